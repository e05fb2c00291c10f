import Diagnostics
import Foundation
import Settings
import Testing

/// An agreement with one of everything, and nothing wrong. Tests change a few letters of it.
let soundAgreement = """
  jahr: 2025
  rechnungsdatum: 27.02.2026
  zahlungsziel_tage: 30
  vereinbarung:
    name: Vereinbarung vom 15.12.2022
    vorhaben: Kommunales Case-Management
    foerderung: Landesförderung KIM
    kuerzel: CM
    kreis: Kreis Coesfeld
  regionen:
    - name: Nord
      arbeitgeber: "05558012"
      mitglieder: ["05558008", "05558020"]
      stellen: 2,5
      schluessel: gleich
    - name: Süd
      arbeitgeber: "05558004"
      mitglieder: ["05558044"]
      stellen: 1,0
      schluessel: prozent
      anteile:
        "05558004": 60
        "05558044": 40
  foerdersaetze:
    - ab: 01.07.2025
      eur_je_vzae_jahr: 57.000,00
      quelle: Schreiben
    - ab: 01.01.2022
      eur_je_vzae_jahr: 55.000,00
      quelle: Interessenbekundung
  foerderung_basis: bewilligt
  anteilig: begonnen
  deckel: personalkosten
  foerderwegfall:
    ab: nie
    umlage: region
  ueberdeckung: fehler
  verwaltungspauschale_eur_je_vzae_jahr: 1.200,00
  kleingruppe: zusammenfassen
  umsatzsteuer:
    - aussteller: "05558012"
      jahr: 2025
      kategorie: O
      grund: Nicht steuerbar.
  texte:
    absender: Fachbereich Soziales
    gruss: Mit freundlichen Grüßen
    unterschrift: Im Auftrag
  vorlagen:
    - fuer: alle
      federfuehrung: 50 - Soziales
      datum: 02.03.2026
      produkte:
        - 50.01 Grundsicherung
      art: Kenntnisnahme
      beratungsfolge:
        - gremium: Ausschuss
          sitzungsdatum: 19.03.2026
  aufbewahrung:
    jahre: 10
    grund: § 59 KomHVO NRW
  buchung:
    - fuer: arbeitgeber
      produkt: 50.02
      ertragskonto: 4482
      forderungskonto: 1691
    - fuer: mitglieder
      aufwandskonto: 5232
    - fuer: "05558012"
      produkt: 50.02.01 KI
      abschlagskonto: 3799-001

  """

/// A profile of a list, with one of everything.
let soundProfile = """
  datei: personal.csv
  arbeitgeber: "05558012"
  produkt: Liste
  kodierung: windows-1252
  trennzeichen: semikolon
  dezimalzeichen: komma
  tausenderzeichen: punkt
  form: lang
  spalten:
    personalnummer: Pers.-Nr.
    monat: Monat
    lohnart: Lohnart
    betrag: Betrag
    kostenstelle: KST
  monatsform: MM/JJJJ
  filter:
    spalte: kostenstelle
    werte:
      - 50.02
  summen:
    - kennzeichen: Summe
      umfasst: person

  """

/// A profile of a wide table.
let soundWideProfile = """
  datei: breit.csv
  arbeitgeber: "05558016"
  kodierung: utf-8
  trennzeichen: komma
  dezimalzeichen: punkt
  tausenderzeichen: keines
  form: breit
  spalten:
    personalnummer: pnr
    monat: monat
    gesamt: gesamt
  monatsform: JJJJ-MM
  klassen:
    entgelt: BRUTTO
    kv: KV-AG

  """

func agreement(_ text: String) -> Checked<Agreement> { Agreement.read(Array(text.utf8), file: "v.yaml") }

func profile(_ text: String) -> Checked<ExportProfile> { ExportProfile.read(Array(text.utf8), file: "v.yaml") }

/// One change of a sound file that must give one finding. The place that must be named carries a ▶ in the change.
struct Fault {
  let old: String
  let new: String
  let code: DiagnosticCode
  let message: String
  var hint = ""

  init(_ old: String, _ new: String, _ code: DiagnosticCode, _ message: String, _ hint: String = "") {
    (self.old, self.new, self.code, self.message, self.hint) = (old, new, code, message, hint)
  }

  /// Reads the changed file and compares its one finding.
  func check<Value>(
    _ sound: String, _ read: (String) -> Checked<Value>, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let start = try #require(sound.range(of: old), "„\(old)“ is not in the sound file", sourceLocation: sourceLocation)
    let marked = sound.replacingCharacters(in: start, with: new)
    let before = try #require(marked.split(separator: "▶", maxSplits: 1, omittingEmptySubsequences: false).first)
    try #require(before.count < marked.count, "no ▶ in „\(new)“", sourceLocation: sourceLocation)
    let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
    let place = SourcePlace(file: "v.yaml", line: lines.count, column: (lines.last?.count ?? 0) + 1)
    let checked = read(marked.replacing("▶", with: ""))
    #expect(checked.findings.hasErrors, "„\(new)“", sourceLocation: sourceLocation)
    #expect(checked.findings.count == 1, "„\(new)“: \(checked.findings)", sourceLocation: sourceLocation)
    guard let finding = checked.findings.first else { return }
    #expect(finding.code == code, "„\(new)“", sourceLocation: sourceLocation)
    #expect(finding.place == place, "„\(new)“", sourceLocation: sourceLocation)
    #expect(finding.message == message, sourceLocation: sourceLocation)
    if !hint.isEmpty { #expect(finding.hint == hint, sourceLocation: sourceLocation) }
  }
}
