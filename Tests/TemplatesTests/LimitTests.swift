import Diagnostics
import Testing

@testable import Templates

@Suite struct LimitTests {
  @Test func `sections as deep as the limit pass, deeper ones are refused`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "{{#ja}}", count: depth) + "x" + String(repeating: "{{/ja}}", count: depth)
    }
    #expect(try rendered(nested(Limits.sectionDepth)) == "x")
    #expect(places(nested(Limits.sectionDepth + 1)).first == "TPL-ABSCHNITT 1:\(Limits.sectionDepth * 7 + 1)")
    #expect(compiled(nested(20_000)).value == nil)
    #expect(compiled(String(repeating: "{{#ja}}", count: 20_000)).value == nil)
  }

  @Test func `depth is counted over partials`() {
    let deep = String(repeating: "{{#ja}}", count: 60) + "{{>b}}" + String(repeating: "{{/ja}}", count: 60)
    let found = compiled("{{>a}}", partials: ["a": deep, "b": deep.replacing("{{>b}}", with: "x")])
    #expect(found.value == nil)
    #expect(found.findings.map(\.code) == [.templateSection])
    #expect(found.findings.first?.place?.file == "v/b.html")
  }

  @Test func `a chain of partials is limited`() {
    func chain(_ length: Int) -> [String: String] {
      Dictionary(uniqueKeysWithValues: (0..<length).map { ("t\($0)", $0 == length - 1 ? "x" : "{{>t\($0 + 1)}}") })
    }
    #expect(places("{{>t0}}", partials: chain(Limits.partialDepth)).isEmpty)
    let last = Limits.partialDepth - 1
    #expect(places("{{>t0}}", partials: chain(Limits.partialDepth + 1)) == ["TPL-TEIL v/t\(last).html:1:1"])
  }

  @Test func `partials that multiply are stopped`() {
    var partials = ["t18": String(repeating: "x", count: 1000)]
    for index in 0..<18 { partials["t\(index)"] = "{{>t\(index + 1)}}{{>t\(index + 1)}}" }
    let found = compiled("{{>t0}}", partials: partials).findings
    #expect(found.map(\.message) == ["Die Vorlage wird mit ihren Teilen zu groß"])
    #expect(found.first?.place == SourcePlace(file: "v/t18.html"))
  }

  @Test func `text is never left out where the size ends`() {
    let block = String(repeating: "x", count: Limits.literalBytes / 8 + 1)
    #expect(places(String(repeating: "{{>a}}", count: 7), partials: ["a": block]).isEmpty)
    #expect(places(String(repeating: "{{>a}}", count: 8) + "y", partials: ["a": block]) == ["TPL-TEIL v/a.html:0:0"])
    let many = String(repeating: "{{wort}}", count: 1000)
    #expect(places(String(repeating: "{{>a}}", count: 49), partials: ["a": many]).isEmpty)
    #expect(places(String(repeating: "{{>a}}", count: 50), partials: ["a": many]) == ["TPL-TEIL v/a.html:0:0"])
  }

  @Test func `very many findings end in a note`() {
    let found = compiled(String(repeating: "{{x9}}\n", count: 1000)).findings
    #expect(found.count == Limits.findings + 1)
    #expect(found.first?.severity == .info)
    #expect(found.first?.message == "Mehr als 200 Befunde: Die übrigen sind nicht aufgeführt")
  }
}
