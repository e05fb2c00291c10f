internal import Diagnostics

/// A page that knows of each of its bytes from which place of which template file it comes.
struct TracedPage: Sendable {
  let bytes: [UInt8]
  /// By `start`, ascending.
  private let pieces: [Piece]
  private let origins: [LiteralOrigin]

  struct Piece: Sendable {
    let start: Int
    let source: Source
  }

  enum Source: Sendable {
    /// Bytes of `Program.literals` from here on.
    case literal(Int)
    case value(Placeholder)
    /// Drawn by us: no place of a template says it.
    case drawing
  }

  init(bytes: [UInt8], pieces: [Piece], origins: [LiteralOrigin]) {
    self.bytes = bytes
    self.pieces = pieces
    self.origins = origins
  }

  /// A finding about the page, told where the template says it.
  func finding(_ fault: PageFault) -> Finding {
    guard let (file, offset) = origin(of: fault.range.lowerBound) else {
      let template = origins.first.map { SourcePlace(file: $0.file.path) }
      return Finding(fault.code, at: template, fault.message, hint: fault.hint)
    }
    let end = min(file.bytes.count, offset + fault.range.count)
    return Finding(
      fault.code, at: file.place(offset), fault.message, hint: fault.hint, excerpt: file.excerpt(offset..<end))
  }

  private func origin(of position: Int) -> (SourceFile, Int)? {
    guard let piece = Self.last(in: pieces, notBehind: position, by: \.start) else { return nil }
    switch piece.source {
    case .value(let placeholder): return (placeholder.file, placeholder.offset)
    case .drawing: return nil
    case .literal(let start):
      let literal = start + position - piece.start
      guard let origin = Self.last(in: origins, notBehind: literal, by: \.start) else { return nil }
      return (origin.file, min(origin.offset + literal - origin.start, max(0, origin.file.bytes.count - 1)))
    }
  }

  private static func last<Element>(
    in elements: [Element], notBehind position: Int, by start: (Element) -> Int
  ) -> Element? {
    var low = 0
    var high = elements.count
    while low < high {
      let middle = (low + high) / 2
      if start(elements[middle]) <= position { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : elements[low - 1]
  }
}

/// Something wrong with a page.
struct PageFault: Sendable {
  let code: DiagnosticCode
  /// Bytes of the page.
  let range: Range<Int>
  let message: String
  let hint: String
}
