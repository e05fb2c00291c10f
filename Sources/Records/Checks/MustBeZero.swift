internal import Diagnostics
internal import Settings

/// REC-U1, REC-INSO: levies that municipalities do not pay (§ 11 AAG, § 358 SGB III).
func levyThatMustBeZero(_ payClass: PayClass, at cell: Cell) -> Finding {
  Finding(
    payClass == .sicknessLevy ? .sicknessLevy : .insolvencyLevy, at: cell.place,
    payClass == .sicknessLevy ? "Hier ist eine Umlage U1 gebucht" : "Hier ist eine Insolvenzgeldumlage gebucht",
    hint: "Zuordnung in lohnarten.csv prüfen; Kommunen zahlen diese Umlage nicht", excerpt: cell.excerpt)
}
