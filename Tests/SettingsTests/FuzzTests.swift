import Diagnostics
import Foundation
import Settings
import TestSupport
import Testing

/// Random damage to the sample's own settings: a value or findings with a place, never a crash.
@Suite struct FuzzTests {
  private static func sample(_ path: String) throws -> [UInt8] {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    return try Array(Data(contentsOf: root.appendingPathComponent("input/2025/\(path)")))
  }

  private func damaged(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    for _ in 0...Int.random(in: 0..<3, using: &random) {
      let start = Int.random(in: 0...bytes.count, using: &random)
      let end = min(bytes.count, start + Int.random(in: 0...(Bool.random(using: &random) ? 2 : 80), using: &random))
      let piece = Array(bytes[start..<end])
      let target = Int.random(in: 0...bytes.count, using: &random)
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes.removeSubrange(start..<end)
      case 1: bytes.insert(contentsOf: piece, at: target)
      case 2, 3:
        let sign = Array(":-[]{}&*!|>'\"%@`#,? \t\n\r\\~0".utf8).randomElement(using: &random) ?? 0
        bytes.insert(contentsOf: [UInt8](repeating: sign, count: Int.random(in: 1...3, using: &random)), at: target)
      case 4: bytes.insert(UInt8.random(in: 0...255, using: &random), at: target)
      case 5:
        if start < bytes.count { bytes[start] = UInt8.random(in: 0x20...0x7E, using: &random) }
      default:
        bytes.removeSubrange(start..<end)
        bytes.insert(contentsOf: piece, at: min(target, bytes.count))
      }
    }
    return bytes
  }

  private func check<Value>(_ checked: Checked<Value>, _ seed: UInt64) -> Bool {
    #expect(checked.value != nil || checked.findings.hasErrors, "seed \(seed): nothing is refused without a word")
    for finding in checked.findings {
      let line = finding.place?.line ?? 0
      #expect(line > 0 || finding.message.contains("1 MB"), "seed \(seed): \(finding.message) has a place")
      #expect(!finding.message.isEmpty, "seed \(seed)")
    }
    return !checked.findings.hasErrors
  }

  @Test func `a damaged agreement is read or refused with a place`() throws {
    let sound = try Self.sample("vereinbarung.yaml")
    #expect(Agreement.read(sound, file: "v.yaml").findings.isEmpty)
    var passed = 0
    let seeds = SeededRandom.seeds(1500)
    for seed in seeds {
      var random = SeededRandom(seed: seed)
      if check(Agreement.read(damaged(sound, &random), file: "v.yaml"), seed) { passed += 1 }
    }
    #expect(passed > 100 && passed < seeds.count - 100, "both outcomes must occur: \(passed)")
  }

  @Test func `a damaged profile is read or refused with a place`() throws {
    for name in ["ascheberg", "coesfeld", "duelmen"] {
      let sound = try Self.sample("profile/\(name).yaml")
      #expect(ExportProfile.read(sound, file: "v.yaml").findings.isEmpty, "\(name)")
      var passed = 0
      let seeds = SeededRandom.seeds(400)
      for seed in seeds {
        var random = SeededRandom(seed: seed)
        if check(ExportProfile.read(damaged(sound, &random), file: "v.yaml"), seed) { passed += 1 }
      }
      #expect(passed > 20 && passed < seeds.count - 20, "\(name): both outcomes must occur: \(passed)")
    }
  }

  @Test func `noise of YAML's signs is never a crash`() {
    let words = [
      "a: ", "jahr: 2025\n", "- ", "? ", ": ", "[", "]", "{", "}", "\n", "\r", "\n  ", "&a ", "*a", "!!str ", "!x ",
      "| \n",
      "> \n", "'", "\"", "\\u0041", "# x", "---\n", "...\n", "%YAML 1.2\n", "\u{FEFF}", "\u{85}", "\u{2028}", "\t",
      "<<: ", "ä",
    ]
    for seed in SeededRandom.seeds(2000) {
      var random = SeededRandom(seed: seed)
      let text = (0..<Int.random(in: 0..<25, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
      _ = check(Agreement.read(Array(text.joined().utf8), file: "v.yaml"), seed)
    }
  }
}
