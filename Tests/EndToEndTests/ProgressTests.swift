import Foundation
import Glibc
import Testing

@testable import SettlementRun

/// How far the program is: shown on a terminal, for long work, and nowhere else.
@Suite(.serialized) struct ProgressTests {
  /// The sample with an export that is as long as it needs to be.
  struct Slow {
    let scratch: Scratch
    let input: String
    private let sound: [UInt8]

    init() throws {
      scratch = try Scratch()
      input = try scratch.input()
      sound = try Disk.bytes(input + "/personal-coesfeld.csv")
    }

    /// Runs with an export so long that it takes more than two seconds on this machine, just now.
    func run(
      _ arguments: [String], columns: UInt16 = 80, environment: [String: String?] = ["TERM": "xterm"],
      interruption: Program.Interruption? = nil
    ) throws -> (Program.Result, PseudoTerminal, seconds: Int64) {
      let row = Array("00099999;\"Anders, Tom\";01/2025;1000;Tabellenentgelt;1,00;500210;51.07.AS\r\n".utf8)
      var rows = 40_000
      while true {
        let others = [[UInt8]](repeating: row, count: rows).flatMap(\.self)
        try Disk.write(sound + others, to: input + "/personal-coesfeld.csv")
        let terminal = try PseudoTerminal(columns: columns)
        let begin = ContinuousClock.now
        let run = try Program.run(
          arguments + ["--region", "Nord"], environment: environment, interruption: interruption, terminal: terminal)
        let duration = begin.duration(to: .now)
        if duration > .seconds(2) || run.signal != nil { return (run, terminal, duration.components.seconds) }
        rows *= 2
      }
    }
  }

  @Test(arguments: [80, 200, 30, 0] as [UInt16])
  func `a terminal shows what, how far and how long still, and keeps nothing of it`(_ columns: UInt16) throws {
    let slow = try Slow()
    let (run, terminal, seconds) = try slow.run(["check", slow.input], columns: columns)
    #expect(run.status == 1, "\(run.summary)")
    let lines = terminal.progress.filter { !$0.isEmpty }
    #expect(lines.count >= 3, "\(terminal.text)")
    let width = columns == 0 ? 80 : Int(columns)
    for line in lines { #expect(line.count < width, "„\(line)“ is wider than \(columns)") }
    let figures = /(\d[\d.]*) von (\d[\d.]*) MB   (\d+) %/
    let found = lines.compactMap { try? figures.firstMatch(in: $0) }
    #expect(found.count >= 3, "\(lines)")
    let percents = found.compactMap { Int($0.output.3) }
    #expect(percents == percents.sorted() && percents.allSatisfy { $0 <= 100 }, "\(percents)")
    #expect(Set(percents).count > 1)
    #expect(lines.contains { $0.contains("noch ") && $0.hasSuffix(" s") })
    if width >= 80 { #expect(lines.contains { $0.hasPrefix("liest personal-coesfeld.csv   ") }, "\(lines)") }
    #expect(terminal.remaining.isEmpty, "left: „\(terminal.remaining)“")
    #expect(terminal.text.contains("\u{1B}[36m"))
    // At most ten a second.
    #expect(lines.count <= 10 * (seconds + 1))
  }

  @Test func `NO_COLOR takes the colour, a dumb terminal the line`() throws {
    let slow = try Slow()
    let (_, plain, _) = try slow.run(["check", slow.input], environment: ["TERM": "xterm", "NO_COLOR": "1"])
    #expect(plain.progress.contains { $0.contains(" von ") })
    #expect(!plain.text.contains("\u{1B}[36m"))
    let (_, dumb, _) = try slow.run(["check", slow.input], environment: ["TERM": "dumb"])
    #expect(dumb.text.isEmpty, "\(dumb.text)")
  }

  @Test func `findings are not mixed with it`() throws {
    let slow = try Slow()
    let (run, terminal, _) = try slow.run(["build", slow.input, "--out", slow.scratch.path + "/out"], columns: 100)
    #expect(run.status == 1, "\(run.summary)")
    #expect(terminal.progress.contains { $0.contains(" von ") })
    let left = terminal.remaining.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(left.contains { $0.contains("[REC-") } && !left.contains { $0.contains("liest ") }, "\(left)")
  }

  @Test func `without a terminal there is nothing`() throws {
    let slow = try Slow()
    _ = try slow.run(["check", slow.input])
    let run = try Program.run(["check", slow.input, "--region", "Nord", "--json"], environment: ["TERM": "xterm"])
    #expect(run.status == 1)
    #expect(run.errors.isEmpty, "\(run.errorText)")
    #expect(try JSON(run.output)["state"]?.text == "errors")
  }

  @Test func `short work shows nothing`() throws {
    let terminal = try PseudoTerminal()
    let run = try Program.run(["version"], environment: ["TERM": "xterm"], terminal: terminal)
    #expect(run.status == 0)
    #expect(terminal.text.isEmpty, "\(terminal.text)")
  }

  @Test func `Ctrl-C at the terminal takes the line away and says so`() throws {
    let slow = try Slow()
    // Soon after the line is there.
    let (run, terminal, _) = try slow.run(
      ["check", slow.input], interruption: Program.Interruption(signal: SIGINT, microseconds: 500_000))
    #expect(run.signal == SIGINT, "\(run.summary)")
    #expect(terminal.progress.contains { $0.contains(" von ") }, "\(terminal.text)")
    #expect(terminal.remaining.replacing("^C", with: "") == "Abgebrochen.\n", "\(terminal.remaining)")
  }

  // MARK: The words

  @Test(
    arguments: [
      (
        ProgressStep(.bytes, 412_000_000, of: 1_024_000_000, file: "personal-coesfeld.csv"), 2_000, 80,
        "liest personal-coesfeld.csv   412 von 1.024 MB   40 %   noch 3 s"
      ),
      (
        ProgressStep(.bytes, 412_000_000, of: 1_024_000_000, file: "personal-coesfeld.csv"), 2_000, 55,
        "liest personal-co…   412 von 1.024 MB   40 %   noch 3 s"
      ),
      (
        ProgressStep(.bytes, 412_000_000, of: 1_024_000_000, file: "personal-coesfeld.csv"), 2_000, 40,
        "412 von 1.024 MB   40 %   noch 3 s"
      ),
      (ProgressStep(.bytes, 0, of: 1_024_000_000, file: "a.csv"), 700, 80, "liest a.csv   0 von 1.024 MB   0 %"),
      (ProgressStep(.folders, 3, of: 294), 200, 80, "3 von 294 Ordnern, noch 20 s"),
      (ProgressStep(.folders, 0, of: 1294), 200, 80, "0 von 1.294 Ordnern"),
      (ProgressStep(.folders, 294, of: 294), 200, 80, "294 von 294 Ordnern"),
      (ProgressStep(.documents, 12, of: 48), 1_000, 80, "erzeugt 12 von 48 Dokumenten   25 %   noch 3 s"),
      (ProgressStep(.files, 1, of: 100), 60_000, 80, "schreibt 1 von 100 Dateien   1 %   noch 99 min"),
      (ProgressStep(.bytes, .max, of: .max, file: "x"), .max / 2_000, 9, ""),
    ] as [(ProgressStep, Int, Int, String)])
  func `the line says it in German and fits`(_ step: ProgressStep, _ milliseconds: Int, _ width: Int, _ line: String) {
    #expect(step.line(after: milliseconds, width: width) == line)
  }
}
