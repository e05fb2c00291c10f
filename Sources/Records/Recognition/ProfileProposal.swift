internal import Dates
package import Diagnostics
internal import Identifiers
internal import Money
package import Settings

/// What an export without a profile looks like, and the profile that it seems to need. Holds nothing of a person.
package struct ProfileProposal: Sendable {
  /// Name of the export in the input folder.
  package let exportFile: String
  /// What was recognised, in the order in which a clerk checks it.
  package let traits: [Trait]
  /// A profile to be edited; nil where too little was recognised.
  package let draft: String?

  /// One recognised trait.
  package struct Trait: Sendable {
    /// For machines: `encoding`, `separator` …
    package let key: String
    /// For people.
    package let name: String
    package let value: String
    package let certainty: Certainty
    /// Why, in a few German words; may be empty.
    package let reason: String
  }
}

/// Proposes a profile for an export that has none.
/// - Parameters:
///   - source: the export; only its beginning is read.
///   - agreement: nil if it cannot be read yet; then the employer stays open.
///   - municipalities: kommunen.csv, for the names that files are called by.
///   - described: employers that have an export with a profile.
/// - Throws: `ReadFailure` if the environment fails.
package func proposeProfile(
  for file: String, _ source: any ByteSource, agreement: Agreement?, municipalities: InputTables.Table?,
  described: [ExportProfile]
) throws(ReadFailure) -> Checked<ProfileProposal> {
  let sample = try SampledSource(source).sample
  let recognised = ExportRecognition.recognise(sample, file: file, year: agreement?.year)
  guard let export = recognised.value else {
    return Checked(ProfileProposal(exportFile: file, traits: [], draft: nil), recognised.findings)
  }
  let employer = proposedEmployer(
    of: file, export, agreement: agreement, municipalities: municipalities, described: described)
  let draft = ProfileDraft(file: file, export: export, employer: employer).text
  let proposal = ProfileProposal(
    exportFile: file, traits: export.traits(employer: employer, sample: sample), draft: draft)
  return Checked(proposal, recognised.findings)
}

/// The employer that the rows name, that the file is called after, or that is the only one without an export.
private func proposedEmployer(
  of file: String, _ export: ExportRecognition, agreement: Agreement?, municipalities: InputTables.Table?,
  described: [ExportProfile]
) -> Recognised<String>? {
  if let employer = export.employer {
    return Recognised(value: employer, certainty: .verified, reason: "steht in jeder Zeile")
  }
  guard let agreement else { return nil }
  let employers = agreement.regions.map(\.employer)
  let open = employers.filter { employer in !described.contains { $0.employer == employer } }
  let fileKey = ColumnHeading.key(of: file)
  let namesakes = employers.filter { employer in
    municipalityName(of: employer, in: municipalities).map { fileKey.contains(ColumnHeading.key(of: $0)) } ?? false
  }
  if namesakes.count == 1 {
    return Recognised(value: namesakes[0].text, certainty: .likely, reason: "nach dem Namen der Datei")
  }
  return open.count == 1
    ? Recognised(value: open[0].text, certainty: .likely, reason: "die einzige Arbeitgeberkommune ohne Export")
    : nil
}

private func municipalityName(of employer: AGS, in table: InputTables.Table?) -> String? {
  guard let table else { return nil }
  let municipalities = SideTable(table.bytes, file: table.file, columns: MunicipalityTable.columns)
  let row = municipalities.rows.first { municipalities.cell($0, "ags").text == employer.text }
  return row.map { municipalities.cell($0, "name").text }.flatMap { $0.isEmpty ? nil : $0 }
}

extension ExportRecognition {
  fileprivate func traits(employer: Recognised<String>?, sample: Sample) -> [ProfileProposal.Trait] {
    var traits: [ProfileProposal.Trait] = []
    func add(_ key: String, _ name: String, _ value: String, _ certainty: Certainty, _ reason: String) {
      traits.append(
        ProfileProposal.Trait(key: key, name: name, value: value, certainty: certainty, reason: reason))
    }
    if let product {
      add("product", "Verfahren", product.value.rawValue, product.certainty, product.reason)
    } else {
      add("product", "Verfahren", "nicht bekannt", .unclear, "die Überschriften gehören zu keinem bekannten")
    }
    let encodings = ([encoding.value] + encoding.alternatives).map(\.rawValue)
    add("encoding", "Kodierung", encodings.joined(separator: " oder "), encoding.certainty, encoding.reason)
    add(
      "separator", "Trennzeichen", SignWord.noun(SignWord.separator(header.separator.value)),
      header.separator.certainty,
      header.separator.reason)
    let repeated = header.repetitions > 0 ? ", im Text \(header.repetitions)-mal wiederholt" : ""
    let before = "davor \(header.preamble) \(header.preamble == 1 ? "Zeile" : "Zeilen")"
    add("header", "Kopfzeile", "Zeile \(header.line)", .verified, before + repeated)
    if header.table.isFramed {
      add("frame", "Rahmen", "senkrechte Striche um jede Zeile", .verified, "zählen nicht als Spalten")
    }
    if let numbers {
      let details = [numbers.reason, signs.joined(separator: ", "), hasCurrency ? "mit Währung" : ""]
      add(
        "numbers", "Zahlen", "wie \(numbers.value.example)", numbers.certainty,
        details.filter { !$0.isEmpty }.joined(separator: "; "))
    } else {
      add("numbers", "Zahlen", "nicht sicher zu lesen", .unclear, "siehe Befund")
    }
    switch layout {
    case .long: add("layout", "Aufbau", "lang", layoutReason.certainty, layoutReason.reason)
    case .wide: add("layout", "Aufbau", "breit", layoutReason.certainty, layoutReason.reason)
    case .yearly: add("layout", "Aufbau", "jahr", layoutReason.certainty, layoutReason.reason)
    }
    if layout != .yearly {
      add(
        "months", "Monate", monthForm?.value.rawValue ?? "nicht sicher zu lesen", monthForm?.certainty ?? .unclear,
        monthForm?.reason ?? "siehe Befund")
    }
    for total in totals {
      let name = total.mark.isEmpty ? "Zeilen ohne Personalnummer" : "„\(total.mark)“"
      let scope = total.scope.map { $0.value == .person ? " je Person" : " der Datei" } ?? ""
      add(
        "totals", "Summenzeilen", name + scope, total.scope?.certainty ?? .unclear,
        total.scope?.reason ?? "siehe Befund")
    }
    let unsure = columns.values.filter { $0.certainty != .verified }.map(\.heading.text).sorted()
    add(
      "columns", "Spalten", "\(columns.count + elements.count) von \(header.headings.count) erkannt",
      unsure.isEmpty ? .verified : .unclear,
      unsure.isEmpty ? "Überschrift und Inhalt passen zusammen" : "der Inhalt passt nicht zur Überschrift")
    add(
      "employer", "Arbeitgeber", employer?.value ?? "offen", employer?.certainty ?? .unclear,
      employer?.reason ?? "im Entwurf eintragen")
    if !sample.isWhole {
      add("sample", "Umfang", "der Anfang der Datei", .likely, "was später kommt, wird beim Lesen geprüft")
    }
    return traits
  }
}
