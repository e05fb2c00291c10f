internal import Dates
internal import Settings
internal import Statements

/// *Freigabevordruck*: `freigabe.yaml`, in which only functions and days are missing. `Release` reads it.
func releaseForm(_ statements: SettlementStatements) -> String {
  let year = statements.agreement.year.number
  return """
    # Freigabe der Abrechnung \(year), \(regionsOf(statements))
    #
    # Bitte ausfüllen, wenn der Entwurf geprüft und das Freigabeblatt (freigabe.html) unterschrieben ist. Die ausgefüllte
    # Datei außerhalb des Ausgabeordners speichern, denn der nächste Lauf ersetzt ihn; auch nicht bei den Eingaben.
    # Danach:  abrechnung issue … --archive … --release freigabe-\(year).yaml
    #
    # Funktionen eintragen, keine Namen: Die Datei kommt ins Archiv und wird dort jahrelang aufbewahrt.
    # Tage wie 31.12.2026. Was hinter # steht, ist eine Bemerkung und ohne Wirkung.

    # Prüfsumme des Entwurfs, den beide gesehen haben; bitte nicht ändern
    entwurf: \(statements.contentDigest)

    # Wer festgestellt hat, dass Eingaben, Beträge und Empfänger stimmen, zum Beispiel „Sachbearbeitung Soziales“
    sachlich_und_rechnerisch_richtig:
      funktion:
      am:

    # Wer freigibt, zum Beispiel „Leitung Fachbereich Soziales“; eine andere Funktion als oben
    freigabe:
      funktion:
      am:

    """
}
