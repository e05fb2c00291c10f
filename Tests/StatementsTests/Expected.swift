import Facts
import Identifiers
import Money
import Statements

/// Figures by name, in cents. What domain.md 1.5 says is compared in this form.
typealias Figures = [String: Int64]

/// domain.md 1.5: P1 to P4, grant, share, for each of the eleven.
private let shares: [(municipality: String, amounts: [Int64])] = [
  ("05558004", [3_488_122, 104_278, 59_563, 58_000, 2_658_333, 1_051_630]),
  ("05558008", [4_493_239, 103_187, 32_815, 70_000, 3_208_333, 1_490_908]),
  ("05558012", [4_493_239, 103_187, 32_815, 70_000, 3_208_333, 1_490_908]),
  ("05558016", [3_900_994, 92_319, 0, 60_000, 2_750_000, 1_303_313]),
  ("05558020", [4_493_239, 103_187, 32_815, 70_000, 3_208_334, 1_490_907]),
  ("05558024", [3_488_122, 104_278, 59_563, 58_000, 2_658_333, 1_051_630]),
  ("05558028", [3_488_122, 104_278, 59_563, 58_000, 2_658_333, 1_051_630]),
  ("05558032", [3_900_994, 92_318, 0, 60_000, 2_750_000, 1_303_312]),
  ("05558036", [3_488_122, 104_278, 59_563, 58_000, 2_658_334, 1_051_629]),
  ("05558040", [4_493_239, 103_186, 32_815, 70_000, 3_208_333, 1_490_907]),
  ("05558044", [3_488_121, 104_279, 59_563, 58_000, 2_658_334, 1_051_629]),
]

/// What the statements must say: lines where they are itemized, cost, grant and share always.
let expectedStatements: Figures = {
  var figures: Figures = [:]
  for (municipality, amounts) in shares {
    let isCollapsed = ["05558016", "05558032"].contains(municipality)
    for (line, amount) in zip(["P1", "P2", "P3", "P4"], amounts) where !isCollapsed {
      figures["\(municipality) \(line)"] = amount
    }
    if isCollapsed { figures["\(municipality) zusammen"] = amounts.prefix(4).reduce(0, +) }
    figures["\(municipality) Kosten"] = amounts.prefix(4).reduce(0, +)
    figures["\(municipality) Förderung"] = amounts[4]
    figures["\(municipality) Eigenanteil"] = amounts[5]
  }
  return figures
}()

extension [Statement] {
  var figures: Figures {
    var figures: Figures = [:]
    for statement in self {
      let municipality = statement.recipient.ags.text
      for line in statement.lines {
        figures["\(municipality) \(line.category?.rawValue ?? "zusammen")"] = line.amount.share.value
      }
      figures["\(municipality) Kosten"] = statement.total.share.value
      figures["\(municipality) Förderung"] = statement.grant.share.value
      figures["\(municipality) Eigenanteil"] = statement.ownShare.share.value
    }
    return figures
  }
}

/// Where two sets of figures differ, one line each; empty if they are the same.
func differences(_ found: Figures, _ expected: Figures) -> [String] {
  Set(found.keys).union(expected.keys).sorted().compactMap { name in
    found[name] == expected[name]
      ? nil
      : "\(name): \(found[name].map(String.init) ?? "fehlt"), erwartet \(expected[name].map(String.init) ?? "nichts")"
  }
}
