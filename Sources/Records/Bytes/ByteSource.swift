/// Where the bytes of a file come from, piece by piece. The outside world supplies it.
package protocol ByteSource {
  /// The next bytes; empty at the end.
  mutating func next() throws(ReadFailure) -> [UInt8]
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
  private var bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }

  package mutating func next() throws(ReadFailure) -> [UInt8] {
    defer { bytes = [] }
    return bytes
  }
}
