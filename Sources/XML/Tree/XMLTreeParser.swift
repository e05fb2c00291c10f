import CLibXML2

/// Fills a ``XMLTree`` by the rules of ``parseXML(_:limits:)``: no document type, no entities, no network, limits.
///
/// Keeps libxml2's parser and the tree for the next document: a thread that reads many needs one of these.
package final class XMLTreeParser {
  package let tree: XMLTree
  private let limits: XMLLimits
  private var context: xmlParserCtxtPtr
  private let state: UnsafeMutablePointer<TreeState>

  /// - Parameter limits: see ``XMLLimits``; attributes and depth are counted while reading.
  package init(_ vocabulary: Vocabulary, limits: XMLLimits = .default) {
    prepareLibrary()
    tree = XMLTree(vocabulary)
    self.limits = limits
    state = .allocate(capacity: 1)
    state.initialize(to: TreeState(tree.storage, limits))
    context = makeContext(state)
  }

  deinit {
    xmlFreeParserCtxt(context)
    state.pointee.names.free()
    state.deinitialize(count: 1)
    state.deallocate()
  }

  /// Reads a document into ``tree``; what was in it before is gone, and after a failure it holds nothing of use.
  package func parse(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) {
    prepareLibrary()
    if bytes.count > limits.bytes {
      throw XMLFailure([XMLIssue(.tooLarge, "\(bytes.count) bytes, more than \(limits.bytes)")])
    }
    if bytes.isEmpty { throw XMLFailure([XMLIssue(.empty, "the document is empty")]) }
    // The names of odd documents would pile up in the parser's dictionary, and its tables keep the size of a flood.
    if xmlDictSize(context.pointee.dict) > 20_000 || Int(context.pointee.maxatts) > 20 * limits.attributes + 100 {
      xmlFreeParserCtxt(context)
      state.pointee.names.clear()
      context = makeContext(state)
    }
    tree.storage.pointee.reset()
    let sink = IssueSink(limit: limits.issues)
    state.pointee.begin(bytes, sink)
    state.pointee.context = context
    hearing(sink) { _ in withExtendedLifetime(sink) { read(bytes) } }
    state.pointee.sink = nil
    let isWellFormed = context.pointee.wellFormed == 1
    xmlCtxtReset(context)
    if !sink.isEmpty { throw XMLFailure(sink.issues) }
    if !isWellFormed || tree.count == 0 { throw XMLFailure([]) }
  }

  private func read(_ bytes: UnsafeRawBufferPointer) {
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_HUGE.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_NOCDATA.rawValue
      // Without a document type there are none but the five of XML, and attributes hand them over as written.
      | XML_PARSE_NOENT.rawValue
    context.pointee._private = UnsafeMutableRawPointer(state)
    if mayHoldFlood(bytes) {
      _ = xmlCtxtReadIO(context, readFlood, nil, UnsafeMutableRawPointer(state), nil, nil, Int32(options))
    } else {
      let start = bytes.baseAddress.map { $0.assumingMemoryBound(to: CChar.self) }
      _ = xmlCtxtReadMemory(context, start, Int32(bytes.count), nil, nil, Int32(options))
      state.pointee.unread = UnsafeRawBufferPointer(start: nil, count: 0)
    }
    if context.pointee.myDoc != nil {
      xmlFreeDoc(context.pointee.myDoc)
      context.pointee.myDoc = nil
    }
    // libxml2 takes a NUL after the root element, or a broken encoding there, for the end of the document.
    let input = context.pointee.input
    let left = input.map { $0.pointee.end - $0.pointee.cur } ?? 0
    if state.pointee.sink?.isEmpty ?? true,
      left > 0 || clibxml2_undecoded(input) > 0 || !state.pointee.unread.isEmpty
    {
      note(context, .notWellFormed, "bytes after the end of the document")
    }
  }

  /// Whether a tag could have so many attributes that libxml2, which compares each with each before it says a word,
  /// takes its time: then the bytes go through a hook that counts.
  private func mayHoldFlood(_ bytes: UnsafeRawBufferPointer) -> Bool {
    if bytes.count < 1 << 16 { return false }
    guard let start = bytes.baseAddress else { return false }
    var place = 0
    while true {
      place = clibxml2_find(start, bytes.count, place, 0x3C) + 1
      if place >= bytes.count { return false }
      if bytes[place] == 0x21 || bytes[place] == 0x3F { continue }
      let tag = place
      var quote: UInt8 = 0
      while place < bytes.count {
        let byte = bytes[place]
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == 0x3E {
          break
        } else if byte == 0x22 || byte == 0x27 {
          quote = byte
        }
        place += 1
      }
      if place - tag > 1 << 14 { return true }
    }
  }
}

