package import Diagnostics

/// REC-ARBEITGEBER: the municipality is not the employer of (this) region.
func notAnEmployer(in cell: Cell) -> Finding {
  Finding(
    .notAnEmployer, at: cell.place, "\(cell.quotedValue) ist keine Arbeitgeberkommune dieser Region",
    hint: "Arbeitgeberkommunen stehen in vereinbarung.yaml unter „regionen“", excerpt: cell.excerpt)
}

/// REC-ARBEITGEBER: rows of an export that name another employer than its profile. One finding an export.
func rowsOfOtherEmployers(rows: Int, at cell: Cell) -> Finding {
  Finding(
    .notAnEmployer, at: cell.place,
    "\(rows) \(rows == 1 ? "Zeile gehört" : "Zeilen gehören") zu einer anderen Arbeitgeberkommune, als das Profil nennt",
    hint: "je Arbeitgeberkommune eine eigene Datei ausgeben", excerpt: cell.excerpt)
}

/// REC-ARBEITGEBER: the role in the master data contradicts the agreement.
func roleContradictsAgreement(in cell: Cell, isEmployer: Bool) -> Finding {
  Finding(
    .notAnEmployer, at: cell.place,
    isEmployer
      ? "Laut vereinbarung.yaml ist diese Kommune Arbeitgeberkommune ihrer Region"
      : "Laut vereinbarung.yaml ist eine andere Kommune Arbeitgeberkommune der Region",
    hint: "Spalte „rolle“ oder die Angabe „arbeitgeber“ berichtigen", excerpt: cell.excerpt)
}

/// REC-ARBEITGEBER: a profile for an export of a municipality that employs nobody.
package func profileOfNonEmployer(_ ags: String, at place: SourcePlace) -> Finding {
  Finding(
    .notAnEmployer, at: place, "Die Kommune \(ags) ist in keiner Region Arbeitgeberkommune",
    hint: "„arbeitgeber“ im Profil oder in vereinbarung.yaml berichtigen")
}
