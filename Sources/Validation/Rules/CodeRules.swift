internal import InvoiceSyntax
internal import XML

/// BR-CL-nn: values that must come from a code list. These are all rules of the pattern `codes`, and BR-CL-08, which in
/// UBL belongs to the pattern `model`.
func addCodeRules(_ rules: inout RuleBook) {
  addDocumentCodeRules(&rules)
  addSchemeCodeRules(&rules)
  addPlaceAndTaxCodeRules(&rules)
  addItemCodeRules(&rules)
}

extension RuleBook {
  /// A rule about the element itself or, with `attribute`, about one of its attributes.
  fileprivate mutating func code(_ id: String, _ what: String, _ list: CodeList, _ hint: String) {
    rule(id, .fatal, "\(what) steht nicht in der Codeliste \(list.name)", hint)
  }
}

private func text(in list: CodeList) -> RuleTest { { node, _ in list.accepts(node.text) } }

/// An attribute that is missing is no code.
private func attribute(_ name: KnownName, in list: CodeList) -> RuleTest {
  { node, _ in
    guard let value = node.attribute(name) else { return false }
    return list.accepts(value)
  }
}

private func has(_ name: KnownName) -> RuleTest { { node, _ in node.attribute(name) != nil } }

extension RuleContext {
  fileprivate static func codes(
    _ priority: Int, _ names: KnownName..., where condition: @escaping RuleTest = { _, _ in true }
  ) -> RuleContext {
    RuleContext(.codes, priority, names, matches: condition)
  }

  fileprivate static func codes(
    _ priority: Int, _ name: KnownName, in parent: KnownName, where condition: @escaping RuleTest = { _, _ in true }
  ) -> RuleContext {
    RuleContext(.codes, priority, name, in: parent, where: condition)
  }
}

/// Kind, currencies, notes and references of the document.
private func addDocumentCodeRules(_ rules: inout RuleBook) {
  rules.code(
    "BR-CL-01", "Die Rechnungsart (BT-3)", .documentTypesCII,
    "Zulässige Rechnungsart angeben, z. B. 380 für eine Rechnung oder 381 für eine Gutschrift"
      + " (cbc:InvoiceTypeCode, cbc:CreditNoteTypeCode, ram:TypeCode).")
  rules.ubl(.codes(21, CBC.invoiceTypeCode, CBC.creditNoteTypeCode)) { code, _ in
    code.isNamed(CBC.invoiceTypeCode)
      ? CodeList.invoiceTypesUBL.accepts(code.text) : CodeList.creditNoteTypesUBL.accepts(code.text)
  }
  rules.cii(.codes(22, RAM.typeCode, in: RSM.exchangedDocument), text(in: .documentTypesCII))

  rules.code(
    "BR-CL-03", "Die Währung eines Betrags (currencyID)", .currencies,
    "Am Betrag im Attribut currencyID den Währungscode mit drei Großbuchstaben angeben, z. B. EUR.")
  rules.ubl(
    .codes(
      20, CBC.amount, CBC.baseAmount, CBC.priceAmount, CBC.taxAmount, CBC.taxableAmount, CBC.lineExtensionAmount,
      CBC.taxExclusiveAmount, CBC.taxInclusiveAmount, CBC.allowanceTotalAmount, CBC.chargeTotalAmount,
      CBC.prepaidAmount, CBC.payableRoundingAmount, CBC.payableAmount), attribute(Attribute.currencyID, in: .currencies)
  )
  rules.cii(
    .codes(21, RAM.taxTotalAmount, where: has(Attribute.currencyID)), attribute(Attribute.currencyID, in: .currencies))

  rules.code(
    "BR-CL-04", "Die Rechnungswährung (BT-5)", .currencies,
    "Währungscode mit drei Großbuchstaben angeben, z. B. EUR (cbc:DocumentCurrencyCode, ram:InvoiceCurrencyCode).")
  rules.ubl(.codes(19, CBC.documentCurrencyCode), text(in: .currencies))
  rules.cii(.codes(20, RAM.invoiceCurrencyCode), text(in: .currencies))

  rules.code(
    "BR-CL-05", "Die Währung für die Umsatzsteuer (BT-6)", .currencies,
    "Währungscode mit drei Großbuchstaben angeben, z. B. EUR (cbc:TaxCurrencyCode, ram:TaxCurrencyCode).")
  rules.ubl(.codes(18, CBC.taxCurrencyCode), text(in: .currencies))
  rules.cii(.codes(19, RAM.taxCurrencyCode), text(in: .currencies))

  rules.rule(
    "BR-CL-06", .fatal, "Der Code für den Zeitpunkt der Steuerentstehung (BT-8) ist keiner der zulässigen",
    "In cac:InvoicePeriod/cbc:DescriptionCode 3, 35 oder 432 angeben, in ram:DueDateTypeCode 5, 29 oder 72.")
  rules.ubl(.codes(17, CBC.descriptionCode, in: CAC.invoicePeriod), text(in: .taxPointsUBL))
  rules.cii(.codes(18, RAM.dueDateTypeCode), text(in: .taxPointsCII))

  rules.code(
    "BR-CL-07", "Die Kennung der Art des Objekts (BT-18-1, BT-128-1)", .references,
    "In cbc:ID/@schemeID oder ram:ReferenceTypeCode einen Code der Liste angeben, z. B. MG für eine Zählernummer,"
      + " oder die Kennung weglassen.")
  rules.ubl(
    .codes(16, CBC.id) { id, _ in
      guard let document = id.parent, id.attribute(Attribute.schemeID) != nil else { return false }
      guard document.isNamed(CAC.additionalDocumentReference) || document.isNamed(CAC.documentReference) else {
        return false
      }
      return document.says("130", CBC.documentTypeCode)
    }, attribute(Attribute.schemeID, in: .references))
  rules.cii(.codes(17, RAM.referenceTypeCode), text(in: .references))

  rules.code(
    "BR-CL-08", "Der Code für das Thema einer Bemerkung (BT-21)", .noteSubjectsCII,
    "In ram:SubjectCode, bei UBL zwischen zwei # am Anfang von cbc:Note, einen Code der Liste angeben, z. B."
      + " #AAI#, oder den Code weglassen.")
  rules.ubl(.ublNote) { note, _ in
    let text = note.text
    guard let start = text.firstIndex(of: 0x23) else { return true }
    let rest = text.slice(start + 1, text.count)
    guard let end = rest.firstIndex(of: 0x23) else { return true }
    let subject = rest.slice(0, end)
    // Only three characters are taken for a code; they need only stand somewhere in the list as it is written.
    if subject.scalarCount != 3 { return true }
    return CodeList.noteSubjectsUBL.contains(subject) || CodeList.noteSubjectsUBL.textContains(subject)
  }
  rules.cii(.codes(16, RAM.subjectCode), text(in: .noteSubjectsCII))
}

