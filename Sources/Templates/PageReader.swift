/// Takes a finished page of HTML apart into tags, texts and style sheets, in its order.
struct PageReader {
  struct Tag {
    let name: String
    let isClosing: Bool
    /// `<br/>`
    let endsItself: Bool
    let attributes: [Attribute]
    let range: Range<Int>
  }

  struct Attribute {
    /// In lower case.
    let name: String
    let value: Range<Int>
    let whole: Range<Int>
  }

  enum Piece {
    case tag(Tag)
    /// Between tags, references unread.
    case text(Range<Int>)
    /// The content of `<style>`.
    case style(Range<Int>)
    case comment, declaration
  }

  private let bytes: [UInt8]
  private var position = 0
  /// `<style>` or `<script>`, whose content is no markup.
  private var raw: String?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Nil at the end.
  mutating func next() -> Piece? {
    guard position < bytes.count else { return nil }
    if let raw { return rawText(of: raw) }
    let start = position
    guard let open = bytes[start...].firstIndex(of: UInt8(ascii: "<")) else {
      position = bytes.count
      return .text(start..<position)
    }
    guard isTag(at: open) else {
      position = (bytes[(open + 1)...].firstIndex(of: UInt8(ascii: "<"))) ?? bytes.count
      return .text(start..<position)
    }
    if open > start {
      position = open
      return .text(start..<open)
    }
    return byte(open + 1) == UInt8(ascii: "!") ? declaration(open) : tag(open)
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func isTag(at open: Int) -> Bool {
    let next = byte(open + 1)
    return next.isLetter || next == UInt8(ascii: "!") || (next == UInt8(ascii: "/") && byte(open + 2).isLetter)
  }

  private mutating func declaration(_ open: Int) -> Piece {
    if bytes[open...].starts(with: "<!--".utf8) {
      var end = open + 4
      while end < bytes.count, !bytes[end...].starts(with: "-->".utf8) { end += 1 }
      position = min(bytes.count, end + 3)
      return .comment
    }
    position = bytes[open...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? bytes.count
    return .declaration
  }

  private mutating func rawText(of name: String) -> Piece {
    let start = position
    let end = Array("</\(name)".utf8)
    var stop = start
    while stop < bytes.count, !(bytes[stop] == end[0] && bytes[stop...].starts(with: end)) { stop += 1 }
    position = stop
    raw = nil
    return name == "style" ? .style(start..<stop) : .text(start..<start)
  }

  private mutating func tag(_ open: Int) -> Piece {
    let isClosing = byte(open + 1) == UInt8(ascii: "/")
    position = open + (isClosing ? 2 : 1)
    let name = word { !$0.isMarkupSpace && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">") }
    var attributes: [Attribute] = []
    var endsItself = false
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if bytes[position].isMarkupSpace {
        position += 1
      } else if bytes[position] == UInt8(ascii: "/") {
        position += 1
        endsItself = byte(position) == UInt8(ascii: ">")
      } else {
        attributes.append(attribute())
      }
    }
    position = min(bytes.count, position + 1)
    if !isClosing, name == "style" || name == "script" { raw = name }
    return .tag(
      Tag(
        name: name, isClosing: isClosing, endsItself: endsItself, attributes: attributes, range: open..<position))
  }

  private mutating func word(_ isPart: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, isPart(bytes[position]) { position += 1 }
    return lowercased(start..<position)
  }

  /// Almost every name is in lower case already.
  private func lowercased(_ range: Range<Int>) -> String {
    bytes[range].allSatisfy { $0 == $0.lowercased }
      ? String(decoding: bytes[range], as: UTF8.self)
      : String(decoding: bytes[range].map(\.lowercased), as: UTF8.self)
  }

  private mutating func attribute() -> Attribute {
    let start = position
    position += 1
    while position < bytes.count, !bytes[position].isMarkupSpace, bytes[position] != UInt8(ascii: "="),
      bytes[position] != UInt8(ascii: ">"), bytes[position] != UInt8(ascii: "/")
    {
      position += 1
    }
    let name = lowercased(start..<position)
    let value = value()
    return Attribute(name: name, value: value, whole: start..<position)
  }

  private mutating func value() -> Range<Int> {
    let end = position
    while byte(position).isMarkupSpace { position += 1 }
    guard byte(position) == UInt8(ascii: "=") else {
      position = end
      return end..<end
    }
    position += 1
    while byte(position).isMarkupSpace { position += 1 }
    let quote = byte(position)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = position + 1
      let stop = start < bytes.count ? bytes[start...].firstIndex(of: quote) ?? bytes.count : start
      position = min(bytes.count, stop + 1)
      return start..<stop
    }
    let start = position
    while position < bytes.count, !bytes[position].isMarkupSpace, bytes[position] != UInt8(ascii: ">") { position += 1 }
    return start..<position
  }
}
