package import XML

/// A list of codes, found by their bytes: an open hash table over the list's own text, built once.
package struct CodeList: Sendable {
  package let name: String
  /// Which edition: that of the list itself where it is known, otherwise of the rules that hold it.
  package let version: String
  /// The codes, each between two blanks.
  private let text: [UInt8]
  /// Where a code starts in ``text``; 0 where there is none.
  private let table: [UInt16]
  private let mask: Int
  private let longest: Int

  /// - Parameter codes: with one blank between them.
  init(_ name: String, version: String, _ codes: StaticString) {
    self.name = name
    self.version = version
    var text: [UInt8] = [0x20]
    codes.withUTF8Buffer { text += $0 }
    text.append(0x20)
    precondition(text.count <= Int(UInt16.max))
    let starts = text.indices.dropLast().filter { text[$0] == 0x20 }.map { $0 + 1 }
    var size = 8
    while size < 2 * starts.count { size *= 2 }
    var table = [UInt16](repeating: 0, count: size)
    var longest = 0
    for start in starts {
      var end = start
      var hash = Self.hashStart
      while text[end] != 0x20 {
        hash = Self.mix(hash, text[end])
        end += 1
      }
      longest = max(longest, end - start)
      var slot = Self.slot(hash, size - 1)
      while table[slot] != 0 { slot = (slot + 1) & (size - 1) }
      table[slot] = UInt16(start)
    }
    self.text = text
    self.table = table
    self.longest = longest
    mask = size - 1
  }

  /// Whether it is one of the codes, letter by letter.
  package func contains(_ code: Text) -> Bool {
    if code.isEmpty || code.count > longest { return false }
    var hash = Self.hashStart
    for byte in code.bytes {
      if byte == 0x20 { return false }
      hash = Self.mix(hash, byte)
    }
    var slot = Self.slot(hash, mask)
    while table[slot] != 0 {
      if isCode(code, at: Int(table[slot])) { return true }
      slot = (slot + 1) & mask
    }
    return false
  }

  /// Whether it is one of the codes, white space around it aside. A code with white space in it is none.
  package func accepts(_ value: Text) -> Bool { contains(value.trimmed) }

  /// As ``accepts(_:)``, of two lists. Official rules put such lists one behind the other and find the empty code between
  /// them.
  package func accepts(_ value: Text, orFrom other: CodeList) -> Bool {
    value.isBlank || accepts(value) || other.accepts(value)
  }

  /// Whether the part stands anywhere in the list as it is written in the official rules, codes between blanks: pieces of
  /// codes with the blank beside them count.
  package func textContains(_ part: Text) -> Bool {
    if part.isEmpty { return true }
    if part.count > text.count { return false }
    return (0...text.count - part.count).contains { start in
      text[start] == part[0] && (0..<part.count).allSatisfy { text[start + $0] == part[$0] }
    }
  }

  /// As ``accepts(_:)``, with lower-case letters in upper case.
  package func acceptsUppercased(_ value: Text) -> Bool {
    if accepts(value) { return true }
    let upper = value.trimmed.string.uppercased()
    return Array(upper.utf8).withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else { return false }
      return contains(Text(start, buffer.count))
    }
  }

  private func isCode(_ code: Text, at start: Int) -> Bool {
    var index = 0
    while index < code.count {
      if text[start + index] != code[index] { return false }
      index += 1
    }
    return text[start + index] == 0x20
  }

  private static let hashStart: UInt32 = 2_166_136_261

  private static func mix(_ hash: UInt32, _ byte: UInt8) -> UInt32 { (hash ^ UInt32(byte)) &* 16_777_619 }

  private static func slot(_ hash: UInt32, _ mask: Int) -> Int { Int(hash ^ (hash >> 15)) & mask }
}
