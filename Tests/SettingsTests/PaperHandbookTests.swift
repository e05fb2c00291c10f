import Diagnostics
import Foundation
import Settings
import Testing

/// What the handbook tells to write is read as it says.
@Suite struct PaperHandbookTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private func text(_ path: String) throws -> String {
    try String(contentsOf: Self.root.appendingPathComponent(path), encoding: .utf8)
  }

  /// The sample's agreement with the example in the place of its heads.
  private func agreement() throws -> String {
    let handbook = try text("docs/handbuch/vorlagen.md")
    let example = try #require(handbook.components(separatedBy: "```yaml\n").dropFirst().first)
    let heads = try #require(example.components(separatedBy: "```").first)
    let sample = try text("input/2025/vereinbarung.yaml")
    let (before, after) = try (
      #require(sample.range(of: "vorlagen:\n")), #require(sample.range(of: "# Aufbewahrung der Unterlagen"))
    )
    return sample[..<before.lowerBound] + heads + "\n" + sample[after.lowerBound...]
  }

  @Test func `the example of a paper's head is sound`() throws {
    let read = Agreement.read(Array(try agreement().utf8), file: "vereinbarung.yaml")
    #expect(read.findings == [])
    let heads = try #require(read.value).papers
    #expect(heads.map(\.form) == [.information, .decision])
    let own = try #require(heads.last)
    #expect(own.number == "SV-10-0898" && own.sequence.map(\.responsibility) == ["Vorberatung", "Entscheidung"])
    #expect(own.proposal.count == 2 && own.budget.cover == "Minderaufwendungen beim selben Produkt")
    #expect(own.attachments == ["Abrechnung 2025"])
  }

  @Test func `every key of the example is explained`() throws {
    let handbook = try text("docs/handbuch/vorlagen.md")
    let keys = [
      "fuer", "nummer", "federfuehrung", "datum", "produkte", "art", "vorlage", "beratungsfolge", "sitzungsdatum",
      "zustaendigkeit", "beschlussvorschlag", "haushalt", "anlagen",
    ]
    for key in keys { #expect(handbook.contains("`\(key)`"), "\(key)") }
  }
}
