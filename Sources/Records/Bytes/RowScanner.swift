internal import CBytes
internal import Settings

/// Cuts a stream of bytes into rows and fields by RFC 4180: quotes, doubled quotes, line breaks inside quotes.
///
/// Works on bytes, since separators, quotes and line ends are ASCII in every encoding that is read. Holds one piece of
/// the file and the row under way, never the whole file. What it hands out of the current row holds until `advance`.
final class RowScanner {
  /// A row longer than this is a quote that nobody closed.
  static let longestRow = 1 << 20
  /// Small tables, which most files are, need no more.
  private static let firstPieceSize = 4 << 10
  private static let pieceSize = 256 << 10
  private static let largestBuffer = longestRow + 64 * 1024

  private var source: any ByteSource
  private let separator: UInt8
  /// Separator, quote, line ends, and the bytes that `encoding` does not take for text without a second look.
  private var marks: cbytes_set
  private var bytes: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  private var position = 0
  /// Offsets of all marks in `bytes`.
  private var hits: UnsafeMutablePointer<UInt32>
  private var hitCount = 0
  private var nextHit = 0
  private var isAtEnd = false
  private var nextLine = 1

  // The current row.

  /// Line of its first byte, from 1.
  private(set) var line = 0
  private(set) var fieldCount = 0
  private(set) var fault: RawRow.Fault?
  private var faultIndex = 0
  private var rowStart = 0
  private var rowEnd = 0
  private var firstDubious = -1
  private var fields: UnsafeMutablePointer<FieldBounds>
  private var fieldCapacity = 64
  /// Fields of the row with doubled quotes, the doubles taken out.
  private var undoubled: UnsafeMutablePointer<UInt8>
  private var undoubledCapacity = 0
  private var undoubledCount = 0

  fileprivate struct FieldBounds {
    /// Where the field begins, quote included.
    var start: Int32
    var lower: Int32
    var upper: Int32
    var hasDoubledQuotes: Bool
    /// Where the content stands in `undoubled`, once it was asked for.
    var undoubled: Range<Int32>?
  }

  init(_ source: any ByteSource, separator: UInt8, encoding: TextEncoding) {
    self.source = source
    self.separator = separator
    marks = Self.marks(separator: separator, encoding: encoding)
    capacity = Self.firstPieceSize
    bytes = .allocate(capacity: capacity)
    hits = .allocate(capacity: capacity)
    fields = .allocate(capacity: fieldCapacity)
    undoubled = .allocate(capacity: 0)
  }

  deinit {
    bytes.deallocate()
    hits.deallocate()
    fields.deallocate()
    undoubled.deallocate()
  }

  private static func marks(separator: UInt8, encoding: TextEncoding) -> cbytes_set {
    var set = cbytes_set()
    withUnsafeMutableBytes(of: &set.contains) { contains in
      for byte in UInt8.min...UInt8.max where encoding.isDubious(byte) { contains[Int(byte)] = 1 }
      for byte in [separator, UInt8(ascii: "\""), 0x0A, 0x0D] { contains[Int(byte)] = 1 }
    }
    cbytes_prepare(&set)
    return set
  }

