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

extension ByteSource {
  /// Up to `size` bytes; empty only at the end.
  package mutating func piece(_ size: Int) throws(ReadFailure) -> [UInt8] {
    var failure: ReadFailure?
    let piece = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
      do throws(ReadFailure) { filled = try read(into: UnsafeMutableRawBufferPointer(buffer)) } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    return piece
  }
}

/// Bytes that are already there, handed over in pieces of a given size.
package struct BytesInMemory: ByteSource {
  private var rest: ArraySlice<UInt8>
  private let size: Int

  package init(_ bytes: [UInt8], piece size: Int = .max) {
    rest = bytes[...]
    self.size = size
  }

  package mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int {
    let count = min(size, buffer.count, rest.count)
    buffer.copyBytes(from: rest.prefix(count))
    rest = rest.dropFirst(count)
    return count
  }
}
