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
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    bytes.reserveCapacity(rows.count * 64)
    for row in rows {
      for (index, cell) in row.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ";")) }
        cell.write(to: &bytes)
      }
      bytes += [0x0D, 0x0A]
    }
    return bytes
  }
}

extension SpreadsheetTable.Cell {
  fileprivate func write(to bytes: inout [UInt8]) {
    switch self {
    case .amount(let amount): bytes += amount.decimalComma.utf8
    case .figure(let text): Self.write(text, prefix: "", to: &bytes)
    case .text(let text):
      let isFormula = text.unicodeScalars.first.map { Self.formulaStarts.contains($0) } ?? false
      Self.write(text, prefix: isFormula ? "'" : "", to: &bytes)
    }
  }

  /// Also in the wide forms that East Asian spreadsheets take for the same, and the minus that becomes a plain one.
  private static let formulaStarts = Array("=+-@＝＋－＠\t\r\u{2212}".unicodeScalars)

  private static func write(_ text: String, prefix: String, to bytes: inout [UInt8]) {
    if prefix.isEmpty, text.utf8.allSatisfy(isPlain) {
      bytes += text.utf8
      return
    }
    let isQuoted = text.unicodeScalars.contains { $0 == ";" || $0 == "\"" || isLineEnd($0) }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    bytes += prefix.utf8
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\u{2212}": bytes.append(UInt8(ascii: "-"))
      case "\u{A0}": bytes.append(UInt8(ascii: " "))
      case "\"": bytes += [UInt8(ascii: "\""), UInt8(ascii: "\"")]
      default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
      }
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }

  /// A byte that neither asks for quotes nor is written as another one.
  private static func isPlain(_ byte: UInt8) -> Bool {
    0x20..<0x7F ~= byte && byte != UInt8(ascii: ";") && byte != UInt8(ascii: "\"")
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }
}
