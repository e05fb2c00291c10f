package import Facts
internal import Money
package import Settings

/// German labels of the domain, written once: documents, lists and JSON all take them from here.
extension CostCategory {
  package var german: String {
    switch self {
    case .staffCosts: "Personalkosten einschließlich Arbeitgeberanteil"
    case .workplaceEquipment: "Technische Ausstattung der Arbeitsplätze"
    case .recruitment: "Stellenbesetzung und Ausschreibung"
    case .staffAdministrationFlatRate: "Pauschale Personalverwaltung"
    }
  }
}

/// The one line that stands for P1 to P4 of a small group.
package let collapsedCostLabel = "Kosten des Case-Managements (Personal- und Sachkosten)"

extension AllocationKey {
  /// `zu gleichen Teilen`, fits behind „verteilt“.
  package var german: String {
    switch self {
    case .equal: "zu gleichen Teilen"
    case .inhabitants: "nach Einwohnern"
    case .fte: "nach Vollzeitstellenanteilen"
    case .fixed: "nach festen Anteilen"
    }
  }
}

extension Ratio {
  /// A share as people read it: `1/4`, `1/41`, or percent where the fraction would be unwieldy.
  package var germanShare: String {
    if denominator <= 20 || numerator == 1 { return "\(numerator)/\(denominator)" }
    return (self * Ratio(100)).german(decimals: 2) + "\u{A0}%"
  }
}
