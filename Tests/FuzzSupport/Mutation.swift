package import TestSupport

/// Damage as disks, spreadsheets, converters and hostile hands do it.
package enum Mutation {
  /// What readers trip over.
  private static let interesting: [[UInt8]] =
    [
      ";", ",", "\t", "|", "\"", "\"\"", "\r", "\n", "\r\n", "\n\n", " ", "'", "-", "+", "(", ")", ".", "0", "9",
      "E+05",
      "1E+05", "#WERT!", "=1+1", "@", "*", "**", "Summe", "Gesamt", "01. Mrz", "99999999999999999999999999",
      "-9.223.372.036.854.775.808,00", "9223372036854775807", "92.233.720.368.547.758,07", "0,005", "1,2,3", "1.234.56",
      "31.02.2025", "00/2025", "13/2025", "2025-00", "29.02.2024", "01/9999", "01/0000", "05558012",
      "\u{A0}", "\u{2028}", "\u{85}", "\u{FEFF}", "\u{202E}", "\u{2212}", "e\u{301}", "ﬁ", "İ", "ß", "😀",
      ": ", "- ", "{", "}", "[", "]", "&a", "*a", "!!", "? ", "|", ">", "%", "# ", "---\n", "...\n", "~", "<<: ", "\\",
      "jahr: 2025\n", "null", "no", "0x1F", "1_000", "\"\\u0000\"",
    ].map { Array($0.utf8) }
    + [
      [0], [0, 0, 0, 0], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xFE, 0xFF], [0xFF], [0xC3], [0xE2, 0x80], [0xF0, 0x9F],
      [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xED, 0xB0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0x00, 0xD8], [0x00, 0xDC],
      [0x80], [0x81], [0x8D], [0x8F], [0x90], [0x9D], [0x9F], [0xA0], [0xA4], [0x1A], [0x1B], [0x7F],
    ]

  /// Longer than this, inputs get slow without getting better.
  private static let longest = 4096

  /// One to six changes of `bytes`.
  package static func damage(_ bytes: [UInt8], with other: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    // Mostly few: what many changes hit is refused at the first.
    let count = 1 << Int.random(in: 0...2, using: &random)
    for _ in 0..<Int.random(in: 1...count, using: &random) { change(&bytes, with: other, &random) }
    if bytes.count > longest { bytes.removeSubrange(longest...) }
    return bytes
  }

  private static func change(_ bytes: inout [UInt8], with other: [UInt8], _ random: inout SeededRandom) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let length = min(bytes.count - place, Int.random(in: 0...(Bool.random(using: &random) ? 3 : 60), using: &random))
    switch Int.random(in: 0..<14, using: &random) {
    case 0: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random) }
    case 1: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
    case 2, 3, 4:
      bytes.insert(contentsOf: interesting[Int.random(in: 0..<interesting.count, using: &random)], at: place)
    case 5:
      let token = interesting[Int.random(in: 0..<interesting.count, using: &random)]
      bytes.replaceSubrange(place..<place + min(token.count, bytes.count - place), with: token)
    case 6, 7: bytes.removeSubrange(place..<place + length)
    case 8: bytes.removeSubrange(place...)
    case 9:
      let target = Int.random(in: 0...bytes.count, using: &random)
      bytes.insert(contentsOf: Array(bytes[place..<place + length]), at: target)
    case 10:
      guard !other.isEmpty else { return }
      let start = Int.random(in: 0..<other.count, using: &random)
      bytes.insert(contentsOf: other[start..<min(other.count, start + 1 + length)], at: place)
    case 11: bytes.insert(contentsOf: Array(bytes[line(around: place, in: bytes)]), at: place)
    case 12: bytes.removeSubrange(line(around: place, in: bytes))
    default:
      let line = line(around: place, in: bytes)
      bytes.insert(contentsOf: Array(bytes[line]), at: line.lowerBound)
    }
  }

  private static func line(around place: Int, in bytes: [UInt8]) -> Range<Int> {
    var start = place
    while start > 0, bytes[start - 1] != 0x0A { start -= 1 }
    var end = place
    while end < bytes.count, bytes[end] != 0x0A { end += 1 }
    return start..<min(bytes.count, end + 1)
  }
}
