internal import Diagnostics
internal import Settings

/// REC-REGION: a region that the agreement does not know.
func unknownRegion(in cell: Cell, known: [String]) -> Finding {
  Finding(
    .unknownRegion, at: cell.place, "\(cell.quotedValue) ist keine Region der Vereinbarung",
    hint: "bekannt sind: \(known.joined(separator: ", "))", excerpt: cell.excerpt)
}

/// REC-REGION: the agreement does not name this municipality among the members of the region.
func notAMember(in cell: Cell, of region: Region) -> Finding {
  Finding(
    .unknownRegion, at: cell.place, "Diese Kommune gehört nach vereinbarung.yaml nicht zur Region \(region.name)",
    hint: "den Gemeindeschlüssel dort unter „mitglieder“ ergänzen oder hier die Region berichtigen",
    related: [RelatedPlace(region.place, "Region \(region.name)")], excerpt: cell.excerpt)
}
