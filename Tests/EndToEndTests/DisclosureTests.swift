import Foundation
import Testing

/// What leaves the office, taken together and one version after another; free text that does not leave it.
@Suite struct DisclosureTests {
  // MARK: Papers together

  @Test func `itemizing a small group is a warning that names the papers`() throws {
    let desk = try Desk()
    _ = try desk.apply([
      .replace(
        "vereinbarung.yaml", old: "kleingruppe: zusammenfassen",
        new: "kleingruppe: aufgliedern\nkleingruppe_begruendung: Beschluss-4711")
    ])
    let run = try desk.build()
    #expect(run.status == 0, "\(run.summary)")
    #expect(run.errorText.contains("[ALL-RUECKSCHLUSS]") && run.errorText.contains("Abrechnung Stadt Dülmen"))
    let files = try Disk.files(desk.output)
    let written = try ShownFinding.all(in: #require(files["intern/lauf.json"]))
    #expect(written.contains { $0.code == "ALL-RUECKSCHLUSS" && $0.severity == "warning" })
    // The reason is logged, and stays.
    for (path, bytes) in files {
      #expect(Secrets.contains(bytes, Array("Beschluss-4711".utf8)) == (path == "intern/lauf.json"), "\(path)")
    }
    #expect(try desk.build(["--strict"]).status == 1)
  }

  // MARK: Versions

  @Test func `a second version with other lines is told on the terminal only`() throws {
    let desk = try Desk()
    let unchanged = try desk.build()
    #expect(!unchanged.errorText.contains("RUN-FASSUNG"))
    _ = try desk.apply([.replace("sachkosten.csv", old: "857,97", new: "858,97")])
    let fresh = try Settled(desk.input)
    let run = try desk.build()
    #expect(run.status == 0 && run.errorText.contains("[RUN-FASSUNG]"), "\(run.summary)")
    #expect(run.errorText.contains("Region Nord: Kostenzeilen oder Vollzeitmonate"))
    #expect(!run.errorText.contains("Region Süd: Kostenzeilen"))
    // Nothing of it is written but that it is so: else the same bytes as in an empty folder.
    #expect(try Disk.settlement(desk.output) == fresh.settlement)
    #expect(!(try desk.build().errorText.contains("RUN-FASSUNG")), "the third is the second again")
  }

  @Test func `of a small group nothing was itemized that could differ`() throws {
    let desk = try Desk()
    _ = try desk.apply([.replace("sachkosten.csv", old: "1.846,37", new: "1.946,37")])
    let run = try desk.build(["--strict", "--region", "Mitte"])
    #expect(run.status == 0 && !run.errorText.contains("RUN-FASSUNG"), "\(run.summary)")
  }

  // MARK: The year before

  static let previous = "ags;kosten;foerderung;eigenanteil\r\n"

  @Test func `vorjahr csv is read, compared and counted among the inputs`() throws {
    let desk = try Desk()
    let rows = "05558008;46.000,00;32.000,00;14.000,00\r\n05558032;40.533,12;30.533,12;10.000,00\r\n"
    try Disk.write(Array((Self.previous + rows).utf8), to: desk.input + "/vorjahr.csv")
    let run = try desk.build()
    #expect(run.status == 0, "\(run.summary)")
    #expect(!run.errorText.contains("RUN-UNBENUTZT"))
    let files = try Disk.files(desk.output)
    let report = try #require(files["intern/lauf.json"])
    let found = try ShownFinding.all(in: report).filter { $0.code == "ALL-VORJAHR" }
    #expect(found == [ShownFinding("ALL-VORJAHR", "warning", "vorjahr.csv:3:1")])
    #expect(run.errorText.contains("Gemeinde Nottuln: der Eigenanteil ist um mehr als 25 % höher als im Vorjahr"))
    #expect(
      try JSON(report)["inputs"]?.elements.contains { $0["file"]?.text == "vorjahr.csv" && $0["rows"]?.integer == 2 }
        == true)
    for (path, bytes) in files { expectNoSecrets(bytes, of: path) }
  }

  @Test func `a wrong row of the year before stops`() throws {
    let desk = try Desk()
    try Disk.write(Array((Self.previous + "05558008;1,00;0,00;2,00\r\n").utf8), to: desk.input + "/vorjahr.csv")
    let run = try desk.build(["--json"])
    #expect(run.status == 1)
    #expect(try ShownFinding.all(in: run.output).contains(ShownFinding("REC-SUMME", "error", "vorjahr.csv:2:20")))
  }

  // MARK: Free text

  /// Text of every column and key that is free, and where it may stand all the same.
  static let freeTexts: [(canary: String, edit: Edit, mayStandIn: Set<String>)] = [
    ("Fritzi-Beleg", .replace("sachkosten.csv", old: "KRED-10233", new: "Fritzi-Beleg"), []),
    ("Fritzi-Text", .replace("sachkosten.csv", old: "Diensthandy, 3 Stück", new: "Fritzi-Text"), []),
    ("Fritzi-Akte", .replace("foerderung.csv", old: "KI-CM-2025-01", new: "Fritzi-Akte"), []),
    (
      "Fritzi-Stelle", .replaceAll("stellen.csv", old: "N-A;", new: "Fritzi-Stelle;"),
      ["intern/verwendungsnachweis-nord-nur-zuwendungsgeber.csv"]
    ),
    ("Fritzi-Lohn", .replaceAll("personal-coesfeld.csv", old: "SuE-Zulage", new: "Fritzi-Lohn"), []),
    (
      "Fritzi-Abschlag",
      .write("abschlaege.csv", Array("ags;datum;betrag;beleg\r\n05558008;01.07.2025;100,00;Fritzi-Abschlag\r\n".utf8)),
      []
    ),
    (
      "Fritzi-Grund",
      .replace(
        "vereinbarung.yaml", old: "kleingruppe: zusammenfassen",
        new: "kleingruppe: aufgliedern\nkleingruppe_begruendung: Fritzi-Grund"), ["intern/lauf.json"]
    ),
    (
      "Fritzi-Quelle",
      .replace("vereinbarung.yaml", old: "quelle: ", new: "quelle: Fritzi-Quelle "), []
    ),
  ]

  @Test(arguments: freeTexts.indices) func `free text never leaves the office`(_ index: Int) throws {
    let (canary, edit, mayStandIn) = Self.freeTexts[index]
    let desk = try Desk()
    _ = try desk.apply([edit])
    let run = try desk.build()
    #expect(run.status == 0, "\(run.summary)")
    for (path, bytes) in try Disk.files(desk.output) where !mayStandIn.contains(path) {
      for part in [bytes] + Secrets.attachments(in: bytes) {
        #expect(!Secrets.contains(part, Array(canary.utf8)), "\(path) shows \(canary)")
      }
      #expect(!path.contains(canary))
    }
    #expect(!Secrets.contains(run.output, Array(canary.utf8)))
  }

  @Test func `text that is meant to be shown would be found`() throws {
    let desk = try Desk()
    _ = try desk.apply([.replace("vereinbarung.yaml", old: "  kreis: Kreis Coesfeld", new: "  kreis: Fritzi-Kreis")])
    #expect(try desk.build().status == 0)
    let files = try Disk.files(desk.output)
    #expect(Secrets.contains(try #require(files["vorlagen/kreis.html"]), Array("Fritzi-Kreis".utf8)))
  }
}
