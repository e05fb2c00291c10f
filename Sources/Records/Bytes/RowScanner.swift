/// Cuts a stream of bytes into rows and fields by RFC 4180: quotes, doubled quotes, line breaks inside quotes.
///
/// Works on bytes, since separators, quotes and line ends are ASCII in every encoding that is read. Holds one piece of
/// the file and the row under way, never the whole file.
struct RowScanner {
  /// A row longer than this is a quote that nobody closed.
  static let longestRow = 1 << 20

  private var source: any ByteSource
  private let separator: UInt8
  private var buffer: [UInt8] = []
  private var position = 0
  private var atEnd = false
  private var line = 1
  /// Fields of the row before: most rows of a table have as many.
  private var expectedFields = 1

  init(_ source: any ByteSource, separator: UInt8) {
    self.source = source
    self.separator = separator
  }

  /// Takes a byte order mark off, if there is one at the start of the file.
  mutating func skipByteOrderMark() throws(ReadFailure) -> ByteOrderMark? {
    while buffer.count < 3, !atEnd { try refill() }
    if buffer.starts(with: [0xEF, 0xBB, 0xBF]) {
      position = 3
      return .utf8
    }
    return buffer.starts(with: [0xFF, 0xFE]) || buffer.starts(with: [0xFE, 0xFF]) ? .utf16 : nil
  }

  /// The next row, or nil at the end. Empty lines are rows with one empty field.
  mutating func next() throws(ReadFailure) -> RawRow? {
    while true {
      if let row = scan() { return row }
      if atEnd { return nil }
      try refill()
    }
  }

  private mutating func refill() throws(ReadFailure) {
    let piece = try source.next()
    if piece.isEmpty {
      atEnd = true
    } else {
      buffer.removeFirst(position)
      position = 0
      buffer += piece
    }
  }

  /// Scans one row from `position`; nil if the buffer ends before the row does and more may come.
  private mutating func scan() -> RawRow? {
    guard position < buffer.count else { return nil }
    var state = ScanState(position: position, line: line)
    state.fields.reserveCapacity(expectedFields)
    let complete = buffer.withUnsafeBufferPointer { bytes in
      state.scanRow(bytes, separator: separator, atEnd: atEnd)
    }
    let tooLong = state.index - position > Self.longestRow
    guard complete || tooLong else { return nil }
    if tooLong, state.fault == nil { state.fault = .tooLong }
    let row = RawRow(
      line: line, raw: buffer[position..<state.rowEnd], fields: state.fields, fault: state.fault,
      faultOffset: state.faultIndex - position)
    expectedFields = state.fields.count
    position = tooLong ? buffer.count : state.index
    line = state.line
    return row
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
  /// Indices of the scanner's buffer, quotes not included.
  let range: Range<Int>
  /// Index where the field begins, quote included.
  let start: Int
  let hasDoubledQuotes: Bool
}

/// The scan of one row: a struct of its own, so that the loop works on plain locals.
private struct ScanState {
  var index: Int
  var line: Int
  var rowEnd: Int
  var fields: [RawField] = []
  var fault: RawRow.Fault?
  var faultIndex: Int

  init(position: Int, line: Int) {
    index = position
    self.line = line
    rowEnd = position
    faultIndex = position
  }

  /// True if the row's end was found.
  mutating func scanRow(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8, atEnd: Bool) -> Bool {
    let quote = UInt8(ascii: "\"")
    while true {
      let start = index
      var range: Range<Int>
      var doubled = false
      if index < bytes.count, bytes[index] == quote {
        let opening = index
        index += 1
        while true {
          guard index < bytes.count else {
            if atEnd { (fault, faultIndex) = (.openQuote, opening) }
            (range, rowEnd) = (opening + 1..<index, index)
            if atEnd { fields.append(RawField(range: range, start: start, hasDoubledQuotes: doubled)) }
            return atEnd
          }
          let byte = bytes[index]
          if byte == quote {
            if index + 1 == bytes.count, !atEnd { return false }
            guard index + 1 < bytes.count, bytes[index + 1] == quote else { break }
            doubled = true
            index += 2
            continue
          }
          if byte == 0x0A || (byte == 0x0D && !(index + 1 < bytes.count && bytes[index + 1] == 0x0A)) { line += 1 }
          index += 1
        }
        range = opening + 1..<index
        index += 1
        if index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D, fault == nil {
          (fault, faultIndex) = (.textAfterQuote, index)
        }
        while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
      } else {
        while index < bytes.count, bytes[index] != separator, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
        range = start..<index
      }
      fields.append(RawField(range: range, start: start, hasDoubledQuotes: doubled))
      rowEnd = index
      guard index < bytes.count else { return atEnd }
      if bytes[index] == separator {
        index += 1
        continue
      }
      // CR LF, LF or a lone CR end the row; a CR at the end of the piece may be half of CR LF.
      if bytes[index] == 0x0D {
        if index + 1 == bytes.count, !atEnd { return false }
        if index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
      }
      index += 1
      line += 1
      return true
    }
  }
}
