internal import SettlementRun

/// German help, written here once. The argument parser's own texts are English and never shown.
enum HelpText {
  static let overview = """
    abrechnung rechnet ab, was Kommunen einander für gemeinsames Personal schulden.

    Aufruf:
      abrechnung init ORDNER        den Ordner für ein neues Jahr anlegen
      abrechnung build ORDNER…      prüfen, verteilen, Dokumente erzeugen
      abrechnung check ORDNER…      nur prüfen, nichts schreiben
      abrechnung issue ORDNER       ausstellen und im Archiv versiegeln
      abrechnung correct ORDNER     Ausgestelltes berichtigen: stornieren und neu ausstellen
      abrechnung archive verify ARCHIV
                                    das Archiv prüfen; auch list, note, timestamp, export
      abrechnung validate DATEI…    Rechnungen nach den amtlichen Regeln prüfen
      abrechnung view DATEI -o HTML eine Rechnung als lesbare Seite
      abrechnung diagnose CODE      einen Befund erklären, zum Beispiel REC-LOHNART
      abrechnung help BEFEHL        mehr zu einem Befehl
      abrechnung --version          Programmversion

    Rückgabe: 0 erledigt, 1 Befunde, 2 falscher Aufruf, 3 Umgebung (Platte voll, keine Rechte);
    bei mehreren Ordnern gilt das Schwerste. Mit Strg-C oder SIGTERM abgebrochen, endet das Programm durch
    dieses Signal und lässt nichts Angefangenes liegen; ein zweites Strg-C beendet es sofort.

    """

  static let build = """
    Aufruf: abrechnung build ORDNER… [Optionen]

    Prüft den Eingabeordner, verteilt die Kosten auf den Cent und schreibt alle Abrechnungen, Rechnungen
    und Vorlagen als Entwürfe. Gibt es Fehler, wird nichts geschrieben; der letzte gute Lauf bleibt stehen.
    Mehrere Ordner werden auf allen Kernen abgerechnet, jeder für sich; einer mit Fehlern hält die anderen nicht auf.

      --out ORDNER       Ausgabeordner (sonst output/<Jahr>); bei mehreren Eingabeordnern der gemeinsame
      --region NAME      nur diese Region abrechnen, mit den Exporten ihrer Arbeitgeberkommune; mehrfach möglich
      --with DATEI       Ergebnis einer anderen Region (intern/ergebnis-<region>.json ihres Laufs, ohne Personendaten);
                         damit entsteht auch hier die Vorlage für den Kreis; mehrfach möglich
      --date TAG         Rechnungsdatum, zum Beispiel 2026-02-27 (sonst aus vereinbarung.yaml)
      --pdf              jede Seite für Versand und Gremien auch als barrierefreies PDF (PDF/UA-1); braucht
                         WeasyPrint, das „make pdf-tools“ einrichtet
      --syntax ubl|cii   Form der XRechnungen: UBL (sonst) oder UN/CEFACT CII; beide nimmt jeder Empfänger an
      --strict           auch bei Warnungen anhalten
      --json             Ergebnis als JSON auf der Standardausgabe

    """

  static let check = """
    Aufruf: abrechnung check ORDNER… [Optionen]

    Liest und prüft alles wie build, zeigt jeden Befund mit Datei, Zeile und Spalte, sagt, wie jeder Export
    gelesen wurde, und schreibt nichts. Für einen Export ohne Profil schlägt es eines vor.

      --draft            vorgeschlagene Profile unter profile/ ablegen; Vorhandenes wird nie ersetzt
      --region NAME      nur diese Region prüfen; mehrfach möglich
      --date TAG         Rechnungsdatum, zum Beispiel 2026-02-27
      --strict           Rückgabe 1 auch bei Warnungen
      --json             Befunde, Gelesenes und Vorschläge als JSON

    """

  static let issue = """
    Aufruf: abrechnung issue ORDNER --archive ARCHIV [Optionen]

    Macht eine Abrechnung verbindlich: vergibt die Rechnungsnummern, prüft jede Rechnung, versiegelt alles
    im Archiv und legt ab, was zu verschicken ist. Was schon ausgestellt ist, wird nicht noch einmal
    ausgestellt; was anders ausfiele als ausgestellt, hält an. Der Archivordner muss bestehen; für ein neues
    Archiv ist er leer.

      --archive ARCHIV   wo versiegelt wird; an einem Ort, der gesichert wird
      --release DATEI    ausgefüllte Freigabe: intern/freigabe.yaml aus dem freigegebenen Entwurf
      --out ORDNER       was zu verschicken ist (sonst output/<Jahr>-ausgestellt)
      --region NAME      nur diese Region ausstellen; mehrfach möglich
      --with DATEI       Ergebnis einer anderen Region für die Vorlage des Kreises; mehrfach möglich
      --date TAG         Rechnungsdatum, zum Beispiel 2026-02-27 (sonst aus vereinbarung.yaml)
      --syntax ubl|cii   Form der XRechnungen
      --strict           auch bei Warnungen anhalten
      --json             Ergebnis als JSON auf der Standardausgabe

    """

