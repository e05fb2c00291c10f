internal import Diagnostics

/// Whether an archive still holds a state that was printed: the only witness of its newest bag.
enum HeadCheck {
  /// Fewer digits might be those of another bag, made for it.
  private static let fewest = 32

  /// - Parameter expected: a digest as somebody copied it from paper: in groups, in capitals, or only its beginning.
  static func finding(_ expected: String, bags: [BagInspection]) -> Finding? {
    let digits = expected.utf8.filter { ![0x20, 0x09, 0x0A, 0x0D, 0x2D, 0x3A].contains($0) }
      .map { (0x41...0x46).contains($0) ? $0 + 0x20 : $0 }
    guard (fewest...128).contains(digits.count), digits.allSatisfy(\.isLowerHexadecimal) else {
      return Finding(
        .archiveHead, at: nil, "Der angegebene Archivstand ist keiner: \(shown(expected))",
        hint: "Mindestens \(fewest) der 128 Zeichen 0–9 und a–f angeben, Leerzeichen dazwischen schaden nicht")
    }
    guard let index = bags.lastIndex(where: { $0.seal?.digest.utf8.starts(with: digits) == true }) else {
      return Finding(
        .archiveHead, at: nil, "Kein Paket dieses Archivs hat den angegebenen Stand \(shown(expected))",
        hint: "Prüfen, ob die Zeichen richtig abgeschrieben sind; sonst fehlt das Paket, das damals das neueste war")
    }
    let later = bags.count - 1 - index
    guard later > 0 else { return nil }
    return Finding(
      .archiveHead, .info, at: place(bags[index].name.text),
      later == 1
        ? "Dieses Paket hat den angegebenen Stand; seitdem ist ein Paket dazugekommen"
        : "Dieses Paket hat den angegebenen Stand; seitdem sind \(later) Pakete dazugekommen")
  }
}
