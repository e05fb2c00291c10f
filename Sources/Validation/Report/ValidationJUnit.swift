/// JUnit's XML, which continuous integration shows: a test case for each document.
package enum ValidationJUnit {
  /// The first lines. All counts have the same width, so that they can be written again when they are known.
  package static func head(tests: Int, failures: Int, errors: Int) -> String {
    func padded(_ number: Int) -> String {
      let text = String(number)
      return "\"\(text)\"" + String(repeating: " ", count: max(12 - text.count, 0))
    }
    let counts = "tests=\(padded(tests)) failures=\(padded(failures)) errors=\(padded(errors))"
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
      <testsuite name="abrechnung validate" \(counts)>
      <properties>\(properties)</properties>

      """
  }

  package static let tail = "</testsuite>\n</testsuites>\n"

  private static var properties: String {
    RuleVersions.parts.map { "<property name=\"\($0.key)\" value=\"\($0.version)\"/>" }.joined()
  }

  /// - Parameter isStrict: findings of the strict layer fail the case, too.
  package static func testCase(_ report: ValidationReport, of file: String, isStrict: Bool) -> String {
    let start = "<testcase classname=\"\(escaped(report.scenario ?? "keine XRechnung"))\" name=\"\(escaped(file))\""
    let failing = report.findings.filter { $0.severity.rejects }
    let others = report.findings.filter { !$0.severity.rejects }
    var body = ""
    if report.verdict == .rejected || (isStrict && report.hasStrictFindings) {
      let kind = report.reasons.first == "unreadable" ? "error" : "failure"
      let first = failing.first.map { "\($0.rule): \($0.message)" } ?? "abgelehnt"
      body += "<\(kind) type=\"\(escaped(failing.first?.rule ?? "abgelehnt"))\" message=\"\(escaped(first))\">"
      body += escaped(failing.map(line).joined(separator: "\n")) + "</\(kind)>\n"
    }
    if !others.isEmpty { body += "<system-out>\(escaped(others.map(line).joined(separator: "\n")))</system-out>\n" }
    return body.isEmpty ? start + "/>\n" : start + ">\n" + body + "</testcase>\n"
  }

  private static func line(_ finding: ValidationReport.Finding) -> String {
    let place = finding.line > 0 ? " (Zeile \(finding.line))" : ""
    return "\(finding.severity.german) \(finding.rule)\(place): \(finding.message) \(finding.location)"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\n": result += "&#10;"
      // What XML cannot hold.
      case _ where scalar.value < 0x20 && scalar != "\t" && scalar != "\r": result += "\u{FFFD}"
      case "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
