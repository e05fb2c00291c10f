import Diagnostics
import Foundation
import Glibc
import TestSupport
import Testing

/// Verbs, options, exit statuses (contract: 0 done, 1 findings, 2 wrong use, 3 environment).
@Suite struct CommandLineTests {
  // MARK: Wrong use

  static let wrong: [([String], String)] = [
    (["build"], "Es fehlt der Eingabeordner"), (["build", ""], "Es fehlt der Eingabeordner"),
    (["check"], "Es fehlt der Eingabeordner"),
    (["bild", "input"], "„bild“ gibt es nicht; meinten Sie „build“?"),
    (["versio"], "meinten Sie „version“?"),
    (["build", "input", "--bogus"], "„--bogus“ gibt es hier nicht"),
    (["build", "input", "--regoin", "Nord"], "meinten Sie „--region“?"),
    (["version", "--bogus"], "„--bogus“ gibt es hier nicht"),
    (["build", "input", "--out"], "Hinter „--out“ fehlt die Angabe"),
    (["build", "input", "--region", "--json"], "Hinter „--region“ fehlt die Angabe"),
    (["init", "2026", "--from"], "Hinter „--from“ fehlt die Angabe"),
    (["check", "input", "--out", "x"], "„--out“ gibt es hier nicht\n"),
    (["build", "input", "--form", "x"], "„--form“ gibt es hier nicht\n"),
    (["check", "input", "--versio"], "„--versio“ gibt es hier nicht\n"),
    (["--versio"], "meinten Sie „--version“?"),
    (["help", "bild"], "„bild“ gibt es nicht; meinten Sie „build“?"), (["help", "foo"], "„foo“ gibt es nicht\n"),
    (["build", "input", "--date", "2026-02-30"], "„2026-02-30“ ist kein Tag"),
    (["build", "input", "--date", "27.02.26"], "ist kein Tag"),
    (["build", "input", "--syntax", "edifact"], "Die Syntax „edifact“ gibt es nicht; möglich sind ubl und cii"),
    (["check", "input", "--syntax", "cii"], "„--syntax“ gibt es hier nicht"),
    (["init"], "Es fehlt der neue Ordner"), (["init", "x", "--form", "y"], "meinten Sie „--from“?"),
    (["check", "input", "--draf"], "meinten Sie „--draft“?"),
    (["diagnose"], "Es fehlt der Code"),
    (["diagnose", "REC-LOHNAR"], "meinten Sie REC-LOHNART?"),
    (["diagnose", "XYZ-QQQQQQQQQQ"], "gibt es nicht"),
  ]

  @Test(arguments: wrong)
  func `wrong use is told in German with status 2`(_ arguments: [String], _ text: String) throws {
    let scratch = try Scratch()
    let run = try Program.run(arguments, in: scratch.path)
    #expect(run.status == 2, "\(run.summary)")
    #expect(run.output.isEmpty)
    #expect(run.errorText.hasPrefix("Fehler: ") && run.errorText.contains(text), "\(run.errorText)")
    #expect(run.errorText.contains("Aufruf"), "usage is missing:\n\(run.errorText)")
    for english in ["Error:", "Usage:", "OPTIONS", "Unknown", "Missing"] {
      #expect(!run.errorText.contains(english), "\(run.errorText)")
    }
    #expect(try Disk.names(scratch.path) == [])
  }

  @Test(arguments: [
    ([], "abrechnung build ORDNER"), (["help"], "abrechnung build ORDNER"), (["--help"], "abrechnung build ORDNER"),
    (["-h"], "abrechnung build ORDNER"), (["help", "build"], "--out ORDNER"), (["help", "check"], "--strict"),
    (["help", "init"], "--from ORDNER"), (["init", "--help"], "--from ORDNER"), (["check", "--help"], "--draft"),
    (["build", "--help"], "--out ORDNER"), (["build", "-h"], "--out ORDNER"), (["check", "--help"], "--strict"),
    (["diagnose", "--help"], "REC-SUMME"), (["version"], "abrechnung 0."), (["--version"], "abrechnung 0."),
  ])
  func `help and version are printed with status 0`(_ arguments: [String], _ text: String) throws {
    let run = try Program.run(arguments)
    #expect(run.status == 0, "\(run.summary)")
    #expect(run.outputText.contains(text))
    #expect(run.errors.isEmpty)
  }

  @Test(arguments: DiagnosticCode.allCases)
  func `every code is explained`(_ code: DiagnosticCode) throws {
    let run = try Program.run(["diagnose", code.rawValue.lowercased()])
    #expect(run.status == 0, "\(run.summary)")
    #expect(run.outputText.hasPrefix("\(code.rawValue): \(code.title)\n"))
    #expect(run.outputText.count > 80)
    #expect(run.errors.isEmpty)
  }

  // MARK: Status

  @Test func `check writes nothing`() throws {
    let scratch = try Scratch()
    _ = try scratch.input("2025")
    let before = try Disk.tree(scratch.path)
    let run = try Program.run(["check", "2025"], in: scratch.path)
    #expect(run.status == 0, "\(run.summary)")
    #expect(try Disk.tree(scratch.path) == before)
  }

