/// The names that are known at some point of a template: one scope for the root, one for each section around.
struct Scope {
  /// Nil inside a section whose name is unknown: then nothing can be said about names that are not found further out.
  let layout: Layout?
  /// The path of the section by way of the schema: `["kopf", "zeilen"]`.
  let path: [String]
  /// What the section was called, if it shows something that may be missing: that name, too, is good in here.
  let alias: [String]?
}

/// A name that was found.
struct Resolved {
  let field: LayoutField
  let slot: Slot
  /// The path by way of the schema, for the check of required names.
  let path: [String]
}

/// Why a name was not found.
enum NameFault: Error {
  case unknown
  /// Inside a section of unknown name; that one is the fault.
  case undecidable
  /// A dotted name reaches into something that has no parts, or into something that may be missing or repeated.
  case notARecord(LayoutField, depth: Int)
  /// Known in the first so many parts, then not.
  case unknownPart(Layout, depth: Int)
}

/// The scopes around some point, the root first; their positions are those of the frames while rendering.
struct ScopeChain {
  private(set) var scopes: [Scope]

  init(root: Layout) { scopes = [Scope(layout: root, path: [], alias: nil)] }

  mutating func enter(_ scope: Scope) { scopes.append(scope) }

  /// Looks a name up from the innermost scope outwards. What is found first counts, whatever its value will be.
  func resolve(_ name: String) throws(NameFault) -> Resolved {
    let parts = name == "." ? ["."] : name.split(separator: ".").map(String.init)
    guard let first = parts.first else { throw .unknown }
    for frame in scopes.indices.reversed() {
      let scope = scopes[frame]
      guard let layout = scope.layout else { throw .undecidable }
      if let alias = scope.alias, parts.starts(with: alias), layout.field(first) == nil {
        return try resolve(Array(parts.dropFirst(alias.count)), alias, frame)
      }
      if layout.field(first) != nil { return try resolve(parts, frame, in: layout) }
      // The text itself is meant where it stands, never one further out.
      if name == "." { break }
    }
    throw .unknown
  }

  private func resolve(_ rest: [String], _ alias: [String], _ frame: Int) throws(NameFault) -> Resolved {
    guard let layout = scopes[frame].layout else { throw .undecidable }
    if !rest.isEmpty { return try resolve(rest, frame, in: layout) }
    // Inside the section of an optional text its name means the text.
    guard let text = layout.field(".") else { throw .unknown }
    return Resolved(field: text, slot: Slot(frame: frame, records: [], index: 0), path: scopes[frame].path)
  }

  private func resolve(_ parts: [String], _ frame: Int, in layout: Layout) throws(NameFault) -> Resolved {
    var layout = layout
    var records: [Int] = []
    for (depth, part) in parts.enumerated() {
      guard let field = layout.field(part) else { throw .unknownPart(layout, depth: depth) }
      if depth == parts.count - 1 {
        let path = scopes[frame].path + (part == "." ? [] : parts)
        return Resolved(field: field, slot: Slot(frame: frame, records: records, index: field.index), path: path)
      }
      guard field.kind == .record, let child = field.child else { throw .notARecord(field, depth: depth) }
      records.append(field.index)
      layout = child
    }
    throw .unknown
  }

  /// All names that may be written here, each once.
  var names: [String] { Array(Set(scopes.flatMap { $0.layout?.names ?? [] })) }
}