  /// Takes a byte order mark off, if there is one at the start of the file.
  func skipByteOrderMark() throws(ReadFailure) -> ByteOrderMark? {
    if count == 0 { try refill() }
    let start = UnsafeBufferPointer(start: bytes, count: min(3, count))
    if start.elementsEqual([0xEF, 0xBB, 0xBF]) {
      position = 3
      while nextHit < hitCount, hits[nextHit] < 3 { nextHit += 1 }
      return .utf8
    }
    return start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) ? .utf16 : nil
  }

  /// Goes to the next row; false at the end. Empty lines are rows with one empty field.
  func advance() throws(ReadFailure) -> Bool {
    while true {
      if scan() { return true }
      if isAtEnd { return false }
      if count - position > Self.longestRow {
        takeAllAsOneRow()
        return true
      }
      try refill()
    }
  }

  /// The content of a field without its quotes and the blanks around it, in the encoding of the file.
  func field(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    guard index < fieldCount else { return UnsafeBufferPointer(start: nil, count: 0) }
    let bounds = fields[index]
    if bounds.hasDoubledQuotes { return withoutDoubles(index).withoutBlanks }
    return UnsafeBufferPointer(start: bytes + Int(bounds.lower), count: Int(bounds.upper - bounds.lower)).withoutBlanks
  }

  /// All bytes of the row without its line end.
  var rowBytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: bytes + rowStart, count: rowEnd - rowStart) }

  /// Offset within the row at which a field begins, quote included.
  func start(ofField index: Int) -> Int { index < fieldCount ? Int(fields[index].start) - rowStart : rowEnd - rowStart }

  /// Offset within the row of the first byte that needs a second look; nil if all is text.
  var dubiousOffset: Int? { firstDubious < 0 ? nil : firstDubious - rowStart }

  /// True if the row goes over several lines, in quotes.
  var hasLineBreaks: Bool { nextLine - line > 1 }

  /// True if no field holds anything.
  var isEmpty: Bool {
    // Quotes around nothing are two bytes a field.
    guard rowEnd - rowStart < 3 * fieldCount else { return false }
    return (0..<fieldCount).allSatisfy { fields[$0].lower == fields[$0].upper }
  }

  /// The current row as a value of its own, for findings and small tables.
  var row: RawRow {
    RawRow(
      line: line, raw: Array(rowBytes)[...],
      fields: (0..<fieldCount).map { index in
        let field = fields[index]
        return RawField(
          range: Int(field.lower) - rowStart..<Int(field.upper) - rowStart, start: Int(field.start) - rowStart,
          hasDoubledQuotes: field.hasDoubledQuotes)
      }, fault: fault, faultOffset: faultIndex - rowStart)
  }

  // MARK: Filling

  /// Moves what is left to the front, reads until the buffer is full, and finds all marks.
  private func refill() throws(ReadFailure) {
    let left = count - position
    if position > 0 { bytes.update(from: bytes + position, count: left) }
    (position, count) = (0, left)
    if capacity < Self.pieceSize, nextLine > 1 || left > 0 {
      grow(to: Self.pieceSize)
    } else if left > capacity / 2, capacity < Self.largestBuffer {
      grow(to: min(capacity * 2, Self.largestBuffer))
    }
    while count < capacity, !isAtEnd {
      let read = try source.read(into: UnsafeMutableRawBufferPointer(start: bytes + count, count: capacity - count))
      if read == 0 { isAtEnd = true }
      count += read
    }
    hitCount = cbytes_find(&marks, bytes, count, hits)
    nextHit = 0
  }

  private func grow(to capacity: Int) {
    self.capacity = capacity
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: bytes, count: count)
    bytes.deallocate()
    bytes = larger
    hits.deallocate()
    hits = .allocate(capacity: capacity)
  }

  private func growFields(_ count: Int) {
    let larger = UnsafeMutablePointer<FieldBounds>.allocate(capacity: fieldCapacity * 2)
    larger.update(from: fields, count: count)
    fields.deallocate()
    fields = larger
    fieldCapacity *= 2
  }

  private func withoutDoubles(_ index: Int) -> UnsafeBufferPointer<UInt8> {
    if let known = fields[index].undoubled {
      return UnsafeBufferPointer(start: undoubled + Int(known.lowerBound), count: known.count)
    }
    // Room for the whole row is made before its first field, so that what was handed out stays where it is.
    if undoubledCount == 0, rowEnd - rowStart > undoubledCapacity {
      undoubled.deallocate()
      undoubledCapacity = rowEnd - rowStart
      undoubled = .allocate(capacity: undoubledCapacity)
    }
    let start = undoubledCount
    var wasQuote = false
    for offset in Int(fields[index].lower)..<Int(fields[index].upper) {
      let byte = bytes[offset]
      wasQuote = byte == UInt8(ascii: "\"") && !wasQuote
      guard byte != UInt8(ascii: "\"") || wasQuote else { continue }
      undoubled[undoubledCount] = byte
      undoubledCount += 1
    }
    fields[index].undoubled = Int32(start)..<Int32(undoubledCount)
    return UnsafeBufferPointer(start: undoubled + start, count: undoubledCount - start)
  }

  // MARK: Scanning

  /// Scans one row from `position`; false if the buffer ends before the row does and more may come.
  private func scan() -> Bool {
    guard position < count else { return false }
    // Everything on locals: this loop goes from mark to mark of the whole file.
    let (bytes, count, hits, hitCount) = (self.bytes, self.count, self.hits, self.hitCount)
    let (separator, quote, isAtEnd) = (self.separator, UInt8(ascii: "\""), self.isAtEnd)
    var (fields, fieldCapacity) = (self.fields, self.fieldCapacity)
    var hit = nextHit
    var line = nextLine
    var index = position
    var end = count
    var fieldCount = 0
    var dubious = -1
    var fault: RawRow.Fault?
    var faultIndex = position
    while true {
      let start = index
      var lower = index
      var upper: Int
      var hasDoubledQuotes = false
      if index < count, bytes[index] == quote {
        lower = index + 1
        hit += 1
        quoted: while true {
          guard hit < hitCount else {
            guard isAtEnd else { return false }
            (fault, faultIndex) = (.openQuote, index)
            index = count
            upper = count
            break quoted
          }
          let at = Int(hits[hit])
          let byte = bytes[at]
          hit += 1
          if byte == quote {
            if at + 1 == count, !isAtEnd { return false }
            if at + 1 < count, bytes[at + 1] == quote {
              hasDoubledQuotes = true
              hit += 1
            } else {
              upper = at
              index = at + 1
              break quoted
            }
          } else if byte == 0x0A || (byte == 0x0D && !(at + 1 < count && bytes[at + 1] == 0x0A)) {
            line += 1
          } else if byte != separator, byte != 0x0D, dubious < 0 {
            dubious = at
          }
        }
        if index < count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D, fault == nil {
          (fault, faultIndex) = (.textAfterQuote, index)
        }
      } else {
        upper = -1
      }
      while hit < hitCount {
        let byte = bytes[Int(hits[hit])]
        if byte == separator || byte == 0x0A || byte == 0x0D { break }
        if byte != quote, dubious < 0 { dubious = Int(hits[hit]) }
        hit += 1
      }
      index = hit < hitCount ? Int(hits[hit]) : count
      if upper < 0 { upper = index }
      if fieldCount == fieldCapacity {
        growFields(fieldCount)
        (fields, fieldCapacity) = (self.fields, self.fieldCapacity)
      }
      fields[fieldCount] = FieldBounds(
        start: Int32(truncatingIfNeeded: start), lower: Int32(truncatingIfNeeded: lower),
        upper: Int32(truncatingIfNeeded: upper), hasDoubledQuotes: hasDoubledQuotes)
      fieldCount += 1
      end = index
      guard index < count else {
        guard isAtEnd else { return false }
        break
      }
      hit += 1
      if bytes[index] == separator {
        index += 1
        continue
      }
      // CR LF, LF or a lone CR end the row; a CR at the end of the piece may be half of CR LF.
      if bytes[index] == 0x0D {
        if index + 1 == count, !isAtEnd { return false }
        if index + 1 < count, bytes[index + 1] == 0x0A {
          index += 1
          hit += 1
        }
      }
      index += 1
      line += 1
      break
    }
    if fault == nil, end - position > Self.longestRow { (fault, faultIndex) = (.tooLong, position) }
    (self.line, nextLine, nextHit) = (nextLine, line, hit)
    (rowStart, rowEnd, position) = (position, end, index)
    (self.fieldCount, firstDubious) = (fieldCount, dubious)
    (self.fault, self.faultIndex) = (fault, faultIndex)
    undoubledCount = 0
    return true
  }

  /// Gives up on a row that is too long: what is there of it is one field, and the next row begins behind it.
  private func takeAllAsOneRow() {
    (line, rowStart, rowEnd) = (nextLine, position, count)
    (fault, faultIndex, firstDubious) = (.tooLong, position, -1)
    fields[0] = FieldBounds(
      start: Int32(position), lower: Int32(position), upper: Int32(count), hasDoubledQuotes: false)
    fieldCount = 1
    for index in nextHit..<hitCount where bytes[Int(hits[index])] == 0x0A { nextLine += 1 }
    (position, nextHit) = (count, hitCount)
  }
}

