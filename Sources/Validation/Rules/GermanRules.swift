internal import InvoiceSyntax
internal import XML

/// The rules of XRechnung itself: BR-DE, BR-DE-TMP and BR-TMP.
func addGermanRules(_ rules: inout RuleBook) {
  addGermanDocumentRules(&rules)
  addGermanPartyRules(&rules)
  addGermanPaymentRules(&rules)
  addDirectDebitRules(&rules)
  addGermanTaxRules(&rules)
  addSupportingDocumentRules(&rules)
  addFormRules(&rules)
}

/// Codes of BT-3 that XRechnung wants.
private let invoiceTypes: [StaticString] = ["326", "380", "384", "389", "381", "875", "876", "877"]

/// Codes of VAT with which a seller has to say who it is to the tax office.
private let taxCategories: [StaticString] = ["S", "Z", "E", "AE", "K", "G", "L", "M"]

private func addGermanDocumentRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-DE-15", .fatal, "Der Rechnung fehlt die Käuferreferenz, meist die Leitweg-ID (BT-10)",
    "BT-10 in cbc:BuyerReference (CII: ram:BuyerReference) angeben; der Auftraggeber nennt sie.")
  rules.ubl(.ublGermanInvoice) { invoice, _ in invoice.hasFilled(CBC.buyerReference) }
  rules.cii(.ciiGermanInvoice) { invoice, _ in
    invoice.all(RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeAgreement)
      .contains { $0.hasFilled(RAM.buyerReference) }
  }

  rules.rule(
    "BR-DE-17", .warning,
    "Die Art der Rechnung (BT-3) ist keine von denen, die XRechnung vorsieht: 326, 380, 381, 384, 389, 875, 876, 877",
    "In BT-3 eine dieser Arten angeben.")
  rules.ubl(.ublGermanInvoice) { invoice, _ throws(EvaluationError) in
    try isOfType(invoice, invoiceTypes)
  }
  rules.cii(.ciiGermanInvoice) { invoice, _ throws(EvaluationError) in
    try invoice.one(RSM.exchangedDocument, RAM.typeCode)?.text.normalizedEquals(oneOf: invoiceTypes) ?? false
  }

  rules.rule(
    "BR-DE-21", .warning, "Die Spezifikationskennung (BT-24) ist nicht die von XRechnung 3.0",
    "BT-24 Zeichen für Zeichen nach XRechnung 3.0 angeben, ohne Leerzeichen.")
  rules.ubl(.ublGermanInvoice) { invoice, _ in
    invoice.children.contains { $0.isNamed(CBC.customizationID) && isGerman($0) }
  }
  rules.cii(.ciiGermanContext) { context, _ in
    context.all(RAM.guidelineSpecifiedDocumentContextParameter, RAM.id).contains(where: isGerman)
  }

  rules.rule(
    "BR-DE-26", .warning, "Die korrigierte Rechnung (BT-3 = 384) nennt die ursprüngliche Rechnung nicht (BG-3)",
    "In cac:BillingReference (CII: ram:InvoiceReferencedDocument) Nummer und Datum der ursprünglichen Rechnung angeben."
  )
  rules.ubl(.ublGermanInvoice) { invoice, _ throws(EvaluationError) in
    try either { () throws(EvaluationError) in
      try !isOfType(invoice, ["384"])
    } _: { () throws(EvaluationError) in
      invoice.has(CAC.billingReference, CAC.invoiceDocumentReference)
    }
  }
  rules.cii(.ciiGermanInvoice) { invoice, _ throws(EvaluationError) in
    try either { () throws(EvaluationError) in
      try !(invoice.one(RSM.exchangedDocument, RAM.typeCode)?.text.normalizedEquals("384") ?? false)
    } _: { () throws(EvaluationError) in
      invoice.has(
        RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeSettlement, RAM.invoiceReferencedDocument)
    }
  }

  rules.rule(
    "BR-DE-TMP-32", .information,
    "Die Rechnung sagt nicht, wann geliefert oder geleistet wurde (BT-72, BG-14 oder BG-26 in jeder Position)",
    "Lieferdatum, Abrechnungszeitraum oder in jeder Position ihren Zeitraum angeben.")
  rules.ubl(.ublGermanInvoice) { invoice, _ in
    if invoice.has(CAC.delivery, CBC.actualDeliveryDate) || invoice.has(CAC.invoicePeriod) { return true }
    return invoice.children.allSatisfy {
      !$0.isNamed(CAC.invoiceLine) && !$0.isNamed(CAC.creditNoteLine) || $0.has(CAC.invoicePeriod)
    }
  }
  rules.cii(.ciiGermanTransaction) { transaction, _ in
    if transaction.has(
      RAM.applicableHeaderTradeDelivery, RAM.actualDeliverySupplyChainEvent, RAM.occurrenceDateTime)
    {
      return true
    }
    if transaction.has(RAM.applicableHeaderTradeSettlement, RAM.billingSpecifiedPeriod) { return true }
    return transaction.children.allSatisfy {
      !$0.isNamed(RAM.includedSupplyChainTradeLineItem)
        || $0.has(RAM.specifiedLineTradeSettlement, RAM.billingSpecifiedPeriod)
    }
  }
}

