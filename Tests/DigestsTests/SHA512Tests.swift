import TestSupport
import Testing

@testable import Digests

@Suite struct SHA512Tests {
  @Test func `the vectors of NIST`() {
    // FIPS 180-4 examples and NIST CAVP (SHA512ShortMsg)
    let vectors: [(String, String)] = [
      (
        "",
        "cf83e1357eefb8bdf1542850d66d8007d620e4050b5715dc83f4a921d36ce9ce"
          + "47d0d13c5d85f2b0ff8318d2877eec2f63b931bd47417a81a538327af927da3e"
      ),
      (
        "abc",
        "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
          + "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f"
      ),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "204a8fc6dda82f0a0ced7beb8e08a41657c16ef468b228a8279be331a703c335"
          + "96fd15c13b1b07f9aa1d3bea57789ca031ad85c7a71dd70354ec631238ca3445"
      ),
      (
        "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
        "8e959b75dae313da8cf4f72814fc143f8f7779c6eb9f7fa17299aeadb6889018"
          + "501d289e4900f7e4331b99dec4b5433ac7d329eeb6dd26545e96e55b874be909"
      ),
    ]
    for (text, digest) in vectors { #expect(SHA512.hex(Array(text.utf8)) == digest) }
    #expect(
      SHA512.hex([0x21])
        == "3831a6a6155e509dee59a7f451eb35324d8f8f2df6e3708894740f98fdee2388"
        + "9f4de5adb0c5010dfb555cda77c8ab5dc902094c52de3278f35a75ebc25f093a")
    #expect(
      SHA512.hex([UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
        == "e718483d0ce769644e2e42c7bc15b4638e1f98b13b2044285632a803afa973eb"
        + "de0ff244877ea60a4cb0432ce577c31beb009c5c2c49aa2e4eadb217ad8cc09b")
  }

  @Test func `feeding in pieces gives the same digest`() {
    for seed in SeededRandom.seeds(200) {
      let digests = DigestTools.pieces(SHA512.self, seed: seed)
      #expect(digests.pieces == digests.whole, "seed \(seed)")
    }
  }

  /// An independent implementation.
  @Test func `sha512sum says the same`() throws {
    let files = try DigestTools.compare(SHA512.self, with: "sha512sum")
    #expect(files.count == 290)
    for file in files { #expect(file.ours == file.theirs, "\(file.name)") }
  }
}
