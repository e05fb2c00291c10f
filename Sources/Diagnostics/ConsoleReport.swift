/// Findings as people read them on a terminal.
package struct ConsoleReport {
  /// True on a terminal that wants colour.
  package var colored: Bool

  package init(colored: Bool) { self.colored = colored }

  /// One paragraph a finding, then a line that counts. Empty if there are none.
  package func render(_ findings: [Finding]) -> String {
    guard !findings.isEmpty else { return "" }
    return findings.inReadingOrder().map(paragraph).joined(separator: "\n") + "\n" + counts(findings) + "\n"
  }

  private func paragraph(_ finding: Finding) -> String {
    let severity = paint(finding.severity.german + ":", finding.severity)
    var text = severity + " \(harmless(finding.message))  [\(finding.code.rawValue)]\n"
    if let place = finding.place { text += "  \(harmless(place.description))\n" }
    if let excerpt = finding.excerpt, let place = finding.place {
      let gutter = String(place.line)
      text += "   \(gutter) | \(harmless(excerpt.text))\n"
      let blanks = String(repeating: " ", count: excerpt.offset)
      text +=
        "   \(String(repeating: " ", count: gutter.count)) | \(blanks)\(String(repeating: "~", count: excerpt.length))\n"
    }
    for related in finding.related {
      text += "  siehe \(harmless(related.place.description)): \(harmless(related.note))\n"
    }
    if !finding.hint.isEmpty { text += "  Abhilfe: \(harmless(finding.hint))\n" }
    return text
  }

  private func counts(_ findings: [Finding]) -> String {
    let parts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.count { $0.severity == severity }
      return count == 0 ? nil : "\(count) \(severity.german(count: count))"
    }
    return parts.joined(separator: ", ")
  }

  private func paint(_ text: String, _ severity: Severity) -> String {
    guard colored else { return text }
    let color =
      switch severity {
      case .error: "31"
      case .warning: "33"
      case .info: "36"
      }
    return "\u{1B}[1;\(color)m\(text)\u{1B}[0m"
  }
}

/// The text without what a terminal would obey: control characters, line breaks, changes of the writing direction.
///
/// Findings quote the user's words, and a file name or an escape in YAML can hold any of them.
package func harmless(_ text: String) -> String {
  var out = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control, .lineSeparator, .paragraphSeparator: out.append("\u{FFFD}")
    case .format where scalar.properties.isBidiControl: out.append("\u{FFFD}")
    default: out.append(scalar)
    }
  }
  return String(out)
}

extension Severity {
  package var german: String { german(count: 1) }

  package func german(count: Int) -> String {
    switch self {
    case .error: "Fehler"
    case .warning: count == 1 ? "Warnung" : "Warnungen"
    case .info: count == 1 ? "Hinweis" : "Hinweise"
    }
  }
}
