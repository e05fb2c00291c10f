/// What a schema says to the compiler of templates: names and kinds, without the view's type.
struct Layout: Sendable {
  let fields: [LayoutField]
  private let positions: [String: Int]

  init(_ fields: [LayoutField]) {
    self.fields = fields
    positions = Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
  }

  /// The layout inside a section over texts: nothing but the text itself.
  static let text = itself(.text)

  /// The layout inside a section over a drawing.
  static let drawing = itself(.drawing)

  private static func itself(_ kind: FieldKind) -> Layout {
    Layout([LayoutField(name: ".", doc: "", kind: kind, isRequired: false, index: 0, child: nil)])
  }

  func field(_ name: String) -> LayoutField? { positions[name].map { fields[$0] } }

  /// The names a template may write here.
  var names: [String] { fields.map(\.name).filter { $0 != "." } }
}

/// One name of a layout.
struct LayoutField: Sendable {
  let name: String
  let doc: String
  let kind: FieldKind
  let isRequired: Bool
  /// Position in that table of `Readers` which belongs to the kind.
  let index: Int
  /// The names inside, for everything that opens a scope.
  let child: Layout?
}
