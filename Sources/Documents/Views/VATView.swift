internal import Money
internal import Statements
internal import Templates

/// VAT on an own share, as letters and papers tell it.
struct VATView: Sendable {
  let rate: String
  let amount: String
  let gross: String
  /// Without a sign, for sentences.
  let grossAmount: String

  init(_ charge: Statement.VATCharge, gross: Cents) {
    rate = percent(charge.rate)
    amount = charge.amount.germanEuro
    self.gross = gross.germanEuro
    grossAmount = gross.magnitude.germanEuro
  }

  static let schema = Schema<VATView>(
    .text("satz", "Steuersatz, etwa „19 %“", required: true, \.rate),
    .text("steuer", "Umsatzsteuer auf den Eigenanteil", required: true, \.amount),
    .text("brutto", "Eigenanteil mit Umsatzsteuer", required: true, \.gross),
    .text("bruttobetrag", "Eigenanteil mit Umsatzsteuer ohne Vorzeichen", \.grossAmount))
}
