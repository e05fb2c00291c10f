/// One fault of a document.
///
/// `message` is made for developers and logs of tests: libxml2's English words. It **may quote the document**, and so
/// carry personal data; show people a text of your own, chosen by `kind` and `code`.
package struct XMLIssue: Sendable, Hashable, Error {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// No byte at all.
    case empty
    /// Not XML 1.0.
    case notWellFormed
    /// Prefix not declared, attribute twice in one namespace, and the like.
    case namespace
    /// The bytes are not what the declared (or assumed) encoding allows, or the encoding is unknown.
    case encoding
    /// A DOCTYPE, whatever it contains.
    case documentType
    /// More bytes than ``XMLLimits/bytes``.
    case tooLarge
    /// More levels than ``XMLLimits/depth``.
    case tooDeep
    /// More than ``XMLLimits/nodes``.
    case tooManyNodes
    /// More than ``XMLLimits/attributes`` or ``XMLLimits/namespaces`` at one element.
    case tooManyAttributes
    /// Well-formed, but not what the schema asks for.
    case schema
    /// The schema itself is none, or libxml2 does not understand it.
    case schemaDocument
    /// The schema asks for another one (`include`, `import`, `redefine`, `override`).
    case schemaNotSelfContained
    /// More issues than ``XMLLimits/issues``; always the last. A validation counts them, parsing ends there.
    case omitted
    /// libxml2 got no memory, or failed without saying why.
    case `internal`
  }

  package let kind: Kind
  /// From 1; 0 if unknown. An element's line is the one its start tag begins on.
  package let line: Int
  /// From 1, roughly in characters, as libxml2 counts; 0 if unknown, and always for faults against a schema.
  package let column: Int
  /// English, one line without control characters, at most 500 characters.
  package let message: String
  /// libxml2's number of the fault (`xmlParserErrors`); 0 if the fault is one of this module's own rules.
  package let code: Int

  package init(_ kind: Kind, line: Int = 0, column: Int = 0, _ message: String, code: Int = 0) {
    self.kind = kind
    self.line = max(line, 0)
    self.column = max(column, 0)
    self.message = Self.oneLine(message)
    self.code = code
  }

  /// Document text inside a message could otherwise move the cursor of a terminal or forge a line of a log.
  private static func oneLine(_ message: String) -> String {
    var result = String.UnicodeScalarView()
    var count = 0
    var pendingSpace = false
    for scalar in message.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = count > 0
        continue
      }
      if count >= 499 {
        result.append("\u{2026}")
        break
      }
      if pendingSpace {
        result.append(" ")
        count += 1
        pendingSpace = false
      }
      let isPlain = scalar.properties.generalCategory != .control && scalar.properties.generalCategory != .format
      result.append(isPlain ? scalar : "\u{FFFD}")
      count += 1
    }
    return String(result)
  }
}

extension XMLIssue: CustomStringConvertible {
  /// `line:column: kind: message`.
  package var description: String { "\(line):\(column): \(kind.rawValue): \(message)" }
}

/// Why there is no tree or no schema: at least one issue, in the order in which libxml2 met them.
package struct XMLFailure: Sendable, Hashable, Error, CustomStringConvertible {
  package let issues: [XMLIssue]

  /// A failure must never be empty: callers report what is listed, and nothing listed would look like success.
  init(_ issues: [XMLIssue]) {
    self.issues = issues.isEmpty ? [XMLIssue(.internal, "libxml2 failed without a reason")] : issues
  }

  package var description: String { issues.map(\.description).joined(separator: "\n") }
}
