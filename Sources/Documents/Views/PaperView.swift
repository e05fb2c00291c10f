internal import Dates
internal import Facts
internal import Identifiers
internal import Money
internal import Settings
package import Statements
package import Templates

/// *Vorlage für Ausschuss oder Rat*: what vorlagen/vorlage.html and vorlagen/kreis.html may say, all of it public.
package struct PaperView: Sendable {
  let isDraft: Bool
  let year: String
  let contract: String
  let undertaking: String
  let grantName: String
  let district: String
  let head: Head?
  let own: Own?
  let regions: [Region]
  let missingRegions: String?
  let total: Total
  let lineTable: LineTable?
  let staffing: StaffingTable?
  let collapsedRegions: String?
  let charts: PaperCharts
  let grantRate: String?
  let grantBasis: String
  let grantLapse: String?
  let isBeforeNewVATLaw: Bool

  struct Head: Sendable {
    let number: String?
    let leadUnit: String
    let day: String
    let products: [String]
    let kind: String
    let isForInformation: Bool
    let meetings: [Meeting]
  }

  struct Meeting: Sendable {
    let committee: String
    let day: String
  }

  struct Own: Sendable {
    let name: String
    let region: String
    let fraction: String
    let key: String
    let issuer: String
    let isEmployer: Bool
    let cost: String
    let grant: String
    let ownShare: String
    let amount: String
    let isSurplus: Bool
    let vat: VATView?
    let advances: Advances?
  }

  struct Advances: Sendable {
    let amount: String
    let rest: String
    let isPayable: Bool
    let isSettled: Bool
  }

  struct Region: Sendable {
    let name: String
    let employer: String
    let key: String
    let cost: String
    let grant: String
    let ownShare: String
    let grantQuota: String?
    let details: Details?
    let shares: [Share]
    let residual: String?
  }

  struct Details: Sendable {
    let lines: [Line]
    let fteMonths: String
    let plannedFTEMonths: String
    let costPerFTEYear: String?
    let containsRetroactivePay: Bool
  }

  struct Line: Sendable {
    let label: String
    let amount: String
  }

  struct Share: Sendable {
    let name: String
    let fraction: String
    let cost: String
    let grant: String
    let amount: String
    let isOwn: Bool
  }

  struct Total: Sendable {
    let municipalities: String
    let cost: String
    let grant: String
    let ownShare: String
    let grantQuota: String?
    let isOneRegion: Bool
  }

  /// Cost lines side by side, a column for each region that may show them.
  struct LineTable: Sendable {
    let columns: [String]
    let rows: [Row]
    let sums: [String]

    struct Row: Sendable {
      let label: String
      let amounts: [String]
    }
  }

  struct StaffingTable: Sendable {
    let rows: [Staffing]
  }

  struct Staffing: Sendable {
    let name: String
    let fteMonths: String
    let plannedFTEMonths: String
    let costPerFTEYear: String?
    let isTotal: Bool
  }

  package init(_ paper: CommitteePaper) {
    let agreement = paper.agreement
    isDraft = paper.isDraft
    year = String(agreement.year.number)
    contract = agreement.contract.name
    undertaking = agreement.contract.undertaking
    grantName = agreement.contract.grantName
    district = agreement.contract.district
    head = paper.head.map { Head($0) }
    own = paper.own.map { Own($0, in: paper.regions.first) }
    regions = paper.regions.map { Region($0, own: paper.own?.municipality.ags) }
    missingRegions = paper.missingRegions.isEmpty ? nil : enumeration(paper.missingRegions.map { "Region \($0)" })
    total = Total(
      municipalities: String(paper.regions.map(\.shares.count).reduce(0, +)), cost: paper.cost.germanEuro,
      grant: (-paper.grant).germanEuro, ownShare: paper.ownShare.germanEuro,
      grantQuota: quota(of: paper.grant, in: paper.cost)?.germanPercent, isOneRegion: paper.regions.count == 1)
    lineTable = LineTable(paper)
    staffing = Self.staffing(paper)
    let collapsed = paper.regions.filter { $0.details == nil }.map { "Region \($0.name)" }
    collapsedRegions = collapsed.isEmpty ? nil : enumeration(collapsed)
    charts = PaperCharts(paper)
    grantRate =
      agreement.grantRates.filter { $0.since <= agreement.year.lastDay }
      .max { $0.since < $1.since }?.perFTEAndYear.germanEuro
    grantBasis =
      switch agreement.grantBasis {
      case .granted: "bewilligte"
      case .paidOut: "ausgezahlte"
      case .computed: "nach der Besetzung berechnete"
      }
    grantLapse = agreement.grantLapse?.firstDayWithout.german
    isBeforeNewVATLaw = agreement.year.number < 2027
  }

  private static func staffing(_ paper: CommitteePaper) -> StaffingTable? {
    let rows = paper.regions.compactMap { region in
      region.details.map {
        Staffing(
          name: "Region \(region.name)", fteMonths: $0.fteMonths.germanShort,
          plannedFTEMonths: $0.plannedFTEMonths.germanShort, costPerFTEYear: region.costPerFTEYear?.germanEuro,
          isTotal: false)
      }
    }
    guard rows.count > 1, let details = paper.details else { return rows.isEmpty ? nil : StaffingTable(rows: rows) }
    let total = Staffing(
      name: "Zusammen", fteMonths: details.fteMonths.germanShort,
      plannedFTEMonths: details.plannedFTEMonths.germanShort, costPerFTEYear: nil, isTotal: true)
    return StaffingTable(rows: rows + [total])
  }
}