  static let correct = """
    Aufruf: abrechnung correct ORDNER --archive ARCHIV --reason GRUND [Optionen]

    Rechnet mit den jetzigen Eingaben neu und berichtigt, was anders ausgestellt ist: eine Stornorechnung
    mit den alten Beträgen, eine neue Rechnung mit neuer Nummer und ein Brief mit altem und neuem
    Eigenanteil. Was sich nicht geändert hat, bleibt unberührt. Vermerkte Zahlungen werden verrechnet.

      --archive ARCHIV   worin ausgestellt wurde
      --reason GRUND     Anlass; steht nur im Archiv, nie auf einem Dokument
      --release DATEI    ausgefüllte Freigabe des Entwurfs, wie er sich jetzt ergibt
      --out ORDNER       was zu verschicken ist (sonst output/<Jahr>-berichtigt)
      --region NAME      nur diese Region berichtigen; mehrfach möglich
      --date TAG         Datum der Berichtigung, zum Beispiel 2026-05-04
      --syntax ubl|cii   Form der XRechnungen
      --strict           auch bei Warnungen anhalten
      --json             Ergebnis als JSON auf der Standardausgabe

    """

  static let archive = """
    Aufruf: abrechnung archive verify ARCHIV [--head ARCHIVSTAND] [--report HTML]
            abrechnung archive list ARCHIV
            abrechnung archive note ARCHIV --number NUMMER --event EREIGNIS --on TAG [Optionen]
            abrechnung archive timestamp ARCHIV --request DATEI | --reply DATEI
            abrechnung archive export ARCHIV --to ORDNER [--bag PAKET]…

    verify prüft jede Datei, die Kette der Pakete, die Nummern und die Belege; mit dem Archivstand, der in
    Vorlage oder Niederschrift steht, fällt auch auf, wenn das letzte Paket fehlt. list zeigt alle Belege.
    note hält fest, was mit einem Beleg geschah: versandt, zugegangen, zurueckgewiesen, bezahlt, verrechnet.
    timestamp schreibt die Anfrage an einen Zeitstempeldienst (RFC 3161) und legt dessen Antwort ab.
    export kopiert Pakete, wie sie sind.

      --head ARCHIVSTAND erwarteter Archivstand
      --report HTML      Prüfbericht als Seite ablegen
      --channel TEXT     auf welchem Weg, zum Beispiel E-Mail oder Portal
      --amount BETRAG    gezahlter oder verrechneter Betrag
      --text TEXT        Bemerkung
      --json             Ergebnis als JSON auf der Standardausgabe

    """

  static let initial = """
    Aufruf: abrechnung init ORDNER [Optionen]

    Legt den Ordner für ein neues Jahr an: eine Vereinbarung zum Ausfüllen, leere Tabellen mit ihren
    Kopfzeilen und Profile der bekannten Abrechnungsverfahren zum Kopieren. Der Ordner darf noch nicht
    bestehen oder muss leer sein; heißt er wie ein Jahr (input/2026), ist das Jahr schon eingetragen.

      --from ORDNER      Vereinbarung, Stammdaten, Stellen, Lohnarten und Profile des Vorjahres übernehmen

    """

  static let validate = """
    Aufruf: abrechnung validate DATEI… [Optionen]

    Sagt von jeder XRechnung (UBL Invoice, UBL CreditNote, CII), ob die amtlichen Regeln sie annehmen, und was
    daran nicht stimmt. Von Ordnern wird jede *.xml-Datei geprüft, auch in Unterordnern; „-“ ist die Standardeingabe.

      --strict            auch auf den Cent nachrechnen, was die Regeln durchgehen lassen (Befunde ABR-…);
                          Rückgabe 1 dann auch bei Warnungen
      --quiet             nur Dateien nennen, die abgelehnt werden
      --json              eine Zeile JSON je Datei
      --junit DATEI       Ergebnis für Prüfläufe (CI) im Format von JUnit ablegen
      --files-from DATEI  die Namen der Dateien dort lesen, einen je Zeile; „-“ ist die Standardeingabe

    Rückgabe: 0 alle angenommen, 1 mindestens eine abgelehnt, 3 mindestens eine nicht lesbar.

    """

  static let view = """
    Aufruf: abrechnung view DATEI -o HTML

    Macht aus einer XRechnung (UBL Invoice, UBL CreditNote, CII) eine Seite, die sich am Bildschirm und auf
    Papier lesen lässt: alle Angaben mit deutschen Bezeichnungen, Codes in Worten. „-“ statt DATEI ist die
    Standardeingabe, „-o -“ die Standardausgabe. Ob die amtlichen Regeln die Rechnung annehmen, steht dabei.

    """

  static let diagnose = """
    Aufruf: abrechnung diagnose CODE

    Erklärt, was ein Befund bedeutet, zum Beispiel: abrechnung diagnose REC-SUMME

    """

  static func text(for command: String) -> String {
    switch command {
    case "archive": archive
    case "build": build
    case "check": check
    case "correct": correct
    case "diagnose": diagnose
    case "init": initial
    case "issue": issue
    case "validate": validate
    case "view": view
    default: overview
    }
  }

  static func show(_ text: String) throws -> ExitStatus {
    try World.write(text, to: 1)
    return .done
  }
}
