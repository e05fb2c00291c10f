import XML

/// A drawing read back: its elements in the order of the document.
struct Picture {
  struct Bar: Equatable {
    let style: String
    /// Thousandths of a percent of the width.
    let start: Int
    let width: Int
  }

  let parts: [XMLElement]
  let elements: [XMLElement]

  init(_ svg: String) throws {
    parts = try parseXML(Array("<r>\(svg)</r>".utf8)).children
    elements = parts.flatMap(Self.below)
  }

  private static func below(_ element: XMLElement) -> [XMLElement] { [element] + element.children.flatMap(below) }

  func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  /// What is written where everybody sees it.
  var texts: [String] { all("text").map(\.text) }

  /// Bars on the scale; signs of the legend are as wide in pixels.
  var bars: [Bar] {
    all("rect").compactMap { rect in
      guard let style = rect.attribute("class"), let start = percent(rect, "x"), let width = percent(rect, "width")
      else { return nil }
      return Bar(style: style, start: start, width: width)
    }
  }

  /// Where marks of that class stand on the scale.
  func marks(_ style: String, _ coordinate: String) -> [Int] {
    elements.filter { $0.attribute("class") == style }.compactMap { percent($0, coordinate) }
  }

  /// Nil for pixels. Percentages have three decimals.
  func percent(_ element: XMLElement, _ attribute: String) -> Int? {
    guard let text = element.attribute(attribute), text.hasSuffix("%") else { return nil }
    if text == "100%" { return 100_000 }
    let parts = text.dropLast().split(separator: ".")
    guard parts.count == 2, parts[1].count == 3, let whole = Int(parts[0]), let rest = Int(parts[1]) else { return nil }
    return whole * 1000 + rest
  }
}
