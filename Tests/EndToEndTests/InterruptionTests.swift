import Foundation
import Glibc
import TestSupport
import Testing

@testable import SettlementRun

/// Ctrl-C and the signals of schedulers: the program ends by them, and nothing half-done is left.
@Suite struct InterruptionTests {
  static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// What Ctrl-C left to another process to remove is gone soon.
  private func expectNothingHidden(in folders: [String], _ what: String) throws {
    for _ in 0..<1000 {
      let hidden = folders.flatMap { (try? Disk.names($0)) ?? [] }.filter { $0.hasPrefix(".") }
      if hidden.isEmpty { return }
      usleep(20_000)
    }
    Issue.record("\(what): \(try folders.map { try Disk.names($0) })")
  }

  @Test(arguments: SeededRandom.seeds(9))
  func `a run that is interrupted leaves the old output or the new one, and nothing beside it`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let old = try Settled.sample.get()
    let new = try RobustnessTests.Later.sample.get()
    let desk = try Desk()
    let signal = Self.signals[Int(seed % 3)]
    let isWriting = !seed.isMultiple(of: 4)
    let run = try Program.run(
      ["build", desk.input, "--out", desk.output, "--date", RobustnessTests.Later.date],
      interruption: Program.Interruption(
        signal: signal, microseconds: UInt64.random(in: isWriting ? 0..<60_000 : 100_000..<800_000, using: &random),
        folder: isWriting ? desk.scratch.path : nil))
    let what = "seed \(seed), signal \(signal): \(run.summary)"
    #expect(run.status == 0 || run.signal == signal, "\(what)")
    try expectNothingHidden(in: [desk.scratch.path], what)
    #expect(try Disk.names(desk.scratch.path) == ["2025", "input", "templates"], "\(what)")
    let left = try Disk.settlement(desk.output)
    #expect(left == old.settlement || left == new.settlement, "\(what): neither the old run nor the new one")
    if run.signal != nil {
      let said = run.errorText.split(separator: "\n").last.map(String.init) ?? ""
      let sentence =
        left == new.settlement
        ? "Abgebrochen; veröffentlicht ist schon \(desk.output)." : "Abgebrochen; es wurde nichts veröffentlicht."
      #expect(said.hasPrefix(sentence), "\(what)")
    }
  }

  @Test(arguments: SeededRandom.seeds(6))
  func `of several folders, each is whole or not there, and the message names those that are`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let scratch = try Scratch()
    let names = (0..<6).map { "kreis-\($0)" }
    for name in names { _ = try scratch.copy(Program.sample, to: "in/\(name)") }
    let run = try Program.run(
      ["build"] + names.map { "in/\($0)" } + ["--out", "neu/alle"], in: scratch.path,
      interruption: Program.Interruption(
        signal: Self.signals[Int(seed % 3)],
        microseconds: UInt64.random(in: 200_000..<2_500_000, using: &random)))
    let what = "seed \(seed): \(run.summary)"
    let parent = scratch.path + "/neu/alle"
    let exists = FileManager.default.fileExists(atPath: parent)
    if exists { try expectNothingHidden(in: [parent], what) }
    let there = exists ? try Disk.names(parent) : []
    for name in there { #expect(try Disk.files(parent + "/" + name) == Settled.sample.get().files, "\(what): \(name)") }
    if run.status == 0 {
      #expect(there == names, "\(what)")
    } else {
      #expect(run.signal == Self.signals[Int(seed % 3)], "\(what)")
      // Folders above that were made for it go with it.
      #expect(exists == !there.isEmpty, "\(what)")
      if there.isEmpty { #expect(try Disk.names(scratch.path) == ["in"], "\(what)") }
      for name in names { #expect(run.errorText.contains("neu/alle/\(name)") == there.contains(name), "\(what)") }
    }
  }

  @Test func `an ignored signal stays ignored`() throws {
    let scratch = try Scratch()
    let script = "trap '' HUP INT; exec \(Program.path) check \(Program.sample)"
    let run = try Program.run(
      ["-c", script], in: scratch.path, program: "/bin/sh",
      interruption: Program.Interruption(signal: SIGHUP, microseconds: 300_000))
    #expect(run.status == 0, "\(run.summary)")
  }

  @Test func `a reader that goes away does not stop a run halfway`() throws {
    let scratch = try Scratch()
    for name in ["a", "b", "c"] { _ = try scratch.copy(Program.sample, to: name) }
    let script = "{ \(Program.path) build a b c --out alle; echo $? >status; } 2>&1 | true"
    let run = try Program.run(["-c", script], in: scratch.path, program: "/bin/sh")
    #expect(run.status == 0, "\(run.summary)")
    #expect(try Disk.bytes(scratch.path + "/status") == Array("0\n".utf8))
    #expect(try Disk.names(scratch.path + "/alle") == ["a", "b", "c"])
  }

  @Test(
    arguments: [
      (0, [], false, "Abgebrochen.\n"), (1, [], false, "Abgebrochen; es wurde nichts veröffentlicht.\n"),
      (
        1, ["output/2025"], true,
        "Abgebrochen; veröffentlicht ist schon output/2025. Angefangenes wird noch weggeräumt.\n"
      ),
      (294, ["alle/b", "alle/a"], false, "Abgebrochen; veröffentlicht sind 2 von 294 Ordnern: alle/a, alle/b.\n"),
      (3, ["alle/b"], false, "Abgebrochen; veröffentlicht ist 1 von 3 Ordnern: alle/b.\n"),
    ] as [(Int, [String], Bool, String)])
  func `the sentence says what is there`(
    _ expected: Int, _ published: [String], _ isClearingUp: Bool, _ text: String
  ) {
    #expect(Publications.sentence(expected: expected, published: published, isClearingUp: isClearingUp) == text)
  }

  @Test func `removing stops in time and can be handed over`() throws {
    let scratch = try Scratch()
    for name in ["a/b", "c"] { _ = try scratch.copy(Program.sample, to: name) }
    #expect(!World.remove(scratch.path + "/a", until: World.milliseconds))
    #expect(try Disk.files(scratch.path + "/a/b") == Disk.files(Program.sample))
    #expect(World.removeInBackground([scratch.path + "/a", scratch.path + "/c"]))
    for _ in 0..<500 where try !Disk.names(scratch.path).isEmpty { usleep(20_000) }
    #expect(try Disk.names(scratch.path) == [])
  }
}
