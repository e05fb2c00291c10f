internal import Statements
package import Templates

/// Names for the templates.
extension PaperView {
  /// What both papers begin with.
  private static let beginning: [Field<PaperView>] = [
    .flag("entwurf", "wahr, solange die Zahlen ein Entwurf sind", required: true, \.isDraft),
    .text("jahr", "Abrechnungsjahr", required: true, \.year),
    .text("jahr_davor", "das Jahr davor", \.previousYear),
    .text("vereinbarung", "Name der Vereinbarung", \.contract),
    .text("vorhaben", "wofür abgerechnet wird", required: true, \.undertaking),
    .text("foerdername", "Name der Förderung", \.grantName),
    .text("kreis", "Name des Kreises", \.district),
    .optionalRecord("kopf", "Kopf der Vorlage aus vereinbarung.yaml", Head.schema, required: true, \.head),
    .optionalText(
      "archivstand", "Prüfsumme des Archivs, in dem ausgestellt wurde; fehlt im Entwurf", required: true, \.archiveHead),
  ]

  /// What both say of the grant and of VAT to come.
  private static let grantTerms: [Field<PaperView>] = [
    .optionalText("foerdersatz", "Fördersatz je Vollzeitstelle und Jahr", \.grantRate),
    .text("foerdergrundlage", "„bewilligte“, „ausgezahlte“ oder „nach der Besetzung berechnete“", \.grantBasis),
    .optionalText("foerderwegfall", "erster Tag ohne Förderung, wenn sie wegfällt", \.grantLapse),
    .flag("vor_2027", "wahr, solange § 2b UStG noch nicht zwingend gilt", \.isBeforeNewVATLaw),
  ]

  /// For the paper of one municipality.
  package static let schema = Schema<PaperView>(
    beginning + [
      .optionalRecord("eigene", "die Zahlen der Kommune selbst", Own.schema, required: true, \.own),
      .optionalRecord("region", "die eigene Region", Region.schema, required: true, \.regions.first),
      .flag("allein", "wahr, wenn die eigene Region nur aus dieser Kommune besteht", \.isAlone),
      .optionalRecord(
        "vergleich", "die eigenen Zahlen neben Plan und Vorjahr; fehlt ohne plan.csv und vorjahr.csv",
        ComparisonTable.schema, required: true, \.comparison),
      .list(
        "wegfall", "was ohne Förderung zu tragen wäre: die Kommune, dann ihre Region", Lapse.schema, required: true,
        \.lapse),
    ] + grantTerms + [
      .optionalText(
        "umsatzsteuer_ab_2027", "19 % auf den Eigenanteil; fehlt bei Arbeitgeberkommunen und wo sie schon anfällt",
        \.vatFrom2027),
      .optionalDrawing("diagramm_kosten", "Kosten der Kommune aus Förderung und Eigenanteil", \.charts.funding),
      .optionalDrawing(
        "diagramm_anteile", "Eigenanteile der Kommunen in der Region, die eigene hervorgehoben", \.charts.shares),
      .optionalDrawing("diagramm_vergleich", "Eigenanteil neben Plan und Vorjahr", \.charts.comparison),
    ])

  /// For the overview of all regions.
  package static let districtSchema = Schema<PaperView>(
    beginning + [
      .list("regionen", "alle Regionen dieses Laufs", Region.schema, required: true, \.regions),
      .optionalText("fehlende_regionen", "Regionen, deren Zahlen noch fehlen", required: true, \.missingRegions),
      .record("gesamt", "Summen aller Regionen", Total.schema, required: true, \.total),
      .optionalRecord("kostenzeilen", "Kostenzeilen je Region, ohne kleine Gruppen", LineTable.schema, \.lineTable),
      .optionalRecord(
        "besetzung", "besetzte Vollzeitmonate je Region, ohne kleine Gruppen",
        Schema<StaffingTable>(
          .list("zeilen", "eine je Region, dann die Summe", StaffingTable.Row.schema, required: true, \.rows)),
        \.staffing),
      .optionalText("kleine_gruppen", "Regionen, deren Kostenzeilen zusammengefasst sind", \.collapsedRegions),
      .optionalRecord(
        "vergleich", "Eigenanteile der Regionen neben Plan und Vorjahr; fehlt ohne plan.csv und vorjahr.csv",
        ComparisonTable.schema, required: true, \.comparison),
      .list(
        "wegfall", "was ohne Förderung zu tragen wäre: jede Region, dann zusammen", Lapse.schema, required: true,
        \.lapse),
    ] + grantTerms + [
      .optionalText(
        "umsatzsteuer_ab_2027", "19 % auf die Eigenanteile der Mitglieder; fehlt, wo sie schon anfällt", \.vatFrom2027),
      .optionalDrawing("diagramm_kosten", "Kosten je Region aus Förderung und Eigenanteil", \.charts.funding),
      .optionalDrawing("diagramm_anteile", "Eigenanteile aller Kommunen, nach Regionen", \.charts.shares),
      .optionalDrawing("diagramm_vergleich", "Eigenanteile der Regionen neben Plan und Vorjahr", \.charts.comparison),
      .optionalDrawing(
        "diagramm_stellenkosten", "Kosten je besetzter Vollzeitstelle je Region, ohne kleine Gruppen", \.charts.unitCost
      ),
    ])
}

