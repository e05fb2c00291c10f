package import Diagnostics
internal import Documents
internal import Facts
internal import Records
internal import Settings

extension RunReport {
  /// What `check` says beside its findings: how each export was read, and profiles for those that have none.
  package var readingText: String {
    let exports = inputs.filter { $0.writing != nil }
    let read = exports.isEmpty ? [] : ["", "Gelesen wurde:"] + exports.map { "  \($0.file): \($0.reading)" }
    let lines = read + proposals.flatMap(\.lines)
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  /// The result of `check --json`: findings, what was read, and proposals.
  package var checkJSON: JSONValue {
    guard case .object(let members) = findingsJSON else { return findingsJSON }
    return .object(
      members + [
        .init("inputs", .array(inputs.map { inputReport($0, showsTotal: false) })),
        .init("proposals", .array(proposals.map(\.json))),
      ])
  }
}

extension InputFile {
  /// One line: what the export is, how it is written, what became of its rows.
  fileprivate var reading: String {
    guard let writing else { return "" }
    let (decimal, group) = (writing.decimalSign, writing.groupSign)
    var parts = [product ?? "", encoding, "Trennzeichen \(SignWord.noun(writing.separator))"].filter { !$0.isEmpty }
    parts.append(
      "Dezimalzeichen \(SignWord.noun(decimal))"
        + (group == SignWord.group(nil) ? "" : ", Tausenderzeichen \(SignWord.noun(group))"))
    parts.append(writing.monthForm.map { "Monate \($0)" } ?? "ganze Jahre")
    let recognised =
      writing.recognised.isEmpty
      ? "" : " (erkannt: \(writing.recognised.map(\.german).joined(separator: ", ")))"
    let used = rows - excluded
    let counts = [
      "\(used) \(used == 1 ? "Zeile" : "Zeilen") verwendet", excluded > 0 ? "\(excluded) ausgeschlossen" : "",
      totalsVerified > 0 ? "\(totalsVerified) \(totalsVerified == 1 ? "Summe" : "Summen") nachgerechnet" : "",
    ].filter { !$0.isEmpty }
    return parts.joined(separator: ", ") + recognised + "; " + counts.joined(separator: ", ")
  }
}

extension Writing.Part {
  fileprivate var german: String {
    switch self {
    case .encoding: "Kodierung"
    case .separator: "Trennzeichen"
    case .decimalSign: "Dezimalzeichen"
    case .groupSign: "Tausenderzeichen"
    case .monthForm: "Monate"
    }
  }
}

extension ProfileProposal {
  fileprivate var lines: [String] {
    guard let draft else { return [] }
    let width = traits.map(\.name.count).max() ?? 0
    let shown = traits.map { trait in
      let name = trait.name + String(repeating: " ", count: width - trait.name.count)
      return "  \(name)  \(trait.value) (\(trait.certainty.rawValue)\(trait.reason.isEmpty ? "" : ": \(trait.reason)"))"
    }
    return ["", "Vorschlag für \(exportFile), erkannt aus der Datei:"] + shown + [
      "",
      "Als \(InputFolder.profileFolder)/\(profileName) ablegen und durchsehen; mit „--draft“ geschieht das Ablegen von selbst:",
      "",
    ] + draft.split(separator: "\n", omittingEmptySubsequences: false).map { $0.isEmpty ? "" : "  \($0)" }.dropLast()
  }

  fileprivate var json: JSONValue {
    .object([
      .init("file", .string(exportFile)),
      .init("profile", .string("\(InputFolder.profileFolder)/\(profileName)")),
      .init("traits", .array(traits.map(\.json))),
      .init("draft", draft.map(JSONValue.string) ?? .null),
    ])
  }
}

extension ProfileProposal.Trait {
  fileprivate var json: JSONValue {
    let word =
      switch certainty {
      case .verified: "verified"
      case .likely: "likely"
      case .unclear: "unclear"
      }
    return .object([
      .init("trait", .string(key)), .init("value", .string(value)), .init("certainty", .string(word)),
      .init("reason", .string(reason)),
    ])
  }
}
