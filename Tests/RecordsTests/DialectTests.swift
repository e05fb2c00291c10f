import Diagnostics
import Facts
import Money
import Settings
import TestSupport
import Testing

@testable import ExportSupport
@testable import Records

/// The dialects of domain.md 3.2: each trait alone, and mixed at random, all read to the same sums.
struct DialectTests {
  // MARK: Each trait alone

  @Test(arguments: ExportDialect.alone)
  func `a trait alone changes nothing`(_ dialect: ExportDialect) throws { try check(dialect) }

  @Test func `every trait has its export`() {
    #expect(Set(ExportDialect.alone.map(\.name)).count == ExportDialect.alone.count)
    #expect(ExportDialect.alone.count >= 60, "\(ExportDialect.alone.count)")
  }

  // MARK: Mixed

  @Test func `traits mixed at random change nothing`() throws {
    for seed in SeededRandom.seeds(120) {
      var random = SeededRandom(seed: seed)
      try check(ExportDialect.mixed(&random, seed: seed))
    }
  }

  private func check(_ dialect: ExportDialect) throws {
    let piece = [1_000_000, 61][dialect.name.utf8.count % 2]
    let read = try dialect.folder.read(piece: piece)
    let expected: Set<DiagnosticCode> = dialect.hasForeigners ? [.otherCostObject] : []
    #expect(
      Set(read.findings.map(\.code)).subtracting([.splitCostObject]) == expected,
      "\(dialect.name): \(read.findings.map { "\($0.code.rawValue) \($0.place?.description ?? "") \($0.message)" })")
    let sums = Dictionary(
      uniqueKeysWithValues: (read.value?.staffCosts ?? []).map { ($0.post, $0.amount.value) })
    #expect(sums == PaidYear.two.sums, "\(dialect.name)")
    let input = read.value?.inputs.first { $0.file == "personal.csv" }
    #expect(((input?.repeatedHeaders ?? 0) > 0) == dialect.repeatsHeader, "\(dialect.name)")
    #expect(input?.encoding == dialect.encoding.rawValue, "\(dialect.name)")
    let totals = dialect.totals == .none ? 0 : dialect.hasForeigners ? 3 : 2
    #expect(
      input?.totalsVerified == totals + (dialect.totals == .marked || dialect.totals == .stars ? 1 : 0),
      "\(dialect.name)")
    expectNoSecrets(read.findings, of: dialect.folder)
  }

  // MARK: Nobody is named

  /// Canaries: names, numbers and amounts that occur nowhere else, in every dialect, whole and damaged. None of them
  /// may be told, whatever is wrong.
  @Test func `whatever is wrong with a dialect, nobody is named`() throws {
    var refused = 0
    let canaries =
      ["Grünewald", "Friederike", "Weßling", "Änne", "41877", "42210", "99999", "Anders"]
      + ["4560,12", "4.560,12", "4560.12", "2810,34", "2.810,34", "2810.34", "1276,8", "412,07", "412.07", "1234,56"]
    for (index, dialect) in ExportDialect.alone.enumerated() {
      for seed in SeededRandom.seeds(6) {
        var random = SeededRandom(seed: seed &* 1_000 &+ UInt64(index))
        var folder = dialect.folder
        folder.exports[0].bytes = ExportDialect.damaged(dialect.bytes, &random)
        let read = try folder.read()
        if read.findings.hasErrors { refused += 1 }
        let shown =
          ConsoleReport(colored: false).render(read.findings)
          + read.findings.map { $0.json.text(pretty: false) }.joined()
        for canary in canaries {
          #expect(!shown.contains(canary), "\(dialect.name), seed \(seed): \(canary) in\n\(shown.prefix(2_000))")
        }
      }
    }
    #expect(refused > ExportDialect.alone.count * 2, "the damage must be found: \(refused)")
  }

  // MARK: Faults of the new traits

  @Test func `a sign column that says neither debit nor credit`() throws {
    var dialect = ExportDialect(name: "side", sign: .side)
    dialect.totals = .none
    var folder = dialect.folder
    let text = dialect.text.replacing(";H\n", with: ";▸X\n")
    folder.exports[0].bytes = nil
    folder.exports[0].text = text
    let read = try folder.read()
    let places = read.findings.filter { $0.code == .number }.map(\.place)
    #expect(places.count == 2 && places.first == placeOfMark(text, file: "personal.csv"))
  }

  @Test func `a table of another year`() throws {
    let dialect = ExportDialect(name: "yearly", layout: .yearly)
    var folder = dialect.folder
    folder.exports[0].bytes = encoded(dialect.text.replacing(";CM;2025;", with: ";CM;2024;"), .windows1252)
    #expect(try folder.read().findings.filter { $0.code == .year }.count == 2)
  }

  @Test func `a year's pay of somebody whose post was left before`() throws {
    let dialect = ExportDialect(name: "yearly", layout: .yearly)
    var folder = dialect.folder
    folder.posts = folder.posts.replacing("0,5;01.01.2025;31.12.2025", with: "0,5;01.01.2023;31.12.2024")
    #expect(try folder.read().findings.filter(\.isError).map(\.code) == [.payOutsideOccupancy])
  }

  @Test func `a person twice in a table of years`() throws {
    let dialect = ExportDialect(name: "yearly", layout: .yearly)
    var folder = dialect.folder
    let lines = dialect.text.split(separator: "\n")
    folder.exports[0].bytes = encoded((lines + [lines[1]]).joined(separator: "\n"), .windows1252)
    #expect(try folder.read().findings.filter(\.isError).map(\.code) == [.duplicate])
  }

  @Test func `a file without the first line of a booking batch`() throws {
    let dialect = ExportDialect(name: "batch", monthForm: .dayMonth, isBatch: true)
    for text in [dialect.text.replacing("EXTF", with: "XTF"), dialect.text.replacing(";21;", with: ";20;"), ""] {
      var folder = dialect.folder
      folder.exports[0].bytes = encoded(text, .windows1252)
      let errors = try folder.read().findings.filter { $0.isError && $0.place?.file == "personal.csv" }
      #expect(errors.map(\.code) == [text.isEmpty ? .unreadableFile : .header], "\(text.prefix(30))")
    }
  }

  @Test func `a day outside the period of the booking batch`() throws {
    let dialect = ExportDialect(name: "batch", monthForm: .dayMonth, isBatch: true)
    var folder = dialect.folder
    folder.exports[0].bytes = encoded(dialect.text.replacing(";20251231;", with: ";20251130;"), .windows1252)
    let dates = try folder.read().findings.filter { $0.code == .date }
    #expect(dates.count == 4, "two elements of two persons in December")
  }

  @Test func `posts that are not in the table, or not this person's`() throws {
    for (dialect, count) in [
      (ExportDialect(name: "posts", who: .post), 26), (ExportDialect(name: "both", who: .both), 26),
    ] {
      var folder = dialect.folder
      folder.exports[0].bytes = encoded(dialect.text.replacing("N-B", with: "N-C"), .windows1252)
      let found = try folder.read().findings.filter { $0.code == .unknownPost && $0.isError }
      #expect(found.count == 1 && found.first?.message.hasPrefix("\(count) Zeilen") == true, "\(found)")
    }
    var folder = ExportDialect(name: "both", who: .both).folder
    let text = ExportDialect(name: "both", who: .both).text.replacing("00042210;N-B", with: "00042210;N-A")
    folder.exports[0].bytes = encoded(text, .windows1252)
    #expect(try folder.read().findings.filter { $0.code == .unknownPost }.count == 1)
  }

  @Test func `what is booked on a post in a month belongs to whoever held it then`() throws {
    let dialect = ExportDialect(name: "posts", who: .post)
    var folder = dialect.folder
    folder.posts = folder.posts.replacing(
      "N-A;Nord;1,0;00041877;1,0;01.01.2025;31.12.2025",
      with: "N-A;Nord;1,0;00041877;1,0;01.01.2025;30.06.2025\nN-A;Nord;1,0;00041999;1,0;01.07.2025;31.12.2025")
    let read = try folder.read()
    #expect(read.value?.staffing.first?.persons == 3)
    let sums = Dictionary(uniqueKeysWithValues: (read.value?.staffCosts ?? []).map { ($0.post, $0.amount.value) })
    #expect(sums == PaidYear.two.sums)
  }

  @Test func `rows of another employer`() throws {
    let dialect = ExportDialect(name: "employer", namesEmployer: true)
    var folder = dialect.folder
    let text = dialect.text.replacing("00042210;05558012", with: "00042210;05558016")
    folder.exports[0].bytes = encoded(text, .windows1252)
    let found = try folder.read().findings.filter { $0.code == .notAnEmployer }
    #expect(found.count == 1 && found.first?.message.hasPrefix("26 Zeilen gehören") == true, "\(found)")
  }

  @Test func `of one kind of fault a hundred are told and the others counted`() throws {
    var folder = TestFolder()
    folder.exports[0].text += (1...250).map { "00041877;X;01/2025;1000;T\($0);viel;CM\n" }.joined()
    let found = try folder.read().findings.filter { $0.code == .number }
    #expect(found.count == 101)
    #expect(found.contains { $0.message.contains("noch 150 solche Befunde") })
    folder = TestFolder()
    folder.exports[0].text += (1...250).map { "00041877;X;01/2025;A\($0);T;1,00;CM\n" }.joined()
    let unmapped = try folder.read().findings.filter { $0.code == .unmappedPayElement }
    #expect(unmapped.count == 51)
    #expect(unmapped.contains { $0.message.hasPrefix("Noch 200 weitere Zeilen") })
  }

  // MARK: What would be lost or misread in silence

  /// Lines of the standard export, the header first.
  private func lines(of folder: TestFolder) -> [String] {
    folder.exports[0].text.split(separator: "\n").map(String.init)
  }

  @Test func `rows before the header are told`() throws {
    var folder = TestFolder()
    var rows = lines(of: folder)
    rows.swapAt(0, 2)
    folder.exports[0].text = "Liste;;;;;;\n" + rows.joined(separator: "\n") + "\n"
    let found = try folder.read().findings.filter { $0.code == .header }
    #expect(found.map { $0.place?.line } == [2] && found.first?.message.hasPrefix("2 Zeilen") == true, "\(found)")
  }

  @Test func `a filter that nothing passes is an error`() throws {
    var folder = TestFolder()
    folder.exports[0].profile = folder.exports[0].profile.replacing("werte: [CM]", with: "werte: [CN]")
    let found = try folder.read().findings.filter { $0.code == .otherCostObject }
    #expect(found.map(\.severity) == [.error])
  }

  @Test func `a total's mark is a word of its own`() throws {
    var folder = TestFolder()
    folder.exports[0].profile += TestExport.totals
    folder.exports[0].text += "Summermann;X;01/2025;1000;T;1,00;CM\n"
    #expect(try folder.read().findings.contains { $0.code == .unknownPost && $0.place?.line == 27 })
  }

  @Test func `two quotes that swallow a row are told`() throws {
    var folder = TestFolder()
    var rows = lines(of: folder).map { $0.replacing("\"Grünewald, Friederike\"", with: "Grünewald") }
    rows[3] = rows[3].replacing("Tabellenentgelt", with: "\"Tabellenentgelt")
    rows[5] = rows[5].replacing("Tabellenentgelt", with: "Tabellenentgelt\"")
    folder.exports[0].text = rows.joined(separator: "\n") + "\n"
    let found = try folder.read().findings.filter { $0.code == .openQuote }
    #expect(found.map { $0.place?.line } == [4], "\(found)")
  }

  @Test func `an export without a single cent is doubtful`() throws {
    var folder = TestFolder()
    folder.exports[0].text = folder.exports[0].text.replacing(",00;CM", with: ";CM")
    #expect(try folder.read().findings.contains { $0.code == .ambiguousNumber && $0.severity == .warning })
    #expect(try !TestFolder().read().findings.contains { $0.code == .ambiguousNumber })
  }

  @Test func `an empty cell of a wide table is nothing paid, and its control column must agree`() throws {
    let dialect = ExportDialect(name: "wide", layout: .wide)
    var folder = dialect.folder
    folder.exports[0].bytes = encoded(dialect.text.replacing(";0,00", with: ";"), .windows1252)
    let read = try folder.read()
    #expect(read.findings.filter(\.isError).isEmpty, "\(read.findings)")
    #expect(
      Dictionary(uniqueKeysWithValues: (read.value?.staffCosts ?? []).map { ($0.post, $0.amount.value) })
        == PaidYear.two.sums)
    folder.exports[0].bytes = encoded(dialect.text.replacing(";1.234,56;", with: ";;"), .windows1252)
    #expect(try folder.read().findings.filter { $0.code == .controlTotal }.count == 2)
  }

  @Test func `a header of thousands of columns is read at once`() throws {
    var folder = TestFolder()
    let extra = String(repeating: ";", count: 16_000)
    folder.exports[0].text = lines(of: folder).map { $0 + extra }.joined(separator: "\n") + "\n"
    let found = try folder.read().findings.filter { $0.code == .header }
    #expect(found.count == 1 && found.allSatisfy { $0.message.count < 200 }, "\(found.count)")
    folder = TestFolder()
    folder.costs = folder.costs.split(separator: "\n").map { $0 + extra }.joined(separator: "\n") + "\n"
    #expect(try folder.read().findings.filter { $0.code == .header }.count == 1)
  }

  @Test func `columns that nobody reads are one remark`() throws {
    var folder = TestFolder()
    let text = folder.exports[0].text.split(separator: "\n").enumerated().map { "X\($0.offset);\($0.element);7;8" }
    folder.exports[0].text = text.joined(separator: "\n").replacing(";7;8", with: ";Y;Z", maxReplacements: 1) + "\n"
    let found = try folder.read().findings.filter { $0.code == .header }
    #expect(found.count == 1 && found.first?.message.hasPrefix("3 Spalten") == true, "\(found)")
  }

  @Test func `rows that hold nothing are counted`() throws {
    let dialects = [
      (ExportDialect(name: "blank rows", blankRows: true), 4),
      (ExportDialect(name: "frame", separator: "|", isFramed: true), 2),
    ]
    for (dialect, count) in dialects {
      let input = try dialect.folder.read().value?.inputs.first { $0.file == "personal.csv" }
      #expect(input?.emptyRows == count, "\(dialect.name)")
    }
  }

  @Test func `hundreds of persons without a post are a hundred findings and one`() throws {
    var folder = TestFolder()
    folder.exports[0].text += (1...250).map { "00\(50_000 + $0);X;01/2025;1000;T;1,00;CM\n" }.joined()
    let found = try folder.read().findings.filter { $0.code == .unknownPost }
    #expect(found.count == 101)
    #expect(found.contains { $0.message.hasPrefix("Noch 150 weitere Personen") })
  }
}

extension Finding {
  fileprivate var isError: Bool { severity == .error }
}

extension ExportDialect {
  var folder: TestFolder {
    var folder = TestFolder()
    folder.posts = """
      stelle;region;vzae_soll;personalnummer;vzae_ist;besetzt_von;besetzt_bis
      N-A;Nord;1,0;00041877;1,0;01.01.2025;31.12.2025
      N-B;Nord;0,5;00042210;0,5;01.01.2025;31.12.2025

      """
    // All contributions stand under one pay element here: more than health insurance alone can be.
    folder.elements = folder.elements.replacing("9010;KV-AG", with: "9010;ZV-U")
    folder.exports = [TestExport(profile: profile, bytes: bytes)]
    return folder
  }
}
