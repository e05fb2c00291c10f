package import Diagnostics

/// *Register*: what data/register.json says: what a bag is, what is in it, and which bag it follows.
package struct Register: Hashable, Sendable {
  /// A file of the bag.
  package struct File: Hashable, Sendable {
    package let path: String
    /// Its size.
    package let bytes: Int64
    /// Lower-case hexadecimal.
    package let sha512: String
  }

  /// The bag's own name.
  package let bag: String
  package let kind: BagKind
  /// Nil of the archive's first bag.
  package let predecessor: Seal?
  package let year: Int?
  package let issuer: Issuer?
  package let organisation: String
  package let program: String
  /// `2026-11-24T16:00:00Z`
  package let recordedAt: String
  package let recordedBy: String
  package let retention: Retention
  package let documents: [RegisterDocument]
  /// What an event of this kind has besides.
  package let details: JSONValue
  /// In the order of their paths; the register itself is none of them.
  package let files: [File]

  /// Stands for the end of a retention that is not known yet.
  static let open = "offen"
  static let schema: Int64 = 1

  /// As it is stored: the same register always in the same bytes.
  var bytes: [UInt8] { Array((json.text(pretty: true) + "\n").utf8) }

  private var json: JSONValue {
    .object([
      .init("schema", .integer(Self.schema)),
      .init("bag", .string(bag)),
      .init("kind", .string(kind.rawValue)),
      .init(
        "predecessor",
        predecessor.map { .object([.init("bag", .string($0.bag)), .init("sha512", .string($0.digest))]) } ?? .null),
      .init("year", year.map { .integer(Int64($0)) } ?? .null),
      .init(
        "issuer", issuer.map { .object([.init("ags", .string($0.ags)), .init("name", .string($0.name))]) } ?? .null),
      .init("organisation", .string(organisation)),
      .init("program", .string(program)),
      .init("recorded", .object([.init("at", .string(recordedAt)), .init("user", .string(recordedBy))])),
      .init(
        "retention",
        .object([.init("until", .string(retention.until ?? Self.open)), .init("reason", .string(retention.reason))])),
      .init("documents", .array(documents.map(Self.json))),
      .init("details", details),
      .init("files", .array(files.map(Self.json))),
    ])
  }

  private static func json(_ document: RegisterDocument) -> JSONValue {
    .object([
      .init("kind", .string(document.kind.rawValue)),
      .init("number", json(document.number)),
      .init("recipient", .string(document.recipient)),
      .init("name", .string(document.name)),
      .init("issue_date", .string(document.issueDate)),
      .init("share", .integer(document.share)),
      .init("total", .integer(document.total)),
      .init("payable", .integer(document.payable)),
      .init("cancels", json(document.cancels)),
      .init("replaces", json(document.replaces)),
      .init("file", .string(document.file)),
      .init("report", json(document.report)),
    ])
  }

  private static func json(_ file: File) -> JSONValue {
    .object([
      .init("path", .string(file.path)), .init("bytes", .integer(file.bytes)), .init("sha512", .string(file.sha512)),
    ])
  }

  private static func json(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}
