internal import Records

/// Bytes handed over in pieces of a given size.
struct Pieces: ByteSource {
  private let bytes: [UInt8]
  private var position = 0
  private let size: Int

  init(_ bytes: [UInt8], of size: Int) {
    self.bytes = bytes
    self.size = size
  }

  mutating func next() throws(ReadFailure) -> [UInt8] {
    let end = min(bytes.count, position + size)
    defer { position = end }
    return Array(bytes[position..<end])
  }
}
