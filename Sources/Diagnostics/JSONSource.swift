/// A JSON file as values with places, read strictly: nothing is guessed, nothing is read over.
///
/// Numbers are whole, as every amount is; a name stands once in its object; depth is limited.
package struct JSONSource: Sendable {
  /// A value with its place.
  package struct Value: Sendable {
    package let content: Content
    package let place: SourcePlace
  }

  package indirect enum Content: Sendable {
    case null
    case bool(Bool)
    case integer(Int64)
    case string(String)
    case array([Value])
    case object([Member])
  }

  /// A name in an object, with its place and its value.
  package struct Member: Sendable {
    package let name: String
    package let place: SourcePlace
    package let value: Value
  }

  /// Why a file is no JSON as it is wanted here.
  package struct Fault: Error, Hashable, Sendable {
    package let place: SourcePlace
    /// The rest of a German sentence that begins with „Hier“.
    package let reason: String
  }

  private static let deepest = 32

  private let bytes: [UInt8]
  private let file: String
  private var index = 0
  private var line = 1
  private var column = 1
  /// Where `line` and `column` are.
  private var counted = 0

  /// - Parameter file: how the file is called in places.
  package static func read(_ bytes: [UInt8], file: String) throws(Fault) -> Value {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Fault(place: SourcePlace(file: file), reason: "ist die Datei nicht in UTF-8 gespeichert")
    }
    var source = JSONSource(bytes: bytes, file: file)
    // Editors on Windows write a byte order mark.
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { (source.index, source.counted) = (3, 3) }
    source.skipBlanks()
    let value = try source.value(depth: 0)
    source.skipBlanks()
    guard source.next == nil else { throw source.fault("endet die Angabe, es folgt aber noch etwas") }
    return value
  }

  private init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  /// Counts on from the place asked for before: a file in one long line is read in one pass, too.
  private mutating func place() -> SourcePlace {
    let passed = bytes[counted..<min(index, bytes.count)]
    if let lineBreak = passed.lastIndex(of: 0x0A) {
      line += passed.count { $0 == 0x0A }
      column = 1 + String(decoding: passed[(lineBreak + 1)...], as: UTF8.self).count
    } else {
      column += String(decoding: passed, as: UTF8.self).count
    }
    counted = passed.endIndex
    return SourcePlace(file: file, line: line, column: column)
  }

  private mutating func fault(_ reason: String) -> Fault { Fault(place: place(), reason: reason) }

  private mutating func skipBlanks() {
    while let byte = next, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { index += 1 }
  }

  /// Goes on if `text` stands here.
  private mutating func take(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func value(depth: Int) throws(Fault) -> Value {
    guard depth < Self.deepest else { throw fault("ist die Datei zu tief verschachtelt") }
    let place = place()
    let content: Content
    switch next {
    case UInt8(ascii: "{"): content = .object(try members(depth: depth))
    case UInt8(ascii: "["): content = .array(try elements(depth: depth))
    case UInt8(ascii: "\""): content = .string(try string())
    case let byte? where byte == UInt8(ascii: "-") || byte.isDigit: content = .integer(try integer())
    case _ where take("true"): content = .bool(true)
    case _ where take("false"): content = .bool(false)
    case _ where take("null"): content = .null
    case nil: throw fault("endet die Datei zu früh")
    default: throw fault("ist die Datei kein gültiges JSON")
    }
    return Value(content: content, place: place)
  }

  private mutating func elements(depth: Int) throws(Fault) -> [Value] {
    var elements: [Value] = []
    try items(until: "]") { source throws(Fault) in
      elements.append(try source.value(depth: depth + 1))
    }
    return elements
  }

  private mutating func members(depth: Int) throws(Fault) -> [Member] {
    var members: [Member] = []
    var names: Set<String> = []
    try items(until: "}") { source throws(Fault) in
      let place = source.place()
      guard source.next == UInt8(ascii: "\"") else { throw source.fault("wird ein Name in Anführungszeichen erwartet") }
      let name = try source.string()
      guard names.insert(name).inserted else {
        throw Fault(place: place, reason: "steht eine Angabe zum zweiten Mal")
      }
      source.skipBlanks()
      guard source.take(":") else { throw source.fault("fehlt ein Doppelpunkt") }
      source.skipBlanks()
      members.append(Member(name: name, place: place, value: try source.value(depth: depth + 1)))
    }
    return members
  }

  /// What stands between two brackets, separated by commas.
  private mutating func items(
    until end: String, _ item: (inout JSONSource) throws(Fault) -> Void
  ) throws(Fault) {
    index += 1
    skipBlanks()
    if take(end) { return }
    while true {
      try item(&self)
      skipBlanks()
      if take(end) { return }
      guard take(",") else { throw fault(next == nil ? "endet die Datei zu früh" : "fehlt ein Komma") }
      skipBlanks()
    }
  }

  private mutating func integer() throws(Fault) -> Int64 {
    let start = index
    let begin = place()
    while let byte = next, byte == UInt8(ascii: "-") || byte.isDigit || [0x2B, 0x2E, 0x45, 0x65].contains(byte) {
      index += 1
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    // Int64 would take a sign of plus and zeros in front.
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    guard let number = Int64(text), digits.utf8.allSatisfy(\.isDigit), digits == "0" || !digits.hasPrefix("0"),
      text != "-0"
    else { throw Fault(place: begin, reason: "wird eine ganze Zahl erwartet") }
    return number
  }

  private mutating func string() throws(Fault) -> String {
    index += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      guard byte >= 0x20 else { throw fault("steht ein Steuerzeichen in einem Text") }
      guard byte == UInt8(ascii: "\\") else {
        text.append(byte)
        index += 1
        continue
      }
      text += try String(escaped()).utf8
    }
    guard take("\"") else { throw fault("fehlt ein Anführungszeichen") }
    return String(decoding: text, as: UTF8.self)
  }

  private mutating func escaped() throws(Fault) -> Unicode.Scalar {
    let begin = place()
    index += 1
    let byte = next
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(byte ?? 0)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      guard let first = hexadecimal() else { break }
      if let scalar = Unicode.Scalar(first) { return scalar }
      // Two halves of one character.
      guard 0xD800..<0xDC00 ~= first, take("\\u"), let second = hexadecimal(), 0xDC00..<0xE000 ~= second,
        let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
      else { break }
      return scalar
    default: break
    }
    throw Fault(place: begin, reason: "steht eine Zeichenfolge mit „\\“, die es nicht gibt")
  }

  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= bytes.count, bytes[index..<index + 4].allSatisfy(\.isHexadecimal) else { return nil }
    defer { index += 4 }
    return UInt32(String(decoding: bytes[index..<index + 4], as: UTF8.self), radix: 16)
  }
}

extension UInt8 {
  fileprivate var isDigit: Bool { (0x30...0x39).contains(self) }
  fileprivate var isHexadecimal: Bool { isDigit || (0x41...0x46).contains(self) || (0x61...0x66).contains(self) }
}
