internal import Diagnostics

/// What to do about a bag that is not as it was sealed.
let restoreHint =
  "Das Paket mit der zweiten Ausfertigung des Archivs vergleichen und aus ihr wiederherstellen; was geschehen ist, "
  + "gehört in die Akte"

func missing(at place: SourcePlace) -> Finding {
  Finding(.archiveMissing, at: place, "Die Datei fehlt", hint: restoreHint)
}

func foreign(at place: SourcePlace, _ message: String) -> Finding {
  Finding(
    .archiveForeign, at: place, message,
    hint: "Klären, wer es dorthin gelegt hat, und es an einen anderen Ort verschieben")
}
