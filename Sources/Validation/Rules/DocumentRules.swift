internal import InvoiceSyntax
internal import XML

/// BR-01 to BR-05, BR-16, BR-53, BR-CO-03, BR-CO-15, BR-CO-18, BR-DEC-13, BR-DEC-15: what the document as a whole must say.
func addDocumentRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-01", .fatal, "Die Kennung der Spezifikation (BT-24) fehlt",
    "Kennung in cbc:CustomizationID oder ram:GuidelineSpecifiedDocumentContextParameter/ram:ID angeben.")
  rules.ubl(.ublDocument, Require.filled(CBC.customizationID))
  rules.cii(
    .ciiDocument,
    Require.filled(RSM.exchangedDocumentContext, RAM.guidelineSpecifiedDocumentContextParameter, RAM.id))

  rules.rule(
    "BR-02", .fatal, "Die Rechnungsnummer (BT-1) fehlt",
    "Rechnungsnummer in cbc:ID oder rsm:ExchangedDocument/ram:ID angeben.")
  rules.ubl(.ublDocument, Require.filled(CBC.id))
  rules.cii(.ciiDocument, Require.filled(RSM.exchangedDocument, RAM.id))

  rules.rule(
    "BR-03", .fatal, "Das Rechnungsdatum (BT-2) fehlt",
    "Datum in cbc:IssueDate angeben, bei CII in ram:IssueDateTime/udt:DateTimeString mit format=\"102\".")
  rules.ubl(.ublDocument, Require.filled(CBC.issueDate))
  rules.cii(.ciiDocument) { document, _ throws(EvaluationError) in
    let dates = document.all(RSM.exchangedDocument, RAM.issueDateTime, UDT.dateTimeString).filter(\.isPlainDate)
    if dates.count > 1 { throw .severalValues }
    return dates.contains { !$0.text.isBlank }
  }

  rules.rule(
    "BR-04", .fatal, "Die Rechnungsart (BT-3) fehlt",
    "Rechnungsart in cbc:InvoiceTypeCode, cbc:CreditNoteTypeCode oder rsm:ExchangedDocument/ram:TypeCode angeben, z. B."
      + " 380.")
  rules.ubl(.ublDocument) { document, _ throws(EvaluationError) in
    try either { () throws(EvaluationError) in
      try document.isFilled(CBC.invoiceTypeCode)
    } _: { () throws(EvaluationError) in
      try document.isFilled(CBC.creditNoteTypeCode)
    }
  }
  rules.cii(.ciiDocument, Require.filled(RSM.exchangedDocument, RAM.typeCode))

  rules.rule(
    "BR-05", .fatal, "Die Rechnungswährung (BT-5) fehlt",
    "Währung in cbc:DocumentCurrencyCode oder ram:InvoiceCurrencyCode angeben, z. B. EUR.")
  rules.ubl(.ublDocument, Require.filled(CBC.documentCurrencyCode))
  rules.cii(
    .ciiDocument,
    Require.filled(
      RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeSettlement, RAM.invoiceCurrencyCode))

  rules.rule(
    "BR-16", .fatal, "Die Rechnung hat keine Position (BG-25)",
    "Mindestens eine Position angeben (cac:InvoiceLine, cac:CreditNoteLine, ram:IncludedSupplyChainTradeLineItem).")
  rules.ubl(.ublDocument, Require.either(CAC.invoiceLine, CAC.creditNoteLine))
  rules.cii(.ciiDocument) { document, _ in !document.anywhere(RAM.includedSupplyChainTradeLineItem).isEmpty }

  addVATRules(&rules)
}

extension Node {
  /// A date of CII written as eight digits.
  var isPlainDate: Bool {
    guard let format = attribute(Attribute.format) else { return false }
    return format == "102"
  }

  /// `name[@currencyID = currency]`
  fileprivate func amounts(_ name: KnownName, in currency: Text) -> [Node] {
    all(name).filter { $0.isIn(currency) }
  }

  fileprivate func isIn(_ currency: Text) -> Bool {
    guard let own = attribute(Attribute.currencyID) else { return false }
    return own == currency
  }
}