/// Whether BT-3 (UBL) is one of the types.
private func isOfType(_ invoice: Node, _ types: [StaticString]) throws(EvaluationError) -> Bool {
  try either { () throws(EvaluationError) in
    try invoice.says(types, in: CBC.invoiceTypeCode)
  } _: { () throws(EvaluationError) in
    try invoice.says(types, in: CBC.creditNoteTypeCode)
  }
}

/// BT-24 in one of the forms of XRechnung.
private func isGerman(_ identifier: Node) -> Bool {
  identifier.text == Specification.xRechnung || identifier.text == Specification.xExtension
    || identifier.text == Specification.cvd
}

private func addGermanPartyRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-DE-2", .fatal, "Dem Verkäufer fehlt der Ansprechpartner (BG-6)",
    "In cac:Contact (CII: ram:DefinedTradeContact) Name, Telefon und E-Mail angeben.")
  rules.ubl(.ublGermanSeller) { seller, _ in seller.has(CAC.party, CAC.contact) }
  rules.cii(.ciiGermanSeller) { seller, _ in seller.has(RAM.definedTradeContact) }

  let city = "Ort in cbc:CityName (CII: ram:CityName) angeben."
  let code = "Postleitzahl in cbc:PostalZone (CII: ram:PostcodeCode) angeben."
  let places: [(RuleContext, RuleContext, (id: String, message: String), (id: String, message: String))] = [
    (
      .ublGermanSellerAddress, .ciiGermanSellerAddress,
      ("BR-DE-3", "Der Anschrift des Verkäufers fehlt der Ort (BT-37)"),
      ("BR-DE-4", "Der Anschrift des Verkäufers fehlt die Postleitzahl (BT-38)")
    ),
    (
      .ublGermanBuyerAddress, .ciiGermanBuyerAddress, ("BR-DE-8", "Der Anschrift des Käufers fehlt der Ort (BT-52)"),
      ("BR-DE-9", "Der Anschrift des Käufers fehlt die Postleitzahl (BT-53)")
    ),
    (
      .ublGermanDeliveryAddress, .ciiGermanDeliveryAddress,
      ("BR-DE-10", "Der Lieferanschrift (BG-15) fehlt der Ort (BT-77)"),
      ("BR-DE-11", "Der Lieferanschrift (BG-15) fehlt die Postleitzahl (BT-78)")
    ),
  ]
  for (ubl, cii, ofCity, ofCode) in places {
    rules.rule(ofCity.id, .fatal, ofCity.message, city)
    rules.ubl(ubl) { address, _ in address.hasFilled(CBC.cityName) }
    rules.cii(cii) { address, _ in address.hasFilled(RAM.cityName) }
    rules.rule(ofCode.id, .fatal, ofCode.message, code)
    rules.ubl(ubl) { address, _ in address.hasFilled(CBC.postalZone) }
    rules.cii(cii) { address, _ in address.hasFilled(RAM.postcodeCode) }
  }

  rules.rule(
    "BR-DE-5", .fatal, "Dem Ansprechpartner des Verkäufers fehlt der Name (BT-41)",
    "In cbc:Name (CII: ram:PersonName oder ram:DepartmentName) eine Person oder Stelle angeben.")
  rules.ubl(.ublGermanSellerContact) { contact, _ in contact.hasFilled(CBC.name) }
  rules.cii(.ciiGermanSellerContact) { contact, _ in
    contact.hasFilled(RAM.personName) || contact.hasFilled(RAM.departmentName)
  }

  rules.rule(
    "BR-DE-6", .fatal, "Dem Ansprechpartner des Verkäufers fehlt die Telefonnummer (BT-42)",
    "In cbc:Telephone (CII: ram:TelephoneUniversalCommunication/ram:CompleteNumber) die Nummer angeben.")
  rules.ubl(.ublGermanSellerContact) { contact, _ in contact.hasFilled(CBC.telephone) }
  rules.cii(.ciiGermanSellerContact) { contact, _ in
    contact.hasFilled(RAM.telephoneUniversalCommunication, RAM.completeNumber)
  }

  rules.rule(
    "BR-DE-7", .fatal, "Dem Ansprechpartner des Verkäufers fehlt die E-Mail-Adresse (BT-43)",
    "In cbc:ElectronicMail (CII: ram:EmailURIUniversalCommunication/ram:URIID) die Adresse angeben.")
  rules.ubl(.ublGermanSellerContact) { contact, _ in contact.hasFilled(CBC.electronicMail) }
  rules.cii(.ciiGermanSellerContact) { contact, _ in contact.hasFilled(RAM.emailURIUniversalCommunication, RAM.uriid) }

  rules.rule(
    "BR-DE-27", .warning, "Die Telefonnummer des Ansprechpartners (BT-42) hat weniger als drei Ziffern",
    "Eine richtige Telefonnummer angeben.")
  rules.ubl(.ublGermanSellerContact) { contact, _ throws(EvaluationError) in
    try contact.one(CBC.telephone)?.text.hasThreeDigits ?? false
  }
  rules.cii(.ciiGermanSellerContact) { contact, _ throws(EvaluationError) in
    try contact.one(RAM.telephoneUniversalCommunication, RAM.completeNumber)?.text.hasThreeDigits ?? false
  }

  rules.rule(
    "BR-DE-28", .warning, "Die E-Mail-Adresse des Ansprechpartners (BT-43) ist keine E-Mail-Adresse",
    "Eine Adresse der Form name@beispiel.de angeben, ohne Leerzeichen.")
  rules.ubl(.ublGermanSellerContact) { contact, _ throws(EvaluationError) in
    try contact.one(CBC.electronicMail)?.text.isMailAddress ?? false
  }
  rules.cii(.ciiGermanSellerContact) { contact, _ throws(EvaluationError) in
    try contact.one(RAM.emailURIUniversalCommunication, RAM.uriid)?.text.isMailAddress ?? false
  }
}

