/// The tokenizer of HTML as far as the place of a value depends on it.
struct HTMLScanner: Hashable, Sendable {
  private enum Mode: Hashable {
    case data, tagOpen, closingTagOpen, tagName, beforeName, attributeName, afterName, beforeValue, unquoted, afterValue
    case quoted(UInt8)
    /// After `<!`, and after `<!-`.
    case markup, markupDash
    case commentStart(dashes: Int)
    case comment(dashes: Int, bang: Bool)
    case declaration
    /// Inside an element that knows no tags but its own end.
    case raw
    /// What follows might be read differently by a browser.
    case confused
  }

  private var mode = Mode.data
  private var isClosing = false
  /// A `/` stands in the tag: in SVG it may end the element.
  private var hasSlash = false
  /// How many `<svg>` are open. Inside them the raw elements are none.
  private var svgDepth = 0
  private var element: [UInt8] = []
  private var attribute: [UInt8] = []
  /// A `<meta>` whose name is known: its content can be no redirection.
  private var isNamed = false
  /// Only within an attribute that holds an address.
  private var link: LinkStart?
  private var inEntity = false
  /// The beginning of what may become the end of a raw element: `</sty`.
  private var pending: [UInt8] = []
  private var css = CSSScanner()

  mutating func advance(_ byte: UInt8) {
    switch mode {
    case .data: advanceText(byte)
    case .tagOpen, .closingTagOpen: advanceTagOpen(byte)
    case .tagName, .beforeName, .attributeName, .afterName, .afterValue: advanceTag(byte)
    case .beforeValue, .unquoted, .quoted: advanceValue(byte)
    case .markup, .markupDash, .commentStart, .comment, .declaration: advanceMarkup(byte)
    case .raw: advanceRaw(byte)
    case .confused: break
    }
  }

  /// Back between tags.
  private mutating func restart() {
    let depth = svgDepth
    self = HTMLScanner()
    svgDepth = depth
  }

  private mutating func advanceText(_ byte: UInt8) {
    if byte == UInt8(ascii: "<") {
      mode = .tagOpen
      inEntity = false
    } else {
      followEntity(byte)
    }
  }

  private mutating func followEntity(_ byte: UInt8) {
    inEntity = byte == UInt8(ascii: "&") || (inEntity && (byte.isLetter || byte.isDigit || byte == UInt8(ascii: "#")))
  }
}

// MARK: Tags

extension HTMLScanner {
  private mutating func advanceTagOpen(_ byte: UInt8) {
    if byte.isLetter {
      isClosing = mode == .closingTagOpen
      element = [byte.lowercased]
      mode = .tagName
    } else if mode == .closingTagOpen {
      if byte == UInt8(ascii: ">") { restart() } else { mode = .declaration }
    } else {
      switch byte {
      case UInt8(ascii: "/"): mode = .closingTagOpen
      case UInt8(ascii: "!"): mode = .markup
      case UInt8(ascii: "?"): mode = .declaration
      default:
        mode = .data
        advanceText(byte)
      }
    }
  }

  private mutating func advanceTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: ">"): finishTag()
    case UInt8(ascii: "/"):
      hasSlash = true
      leaveName(to: .beforeName)
    case _ where byte.isMarkupSpace: leaveName(to: isAfterAttribute ? .afterName : .beforeName)
    case UInt8(ascii: "=") where isAfterAttribute:
      mode = .beforeValue
      link = HTMLNames.links.contains(attribute) ? LinkStart() : nil
    case _ where mode == .tagName: element.append(byte.lowercased)
    case _ where mode == .attributeName: attribute.append(byte.lowercased)
    default:
      mode = .attributeName
      attribute = [byte.lowercased]
    }
  }

  /// True where a `=` would bring a value.
  private var isAfterAttribute: Bool { mode == .attributeName || mode == .afterName }

  private mutating func leaveName(to next: Mode) {
    mode = next
    if next == .beforeName { attribute = [] }
  }

  private mutating func advanceValue(_ byte: UInt8) {
    switch mode {
    case .quoted(let quote):
      if byte == quote { return finishValue(.afterValue) }
      followEntity(byte)
      link?.advance(byte)
    case .unquoted:
      if byte == UInt8(ascii: ">") { return finishTag() }
      if byte.isMarkupSpace { finishValue(.beforeName) }
    default:
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        mode = .quoted(byte)
      } else if byte == UInt8(ascii: ">") {
        finishTag()
      } else if !byte.isMarkupSpace {
        mode = .unquoted
      }
    }
  }

  private mutating func finishValue(_ next: Mode) {
    if HTMLNames.naming.contains(attribute) { isNamed = true }
    mode = next
    attribute = []
    link = nil
    inEntity = false
  }

  private mutating func finishTag() {
    let (name, wasClosing, hadSlash) = (element, isClosing, hasSlash)
    restart()
    if name == HTMLNames.svg { svgDepth = max(0, svgDepth + (wasClosing ? -1 : hadSlash ? 0 : 1)) }
    guard !wasClosing else { return }
    if HTMLNames.confusing.contains(name) { mode = .confused }
    guard HTMLNames.raw.contains(name) else { return }
    mode = hadSlash && svgDepth > 0 ? .confused : .raw
    element = name
  }
}

