import Diagnostics
import Facts
import Money
import Settings
import TestSupport
import Testing

@testable import Records

/// What comes out of exports that are in order: sums by post, counts of rows, and how many persons stand behind them.
struct ReadingTests {
  private static let handover = """
    stelle;region;vzae_soll;personalnummer;vzae_ist;besetzt_von;besetzt_bis
    N-A;Nord;1,0;00041877;1,0;01.01.2025;10.06.2025
    N-B;Nord;1,0;00041877;1,0;11.06.2025;31.12.2025

    """

  private static let wide = """
    datei: personal.csv
    arbeitgeber: "05558012"
    kodierung: utf-8
    trennzeichen: komma
    dezimalzeichen: punkt
    tausenderzeichen: keines
    form: breit
    spalten: {personalnummer: pnr, name: name, monat: monat, gesamt: summe}
    monatsform: JJJJ-MM
    klassen: {entgelt: BRUTTO, sonder: JSZ, kv: KV-AG, auslage: ERST}

    """

  private static func wideRows(total: (Int) -> String = { $0 == 11 ? "2440.00" : "1570.00" }) -> String {
    "pnr,name,monat,entgelt,sonder,kv,auslage,summe\n"
      + (1...12).map { month in
        "00041877,\"Grünewald, Friederike\",2025-\(month < 10 ? "0" : "")\(month),1230.00,"
          + "\(month == 11 ? "870.00" : "0.00"),340.00,0.00,\(total(month))\n"
      }.joined()
  }

  private func facts(_ change: (inout TestFolder) -> Void) throws -> SettlementFacts {
    var folder = TestFolder()
    change(&folder)
    let read = try folder.read()
    #expect(!read.findings.hasErrors, "\(read.findings.summary)")
    return try #require(read.value)
  }

  private func amounts(_ facts: SettlementFacts) -> [String: Int64] {
    Dictionary(uniqueKeysWithValues: facts.staffCosts.map { ($0.post, $0.amount.value) })
  }

  // MARK: Forms

  @Test func `a wide table gives the sums of the same list`() throws {
    let facts = try facts { $0.exports = [TestExport(profile: Self.wide, text: Self.wideRows(), encoding: .utf8)] }
    #expect(amounts(facts) == ["N-A": 1_971_000])
    #expect(facts.inputs.first { $0.file == "personal.csv" }?.rows == 12)
  }

  @Test func `the sum column of a wide table is recomputed in every row`() throws {
    try expectFinding(.controlTotal) {
      $0.exports = [
        TestExport(
          profile: Self.wide, text: Self.wideRows { $0 == 11 ? "2440.00" : $0 == 3 ? "▸1570.01" : "1570.00" },
          encoding: .utf8)
      ]
    }
  }

  @Test func `a wide table may have total rows`() throws {
    let profile = Self.wide + "summen:\n  - {kennzeichen: Summe, umfasst: datei}\n"
    func export(_ total: String) -> TestExport {
      TestExport(profile: profile, text: Self.wideRows() + "Summe,,,,,,,\(total)\n", encoding: .utf8)
    }
    let facts = try facts { $0.exports = [export("19710.00")] }
    #expect(amounts(facts) == ["N-A": 1_971_000])
    #expect(facts.inputs.first { $0.file == "personal.csv" }?.totalsVerified == 1)
    try expectFinding(.controlTotal) { $0.exports = [export("▸19710.01")] }
  }

  @Test func `a reimbursement lowers the cost`() throws {
    let row = "00041877;Grünewald;04/2025;9800;Erstattung U2;-412,07;CM\n"
    let facts = try facts { $0.exports[0].text += row }
    #expect(amounts(facts) == ["N-A": 1_929_793])
  }

  @Test(arguments: ["412,07-", "-412,07", "- 412,07"])
  func `a minus stands before or behind`(amount: String) throws {
    var folder = TestFolder()
    folder.exports[0].text += "00041877;Grünewald;04/2025;9800;Erstattung U2;\(amount);CM\n"
    let read = try folder.read()
    if read.findings.hasErrors {
      #expect(amount == "- 412,07", "\(read.findings.summary)")
    } else {
      #expect(amounts(try #require(read.value)) == ["N-A": 1_929_793])
    }
  }

  // MARK: Persons to posts

  @Test func `a month on two posts is split by days`() throws {
    let facts = try facts { $0.posts = Self.handover }
    // June: 1,570.00 by 10 and 20 days. Five months before, six after with the annual special payment.
    #expect(amounts(facts) == ["N-A": 837_333, "N-B": 1_133_667])
  }

  @Test func `two posts at once are charged by FTE`() throws {
    let facts = try facts {
      $0.posts = """
        stelle;region;vzae_soll;personalnummer;vzae_ist;besetzt_von;besetzt_bis
        N-A;Nord;1,0;00041877;0,75;01.01.2025;31.12.2025
        N-B;Nord;0,5;00041877;0,25;01.01.2025;31.12.2025

        """
    }
    #expect(amounts(facts) == ["N-A": 1_478_250, "N-B": 492_750])
  }

