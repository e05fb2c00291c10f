import Foundation
import Synchronization
import Testing

@testable import SettlementRun

/// Several folders in one call: each on its own, told in order, the gravest wins.
@Suite struct ManyFoldersTests {
  /// Good, with an error, with an output that cannot be written, good.
  struct Call {
    let scratch: Scratch
    let folders = ["gut", "falsch", "gesperrt", "auch-gut"]

    init() throws {
      scratch = try Scratch()
      for folder in folders { _ = try scratch.copy(Program.sample, to: folder) }
      try FileManager.default.removeItem(atPath: scratch.path + "/falsch/stellen.csv")
      // A name that is taken by a file: root may write anywhere, so permissions would prove nothing.
      try FileManager.default.removeItem(atPath: scratch.path + "/gesperrt/lohnarten.csv")
      try FileManager.default.createSymbolicLink(
        atPath: scratch.path + "/gesperrt/lohnarten.csv", withDestinationPath: "/proc/self/mem")
    }

    func run(_ verb: String, _ options: [String] = []) throws -> Program.Result {
      try Program.run([verb] + folders + (verb == "build" ? ["--out", "alle"] : []) + options, in: scratch.path)
    }
  }

  @Test func `what fails in one folder does not stop the others, and the gravest is the status`() throws {
    let call = try Call()
    let run = try call.run("build")
    #expect(run.status == 3, "\(run.summary)")
    #expect(try Disk.names(call.scratch.path + "/alle") == ["auch-gut", "gut"])
    #expect(try Disk.files(call.scratch.path + "/alle/auch-gut") == Settled.sample.get().files)
    let parts = ["gut:\n", "falsch:\nFehler: Im Eingabeordner fehlt stellen.csv", "gesperrt:\nFehler: ", "auch-gut:\n"]
    var rest = run.errorText[...]
    for part in parts {
      let found = rest.firstRange(of: part)
      #expect(found != nil, "\(part) in order of the call:\n\(run.errorText)")
      if let found { rest = rest[found.upperBound...] }
    }
    #expect(
      run.outputText.contains(
        "4 Ordner: 2 abgerechnet (2 mit Warnungen), 1 angehalten, 1 gescheitert\n\nGescheitert:\n  gesperrt   "),
      "\(run.outputText)")
    #expect(run.outputText.contains("\nAngehalten:\n  falsch   1 Fehler\n"))
    #expect(run.outputText.contains("\nMit Warnungen:\n  gut        1 Warnung\n  auch-gut   1 Warnung\n"))
  }

  @Test func `checking does the same, and says the same each time`() throws {
    let call = try Call()
    let first = try call.run("check")
    #expect(first.status == 3, "\(first.summary)")
    #expect(
      first.outputText.contains("4 Ordner: 2 in Ordnung (2 mit Warnungen), 1 nicht in Ordnung, 1 gescheitert\n"),
      "\(first.outputText)")
    #expect(first.outputText.hasPrefix("gut:\n"))
    for _ in 0..<3 {
      let again = try call.run("check")
      #expect(again.output == first.output && again.errors == first.errors)
    }
    #expect(try Disk.names(call.scratch.path).sorted() == call.folders.sorted())
  }

  @Test(arguments: ["check", "build"])
  func `JSON is one line a folder, in order`(_ verb: String) throws {
    let call = try Call()
    let run = try call.run(verb, ["--json"])
    #expect(run.status == 3, "\(run.summary)")
    let lines = try run.outputText.split(separator: "\n").map { try JSON(Array($0.utf8)) }
    #expect(lines.map { $0["folder"]?.text } == call.folders)
    #expect(lines.map { $0["state"]?.text } == ["warnings", "errors", "failed", "warnings"])
    #expect(lines[2]["message"]?.text?.contains("kann nicht gelesen werden") == true)
    #expect(run.errorText.contains("4 Ordner: "))
  }

  @Test func `findings alone are status 1, and warnings none`() throws {
    let call = try Call()
    let stopped = try Program.run(["check", "gut", "falsch"], in: call.scratch.path)
    #expect(stopped.status == 1)
    let good = try Program.run(["check", "gut", "auch-gut"], in: call.scratch.path)
    #expect(good.status == 0)
    let strict = try Program.run(["check", "gut", "auch-gut", "--strict"], in: call.scratch.path)
    #expect(strict.status == 1)
    #expect(strict.outputText.contains("2 Ordner: 0 in Ordnung, 2 nicht in Ordnung\n"), "\(strict.outputText)")
  }

  @Test func `a report that cannot be printed is no success of any folder`() throws {
    let call = try Call()
    let run = try Program.run(
      ["check", "gut", "auch-gut", "--json"], in: call.scratch.path, output: "/dev/full")
    #expect(run.status == 3, "\(run.summary)")
  }

  // MARK: In order

  @Test func `results are taken in order, each once, as soon as it is its turn`() {
    let taken = Mutex<[Int]>([])
    let made = Mutex(0)
    let longestWait = Mutex(0)
    Parallel.inOrder(5000) { index in
      if index % 500 == 0 { usleep(20_000) }
      made.withLock { $0 += 1 }
      return index * 2
    } take: { index, result in
      #expect(result == index * 2)
      let waiting = made.withLock { $0 } - index
      longestWait.withLock { $0 = max($0, waiting) }
      taken.withLock { $0.append(index) }
    }
    #expect(taken.withLock { $0 } == Array(0..<5000))
    // A slow one does not let the others pile up without end.
    #expect(longestWait.withLock { $0 } <= 1000)
    #expect(longestWait.withLock { $0 } >= 1)
  }

  @Test func `nothing to do is done`() {
    Parallel.inOrder(0) {
      $0
    } take: { index, _ in
      Issue.record("\(index)")
    }
  }
}
