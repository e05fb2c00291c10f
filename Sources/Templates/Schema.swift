/// The names that templates for one type of view may use.
package struct Schema<View>: Sendable {
  let layout: Layout
  private let readers: Readers<View>

  /// Traps if a name is malformed or stands twice: schemas are written by us, not read from anywhere.
  package init(_ fields: Field<View>...) { self.init(fields) }

  /// Of fields that several schemas share, and others.
  package init(_ fields: [Field<View>]) {
    layout = Layout(Self.numbered(fields))
    readers = Readers(fields)
    for field in fields { precondition(Self.isName(field.name), "no name for a template: \(field.name)") }
    precondition(Set(fields.map(\.name)).count == fields.count, "a name stands twice: \(fields.map(\.name))")
  }

  /// Every name with what belongs to it, depth first in the order of declaration.
  package var entries: [SchemaEntry] { SchemaEntry.list(layout, under: [], depth: 0) }

  func frame(_ view: View) -> any Frame { ViewFrame(view: view, readers: readers) }

  /// Gives each field its position in the table of its kind; `Readers` keeps the same order.
  private static func numbered(_ fields: [Field<View>]) -> [LayoutField] {
    var texts = 0, flags = 0, records = 0, lists = 0
    return fields.map { field in
      let index: Int
      switch field.reader {
      case .text: (index, texts) = (texts, texts + 1)
      case .flag: (index, flags) = (flags, flags + 1)
      case .record: (index, records) = (records, records + 1)
      case .list: (index, lists) = (lists, lists + 1)
      }
      return LayoutField(
        name: field.name, doc: field.doc, kind: field.kind, isRequired: field.isRequired, index: index,
        child: field.child)
    }
  }

  private static func isName(_ name: String) -> Bool {
    guard let first = name.utf8.first, first.isLowercaseLetter else { return false }
    return name.utf8.allSatisfy { $0.isLowercaseLetter || $0.isDigit || $0 == UInt8(ascii: "_") }
  }
}
