internal import Diagnostics
internal import Settings

/// RUN-ORDNER
/// - Parameter isFile: a file stands where the folder should be.
func missingFolder(_ path: String, isFile: Bool) -> Finding {
  Finding(
    .folder, at: nil,
    isFile ? "\(path) ist eine Datei und kein Eingabeordner" : "Den Eingabeordner \(path) gibt es nicht",
    hint: isFile
      ? "den Ordner angeben, in dem die Datei liegt" : "den Pfad prüfen, zum Beispiel „abrechnung build input/2025“")
}

/// RUN-DATEI
func missingFile(_ file: String, what: String) -> Finding {
  Finding(.missingFile, at: SourcePlace(file: file), "Im Eingabeordner fehlt \(file)", hint: "Inhalt: \(what)")
}

/// RUN-DATEI: a folder is called like a file, or a file like a folder.
func wrongKind(_ name: String, isFolder: Bool) -> Finding {
  Finding(
    .missingFile, at: SourcePlace(file: name),
    isFolder ? "\(name) ist ein Ordner und keine Datei" : "\(name) ist eine Datei und kein Ordner",
    hint: "umbenennen, und unter diesem Namen \(isFolder ? "die Datei ablegen" : "den Ordner anlegen")")
}

/// RUN-UNBENUTZT
func unused(_ name: String, isFolder: Bool) -> Finding {
  let (what, it) = isFolder ? ("Der Ordner", "er") : ("Die Datei", "sie")
  // Only what is called like an export gets a profile proposed.
  let mayBeExport = !isFolder && name.lowercased().hasPrefix("personal")
  return Finding(
    .unusedFile, at: SourcePlace(file: name), "\(what) wird nicht verwendet",
    hint: mayBeExport
      ? "ist es ein Export, in „personal-….csv“ umbenennen, klein geschrieben; dann schlägt „abrechnung check“ ein Profil vor"
      : "falls \(it) gebraucht wird: Namen prüfen; sonst herausnehmen")
}

/// SET-PROFIL: an export that no profile describes.
func exportWithoutProfile(_ file: String) -> Finding {
  Finding(
    .profile, at: SourcePlace(file: file), "Zu diesem Export gibt es kein Profil",
    hint: "„abrechnung check“ schlägt eines vor; mit „--draft“ wird der Vorschlag unter profile/ abgelegt")
}

/// SET-PROFIL: an export that no profile can name.
func unusableExportName(_ file: String, fault: String) -> Finding {
  Finding(
    .profile, at: SourcePlace(file: file), "Der Name dieses Exports \(fault); kein Profil kann ihn nennen",
    hint: "die Datei umbenennen")
}

/// SET-PROFIL: a folder that is called like an export.
func exportIsFolder(_ file: String, at place: SourcePlace) -> Finding {
  Finding(
    .profile, at: place, "Der Export \(file) ist ein Ordner und keine Datei",
    hint: "den Export selbst in den Eingabeordner legen, nicht in einen Ordner darunter")
}

/// SET-PROFIL: a profile whose export is not there.
func missingExport(_ file: String, at place: SourcePlace) -> Finding {
  Finding(
    .profile, at: place, "Der Export \(file) liegt nicht im Eingabeordner",
    hint: "die Datei ablegen oder „datei“ berichtigen")
}

/// SET-PROFIL: two profiles for one export.
func exportDescribedTwice(_ file: String, at place: SourcePlace, firstAt first: SourcePlace) -> Finding {
  Finding(
    .profile, at: place, "Den Export \(file) beschreiben zwei Profile", hint: "eines der beiden löschen",
    related: [RelatedPlace(first, "das andere Profil")])
}

/// SET-PROFIL: a region whose employer has no export.
func employerWithoutExport(_ region: Region) -> Finding {
  Finding(
    .profile, at: region.employerPlace,
    "Für die Arbeitgeberkommune der Region \(region.name) gibt es keinen Personalexport",
    hint: "Export und Profil ablegen, oder mit „--region“ nur die Regionen abrechnen, für die es Exporte gibt")
}

/// RUN-ORDNER: what stands at the output path is not ours to replace.
func foreignOutputFolder(_ path: String) -> Finding {
  Finding(
    .folder, at: nil, "\(path) enthält etwas anderes als einen früheren Lauf und wird nicht ersetzt",
    hint: "mit „--out“ einen anderen Ordner angeben oder den Inhalt selbst wegräumen")
}

/// RUN-ORDNER: two input folders of one command would be published in one place.
func outputFolderTaken(_ path: String) -> Finding {
  Finding(
    .folder, at: nil, "Nach \(path) hat schon ein anderer Eingabeordner dieses Aufrufs geschrieben",
    hint: "die Ordner einzeln abrechnen und für jeden mit „--out“ einen eigenen Ausgabeordner nennen")
}

/// SET-WERT: the issue date given on the command line.
func issueDateBeforeYearEnd(_ day: String, year: Int) -> Finding {
  Finding(
    .invalidValue, at: nil, "Das Rechnungsdatum \(day) liegt vor dem Ende des Abrechnungsjahres \(year)",
    hint: "mit „--date“ einen späteren Tag angeben")
}

/// REC-REGION: a region named on the command line that the agreement does not know.
func unknownRegionOption(_ name: String, known: [String]) -> Finding {
  Finding(
    .unknownRegion, at: nil, "„\(name)“ ist keine Region der Vereinbarung",
    hint: nearest(to: name, in: known).map { "meinten Sie „\($0)“?" }
      ?? "bekannt sind: \(known.joined(separator: ", "))")
}

/// TPL-DATEI: no template folder anywhere.
func missingTemplateFolder() -> Finding {
  Finding(
    .templateFile, at: nil, "Der Ordner templates mit den Vorlagen der Dokumente ist nicht zu finden",
    hint: "das Programm im Projektordner aufrufen oder den Ordner mit der Umgebungsvariable ABRECHNUNG_TEMPLATES nennen"
  )
}

/// RUN-ORDNER: the folder of a new year must be new.
func folderNotEmpty(_ path: String) -> Finding {
  Finding(
    .folder, at: nil, "\(path) gibt es schon, und es ist nicht leer",
    hint: "einen neuen Ordner nennen; Vorhandenes wird nie überschrieben")
}

/// RUN-ORDNER: the year before cannot be carried over.
func cannotCarryOver(_ path: String) -> Finding {
  Finding(
    .folder, at: nil, "\(path) lässt sich nicht übernehmen, solange es dort Fehler gibt",
    hint: "mit „abrechnung check \(path)“ ansehen und beheben, oder ohne „--from“ neu anlegen")
}

/// RUN-ORDNER: the new folder is called after another year than the one that comes of it.
func folderOfOtherYear(_ path: String, named: Int, from old: String, year: Int) -> Finding {
  Finding(
    .folder, at: nil, "\(path) heißt wie das Jahr \(named); aus \(old) würde aber das Jahr \(year)",
    hint: "den neuen Ordner \(year) nennen, oder mit „--from“ den Ordner des Jahres \(named - 1) angeben")
}

/// RUN-ERGEBNIS: a file given by `--with` is not there.
func missingResult(_ path: String, isFolder: Bool) -> Finding {
  Finding(
    .regionResult, at: SourcePlace(file: path),
    isFolder ? "Das Ergebnis einer Region ist eine Datei, kein Ordner" : "Diese Datei gibt es nicht",
    hint: "hinter „--with“ den Pfad der Datei „ergebnis-….json“ nennen, die die Arbeitgeberkommune geschickt hat")
}