/// What the hooks of a parse share. C holds it in `xmlParserCtxt._private`.
private struct TreeState {
  let storage: UnsafeMutablePointer<XMLTree.Storage>
  let limits: XMLLimits
  var names: NameCache
  var nodes = 0
  var unread = UnsafeRawBufferPointer(start: nil, count: 0)
  /// Set only while reading.
  var sink: IssueSink?
  var context: xmlParserCtxtPtr?

  init(_ storage: UnsafeMutablePointer<XMLTree.Storage>, _ limits: XMLLimits) {
    self.storage = storage
    self.limits = limits
    names = NameCache()
  }

  mutating func begin(_ bytes: UnsafeRawBufferPointer, _ sink: IssueSink) {
    nodes = 0
    unread = bytes
    self.sink = sink
  }
}

/// Numbers of names by the addresses that libxml2's dictionary gave them.
private struct NameCache {
  struct Entry {
    var local: UnsafePointer<UInt8>?
    var namespace: UnsafePointer<UInt8>?
    var number: UInt16
  }

  static let size = 4096
  let entries = UnsafeMutablePointer<Entry>.allocate(capacity: size)
  var count = 0

  init() { clear() }

  mutating func clear() {
    entries.update(repeating: Entry(local: nil, namespace: nil, number: 0), count: Self.size)
    count = 0
  }

  func free() { entries.deallocate() }

  @inline(__always)
  mutating func number(
    _ local: UnsafePointer<UInt8>, _ namespace: UnsafePointer<UInt8>?, _ find: () -> UInt16
  ) -> UInt16 {
    var slot = (Int(bitPattern: local) >> 3 &+ Int(bitPattern: namespace) >> 5) & (Self.size - 1)
    while let known = entries[slot].local {
      if known == local, entries[slot].namespace == namespace { return entries[slot].number }
      slot = (slot + 1) & (Self.size - 1)
    }
    let number = find()
    if count > Self.size / 2 {
      clear()
      slot = (Int(bitPattern: local) >> 3 &+ Int(bitPattern: namespace) >> 5) & (Self.size - 1)
    }
    entries[slot] = Entry(local: local, namespace: namespace, number: number)
    count += 1
    return number
  }
}

private func makeContext(_ state: UnsafeMutablePointer<TreeState>) -> xmlParserCtxtPtr {
  guard let context = xmlNewParserCtxt(), let sax = context.pointee.sax else {
    preconditionFailure("no memory for a parser")
  }
  sax.pointee = xmlSAXHandler()
  sax.pointee.initialized = UInt32(XML_SAX2_MAGIC)
  sax.pointee.internalSubset = refuseSubset
  sax.pointee.externalSubset = refuseSubset
  sax.pointee.startElementNs = openElement
  sax.pointee.endElementNs = closeElement
  sax.pointee.characters = addCharacters
  sax.pointee.ignorableWhitespace = addCharacters
  sax.pointee.comment = cutAtComment
  sax.pointee.processingInstruction = cutAtInstruction
  sax.pointee.serror = reportIssue
  context.pointee._private = UnsafeMutableRawPointer(state)
  return context
}

