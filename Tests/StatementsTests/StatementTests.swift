import Allocation
import Costs
import Dates
import Diagnostics
import Facts
import Identifiers
import Invoice
import Money
import Settings
import Statements
import Testing

/// What each municipality is told: amounts, who owes, and what follows.
@Suite struct StatementTests {
  private let members = [
    "05558008", "05558020", "05558024", "05558028", "05558032", "05558036", "05558040", "05558044",
  ]

  @Test func `eleven statements by AGS, each with its figures to the cent`() throws {
    let statements = try Year().settled().statements
    #expect(statements.map(\.recipient.ags.text) == (members + ["05558004", "05558012", "05558016"]).sorted())
    #expect(differences(statements.figures, expectedStatements) == [])
  }

  @Test func `a figure that is off by a cent is told`() throws {
    var wrong = expectedStatements
    wrong["05558032 Eigenanteil"] = 1_303_313
    wrong["05558032 P1"] = 3_900_994
    #expect(
      differences(try Year().settled().statements.figures, wrong) == [
        "05558032 Eigenanteil: 1303312, erwartet 1303313", "05558032 P1: fehlt, erwartet 3900994",
      ])
    var year = Year()
    year.regions[0].equipment += 1
    // Two of four bear a left-over cent; the third in line gets the one that is new.
    #expect(
      differences(try year.settled().statements.figures, expectedStatements).contains(
        "05558020 Eigenanteil: 1490908, erwartet 1490907"))
  }

  @Test func `eight members owe, three employers bear their own share`() throws {
    let settled = try Year().settled()
    for statement in settled.statements {
      switch statement.outcome {
      case .invoice(let invoice):
        #expect(members.contains(statement.recipient.ags.text))
        #expect(invoice.typeCode == .commercialInvoice)
      case .borneByEmployer:
        #expect(statement.recipient.ags == statement.issuer.ags && statement.invoice == nil)
      case .balanced, .creditNote: Issue.record("\(statement.recipient.ags): \(statement.outcome)")
      }
    }
    #expect(settled.statements.filter { $0.invoice != nil }.map(\.recipient.ags.text) == members)
    #expect(settled.invoicedTotal == Cents(9_982_552))
    let totals = ["05558012": 4_472_722, "05558016": 1_303_312, "05558004": 4_206_518] as Figures
    for (issuer, total) in totals {
      let own = settled.statements.filter { $0.issuer.ags.text == issuer }
      #expect(own.compactMap(\.invoice?.totals.due).total() == Cents(total), "\(issuer)")
    }
  }

  @Test func `region sums stand beside the shares`() throws {
    let statement = try Year().statement("05558044")
    #expect(
      statement.lines.map(\.amount.region) == [17_440_609, 521_391, 297_815, 290_000].map { Cents($0) })
    #expect(statement.total.region == Cents(18_549_815) && statement.grant.region == Cents(13_291_667))
    #expect(statement.ownShare.region == Cents(5_258_148))
    #expect(statement.fteMonths == Ratio(29) && statement.residualCents == 3 && !statement.isCollapsed)
    #expect(statement.region == "Süd" && statement.key == .equal && statement.year == BudgetYear(2025))
    #expect(
      statement.shares.map(\.municipality.name) == ["Ascheberg", "Lüdinghausen", "Nordkirchen", "Olfen", "Senden"])
    #expect(statement.shares.map(\.amount.value) == [1_051_630, 1_051_630, 1_051_630, 1_051_629, 1_051_629])
    #expect(statement.shares.map(\.isRecipient) == [false, false, false, false, true])
    #expect(statement.shares.allSatisfy { $0.fraction == Ratio(1, 5) })
    #expect(statement.balanceDue == Cents(1_051_629) && statement.advancePayments == .zero)
  }

  @Test func `labels are those of the agreement's cost positions`() throws {
    #expect(
      try Year().statement("05558008").lines.map(\.label) == [
        "Personalkosten einschließlich Arbeitgeberanteil", "Technische Ausstattung der Arbeitsplätze",
        "Stellenbesetzung und Ausschreibung", "Pauschale Personalverwaltung",
      ])
    #expect(
      try Year().statement("05558032").lines.map(\.label)
        == ["Kosten des Case-Managements (Personal- und Sachkosten)"])
  }

  @Test func `one region alone makes the same statements`() throws {
    var alone = Year()
    alone.regions = [.nord]
    let statements = try alone.settled().statements
    #expect(statements.count == 4)
    let expected = expectedStatements.filter { name, _ in
      Year.Sums.nord.members.contains { name.hasPrefix($0) }
    }
    #expect(differences(statements.figures, expected) == [])
    let together = try Year().settled().statements.compactMap(\.invoice)
    #expect(statements.compactMap(\.invoice) == together.filter { $0.seller.name == "Stadt Coesfeld" })
  }

  // MARK: Zero

  @Test func `nothing to pay: a statement and no invoice`() throws {
    var year = Year()
    year.regions = [.mitte]
    year.regions[0].grant = 8_106_625
    let statement = try year.statement("05558032")
    guard case .balanced = statement.outcome else { return #expect(Bool(false), "\(statement.outcome)") }
    #expect(statement.invoice == nil && statement.balanceDue == .zero)
    #expect(try year.settled().invoicedTotal == .zero)
  }

  @Test func `a cent is owed by the one it fell on`() throws {
    var year = Year()
    year.regions = [.south]
    year.regions[0].grant = 18_549_813
    let statements = try year.settled().statements
    #expect(statements.map(\.ownShare.share.value) == [1, 1, 0, 0, 0])
    #expect(statements.map { $0.invoice != nil } == [false, true, false, false, false])
    // Numbers have no gap where somebody owes nothing.
    #expect(statements.compactMap(\.invoice?.invoiceNumber) == ["CM25-004-0001"])
  }

  // MARK: Refund

  @Test func `a surplus is refunded to members`() throws {
    var year = Year()
    year.regions = [.surplus, .nord]
    let settled = try year.settled()
    let statement = try year.statement("05558032")
    guard case .creditNote(let note) = statement.outcome else { return #expect(Bool(false), "\(statement.outcome)") }
    #expect(note.typeCode == .creditNote)
    #expect(statement.ownShare.share == Cents(-11_657) && statement.balanceDue == Cents(-11_657))
    #expect(try year.statement("05558016").ownShare.share == Cents(-11_656))
    #expect(try year.statement("05558016").invoice == nil)
    #expect(settled.invoicedTotal == Cents(4_472_722))
    #expect(settled.creditedTotal == Cents(11_657))
  }

  // MARK: Advance payments

  @Test func `advance payments reduce what is due, not the share`() throws {
    let cases: [(paid: [Int64], due: Int64)] = [
      ([], 1_490_908), ([1_000_000], 490_908), ([500_000, 490_908], 500_000), ([1_490_907], 1), ([1_490_908], 0),
      ([1_500_000], -9_092), ([1_000_000, -50_000], 540_908),
    ]
    for (paid, due) in cases {
      let statement = try Year(advances: ["05558008": paid]).statement("05558008")
      #expect(statement.ownShare.share == Cents(1_490_908), "\(paid)")
      #expect(statement.advancePayments == Cents(paid.reduce(0, +)), "\(paid)")
      #expect(statement.balanceDue == Cents(due), "\(paid)")
      guard case .invoice(let invoice) = statement.outcome else { return #expect(Bool(false), "\(paid)") }
      #expect(invoice.totals.withVAT == Cents(1_490_908) && invoice.totals.paid == statement.advancePayments)
      #expect(invoice.totals.due == Cents(due), "\(paid)")
    }
    let settled = try Year(advances: ["05558008": [1_000_000]]).settled()
    #expect(settled.invoicedTotal == Cents(9_982_552))
    #expect(differences(settled.statements.figures, expectedStatements) == [])
  }

  @Test func `who owes nothing but has paid gets it back`() throws {
    var year = Year(advances: ["05558032": [10_000]])
    year.regions = [.mitte]
    year.regions[0].grant = 8_106_625
    let statement = try year.statement("05558032")
    #expect(statement.balanceDue == Cents(-10_000))
    #expect(statement.invoice?.totals.due == Cents(-10_000))
  }

  @Test func `who bears no cost but has paid gets an invoice with a line`() throws {
    // BR-16: an invoice without a line is none.
    var year = Year(advances: ["05558008": [10_000]])
    year.regions = [.nord]
    year.regions[0] = Year.Sums(
      name: "Nord", members: Year.Sums.nord.members, staff: 0, equipment: 0, recruitment: 0, months: .zero, grant: 0,
      persons: 3)
    let invoice = try #require(try year.statement("05558008").invoice)
    #expect(invoice.lines.count == 1)
    #expect(invoice.totals.withVAT == .zero && invoice.totals.due == Cents(-10_000))
  }

  // MARK: Corrections

  @Test func `a correction is the difference of two statements (domain.md 1.7)`() throws {
    var corrected = Year()
    corrected.regions[0].staff += 32_263
    let (old, new) = (try Year().settled(), try corrected.settled())
    let deltas = zip(new.statements, old.statements).map { new, old in
      "\(new.recipient.name) \(new.ownShare.share.value - old.ownShare.share.value)"
    }.filter { !$0.hasSuffix(" 0") }
    #expect(deltas == ["Billerbeck 8065", "Coesfeld 8066", "Havixbeck 8066", "Rosendahl 8066"])
  }

  // MARK: Retroactive pay

  @Test func `retroactive pay is noted, except where it would speak of one person`() throws {
    var year = Year()
    for index in year.regions.indices { year.regions[index].retroactive = 100 }
    #expect(try year.statement("05558008").containsRetroactivePay)
    #expect(try !Year().statement("05558008").containsRetroactivePay)
    #expect(try !year.statement("05558032").containsRetroactivePay)
  }
}
