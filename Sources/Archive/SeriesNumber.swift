internal import Identifiers

/// A number of the gapless series of an issuer and year: `CM25-012-0001`.
struct SeriesNumber {
  let counter: Int

  /// Nil for numbers of any other form: those of a finance system, which keeps its own series.
  init?(_ number: String, issuer: String, year: Int) {
    let parts = number.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[1] == AGS(issuer)?.municipalityDigits ?? "" else { return nil }
    let head = Array(parts[0].utf8)
    let digits = parts[2].utf8
    guard head.count > 2, head.dropLast(2).allSatisfy({ (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }),
      head.suffix(2).allSatisfy(\.isDigit), Int(String(decoding: head.suffix(2), as: UTF8.self)) == year % 100,
      (4...9).contains(digits.count), digits.allSatisfy(\.isDigit), digits.count == 4 || digits.first != 0x30,
      let counter = Int(parts[2]), counter > 0
    else { return nil }
    self.counter = counter
  }
}
