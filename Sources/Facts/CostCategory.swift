/// *Kostenposition*: the four kinds of cost that are settled (domain.md F16), in the order in which they are shown.
package enum CostCategory: String, Sendable, CaseIterable, Comparable {
  /// Personalkosten einschließlich Arbeitgeberanteil
  case staffCosts = "P1"
  /// Technische Ausstattung
  case workplaceEquipment = "P2"
  /// Stellenbesetzung und Ausschreibung
  case recruitment = "P3"
  /// Pauschale Personalverwaltung
  case staffAdministrationFlatRate = "P4"

  package static func < (a: CostCategory, b: CostCategory) -> Bool { a.rawValue < b.rawValue }
}
