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
      let rows = state.documents.map { Row($0, in: state, notes: notes) }
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

  private struct Row {
    let archived: ArchivedDocument
    let isLive: Bool
    let notes: [IssuedNote]

    init(_ archived: ArchivedDocument, in state: ArchiveState, notes: [IssuedNote]) {
      let document = archived.document
      self.archived = archived
      isLive = state.live(issuer: archived.issuer, year: archived.year, recipient: document.recipient) == archived
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

/// A note as it lies in its bag.
struct IssuedNote {
  let number: String
  let event: ArchiveKeeping.Note.Event
  let day: Day
  let channel: String?
  let amount: Cents?
  let remark: String?

  init?(_ details: JSONValue) {
    guard let number = details["number"]?.string,
      let event = details["event"]?.string.flatMap({ ArchiveKeeping.Note.Event(rawValue: $0) }),
      let day = details["day"]?.string.flatMap({ Day(text: $0) })
    else { return nil }
    self.number = number
    self.event = event
    self.day = day
    channel = details["channel"]?.string
    amount = details["amount"]?.integer.map { Cents($0) }
    remark = details["text"]?.string
  }

  static func all(in state: ArchiveState) -> [IssuedNote] {
    state.bags.filter { $0.register.kind == .note }.compactMap { IssuedNote($0.register.details) }
  }

  /// `versandt 02.03.2026 (E-Mail)`
  var text: String {
    let more = [amount?.germanEuro, channel, remark].compactMap(\.self)
    return "\(event.german) \(day.german)" + (more.isEmpty ? "" : " (\(more.joined(separator: ", ")))")
  }

  var json: JSONValue {
    .object([
      .init("event", .string(event.rawValue)), .init("day", .string(day.iso)),
      .init("channel", channel.map(JSONValue.string) ?? .null),
      .init("amount", amount.map { .integer($0.value) } ?? .null), .init("text", remark.map(JSONValue.string) ?? .null),
    ])
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

/// Columns in line for a terminal.
struct TextTable {
  private let rows: [[String]]
  private let left: Set<Int>

  /// - Parameter left: columns that stand to the left; the others, numbers, to the right.
  init(_ rows: [[String]], left: Set<Int>) {
    self.rows = rows
    self.left = left
  }

  var lines: [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let line = row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return left.contains(column) ? row[column] + blanks : blanks + row[column]
      }.joined(separator: "   ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }
}
