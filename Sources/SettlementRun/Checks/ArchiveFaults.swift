internal import Archive
internal import Diagnostics
internal import Documents
internal import Facts
internal import Statements

/// RUN-ARCHIV: there is no folder where the archive should be.
func missingArchive(_ path: String) -> Finding {
  Finding(
    .archive, at: nil, "Den Archivordner \(path) gibt es nicht",
    hint: "den Pfad prüfen; für ein neues Archiv einen leeren Ordner anlegen: mkdir \(path)")
}

/// RUN-ARCHIV: what is sealed would be read as input.
func archiveInInput(_ path: String) -> Finding {
  Finding(
    .archive, at: nil, "Der Archivordner \(path) liegt im Eingabeordner oder umgekehrt",
    hint: "das Archiv an einen eigenen Ort legen, der gesichert wird")
}

/// RUN-ARCHIV: what lies in the archive as a settlement is none that this program wrote.
func unreadableIssue(_ file: String, in bag: String, because reason: String? = nil) -> Finding {
  Finding(
    .archive, at: SourcePlace(file: "\(bag)/\(file)"),
    "Was hier als ausgestellt liegt, ist keine Abrechnung dieses Programms" + (reason.map { ": \($0)" } ?? ""),
    hint: "abrechnung archive verify aufrufen; es sagt, was im Archiv verändert ist")
}

/// RUN-BERICHTIGUNG: a municipality's settlement says something else than what was issued to it. Never tells amounts: an old
/// and a new one can show one person's pay.
func differsFromIssued(_ change: SettlementComparison.Change) -> Finding {
  let name = change.statement.recipient.name
  guard let issued = change.issued else {
    return Finding(
      .differsFromIssued, at: nil,
      "\(name) hat noch keine Abrechnung, die Region \(change.statement.region) ist aber schon abgerechnet",
      hint: "mit „abrechnung correct“ berichtigen; nachträglich ausgestellt wird nicht")
  }
  let labels = change.differences.map(\.label).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
  let named = labels.prefix(3).joined(separator: ", ")
  let more = labels.count - 3
  let what = more > 0 ? "\(named) und \(more == 1 ? "eine weitere Angabe" : "\(more) weitere Angaben")" : named
  let document = issued.document.number.map { "in \($0)" } ?? "in der Abrechnung vom \(issued.document.issueDate)"
  return Finding(
    .differsFromIssued, at: nil, "\(name): anders als \(document) ausgestellt sind \(what)",
    hint: "mit „abrechnung correct“ berichtigen, oder die Eingaben wieder auf den ausgestellten Stand bringen")
}

/// RUN-AUSGESTELLT: nothing is left to issue.
func alreadyIssued(_ year: Int) -> Finding {
  Finding(.alreadyIssued, at: nil, "Für \(year) ist alles davon schon ausgestellt; es wurde nichts Neues ausgestellt")
}

/// RUN-ARCHIV: nobody has issued a document of that number.
func unknownNumber(_ number: String, archive: String) -> Finding {
  Finding(
    .archive, at: nil, "Unter der Nummer „\(number)“ ist in \(archive) nichts ausgestellt",
    hint: "„abrechnung archive list \(archive)“ zeigt alle Nummern")
}

/// RUN-ARCHIV: a bag that is not there.
func unknownBag(_ name: String, archive: String) -> Finding {
  Finding(
    .archive, at: nil, "Ein Paket „\(name)“ gibt es in \(archive) nicht",
    hint: "die Pakete heißen wie die Ordner im Archiv")
}

/// RUN-ARCHIV: nothing is there that could be stamped.
func emptyArchive(_ path: String) -> Finding {
  Finding(.archive, at: nil, "Im Archiv \(path) liegt noch nichts", hint: "erst ausstellen, dann stempeln lassen")
}

/// RUN-ARCHIV: a reply that stamps something else, or refuses.
func foreignTimestamp(_ file: String) -> Finding {
  Finding(
    .archive, at: SourcePlace(file: file), "Die Antwort ist kein erteilter Zeitstempel für ein Paket dieses Archivs",
    hint: "die Antwort des Zeitstempeldienstes auf die Anfrage aus „archive timestamp“ angeben, wie sie kam (*.tsr)")
}

/// RUN-FREIGABE: nobody has released what is to be issued.
func missingRelease(_ digest: String) -> Finding {
  Finding(
    .release, at: nil, "Der Entwurf ist nicht freigegeben (Prüfsumme \(digest.prefix(8))…)",
    hint:
      "mit „abrechnung build“ den Entwurf erzeugen, intern/freigabe.yaml ausfüllen lassen und mit „--release“ angeben; "
      + "wo keine Freigabe verlangt wird, in vereinbarung.yaml „freigabe: keine“")
}

/// RUN-BERICHTIGUNG: a region that was never issued cannot be corrected.
func nothingIssued(of region: String) -> Finding {
  Finding(
    .differsFromIssued, at: nil, "Von der Region \(region) ist noch nichts ausgestellt",
    hint: "mit „abrechnung issue“ ausstellen, oder mit „--region“ nur die ausgestellten Regionen berichtigen")
}

/// RUN-AUSGESTELLT: everything says what was issued.
func nothingToCorrect() -> Finding {
  Finding(.alreadyIssued, at: nil, "Es ist nichts zu berichtigen: alles ist so ausgestellt, wie es sich jetzt ergibt")
}
