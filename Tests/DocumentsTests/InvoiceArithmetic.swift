import Invoice
import Money
import Statements

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
  for breakdown in breakdowns {
    let category = breakdown.category
    // Half a cent away from zero, written here a second time.
    let twice = 2 * breakdown.taxableAmount.magnitude.value * Int64(breakdown.rate) + 100
    expect("BT-117", breakdown.taxAmount.magnitude.value == twice / 200)
    expect("BT-117", breakdown.taxAmount == .zero || (breakdown.taxAmount < .zero) == (breakdown.taxableAmount < .zero))
    expect("BT-119", category == .standard ? breakdown.rate > 0 : breakdown.rate == 0)
    expect("BT-120", (breakdown.exemptionReason != nil) == (category != .standard))
    expect("BT-121", (breakdown.exemptionReasonCode != nil) == (category != .standard))
    expect("BT-31", category != .notSubject || invoice.seller.vatIdentifier == nil)
    let hasTaxIdentifier = invoice.seller.vatIdentifier != nil || invoice.seller.taxRegistrationIdentifier != nil
    expect("BT-32", category == .notSubject || hasTaxIdentifier)
    for vat in invoice.lines.map(\.vat) + invoice.allowances.map(\.vat) {
      expect("BT-151", vat.category == category)
      expect("BT-152", vat.rate == (category == .notSubject ? nil : breakdown.rate))
    }
  }
  expect("BG-23", breakdowns.count == 1)
  expect("BG-25", !invoice.lines.isEmpty)
  expect("BT-126", invoice.lines.map(\.identifier) == (1...max(1, invoice.lines.count)).map(String.init))
  for line in invoice.lines {
    expect("BT-131", line.netAmount == Cents(line.itemNetPrice.value * Int64(line.quantity)))
    expect("BT-146", line.itemNetPrice >= .zero)
  }
  // An account invites payments.
  expect(
    "BG-17", (invoice.paymentInstructions.creditTransfer != nil) == (invoice.paymentInstructions.meansCode == "58"))
  expect(
    "BT-81",
    (invoice.paymentInstructions.meansCode == "58")
      == (invoice.typeCode != .creditNote && !invoice.isCancelling && totals.due > .zero))
  expect("BG-3", invoice.typeCode != .correctedInvoice || invoice.precedingInvoices.count == 1)
  return faults
}
