import Foundation
import Testing

/// `issue`, `correct` and `archive`: what becomes binding, once.
///
/// Issue dates must be near the clock, so that all of these settle today.
@Suite struct IssuingTests {
  /// An archive beside a copy of the sample that wants no release.
  struct Office {
    let scratch: Scratch
    let input: String
    let archive: String

    init(release: String = "freigabe: keine", archive name: String = "archiv") throws {
      scratch = try Scratch()
      input = try scratch.input()
      archive = scratch.path + "/" + name
      try FileManager.default.createDirectory(atPath: archive, withIntermediateDirectories: false)
      _ = try Input.apply(.replace("vereinbarung.yaml", old: "freigabe: erforderlich", new: release), to: input)
    }

    static let today: String = {
      let parts = Calendar(identifier: .gregorian).dateComponents(in: .current, from: Date())
      return String(format: "%04d-%02d-%02d", parts.year ?? 0, parts.month ?? 0, parts.day ?? 0)
    }()

    func issue(_ options: [String] = [], out: String = "out") throws -> Program.Result {
      try Program.run(
        ["issue", input, "--archive", archive, "--out", scratch.path + "/" + out, "--date", Self.today] + options)
    }

    func correct(_ options: [String] = []) throws -> Program.Result {
      try Program.run(
        ["correct", input, "--archive", archive, "--out", scratch.path + "/berichtigt", "--date", Self.today] + options)
    }

    func archive(_ action: String, _ options: [String] = []) throws -> Program.Result {
      try Program.run(["archive", action, archive] + options)
    }

    func bags() throws -> [String] { try Disk.names(archive).filter { !$0.hasPrefix(".") }.sorted() }

    func documents() throws -> [JSON] {
      try JSON(archive("list", ["--json"]).output)["documents"]?.elements ?? []
    }

    func numbers() throws -> [String] { try documents().compactMap { $0["number"]?.text } }
  }

  private static let sent = "versand/05558008-billerbeck/rechnung-CM25-012-0001.xml"

