internal import Settings

extension TextEncoding {
  /// True where the scanner sees UTF-8: UTF-16 is turned into it on the way (`UTF16Source`).
  var isUnicode: Bool { self == .utf8 || self == .utf16 }

  /// UTF-8 for `bytes`, or the offset of the first byte that this encoding does not know.
  func utf8(_ bytes: ArraySlice<UInt8>) -> DecodedText {
    guard let firstHigh = bytes.firstIndex(where: { $0 >= 0x80 }) else { return .text(bytes) }
    if isUnicode {
      if let fault = Self.firstInvalidUTF8(in: bytes) { return .fault(offset: fault - bytes.startIndex) }
      return .text(bytes)
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

  /// Offset of the first byte that this encoding does not know; nil for text. The same verdict as `utf8`, without text.
  func firstUnknownByte(in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { buffer in
      guard let firstHigh = buffer.firstIndex(where: { $0 >= 0x80 }) else { return nil }
      if isUnicode { return Self.firstInvalidUTF8(in: bytes).map { $0 - bytes.startIndex } }
      return (firstHigh..<buffer.count).first { buffer[$0] >= 0x80 && isUnassigned(buffer[$0]) }
    }
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

  private static func firstInvalidUTF8(in bytes: ArraySlice<UInt8>) -> Int? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let length = utf8Length(bytes, at: index)
      if length == 0 { return index }
      index += length
    }
    return nil
  }

  /// Length of the well-formed UTF-8 sequence at `index`, or 0 (Unicode 15, table 3-7).
  private static func utf8Length(_ bytes: ArraySlice<UInt8>, at index: Int) -> Int {
    func continues(_ offset: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      index + offset < bytes.endIndex && range.contains(bytes[index + offset])
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

extension ArraySlice<UInt8> {
  /// True if it holds bytes from 80 up and all of them form UTF-8: eight-bit text practically never does.
  var looksLikeUTF8: Bool {
    guard contains(where: { $0 >= 0x80 }), case .text = TextEncoding.utf8.utf8(self) else { return false }
    return true
  }
}
