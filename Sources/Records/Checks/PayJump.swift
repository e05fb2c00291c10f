internal import Dates
internal import Diagnostics
internal import Money

/// REC-SPRUNG: regular pay that changes by more than 30 % between two full months.
func payJumps(of account: PersonAccount, fullMonths: [Month], fte: (Month) -> Int64) -> [Finding] {
  var findings: [Finding] = []
  for (month, next) in zip(fullMonths, fullMonths.dropFirst()) where month.next == next {
    guard let before = account.months[month]?.regular.value, let after = account.months[next], before > 0,
      fte(month) == fte(next), abs(after.regular.value - before) * 10 > before * 3
    else { continue }
    findings.append(
      Finding(
        .payJump, at: after.firstPlace, "Das laufende Entgelt ändert sich zum \(next.german) um mehr als 30 %",
        hint: "prüfen, ob eine Stufensteigerung, Teilzeit oder eine fehlende Lohnart dahinter steht"))
  }
  return findings
}
