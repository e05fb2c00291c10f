internal import Diagnostics

/// Finds slips of the pen in a specimen page: attributes and properties that do not exist, a picture without words, an
/// identifier twice. Browsers skip them without a word, and no data brings new ones.
struct MarkupSlips {
  private let bytes: [UInt8]
  /// Sections that exclude each other may hold the same identifier; then it is looked for in whole pages only.
  private let isWhole: Bool
  private(set) var faults: [PageFault] = []
  private var identifiers: Set<ArraySlice<UInt8>> = []
  private var drawings = 0

  init(_ bytes: [UInt8], isWhole: Bool) {
    self.bytes = bytes
    self.isWhole = isWhole
  }

  mutating func take(_ piece: PageReader.Piece) {
    switch piece {
    case .tag(let tag) where tag.isClosing: if tag.name == "svg", drawings > 0 { drawings -= 1 }
    case .tag(let tag):
      if tag.name == "svg", !tag.endsItself { drawings += 1 }
      if isWhole {
        checkIdentifier(of: tag)
      } else {
        if tag.name != "svg", drawings == 0 { checkAttributes(of: tag) }
      }
    case .style(let range) where !isWhole: faults += StyleSheetCheck.faults(in: bytes, range)
    case .style, .text, .comment, .declaration: break
    }
  }

  private mutating func checkIdentifier(of tag: PageReader.Tag) {
    for attribute in tag.attributes where attribute.name == "id" {
      guard !identifiers.insert(bytes[attribute.value]).inserted else { continue }
      let text = String(decoding: bytes[attribute.value], as: UTF8.self).shown
      report(
        attribute.whole, "Die Kennung id=\"\(text)\" gibt es schon",
        "Jede Kennung steht auf einer Seite nur einmal; ändern oder löschen Sie eine.")
    }
  }

  private mutating func checkAttributes(of tag: PageReader.Tag) {
    for attribute in tag.attributes where !HTMLAttributes.contains(attribute.name) {
      let nearest = Spelling.nearest(to: attribute.name, among: HTMLAttributes.known.sorted())
      report(
        attribute.whole, "Das Attribut \(attribute.name.shown) gibt es nicht",
        nearest.map { "Meinten Sie \($0)?" } ?? "Prüfen Sie, wie es in HTML heißt, oder löschen Sie es.")
    }
    if tag.name == "img", !tag.attributes.contains(where: { $0.name == "alt" }) {
      report(
        tag.range, "Dem Bild fehlt ein Text für alle, die es nicht sehen",
        "Schreiben Sie alt=\"…\" dazu, etwa alt=\"Wappen der Stadt\".")
    }
  }

  private mutating func report(_ range: Range<Int>, _ message: String, _ hint: String) {
    faults.append(PageFault(code: .templateMarkup, range: range, message: message, hint: hint))
  }
}

/// What can stand in a tag.
private enum HTMLAttributes {
  /// Of pages without scripts, and those that `ForeignContent` refuses with a better reason.
  static let known = Set(
    """
    abbr action align alt background charset checked cite class colspan content data datetime dir disabled dynsrc for \
    formaction headers height hidden href hreflang http-equiv id imagesrcset lang longdesc lowsrc manifest media name open \
    ping poster rel reversed role rowspan scope span src srcdoc srcset start style tabindex target title translate type \
    value width
    """.split(separator: " ").map(String.init))

  static func contains(_ name: String) -> Bool {
    known.contains(name) || ["data-", "aria-", "on"].contains { name.utf8.starts(with: $0.utf8) }
  }
}
