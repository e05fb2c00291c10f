internal import Diagnostics
internal import Money

/// REC-VZAE: more is occupied than the post has.
func occupiedBeyondPost(in cell: Cell) -> Finding {
  Finding(
    .fte, at: cell.place, "„vzae_ist“ ist größer als „vzae_soll“",
    hint: "den Umfang der Stelle oder der Person berichtigen",
    excerpt: cell.excerpt)
}

/// REC-VZAE: an FTE that is zero or more than one post.
func implausibleFTE(in cell: Cell) -> Finding {
  Finding(
    .fte, at: cell.place, "In der Spalte \(cell.columnName) muss ein Umfang über 0 bis höchstens 1 stehen",
    hint: "so schreiben: 0,5",
    excerpt: cell.excerpt)
}

/// REC-VZAE: the posts of a region exceed what was agreed.
func postsBeyondAgreement(region: String, planned: Ratio, agreed: Ratio, at place: SourcePlace, agreement: SourcePlace)
  -> Finding
{
  Finding(
    .fte, at: place,
    "Die Stellen der Region \(region) ergeben \(planned.german) Vollzeitstellen, vereinbart sind \(agreed.german)",
    hint: "„vzae_soll“ in stellen.csv oder „stellen“ in vereinbarung.yaml berichtigen",
    related: [RelatedPlace(agreement, "so vereinbart")])
}
