internal import Diagnostics

private let askAgain =
  "die Datei von der Arbeitgeberkommune neu anfordern, unverändert aus „intern“ ihres Laufs; von Hand ist daran nichts "
  + "zu ändern"

/// RUN-ERGEBNIS: a file given by `--with` is not what `ergebnis-<region>.json` is.
/// - Parameter message: one German sentence.
func unreadableResult(at place: SourcePlace, _ message: String) -> Finding {
  Finding(.regionResult, at: place, message, hint: askAgain)
}

/// RUN-ERGEBNIS: a name is missing in it.
func missingInResult(_ name: String, at place: SourcePlace) -> Finding {
  Finding(.regionResult, at: place, "Die Angabe „\(name)“ fehlt", hint: askAgain)
}

/// RUN-ERGEBNIS: a name that is none.
func unknownInResult(at place: SourcePlace) -> Finding {
  Finding(
    .regionResult, at: place, "Diese Angabe gehört nicht in das Ergebnis einer Region",
    hint: "beide Häuser brauchen dieselbe Fassung des Programms; sonst: \(askAgain)")
}

/// RUN-ERGEBNIS: written in another form than this program knows.
func newerResult(at place: SourcePlace) -> Finding {
  Finding(
    .regionResult, at: place, "Die Datei hat eine Form, die diese Fassung des Programms nicht kennt",
    hint: "beide Häuser brauchen dieselbe Fassung des Programms")
}
