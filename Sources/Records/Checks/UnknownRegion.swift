internal import Diagnostics

/// REC-REGION: a region that the agreement does not know.
func unknownRegion(in cell: Cell, known: [String]) -> Finding {
  Finding(
    .unknownRegion, at: cell.place, "\(cell.quotedValue) ist keine Region der Vereinbarung",
    hint: "bekannt sind: \(known.joined(separator: ", "))", excerpt: cell.excerpt)
}