/// The VAT of the whole document.
private func addVATRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-53", .fatal,
    "Zur Währung für die Umsatzsteuer (BT-6) fehlt der Steuerbetrag in dieser Währung (BT-111)",
    "Steuerbetrag mit dieser Währung in currencyID angeben (cac:TaxTotal/cbc:TaxAmount, ram:TaxTotalAmount) oder BT-6"
      + " weglassen; bei CII muss sie eine andere sein als die Rechnungswährung (BT-5).")
  rules.ubl(.ublDocument) { document, _ in
    document.all(CBC.taxCurrencyCode).allSatisfy { code in
      document.anywhere(CAC.taxTotal).contains { !$0.amounts(CBC.taxAmount, in: code.text).isEmpty }
    }
  }
  rules.cii(.ciiTotals) { totals, _ in
    let codes = totals.ciiSettlements.flatMap { $0.all(RAM.taxCurrencyCode) }
    if codes.isEmpty { return true }
    guard codes.contains(where: { !totals.amounts(RAM.taxTotalAmount, in: $0.text).isEmpty }) else { return false }
    let currencies = totals.ciiCurrencies
    return !codes.contains { code in currencies.contains { $0.text == code.text } }
  }

  rules.rule(
    "BR-CO-03", .fatal,
    "Zeitpunkt der Steuerentstehung als Datum (BT-7) und als Code (BT-8) schließen einander aus",
    "Nur eines von beiden angeben (cbc:TaxPointDate oder cac:InvoicePeriod/cbc:DescriptionCode, bei CII"
      + " ram:TaxPointDate oder ram:DueDateTypeCode).")
  rules.ubl(.ublDocument) { document, _ in
    !(document.has(CBC.taxPointDate) && document.has(CAC.invoicePeriod, CBC.descriptionCode))
  }
  rules.cii(.ciiSubtotal) { tax, _ in
    tax.anywhere(RAM.taxPointDate).isEmpty || tax.anywhere(RAM.dueDateTypeCode).isEmpty
  }

  rules.rule(
    "BR-CO-15", .fatal,
    "Der Gesamtbetrag mit Umsatzsteuer (BT-112) ist nicht die Summe aus dem Gesamtbetrag ohne Umsatzsteuer (BT-109) und"
      + " dem Steuerbetrag (BT-110), oder dieser ist in der Rechnungswährung nicht genau einmal da",
    "BT-112 = BT-109 + BT-110 ausrechnen und den Steuerbetrag genau einmal in der Rechnungswährung (BT-5) angeben.")
  rules.ubl(.ublDocument) { document, _ throws(EvaluationError) in
    for currency in document.all(CBC.documentCurrencyCode) {
      if try !document.addsUpInUBL(currency.text) { return false }
    }
    return true
  }
  rules.cii(.ciiDocument) { document, _ throws(EvaluationError) in
    let totals = document.ciiSettlements.flatMap { $0.all(RAM.specifiedTradeSettlementHeaderMonetarySummation) }
    for currency in document.ciiCurrencies {
      if try !addsUpInCII(totals, currency.text) { return false }
    }
    return true
  }

  rules.rule(
    "BR-CO-18", .fatal, "Die Aufschlüsselung der Umsatzsteuer (BG-23) fehlt",
    "Für jede Kategorie und jeden Satz eine Gruppe angeben (cac:TaxTotal/cac:TaxSubtotal, ram:ApplicableTradeTax).")
  rules.ubl(.ublDocument, Require.element(CAC.taxTotal, CAC.taxSubtotal))
  rules.cii(.ciiLine) { line, _ in
    line.anywhere(RAM.applicableHeaderTradeSettlement).contains {
      $0.isChild(of: RSM.supplyChainTradeTransaction) && $0.has(RAM.applicableTradeTax)
    }
  }

  let decimals: [(id: String, amount: String, currency: KnownName)] = [
    ("BR-DEC-13", "Der Steuerbetrag der Rechnung (BT-110)", RAM.invoiceCurrencyCode),
    ("BR-DEC-15", "Der Steuerbetrag in der Währung für die Umsatzsteuer (BT-111)", RAM.taxCurrencyCode),
  ]
  for (id, amount, currency) in decimals {
    rules.twoDecimalsRule(id, amount)
    // In UBL the official rule looks for the currency inside the amount, where it never is: nothing to test.
    rules.alwaysHolds(in: .ubl)
    rules.cii(.ciiTotals) { totals, _ throws(EvaluationError) in
      let amounts = totals.all(RAM.taxTotalAmount)
      if amounts.isEmpty { return true }
      let currencies = totals.ciiSettlements.flatMap { $0.all(currency) }
      for amount in amounts {
        let isConcerned = currencies.contains { amount.isIn($0.text) }
        if isConcerned {
          let value = try amount.double()
          if value == (value * 100).xpathRounded / 100 { return true }
        } else if currency == RAM.invoiceCurrencyCode || currencies.isEmpty {
          return true
        }
      }
      return false
    }
  }
}

extension Node {
  fileprivate func addsUpInUBL(_ currency: Text) throws(EvaluationError) -> Bool {
    var tax: ExactDecimal = .nothing
    var count = 0
    for total in children where total.isNamed(CAC.taxTotal) {
      let amounts = total.amounts(CBC.taxAmount, in: currency)
      if amounts.count > 1 { throw .severalValues }
      guard let amount = amounts.first else { continue }
      tax = try amount.decimal()
      count += 1
    }
    if count != 1 { return false }
    var exclusive: ExactDecimal = .nothing
    for totals in children where totals.isNamed(CAC.legalMonetaryTotal) {
      let value = try totals.decimal(CBC.taxExclusiveAmount)
      if value.isNothing { continue }
      if !exclusive.isNothing { throw .severalValues }
      exclusive = value
    }
    let sum = try (exclusive + tax).roundedToHundredths()
    for totals in children where totals.isNamed(CAC.legalMonetaryTotal) {
      if try totals.decimal(CBC.taxInclusiveAmount).equals(sum) { return true }
    }
    return false
  }
}

private func addsUpInCII(_ totals: [Node], _ currency: Text) throws(EvaluationError) -> Bool {
  func first(_ name: KnownName) throws(EvaluationError) -> ExactDecimal {
    for group in totals {
      if let amount = group.first(name) { return try amount.decimal() }
    }
    return .nothing
  }
  let taxes = totals.flatMap { $0.amounts(RAM.taxTotalAmount, in: currency) }
  return try either { () throws(EvaluationError) in
    if taxes.count != 1 { return false }
    let sum = try first(RAM.taxBasisTotalAmount) + taxes[0].decimal()
    return try first(RAM.grandTotalAmount).equals(sum.roundedToHundredths())
  } _: { () throws(EvaluationError) in
    try first(RAM.grandTotalAmount).equals(first(RAM.taxBasisTotalAmount))
  }
}
