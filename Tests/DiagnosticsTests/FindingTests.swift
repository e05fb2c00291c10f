import Diagnostics
import Testing

@Suite struct FindingTests {
  private func finding(_ file: String?, _ line: Int = 0, _ column: Int = 0, _ code: DiagnosticCode = .number) -> Finding
  {
    Finding(code, at: file.map { SourcePlace(file: $0, line: line, column: column) }, "x")
  }

  @Test func `a place is written as far as it is known`() {
    #expect(SourcePlace(file: "a.csv").description == "a.csv")
    #expect(SourcePlace(file: "a.csv", line: 3).description == "a.csv:3")
    #expect(SourcePlace(file: "a.csv", line: 3, column: 14).description == "a.csv:3:14")
  }

  @Test func `findings stand by file, line and column, the run's own first`() {
    let ordered = [
      finding(nil, 0, 0, .missingFile), finding(nil, 0, 0, .folder), finding("a.csv"), finding("a.csv", 2),
      finding("a.csv", 2, 9), finding("a.csv", 10, 1), finding("b.csv", 1, 1),
    ]
    for shift in ordered.indices {
      let rotated = Array(ordered[shift...] + ordered[..<shift])
      #expect(rotated.inReadingOrder() == ordered)
      #expect(rotated.reversed().inReadingOrder() == ordered)
    }
  }

  @Test func `at one place codes decide, then the order of discovery`() {
    let place = SourcePlace(file: "a.csv", line: 1, column: 1)
    let first = Finding(.number, at: place, "first")
    let second = Finding(.number, at: place, "second")
    let date = Finding(.date, at: place, "date")
    #expect([first, second, date].inReadingOrder().map(\.message) == ["date", "first", "second"])
    #expect([second, date, first].inReadingOrder().map(\.message) == ["date", "second", "first"])
  }

  @Test func `severity belongs to the finding, its code only proposes one`() {
    #expect(Finding(.surplus, at: nil, "x").severity == .error)
    #expect(Finding(.surplus, .warning, at: nil, "x").severity == .warning)
    #expect(Finding(.vacancy, at: nil, "x").severity == .warning)
    #expect(Finding(.smallGroup, at: nil, "x").severity == .info)
    #expect(Severity.info < .warning && Severity.warning < .error)
    #expect([Finding(.vacancy, at: nil, "x")].hasErrors == false)
    #expect([Finding(.vacancy, at: nil, "x"), Finding(.number, at: nil, "x")].hasErrors)
  }

  @Test func `every code has a stage, a title and an explanation of its own`() {
    let stages: Set<String> = ["SET", "REC", "ALL", "TPL", "DOC", "RUN", "ARC"]
    for code in DiagnosticCode.allCases {
      let parts = code.rawValue.split(separator: "-", maxSplits: 1).map(String.init)
      #expect(stages.contains(parts[0]) && parts.count == 2, "\(code)")
      #expect(code.rawValue.utf8.allSatisfy { (0x41...0x5A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D })
      #expect(!code.title.isEmpty && !code.title.hasSuffix("."), "\(code)")
      #expect(code.explanation.hasSuffix("."), "\(code)")
    }
    #expect(Set(DiagnosticCode.allCases.map(\.title)).count == DiagnosticCode.allCases.count)
    #expect(Set(DiagnosticCode.allCases.map(\.explanation)).count == DiagnosticCode.allCases.count)
    #expect(DiagnosticCode(rawValue: "REC-LOHNART") == .unmappedPayElement)
  }

  @Test func `findings about a person are those of the list in domain md`() {
    // "Decided since": gap, jump, missing special payment, occupation; contribution band and cost object
    // tell of one person, too.
    let personal = DiagnosticCode.allCases.filter(\.concernsPerson).map(\.rawValue)
    #expect(
      Set(personal) == [
        "REC-LUECKE", "REC-SPRUNG", "REC-JSZ", "REC-BESETZT", "REC-VAKANZ", "REC-BAND", "REC-KOSTENTRAEGER",
        "REC-BEITRAG",
      ])
  }

  @Test func `a word that was meant is suggested, a strange one is not`() {
    let known = ["jahr", "rechnungsdatum", "zahlungsziel_tage", "regionen"]
    let cases: [(String, String?)] = [
      ("jahre", "jahr"), ("jah", "jahr"), ("rechnungdatum", "rechnungsdatum"), ("Regionen", "regionen"),
      ("zahlungsziel", "zahlungsziel_tage"), ("umsatzsteuer", nil), ("xy", nil), ("", nil), ("regionen", "regionen"),
    ]
    for (word, meant) in cases { #expect(nearest(to: word, in: known) == meant, "\(word)") }
    #expect(nearest(to: "x", in: []) == nil)
    #expect(nearest(to: "ba", in: ["bb", "aa"]) == "aa", "of two equally near the first by alphabet")
    #expect(nearest(to: String(repeating: "a", count: 100_000), in: known) == nil)
  }
}
