internal import Diagnostics
internal import Identifiers
internal import Records
internal import Settings

extension InputFolder {
  /// A profile for each export that has none, made from the beginning of the export.
  func proposals() throws(EnvironmentFailure) -> Checked<[ProfileProposal]> {
    var proposals: [ProfileProposal] = []
    var findings: [Finding] = []
    let municipalities = try World.bytes(of: path + "/" + Self.municipalityFile).map {
      InputTables.Table(file: Self.municipalityFile, bytes: $0)
    }
    for name in exportsWithoutProfile {
      do {
        let proposed = try proposeProfile(
          for: name, FileSource(path: path + "/" + name, file: name), agreement: agreement,
          municipalities: municipalities, described: profiles)
        findings += proposed.findings
        if let proposal = proposed.value { proposals.append(proposal) }
      } catch {
        throw EnvironmentFailure(error)
      }
    }
    return Checked(proposals, findings)
  }
}

extension SettlementRun {
  /// Writes the drafts of a check to `profile/`; a file that is there stays as it is.
  /// - Returns: German sentences on what was written and what not.
  package func writeDrafts(of report: RunReport) throws(EnvironmentFailure) -> String {
    var lines: [String] = []
    let folder = "\(options.inputFolder)/\(InputFolder.profileFolder)"
    for proposal in report.proposals {
      guard let draft = proposal.draft else { continue }
      let shown = "\(folder)/\(proposal.profileName)"
      guard World.kind(of: shown) == .nothing else {
        lines.append("\(shown) gibt es schon; der Entwurf wurde nicht geschrieben.")
        continue
      }
      try World.makeFolder(folder)
      try World.write(Array(draft.utf8), to: shown)
      lines.append("\(shown) ist geschrieben. Bitte durchsehen, vor allem, wo „bitte prüfen“ steht.")
    }
    if lines.isEmpty { lines.append("Kein Entwurf zu schreiben.") }
    if report.proposalsAwaitProfiles {
      lines.append(
        "Für Exporte ohne Profil gibt es Entwürfe erst, wenn die fehlerhaften Profile berichtigt sind.")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ProfileProposal {
  /// The file in `profile/` that would hold it: the export's name, another ending.
  var profileName: String {
    let stem = exportFile.lastIndex(of: ".").map { exportFile[..<$0] } ?? exportFile[...]
    return "\(stem).yaml"
  }
}
