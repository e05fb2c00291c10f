import CLibXML2

/// A libxml2 document and its only owner.
struct ParsedDocument: ~Copyable {
  private let pointer: xmlDocPtr

  init(owning pointer: xmlDocPtr) { self.pointer = pointer }

  deinit { xmlFreeDoc(pointer) }

  /// A borrow for the whole call: with the pointer alone the document could be freed after the last mention.
  borrowing func withPointer<R>(_ body: (xmlDocPtr) -> R) -> R { body(pointer) }
}

/// What the hooks of one parse share: input, counters, issues. C holds it unretained in `xmlParserCtxt._private`.
private final class ParseState {
  let limits: XMLLimits
  let sink: IssueSink
  var input: UnsafeRawBufferPointer
  var context: xmlParserCtxtPtr
  var nodes = 0

  init(limits: XMLLimits, sink: IssueSink, input: UnsafeRawBufferPointer, context: xmlParserCtxtPtr) {
    self.limits = limits
    self.sink = sink
    self.input = input
    self.context = context
  }

  /// `userData` of a SAX hook is the parser's context itself.
  static func of(_ context: UnsafeMutableRawPointer?) -> ParseState? {
    guard let context, let state = context.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private else {
      return nil
    }
    return Unmanaged<ParseState>.fromOpaque(state).takeUnretainedValue()
  }

  func refuse(_ kind: XMLIssue.Kind, _ message: String) {
    note(kind, message)
    xmlStopParser(context)
  }

  /// For the read hook, in which stopping the parser would free the buffer being filled.
  func note(_ kind: XMLIssue.Kind, _ message: String) {
    let input = context.pointee.input
    let line = Int(input?.pointee.line ?? 0)
    let column = Int(input?.pointee.col ?? 0)
    sink.close(with: XMLIssue(kind, line: line, column: column, message))
  }

  func count(_ more: Int) -> Bool {
    nodes += more
    if nodes <= limits.nodes { return true }
    refuse(.tooManyNodes, "more than \(limits.nodes) nodes")
    return false
  }
}

/// Parses by the module's rules (see ``parseXML(_:limits:)``) into a libxml2 document.
///
/// In it an element's `psvi` holds its line; CDATA is text; comments and processing instructions are left out.
func parseDocument(_ bytes: [UInt8], _ limits: XMLLimits) throws(XMLFailure) -> ParsedDocument {
  prepareLibrary()
  if bytes.count > limits.bytes {
    throw XMLFailure([XMLIssue(.tooLarge, "\(bytes.count) bytes, more than \(limits.bytes)")])
  }
  guard !bytes.isEmpty else { throw XMLFailure([XMLIssue(.empty, "the document is empty")]) }
  guard let context = xmlNewParserCtxt() else { throw XMLFailure([XMLIssue(.internal, "no memory for a parser")]) }
  defer { xmlFreeParserCtxt(context) }

  let sink = IssueSink(limit: limits.issues)
  let document = hearing(sink) { _ in
    bytes.withUnsafeBytes { input in
      let state = ParseState(limits: limits, sink: sink, input: input, context: context)
      return withExtendedLifetime(state) { read(state) }
    }
  }
  guard let document else { throw XMLFailure(sink.issues) }
  let owned = ParsedDocument(owning: document)
  guard sink.isEmpty else { throw XMLFailure(sink.issues) }
  return owned
}

/// The document must be freed by the caller, also if the sink holds issues.
private func read(_ state: ParseState) -> xmlDocPtr? {
  let context = state.context
  guard let sax = context.pointee.sax else { return nil }
  context.pointee._private = Unmanaged.passUnretained(state).toOpaque()
  sax.pointee.internalSubset = refuseDocumentType
  sax.pointee.externalSubset = refuseDocumentType
  sax.pointee.startElementNs = startElement
  // The same function twice, or libxml2 drops white space it takes for indentation.
  sax.pointee.characters = characters
  sax.pointee.ignorableWhitespace = characters
  sax.pointee.comment = nil
  sax.pointee.processingInstruction = nil
  sax.pointee.serror = reportToState
  // HUGE lifts libxml2's fixed limits (10 MB per text: an attachment may be larger) in favour of ours; what else it
  // lifts concerns entities, and there are none without a DOCTYPE.
  let options =
    XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue
  // Read through a callback, not from memory: it is the only place between two attributes at which to count them.
  let source = Unmanaged.passUnretained(state).toOpaque()
  let document = xmlCtxtReadIO(context, readInput, nil, source, nil, nil, Int32(options))
  if document != nil { refuseLeftovers(state) }
  return document
}

