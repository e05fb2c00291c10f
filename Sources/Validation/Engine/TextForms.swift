internal import XML

/// The forms of text that official rules describe by regular expressions, read by hand. As in XPath, white space is blank,
/// tab, line feed and carriage return and no other, letters are those of ASCII where a rule lists them, and digits are
/// those of all scripts where it says so.
extension Text {
  /// The bytes of `normalize-space()`.
  struct NormalizedBytes: Sequence, IteratorProtocol {
    private let text: Text
    private var index = 0

    init(_ text: Text) { self.text = text.trimmed }

    mutating func next() -> UInt8? {
      guard index < text.count else { return nil }
      let byte = text[index]
      index += 1
      guard Text.isSpace(byte) else { return byte }
      while Text.isSpace(text[index]) { index += 1 }
      return 0x20
    }
  }

  var normalizedBytes: NormalizedBytes { NormalizedBytes(self) }

  /// `normalize-space(.) = normalize-space(other)`
  func normalizedEquals(normalized other: Text) -> Bool {
    self == other || normalizedBytes.elementsEqual(other.normalizedBytes)
  }

  /// `normalize-space(.) = other`
  func normalizedEquals(_ other: Text) -> Bool { trimmed == other || normalizedBytes.elementsEqual(other.bytes) }

  func normalizedEquals(oneOf values: [StaticString]) -> Bool { values.contains(where: normalizedEquals) }

  func equals(oneOf values: [StaticString]) -> Bool { values.contains { self == $0 } }

  /// Whether it comes before `other` or is the same, character by character.
  func isAtMost(_ other: Text) -> Bool {
    var index = 0
    while index < count, index < other.count {
      if self[index] != other[index] { return self[index] < other[index] }
      index += 1
    }
    return count <= other.count
  }

  /// Whether it has `shape` with white space around: a 0 there stands for a digit of any script, all else for itself.
  func hasShape(_ shape: StaticString) -> Bool {
    let text = trimmed
    var index = 0
    for position in 0..<shape.utf8CodeUnitCount {
      guard index < text.count else { return false }
      let byte = text[index]
      let wanted = shape.utf8Start[position]
      if wanted != 0x30 {
        guard byte == wanted else { return false }
        index += 1
      } else if byte >= 0x30, byte <= 0x39 {
        index += 1
      } else {
        guard let (scalar, length) = text.scalar(at: index), DigitScripts.hasDigit(scalar) else { return false }
        index += length
      }
    }
    return index == text.count
  }

