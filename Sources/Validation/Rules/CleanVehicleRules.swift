internal import InvoiceSyntax
internal import XML

/// The rules for invoices under the Clean Vehicles Directive: BR-DE-CVD and BR-TMP-CVD.
func addCleanVehicleRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-DE-CVD-01", .fatal, "Der Rechnung fehlt die Vertragsnummer (BT-12)",
    "BT-12 in cac:ContractDocumentReference/cbc:ID (CII: ram:ContractReferencedDocument/ram:IssuerAssignedID) angeben.")
  rules.ubl(.ublVehicleInvoice) { invoice, _ in invoice.hasFilled(CAC.contractDocumentReference, CBC.id) }
  rules.cii(.ciiVehicleAgreement) { agreement, _ in
    agreement.hasFilled(RAM.contractReferencedDocument, RAM.issuerAssignedID)
  }

  rules.rule(
    "BR-DE-CVD-02", .fatal, "Der Rechnung fehlt die Vergabe- oder Losnummer (BT-17)",
    "BT-17 in cac:OriginatorDocumentReference/cbc:ID (CII: ram:AdditionalReferencedDocument mit ram:TypeCode 50) angeben."
  )
  rules.ubl(.ublVehicleInvoice) { invoice, _ in invoice.hasFilled(CAC.originatorDocumentReference, CBC.id) }
  rules.cii(.ciiVehicleAgreement) { agreement, _ throws(EvaluationError) in
    for document in agreement.children where document.isNamed(RAM.additionalReferencedDocument) {
      guard try document.says(["50"], in: RAM.typeCode) else { continue }
      if try document.isFilled(RAM.issuerAssignedID) { return true }
    }
    return false
  }

  rules.rule(
    "BR-DE-CVD-03", .fatal,
    "Keine Position hat eine Fahrzeugkategorie (BT-158 mit Schema „CVD“) und das Merkmal „cva“ (BT-160)",
    "In mindestens einer Position beide Angaben machen.")
  rules.ubl(.ublVehicleInvoice) { invoice, _ in
    for line in invoice.children where line.isNamed(CAC.invoiceLine) || line.isNamed(CAC.creditNoteLine) {
      if line.children.contains(where: { $0.isNamed(CAC.item) && isVehicle($0) }) { return true }
    }
    return false
  }
  rules.cii(.ciiVehicleTransaction) { transaction, _ in
    transaction.all(RAM.includedSupplyChainTradeLineItem, RAM.specifiedTradeProduct).contains(where: isVehicle)
  }

  rules.rule(
    "BR-DE-CVD-04", .fatal, "Die Fahrzeugkategorie (BT-158 mit Schema „CVD“) ist keine von M1, M2, M3, N1, N2, N3",
    "Eine dieser Kategorien angeben.")
  rules.ubl(.ublVehicleClass) { code, _ in isVehicleCategory(code) }
  rules.cii(.ciiVehicleClass) { code, _ in isVehicleCategory(code) }

  rules.rule(
    "BR-DE-CVD-05", .fatal, "Der Wert des Merkmals „cva“ (BT-161) ist keiner von „clean“, „zero-emission“, „other“",
    "Einen dieser Werte angeben.")
  rules.ubl(.ublVehicleAttribute) { attribute, _ throws(EvaluationError) in
    try attribute.one(CBC.value).map { CodeList.vehicleKinds.accepts($0.text) } ?? false
  }
  rules.cii(.ciiVehicleAttribute) { attribute, _ throws(EvaluationError) in
    try attribute.one(RAM.value).map { CodeList.vehicleKinds.accepts($0.text) } ?? false
  }

  rules.rule(
    "BR-DE-CVD-06-a", .fatal,
    "Die Position hat eine Fahrzeugkategorie (BT-158 mit Schema „CVD“), aber nicht genau ein Merkmal „cva“ (BT-160)",
    "In der Position genau ein Merkmal „cva“ angeben.")
  rules.ubl(.ublVehicleItem) { item, _ in vehicleClasses(item) == 0 || vehicleAttributes(item) == 1 }
  rules.cii(.ciiVehicleItem) { item, _ in vehicleClasses(item) == 0 || vehicleAttributes(item) == 1 }

  rules.rule(
    "BR-DE-CVD-06-b", .fatal,
    "Die Position hat ein Merkmal „cva“ (BT-160), aber nicht genau eine Fahrzeugkategorie (BT-158 mit Schema „CVD“)",
    "In der Position genau eine Fahrzeugkategorie angeben.")
  rules.ubl(.ublVehicleItem) { item, _ in vehicleAttributes(item) == 0 || vehicleClasses(item) == 1 }
  rules.cii(.ciiVehicleItem) { item, _ in vehicleAttributes(item) == 0 || vehicleClasses(item) == 1 }

  rules.rule(
    "BR-TMP-CVD-01", .fatal, "Das Schema der Klassifizierung (BT-158) steht weder in UNTDID 7143 noch ist es „CVD“",
    "Im Attribut listID einen Code aus UNTDID 7143 oder „CVD“ angeben.")
  rules.ubl(.ublVehicleClass) { code, _ in isClassification(code) }
  rules.cii(.ciiVehicleClass) { code, _ in isClassification(code) }
}

/// A scheme that is missing counts as the empty code, which the official rule finds between its lists.
private func isClassification(_ code: Node) -> Bool {
  code.attribute(Attribute.listID).map { CodeList.itemClassifications.accepts($0, orFrom: .cleanVehicles) } ?? true
}

private func isVehicleCategory(_ code: Node) -> Bool {
  guard code.attribute(Attribute.listID)?.normalizedEquals("CVD") ?? false else { return true }
  return CodeList.vehicleCategories.accepts(code.text)
}

/// Classifications of an item with the scheme CVD, in both syntaxes.
private func vehicleClasses(_ item: Node) -> Int {
  var total = 0
  for classification in item.children {
    let name: KnownName
    if classification.isNamed(CAC.commodityClassification) {
      name = CBC.itemClassificationCode
    } else if classification.isNamed(RAM.designatedProductClassification) {
      name = RAM.classCode
    } else {
      continue
    }
    for code in classification.children where code.isNamed(name) && code.has("CVD", in: Attribute.listID) { total += 1 }
  }
  return total
}

/// Attributes of an item with the name `cva`, in both syntaxes.
private func vehicleAttributes(_ item: Node) -> Int {
  var total = 0
  for attribute in item.children
  where attribute.isNamed(CAC.additionalItemProperty) || attribute.isNamed(RAM.applicableProductCharacteristic) {
    if attribute.namesCleanVehicle { total += 1 }
  }
  return total
}

private func isVehicle(_ item: Node) -> Bool { vehicleClasses(item) > 0 && vehicleAttributes(item) > 0 }
