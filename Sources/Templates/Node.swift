/// A piece of a template file, sections nested, names not yet looked up.
indirect enum Node: Sendable {
  case literal(Range<Int>)
  /// A tag follows at the very beginning of a line; an indented partial puts its blanks here.
  case lineStart
  case variable(Tag)
  case section(Section)
  /// The range holds the blanks before a partial that stands alone on its line; nil if it does not.
  case partial(Tag, indent: Range<Int>?)
}

/// `{{#name}}…{{/name}}` or `{{^name}}…{{/name}}`.
struct Section: Sendable {
  let open: Tag
  /// Missing only where the finding is already told.
  let close: Tag?
  let children: [Node]
}

/// A file taken apart.
struct ParsedFile: Sendable {
  let source: SourceFile
  let nodes: [Node]
}