  @Test func `two exports of an employer are one account`() throws {
    let lines = TestExport.clean().split(separator: "\n").map { $0 + "\n" }
    let facts = try facts {
      $0.exports[0].text = TestExport.header + lines.prefix(9).joined()
      let second = TestExport(
        file: "rest.csv", profile: TestExport.list.replacing("personal.csv", with: "rest.csv"),
        text: TestExport.header + lines.dropFirst(9).joined())
      $0.exports.append(second)
    }
    #expect(amounts(facts) == ["N-A": 1_971_000])
    #expect(facts.staffing.map(\.persons) == [1])
  }

  // MARK: Counting

  @Test func `every row is counted as used, excluded or recomputed`() throws {
    let facts = try facts {
      $0.exports[0].profile += TestExport.totals
      $0.exports[0].text =
        "Personalkosten 2025\n\n" + TestExport.header + TestExport.clean() + "Summe;;;;;19.710,00;\n"
        + TestExport.clean("00099999", "\"Weßling, Änne\"", object: "fremd") + "Summe;;;;;19.710,00;\n"
        + "Gesamt;;;;;39.420,00;\n"
    }
    let input = try #require(facts.inputs.first { $0.file == "personal.csv" })
    #expect(input.rows == 50 && input.excluded == 25 && input.totalsVerified == 3 && input.preamble == 2)
    #expect(input.controlTotal == Cents(1_971_000), "of the rows that are used")
    #expect(amounts(facts) == ["N-A": 1_971_000])
  }

  // MARK: Small groups

  @Test func `three quarters in one hand is no small group, a cent more is`() throws {
    func staffing(_ first: String) throws -> Staffing {
      let facts = try facts {
        $0.posts += """
          N-B;Nord;0,75;00042210;0,75;01.01.2025;30.11.2025
          N-C;Nord;0,75;00042377;0,75;01.01.2025;30.11.2025

          """
        $0.exports[0].text = TestExport.header
        for (number, amount) in [("00041877", first), ("00042210", "500,00"), ("00042377", "500,00")] {
          $0.exports[0].text += "\(number);X;02/2025;1000;T;\(amount);CM\n"
        }
      }
      return try #require(facts.staffing.first)
    }
    let even = try staffing("3.000,00")
    #expect(even.persons == 3 && !even.paid.hasDominantPerson && !even.isSmallGroup)
    let more = try staffing("3.000,01")
    #expect(more.persons == 3 && more.paid.hasDominantPerson && more.isSmallGroup)
  }

  // MARK: Properties

  @Test(arguments: [1, 2, 3, 7, 64, 4_096])
  func `pieces of any size give the same facts`(size: Int) throws {
    let folder = TestFolder()
    let whole = try folder.read()
    let pieces = try folder.read(piece: size)
    #expect(pieces.findings == whole.findings)
    #expect(try amounts(#require(pieces.value)) == amounts(#require(whole.value)))
  }

  @Test func `the order of rows does not matter`() throws {
    let clean =
      TestExport.clean().split(separator: "\n")
      + TestExport.clean("00042210", "\"Weßling, Änne\"", months: 3...12).split(separator: "\n")
    func read(_ rows: [Substring]) throws -> Checked<SettlementFacts> {
      var folder = TestFolder()
      folder.posts += "N-B;Nord;0,75;00042210;0,75;01.03.2025;31.12.2025\n"
      folder.exports[0].text = TestExport.header + rows.joined(separator: "\n") + "\n"
      return try folder.read()
    }
    let expected = amounts(try #require(try read(clean).value))
    for seed in SeededRandom.seeds(60) {
      var random = SeededRandom(seed: seed)
      let read = try read(clean.shuffled(using: &random))
      #expect(amounts(try #require(read.value)) == expected, "seed \(seed)")
      #expect(!read.findings.hasErrors, "seed \(seed): \(read.findings.summary)")
    }
  }

  // MARK: Damage

  @Test func `a damaged export is read or refused with a place, and nobody is named`() throws {
    var folder = TestFolder()
    folder.exports[0].profile += TestExport.totals
    folder.exports[0].text += "Summe;;;;;19.710,00;\nGesamt;;;;;19.710,00;\n"
    let sound = folder.exports[0].encoded(folder.exports[0].text)
    #expect(try folder.read().findings.isEmpty)
    var refused = 0
    let seeds = SeededRandom.seeds(250)
    for seed in seeds {
      var random = SeededRandom(seed: seed)
      folder.exports[0].bytes = damaged(sound, &random)
      let read = try folder.read()
      if read.findings.hasErrors { refused += 1 }
      for finding in read.findings {
        #expect(finding.place != nil, "seed \(seed): \(finding.message)")
      }
      let shown =
        ConsoleReport(colored: false).render(read.findings)
        + read.findings.map { $0.json.text(pretty: false) }.joined()
      for secret in ["Grünewald", "Friederike", "41877", "1.230,00", "870,00"] {
        #expect(!shown.contains(secret), "seed \(seed): \(secret) in\n\(shown)")
      }
    }
    #expect(refused > seeds.count / 2 && refused < seeds.count, "both outcomes must occur: \(refused)")
  }

  private func damaged(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 1...40, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: start)
    case 2: bytes.removeSubrange(start...)
    case 3: bytes[start] = UInt8.random(in: 0...255, using: &random)
    case 4: bytes.insert(Array("\";,\n\t 0-".utf8).randomElement(using: &random) ?? 0, at: start)
    default: bytes.swapAt(start, Int.random(in: 0..<bytes.count, using: &random))
    }
    return bytes
  }
}
