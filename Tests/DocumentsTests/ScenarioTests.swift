import Foundation
import Identifiers
import Invoice
import Money
import Statements
import Testing
import XML

@testable import Documents

/// Invoices of every kind that the program makes, by the project's own templates. They are left in
/// `.build/checked/cases`, where `make check-documents` gives them to the official rules.
@Suite struct ScenarioTests {
  static let folder = ProjectTemplates.root.appending(path: ".build/checked/cases")

  @Test(arguments: Scenario.all) func `a scenario says what was settled and adds up`(_ scenario: Scenario) throws {
    for syntax in IssuedSyntax.allCases {
      #expect(summary(of: try read(try Self.bytes(of: scenario, syntax))) == scenario.expected)
    }
    let invoices = try scenario.year.settled().statements.compactMap(\.invoice)
    #expect(invoices.flatMap(faults) == [])
  }

  @Test func `all scenarios are written for the official rules`() throws {
    try? FileManager.default.removeItem(at: Self.folder)
    try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
    for syntax in IssuedSyntax.allCases {
      for scenario in Scenario.all { try Self.write(Self.bytes(of: scenario, syntax), scenario.name, syntax) }
      for document in IssuedDocument.all { try Self.write(document.bytes(syntax), document.name, syntax) }
      for seed in RandomYear.seeds.prefix(Self.randomCases) {
        var random = RandomYear(seed: seed)
        let bytes = try #require(try random.year().invoices(syntax).first?.bytes, "seed \(seed) has no invoice")
        try Self.write(bytes, "random-\(seed)", syntax)
      }
    }
    let written = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(written == Self.expectedFiles)
    let makefile = try String(contentsOf: ProjectTemplates.root.appending(path: "Makefile"), encoding: .utf8)
    #expect(makefile.contains("CASE_COUNT   := \(written.count)\n"))
  }

  @Test func `the same scenario gives the same bytes`() throws {
    for scenario in Scenario.all.prefix(3) {
      for syntax in IssuedSyntax.allCases {
        #expect(try Self.bytes(of: scenario, syntax) == Self.bytes(of: scenario, syntax))
      }
    }
  }

  static func bytes(of scenario: Scenario, _ syntax: IssuedSyntax = .ubl) throws -> [UInt8] {
    let invoices = try scenario.year.invoices(syntax)
    return try #require(invoices.first { $0.recipient == scenario.recipient }, "\(scenario.name)").bytes
  }

  private static func write(_ bytes: [UInt8], _ name: String, _ syntax: IssuedSyntax) throws {
    try Data(bytes).write(to: folder.appending(path: "\(name)-\(syntax.rawValue).xml"))
  }

  static let randomCases = 25

  /// Written out, so that a scenario cannot get lost: this list and the count in the Makefile change together.
  static let expectedFiles: [String] = {
    let scenarios = """
      advance-exact advance-over-final advance-over advance-part buyer-with-letters buyer-without-fine-part \
      dominant-person draft due-at-once final-high-number final grant-against-rounding grant-covers-all hundred-million key-fte \
      key-inhabitants key-percent-zero key-percent lapse-of-the-grant leap-year long-texts months-begun months-daily \
      months-whole negative-line no-grant note-like-a-code nothing-but-an-advance one-cent paid-out reference-long \
      reference refund-final refund-signs refund-with-advance refund signs small-group-final small-group-itemized \
      small-group tax-number exempt exempt-advance-over taxable taxable-negative-line taxable-refund taxable-one-cent
      """
    let kinds = """
      cancelled-correction cancelled-invoice cancelled-refund corrected invoice refund reissued
      """
    let documents = kinds.split(separator: " ").flatMap { kind in
      ["O-plain", "O-advance", "E-plain", "E-advance", "S-plain"].flatMap { regime in
        ["draft", "final"].map { "\(kind)-\(regime)-\($0)" }
      }
    }
    let random = RandomYear.seeds.prefix(randomCases).map { "random-\($0)" }
    return (scenarios.split { $0 == " " || $0 == "\n" }.map(String.init) + documents + random)
      .flatMap { ["\($0)-cii.xml", "\($0)-ubl.xml"] }.sorted()
  }()
}
