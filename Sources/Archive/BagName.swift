internal import Identifiers

/// *Paketname*: `00001-ausstellung-2025-012`, number in the archive, event, and of most events the year and the last three
/// digits of the issuer's AGS.
struct BagName: Hashable, Sendable {
  /// From 1, without gaps.
  let number: Int
  let kind: BagKind
  let year: Int?
  /// Three digits; nil where there is no year.
  let issuerDigits: String?

  init(number: Int, kind: BagKind, year: Int?, issuerDigits: String?) {
    self.number = number
    self.kind = kind
    self.year = year
    self.issuerDigits = issuerDigits
  }

  /// More than any archive will have, so that counting on is safe whatever somebody called a folder.
  private static let largest = 999_999_999

  /// Nil unless `text` is written exactly as this program writes names.
  init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2 || parts.count == 4, let number = Int(parts[0]), (1...Self.largest).contains(number),
      let kind = BagKind(rawValue: String(parts[1]))
    else { return nil }
    var name = BagName(number: number, kind: kind, year: nil, issuerDigits: nil)
    if parts.count == 4 {
      guard let year = Int(parts[2]), parts[3].utf8.count == 3, parts[3].utf8.allSatisfy(\.isDigit) else { return nil }
      name = BagName(number: number, kind: kind, year: year, issuerDigits: String(parts[3]))
    }
    guard name.text.isIdentical(to: text) else { return nil }
    self = name
  }

  var text: String {
    var text = "\(padded(number, to: 5))-\(kind.rawValue)"
    if let year, let issuerDigits { text += "-\(padded(year, to: 4))-\(issuerDigits)" }
    return text
  }

  private func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension BagName {
  /// The name of a bag with these facts after `previous`.
  init(after previous: BagName?, kind: BagKind, year: Int?, issuer: Issuer?) {
    self.init(
      number: (previous?.number ?? 0) + 1, kind: kind, year: issuer == nil ? nil : year,
      issuerDigits: year == nil ? nil : issuer.flatMap { AGS($0.ags)?.municipalityDigits })
  }
}