extension PaperView.Head {
  fileprivate static let schema = Schema<Self>(
    .optionalText("nummer", "Nummer der Vorlage", \.number),
    .text("federfuehrung", "federführende Stelle", required: true, \.leadUnit),
    .text("datum", "Datum der Vorlage", required: true, \.day),
    .texts("produkte", "Produkte des Haushalts", required: true, \.products),
    .text("art", "Art der Behandlung, etwa „Kenntnisnahme“", required: true, \.kind),
    .flag(
      "kenntnisnahme", "wahr in einer Mitteilungsvorlage, sonst wird beschlossen", required: true, \.isForInformation),
    .list(
      "beratungsfolge", "Gremien in der Reihenfolge der Sitzungen",
      Schema<Meeting>(
        .text("gremium", "Name des Gremiums", required: true, \.committee),
        .text("sitzungsdatum", "Tag der Sitzung", required: true, \.day),
        .optionalText("zustaendigkeit", "was es tut, etwa „Vorberatung“", \.responsibility)),
      required: true, \.meetings),
    .optionalRecord(
      "vorschlag", "eigener Beschlussvorschlag aus vereinbarung.yaml",
      Schema<Proposal>(
        .texts("punkte", "seine Punkte", required: true, \.points),
        .flag("einer", "wahr, wenn es nur einer ist", \.isOne)), required: true, \.proposal),
    .optionalRecord(
      "haushalt", "Angaben zum Haushalt aus vereinbarung.yaml",
      Schema<Budget>(
        .optionalText("produkt", "Produkt", \.product), .optionalText("sachkonto", "Sachkonto", \.account),
        .optionalText("deckung", "Deckung", \.cover), .optionalText("folgeaufwand", "Folgeaufwendungen", \.followUp)),
      \.budget),
    .optionalRecord(
      "anlagen", "Anlagen aus vereinbarung.yaml",
      Schema<Attachments>(.texts("namen", "wie sie heißen", required: true, \.names)), required: true, \.attachments))
}

extension PaperView.Own {
  fileprivate static let schema = Schema<Self>(
    .text("name", "amtlicher Name der Kommune", required: true, \.name),
    .text("region", "Name ihrer Region", \.region),
    .text("bruchteil", "ihr Anteil, etwa 1/4", \.fraction),
    .text("stellen", "ihr Anteil an den vereinbarten Vollzeitstellen", \.agreedFTE),
    .text("schluessel", "wie verteilt wird, etwa „zu gleichen Teilen“", \.key),
    .text("absender", "amtlicher Name der Arbeitgeberkommune", \.issuer),
    .flag("arbeitgeber", "wahr, wenn sie selbst die Arbeitgeberkommune ist", required: true, \.isEmployer),
    .text("kosten", "ihr Anteil an den Kosten; ohne Förderung müsste sie ihn ganz tragen", required: true, \.cost),
    .text("foerderung", "ihr Anteil an der Förderung, mit Minus", required: true, \.grant),
    .text("foerderbetrag", "ihr Anteil an der Förderung ohne Vorzeichen", \.grantAmount),
    .text("eigenanteil", "ihr Eigenanteil", required: true, \.ownShare),
    .text("betrag", "ihr Eigenanteil ohne Vorzeichen", \.amount),
    .flag("ueberdeckung", "wahr, wenn die Förderung höher ist als die Kosten", required: true, \.isSurplus),
    .flag("nichts", "wahr, wenn der Eigenanteil 0,00 € ist", \.isNothing),
    .optionalRecord(
      "umsatzsteuer", "Umsatzsteuer auf den Eigenanteil, wenn welche anfällt", VATView.schema, required: true, \.vat),
    .optionalRecord(
      "abschlaege", "Abschläge, wenn welche gezahlt wurden",
      Schema<PaperView.Advances>(
        .text("summe", "Summe der Abschläge", required: true, \.amount),
        .text("rest", "was noch zu zahlen oder zu erstatten ist", required: true, \.rest),
        .flag("offen", "wahr, wenn noch zu zahlen ist", \.isPayable),
        .flag("bezahlt", "wahr, wenn die Abschläge genau reichen", \.isSettled)),
      required: true, \.advances),
    .optionalText("ansatz", "geplanter Eigenanteil aus plan.csv", \.plannedShare),
    .optionalRecord(
      "zum_plan", "Unterschied des Eigenanteils zum Plan", PaperView.Difference.schema, \.toPlan),
    .optionalRecord(
      "zum_vorjahr", "Unterschied des Eigenanteils zum Vorjahr", PaperView.Difference.schema, \.toPreviousYear),
    .optionalRecord(
      "haushalt_arbeitgeber", "was durch den Haushalt der Arbeitgeberkommune läuft; nur bei ihr",
      Schema<PaperView.EmployerBudget>(
        .text("kosten", "Kosten der ganzen Region", required: true, \.cost),
        .text("foerderung", "Förderung der Region, mit Minus", required: true, \.grant),
        .text("erstattungen", "Eigenanteile der anderen Kommunen", required: true, \.refunds)),
      required: true, \.employerBudget))
}

