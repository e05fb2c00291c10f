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
  private var looked: [UInt8]
  private var rest: any ByteSource

  init(_ source: any ByteSource) throws(ReadFailure) {
    rest = source
    looked = []
    var isWhole = false
    while looked.count <= Sample.size, !isWhole {
      let piece = try rest.next()
      isWhole = piece.isEmpty
      looked += piece
    }
    sample = Sample(Array(looked.prefix(Sample.size)), isWhole: isWhole && looked.count <= Sample.size)
  }

  mutating func next() throws(ReadFailure) -> [UInt8] {
    guard looked.isEmpty else {
      defer { looked = [] }
      return looked
    }
    return try rest.next()
  }
}