private func addGermanPaymentRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-DE-1", .fatal, "Der Rechnung fehlen die Zahlungsangaben (BG-16)",
    "In cac:PaymentMeans (CII: ram:SpecifiedTradeSettlementPaymentMeans) angeben, wie zu zahlen ist.")
  rules.ubl(.ublGermanInvoice) { invoice, _ in invoice.has(CAC.paymentMeans) }
  rules.cii(.ciiGermanInvoice) { invoice, _ in
    invoice.has(
      RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeSettlement, RAM.specifiedTradeSettlementPaymentMeans)
  }

  rules.rule(
    "BR-DE-18", .fatal, "Eine Skontozeile in den Zahlungsbedingungen (BT-20) hat nicht die vorgeschriebene Form",
    "Je Zeile „#SKONTO#TAGE=14#PROZENT=2.00#“ schreiben, bei einem Teilbetrag mit „BASISBETRAG=100.00#“ am Ende, und nach der letzten Zeile einen Zeilenumbruch."
  )
  rules.ubl(.ublGermanInvoice) { invoice, _ throws(EvaluationError) in
    try Skonto.isWellFormed(invoice.firstTexts(CBC.note, in: invoice.all(CAC.paymentTerms)))
  }
  rules.cii(.ciiGermanInvoice) { invoice, _ throws(EvaluationError) in
    let terms = invoice.all(
      RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeSettlement, RAM.specifiedTradePaymentTerms)
    return try Skonto.isWellFormed(invoice.firstTexts(RAM.description, in: terms))
  }

  rules.rule(
    "BR-DE-19", .warning, "Das Konto für die SEPA-Überweisung (BT-84) ist keine richtige IBAN",
    "Die IBAN mit richtiger Prüfziffer angeben.")
  rules.ubl(.ublGermanCreditTransfer) { means, _ throws(EvaluationError) in
    guard try means.says(["58"], in: CBC.paymentMeansCode) else { return true }
    return try means.one(CAC.payeeFinancialAccount, CBC.id)?.text.isIBAN ?? false
  }
  rules.cii(.ciiGermanCreditTransfer) { means, _ throws(EvaluationError) in
    guard try means.says(["58"], in: RAM.typeCode) else { return true }
    return try means.one(RAM.payeePartyCreditorFinancialAccount, RAM.ibanid)?.text.isIBAN ?? false
  }

  rules.rule(
    "BR-DE-20", .warning, "Das Konto für die SEPA-Lastschrift (BT-91) ist keine richtige IBAN",
    "Die IBAN mit richtiger Prüfziffer angeben.")
  rules.ubl(.ublGermanDirectDebit) { means, _ throws(EvaluationError) in
    try means.one(CAC.paymentMandate, CAC.payerFinancialAccount, CBC.id)?.text.isIBAN ?? false
  }
  rules.cii(.ciiGermanDirectDebit) { means, _ throws(EvaluationError) in
    try means.one(RAM.payerPartyDebtorFinancialAccount, RAM.ibanid)?.text.isIBAN ?? false
  }

  rules.rule(
    "BR-DE-23-a", .fatal, "Der Überweisung (BT-81 = 30 oder 58) fehlen die Kontodaten (BG-17)",
    "In cac:PayeeFinancialAccount (CII: ram:PayeePartyCreditorFinancialAccount) das Konto angeben.")
  rules.ubl(.ublGermanCreditTransfer) { means, _ in means.has(CAC.payeeFinancialAccount) }
  rules.cii(.ciiGermanCreditTransfer) { means, _ in means.has(RAM.payeePartyCreditorFinancialAccount) }

  rules.rule(
    "BR-DE-23-b", .fatal,
    "Zur Überweisung (BT-81 = 30 oder 58) stehen auch Angaben einer Kartenzahlung (BG-18) oder Lastschrift (BG-19)",
    "BG-18 und BG-19 weglassen oder BT-81 ändern.")
  rules.ubl(.ublGermanCreditTransfer) { means, _ in !means.has(CAC.cardAccount) && !means.has(CAC.paymentMandate) }
  rules.cii(.ciiGermanCreditTransfer) { means, _ in
    !means.has(RAM.applicableTradeSettlementFinancialCard) && !means.hasDirectDebit
  }

  rules.rule(
    "BR-DE-24-a", .fatal, "Der Kartenzahlung (BT-81 = 48, 54 oder 55) fehlen die Angaben zur Karte (BG-18)",
    "In cac:CardAccount (CII: ram:ApplicableTradeSettlementFinancialCard) die Karte angeben.")
  rules.ubl(.ublGermanCard) { means, _ in means.has(CAC.cardAccount) }
  rules.cii(.ciiGermanCard) { means, _ in means.has(RAM.applicableTradeSettlementFinancialCard) }

  rules.rule(
    "BR-DE-24-b", .fatal,
    "Zur Kartenzahlung (BT-81 = 48, 54 oder 55) stehen auch Angaben einer Überweisung (BG-17) oder Lastschrift (BG-19)",
    "BG-17 und BG-19 weglassen oder BT-81 ändern.")
  rules.ubl(.ublGermanCard) { means, _ in !means.has(CAC.payeeFinancialAccount) && !means.has(CAC.paymentMandate) }
  rules.cii(.ciiGermanCard) { means, _ in !means.has(RAM.payeePartyCreditorFinancialAccount) && !means.hasDirectDebit }
}

