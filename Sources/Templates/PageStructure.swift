internal import Diagnostics

/// Finds what is wrong with the elements of a page: what is not closed, stands where it may not, or does not exist.
///
/// Stricter than HTML, which closes for itself what is forgotten, at times elsewhere than was meant.
struct PageStructure {
  private struct Open {
    let name: String
    let range: Range<Int>
    /// True of <svg> and all in it.
    let isDrawing: Bool
    let isTextless: Bool
  }

  private let bytes: [UInt8]
  private(set) var faults: [PageFault] = []
  private var open: [Open] = []
  /// Of the elements that no page may lack.
  private var missing = ["html", "head", "title", "body"]
  private var hasElements = false
  private var startsWithType = false

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func take(_ piece: PageReader.Piece) {
    switch piece {
    case .tag(let tag): if tag.isClosing { close(tag) } else { start(tag) }
    case .text(let range): take(text: range)
    case .style(let range): checkStyle(range)
    case .declaration: if !hasElements { startsWithType = true }
    case .comment: break
    }
  }

  mutating func finish() {
    for element in open {
      report(
        element.range, "<\(element.name)> wird nicht geschlossen",
        "Schreiben Sie </\(element.name)> dorthin, wo das Element endet.")
    }
    if let missing = missing.first {
      report(0..<1, "Der Seite fehlt <\(missing)>", "Stellen Sie den Anfang der mitgelieferten Vorlage wieder her.")
    } else if !startsWithType {
      report(
        0..<1, "Der Seite fehlt <!DOCTYPE html>", "Schreiben Sie es vor <html>, wie in der mitgelieferten Vorlage.")
    }
  }

  private mutating func report(_ range: Range<Int>, _ message: String, _ hint: String) {
    faults.append(PageFault(code: .templateMarkup, range: range, message: message, hint: hint))
  }
}

// MARK: Elements

extension PageStructure {
  private mutating func start(_ tag: PageReader.Tag) {
    checkAttributes(tag)
    let element = HTMLElements.all[tag.name]
    let isInSVG = tag.name == "svg" || open.last?.isDrawing == true
    if !isInSVG { checkPlace(of: tag, element) }
    hasElements = true
    if !missing.isEmpty { missing.removeAll { $0 == tag.name } }
    let isVoid = element?.isVoid == true
    if tag.endsItself, !isVoid, !isInSVG {
      report(
        tag.range, "<\(tag.name)/> gibt es nicht",
        "Schreiben Sie <\(tag.name)></\(tag.name)>; ein / am Ende schließt nicht.")
    }
    guard !isVoid, !(tag.endsItself && isInSVG) else { return }
    open.append(
      Open(name: tag.name, range: tag.range, isDrawing: isInSVG, isTextless: element?.isTextless == true))
  }

  private mutating func close(_ tag: PageReader.Tag) {
    if open.last?.name == tag.name {
      open.removeLast()
      return
    }
    guard let index = open.lastIndex(where: { $0.name == tag.name }) else {
      return report(
        tag.range, "</\(tag.name)> schließt nichts",
        HTMLElements.all[tag.name]?.isVoid == true
          ? "<\(tag.name)> hat kein Ende; löschen Sie es." : "Löschen Sie es, oder schreiben Sie <\(tag.name)> davor.")
    }
    for element in open[(index + 1)...] {
      report(
        element.range, "<\(element.name)> wird nicht geschlossen, bevor <\(tag.name)> endet",
        "Schreiben Sie </\(element.name)> vor </\(tag.name)>.")
    }
    open.removeSubrange(index...)
  }

  private mutating func checkPlace(of tag: PageReader.Tag, _ element: HTMLElements.Element?) {
    guard let element else {
      let nearest = Spelling.nearest(to: tag.name, among: HTMLElements.all.keys.sorted()).map { "Meinten Sie <\($0)>?" }
      return report(
        tag.range, "Das Element <\(tag.name)> gibt es nicht", nearest ?? "Prüfen Sie, wie es in HTML heißt.")
    }
    if let parents = element.parents, open.last.map({ !parents.contains($0.name) }) ?? true {
      let allowed = parents.map { "<\($0)>" }.joined(separator: " oder ")
      return report(
        tag.range, "<\(tag.name)> steht nicht in \(allowed)", "Prüfen Sie, ob davor etwas zu früh geschlossen ist.")
    }
    guard !element.endedOuters.isEmpty else { return }
    if let outer = open.first(where: { element.endedOuters.contains($0.name) })?.name {
      report(
        tag.range, "<\(tag.name)> darf nicht in <\(outer)> stehen", "Schließen Sie <\(outer)> davor mit </\(outer)>.")
    }
  }

  private mutating func checkAttributes(_ tag: PageReader.Tag) {
    for (index, attribute) in tag.attributes.enumerated() {
      if attribute.name.utf8.contains(where: { $0 == 0x22 || $0 == 0x27 || $0 == 0x3C || $0 == 0x3D }) {
        return report(
          attribute.whole, "Im Tag <\(tag.name)> ist ein Zeichen zu viel oder zu wenig",
          "Jedes Attribut hat die Form name=\"…\", und jedes Tag endet mit >.")
      }
      if tag.attributes[..<index].contains(where: { $0.name == attribute.name }) {
        report(attribute.whole, "Das Attribut \(attribute.name) steht zweimal in <\(tag.name)>", "Löschen Sie eines.")
      }
    }
  }

