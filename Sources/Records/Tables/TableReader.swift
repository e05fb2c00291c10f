internal import CBytes
package import Diagnostics
package import Settings

/// Reads a table row by row: preamble, header, data. Everything that is wrong with bytes, quotes, header and field
/// counts is found here; what the fields mean is the caller's affair.
package final class TableReader {
  let file: String
  let encoding: TextEncoding
  private let isUnicode: Bool
  private let separator: UInt8
  private let declared: [Column]
  private let isPersonal: Bool
  private let scanner: RowScanner
  private(set) var columns: [Column?] = []
  /// The same for showing: where persons stand in the file, nothing is shown of a column that nobody declared.
  private var shownColumns: [Column?] = []
  private var indices: [String: Int] = [:]
  private var limited = LimitedFindings()
  /// Lines before the header that hold something or nothing.
  private(set) var preamble = 0
  /// These lines, to see whether data stands among them.
  private(set) var preambleRows: [Row] = []
  /// Rows behind the header that hold nothing, or nothing but dashes.
  private(set) var emptyRows = 0
  /// Data rows left out because of their bytes or quotes; each is a finding.
  private(set) var damagedRows = 0
  /// The header as it stands in the file, to find it again on every page.
  private var header: Row?
  private var firstName: [UInt8] = []
  /// The first column with a heading: lists in frames begin with an empty one.
  private(set) var firstColumn = 0
  private var suspicion = UTF8Suspicion()

  /// - Parameter isPersonal: true if persons stand in the file; then nothing is shown that has no declared column.
  package init(
    _ source: any ByteSource, file: String, encoding: TextEncoding, separator: UInt8, columns: [Column],
    isPersonal: Bool
  ) {
    self.file = file
    self.encoding = encoding
    isUnicode = encoding.isUnicode
    self.separator = separator
    self.declared = columns
    self.isPersonal = isPersonal
    scanner = RowScanner(source, separator: separator, encoding: encoding)
  }

  /// All that was wrong, each kind told often enough to be understood.
  package var findings: [Finding] { limited.findings }

  /// Where a declared column stands in the file; nil for an optional one that is not there.
  package func index(of header: String) -> Int? { indices[header] }

  /// Takes the first row as the head of a DATEV booking batch. Nil, with a finding, if it is none.
  func readBatchHead() throws(ReadFailure) -> BatchHead? {
    guard try takeByteOrderMark() else { return nil }
    guard try scanner.advance() else {
      report(unreadableFile(file, .empty))
      return nil
    }
    let row = currentRow
    let head = BatchHead(row.raw.fields.indices.map(row.text))
    if head == nil { report(noBookingBatch(at: row.place)) }
    return head
  }

  /// Finds the header: the first row that names all required columns. False if there is none.
  package func readHeader() throws(ReadFailure) -> Bool {
    guard try takeByteOrderMark() else { return false }
    while try scanner.advance() {
      if let fault = textFault() {
        report(fault)
        return false
      }
      let row = currentRow
      if takeHeader(row) { return !findings.hasErrors }
      preamble += 1
      if preambleRows.count < 50 { preambleRows.append(row) } else { break }
    }
    report(missingColumns(file, declared: declared, candidates: preambleRows))
    return false
  }

  private var hasTakenByteOrderMark = false

  private func takeByteOrderMark() throws(ReadFailure) -> Bool {
    guard !hasTakenByteOrderMark else { return true }
    hasTakenByteOrderMark = true
    switch try scanner.skipByteOrderMark() {
    case .utf16:
      report(unreadableFile(file, .utf16))
      return false
    case .utf8 where encoding != .utf8:
      report(unreadableFile(file, .unexpectedByteOrderMark(declared: encoding)))
      return false
    case .utf8, nil: return true
    }
  }

  // MARK: Data rows

  /// Goes to the next data row that is text; rows that are damaged become findings.
  package func advance() throws(ReadFailure) -> Bool {
    while try scanner.advance() {
      if scanner.isEmpty || isRule {
        emptyRows += 1
        continue
      }
      if scanner.fault != nil || scanner.dubiousOffset != nil, let fault = textFault() {
        report(fault)
        damagedRows += 1
        continue
      }
      if scanner.hasLineBreaks, let field = fieldLikeARow { report(rowInQuotes(at: place(field))) }
      if !isUnicode, suspicion.isOpen {
        if let offset = suspicion.look(at: scanner.rowBytes) {
          suspicion.first = currentRow.place(ofByte: offset)
        }
      }
      return true
    }
    if let fault = suspicion.finding(file: file, encoding: encoding) { report(fault) }
    return false
  }

  /// The next data row as a value of its own, for small tables.
  func next() throws(ReadFailure) -> Row? { try advance() ? currentRow : nil }

  /// Line of the current row.
  package var line: Int { scanner.line }

  /// A field of the current row in the encoding of the file, blanks and quotes taken off. Holds until `advance`.
  package func field(_ index: Int) -> UnsafeBufferPointer<UInt8> { scanner.field(index) }

  /// The same as text.
  package func text(_ index: Int) -> String {
    let field = scanner.field(index)
    if isUnicode || !cbytes_has_high(field.baseAddress, field.count) {
      return String(decoding: field, as: UTF8.self)
    }
    guard case .text(let bytes) = encoding.utf8(Array(field)[...]) else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The current row, for findings.
  var currentRow: Row {
    Row(file: file, raw: scanner.row, encoding: encoding, columns: shownColumns, separator: separator)
  }

  func cell(_ index: Int) -> Cell { currentRow.cell(index) }

  /// Where a field of the current row stands.
  package func place(_ index: Int) -> SourcePlace {
    let before = UnsafeBufferPointer(rebasing: scanner.rowBytes.prefix(scanner.start(ofField: index)))
    let isPlain = before.allSatisfy { $0 != 0x0A && $0 != 0x0D && ($0 < 0x80 || !isUnicode) }
    return isPlain ? SourcePlace(file: file, line: line, column: before.count + 1) : currentRow.cell(index).place
  }

  /// True if the row has as many fields as the header; otherwise a finding is noted.
  package func hasRightFieldCount() -> Bool {
    guard scanner.fieldCount != columns.count else { return true }
    report(wrongFieldCount(in: currentRow, expected: columns.count))
    return false
  }

  package func report(_ finding: Finding) { limited.add(finding) }

  /// True for a row that is the header once more, as lists print it on every page.
  var repeatsHeader: Bool {
    guard scanner.field(firstColumn).equals(firstName), let header else { return false }
    let row = currentRow
    return columns.indices.allSatisfy { row.utf8($0).elementsEqual(header.utf8($0)) }
  }

  /// A field that goes over several lines and holds as many separators as a row: two quotes that belong to two rows.
  private var fieldLikeARow: Int? {
    guard columns.count > 2 else { return nil }
    return columns.indices.first { index in
      let field = scanner.field(index)
      return field.contains { $0 == 0x0A || $0 == 0x0D }
        && field.count(where: { $0 == separator }) >= columns.count - 1
    }
  }

  /// A line of dashes, as lists in frames have them.
  private var isRule: Bool {
    let bytes = scanner.rowBytes
    guard bytes.count >= 3, let first = bytes.first, first == UInt8(ascii: "-") || first == separator else {
      return false
    }
    var dashes = 0
    for byte in bytes {
      if byte == UInt8(ascii: "-") { dashes += 1 } else if byte != separator, byte != 0x20 { return false }
    }
    return dashes >= 3
  }

  private func takeHeader(_ row: Row) -> Bool {
    let names = row.raw.fields.indices.map(row.text)
    guard declared.allSatisfy({ !$0.isRequired || names.contains($0.header) }) else { return false }
    header = row
    columns = names.map { name in declared.first { $0.header == name } }
    shownColumns = isPersonal ? columns.map { $0 ?? Column("", .hidden) } : columns
    firstColumn = names.firstIndex { !$0.isEmpty } ?? 0
    firstName = Array(scanner.field(firstColumn))
    var unused: [Int] = []
    for (index, name) in names.enumerated() {
      if indices[name] != nil, columns[index] != nil {
        report(duplicateColumn(name, at: row.cell(index).place))
      } else if columns[index] == nil, !(name.isEmpty && (index < firstColumn || index == names.count - 1)) {
        unused.append(index)
      }
      indices[name] = index
    }
    // Of a hand's columns each is told, but not of sixteen thousand that a spreadsheet has made.
    if isPersonal || unused.count > 20, let first = unused.first {
      report(unusedColumns(unused.count, at: row.cell(first).place))
    } else {
      for index in unused { report(unusedColumn(names[index], at: row.cell(index).place)) }
    }
    return true
  }

  /// Quotes, encoding and control characters of the current row.
  private func textFault() -> Finding? {
    if let fault = scanner.fault {
      let row = currentRow
      return openQuote(fault, at: row.place(ofByte: row.raw.faultOffset))
    }
    guard let dubious = scanner.dubiousOffset, let fault = encoding.fault(in: scanner.rowBytes, from: dubious) else {
      return nil
    }
    let row = currentRow
    switch fault {
    case .control(let offset): return illegalCharacter(scanner.rowBytes[offset], at: row.place(ofByte: offset))
    case .undecodable(let offset):
      return undecodableByte(scanner.rowBytes[offset], encoding: encoding, at: row.place(ofByte: offset))
    }
  }
}

/// Collects whether text that should be eight-bit is UTF-8 throughout, which no eight-bit text is by chance.
private struct UTF8Suspicion {
  /// Where the first text stands that is UTF-8.
  var first: SourcePlace?
  private var isDisproved = false

  /// True until text was seen that cannot be UTF-8.
  var isOpen: Bool { !isDisproved }

  /// Offset of the first text, if it is UTF-8 and none was seen before.
  mutating func look(at row: UnsafeBufferPointer<UInt8>) -> Int? {
    guard cbytes_has_high(row.baseAddress, row.count) else { return nil }
    isDisproved = !row.looksLikeUTF8
    return isDisproved || first != nil ? nil : row.firstIndex { $0 >= 0x80 }
  }

  func finding(file: String, encoding: TextEncoding) -> Finding? {
    guard let first, !isDisproved else { return nil }
    return wrongEncoding(declared: encoding, at: first)
  }
}
