import Diagnostics

/// Collects the findings of one template. The same fault, met again through a second `{{>…}}`, is told once.
struct FindingCollector {
  private(set) var findings: [Finding] = []
  private var seen: Set<Key> = []

  private struct Key: Hashable {
    let code: DiagnosticCode
    let file: String
    let offset: Int
    let message: String
  }

  /// A finding about a range of a file.
  mutating func add(
    _ code: DiagnosticCode, _ range: Range<Int>, in file: SourceFile, _ message: String, hint: String,
    related: [RelatedPlace] = []
  ) {
    guard admits(Key(code: code, file: file.path, offset: range.lowerBound, message: message)) else { return }
    findings.append(
      Finding(
        code, at: file.place(range.lowerBound), message, hint: hint, related: related, excerpt: file.excerpt(range)))
  }

  /// A finding about a file as a whole.
  mutating func add(_ code: DiagnosticCode, file: String, _ message: String, hint: String) {
    guard admits(Key(code: code, file: file, offset: -1, message: message)) else { return }
    findings.append(Finding(code, at: SourcePlace(file: file), message, hint: hint))
  }

  private mutating func admits(_ key: Key) -> Bool {
    guard seen.count <= Limits.findings, seen.insert(key).inserted else { return false }
    guard seen.count > Limits.findings else { return true }
    findings.append(
      Finding(
        .templateFile, .info, at: SourcePlace(file: key.file),
        "Mehr als \(Limits.findings) Befunde: Die übrigen sind nicht aufgeführt",
        hint: "Beheben Sie zuerst die aufgeführten."))
    return false
  }
}