/// libxml2 takes a NUL after the root element, or a broken encoding there, for the end of the document.
private func refuseLeftovers(_ state: ParseState) {
  let input = state.context.pointee.input
  let unparsed = input.map { $0.pointee.end - $0.pointee.cur } ?? 0
  if state.input.isEmpty && unparsed <= 0 && clibxml2_undecoded(input) == 0 { return }
  state.note(.notWellFormed, "bytes after the end of the document")
}

private let reportToState: xmlStructuredErrorFunc = { context, error in
  guard let error, let sink = ParseState.of(context)?.sink else { return }
  sink.add(error)
  // The document is lost and each of millions of faults costs microseconds: `readInput` now ends the input.
  if sink.isOverfull { sink.close() }
}

private let readInput: xmlInputReadCallback = { source, buffer, length in
  guard let source, let buffer, length > 0 else { return -1 }
  let state = Unmanaged<ParseState>.fromOpaque(source).takeUnretainedValue()
  if state.sink.isClosed { return 0 }
  // Before `startElement` hears of a start tag libxml2 has compared all its attributes with each other, and hundreds
  // of thousands of them would take hours. Its tables grow by doubling, with 5 and 2 entries for each.
  let context = state.context.pointee
  if Int(context.maxatts) > 20 * state.limits.attributes + 100
    || Int(context.nsNr) > 2 * state.limits.namespaces
  {
    state.note(.tooManyAttributes, "too many attributes or namespace declarations")
    return 0
  }
  let count = min(Int(length), state.input.count)
  UnsafeMutableRawBufferPointer(start: buffer, count: count).copyMemory(
    from: UnsafeRawBufferPointer(rebasing: state.input.prefix(count)))
  state.input = UnsafeRawBufferPointer(rebasing: state.input.dropFirst(count))
  return Int32(count)
}

private let refuseDocumentType: internalSubsetSAXFunc = { context, _, _, _ in
  ParseState.of(context)?.refuse(.documentType, "a document type declaration is not allowed")
}

private let startElement: startElementNsSAX2Func = {
  context, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes in
  guard let state = ParseState.of(context) else { return }
  let limits = state.limits
  let parser = state.context
  if Int(parser.pointee.nodeNr) >= limits.depth {
    state.refuse(.tooDeep, "more than \(limits.depth) levels of elements")
    return
  }
  if Int(attributeCount) > limits.attributes || Int(parser.pointee.nsNr) > 2 * limits.namespaces {
    state.refuse(.tooManyAttributes, "too many attributes or namespace declarations")
    return
  }
  guard state.count(1 + Int(namespaceCount) + Int(attributeCount)) else { return }
  xmlSAX2StartElementNs(
    context, name, prefix, uri, namespaceCount, namespaces, attributeCount, defaultedCount, attributes)
  // libxml2 keeps 16 bits of the line where the tag *ends*; `psvi` is unused without a DTD and not freed.
  parser.pointee.node?.pointee.psvi = UnsafeMutableRawPointer(bitPattern: lineOfStartTag(parser))
}

private let characters: charactersSAXFunc = { context, text, length in
  guard let state = ParseState.of(context) else { return }
  // libxml2 hands over a long text in pieces and joins them in one node: only the first piece counts.
  if state.context.pointee.node?.pointee.last?.pointee.type != XML_TEXT_NODE {
    guard state.count(1) else { return }
  }
  xmlSAX2Characters(context, text, length)
}

/// The line of the `<` that opened the start tag just read: no other `<` may stand in a tag. Falls back to the line of
/// the tag's end if the buffer does not reach back so far.
private func lineOfStartTag(_ parser: xmlParserCtxtPtr) -> Int {
  guard let input = parser.pointee.input, let base = input.pointee.base, var place = input.pointee.cur else { return 0 }
  let end = Int(input.pointee.line)
  var line = end
  while place > base {
    place -= 1
    switch place.pointee {
    case UInt8(ascii: "<"): return max(line, 1)
    case UInt8(ascii: "\n"): line -= 1
    default: break
    }
  }
  return end
}
