package import Money

/// *Tabelle für Finanzverfahren*: rows as German finance systems import and spreadsheets open them: `;` between fields,
/// CR LF, quotes as in RFC 4180, UTF-8 with a byte order mark, without which Excel spoils umlauts.
package struct SpreadsheetTable: Sendable {
  package enum Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// Words of ours or of the input. Those that a spreadsheet would run as a formula get an apostrophe.
    case text(String)
    /// `-14909,08`: a number everywhere, since thousands are not marked.
    case amount(Cents)
    /// Figures, days and keys of our own making; a true minus and no-break spaces become plain ones.
    case figure(String)

    package init(stringLiteral value: String) { self = .text(value) }

    package static let empty = Cell.figure("")
  }

  private var rows: [[Cell]]

  package init(columns: [String]) { rows = [columns.map(Cell.text)] }

  /// - Precondition: a cell for each column.
  package mutating func append(_ cells: [Cell]) {
    precondition(cells.count == rows[0].count, "a row has \(cells.count) cells, the header \(rows[0].count)")
    rows.append(cells)
  }

  package var bytes: [UInt8] {
    let lines = rows.map { row in row.map { quoted($0.written) }.joined(separator: ";") + "\r\n" }
    return [0xEF, 0xBB, 0xBF] + lines.flatMap { Array($0.utf8) }
  }

  private func quoted(_ text: String) -> String {
    guard text.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension SpreadsheetTable.Cell {
  fileprivate var written: String {
    switch self {
    case .amount(let amount): return amount.decimalComma
    case .figure(let text): return Self.plain(text)
    case .text(let text):
      let text = Self.plain(text)
      // Also in the wide forms that East Asian spreadsheets take for the same.
      return text.first.map { "=+-@＝＋－＠\t\r".contains($0) } == true ? "'" + text : text
    }
  }

  private static func plain(_ text: String) -> String {
    String(text.map { $0 == "\u{2212}" ? "-" : $0 == "\u{A0}" ? " " : $0 })
  }
}
