internal import InvoiceSyntax
internal import XML

/// The rules of XRechnung's Extension: BR-DEX.
func addExtensionRules(_ rules: inout RuleBook) {
  addExtensionCodeRules(&rules)
  addSubLineRules(&rules)
  addThirdPartyRules(&rules)
}

private let mimeTypes: [StaticString] = [
  "application/pdf", "image/png", "image/jpeg", "text/csv",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.oasis.opendocument.spreadsheet", "application/xml",
]

private func addExtensionCodeRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-DEX-01", .fatal, "Die Anlage (BT-125) hat einen MIME-Typ, den die Extension nicht erlaubt",
    "Im Attribut mimeCode PDF, PNG, JPEG, CSV, XLSX, ODS oder XML angeben.")
  rules.ubl(.ublExtensionAttachment) { attachment, _ in hasAllowedType(attachment) }
  rules.cii(.ciiExtensionAttachment) { attachment, _ in hasAllowedType(attachment) }

  let hint = "Im Attribut schemeID einen Code aus der Liste angeben, mit führenden Nullen."
  rules.rule(
    "BR-DEX-04", .fatal, "Das Schema der Kennung steht weder in der Liste ISO 6523 noch unter XR01 bis XR03", hint)
  rules.ubl(.ublExtensionPartyScheme) { identifier, _ in
    if hasIdentifierScheme(identifier) { return true }
    guard let scheme = identifier.attribute(Attribute.schemeID) else { return false }
    return scheme.normalizedEquals("SEPA")
      && (identifier.isInside(CAC.accountingSupplierParty) || identifier.isInside(CAC.payeeParty))
  }
  rules.cii(.ciiExtensionPartyScheme) { identifier, _ in hasIdentifierScheme(identifier) }

  let schemes: [(id: String, message: String, ubl: RuleContext, cii: RuleContext)] = [
    (
      "BR-DEX-05", "Das Schema der Registrierung steht weder in der Liste ISO 6523 noch unter XR01 bis XR03",
      .ublExtensionLegalScheme, .ciiExtensionLegalScheme
    ),
    (
      "BR-DEX-06", "Das Schema der Artikelkennung (BT-157) steht weder in der Liste ISO 6523 noch unter XR01 bis XR03",
      .ublExtensionItemScheme, .ciiExtensionItemScheme
    ),
    (
      "BR-DEX-08", "Das Schema des Lieferorts (BT-71) steht weder in der Liste ISO 6523 noch unter XR01 bis XR03",
      .ublExtensionLocationScheme, .ciiExtensionLocationScheme
    ),
  ]
  for scheme in schemes {
    rules.rule(scheme.id, .fatal, scheme.message, hint)
    rules.ubl(scheme.ubl) { identifier, _ in hasIdentifierScheme(identifier) }
    rules.cii(scheme.cii) { identifier, _ in hasIdentifierScheme(identifier) }
  }

  rules.rule(
    "BR-DEX-07", .fatal,
    "Die Art der elektronischen Adresse (BT-34, BT-49) steht weder in der Liste EAS noch unter XR01 bis XR03", hint)
  rules.ubl(.ublExtensionEndpointScheme) { address, _ in hasAddressScheme(address) }
  rules.cii(.ciiExtensionEndpointScheme) { address, _ in hasAddressScheme(address) }
}

private func hasAllowedType(_ attachment: Node) -> Bool {
  attachment.attribute(Attribute.mimeCode)?.equals(oneOf: mimeTypes) ?? false
}

private func hasIdentifierScheme(_ identifier: Node) -> Bool {
  identifier.attribute(Attribute.schemeID).map { CodeList.icd.accepts($0, orFrom: .diga) } ?? false
}

private func hasAddressScheme(_ address: Node) -> Bool {
  address.attribute(Attribute.schemeID).map { CodeList.eas.accepts($0, orFrom: .diga) } ?? false
}

private func addSubLineRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-DEX-02", .warning,
    "Der Nettobetrag einer Position (BT-131) ist nicht die Summe der Nettobeträge ihrer Unterpositionen (BG-DEX-01)",
    "Die Beträge in cbc:LineExtensionAmount von Position und Unterpositionen in Übereinstimmung bringen.")
  rules.ubl(.ublExtensionInvoice) { invoice, _ throws(EvaluationError) in
    try both { () throws(EvaluationError) in
      for line in invoice.children where line.isNamed(CAC.invoiceLine) && line.has(CAC.subInvoiceLine) {
        guard try isSumOfSubLines(line) else { return false }
      }
      return true
    } _: { () throws(EvaluationError) in
      var areRight = true
      for line in invoice.anywhere(CAC.subInvoiceLine) where line.has(CAC.subInvoiceLine) {
        if try !isSumOfSubLines(line) { areRight = false }
      }
      return areRight
    }
  }

  rules.rule(
    "BR-DEX-03", .fatal, "Eine Unterposition (BG-DEX-01) hat nicht genau eine Umsatzsteuerangabe (BG-DEX-06)",
    "In cac:Item der Unterposition genau ein cac:ClassifiedTaxCategory angeben.")
  rules.ubl(.ublExtensionInvoice) { invoice, _ in
    for line in invoice.anywhere(CAC.subInvoiceLine) {
      for item in line.children where item.isNamed(CAC.item) && item.count(CAC.classifiedTaxCategory) != 1 {
        return false
      }
    }
    return true
  }

  rules.rule(
    "BR-DEX-15", .warning, "Die Rechnung hat Unterpositionen, die XRechnung in CII nicht vorsieht",
    "ram:ParentLineID weglassen oder die Rechnung in UBL schreiben.")
  rules.cii(.ciiExtensionLine) { line, _ in line.anywhere(RAM.parentLineID).isEmpty }
}

