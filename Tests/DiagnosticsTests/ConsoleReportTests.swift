import Diagnostics
import Testing

@Suite struct ConsoleReportTests {
  private let unmapped = Finding(
    .unmappedPayElement, at: SourcePlace(file: "personal.csv", line: 17, column: 18),
    "Lohnart 9U20 ist keiner Kostenart zugeordnet", hint: "Zeile „9U20;ERST“ ergänzen",
    related: [RelatedPlace(SourcePlace(file: "lohnarten.csv"), "41 Lohnarten sind bekannt")],
    excerpt: Excerpt(text: "****;03/2025;9U20;Erstattung U2;****", offset: 13, length: 4))

  private func plain(_ findings: [Finding]) -> String { ConsoleReport(colored: false).render(findings) }

  @Test func `a finding with everything`() {
    #expect(
      plain([unmapped]) == """
        Fehler: Lohnart 9U20 ist keiner Kostenart zugeordnet  [REC-LOHNART]
          personal.csv:17:18
           17 | ****;03/2025;9U20;Erstattung U2;****
              |              ~~~~
          siehe lohnarten.csv: 41 Lohnarten sind bekannt
          Abhilfe: Zeile „9U20;ERST“ ergänzen

        1 Fehler

        """)
  }

  @Test func `several findings in reading order with a count`() {
    let run = Finding(.smallGroup, at: nil, "Über den Lauf")
    let gap = Finding(.payGap, at: SourcePlace(file: "a.csv", line: 9), "Eine Lücke", hint: "nachsehen")
    let vacancy = Finding(.vacancy, at: SourcePlace(file: "a.csv", line: 10), "Eine Vakanz")
    #expect(
      plain([vacancy, gap, run]) == """
        Hinweis: Über den Lauf  [ALL-KLEINGRUPPE]

        Warnung: Eine Lücke  [REC-LUECKE]
          a.csv:9
          Abhilfe: nachsehen

        Warnung: Eine Vakanz  [REC-VAKANZ]
          a.csv:10

        2 Warnungen, 1 Hinweis

        """)
    #expect(plain([]) == "")
  }

  @Test func `counts have the plural of their noun`() {
    func last(_ findings: [Finding]) -> String { plain(findings).split(separator: "\n").last.map(String.init) ?? "" }
    let error = Finding(.number, at: nil, "x")
    let warning = Finding(.payGap, at: nil, "x")
    let info = Finding(.reversal, at: nil, "x")
    #expect(last([error, error]) == "2 Fehler")
    #expect(last([warning]) == "1 Warnung")
    #expect(last([info, error, info, warning, warning, info]) == "1 Fehler, 2 Warnungen, 3 Hinweise")
  }

  @Test func `only the severity is coloured, and only if wanted`() {
    let text = ConsoleReport(colored: true).render([
      unmapped, Finding(.payGap, at: nil, "x"), Finding(.reversal, at: nil, "y"),
    ])
    #expect(text.contains("\u{1B}[1;31mFehler:\u{1B}[0m Lohnart"))
    #expect(text.contains("\u{1B}[1;33mWarnung:\u{1B}[0m x"))
    #expect(text.contains("\u{1B}[1;36mHinweis:\u{1B}[0m y"))
    #expect(text.count { $0 == "\u{1B}" } == 6)
    #expect(!plain([unmapped]).contains("\u{1B}"))
  }

  @Test func `nothing a terminal would obey comes through`() {
    let evil = "a\u{1B}[31mb\u{7}c\u{9B}d\u{202E}e\u{2066}f\rg\nh\u{2028}i\u{7F}j\tk"
    let finding = Finding(
      .invalidValue, at: SourcePlace(file: evil, line: 3, column: 1), evil, hint: evil,
      related: [RelatedPlace(SourcePlace(file: evil), evil)], excerpt: Excerpt(text: evil, offset: 0, length: 1))
    let text = plain([finding])
    let allowed = text.unicodeScalars.filter { $0 != "\n" }
    #expect(!allowed.contains { $0.properties.generalCategory == .control || $0.properties.isBidiControl })
    #expect(text.split(separator: "\n").count == 7, "a line break in a text makes no line of its own")
    #expect(text.contains("a\u{FFFD}[31mb"))
    #expect(plain([unmapped]).contains("„9U20;ERST“ ergänzen"), "German text stays as it is")
  }
}
