internal import Diagnostics

/// SET-USTREGIME: in regime S a posting without its net amount, so that input tax would be charged a second time.
func missingNetAmount(at cell: Cell) -> Finding {
  Finding(
    .vatRegime, at: cell.place, "In Kategorie S fehlen Nettobetrag und Umsatzsteuer der Buchung",
    hint: "die Spalten „netto“ und „ust“ ausfüllen: umgelegt wird netto, die Vorsteuer bekommt die Arbeitgeberkommune "
      + "erstattet; ohne Umsatzsteuer „ust“ 0,00")
}