private func isSumOfSubLines(_ line: Node) throws(EvaluationError) -> Bool {
  let own = try line.decimal(CBC.lineExtensionAmount)
  if own.isNothing { return false }
  var total = ExactDecimal.zero
  for child in line.children where child.isNamed(CAC.subInvoiceLine) {
    let amount = try child.decimal(CBC.lineExtensionAmount)
    if !amount.isNothing { total = try total + amount }
  }
  return try own.equals(total)
}

private func addThirdPartyRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-DEX-09", .fatal,
    "Der fällige Betrag (BT-115) ist nicht Bruttosumme (BT-112) minus Vorauszahlung (BT-113) plus Rundung (BT-114) plus Fremdforderungen (BT-DEX-002)",
    "Die Beträge nachrechnen.")
  rules.ubl(.ublExtensionTotal) { total, _ throws(EvaluationError) in
    // What is subtracted from nothing is not looked at.
    let payable = try total.decimal(CBC.payableAmount)
    if payable.isNothing { return false }
    let due = try (payable - total.decimalOrZero(CBC.payableRoundingAmount)).roundedToHundredths()
    let gross = try total.decimal(CBC.taxInclusiveAmount)
    if gross.isNothing { return false }
    let prepaid = try total.decimalOrZero(CBC.prepaidAmount)
    let computed = try (gross - prepaid + thirdPartyClaims(total.parent)).roundedToHundredths()
    return try due.equals(computed)
  }

  let payment: [(id: String, message: String, name: KnownName, hint: String)] = [
    (
      "BR-DEX-10", "Der Fremdforderung (BG-DEX-09) fehlt die Art (BT-DEX-001)", CBC.id,
      "Die Art in cac:PrepaidPayment/cbc:ID angeben."
    ),
    (
      "BR-DEX-11", "Der Fremdforderung (BG-DEX-09) fehlt der Betrag (BT-DEX-002)", CBC.paidAmount,
      "Den Betrag in cac:PrepaidPayment/cbc:PaidAmount angeben."
    ),
    (
      "BR-DEX-12", "Der Fremdforderung (BG-DEX-09) fehlt die Beschreibung (BT-DEX-003)", CBC.instructionID,
      "Die Beschreibung in cac:PrepaidPayment/cbc:InstructionID angeben."
    ),
  ]
  for part in payment {
    let name = part.name
    rules.rule(part.id, .fatal, part.message, part.hint)
    rules.ubl(.ublExtensionPrepaidPayment) { payment, _ in payment.hasFilled(name) }
  }

  rules.rule(
    "BR-DEX-13", .fatal, "Der Betrag der Fremdforderung (BT-DEX-002) hat mehr als zwei Nachkommastellen",
    "cbc:PaidAmount auf zwei Stellen runden.")
  rules.ubl(.ublExtensionPrepaidPayment) { payment, _ throws(EvaluationError) in
    try payment.hasTwoDecimals(CBC.paidAmount)
  }

  rules.rule(
    "BR-DEX-14", .fatal,
    "Der Betrag der Fremdforderung (BT-DEX-002) steht in einer anderen Währung als die Rechnung (BT-5)",
    "In currencyID von cbc:PaidAmount die Währung der Rechnung angeben.")
  rules.ubl(.ublExtensionPrepaidPayment) { payment, facts in
    for amount in payment.children where amount.isNamed(CBC.paidAmount) {
      guard let currency = amount.attribute(Attribute.currencyID) else { continue }
      if facts.documentCurrencies.contains(where: { $0 == currency }) { return true }
    }
    return false
  }
}

/// The sum of third parties' claims beside the totals; 0 if none says an amount.
private func thirdPartyClaims(_ invoice: Node?) throws(EvaluationError) -> ExactDecimal {
  guard let invoice else { return .zero }
  var total = ExactDecimal.zero
  var isAnyFilled = false
  for payment in invoice.children where payment.isNamed(CAC.prepaidPayment) && payment.hasFilled(CBC.paidAmount) {
    isAnyFilled = true
    break
  }
  if !isAnyFilled { return total }
  for payment in invoice.children where payment.isNamed(CAC.prepaidPayment) {
    let amount = try payment.decimal(CBC.paidAmount)
    if !amount.isNothing { total = try total + amount }
  }
  return total
}

extension Node {
  /// `if (exists(name)) then xs:decimal(name) else 0`
  fileprivate func decimalOrZero(_ name: KnownName) throws(EvaluationError) -> ExactDecimal {
    has(name) ? try decimal(name) : .zero
  }
}
