import Diagnostics

/// A template file's bytes, known to be UTF-8, with the way from offsets to lines and columns.
struct SourceFile: Sendable {
  /// As findings show it.
  let path: String
  let bytes: [UInt8]
  private let lineStarts: [Int]
  /// True where bytes are characters, all through the file.
  private let isASCII: Bool

  /// Nil if the bytes are not UTF-8. A byte order mark, as some editors on Windows write it, is dropped.
  init?(path: String, bytes: [UInt8]) {
    let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard String(validating: content, as: UTF8.self) != nil else { return nil }
    self.path = path
    self.bytes = content
    isASCII = content.allSatisfy { $0 < 0x80 }
    lineStarts = [0] + content.indices.filter { content[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
  }

  func place(_ offset: Int) -> SourcePlace {
    let line = line(offset)
    let before = lineStarts[line]..<offset
    return SourcePlace(file: path, line: line + 1, column: (isASCII ? before.count : text(before).count) + 1)
  }

  /// The line in which the range begins, what lies in it marked; very long lines are cut on both sides.
  func excerpt(_ range: Range<Int>) -> Excerpt {
    let content = lineContent(line(range.lowerBound))
    let end = max(range.lowerBound, min(range.upperBound, content.upperBound))
    let limit = Limits.excerptLength
    let mark = start(of: text(range.lowerBound..<min(end, window(end: range.lowerBound))), limit)
    let room = (limit - mark.count) / 2
    let before = text(window(start: range.lowerBound, in: content)..<range.lowerBound).printable
    let head = before.count > room ? "…" + before.suffix(room) : before
    let tail = start(of: text(end..<max(end, min(content.upperBound, window(end: end)))), room)
    return Excerpt(text: head + mark + tail, offset: head.count, length: max(1, mark.count))
  }

  private func start(of text: String, _ length: Int) -> String {
    let shown = text.printable
    return shown.count > length ? shown.prefix(length) + "…" : shown
  }

  /// As far as bytes of a line can matter for an excerpt; never within a character's bytes.
  private func window(end start: Int) -> Int {
    var end = min(bytes.count, start + 8 * Limits.excerptLength)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private func window(start end: Int, in line: Range<Int>) -> Int {
    var start = max(line.lowerBound, end - 8 * Limits.excerptLength)
    while start > line.lowerBound, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// True where nothing stands before the offset in its line.
  func startsLine(_ offset: Int) -> Bool { offset == 0 || bytes[offset - 1] == UInt8(ascii: "\n") }

  private func line(_ offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func lineContent(_ line: Int) -> Range<Int> {
    let start = lineStarts[line]
    var end = line + 1 < lineStarts.count ? lineStarts[line + 1] - 1 : bytes.count
    if end > start, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }
}
