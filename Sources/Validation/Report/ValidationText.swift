internal import Diagnostics

extension ValidationReport {
  /// What people read: the verdict in one line, then each finding. `quiet` leaves out documents without a finding.
  package func text(of file: String, quiet: Bool, colored: Bool) -> String {
    if quiet, verdict == .accepted, !hasStrictFindings { return "" }
    var lines = [headline(file, colored: colored)]
    for finding in findings { lines += paragraph(finding, colored: colored) }
    if omitted > 0 { lines.append("  … und \(omitted) weitere Befunde") }
    if !notChecked.isEmpty {
      lines.append("  Nicht geprüft: " + notChecked.map(\.german).joined(separator: ", "))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func headline(_ file: String, colored: Bool) -> String {
    let word = verdict == .accepted ? "angenommen" : "abgelehnt"
    let painted = colored ? "\u{1B}[1;\(verdict == .accepted ? "32" : "31")m\(word)\u{1B}[0m" : word
    let kind = scenario ?? syntax ?? "keine XRechnung"
    return "\(harmless(file)): \(painted) (\(kind)), \(counts)"
  }

  private var counts: String {
    let errors = findings.count { $0.severity.rejects }
    let warnings = findings.count { $0.severity == .warning }
    let remarks = findings.count { $0.severity == .information }
    var parts = ["\(errors) Fehler"]
    if warnings > 0 { parts.append("\(warnings) \(warnings == 1 ? "Warnung" : "Warnungen")") }
    if remarks > 0 { parts.append("\(remarks) \(remarks == 1 ? "Hinweis" : "Hinweise")") }
    return parts.joined(separator: ", ")
  }

  private func paragraph(_ finding: Finding, colored: Bool) -> [String] {
    let word = finding.severity.german + ":"
    let painted = colored ? "\u{1B}[1;\(finding.severity.color)m\(word)\u{1B}[0m" : word
    var lines = ["  \(painted) \(harmless(finding.message))  [\(finding.rule)]"]
    var place = finding.line > 0 ? "Zeile \(finding.line)" : ""
    if finding.column > 0 { place += ", Spalte \(finding.column)" }
    if !finding.location.isEmpty { place += (place.isEmpty ? "" : ": ") + finding.location }
    if !place.isEmpty { lines.append("    \(harmless(place))") }
    if !finding.hint.isEmpty { lines.append("    Abhilfe: \(harmless(finding.hint))") }
    return lines
  }
}

extension ValidationReport.Severity {
  package var german: String {
    switch self {
    case .fatal, .error: "Fehler"
    case .warning: "Warnung"
    case .information: "Hinweis"
    }
  }

  fileprivate var color: String {
    switch self {
    case .fatal, .error: "31"
    case .warning: "33"
    case .information: "36"
    }
  }
}
