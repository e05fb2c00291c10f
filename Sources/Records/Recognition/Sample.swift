/// The beginning of an export: enough to recognise how it is written.
struct Sample {
  static let size = 256 << 10

  let bytes: [UInt8]
  /// True if nothing of the file is missing.
  let isWhole: Bool

  init(_ bytes: [UInt8], isWhole: Bool) {
    self.bytes = bytes
    self.isWhole = isWhole
  }
}

/// An export whose beginning was looked at. Hands over the same bytes as if nobody had; nothing is read twice.
struct SampledSource: ByteSource {
  let sample: Sample
  /// What was looked at and not handed over yet.
  private var looked: ArraySlice<UInt8>
  private var rest: any ByteSource

  init(_ source: any ByteSource) throws(ReadFailure) {
    rest = source
    // One byte more tells whether the sample is all.
    var bytes: [UInt8] = []
    while bytes.count <= Sample.size {
      let piece = try rest.piece(min(Self.pieceSize, Sample.size + 1 - bytes.count))
      if piece.isEmpty { break }
      bytes += piece
    }
    looked = bytes[...]
    sample = Sample(Array(bytes.prefix(Sample.size)), isWhole: bytes.count <= Sample.size)
  }

  private static let pieceSize = 16 << 10

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int {
    guard !looked.isEmpty else { return try rest.read(into: buffer) }
    let count = min(buffer.count, looked.count)
    buffer.copyBytes(from: looked.prefix(count))
    looked = looked.dropFirst(count)
    return count
  }
}
