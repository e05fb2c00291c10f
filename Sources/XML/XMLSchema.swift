import CLibXML2

/// A compiled XML Schema (XSD 1.0, as far as libxml2 2.9 goes). Compile once, share among threads.
package final class XMLSchema: Sendable {
  // Read only after `init`; each validation has a context of its own. The schema points into its document.
  nonisolated(unsafe) private let schema: xmlSchemaPtr
  nonisolated(unsafe) private let document: ParsedDocument

  /// Compiles a schema from memory, which is parsed by the rules of ``parseXML(_:limits:)``.
  ///
  /// The schema must be self-contained: `include`, `import`, `redefine` and `override` are refused, with or without a
  /// location, since nothing is ever fetched.
  ///
  /// Compile only schemas shipped with the program: XSD can ask for unbounded work (patterns, counters, keys).
  ///
  /// - Throws: at least one issue, of kind ``XMLIssue/Kind/schemaDocument`` or one of the kinds of parsing.
  package init(_ bytes: [UInt8], limits: XMLLimits = .default) throws(XMLFailure) {
    let document = try parseDocument(bytes, limits)
    try Self.requireSelfContained(document)
    schema = try Self.compile(document, limits)
    self.document = document
  }

  deinit { xmlSchemaFree(schema) }

  /// Parses the document by the rules of ``parseXML(_:limits:)`` and checks it against the schema.
  ///
  /// What the document itself says about schemas (`xsi:schemaLocation`) is ignored.
  ///
  /// - Returns: the issues in the order found, all of parsing or all of kind ``XMLIssue/Kind/schema``; empty if valid.
  ///   libxml2 often reports one bad value twice: for the facet and for the type.
  package func validate(_ bytes: [UInt8], limits: XMLLimits = .default) -> [XMLIssue] {
    do throws(XMLFailure) {
      return try check(bytes, limits)
    } catch {
      return error.issues
    }
  }

  private func check(_ bytes: [UInt8], _ limits: XMLLimits) throws(XMLFailure) -> [XMLIssue] {
    let document = try parseDocument(bytes, limits)
    guard let context = xmlSchemaNewValidCtxt(schema) else {
      throw XMLFailure([XMLIssue(.internal, "no memory for a validation")])
    }
    defer { withExtendedLifetime(self) { xmlSchemaFreeValidCtxt(context) } }
    let sink = IssueSink(limit: limits.issues)
    let status = hearing(sink) { pointer in
      xmlSchemaSetValidStructuredErrors(context, reportToSink, pointer)
      return document.withPointer { xmlSchemaValidateDoc(context, $0) }
    }
    return status == 0 && sink.isEmpty ? [] : XMLFailure(sink.issues).issues
  }

  private static let namespace = "http://www.w3.org/2001/XMLSchema"

  private static func requireSelfContained(_ document: borrowing ParsedDocument) throws(XMLFailure) {
    let references = tree(document)?.children.filter {
      $0.namespace == namespace && ["include", "import", "redefine", "override"].contains($0.name)
    }
    let issues = (references ?? []).map {
      XMLIssue(.schemaNotSelfContained, line: $0.line, "xs:\($0.name) is not allowed")
    }
    if !issues.isEmpty { throw XMLFailure(issues) }
  }

  private static func compile(
    _ document: borrowing ParsedDocument, _ limits: XMLLimits
  ) throws(XMLFailure) -> xmlSchemaPtr {
    guard let context = document.withPointer(xmlSchemaNewDocParserCtxt) else {
      throw XMLFailure([XMLIssue(.internal, "no memory for a schema")])
    }
    defer { xmlSchemaFreeParserCtxt(context) }
    let sink = IssueSink(limit: limits.issues)
    let schema = hearing(sink) { pointer in
      xmlSchemaSetParserStructuredErrors(context, reportToSink, pointer)
      return xmlSchemaParse(context)
    }
    guard let schema else { throw XMLFailure(sink.issues) }
    guard sink.isEmpty else {
      xmlSchemaFree(schema)
      throw XMLFailure(sink.issues)
    }
    return schema
  }
}
