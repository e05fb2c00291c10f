import Diagnostics
import Foundation
import Testing

/// `init`: the folder of a new year.
@Suite struct NewYearTests {
  private static let tables = [
    "abschlaege.csv", "foerderung.csv", "kommunen.csv", "lohnarten.csv", "plan.csv", "rechnungsnummern.csv",
    "sachkosten.csv", "stellen.csv", "vorjahr.csv",
  ]

  @Test func `a new folder holds everything, and check names what is to be filled in`() throws {
    let scratch = try Scratch()
    let run = try Program.run(["init", "input/2026"], in: scratch.path)
    #expect(run.status == 0, "\(run.summary)")
    #expect(run.outputText.hasPrefix("input/2026 ist angelegt."))
    #expect(run.errors.isEmpty)
    let folder = scratch.path + "/input/2026"
    #expect(try Disk.names(folder) == (["LIESMICH.txt", "profile", "vereinbarung.yaml"] + Self.tables).sorted())
    #expect(try Disk.names(folder + "/profile") == ["muster"])
    #expect(try Disk.names(folder + "/profile/muster").count == 9)
    #expect(try Disk.names(scratch.path + "/input") == ["2026"])
    let agreement = String(decoding: try Disk.bytes(folder + "/vereinbarung.yaml"), as: UTF8.self)
    #expect(agreement.contains("\njahr: 2026\n"))

    let check = try Program.run(["check", "input/2026", "--json"], in: scratch.path)
    #expect(check.status == 1)
    let findings = try ShownFinding.all(in: check.output)
    #expect(findings.count == 29 && findings.allSatisfy { $0.code == "SET-FEHLT" }, "\(findings)")
  }

  @Test func `a folder that holds something is left alone`() throws {
    let scratch = try Scratch()
    for (name, content) in [("voll", "notiz.txt"), ("versteckt", ".notiz")] {
      try FileManager.default.createDirectory(atPath: scratch.path + "/" + name, withIntermediateDirectories: false)
      try Disk.write([1], to: scratch.path + "/" + name + "/" + content)
    }
    try Disk.write([1], to: scratch.path + "/datei")
    let before = try Disk.tree(scratch.path)
    for target in ["voll", "versteckt", "datei"] {
      let run = try Program.run(["init", target], in: scratch.path)
      #expect(run.status == 1, "\(run.summary)")
      #expect(run.errorText.contains("[RUN-ORDNER]") && run.errorText.contains("nicht leer"))
      #expect(run.output.isEmpty)
    }
    #expect(try Disk.tree(scratch.path) == before)
    try FileManager.default.createDirectory(atPath: scratch.path + "/leer", withIntermediateDirectories: false)
    #expect(try Program.run(["init", "leer/"], in: scratch.path).status == 0)
    #expect(try Disk.names(scratch.path + "/leer").count == 12)
    let agreement = String(decoding: try Disk.bytes(scratch.path + "/leer/vereinbarung.yaml"), as: UTF8.self)
    #expect(agreement.contains("\njahr:\n"))
  }

  @Test func `a place that cannot be written is a fault of the environment`() throws {
    let run = try Program.run(["init", "/proc/nowhere/2026"])
    #expect(run.status == 3, "\(run.summary)")
    #expect(run.errorText.contains("kann nicht geschrieben werden: "))
  }

  // MARK: From the year before