  /// The character outside of ASCII that starts at `index`, and its bytes.
  private func scalar(at index: Int) -> (UInt32, Int)? {
    let lead = self[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 0
    guard length > 0, index + length <= count else { return nil }
    var value = UInt32(lead & (0xFF >> UInt8(length + 1)))
    for offset in 1..<length { value = value << 6 | UInt32(self[index + offset] & 0x3F) }
    return (value, length)
  }

  /// At least three digits; white space does not matter.
  var hasThreeDigits: Bool {
    var total = 0
    for byte in bytes where byte >= 0x30 && byte <= 0x39 { total += 1 }
    return total >= 3
  }

  /// An e-mail address with white space around: something, one @, and a domain of at least two parts between dots.
  var isMailAddress: Bool {
    let text = trimmed
    guard let at = text.firstIndex(of: 0x40), at > 0 else { return false }
    var dots = 0
    var lengthOfPart = 0
    for index in 0..<text.count {
      let byte = text[index]
      if Self.isSpace(byte) { return false }
      if index <= at { continue }
      if byte == 0x40 { return false }
      if byte == 0x2E {
        if lengthOfPart == 0 { return false }
        dots += 1
        lengthOfPart = 0
      } else {
        lengthOfPart += 1
      }
    }
    return dots > 0 && lengthOfPart > 0
  }

  /// Begins like an absolute URL: a scheme of at least two characters and a colon.
  var hasScheme: Bool {
    guard let colon = firstIndex(of: 0x3A), colon >= 2, Self.isLetter(self[0]) else { return false }
    for byte in slice(1, colon).bytes {
      guard Self.isLetterOrDigit(byte) || byte == 0x2B || byte == 0x2E || byte == 0x2D else { return false }
    }
    return true
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool { isLetter(byte) || byte >= 0x30 && byte <= 0x39 }

  /// An IBAN with white space anywhere: form and check digits. Small letters behind the check digits have values of their
  /// own (42 to 67), as in the official rule.
  var isIBAN: Bool {
    var head: (UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0)
    var length = 0
    var remainder = 0
    func add(_ byte: UInt8) {
      let value = Int(byte)
      remainder = (byte > 64 ? remainder * 100 + value - 55 : remainder * 10 + value - 48) % 97
    }
    for byte in bytes where !Self.isSpace(byte) {
      switch length {
      case 0: head.0 = byte
      case 1: head.1 = byte
      case 2: head.2 = byte
      case 3: head.3 = byte
      default:
        if length >= 34 || !Self.isLetterOrDigit(byte) { return false }
        add(byte)
      }
      length += 1
    }
    guard length >= 4, (0x41...0x5A).contains(head.0), (0x41...0x5A).contains(head.1),
      (0x30...0x39).contains(head.2), (0x30...0x39).contains(head.3)
    else { return false }
    add(head.0)
    add(head.1)
    add(head.2)
    add(head.3)
    return remainder == 1
  }
}

/// The scripts whose digits count for Saxon where a rule asks for any digit (Unicode 6.1).
private enum DigitScripts {
  /// Their zeros; the digits up to nine follow.
  private static let zeros: [UInt32] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xE50, 0xED0, 0xF20, 0x1040,
    0x1090, 0x17E0, 0x1810, 0x1946, 0x19D0, 0x1A80, 0x1A90, 0x1B50, 0x1BB0, 0x1C40, 0x1C50, 0xA620, 0xA8D0, 0xA900,
    0xA9D0, 0xAA50, 0xABF0, 0xFF10, 0x104A0, 0x11066, 0x110F0, 0x11136, 0x111D0, 0x116C0, 0x1D7CE, 0x1D7D8, 0x1D7E2,
    0x1D7EC, 0x1D7F6,
  ]

  static func hasDigit(_ scalar: UInt32) -> Bool { zeros.contains { scalar >= $0 && scalar < $0 + 10 } }
}

/// Lines of discount for early payment (Skonto) in the terms of payment.
enum Skonto {
  /// Whether all lines that begin with # have the form, and a line break follows the last one. Terms that stand several
  /// times stop the stylesheet as soon as a line is right.
  static func isWellFormed(_ terms: [Text]) throws(EvaluationError) -> Bool {
    let areSeveral = terms.count(where: { !$0.isEmpty }) > 1
    for term in terms where term.firstIndex(of: 0x23) != nil {
      var start = 0
      var isFirst = true
      while start < term.count {
        let end = term.slice(start, term.count).firstIndex(of: 0x0A).map { start + $0 } ?? term.count
        let line = term.slice(start, end).trimmed
        start = end + 1
        if line.count == 0 || line[0] != 0x23 { continue }
        if !isLine(line) { return false }
        if areSeveral { throw .severalValues }
        if isFirst, !hasLineBreakAtEnd(term) { return false }
        isFirst = false
      }
    }
    return true
  }

  /// `#SKONTO#TAGE=14#PROZENT=2.00#`, then `BASISBETRAG=100.00#` or nothing.
  private static func isLine(_ line: Text) -> Bool {
    var index = 0
    func skip(_ word: StaticString) -> Bool {
      guard line.slice(index, line.count).hasPrefix(word) else { return false }
      index += word.utf8CodeUnitCount
      return true
    }
    /// At least one digit.
    func skipDigits() -> Int {
      let start = index
      while index < line.count, line[index] >= 0x30, line[index] <= 0x39 { index += 1 }
      return index - start
    }
    func skipAmount() -> Bool { skipDigits() > 0 && skip(".") && skipDigits() == 2 }
    guard skip("#SKONTO#TAGE="), skipDigits() > 0, skip("#PROZENT="), skipAmount(), skip("#") else { return false }
    if index == line.count { return true }
    guard skip("BASISBETRAG=") else { return false }
    _ = skip("-")
    return skipAmount() && skip("#") && index == line.count
  }

  /// What follows the last stretch from # to # on one line: white space with a line feed in it.
  private static func hasLineBreakAtEnd(_ term: Text) -> Bool {
    var rest = 0
    var first = -1
    var last = -1
    for index in 0...term.count {
      let byte = index < term.count ? term[index] : 0x0A
      if byte == 0x23 {
        if first < 0 { first = index }
        last = index
      } else if byte == 0x0A || byte == 0x0D {
        if first >= 0, last - first >= 2 { rest = last + 1 }
        first = -1
      }
    }
    for byte in term.slice(rest, term.count).bytes {
      if byte == 0x0A { return true }
      if !Text.isSpace(byte) { return false }
    }
    return false
  }

}