/// Schemes of identifiers.
private func addSchemeCodeRules(_ rules: inout RuleBook) {
  let scheme = Attribute.schemeID
  rules.code(
    "BR-CL-10", "Die Kennung des Schemas einer Partei (schemeID)", .icd,
    "Im Attribut schemeID den ICD-Code des Schemas angeben, z. B. 0088 für eine GLN, oder es weglassen; SEPA ist in UBL"
      + " nur beim Verkäufer (BG-4) und beim Zahlungsempfänger (BG-10) erlaubt.")
  rules.ubl(.codes(15, CBC.id, in: CAC.partyIdentification, where: has(scheme))) { id, _ in
    guard let value = id.attribute(scheme) else { return false }
    if CodeList.icd.accepts(value) { return true }
    return value.trimmed == "SEPA" && (id.isInside(CAC.accountingSupplierParty) || id.isInside(CAC.payeeParty))
  }
  rules.cii(
    .codes(15, RAM.globalID) { id, _ in
      id.attribute(scheme) != nil && !id.isInside(RAM.specifiedTradeProduct) && !id.isInside(RAM.shipToTradeParty)
    }, attribute(scheme, in: .icd))

  rules.code(
    "BR-CL-11", "Die Kennung des Schemas einer Registrierung (BT-30-1, BT-47-1, BT-61-1)", .icd,
    "Im Attribut schemeID den ICD-Code des Schemas angeben oder es weglassen.")
  rules.ubl(.codes(14, CBC.companyID, in: CAC.partyLegalEntity, where: has(scheme)), attribute(scheme, in: .icd))
  rules.cii(
    .codes(14, RAM.id) { id, _ in id.attribute(scheme) != nil && !id.isInside(RAM.specifiedTaxRegistration) },
    attribute(scheme, in: .icd))

  rules.code(
    "BR-CL-21", "Die Kennung des Schemas der Artikelnummer (BT-157-1)", .icd,
    "In cac:StandardItemIdentification/cbc:ID/@schemeID oder ram:SpecifiedTradeProduct/ram:GlobalID/@schemeID den"
      + " ICD-Code angeben, z. B. 0160 für eine GTIN.")
  rules.ubl(.codes(5, CBC.id, in: CAC.standardItemIdentification, where: has(scheme)), attribute(scheme, in: .icd))
  rules.cii(.codes(5, RAM.globalID, in: RAM.specifiedTradeProduct, where: has(scheme)), attribute(scheme, in: .icd))

  rules.code(
    "BR-CL-25", "Die Kennung des Schemas einer elektronischen Adresse (BT-34-1, BT-49-1)", .eas,
    "Im Attribut schemeID von cbc:EndpointID oder ram:URIID den EAS-Code angeben, z. B. EM für eine E-Mail-Adresse.")
  rules.ubl(.codes(1, CBC.endpointID, where: has(scheme)), attribute(scheme, in: .eas))
  rules.cii(.codes(1, RAM.uriid, in: RAM.uriUniversalCommunication, where: has(scheme)), attribute(scheme, in: .eas))

  rules.code(
    "BR-CL-26", "Die Kennung des Schemas des Lieferorts (BT-71-1)", .icd,
    "In cac:DeliveryLocation/cbc:ID/@schemeID oder ram:ShipToTradeParty/ram:GlobalID/@schemeID den ICD-Code angeben.")
  rules.ubl(.codes(0, CBC.id, in: CAC.deliveryLocation, where: has(scheme)), attribute(scheme, in: .icd))
  rules.cii(
    .codes(0, RAM.globalID, in: RAM.shipToTradeParty) { id, _ in
      guard let party = id.parent, party.isChild(of: RAM.applicableHeaderTradeDelivery) else { return false }
      return id.attribute(scheme) != nil
    }, attribute(scheme, in: .icd))
}

