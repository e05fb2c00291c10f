internal import Diagnostics
internal import Settings

/// Recognises the encoding of a sample: by its mark, by whether it is UTF-8, by which bytes occur (domain.md 3.2).
struct EncodingRecognition {
  private let sample: Sample
  private let file: String

  init(_ sample: Sample, file: String) {
    self.sample = sample
    self.file = file
  }

  /// No value where the sample is text of no encoding, or of several.
  func recognise() -> Checked<Recognised<TextEncoding>> {
    let bytes = sample.bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return found(.utf8, .verified, "Kennung am Anfang der Datei") }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return found(.utf16, .verified, "Kennung am Anfang der Datei")
    }
    if let zero = bytes.firstIndex(of: 0) { return Checked(nil, [zeroByte(at: place(of: zero))]) }
    guard let firstHigh = bytes.firstIndex(where: { $0 >= 0x80 }) else {
      return found(.utf8, wholeOrLikely, "nur ASCII-Zeichen, in jeder Kodierung gleich")
    }
    let survey = UTF8Survey(bytes[firstHigh...], isWhole: sample.isWhole)
    guard let firstInvalid = survey.firstInvalid else {
      return found(.utf8, .verified, "alle Umlaute sind gültiges UTF-8")
    }
    guard survey.sequences == 0 else { return Checked(nil, [mixedEncodings(at: place(of: firstInvalid))]) }
    return eightBit(bytes, from: firstHigh)
  }

  private func eightBit(_ bytes: [UInt8], from firstHigh: Int) -> Checked<Recognised<TextEncoding>> {
    let text = bytes[firstHigh...]
    if let unknown = text.firstIndex(where: { Self.unassignedInWindows1252.contains($0) }) {
      return Checked(nil, [byteOfNoEncoding(bytes[unknown], at: place(of: unknown))])
    }
    if text.contains(where: { (0x80...0x9F).contains($0) }) {
      return found(.windows1252, .verified, "Zeichen wie „€“ oder „–“, die nur diese Kodierung so speichert")
    }
    guard let differing = text.firstIndex(where: { Self.differingInLatin9.contains($0) }) else {
      return found(.windows1252, wholeOrLikely, "die Umlaute; ISO-8859-1 und -15 läsen sich ebenso")
    }
    let currency: UInt8 = 0xA4
    let onlyBehindAmounts = text.indices.allSatisfy { index in
      !Self.differingInLatin9.contains(bytes[index])
        || (bytes[index] == currency && bytes[..<index].last { $0 != 0x20 && $0 != 0xA0 }.map(Self.isDigit) == true)
    }
    if onlyBehindAmounts { return found(.iso885915, .likely, "das Byte A4 steht hinter Zahlen: dort ist es „€“") }
    return Checked(
      Recognised(
        value: .windows1252, certainty: .unclear, reason: "ein Zeichen hieße in jeder Kodierung etwas anderes",
        alternatives: [.iso885915]),
      [ambiguousEncoding(bytes[differing], at: place(of: differing))])
  }

  /// 81, 8D, 8F, 90 and 9D; in ISO 8859 they are control characters.
  private static let unassignedInWindows1252: Set<UInt8> = [0x81, 0x8D, 0x8F, 0x90, 0x9D]
  /// Where ISO 8859-15 says something else than the two others.
  private static let differingInLatin9: Set<UInt8> = [0xA4, 0xA6, 0xA8, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE]

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private var wholeOrLikely: Certainty { sample.isWhole ? .verified : .likely }

  private func found(
    _ encoding: TextEncoding, _ certainty: Certainty, _ reason: String
  ) -> Checked<Recognised<TextEncoding>> {
    Checked(Recognised(value: encoding, certainty: certainty, reason: reason))
  }

  /// Characters cannot be counted yet: in an eight-bit file they are bytes, in UTF-8 those that begin one.
  private func place(of index: Int) -> SourcePlace {
    let before = sample.bytes[..<index]
    let lineStart = before.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? 0
    let breaks = before.indices.count { at in
      before[at] == 0x0A || (before[at] == 0x0D && sample.bytes[at + 1] != 0x0A)
    }
    let isUTF8 = UTF8Survey(before, isWhole: true).sequences > 0
    let characters = before[lineStart...].count { !isUTF8 || $0 & 0xC0 != 0x80 }
    return SourcePlace(file: file, line: 1 + breaks, column: 1 + characters)
  }
}

/// Counts well-formed sequences of UTF-8 and finds the first byte that belongs to none.
private struct UTF8Survey {
  private(set) var sequences = 0
  private(set) var firstInvalid: Int?

  init(_ bytes: ArraySlice<UInt8>, isWhole: Bool) {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] < 0x80 {
        index += 1
        continue
      }
      let length = Self.length(of: bytes[index])
      let end = index + max(1, length)
      // A sample may end within a character.
      if length > 0, end > bytes.endIndex, !isWhole { return }
      if length > 0, end <= bytes.endIndex, String(validating: bytes[index..<end], as: UTF8.self) != nil {
        sequences += 1
        index = end
      } else {
        if firstInvalid == nil { firstInvalid = index }
        index += 1
      }
    }
  }

  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }
}

extension Sample {
  /// The sample as UTF-8 without a mark; bytes that the encoding does not know become question marks.
  func text(as encoding: TextEncoding) -> [UInt8] {
    if encoding == .utf16 { return utf16Text }
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    var text: [UInt8] = []
    text.reserveCapacity(rest.count + rest.count / 8)
    while !rest.isEmpty {
      switch encoding.utf8(rest) {
      case .text(let decoded):
        text += decoded
        rest = []
      case .fault(let offset):
        if case .text(let decoded) = encoding.utf8(rest.prefix(offset)) { text += decoded }
        text.append(UInt8(ascii: "?"))
        rest = rest.dropFirst(offset + 1)
      }
    }
    return text
  }

  private var utf16Text: [UInt8] {
    let isBigEndian = bytes.first == 0xFE
    let units = stride(from: 2, to: max(2, bytes.count - 1), by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return Array(String(decoding: units, as: UTF16.self).utf8)
  }
}
