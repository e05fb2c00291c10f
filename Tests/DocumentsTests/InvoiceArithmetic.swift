import Invoice
import Money

/// What of an invoice does not add up, by the terms of EN 16931; empty if all does.
func faults(in invoice: Invoice) -> [String] {
  let totals = invoice.totals
  let breakdowns = invoice.vatBreakdowns
  var faults: [String] = []
  func expect(_ name: String, _ holds: Bool) {
    if !holds { faults.append(name) }
  }
  expect("BT-106", totals.sumOfLines == invoice.lines.map(\.netAmount).total())
  expect("BT-107", totals.sumOfAllowances == invoice.allowances.map(\.amount).total())
  expect("BT-109", totals.withoutVAT == totals.sumOfLines - totals.sumOfAllowances)
  expect("BT-110", totals.vat == breakdowns.map(\.taxAmount).total())
  expect("BT-112", totals.withVAT == totals.withoutVAT + totals.vat)
  expect("BT-115", totals.due == totals.withVAT - totals.paid)
  expect("BT-116", totals.withoutVAT == breakdowns.map(\.taxableAmount).total())
  expect("BT-119", breakdowns.allSatisfy { $0.rate == 0 && $0.taxAmount == .zero })
  expect("BG-25", !invoice.lines.isEmpty)
  expect("BT-126", invoice.lines.map(\.identifier) == (1...max(1, invoice.lines.count)).map(String.init))
  for line in invoice.lines {
    expect("BT-131", line.netAmount == Cents(line.itemNetPrice.value * Int64(line.quantity)))
    expect("BT-146", line.itemNetPrice >= .zero)
    expect("BT-152", line.vat.rate == nil)
  }
  // An account invites payments.
  expect(
    "BG-17", (invoice.paymentInstructions.creditTransfer != nil) == (invoice.paymentInstructions.meansCode == "58"))
  expect(
    "BT-81",
    (invoice.paymentInstructions.meansCode == "58") == (invoice.typeCode == .commercialInvoice && totals.due > .zero))
  return faults
}