/// Countries, means of payment, VAT, allowances and charges.
private func addPlaceAndTaxCodeRules(_ rules: inout RuleBook) {
  rules.code(
    "BR-CL-14", "Ein Länderkennzeichen", .countriesCII,
    "Land mit zwei Großbuchstaben angeben, z. B. DE (cac:Country/cbc:IdentificationCode, ram:CountryID).")
  rules.ubl(.codes(12, CBC.identificationCode, in: CAC.country), text(in: .countriesUBL))
  rules.cii(.codes(12, RAM.countryID), text(in: .countriesCII))

  rules.code(
    "BR-CL-15", "Das Ursprungsland eines Artikels (BT-159)", .countriesCII,
    "Land mit zwei Großbuchstaben angeben, z. B. DE (cac:OriginCountry/cbc:IdentificationCode,"
      + " ram:OriginTradeCountry/ram:ID).")
  rules.ubl(.codes(11, CBC.identificationCode, in: CAC.originCountry), text(in: .countriesUBL))
  rules.cii(.codes(11, RAM.id, in: RAM.originTradeCountry), text(in: .countriesCII))

  rules.code(
    "BR-CL-16", "Der Code der Zahlungsart (BT-81)", .paymentMeans,
    "Code der Liste angeben, z. B. 58 für eine SEPA-Überweisung (cbc:PaymentMeansCode, ram:TypeCode).")
  rules.ubl(.codes(10, CBC.paymentMeansCode, in: CAC.paymentMeans), text(in: .paymentMeans))
  rules.cii(.codes(10, RAM.typeCode, in: RAM.specifiedTradeSettlementPaymentMeans), text(in: .paymentMeans))

  rules.code(
    "BR-CL-17", "Die Umsatzsteuerkategorie (BT-95, BT-102, BT-118)", .vatCategories,
    "Kategorie angeben, z. B. S für den Regelsatz oder E für steuerfrei (cac:TaxCategory/cbc:ID,"
      + " ram:CategoryTradeTax/ram:CategoryCode).")
  rules.ubl(.codes(9, CBC.id, in: CAC.taxCategory), text(in: .vatCategories))
  rules.cii(.codes(9, RAM.categoryCode, in: RAM.categoryTradeTax), text(in: .vatCategories))

  rules.code(
    "BR-CL-18", "Die Umsatzsteuerkategorie (BT-151)", .vatCategories,
    "Kategorie angeben, z. B. S für den Regelsatz oder E für steuerfrei (cac:ClassifiedTaxCategory/cbc:ID,"
      + " ram:ApplicableTradeTax/ram:CategoryCode).")
  rules.ubl(.codes(8, CBC.id, in: CAC.classifiedTaxCategory), text(in: .vatCategories))
  rules.cii(.codes(8, RAM.categoryCode, in: RAM.applicableTradeTax), text(in: .vatCategories))

  let adjustments: [(id: String, priority: Int, isCharge: Bool, what: String, list: CodeList)] = [
    ("BR-CL-19", 7, false, "Der Code für den Grund eines Nachlasses (BT-98, BT-140)", .allowanceReasons),
    ("BR-CL-20", 6, true, "Der Code für den Grund eines Zuschlags (BT-105, BT-145)", .chargeReasons),
  ]
  for (id, priority, isCharge, what, list) in adjustments {
    rules.code(
      id, what, list,
      "Code der Liste angeben oder statt seiner den Grund als Text (cbc:AllowanceChargeReason, ram:Reason).")
    rules.ubl(
      .codes(priority, CBC.allowanceChargeReasonCode, in: CAC.allowanceCharge) { code, _ throws(EvaluationError) in
        try code.parent?.says(isCharge, CBC.chargeIndicator) ?? false
      }, text(in: list))
    rules.cii(
      .codes(priority, RAM.reasonCode, in: RAM.specifiedTradeAllowanceCharge) { code, _ throws(EvaluationError) in
        try code.parent?.says(isCharge, RAM.chargeIndicator, UDT.indicator) ?? false
      }, text(in: list))
  }

  rules.code(
    "BR-CL-22", "Der Code für den Grund der Steuerbefreiung (BT-121)", .exemptionReasons,
    "Code der Liste angeben, z. B. VATEX-EU-AE, oder statt seiner den Grund als Text (BT-120).")
  let exemption: RuleTest = { code, _ in CodeList.exemptionReasons.acceptsUppercased(code.text) }
  rules.ubl(.codes(4, CBC.taxExemptionReasonCode), exemption)
  rules.cii(.codes(4, RAM.exemptionReasonCode), exemption)
}

