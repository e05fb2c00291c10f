import Foundation
import TestSupport

@testable import Digests

/// What both hashes can do, so that both are tested alike.
protocol TestedHash {
  init()
  mutating func update(_ bytes: [UInt8])
  consuming func hexDigest() -> String
  static func hex(_ bytes: [UInt8]) -> String
}

extension SHA256: TestedHash {}
extension SHA512: TestedHash {}

enum DigestTools {
  static func randomBytes(_ count: Int, _ random: inout SeededRandom) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  /// The digest of random bytes, fed in pieces, and that of all of them at once.
  static func pieces<Hash: TestedHash>(_ type: Hash.Type, seed: UInt64) -> (pieces: String, whole: String) {
    var random = SeededRandom(seed: seed)
    let bytes = randomBytes(Int.random(in: 0...600, using: &random), &random)
    var hash = Hash()
    var rest = bytes[...]
    while !rest.isEmpty {
      let piece = rest.prefix(Int.random(in: 0...200, using: &random))
      hash.update(Array(piece))
      rest = rest.dropFirst(piece.count)
    }
    return (hash.hexDigest(), Hash.hex(bytes))
  }

  /// Digests of files of every length around the borders of blocks, and of some large ones: ours, and what `tool` says.
  static func compare<Hash: TestedHash>(
    _ type: Hash.Type, with tool: String
  ) throws -> [(name: String, ours: String, theirs: String)] {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("digests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var ours: [String: String] = [:]
    for (index, seed) in SeededRandom.seeds(290).enumerated() {
      var random = SeededRandom(seed: seed)
      let size = index < 270 ? index : Int.random(in: 270...200_000, using: &random)
      let bytes = randomBytes(size, &random)
      let name = "seed-\(seed)-size-\(size)"
      try Data(bytes).write(to: folder.appendingPathComponent(name))
      ours[name] = Hash.hex(bytes)
    }
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + ours.keys.sorted()
    process.currentDirectoryURL = folder
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").map { line in
      let parts = line.split(separator: " ", maxSplits: 1).map(String.init)
      let name = (parts.last ?? "").trimmingCharacters(in: .whitespaces)
      return (name, ours[name] ?? "", parts.first ?? "")
    }
  }
}
