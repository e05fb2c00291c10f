internal import CBytes

/// *Prüfsumme*: SHA-256 (FIPS 180-4), fed in pieces. Tested against the NIST vectors and `sha256sum`.
///
/// Uses the processor's instructions for it where there are any, and comes to the same without them.
package struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var blocks = BlockBuffer(size: 64)
  private let usesProcessor: Bool

  package init() { self.init(usesProcessor: true) }

  /// - Parameter usesProcessor: false to do without its instructions for this, whatever it has.
  init(usesProcessor: Bool) { self.usesProcessor = usesProcessor && cbytes_has_sha256() }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    blocks.feed(bytes, into: &state, compress: compression)
  }

  package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

  /// The digest in lower-case hexadecimal, 64 characters.
  package consuming func hexDigest() -> String {
    finish()
    return hexadecimal(state)
  }

  private mutating func finish() { blocks.finish(into: &state, compress: compression) }

  /// The digest of `bytes` in one go.
  package static func hex(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hexDigest()
  }

  /// Takes whole blocks in.
  private var compression: (inout [UInt32], UnsafeRawBufferPointer) -> Void {
    let function = usesProcessor ? cbytes_sha256 : cbytes_sha256_plain
    return { state, blocks in
      guard let start = blocks.assumingMemoryBound(to: UInt8.self).baseAddress else { return }
      function(&state, start, blocks.count / 64)
    }
  }
}
