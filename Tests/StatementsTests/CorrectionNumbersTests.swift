import Diagnostics
import Facts
import Identifiers
import Invoice
import Settings
import Statements
import Testing

@Suite struct CorrectionNumbersTests {
  private typealias Row = (recipient: String, number: String?, cancellation: String?, replacement: String?)

  private func corrections(
    _ needed: [(String, cancels: Bool, issues: Bool)], table: [Row] = [], used: Set<String> = []
  ) throws -> Checked<[AGS: CorrectionNumbers]> {
    let agreement = try Year().agreement()
    let rows = try table.enumerated().map { index, row in
      func cell(_ text: String?, _ column: Int) -> AssignedNumber? {
        text.map { AssignedNumber($0, at: SourcePlace(file: "rechnungsnummern.csv", line: index + 2, column: column)) }
      }
      return AssignedNumbers(
        recipient: try ags(row.recipient), number: cell(row.number, 10), cancellation: cell(row.cancellation, 20),
        replacement: cell(row.replacement, 30), place: SourcePlace(file: "rechnungsnummern.csv", line: index + 2))
    }
    return InvoiceNumbers(lastCounters: [try ags("05558012"): 9_998], used: used).corrections(
      try needed.map { NeededNumbers(recipient: try ags($0.0), cancels: $0.cancels, issues: $0.issues) },
      in: try #require(agreement.region(named: "Nord")), municipalities: try Year().facts().municipalities,
      table: rows, agreement: agreement)
  }

  private func told(_ made: Checked<[AGS: CorrectionNumbers]>) -> [String] {
    (made.value ?? [:]).sorted { $0.key < $1.key }.map {
      "\($0.key) \($0.value.cancellation ?? "–") \($0.value.replacement ?? "–")"
    }
  }

  @Test func `the series goes on, what takes back before what is new`() throws {
    let made = try corrections([
      ("05558040", cancels: true, issues: false), ("05558008", cancels: true, issues: true),
      ("05558020", cancels: false, issues: true),
    ])
    #expect(made.findings.isEmpty)
    #expect(
      told(made) == [
        "05558008 CM25-012-9999 CM25-012-10000", "05558020 – CM25-012-10001", "05558040 CM25-012-10002 –",
      ])
  }

  @Test func `the finance system gives them by column, and a first document its own`() throws {
    let table: [Row] = [
      ("05558008", "A-1", "A-11", "A-12"), ("05558020", "A-2", nil, nil), ("05558040", "A-3", "A-13", nil),
      ("05558032", "A-1", nil, nil),
    ]
    let made = try corrections(
      [
        ("05558008", cancels: true, issues: true), ("05558020", cancels: false, issues: true),
        ("05558040", cancels: true, issues: false),
      ], table: table, used: ["A-1", "A-3"])
    #expect(made.findings.isEmpty, "\(made.findings)")
    #expect(told(made) == ["05558008 A-11 A-12", "05558020 – A-2", "05558040 A-13 –"])
  }

  @Test func `what is missing, spent or twice is told with its place`() throws {
    let made = try corrections(
      [
        ("05558008", cancels: true, issues: true), ("05558020", cancels: false, issues: true),
        ("05558040", cancels: true, issues: true),
      ],
      table: [("05558008", "A-1", nil, "A 1"), ("05558040", "A-3", "A-13", "A_14")], used: ["A-13"])
    #expect(made.value == nil)
    #expect(
      made.findings.map { "\($0.place?.description ?? "") \($0.message)" } == [
        "rechnungsnummern.csv:2:30 Die Rechnungsnummer „A 1“ ist zweimal vergeben",
        "rechnungsnummern.csv:3:30 Die Rechnungsnummer „A_14“ enthält ein Zeichen, das nicht vorkommen darf",
        "rechnungsnummern.csv:3:20 Die Rechnungsnummer „A-13“ steht schon auf einem ausgestellten Dokument",
        "rechnungsnummern.csv:2 Für Stadt Billerbeck fehlt in rechnungsnummern.csv die Stornonummer",
        "vereinbarung.yaml:11:5 Für Gemeinde Havixbeck fehlt in rechnungsnummern.csv die Nummer der Rechnung",
      ])
    #expect(made.findings.allSatisfy { $0.code == .invoiceNumber })
  }

  /// As `correct` settles: who stays as it is keeps its number, the others have new ones.
  @Test func `numbers of what stays are given on, beside new ones`() throws {
    let (billerbeck, havixbeck, rosendahl) = (try ags("05558008"), try ags("05558020"), try ags("05558040"))
    let live = [billerbeck: "CM25-012-0001", havixbeck: "CM25-012-0002", rosendahl: "CM25-012-0003"]
    let made = try #require(try corrections([("05558020", cancels: true, issues: true)]).value)
    let new = try #require(made[havixbeck]?.replacement)
    let numbering = InvoiceNumbering.final(InvoiceNumbers(assigned: live.merging([havixbeck: new]) { $1 }))
    let settled = try Year(regions: [.nord], numbering: numbering).settled()
    #expect(
      settled.statements.compactMap(\.invoice?.invoiceNumber) == ["CM25-012-0001", "CM25-012-10000", "CM25-012-0003"])
  }
}
