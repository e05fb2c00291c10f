/// A line of the clerk's documentation: one name and what it stands for.
package struct SchemaEntry: Hashable, Sendable {
  /// Names from the outside in, joined by dots: `zeilen.betrag`.
  package let path: String
  package let name: String
  /// 0 for names that may stand anywhere.
  package let depth: Int
  package let kind: FieldKind
  /// What it stands for, in German.
  package let doc: String
  package let isRequired: Bool
  /// How it is written: `{{betrag}}`, `{{#zeilen}} … {{/zeilen}}`.
  package let usage: String

  static func list(_ layout: Layout, under path: [String], depth: Int) -> [SchemaEntry] {
    layout.fields.filter { $0.name != "." }.flatMap { field -> [SchemaEntry] in
      let inner = path + [field.name]
      let entry = SchemaEntry(
        path: inner.joined(separator: "."), name: field.name, depth: depth, kind: field.kind, doc: field.doc,
        isRequired: field.isRequired, usage: field.kind.usage(field.name))
      return [entry] + (field.child.map { list($0, under: inner, depth: depth + 1) } ?? [])
    }
  }
}
