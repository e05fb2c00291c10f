/// One view while a template is rendered, its type forgotten: texts, flags, records and lists by number.
///
/// The numbers come from the `Layout` of the same schema, a table for each kind of answer; so no answer ever has to
/// be cast.
protocol Frame {
  func text(_ index: Int) -> String
  func flag(_ index: Int) -> Bool
  func record(_ index: Int) -> any Frame
  func frames(_ index: Int) -> [any Frame]
}

/// A frame over a view whose schema is known.
struct ViewFrame<View>: Frame {
  let view: View
  let readers: Readers<View>

  func text(_ index: Int) -> String { readers.texts[index].read(view) }
  func flag(_ index: Int) -> Bool { readers.flags[index].read(view) }
  func record(_ index: Int) -> any Frame { readers.records[index].read(view) }
  func frames(_ index: Int) -> [any Frame] { readers.lists[index].read(view) }
}

/// A frame over one text of a list of texts, or over an optional text or drawing that is there.
struct TextFrame: Frame {
  let value: String

  func text(_ index: Int) -> String { value }
  func flag(_ index: Int) -> Bool { false }
  func record(_ index: Int) -> any Frame { self }
  func frames(_ index: Int) -> [any Frame] { [] }
}

/// The closures of a schema, sorted by what they answer.
final class Readers<View>: Sendable {
  /// A closure of its own type: an array of bare ones asks the run time at each access which type that is.
  struct Reader<Answer>: Sendable {
    let read: @Sendable (View) -> Answer
  }

  let texts: [Reader<String>]
  let flags: [Reader<Bool>]
  let records: [Reader<any Frame>]
  let lists: [Reader<[any Frame]>]

  init(_ fields: [Field<View>]) {
    texts = fields.compactMap { if case .text(let read) = $0.reader { Reader(read: read) } else { nil } }
    flags = fields.compactMap { if case .flag(let read) = $0.reader { Reader(read: read) } else { nil } }
    records = fields.compactMap { if case .record(let read) = $0.reader { Reader(read: read) } else { nil } }
    lists = fields.compactMap { if case .list(let read) = $0.reader { Reader(read: read) } else { nil } }
  }
}