extension PaperView.Region {
  fileprivate static let schema = Schema<Self>(
    .text("name", "Name der Region", required: true, \.name),
    .text("arbeitgeber", "amtlicher Name der Arbeitgeberkommune", \.employer),
    .text("schluessel", "wie verteilt wird", \.key),
    .text("stellen", "vereinbarte Vollzeitstellen", \.agreedFTE),
    .text("kosten", "Kosten der Region", required: true, \.cost),
    .text("foerderung", "Förderung der Region, mit Minus", required: true, \.grant),
    .text("eigenanteil", "Eigenanteil der Region", required: true, \.ownShare),
    .optionalText("foerderquote", "Förderung in Prozent der Kosten", \.grantQuota),
    .optionalRecord(
      "einzelheiten", "Kostenzeilen und Besetzung; fehlt bei kleinen Gruppen",
      Schema<PaperView.Details>(
        .list(
          "zeilen", "Kostenzeilen",
          Schema<PaperView.Line>(
            .text("bezeichnung", "Bezeichnung der Zeile", required: true, \.label),
            .text("betrag", "Betrag der Region", required: true, \.amount)),
          required: true, \.lines),
        .text("vollzeitmonate", "besetzte Vollzeitmonate", \.fteMonths),
        .text("vollzeitmonate_soll", "Vollzeitmonate, wenn alle Stellen besetzt wären", \.plannedFTEMonths),
        .optionalText("besetzungsquote", "besetzte von möglichen Vollzeitmonaten in Prozent", \.occupancy),
        .optionalText("je_vollzeitstelle", "Kosten je besetzter Vollzeitstelle und Jahr", \.costPerFTEYear),
        .flag("nachzahlung", "wahr, wenn Nachzahlungen für frühere Jahre enthalten sind", \.containsRetroactivePay)),
      \.details),
    .list(
      "kommunen", "alle Kommunen der Region mit ihren Anteilen",
      Schema<PaperView.Share>(
        .text("name", "amtlicher Name der Kommune", required: true, \.name),
        .text("bruchteil", "ihr Anteil, etwa 1/4", \.fraction),
        .text("stellen", "ihr Anteil an den vereinbarten Vollzeitstellen", \.agreedFTE),
        .text("kosten", "ihr Anteil an den Kosten", \.cost),
        .text("foerderung", "ihr Anteil an der Förderung, mit Minus", \.grant),
        .text("eigenanteil", "ihr Eigenanteil", required: true, \.amount),
        .flag("eigene", "wahr in der Zeile der Kommune, deren Vorlage es ist", \.isOwn)),
      required: true, \.shares),
    .flag("allein", "wahr, wenn die Region nur aus der Arbeitgeberkommune besteht", \.isAlone),
    .optionalText("restcent", "Cent, die beim Abrunden übrig blieben", \.residual))
}