extension PaperView.Head {
  fileprivate init(_ head: PaperHead) {
    number = nonEmpty(head.number)
    leadUnit = head.leadUnit
    day = head.day.german
    products = head.products
    kind = head.kind
    isForInformation = head.kind.lowercased().hasPrefix("kenntnis") || head.kind.lowercased().hasPrefix("mitteilung")
    meetings = head.sequence.map { PaperView.Meeting(committee: $0.committee, day: $0.day.german) }
  }
}

extension PaperView.Own {
  fileprivate init(_ own: CommitteePaper.OwnFigures, in region: RegionFigures?) {
    name = own.municipality.officialName
    self.region = region?.name ?? ""
    fraction = region?.shares.first { $0.ags == own.municipality.ags }?.fraction.germanShare ?? ""
    key = region?.key.german ?? ""
    issuer = own.issuer
    isEmployer = own.isEmployer
    cost = own.cost.germanEuro
    grant = (-own.grant).germanEuro
    ownShare = own.amount.germanEuro
    amount = own.amount.magnitude.germanEuro
    isSurplus = own.amount < .zero
    vat = own.vat.map { VATView($0, gross: own.gross) }
    advances =
      own.advancePayments == .zero
      ? nil
      : PaperView.Advances(
        amount: own.advancePayments.germanEuro, rest: own.balanceDue.magnitude.germanEuro,
        isPayable: own.balanceDue > .zero, isSettled: own.balanceDue == .zero)
  }
}

extension PaperView.Region {
  fileprivate init(_ figures: RegionFigures, own: AGS?) {
    name = figures.name
    employer = figures.employer
    key = figures.key.german
    cost = figures.cost.germanEuro
    grant = (-figures.grant).germanEuro
    ownShare = figures.ownShare.germanEuro
    grantQuota = figures.grantQuota?.germanPercent
    details = figures.details.map { details in
      PaperView.Details(
        lines: CostCategory.allCases.map {
          PaperView.Line(label: $0.german, amount: details.amount($0).germanEuro)
        }, fteMonths: details.fteMonths.germanShort, plannedFTEMonths: details.plannedFTEMonths.germanShort,
        costPerFTEYear: figures.costPerFTEYear?.germanEuro, containsRetroactivePay: details.containsRetroactivePay)
    }
    shares = figures.shares.map {
      PaperView.Share(
        name: $0.municipality, fraction: $0.fraction.germanShare, cost: $0.cost.germanEuro,
        grant: (-$0.grant).germanEuro, amount: $0.amount.germanEuro, isOwn: $0.ags == own)
    }
    residual = centCount(figures.residualCents)
  }
}

