internal import InvoiceSyntax
internal import XML

/// BR-12 to BR-15, BR-CO-10 to -13, BR-CO-16, BR-DEC-09 to -18: the totals of the document (BG-22).
func addTotalsRules(_ rules: inout RuleBook) {
  let required: [(id: String, amount: String, ubl: KnownName, cii: KnownName)] = [
    ("BR-12", "Die Summe der Positionen (BT-106)", CBC.lineExtensionAmount, RAM.lineTotalAmount),
    ("BR-13", "Der Gesamtbetrag ohne Umsatzsteuer (BT-109)", CBC.taxExclusiveAmount, RAM.taxBasisTotalAmount),
    ("BR-14", "Der Gesamtbetrag mit Umsatzsteuer (BT-112)", CBC.taxInclusiveAmount, RAM.grandTotalAmount),
    ("BR-15", "Der fällige Betrag (BT-115)", CBC.payableAmount, RAM.duePayableAmount),
  ]
  for (id, amount, ubl, cii) in required {
    rules.rule(
      id, .fatal, "\(amount) fehlt",
      "Betrag in cac:LegalMonetaryTotal oder ram:SpecifiedTradeSettlementHeaderMonetarySummation angeben.")
    rules.ubl(.ublTotals, Require.element(ubl))
    rules.cii(.ciiTotals, Require.element(cii))
  }

  rules.rule(
    "BR-CO-10", .fatal,
    "Die Summe der Positionen (BT-106) ist nicht die Summe der Nettobeträge der Positionen (BT-131)",
    "BT-106 als Summe aller BT-131 ausrechnen.")
  rules.ubl(.ublTotals) { totals, _ throws(EvaluationError) in
    let written = try totals.decimal(CBC.lineExtensionAmount)
    let invoiced = try totals.anywhere(CAC.invoiceLine).sum(CBC.lineExtensionAmount)
    let credited = try totals.anywhere(CAC.creditNoteLine).sum(CBC.lineExtensionAmount)
    return try written.equals((invoiced + credited).roundedToHundredths())
  }
  rules.cii(.ciiTotals) { totals, _ throws(EvaluationError) in
    let written = try totals.decimal(RAM.lineTotalAmount)
    guard let transaction = totals.parent?.parent else { return false }
    let amounts = transaction.all(
      RAM.includedSupplyChainTradeLineItem, RAM.specifiedLineTradeSettlement,
      RAM.specifiedTradeSettlementLineMonetarySummation, RAM.lineTotalAmount)
    return try written.equals(ExactDecimal(hundredthsOf: amounts.sumOfDoubles()))
  }

  addAdjustmentTotals(&rules)
  addSums(&rules)

  let decimals = [
    AmountRule("BR-DEC-09", "Die Summe der Positionen (BT-106)", CBC.lineExtensionAmount, RAM.lineTotalAmount),
    AmountRule("BR-DEC-10", "Die Summe der Nachlässe (BT-107)", CBC.allowanceTotalAmount, RAM.allowanceTotalAmount),
    AmountRule("BR-DEC-11", "Die Summe der Zuschläge (BT-108)", CBC.chargeTotalAmount, RAM.chargeTotalAmount),
    AmountRule(
      "BR-DEC-12", "Der Gesamtbetrag ohne Umsatzsteuer (BT-109)", CBC.taxExclusiveAmount, RAM.taxBasisTotalAmount),
    AmountRule(
      "BR-DEC-14", "Der Gesamtbetrag mit Umsatzsteuer (BT-112)", CBC.taxInclusiveAmount, RAM.grandTotalAmount),
    AmountRule("BR-DEC-16", "Der gezahlte Betrag (BT-113)", CBC.prepaidAmount, RAM.totalPrepaidAmount),
    AmountRule("BR-DEC-17", "Der Rundungsbetrag (BT-114)", CBC.payableRoundingAmount, RAM.roundingAmount),
    AmountRule("BR-DEC-18", "Der fällige Betrag (BT-115)", CBC.payableAmount, RAM.duePayableAmount),
  ]
  for amount in decimals {
    rules.twoDecimalsRule(amount.id, amount.amount)
    rules.ubl(.ublTotals, Require.twoDecimals(amount.ubl))
    rules.cii(.ciiTotals, Require.twoDecimals(amount.cii))
  }
}

