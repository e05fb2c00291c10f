internal import XML

/// The simple types of XML Schema that invoices use, and which texts are of them.
///
/// In doubt as libxml2 judges, with which the official schemas are checked from outside.
enum Primitive: UInt8, Sendable {
  case string = 0x73  // s
  case normalizedString = 0x6E  // n
  case token = 0x74  // t
  case language = 0x6C  // l
  case decimal = 0x64  // d
  case boolean = 0x62  // b
  case date = 0x44  // D
  case time = 0x54  // T
  case dateTime = 0x5A  // Z
  case base64Binary = 0x78  // x
  case anyURI = 0x75  // u
  /// A token of one to three characters.
  case shortToken = 0x6B  // k

  /// What it is called in findings.
  var german: String {
    switch self {
    case .string, .normalizedString, .token: "Text"
    case .language: "Sprachkennung wie „de“"
    case .decimal: "Zahl wie „1234.56“"
    case .boolean: "Wahrheitswert „true“ oder „false“"
    case .date: "Datum wie „2026-01-31“"
    case .time: "Uhrzeit wie „12:00:00“"
    case .dateTime: "Zeitpunkt wie „2026-01-31T12:00:00“"
    case .base64Binary: "Inhalt in base64"
    case .anyURI: "Adresse (URI)"
    case .shortToken: "Kennung aus ein bis drei Zeichen"
    }
  }

  func allows(_ text: Text) -> Bool {
    switch self {
    case .string, .normalizedString, .token: true
    case .language: Self.isLanguage(text.trimmed)
    case .decimal: Self.isDecimal(text.trimmed)
    case .boolean: Self.isBoolean(text.trimmed)
    case .date: Self.isDate(text.trimmed)
    case .time: Self.isTime(text.trimmed)
    case .dateTime: Self.isDateTime(text.trimmed)
    case .base64Binary: Self.isBase64(text)
    case .anyURI: XML.isURI(text.trimmed)
    case .shortToken: Self.isShort(text)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  private static func isDecimal(_ text: Text) -> Bool {
    var index = 0
    if index < text.count, text[index] == 0x2B || text[index] == 0x2D { index += 1 }
    var digits = 0
    var points = 0
    while index < text.count {
      if isDigit(text[index]) { digits += 1 } else if text[index] == 0x2E { points += 1 } else { return false }
      index += 1
    }
    return digits > 0 && points <= 1
  }

  private static func isBoolean(_ text: Text) -> Bool {
    text == "true" || text == "false" || text == "1" || text == "0"
  }

  private static func isLanguage(_ text: Text) -> Bool {
    var length = 0
    var isFirst = true
    for byte in text.bytes {
      if byte == 0x2D {
        if length == 0 { return false }
        length = 0
        isFirst = false
      } else {
        guard isLetter(byte) || (!isFirst && isDigit(byte)) else { return false }
        length += 1
        if length > 8 { return false }
      }
    }
    return length > 0
  }

  private static func isShort(_ text: Text) -> Bool {
    let count = text.normalized.unicodeScalars.count
    return count >= 1 && count <= 3
  }

  private static func isDate(_ text: Text) -> Bool {
    guard let rest = afterDate(text) else { return false }
    return isZone(text.slice(rest, text.count))
  }

  private static func isTime(_ text: Text) -> Bool {
    guard let rest = afterTime(text, from: 0) else { return false }
    return isZone(text.slice(rest, text.count))
  }

  private static func isDateTime(_ text: Text) -> Bool {
    guard let middle = afterDate(text), middle < text.count, text[middle] == 0x54,
      let rest = afterTime(text, from: middle + 1)
    else { return false }
    return isZone(text.slice(rest, text.count))
  }

  /// Index after a day of the calendar.
  private static func afterDate(_ text: Text) -> Int? {
    var index = 0
    if index < text.count, text[index] == 0x2D { index += 1 }
    let start = index
    var year = 0
    while index < text.count, isDigit(text[index]) {
      year = min(year * 10 + Int(text[index] - 0x30), 1 << 40)
      index += 1
    }
    let digits = index - start
    if digits < 4 || year == 0 || (digits > 4 && text[start] == 0x30) { return nil }
    guard let month = twoDigits(text, index, after: 0x2D), let day = twoDigits(text, index + 3, after: 0x2D),
      month >= 1, month <= 12, day >= 1
    else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= lengths[month - 1] ? index + 6 : nil
  }

  /// Index after a time of the day.
  private static func afterTime(_ text: Text, from start: Int) -> Int? {
    guard let hour = twoDigits(text, start, after: nil), let minute = twoDigits(text, start + 2, after: 0x3A),
      let second = twoDigits(text, start + 5, after: 0x3A)
    else { return nil }
    var index = start + 8
    var isWhole = true
    if index < text.count, text[index] == 0x2E {
      let point = index
      index += 1
      while index < text.count, isDigit(text[index]) {
        if text[index] != 0x30 { isWhole = false }
        index += 1
      }
      if index == point + 1 { return nil }
    }
    if hour == 24 { return minute == 0 && second == 0 && isWhole ? index : nil }
    return hour < 24 && minute < 60 && second < 60 ? index : nil
  }

  /// Two digits, after a separator if there must be one.
  private static func twoDigits(_ text: Text, _ index: Int, after separator: UInt8?) -> Int? {
    var index = index
    if let separator {
      guard index < text.count, text[index] == separator else { return nil }
      index += 1
    }
    guard index + 1 < text.count, isDigit(text[index]), isDigit(text[index + 1]) else { return nil }
    return Int(text[index] - 0x30) * 10 + Int(text[index + 1] - 0x30)
  }

  private static func isZone(_ text: Text) -> Bool {
    if text.isEmpty || text == "Z" { return true }
    guard text.count == 6, text[0] == 0x2B || text[0] == 0x2D, let hour = twoDigits(text, 1, after: nil),
      let minute = twoDigits(text, 3, after: 0x3A)
    else { return false }
    return hour < 14 && minute < 60 || hour == 14 && minute == 0
  }

  /// Letters in fours, the last four filled up with `=`, without stray bits; other characters among them are overlooked.
  private static func isBase64(_ text: Text) -> Bool {
    var letters = 0
    var last: UInt8 = 0
    var padding = 0
    for byte in text.bytes {
      let value = base64Values[Int(byte)]
      if value < 64 {
        if padding > 0 { return false }
        letters += 1
        last = value
      } else if byte == 0x3D {
        padding += 1
      }
    }
    switch padding {
    case 0: return letters % 4 == 0
    case 1: return letters % 4 == 3 && last & 0x03 == 0
    case 2: return letters % 4 == 2 && last & 0x0F == 0
    default: return false
    }
  }

  private static let base64Values: [UInt8] = {
    var table = [UInt8](repeating: 255, count: 256)
    let alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    for (value, byte) in alphabet.utf8.enumerated() { table[Int(byte)] = UInt8(value) }
    return table
  }()
}