extension PaperView.LineTable {
  /// Nil if no region may show its lines.
  fileprivate init?(_ paper: CommitteePaper) {
    let shown = paper.regions.compactMap { region in region.details.map { (region, $0) } }
    guard !shown.isEmpty else { return nil }
    let sum = shown.count > 1 ? paper.details : nil
    columns = shown.map { "Region \($0.0.name)" } + (sum == nil ? [] : ["Zusammen"])
    rows = CostCategory.allCases.map { category in
      Row(
        label: category.german,
        amounts: (shown.map(\.1) + [sum].compactMap(\.self)).map { $0.amount(category).germanEuro })
    }
    sums = shown.map { $0.0.cost.germanEuro } + (sum == nil ? [] : [paper.cost.germanEuro])
  }
}

// MARK: Names for the template

extension PaperView {
  /// For the paper of one municipality.
  package static let schema = Schema<PaperView>(
    .flag("entwurf", "wahr, solange die Zahlen ein Entwurf sind", required: true, \.isDraft),
    .text("jahr", "Abrechnungsjahr", required: true, \.year),
    .text("vereinbarung", "Name der Vereinbarung", \.contract),
    .text("vorhaben", "wofür abgerechnet wird", required: true, \.undertaking),
    .text("foerdername", "Name der Förderung", \.grantName),
    .text("kreis", "Name des Kreises", \.district),
    .optionalRecord("kopf", "Kopf der Vorlage aus vereinbarung.yaml", headSchema, required: true, \.head),
    .optionalRecord("eigene", "die Zahlen der Kommune selbst", ownSchema, required: true, \.own),
    .optionalRecord("region", "die eigene Region", regionSchema, required: true, \.regions.first),
    .optionalText("foerdersatz", "Fördersatz je Vollzeitstelle und Jahr", \.grantRate),
    .text("foerdergrundlage", "„bewilligte“, „ausgezahlte“ oder „nach der Besetzung berechnete“", \.grantBasis),
    .optionalText("foerderwegfall", "erster Tag ohne Förderung, wenn sie wegfällt", \.grantLapse),
    .flag("vor_2027", "wahr, solange § 2b UStG noch nicht zwingend gilt", \.isBeforeNewVATLaw),
    .optionalDrawing("diagramm_kosten", "Kosten der Kommune aus Förderung und Eigenanteil", \.charts.funding),
    .optionalDrawing(
      "diagramm_anteile", "Eigenanteile der Kommunen in der Region, die eigene hervorgehoben", \.charts.shares))

