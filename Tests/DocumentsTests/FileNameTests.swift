import Diagnostics
import Facts
import Identifiers
import Statements
import Testing

@testable import Documents

@Suite struct FileNameTests {
  @Test(arguments: [
    ("Lüdinghausen", "luedinghausen"), ("Dülmen", "duelmen"), ("Öding", "oeding"), ("ÄÖÜ", "aeoeue"),
    ("Groß Reken", "gross-reken"), ("STRAẞE", "strasse"), ("Café", "caf"), ("a/b\\c", "a-b-c"), ("../..", ""),
    ("..", ""), ("", ""), ("-", ""), ("Bad Laer (Nord)", "bad-laer-nord"), ("St. Vit", "st-vit"), ("a\u{0}b", "a-b"),
    ("Lu\u{308}dinghausen", "luedinghausen"), ("O\u{308}ding", "oeding"), ("x\u{308}", "x"), ("日本", ""),
    ("\u{202E}abc", "abc"), ("C:\\con", "c-con"), ("Haßloch am   Berg", "hassloch-am-berg"),
    (String(repeating: "ä", count: 500), String(repeating: "ae", count: 30)),
    (String(repeating: "abcde ", count: 100), String(repeating: "abcde-", count: 9) + "abcde"),
  ]) func `names are ASCII, lower case and short`(_ name: String, _ expected: String) {
    #expect(FileNames.ascii(name) == expected)
  }

  @Test func `every path of the worked example`() throws {
    let paths = try TestYear().documents().keys.sorted()
    let members = [
      "05558004-ascheberg", "05558008-billerbeck", "05558012-coesfeld", "05558016-duelmen", "05558020-havixbeck",
      "05558024-luedinghausen", "05558028-nordkirchen", "05558032-nottuln", "05558036-olfen", "05558040-rosendahl",
      "05558044-senden",
    ]
    let employers: Set<String> = ["05558004-ascheberg", "05558012-coesfeld", "05558016-duelmen"]
    var expected = ["vorlagen/kreis.html"] + ["mitte", "nord", "sued"].map { "intern/ergebnis-\($0).json" }
    expected += ["04", "12", "16"].map { "intern/buchungsliste-055580\($0).csv" }
    expected += ["mitte", "nord", "sued"].map { "intern/verwendungsnachweis-\($0)-nur-zuwendungsgeber.csv" }
    for member in members {
      expected += ["versand/\(member)/pruefung-2025.html", "versand/\(member)/pruefung-2025.csv"]
      expected += ["versand/\(member)/abrechnung-2025.html", "versand/\(member)/abrechnung-2025.xml"]
      expected.append("vorlagen/\(member).html")
      guard !employers.contains(member) else { continue }
      let number = "ENTWURF-\(member.prefix(8))"
      expected.append("versand/\(member)/buchung-2025.csv")
      expected += ["versand/\(member)/rechnung-\(number).html", "versand/\(member)/rechnung-\(number).xml"]
    }
    #expect(paths == expected.sorted())
  }

  @Test func `a run of one region makes the same documents for its members`() throws {
    let all = try TestYear().documents()
    for region in TestYear().regions {
      let settled = SettlementDocuments(
        try TestYear.only(region).settled(), templates: try ProjectTemplates.sound()
      ).render(isWholeDistrict: false)
      let files = try #require(settled.value)
      // Of the employer three less; three for the region.
      #expect(files.count == region.members.count * 8 - 3 + 3)
      for file in files { #expect(all[file.path] == file.bytes, "\(file.path)") }
    }
  }

  /// Two municipalities of one name, or with a name that nothing is left of, still have folders of their own.
  @Test func `municipalities of one name do not share a folder`() throws {
    var region = TestRegion.nord
    for index in region.members.indices { region.members[index].name = index < 2 ? "日本" : "Neustadt" }
    let paths = try TestYear.only(region).documents().keys
    #expect(Set(paths.filter { $0.hasPrefix("versand/") }.map { $0.split(separator: "/")[1] }).count == 4)
    #expect(paths.count == 4 * 8 - 3 + 4)
  }

  @Test func `regions that would share a file are refused`() throws {
    var year = TestYear()
    year.regions[0].name = "Sued"
    let rendered = SettlementDocuments(try year.settled(), templates: try ProjectTemplates.sound())
      .render(isWholeDistrict: true)
    #expect(rendered.value == nil)
    #expect(rendered.findings.codes == ["SET-WERT"])
    #expect(rendered.findings.first?.message == "Die Regionen „Sued“ und „Süd“ ergeben denselben Dateinamen")
  }
}
