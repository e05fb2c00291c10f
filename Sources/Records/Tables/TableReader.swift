internal import Diagnostics
internal import Settings

/// Reads a table row by row: preamble, header, data. Everything that is wrong with bytes, quotes, header and field
/// counts is found here; what the fields mean is the caller's affair.
struct TableReader {
  let file: String
  private(set) var encoding: TextEncoding
  private let separator: UInt8
  private let declared: [Column]
  private let isPersonal: Bool
  private var scanner: RowScanner
  private(set) var columns: [Column?] = []
  private var indices: [String: Int] = [:]
  private(set) var findings: [Finding] = []
  /// Lines before the header that hold something or nothing.
  private(set) var preamble = 0
  /// Data rows left out because of their bytes or quotes; each is a finding.
  private(set) var damagedRows = 0
  private var header: [[UInt8]]?
  private var suspicion = UTF8Suspicion()

  /// - Parameter isPersonal: true if persons stand in the file; then nothing is shown that has no declared column.
  init(
    _ source: any ByteSource, file: String, encoding: TextEncoding, separator: UInt8, columns: [Column],
    isPersonal: Bool
  ) {
    self.file = file
    self.encoding = encoding
    self.separator = separator
    self.declared = columns
    self.isPersonal = isPersonal
    scanner = RowScanner(source, separator: separator)
  }

  /// Where a declared column stands in the file; nil for an optional one that is not there.
  func index(of header: String) -> Int? { indices[header] }

  /// Finds the header: the first row that names all required columns. False if there is none.
  mutating func readHeader() throws(ReadFailure) -> Bool {
    switch try scanner.skipByteOrderMark() {
    case .utf16:
      findings.append(unreadableFile(file, .utf16))
      return false
    case .utf8 where encoding != .utf8:
      findings.append(unreadableFile(file, .unexpectedByteOrderMark(declared: encoding)))
      return false
    case .utf8, nil: break
    }
    var candidates: [Row] = []
    while let raw = try scanner.next() {
      let row = Row(file: file, raw: raw, encoding: encoding, columns: [], separator: separator)
      if let fault = textFault(in: row) {
        findings.append(fault)
        return false
      }
      if takeHeader(row) { return !findings.hasErrors }
      preamble += 1
      if candidates.count < 50 { candidates.append(row) } else { break }
    }
    findings.append(missingColumns(file, declared: declared, candidates: candidates))
    return false
  }

  /// The next data row with the right number of fields; rows that are damaged become findings.
  mutating func next() throws(ReadFailure) -> Row? {
    while let raw = try scanner.next() {
      let row = Row(file: file, raw: raw, encoding: encoding, columns: columns, separator: separator)
      if row.isBlank { continue }
      if let fault = textFault(in: row) {
        findings.append(fault)
        damagedRows += 1
        continue
      }
      suspicion.look(at: row, encoding: encoding)
      return row
    }
    if let fault = suspicion.finding(file: file, encoding: encoding) { findings.append(fault) }
    return nil
  }

  /// True if `row` has as many fields as the header; otherwise a finding is noted.
  mutating func hasRightFieldCount(_ row: Row) -> Bool {
    guard row.raw.fields.count != columns.count else { return true }
    findings.append(wrongFieldCount(in: row, expected: columns.count))
    return false
  }

  mutating func report(_ finding: Finding) { findings.append(finding) }

  /// True for a row that is the header once more, as lists print it on every page.
  func repeatsHeader(_ row: Row) -> Bool {
    guard let header, row.raw.fields.count == header.count, let first = header.first, row.utf8(0).elementsEqual(first)
    else { return false }
    return header.indices.allSatisfy { row.utf8($0).elementsEqual(header[$0]) }
  }

  private mutating func takeHeader(_ row: Row) -> Bool {
    let names = row.raw.fields.indices.map(row.text)
    guard declared.allSatisfy({ !$0.isRequired || names.contains($0.header) }) else { return false }
    header = names.map { Array($0.utf8) }
    columns = names.map { name in declared.first { $0.header == name } }
    for (index, name) in names.enumerated() {
      if indices[name] != nil, columns[index] != nil {
        findings.append(duplicateColumn(name, at: row.cell(index).place))
      } else if columns[index] == nil {
        findings.append(unusedColumn(isPersonal ? nil : name, at: row.cell(index).place))
      }
      indices[name] = index
    }
    return true
  }

  /// Quotes, encoding and control characters.
  private func textFault(in row: Row) -> Finding? {
    if let fault = row.raw.fault { return openQuote(fault, at: row.place(ofByte: row.raw.faultOffset)) }
    if let offset = encoding.firstUnknownByte(in: row.raw.raw) {
      return undecodableByte(
        row.raw.raw[row.raw.raw.startIndex + offset], encoding: encoding, at: row.place(ofByte: offset))
    }
    let control = row.raw.raw.withUnsafeBufferPointer { bytes in
      bytes.firstIndex { ($0 < 0x20 && $0 != 0x09 && $0 != 0x0A && $0 != 0x0D) || $0 == 0x7F }
    }
    if let control {
      return illegalCharacter(row.raw.raw[row.raw.raw.startIndex + control], at: row.place(ofByte: control))
    }
    return nil
  }
}

/// Collects whether text that should be eight-bit is UTF-8 throughout, which no eight-bit text is by chance.
private struct UTF8Suspicion {
  private var first: SourcePlace?
  private var disproved = false

  mutating func look(at row: Row, encoding: TextEncoding) {
    guard !encoding.isUnicode, !disproved, let index = row.raw.raw.firstIndex(where: { $0 >= 0x80 }) else { return }
    if row.raw.raw.looksLikeUTF8 {
      if first == nil { first = row.place(ofByte: index - row.raw.raw.startIndex) }
    } else {
      disproved = true
    }
  }

  func finding(file: String, encoding: TextEncoding) -> Finding? {
    guard let first, !disproved else { return nil }
    return wrongEncoding(declared: encoding, at: first)
  }
}
