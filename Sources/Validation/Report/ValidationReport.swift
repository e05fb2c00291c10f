internal import InvoiceSyntax
package import XML

/// What the check of one document came to, free of the document itself.
package struct ValidationReport: Sendable {
  package enum Verdict: String, Sendable { case accepted, rejected }

  package enum Severity: String, Sendable, Comparable {
    /// An official rule whose authors take it as fatal.
    case fatal
    /// Rejects for another reason: format, a level raised by the scenario, our strict layer.
    case error
    case warning
    case information

    private var rank: Int {
      switch self {
      case .information: 0
      case .warning: 1
      case .error: 2
      case .fatal: 3
      }
    }

    package static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

    package var rejects: Bool { self >= .error }
  }

  package struct Finding: Sendable, Hashable {
    /// The official identifier; `XML`, `XSD`, `SZENARIO`, `UMFANG`, `ABBRUCH` for what comes before the rules; `ABR-…` of the strict
    /// layer.
    package let rule: String
    package let severity: Severity
    /// XPath of the element; empty for the document as a whole.
    package let location: String
    /// From 1; 0 if unknown.
    package let line: Int
    package let column: Int
    /// German, without a full stop.
    package let message: String
    /// German; may be empty.
    package let hint: String

    package init(
      rule: String, severity: Severity, location: String = "", line: Int = 0, column: Int = 0, message: String,
      hint: String = ""
    ) {
      self.rule = rule
      self.severity = severity
      self.location = location
      self.line = line
      self.column = column
      self.message = message
      self.hint = hint
    }
  }

  /// A stage of the check.
  package enum Stage: String, Sendable, CaseIterable {
    case xml, scenario, structure, en16931, xrechnung, strict

    package var german: String {
      switch self {
      case .xml: "XML"
      case .scenario: "Szenario"
      case .structure: "Aufbau"
      case .en16931: "Regeln der EN 16931"
      case .xrechnung: "Regeln der XRechnung"
      case .strict: "strenge Nachrechnung"
      }
    }
  }

  /// The verdict of the official rules alone; the strict layer never changes it.
  package let verdict: Verdict
  /// `ubl-invoice`, `ubl-creditnote`, `cii`; nil for another document.
  package let syntax: String?
  package let scenario: String?
  /// Why it is rejected, as the official validator sorts it.
  package let reasons: [String]
  package var findings: [Finding]
  /// Stages that did not run, because an earlier one ended the check. Never counts as passed.
  package let notChecked: [Stage]
  /// Findings beyond the limit.
  package let omitted: Int

  /// Whether the strict layer objects, too.
  package var hasStrictFindings: Bool { findings.contains { $0.rule.hasPrefix("ABR-") && $0.severity.rejects } }

  package init(_ judgement: Judgement, _ tree: XMLTree, _ bytes: UnsafeRawBufferPointer) {
    verdict = judgement.isAccepted ? .accepted : .rejected
    syntax = judgement.syntax?.rawValue
    scenario = judgement.scenario?.name
    reasons = judgement.reasons.map(\.rawValue)
    omitted = judgement.omitted
    var findings: [Finding] = []
    func add(_ rule: String, _ severity: Severity, _ element: Int?, _ message: String, _ hint: String) {
      let node = element.map { tree[$0] }
      findings.append(
        Finding(
          rule: rule, severity: severity, location: node?.location ?? "", line: node?.line ?? 0,
          column: node.map { tree.column(of: $0, in: bytes) } ?? 0, message: message, hint: hint))
    }
    for issue in judgement.xmlIssues {
      findings.append(
        Finding(
          rule: "XML", severity: .error, line: issue.line, column: issue.column, message: issue.kind.german,
          hint: issue.kind.germanHint))
    }
    for reason in judgement.reasons {
      switch reason {
      case .unknownRoot:
        add(
          "SZENARIO", .error, 0, "Das Dokument ist keine Rechnung in UBL oder CII",
          "Eine UBL Invoice, eine UBL CreditNote oder eine CrossIndustryInvoice angeben.")
      case .noScenario:
        add(
          "SZENARIO", .error, 0, "Die Kennung der Spezifikation (BT-24) ist keine der XRechnung",
          "BT-24 muss buchstabengenau „\(Specification.xRechnung)“ lauten, ohne Leerzeichen davor und dahinter.")
      case .severalScenarios:
        add(
          "SZENARIO", .error, 0, "Es stehen mehrere Kennungen der Spezifikation (BT-24) da",
          "Nur eine Kennung angeben.")
      case .tooLarge:
        add(
          "UMFANG", .error, 0, "Die Rechnung hat mehr Positionen und Steuersätze, als sich prüfen lassen",
          "Die Rechnung aufteilen.")
      case .documentType, .notWellFormed, .structure, .rules, .notEvaluable: break
      }
    }
    for fault in judgement.structureFaults { add("XSD", .error, fault.element, fault.message, fault.hint) }
    for stop in judgement.void {
      add(
        "ABBRUCH", judgement.rulesCount ? .error : .information, stop.element,
        "\(stop.error.german); an \(stop.rule.id) bricht die amtliche Prüfung ab (\(stop.rule.layer.name))",
        "Den Wert hier berichtigen oder doppelte Angaben entfernen.")
    }
    for failure in judgement.failures {
      let severity: Severity =
        switch failure.level {
        case .error: failure.rule.flag == .fatal ? .fatal : .error
        case .warning: .warning
        case .information: .information
        }
      add(failure.rule.id, severity, failure.element, failure.rule.message, failure.rule.hint)
    }
    self.findings = findings
    notChecked = Self.stagesNotReached(judgement)
  }

  /// A document that could not even be read.
  package init(unreadable message: String) {
    verdict = .rejected
    syntax = nil
    scenario = nil
    reasons = ["unreadable"]
    omitted = 0
    findings = [Finding(rule: "DATEI", severity: .error, message: message)]
    notChecked = Stage.allCases.filter { $0 != .strict }
  }

  private static func stagesNotReached(_ judgement: Judgement) -> [Stage] {
    guard let reason = judgement.reasons.first else { return [] }
    switch reason {
    case .documentType, .notWellFormed: return [.scenario, .structure, .en16931, .xrechnung]
    case .unknownRoot: return [.structure, .en16931, .xrechnung]
    case .noScenario, .severalScenarios: return [.structure, .en16931, .xrechnung]
    case .structure, .tooLarge: return [.en16931, .xrechnung]
    case .rules, .notEvaluable:
      return judgement.void.map { $0.rule.layer == .en16931 ? .en16931 : .xrechnung }
    }
  }
}

