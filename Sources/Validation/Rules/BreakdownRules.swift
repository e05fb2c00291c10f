internal import InvoiceSyntax
internal import XML

/// BR-45 to BR-48, BR-CO-14, BR-CO-17, BR-DEC-19, BR-DEC-20: the VAT breakdown (BG-23), whatever the category.
func addBreakdownRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-45", .fatal, "In der Aufschlüsselung der Umsatzsteuer (BG-23) fehlt die Bemessungsgrundlage (BT-116)",
    "Betrag in cbc:TaxableAmount oder ram:BasisAmount angeben.")
  rules.ubl(.ublSubtotal, Require.element(CBC.taxableAmount))
  rules.cii(.ciiSubtotal, Require.element(RAM.basisAmount))

  rules.rule(
    "BR-46", .fatal, "In der Aufschlüsselung der Umsatzsteuer (BG-23) fehlt der Steuerbetrag (BT-117)",
    "Betrag in cbc:TaxAmount oder ram:CalculatedAmount angeben.")
  rules.ubl(.ublSubtotal, Require.element(CBC.taxAmount))
  rules.cii(.ciiSubtotal, Require.element(RAM.calculatedAmount))

  rules.rule(
    "BR-47", .fatal, "In der Aufschlüsselung der Umsatzsteuer (BG-23) fehlt die Kategorie (BT-118)",
    "Kategorie in cac:TaxCategory/cbc:ID mit dem Steuerschema VAT angeben, bei CII in ram:CategoryCode mit ram:TypeCode"
      + " VAT.")
  rules.ubl(.ublSubtotal) { subtotal, _ throws(EvaluationError) in
    try subtotal.hasUBLCategory(CAC.taxCategory, CBC.id)
  }
  rules.cii(.ciiSubtotal) { tax, _ throws(EvaluationError) in
    guard try tax.isVAT() else { return false }
    return tax.has(RAM.categoryCode)
  }

  rules.rule(
    "BR-48", .fatal, "In der Aufschlüsselung der Umsatzsteuer (BG-23) fehlt der Steuersatz (BT-119)",
    "Satz in cac:TaxCategory/cbc:Percent oder ram:RateApplicablePercent angeben; nur bei der Kategorie O entfällt er.")
  rules.ubl(.ublSubtotal) { subtotal, _ throws(EvaluationError) in
    if try subtotal.hasUBLCategory(CAC.taxCategory, CBC.percent) { return true }
    for category in subtotal.children where category.isNamed(CAC.taxCategory) {
      guard try category.isOfVATScheme(), let id = try category.one(CBC.id) else { continue }
      if id.text.normalizedEquals("O") { return true }
    }
    return false
  }
  rules.cii(.ciiSubtotal) { tax, _ throws(EvaluationError) in
    guard try tax.isVAT() else { return false }
    return tax.has(RAM.rateApplicablePercent) || tax.says("O", RAM.categoryCode)
  }

  rules.rule(
    "BR-CO-14", .fatal,
    "Der Steuerbetrag der Rechnung (BT-110) ist nicht die Summe der Steuerbeträge der Aufschlüsselung (BT-117)",
    "BT-110 als Summe aller BT-117 ausrechnen.")
  rules.ubl(.ublTaxTotal) { total, _ throws(EvaluationError) in
    if !total.has(CAC.taxSubtotal) { return true }
    var sum = ExactDecimal.zero
    for subtotal in total.children where subtotal.isNamed(CAC.taxSubtotal) {
      let amount = try subtotal.decimal(CBC.taxAmount)
      if !amount.isNothing { sum = try sum + amount }
    }
    return try total.decimal(CBC.taxAmount).equals(sum.roundedToHundredths())
  }
  rules.cii(.ciiTaxTotal) { total, _ throws(EvaluationError) in
    let amounts = total.ciiSettlements.flatMap { $0.all(RAM.applicableTradeTax, RAM.calculatedAmount) }
    return try total.order(against: amounts.sumOfDoubles().roundedToHundredths) == 0
  }

  rules.rule(
    "BR-CO-17", .fatal,
    "Der Steuerbetrag (BT-117) weicht um eine Einheit der Währung oder mehr von der Bemessungsgrundlage (BT-116) mal"
      + " Steuersatz (BT-119) ab",
    "BT-117 = BT-116 × BT-119 / 100 ausrechnen und auf Cent runden; ohne Satz ist der Steuerbetrag 0.")
  rules.ubl(.ublSubtotal) { subtotal, _ throws(EvaluationError) in
    var rate: ExactDecimal = .nothing
    for category in subtotal.children where category.isNamed(CAC.taxCategory) {
      guard try category.isOfVATScheme() else { continue }
      let percent = try category.decimal(CBC.percent)
      if percent.isNothing { continue }
      if !rate.isNothing { throw .severalValues }
      rate = percent
    }
    return try isTax(CBC.taxAmount, rate, of: CBC.taxableAmount, in: subtotal, withinOne: false)
  }
  rules.cii(.ciiSubtotal) { tax, _ throws(EvaluationError) in
    let isVAT = try tax.one(RAM.typeCode)?.text.trimmed.uppercasedEquals("VAT") ?? false
    let rate: ExactDecimal = isVAT ? try tax.decimal(RAM.rateApplicablePercent) : .nothing
    return try isTax(RAM.calculatedAmount, rate, of: RAM.basisAmount, in: tax, withinOne: true)
  }

  let decimals = [
    AmountRule("BR-DEC-19", "Die Bemessungsgrundlage (BT-116)", CBC.taxableAmount, RAM.basisAmount),
    AmountRule("BR-DEC-20", "Der Steuerbetrag (BT-117)", CBC.taxAmount, RAM.calculatedAmount),
  ]
  for amount in decimals {
    rules.twoDecimalsRule(amount.id, amount.amount)
    rules.ubl(.ublSubtotal, Require.twoDecimals(amount.ubl))
    rules.cii(.ciiSubtotal, Require.twoDecimals(amount.cii))
  }
}

/// Whether the tax is the rate of the basis, give or take less than one; `withinOne` allows one itself. A rate that rounds
/// to nothing, or none, leaves only a tax that does so too.
private func isTax(
  _ taxName: KnownName, _ rate: ExactDecimal, of basisName: KnownName, in group: Node, withinOne: Bool
) throws(EvaluationError) -> Bool {
  let tax = try group.decimal(taxName)
  let counted = rate.isNothing ? ExactDecimal.zero : rate
  if try counted.rounded().equals(.zero) { return try tax.rounded().equals(.zero) }
  let expected = try (group.decimal(basisName).magnitude * rate.hundredth).roundedToHundredths()
  let one = ExactDecimal(1)
  let low = try tax.magnitude - one
  let high = try tax.magnitude + one
  if withinOne {
    guard try low.isAtMost(expected) else { return false }
    return try high.isAtLeast(expected)
  }
  guard try low.isLess(than: expected) else { return false }
  return try high.isGreater(than: expected)
}
