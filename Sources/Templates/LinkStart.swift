/// Watches the beginning of an address until it is certain that no value can choose the scheme.
///
/// Safe is what cannot become `javascript:` any more: a fixed scheme we know, or a `/`, `?` or `#` before any colon.
struct LinkStart: Hashable, Sendable {
  private enum Judgement: Hashable { case open, safe, unsafe }

  private static let schemes = ["http", "https", "mailto", "tel"].map { Array($0.utf8) }

  private var judgement = Judgement.open
  private var scheme: [UInt8] = []

  var isSafe: Bool { judgement == .safe }

  mutating func advance(_ byte: UInt8) {
    guard judgement == .open else { return }
    switch byte {
    case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): judge(.safe)
    case UInt8(ascii: ":"): judge(Self.schemes.contains(scheme) ? .safe : .unsafe)
    // A character reference could hide a letter of a scheme.
    case UInt8(ascii: "&"): judge(.unsafe)
    case _ where byte.isMarkupSpace: if !scheme.isEmpty { judge(.unsafe) }
    default: scheme.append(byte.lowercased)
    }
  }

  private mutating func judge(_ judgement: Judgement) {
    self.judgement = judgement
    scheme = []
  }
}
