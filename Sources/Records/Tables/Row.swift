internal import Diagnostics
internal import Settings

/// A data row: as many fields as the table has columns, in the encoding of the file.
struct Row {
  let file: String
  let raw: RawRow
  let encoding: TextEncoding
  let columns: [Column?]
  let separator: UInt8

  var line: Int { raw.line }

  /// True for an empty line, and for one of separators alone, as spreadsheets leave behind.
  var isBlank: Bool { raw.fields.allSatisfy { $0.range.isEmpty } }

  /// The content of a field as UTF-8, blanks around it taken off; empty where it cannot be decoded.
  func utf8(_ index: Int) -> ArraySlice<UInt8> {
    guard index < raw.fields.count else { return [] }
    let field = raw.fields[index]
    guard case .text(var bytes) = encoding.utf8(raw.raw[field.range]) else { return [] }
    if field.hasDoubledQuotes { bytes = Self.undoubled(bytes) }
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }

  func text(_ index: Int) -> String { String(decoding: utf8(index), as: UTF8.self) }

  /// Where a field stands, with the row as it may be shown.
  func cell(_ index: Int) -> Cell {
    Cell(
      place: SourcePlace(file: file, line: line(ofField: index), column: column(ofByte: startOfField(index))),
      column: index < columns.count ? columns[index] : nil, text: text(index), row: self, index: index)
  }

  /// The row as a whole.
  var place: SourcePlace { SourcePlace(file: file, line: line, column: 1) }

  /// The place of a byte of the row, for faults that are not about a field.
  func place(ofByte offset: Int) -> SourcePlace {
    let index = raw.raw.startIndex + offset
    return SourcePlace(file: file, line: line(ofByte: index), column: column(ofByte: index))
  }

  private func startOfField(_ index: Int) -> Int {
    index < raw.fields.count ? raw.fields[index].start : raw.raw.endIndex
  }

  private func line(ofField index: Int) -> Int { line(ofByte: startOfField(index)) }

  private func line(ofByte index: Int) -> Int {
    line + raw.raw[..<min(index, raw.raw.endIndex)].indices.count(where: isLineEnd)
  }

  /// LF, or a CR that is not half of CR LF.
  private func isLineEnd(_ index: Int) -> Bool {
    switch raw.raw[index] {
    case 0x0A: true
    case 0x0D: index + 1 == raw.raw.endIndex || raw.raw[index + 1] != 0x0A
    default: false
    }
  }

  /// Characters from the last line break to `index`, counted from 1.
  private func column(ofByte index: Int) -> Int {
    let before = raw.raw[raw.raw.startIndex..<min(index, raw.raw.endIndex)]
    let lineStart = before.indices.last(where: isLineEnd).map { $0 + 1 } ?? before.startIndex
    return 1 + encoding.characterCount(before[lineStart...])
  }

  /// The row with a mark under one field.
  /// - Parameters:
  ///   - revealing: shows the marked field, whatever its column says.
  ///   - isShifted: the fields may stand in the wrong columns; where persons are in the table, none is shown then.
  func excerpt(marking marked: Int, revealing: Bool = false, isShifted: Bool = false) -> Excerpt {
    let hidesAll = isShifted && !isPublic
    let sign = separator == 0x09 ? " | " : String(UnicodeScalar(separator))
    var text = ""
    var offset = 0
    var length = 1
    // Of a very wide row the neighbours are enough.
    let shown = raw.fields.count <= 40 ? raw.fields.indices : max(0, marked - 8)..<min(raw.fields.count, marked + 9)
    if shown.lowerBound > 0 { text += "…" }
    for index in shown {
      if index > 0 { text += sign }
      let column = revealing && index == marked ? Column("") : index < columns.count ? columns[index] : nil
      let value = (hidesAll ? Column("", .hidden) : column ?? Column("", isPublic ? .shown : .hidden))
        .display(self.text(index))
      if index == marked { (offset, length) = (text.count, max(1, value.count)) }
      text += value
    }
    if shown.upperBound < raw.fields.count { text += sign + "…" }
    if marked >= raw.fields.count { offset = text.count }
    return Excerpt(text: text, offset: offset, length: length)
  }

  /// True for a table that holds no person at all.
  private var isPublic: Bool {
    !columns.isEmpty
      && columns.allSatisfy { column in
        if case .shown? = column?.visibility { true } else { column == nil }
      }
  }

  private static func undoubled(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var out = ArraySlice<UInt8>()
    var skip = false
    for byte in bytes {
      if byte == UInt8(ascii: "\""), skip {
        skip = false
        continue
      }
      skip = byte == UInt8(ascii: "\"")
      out.append(byte)
    }
    return out
  }
}

/// A field with its place, for findings.
struct Cell {
  let place: SourcePlace
  let column: Column?
  var text: String
  fileprivate let row: Row?
  fileprivate let index: Int

  /// The row as it may be shown. Put together only when asked: hardly any cell ever becomes a finding.
  var excerpt: Excerpt? { row?.excerpt(marking: index) }

  /// The same with the field itself in clear.
  var revealingExcerpt: Excerpt? { row?.excerpt(marking: index, revealing: true) }

  /// `„Spalte“`, or the number of the column.
  var columnName: String {
    column.flatMap { $0.header.isEmpty ? nil : "„\($0.header)“" } ?? "\(place.column)"
  }
  /// The value in quotation marks, or a word that hides it.
  var quotedValue: String { column?.quoted(text) ?? "Der Wert" }
}

extension Cell {
  /// The field of a column that the table does not have.
  init(absentFrom row: Row) { self.init(place: row.place, column: nil, text: "", row: nil, index: 0) }
}

extension TextEncoding {
  /// How many characters `bytes` are; bytes that are no text count as one each.
  func characterCount(_ bytes: ArraySlice<UInt8>) -> Int {
    guard isUnicode else { return bytes.count }
    if let text = String(validating: bytes, as: UTF8.self) { return text.count }
    return bytes.count { $0 & 0xC0 != 0x80 }
  }
}
