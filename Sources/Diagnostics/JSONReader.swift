/// What is no JSON, or none that this program writes: the place of the first fault, lines and columns from 1.
package struct JSONFault: Error, Hashable, Sendable {
  package let line: Int
  /// In characters.
  package let column: Int
}

extension JSONValue {
  /// Reads JSON strictly: UTF-8, whole numbers of 64 bits, no name twice in an object, nothing behind the value. What
  /// `text(pretty:)` has written reads as the same value.
  package init(reading bytes: [UInt8]) throws(JSONFault) {
    // Editors on Windows write a byte order mark.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    var reader = JSONReader(bytes: bytes)
    self = try reader.document()
  }

  /// The value of a name in an object; nil for anything else.
  package subscript(name: String) -> JSONValue? { members.first { $0.key == name }?.value }

  /// Empty unless it is an object.
  package var members: [Member] { if case .object(let members) = self { members } else { [] } }

  /// Empty unless it is an array.
  package var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

  package var string: String? { if case .string(let text) = self { text } else { nil } }

  package var integer: Int64? { if case .integer(let number) = self { number } else { nil } }
}

/// Reads from the first byte to the last, and never steps back.
private struct JSONReader {
  let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// Each level is a call.
  private static let deepest = 64

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func document() throws(JSONFault) -> JSONValue {
    let value = try value()
    skipBlanks()
    guard position == bytes.count else { throw fault }
    return value
  }

  private mutating func value() throws(JSONFault) -> JSONValue {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return .object(try nested { (reader) throws(JSONFault) in try reader.membersOfObject() })
    case UInt8(ascii: "["): return .array(try nested { (reader) throws(JSONFault) in try reader.elementsOfArray() })
    case UInt8(ascii: "\""): return .string(try text())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .integer(try number())
    }
  }

  private mutating func nested<T>(
    _ read: (inout JSONReader) throws(JSONFault) -> T
  ) throws(JSONFault) -> T {
    guard depth < Self.deepest else { throw fault }
    position += 1
    depth += 1
    let inner = try read(&self)
    depth -= 1
    return inner
  }

  private mutating func membersOfObject() throws(JSONFault) -> [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    if takes("}") { return [] }
    repeat {
      skipBlanks()
      let name = try text()
      guard names.insert(name).inserted, takes(":") else { throw fault }
      members.append(.init(name, try value()))
    } while takes(",")
    guard takes("}") else { throw fault }
    return members
  }

  private mutating func elementsOfArray() throws(JSONFault) -> [JSONValue] {
    var elements: [JSONValue] = []
    if takes("]") { return [] }
    repeat { elements.append(try value()) } while takes(",")
    guard takes("]") else { throw fault }
    return elements
  }

  // MARK: Texts, numbers, words

  private mutating func text() throws(JSONFault) -> String {
    guard next == UInt8(ascii: "\"") else { throw fault }
    position += 1
    let start = position
    var out: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault }
      position += 1
      if byte == UInt8(ascii: "\\") { try escape(into: &out) } else { out.append(byte) }
    }
    guard next != nil else { throw fault }
    guard let text = String(validating: out, as: UTF8.self) else {
      position = start
      throw fault
    }
    position += 1
    return text
  }

  private mutating func escape(into out: inout [UInt8]) throws(JSONFault) {
    guard let byte = next else { throw fault }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): out.append(byte)
    case UInt8(ascii: "b"): out.append(0x08)
    case UInt8(ascii: "f"): out.append(0x0C)
    case UInt8(ascii: "n"): out.append(0x0A)
    case UInt8(ascii: "r"): out.append(0x0D)
    case UInt8(ascii: "t"): out.append(0x09)
    case UInt8(ascii: "u"): out += Array(String(try escapedScalar()).utf8)
    default: throw fault
    }
  }

  /// Characters beyond the first 65,536 are written as two units.
  private mutating func escapedScalar() throws(JSONFault) -> Character {
    var units = [try unit()]
    if UTF16.isLeadSurrogate(units[0]), next == UInt8(ascii: "\\") {
      position += 1
      guard next == UInt8(ascii: "u") else { throw fault }
      position += 1
      units.append(try unit())
    }
    guard let text = String(validating: units, as: UTF16.self), let character = text.first else { throw fault }
    return character
  }

  private mutating func unit() throws(JSONFault) -> UInt16 {
    let digits = bytes[position...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw fault }
    position += 4
    return unit
  }

  private mutating func number() throws(JSONFault) -> Int64 {
    let start = position
    if next == UInt8(ascii: "-") { position += 1 }
    let digits = position
    while let byte = next, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { position += 1 }
    let isPadded = position - digits > 1 && bytes[digits] == UInt8(ascii: "0")
    let behind = next ?? 0
    // A fraction or a power of ten is no amount in cents.
    guard position > digits, !isPadded, ![UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E")].contains(behind),
      let number = Int64(String(decoding: bytes[start..<position], as: UTF8.self))
    else { throw fault }
    return number
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    guard bytes[position...].starts(with: word.utf8) else { throw fault }
    position += word.utf8.count
    return value
  }

  // MARK: The position

  private var next: UInt8? { position < bytes.count ? bytes[position] : nil }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { position += 1 }
  }

  private mutating func takes(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: mark) else { return false }
    position += 1
    return true
  }

  private var fault: JSONFault {
    let before = bytes[..<min(position, bytes.count)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return JSONFault(
      line: before.count { $0 == 0x0A } + 1,
      column: String(decoding: before[lineStart...], as: UTF8.self).count + 1)
  }
}
