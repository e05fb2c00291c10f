/// What is checked against, as it is told with every verdict. Tests compare it with the pinned artefacts.
package enum RuleVersions {
  package struct Part: Sendable, Hashable {
    package let key: String
    /// German.
    package let name: String
    package let version: String
  }

  package static let parts = [
    Part(key: "en16931", name: "EN-16931-Regeln", version: "1.3.16"),
    Part(key: "xrechnung", name: "XRechnung-Schematron", version: "2.6.0"),
    Part(key: "configuration", name: "KoSIT-Prüfkonfiguration", version: "2026-08-31"),
    Part(key: "ubl", name: "UBL", version: "2.1"),
    Part(key: "cii", name: "CII", version: "D16B"),
  ]

  /// One German line.
  package static var line: String { parts.map { "\($0.name) \($0.version)" }.joined(separator: ", ") }
}
