/// Writes values so that they stay values.
enum Escaper {
  /// Appends the text in its escaped form. The answer is the first character that XML forbids, if there is one.
  static func append(_ text: String, as escape: Escape, to out: inout [UInt8]) -> UInt32? {
    var text = text
    return text.withUTF8 { bytes in
      switch escape {
      case .text: appendMarkup(bytes, inAttribute: false, to: &out)
      case .attribute: appendMarkup(bytes, inAttribute: true, to: &out)
      case .cssString: appendCSS(bytes, to: &out)
      }
    }
  }

  private static func appendMarkup(
    _ bytes: UnsafeBufferPointer<UInt8>, inAttribute: Bool, to out: inout [UInt8]
  ) -> UInt32? {
    var start = 0
    for index in bytes.indices {
      let byte = bytes[index]
      // Most bytes are letters: out of the way first.
      if byte > 0x3E, byte < 0xEF { continue }
      if let scalar = forbidden(bytes, index) { return scalar }
      guard let reference = reference(byte, inAttribute) else { continue }
      out.append(contentsOf: bytes[start..<index])
      out.append(contentsOf: reference.utf8CodeUnits)
      start = index + 1
    }
    out.append(contentsOf: bytes[start...])
    return nil
  }

  /// How a character is written where it may not stand itself. A carriage return would be read as a line feed, and
  /// every line break and tab in an attribute as a blank.
  private static func reference(_ byte: UInt8, _ inAttribute: Bool) -> StaticString? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case 0x0D: "&#13;"
    case 0x0A where inAttribute: "&#10;"
    case 0x09 where inAttribute: "&#9;"
    default: nil
    }
  }

  /// In a string of a style sheet inside `<style>`: all but the harmless as `\HEX `, so that neither the string nor
  /// the element can end. The blank belongs to the escape.
  private static func appendCSS(_ bytes: UnsafeBufferPointer<UInt8>, to out: inout [UInt8]) -> UInt32? {
    for index in bytes.indices { if let scalar = forbidden(bytes, index) { return scalar } }
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if let byte = UInt8(exactly: scalar.value), isHarmlessInCSS(byte) {
        out.append(byte)
      } else {
        out.append(UInt8(ascii: "\\"))
        out.append(contentsOf: String(scalar.value, radix: 16, uppercase: true).utf8)
        out.append(UInt8(ascii: " "))
      }
    }
    return nil
  }

  private static func isHarmlessInCSS(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit || byte == 0x20 || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }

  /// The character at this byte if it is none of XML's `Char`: C0 controls but tab and line ends, U+FFFE, U+FFFF.
  /// Surrogates cannot occur in a String.
  private static func forbidden(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32? {
    let byte = bytes[index]
    if byte < 0x20 { return byte == 0x09 || byte == 0x0A || byte == 0x0D ? nil : UInt32(byte) }
    guard byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE else { return nil }
    return 0xFF00 + UInt32(bytes[index + 2]) + 0x40
  }
}

extension StaticString {
  fileprivate var utf8CodeUnits: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount)
  }
}
