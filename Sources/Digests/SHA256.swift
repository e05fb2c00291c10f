internal import CBytes

/// *Prüfsumme*: SHA-256 (FIPS 180-4), fed in pieces. Tested against the NIST vectors and `sha256sum`.
///
/// Uses the processor's instructions for it where there are any, and comes to the same without them.
package struct SHA256: Sendable {
  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  /// Fewer than 64 bytes that wait for the rest of their block.
  private var pending: [UInt8] = []
  private var length: UInt64 = 0
  private let usesProcessor: Bool

  package init() { self.init(usesProcessor: true) }

  /// - Parameter usesProcessor: false to do without its instructions for this, whatever it has.
  init(usesProcessor: Bool) { self.usesProcessor = usesProcessor && cbytes_has_sha256() }

  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length += UInt64(bytes.count)
    var rest = bytes[...]
    if !pending.isEmpty {
      let missing = rest.prefix(64 - pending.count)
      pending.append(contentsOf: missing)
      rest = rest.dropFirst(missing.count)
      guard pending.count == 64 else { return }
      pending.withUnsafeBytes { compress($0) }
      pending.removeAll(keepingCapacity: true)
    }
    let blocks = rest.count & ~63
    compress(UnsafeRawBufferPointer(rebasing: rest.prefix(blocks)))
    pending.append(contentsOf: rest.dropFirst(blocks))
  }

  package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

  /// The digest in lower-case hexadecimal, 64 characters.
  package consuming func hexDigest() -> String {
    let bits = length &* 8
    var end: [UInt8] = [0x80]
    while (pending.count + end.count) % 64 != 56 { end.append(0) }
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      end.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    update(end)
    return state.map { word in
      let hex = String(word, radix: 16)
      return String(repeating: "0", count: 8 - hex.count) + hex
    }.joined()
  }

  /// The digest of `bytes` in one go.
  package static func hex(_ bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hexDigest()
  }

  /// Takes whole blocks in.
  private mutating func compress(_ blocks: UnsafeRawBufferPointer) {
    guard let start = blocks.assumingMemoryBound(to: UInt8.self).baseAddress, blocks.count >= 64 else { return }
    if usesProcessor {
      cbytes_sha256(&state, start, blocks.count / 64)
    } else {
      cbytes_sha256_plain(&state, start, blocks.count / 64)
    }
  }
}
