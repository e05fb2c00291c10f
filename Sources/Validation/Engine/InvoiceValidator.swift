package import InvoiceSyntax
package import XML

/// Judges documents as KoSIT's validator configuration for XRechnung does. Keeps its buffers: one for each thread.
package final class InvoiceValidator {
  private let parser: XMLTreeParser

  package init(limits: XMLLimits = .default) {
    parser = XMLTreeParser(.invoice, limits: limits)
  }

  /// The document last judged, for places and further questions.
  package var tree: XMLTree { parser.tree }

  /// - Parameter allRules: tests the rules of both layers too where the official validator would not have come so far (no
  ///   scenario, invalid structure); they are then told and count nothing.
  package func judge(_ bytes: UnsafeRawBufferPointer, allRules: Bool = false) -> Judgement {
    do {
      try parser.parse(bytes)
    } catch {
      return Judgement(
        reasons: [error.issues.contains { $0.kind == .documentType } ? .documentType : .notWellFormed],
        xmlIssues: error.issues)
    }
    guard let root = parser.tree.root, let syntax = InvoiceSyntax(root: root) else {
      return Judgement(reasons: [.unknownRoot])
    }
    var judgement = Judgement(reasons: [])
    judgement.syntax = syntax
    let scenarios = Scenario.matching(root, syntax)
    if scenarios.count == 1 {
      judgement.scenario = scenarios[0]
    } else {
      judgement.reasons.append(scenarios.isEmpty ? .noScenario : .severalScenarios)
      if !allRules { return judgement }
    }
    let scenario = scenarios.count == 1 ? scenarios[0] : Scenario(specification: .xRechnung, syntax: syntax)
    judgement.structureFaults = StructureCheck.faults(in: parser.tree, syntax)
    if !judgement.structureFaults.isEmpty {
      if judgement.scenario != nil { judgement.reasons.append(.structure) }
      if !allRules { return judgement }
    }
    // Rules of VAT look at every line for every breakdown: with hundreds of thousands of both it would take hours.
    if isBeyondMeasure(syntax) {
      judgement.reasons.append(.tooLarge)
      return judgement
    }
    let facts = DocumentFacts(syntax, root)
    let outcome = OfficialRules.set(for: syntax).run(parser.tree, facts, layers: scenario.layers)
    judgement.rulesCount = judgement.reasons.isEmpty
    let rules = OfficialRules.rules(for: syntax)
    for failure in outcome.failures {
      let rule = rules[failure.rule]
      if outcome.void[rule.layer] != nil { continue }
      judgement.failures.append(
        Judgement.Failure(rule: rule, level: scenario.level(of: rule), element: failure.element))
    }
    for layer in RuleLayer.allCases {
      if let stop = outcome.void[layer] {
        judgement.void.append(
          Judgement.Void(rule: rules[stop.rule], element: stop.element, error: stop.error))
      }
    }
    if judgement.rulesCount {
      if !judgement.void.isEmpty { judgement.reasons.append(.notEvaluable) }
      if judgement.failures.contains(where: { $0.level == .error }) { judgement.reasons.append(.rules) }
    }
    judgement.omitted = outcome.omitted
    return judgement
  }
}

extension InvoiceValidator {
  /// Too many lines times breakdowns; 250,000 lines with 20 rates are still checked.
  private func isBeyondMeasure(_ syntax: InvoiceSyntax) -> Bool {
    func count(_ names: KnownName...) -> Int {
      names.reduce(0) { total, name in tree.all(name).reduce(total) { sum, _ in sum + 1 } }
    }
    let lines = syntax.isUBL ? count(CAC.invoiceLine, CAC.creditNoteLine) : count(RAM.includedSupplyChainTradeLineItem)
    let breakdowns = syntax.isUBL ? count(CAC.taxSubtotal) : count(RAM.applicableTradeTax) - lines
    // And each payment in CII with each other.
    return breakdowns > 0 && lines * breakdowns > 5_000_000 || count(RAM.specifiedTradeSettlementPaymentMeans) > 10_000
  }

  /// The judgement in words, with places.
  /// - Parameter strictness: whether to add what the strict layer finds.
  package func report(on bytes: UnsafeRawBufferPointer, _ strictness: Strictness) -> ValidationReport {
    let judgement = judge(bytes)
    var report = ValidationReport(judgement, tree, bytes)
    // Where the structure is not sound, recomputing would only repeat its faults.
    if judgement.syntax != nil, judgement.structureFaults.isEmpty {
      report.findings += StrictLayer.findings(in: tree, bytes, strictness)
    }
    return report
  }
}

/// What the official rules say of a document.
package struct Judgement {
  /// Why a document is rejected.
  package enum Reason: String, Sendable, Hashable {
    case documentType = "doctype"
    case notWellFormed = "not-well-formed"
    case unknownRoot = "unknown-root"
    case noScenario = "no-scenario"
    case severalScenarios = "several-scenarios"
    case structure = "xsd"
    case rules
    case notEvaluable = "xslt-error"
    /// Ours: more than we compute with. Says nothing of what the official validator would say.
    case tooLarge = "too-large"
  }

  package struct Failure {
    package let rule: Rule
    package let level: RuleLevel
    package let element: Int
  }

  /// A layer that the official validator cannot finish.
  package struct Void {
    package let rule: Rule
    package let element: Int
    package let error: EvaluationError
  }

  package var reasons: [Reason]
  package var xmlIssues: [XMLIssue] = []
  package var syntax: InvoiceSyntax?
  package var scenario: Scenario?
  package var structureFaults: [StructureFault] = []
  /// Whether the official validator would have run the rules.
  package var rulesCount = false
  package var failures: [Failure] = []
  package var void: [Void] = []
  package var omitted = 0

  package var isAccepted: Bool { reasons.isEmpty }

  init(reasons: [Reason], xmlIssues: [XMLIssue] = []) {
    self.reasons = reasons
    self.xmlIssues = xmlIssues
  }
}
