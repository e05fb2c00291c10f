internal import Diagnostics
internal import Documents

extension Sequence where Element == Finding {
  /// Findings as they may be written to a file: those about a person are only counted, by code (domain.md, "Decided
  /// since"); excerpts never leave the terminal.
  func reducedForWriting() -> [Finding] {
    let all = inReadingOrder()
    let open = all.filter { !$0.code.concernsPerson }.map { finding in
      Finding(
        finding.code, finding.severity, at: finding.place, finding.message, hint: finding.hint, related: finding.related
      )
    }
    let personal = Dictionary(grouping: all.filter(\.code.concernsPerson), by: \.code)
    let counted = personal.sorted { $0.key.rawValue < $1.key.rawValue }.map { code, findings in
      Finding(
        code, findings.map(\.severity).max() ?? code.severity, at: nil,
        "\(code.title): \(findings.count) \(findings.count == 1 ? "Befund" : "Befunde")",
        hint: "Einzelheiten zeigt „abrechnung check“ am Bildschirm; sie werden nicht gespeichert")
    }
    return open + counted
  }
}

extension Finding {
  /// As the index shows it.
  var remark: RunSummary.Remark {
    RunSummary.Remark(
      code: code.rawValue, severity: severity, place: place, message: message, hint: hint)
  }
}