  private mutating func take(text range: Range<Int>) {
    guard let last = open.last, last.isTextless, case let parent = last.name,
      let first = bytes[range].firstIndex(where: { !$0.isMarkupSpace })
    else { return }
    let end = bytes[first..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
    report(
      first..<end, "In <\(parent)> darf kein Text stehen",
      "Setzen Sie ihn in \(HTMLElements.textPlaces[parent] ?? "ein Element darin").")
  }
}

// MARK: Style sheets

extension PageStructure {
  /// Braces, strings and comments of a style sheet must close: else all that follows is lost.
  private mutating func checkStyle(_ range: Range<Int>) {
    var braces: [Int] = []
    var position = range.lowerBound
    while position < range.upperBound {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = endOfString(position, in: range, quote: byte) else {
          return reportStyle(
            position, "Eine Zeichenkette in <style> wird in ihrer Zeile nicht geschlossen",
            "Schreiben Sie \(byte == 0x22 ? "\"" : "'") an ihr Ende.")
        }
        position = end
      case UInt8(ascii: "/") where position + 1 < range.upperBound && bytes[position + 1] == UInt8(ascii: "*"):
        var end = position + 2
        while end + 1 < range.upperBound, !(bytes[end] == UInt8(ascii: "*") && bytes[end + 1] == UInt8(ascii: "/")) {
          end += 1
        }
        guard end + 1 < range.upperBound else {
          return reportStyle(
            position, "Eine Bemerkung in <style> wird nicht geschlossen", "Schreiben Sie */ an ihr Ende.")
        }
        position = end + 1
      case UInt8(ascii: "{"), UInt8(ascii: "("): braces.append(position)
      case UInt8(ascii: "}"), UInt8(ascii: ")"):
        let wanted = byte == UInt8(ascii: "}") ? UInt8(ascii: "{") : UInt8(ascii: "(")
        guard let last = braces.popLast(), bytes[last] == wanted else {
          return reportStyle(position, "In <style> schließt eine Klammer nichts", "Prüfen Sie die Klammern davor.")
        }
      default: break
      }
      position += 1
    }
    if let last = braces.last {
      reportStyle(last, "Eine Klammer in <style> wird nicht geschlossen", "Alle Regeln dahinter wären ohne Wirkung.")
    }
  }

  private func endOfString(_ start: Int, in range: Range<Int>, quote: UInt8) -> Int? {
    var position = start + 1
    while position < range.upperBound, bytes[position] != 0x0A {
      if bytes[position] == quote { return position }
      position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
    }
    return nil
  }

  private mutating func reportStyle(_ position: Int, _ message: String, _ hint: String) {
    report(position..<(position + 1), message, hint)
  }
}

/// Which elements there are, and which may stand where.
enum HTMLElements {
  /// What the page check has to know of an element that it meets.
  struct Element {
    let isVoid: Bool
    let isTextless: Bool
    /// Nil if it may stand anywhere.
    let parents: [String]?
    /// Elements that browsers end where this one begins.
    let endedOuters: [String]
  }

  static let all = Dictionary(
    uniqueKeysWithValues: known.map { name in
      (
        name,
        Element(
          isVoid: void.contains(name), isTextless: textless.contains(name), parents: parents[name],
          endedOuters: narrow.filter { $0.value.contains(name) }.map(\.key))
      )
    })

  private static let void = set("area base br col embed hr img input link meta source track wbr")

  private static let known = set(
    "a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col "
      + "colgroup data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 "
      + "h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark menu meta "
      + "meter nav noscript object ol optgroup option output p picture pre progress q rp rt ruby s samp script search "
      + "section select slot small source span strong style sub summary sup svg table tbody td template textarea tfoot "
      + "th thead time title tr track u ul var video wbr")

  /// Elements that only stand in certain others.
  private static let parents: [String: [String]] = [
    "head": ["html"], "body": ["html"], "title": ["head"], "meta": ["head"], "li": ["ul", "ol", "menu"],
    "dt": ["dl", "div"], "dd": ["dl", "div"], "caption": ["table"], "colgroup": ["table"], "col": ["colgroup"],
    "thead": ["table"], "tbody": ["table"], "tfoot": ["table"], "tr": ["thead", "tbody", "tfoot"], "td": ["tr"],
    "th": ["tr"], "figcaption": ["figure"], "summary": ["details"],
  ]

  /// Elements in which no text may stand, only others.
  private static let textless = set("html head ul ol menu dl table colgroup thead tbody tfoot tr")

  static let textPlaces = [
    "ul": "<li>", "ol": "<li>", "menu": "<li>", "dl": "<dt> oder <dd>", "table": "<td> oder <th>",
    "thead": "<th>", "tbody": "<td> oder <th>", "tfoot": "<td> oder <th>", "tr": "<td> oder <th>",
    "html": "<body>", "head": "<body>",
  ]

  private static let blocks = set(
    "address article aside blockquote body details div dl fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr main "
      + "nav ol p pre section table ul")

  /// Elements that end, for browsers, where one of these begins, whatever the template says.
  private static let narrow: [String: Set<String>] = [
    "p": blocks, "h1": blocks, "h2": blocks, "h3": blocks, "span": blocks, "strong": blocks, "em": blocks,
    "small": blocks, "code": blocks, "dt": set("h1 h2 h3 header footer"), "a": set("a"),
  ]

  private static func set(_ names: String) -> Set<String> { Set(names.split(separator: " ").map(String.init)) }
}
