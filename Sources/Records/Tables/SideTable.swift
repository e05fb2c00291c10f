internal import Dates
internal import Diagnostics
internal import Facts
internal import Identifiers
internal import Money
internal import Settings

/// A small table that people keep by hand: `;`, German numbers and dates, UTF-8 or Windows-1252.
struct SideTable {
  let rows: [Row]
  let input: InputFile
  private(set) var findings: [Finding]
  private let indices: [String: Int]
  private let file: String

  /// Reads the whole table; damaged rows are findings and left out.
  init(_ bytes: [UInt8], file: String, columns: [Column], isPersonal: Bool = false) {
    self.file = file
    let isUTF8 = bytes.starts(with: [0xEF, 0xBB, 0xBF]) || Self.isUTF8(bytes)
    let encoding: TextEncoding = isUTF8 ? .utf8 : .windows1252
    let reader = TableReader(
      BytesInMemory(bytes), file: file, encoding: encoding, separator: UInt8(ascii: ";"), columns: columns,
      isPersonal: isPersonal)
    // Bytes in memory cannot fail to be read.
    rows = (try? Self.rows(of: reader)) ?? []
    var indices: [String: Int] = [:]
    for column in columns { indices[column.header] = reader.index(of: column.header) }
    self.indices = indices
    findings = reader.findings
    input = InputFile(file: file, rows: rows.count, encoding: encoding.rawValue)
  }

  private static func rows(of reader: TableReader) throws(ReadFailure) -> [Row] {
    guard try reader.readHeader() else { return [] }
    var rows: [Row] = []
    while let row = try reader.next() {
      if reader.hasRightFieldCount() { rows.append(row) }
    }
    if reader.preamble > 0 { reader.report(textBeforeHeader(reader.file, lines: reader.preamble)) }
    return rows
  }

  private static func isUTF8(_ bytes: [UInt8]) -> Bool {
    if case .text = TextEncoding.utf8.utf8(bytes[...]) { true } else { false }
  }

  mutating func report(_ finding: Finding) { findings.append(finding) }

  func has(_ column: String) -> Bool { indices[column] != nil }

  /// The field of a column; an absent optional column counts as empty.
  func cell(_ row: Row, _ column: String) -> Cell {
    indices[column].map(row.cell) ?? Cell(absentFrom: row)
  }

  // MARK: Typed fields; a fault is noted and nil returned

  mutating func text(_ row: Row, _ column: String, ifEmpty: (Cell) -> Finding) -> String? {
    let cell = cell(row, column)
    guard !cell.text.isEmpty else {
      report(ifEmpty(cell))
      return nil
    }
    return isSuitable(cell) ? cell.text : nil
  }

  /// Whether a text, empty or not, may stand in documents; a finding if not.
  mutating func isSuitable(_ cell: Cell) -> Bool {
    guard let fault = PlainText.fault(in: cell.text) else { return true }
    report(unsuitableText(fault, in: cell))
    return false
  }

  mutating func ags(_ row: Row, _ column: String) -> AGS? {
    let cell = cell(row, column)
    if let ags = AGS(cell.text) { return ags }
    report(malformedKey(in: cell, hint: "acht Ziffern mit führender Null; Tabellenkalkulationen schneiden sie oft ab"))
    return nil
  }

  /// Whether a row is of a known municipality and the first of it; a finding if not.
  /// - Parameters:
  ///   - column: where its key stands.
  ///   - municipalities: nil if they could not be read.
  ///   - first: where an earlier row of the same municipality stands.
  ///   - what: of what there is one a municipality, `Der Plan dieser Kommune`.
  mutating func isFirst(
    of ags: AGS, in row: Row, _ column: String = "ags", among municipalities: [Municipality]?,
    after first: SourcePlace?, what: String
  ) -> Bool {
    if municipalities?.contains(where: { $0.ags == ags }) == false {
      report(unknownMunicipality(in: cell(row, column)))
      return false
    }
    guard let first else { return true }
    report(duplicateRow(at: cell(row, column), firstAt: first, what: what))
    return false
  }

  mutating func region(_ row: Row, _ agreement: Agreement) -> String? {
    let cell = cell(row, "region")
    if agreement.region(named: cell.text) != nil { return cell.text }
    report(unknownRegion(in: cell, known: agreement.regions.map(\.name)))
    return nil
  }

  mutating func day(_ row: Row, _ column: String) -> Day? {
    let cell = cell(row, column)
    if let day = Day(text: cell.text) { return day }
    report(invalidDate(in: cell, form: "31.12.2025"))
    return nil
  }

  mutating func amount(_ row: Row, _ column: String) -> Cents? {
    let cell = cell(row, column)
    do {
      return try Cents(text: cell.text, style: .german)
    } catch {
      report(unreadableNumber(error, in: cell, style: .german))
      return nil
    }
  }

  /// Nil also where nothing is written, which is no fault.
  mutating func optionalAmount(_ row: Row, _ column: String) -> Cents? {
    cell(row, column).text.isEmpty ? nil : amount(row, column)
  }

  mutating func ratio(_ row: Row, _ column: String, sample: String = "0,5") -> Ratio? {
    let cell = cell(row, column)
    do {
      return try Ratio(text: cell.text, style: .german)
    } catch {
      report(unreadableNumber(error, in: cell, style: .german, sample: sample))
      return nil
    }
  }
}
