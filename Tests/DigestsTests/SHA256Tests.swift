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
      let digests = DigestTools.pieces(SHA256.self, seed: seed)
      #expect(digests.pieces == digests.whole, "seed \(seed)")
    }
  }

  @Test func `with and without the processor's instructions the digest is the same`() {
    for seed in SeededRandom.seeds(100) {
      var random = SeededRandom(seed: seed)
      var (with, without) = (SHA256(), SHA256(usesProcessor: false))
      for _ in 0..<Int.random(in: 0...5, using: &random) {
        let bytes = DigestTools.randomBytes(Int.random(in: 0...300, using: &random), &random)
        with.update(bytes)
        without.update(bytes)
      }
      #expect(with.hexDigest() == without.hexDigest(), "seed \(seed)")
    }
  }

  /// An independent implementation.
  @Test func `sha256sum says the same`() throws {
    let files = try DigestTools.compare(SHA256.self, with: "sha256sum")
    #expect(files.count == 290)
    for file in files { #expect(file.ours == file.theirs, "\(file.name)") }
  }
}
