internal import InvoiceSyntax
internal import XML

/// BR-21 to BR-28, BR-54, BR-64, BR-65, BR-CO-04, BR-DEC-23: what each line (BG-25) must say.
func addLineRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-21", .fatal, "Der Position (BG-25) fehlt ihre Kennung (BT-126)",
    "Laufende Nummer in cbc:ID oder ram:AssociatedDocumentLineDocument/ram:LineID angeben.")
  rules.ubl(.ublLine, Require.filled(CBC.id))
  rules.cii(.ciiLine, Require.filled(RAM.associatedDocumentLineDocument, RAM.lineID))

  rules.rule(
    "BR-22", .fatal, "Der Position (BG-25) fehlt die Menge (BT-129)",
    "Menge in cbc:InvoicedQuantity, cbc:CreditedQuantity oder ram:BilledQuantity angeben.")
  rules.ubl(.ublLine, Require.either(CBC.invoicedQuantity, CBC.creditedQuantity))
  rules.cii(.ciiLine, Require.element(RAM.specifiedLineTradeDelivery, RAM.billedQuantity))

  rules.rule(
    "BR-23", .fatal, "Der Menge der Position fehlt die Einheit (BT-130)",
    "Einheit im Attribut unitCode der Menge angeben, z. B. C62 für Stück.")
  rules.ubl(.ublLine) { line, _ in
    for child in line.children where child.isNamed(CBC.invoicedQuantity) || child.isNamed(CBC.creditedQuantity) {
      if child.attribute(Attribute.unitCode) != nil { return true }
    }
    return false
  }
  rules.cii(.ciiLine) { line, _ in
    for delivery in line.children where delivery.isNamed(RAM.specifiedLineTradeDelivery) {
      for child in delivery.children where child.isNamed(RAM.billedQuantity) {
        if child.attribute(Attribute.unitCode) != nil { return true }
      }
    }
    return false
  }

  rules.rule(
    "BR-24", .fatal, "Der Position (BG-25) fehlt der Nettobetrag (BT-131)",
    "Nettobetrag in cbc:LineExtensionAmount oder ram:LineTotalAmount angeben.")
  rules.ubl(.ublLine, Require.element(CBC.lineExtensionAmount))
  rules.cii(
    .ciiLine,
    Require.element(
      RAM.specifiedLineTradeSettlement, RAM.specifiedTradeSettlementLineMonetarySummation, RAM.lineTotalAmount))

  rules.rule(
    "BR-25", .fatal, "Der Position (BG-25) fehlt der Name des Artikels (BT-153)",
    "Name in cac:Item/cbc:Name oder ram:SpecifiedTradeProduct/ram:Name angeben.")
  rules.ubl(.ublLine, Require.filled(CAC.item, CBC.name))
  rules.cii(.ciiLine, Require.filled(RAM.specifiedTradeProduct, RAM.name))

  rules.rule(
    "BR-26", .fatal, "Der Position (BG-25) fehlt der Nettopreis des Artikels (BT-146)",
    "Nettopreis in cac:Price/cbc:PriceAmount oder ram:NetPriceProductTradePrice/ram:ChargeAmount angeben.")
  rules.ubl(.ublLine, Require.element(CAC.price, CBC.priceAmount))
  rules.cii(
    .ciiLine, Require.element(RAM.specifiedLineTradeAgreement, RAM.netPriceProductTradePrice, RAM.chargeAmount))

  rules.rule(
    "BR-27", .fatal, "Der Nettopreis des Artikels (BT-146) fehlt oder ist negativ",
    "Den Preis ohne Vorzeichen angeben; eine Minderung steht in der Menge (BT-129) oder als Nachlass (BG-27).")
  rules.ubl(.ublLine) { line, _ throws(EvaluationError) in try line.hasUnsigned(CAC.price, CBC.priceAmount) }
  rules.cii(.ciiLine) { line, _ throws(EvaluationError) in
    try line.hasUnsigned(RAM.specifiedLineTradeAgreement, RAM.netPriceProductTradePrice, RAM.chargeAmount)
  }

  rules.rule(
    "BR-28", .fatal, "Der Bruttopreis des Artikels (BT-148) ist negativ",
    "Den Preis ohne Vorzeichen angeben (cac:Price/cac:AllowanceCharge/cbc:BaseAmount,"
      + " ram:GrossPriceProductTradePrice/ram:ChargeAmount).")
  rules.ubl(.ublLine) { line, _ throws(EvaluationError) in
    if try line.hasUnsigned(CAC.price, CAC.allowanceCharge, CBC.baseAmount) { return true }
    return !line.has(CAC.price, CAC.allowanceCharge, CBC.baseAmount)
  }
  rules.cii(.ciiLine) { line, _ throws(EvaluationError) in
    if try line.hasUnsigned(RAM.specifiedLineTradeAgreement, RAM.grossPriceProductTradePrice, RAM.chargeAmount) {
      return true
    }
    return !line.has(RAM.specifiedLineTradeAgreement, RAM.grossPriceProductTradePrice, RAM.chargeAmount)
  }

  rules.rule(
    "BR-CO-04", .fatal, "Der Position (BG-25) fehlt die Umsatzsteuerkategorie (BT-151)",
    "Kategorie in cac:Item/cac:ClassifiedTaxCategory/cbc:ID mit dem Steuerschema VAT angeben, bei CII in"
      + " ram:ApplicableTradeTax/ram:CategoryCode mit ram:TypeCode VAT.")
  rules.ubl(.ublLine) { line, _ throws(EvaluationError) in
    for item in line.children where item.isNamed(CAC.item) {
      for category in item.children where category.isNamed(CAC.classifiedTaxCategory) {
        if try category.isOfOnlyVATScheme(), category.has(CBC.id) { return true }
      }
    }
    return false
  }
  rules.cii(.ciiLine) { line, _ throws(EvaluationError) in
    for settlement in line.children where settlement.isNamed(RAM.specifiedLineTradeSettlement) {
      for tax in settlement.children where tax.isNamed(RAM.applicableTradeTax) {
        if try tax.isVAT(), tax.has(RAM.categoryCode) { return true }
      }
    }
    return false
  }

  rules.twoDecimalsRule("BR-DEC-23", "Der Nettobetrag der Position (BT-131)")
  rules.ubl(.ublLine, Require.twoDecimals(CBC.lineExtensionAmount))
  rules.cii(
    .ciiLine,
    Require.twoDecimals(
      RAM.specifiedLineTradeSettlement, RAM.specifiedTradeSettlementLineMonetarySummation, RAM.lineTotalAmount))

  addItemRules(&rules)
}