extension EvaluationError {
  fileprivate var german: String {
    switch self {
    case .severalValues: "Eine Angabe, die es nur einmal geben darf, steht mehrfach da"
    case .notAValue: "Ein Wert ist keine Zahl oder kein Tag, wo eine Zahl oder ein Tag stehen muss"
    case .tooLarge: "Eine Zahl hat mehr Stellen, als sich rechnen lassen"
    }
  }
}

extension XMLIssue.Kind {
  fileprivate var german: String {
    switch self {
    case .empty: "Die Datei ist leer"
    case .notWellFormed: "Die Datei ist kein wohlgeformtes XML"
    case .namespace: "Ein Namensraum ist nicht oder doppelt erklärt"
    case .encoding: "Die Zeichen passen nicht zur angegebenen Kodierung, oder die Kodierung ist unbekannt"
    case .documentType: "Eine Dokumenttypdeklaration (DOCTYPE) ist nicht erlaubt"
    case .tooLarge: "Die Datei ist größer als 64 MB"
    case .tooDeep: "Die Elemente sind zu tief verschachtelt"
    case .tooManyNodes: "Die Datei hat zu viele Elemente"
    case .tooManyAttributes: "Ein Element hat zu viele Attribute"
    case .schema, .schemaDocument, .schemaNotSelfContained: "Die Datei entspricht nicht ihrem Schema"
    case .omitted: "Weitere Fehler sind nicht aufgeführt"
    case .internal: "Die Datei lässt sich nicht lesen"
    }
  }

  fileprivate var germanHint: String {
    switch self {
    case .documentType: "Die Zeile mit <!DOCTYPE entfernen."
    case .encoding: "Die Datei in UTF-8 speichern und so auch in der ersten Zeile angeben."
    case .omitted, .internal: ""
    default: "Die Rechnung neu aus dem Programm ausgeben, das sie erzeugt hat."
    }
  }
}
