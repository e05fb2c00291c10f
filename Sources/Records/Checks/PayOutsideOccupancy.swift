internal import Dates
internal import Diagnostics

/// REC-BESETZT: pay for a month more than one month away from any occupancy.
func payOutsideOccupancy(at place: SourcePlace, post: SourcePlace) -> Finding {
  Finding(
    .payOutsideOccupancy, at: place, "Für diesen Monat ist die Person laut stellen.csv auf keiner Stelle",
    hint: "„besetzt_von“ und „besetzt_bis“ prüfen; Nachzahlungen bis einen Monat danach sind erlaubt",
    related: [RelatedPlace(post, "Besetzung dieser Person")])
}
