import Diagnostics
import Identifiers
import Money
import Settings
import TestSupport
import Testing

@testable import Records

/// Profiles proposed for exports that have none.
struct ProposalTests {
  @Test(arguments: DialectTests.alone + OpenProfileTests.moreDialects)
  func `a proposal reads its export`(_ dialect: Dialect) throws { try check(dialect) }

  @Test func `proposals read mixed dialects`() throws {
    for seed in SeededRandom.seeds(120) {
      var random = SeededRandom(seed: seed)
      try check(DialectTests.mixed(&random, seed: seed))
    }
  }

  private func check(_ dialect: Dialect) throws {
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
    #expect(sums == Dialect.sums, "\(dialect.name)\n\(filled)")
    let input = read.value?.inputs.first { $0.file == "personal.csv" }
    let totals = dialect.totals == .none ? 0 : dialect.hasForeigners ? 3 : 2
    #expect(
      input?.totalsVerified == totals + (dialect.totals == .marked || dialect.totals == .stars ? 1 : 0),
      "\(dialect.name)\n\(filled)")
    Self.expectNoSecrets(proposal, of: folder, dialect.name)
  }

  /// What the clerk does: gives every column its class, and says which cost object counts.
  private static func filled(_ draft: String, of dialect: Dialect) -> String {
    var draft = draft
    if dialect.layout != .long {
      for (element, payClass) in Dialect.elements {
        let line = "  Summe \(element):   # bitte prüfen: Klasse eintragen"
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
      for: file, Pieces(bytes, of: 4_096), agreement: folder.readAgreement(),
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
    let dialect = Dialect(
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
}
