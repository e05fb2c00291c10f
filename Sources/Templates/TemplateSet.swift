package import Diagnostics

/// The template files of a run, by name, and the way from them to checked templates.
///
/// Names are paths from the template root with `/`: `abrechnung/abrechnung.html`. `{{>teile/stil}}` in it means
/// `teile/stil.html`.
package struct TemplateSet: Sendable {
  let read: @Sendable (String) -> [UInt8]?
  let names: [String]
  private let folder: String

  /// Files from memory. `folder` is what findings put before the name.
  package init(_ files: [String: [UInt8]], folder: String = "") {
    self.init(folder: folder, names: Array(files.keys)) { files[$0] }
  }

  /// Files from elsewhere; `read` answers nil where there is none. `names` serve only to propose the right one.
  package init(folder: String = "", names: [String] = [], read: @escaping @Sendable (String) -> [UInt8]?) {
    self.folder = folder
    self.names = names
    self.read = read
  }

  /// Reads a template with all its partials and checks everything there is to check, without any data.
  package func compile<View>(_ name: String, for schema: Schema<View>) -> Checked<Template<View>> {
    guard let kind = FileKind(fileName: name) else {
      let kinds = FileKind.allCases.map { ".\($0.rawValue)" }.joined(separator: " oder ")
      let finding = Finding(
        .templateFile, at: SourcePlace(file: path(name)), "Diese Art von Vorlage gibt es nicht",
        hint: "Der Dateiname muss auf \(kinds) enden.")
      return Checked(nil, [finding])
    }
    var compiler = Compiler(set: self, kind: kind, layout: schema.layout)
    let program = compiler.compile(name)
    let findings = compiler.findings.findings.inReadingOrder()
    guard let program, !findings.hasErrors else { return Checked(nil, findings) }
    return Checked(Template(name: name, files: compiler.library.names, program: program, schema: schema), findings)
  }

  /// The name as findings show it.
  func path(_ name: String) -> String { folder.isEmpty ? name : "\(folder)/\(name)" }

  /// The names of partials that a template of this kind can draw in.
  func partials(_ kind: FileKind) -> [String] {
    let ending = "." + kind.rawValue
    return names.filter { $0.hasSuffix(ending) }.map { String($0.dropLast(ending.count)) }
  }
}
