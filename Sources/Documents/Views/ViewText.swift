internal import Diagnostics
internal import Facts
internal import Money
internal import Statements

/// `a`, `a und b`, `a, b und c`
func enumeration(_ parts: [String]) -> String {
  guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
  return parts.dropLast().joined(separator: ", ") + " und " + last
}

/// `1 Warnung`, `2 Warnungen`
func warningCount(_ count: Int) -> String { "\(germanCount(count)) \(Severity.warning.german(count: count))" }

/// `1 Cent`, `3 Cent`; nil for none.
func centCount(_ count: Int64) -> String? { count == 0 ? nil : "\(count)\u{A0}Cent" }

/// Who bears the cents that were left over: whoever pays more than her exact share rounded down.
func bearersOfResidualCents(_ statement: Statement) -> [String] {
  statement.shares.filter { share in
    let exact = Ratio(statement.ownShare.region) * share.fraction
    return share.amount > Cents(Int64(floorDivision(Int128(exact.numerator), Int128(exact.denominator)).quotient))
  }.map(\.municipality.officialName)
}

extension Ratio {
  /// `28`, or with two decimals where there are more: `28,52`.
  var germanShort: String { (self * Ratio(100)).denominator == 1 ? german : german(decimals: 2) }

  /// *Stellenumfang*, in FTE: `0,625`; rounded to three decimals where there are more.
  var germanFTE: String { (self * Ratio(1000)).denominator == 1 ? german : german(decimals: 3) }

  /// `69,58 %`
  var germanPercent: String { (self * Ratio(100)).german(decimals: 2) + "\u{A0}%" }

  /// `+12,1 %`, `−3,0 %`, `0,0 %`
  var germanPercentWithSign: String {
    (self > Ratio(0) ? "+" : "") + (self * Ratio(100)).german(decimals: 1) + "\u{A0}%"
  }
}

extension Cents {
  /// `+1.614,31 €`, `−5,00 €`, `0,00 €`
  var germanEuroWithSign: String { (self > .zero ? "+" : "") + germanEuro }
}

/// A text that may be empty: nil then, so that a template can leave out what belongs to it.
func nonEmpty(_ text: String) -> String? { text.isEmpty ? nil : text }

/// `19 %`, with a no-break space.
func percent(_ rate: Int) -> String { "\(rate)\u{A0}%" }
