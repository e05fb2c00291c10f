internal import Archive
internal import Dates
internal import Diagnostics
internal import Money

extension ArchiveKeeping {
  /// Every document in the order of its bag, and what was noted of it.
  package func list() throws(EnvironmentFailure) -> Outcome {
    try existing { () throws(EnvironmentFailure) in
      let loaded = try ArchiveState.load(folder)
      guard let state = loaded.value else { return Outcome(findings: loaded.findings) }
      let notes = IssuedNote.all(in: state)
      let rows = state.documents.map { archived in
        let live = state.live(issuer: archived.issuer, year: archived.year, recipient: archived.document.recipient)
        return Row(archived, isLive: live == archived, notes: notes)
      }
      let header = ["Nummer", "Art", "Kommune", "Datum", "Zahlbetrag", "Stand"]
      let table = TextTable([header] + rows.map(\.cells), left: [0, 1, 2, 5]).text
      let head = state.head.map { "\nPakete: \(state.bags.count)\nArchivstand: \($0.digest)\n" } ?? ""
      return Outcome(
        findings: loaded.findings, text: rows.isEmpty ? "Das Archiv ist noch leer.\n" : table + head,
        json: .object([
          .init("documents", .array(rows.map(\.json))),
          .init("bags", .integer(Int64(state.bags.count))),
          .init("head", state.head.map { .string($0.digest) } ?? .null),
        ]))
    }
  }

  /// A document as lists show it.
  struct Row {
    let archived: ArchivedDocument
    let isLive: Bool
    let notes: [IssuedNote]

    init(_ archived: ArchivedDocument, isLive: Bool, notes: [IssuedNote]) {
      let document = archived.document
      self.archived = archived
      self.isLive = isLive
      self.notes = notes.filter { $0.number == document.number && document.number != nil }
    }

    var cells: [String] {
      let document = archived.document
      return [
        document.number ?? "–", document.kind.german, document.name, Day(text: document.issueDate)?.german ?? "",
        Cents(document.payable).germanEuro, ([standing] + notes.map(\.text)).joined(separator: "; "),
      ]
    }

    private var standing: String {
      if isLive { return "gültig" }
      return archived.document.kind == .cancellation ? "hebt \(archived.document.cancels ?? "") auf" : "aufgehoben"
    }

    var json: JSONValue {
      let document = archived.document
      return .object([
        .init("number", document.number.map(JSONValue.string) ?? .null), .init("kind", .string(document.kind.rawValue)),
        .init("issuer", .string(archived.issuer)), .init("year", .integer(Int64(archived.year))),
        .init("recipient", .string(document.recipient)), .init("name", .string(document.name)),
        .init("issue_date", .string(document.issueDate)), .init("share", .integer(document.share)),
        .init("total", .integer(document.total)), .init("payable", .integer(document.payable)),
        .init("live", .bool(isLive)), .init("cancels", document.cancels.map(JSONValue.string) ?? .null),
        .init("replaces", document.replaces.map(JSONValue.string) ?? .null), .init("bag", .string(archived.bag)),
        .init("file", .string(document.file)), .init("notes", .array(notes.map(\.json))),
      ])
    }
  }
}

extension RegisterDocument.Kind {
  var german: String {
    switch self {
    case .invoice: "Rechnung"
    case .creditNote: "Gutschrift"
    case .cancellation: "Storno"
    case .statement: "Abrechnung"
    }
  }
}
