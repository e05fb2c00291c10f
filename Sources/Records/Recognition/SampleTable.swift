/// A sample cut into rows and fields, quotes honoured (RFC 4180). Forgiving: an open quote is a letter like any other.
struct SampleTable {
  let rows: [SampleRow]
  /// Lists of SAP stand in a frame: every row begins and ends with a pipe. Their empty outer fields are taken off.
  let isFramed: Bool

  /// - Parameters:
  ///   - text: UTF-8.
  ///   - isWhole: false if the last row may be cut off.
  init(_ text: [UInt8], separator: UInt8, isWhole: Bool) {
    var rows = Splitter(text, separator: separator).rows()
    if !isWhole, rows.count > 1 { rows.removeLast() }
    let filled = rows.filter { !$0.isBlank && !$0.isRule }
    let framed = filled.count { $0.isFramed }
    isFramed = separator == UInt8(ascii: "|") && framed * 2 > filled.count
    self.rows = isFramed ? rows.map(\.unframed) : rows
  }
}

struct SampleRow {
  /// Line of the file where the row begins, from 1.
  let line: Int
  let fields: [SampleField]

  /// Nothing but separators.
  var isBlank: Bool { fields.allSatisfy(\.text.isEmpty) }

  /// A line drawn with hyphens, as lists have them around their header.
  var isRule: Bool {
    fields.contains { $0.text.utf8.count > 2 }
      && fields.allSatisfy { field in field.text.utf8.allSatisfy { "-+=_|".utf8.contains($0) } }
  }

  fileprivate var isFramed: Bool {
    fields.count > 2 && fields.first?.text.isEmpty == true && fields.last?.text.isEmpty == true
  }

  fileprivate var unframed: SampleRow {
    isFramed ? SampleRow(line: line, fields: Array(fields.dropFirst().dropLast())) : self
  }

  /// The field of a column; an empty one where the row is too short.
  func field(_ index: Int) -> SampleField {
    index < fields.count ? fields[index] : SampleField(text: "", line: line, column: 1)
  }
}

struct SampleField {
  /// Blanks around it taken off.
  let text: String
  let line: Int
  /// In characters from 1, where the field begins.
  let column: Int
}

/// Walks through the text once and counts lines and characters on the way.
private struct Splitter {
  /// A quote that is not closed within so many bytes is none.
  private static let longestQuote = 1 << 16
  private static let quote = UInt8(ascii: "\"")

  private let text: [UInt8]
  private let separator: UInt8
  private var index = 0
  private var line = 1
  private var column = 1

  init(_ text: [UInt8], separator: UInt8) {
    self.text = text
    self.separator = separator
  }

  consuming func rows() -> [SampleRow] {
    var rows: [SampleRow] = []
    while index < text.count {
      let rowLine = line
      var fields: [SampleField] = []
      repeat { fields.append(field()) } while takeSeparator()
      rows.append(SampleRow(line: rowLine, fields: fields))
      takeLineEnd()
    }
    return rows
  }

  private mutating func field() -> SampleField {
    let (line, column) = (line, column)
    let end = index < text.count && text[index] == Self.quote ? endOfQuote() : nil
    let content: String
    if let end {
      content = String(decoding: text[index + 1..<end - 1], as: UTF8.self).replacing("\"\"", with: "\"")
      while index < end { step() }
    } else {
      let start = index
      while index < text.count, text[index] != separator, !isLineEnd(index) { step() }
      content = String(decoding: text[start..<index], as: UTF8.self)
    }
    var trimmed = content[...]
    while trimmed.first == " " { trimmed.removeFirst() }
    while trimmed.last == " " { trimmed.removeLast() }
    return SampleField(text: String(trimmed), line: line, column: column)
  }

  /// Index behind the closing quote of the field that begins here; nil if it is not closed properly.
  private func endOfQuote() -> Int? {
    var end = index + 1
    let limit = min(text.count, index + Self.longestQuote)
    while end < limit {
      guard text[end] == Self.quote else {
        end += 1
        continue
      }
      if end + 1 < limit, text[end + 1] == Self.quote {
        end += 2
        continue
      }
      end += 1
      return end == text.count || text[end] == separator || isLineEnd(end) ? end : nil
    }
    return nil
  }

  private mutating func takeSeparator() -> Bool {
    guard index < text.count, text[index] == separator else { return false }
    step()
    return true
  }

  private mutating func takeLineEnd() {
    guard index < text.count else { return }
    if text[index] == 0x0D, index + 1 < text.count, text[index + 1] == 0x0A { index += 1 }
    step()
  }

  private func isLineEnd(_ index: Int) -> Bool { text[index] == 0x0A || text[index] == 0x0D }

  /// One byte on. Bytes that continue a character are none of their own.
  private mutating func step() {
    let byte = text[index]
    if byte == 0x0A || (byte == 0x0D && !(index + 1 < text.count && text[index + 1] == 0x0A)) {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80, byte != 0x0D {
      column += 1
    }
    index += 1
  }
}
