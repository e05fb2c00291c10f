package import InvoiceSyntax
package import XML

/// How a finding counts: only ``error`` rejects.
package enum RuleLevel: Int, Sendable, Hashable, Comparable {
  case information, warning, error

  package static func < (a: RuleLevel, b: RuleLevel) -> Bool { a.rawValue < b.rawValue }
}

/// A scenario of KoSIT's validator configuration: which rules apply to a document, and which count otherwise than their
/// authors say. Chosen by BT-24, letter by letter.
package struct Scenario: Sendable, Hashable {
  package enum Specification: Int, Sendable, Hashable, CaseIterable {
    case xRechnung, xExtension, cvd
    /// Bare EN 16931: accepted without the German rules.
    case en16931
  }

  package let specification: Specification
  package let syntax: InvoiceSyntax

  /// KoSIT's name of it.
  package var name: String {
    let kind =
      switch specification {
      case .xRechnung: "EN16931 XRechnung"
      case .xExtension: "EN16931 XRechnung Extension"
      case .cvd: "EN16931 XRechnung CVD"
      case .en16931: "EN16931"
      }
    let document =
      switch syntax {
      case .ublInvoice: "UBL Invoice"
      case .ublCreditNote: "UBL CreditNote"
      case .cii: "CII"
      }
    return "\(kind) (\(document))"
  }

  package var layers: Set<RuleLayer> {
    specification == .en16931 ? [.en16931] : [.en16931, .xRechnung]
  }

  /// All scenarios that a document matches: exactly one must. There is none of the Extension for a UBL CreditNote.
  package static func matching(_ root: Node, _ syntax: InvoiceSyntax) -> [Scenario] {
    var found: Set<Specification> = []
    let identifiers =
      syntax.isUBL
      ? root.all(CBC.customizationID)
      : root.all(RSM.exchangedDocumentContext, RAM.guidelineSpecifiedDocumentContextParameter, RAM.id)
    for identifier in identifiers {
      // KoSIT asks a UBL Invoice for the element's text, comments or not, and the others for one of its text nodes; bare
      // EN 16931 always for a text node.
      if syntax == .ublInvoice, let specification = specification(identifier.text), specification != .en16931 {
        found.insert(specification)
      }
      for text in identifier.texts {
        guard let specification = specification(text) else { continue }
        if syntax == .ublCreditNote, specification == .xExtension { continue }
        if syntax != .ublInvoice || specification == .en16931 { found.insert(specification) }
      }
    }
    return Specification.allCases.filter(found.contains).map { Scenario(specification: $0, syntax: syntax) }
  }

  private static func specification(_ text: Text) -> Specification? {
    if text == Validation.Specification.xRechnung { return .xRechnung }
    if text == Validation.Specification.xExtension { return .xExtension }
    if text == Validation.Specification.cvd { return .cvd }
    return text == Validation.Specification.en16931 ? .en16931 : nil
  }

  /// How a rule counts here.
  package func level(of rule: Rule) -> RuleLevel {
    if let level = Self.levels[self]?[rule.id] { return level }
    switch rule.flag(in: syntax) {
    case .fatal: return .error
    case .warning: return .warning
    case .information: return .information
    }
  }

  private static let levels: [Scenario: [String: RuleLevel]] = {
    var result: [Scenario: [String: RuleLevel]] = [:]
    for syntax in InvoiceSyntax.allCases {
      let common: [String: RuleLevel] = ["BR-CL-21": .warning, "BR-CL-23": .warning]
      let cii: [String: RuleLevel] = ["CII-SR-452": .error, "CII-SR-453": .error, "CII-SR-454": .error]
      let subLines: [String: RuleLevel] = ["UBL-CR-646": .error]
      func set(_ specification: Specification, _ changes: [String: RuleLevel]...) {
        result[Scenario(specification: specification, syntax: syntax)] = changes.reduce(into: [:]) {
          $0.merge($1) { _, new in new }
        }
      }
      switch syntax {
      case .ublInvoice: set(.xRechnung, common, subLines)
      case .ublCreditNote: set(.xRechnung, common)
      case .cii: set(.xRechnung, common, cii)
      }
      set(.cvd, common, ["BR-CL-13": .information], syntax == .cii ? cii : subLines)
      let open: [String: RuleLevel] = [
        "BR-CL-10": .information, "BR-CL-11": .information, "BR-CL-21": .information, "BR-CL-23": .warning,
        "BR-CL-24": .information, "BR-CL-25": .information, "BR-CL-26": .information,
      ]
      switch syntax {
      case .ublInvoice:
        set(
          .xExtension, open,
          ["BR-CO-16": .information, "UBL-CR-470": .information, "UBL-CR-646": .information])
      case .ublCreditNote: break
      case .cii: set(.xExtension, open, cii)
      }
    }
    return result
  }()
}
