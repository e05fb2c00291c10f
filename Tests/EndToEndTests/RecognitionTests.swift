import Diagnostics
import Foundation
import Testing

/// Exports whose profiles leave something open, and exports without a profile.
@Suite struct RecognitionTests {
  /// The sample without its profiles.
  private static func withoutProfiles(_ scratch: Scratch) throws -> String {
    let input = try scratch.input("2025")
    for name in try Disk.names(input + "/profile") {
      try FileManager.default.removeItem(atPath: input + "/profile/" + name)
    }
    return input
  }

  private static func expectNoSecrets(of run: Program.Result) {
    EndToEndTests.expectNoSecrets(run.output, of: "stdout")
    EndToEndTests.expectNoSecrets(run.errors, of: "stderr")
  }

  // MARK: What was read

  @Test func `check says how each export was read`() throws {
    let run = try Program.run(["check", Program.sample])
    #expect(run.status == 0, "\(run.summary)")
    let read = try #require(run.outputText.components(separatedBy: "\nGelesen wurde:\n").dropFirst().first)
    #expect(
      read == """
          personal-ascheberg.txt: Lohnkonto Arbeitgeberkosten, iso-8859-1, Trennzeichen Tabulator, Dezimalzeichen Komma, \
        Tausenderzeichen Punkt, Monate MM.JJJJ; 322 Zeilen verwendet, 5 Summen nachgerechnet
          personal-coesfeld.csv: Listenausgabe PK-KTR, windows-1252, Trennzeichen Semikolon, Dezimalzeichen Komma, \
        Tausenderzeichen Punkt, Monate MM/JJJJ; 312 Zeilen verwendet, 110 ausgeschlossen, 5 Summen nachgerechnet
          personal-duelmen.csv: Auswertung Personalkosten, utf-8, Trennzeichen Komma, Dezimalzeichen Punkt, \
        Monate JJJJ-MM; 12 Zeilen verwendet

        """)
    let json = try JSON(Program.run(["check", Program.sample, "--json"]).output)
    let (shown, reported) = (json["inputs"]?.elements ?? [], try Settled.sample.get().report["inputs"]?.elements ?? [])
    #expect(shown.count == 14 && shown.count == reported.count)
    for (input, whole) in zip(shown, reported) {
      // Where rows are missing a total can be one person's pay, so check shows none.
      #expect(input["control_total"] == nil && whole["control_total"] != nil)
      for key in whole.members.keys where key != "control_total" { #expect(input[key] == whole[key], "\(key)") }
    }
    #expect(json["proposals"]?.elements.isEmpty == true)
    Self.expectNoSecrets(of: run)
  }

