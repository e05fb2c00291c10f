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
    var bytes = [UInt8](repeating: 0, count: Sample.size + 1)
    var filled = 0
    while filled < bytes.count {
      let count = try Self.fill(&bytes, from: filled, &rest)
      if count == 0 { break }
      filled += count
    }
    looked = bytes.prefix(filled)
    sample = Sample(Array(looked.prefix(Sample.size)), isWhole: filled <= Sample.size)
  }

  private static func fill(
    _ bytes: inout [UInt8], from start: Int, _ source: inout any ByteSource
  ) throws(ReadFailure) -> Int {
    do {
      return try bytes.withUnsafeMutableBytes { buffer in
        try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
      }
    } catch let failure as ReadFailure {
      throw failure
    } catch {
      preconditionFailure("a source throws nothing but ReadFailure")
    }
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int {
    guard !looked.isEmpty else { return try rest.read(into: buffer) }
    let count = min(buffer.count, looked.count)
    buffer.copyBytes(from: looked.prefix(count))
    looked = looked.dropFirst(count)
    return count
  }
}