private func addDirectDebitRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-DE-25-a", .fatal, "Der Lastschrift (BT-81 = 59) fehlen die Angaben dazu (BG-19)",
    "In cac:PaymentMandate Mandat und Konto angeben (CII: Mandat, Gläubiger-ID und Konto des Zahlers).")
  rules.ubl(.ublGermanDirectDebit) { means, _ in means.has(CAC.paymentMandate) }
  rules.cii(.ciiGermanDirectDebit) { means, _ in means.hasDirectDebit }

  rules.rule(
    "BR-DE-25-b", .fatal,
    "Zur Lastschrift (BT-81 = 59) stehen auch Angaben einer Überweisung (BG-17) oder Kartenzahlung (BG-18)",
    "BG-17 und BG-18 weglassen oder BT-81 ändern.")
  rules.ubl(.ublGermanDirectDebit) { means, _ in !means.has(CAC.payeeFinancialAccount) && !means.has(CAC.cardAccount) }
  rules.cii(.ciiGermanDirectDebit) { means, _ in
    !means.has(RAM.payeePartyCreditorFinancialAccount) && !means.has(RAM.payeeSpecifiedCreditorFinancialInstitution)
      && !means.has(RAM.payerSpecifiedDebtorFinancialInstitution)
      && !means.has(RAM.applicableTradeSettlementFinancialCard)
  }

  rules.rule(
    "BR-DE-30", .fatal, "Der Lastschrift (BG-19) fehlt die Gläubiger-ID (BT-90)",
    "Beim Verkäufer oder Zahlungsempfänger cbc:ID mit schemeID „SEPA“ (CII: ram:CreditorReferenceID) angeben.")
  rules.ubl(.ublGermanInvoice) { invoice, _ in
    if !invoice.has(CAC.paymentMeans, CAC.paymentMandate) { return true }
    return isCreditorIdentified(invoice.all(CAC.accountingSupplierParty, CAC.party, CAC.partyIdentification, CBC.id))
      || isCreditorIdentified(invoice.all(CAC.payeeParty, CAC.partyIdentification, CBC.id))
  }
  rules.cii(.ciiGermanInvoice) { invoice, _ in
    let debit = DirectDebit(invoice)
    return debit.isMissing || (debit.hasMandate || debit.hasAccount) && debit.hasCreditor
  }

  rules.rule(
    "BR-DE-31", .fatal, "Der Lastschrift (BG-19) fehlt das Konto, das belastet wird (BT-91)",
    "In cac:PayerFinancialAccount/cbc:ID (CII: ram:PayerPartyDebtorFinancialAccount/ram:IBANID) das Konto angeben.")
  rules.ubl(.ublGermanInvoice) { invoice, _ in
    !invoice.has(CAC.paymentMeans, CAC.paymentMandate)
      || invoice.has(CAC.paymentMeans, CAC.paymentMandate, CAC.payerFinancialAccount, CBC.id)
  }
  rules.cii(.ciiGermanInvoice) { invoice, _ in
    let debit = DirectDebit(invoice)
    return debit.isMissing || (debit.hasMandate || debit.hasCreditor) && debit.hasAccount
  }
}