  @Test func `open profiles settle to the same cent`() throws {
    let scratch = try Scratch()
    let input = try scratch.input("2025")
    let keys = ["kodierung", "trennzeichen", "dezimalzeichen", "tausenderzeichen", "monatsform"]
    for name in try Disk.names(input + "/profile") {
      let path = input + "/profile/" + name
      let lines = String(decoding: try Disk.bytes(path), as: UTF8.self).components(separatedBy: "\n")
      let open = lines.filter { line in !keys.contains { line.hasPrefix($0 + ":") } }
      #expect(open.count == lines.count - 5)
      try Disk.write(Array(open.joined(separator: "\n").utf8), to: path)
    }
    let (settled, sample) = (try Settled(input), try Settled.sample.get())
    let changed = settled.differences(from: sample)
    #expect(changed.allSatisfy { $0.hasPrefix("intern/") }, "\(changed)")
    #expect(settled.report["members"] == sample.report["members"])
    for export in (settled.report["inputs"]?.elements ?? []).filter({ $0["file"]?.text?.hasPrefix("personal-") == true }
    ) {
      let twin = try #require(sample.report["inputs"]?.elements.first { $0["file"] == export["file"] })
      #expect(
        export["recognised"]?.elements.compactMap(\.text) == [
          "encoding", "separator", "decimal_sign", "thousands_sign", "month_form",
        ])
      #expect(twin["recognised"]?.elements.isEmpty == true)
      for key in ["sha256", "rows", "separator", "decimal_sign", "thousands_sign", "month_form", "control_total"] {
        #expect(export[key] == twin[key], "\(key)")
      }
    }
    let check = try Program.run(["check", input])
    #expect(check.outputText.contains("(erkannt: Kodierung, Trennzeichen, Dezimalzeichen, Tausenderzeichen, Monate)"))
    Self.expectNoSecrets(of: check)
  }

  // MARK: Proposals

  @Test func `check proposes a profile and writes nothing`() throws {
    let scratch = try Scratch()
    let input = try Self.withoutProfiles(scratch)
    let before = try Disk.tree(scratch.path)
    let run = try Program.run(["check", input])
    #expect(run.status == 1, "\(run.summary)")
    for text in [
      "[SET-PROFIL]", "Vorschlag für personal-ascheberg.txt", "Vorschlag für personal-coesfeld.csv",
      "Vorschlag für personal-duelmen.csv", "SAP HCM, Liste (wahrscheinlich", "windows-1252 (sicher",
      "„Summe“ je Person",
      "  # An Kostenträgern kommen vor: 32.01.00, 50.02.CM", "Als profile/personal-coesfeld.yaml ablegen",
    ] { #expect(run.outputText.contains(text), "\(text)\n\(run.outputText)") }
    #expect(try Disk.tree(scratch.path) == before)
    Self.expectNoSecrets(of: run)

    let json = try JSON(Program.run(["check", input, "--json"]).output)
    let proposals = json["proposals"]?.elements ?? []
    #expect(proposals.compactMap { $0["profile"]?.text }.count == 3)
    let traits = proposals.first?["traits"]?.elements ?? []
    #expect(traits.first { $0["trait"]?.text == "months" }?["certainty"]?.text == "verified")
    #expect(proposals.allSatisfy { $0["draft"]?.text?.contains("datei: personal-") == true })
  }

  @Test func `--draft writes what is proposed, and never over something`() throws {
    let scratch = try Scratch()
    let input = try Self.withoutProfiles(scratch)
    try Disk.write(Array("# von Hand\n".utf8), to: input + "/notiz.txt")
    let before = try Disk.files(input)
    let run = try Program.run(["check", input, "--draft"])
    #expect(run.status == 1, "\(run.summary)")
    Self.expectNoSecrets(of: run)
    let written = try Disk.files(input)
    let names = ["ascheberg", "coesfeld", "duelmen"].map { "profile/personal-\($0).yaml" }
    #expect(Set(written.keys) == Set(before.keys).union(names))
    for (name, bytes) in before { #expect(written[name] == bytes, "\(name)") }
    for name in names {
      #expect(run.outputText.contains("\(input)/\(name) ist geschrieben"), "\(run.outputText)")
      EndToEndTests.expectNoSecrets(written[name] ?? [], of: name)
    }
    // What is left to the clerk: whose rows count.
    try FileManager.default.removeItem(atPath: input + "/notiz.txt")
    let coesfeld = input + "/profile/personal-coesfeld.yaml"
    let draft = String(decoding: try Disk.bytes(coesfeld), as: UTF8.self)
    try Disk.write(
      Array(draft.replacing("# filter:\n", with: "filter: {spalte: kostentraeger, werte: [50.02.CM]}\n").utf8),
      to: coesfeld)
    let settled = try Settled(input)
    #expect(settled.report["members"] == (try Settled.sample.get()).report["members"])
  }

  @Test func `a draft whose place is taken is not written`() throws {
    let scratch = try Scratch()
    let input = try scratch.input("2025")
    // The profile of the name is another export's.
    let profile = input + "/profile/personal-neu.yaml"
    try FileManager.default.moveItem(atPath: input + "/profile/duelmen.yaml", toPath: profile)
    _ = try FileManager.default.copyItem(atPath: input + "/personal-duelmen.csv", toPath: input + "/personal-neu.csv")
    let before = try Disk.tree(input)
    let run = try Program.run(["check", input, "--draft"])
    #expect(run.status == 1)
    #expect(run.outputText.contains("personal-neu.yaml gibt es schon; der Entwurf wurde nicht geschrieben."))
    #expect(try Disk.tree(input) == before)
    try FileManager.default.removeItem(atPath: input + "/personal-neu.csv")
    let nothing = try Program.run(["check", input, "--draft"])
    #expect(nothing.outputText.contains("Kein Entwurf zu schreiben.\n") && !nothing.outputText.contains("erst, wenn"))
  }

  @Test func `a broken profile is put right before there are drafts`() throws {
    let scratch = try Scratch()
    let input = try scratch.input("2025")
    _ = try Input.apply(.replace("profile/duelmen.yaml", old: "kodierung:", new: "kodirung:"), to: input)
    try FileManager.default.removeItem(atPath: input + "/profile/coesfeld.yaml")
    let run = try Program.run(["check", input, "--draft"])
    #expect(run.status == 1, "\(run.summary)")
    #expect(
      run.outputText.hasSuffix(
        "Kein Entwurf zu schreiben.\nFür Exporte ohne Profil gibt es Entwürfe erst, wenn die fehlerhaften Profile "
          + "berichtigt sind.\n"), "\(run.outputText)")
  }

  @Test(arguments: [("empty", [UInt8]()), ("zero", [0x41, 0x00, 0x42]), ("words", Array("Döbber;00041877\n".utf8))])
  func `what is no export is refused without a proposal`(_ name: String, _ bytes: [UInt8]) throws {
    let scratch = try Scratch()
    let input = try scratch.input("2025")
    try Disk.write(bytes, to: input + "/personal-x.csv")
    let run = try Program.run(["check", input, "--draft"])
    #expect(run.status == 1, "\(run.summary)")
    #expect(!run.outputText.contains("Vorschlag für"))
    #expect(run.outputText.contains(name == "words" ? "[REC-KOPF]" : "[REC-DATEI]"))
    Self.expectNoSecrets(of: run)
  }
}
