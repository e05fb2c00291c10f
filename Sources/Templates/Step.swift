import Diagnostics

/// One thing to do while rendering. Names are gone: every value is known by the frame it is in and its number there.
indirect enum Step: Sendable {
  /// Bytes of `Program.literals`.
  case literal(Range<Int>)
  case text(Slot, Escape, Placeholder)
  /// The text as it is; only for fields that were made of `TrustedMarkup`.
  case markup(Slot)
  case ifTrue(Slot, [Step])
  case ifFalse(Slot, [Step])
  case enter(Slot, [Step])
  case each(Slot, [Step])
  case ifEmpty(Slot, [Step])
}

/// Where a value is found: a frame on the stack, plain records to walk through, and a number in the last of them.
struct Slot: Hashable, Sendable {
  let frame: Int
  let records: [Int]
  let index: Int
}

/// Where a value came from, should it turn out to be unprintable.
final class Placeholder: Sendable {
  let name: String
  let file: SourceFile
  let offset: Int

  init(name: String, file: SourceFile, offset: Int) {
    self.name = name
    self.file = file
    self.offset = offset
  }

  var place: SourcePlace { file.place(offset) }
}

/// A template ready to be rendered.
struct Program: Sendable {
  var steps: [Step] = []
  var literals: [UInt8] = []
}
