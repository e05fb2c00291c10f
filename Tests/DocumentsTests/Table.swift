import Testing

@testable import Documents

/// A list as a program reads it: RFC 4180 with `;`, and nothing of what wrote it.
struct Table {
  let header: [String]
  let rows: [[String]]
  /// Whether it starts with a byte order mark and every line ends with CR LF.
  let isForSpreadsheets: Bool

  init(_ bytes: [UInt8]) {
    var records: [[String]] = [[""]]
    var isQuoted = false
    var isPlain = true
    let text = String(decoding: bytes.dropFirst(3), as: UTF8.self).unicodeScalars
    var previous: Unicode.Scalar = " "
    for scalar in text {
      switch scalar {
      case "\"":
        if !isQuoted, previous == "\"" { records[records.count - 1][records[records.count - 1].count - 1] += "\"" }
        isQuoted.toggle()
      case ";" where !isQuoted: records[records.count - 1].append("")
      case "\r" where !isQuoted: break
      case "\n" where !isQuoted:
        isPlain = isPlain && previous == "\r"
        records.append([""])
      default: records[records.count - 1][records[records.count - 1].count - 1].unicodeScalars.append(scalar)
      }
      previous = scalar
    }
    let isEnded = records.last == [""]
    if isEnded { records.removeLast() }
    header = records.first ?? []
    rows = Array(records.dropFirst())
    isForSpreadsheets = bytes.starts(with: [0xEF, 0xBB, 0xBF]) && isPlain && isEnded && !isQuoted
  }

  /// A row by the names of the columns.
  func records() throws -> [[String: String]] {
    try rows.map { row in
      try #require(row.count == header.count, "\(row)")
      return Dictionary(uniqueKeysWithValues: zip(header, row))
    }
  }

  /// `-14909,08` in cents; anything else is nil.
  static func cents(_ text: String?) -> Int64? {
    guard let text, text.wholeMatch(of: /-?\d+,\d\d/) != nil else { return nil }
    return Int64(text.replacing(",", with: ""))
  }
}
