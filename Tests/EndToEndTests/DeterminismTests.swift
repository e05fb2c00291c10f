import Foundation
import TestSupport
import Testing

/// The same input, date and version give the same bytes.
@Suite struct DeterminismTests {
  let sample: Settled

  init() throws { sample = try Settled.sample.get() }

  static let environments: [[String: String]] = [
    ["TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8", "LANG": "de_DE.UTF-8"],
    ["TZ": "UTC", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "SWIFT_DETERMINISTIC_HASHING": "1"],
    ["TZ": "America/Adak", "LC_ALL": "C", "NO_COLOR": "1", "COLUMNS": "20", "HOME": "/nonexistent"],
  ]

  @Test(arguments: environments)
  func `place, time zone, language and hashing change no byte`(_ environment: [String: String]) throws {
    let scratch = try Scratch()
    // Another folder, whose name is as long as it is odd.
    let input = try scratch.input("Eingabe 2025 – Ümläute & Leerzeichen")
    let settled = try Settled(input, environment: environment)
    #expect(settled.differences(from: sample) == [])
    // The last lines name the folder.
    #expect(
      settled.run.outputText.split(separator: "\n").dropLast(3)
        == sample.run.outputText.split(separator: "\n").dropLast(3))
    #expect(settled.run.errors == sample.run.errors)
  }

  @Test func `a second run into the same folder gives the same bytes`() throws {
    let scratch = try Scratch()
    let output = scratch.path + "/2025"
    try sample.write(to: output)
    try Disk.write(Array("left over".utf8), to: output + "/intern/alt.html")
    for _ in 0..<2 {
      let run = try Program.run(["build", Program.sample, "--out", output])
      #expect(run.status == 0, "\(run.summary)")
      #expect(try Disk.files(output) == sample.files)
      #expect(try Disk.names(scratch.path) == ["2025"])
    }
  }

  @Test func `a changed byte and another date are noticed`() throws {
    var tampered = sample
    tampered.files["vorlagen/kreis.html"]?[200] ^= 1
    #expect(tampered.differences(from: sample) == ["vorlagen/kreis.html"])
    let later = try Settled(Program.sample, ["--date", "2026-03-15"])
    #expect(later.differences(from: sample).count > 30)
    #expect(Expected.json["members"]?.differences(in: later.report["members"]) == [])
  }

  @Test(arguments: SeededRandom.seeds(3))
  func `the order of rows changes no amount`(_ seed: UInt64) throws {
    let scratch = try Scratch()
    let input = try scratch.input()
    var random = SeededRandom(seed: seed)
    for table in ["kommunen.csv", "stellen.csv", "foerderung.csv", "sachkosten.csv", "lohnarten.csv"] {
      var rows = String(decoding: try Disk.bytes(input + "/" + table), as: UTF8.self).components(separatedBy: "\r\n")
      let header = rows.removeFirst()
      rows.removeLast()
      let before = rows
      repeat { rows.shuffle(using: &random) } while rows == before
      try Disk.write(Array(([header] + rows + [""]).joined(separator: "\r\n").utf8), to: input + "/" + table)
    }
    let settled = try Settled(input)
    for key in ["regions", "members", "invoiced_total"] {
      #expect(settled.report[key] == sample.report[key], "seed \(seed)")
    }
    // What is sent does not even show it.
    let sent = settled.differences(from: sample).filter { !$0.hasPrefix("intern/") }
    #expect(sent == [], "seed \(seed)")
  }

  // MARK: One employer alone

  static let employers = [
    (
      "Nord", "coesfeld",
      ["personal-duelmen.csv", "personal-ascheberg.txt", "profile/duelmen.yaml", "profile/ascheberg.yaml"]
    ),
    (
      "Mitte", "duelmen",
      ["personal-coesfeld.csv", "personal-ascheberg.txt", "profile/coesfeld.yaml", "profile/ascheberg.yaml"]
    ),
  ]

  @Test(arguments: employers)
  func `one employer with its own export alone makes the same documents`(
    _ region: String, _ employer: String, _ others: [String]
  ) throws {
    let scratch = try Scratch()
    let input = try scratch.input()
    for file in others { try FileManager.default.removeItem(atPath: input + "/" + file) }
    let alone = try Settled(input, ["--region", region])
    let members = Expected.members.filter { $0.region == region }.map(\.ags)
    let theirs = sample.files.filter { file in members.contains { file.key.hasPrefix("versand/\($0)-") } }
    #expect(theirs.count >= members.count * 4 - 2)
    #expect(alone.files.filter { $0.key.hasPrefix("versand/") } == theirs)
    #expect(alone.report["members"]?.members.keys.sorted() == members.sorted())
    #expect(Expected.json["regions"]?[region]?.differences(in: alone.report["regions"]?[region]) == [])
    #expect(alone.files["vorlagen/kreis.html"] == nil)
    for (path, bytes) in alone.files { expectNoSecrets(bytes, of: path) }
  }

  /// The normal case: nobody holds all payroll, so the district's paper is put together from what the others hand over.
  @Test(arguments: employers)
  func `one employer with the others' results makes the district's paper of all three`(
    _ region: String, _ employer: String, _ others: [String]
  ) throws {
    let scratch = try Scratch()
    let input = try scratch.input()
    for file in others { try FileManager.default.removeItem(atPath: input + "/" + file) }
    var given: [String] = []
    for other in ["Nord", "Mitte", "Süd"] where other != region {
      let alone = try Settled(Program.sample, ["--region", other])
      let result = try #require(alone.files.first { $0.key.hasPrefix("intern/ergebnis-") })
      let file = scratch.path + "/" + (result.key as NSString).lastPathComponent
      try Disk.write(result.value, to: file)
      given += ["--with", file]
    }
    let together = try Settled(input, ["--region", region] + given)
    #expect(together.files["vorlagen/kreis.html"] == sample.files["vorlagen/kreis.html"])
    #expect(together.files["vorlagen/kreis.html"] != nil)
    // One is missing: the paper says so and sums up what is there.
    let partial = try Settled(input, ["--region", region] + given.prefix(2))
    let page = String(decoding: try #require(partial.files["vorlagen/kreis.html"]), as: UTF8.self)
    #expect(page.contains("Noch nicht enthalten: Region") && page != text(sample.files["vorlagen/kreis.html"]))
  }

  private func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }
}

extension Settled {
  /// Files that are in one only, or not the same.
  func differences(from other: Settled) -> [String] {
    Set(files.keys).union(other.files.keys).filter { files[$0] != other.files[$0] }.sorted()
  }
}