private func isCreditorIdentified(_ identifiers: [Node]) -> Bool {
  identifiers.contains { $0.has("SEPA", in: Attribute.schemeID) }
}

/// What a document of CII says of a direct debit: mandate (BT-89), creditor (BT-90), account (BT-91).
private struct DirectDebit {
  let hasMandate: Bool
  let hasCreditor: Bool
  let hasAccount: Bool

  init(_ invoice: Node) {
    hasMandate = invoice.hasMandate
    hasCreditor = invoice.hasCreditor
    hasAccount = invoice.has(
      RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeSettlement, RAM.specifiedTradeSettlementPaymentMeans,
      RAM.payerPartyDebtorFinancialAccount, RAM.ibanid)
  }

  var isMissing: Bool { !hasMandate && !hasCreditor && !hasAccount }
}

private func addGermanTaxRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-DE-14", .fatal, "Der Aufschlüsselung der Umsatzsteuer (BG-23) fehlt der Steuersatz (BT-119)",
    "In cbc:Percent (CII: ram:RateApplicablePercent) den Satz angeben, auch wenn er 0 ist.")
  rules.ubl(.ublGermanTaxSubtotal) { subtotal, _ in subtotal.hasFilled(CAC.taxCategory, CBC.percent) }
  rules.cii(.ciiGermanTaxSubtotal) { subtotal, _ in subtotal.hasFilled(RAM.rateApplicablePercent) }

  rules.rule(
    "BR-DE-16", .fatal,
    "Der Verkäufer nennt weder Umsatzsteuer-ID (BT-31) noch Steuernummer (BT-32) noch einen Steuervertreter (BG-11)",
    "BT-31 oder BT-32 in cac:PartyTaxScheme/cbc:CompanyID (CII: ram:SpecifiedTaxRegistration/ram:ID) angeben.")
  rules.ubl(.ublGermanInvoice) { invoice, _ in
    if invoice.has(CAC.taxRepresentativeParty) || isTaxedSellerKnown(invoice) { return true }
    for child in invoice.children {
      if child.isNamed(CAC.allowanceCharge) {
        guard child.children.contains(where: isIndicator) else { continue }
        if isAnyTaxed(child.all(CAC.taxCategory, CBC.id)) { return false }
      } else if child.isNamed(CAC.invoiceLine) || child.isNamed(CAC.creditNoteLine) {
        if isAnyTaxed(child.all(CAC.item, CAC.classifiedTaxCategory, CBC.id)) { return false }
      }
    }
    return true
  }
  rules.cii(.ciiGermanInvoice) { invoice, _ in
    if invoice.has(
      RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeAgreement, RAM.sellerTaxRepresentativeTradeParty)
    {
      return true
    }
    let registrations = invoice.all(
      RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeAgreement, RAM.sellerTradeParty,
      RAM.specifiedTaxRegistration, RAM.id)
    for registration in registrations where !registration.text.isBlank {
      let scheme = registration.attribute(Attribute.schemeID)
      if scheme?.normalizedEquals(oneOf: ["VA", "FC"]) ?? false { return true }
    }
    return !areLinesTaxed(invoice) && !areAllowancesTaxed(invoice)
  }
}

