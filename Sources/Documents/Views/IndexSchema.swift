internal import Diagnostics
internal import Facts
internal import Identifiers
package import Templates

// MARK: Names for the template

extension IndexView {
  package static let schema = Schema<IndexView>(
    .flag("entwurf", "wahr, solange die Dokumente Entwürfe sind", required: true, \.isDraft),
    .optionalText(
      "archivstand", "Prüfsumme des Archivs, in dem ausgestellt wurde; fehlt im Entwurf", required: true, \.archiveHead),
    .text("jahr", "Abrechnungsjahr", required: true, \.year),
    .text("datum", "Datum auf den Dokumenten", \.issueDate),
    .text("vorhaben", "wofür abgerechnet wird", \.undertaking),
    .text("kreis", "Name des Kreises", \.district),
    .text("programm", "Name und Version des Programms", \.program),
    .optionalText(
      "warnungen", "Zahl der Warnungen, etwa „1 Warnung“, wenn es welche gibt", required: true, \.warningCount),
    .record("zahlen", "die Zahlen des Laufs", figuresSchema, required: true, \.figures),
    .optionalRecord(
      "pruefung", "Prüfung der XRechnungen, wenn es welche gibt",
      Schema<Validation>(
        .text("stand", "etwa „8 von 8 XRechnungen gültig“", required: true, \.label),
        .flag("alle", "wahr, wenn alle gültig sind", required: true, \.isComplete)),
      required: true, \.validation),
    .text("regeln", "wonach geprüft wurde, mit Versionen", required: true, \.rules),
    .list("zu_klaeren", "Warnungen, nach Kennung", RemarkGroup.schema, required: true, \.openRemarks),
    .list("hinweise", "Hinweise, die nichts verlangen, nach Kennung", RemarkGroup.schema, required: true, \.notes),
    .flag("mit_vorjahr", "wahr, wenn Werte des Vorjahres angegeben sind", \.hasPreviousYear),
    .flag("mit_meldungen", "wahr, wenn Warnungen zu einzelnen Kommunen gehören") { view in
      view.regions.contains { $0.members.contains { $0.warnings != nil } }
    },
    .list("regionen", "alle Regionen dieses Laufs", regionSchema, required: true, \.regions),
    .optionalRecord("zusammen", "Summen, wenn es mehrere Regionen sind", sumsSchema, required: true, \.total),
    .optionalRecord(
      "unterschied", "Unterschied zum Lauf, den dieser ersetzt hat", RunDifferenceView.schema, required: true,
      \.difference),
    .list(
      "dateien", "weitere Dateien für das eigene Haus",
      Schema<OwnFile>(
        .text("pfad", "Pfad vom Ausgabeordner aus", \.path), .text("bezeichnung", "was darin steht", \.label)),
      \.ownFiles),
    .record(
      "kostenzeilen", "Kosten und Besetzung je Region, auch kleiner Gruppen", costTableSchema, required: true, \.costs),
    .optionalText(
      "freigabeblatt", "Pfad des Freigabeblatts vom Ausgabeordner aus, wenn der Entwurf freizugeben ist",
      required: true,
      \.releaseSheet),
    .optionalText("kreisvorlage", "Pfad der Übersicht für den Kreis vom Ausgabeordner aus", \.districtPaper),
    .optionalText("kreisvorlage_pdf", "Pfad derselben als PDF, wenn mit „--pdf“ abgerechnet", \.printedDistrictPaper),
    .list("eingaben", "gelesene Dateien", inputSchema, required: true, \.inputs))

  private static let figuresSchema = Schema<Figures>(
    .text("abrechnungen", "Zahl der Abrechnungen", \.statements),
    .text("rechnungen", "Zahl der Rechnungen", \.invoices),
    .optionalText("gutschriften", "Zahl der Gutschriften, wenn es welche gibt", \.creditNotes),
    .text("kosten", "Kosten aller Regionen", required: true, \.cost),
    .text("foerderung", "Förderung aller Regionen", required: true, \.grant),
    .optionalText("foerderquote", "Förderung in Prozent der Kosten", \.grantQuota),
    .text("eigenanteil", "Eigenanteile aller Regionen", required: true, \.ownShare),
    .text("berechnet", "Summe der Rechnungen mit Umsatzsteuer", \.invoiced),
    .optionalText("umsatzsteuer", "Umsatzsteuer auf Rechnungen und Gutschriften, wenn welche anfällt", \.vat),
    .text("gutgeschrieben", "Summe der Gutschriften", \.credited),
    .text("differenz", "Eigenanteile weniger Summe der Abrechnungen", required: true, \.difference),
    .flag("stimmt", "wahr, wenn die Differenz null ist", required: true, \.isBalanced))

  private static let sumsSchema = Schema<Sums>(
    .text("kosten", "Kosten", required: true, \.cost),
    .text("foerderung", "Förderung, mit Minus", required: true, \.grant),
    .text("eigenanteil", "Eigenanteil", required: true, \.ownShare),
    .optionalRecord(
      "aenderung", "Änderung zum Vorjahr, wenn es für alle angegeben ist", changeSchema, \.change))