enum ByteOrderMark { case utf8, utf16 }

/// A row as bytes of the file: its fields as ranges of `raw`.
struct RawRow {
  /// Line of the first byte, from 1.
  let line: Int
  let raw: ArraySlice<UInt8>
  let fields: [RawField]
  let fault: Fault?
  /// Bytes before the fault.
  let faultOffset: Int

  enum Fault { case openQuote, textAfterQuote, tooLong }
}

struct RawField {
  /// Indices of `raw`, quotes not included.
  let range: Range<Int>
  /// Index where the field begins, quote included.
  let start: Int
  let hasDoubledQuotes: Bool
}

extension UnsafeBufferPointer<UInt8> {
  /// Without the blanks at both ends.
  @inline(__always) var withoutBlanks: UnsafeBufferPointer<UInt8> {
    guard count > 0, self[0] == 0x20 || self[count - 1] == 0x20 else { return self }
    var (lower, upper) = (0, count)
    while lower < upper, self[lower] == 0x20 { lower += 1 }
    while upper > lower, self[upper - 1] == 0x20 { upper -= 1 }
    return UnsafeBufferPointer(rebasing: self[lower..<upper])
  }

  /// True if it holds the same bytes.
  func equals(_ other: [UInt8]) -> Bool { count == other.count && elementsEqual(other) }
}