  @Test func `warnings stop a strict run only`() throws {
    let desk = try Desk()
    let before = try Disk.tree(desk.scratch.path)
    let check = try Program.run(["check", desk.input, "--strict"])
    #expect(check.status == 1, "\(check.summary)")
    let build = try desk.build(["--strict"])
    #expect(build.status == 1, "\(build.summary)")
    #expect(build.errorText.contains("Es wurde nichts geschrieben."))
    #expect(try Disk.tree(desk.scratch.path) == before)
  }

  @Test func `information does not stop a strict run`() throws {
    let scratch = try Scratch()
    let run = try Program.run(
      ["build", Program.sample, "--region", "Nord", "--strict", "--out", scratch.path + "/2025"])
    #expect(run.status == 0, "\(run.summary)")
  }

  @Test func `a folder that is not there is a finding`() throws {
    let run = try Program.run(["build", "/nowhere/2025", "--json"])
    #expect(run.status == 1, "\(run.summary)")
    #expect(try ShownFinding.all(in: run.output) == [ShownFinding("RUN-ORDNER", "error", "")])
  }

  @Test func `a file is no input folder`() throws {
    let scratch = try Scratch()
    let input = try scratch.input()
    for arguments in [
      ["check", input + "/stellen.csv"], ["init", scratch.path + "/neu", "--from", input + "/stellen.csv"],
    ] {
      let run = try Program.run(arguments)
      #expect(run.status == 1, "\(run.summary)")
      let text = run.outputText + run.errorText
      #expect(
        text.contains("stellen.csv ist eine Datei und kein Eingabeordner") && text.contains("1 Fehler\n"), "\(text)")
    }
  }

  /// Things called as if they were something else.
  static let misleading: [(Edit, String, String)] = [
    (.folder("stellen.csv"), "RUN-DATEI", "stellen.csv ist ein Ordner und keine Datei"),
    (.folder("vorjahr.csv"), "RUN-DATEI", "vorjahr.csv ist ein Ordner und keine Datei"),
    (.folder("vereinbarung.yaml"), "RUN-DATEI", "vereinbarung.yaml ist ein Ordner und keine Datei"),
    (.folder("personal-duelmen.csv"), "SET-PROFIL", "Der Export personal-duelmen.csv ist ein Ordner und keine Datei"),
    (.folder("personal-neu.csv"), "SET-PROFIL", "Der Export personal-neu.csv ist ein Ordner und keine Datei"),
    (.folder("alt"), "RUN-UNBENUTZT", "Der Ordner wird nicht verwendet"),
    (.folder("profile/alt.yaml"), "RUN-UNBENUTZT", "Der Ordner wird nicht verwendet"),
    (.write("notiz.txt", [0x41]), "RUN-UNBENUTZT", "falls sie gebraucht wird: Namen prüfen; sonst herausnehmen"),
    (.write("PERSONAL-x.CSV", [0x41]), "RUN-UNBENUTZT", "in „personal-….csv“ umbenennen, klein geschrieben"),
    (.write("personal.csv", [0x41]), "RUN-UNBENUTZT", "in „personal-….csv“ umbenennen, klein geschrieben"),
    (.write("personalkosten.csv", [0x41]), "RUN-UNBENUTZT", "in „personal-….csv“ umbenennen, klein geschrieben"),
    (.write("personal-a\nb\u{85}.csv", [0x41]), "SET-PROFIL", "Der Name dieses Exports enthält einen Zeilenumbruch"),
  ]

  @Test(arguments: misleading)
  func `what is called like something else is told apart`(_ edit: Edit, _ code: String, _ text: String) throws {
    let scratch = try Scratch()
    let input = try scratch.input()
    _ = try Input.apply(edit, to: input)
    let before = try Disk.tree(input)
    let run = try Program.run(["check", input, "--draft"])
    #expect(run.status == (code == "RUN-UNBENUTZT" ? 0 : 1), "\(run.summary)")
    #expect(run.outputText.contains("[\(code)]") && run.outputText.contains(text), "\(run.outputText)")
    for other in ["fehlt", "gibt es kein Profil", "liegt nicht im Eingabeordner"] {
      #expect(!run.outputText.contains(other), "\(run.outputText)")
    }
    #expect(try Disk.tree(input) == before)
  }

  @Test func `profile may not be a file`() throws {
    let scratch = try Scratch()
    let input = try scratch.input()
    try FileManager.default.removeItem(atPath: input + "/profile")
    try Disk.write([0x41], to: input + "/profile")
    let run = try Program.run(["check", input])
    #expect(run.outputText.contains("profile ist eine Datei und kein Ordner"), "\(run.outputText)")
  }

  @Test func `an unknown region is a finding`() throws {
    let run = try Program.run(["check", Program.sample, "--region", "Nort"])
    #expect(run.status == 1)
    #expect(run.outputText.contains("[REC-REGION]") && run.outputText.contains("meinten Sie „Nord“?"))
  }

  @Test func `templates may lie in the input folder`() throws {
    let scratch = try Scratch()
    let input = try scratch.input()
    _ = try scratch.copy(Program.templates, to: "input/templates")
    let settled = try Settled(input, environment: ["ABRECHNUNG_TEMPLATES": nil])
    #expect(settled.differences(from: try Settled.sample.get()) == [])
    let page = input + "/templates/abrechnung/abrechnung.html"
    try Disk.write(
      Array(String(decoding: Disk.bytes(page), as: UTF8.self).replacing("Sehr geehrte", with: "Liebe").utf8), to: page)
    let changed = try Settled(input, environment: ["ABRECHNUNG_TEMPLATES": nil])
    #expect(changed.differences(from: settled).count == 11)
  }

  @Test func `without --out a run goes to output and the year`() throws {
    let scratch = try Scratch()
    _ = try scratch.copy(Program.sample, to: "mein-jahr")
    let run = try Program.run(["build", "mein-jahr"], in: scratch.path)
    #expect(run.status == 0, "\(run.summary)")
    #expect(try Disk.files(scratch.path + "/output/2025") == Settled.sample.get().files)
    #expect(run.outputText.contains("output/2025/intern/index.html"))
  }

  @Test func `several folders get one output folder each`() throws {
    let scratch = try Scratch()
    _ = try scratch.copy(Program.sample, to: "a")
    _ = try scratch.copy(Program.sample, to: "b")
    let run = try Program.run(["build", "a", "b", "--out", "alle"], in: scratch.path)
    #expect(run.status == 0, "\(run.summary)")
    #expect(try Disk.names(scratch.path + "/alle") == ["a", "b"])
    #expect(try Disk.files(scratch.path + "/alle/b") == Settled.sample.get().files)
  }

  @Test func `two folders never write to the same place`() throws {
    let scratch = try Scratch()
    _ = try scratch.copy(Program.sample, to: "a/2025")
    _ = try scratch.copy(Program.sample, to: "b/2025")
    for options in [[], ["--out", "alle"]] {
      let run = try Program.run(["build", "a/2025", "b/2025"] + options, in: scratch.path)
      #expect(run.status == 1, "\(run.summary)")
      #expect(run.errorText.contains("[RUN-ORDNER]") && run.errorText.contains("anderer Eingabeordner"))
      #expect(run.outputText.contains("/2025/intern/index.html"), "the first is published")
    }
  }

  @Test func `a link to a run is followed, and slashes at the end mean nothing`() throws {
    let scratch = try Scratch()
    _ = try Program.run(["build", Program.sample, "--region", "Nord", "--out", "echt"], in: scratch.path)
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/zeiger", withDestinationPath: "echt")
    let run = try Program.run(["build", Program.sample, "--out", "zeiger//"], in: scratch.path)
    #expect(run.status == 0, "\(run.summary)")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path + "/zeiger") == "echt")
    #expect(try Disk.settlement(scratch.path + "/echt") == Settled.sample.get().settlement)
  }

  @Test func `what is internal is for the owner only`() throws {
    let scratch = try Scratch()
    let output = scratch.path + "/2025"
    _ = try Program.run(["build", Program.sample, "--out", output])
    for (path, entry) in try Disk.tree(output) where path.hasPrefix("intern") {
      #expect(entry.mode & 0o077 == 0, "\(path)")
    }
  }

  // MARK: Foreign folders

  @Test(arguments: ["full", "file", "input", "above", "inside"])
  func `a folder that is no earlier run is refused and stays`(_ kind: String) throws {
    let scratch = try Scratch()
    let input = try scratch.input("work/2025")
    try FileManager.default.createDirectory(atPath: scratch.path + "/full/deep", withIntermediateDirectories: true)
    try Disk.write([1, 2, 3], to: scratch.path + "/full/deep/photo.jpg")
    try Disk.write([1], to: scratch.path + "/file")
    let target = [
      "full": scratch.path + "/full", "file": scratch.path + "/file", "input": input, "above": scratch.path + "/work",
      "inside": input + "/neu/2025",
    ]
    let before = try Disk.tree(scratch.path)
    let run = try Program.run(["build", input, "--out", try #require(target[kind])])
    #expect(run.status == 1, "\(run.summary)")
    #expect(run.errorText.contains("[RUN-ORDNER]"))
    #expect(try Disk.tree(scratch.path) == before)
  }

  @Test func `an output that cannot be written is a fault of the environment`() throws {
    for target in ["/proc/nowhere/2025", "/dev/null/2025"] {
      let run = try Program.run(["build", Program.sample, "--out", target])
      #expect(run.status == 3, "\(run.summary)")
      #expect(run.errorText.contains("kann nicht geschrieben werden: "))
      #expect(!run.errorText.contains("No such") && !run.errorText.contains("Not a"), "not German: \(run.errorText)")
    }
  }

  @Test func `a report that cannot be printed is no success`() throws {
    let run = try Program.run(["check", Program.sample, "--json"], output: "/dev/full")
    #expect(run.status == 3, "\(run.summary)")
  }
}
