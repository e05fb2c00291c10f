import TestSupport
import Testing
import Validation

/// What the official rules accept and the strict layer does not, change by change, in both syntaxes.
@Suite struct StrictLayerTests {
  struct Change: CustomTestStringConvertible, Sendable {
    let rule: String
    let name: String
    /// Replaced everywhere: old, new. Empty where the syntax has no such change that is accepted.
    var ubl: [(String, String)] = []
    var cii: [(String, String)] = []

    var testDescription: String { "\(rule): \(name)" }
  }

  static let changes = [
    Change(
      rule: "ABR-UST", name: "VAT a cent too high, consistently",
      ubl: [(">19.00<", ">19.01<"), (">119.00<", ">119.01<")], cii: [(">19.00<", ">19.01<"), (">119.00<", ">119.01<")]),
    Change(
      rule: "ABR-UST", name: "VAT 99 cents too high, consistently",
      ubl: [(">19.00<", ">19.99<"), (">119.00<", ">119.99<")], cii: [(">19.00<", ">19.99<"), (">119.00<", ">119.99<")]),
    Change(
      rule: "ABR-BASIS", name: "taxable amount a cent too high",
      ubl: [("TaxableAmount currencyID=\"EUR\">100.00", "TaxableAmount currencyID=\"EUR\">100.01")]),
    Change(
      rule: "ABR-BASIS", name: "taxable amount 99 cents too high",
      ubl: [("TaxableAmount currencyID=\"EUR\">100.00", "TaxableAmount currencyID=\"EUR\">100.99")]),
    Change(
      rule: "ABR-POSITION", name: "a line a cent too high, consistently",
      ubl: [(">100.00<", ">100.01<"), (">119.00<", ">119.01<")],
      cii: [(">100.00<", ">100.01<"), (">119.00<", ">119.01<")]),
    Change(
      rule: "ABR-POSITION", name: "a line 99 cents too high, consistently",
      ubl: [(">100.00<", ">100.99<"), (">119.00<", ">120.18<"), (">19.00<", ">19.19<")],
      cii: [(">100.00<", ">100.99<"), (">119.00<", ">120.18<"), (">19.00<", ">19.19<")]),
    Change(
      rule: "ABR-WAEHRUNG", name: "another currency",
      ubl: [("PayableAmount currencyID=\"EUR\"", "PayableAmount currencyID=\"USD\"")]),
    Change(
      rule: "ABR-TAG", name: "30 February", cii: [("20260227", "20260230")]),
    Change(
      rule: "ABR-LEITWEG", name: "check digits of the Leitweg-ID", ubl: [("DEMO01-19", "DEMO01-20")],
      cii: [("DEMO01-19", "DEMO01-20")]),
    Change(
      rule: "ABR-IBAN", name: "check digits of the IBAN", ubl: [("DE02120300000000202051", "DE03120300000000202051")],
      cii: [("DE02120300000000202051", "DE03120300000000202051")]),
    Change(
      rule: "ABR-FAELLIG", name: "neither due date nor terms", ubl: [("  <cbc:DueDate>2026-03-31</cbc:DueDate>\n", "")],
      cii: withoutTerms),
  ]

  private func report(_ sample: String, _ changes: [(String, String)], _ strictness: Strictness) -> ValidationReport {
    let text = changes.reduce(sample) { $0.replacing($1.0, with: $1.1) }
    return Array(text.utf8).withUnsafeBytes { InvoiceValidator().report(on: $0, strictness) }
  }

  @Test(arguments: changes) func theOfficialRulesAcceptItAndWeDoNot(change: Change) {
    for (sample, changes) in [(SampleInvoices.ubl, change.ubl), (SampleInvoices.cii, change.cii)] where !changes.isEmpty
    {
      let strict = report(sample, changes, .foreign)
      #expect(strict.verdict == .accepted, "\(strict.findings)")
      #expect(strict.findings.contains { $0.rule == change.rule })
      #expect(strict.findings.allSatisfy { $0.line > 0 && !$0.location.isEmpty })
      #expect(!report(sample, changes, .none).hasStrictFindings)
    }
  }

  private static let withoutTerms = [
    (
      """
            <ram:SpecifiedTradePaymentTerms>
              <ram:DueDateDateTime><udt:DateTimeString format="102">20260331</udt:DateTimeString></ram:DueDateDateTime>
            </ram:SpecifiedTradePaymentTerms>

      """, ""
    )
  ]

  @Test(arguments: [SampleInvoices.ubl, SampleInvoices.cii], [Strictness.foreign, .own])
  func aSoundInvoiceHasNone(sample: String, strictness: Strictness) {
    #expect(report(sample, [], strictness).findings.isEmpty)
  }

  /// A price of four digits may itself be rounded, and VAT may come out of the gross amount: no reason to object to
  /// somebody else's invoice, but to ours.
  @Test(arguments: [
    [("25.00", "0.1973"), (">4<", ">245<"), (">100.00<", ">48.33<"), (">19.00<", ">9.18<"), (">119.00<", ">57.51<")],
    [("25.00", "996.585"), (">100.00<", ">3986.34<"), (">19.00<", ">757.41<"), (">119.00<", ">4743.75<")],
  ]) func whatAUsualWayOfComputingExplains(changes: [(String, String)]) {
    #expect(report(SampleInvoices.ubl, changes, .foreign).findings.isEmpty)
    #expect(report(SampleInvoices.ubl, changes, .own).hasStrictFindings)
  }
}
