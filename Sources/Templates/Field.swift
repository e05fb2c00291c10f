/// One name that a template may use, and how its value is read from the view.
///
/// Names are lower case: a to z, digits and underscore, a letter first. A field that is `required` must be used
/// somewhere in the template or its partials; inside a list or record only if that is used at all.
package struct Field<View>: Sendable {
  let name: String
  let doc: String
  let kind: FieldKind
  let isRequired: Bool
  let child: Layout?
  let reader: Reader

  enum Reader: Sendable {
    case text(@Sendable (View) -> String)
    case flag(@Sendable (View) -> Bool)
    case record(@Sendable (View) -> any Frame)
    case list(@Sendable (View) -> [any Frame])
  }

  /// A text that is always there: `{{name}}`.
  package static func text(
    _ name: String, _ doc: String, required: Bool = false, _ read: @escaping @Sendable (View) -> String
  ) -> Field {
    Field(name: name, doc: doc, kind: .text, isRequired: required, child: nil, reader: .text(read))
  }

  /// A text that may be missing: `{{#name}}…{{name}}…{{/name}}`, `{{^name}}…{{/name}}`.
  package static func optionalText(
    _ name: String, _ doc: String, required: Bool = false, _ read: @escaping @Sendable (View) -> String?
  ) -> Field {
    Field(
      name: name, doc: doc, kind: .optionalText, isRequired: required, child: .text,
      reader: .list { view in read(view).map { [TextFrame(value: $0)] } ?? [] })
  }

  /// Yes or no: `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`.
  package static func flag(
    _ name: String, _ doc: String, required: Bool = false, _ read: @escaping @Sendable (View) -> Bool
  ) -> Field {
    Field(name: name, doc: doc, kind: .flag, isRequired: required, child: nil, reader: .flag(read))
  }

  /// A drawing that is always there, between tags only: `{{name}}`.
  package static func drawing(
    _ name: String, _ doc: String, required: Bool = false, _ read: @escaping @Sendable (View) -> any TrustedMarkup
  ) -> Field {
    Field(
      name: name, doc: doc, kind: .drawing, isRequired: required, child: nil, reader: .text { read($0).markup })
  }

  /// A drawing that may be missing, between tags only: `{{#name}}…{{name}}…{{/name}}`, `{{^name}}…{{/name}}`.
  package static func optionalDrawing(
    _ name: String, _ doc: String, required: Bool = false, _ read: @escaping @Sendable (View) -> (any TrustedMarkup)?
  ) -> Field {
    Field(
      name: name, doc: doc, kind: .optionalDrawing, isRequired: required, child: .drawing,
      reader: .list { view in read(view).map { [TextFrame(value: $0.markup)] } ?? [] })
  }

  /// Plain texts in a row: `{{#name}}…{{.}}…{{/name}}`.
  package static func texts(
    _ name: String, _ doc: String, required: Bool = false, _ read: @escaping @Sendable (View) -> [String]
  ) -> Field {
    Field(
      name: name, doc: doc, kind: .texts, isRequired: required, child: .text,
      reader: .list { view in read(view).map { TextFrame(value: $0) } })
  }

  /// A group of names: `{{#name}}…{{/name}}` or `{{name.inner}}`.
  package static func record<Part>(
    _ name: String, _ doc: String, _ schema: Schema<Part>, required: Bool = false,
    _ read: @escaping @Sendable (View) -> Part
  ) -> Field {
    Field(
      name: name, doc: doc, kind: .record, isRequired: required, child: schema.layout,
      reader: .record { view in schema.frame(read(view)) })
  }

  /// A group of names that may be missing: `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}`.
  package static func optionalRecord<Part>(
    _ name: String, _ doc: String, _ schema: Schema<Part>, required: Bool = false,
    _ read: @escaping @Sendable (View) -> Part?
  ) -> Field {
    Field(
      name: name, doc: doc, kind: .optionalRecord, isRequired: required, child: schema.layout,
      reader: .list { view in read(view).map { [schema.frame($0)] } ?? [] })
  }

  /// The same names again and again: `{{#name}}…{{/name}}`, `{{^name}}…{{/name}}` where there is none.
  package static func list<Element>(
    _ name: String, _ doc: String, _ schema: Schema<Element>, required: Bool = false,
    _ read: @escaping @Sendable (View) -> [Element]
  ) -> Field {
    Field(
      name: name, doc: doc, kind: .list, isRequired: required, child: schema.layout,
      reader: .list { view in read(view).map { schema.frame($0) } })
  }
}
