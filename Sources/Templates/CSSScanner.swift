/// Follows a style sheet far enough to know what is a quoted string.
struct CSSScanner: Hashable, Sendable {
  private enum Mode: Hashable {
    case plain, slash, comment, commentStar
    case string(quote: UInt8)
  }

  /// After a backslash; then the hexadecimal digits read so far.
  private enum Escaping: Hashable {
    case none, started
    case digits(Int)
  }

  private var mode = Mode.plain
  private var escaping = Escaping.none
  private var openParentheses = 0
  private var atStatementStart = true
  private var inAtRule = false

  var placement: Placement {
    if mode == .comment || mode == .commentStar { return .refused(.comment) }
    guard case .string = mode else { return .refused(.styleSheet) }
    if escaping != .none { return .refused(.cssEscape) }
    return openParentheses > 0 || inAtRule ? .refused(.styleFunction) : .content(.cssString)
  }

  mutating func advance(_ byte: UInt8) {
    switch mode {
    case .comment: mode = byte == UInt8(ascii: "*") ? .commentStar : .comment
    case .commentStar:
      if byte == UInt8(ascii: "/") { mode = .plain } else if byte != UInt8(ascii: "*") { mode = .comment }
    case .string(let quote): if !advanceEscape(byte) { advanceString(byte, quote) }
    case .slash where byte == UInt8(ascii: "*"): mode = .comment
    case .plain, .slash:
      mode = .plain
      if !advanceEscape(byte) { advancePlain(byte) }
    }
  }

  /// True if the byte belongs to an escape.
  private mutating func advanceEscape(_ byte: UInt8) -> Bool {
    switch escaping {
    case .none:
      guard byte == UInt8(ascii: "\\") else { return false }
      escaping = .started
      atStatementStart = false
    case .started: escaping = byte.isHexDigit ? .digits(1) : .none
    case .digits(let count):
      if count < 6, byte.isHexDigit {
        escaping = .digits(count + 1)
      } else {
        escaping = byte == UInt8(ascii: "\\") ? .started : .none
        return byte.isMarkupSpace || byte == UInt8(ascii: "\\")
      }
    }
    return true
  }

  private mutating func advanceString(_ byte: UInt8, _ quote: UInt8) {
    // An unescaped line break ends a string: a mistake, but browsers go on after it.
    if byte == quote || byte == 0x0A || byte == 0x0C || byte == 0x0D { mode = .plain }
  }

  private mutating func advancePlain(_ byte: UInt8) {
    let isOutermost = openParentheses == 0
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): mode = .string(quote: byte)
    case UInt8(ascii: "/"): mode = .slash
    case UInt8(ascii: "("): openParentheses += 1
    case UInt8(ascii: ")"): openParentheses = max(0, openParentheses - 1)
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"):
      guard isOutermost else { return }
      inAtRule = false
      atStatementStart = true
      return
    case UInt8(ascii: "@"): if atStatementStart { inAtRule = true }
    default: if byte.isMarkupSpace { return }
    }
    // A comment may come before a statement.
    if mode != .slash { atStatementStart = false }
  }
}
