internal import Archive
internal import Dates
internal import Diagnostics
internal import Money

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
