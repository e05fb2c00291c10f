internal import ArgumentParser
internal import Dates
internal import Diagnostics
internal import Money
internal import SettlementRun

/// `archive`: looks after what was issued.
struct ArchiveVerb: Verb {
  static let configuration = CommandConfiguration(commandName: "archive", helpNames: [])

  @Argument var action: String = ""
  @Argument var archive: String = ""
  @Flag(name: .customLong("json")) var json = false
  @Option(name: .customLong("head")) var head: String?
  @Option(name: .customLong("report")) var report: String?
  @Option(name: .customLong("number")) var number: String?
  @Option(name: .customLong("event")) var event: String?
  @Option(name: .customLong("on")) var day: String?
  @Option(name: .customLong("channel")) var channel: String?
  @Option(name: .customLong("amount")) var amount: String?
  @Option(name: .customLong("text")) var text: String?
  @Option(name: .customLong("request")) var request: String?
  @Option(name: .customLong("reply")) var reply: String?
  @Option(name: .customLong("bag")) var bags: [String] = []
  @Option(name: .customLong("to")) var target: String?

  private static let actions = ["verify", "list", "note", "timestamp", "export"]

  func perform() throws -> ExitStatus {
    guard Self.actions.contains(action) else {
      let known = Self.actions.joined(separator: ", ")
      return refuse(
        action.isEmpty
          ? "Es fehlt, was mit dem Archiv geschehen soll: \(known)"
          : "„archive \(action)“ gibt es nicht; möglich sind \(known)")
    }
    guard !archive.isEmpty else { return refuse("Es fehlt der Archivordner") }
    let keeping = ArchiveKeeping(archive)
    switch action {
    case "verify": return try show(try keeping.verify(head: head, report: report))
    case "list": return try show(try keeping.list())
    case "note": return try note(keeping)
    case "timestamp":
      switch (request, reply) {
      case (let request?, nil): return try show(try keeping.timestampRequest(to: request))
      case (nil, let reply?): return try show(try keeping.storeTimestamp(reply))
      default: return refuse("„archive timestamp“ braucht „--request DATEI“ oder „--reply DATEI“")
      }
    default:
      guard let target, !target.isEmpty else { return refuse("Es fehlt, wohin: „--to ORDNER“") }
      return try show(try keeping.export(bags, to: target))
    }
  }

  private func note(_ keeping: ArchiveKeeping) throws -> ExitStatus {
    guard let number, !number.isEmpty else { return refuse("Es fehlt der Beleg: „--number NUMMER“") }
    let events = ArchiveKeeping.Note.Event.allCases.map(\.rawValue).joined(separator: ", ")
    guard let event = event.flatMap({ ArchiveKeeping.Note.Event(rawValue: $0) }) else {
      return refuse("Es fehlt, was geschehen ist: „--event“ mit \(events)")
    }
    guard let day = day.flatMap({ Day(text: $0) }) else {
      return refuse("Es fehlt, wann: „--on“ mit einem Tag wie 2026-03-02")
    }
    var note = ArchiveKeeping.Note(number: number, event: event, day: day)
    note.channel = channel
    note.text = text
    if let amount {
      guard let cents = try? Cents(text: amount, style: .german), cents > .zero else {
        return refuse("„\(amount)“ ist kein Betrag; so schreiben: 14.909,08")
      }
      note.amount = cents
    }
    let needsAmount = event == .paid || event == .netted
    guard needsAmount == (note.amount != nil) else {
      return refuse(
        needsAmount
          ? "Zu „\(event.rawValue)“ gehört ein Betrag: „--amount 14.909,08“"
          : "Ein Betrag gehört nur zu „bezahlt“ und „verrechnet“")
    }
    if let unprintable = [channel, text].compactMap({ $0 }).first(where: {
      $0.unicodeScalars.contains { $0.value < 32 } || $0.count > 200
    }) {
      return refuse("„\(unprintable.prefix(40))“ ist zu lang oder hat Zeilenumbrüche")
    }
    return try show(try keeping.add(note))
  }

  private func refuse(_ fault: String) -> ExitStatus { Usage.refuse(fault, help: HelpText.archive) }

  private func show(_ outcome: ArchiveKeeping.Outcome) throws -> ExitStatus {
    if json {
      let members: [JSONValue.Member] = [
        .init("schema", .integer(1)), .init("state", .string(outcome.isStopped ? "errors" : "ok")),
        .init("findings", .array(outcome.findings.map(\.json))),
      ]
      try World.write(JSONValue.object(members + outcome.json.members).text(pretty: false) + "\n", to: 1)
    } else {
      try World.write(Console.text(outcome.findings, for: 2), to: 2)
      try World.write(outcome.text, to: 1)
    }
    return outcome.isStopped ? .findings : .done
  }
}
