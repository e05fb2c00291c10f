import Money
import Testing

@testable import Statements

/// What a spreadsheet or a finance system makes of a cell.
@Suite struct SpreadsheetTableTests {
  private func line(_ cells: SpreadsheetTable.Cell...) -> String {
    var table = SpreadsheetTable(columns: cells.map { _ in "S" })
    table.append(cells)
    let lines = String(decoding: table.bytes.dropFirst(3), as: UTF8.self).components("\r\n")
    return lines[1]
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+49 2541", "'+49 2541"), ("@SUM(A1)", "'@SUM(A1)"), ("-x", "'-x"),
    ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"), ("\u{2212}5", "'-5"), ("＝1", "'＝1"),
    ("\t=1", "'\t=1"), ("KIM - Land", "KIM - Land"), ("a;b", "\"a;b\""), ("\"A\"", "\"\"\"A\"\"\""),
    ("", ""), ("05558012", "05558012"), ("4.711", "4.711"),
  ])
  func `a text is never a formula`(_ text: String, _ written: String) { #expect(line(.text(text)) == written) }

  @Test func `an amount is a number, negative ones too`() {
    #expect(
      line(.amount(Cents(1_490_908)), .amount(Cents(-5)), .amount(.zero), .figure("\u{2212}1.234,50\u{A0}€"))
        == "14909,08;-0,05;0,00;-1.234,50 €")
  }

  @Test func `a table begins with a byte order mark and ends with CR LF`() {
    let bytes = SpreadsheetTable(columns: ["Fällig am", "a;b"]).bytes
    #expect(bytes == [0xEF, 0xBB, 0xBF] + Array("Fällig am;\"a;b\"\r\n".utf8))
  }
}

extension String {
  fileprivate func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