/// `userData` of a hook is the parser's context itself.
@inline(__always)
private func state(of context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<TreeState>? {
  context?.assumingMemoryBound(to: xmlParserCtxt.self).pointee._private?.assumingMemoryBound(to: TreeState.self)
}

private func note(_ context: xmlParserCtxtPtr, _ kind: XMLIssue.Kind, _ message: String) {
  let input = context.pointee.input
  state(of: UnsafeMutableRawPointer(context))?.pointee.sink?.close(
    with: XMLIssue(kind, line: Int(input?.pointee.line ?? 0), column: Int(input?.pointee.col ?? 0), message))
}

private func refuse(_ context: UnsafeMutableRawPointer?, _ kind: XMLIssue.Kind, _ message: String) {
  guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
  note(parser, kind, message)
  xmlStopParser(parser)
}

private let refuseSubset: internalSubsetSAXFunc = { context, _, _, _ in
  refuse(context, .documentType, "a document type declaration is not allowed")
}

private let reportIssue: xmlStructuredErrorFunc = { context, error in
  guard let context, let error, let sink = state(of: context)?.pointee.sink else { return }
  sink.add(error)
  if sink.isOverfull {
    sink.close()
    xmlStopParser(context.assumingMemoryBound(to: xmlParserCtxt.self))
  }
}

private let readFlood: xmlInputReadCallback = { source, buffer, length in
  guard let source, let buffer, length > 0 else { return -1 }
  let state = source.assumingMemoryBound(to: TreeState.self)
  guard let sink = state.pointee.sink, !sink.isClosed, let context = state.pointee.context else { return 0 }
  // Before `openElement` hears of a start tag libxml2 has compared all its attributes with each other, and hundreds of
  // thousands of them would take hours. Its tables grow by doubling, with 5 and 2 entries for each.
  if Int(context.pointee.maxatts) > 20 * state.pointee.limits.attributes + 100
    || Int(context.pointee.nsNr) > 2 * state.pointee.limits.namespaces
  {
    note(context, .tooManyAttributes, "too many attributes or namespace declarations")
    return 0
  }
  let count = min(Int(length), state.pointee.unread.count)
  UnsafeMutableRawBufferPointer(start: buffer, count: count).copyMemory(
    from: UnsafeRawBufferPointer(rebasing: state.pointee.unread.prefix(count)))
  state.pointee.unread = UnsafeRawBufferPointer(rebasing: state.pointee.unread.dropFirst(count))
  return Int32(count)
}

private let openElement: startElementNsSAX2Func = {
  context, local, prefix, uri, namespaceCount, namespaces, attributeCount, _, attributes in
  guard let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self), let state = state(of: context), let local
  else { return }
  let storage = state.pointee.storage
  if Int(storage.pointee.depth) >= state.pointee.limits.depth {
    return refuse(context, .tooDeep, "more than \(state.pointee.limits.depth) levels of elements")
  }
  if Int(attributeCount) > state.pointee.limits.attributes
    || Int(parser.pointee.nsNr) > 2 * state.pointee.limits.namespaces
  {
    return refuse(context, .tooManyAttributes, "too many attributes or namespace declarations")
  }
  state.pointee.nodes += 1 + Int(attributeCount) + Int(namespaceCount)
  if state.pointee.nodes > state.pointee.limits.nodes {
    return refuse(context, .tooManyNodes, "more than \(state.pointee.limits.nodes) nodes")
  }
  let number = state.pointee.names.number(local, uri) {
    elementNumber(storage, local, uri)
  }
  let (line, offset) = place(parser)
  let parent = storage.pointee.current
  let textCount = Int32(truncatingIfNeeded: storage.pointee.textCount)
  let firstAttribute = storage.pointee.attributeCount
  let index = storage.pointee.addElement(
    XMLTree.Record(
      parent: parent, firstChild: -1, lastChild: -1, nextSibling: -1, nextOfName: -1, end: -1,
      textStart: textCount, textEnd: textCount, firstAttribute: firstAttribute, attributeCount: attributeCount,
      name: KnownName(number), line: line,
      firstCut: Int32(truncatingIfNeeded: storage.pointee.cuts.count), offset: offset, local: local, prefix: prefix,
      namespace: uri))
  if parent >= 0 {
    let records = storage.pointee.records
    let last = records[Int(parent)].lastChild
    if last < 0 { records[Int(parent)].firstChild = index } else { records[Int(last)].nextSibling = index }
    records[Int(parent)].lastChild = index
  }
  storage.pointee.current = index
  storage.pointee.depth += 1
  var slot = 0
  while slot < Int(attributeCount), let attributes {
    let entry = attributes + 5 * slot
    slot += 1
    guard let name = entry[0], let start = entry[3], let end = entry[4] else { continue }
    let namespace = entry[2]
    let length = end - start
    let attribute =
      namespace == nil
      ? state.pointee.names.number(name, attributeMark) { attributeNumber(storage, name) } : 0
    let valueStart = storage.pointee.valueCount
    storage.pointee.addValue(start, length)
    storage.pointee.addAttribute(
      XMLTree.AttributeRecord(
        owner: index, name: KnownName(attribute), valueStart: Int32(truncatingIfNeeded: valueStart),
        valueEnd: Int32(truncatingIfNeeded: valueStart + length), local: name, prefix: entry[1], namespace: namespace))
  }
}