  @Test func `a year carries over what lasts, and nothing of a person`() throws {
    let scratch = try Scratch()
    let old = try scratch.input("2025")
    let before = try Disk.tree(old)
    let run = try Program.run(["init", "2026", "--from", "2025"], in: scratch.path)
    #expect(run.status == 0, "\(run.summary)")
    #expect(try Disk.tree(old) == before)
    let files = try Disk.files(scratch.path + "/2026")
    for name in [
      "kommunen.csv", "lohnarten.csv", "profile/coesfeld.yaml", "profile/duelmen.yaml", "profile/ascheberg.yaml",
    ] {
      #expect(files[name] == before[name]?.bytes, "\(name)")
    }
    for name in [
      "foerderung.csv", "sachkosten.csv", "abschlaege.csv", "vorjahr.csv", "plan.csv", "rechnungsnummern.csv",
    ] {
      #expect(files[name]?.filter { $0 == 0x0A }.count == 1, "\(name)")
    }
    #expect(
      String(decoding: files["stellen.csv"] ?? [], as: UTF8.self) == """
        stelle;region;vzae_soll;personalnummer;vzae_ist;besetzt_von;besetzt_bis
        N-A;Nord;1;;;;
        N-B;Nord;1;;;;
        N-C;Nord;0,5;;;;
        M-A;Mitte;1;;;;
        S-A;Süd;1;;;;
        S-B;Süd;1;;;;
        S-C;Süd;0,5;;;;

        """)
    #expect(files.keys.allSatisfy { !$0.hasPrefix("personal-") })
    for (name, bytes) in files { expectNoSecrets(bytes, of: name) }
    expectNoSecrets(run.output, of: "stdout")
    for text in [
      "für das Jahr 2026", "rechnungsdatum", "umsatzsteuer", "foerdersaetze", "Region Nord", "vorlagen", "stellen.csv",
      "personal-coesfeld.csv: neu ausgeben",
    ] { #expect(run.outputText.contains(text), "\(text)\n\(run.outputText)") }

    // What is to be decided anew stops, until it is.
    let check = try Program.run(["check", "2026", "--json"], in: scratch.path)
    let codes = try ShownFinding.all(in: check.output).filter { $0.severity == "error" }
    #expect(codes.contains { $0.code == "SET-FEHLT" && $0.place.hasPrefix("vereinbarung.yaml:10:") }, "\(codes)")
    #expect(codes.filter { $0.code == "SET-FEHLT" }.count == 3)
  }

  @Test func `a carried year needs its own decisions, occupancies and exports`() throws {
    let scratch = try Scratch()
    _ = try scratch.input("2025")
    _ = try Program.run(["init", "2026", "--from", "2025"], in: scratch.path)
    let agreement = scratch.path + "/2026/vereinbarung.yaml"
    var text = String(decoding: try Disk.bytes(agreement), as: UTF8.self)
    for (key, day) in [
      ("\nrechnungsdatum:", "26.02.2027"), ("    datum:", "01.03.2027"), ("sitzungsdatum:", "18.03.2027"),
    ] {
      text = text.replacing("\(key)   # neu festlegen", with: "\(key) \(day)   # neu festlegen")
    }
    try Disk.write(Array(text.utf8), to: agreement)
    let check = try Program.run(["check", "2026", "--json"], in: scratch.path)
    let codes = Set(try ShownFinding.all(in: check.output).filter { $0.severity == "error" }.map(\.code))
    #expect(codes == ["SET-PROFIL", "SET-USTREGIME", "ALL-FOERDERUNG"], "\(check.summary)")
  }

  @Test func `a folder called after another year is not laid out`() throws {
    let scratch = try Scratch()
    _ = try scratch.input("alt")
    for target in ["2027", "2025/", "neu/2024"] {
      let run = try Program.run(["init", target, "--from", "alt"], in: scratch.path)
      #expect(run.status == 1 && run.output.isEmpty, "\(run.summary)")
      #expect(run.errorText.contains("aus alt würde aber das Jahr 2026"), "\(run.errorText)")
      #expect(try Disk.names(scratch.path) == ["alt"])
    }
    for target in ["neu/2026", "jahr-2027"] {
      let run = try Program.run(["init", target, "--from", "alt"], in: scratch.path)
      #expect(run.status == 0, "\(run.summary)")
    }
  }

  @Test func `a year with faults is not carried over`() throws {
    for (file, old, new) in [
      ("vereinbarung.yaml", "zahlungsziel_tage: 30", "zahlungsziel: 30"),
      ("stellen.csv", "0,5;01.01.2025", "7;01.01.2025"),
    ] {
      let scratch = try Scratch()
      _ = try scratch.input("2025")
      _ = try Input.apply(.replace(file, old: old, new: new), to: scratch.path + "/2025")
      let run = try Program.run(["init", "2026", "--from", "2025"], in: scratch.path)
      #expect(run.status == 1, "\(run.summary)")
      #expect(run.errorText.contains("lässt sich nicht übernehmen") && run.output.isEmpty)
      #expect(try Disk.names(scratch.path) == ["2025"])
      expectNoSecrets(run.errors, of: "stderr")
    }
    let scratch = try Scratch()
    let missing = try Program.run(["init", "2026", "--from", "2024"], in: scratch.path)
    #expect(missing.status == 1 && missing.errorText.contains("Den Eingabeordner 2024 gibt es nicht"))
    #expect(!missing.errorText.contains("lässt sich nicht übernehmen"), "\(missing.errorText)")
    #expect(try Disk.names(scratch.path) == [])
  }
}
