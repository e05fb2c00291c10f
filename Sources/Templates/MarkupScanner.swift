/// Follows the literal text of a template through the grammar of its kind of file.
///
/// Two scanners that are equal will judge all that follows alike. So a section is sound if it ends as it began: then
/// it makes no difference how often it is repeated, or whether it is left out.
enum MarkupScanner: Hashable, Sendable {
  case html(HTMLScanner)
  case xml(XMLScanner)

  init(_ kind: FileKind) {
    switch kind {
    case .html: self = .html(HTMLScanner())
    case .xml: self = .xml(XMLScanner())
    }
  }

  /// What a placeholder would be here.
  var placement: Placement {
    switch self {
    case .html(let scanner): scanner.placement
    case .xml(let scanner): scanner.placement
    }
  }

  /// Why no drawing may stand where a text may; nil if it may.
  var drawingFault: PlaceFault? {
    switch self {
    case .html(let scanner): scanner.drawingFault
    case .xml: .noPage
    }
  }

  /// True between tags, where a document may end.
  var isAtRest: Bool {
    switch self {
    case .html(let scanner): scanner.isAtRest
    case .xml(let scanner): scanner.isAtRest
    }
  }

  /// Where we are, in German.
  var german: String {
    if case .html(let scanner) = self, scanner.isInSVG { return "in <svg>" }
    return switch placement {
    case .content(.text): "im Text"
    case .content(.attribute): "in einem Attributwert"
    case .content(.cssString): "in einer Zeichenkette in <style>"
    case .refused(.styleSheet), .refused(.styleFunction), .refused(.cssEscape): "in <style>"
    case .refused(let fault): fault.german
    }
  }

  /// How something that began elsewhere and ends here is at odds with itself, in German.
  func mismatch(since start: MarkupScanner) -> String {
    let (from, to) = (start.german, german)
    return from == to ? "beginnt \(from) und endet in einem anderen" : "beginnt \(from) und endet \(to)"
  }

  /// What to do about it, in German.
  var mismatchHint: String {
    if case .refused(.entity) = placement { return PlaceFault.entity.hint }
    return "Was darin an Tags, Attributen und Anführungszeichen beginnt, muss darin auch enden."
  }

  mutating func advance(_ bytes: some Sequence<UInt8>) {
    // The payload is taken out and put back once, not at each byte.
    switch self {
    case .html(var scanner):
      for byte in bytes { scanner.advance(byte) }
      self = .html(scanner)
    case .xml(var scanner):
      for byte in bytes { scanner.advance(byte) }
      self = .xml(scanner)
    }
  }
}