private func isTaxedSellerKnown(_ invoice: Node) -> Bool {
  invoice.all(CAC.accountingSupplierParty, CAC.party, CAC.partyTaxScheme).contains { $0.hasFilled(CBC.companyID) }
}

private func isIndicator(_ node: Node) -> Bool {
  node.isNamed(CBC.chargeIndicator) && node.text.equals(oneOf: ["true", "false"])
}

private func isAnyTaxed(_ categories: [Node]) -> Bool {
  categories.contains { $0.text.equals(oneOf: taxCategories) }
}

/// Lines of CII: one has VAT, and one a category that counts.
private func areLinesTaxed(_ invoice: Node) -> Bool {
  var hasVAT = false
  var hasCategory = false
  for transaction in invoice.children where transaction.isNamed(RSM.supplyChainTradeTransaction) {
    for line in transaction.children where line.isNamed(RAM.includedSupplyChainTradeLineItem) {
      for tax in line.all(RAM.specifiedLineTradeSettlement, RAM.applicableTradeTax) {
        for child in tax.children {
          if child.isNamed(RAM.typeCode), child.text == "VAT" { hasVAT = true }
          if child.isNamed(RAM.categoryCode), child.text.equals(oneOf: taxCategories) { hasCategory = true }
        }
        if hasVAT, hasCategory { return true }
      }
    }
  }
  return false
}

/// Allowances and charges of CII. The official rule takes the text of the whole tax for its type, which fits but rarely.
private func areAllowancesTaxed(_ invoice: Node) -> Bool {
  let taxes = invoice.all(
    RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeSettlement, RAM.specifiedTradeAllowanceCharge,
    RAM.categoryTradeTax)
  return taxes.contains { $0.text == "VAT" } && taxes.contains { isAnyTaxed($0.all(RAM.categoryCode)) }
}

private func addSupportingDocumentRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-DE-22", .fatal, "Zwei Anlagen (BT-125) haben denselben Dateinamen",
    "Jeder Anlage im Attribut filename einen eigenen Namen geben.")
  rules.ubl(.ublGermanInvoice) { invoice, _ in
    areNamesUnique(
      invoice.children.lazy.filter { $0.isNamed(CAC.additionalDocumentReference) }
    ) { $0.all(CAC.attachment, CBC.embeddedDocumentBinaryObject) }
  }
  rules.cii(.ciiGermanInvoice) { invoice, _ in
    areNamesUnique(invoice.anywhere(RAM.additionalReferencedDocument)) { $0.all(RAM.attachmentBinaryObject) }
  }

  rules.rule(
    "BR-TMP-2", .fatal, "Der Verweis auf ein externes Dokument (BT-124) ist keine vollständige URL",
    "Die URL mit Schema angeben, zum Beispiel „https://…“.")
  rules.ubl(.ublGermanExternalReference) { reference, _ throws(EvaluationError) in
    try reference.one(CBC.uri)?.text.hasScheme ?? false
  }
  rules.cii(.ciiGermanSupportingDocument) { document, _ throws(EvaluationError) in
    try document.one(RAM.uriid)?.text.hasScheme ?? true
  }

  rules.rule(
    "BR-TMP-4", .warning, "Eine rechnungsbegründende Unterlage (BG-24) hat mehr als eine Beschreibung (BT-123)",
    "ram:Name nur einmal angeben.")
  rules.cii(.ciiGermanSupportingDocument) { document, _ in document.count(RAM.name) <= 1 }

  rules.rule(
    "BR-TMP-5", .warning, "Eine rechnungsbegründende Unterlage (BG-24) hat mehr als eine Datei (BT-125)",
    "Für jede Datei ein eigenes ram:AdditionalReferencedDocument angeben.")
  rules.cii(.ciiGermanSupportingDocument) { document, _ in document.count(RAM.attachmentBinaryObject) <= 1 }
}

