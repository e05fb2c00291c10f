internal import Dates
internal import Diagnostics
internal import Records
internal import Settings

/// What an input folder hands on to the year after: agreement, master data, posts, classes of pay elements, profiles.
///
/// Nothing of a person: who is on a post, what was paid and what was booked stays behind.
struct CarriedYear {
  private let folder: String

  struct Content {
    /// By path in the new folder.
    var files: [String: [UInt8]] = [:]
    let year: Int
    /// German lines: what was taken over, what is to be decided, what is still missing.
    var carried: [String] = []
    var decisions: [String]
    var open: [String] = []
  }

  init(_ folder: String) { self.folder = folder }

  /// No value if the agreement cannot be read.
  func read() throws(EnvironmentFailure) -> Checked<Content> {
    let file = InputFolder.agreementFile
    let kind = World.kind(of: folder)
    guard kind == .folder else { return Checked(nil, [missingFolder(folder, isFile: kind == .file)]) }
    guard let bytes = try World.bytes(of: "\(folder)/\(file)") else {
      return Checked(nil, [missingFile(file, what: "die Vereinbarung, die übernommen werden soll")])
    }
    let read = Agreement.read(bytes, file: file)
    let advanced = AdvancedAgreement.make(bytes, file: file)
    guard let agreement = read.value, let text = advanced.value, !read.findings.hasErrors else {
      return Checked(nil, read.findings)
    }
    var content = Content(year: agreement.year.number + 1, decisions: text.decisions)
    content.files[file] = text.bytes
    content.carried.append("\(file), das Jahr auf \(content.year) gesetzt")
    for table in [InputFolder.municipalityFile, "lohnarten.csv"] {
      guard let bytes = try World.bytes(of: "\(folder)/\(table)") else { continue }
      content.files[table] = bytes
      content.carried.append("\(table), unverändert")
    }
    var findings: [Finding] = []
    if let bytes = try World.bytes(of: "\(folder)/stellen.csv") {
      let posts = postsWithoutHolders(InputTables.Table(file: "stellen.csv", bytes: bytes), agreement: agreement)
      findings += posts.findings.filter { $0.severity == .error }
      if let bytes = posts.value {
        content.files["stellen.csv"] = bytes
        content.carried.append("stellen.csv, die Stellen ohne ihre Besetzung")
      }
    }
    try carryProfiles(into: &content)
    content.open += [
      "stellen.csv: wer von wann bis wann auf welcher Stelle war",
      "\(InputFolder.municipalityFile): Einwohner, Leitweg-IDs, Konten und Ansprechstellen auf Änderungen durchsehen",
      "foerderung.csv, sachkosten.csv, abschlaege.csv: die Buchungen des neuen Jahres",
      "vorjahr.csv: was jede Kommune im letzten Jahr getragen hat; plan.csv: was ihr Haushalt vorsieht",
      "rechnungsnummern.csv: nur wenn das Finanzverfahren die Nummern vergibt",
    ]
    if World.kind(of: "\(folder)/\(TemplateFolder.name)") == .folder {
      content.open.append("\(TemplateFolder.name)/: die eigenen Vorlagen wurden nicht übernommen; selbst kopieren")
    }
    return Checked(content, findings)
  }

  private func carryProfiles(into content: inout Content) throws(EnvironmentFailure) {
    let profiles = "\(folder)/\(InputFolder.profileFolder)"
    guard World.kind(of: profiles) == .folder else { return }
    for name in try World.names(in: profiles) where name.hasSuffix(".yaml") {
      let file = "\(InputFolder.profileFolder)/\(name)"
      guard let bytes = try World.bytes(of: "\(folder)/\(file)") else { continue }
      content.files[file] = bytes
      let export = ExportProfile.read(bytes, file: file).value?.exportFile
      content.carried.append("\(file), unverändert")
      content.open.append("\(export ?? "der Export"): neu ausgeben; \(file) sagt, wie er zu lesen ist")
    }
  }
}
