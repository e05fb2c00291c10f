import Foundation
import Glibc
import TestSupport
import Testing

/// Accidents: killed at any moment, and bytes that fell over.
@Suite struct RobustnessTests {
  // MARK: Killed

  /// One of these, at a moment between the start and a little after the usual end.
  static let signals = [SIGINT, SIGTERM, SIGKILL]

  @Test(arguments: SeededRandom.seeds(8))
  func `a killed run leaves the old output or the new one`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let old = try Settled.sample.get()
    let new = try Later.sample.get()
    let desk = try Desk()
    let signal = try #require(Self.signals.randomElement(using: &random))
    // At any time, or while it writes: then the new folder lies hidden beside the old one.
    let isWriting = !seed.isMultiple(of: 3)
    let moment = UInt64.random(in: isWriting ? 0..<40_000 : 50_000..<900_000, using: &random)
    let run = try Program.run(
      ["build", desk.input, "--out", desk.output, "--date", Later.date],
      interruption: Program.Interruption(
        signal: signal, microseconds: moment, folder: isWriting ? desk.scratch.path : nil))
    #expect(run.status == 0 || run.signal == signal, "seed \(seed): \(run.summary)")
    let left = (try? Disk.settlement(desk.output)) ?? [:]
    if left.isEmpty {
      // Between two renames the old run lies beside its place, whole; the next run would put it back.
      let aside = try #require(Disk.names(desk.scratch.path).first { $0.hasPrefix(".2025.alt-") }, "seed \(seed)")
      #expect(try Disk.files(desk.scratch.path + "/" + aside) == old.files, "seed \(seed)")
    } else {
      #expect(left == old.settlement || left == new.settlement, "seed \(seed): neither the old run nor the new one")
    }
    if run.status == 0 { #expect(left == new.settlement, "seed \(seed)") }
    // The next run works, and clears up.
    let next = try desk.build()
    #expect(next.status == 0, "seed \(seed): \(next.summary)")
    #expect(try Disk.settlement(desk.output) == old.settlement, "seed \(seed)")
    #expect(try Disk.names(desk.scratch.path) == ["2025", "input", "templates"], "seed \(seed)")
  }

  @Test func `two runs into one folder at once leave a whole one`() async throws {
    let desk = try Desk()
    let scratch = desk.scratch.path
    let (input, output) = (desk.input, desk.output)
    let statuses = try await withThrowingTaskGroup(of: Program.Result.self) { group in
      for date in [[], ["--date", Later.date]] {
        group.addTask { try Program.run(["build", input, "--out", output] + date) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    // One may lose the race, with a sentence; half a run is never left.
    #expect(statuses.contains { $0.status == 0 })
    for run in statuses { #expect(run.status == 0 || run.status == 3, "\(run.summary)") }
    let left = try Disk.settlement(output)
    #expect(try left == Settled.sample.get().settlement || left == Later.sample.get().settlement)
    #expect(try Disk.names(scratch) == ["2025", "input", "templates"])
  }

  /// The sample with another issue date: every document differs.
  enum Later {
    static let date = "2026-03-15"
    static let sample: Swift.Result<Settled, any Error> = Swift.Result {
      try Settled(Program.sample, ["--date", date])
    }
  }

  // MARK: Bytes that fell over

  struct Target: Sendable {
    let file: String
    /// The region to settle: one employer's folder is read faster.
    let region: String
  }

  static let targets = [
    Target(file: "kommunen.csv", region: "Mitte"), Target(file: "stellen.csv", region: "Mitte"),
    Target(file: "foerderung.csv", region: "Mitte"), Target(file: "sachkosten.csv", region: "Mitte"),
    Target(file: "lohnarten.csv", region: "Mitte"), Target(file: "vereinbarung.yaml", region: "Mitte"),
    Target(file: "plan.csv", region: "Nord"), Target(file: "vorjahr.csv", region: "Süd"),
    Target(file: "personal-coesfeld.csv", region: "Nord"), Target(file: "personal-duelmen.csv", region: "Mitte"),
    Target(file: "personal-ascheberg.txt", region: "Süd"), Target(file: "profile/coesfeld.yaml", region: "Nord"),
    Target(file: "profile/duelmen.yaml", region: "Mitte"), Target(file: "profile/ascheberg.yaml", region: "Süd"),
  ]

  @Test func `every input file is a target`() throws {
    #expect(Set(Self.targets.map(\.file)) == Set(try Disk.files(Program.sample).keys))
  }

  @Test(arguments: SeededRandom.seeds(108))
  func `fallen bytes never crash, hang or leak`(_ seed: UInt64) throws {
    let target = Self.targets[Int(seed % UInt64(Self.targets.count))]
    let scratch = try Scratch()
    let input = try scratch.input()
    try fumble(input + "/" + target.file, seed: seed)
    try expectCalm(["check", input, "--json", "--region", target.region], seed: seed, file: target.file)
  }

  @Test(arguments: SeededRandom.seeds(20))
  func `fallen bytes in a template never crash, hang or leak`(_ seed: UInt64) throws {
    let scratch = try Scratch()
    let templates = try scratch.copy(Program.templates, to: "templates")
    let files = try Disk.files(templates).keys.sorted()
    let file = files[Int(seed % UInt64(files.count))]
    try fumble(templates + "/" + file, seed: seed)
    try expectCalm(
      ["check", Program.sample, "--json", "--region", "Mitte"], environment: ["ABRECHNUNG_TEMPLATES": templates],
      seed: seed, file: file)
  }

  private func expectCalm(
    _ arguments: [String], environment: [String: String?] = [:], seed: UInt64, file: String
  ) throws {
    let run = try Program.run(arguments, environment: environment, seconds: 10)
    let what = "seed \(seed), \(file)"
    #expect(!run.isOverdue && (run.status == 0 || run.status == 1), "\(what): \(run.summary)")
    let report = try? JSON(run.output)
    #expect(report != nil, "\(what): no JSON: \(run.summary)")
    let hasErrors = report?["findings"]?.elements.contains { $0["severity"]?.text == "error" }
    #expect(hasErrors == (run.status == 1), "\(what): status and findings differ")
    expectNoSecrets(run.output + run.errors, of: "\(what):\n\(run.outputText)")
  }

  /// Flips, deletes, inserts or cuts off some bytes.
  private func fumble(_ path: String, seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var bytes = try Disk.bytes(path)
    let before = bytes
    repeat {
      for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<10, using: &random) {
        case 0...3: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 4, 5: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
        case 6: bytes.insert(bytes[Int.random(in: 0..<bytes.count, using: &random)], at: place)
        // What readers trip over.
        case 7:
          bytes.insert(contentsOf: Array("\"\n;,\t{}\r:&*-\u{0}<>".utf8).shuffled(using: &random).prefix(2), at: place)
        case 8:
          bytes.insert(
            contentsOf: [0xC3, 0x28, 0xE2, 0x80, 0xAE].prefix(Int.random(in: 1...5, using: &random)), at: place)
        default: bytes.removeSubrange((Int.random(in: 0..<4, using: &random) == 0 ? place : bytes.count - 1)...)
        }
      }
    } while bytes == before
    try Disk.write(bytes, to: path)
  }
}
