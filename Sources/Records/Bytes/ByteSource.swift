/// Where the bytes of a file come from, piece by piece. The outside world supplies it.
package protocol ByteSource {
  /// Fills `buffer` from its start, as far as bytes are at hand.
  /// - Returns: how many bytes came; 0 only at the end, or where the buffer has no room.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int
}

/// The environment failed while a file was read.
package struct ReadFailure: Error, Sendable {
  package let file: String
  /// The system's reason.
  package let reason: String

  package init(file: String, reason: String) {
    self.file = file
    self.reason = reason
  }
}

/// Bytes that are already there.
package struct BytesInMemory: ByteSource {
  private var rest: ArraySlice<UInt8>

  package init(_ bytes: [UInt8]) { rest = bytes[...] }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int {
    let count = min(buffer.count, rest.count)
    buffer.copyBytes(from: rest.prefix(count))
    rest = rest.dropFirst(count)
    return count
  }
}
