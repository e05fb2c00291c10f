/// Bytes of a document's text in UTF-8, borrowed from a ``XMLTree``: valid as long as the tree is not parsed anew.
///
/// White space is what XML calls so: blank, tab, line feed, carriage return.
@frozen
package struct Text {
  package let start: UnsafePointer<UInt8>
  package let count: Int

  @inlinable
  package init(_ start: UnsafePointer<UInt8>, _ count: Int) {
    self.start = start
    self.count = count
  }

  @inlinable package var isEmpty: Bool { count == 0 }

  @inlinable package var bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: start, count: count) }

  package var string: String { String(decoding: bytes, as: UTF8.self) }

  @inlinable package subscript(index: Int) -> UInt8 { start[index] }

  /// From `lower` to before `upper`, cut to what there is.
  @inlinable
  package func slice(_ lower: Int, _ upper: Int) -> Text {
    let low = min(max(lower, 0), count)
    return Text(start + low, max(min(upper, count) - low, 0))
  }

  @inlinable
  package static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  /// Whether there is nothing but white space (`normalize-space() = ''`).
  @inlinable package var isBlank: Bool {
    var index = 0
    while index < count {
      if !Self.isSpace(start[index]) { return false }
      index += 1
    }
    return true
  }

  /// Without white space at both ends; runs inside stay as they are.
  @inlinable package var trimmed: Text {
    var low = 0
    var high = count
    while low < high, Self.isSpace(start[low]) { low += 1 }
    while high > low, Self.isSpace(start[high - 1]) { high -= 1 }
    return Text(start + low, high - low)
  }

  @inlinable package var hasSpace: Bool {
    var index = 0
    while index < count {
      if Self.isSpace(start[index]) { return true }
      index += 1
    }
    return false
  }

  /// `normalize-space()`: trimmed, each run of white space one blank.
  package var normalized: String {
    let text = trimmed
    var result: [UInt8] = []
    result.reserveCapacity(text.count)
    var isInSpace = false
    for byte in text.bytes {
      if Self.isSpace(byte) {
        isInSpace = true
        continue
      }
      if isInSpace { result.append(0x20) }
      isInSpace = false
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  @inlinable
  package static func == (a: Text, b: StaticString) -> Bool {
    guard a.count == b.utf8CodeUnitCount else { return false }
    let other = b.utf8Start
    var index = 0
    while index < a.count {
      if a.start[index] != other[index] { return false }
      index += 1
    }
    return true
  }

  @inlinable package static func != (a: Text, b: StaticString) -> Bool { !(a == b) }

  @inlinable
  package static func == (a: Text, b: Text) -> Bool {
    guard a.count == b.count else { return false }
    var index = 0
    while index < a.count {
      if a.start[index] != b.start[index] { return false }
      index += 1
    }
    return true
  }

  @inlinable package static func != (a: Text, b: Text) -> Bool { !(a == b) }

  /// `normalize-space() = other`, where `other` has no runs of white space and none at its ends.
  @inlinable
  package func normalizedEquals(_ other: StaticString) -> Bool {
    let text = trimmed
    if text == other { return true }
    return text.hasSpace && text.collapsedEquals(other)
  }

  @usableFromInline
  func collapsedEquals(_ other: StaticString) -> Bool { normalized == other.description }

  /// Compared without regard to the case of ASCII letters; `upper` is in upper case.
  @inlinable
  package func uppercasedEquals(_ upper: StaticString) -> Bool {
    guard count == upper.utf8CodeUnitCount else { return false }
    let other = upper.utf8Start
    var index = 0
    while index < count {
      let byte = start[index]
      let folded = byte >= 0x61 && byte <= 0x7A ? byte - 0x20 : byte
      if folded != other[index] { return false }
      index += 1
    }
    return true
  }

  @inlinable
  package func hasPrefix(_ prefix: StaticString) -> Bool {
    count >= prefix.utf8CodeUnitCount && slice(0, prefix.utf8CodeUnitCount) == prefix
  }

  @inlinable
  package func hasSuffix(_ suffix: StaticString) -> Bool {
    count >= suffix.utf8CodeUnitCount && slice(count - suffix.utf8CodeUnitCount, count) == suffix
  }

  /// Index of the first such byte, nil if there is none.
  @inlinable
  package func firstIndex(of byte: UInt8) -> Int? {
    var index = 0
    while index < count {
      if start[index] == byte { return index }
      index += 1
    }
    return nil
  }

  /// Characters (Unicode scalars, as XPath counts).
  package var scalarCount: Int {
    var total = 0
    for byte in bytes where byte & 0xC0 != 0x80 { total += 1 }
    return total
  }
}
