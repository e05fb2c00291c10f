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
    let read = try invoice(try Self.bytes(of: scenario))
    #expect(summary(of: read) == scenario.expected)
    #expect(faults(in: read) == [])
  }

  @Test func `all scenarios are written for the official rules`() throws {
    try? FileManager.default.removeItem(at: Self.folder)
    try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
    for scenario in Scenario.all {
      try Data(try Self.bytes(of: scenario)).write(to: Self.folder.appending(path: "\(scenario.name).xml"))
    }
    for seed in RandomYear.seeds.prefix(Self.randomCases) {
      var random = RandomYear(seed: seed)
      let bytes = try #require(try random.year().invoices().first?.bytes, "seed \(seed) has no invoice")
      try Data(bytes).write(to: Self.folder.appending(path: "random-\(seed).xml"))
    }
    let written = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
    #expect(written == Self.expectedFiles)
    let makefile = try String(contentsOf: ProjectTemplates.root.appending(path: "Makefile"), encoding: .utf8)
    #expect(makefile.contains("CASE_COUNT   := \(written.count)\n"))
  }

  @Test func `the same scenario gives the same bytes`() throws {
    for scenario in Scenario.all.prefix(3) { #expect(try Self.bytes(of: scenario) == Self.bytes(of: scenario)) }
  }

  static func bytes(of scenario: Scenario) throws -> [UInt8] {
    let invoices = try scenario.year.invoices()
    return try #require(invoices.first { $0.recipient == scenario.recipient }, "\(scenario.name)").bytes
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
      small-group
      """
    let random = RandomYear.seeds.prefix(randomCases).map { "random-\($0)" }
    return (scenarios.split(separator: " ").map(String.init) + random).map { "\($0).xml" }.sorted()
  }()
}
