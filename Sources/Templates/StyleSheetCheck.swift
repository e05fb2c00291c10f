internal import Diagnostics

/// Finds slips of the pen in `<style>`: a declaration that is none, and a property that does not exist. Browsers skip both
/// without a word.
///
/// Braces and strings are taken for sound; `PageStructure` tells where they are not.
struct StyleSheetCheck {
  private let bytes: [UInt8]
  private let range: Range<Int>
  private var faults: [PageFault] = []

  /// - Parameter range: what stands between `<style>` and its end.
  static func faults(in bytes: [UInt8], _ range: Range<Int>) -> [PageFault] {
    var sheet = StyleSheetCheck(bytes: bytes, range: range)
    sheet.run()
    return sheet.faults
  }

  private init(bytes: [UInt8], range: Range<Int>) {
    self.bytes = bytes
    self.range = range
  }

  /// Each piece up to `;` or `}` within a block is a declaration, each up to `{` says what the block is about.
  private mutating func run() {
    var depth = 0
    var start = range.lowerBound
    var position = start
    while position < range.upperBound {
      switch bytes[position] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): position = end(ofString: position)
      case UInt8(ascii: "("): position = end(ofParenthesis: position)
      case UInt8(ascii: "/") where starts("/*", at: position): position = end(ofComment: position)
      case UInt8(ascii: "{"):
        depth += 1
        start = position + 1
      case UInt8(ascii: ";"), UInt8(ascii: "}"):
        if depth > 0 { checkDeclaration(start..<position) }
        if bytes[position] == UInt8(ascii: "}") { depth -= 1 }
        start = position + 1
      default: break
      }
      position += 1
    }
  }

  private mutating func checkDeclaration(_ whole: Range<Int>) {
    let start = begin(of: whole)
    guard start < whole.upperBound else { return }
    var colons: [Int] = []
    var position = start
    while position < whole.upperBound {
      switch bytes[position] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): position = end(ofString: position)
      case UInt8(ascii: "("): position = end(ofParenthesis: position)
      case UInt8(ascii: ":"): colons.append(position)
      default: break
      }
      position += 1
    }
    guard let colon = colons.first, colons.count == 1 else {
      return report(
        start..<whole.upperBound, "Diese Angabe in <style> wirkt nicht",
        "Jede Angabe hat die Form „name: wert;“; vermutlich fehlt ein Doppelpunkt oder davor ein Strichpunkt.")
    }
    let name = text(start..<colon)
    guard !name.hasPrefix("--"), !name.hasSuffix("-color-adjust"), !StyleSheet.properties.contains(name) else { return }
    let nearest = Spelling.nearest(to: name, among: StyleSheet.properties.sorted())
    report(
      start..<colon, "Die Angabe „\(name.shown)“ in <style> ist nicht bekannt",
      nearest.map { "Meinten Sie „\($0)“?" } ?? "Prüfen Sie, wie sie in CSS heißt.")
  }

  private mutating func report(_ range: Range<Int>, _ message: String, _ hint: String) {
    faults.append(PageFault(code: .templateMarkup, range: range, message: message, hint: hint))
  }

  /// Behind white space and comments.
  private func begin(of whole: Range<Int>) -> Int {
    var start = whole.lowerBound
    while start < whole.upperBound {
      if bytes[start].isMarkupSpace {
        start += 1
      } else if starts("/*", at: start) {
        start = min(whole.upperBound, end(ofComment: start) + 1)
      } else {
        break
      }
    }
    return start
  }

  private func text(_ range: Range<Int>) -> String {
    let end = bytes[range].lastIndex { !$0.isMarkupSpace }.map { $0 + 1 } ?? range.lowerBound
    return String(decoding: bytes[range.lowerBound..<end].lazy.map(\.lowercased), as: UTF8.self)
  }

  private func starts(_ word: String, at position: Int) -> Bool {
    bytes[position..<range.upperBound].starts(with: word.utf8)
  }

  // Each at the last byte of what it is about, or at the last of the sheet.

  private func end(ofString start: Int) -> Int {
    var position = start + 1
    while position < range.upperBound, bytes[position] != bytes[start], bytes[position] != 0x0A {
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return min(position, range.upperBound - 1)
  }

  private func end(ofParenthesis start: Int) -> Int {
    var position = start + 1
    while position < range.upperBound, bytes[position] != UInt8(ascii: ")") {
      switch bytes[position] {
      case UInt8(ascii: "\""), UInt8(ascii: "'"): position = end(ofString: position) + 1
      case UInt8(ascii: "("): position = end(ofParenthesis: position) + 1
      // A parenthesis that is not closed: PageStructure says so.
      case UInt8(ascii: "}"): return position - 1
      default: position += 1
      }
    }
    return min(position, range.upperBound - 1)
  }

  private func end(ofComment start: Int) -> Int {
    var position = start + 2
    while position < range.upperBound, !starts("*/", at: position) { position += 1 }
    return min(position + 1, range.upperBound - 1)
  }
}

