/// The grammar of XML as far as the place of a value depends on it.
struct XMLScanner: Hashable, Sendable {
  private enum Mode: Hashable {
    case data, tagOpen, tagName, beforeName, attributeName, afterName, beforeValue, afterValue
    case quoted(UInt8)
    case instruction(question: Bool)
    /// After `<!`, with what has been read since.
    case markup([UInt8])
    case comment(dashes: Int)
    case cdata(brackets: Int)
    case declaration(inSubset: Bool)
    /// Not well-formed: nothing can be said about what follows.
    case confused
  }

  private static let cdataStart = Array("[CDATA[".utf8)

  private var mode = Mode.data
  private var isClosing = false
  private var attribute: [UInt8] = []
  private var inEntity = false

  mutating func advance(_ byte: UInt8) {
    switch mode {
    case .data: advanceText(byte)
    case .tagOpen: advanceTagOpen(byte)
    case .tagName, .beforeName, .attributeName, .afterName, .afterValue: advanceTag(byte)
    case .beforeValue, .quoted: advanceValue(byte)
    case .markup(let read): advanceMarkup(byte, read)
    case .instruction, .comment, .cdata, .declaration: advanceToEnd(byte)
    case .confused: break
    }
  }

  private mutating func advanceText(_ byte: UInt8) {
    if byte == UInt8(ascii: "<") {
      mode = .tagOpen
      inEntity = false
    } else {
      followEntity(byte)
    }
  }

  /// Until the `;`: in XML nothing else ends a reference.
  private mutating func followEntity(_ byte: UInt8) {
    inEntity = byte == UInt8(ascii: "&") || (inEntity && byte != UInt8(ascii: ";"))
  }
}

// MARK: Tags

extension XMLScanner {
  private mutating func advanceTagOpen(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "/") where !isClosing: isClosing = true
    case UInt8(ascii: "!") where !isClosing: mode = .markup([])
    case UInt8(ascii: "?") where !isClosing: mode = .instruction(question: false)
    default: mode = isNameByte(byte) ? .tagName : .confused
    }
  }

  private mutating func advanceTag(_ byte: UInt8) {
    switch (byte, mode) {
    case (UInt8(ascii: ">"), .tagName), (UInt8(ascii: ">"), .beforeName), (UInt8(ascii: ">"), .afterValue):
      self = XMLScanner()
    case (UInt8(ascii: "/"), .tagName), (UInt8(ascii: "/"), .beforeName), (UInt8(ascii: "/"), .afterValue):
      mode = .beforeName
    case (UInt8(ascii: "="), .attributeName), (UInt8(ascii: "="), .afterName): mode = .beforeValue
    case (_, .attributeName) where byte.isMarkupSpace: mode = .afterName
    case (_, .afterName) where byte.isMarkupSpace: break
    case _ where byte.isMarkupSpace: mode = .beforeName
    case (_, .tagName) where isNameByte(byte): break
    case (_, .attributeName) where isNameByte(byte): attribute.append(byte)
    case (_, .beforeName) where isNameByte(byte):
      mode = .attributeName
      attribute = [byte]
    default: mode = .confused
    }
  }

  private mutating func advanceValue(_ byte: UInt8) {
    guard case .quoted(let quote) = mode else {
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        mode = .quoted(byte)
      } else if !byte.isMarkupSpace {
        mode = .confused
      }
      return
    }
    if byte == UInt8(ascii: "<") {
      mode = .confused
    } else if byte == quote {
      mode = .afterValue
      attribute = []
      inEntity = false
    } else {
      followEntity(byte)
    }
  }

  /// Anything but the signs of the grammar; the parser of the finished document is stricter.
  private func isNameByte(_ byte: UInt8) -> Bool {
    byte >= 0x80 || byte.isLetter || byte.isDigit || "-_.:".utf8.contains(byte)
  }
}

// MARK: Comments, instructions, CDATA

extension XMLScanner {
  private mutating func advanceMarkup(_ byte: UInt8, _ read: [UInt8]) {
    let now = read + [byte]
    if now == Array("--".utf8) {
      mode = .comment(dashes: 0)
    } else if now == Self.cdataStart {
      mode = .cdata(brackets: 0)
    } else if now == Array("-".utf8) || Self.cdataStart.starts(with: now) {
      mode = .markup(now)
    } else {
      mode = byte.isLetter && read.isEmpty ? .declaration(inSubset: false) : .confused
    }
  }

  private mutating func advanceToEnd(_ byte: UInt8) {
    let isEnd = byte == UInt8(ascii: ">")
    switch mode {
    case .instruction(let question):
      if isEnd, question { return self = XMLScanner() }
      mode = .instruction(question: byte == UInt8(ascii: "?"))
    case .comment(let dashes):
      if isEnd, dashes == 2 { return self = XMLScanner() }
      mode = .comment(dashes: byte == UInt8(ascii: "-") ? min(2, dashes + 1) : 0)
    case .cdata(let brackets):
      if isEnd, brackets == 2 { return self = XMLScanner() }
      mode = .cdata(brackets: byte == UInt8(ascii: "]") ? min(2, brackets + 1) : 0)
    case .declaration(let inSubset):
      if isEnd, !inSubset { return self = XMLScanner() }
      mode = .declaration(inSubset: byte == UInt8(ascii: "[") || (inSubset && byte != UInt8(ascii: "]")))
    default: break
    }
  }
}

// MARK: Places for values

extension XMLScanner {
  /// True between tags, where a document may end.
  var isAtRest: Bool { mode == .data }

  var placement: Placement {
    switch mode {
    case .data: inEntity ? .refused(.entity) : .content(.text)
    case .quoted: attributePlacement
    case .tagOpen, .tagName, .beforeName, .attributeName, .afterName, .afterValue: .refused(.tag)
    case .beforeValue: .refused(.unquoted)
    case .instruction, .markup, .declaration: .refused(.declaration)
    case .comment: .refused(.comment)
    case .cdata: .refused(.cdata)
    case .confused: .refused(.confused)
    }
  }

  private var attributePlacement: Placement {
    if isClosing { return .refused(.closingTag) }
    if attribute == Array("xmlns".utf8) || attribute.starts(with: Array("xmlns:".utf8)) {
      return .refused(.namespace)
    }
    return inEntity ? .refused(.entity) : .content(.attribute)
  }
}
