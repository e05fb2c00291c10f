/// Turns UTF-16 with a byte order mark into UTF-8, piece by piece.
///
/// What is no UTF-16 becomes a byte that no UTF-8 has, so that it is found, with its place, like any other.
struct UTF16Source: ByteSource {
  private var source: any ByteSource
  /// Nil until the byte order mark was read.
  private var isBigEndian: Bool?
  private var rest: [UInt8] = []
  private var highSurrogate: UInt16?
  private var isAtEnd = false
  /// UTF-8 that was not asked for yet.
  private var ready: ArraySlice<UInt8> = []

  private static let noUTF8: UInt8 = 0xFF
  private static let pieceSize = 64 << 10

  init(_ source: any ByteSource) { self.source = source }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int {
    while ready.isEmpty, !isAtEnd { try decodePiece() }
    let count = min(buffer.count, ready.count)
    buffer.copyBytes(from: ready.prefix(count))
    ready = ready.dropFirst(count)
    return count
  }

  private mutating func decodePiece() throws(ReadFailure) {
    let piece = try source.piece(Self.pieceSize)
    isAtEnd = piece.isEmpty
    rest += piece
    var out: [UInt8] = []
    decode(into: &out)
    ready = out[...]
  }

  private mutating func decode(into out: inout [UInt8]) {
    var index = 0
    if isBigEndian == nil {
      guard rest.count >= 2 || isAtEnd else { return }
      guard rest.starts(with: [0xFF, 0xFE]) || rest.starts(with: [0xFE, 0xFF]) else {
        // Not what the profile says: handed on as it is, and refused where the first byte is no text.
        if !rest.isEmpty { out.append(Self.noUTF8) }
        (rest, isAtEnd) = ([], true)
        return
      }
      isBigEndian = rest[0] == 0xFE
      index = 2
    }
    out.reserveCapacity(rest.count * 2)
    while index + 1 < rest.count {
      let (first, second) = (UInt16(rest[index]), UInt16(rest[index + 1]))
      append(isBigEndian == true ? first << 8 | second : second << 8 | first, to: &out)
      index += 2
    }
    rest.removeFirst(index)
    if isAtEnd, !rest.isEmpty || highSurrogate != nil { out.append(Self.noUTF8) }
  }

  private mutating func append(_ unit: UInt16, to out: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      guard (0xDC00...0xDFFF).contains(unit) else {
        out.append(Self.noUTF8)
        return append(unit, to: &out)
      }
      append(scalar: 0x10000 + (UInt32(high) - 0xD800) << 10 + (UInt32(unit) - 0xDC00), to: &out)
    } else if (0xD800...0xDBFF).contains(unit) {
      highSurrogate = unit
    } else {
      append(scalar: UInt32(unit), to: &out)
    }
  }

  private func append(scalar value: UInt32, to out: inout [UInt8]) {
    if value < 0x80 { return out.append(UInt8(value)) }
    guard let scalar = Unicode.Scalar(value) else {
      out.append(Self.noUTF8)
      return
    }
    out += UTF8.encode(scalar).map(Array.init) ?? [Self.noUTF8]
  }
}
