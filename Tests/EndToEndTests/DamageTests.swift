import Diagnostics
import Foundation
import Testing

/// Broken input: the right finding at the right place, nothing written, nothing told about a person.
@Suite struct DamageTests {
  @Test func `there is damage to every input file`() throws {
    #expect(Damage.all.count >= 45)
    let touched = Set(Damage.all.flatMap(\.edits).map(\.file))
    for file in try Disk.files(Program.sample).keys { #expect(touched.contains(file), "\(file)") }
    #expect(Set(Damage.all.map(\.name)).count == Damage.all.count)
  }

  @Test(arguments: Damage.all)
  func `a fault is found where it is`(_ damage: Damage) throws {
    let desk = try Desk()
    let marked = try desk.apply(damage.edits)
    let place = try #require(damage.place ?? marked, "no place")
    let before = try Disk.tree(desk.scratch.path)
    let run = try desk.build(["--json"] + damage.region)
    #expect(run.status == 1, "\(run.summary)")
    let found = try ShownFinding.all(in: run.output)
    let expected = ShownFinding(damage.code.rawValue, "error", place)
    #expect(found.contains(expected), "\(expected) expected, found\n\(found.lines)")
    if !damage.hasConsequences {
      #expect(found.filter { $0.severity == "error" } == [expected], "\(found.lines)")
    }
    #expect(run.errorText.contains("[\(damage.code.rawValue)]\n  \(place)\n"), "\(run.errorText)")
    expectNoSecrets(run.output, of: "stdout")
    expectNoSecrets(run.errors, of: "stderr:\n\(run.errorText)")
    // The last good run is as it was, to the nanosecond, and nothing lies beside it.
    #expect(try Disk.tree(desk.scratch.path) == before)
  }

  @Test func `damage to the output would be noticed`() throws {
    let desk = try Desk()
    let before = try Disk.tree(desk.scratch.path)
    let page = desk.output + "/intern/index.html"
    try Disk.write(Disk.bytes(page), to: page)
    #expect(try Disk.tree(desk.scratch.path) != before)
  }

  @Test func `all faults are told at once`() throws {
    let desk = try Desk()
    let places = try [
      desk.apply([.replace("kommunen.csv", old: "055580020020-DEMO01-68", new: "▸055580020020-DEMO01-69")]),
      desk.apply([.replace("kommunen.csv", old: "DE34400000005100220502", new: "▸DE34400000005100220503")]),
      desk.apply([.replace("stellen.csv", old: "00040093;0,5", new: "00040093;▸1,0")]),
      desk.apply([.replace("sachkosten.csv", old: "351,00", new: "▸351.00")]),
      desk.apply([.replace("foerderung.csv", old: "128.333,33;", new: "▸12.8333,33;")]),
      desk.apply([.replace("personal-duelmen.csv", old: "20.11,5901.71", new: "20.11,▸5901.72")]),
      desk.apply([
        .replace("personal-coesfeld.csv", old: "01/2025;1120;SuE-Zulage", new: "01/2025;▸1125;SuE-Zulage")
      ]),
      desk.apply([.replace("templates/abrechnung/abrechnung.xml", old: "<jahr>{{jahr}}", new: "<jahr>▸{{jahre}}")]),
    ]
    let run = try desk.build(["--json"])
    #expect(run.status == 1)
    let errors = try ShownFinding.all(in: run.output).filter { $0.severity == "error" }
    for place in places { #expect(errors.contains { $0.place == place }, "\(place ?? "-") of\n\(errors.lines)") }
    let codes = [
      "REC-LEITWEG", "REC-IBAN", "REC-VZAE", "REC-ZAHL-MEHRDEUTIG", "REC-SUMME", "REC-LOHNART", "TPL-NAME",
    ]
    #expect(Set(codes).isSubset(of: Set(errors.map(\.code))), "\(errors.lines)")
    expectNoSecrets(run.output + run.errors, of: "the findings")
  }

  @Test(arguments: ["kommunen.csv", "personal-coesfeld.csv", "vereinbarung.yaml", "profile/coesfeld.yaml"])
  func `a file that cannot be read is a fault of the environment`(_ file: String) throws {
    let desk = try Desk()
    // Opens for everybody, root too, and fails when it is read.
    _ = try desk.apply([.link(file, to: "/proc/self/mem")])
    let before = try Disk.tree(desk.scratch.path)
    let run = try desk.build()
    #expect(run.status == 3, "\(run.summary)")
    #expect(
      run.errorText.hasPrefix("Fehler: ") && run.errorText.contains("kann nicht gelesen werden"), "\(run.errorText)")
    #expect(run.errorText.contains(file))
    #expect(!run.errorText.contains("error") && !run.errorText.contains("Input/"), "not German: \(run.errorText)")
    #expect(try Disk.tree(desk.scratch.path) == before)
  }

  @Test(.disabled(if: geteuid() == 0, "root may read every file"))
  func `a file without permission is a fault of the environment`() throws {
    let desk = try Desk()
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: desk.input + "/kommunen.csv")
    let run = try desk.build()
    #expect(run.status == 3, "\(run.summary)")
    #expect(run.errorText.contains("kommunen.csv kann nicht gelesen werden"))
  }

  @Test(arguments: ["kommunen.csv", "personal-coesfeld.csv", "vereinbarung.yaml", "profile/coesfeld.yaml"])
  func `a pipe in place of a file does not hang`(_ file: String) throws {
    let desk = try Desk()
    try FileManager.default.removeItem(atPath: desk.input + "/" + file)
    try #require(mkfifo(desk.input + "/" + file, 0o600) == 0)
    let run = try desk.build(seconds: 10)
    #expect(!run.isOverdue && run.status == 1, "\(run.summary)")
  }
}

/// A folder with input, templates, and the output of an earlier run, as on a clerk's desk.
struct Desk {
  let scratch: Scratch
  let input: String
  let output: String

  init() throws {
    scratch = try Scratch()
    input = try scratch.input()
    output = scratch.path + "/2025"
    try Settled.sample.get().write(to: output)
    _ = try scratch.copy(Program.templates, to: "templates")
  }

  /// Edits files of the input, or of the templates if they are named so.
  func apply(_ edits: [Edit]) throws -> String? {
    var place: String?
    for edit in edits {
      let folder = edit.file.hasPrefix("templates/") ? scratch.path : input
      place = try Input.apply(edit, to: folder) ?? place
    }
    return place
  }

  func build(_ options: [String] = [], seconds: UInt64 = 60) throws -> Program.Result {
    try Program.run(
      ["build", input, "--out", output] + options,
      environment: ["ABRECHNUNG_TEMPLATES": scratch.path + "/templates"], seconds: seconds)
  }
}

extension [ShownFinding] {
  var lines: String { map(\.description).joined(separator: "\n") }
}