  @Test func `what is issued is sealed, numbered without a gap, sent as sealed, and issued once`() throws {
    let office = try Office()
    let first = try office.issue()
    #expect(first.status == 0, "\(first.summary)")
    #expect(
      try office.bags() == ["00001-ausstellung-2025-012", "00002-ausstellung-2025-016", "00003-ausstellung-2025-004"])
    #expect(
      try office.numbers() == [
        "CM25-012-0001", "CM25-012-0002", "CM25-012-0003", "CM25-016-0001", "CM25-004-0001", "CM25-004-0002",
        "CM25-004-0003", "CM25-004-0004",
      ])
    let out = office.scratch.path + "/out"
    let sealed = try Disk.files(office.archive + "/00001-ausstellung-2025-012")
    #expect(try Disk.bytes("\(out)/\(Self.sent)") == sealed["data/xml/\(Self.sent)"])
    let paper = String(decoding: try Disk.bytes("\(out)/vorlagen/kreis.html"), as: UTF8.self)
    let head = try #require(try JSON(office.archive("verify", ["--json"]).output)["head"]?.text)
    #expect(paper.contains(head) && !paper.contains("Entwurf"))
    let checked = try Program.run(["validate", "\(out)/versand"])
    #expect(checked.outputText.contains("8 angenommen"), "\(checked.summary)")

    let before = try Disk.files(office.archive)
    let sentBefore = try Disk.files(out + "/versand")
    let again = try office.issue()
    #expect(again.status == 0 && again.errorText.contains("RUN-AUSGESTELLT"), "\(again.summary)")
    #expect(try Disk.files(office.archive) == before)
    // Lost or not, what was sent is what was sealed, also when the program would render it otherwise.
    try FileManager.default.removeItem(atPath: out)
    let restored = try office.issue(["--syntax", "cii"])
    #expect(restored.status == 0 && restored.errorText.contains("RUN-AUSGESTELLT"), "\(restored.summary)")
    #expect(try Disk.files(out + "/versand") == sentBefore)
    #expect(try Disk.files(office.archive) == before)
  }

  @Test func `nothing in a bag tells of a person`() throws {
    let office = try Office()
    #expect(try office.issue().status == 0)
    for (path, bytes) in try Disk.files(office.archive) {
      let leaks = Secrets.leaks(in: bytes)
      #expect(leaks.isEmpty, "\(path): \(leaks)")
    }
  }

  @Test func `regions are issued one after the other into one archive, and all lie in the output folder`() throws {
    let office = try Office()
    for region in ["Mitte", "Süd", "Nord"] {
      let run = try office.issue(["--region", region])
      #expect(run.status == 0, "\(run.summary)")
    }
    #expect(
      try office.bags() == ["00001-ausstellung-2025-016", "00002-ausstellung-2025-004", "00003-ausstellung-2025-012"])
    #expect(try Disk.names(office.scratch.path + "/out/versand").count == 11)
    #expect(try Disk.names(office.scratch.path + "/out/vorlagen").count == 11)
    #expect(try office.archive("verify").status == 0)
  }

  @Test(arguments: [
    Edit.replace("kommunen.csv", old: "rechnung@billerbeck.example", new: "kasse@billerbeck.example"),
    .replace("sachkosten.csv", old: "Bürostuhl;351,00", new: "Bürostuhl;351,01"),
  ])
  func `what would say something else is not issued, and nothing is written`(_ edit: Edit) throws {
    let office = try Office()
    #expect(try office.issue(["--region", "Nord"]).status == 0)
    let before = try Disk.files(office.archive)
    _ = try Input.apply(edit, to: office.input)
    let run = try office.issue()
    #expect(run.status == 1 && run.errorText.contains("RUN-BERICHTIGUNG"), "\(run.summary)")
    #expect(run.errorText.contains("CM25-012-0001"), "\(run.errorText)")
    #expect(try Disk.files(office.archive) == before)
  }

  @Test func `another order of rows or another text in a posting is the same settlement`() throws {
    let office = try Office()
    #expect(try office.issue(["--region", "Nord"]).status == 0)
    _ = try Input.apply(.replace("sachkosten.csv", old: "Bürostuhl;351,00", new: "Stuhl;351,00"), to: office.input)
    let run = try office.issue(["--region", "Nord"])
    #expect(run.status == 0 && run.errorText.contains("RUN-AUSGESTELLT"), "\(run.summary)")
  }

  @Test func `a release names the draft, or nothing is issued`() throws {
    let office = try Office(release: "freigabe: erforderlich")
    let without = try office.issue(["--region", "Mitte"])
    #expect(without.status == 1 && without.errorText.contains("nicht freigegeben"), "\(without.summary)")
    let draft = try Program.run([
      "build", office.input, "--region", "Mitte", "--date", Office.today, "--out", office.scratch.path + "/entwurf",
      "--json",
    ])
    let digest = try #require(try JSON(draft.output)["content_digest"]?.text)
    let file = office.scratch.path + "/freigabe.yaml"
    func write(_ digest: String, _ second: String) throws {
      try Disk.write(
        Array(
          """
          entwurf: \(digest)
          sachlich_und_rechnerisch_richtig: {funktion: Sachbearbeitung, am: "\(Office.today)"}
          freigabe: {funktion: \(second), am: "\(Office.today)"}

          """.utf8), to: file)
    }
    for (digest, second) in [(String(repeating: "0", count: 64), "Kämmerei"), (digest, "Sachbearbeitung")] {
      try write(digest, second)
      let refused = try office.issue(["--region", "Mitte", "--release", file])
      #expect(refused.status == 1 && refused.errorText.contains("RUN-FREIGABE"), "\(refused.summary)")
    }
    #expect(try office.bags().isEmpty)
    try write(digest, "Kämmerei")
    let issued = try office.issue(["--region", "Mitte", "--release", file])
    #expect(issued.status == 0, "\(issued.summary)")
    let bag = try Disk.files(office.archive + "/00001-ausstellung-2025-016")
    #expect(bag["data/yaml/freigabe.yaml"] == (try Disk.bytes(file)))
    #expect(String(decoding: bag["data/jsonl/protokoll.jsonl"] ?? [], as: UTF8.self).contains("Kämmerei"))
  }

  @Test func `a date far from the clock is refused`() throws {
    let office = try Office()
    let run = try Program.run([
      "issue", office.input, "--archive", office.archive, "--out", office.scratch.path + "/out", "--date", "2026-01-02",
    ])
    #expect(run.status == 1 && run.errorText.contains("RUN-RECHNUNGSDATUM"), "\(run.summary)")
    #expect(try office.bags().isEmpty)
  }

  @Test func `a mistyped archive is not made, and an output folder of somebody else not replaced`() throws {
    let office = try Office()
    let mistyped = try Program.run([
      "issue", office.input, "--archive", office.archive + "x", "--date", Office.today, "--out",
      office.scratch.path + "/out",
    ])
    #expect(mistyped.status == 1 && mistyped.errorText.contains("RUN-ARCHIV"), "\(mistyped.summary)")
    try FileManager.default.createDirectory(
      atPath: office.scratch.path + "/out/eigenes", withIntermediateDirectories: true)
    let foreign = try office.issue()
    #expect(foreign.status == 1 && foreign.errorText.contains("RUN-ORDNER"), "\(foreign.summary)")
    #expect(try office.bags().isEmpty)
  }

  @Test func `a note is a bag of its own, and is listed`() throws {
    let office = try Office()
    #expect(try office.issue(["--region", "Mitte"]).status == 0)
    let unknown = try office.archive(
      "note", ["--number", "CM25-016-0009", "--event", "versandt", "--on", "2026-03-02"])
    #expect(unknown.status == 1 && unknown.errorText.contains("nichts ausgestellt"), "\(unknown.summary)")
    for wrong in [
      ["--number", "CM25-016-0001", "--event", "verschickt", "--on", "2026-03-02"],
      ["--number", "CM25-016-0001", "--event", "bezahlt", "--on", "2026-03-02"],
      ["--number", "CM25-016-0001", "--event", "versandt", "--on", "gestern"],
      ["--number", "CM25-016-0001", "--event", "versandt", "--on", "2026-03-02", "--amount", "1,00"],
    ] {
      #expect(try office.archive("note", wrong).status == 2)
    }
    let paid = try office.archive(
      "note", ["--number", "CM25-016-0001", "--event", "bezahlt", "--on", "2026-03-02", "--amount", "13.033,12"])
    #expect(paid.status == 0, "\(paid.summary)")
    #expect(try office.bags().last == "00002-vermerk-2025-016")
    #expect(try office.archive("list").outputText.contains("bezahlt 02.03.2026 (13.033,12\u{A0}€)"))
    #expect(try office.archive("verify").status == 0)
  }

  @Test func `a changed byte is named`() throws {
    let office = try Office()
    #expect(try office.issue(["--region", "Mitte"]).status == 0)
    let path =
      office.archive + "/00001-ausstellung-2025-016/data/xml/versand/05558032-nottuln/rechnung-CM25-016-0001.xml"
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    let text = String(decoding: try Disk.bytes(path), as: UTF8.self).replacing("13033.12", with: "13033.21")
    try Disk.write(Array(text.utf8), to: path)
    let run = try office.archive("verify", ["--report", office.scratch.path + "/bericht.html"])
    #expect(run.status == 1 && run.errorText.contains("ARC-PRUEFSUMME"), "\(run.summary)")
    #expect(run.errorText.contains("rechnung-CM25-016-0001.xml"))
    let report = String(decoding: try Disk.bytes(office.scratch.path + "/bericht.html"), as: UTF8.self)
    #expect(report.contains("Nicht in Ordnung") && report.contains("rechnung-CM25-016-0001.xml"))
  }

  @Test func `a file grown beyond what is ever read is a finding, too`() throws {
    let office = try Office()
    #expect(try office.issue(["--region", "Mitte"]).status == 0)
    let path = office.archive + "/00001-ausstellung-2025-016/data/csv/intern/buchungsliste-05558016.csv"
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    #expect(truncate(path, 65 << 20) == 0)
    let run = try office.archive("verify")
    #expect(run.status == 1 && run.errorText.contains("buchungsliste-05558016.csv"), "\(run.summary)")
  }

  @Test func `a time stamp of something else is refused`() throws {
    let office = try Office()
    let request = office.scratch.path + "/anfrage.tsq"
    #expect(try office.archive("timestamp", ["--request", request]).status == 1)
    #expect(try office.issue(["--region", "Mitte"]).status == 0)
    #expect(try office.archive("timestamp", ["--request", request]).status == 0)
    #expect(try Disk.bytes(request).count == 91)
    let refused = try office.archive("timestamp", ["--reply", request])
    #expect(refused.status == 1 && refused.errorText.contains("kein erteilter Zeitstempel"), "\(refused.summary)")
    #expect(try office.archive("timestamp").status == 2)
  }

  @Test func `a copy of a bag is the bag`() throws {
    let office = try Office()
    #expect(try office.issue(["--region", "Mitte"]).status == 0)
    let target = office.scratch.path + "/uebergabe"
    #expect(try office.archive("export", ["--to", target, "--bag", "00001-ausstellung-2025-016"]).status == 0)
    #expect(
      try Disk.files(target + "/00001-ausstellung-2025-016")
        == Disk.files(office.archive + "/00001-ausstellung-2025-016"))
    #expect(try office.archive("export", ["--to", target]).status == 3)
    #expect(try office.archive("export", ["--to", target + "2", "--bag", "00009-vermerk"]).status == 1)
  }
}
