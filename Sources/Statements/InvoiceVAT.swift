internal import Invoice
internal import Money
internal import Settings

/// What a regime makes of categories, rates and reasons (domain.md 4.2).
extension LineVAT {
  init(_ regime: VATRegime) {
    switch regime {
    // BR-O-05, BR-O-06: no rate.
    case .notSubject: self.init(category: .notSubject, rate: nil)
    case .exempt: self.init(category: .exempt, rate: 0)
    case .standard(let rate): self.init(category: .standard, rate: rate)
    }
  }
}

extension VATBreakdown {
  /// All lines of our invoices have one category, so there is one breakdown: of the sum after allowances.
  init(of taxableAmount: Cents, _ regime: VATRegime) {
    let vat = LineVAT(regime)
    let (reason, code): (String?, String?) =
      switch regime {
      case .notSubject(let reason): (reason, "VATEX-EU-O")
      case .exempt(let reason, let code): (reason, code)
      case .standard: (nil, nil)
      }
    let rate = vat.rate ?? 0
    self.init(
      taxableAmount: taxableAmount, taxAmount: vatAmount(on: taxableAmount, rate: rate), category: vat.category,
      rate: rate, exemptionReason: reason, exemptionReasonCode: code)
  }
}
