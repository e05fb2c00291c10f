/// What hashes of FIPS 180-4 have in common: bytes come in pieces of any length and go on as whole blocks, and the end
/// of the message tells its length in bits.
struct BlockBuffer: Sendable {
  /// In bytes: 64 for SHA-256, 128 for SHA-512.
  private let size: Int
  /// Fewer bytes than a block, that wait for the rest of it.
  private var pending: [UInt8] = []
  private var length: UInt64 = 0

  init(size: Int) { self.size = size }

  /// Hands whole blocks to `compress`, as many as there are at once.
  mutating func feed<State>(
    _ bytes: UnsafeRawBufferPointer, into state: inout State,
    compress: (inout State, UnsafeRawBufferPointer) -> Void
  ) {
    length += UInt64(bytes.count)
    var rest = bytes[...]
    if !pending.isEmpty {
      let missing = rest.prefix(size - pending.count)
      pending.append(contentsOf: missing)
      rest = rest.dropFirst(missing.count)
      guard pending.count == size else { return }
      pending.withUnsafeBytes { compress(&state, $0) }
      pending.removeAll(keepingCapacity: true)
    }
    let blocks = rest.count & ~(size - 1)
    if blocks > 0 { compress(&state, UnsafeRawBufferPointer(rebasing: rest.prefix(blocks))) }
    pending.append(contentsOf: rest.dropFirst(blocks))
  }

  /// The end of the message: one bit, zeros, and its length, which takes the last eighth of a block.
  mutating func finish<State>(into state: inout State, compress: (inout State, UnsafeRawBufferPointer) -> Void) {
    let bits = length &* 8
    let zeros = (2 * size - size / 8 - 1 - pending.count) % size
    // More bits than 64 can count do not fit on any disk: what stands above them is zero.
    var end = [UInt8(0x80)] + [UInt8](repeating: 0, count: zeros + size / 8 - 8)
    for shift in stride(from: UInt64(56), through: 0, by: -8) {
      end.append(UInt8(truncatingIfNeeded: bits >> shift))
    }
    end.withUnsafeBytes { feed($0, into: &state, compress: compress) }
  }
}

/// Words one after another in lower-case hexadecimal, each with all its digits.
func hexadecimal(_ words: [some FixedWidthInteger & UnsignedInteger]) -> String {
  words.map { word in
    let hex = String(word, radix: 16)
    return String(repeating: "0", count: word.bitWidth / 4 - hex.utf8.count) + hex
  }.joined()
}
