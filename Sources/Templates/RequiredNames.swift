/// Finds required names that a template does not use.
enum RequiredNames {
  /// Paths of required fields that are not among the used ones. Inside a list or record something is required only if
  /// the list or record itself is used.
  static func missing(in layout: Layout, used: Set<[String]>, under path: [String] = []) -> [(LayoutField, [String])] {
    layout.fields.flatMap { field -> [(LayoutField, [String])] in
      let inner = path + [field.name]
      guard used.contains(inner) else { return field.isRequired ? [(field, inner)] : [] }
      return field.child.map { missing(in: $0, used: used, under: inner) } ?? []
    }
  }
}
