internal import Dates
internal import Diagnostics
internal import Money

/// REC-JSZ: employed on 1 December but no annual special payment, or payments in more than one month (§ 20 TVöD).
func annualSpecialPayment(of account: PersonAccount, employedOnFirstOfDecember: Bool, post: SourcePlace) -> Finding? {
  let months = account.months.filter { $0.value.annualSpecialPayment.value != 0 }.keys.sorted()
  if months.isEmpty, employedOnFirstOfDecember {
    return Finding(
      .annualSpecialPayment, at: account.firstPlace, "Für diese Person enthält der Export keine Jahressonderzahlung",
      hint: "prüfen, ob die Lohnart fehlt oder anders zugeordnet ist",
      related: [RelatedPlace(post, "Besetzung am 1. Dezember")])
  }
  if months.count > 1, let second = account.months[months[1]] {
    return Finding(
      .annualSpecialPayment, at: second.firstPlace, "Die Jahressonderzahlung ist in mehr als einem Monat gebucht",
      hint: "prüfen, ob eine davon eine Korrektur ist")
  }
  return nil
}
