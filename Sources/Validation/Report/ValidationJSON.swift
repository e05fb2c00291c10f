package import Diagnostics

extension ValidationReport {
  /// One line of `validate --json` (contract.md 4), and beside what the contract asks for what was used and not checked.
  package func json(of file: String) -> JSONValue {
    .object([
      .init("file", .string(file)),
      .init("syntax", syntax.map { .string($0) } ?? .null),
      .init("verdict", .string(verdict.rawValue)),
      .init("scenario", scenario.map { .string($0) } ?? .null),
      .init("reasons", .array(reasons.map { .string($0) })),
      .init("not_checked", .array(notChecked.map { .string($0.rawValue) })),
      .init("findings", .array(findings.map(\.json))),
      .init("omitted", .integer(Int64(omitted))),
      .init("versions", Self.versions),
    ])
  }

  private static let versions = JSONValue.object(
    RuleVersions.parts.map { .init($0.key, .string($0.version)) })
}

extension ValidationReport.Finding {
  package var json: JSONValue {
    .object([
      .init("rule", .string(rule)),
      .init("severity", .string(severity.rawValue)),
      .init("location", .string(location)),
      .init("line", line == 0 ? .null : .integer(Int64(line))),
      .init("column", column == 0 ? .null : .integer(Int64(column))),
      .init("message", .string(message)),
      .init("hint", .string(hint)),
    ])
  }
}
