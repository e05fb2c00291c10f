import Testing

/// The elements of a finished document with their bytes, for tests that spoil one at a time.
struct Markup {
  struct Element {
    /// Names from the root with prefixes, as they stand there: `ubl:Invoice/cbc:ID`.
    let path: String
    let whole: Range<Int>
    let content: Range<Int>
    /// Just behind the name in the start tag.
    let endOfName: Int
    let attributes: [Attribute]
    let isLeaf: Bool
  }

  struct Attribute {
    let name: String
    /// With the blank in front and the quotes.
    let whole: Range<Int>
    let value: Range<Int>
  }

  let bytes: [UInt8]
  /// In the order of their ends.
  private(set) var elements: [Element] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var open: [(name: String, start: Int, content: Int, endOfName: Int, attributes: [Attribute], children: Int)] = []
    var position = 0
    func close(_ end: Int, content: Range<Int>? = nil) {
      let path = open.map(\.name).joined(separator: "/")
      let last = open.removeLast()
      if !open.isEmpty { open[open.count - 1].children += 1 }
      elements.append(
        Element(
          path: path, whole: last.start..<end, content: content ?? end..<end,
          endOfName: last.endOfName, attributes: last.attributes, isLeaf: last.children == 0))
    }
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ">")) else { break }
      position = end + 1
      switch bytes[start + 1] {
      case UInt8(ascii: "?"): continue
      case UInt8(ascii: "/"):
        if let content = open.last?.content { close(end + 1, content: content..<start) }
      default:
        let isEmpty = bytes[end - 1] == UInt8(ascii: "/")
        let tag = start..<(isEmpty ? end - 1 : end)
        let endOfName = bytes[tag].firstIndex(of: UInt8(ascii: " ")) ?? tag.upperBound
        open.append(
          (
            String(decoding: bytes[(start + 1)..<endOfName], as: UTF8.self), start, end + 1, endOfName,
            Self.attributes(bytes, endOfName..<tag.upperBound), 0
          ))
        if isEmpty { close(end + 1) }
      }
    }
  }

  private static func attributes(_ bytes: [UInt8], _ range: Range<Int>) -> [Attribute] {
    var attributes: [Attribute] = []
    var position = range.lowerBound
    while let equals = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "=")),
      let end = bytes[(equals + 2)..<range.upperBound].firstIndex(of: UInt8(ascii: "\""))
    {
      let name = String(decoding: bytes[position..<equals], as: UTF8.self).trimmed
      attributes.append(Attribute(name: name, whole: position..<(end + 1), value: (equals + 2)..<end))
      position = end + 1
    }
    return attributes
  }

  func replacing(_ range: Range<Int>, _ text: String) -> [UInt8] {
    Array(bytes[..<range.lowerBound]) + Array(text.utf8) + Array(bytes[range.upperBound...])
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension String {
  fileprivate var trimmed: String { String(drop { $0.isWhitespace }) }
}

/// A document with one thing changed.
struct Spoiling {
  let what: String
  let bytes: [UInt8]
}

extension Markup {
  /// Everything that can be changed at one element.
  var spoilings: [Spoiling] { elements.flatMap { texts($0) + structure($0) + attributes($0) } }

  private func texts(_ element: Element) -> [Spoiling] {
    guard element.isLeaf, !element.content.isEmpty else { return [] }
    let path = element.path
    let text = text(element.content)
    return [
      Spoiling(what: "\(path): longer", bytes: replacing(element.content, text + "1")),
      Spoiling(what: "\(path): blank in front", bytes: replacing(element.content, " " + text)),
      Spoiling(what: "\(path): blank behind", bytes: replacing(element.content, text + " ")),
      Spoiling(what: "\(path): zero in front", bytes: replacing(element.content, "0" + text)),
      Spoiling(what: "\(path): plus in front", bytes: replacing(element.content, "+" + text)),
      Spoiling(what: "\(path): minus in front", bytes: replacing(element.content, "-" + text)),
      Spoiling(what: "\(path): last character", bytes: replacing(element.content, otherEnd(of: text))),
      Spoiling(what: "\(path): empty", bytes: replacing(element.content, "")),
      Spoiling(what: "\(path): child", bytes: replacing(element.content, text + "<x/>")),
    ]
  }

  private func structure(_ element: Element) -> [Spoiling] {
    let path = element.path
    var spoilings = [
      Spoiling(what: "\(path): deleted", bytes: replacing(element.whole, "")),
      Spoiling(
        what: "\(path): twice", bytes: replacing(element.whole, String(repeating: text(element.whole), count: 2))),
    ]
    if element.content.upperBound < element.whole.upperBound {
      let endTag = element.content.upperBound..<element.whole.upperBound
      spoilings.append(Spoiling(what: "\(path): unclosed", bytes: replacing(endTag, "")))
    }
    if !element.isLeaf {
      let start = element.content.lowerBound
      spoilings.append(Spoiling(what: "\(path): stray text", bytes: replacing(start..<start, "1")))
    }
    // Its neighbour in front of it instead of behind.
    if let next = elements.first(where: {
      $0.whole.lowerBound >= element.whole.upperBound && parent($0) == parent(element)
    }),
      text(next.whole) != text(element.whole)
    {
      let between = text(element.whole.upperBound..<next.whole.lowerBound)
      spoilings.append(
        Spoiling(
          what: "\(path): behind \(next.path.split(separator: "/").last ?? "")",
          bytes: replacing(
            element.whole.lowerBound..<next.whole.upperBound, text(next.whole) + between + text(element.whole))))
    }
    return spoilings
  }

  private func attributes(_ element: Element) -> [Spoiling] {
    let path = element.path
    let added = Spoiling(
      what: "\(path): attribute added", bytes: replacing(element.endOfName..<element.endOfName, " extra=\"1\""))
    return [added]
      + element.attributes.filter { !$0.name.hasPrefix("xmlns") }.flatMap { attribute in
        let value = text(attribute.value)
        return [
          Spoiling(what: "\(path)@\(attribute.name): longer", bytes: replacing(attribute.value, value + "1")),
          Spoiling(what: "\(path)@\(attribute.name): blank behind", bytes: replacing(attribute.value, value + " ")),
          Spoiling(what: "\(path)@\(attribute.name): zero in front", bytes: replacing(attribute.value, "0" + value)),
          Spoiling(
            what: "\(path)@\(attribute.name): last character", bytes: replacing(attribute.value, otherEnd(of: value))),
          Spoiling(what: "\(path)@\(attribute.name): deleted", bytes: replacing(attribute.whole, "")),
        ]
      }
  }

  private func parent(_ element: Element) -> String {
    // Siblings share the nearest element around them, not only its name.
    let around = elements.first {
      $0.whole.lowerBound < element.whole.lowerBound && $0.whole.upperBound > element.whole.upperBound
        && element.path.hasPrefix($0.path + "/")
    }
    return "\(around?.whole.lowerBound ?? -1)"
  }

  /// The same length with another last character, a digit for a digit.
  private func otherEnd(of text: String) -> String {
    guard let last = text.last else { return text }
    // In base64 the last letters may differ and mean the same bytes.
    if text.hasSuffix("="), let sign = text.last(where: { $0 != "=" }), sign != "B" {
      let body = text.prefix { $0 != "=" }
      return body.dropLast() + "B" + text.dropFirst(body.count)
    }
    return text.dropLast() + (last == "7" ? "8" : last.isNumber ? "7" : last == "X" ? "Y" : "X")
  }
}