  /// For the overview of all regions.
  package static let districtSchema = Schema<PaperView>(
    .flag("entwurf", "wahr, solange die Zahlen ein Entwurf sind", required: true, \.isDraft),
    .text("jahr", "Abrechnungsjahr", required: true, \.year),
    .text("vereinbarung", "Name der Vereinbarung", \.contract),
    .text("vorhaben", "wofür abgerechnet wird", required: true, \.undertaking),
    .text("foerdername", "Name der Förderung", \.grantName),
    .text("kreis", "Name des Kreises", \.district),
    .optionalRecord("kopf", "Kopf der Vorlage aus vereinbarung.yaml", headSchema, required: true, \.head),
    .list("regionen", "alle Regionen dieses Laufs", regionSchema, required: true, \.regions),
    .optionalText("fehlende_regionen", "Regionen, deren Zahlen noch fehlen", required: true, \.missingRegions),
    .record("gesamt", "Summen aller Regionen", totalSchema, required: true, \.total),
    .optionalRecord("kostenzeilen", "Kostenzeilen je Region, ohne kleine Gruppen", lineTableSchema, \.lineTable),
    .optionalRecord(
      "besetzung", "besetzte Vollzeitmonate je Region, ohne kleine Gruppen",
      Schema<StaffingTable>(.list("zeilen", "eine je Region, dann die Summe", staffingSchema, required: true, \.rows)),
      \.staffing),
    .optionalText("kleine_gruppen", "Regionen, deren Kostenzeilen zusammengefasst sind", \.collapsedRegions),
    .optionalText("foerdersatz", "Fördersatz je Vollzeitstelle und Jahr", \.grantRate),
    .text("foerdergrundlage", "„bewilligte“, „ausgezahlte“ oder „nach der Besetzung berechnete“", \.grantBasis),
    .optionalText("foerderwegfall", "erster Tag ohne Förderung, wenn sie wegfällt", \.grantLapse),
    .flag("vor_2027", "wahr, solange § 2b UStG noch nicht zwingend gilt", \.isBeforeNewVATLaw),
    .optionalDrawing("diagramm_kosten", "Kosten je Region aus Förderung und Eigenanteil", \.charts.funding),
    .optionalDrawing("diagramm_anteile", "Eigenanteile aller Kommunen, nach Regionen", \.charts.shares),
    .optionalDrawing(
      "diagramm_stellenkosten", "Kosten je besetzter Vollzeitstelle je Region, ohne kleine Gruppen", \.charts.unitCost))

  private static let headSchema = Schema<Head>(
    .optionalText("nummer", "Nummer der Vorlage", \.number),
    .text("federfuehrung", "federführende Stelle", required: true, \.leadUnit),
    .text("datum", "Datum der Vorlage", required: true, \.day),
    .texts("produkte", "Produkte des Haushalts", required: true, \.products),
    .text("art", "Art der Behandlung, etwa „Kenntnisnahme“", required: true, \.kind),
    .flag("kenntnisnahme", "wahr, wenn nur zur Kenntnis genommen wird", \.isForInformation),
    .list(
      "beratungsfolge", "Gremien in der Reihenfolge der Sitzungen",
      Schema<Meeting>(
        .text("gremium", "Name des Gremiums", required: true, \.committee),
        .text("sitzungsdatum", "Tag der Sitzung", required: true, \.day)),
      required: true, \.meetings))

  private static let ownSchema = Schema<Own>(
    .text("name", "amtlicher Name der Kommune", required: true, \.name),
    .text("region", "Name ihrer Region", \.region),
    .text("bruchteil", "ihr Anteil, etwa 1/4", \.fraction),
    .text("schluessel", "wie verteilt wird, etwa „zu gleichen Teilen“", \.key),
    .text("absender", "amtlicher Name der Arbeitgeberkommune", \.issuer),
    .flag("arbeitgeber", "wahr, wenn sie selbst die Arbeitgeberkommune ist", required: true, \.isEmployer),
    .text("kosten", "ihr Anteil an den Kosten; ohne Förderung müsste sie ihn ganz tragen", required: true, \.cost),
    .text("foerderung", "ihr Anteil an der Förderung, mit Minus", required: true, \.grant),
    .text("eigenanteil", "ihr Eigenanteil", required: true, \.ownShare),
    .text("betrag", "ihr Eigenanteil ohne Vorzeichen", \.amount),
    .flag("ueberdeckung", "wahr, wenn die Förderung höher ist als die Kosten", required: true, \.isSurplus),
    .optionalRecord(
      "umsatzsteuer", "Umsatzsteuer auf den Eigenanteil, wenn welche anfällt", VATView.schema, required: true, \.vat),
    .optionalRecord(
      "abschlaege", "Abschläge, wenn welche gezahlt wurden",
      Schema<Advances>(
        .text("summe", "Summe der Abschläge", required: true, \.amount),
        .text("rest", "was noch zu zahlen oder zu erstatten ist", required: true, \.rest),
        .flag("offen", "wahr, wenn noch zu zahlen ist", \.isPayable),
        .flag("bezahlt", "wahr, wenn die Abschläge genau reichen", \.isSettled)),
      required: true, \.advances))

