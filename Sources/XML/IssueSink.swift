import CLibXML2

/// Gathers what libxml2 reports during one call. Belongs to one thread; C holds it unretained.
final class IssueSink {
  private let limit: Int
  private var listed: [XMLIssue] = []
  private var omitted = 0
  /// After one of our own rules stopped the parser, its further complaints are echoes.
  private(set) var isClosed = false

  init(limit: Int) { self.limit = limit }

  var issues: [XMLIssue] {
    if omitted == 0 { return listed }
    return listed + [XMLIssue(.omitted, isClosed ? "more issues, not read to the end" : "\(omitted) more issues")]
  }

  var isEmpty: Bool { listed.isEmpty }

  /// Whether an issue had to be left out.
  var isOverfull: Bool { omitted > 0 }

  func add(_ issue: XMLIssue) {
    if isClosed { return }
    if listed.count < limit {
      listed.append(issue)
    } else {
      omitted += 1
    }
  }

  func close(with issue: XMLIssue) {
    add(issue)
    isClosed = true
  }

  func close() { isClosed = true }

  func add(_ error: UnsafePointer<xmlError>) {
    let error = error.pointee
    // Warnings are no faults. What the DTD domains report (xml:id used twice) is no fault without a DTD.
    guard !isClosed, error.level.rawValue >= XML_ERR_ERROR.rawValue,
      error.domain != Int32(XML_FROM_VALID.rawValue), error.domain != Int32(XML_FROM_DTD.rawValue)
    else { return }
    if listed.count >= limit {
      omitted += 1
      return
    }
    var line = Int(error.line)
    var column = Int(error.int2)
    let isSchema = Self.schemaDomains.contains(error.domain)
    if isSchema {
      column = 0
      if let node = error.node { line = Self.line(of: node, orElse: line) }
    }
    let message = error.message.map { String(cString: $0) } ?? "unknown fault"
    add(XMLIssue(Self.kind(of: error), line: line, column: column, message, code: Int(error.code)))
  }

  private static let schemaDomains: Set<Int32> = [
    Int32(XML_FROM_SCHEMASP.rawValue), Int32(XML_FROM_SCHEMASV.rawValue),
  ]

  private static let encodingCodes: Set<Int32> = [
    Int32(XML_ERR_UNKNOWN_ENCODING.rawValue), Int32(XML_ERR_UNSUPPORTED_ENCODING.rawValue),
    Int32(XML_ERR_INVALID_ENCODING.rawValue), Int32(XML_IO_ENCODER.rawValue),
  ]

  private static func kind(of error: xmlError) -> XMLIssue.Kind {
    if error.code == Int32(XML_ERR_NO_MEMORY.rawValue) { return .internal }
    switch error.domain {
    case Int32(XML_FROM_SCHEMASV.rawValue): return .schema
    case Int32(XML_FROM_SCHEMASP.rawValue), Int32(XML_FROM_REGEXP.rawValue): return .schemaDocument
    case Int32(XML_FROM_NAMESPACE.rawValue): return .namespace
    case Int32(XML_FROM_I18N.rawValue): return .encoding
    default:
      if encodingCodes.contains(error.code) { return .encoding }
      return showsBytes(error) ? .encoding : .notWellFormed
    }
  }

  /// Invalid UTF-8 has the number of a forbidden character, but comes with the bytes instead of a character.
  private static func showsBytes(_ error: xmlError) -> Bool {
    guard error.code == Int32(XML_ERR_INVALID_CHAR.rawValue), let detail = error.str1 else { return false }
    return String(cString: detail).hasPrefix("Bytes:")
  }

  /// Exact beyond line 65,535 too, where `xmlError.line` guesses: `startElement` left the line in `psvi`.
  private static func line(of node: UnsafeMutableRawPointer, orElse line: Int) -> Int {
    let node = node.assumingMemoryBound(to: xmlNode.self)
    let element = node.pointee.type == XML_ATTRIBUTE_NODE ? node.pointee.parent : node
    guard let element, element.pointee.type == XML_ELEMENT_NODE else { return line }
    let known = Int(bitPattern: element.pointee.psvi)
    return known > 0 ? known : line
  }
}

/// For libxml2's interfaces that hand back the pointer given to them.
let reportToSink: xmlStructuredErrorFunc = { context, error in
  guard let context, let error else { return }
  Unmanaged<IssueSink>.fromOpaque(context).takeUnretainedValue().add(error)
}

/// Runs `body` with `sink` also hearing what libxml2 reports without a context on this thread: above all that a
/// converter of encodings broke off, which would otherwise pass for the end of the document.
func hearing<R: ~Copyable, E>(_ sink: IssueSink, _ body: (UnsafeMutableRawPointer) throws(E) -> R) throws(E) -> R {
  let pointer = Unmanaged.passUnretained(sink).toOpaque()
  xmlSetStructuredErrorFunc(pointer, reportToSink)
  defer {
    xmlSetStructuredErrorFunc(nil, nil)
    withExtendedLifetime(sink) {}
  }
  return try body(pointer)
}
