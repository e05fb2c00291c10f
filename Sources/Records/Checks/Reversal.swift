internal import Diagnostics

/// REC-STORNO: postings taken back in a later run. One finding an export, at the first of them.
func reversals(count: Int, at cell: Cell, original: SourcePlace) -> Finding {
  Finding(
    .reversal, at: cell.place,
    count == 1
      ? "Eine Buchung wurde mit umgekehrtem Vorzeichen zurückgenommen"
      : "\(count) Buchungen wurden mit umgekehrtem Vorzeichen zurückgenommen",
    related: [RelatedPlace(original, "die zurückgenommene Buchung")], excerpt: cell.excerpt)
}
