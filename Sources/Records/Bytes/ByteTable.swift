/// Numbers byte strings from 0 on, and finds them again without making strings of them.
package struct ByteTable {
  /// Ends of the keys within `bytes`, in their order.
  private var ends: [Int] = []
  private var bytes: [UInt8] = []
  /// Number of the key plus 1, or 0; a power of two of them, at most half taken.
  private var slots: [UInt32] = [UInt32](repeating: 0, count: 16)

  package init() {}

  /// How many keys there are.
  package var count: Int { ends.count }

  /// The number of `key`; nil if it was never inserted.
  package func index(of key: UnsafeBufferPointer<UInt8>) -> Int? {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash(key)) & mask
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if holds(key, at: index) { return index }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The number of `key`, new if it was not there.
  package mutating func insert(_ key: UnsafeBufferPointer<UInt8>) -> Int {
    if let index = index(of: key) { return index }
    bytes.append(contentsOf: key)
    ends.append(bytes.count)
    if 2 * ends.count > slots.count {
      slots = [UInt32](repeating: 0, count: slots.count * 2)
      for index in ends.indices { take(slotFor: index) }
    } else {
      take(slotFor: ends.count - 1)
    }
    return ends.count - 1
  }

  mutating func insert(_ key: [UInt8]) -> Int { key.withUnsafeBufferPointer { insert($0) } }

  private mutating func take(slotFor index: Int) {
    let mask = slots.count - 1
    var slot = bytes.withUnsafeBufferPointer {
      Int(truncatingIfNeeded: hash(UnsafeBufferPointer(rebasing: $0[start(of: index)..<ends[index]]))) & mask
    }
    while slots[slot] != 0 { slot = (slot + 1) & mask }
    slots[slot] = UInt32(index + 1)
  }

  private func start(of index: Int) -> Int { index == 0 ? 0 : ends[index - 1] }

  private func holds(_ key: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let start = start(of: index)
    guard ends[index] - start == key.count else { return false }
    for offset in 0..<key.count where bytes[start + offset] != key[offset] { return false }
    return true
  }
}

/// A hash of 64 bits, the same in every run. Full products are folded, so that digits alone spread well.
func hash(_ bytes: UnsafeBufferPointer<UInt8>, seed: UInt64 = 0x9E37_79B9_7F4A_7C15) -> UInt64 {
  var state = seed ^ UInt64(bytes.count)
  let raw = UnsafeRawBufferPointer(bytes)
  var offset = 0
  while offset + 8 <= raw.count {
    state = folded(state ^ raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self), 0xA076_1D64_78BD_642F)
    offset += 8
  }
  var rest: UInt64 = 0
  while offset < raw.count {
    rest = rest << 8 | UInt64(raw[offset])
    offset += 1
  }
  return folded(state ^ rest, 0xE703_7ED1_A0B4_28DB)
}

/// Two hashes as one, depending on their order.
func hash(_ first: UInt64, _ second: UInt64) -> UInt64 {
  folded(first ^ 0x8EBC_6AF0_9C88_C6E3, second &+ 0x5899_65CC_7537_4CC3)
}

private func folded(_ a: UInt64, _ b: UInt64) -> UInt64 {
  let product = a.multipliedFullWidth(by: b)
  return product.high ^ product.low
}