/// Whether no document bears a file name that one before it under the same parent has.
private func areNamesUnique(_ documents: some Sequence<Node>, _ attachments: (Node) -> [Node]) -> Bool {
  var names: [(document: Node, name: Text)] = []
  for document in documents {
    for attachment in attachments(document) {
      guard let name = attachment.attribute(Attribute.filename) else { continue }
      names.append((document, name))
    }
  }
  if names.count < 2 { return true }
  var seen: [FileName: Node] = [:]
  for (document, name) in names {
    let key = FileName(parent: document.parent?.index, bytes: Array(name.bytes))
    if let earlier = seen[key], earlier != document { return false }
    seen[key] = document
  }
  return true
}

private struct FileName: Hashable {
  let parent: Int32?
  let bytes: [UInt8]
}

private func addFormRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-TMP-3", .fatal,
    "Die Basismenge (BT-149) oder ihre Einheit (BT-150) ist beim Bruttopreis eine andere als beim Nettopreis",
    "In beiden ram:BasisQuantity denselben Wert und dieselbe Einheit angeben.")
  rules.cii(.ciiGermanInvoiceLine) { line, _ in
    let gross = line.all(RAM.specifiedLineTradeAgreement, RAM.grossPriceProductTradePrice, RAM.basisQuantity)
    let net = line.all(RAM.specifiedLineTradeAgreement, RAM.netPriceProductTradePrice, RAM.basisQuantity)
    if gross.isEmpty || net.isEmpty { return true }
    guard gross.contains(where: { one in net.contains { $0.text == one.text } }) else { return false }
    let units = net.compactMap { $0.attribute(Attribute.unitCode) }
    let others = gross.compactMap { $0.attribute(Attribute.unitCode) }
    if units.isEmpty || others.isEmpty { return true }
    return others.contains { other in units.contains { $0 == other } }
  }

  rules.rule(
    "BR-TMP-6", .warning, "Das Datum hat nicht die Form JJJJ-MM-TT",
    "Das Datum ohne Zeitzone schreiben, zum Beispiel 2025-12-31.")
  rules.ubl(.ublGermanDate) { date, _ throws(EvaluationError) in try date.onlyText()?.hasShape("0000-00-00") ?? false }

  rules.rule(
    "BR-TMP-7", .warning, "Das Datum hat nicht die Form JJJJMMTT mit format=\"102\"",
    "Das Datum mit dem Attribut format=\"102\" schreiben, zum Beispiel 20251231.")
  rules.cii(.ciiGermanDate) { date, _ throws(EvaluationError) in
    guard date.attribute(Attribute.format)?.normalizedEquals("102") ?? false else { return false }
    return try date.onlyText()?.hasShape("00000000") ?? false
  }
}

extension Node {
  /// The text of the first child of that name of each element.
  fileprivate func firstTexts(_ name: KnownName, in elements: [Node]) -> [Text] {
    elements.compactMap { $0.first(name)?.text }
  }

  /// BT-89 of a document (CII).
  fileprivate var hasMandate: Bool {
    has(
      RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeSettlement, RAM.specifiedTradePaymentTerms,
      RAM.directDebitMandateID)
  }

  /// BT-90 of a document (CII).
  fileprivate var hasCreditor: Bool {
    has(RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeSettlement, RAM.creditorReferenceID)
  }

  /// Whether the document of these payment means (CII) says anything of a direct debit.
  fileprivate var hasDirectDebit: Bool {
    root.hasMandate || root.hasCreditor || has(RAM.payerPartyDebtorFinancialAccount, RAM.ibanid)
  }
}
