internal import Dates
internal import Diagnostics
internal import Money
internal import Settings

/// REC-BEITRAG: an employer's share of an insurance is more than the law lets it be (domain.md 3.4).
///
/// Half the rate up to the ceiling is right; the limit is the whole rate, for then the employee's share or the pay
/// itself stands under the wrong class, and no supplementary rate and no transition zone comes near. Special payments
/// are charged up to the ceiling of the year so far (§ 23a SGB IV, not in domain.md), so the year up to date is compared. Early in the
/// year they may count for the year before, and retroactive pay does: then another twelve months are allowed.
func contributionLimit(of account: PersonAccount, year: BudgetYear) -> Finding? {
  for branch in LegalFigures.Branch.allCases {
    guard let limit = LegalFigures.monthlyLimit(of: branch, in: year.number) else { continue }
    var paid = Cents.zero
    var allowedMonths: Int64 = account.retroactive == .zero ? 0 : 12
    for (month, pay) in account.months.sorted(by: { $0.key < $1.key }) {
      paid += pay.share(of: branch)
      allowedMonths += 1
      if month.month <= 3, pay.gross != pay.regular { allowedMonths += 12 }
      if paid.value > limit.value * allowedMonths { return exceeded(branch, at: pay.firstPlace) }
    }
    if let undated = account.undated, undated.share(of: branch).value > limit.value * 24 {
      return exceeded(branch, at: undated.firstPlace)
    }
  }
  return nil
}

private func exceeded(_ branch: LegalFigures.Branch, at place: SourcePlace) -> Finding {
  Finding(
    .contributionLimit, at: place,
    "Der Arbeitgeberanteil zur \(branch.german) ist höher, als er bis zur Beitragsbemessungsgrenze sein kann",
    hint:
      "Zuordnung der Lohnarten prüfen: vielleicht stehen mehrere Versicherungen unter dieser Klasse, oder Arbeitgeber und "
      + "Beschäftigte zusammen"
  )
}
