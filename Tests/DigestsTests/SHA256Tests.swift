import Foundation
import TestSupport
import Testing

@testable import Digests

@Suite struct SHA256Tests {
  @Test func `the vectors of NIST`() {
    // FIPS 180-4 examples and NIST CAVP (SHA256ShortMsg, SHA256LongMsg)
    let vectors: [(String, String)] = [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
      ),
    ]
    for (text, digest) in vectors { #expect(SHA256.hex(Array(text.utf8)) == digest) }
    #expect(SHA256.hex([0xD3]) == "28969cdfa74a12c82f3bad960b0b000aca2ac329deea5c2328ebc6f2ba9802c1")
    #expect(SHA256.hex([0x11, 0xAF]) == "5ca7133fa735326081558ac312c620eeca9970d1e70a4b95533d956f072d1f98")
    #expect(
      SHA256.hex([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test func `feeding in pieces gives the same digest`() {
    for seed in SeededRandom.seeds(200) {
      var random = SeededRandom(seed: seed)
      let bytes = randomBytes(Int.random(in: 0...400, using: &random), &random)
      var hash = SHA256()
      var rest = bytes[...]
      while !rest.isEmpty {
        let piece = rest.prefix(Int.random(in: 0...130, using: &random))
        hash.update(Array(piece))
        rest = rest.dropFirst(piece.count)
      }
      #expect(hash.hexDigest() == SHA256.hex(bytes), "seed \(seed)")
    }
  }

  @Test func `with and without the processor's instructions the digest is the same`() {
    for seed in SeededRandom.seeds(100) {
      var random = SeededRandom(seed: seed)
      var (with, without) = (SHA256(), SHA256(usesProcessor: false))
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let bytes = randomBytes(Int.random(in: 0...300, using: &random), &random)
        with.update(bytes)
        without.update(bytes)
      }
      #expect(with.hexDigest() == without.hexDigest(), "seed \(seed)")
    }
  }

  /// An independent implementation; every length around the borders of blocks, and some large ones.
  @Test func `sha256sum says the same`() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("digests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var expected: [String: String] = [:]
    for (index, seed) in SeededRandom.seeds(160).enumerated() {
      var random = SeededRandom(seed: seed)
      let size = index < 140 ? index : Int.random(in: 140...200_000, using: &random)
      let bytes = randomBytes(size, &random)
      let name = "seed-\(seed)-size-\(size)"
      try Data(bytes).write(to: folder.appendingPathComponent(name))
      expected[name] = SHA256.hex(bytes)
    }
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["sha256sum"] + expected.keys.sorted()
    process.currentDirectoryURL = folder
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = text.split(separator: "\n").map { $0.split(separator: " ", maxSplits: 1).map(String.init) }
    #expect(lines.count == 160)
    for line in lines {
      let name = try #require(line.last).trimmingCharacters(in: .whitespaces)
      #expect(expected[name] == line.first, "\(name)")
    }
  }

  private func randomBytes(_ count: Int, _ random: inout SeededRandom) -> [UInt8] {
    (0..<count).map { _ in UInt8.random(in: 0...255, using: &random) }
  }
}
