/// Where the templates lie: beside the input, where the program is called, or beside the program.
struct TemplateFolder {
  let path: String
  /// As findings name it.
  let shown: String

  static let name = "templates"

  /// The first of: the folder that ABRECHNUNG_TEMPLATES names, the input folder's own, the current folder's, and the
  /// program's or one above it (as in a build folder or below /usr/share).
  /// - Parameter content: a folder that must be in it.
  static func find(inputFolder: String, holding content: String = "abrechnung") -> TemplateFolder? {
    var candidates: [String] = []
    if let named = World.environment("ABRECHNUNG_TEMPLATES"), !named.isEmpty { candidates.append(named) }
    candidates += ["\(inputFolder)/\(name)", name]
    var folder = World.programFolder
    while let current = folder, current != "/" {
      candidates += ["\(current)/\(name)", "\(current)/share/abrechnung/\(name)"]
      folder = World.parent(of: current)
    }
    guard let path = candidates.first(where: { World.kind(of: "\($0)/\(content)") == .folder }) else { return nil }
    return TemplateFolder(path: path, shown: name)
  }
}