/// Stands for "attribute" where the cache wants a namespace; never read.
nonisolated(unsafe) private let attributeMark: UnsafePointer<UInt8>? = UnsafePointer(bitPattern: 1)

private let closeElement: endElementNsSAX2Func = { context, _, _, _ in
  guard let storage = state(of: context)?.pointee.storage else { return }
  let index = storage.pointee.current
  if index < 0 { return }
  let record = storage.pointee.records + Int(index)
  record.pointee.textEnd = Int32(truncatingIfNeeded: storage.pointee.textCount)
  record.pointee.end = storage.pointee.count
  storage.pointee.current = record.pointee.parent
  storage.pointee.depth -= 1
}

private let addCharacters: charactersSAXFunc = { context, text, length in
  guard let storage = state(of: context)?.pointee.storage, let text else { return }
  if storage.pointee.current >= 0 { storage.pointee.addText(text, Int(length)) }
}

private let cutAtComment: commentSAXFunc = { context, _ in cut(context) }

private let cutAtInstruction: processingInstructionSAXFunc = { context, _, _ in cut(context) }

private func cut(_ context: UnsafeMutableRawPointer?) {
  guard let state = state(of: context) else { return }
  let storage = state.pointee.storage
  state.pointee.nodes += 1
  if state.pointee.nodes > state.pointee.limits.nodes {
    return refuse(context, .tooManyNodes, "more than \(state.pointee.limits.nodes) nodes")
  }
  if storage.pointee.current >= 0 {
    storage.pointee.cuts.append(
      (element: storage.pointee.current, place: Int32(truncatingIfNeeded: storage.pointee.textCount)))
  }
}

/// Line of the `<` of the start tag just read, and bytes before it; for a document that is converted to UTF-8, the
/// column as a negative number, since the bytes of the file are others.
@inline(__always)
private func place(_ parser: xmlParserCtxtPtr) -> (line: Int32, offset: Int32) {
  guard let input = parser.pointee.input, let base = input.pointee.base, let cur = input.pointee.cur else {
    return (0, -1)
  }
  var line = input.pointee.line
  var place = cur
  while place > base {
    place -= 1
    if place.pointee == 0x3C { break }
    if place.pointee == 0x0A { line -= 1 }
  }
  if input.pointee.buf?.pointee.encoder == nil {
    return (line, Int32(truncatingIfNeeded: Int(input.pointee.consumed) + (place - base)))
  }
  var column: Int32 = 1
  while place > base {
    place -= 1
    if place.pointee == 0x0A { break }
    if place.pointee & 0xC0 != 0x80 { column += 1 }
  }
  return (line, -column)
}

private func elementNumber(
  _ storage: UnsafeMutablePointer<XMLTree.Storage>, _ local: UnsafePointer<UInt8>, _ uri: UnsafePointer<UInt8>?
) -> UInt16 {
  storage.pointee.findElement(String(cString: local), uri.map { String(cString: $0) } ?? "")
}

private func attributeNumber(
  _ storage: UnsafeMutablePointer<XMLTree.Storage>, _ local: UnsafePointer<UInt8>
) -> UInt16 {
  storage.pointee.findAttribute(String(cString: local))
}