/// What can be said in a style sheet.
enum StyleSheet {
  /// Properties that documents may need, and their nearest relatives; not all that browsers know.
  static let properties: Set<String> = Set(
    """
    align-content align-items align-self all appearance aspect-ratio background background-clip background-color \
    background-image background-origin background-position background-repeat background-size block-size bookmark-label \
    bookmark-level bookmark-state border border-block border-bottom border-bottom-color border-bottom-left-radius \
    border-bottom-right-radius border-bottom-style border-bottom-width border-collapse border-color border-image \
    border-inline border-left border-left-color border-left-style border-left-width border-radius border-right \
    border-right-color border-right-style border-right-width border-spacing border-style border-top border-top-color \
    border-top-left-radius border-top-right-radius border-top-style border-top-width border-width bottom \
    box-decoration-break box-shadow box-sizing break-after break-before break-inside caption-side clear clip clip-path \
    color color-scheme column-count column-fill column-gap column-rule column-span column-width columns content \
    counter-increment counter-reset counter-set cursor direction display empty-cells fill fill-opacity filter flex \
    flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap float font font-family font-feature-settings \
    font-kerning font-size font-size-adjust font-stretch font-style font-variant font-variant-caps font-variant-ligatures \
    font-variant-numeric font-weight gap grid grid-area grid-auto-columns grid-auto-flow \
    grid-auto-rows grid-column grid-row grid-template grid-template-areas grid-template-columns grid-template-rows height \
    hyphenate-character hyphenate-limit-chars hyphens inline-size inset isolation justify-content justify-items \
    justify-self left letter-spacing line-break line-height list-style list-style-image list-style-position \
    list-style-type margin margin-block margin-bottom margin-inline margin-left margin-right margin-top marks max-block-size \
    max-height max-inline-size max-width min-block-size min-height min-inline-size min-width mix-blend-mode object-fit \
    object-position opacity order orphans outline outline-color outline-offset outline-style outline-width overflow \
    overflow-wrap overflow-x overflow-y padding padding-block padding-bottom padding-inline padding-left padding-right \
    padding-top page page-break-after page-break-before page-break-inside place-content place-items place-self \
    pointer-events position quotes resize right rotate row-gap scale scroll-behavior scroll-margin-top \
    scrollbar-width size stroke stroke-dasharray stroke-linecap stroke-linejoin stroke-opacity stroke-width string-set \
    tab-size table-layout text-align text-align-last text-anchor text-decoration text-decoration-color \
    text-decoration-line text-decoration-style text-decoration-thickness text-indent text-overflow text-rendering \
    text-shadow text-size-adjust text-transform text-underline-offset text-wrap top transform transform-origin transition \
    translate unicode-bidi user-select vertical-align visibility white-space widows width will-change word-break \
    word-spacing word-wrap writing-mode z-index -webkit-text-size-adjust
    """.split(separator: " ").map(String.init))
}
