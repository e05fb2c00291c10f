import Allocation
import Costs
import Diagnostics
import Facts
import Identifiers
import Money
import Settings
import Statements
import TestSupport
import Testing

@testable import Documents

/// The lists that finance offices book and file, read back from their bytes.
@Suite struct ListTests {
  static let accounts = """
    buchung:
      - {fuer: arbeitgeber, produkt: 50.02, ertragskonto: 4482, forderungskonto: 1691, verbindlichkeitskonto: 3591, \
    umsatzsteuerkonto: 3792, abschlagskonto: 3799}
      - {fuer: mitglieder, aufwandskonto: 5232, verbindlichkeitskonto: 3591, forderungskonto: 1691}
      - {fuer: "05558008", produkt: 05.01.01}

    """

  private static func table(_ year: TestYear, _ path: String) throws -> Table {
    Table(try #require(try year.documents()[path], "\(path)"))
  }

  private static func bookings(_ year: TestYear, of employer: String = "05558012") throws -> [[String: String]] {
    try table(year, "intern/buchungsliste-\(employer).csv").records()
  }

  private func row(_ record: [String: String], _ columns: String...) -> [String] { columns.map { record[$0] ?? "-" } }

  // MARK: Postings

  @Test func `the employer posts a receivable for each member, with its accounts`() throws {
    let year = TestYear().change { $0.accounts = Self.accounts }
    let rows = try Self.bookings(year)
    #expect(
      rows.map { row($0, "Vorgang", "Posten", "Betrag", "Konto", "Gegenkonto", "Produkt", "AGS", "Debitor") } == [
        ["Forderung", "Eigenanteil", "14909,08", "4482", "1691", "50.02", "05558008", "Stadt Billerbeck"],
        ["Forderung", "Eigenanteil", "14909,07", "4482", "1691", "50.02", "05558020", "Gemeinde Havixbeck"],
        ["Forderung", "Eigenanteil", "14909,07", "4482", "1691", "50.02", "05558040", "Gemeinde Rosendahl"],
      ])
    #expect(
      row(rows[0], "Stand", "Rechnungsnummer", "Rechnungsdatum", "Fällig am", "Verwendungszweck", "Buchungstext") == [
        "Entwurf, keine Rechnung", "ENTWURF-05558008", "27.02.2026", "29.03.2026", "ENTWURF-05558008",
        "Kommunales Case-Management 2025, Region Nord: Eigenanteil",
      ])
    let own = try Self.table(year, "versand/05558008-billerbeck/buchung-2025.csv").records()
    #expect(
      own.map { row($0, "Vorgang", "Betrag", "Konto", "Gegenkonto", "Produkt", "AGS", "Kreditor") } == [
        ["Verbindlichkeit", "14909,08", "5232", "3591", "05.01.01", "05558012", "Stadt Coesfeld"]
      ])
  }

  @Test func `without accounts the cells are empty and a remark names the keys`() throws {
    let settled = try TestYear().settled()
    let rows = try Self.bookings(TestYear())
    #expect(rows.allSatisfy { $0["Konto"] == "" && $0["Gegenkonto"] == "" && $0["Produkt"] == "" })
    let findings = missingAccounts(in: settled)
    #expect(findings.map(\.code) == [.bookingAccounts, .bookingAccounts, .bookingAccounts])
    #expect(findings.allSatisfy { $0.severity == .info })
    #expect(
      findings.first?.message
        == "Region Nord: In den Buchungslisten bleiben Konten leer (Stadt Coesfeld: produkt, ertragskonto, "
        + "forderungskonto; aufwandskonto: Stadt Billerbeck, Gemeinde Havixbeck, Gemeinde Rosendahl)")
    #expect(missingAccounts(in: try TestYear().change { $0.accounts = Self.accounts }.settled()).isEmpty)
    // What nobody needs is not asked for.
    let few = Self.accounts.replacing(", umsatzsteuerkonto: 3792, abschlagskonto: 3799", with: "")
    #expect(missingAccounts(in: try TestYear().change { $0.accounts = few }.settled()).isEmpty)
    let taxable = TestYear().change {
      $0.accounts = few
      $0.regime = .standard
    }
    #expect(missingAccounts(in: try taxable.settled()).first?.message.contains("umsatzsteuerkonto") == true)
  }

  @Test func `VAT is a posting of its own, advances are taken off`() throws {
    let taxable = TestYear().change {
      $0.accounts = Self.accounts
      $0.regime = .standard
    }
    let rows = try Self.bookings(taxable).filter { $0["AGS"] == "05558008" }
    #expect(
      rows.map { row($0, "Posten", "Betrag", "Konto", "Zahlbetrag") } == [
        ["Eigenanteil", "14909,08", "4482", "17741,81"], ["Umsatzsteuer", "2832,73", "3792", ""],
      ])
    let advanced = TestYear().change {
      $0.accounts = Self.accounts
      $0.advances = [("05558008", 2_000_000)]
    }
    #expect(
      try Self.bookings(advanced).filter { $0["AGS"] == "05558008" }
        .map { row($0, "Vorgang", "Posten", "Betrag", "Konto", "Zahlbetrag") } == [
          ["Forderung", "Eigenanteil", "14909,08", "4482", "-5090,92"],
          ["Forderung", "Abschläge", "-20000,00", "3799", ""],
        ])
  }

  @Test func `a refund is the employer's liability and the member's receivable`() throws {
    let year = TestYear().change {
      $0.accounts = Self.accounts
      $0.regions[1].posts[0].cents = 5_172_050
      $0.cap = "keiner"
      $0.paysOutSurplus = true
    }
    #expect(
      try Self.bookings(year, of: "05558016").map { row($0, "Vorgang", "Betrag", "Gegenkonto", "Zahlbetrag") }
        == [["Verbindlichkeit", "116,57", "3591", "116,57"]])
    #expect(
      try Self.table(year, "versand/05558032-nottuln/buchung-2025.csv").records()
        .map { row($0, "Vorgang", "Betrag", "Gegenkonto") } == [["Forderung", "116,57", "1691"]])
  }

  @Test func `who has nothing to pay has nothing to book`() throws {
    let even = TestYear.only(.plain([.coesfeld, .billerbeck], cost: 1_000, grant: 1_000)) { $0.flatRate = "0,00" }
    let files = try even.documents()
    #expect(try Self.bookings(even).isEmpty)
    #expect(!files.keys.contains { $0.hasSuffix("/buchung-2025.csv") })
    #expect(files.keys.contains("versand/05558008-billerbeck/pruefung-2025.csv"))
  }

  @Test func `final lists say so, with Kassenzeichen and number`() throws {
    let year = TestYear().change {
      $0.numbering = .series(lastNumber: 6)
      $0.regions[0].members[1].reference = "4711.0815"
    }
    let first = try #require(try Self.bookings(year).first)
    #expect(
      row(first, "Stand", "Rechnungsnummer", "Kassenzeichen", "Verwendungszweck")
        == ["endgültig", "CM25-012-0007", "4711.0815", "4711.0815 CM25-012-0007"])
  }

  /// By chance: both sides book the same, and together it is what is to be paid.
  @Test(arguments: RandomYear.seeds) func `postings add up to the balance on both sides`(_ seed: UInt64) throws {
    var random = RandomYear(seed: seed)
    let year = random.year()
    let files = try year.documents()
    let rows = try Self.bookings(year)
    for statement in try year.settled().statements {
      let own = rows.filter { $0["AGS"] == statement.recipient.ags.text }
      guard statement.invoice != nil, let path = FileNames.files(of: statement).booking else {
        #expect(own.isEmpty)
        continue
      }
      let theirs = try Table(#require(files[path])).records()
      let sign: Int64 = statement.ownShare.share < .zero ? -1 : 1
      for side in [own, theirs] {
        let amounts = try side.map { try #require(Table.cents($0["Betrag"])) }
        #expect(sign * amounts.reduce(0, +) == statement.balanceDue.value)
        #expect(Table.cents(side.first?["Zahlbetrag"]).map { $0 * sign } == statement.balanceDue.value)
      }
      #expect(own.map { $0["Posten"] } == theirs.map { $0["Posten"] })
      #expect(zip(own, theirs).allSatisfy { $0["Vorgang"] != $1["Vorgang"] })
    }
  }

  // MARK: Proof of use

  @Test func `the proof of use adds up to P1 and to the grant`() throws {
    for (region, name) in zip(TestYear().regions, ["nord", "mitte", "sued"]) {
      let path = "intern/verwendungsnachweis-\(name)-nur-zuwendungsgeber.csv"
      let rows = try Self.table(TestYear(), path).records()
      #expect(rows.allSatisfy { $0["Weitergabe"] == "nur für den Zuwendungsgeber" })
      let posts = rows.filter { $0["Zeile"] == "Stelle" }
      #expect(posts.map { $0["Stelle"] } == region.posts.map(\.id))
      #expect(posts.map { Table.cents($0["Personalkosten"]) } == region.posts.map(\.cents))
      #expect(posts.compactMap { Table.cents($0["Förderung eingesetzt"]) }.reduce(0, +) == region.granted)
      let sum = try #require(rows.first { $0["Zeile"] == "Summe" })
      #expect(Table.cents(sum["Personalkosten"]) == region.posts.map(\.cents).reduce(0, +))
      #expect(Table.cents(sum["Förderung eingesetzt"]) == region.granted)
    }
  }

  @Test func `granted and computed are told apart, with the difference`() throws {
    let year = TestYear().change { $0.regions[0].granted = 12_000_000 }
    let path = "intern/verwendungsnachweis-nord-nur-zuwendungsgeber.csv"
    let rows = try Self.table(year, path).records()
    #expect(
      rows.map { row($0, "Zeile", "VZÄ-Monate", "Förderung berechnet", "Förderung eingesetzt") } == [
        ["Stelle", "12", "55000,00", "51428,57"], ["Stelle", "10", "45833,33", "42857,14"],
        ["Stelle", "6", "27500,00", "25714,29"], ["Summe", "28", "128333,33", "120000,00"],
        ["Unterschied", "", "", "-8333,33"],
      ])
  }

  @Test(arguments: RandomYear.seeds) func `posts by chance add up to the cent`(_ seed: UInt64) throws {
    var random = RandomYear(seed: seed)
    let settled = try random.year().settled()
    for costs in settled.allocations.map(\.costs) {
      let posts = ProofOfUse(costs).posts
      #expect(posts.map(\.staffCosts).total() == costs.amount(.staffCosts))
      #expect(posts.map(\.computedGrant).total() == costs.computedGrant)
      #expect(posts.map(\.appliedGrant).total() == costs.grant)
      for (post, cost) in zip(posts, costs.posts) {
        let exact = cost.computedGrant - Ratio(post.computedGrant)
        #expect(exact < Ratio(1) && Ratio(-1) < exact, "less than a cent from the exact figure")
      }
    }
  }

  // MARK: Division to do again

  @Test(arguments: RandomYear.seeds) func `the division done again gives every share`(_ seed: UInt64) throws {
    var random = RandomYear(seed: seed)
    let settled = try random.year().settled()
    for statement in settled.statements {
      let division = Recalculation(statement)
      #expect(division.cost == statement.total.region && division.ownShare == statement.ownShare.region)
      for (index, share) in statement.shares.enumerated() {
        let parts = division.lines.map { $0.parts[index] }
        #expect(parts.map(\.share).total() == share.amount)
        #expect(parts.dropLast().map(\.share).total() == share.cost)
        #expect(parts.last.map { -$0.share } == share.grant)
        #expect(parts.allSatisfy { $0.remainder >= 0 && $0.remainder < division.weightSum })
      }
      if !statement.isCollapsed {
        let own = statement.shares.firstIndex { $0.isRecipient } ?? 0
        #expect(division.lines.dropLast().map { $0.parts[own].share } == statement.lines.map(\.amount.share))
      }
      for line in division.lines {
        let extra = line.parts.count { $0.hasExtraCent }
        #expect(line.parts.map(\.floor).total() + Cents(Int64(extra)) == line.runningTotal)
      }
    }
  }

  @Test func `the package of a small group has one line`() throws {
    let rows = try Self.table(TestYear(), "versand/05558032-nottuln/pruefung-2025.csv").records()
    #expect(rows.filter { $0["Zeile"] == "Region" }.map { $0["Position"] } == ["K", "F"])
    #expect(!rows.contains { $0.values.contains { $0.contains("78019") || $0.contains("1846") } })
  }

  @Test func `the page shows what the table says`() throws {
    let files = try TestYear().documents()
    for folder in ["05558008-billerbeck", "05558032-nottuln", "05558044-senden"] {
      let page = Page(try #require(files["versand/\(folder)/pruefung-2025.html"]))
      let rows = try Table(#require(files["versand/\(folder)/pruefung-2025.csv"])).records()
      for record in rows {
        for column in ["Betrag", "Laufende Summe", "Abgerundet", "Laufender Anteil", "Anteil"] {
          guard let amount = Table.cents(record[column]) else { continue }
          #expect(page.words.contains(euro(amount)), "\(folder): \(amount)")
        }
      }
    }
  }

  // MARK: Form

  @Test func `every list can be read by programs and spreadsheets`() throws {
    let year = TestYear().change { year in
      for region in year.regions.indices {
        for member in year.regions[region].members.indices {
          year.regions[region].members[member].fill("=1+1;\"A\" & Ö")
        }
      }
      year.words.undertaking = "-2+3+cmd|' /C calc'!A0"
      year.words.grant = "@SUM(A1)"
    }
    var count = 0
    for (path, bytes) in try year.documents() where path.hasSuffix(".csv") {
      let table = Table(bytes)
      #expect(table.isForSpreadsheets, "\(path)")
      #expect(!table.rows.isEmpty && table.rows.allSatisfy { $0.count == table.header.count }, "\(path)")
      for cell in table.rows.joined() {
        let isNumber = cell.wholeMatch(of: /-?[\d.]+(,\d+)?/) != nil
        #expect(cell.first.map { "=+-@".contains($0) } != true || isNumber, "\(path): \(cell) would be run")
      }
      count += 1
    }
    #expect(count == 11 + 8 + 3 + 3)
  }
}