// MARK: Comments and raw elements

extension HTMLScanner {
  private mutating func advanceMarkup(_ byte: UInt8) {
    let isDash = byte == UInt8(ascii: "-")
    switch mode {
    case .markup where isDash: mode = .markupDash
    case .markupDash where isDash: mode = .commentStart(dashes: 0)
    // `<!-->` and `<!--->` are whole comments.
    case .commentStart(let dashes):
      if byte == UInt8(ascii: ">") { return restart() }
      mode = isDash && dashes == 0 ? .commentStart(dashes: 1) : .comment(dashes: isDash ? 2 : 0, bang: false)
    // So is everything up to `-->` or `--!>`.
    case .comment(let dashes, let bang):
      if byte == UInt8(ascii: ">"), dashes == 2 { return restart() }
      let isBang = byte == UInt8(ascii: "!") && dashes == 2 && !bang
      let count = bang ? 1 : min(2, dashes + 1)
      mode = .comment(dashes: isDash ? count : isBang ? 2 : 0, bang: isBang)
    // CDATA exists within SVG only.
    case .markup where byte == UInt8(ascii: "[") && svgDepth > 0: mode = .confused
    default:
      mode = .declaration
      if byte == UInt8(ascii: ">") { restart() }
    }
  }

  private mutating func advanceRaw(_ byte: UInt8) {
    if svgDepth > 0, byte == UInt8(ascii: "&") { return mode = .confused }
    guard !pending.isEmpty || byte == UInt8(ascii: "<") else { return advanceRawText(byte) }
    let end = Array("</".utf8) + element
    if pending.count < end.count, byte.lowercased == end[pending.count] { return pending.append(byte.lowercased) }
    if pending.count == end.count, byte.isMarkupSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") {
      return leaveRaw(byte)
    }
    // `<!--` in a script changes what ends it, and within SVG this would be a tag of its own.
    if svgDepth > 0 || (byte == UInt8(ascii: "!") && element == HTMLNames.script) { return mode = .confused }
    let text = pending
    pending = []
    for earlier in text { advanceRawText(earlier) }
    advanceRaw(byte)
  }

  private mutating func leaveRaw(_ byte: UInt8) {
    let name = element
    restart()
    mode = .beforeName
    isClosing = true
    element = name
    if byte == UInt8(ascii: ">") { finishTag() }
  }

  private mutating func advanceRawText(_ byte: UInt8) {
    if element == HTMLNames.style { css.advance(byte) } else { followEntity(byte) }
  }
}

// MARK: Places for values

extension HTMLScanner {
  /// True between tags, where a document may end.
  var isAtRest: Bool { mode == .data && svgDepth == 0 }

  var isInSVG: Bool { svgDepth > 0 }

  var placement: Placement {
    switch mode {
    case .data: inEntity ? .refused(.entity) : .content(.text)
    case .quoted: attributePlacement
    case .raw: rawPlacement
    case .comment, .commentStart: .refused(.comment)
    case .markup, .markupDash, .declaration: .refused(.declaration)
    case .unquoted, .beforeValue: .refused(.unquoted)
    case .confused: .refused(.confused)
    case .tagOpen, .closingTagOpen, .tagName, .beforeName, .attributeName, .afterName, .afterValue: .refused(.tag)
    }
  }

  /// Why no drawing may stand where a text may; nil if it may.
  var drawingFault: PlaceFault? {
    switch mode {
    case .data: svgDepth > 0 ? .drawing : nil
    case .raw: element == HTMLNames.style ? .styleText : .textOnly
    default: .attributeValue
    }
  }

  private var rawPlacement: Placement {
    if element == HTMLNames.script { return .refused(.script) }
    guard pending.isEmpty else { return .refused(.tag) }
    if element == HTMLNames.style { return css.placement }
    guard HTMLNames.textOnly.contains(element) else { return .refused(.rawText) }
    return inEntity ? .refused(.entity) : .content(.text)
  }

  private var attributePlacement: Placement {
    if isClosing { return .refused(.closingTag) }
    if HTMLNames.loading.contains(element) { return .refused(.dangerousElement) }
    if attribute.starts(with: Array("on".utf8)) { return .refused(.eventAttribute) }
    if attribute == HTMLNames.style { return .refused(.styleAttribute) }
    if HTMLNames.refusedAttributes.contains(attribute) { return .refused(.dangerousAttribute) }
    if let link, !link.isSafe { return .refused(.linkStart) }
    if element == HTMLNames.meta, attribute == HTMLNames.content, !isNamed { return .refused(.metaContent) }
    return inEntity ? .refused(.entity) : .content(.attribute)
  }
}
