internal import Dates
internal import Diagnostics

/// REC-RECHENGROESSEN: this version knows no contribution ceilings of the year. One finding a run.
func unknownLegalFigures(of year: BudgetYear) -> Finding? {
  guard LegalFigures.ceilings(of: year.number) == nil else { return nil }
  let known = LegalFigures.ceilings.map { String($0.year.number) }.joined(separator: ", ")
  return Finding(
    .legalFigures, at: nil,
    "Für \(year.number) kennt diese Programmversion keine Beitragsbemessungsgrenzen; die Arbeitgeberanteile sind nicht damit "
      + "verglichen", hint: "bekannt sind: \(known)")
}