/// BR-CO-11, BR-CO-12: sums of allowances and charges of the document.
private func addAdjustmentTotals(_ rules: inout RuleBook) {
  let sums: [(id: String, message: String, hint: String, isCharge: Bool, ubl: KnownName, cii: KnownName)] = [
    (
      "BR-CO-11",
      "Die Summe der Nachlässe (BT-107) ist nicht die Summe der Beträge der Nachlässe auf Dokumentebene (BT-92)",
      "BT-107 als Summe aller BT-92 ausrechnen, ohne Nachlässe weglassen.", false, CBC.allowanceTotalAmount,
      RAM.allowanceTotalAmount
    ),
    (
      "BR-CO-12",
      "Die Summe der Zuschläge (BT-108) ist nicht die Summe der Beträge der Zuschläge auf Dokumentebene (BT-99)",
      "BT-108 als Summe aller BT-99 ausrechnen, ohne Zuschläge weglassen.", true, CBC.chargeTotalAmount,
      RAM.chargeTotalAmount
    ),
  ]
  for (id, message, hint, isCharge, ubl, cii) in sums {
    rules.rule(id, .fatal, message, hint)
    rules.ubl(.ublTotals) { totals, _ throws(EvaluationError) in
      let written = try totals.decimal(ubl)
      var sum = ExactDecimal.zero
      var isThere = false
      if let document = totals.parent {
        for adjustment in document.children where adjustment.isNamed(CAC.allowanceCharge) {
          guard try adjustment.says(isCharge, CBC.chargeIndicator) else { continue }
          isThere = true
          // Without a total the amounts are not looked at.
          if written.isNothing { break }
          let amount = try adjustment.decimal(CBC.amount)
          if !amount.isNothing { sum = try sum + amount }
        }
      }
      if !totals.has(ubl), !isThere { return true }
      return try written.equals(sum.roundedToHundredths())
    }
    rules.cii(.ciiTotals) { totals, _ throws(EvaluationError) in
      var sum = DoubleSum()
      var isThere = false
      for settlement in totals.ciiSettlements {
        for adjustment in settlement.children where adjustment.isNamed(RAM.specifiedTradeAllowanceCharge) {
          guard try adjustment.says(isCharge, RAM.chargeIndicator, UDT.indicator) else { continue }
          isThere = true
          if let amount = adjustment.first(RAM.actualAmount) { sum.add(try amount.double()) }
        }
      }
      if !totals.has(cii), !isThere { return true }
      let rounded = sum.value.roundedToHundredths
      for total in totals.children where total.isNamed(cii) {
        if try total.order(against: rounded) == 0 { return true }
      }
      return false
    }
  }
}

/// BR-CO-13, BR-CO-16: what the totals give when added.
private func addSums(_ rules: inout RuleBook) {
  rules.rule(
    "BR-CO-13", .fatal,
    "Der Gesamtbetrag ohne Umsatzsteuer (BT-109) ist nicht die Summe der Positionen (BT-106) abzüglich der Nachlässe"
      + " (BT-107) und zuzüglich der Zuschläge (BT-108)",
    "BT-109 = BT-106 - BT-107 + BT-108 ausrechnen.")
  rules.ubl(.ublTotals) { totals, _ throws(EvaluationError) in
    var sum = try totals.decimal(CBC.lineExtensionAmount)
    let hasCharges = totals.has(CBC.chargeTotalAmount)
    let hasAllowances = totals.has(CBC.allowanceTotalAmount)
    if hasCharges { sum = try sum + totals.decimal(CBC.chargeTotalAmount) }
    if hasAllowances { sum = try sum - totals.decimal(CBC.allowanceTotalAmount) }
    if hasCharges || hasAllowances { sum = try sum.roundedToHundredths() }
    return try totals.decimal(CBC.taxExclusiveAmount).equals(sum)
  }
  rules.cii(.ciiTotals) { totals, _ throws(EvaluationError) in
    var sum = try totals.firstDecimal(RAM.lineTotalAmount)
    if totals.has(RAM.chargeTotalAmount) { sum = try sum + totals.firstDecimal(RAM.chargeTotalAmount) }
    if totals.has(RAM.allowanceTotalAmount) { sum = try sum - totals.firstDecimal(RAM.allowanceTotalAmount) }
    return try totals.firstDecimal(RAM.taxBasisTotalAmount).equals(sum.roundedToHundredths())
  }

  rules.rule(
    "BR-CO-16", .fatal,
    "Der fällige Betrag (BT-115) ist nicht der Gesamtbetrag mit Umsatzsteuer (BT-112) abzüglich des gezahlten Betrags"
      + " (BT-113) und zuzüglich des Rundungsbetrags (BT-114)",
    "BT-115 = BT-112 - BT-113 + BT-114 ausrechnen.")
  rules.ubl(.ublTotals) { totals, _ throws(EvaluationError) in
    var due = try totals.decimal(CBC.payableAmount)
    var owed = try totals.decimal(CBC.taxInclusiveAmount)
    if totals.has(CBC.payableRoundingAmount) {
      due = try (due - totals.decimal(CBC.payableRoundingAmount)).roundedToHundredths()
    }
    if totals.has(CBC.prepaidAmount) {
      owed = try (owed - totals.decimal(CBC.prepaidAmount)).roundedToHundredths()
    }
    return try due.equals(owed)
  }
  rules.cii(.ciiTotals) { totals, _ throws(EvaluationError) in
    var sum = try totals.firstDecimal(RAM.grandTotalAmount)
    if totals.has(RAM.totalPrepaidAmount) { sum = try sum - totals.firstDecimal(RAM.totalPrepaidAmount) }
    if totals.has(RAM.roundingAmount) { sum = try sum + totals.firstDecimal(RAM.roundingAmount) }
    return try totals.firstDecimal(RAM.duePayableAmount).equals(sum)
  }
}

extension Node {
  /// `xs:decimal(name[1])`
  fileprivate func firstDecimal(_ name: KnownName) throws(EvaluationError) -> ExactDecimal {
    guard let node = first(name) else { return .nothing }
    return try node.decimal()
  }
}
