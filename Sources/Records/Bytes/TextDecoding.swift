internal import Settings

extension TextEncoding {
  /// True where the scanner sees UTF-8: UTF-16 is turned into it on the way (`UTF16Source`).
  var isUnicode: Bool { self == .utf8 || self == .utf16 }

  /// UTF-8 for `bytes`, or the offset of the first byte that this encoding does not know.
  func utf8(_ bytes: ArraySlice<UInt8>) -> DecodedText {
    guard let firstHigh = bytes.firstIndex(where: { $0 >= 0x80 }) else { return .text(bytes) }
    if isUnicode {
      let fault = bytes.withUnsafeBufferPointer(Self.firstInvalidUTF8)
      return fault.map { .fault(offset: $0) } ?? .text(bytes)
    }
    var out = ArraySlice(bytes[..<firstHigh])
    out.reserveCapacity(bytes.count * 2)
    for index in firstHigh..<bytes.endIndex {
      let byte = bytes[index]
      guard byte >= 0x80 else {
        out.append(byte)
        continue
      }
      guard let scalar = scalar(for: byte) else { return .fault(offset: index - bytes.startIndex) }
      out.append(contentsOf: Array(String(Character(scalar)).utf8))
    }
    return .text(out)
  }

  /// True for a byte that cannot be taken for text without a second look: control characters, bytes that the encoding
  /// does not know, and whatever belongs to a sequence.
  func isDubious(_ byte: UInt8) -> Bool { isControl(byte) || (byte >= 0x80 && (isUnicode || isUnassigned(byte))) }

  /// The first byte from `offset` on that is no text.
  func fault(in bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> TextFault? {
    var index = offset
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        if isControl(byte) { return .control(offset: index) }
        index += 1
      } else if isUnicode {
        let length = Self.utf8Length(bytes, at: index)
        if length == 0 { return .undecodable(offset: index) }
        index += length
      } else {
        if isUnassigned(byte) { return .undecodable(offset: index) }
        index += 1
      }
    }
    return nil
  }

  /// The text in this encoding; nil if it has no bytes for it. UTF-16 has been turned into UTF-8 by then.
  func encoded(_ text: String) -> [UInt8]? {
    if isUnicode { return Array(text.utf8) }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(UInt8(scalar.value))
      } else if let byte = (UInt8(0x80)...0xFF).first(where: { self.scalar(for: $0) == scalar }) {
        bytes.append(byte)
      } else {
        return nil
      }
    }
    return bytes
  }

  /// Tabs and line ends are none.
  private func isControl(_ byte: UInt8) -> Bool {
    byte < 0x20 ? byte != 0x09 && byte != 0x0A && byte != 0x0D : byte == 0x7F
  }

  private func isUnassigned(_ byte: UInt8) -> Bool {
    switch self {
    case .utf8, .utf16: false
    case .windows1252: byte < 0xA0 && Self.windows1252[Int(byte - 0x80)] == nil
    case .iso88591, .iso885915: byte < 0xA0
    }
  }

  private func scalar(for byte: UInt8) -> Unicode.Scalar? {
    switch self {
    case .utf8, .utf16: nil
    case .windows1252:
      byte < 0xA0 ? Self.windows1252[Int(byte - 0x80)].flatMap(Unicode.Scalar.init) : Unicode.Scalar(byte)
    // The bytes 80 to 9F are control characters in ISO 8859.
    case .iso88591: byte < 0xA0 ? nil : Unicode.Scalar(byte)
    case .iso885915: byte < 0xA0 ? nil : Self.iso885915[byte] ?? Unicode.Scalar(byte)
    }
  }

  private static func firstInvalidUTF8(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    while index < bytes.count {
      let length = utf8Length(bytes, at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// Length of the well-formed UTF-8 sequence at `index`, or 0 (Unicode 15, table 3-7).
  private static func utf8Length(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.count && range.contains(bytes[index + offset])
    }
    switch bytes[index] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }

  /// 80 to 9F; five of them are not assigned.
  private static let windows1252: [UInt32?] = [
    0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, nil, 0x017D,
    nil, nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, nil,
    0x017E, 0x0178,
  ]

  /// Where ISO 8859-15 differs from ISO 8859-1.
  private static let iso885915: [UInt8: Unicode.Scalar] = [
    0xA4: "€", 0xA6: "Š", 0xA8: "š", 0xB4: "Ž", 0xB8: "ž", 0xBC: "Œ", 0xBD: "œ", 0xBE: "Ÿ",
  ]
}

/// Text as UTF-8, or where it stopped being text.
enum DecodedText {
  case text(ArraySlice<UInt8>)
  case fault(offset: Int)
}

/// The first byte of a row that is no text.
enum TextFault {
  case control(offset: Int)
  case undecodable(offset: Int)
}

extension UnsafeBufferPointer<UInt8> {
  /// True if it holds bytes from 80 up and all of them form UTF-8: eight-bit text practically never does.
  var looksLikeUTF8: Bool {
    guard let first = firstIndex(where: { $0 >= 0x80 }) else { return false }
    return TextEncoding.utf8.fault(in: self, from: first) == nil
  }
}
