internal import Settings

/// The header of an export, found by its words, with the separator that makes words of it.
struct HeaderRecognition {
  let separator: Recognised<UInt8>
  let table: SampleTable
  /// Index of the header among the table's rows.
  let index: Int
  let headings: [ColumnHeading]
  /// True if line 1 describes a booking batch of DATEV.
  let isBookingBatch: Bool
  /// Rows below the header that have another number of fields.
  let deviating: [SampleRow]

  /// So many words must be known before a row is taken for the header: what is taken for one is printed.
  private static let fewestKnownWords = 3
  private static let searchedRows = 60

  /// Nil if no row is surely the header.
  init?(_ text: [UInt8], isWhole: Bool) {
    var best: (known: Int, separator: UInt8, table: SampleTable, index: Int)?
    for separator in SignWord.separators.map(\.sign) {
      let table = SampleTable(text, separator: separator, isWhole: isWhole)
      for (index, row) in table.rows.prefix(Self.searchedRows).enumerated() {
        let known = Self.knownWords(in: row)
        if known >= Self.fewestKnownWords, known > best?.known ?? 0 { best = (known, separator, table, index) }
      }
    }
    guard let best else { return nil }
    table = best.table
    index = best.index
    headings = table.rows[index].fields.map { ColumnHeading($0.text) }
    isBookingBatch = Self.isBookingBatch(table.rows.first)
    let below = table.rows.dropFirst(index + 1).filter { !$0.isBlank && !$0.isRule }
    let width = headings.count
    deviating = below.filter { $0.fields.count != width }
    let agreeing = below.count - deviating.count
    let isEnough = agreeing * 100 >= below.count * 95
    separator = Recognised(
      value: best.separator, certainty: deviating.isEmpty ? .verified : isEnough ? .likely : .unclear,
      reason: deviating.isEmpty
        ? below.count == 1
          ? "die einzige Zeile hat wie die Kopfzeile \(width) Felder"
          : "alle \(below.count) Zeilen haben wie die Kopfzeile \(width) Felder"
        : "\(agreeing) von \(below.count) Zeilen haben wie die Kopfzeile \(width) Felder")
  }

  /// Rows before the header, blank ones too.
  var preamble: Int { index }

  /// How often the header stands among the rows once more, as lists print it on every page.
  var repetitions: Int {
    let names = headings.map(\.text)
    return table.rows.dropFirst(index + 1).count { $0.fields.map(\.text) == names }
  }

  /// How many different roles the words of a row name. A row with numbers is no header: it could be a person's.
  private static func knownWords(in row: SampleRow) -> Int {
    let filled = row.fields.filter { !$0.text.isEmpty }
    guard filled.count > 1, !filled.contains(where: { holdsData($0.text) }) else { return 0 }
    let headings = filled.map { ColumnHeading($0.text) }
    return Set(headings.compactMap(\.role).filter { $0 != .other }).count + Set(headings.compactMap(\.payClass)).count
  }

  /// Amounts, dates and long numbers. A pay element of four digits may head a wide column.
  private static func holdsData(_ text: String) -> Bool {
    let digits = text.utf8.count { $0 >= 0x30 && $0 <= 0x39 }
    return digits > 4 || (digits > 0 && text.allSatisfy { !$0.isLetter } && !text.allSatisfy(\.isNumber))
  }

  private static func isBookingBatch(_ first: SampleRow?) -> Bool {
    guard let first, first.fields.count > 3 else { return false }
    return ["EXTF", "DTVF"].contains(first.fields[0].text) && first.fields[2].text == "21"
  }
}