extension PaperView.Total {
  fileprivate static let schema = Schema<Self>(
    .text("kommunen", "Zahl der Kommunen", \.municipalities),
    .text("stellen", "vereinbarte Vollzeitstellen zusammen", \.agreedFTE),
    .text("kosten", "Kosten zusammen", required: true, \.cost),
    .text("foerderung", "Förderung zusammen, mit Minus", required: true, \.grant),
    .text("eigenanteil", "Eigenanteile zusammen", required: true, \.ownShare),
    .text("betrag", "Eigenanteile zusammen ohne Vorzeichen", \.amount),
    .optionalText("foerderquote", "Förderung in Prozent der Kosten", \.grantQuota),
    .flag("ueberdeckung", "wahr, wenn die Förderung höher ist als die Kosten", \.isSurplus),
    .flag("eine_kommune", "wahr, wenn nur eine Kommune beteiligt ist", \.isOneMunicipality),
    .flag("eine_region", "wahr, wenn nur eine Region abgerechnet ist", \.isOneRegion),
    .optionalRecord("zum_plan", "Unterschied der Eigenanteile zum Plan", PaperView.Difference.schema, \.toPlan),
    .optionalRecord(
      "zum_vorjahr", "Unterschied der Eigenanteile zum Vorjahr", PaperView.Difference.schema, \.toPreviousYear))
}

extension PaperView.LineTable {
  fileprivate static let schema = Schema<Self>(
    .texts("spalten", "Überschriften der Regionen", required: true, \.columns),
    .list(
      "zeilen", "Kostenzeilen",
      Schema<Row>(
        .text("bezeichnung", "Bezeichnung der Zeile", required: true, \.label),
        .texts("betraege", "Betrag je Spalte", required: true, \.amounts)),
      required: true, \.rows),
    .texts("summen", "Kosten je Spalte", required: true, \.sums))
}

extension PaperView.StaffingTable.Row {
  fileprivate static let schema = Schema<Self>(
    .text("name", "Name der Zeile", required: true, \.name),
    .text("stellen", "vereinbarte Vollzeitstellen", \.agreedFTE),
    .text("vollzeitmonate", "besetzte Vollzeitmonate", required: true, \.fteMonths),
    .text("vollzeitmonate_soll", "Vollzeitmonate, wenn alle Stellen besetzt wären", \.plannedFTEMonths),
    .optionalText("besetzungsquote", "besetzte von möglichen Vollzeitmonaten in Prozent", \.occupancy),
    .optionalText("je_vollzeitstelle", "Kosten je besetzter Vollzeitstelle und Jahr", \.costPerFTEYear),
    .flag("summe", "wahr in der Summenzeile", \.isTotal))
}

extension PaperView.ComparisonTable {
  fileprivate static let schema = Schema<Self>(
    .flag("mit_plan", "wahr, wenn ein Plan bekannt ist", required: true, \.hasPlan),
    .flag("mit_vorjahr", "wahr, wenn das Vorjahr bekannt ist", required: true, \.hasPreviousYear),
    .list(
      "zeilen", "Zeilen der Tabelle",
      Schema<Row>(
        .text("name", "Name der Zeile", required: true, \.name),
        .text("ist", "was abgerechnet ist", required: true, \.actual),
        .flag("summe", "wahr in der letzten Zeile", \.isTotal),
        .optionalRecord("plan", "der Plan", PaperView.Compared.schema, required: true, \.plan),
        .optionalRecord("vorjahr", "das Vorjahr", PaperView.Compared.schema, required: true, \.previousYear)),
      required: true, \.rows))
}

extension PaperView.Compared {
  fileprivate static let schema = Schema<Self>(
    .text("betrag", "der Betrag", required: true, \.before),
    .text("aenderung", "um wie viel der abgerechnete höher (+) oder niedriger (−) ist", required: true, \.change),
    .optionalText("prozent", "dasselbe in Prozent", \.percent))
}

extension PaperView.Difference {
  fileprivate static let schema = Schema<Self>(
    .text("vergleichsbetrag", "womit verglichen wird", \.before),
    .text("betrag", "der Unterschied ohne Vorzeichen", required: true, \.amount),
    .flag("mehr", "wahr, wenn es mehr geworden ist", required: true, \.isMore),
    .flag("weniger", "wahr, wenn es weniger geworden ist", required: true, \.isLess))
}

extension PaperView.Lapse {
  fileprivate static let schema = Schema<Self>(
    .text("name", "Name der Zeile", required: true, \.name),
    .text("heute", "Eigenanteil mit Förderung", required: true, \.today),
    .text("ohne", "was ohne Förderung zu tragen wäre", required: true, \.without),
    .text("mehr", "der Unterschied", required: true, \.difference),
    .flag("summe", "wahr in der Summenzeile", \.isTotal))
}
