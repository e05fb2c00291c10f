import Allocation
import Costs
import Facts
import Identifiers
import Money

/// Figures by name, in cents: `05558012 P1`. What is typed from domain.md is compared in this form.
typealias Figures = [String: Int64]

/// A municipality's column in the tables of domain.md 1.5: P1 to P4, grant, share.
struct Column {
  let municipality: String
  let lines: [Int64]
  let share: Int64

  init(_ municipality: String, _ lines: Int64..., share: Int64) {
    (self.municipality, self.lines, self.share) = (municipality, lines, share)
  }
}

extension [Column] {
  var figures: Figures {
    var figures: Figures = [:]
    for column in self {
      for (line, amount) in zip(["P1", "P2", "P3", "P4", "F"], column.lines) {
        figures["\(column.municipality) \(line)"] = amount
      }
      figures["\(column.municipality) Eigenanteil"] = column.share
    }
    return figures
  }
}

extension [RegionAllocation] {
  var figures: Figures {
    var figures: Figures = [:]
    for share in flatMap(\.shares) {
      let municipality = share.municipality.ags.text
      for category in CostCategory.allCases {
        figures["\(municipality) \(category.rawValue)"] = share.costShare(category).value
      }
      figures["\(municipality) F"] = -share.grantShare.value
      figures["\(municipality) Eigenanteil"] = share.amount.value
    }
    return figures
  }
}

extension RegionAllocation {
  /// Shares in the order of the bearers.
  var amounts: [Int64] { shares.map(\.amount.value) }
  var order: [String] { shares.map(\.municipality.ags.text) }
}

/// Where two sets of figures differ, one line each; empty if they are the same.
func differences(_ found: Figures, _ expected: Figures) -> [String] {
  Set(found.keys).union(expected.keys).sorted().compactMap { name in
    found[name] == expected[name]
      ? nil
      : "\(name): \(found[name].map(String.init) ?? "fehlt"), erwartet \(expected[name].map(String.init) ?? "nichts")"
  }
}
