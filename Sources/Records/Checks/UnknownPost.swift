internal import Diagnostics

/// REC-STELLE: somebody is paid for whom stellen.csv names no post of this employer. One finding a person.
func personWithoutPost(_ stranger: Strangers.Stranger) -> Finding {
  Finding(
    .unknownPost, at: stranger.firstPlace,
    stranger.rows == 1
      ? "Die Person dieser Zeile steht in stellen.csv auf keiner Stelle"
      : "Die Person dieser Zeile (\(stranger.rows) Zeilen im Export) steht in stellen.csv auf keiner Stelle",
    hint: "in stellen.csv ergänzen oder, wenn sie nicht zum Case-Management gehört, im Profil ausfiltern",
    excerpt: stranger.firstExcerpt)
}

/// REC-STELLE: more of them than anybody would read.
func morePersonsWithoutPost(_ count: Int, at place: SourcePlace?) -> Finding {
  Finding(
    .unknownPost, at: place, "Noch \(count) weitere Personen dieses Exports stehen in stellen.csv auf keiner Stelle",
    hint: "im Profil fehlt wohl der Filter: unter „filter“ den Kostenträger oder die Kostenstelle nennen")
}

/// REC-STELLE: rows booked on a post that stellen.csv does not have, or not for this person. One finding a post.
/// - Parameter others: true for all posts beyond those that were told.
func rowsOfUnknownPost(rows: Int, at cell: Cell, others: Bool = false) -> Finding {
  let stand = rows == 1 ? "Zeile steht" : "Zeilen stehen"
  return Finding(
    .unknownPost, at: cell.place,
    others
      ? "Noch \(rows) weitere \(stand) auf Stellen, die stellen.csv so nicht kennt"
      : "\(rows) \(stand) auf einer Stelle, die stellen.csv nicht oder nicht für diese Person nennt",
    hint: "in stellen.csv ergänzen oder, wenn sie nicht zum Case-Management gehört, im Profil ausfiltern",
    excerpt: cell.excerpt)
}

/// REC-STELLE: a row of an export that does not say whose it is.
/// - Parameter isPost: true if the export names posts instead of persons.
func rowWithoutPerson(at cell: Cell, isPost: Bool = false) -> Finding {
  Finding(
    .unknownPost, at: cell.place, "In dieser Zeile fehlt die \(isPost ? "Stelle" : "Personalnummer")",
    hint: "eine Summenzeile gehört unter „summen“ in das Profil; sonst den Export prüfen", excerpt: cell.excerpt)
}

/// REC-STELLE: rows of one post that do not agree.
func contradictoryPost(in cell: Cell, firstAt first: SourcePlace) -> Finding {
  Finding(
    .unknownPost, at: cell.place, "Zu dieser Stelle steht in einer früheren Zeile etwas anderes",
    hint: "Region und „vzae_soll“ müssen in allen Zeilen einer Stelle gleich sein",
    related: [RelatedPlace(first, "erste Zeile der Stelle")], excerpt: cell.excerpt)
}

/// REC-STELLE: a field of the post that must not be empty.
func emptyPostField(in cell: Cell) -> Finding {
  Finding(
    .unknownPost, at: cell.place, "In der Spalte \(cell.columnName) fehlt der Wert", hint: "den Wert eintragen",
    excerpt: cell.excerpt)
}
