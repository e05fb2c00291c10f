import Diagnostics

/// The files that one template draws in, each read and taken apart once.
struct FileLibrary {
  private let set: TemplateSet
  private var files: [String: ParsedFile?] = [:]

  init(_ set: TemplateSet) { self.set = set }

  /// The names of all files that could be read, sorted.
  var names: [String] { files.filter { $0.value != nil }.keys.sorted() }

  /// Nil if there is no such file, or none that can be used; the latter is told here, once.
  mutating func file(_ name: String, findings: inout FindingCollector) -> (exists: Bool, file: ParsedFile?) {
    if let known = files[name] { return (true, known) }
    guard let bytes = set.read(name) else { return (false, nil) }
    let file = source(name, bytes, &findings).map { NodeParser.parse($0, findings: &findings) }
    files[name] = .some(file)
    return (true, file)
  }

  private func source(_ name: String, _ bytes: [UInt8], _ findings: inout FindingCollector) -> SourceFile? {
    let path = set.path(name)
    guard bytes.count <= Limits.fileBytes else {
      findings.add(
        .templateFile, file: path, "Die Vorlage ist größer als \(Limits.fileBytes >> 20) MiB",
        hint: "Prüfen Sie, ob das wirklich eine Vorlage ist.")
      return nil
    }
    guard let file = SourceFile(path: path, bytes: bytes) else {
      findings.add(
        .templateFile, file: path, "Die Vorlage ist nicht als UTF-8 gespeichert",
        hint: "Speichern Sie sie im Editor mit der Kodierung UTF-8.")
      return nil
    }
    return file
  }
}
