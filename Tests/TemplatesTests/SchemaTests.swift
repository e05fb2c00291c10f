import Testing

@testable import Templates

@Suite struct SchemaTests {
  @Test func `the entries tell the clerk every name with its use`() {
    let entries = sampleSchema.entries
    #expect(
      entries.prefix(7).map(\.path) == [
        "wort", "anderes", "ja", "nein", "gruppe", "gruppe.name", "gruppe.innen",
      ])
    let inner = entries.first { $0.path == "gruppe.innen.name" }
    #expect(inner?.depth == 2)
    #expect(inner?.usage == "{{name}}")
    #expect(inner?.doc == "Name des Postens")
    #expect(entries.first { $0.path == "posten" }?.usage == "{{#posten}} … {{/posten}}")
    #expect(entries.first { $0.path == "worte" }?.usage == "{{#worte}} … {{.}} … {{/worte}}")
    #expect(entries.allSatisfy { !$0.kind.german.isEmpty && !$0.isRequired && $0.name != "." })
  }

  @Test func `every declared kind has words`() {
    #expect(Set(FieldKind.allCases.map(\.german)).count == FieldKind.allCases.count)
  }

  @Test func `distances count slips of the pen`() {
    let cases: [(String, String, Int)] = [
      ("", "", 0), ("a", "", 1), ("", "ab", 2), ("wort", "wort", 0), ("wrot", "wort", 1), ("wor", "wort", 1),
      ("worrt", "wort", 1), ("wart", "wort", 1), ("abc", "xyz", 3),
    ]
    for (a, b, distance) in cases {
      #expect(Spelling.distance(Array(a.utf8), Array(b.utf8)) == distance, "\(a) \(b)")
      #expect(Spelling.distance(Array(b.utf8), Array(a.utf8)) == distance, "\(b) \(a)")
    }
  }
}
