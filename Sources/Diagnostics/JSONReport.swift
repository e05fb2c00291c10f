extension Finding {
  /// The form of contract.md 4. Lines and columns that are not known are null.
  package var json: JSONValue {
    .object([
      .init("code", .string(code.rawValue)),
      .init("severity", .string(severity.rawValue)),
      .init("file", place.map { .string($0.file) } ?? .null),
      .init("line", place.flatMap { $0.line == 0 ? nil : .integer(Int64($0.line)) } ?? .null),
      .init("column", place.flatMap { $0.column == 0 ? nil : .integer(Int64($0.column)) } ?? .null),
      .init("message", .string(message)),
      .init("hint", .string(hint)),
      .init(
        "related",
        .array(
          related.map {
            .object([
              .init("file", .string($0.place.file)),
              .init("line", $0.place.line == 0 ? .null : .integer(Int64($0.place.line))),
              .init("column", $0.place.column == 0 ? .null : .integer(Int64($0.place.column))),
              .init("message", .string($0.note)),
            ])
          })),
    ])
  }
}
