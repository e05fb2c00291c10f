/// Every diagnostic the program knows: a stage prefix and the German noun. Severity stands outside the code.
///
/// The nouns are those of the validation catalogue (domain.md 3.5). A code is for ever: it is never reused.
package enum DiagnosticCode: String, Sendable, CaseIterable {
  // Settings
  case yaml = "SET-YAML"
  case unknownKey = "SET-SCHLUESSEL"
  case missingKey = "SET-FEHLT"
  case invalidValue = "SET-WERT"
  case vatRegime = "SET-USTREGIME"
  case profile = "SET-PROFIL"
  case paperDate = "SET-DATUM"
  case bookingAccounts = "SET-KONTO"

  // Reading
  case unreadableFile = "REC-DATEI"
  case illegalCharacter = "REC-ZEICHEN"
  case openQuote = "REC-ANFUEHRUNG"
  case header = "REC-KOPF"
  case fieldCount = "REC-FELDZAHL"
  case number = "REC-ZAHL"
  case ambiguousNumber = "REC-ZAHL-MEHRDEUTIG"
  case surplusDecimals = "REC-BETRAG-NACHKOMMA"
  case recognition = "REC-ERKENNUNG"
  case date = "REC-DATUM"
  case year = "REC-JAHR"
  case unknownMunicipality = "REC-AGS"
  case notAnEmployer = "REC-ARBEITGEBER"
  case unknownRegion = "REC-REGION"
  case unknownPost = "REC-STELLE"
  case unmappedPayElement = "REC-LOHNART"
  case notChargeable = "REC-KOSTENART"
  case duplicate = "REC-DOPPELT"
  case controlTotal = "REC-SUMME"
  case insolvencyLevy = "REC-INSO"
  case sicknessLevy = "REC-U1"
  case payOutsideOccupancy = "REC-BESETZT"
  case fte = "REC-VZAE"
  case masterData = "REC-STAMM"
  case leitwegID = "REC-LEITWEG"
  case iban = "REC-IBAN"
  case spreadsheetDamage = "REC-EXCEL"
  case contributionBand = "REC-BAND"
  case payJump = "REC-SPRUNG"
  case annualSpecialPayment = "REC-JSZ"
  case payGap = "REC-LUECKE"
  case vacancy = "REC-VAKANZ"
  case retroactivePay = "REC-NACHBERECHNUNG"
  case reversal = "REC-STORNO"
  case otherCostObject = "REC-FREMD"
  case splitCostObject = "REC-KOSTENTRAEGER"
  case contributionLimit = "REC-BEITRAG"
  case legalFigures = "REC-RECHENGROESSEN"

  // Allocation
  case grantMissing = "ALL-FOERDERUNG"
  case grantDiffers = "ALL-FOERDERUNG-ABW"
  case grantCapped = "ALL-DECKEL"
  case surplus = "ALL-UEBERDECKUNG"
  case smallGroup = "ALL-KLEINGRUPPE"
  case weights = "ALL-SCHLUESSEL"
  case advancePayment = "ALL-ABSCHLAG"
  case inferredPay = "ALL-RUECKSCHLUSS"
  case previousYear = "ALL-VORJAHR"

  // Templates
  case templateFile = "TPL-DATEI"
  case templateSyntax = "TPL-SYNTAX"
  case templateName = "TPL-NAME"
  case templatePartial = "TPL-TEIL"
  case templateSection = "TPL-ABSCHNITT"
  case templatePlace = "TPL-ORT"
  case templateRequired = "TPL-PFLICHT"
  case templateMarkup = "TPL-HTML"
  case templateForeign = "TPL-FREMD"
  case templateAmount = "TPL-BETRAG"

  // Documents
  case illFormedDocument = "DOC-XML"
  case schemaViolation = "DOC-SCHEMA"
  case readBack = "DOC-ABGLEICH"
  case officialRule = "DOC-REGEL"
  case unprintable = "DOC-PDF"

  // The run
  case folder = "RUN-ORDNER"
  case missingFile = "RUN-DATEI"
  case unusedFile = "RUN-UNBENUTZT"
  case secondVersion = "RUN-FASSUNG"
  case regionResult = "RUN-ERGEBNIS"
  case release = "RUN-FREIGABE"
  case archive = "RUN-ARCHIV"
  case differsFromIssued = "RUN-BERICHTIGUNG"
  case alreadyIssued = "RUN-AUSGESTELLT"

  // The archive
  case archiveBag = "ARC-PAKET"
  case archiveMissing = "ARC-FEHLT"
  case archiveForeign = "ARC-FREMD"
  case archiveDigest = "ARC-PRUEFSUMME"
  case archiveRegister = "ARC-REGISTER"
  case archiveChain = "ARC-KETTE"
  case archiveNumber = "ARC-NUMMER"
  case archiveSettlement = "ARC-GUELTIG"
  case archiveDocument = "ARC-BELEG"
  case archiveHead = "ARC-STAND"
  case invoiceNumber = "RUN-NUMMER"
  case issueDate = "RUN-RECHNUNGSDATUM"

  /// The severity a finding of this code has unless the check says otherwise.
  package var severity: Severity {
    switch self {
    case .reversal, .otherCostObject, .smallGroup, .legalFigures, .secondVersion, .bookingAccounts,
      .alreadyIssued:
      .info
    case .paperDate, .contributionBand, .contributionLimit, .payJump, .annualSpecialPayment, .payGap, .vacancy,
      .retroactivePay,
      .grantDiffers, .grantCapped, .previousYear, .splitCostObject, .unusedFile, .templateAmount:
      .warning
    default: .error
    }
  }

  /// True for findings about a person (gap, jump, occupation …): shown on the terminal, only counted in what is written.
  package var concernsPerson: Bool {
    switch self {
    case .payOutsideOccupancy, .payJump, .annualSpecialPayment, .payGap, .vacancy, .contributionBand,
      .contributionLimit,
      .splitCostObject:
      true
    default: false
    }
  }

  /// What the code means in a few German words.
  package var title: String { text.title }

  /// Why the program insists, in German.
  package var explanation: String { text.explanation }

  private var text: (title: String, explanation: String) {
    switch self {
    case .yaml:
      (
        "YAML-Datei nicht lesbar",
        "Die Datei ist kein gültiges YAML: meist fehlt ein Doppelpunkt, eine Einrückung stimmt nicht, "
          + "oder ein Schlüssel steht zweimal da. Anker und Verweise (& und *) sind nicht erlaubt."
      )
    case .unknownKey:
      (
        "Unbekannter Schlüssel",
        "Dieses Wort kennt die Datei nicht. Unbekannte Schlüssel werden nie überlesen, denn dahinter "
          + "steckt meist ein Tippfehler, der sonst ohne Wirkung bliebe."
      )
    case .missingKey:
      (
        "Angabe fehlt",
        "Eine nötige Angabe fehlt. Das Programm rät keine Vorgaben, von denen Beträge abhängen."
      )
    case .invalidValue:
      (
        "Wert nicht verwendbar",
        "Der Wert hat nicht die Form, die hier gebraucht wird, oder er widerspricht einer anderen Angabe."
      )
    case .vatRegime:
      (
        "Entscheidung zur Umsatzsteuer fehlt oder passt nicht",
        "Für diesen Aussteller und dieses Leistungsjahr ist nicht entschieden, ob die Kostenerstattung "
          + "nicht steuerbar (O), steuerfrei (E) oder steuerpflichtig (S) ist, oder die Eingaben passen nicht zur "
          + "Entscheidung: Mit E und S muss die USt-IdNr. oder Steuernummer auf die Rechnung, mit S braucht jede Buchung "
          + "von Sachkosten Netto und Umsatzsteuer, und Abschläge sind nicht möglich. Ab 2027 ist § 2b UStG zwingend "
          + "anzuwenden (§ 27 Abs. 22a UStG); die Entscheidung trifft die Kämmerei."
      )
    case .profile:
      (
        "Profil und Export passen nicht zusammen",
        "Zu jedem Personalexport gehört genau ein Profil, das sagt, wie er zu lesen ist, und zu jedem "
          + "Profil ein Export."
      )
    case .paperDate:
      (
        "Datum der Vorlage liegt nach der Sitzung",
        "Eine Vorlage kann nicht nach der Sitzung geschrieben sein, für die sie bestimmt ist; vermutlich "
          + "ist eines der Daten vertippt."
      )
    case .bookingAccounts:
      (
        "Konten für Buchungslisten fehlen",
        "Buchungslisten nennen Ertrags-, Forderungs- und andere Konten nur, wenn sie unter „buchung“ stehen. Sie sind in "
          + "jedem Land und jedem Finanzverfahren andere und werden nie geraten; ohne Angabe bleiben die Spalten leer."
      )
    case .unreadableFile:
      (
        "Datei nicht lesbar",
        "Die Datei ist leer, keine Textdatei, oder ihre Zeichenkodierung ist eine andere als angegeben."
      )
    case .illegalCharacter:
      (
        "Unzulässiges Zeichen",
        "Steuerzeichen gehören nicht in eine Tabelle; sie würden in Dokumenten und XML-Dateien Schaden "
          + "anrichten."
      )
    case .openQuote:
      (
        "Anführungszeichen nicht geschlossen",
        "Ein Feld beginnt mit einem Anführungszeichen, das nirgends endet, oder hinter dem schließenden "
          + "steht noch Text (RFC 4180)."
      )
    case .header:
      (
        "Spalte fehlt",
        "Die Kopfzeile muss alle nötigen Spalten nennen, jede nur einmal. Das Profil sagt, wie sie in "
          + "diesem Export heißen."
      )
    case .fieldCount:
      (
        "Zeile hat zu viele oder zu wenige Felder",
        "Jede Zeile muss so viele Felder haben wie die Kopfzeile. Fehlt eines, verrutschen alle dahinter."
      )
    case .number:
      (
        "Keine Zahl",
        "Hier muss ein Betrag oder eine Zahl in der Schreibweise stehen, die für diese Datei gilt."
      )
    case .ambiguousNumber:
      (
        "Zahl ist mehrdeutig",
        "1.234 kann tausendzweihundertvierunddreißig oder eins Komma zwei drei vier heißen. Geraten wird "
          + "nicht."
      )
    case .recognition:
      (
        "Schreibweise nicht eindeutig",
        "Was ein Profil offen lässt, erkennt das Programm aus dem Export, aber nur, wenn eine einzige Lesart möglich "
          + "ist. Hier sind es mehrere, und geraten wird nicht."
      )
    case .surplusDecimals:
      (
        "Mehr als zwei Nachkommastellen",
        "Beträge sind auf den Cent genau; ein dritter Nachkommawert ginge verloren."
      )
    case .date:
      (
        "Kein gültiges Datum",
        "Erwartet wird ein Tag wie 31.12.2025 oder 2025-12-31, bei Monaten die Form, die das Profil "
          + "nennt. Zweistellige Jahre werden nicht angenommen."
      )
    case .year:
      (
        "Zeile gehört nicht in das Abrechnungsjahr",
        "Abgerechnet wird ein Haushaltsjahr. Nachzahlungen für frühere Jahre sind nur zulässig, wenn der "
          + "Lauf, in dem sie gezahlt wurden, im Abrechnungsjahr liegt."
      )
    case .unknownMunicipality:
      (
        "Unbekannter Gemeindeschlüssel",
        "Der amtliche Gemeindeschlüssel (AGS) hat acht Ziffern und muss in kommunen.csv stehen, jeder nur "
          + "einmal."
      )
    case .notAnEmployer:
      (
        "Keine Arbeitgeberkommune",
        "Nur die Arbeitgeberkommune einer Region hat Personal, Lohnarten und Förderung."
      )
    case .unknownRegion:
      (
        "Unbekannte Region",
        "Regionen stehen in vereinbarung.yaml; alle Tabellen müssen sie gleich schreiben."
      )
    case .unknownPost:
      (
        "Keine Stelle zu dieser Person oder Angabe",
        "Jede Person, deren Kosten abgerechnet werden, muss in stellen.csv auf einer Stelle ihrer "
          + "Arbeitgeberkommune stehen, und jede Stelle muss in sich stimmig sein."
      )
    case .unmappedPayElement:
      (
        "Lohnart ist keiner Kostenart zugeordnet",
        "Lohnarten sind örtlich verschieden. Jede, die vorkommt, muss in lohnarten.csv einer Klasse "
          + "zugeordnet sein; eine unbekannte wird nie stillschweigend mitgerechnet oder weggelassen."
      )
    case .notChargeable:
      (
        "Kostenart ist nicht abrechenbar",
        "Abgerechnet werden nur Personalkosten mit Arbeitgeberanteil (P1), technische Ausstattung (P2), "
          + "Stellenbesetzung (P3) und die Pauschale für Personalverwaltung (P4). Arbeitnehmeranteile, "
          + "Reisekosten, Fortbildung und Rückstellungen gehören nicht dazu."
      )
    case .duplicate:
      (
        "Zeile kommt zweimal vor",
        "Gleiche Person, gleicher Monat, gleiche Lohnart, gleicher Lauf, gleicher Betrag und gleicher "
          + "Text: das ist fast immer ein doppelt ausgegebener Datensatz. Stornos mit umgekehrtem Vorzeichen "
          + "zählen nicht dazu."
      )
    case .controlTotal:
      (
        "Kontrollsumme stimmt nicht",
        "Die Summe, die im Export steht, ist nicht die Summe der Zeilen davor. Dann fehlt etwas, ist "
          + "etwas doppelt, oder ein Betrag ist falsch gelesen."
      )
    case .insolvencyLevy:
      (
        "Insolvenzgeldumlage bei einer Kommune",
        "Kommunen zahlen keine Insolvenzgeldumlage (§ 358 Abs. 1 SGB III)."
      )
    case .sicknessLevy:
      (
        "Umlage U1 bei einer Kommune",
        "Kommunen nehmen am Ausgleich der Arbeitgeberaufwendungen bei Krankheit (U1) nicht teil (§ 11 "
          + "AAG)."
      )
    case .payOutsideOccupancy:
      (
        "Entgelt außerhalb der Besetzung",
        "Für diesen Monat gibt es Entgelt, obwohl die Person die Stelle laut stellen.csv mehr als einen "
          + "Monat davor oder danach nicht innehatte."
      )
    case .fte:
      (
        "Stellenumfang stimmt nicht",
        "Auf einer Stelle kann nicht mehr Umfang besetzt sein, als sie hat, und die Stellen einer Region "
          + "dürfen nicht über den vereinbarten Umfang hinausgehen."
      )
    case .masterData:
      (
        "Stammdaten unvollständig",
        "Ohne Anschrift, Leitweg-ID, Kontaktangaben und, bei Arbeitgeberkommunen, Bankverbindung kann "
          + "keine gültige Rechnung entstehen."
      )
    case .leitwegID:
      (
        "Leitweg-ID falsch",
        "Die Prüfziffer der Leitweg-ID stimmt nicht (ISO 7064 MOD 97-10), oder sie ist anders aufgebaut "
          + "als vorgeschrieben."
      )
    case .iban:
      (
        "IBAN falsch",
        "Die Prüfziffer der IBAN stimmt nicht (ISO 13616, mod 97), oder sie hat die falsche Länge."
      )
    case .spreadsheetDamage:
      (
        "Von der Tabellenkalkulation verändert",
        "Die Tabellenkalkulation hat beim Speichern aus einer Zahl eine Potenz oder aus einem Kürzel ein "
          + "Datum gemacht. Der ursprüngliche Wert ist verloren."
      )
    case .contributionBand:
      (
        "Arbeitgeberanteil ungewöhnlich",
        "Bei Beschäftigten im Sozial- und Erziehungsdienst liegen Arbeitgeberanteile, Zusatzversorgung "
          + "und U2 zusammen bei 24 bis 32 % des Bruttos."
      )
    case .payJump:
      (
        "Entgelt springt",
        "Das laufende Entgelt ändert sich von einem vollen Monat zum nächsten um mehr als 30 %."
      )
    case .annualSpecialPayment:
      (
        "Jahressonderzahlung auffällig",
        "Wer am 1. Dezember beschäftigt ist, erhält im November eine Jahressonderzahlung (§ 20 TVöD), und "
          + "nur eine."
      )
    case .payGap:
      (
        "Besetzter Monat ohne Entgelt",
        "Die Stelle ist laut stellen.csv besetzt, im Export steht für den Monat aber kein Entgelt. Das "
          + "kann richtig sein (Krankengeld, unbezahlter Urlaub)."
      )
    case .vacancy:
      (
        "Stelle zeitweise unbesetzt",
        "Für unbesetzte Zeiten gibt es keine Förderung; die Besetzung bestimmt die Fördermonate."
      )
    case .retroactivePay:
      (
        "Nachberechnung für ein früheres Jahr",
        "Der Export enthält Nachzahlungen für ein abgeschlossenes Jahr. Sie gehören zu den Personalkosten "
          + "des laufenden Jahres und werden in den Unterlagen vermerkt."
      )
    case .reversal:
      (
        "Storniert und neu gebucht",
        "Der Export enthält Buchungen, die in einem späteren Lauf mit umgekehrtem Vorzeichen "
          + "zurückgenommen wurden. Sie heben sich auf und sind keine Doppel."
      )
    case .otherCostObject:
      (
        "Zeilen eines anderen Kostenträgers",
        "Der Export enthält auch Personal, das nicht zum Case-Management gehört. Diese Zeilen schließt "
          + "der Filter des Profils aus; gezählt werden sie, und in den Summen der Datei sind sie mitgeprüft."
      )
    case .splitCostObject:
      (
        "Zeilen einer Stelle gehören zu einem anderen Kostenträger",
        "Wer eine Stelle im Case-Management hat, steht im Export auch mit Zeilen eines anderen Kostenträgers, die der "
          + "Filter des Profils ausschließt. Bei geteilten Stellen ist das richtig; oft ist es aber ein falsch "
          + "gebuchter oder leerer Kostenträger, und der Betrag fehlte in der Abrechnung."
      )
    case .contributionLimit:
      (
        "Arbeitgeberanteil höher als möglich",
        "Beiträge zur Sozialversicherung werden nur bis zur Beitragsbemessungsgrenze erhoben, und die Arbeitgeberkommune "
          + "trägt etwa die Hälfte. Verglichen wird das Jahr bis zu diesem Monat mit dem vollen Beitragssatz bis zur Grenze; "
          + "erst darüber wird gemeldet."
      )
    case .legalFigures:
      (
        "Rechengrößen des Jahres fehlen",
        "Beitragsbemessungsgrenzen ändern sich jedes Jahr durch Verordnung und stehen im Programm mit ihrer Fundstelle. "
          + "Für dieses Jahr sind noch keine eingetragen; abgerechnet wird trotzdem, nur dieser Vergleich entfällt."
      )
    case .grantMissing:
      (
        "Angabe zur Förderung fehlt",
        "Für die Region ist keine Förderung angegeben, oder für das Jahr gibt es keinen Fördersatz."
      )
    case .grantDiffers:
      (
        "Förderung weicht ab",
        "Bewilligte, ausgezahlte und aus der Besetzung berechnete Förderung sind nicht gleich. "
          + "Abgerechnet wird nach der Angabe foerderung_basis; über die Abweichung sollte mit dem Kreis "
          + "gesprochen werden."
      )
    case .grantCapped:
      (
        "Förderung durch Personalkosten begrenzt",
        "Die berechnete Förderung einer Stelle wäre höher als ihre Personalkosten und ist darauf begrenzt. Die Förderung "
          + "steht in allen Unterlagen; aus ihr ließe sich dann auf das Entgelt einer Person schließen."
      )
    case .surplus:
      (
        "Förderung höher als die Kosten",
        "Eine Überdeckung ist in der Regel an den Zuwendungsgeber zurückzuzahlen. Ausgekehrt wird sie "
          + "nur, wenn das ausdrücklich mit Begründung eingestellt ist."
      )
    case .smallGroup:
      (
        "Kleine Gruppe wird zusammengefasst",
        "In dieser Region stehen hinter den Personalkosten weniger als drei Personen, oder eine hat mehr "
          + "als drei Viertel der Summe. In allem, was das Haus verlässt, werden die Kostenzeilen deshalb "
          + "zusammengefasst."
      )
    case .weights:
      (
        "Verteilschlüssel nicht anwendbar",
        "Für den Verteilschlüssel fehlen Gewichte, oder ihre Summe ist null."
      )
    case .advancePayment:
      (
        "Abschlag passt nicht",
        "Abschläge können nur Mitgliedskommunen gezahlt haben, für die abgerechnet wird, und nur im oder "
          + "nach dem Abrechnungsjahr bis zum Rechnungsdatum."
      )
    case .inferredPay:
      (
        "Unterlagen zusammen verraten zu viel",
        "Alles, was das Haus verlässt, wird vor dem Veröffentlichen zusammen durchgerechnet, auch so, wie es jemand könnte, "
          + "der sein eigenes Entgelt kennt. Mehr als Eigenanteil, Förderung und die Summen großer Gruppen darf daraus über "
          + "das Entgelt einer Person nicht folgen."
      )
    case .previousYear:
      (
        "Große Änderung zum Vorjahr",
        "Kosten oder Eigenanteil einer Kommune weichen um mehr als ein Viertel von vorjahr.csv ab. Das kann richtig sein, "
          + "etwa nach einer Vakanz; oft fehlt aber ein Export, eine Lohnart oder ein Förderbescheid. Ausschüsse fragen "
          + "danach."
      )
    case .templateFile:
      (
        "Vorlage fehlt oder ist nicht lesbar",
        "Jede Dokumentvorlage muss im Ordner templates vorhanden und als UTF-8 lesbar sein."
      )
    case .templateSyntax:
      (
        "Vorlage falsch geschrieben",
        "Ein Platzhalter ist nicht geschlossen, oder er hat eine Form, die es hier nicht gibt. Erlaubt "
          + "sind {{name}}, {{#liste}} … {{/liste}}, {{^liste}} … {{/liste}}, {{>teil}} und {{! Bemerkung}}."
      )
    case .templateName:
      (
        "Unbekannter Name in der Vorlage",
        "Diesen Platzhalter gibt es an dieser Stelle nicht. Ein unbekannter Name bliebe im Dokument "
          + "einfach leer, deshalb wird er vorher abgelehnt."
      )
    case .templatePartial:
      (
        "Eingebundenes Teil fehlt",
        "Die Vorlage bindet mit {{>teil}} eine Datei ein, die es nicht gibt oder die sich im Kreis "
          + "einbindet."
      )
    case .templateSection:
      (
        "Abschnitt nicht geschlossen",
        "Zu jedem {{#name}} oder {{^name}} gehört ein {{/name}} mit demselben Namen, in derselben Datei."
      )
    case .templatePlace:
      (
        "Platzhalter an unsicherer Stelle",
        "In Skripten, Kommentaren und Attributen ohne Anführungszeichen kann ein Wert das Dokument "
          + "verändern; dort sind Platzhalter nicht erlaubt."
      )
    case .templateRequired:
      (
        "Pflichtangabe fehlt in der Vorlage",
        "Ohne diese Angabe wäre das Dokument unvollständig oder als Entwurf nicht zu erkennen."
      )
    case .templateMarkup:
      (
        "Vorlage ergibt kein sauberes HTML",
        "Ein Element ist nicht geschlossen, steht an der falschen Stelle oder heißt anders, ein Attribut ist verschrieben, "
          + "einem Bild fehlt sein Text, oder in <style> stimmt etwas nicht. Browser raten dann, wie es gemeint war, und "
          + "jeder anders."
      )
    case .templateForeign:
      (
        "Vorlage führt etwas aus oder holt Fremdes",
        "Jedes Dokument ist eine einzige Datei ohne Skript; Bilder stehen selbst darin (data:image/…), die Sicherheitsregel "
          + "in teile/kopf.html bleibt stehen. Alles andere würde beim Empfänger fehlen."
      )
    case .templateAmount:
      (
        "Fester Betrag in der Vorlage",
        "Ein Betrag ist in die Vorlage geschrieben statt als Platzhalter gesetzt. Er steht dann in jedem Dokument, auch wenn "
          + "anders gerechnet wurde."
      )
    case .illFormedDocument:
      (
        "Erzeugte XML-Datei nicht wohlgeformt",
        "Nach dem Füllen der Vorlage ist keine gültige XML-Datei entstanden; meist fehlt in der Vorlage "
          + "ein schließendes Element."
      )
    case .schemaViolation:
      (
        "Erzeugte XML-Datei verletzt das Schema",
        "Das Dokument ist wohlgeformt, aber anders aufgebaut, als das Schema es verlangt."
      )
    case .readBack:
      (
        "Dokument gibt nicht die berechneten Werte wieder",
        "Aus den fertigen Bytes zurückgelesen steht in dem Dokument etwas anderes, als berechnet wurde. "
          + "Es wird nichts veröffentlicht."
      )
    case .officialRule:
      (
        "Rechnung verstößt gegen eine amtliche Regel",
        "Jede Rechnung wird vor dem Veröffentlichen nach den Regeln der EN 16931 und der XRechnung geprüft und auf den Cent "
          + "nachgerechnet. Der Befund nennt die Regel und, wo es eine gibt, die Zelle der Eingabe, aus der die Angabe "
          + "stammt. Verstöße, die den Empfänger ablehnen lassen, verhindern das Veröffentlichen."
      )
    case .unprintable:
      (
        "Aus einer Seite wird kein PDF",
        "Mit „--pdf“ macht WeasyPrint aus jeder Seite ein barrierefreies PDF. Gibt es dabei auf, oder kann es etwas nicht "
          + "einbinden, das die Vorlage nennt, wird nichts veröffentlicht: ein PDF, in dem etwas fehlt, fällt niemandem auf. "
          + "Geladen wird nie etwas, weder aus dem Netz noch von der Platte; alles muss in der Vorlage selbst stehen."
      )
    case .folder:
      (
        "Ordner fehlt",
        "Der Ordner ist nicht da, nicht lesbar, oder ist kein Eingabeordner."
      )
    case .missingFile:
      (
        "Datei fehlt",
        "Eine Datei, ohne die nicht abgerechnet werden kann, ist nicht im Eingabeordner."
      )
    case .secondVersion:
      (
        "Zweite Fassung mit anderen Zahlen",
        "Wer zwei Fassungen hat, kann die eine von der anderen abziehen. Stehen hinter dem Unterschied weniger als drei "
          + "Personen, zeigt er, was sich bei ihnen geändert hat. Der Hinweis steht nur am Bildschirm, in keiner Datei."
      )
    case .regionResult:
      (
        "Ergebnis einer anderen Region nicht verwendbar",
        "Mit „--with“ kommen die Zahlen der anderen Regionen aus den Dateien „ergebnis-….json“, die deren "
          + "Arbeitgeberkommunen erzeugen. Sie müssen vollständig sein, in sich aufgehen und zur Vereinbarung passen: "
          + "gleiches Jahr, gleiche Kommunen, gleicher Schlüssel. Sonst stünde in der Vorlage für den Kreis etwas anderes "
          + "als in den Abrechnungen."
      )
    case .archiveBag:
      (
        "Begleitdatei eines Pakets stimmt nicht",
        "Ein Paket des Archivs hat vier Begleitdateien nach BagIt (RFC 8493). Was in ihnen steht, ergibt sich Zeile für "
          + "Zeile aus dem Register. Hier steht etwas anderes, also wurde nach dem Versiegeln etwas geändert."
      )
    case .archiveMissing:
      (
        "Datei fehlt im Archiv",
        "Register oder Manifest nennen eine Datei, die in diesem Paket nicht mehr liegt."
      )
    case .archiveForeign:
      (
        "Im Archiv liegt etwas Fremdes",
        "Jede Datei und jeder Ordner des Archivs steht in einem Register. Was sonst dort liegt, hat nach dem Versiegeln "
          + "jemand dazugelegt; Verknüpfungen gehören nie in ein Archiv."
      )
    case .archiveDigest:
      (
        "Datei im Archiv wurde verändert",
        "Die Prüfsumme SHA-512 der Datei ist nicht die, mit der sie versiegelt wurde. Schon ein geändertes Zeichen gibt eine "
          + "andere Prüfsumme; auch ein Fehler des Datenträgers kann die Ursache sein."
      )
    case .archiveRegister:
      (
        "Register eines Pakets nicht verwendbar",
        "Das Register (data/register.json) sagt, welche Belege und Dateien ein Paket enthält. Es ist unlesbar, widerspricht "
          + "sich oder gehört zu einem anderen Paket."
      )
    case .archiveChain:
      (
        "Kette der Pakete ist unterbrochen",
        "Die Pakete sind von 1 an lückenlos gezählt, und jedes nennt das Siegel des Pakets davor. Fehlt eines, liegt eines "
          + "doppelt oder wurde eines ausgetauscht, passt das nächste nicht mehr."
      )
    case .archiveNumber:
      (
        "Rechnungsnummer fehlt oder ist doppelt",
        "Jeder Aussteller vergibt jede Nummer nur einmal (§ 14 Abs. 4 Nr. 4 UStG), und die Nummern eines Jahres haben keine "
          + "Lücke. Sonst lässt sich nicht zeigen, dass kein Beleg fehlt."
      )
    case .archiveSettlement:
      (
        "Nicht genau eine gültige Abrechnung",
        "Für jede Kommune gilt je Aussteller und Jahr genau eine Abrechnung: eine frühere ist storniert oder ersetzt. Was "
          + "eine Stornierung oder Ersetzung nennt, muss davor an dieselbe Kommune gegangen sein."
      )
    case .archiveDocument:
      (
        "Beleg sagt etwas anderes als das Register",
        "Nummer, Datum, Beteiligte, Beträge und Bezüge werden aus der archivierten XML-Datei gelesen und mit dem Register "
          + "verglichen; der Prüfbericht muss der zu genau dieser Datei sein."
      )
    case .archiveHead:
      (
        "Gedruckter Archivstand fehlt im Archiv",
        "Der Archivstand in Vorlage und Übersicht ist das Siegel des Pakets, das damals das neueste war. Hat kein Paket "
          + "dieses Siegel, wurde das Archiv gekürzt, ersetzt oder von vorn bis hinten neu geschrieben. Nur so fällt auf, "
          + "wenn das neueste Paket entfernt wurde."
      )
    case .release:
      (
        "Freigabe fehlt oder passt nicht",
        "Verbindlich wird eine Abrechnung erst, wenn zwei verschiedene Funktionen für genau diesen Entwurf einstehen: eine "
          + "stellt fest, dass er sachlich und rechnerisch richtig ist, die andere gibt ihn frei. Welcher Entwurf das war, sagt "
          + "seine Prüfsumme. Sie ändert sich mit jeder Angabe zu Beteiligten, Beträgen, Bezügen und Daten, nicht mit dem "
          + "Aussehen der Dokumente."
      )
    case .archive:
      (
        "Archiv oder Angabe dazu nicht verwendbar",
        "Der Ordner hinter „--archive“ muss bestehen, damit ein Tippfehler kein zweites Archiv mit denselben Nummern anfängt; "
          + "für ein neues Archiv ist er leer. Er liegt außerhalb des Eingabeordners. Nummern und Pakete, die genannt werden, "
          + "müssen darin stehen."
      )
    case .differsFromIssued:
      (
        "Anders als ausgestellt",
        "Für die Kommune ist schon eine Abrechnung ausgestellt, und mit diesen Eingaben fiele sie anders aus. Verglichen wird, "
          + "was die Dokumente sagen: Beteiligte, Beträge, Bezüge; nicht ihr Aussehen. Eine ausgestellte Rechnung ändert sich nie; "
          + "berichtigt wird sie durch eine Stornorechnung und eine neue."
      )
    case .alreadyIssued:
      (
        "Schon ausgestellt",
        "Alles, was diese Eingaben ergeben, liegt schon im Archiv. Es wurde keine Nummer vergeben und nichts Neues ausgestellt."
      )
    case .invoiceNumber:
      (
        "Rechnungsnummer nicht zu vergeben",
        "Jede Nummer steht auf genau einem Dokument eines Ausstellers (§ 14 Abs. 4 Nr. 4 UStG), lückenlos fortlaufend oder "
          + "aus dem Finanzverfahren (rechnungsnummern.csv). Sie hat höchstens 20 Zeichen aus A–Z, a–z, 0–9, Bindestrich, "
          + "Schrägstrich, Punkt und Leerzeichen. Nummern, die sich nur in Groß- und Kleinschreibung oder in den "
          + "Trennzeichen unterscheiden, gelten als dieselbe: Dateien hießen sonst gleich."
      )
    case .issueDate:
      (
        "Rechnungsdatum passt nicht",
        "Ausgestellt wird mit dem Datum, an dem die Rechnungen hinausgehen, höchstens 14 Tage von heute entfernt und nie vor "
          + "der zuletzt ausgestellten Rechnung: höhere Nummern tragen kein früheres Datum. Entwürfe dürfen jedes Datum "
          + "haben."
      )
    case .unusedFile:
      (
        "Datei wird nicht verwendet",
        "Im Eingabeordner liegt eine Datei, die kein Profil und keine Tabelle beschreibt. Sie bleibt "
          + "unberücksichtigt."
      )
    }
  }
}