  private static let regionSchema = Schema<Region>(
    .text("name", "Name der Region", required: true, \.name),
    .text("arbeitgeber", "amtlicher Name der Arbeitgeberkommune", \.employer),
    .text("schluessel", "wie verteilt wird", \.key),
    .text("kosten", "Kosten der Region", required: true, \.cost),
    .text("foerderung", "Förderung der Region, mit Minus", required: true, \.grant),
    .text("eigenanteil", "Eigenanteil der Region", required: true, \.ownShare),
    .optionalText("foerderquote", "Förderung in Prozent der Kosten", \.grantQuota),
    .optionalRecord(
      "einzelheiten", "Kostenzeilen und Besetzung; fehlt bei kleinen Gruppen",
      Schema<Details>(
        .list("zeilen", "Kostenzeilen", lineSchema, required: true, \.lines),
        .text("vollzeitmonate", "besetzte Vollzeitmonate", \.fteMonths),
        .text("vollzeitmonate_soll", "Vollzeitmonate, wenn alle Stellen besetzt wären", \.plannedFTEMonths),
        .optionalText("je_vollzeitstelle", "Kosten je besetzter Vollzeitstelle und Jahr", \.costPerFTEYear),
        .flag("nachzahlung", "wahr, wenn Nachzahlungen für frühere Jahre enthalten sind", \.containsRetroactivePay)),
      \.details),
    .list("kommunen", "alle Kommunen der Region mit ihren Anteilen", shareSchema, required: true, \.shares),
    .optionalText("restcent", "Cent, die beim Abrunden übrig blieben", \.residual))

  private static let lineSchema = Schema<Line>(
    .text("bezeichnung", "Bezeichnung der Zeile", required: true, \.label),
    .text("betrag", "Betrag der Region", required: true, \.amount))

  private static let shareSchema = Schema<Share>(
    .text("name", "amtlicher Name der Kommune", required: true, \.name),
    .text("bruchteil", "ihr Anteil, etwa 1/4", \.fraction),
    .text("kosten", "ihr Anteil an den Kosten", \.cost),
    .text("foerderung", "ihr Anteil an der Förderung, mit Minus", \.grant),
    .text("eigenanteil", "ihr Eigenanteil", required: true, \.amount),
    .flag("eigene", "wahr in der Zeile der Kommune, deren Vorlage es ist", \.isOwn))

  private static let totalSchema = Schema<Total>(
    .text("kommunen", "Zahl der Kommunen", \.municipalities),
    .text("kosten", "Kosten zusammen", required: true, \.cost),
    .text("foerderung", "Förderung zusammen, mit Minus", required: true, \.grant),
    .text("eigenanteil", "Eigenanteile zusammen", required: true, \.ownShare),
    .optionalText("foerderquote", "Förderung in Prozent der Kosten", \.grantQuota),
    .flag("eine_region", "wahr, wenn nur eine Region abgerechnet ist", \.isOneRegion))

  private static let lineTableSchema = Schema<LineTable>(
    .texts("spalten", "Überschriften der Regionen", required: true, \.columns),
    .list(
      "zeilen", "Kostenzeilen",
      Schema<LineTable.Row>(
        .text("bezeichnung", "Bezeichnung der Zeile", required: true, \.label),
        .texts("betraege", "Betrag je Spalte", required: true, \.amounts)),
      required: true, \.rows),
    .texts("summen", "Kosten je Spalte", required: true, \.sums))

  private static let staffingSchema = Schema<Staffing>(
    .text("name", "Name der Zeile", required: true, \.name),
    .text("vollzeitmonate", "besetzte Vollzeitmonate", required: true, \.fteMonths),
    .text("vollzeitmonate_soll", "Vollzeitmonate, wenn alle Stellen besetzt wären", \.plannedFTEMonths),
    .optionalText("je_vollzeitstelle", "Kosten je besetzter Vollzeitstelle und Jahr", \.costPerFTEYear),
    .flag("summe", "wahr in der Summenzeile", \.isTotal))
}
