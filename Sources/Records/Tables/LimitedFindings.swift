internal import Diagnostics

/// The findings of one file. Of each kind the first hundred are told and the others counted: a wrong column would
/// otherwise make one for every row, more than anybody reads and more than memory holds.
struct LimitedFindings {
  private static let told = 100

  private var kept: [Finding] = []
  private var kinds: [Kind: Surplus] = [:]

  private struct Kind: Hashable {
    let code: DiagnosticCode
    let severity: Severity
  }

  private struct Surplus {
    var count = 0
    /// Place of the first that is not told.
    var place: SourcePlace?
  }

  mutating func add(_ finding: Finding) {
    let kind = Kind(code: finding.code, severity: finding.severity)
    kinds[kind, default: Surplus()].count += 1
    guard let surplus = kinds[kind], surplus.count > Self.told else {
      kept.append(finding)
      return
    }
    if surplus.place == nil { kinds[kind]?.place = finding.place }
  }

  /// In the order in which they were made, then what was only counted.
  var findings: [Finding] {
    let more = kinds.filter { $0.value.count > Self.told }.sorted { $0.key.code.rawValue < $1.key.code.rawValue }
    return kept
      + more.map { moreOfTheSame($0.key.code, $0.key.severity, $0.value.count - Self.told, at: $0.value.place) }
  }
}

/// Findings that are only counted, from the first of them on.
private func moreOfTheSame(_ code: DiagnosticCode, _ severity: Severity, _ count: Int, at place: SourcePlace?)
  -> Finding
{
  Finding(
    code, severity, at: place,
    count == 1
      ? "In dieser Datei gibt es noch einen solchen Befund"
      : "In dieser Datei gibt es noch \(count) solche Befunde, der erste davon hier",
    hint: "so viele haben meist eine gemeinsame Ursache: zuerst die anderen klären, dann noch einmal prüfen")
}
