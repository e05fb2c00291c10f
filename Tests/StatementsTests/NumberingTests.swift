import Dates
import Diagnostics
import Facts
import Identifiers
import Invoice
import Settings
import Statements
import Testing

/// One gapless series per issuer and year, or what the finance system gives (domain.md 5.5).
@Suite struct NumberingTests {
  private func numbers(_ year: Year) throws -> [String] {
    try year.settled().statements.compactMap { statement in
      statement.invoice.map { "\(statement.recipient.name) \($0.invoiceNumber)" }
    }
  }

  private func numbers(_ numbering: InvoiceNumbering) throws -> [String] { try numbers(Year(numbering: numbering)) }

  // MARK: Series

  @Test func `numbers follow the recipients' AGS, a series for each issuer`() throws {
    #expect(
      try numbers(.final(InvoiceNumbers())) == [
        "Billerbeck CM25-012-0001", "Havixbeck CM25-012-0002", "Lüdinghausen CM25-004-0001",
        "Nordkirchen CM25-004-0002", "Nottuln CM25-016-0001", "Olfen CM25-004-0003", "Rosendahl CM25-012-0003",
        "Senden CM25-004-0004",
      ])
  }

  @Test func `drafts are named after their recipient`() throws {
    #expect(
      try numbers(.draft) == [
        "Billerbeck ENTWURF-05558008", "Havixbeck ENTWURF-05558020", "Lüdinghausen ENTWURF-05558024",
        "Nordkirchen ENTWURF-05558028", "Nottuln ENTWURF-05558032", "Olfen ENTWURF-05558036",
        "Rosendahl ENTWURF-05558040", "Senden ENTWURF-05558044",
      ])
    #expect(try Year(numbering: .draft).settled().statements.allSatisfy(\.isDraft))
    #expect(try Year().settled().statements.allSatisfy { !$0.isDraft })
  }

  @Test func `a series goes on where the archive stopped, of each issuer by itself`() throws {
    let counters = [try ags("05558012"): 9_998, try ags("05558016"): 41]
    let longest: (inout Agreement) throws -> Void = { $0.contract.abbreviation = "KOMM" }
    let numbers = try numbers(Year(numbering: .final(InvoiceNumbers(lastCounters: counters)), change: longest))
    #expect(
      numbers == [
        "Billerbeck KOMM25-012-9999", "Havixbeck KOMM25-012-10000", "Lüdinghausen KOMM25-004-0001",
        "Nordkirchen KOMM25-004-0002", "Nottuln KOMM25-016-0042", "Olfen KOMM25-004-0003",
        "Rosendahl KOMM25-012-10001", "Senden KOMM25-004-0004",
      ])
  }

  @Test func `a year of one digit keeps its zero`() throws {
    let numbers = try numbers(
      Year { agreement in
        agreement.year = BudgetYear(2001)
        for index in agreement.grantRates.indices { agreement.grantRates[index].since = agreement.year.firstDay }
        for index in agreement.vatDecisions.indices { agreement.vatDecisions[index].year = agreement.year }
      })
    #expect(numbers.first == "Billerbeck CM01-012-0001")
  }

  // MARK: Given numbers

  /// Rows of rechnungsnummern.csv from line 2 on: recipient, number, and those of a correction.
  private func year(
    _ rows: [(String, String?, String?, String?)], used: Set<String> = [], isDraft: Bool = false
  ) throws -> Year {
    func cell(_ text: String?, _ line: Int, _ column: Int) -> AssignedNumber? {
      text.map { AssignedNumber($0, at: SourcePlace(file: "rechnungsnummern.csv", line: line, column: column)) }
    }
    let table = try rows.enumerated().map { index, row in
      AssignedNumbers(
        recipient: try ags(row.0), number: cell(row.1, index + 2, 10), cancellation: cell(row.2, index + 2, 20),
        replacement: cell(row.3, index + 2, 30), place: SourcePlace(file: "rechnungsnummern.csv", line: index + 2))
    }
    let assigned = table.compactMap { row in row.number.map { (row.recipient, $0.text) } }
    return Year(
      regions: [.nord],
      numbering: isDraft
        ? .draft
        : .final(
          InvoiceNumbers(
            lastCounters: [try ags("05558012"): 7], assigned: Dictionary(uniqueKeysWithValues: assigned), used: used)),
      changeFacts: { $0.assignedNumbers = table })
  }

  private let complete = [
    ("05558008", "2026/4711", String?.none, String?.none), ("05558020", "2026/4712", nil, nil),
    ("05558040", "RE 2026.4713-A", nil, nil),
  ]

  private func told(_ year: Year) throws -> [String] {
    try year.checked().findings.map {
      "\($0.place.map { "\($0.file):\($0.line):\($0.column)" } ?? "nowhere") \($0.code.rawValue) \($0.severity): "
        + $0.message
    }
  }

  @Test func `numbers of the finance system are taken as they are`() throws {
    let year = try year(complete)
    #expect(try told(year) == [])
    #expect(try numbers(year) == ["Billerbeck 2026/4711", "Havixbeck 2026/4712", "Rosendahl RE 2026.4713-A"])
    let draft = try self.year(complete, isDraft: true)
    #expect(try numbers(draft).first == "Billerbeck ENTWURF-05558008")
  }

  @Test func `one issuer's table says nothing of another's series`() throws {
    var year = try year(complete)
    year.regions = [.nord, .mitte]
    #expect(try numbers(year).contains("Nottuln CM25-016-0001"))
  }

  @Test func `who gives one number gives them all`() throws {
    #expect(
      try told(year(Array(complete.prefix(1)) + [("05558040", nil, nil, nil)])) == [
        "vereinbarung.yaml:11:5 RUN-NUMMER error: Für Gemeinde Havixbeck fehlt in rechnungsnummern.csv die Nummer der Rechnung",
        "rechnungsnummern.csv:3:0 RUN-NUMMER error: Für Gemeinde Rosendahl fehlt in rechnungsnummern.csv die Nummer der Rechnung",
      ])
    #expect(try told(year(Array(complete.prefix(1)), isDraft: true)) == [])
  }

  @Test(arguments: [
    "CM25–012", "RE_1", "RE;1", "ÄB-1", "RE 1 ", " RE 1", "RE\t1", "١٢٣", "🧾", "",
  ])
  func `a number with another character is refused`(_ number: String) throws {
    let found = try told(year([("05558008", number, nil, nil)] + complete.dropFirst()))
    #expect(
      found == [
        "rechnungsnummern.csv:2:10 RUN-NUMMER error: Die Rechnungsnummer „\(number)“ enthält ein Zeichen, das nicht "
          + "vorkommen darf"
      ])
  }

  @Test func `a number has at most 20 characters`() throws {
    let longest = "ABCDEFGHIJ-123456789"
    #expect(try told(year([("05558008", longest, nil, nil)] + complete.dropFirst())) == [])
    for isDraft in [false, true] {
      #expect(
        try told(year([("05558008", longest + "0", nil, nil)] + complete.dropFirst(), isDraft: isDraft)) == [
          "rechnungsnummern.csv:2:10 RUN-NUMMER error: Die Rechnungsnummer „\(longest)0“ hat 21 Zeichen, höchstens 20 sind möglich"
        ])
    }
    // Where nobody gave it, too.
    let endless = InvoiceNumbers(lastCounters: [try ags("05558012"): 10_000_000_000_000_000])
    let found = try told(Year(regions: [.nord], numbering: .final(endless)))
    #expect(
      found.count == 3 && found.allSatisfy { $0.hasPrefix("vereinbarung.yaml:11:5 RUN-NUMMER error") }, "\(found)")
  }

  @Test func `a number is given once, in whatever column`() throws {
    for isDraft in [false, true] {
      #expect(
        try told(
          year(
            [
              ("05558008", "A/1", "A/2", "A/3"), ("05558020", "B-1", "a-1", nil), ("05558040", "C-1", "A.3", "C 1"),
            ], isDraft: isDraft)) == [
            "rechnungsnummern.csv:3:20 RUN-NUMMER error: Die Rechnungsnummer „a-1“ ist zweimal vergeben",
            "rechnungsnummern.csv:4:20 RUN-NUMMER error: Die Rechnungsnummer „A.3“ ist zweimal vergeben",
            "rechnungsnummern.csv:4:30 RUN-NUMMER error: Die Rechnungsnummer „C 1“ ist zweimal vergeben",
          ])
    }
    let findings = try year([("05558008", "A1", "A1", nil)], isDraft: true).checked().findings
    #expect(findings.first?.related.first?.place.column == 10)
  }

  @Test func `a number of an issued document is spent`() throws {
    #expect(
      try told(year(complete, used: ["2026-4712"])) == [
        "rechnungsnummern.csv:3:10 RUN-NUMMER error: Die Rechnungsnummer „2026/4712“ steht schon auf einem ausgestellten "
          + "Dokument"
      ])
    let series = InvoiceNumbers(lastCounters: [try ags("05558012"): 1], used: ["CM25-012-0003", "CM25-012-0001"])
    #expect(
      try told(Year(regions: [.nord], numbering: .final(series))) == [
        "vereinbarung.yaml:11:5 RUN-NUMMER error: Die Rechnungsnummer „CM25-012-0003“ steht schon auf einem ausgestellten "
          + "Dokument"
      ])
    #expect(try Year(regions: [.nord], numbering: .final(series)).checked().value == nil)
  }

  @Test func `a number without a document is a warning`() throws {
    var year = try year(complete)
    // Costs and grant are the same, so nobody owes anything.
    year.regions[0].staff = 12_833_333 - 412_747 - 131_260 - 280_000
    #expect(
      try told(year) == [
        "rechnungsnummern.csv:2:0 RUN-NUMMER warning: Stadt Billerbeck bekommt keine Rechnung, die vergebene Nummer bleibt unbenutzt",
        "rechnungsnummern.csv:3:0 RUN-NUMMER warning: Gemeinde Havixbeck bekommt keine Rechnung, die vergebene Nummer bleibt unbenutzt",
        "rechnungsnummern.csv:4:0 RUN-NUMMER warning: Gemeinde Rosendahl bekommt keine Rechnung, die vergebene Nummer bleibt unbenutzt",
      ])
    #expect(try year.checked().value != nil)
  }
}
