import Diagnostics
import Facts
import Identifiers
import Money
import Settings
import TestSupport
import Testing

@testable import ExportSupport
@testable import Records

/// Profiles proposed for exports that have none.
struct ProposalTests {
  @Test(arguments: ExportDialect.alone + ExportDialect.forRecognition)
  func `a proposal reads its export`(_ dialect: ExportDialect) throws { try check(dialect) }

  @Test func `proposals read mixed dialects`() throws {
    for seed in SeededRandom.seeds(120) {
      var random = SeededRandom(seed: seed)
      try check(ExportDialect.mixed(&random, seed: seed))
    }
  }

  private func check(_ dialect: ExportDialect) throws {
    let proposed = try Self.propose(for: dialect.bytes)
    #expect(proposed.findings.isEmpty, "\(dialect.name): \(proposed.findings.summary)")
    let proposal = try #require(proposed.value)
    let draft = try #require(proposal.draft, "\(dialect.name)")
    let filled = Self.filled(draft, of: dialect)
    let profile = ExportProfile.read(Array(filled.utf8), file: "profile/p.yaml")
    #expect(profile.findings.isEmpty, "\(dialect.name): \(profile.findings)\n\(filled)")
    #expect(profile.value?.statedDialect != nil, "\(dialect.name): something is left open\n\(filled)")
    var folder = dialect.folder
    folder.exports[0].profile = filled
    guard profile.value != nil else { return }
    let read = try folder.read()
    #expect(!read.findings.hasErrors, "\(dialect.name): \(read.findings.summary)\n\(filled)")
    let sums = Dictionary(
      uniqueKeysWithValues: (read.value?.staffCosts ?? []).map { ($0.post, $0.amount.value) })
    #expect(sums == PaidYear.two.sums, "\(dialect.name)\n\(filled)")
    let input = read.value?.inputs.first { $0.file == "personal.csv" }
    let totals = dialect.totals == .none ? 0 : dialect.hasForeigners ? 3 : 2
    #expect(
      input?.totalsVerified == totals + (dialect.totals == .marked || dialect.totals == .stars ? 1 : 0),
      "\(dialect.name)\n\(filled)")
    Self.expectNoSecrets(proposal, of: folder, dialect.name)
  }

  /// What the clerk does: gives every column its class, and says which cost object counts.
  private static func filled(_ draft: String, of dialect: ExportDialect) -> String {
    var draft = draft
    if dialect.layout != .long {
      for (element, payClass) in PaidYear.elements {
        let line = "  Summe \(element):   # bitte prüfen: \(PayClass.toBeFilledIn)"
        #expect(draft.contains(line), "\(dialect.name)\n\(draft)")
        draft = draft.replacing(line, with: "  Summe \(element): \(payClass)")
      }
    }
    guard dialect.hasForeigners else { return draft }
    #expect(draft.contains("# filter:\n"), "\(dialect.name)\n\(draft)")
    return draft.replacing("# filter:\n", with: "filter: {spalte: kostentraeger, werte: [CM]}\n")
  }

  static func propose(
    for bytes: [UInt8], file: String = "personal.csv", change: (inout TestFolder) -> Void = { _ in }
  ) throws -> Checked<ProfileProposal> {
    var folder = TestFolder()
    change(&folder)
    return try proposeProfile(
      for: file, BytesInMemory(bytes, piece: 4_096), agreement: folder.readAgreement(),
      municipalities: folder.tables().municipalities, described: [])
  }

  static func expectNoSecrets(
    _ proposal: ProfileProposal, of folder: TestFolder, _ name: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let shown =
      (proposal.draft ?? "") + proposal.traits.map { "\($0.value) \($0.reason)" }.joined(separator: "\n")
    for secret in folder.secrets + ["27034", "12768", "41207", "41877", "42210", "99999"] where shown.contains(secret) {
      Issue.record("\(name): „\(secret)“ in\n\(shown)", sourceLocation: sourceLocation)
    }
  }

  // MARK: Traits

  @Test func `traits say what they are and how sure`() throws {
    let dialect = ExportDialect(
      name: "all", preamble: ["Liste", ""], totals: .marked, hasForeigners: true)
    let proposal = try #require(try Self.propose(for: dialect.bytes).value)
    let traits = Dictionary(grouping: proposal.traits, by: \.key)
    #expect(traits["encoding"]?.first?.value == "windows-1252" && traits["encoding"]?.first?.certainty == .verified)
    #expect(traits["separator"]?.first?.value == "Semikolon" && traits["separator"]?.first?.certainty == .verified)
    #expect(traits["header"]?.first?.value == "Zeile 3")
    #expect(traits["numbers"]?.first?.value == "wie 1.234,56" && traits["numbers"]?.first?.certainty == .verified)
    #expect(traits["months"]?.first?.value == "MM/JJJJ" && traits["months"]?.first?.certainty == .verified)
    #expect(traits["totals"]?.map(\.value) == ["„Summe“ je Person", "„Gesamt“ der Datei"])
    #expect(traits["totals"]?.allSatisfy { $0.certainty == .verified } == true)
    #expect(traits["employer"]?.first?.value == "05558012" && traits["employer"]?.first?.certainty == .likely)
  }

  @Test func `a list on many pages says so`() throws {
    let dialect = ExportDialect(name: "pages", repeatsHeader: true)
    let proposal = try #require(try Self.propose(for: dialect.bytes).value)
    #expect(proposal.traits.first { $0.key == "header" }?.reason == "davor 0 Zeilen, im Text 1-mal wiederholt")
  }

  @Test func `one of something is told in the singular`() throws {
    let wide = "Liste\nPers.-Nr.;Name;Monat;Brutto;Gesamt\n00041877;X;01/2025;10,50;10,50\n"
    let proposal = try #require(try Self.propose(for: Array(wide.utf8)).value)
    let reasons = Dictionary(grouping: proposal.traits, by: \.key).mapValues { $0.map(\.reason) }
    #expect(reasons["header"] == ["davor 1 Zeile"])
    #expect(reasons["months"] == ["passt zur einzigen Zeile"])
    #expect(reasons["layout"] == ["in der einzigen Zeile ist die Kontrollspalte gleich der einzigen Betragsspalte"])
  }

  @Test(arguments: ["Betrag in €", "Betrag in EUR", "Betrag (€)", "Betrag in Euro"])
  func `an amount may name its currency`(_ heading: String) throws {
    let list = TestExport.header.replacing("Betrag", with: heading) + TestExport.clean()
    let draft = try #require(try Self.propose(for: Array(list.utf8)).value?.draft)
    #expect(draft.contains("\n  betrag: \(ProfileDraft.quoted(heading))\n"), "\(draft)")
  }

  @Test func `of a long export only the beginning is looked at`() throws {
    let rows = String(repeating: TestExport.clean("00077001", "Weßling"), count: 230)
    let proposal = try #require(
      try Self.propose(for: encoded(TestExport.header + rows, .windows1252)).value)
    #expect(proposal.traits.last?.key == "sample")
    #expect(proposal.traits.first { $0.key == "encoding" }?.certainty == .likely)
  }

  // MARK: The employer

  @Test func `the employer is the one the rows name, the file is called after, or that is left`() throws {
    let list = TestExport.header + TestExport.clean()
    func employer(
      _ text: String = list, file: String = "personal.csv", change: (inout TestFolder) -> Void = { _ in }
    ) throws -> ProfileProposal.Trait? {
      try Self.propose(for: Array(text.utf8), file: file, change: change).value?.traits.first { $0.key == "employer" }
    }
    func addRegion(_ folder: inout TestFolder) {
      folder.agreement = folder.agreement.replacing(
        "foerdersaetze:",
        with:
          "  - {name: Mitte, arbeitgeber: \"05558016\", mitglieder: [\"05558032\"], stellen: \"1,0\", schluessel: gleich}\n"
          + "foerdersaetze:")
    }
    #expect(try employer()?.value == "05558012")
    #expect(try employer(change: addRegion)?.value == "offen")
    #expect(try employer(file: "personal-coesfeld.csv", change: addRegion)?.value == "05558012")
    let canonical = try #require(ProductSample.all.first { $0.product == PayrollProduct.canonical.rawValue }).text
    let named = try #require(try employer(canonical, change: addRegion))
    #expect(named.value == "05558012" && named.certainty == .verified)
    let mixed = canonical.replacing("2025;7;05558012", with: "2025;7;05558016")
    #expect(try employer(mixed, change: addRegion)?.value == "offen")
    // What stays open is for the clerk, and its absence a finding.
    let draft = try #require(try Self.propose(for: Array(list.utf8), change: addRegion).value?.draft)
    #expect(draft.contains("arbeitgeber:   # bitte prüfen"))
    #expect(
      ExportProfile.read(Array(draft.utf8), file: "p.yaml").findings.map(\.message) == [
        "Die Angabe „arbeitgeber“ fehlt"
      ])
  }

  // MARK: What is unclear

  /// A doubt leaves the draft open where it is, or there is no draft.
  @Test(arguments: Doubt.all)
  func `a doubt is left open in the draft`(_ doubt: Doubt) throws {
    var export = TestExport()
    export.text = TestExport.header + TestExport.clean()
    doubt.change(&export)
    let proposed = try Self.propose(for: export.bytes ?? export.encoded(withoutMark(export.text)))
    #expect(proposed.findings.map(\.code) == [doubt.code], "\(proposed.findings.summary)")
    #expect(proposed.findings.first?.place == doubt.place(in: export), "\(proposed.findings.summary)")
    let proposal = try #require(proposed.value)
    guard let draft = proposal.draft else { return #expect(doubt.code == .unreadableFile) }
    #expect(proposal.traits.contains { $0.certainty == .unclear })
    let profile = ExportProfile.read(Array(draft.utf8), file: "p.yaml")
    #expect(profile.value != nil && profile.value?.statedDialect == nil, "\(profile.findings)\n\(draft)")
    #expect(draft.contains(ProfileDraft.mark))
    if doubt.name == "months in no known form" {
      for form in MonthForm.allCases { #expect(proposed.findings[0].hint.contains("„\(form.rawValue)“")) }
    }
    if doubt.name == "English days" { #expect(draft.contains("monatsform:   # bitte prüfen: TT/MM/JJJJ\n")) }
  }

  @Test func `a total of nothing, and columns that do not add up, are findings`() throws {
    let total = TestExport.header + TestExport.clean() + "Summe;;;;;▸1,00;\nGesamt;;;;;19.710,00;\n"
    let listed = try Self.propose(for: encoded(withoutMark(total), .windows1252))
    #expect(listed.findings.map(\.code) == [.controlTotal])
    #expect(listed.findings.first?.place == placeOfMark(total, file: "personal.csv"))
    let draft = try #require(listed.value?.draft)
    #expect(draft.contains("  - kennzeichen: Gesamt") && draft.contains("#  - kennzeichen: Summe"))
    #expect(ExportProfile.read(Array(draft.utf8), file: "p.yaml").value?.totals.map(\.mark) == ["Gesamt"])

    let wide = "Pers.-Nr.;Name;Monat;Brutto;KV-AG;Gesamt\n00041877;X;01/2025;10,50;2,50;▸13,01\n"
    let table = try Self.propose(for: Array(withoutMark(wide).utf8))
    #expect(table.findings.map(\.code) == [.controlTotal])
    #expect(table.findings.first?.place == placeOfMark(wide, file: "personal.csv"))
    #expect(table.value?.traits.first { $0.key == "layout" }?.certainty == .unclear)
  }

  @Test func `rows of another width are a finding once they are many`() throws {
    func findings(_ odd: Int) throws -> [Finding] {
      let text = TestExport.header + TestExport.clean() + String(repeating: "a;b\n", count: odd)
      return try Self.propose(for: encoded(text, .windows1252)).findings
    }
    #expect(try findings(1).isEmpty)
    let found = try findings(20)
    #expect(
      found.map(\.code) == [.fieldCount] && found.first?.place == SourcePlace(file: "personal.csv", line: 27, column: 1)
    )
  }

  @Test(arguments: [
    "", "00041877;Grünewald;01/2025;1000;1230,00\n00041877;Grünewald;02/2025;1000;1230,00\n",
    "Ort;Straße\nCoesfeld;Markt 8\n", "Name;Monat;Betrag\nGrünewald;01/2025;1.230,00\n",
    "Personalnummer;Name;Monat\n00041877;Grünewald;01/2025\n",
    // Headings that are persons: too few known words, and a number among them.
    "Personalnummer;Grünewald;Gesamt\n1;1.230,00;1.230,00\n",
    "Personalnummer;Monat;00041877;Gesamt\n1;01/2025;1.230,00;1.230,00\n",
  ])
  func `what tells no person or no amount gets no proposal`(_ text: String) throws {
    let proposed = try Self.propose(for: Array(text.utf8))
    #expect(proposed.value?.draft == nil)
    #expect(proposed.findings.map(\.code) == [text.isEmpty ? .unreadableFile : .header])
    #expect(!proposed.findings.contains { "\($0)".contains("Grünewald") || "\($0)".contains("41877") })
  }

  // MARK: Nobody is named

  @Test func `cost objects are shown unless they could be a person's`() throws {
    func values(_ objects: [(person: String, object: String)]) throws -> String {
      let rows = objects.map { TestExport.clean($0.person, "Weßling", object: $0.object) }.joined()
      let draft = try #require(
        try Self.propose(for: encoded(TestExport.header + rows, .windows1252)).value?.draft)
      return String(try #require(draft.split(separator: "\n").first { $0.hasPrefix("# An Kostenträgern") }))
    }
    let hidden = "# An Kostenträgern kommen vor: hier nicht gezeigt, es könnten Angaben zu Personen sein"
    #expect(try values([("00041877", "50.02.CM"), ("00042210", "50.02.CM")]).hasSuffix(": 50.02.CM"))
    #expect(
      try values([("00041877", "50.02.CM"), ("00042210", "50.02.CM"), ("00040093", "32.01")]).hasSuffix(
        ": 32.01, 50.02.CM"))
    // A name, a number that stands elsewhere, one for each person.
    #expect(try values([("00041877", "Weßling"), ("00042210", "Weßling")]) == hidden)
    #expect(try values([("00041877", "00041877"), ("00042210", "00041877")]) == hidden)
    #expect(try values([("00041877", "9077"), ("00042210", "9078")]) == hidden)
  }

  /// Whole and damaged: what a proposal shows is no person's.
  @Test func `proposals for damaged exports name nobody`() throws {
    var drafts = 0
    for (index, dialect) in ExportDialect.alone.enumerated() {
      let folder = dialect.folder
      for seed in SeededRandom.seeds(4) {
        var random = SeededRandom(seed: seed &* 1_000 &+ UInt64(index))
        let proposed = try Self.propose(for: ExportDialect.damaged(dialect.bytes, &random))
        RecordsTests.expectNoSecrets(proposed.findings, of: folder)
        guard let proposal = proposed.value else { continue }
        if proposal.draft != nil { drafts += 1 }
        Self.expectNoSecrets(proposal, of: folder, "\(dialect.name), seed \(seed)")
      }
    }
    #expect(drafts > ExportDialect.alone.count * 2, "\(drafts)")
  }
}
