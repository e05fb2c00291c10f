internal import InvoiceSyntax
internal import XML

/// BR-29, BR-30, BR-CO-19, BR-CO-20: the period of the document (BG-14) and of lines (BG-26).
func addPeriodRules(_ rules: inout RuleBook) {
  let groups:
    [(order: String, any: String, name: String, start: String, end: String, ubl: RuleContext, cii: RuleContext)] =
      [
        ("BR-29", "BR-CO-19", "Im Abrechnungszeitraum (BG-14)", "BT-73", "BT-74", .ublPeriod, .ciiPeriod),
        ("BR-30", "BR-CO-20", "Im Zeitraum der Position (BG-26)", "BT-134", "BT-135", .ublLinePeriod, .ciiLinePeriod),
      ]
  for group in groups {
    rules.rule(
      group.order, .fatal, "\(group.name) liegt das Ende (\(group.end)) vor dem Beginn (\(group.start))",
      "Beginn und Ende prüfen; bei CII müssen beide mit format=\"102\" angegeben sein.")
    rules.ubl(group.ubl) { period, _ throws(EvaluationError) in
      guard period.has(CBC.startDate), period.has(CBC.endDate) else { return true }
      guard let end = try period.date(CBC.endDate), let start = try period.date(CBC.startDate) else { return true }
      return end >= start
    }
    rules.cii(group.cii) { period, _ in
      guard period.has(RAM.startDateTime), period.has(RAM.endDateTime) else { return true }
      let starts = period.all(RAM.startDateTime, UDT.dateTimeString).filter(\.isPlainDate)
      let ends = period.all(RAM.endDateTime, UDT.dateTimeString).filter(\.isPlainDate)
      return ends.contains { end in starts.contains { !end.text.precedes($0.text) } }
    }

    let isDocument = group.any == "BR-CO-19"
    rules.rule(
      group.any, .fatal, "\(group.name) fehlen Beginn (\(group.start)) und Ende (\(group.end))",
      "Mindestens eines von beiden angeben (cbc:StartDate, cbc:EndDate, ram:StartDateTime, ram:EndDateTime) oder die"
        + " Gruppe weglassen.")
    rules.ubl(group.ubl) { period, _ in
      if period.has(CBC.startDate) || period.has(CBC.endDate) { return true }
      return isDocument && period.has(CBC.descriptionCode)
    }
    rules.cii(group.cii, Require.either(RAM.startDateTime, RAM.endDateTime))
  }
}

extension Text {
  /// Whether it comes first in the order of characters.
  fileprivate func precedes(_ other: Text) -> Bool { bytes.lexicographicallyPrecedes(other.bytes) }
}

/// BR-49 to BR-52, BR-55, BR-61: payment and references.
func addPaymentRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-49", .fatal, "In den Zahlungsanweisungen (BG-16) fehlt der Code der Zahlungsart (BT-81)",
    "Code in cac:PaymentMeans/cbc:PaymentMeansCode oder"
      + " ram:SpecifiedTradeSettlementPaymentMeans/ram:TypeCode angeben, z. B. 58 für eine SEPA-Überweisung.")
  rules.ubl(.ublPaymentMeans, Require.element(CBC.paymentMeansCode))
  rules.cii(.ciiPaymentMeans, Require.element(RAM.typeCode))

  let account =
    "IBAN oder Kontonummer in cac:PayeeFinancialAccount/cbc:ID angeben, bei CII in ram:IBANID oder ram:ProprietaryID."
  rules.rule("BR-50", .fatal, "Im Konto einer Überweisung (BG-17) fehlt die Kontokennung (BT-84)", account)
  rules.ubl(.ublTransferAccount, Require.filled(CBC.id))
  rules.cii(.ciiTransferAccount) { account, _ throws(EvaluationError) in
    try either { () throws(EvaluationError) in
      try account.isFilled(RAM.ibanid)
    } _: { () throws(EvaluationError) in
      try account.isFilled(RAM.proprietaryID)
    }
  }

  rules.rule(
    "BR-61", .fatal, "Zu einer Überweisung (BT-81 ist 30 oder 58) fehlt die Kontokennung (BT-84)", account)
  rules.ubl(.ublPaymentMeans) { means, _ throws(EvaluationError) in
    let code = try means.one(CBC.paymentMeansCode)?.text
    let isTransfer = code.map { $0.normalizedEquals("30") || $0.normalizedEquals("58") } ?? false
    return !isTransfer || means.has(CAC.payeeFinancialAccount, CBC.id)
  }
  rules.cii(.ciiTransferAccount, Require.either(RAM.ibanid, RAM.proprietaryID))

  rules.rule(
    "BR-51", .warning, cii: .fatal, "Die Kartennummer (BT-87) hat mehr als zehn Zeichen",
    "Von der Nummer der Karte höchstens die ersten sechs und die letzten vier Ziffern angeben.")
  rules.ubl(.ublCard) { number, _ in number.text.normalizedCount <= 10 }
  rules.cii(.ciiCard) { card, _ throws(EvaluationError) in
    guard let number = try card.one(RAM.id) else { return true }
    return number.text.normalizedCount <= 10
  }

  rules.rule(
    "BR-52", .fatal, "Der rechnungsbegründenden Unterlage (BG-24) fehlt ihre Kennung (BT-122)",
    "Kennung in cac:AdditionalDocumentReference/cbc:ID oder"
      + " ram:AdditionalReferencedDocument/ram:IssuerAssignedID angeben.")
  rules.ubl(.ublSupportingDocument, Require.filled(CBC.id))
  rules.cii(.ciiSupportingDocument, Require.filled(RAM.issuerAssignedID))

  rules.rule(
    "BR-55", .fatal, "Dem Verweis auf eine frühere Rechnung (BG-3) fehlt deren Nummer (BT-25)",
    "Nummer in cac:InvoiceDocumentReference/cbc:ID oder ram:InvoiceReferencedDocument/ram:IssuerAssignedID angeben.")
  rules.ubl(.ublPrecedingInvoice, Require.element(CAC.invoiceDocumentReference, CBC.id))
  rules.cii(.ciiPrecedingInvoice, Require.filled(RAM.issuerAssignedID))
}

extension Text {
  /// `string-length(normalize-space(.))`
  fileprivate var normalizedCount: Int {
    let text = trimmed
    var total = 0
    var isInSpace = false
    for byte in text.bytes {
      let isSpace = Text.isSpace(byte)
      if byte & 0xC0 != 0x80, !isSpace || !isInSpace { total += 1 }
      isInSpace = isSpace
    }
    return total
  }
}
