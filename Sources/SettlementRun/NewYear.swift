package import Diagnostics
internal import Documents
internal import Records
internal import Settings

/// The folder of a new year: laid out from the templates, or carried over from the year before.
package struct NewYear {
  private let target: String
  private let old: String?

  /// What came of it.
  package struct Report: Sendable {
    package let findings: [Finding]
    /// What was laid out and what is to be decided, in German; empty if nothing was.
    package let text: String

    package var isDone: Bool { !text.isEmpty }
  }

  /// - Parameters:
  ///   - target: the new folder; it must not exist, or be empty.
  ///   - old: input folder of the year before.
  package init(target: String, old: String?) {
    func withoutSlashes(_ path: String) -> String {
      var path = path
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      return path
    }
    self.target = withoutSlashes(target)
    self.old = old.map(withoutSlashes)
  }

  /// Writes the whole folder or nothing. Never replaces anything.
  package func layOut() throws(EnvironmentFailure) -> Report {
    guard try mayBeLaidOut() else { return Report(findings: [folderNotEmpty(target)], text: "") }
    guard let templates = TemplateFolder.find(inputFolder: old ?? target, holding: Self.templates) else {
      return Report(findings: [missingTemplateFolder()], text: "")
    }
    var files = try Self.files(below: "\(templates.path)/\(Self.templates)")
    guard let old else {
      fillYear(into: &files)
      try publish(files)
      return Report(findings: [], text: Self.text(laidOut: target))
    }
    let carried = try CarriedYear(old).read()
    guard let year = carried.value, !carried.findings.hasErrors else {
      let isThere = World.kind(of: old) == .folder
      return Report(findings: carried.findings + (isThere ? [cannotCarryOver(old)] : []), text: "")
    }
    if let named = namedYear, named != year.year {
      return Report(findings: [folderOfOtherYear(target, named: named, from: old, year: year.year)], text: "")
    }
    files.merge(year.files) { $1 }
    try publish(files)
    return Report(findings: carried.findings, text: Self.text(carried: year, from: old, to: target))
  }

  /// Below the templates.
  private static let templates = "neu"

  private func mayBeLaidOut() throws(EnvironmentFailure) -> Bool {
    switch World.kind(of: target) {
    case .nothing: true
    case .folder: try World.names(in: target, withHidden: true).isEmpty
    case .file, .other: false
    }
  }

  /// All files below a folder, by their paths in it.
  private static func files(below folder: String) throws(EnvironmentFailure) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for name in try World.names(in: folder) {
      let path = "\(folder)/\(name)"
      if World.kind(of: path) == .folder {
        for (inner, bytes) in try Self.files(below: path) { files["\(name)/\(inner)"] = bytes }
      } else if let bytes = try World.bytes(of: path, limit: 1 << 20) {
        files[name] = bytes
      }
    }
    return files
  }

  /// A folder called after a year says which one is meant.
  private var namedYear: Int? {
    target.split(separator: "/").last.flatMap { Int($0) }.flatMap { (2000...2099).contains($0) ? $0 : nil }
  }

  private func fillYear(into files: inout [String: [UInt8]]) {
    guard let year = namedYear, let agreement = files[InputFolder.agreementFile] else { return }
    let text = String(decoding: agreement, as: UTF8.self).replacing("\njahr:\n", with: "\njahr: \(year)\n")
    files[InputFolder.agreementFile] = Array(text.utf8)
  }

  private func publish(_ files: [String: [UInt8]]) throws(EnvironmentFailure) {
    let files = files.sorted { $0.key < $1.key }.map { OutputFile(path: $0.key, bytes: $0.value) }
    try Publication(target: target, shown: target, replaces: false).publish(files)
  }

  // MARK: What is said

  private static func text(laidOut target: String) -> String {
    """
    \(target) ist angelegt.

    So geht es weiter:
      1. \(InputFolder.readme) lesen: es erklärt jede Datei und jede Spalte
      2. \(InputFolder.agreementFile) ausfüllen und die Tabellen füllen
      3. Exporte des Abrechnungsverfahrens als personal-….csv ablegen
      4. abrechnung check \(target)
         schlägt für jeden Export ein Profil vor; Muster liegen in \(InputFolder.profileFolder)/\(InputFolder.samplesFolder)

    """
  }

  private static func text(carried year: CarriedYear.Content, from old: String, to target: String) -> String {
    let lines =
      ["\(target) ist für das Jahr \(year.year) angelegt; übernommen aus \(old):"] + year.carried.map { "  \($0)" }
      + ["", "Neu zu entscheiden in \(InputFolder.agreementFile):"] + year.decisions.map { "  \($0)" }
      + ["", "Noch abzulegen oder einzutragen:"] + year.open.map { "  \($0)" }
      + ["", "Danach: abrechnung check \(target)"]
    return lines.joined(separator: "\n") + "\n"
  }
}