  private static let changeSchema = Schema<Change>(
    .text("betrag", "Eigenanteil weniger Eigenanteil im Vorjahr, mit Vorzeichen", \.amount),
    .optionalText("prozent", "dasselbe in Prozent des Vorjahres", \.percent))

  private static let regionSchema = Schema<Region>(
    .text("name", "Name der Region", required: true, \.name),
    .text("arbeitgeber", "amtlicher Name der Arbeitgeberkommune", \.employer),
    .text("schluessel", "wie verteilt wird", \.key),
    .record("summen", "Summen der Region", sumsSchema, required: true, \.sums),
    .flag("kleine_gruppe", "wahr, wenn weniger als drei Personen hinter den Kosten stehen", \.isSmallGroup),
    .flag("zusammengefasst", "wahr, wenn Abrechnungen und Rechnungen nur eine Kostenzeile zeigen", \.isCollapsed),
    .list("kommunen", "Kommunen der Region", memberSchema, required: true, \.members),
    .optionalText("restcent", "Cent, die beim Abrunden übrig blieben", \.residual),
    .text("restcent_kommunen", "wer je einen davon trägt", \.residualBearers),
    .text("buchungsliste", "Pfad der Buchungsliste der Arbeitgeberkommune", \.bookingList),
    .text("verwendungsnachweis", "Pfad der Stellenliste für den Zuwendungsgeber", \.proofOfUse))

  private static let costTableSchema = Schema<CostTable>(
    .texts("spalten", "Überschriften der Regionen, dann der Summe", required: true, \.columns),
    .list(
      "zeilen", "P1 bis P4, Summen und Vollzeitmonate",
      Schema<CostTable.Row>(
        .text("bezeichnung", "Bezeichnung der Zeile", required: true, \.label),
        .texts("werte", "Wert je Spalte", required: true, \.values),
        .flag("summe", "wahr in Summenzeilen", \.isSum)),
      required: true, \.rows))

  private static let memberSchema = Schema<Member>(
    .text("ags", "amtlicher Gemeindeschlüssel", \.ags),
    .text("name", "amtlicher Name", required: true, \.name),
    .text("dokument", "Rechnung, Gutschrift, ausgeglichen oder trägt selbst", \.document),
    .optionalText("nummer", "Rechnungsnummer", \.number),
    .text("kosten", "ihr Anteil an den Kosten", \.cost),
    .text("foerderung", "ihr Anteil an der Förderung, mit Minus", \.grant),
    .text("eigenanteil", "ihr Eigenanteil", required: true, \.ownShare),
    .optionalRecord("aenderung", "Änderung ihres Eigenanteils zum Vorjahr", changeSchema, \.change),
    .flag("gueltig", "wahr, wenn die amtlichen Regeln ihre XRechnung annehmen", required: true) {
      $0.isAccepted == true
    },
    .flag("ungueltig", "wahr, wenn sie sie nicht annehmen", required: true) { $0.isAccepted == false },
    .optionalText("warnungen_dazu", "Zahl der Warnungen zu ihr, etwa „1 Warnung“", \.warnings),
    .text("abrechnung_html", "Pfad der Abrechnung vom Ausgabeordner aus", required: true, \.files.statementPage),
    .text("abrechnung_xml", "Pfad der Abrechnung als XML", \.files.statementData),
    .optionalText("abrechnung_pdf", "Pfad der Abrechnung als PDF, wenn mit „--pdf“ abgerechnet") {
      $0.printed($0.files.statementPage)
    },
    .optionalText("rechnung_html", "Pfad der Ansicht der Rechnung", \.files.invoicePage),
    .optionalText("rechnung_pdf", "Pfad der Ansicht als PDF") { $0.printed($0.files.invoicePage) },
    .optionalText("rechnung_xml", "Pfad der XRechnung", required: true, \.files.invoiceData),
    .optionalText("vorlage", "Pfad der Vorlage für den Ausschuss", \.files.paper),
    .optionalText("vorlage_pdf", "Pfad der Vorlage als PDF") { $0.printed($0.files.paper) },
    .text("pruefung_html", "Pfad der Seite „So rechnen Sie nach“", \.files.recalculationPage),
    .optionalText("pruefung_pdf", "Pfad derselben Seite als PDF") { $0.printed($0.files.recalculationPage) },
    .text("pruefung_csv", "Pfad der Tabelle zum Nachrechnen", \.files.recalculation),
    .optionalText("buchung", "Pfad der Buchungsangaben für die Kommune", \.files.booking))

  private static let inputSchema = Schema<Input>(
    .text("datei", "Name der Datei", required: true, \.file),
    .text("zeilen", "Datenzeilen, die ausgeschlossenen eingeschlossen", required: true, \.rows),
    .text("ausgeschlossen", "durch den Filter des Profils ausgeschlossene Zeilen", required: true, \.excluded),
    .text("kodierung", "Zeichenkodierung", \.encoding),
    .optionalText("kontrollsumme", "Summe der verwendeten Zeilen", required: true, \.controlTotal),
    .optionalText("summenzeilen", "nachgerechnete Summenzeilen der Datei", \.verifiedTotals),
    .text("sha256", "SHA-256 der Datei", required: true, \.digest))
}