/// What stands below the item (BG-31).
private func addItemRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-54", .fatal, "Einem Merkmal des Artikels (BG-32) fehlt der Name (BT-160) oder der Wert (BT-161)",
    "Beides angeben: cbc:Name und cbc:Value, bei CII ram:Description und ram:Value.")
  rules.ubl(.ublItemProperty, Require.both(CBC.name, CBC.value))
  rules.cii(.ciiItemProperty, Require.both(RAM.description, RAM.value))

  rules.rule(
    "BR-64", .fatal, "Der Artikelnummer nach einem Standard (BT-157) fehlt die Kennung des Schemas (BT-157-1)",
    "Im Attribut schemeID das Schema angeben, z. B. 0160 für eine GTIN.")
  rules.ubl(.ublStandardItem, Require.attribute(Attribute.schemeID))
  rules.cii(.ciiLine) { line, _ throws(EvaluationError) in
    let numbers = line.all(RAM.specifiedTradeProduct, RAM.globalID)
    if numbers.isEmpty { return true }
    return try numbers.isFilled(Attribute.schemeID)
  }

  rules.rule(
    "BR-65", .fatal, "Der Klassifizierung des Artikels (BT-158) fehlt die Kennung der Liste (BT-158-1)",
    "Im Attribut listID die Liste mit einem Code aus UNTDID 7143 angeben, z. B. STI.")
  rules.ubl(.ublItemClassification, Require.attribute(Attribute.listID))
  rules.cii(.ciiItemClassification) { classification, _ throws(EvaluationError) in
    let codes = classification.all(RAM.classCode)
    if codes.isEmpty { return true }
    return try codes.isFilled(Attribute.listID)
  }
}