/// Classification and quantities of items, and attachments.
private func addItemCodeRules(_ rules: inout RuleBook) {
  let list = Attribute.listID
  rules.code(
    "BR-CL-13", "Die Kennung der Klassifizierung eines Artikels (BT-158-1)", .itemClassifications,
    "Im Attribut listID von cbc:ItemClassificationCode oder ram:ClassCode einen Code der Liste angeben, z. B. STI.")
  rules.ubl(
    .codes(13, CBC.itemClassificationCode, in: CAC.commodityClassification, where: has(list)),
    attribute(list, in: .itemClassifications))
  rules.cii(.codes(13, RAM.classCode, where: has(list)), attribute(list, in: .itemClassifications))

  let unit = Attribute.unitCode
  rules.rule(
    "BR-CL-23", .fatal, "Die Einheit einer Menge (BT-130, BT-150) ist keine der UN/ECE-Empfehlungen 20 und 21",
    "Im Attribut unitCode einen Code der Listen angeben, z. B. C62 für Stück, HUR für Stunden oder MON für Monate.")
  rules.ubl(
    .codes(3, CBC.invoicedQuantity, CBC.baseQuantity, CBC.creditedQuantity, where: has(unit)),
    attribute(unit, in: .units))
  rules.cii(.codes(3, RAM.basisQuantity, RAM.billedQuantity, where: has(unit)), attribute(unit, in: .units))

  let media = Attribute.mimeCode
  rules.rule(
    "BR-CL-24", .fatal, "Der Dateityp einer Anlage (BT-125-1) ist nicht zugelassen",
    "Anlagen nur als PDF, PNG, JPEG, CSV, XLSX oder ODS beifügen und im Attribut mimeCode den Typ genau angeben, z. B."
      + " application/pdf.")
  let isAllowed: RuleTest = { node, _ in
    guard let value = node.attribute(media) else { return false }
    return CodeList.mediaTypes.contains(value)
  }
  rules.ubl(.codes(2, CBC.embeddedDocumentBinaryObject, where: has(media)), isAllowed)
  rules.cii(.codes(2, RAM.attachmentBinaryObject, where: has(media)), isAllowed)
}
