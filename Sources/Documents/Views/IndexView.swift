internal import Allocation
internal import Costs
internal import Dates
internal import Diagnostics
internal import Facts
internal import Identifiers
internal import Invoice
internal import Money
internal import Settings
internal import Statements
package import Templates

/// *Lauf auf einen Blick*: what intern/index.html may say. Stays in the employing office.
package struct IndexView: Sendable {
  let isDraft: Bool
  let year: String
  let issueDate: String
  let undertaking: String
  let district: String
  let program: String
  let state: RunSummary.State
  let errorCount: String?
  let warningCount: String?
  let figures: Figures
  let openRemarks: [Remark]
  let notes: [Remark]
  let regions: [Region]
  let costs: CostTable
  let districtPaper: String?
  let inputs: [Input]

  struct Figures: Sendable {
    let statements: String
    let invoices: String
    let creditNotes: String?
    let credited: String
    let cost: String
    let grant: String
    let grantQuota: String?
    let ownShare: String
    let invoiced: String
    let vat: String?
    let difference: String
    let isBalanced: Bool
  }

  struct Remark: Sendable {
    let severity: Severity
    let code: String
    let place: String?
    let message: String
    let hint: String?
  }

  struct Region: Sendable {
    let name: String
    let employer: String
    let key: String
    let cost: String
    let grant: String
    let ownShare: String
    let isSmallGroup: Bool
    let isCollapsed: Bool
    let members: [Member]
    let residual: String?
    let residualBearers: String
    let bookingList: String
    let proofOfUse: String
  }

  /// Cost lines of all regions side by side.
  struct CostTable: Sendable {
    let columns: [String]
    let rows: [Row]

    struct Row: Sendable {
      let label: String
      let values: [String]
      let isSum: Bool
    }
  }

  struct Member: Sendable {
    let ags: String
    let name: String
    let document: String
    let number: String?
    let cost: String
    let grant: String
    let ownShare: String
    let files: RunSummary.DocumentFiles
  }

  struct Input: Sendable {
    let file: String
    let rows: String
    let excluded: String
    let encoding: String
    let controlTotal: String?
    let verifiedTotals: String?
    let digest: String
  }

  package init(_ summary: RunSummary) {
    let agreement = summary.statements.agreement
    isDraft = summary.isDraft
    year = String(summary.year.number)
    issueDate = summary.issueDate.german
    undertaking = agreement.contract.undertaking
    district = agreement.contract.district
    program = summary.program
    state = summary.state
    errorCount = Self.count(.error, in: summary.findings)
    warningCount = Self.count(.warning, in: summary.findings)
    figures = Figures(summary.statements)
    let remarks = summary.findings.map { Remark($0) }
    openRemarks = remarks.filter { $0.severity == .error } + remarks.filter { $0.severity == .warning }
    notes = remarks.filter { $0.severity == .info }
    regions = summary.statements.allocations.map { Region($0, in: summary) }
    costs = CostTable(summary.statements.allocations.map(\.costs))
    districtPaper = summary.districtPaper
    inputs = summary.inputs.map { Input($0) }
  }

  private static func count(_ severity: Severity, in remarks: [RunSummary.Remark]) -> String? {
    let count = remarks.count { $0.severity == severity }
    return count == 0 ? nil : "\(count) \(severity.german(count: count))"
  }
}

extension IndexView.Figures {
  fileprivate init(_ settled: SettlementStatements) {
    let regions = settled.allocations.map(\.costs)
    let costs = regions.map(\.cost).total()
    let grants = regions.map(\.grant).total()
    let shares = settled.statements.map(\.ownShare.share).total()
    statements = germanCount(settled.statements.count)
    invoices = germanCount(settled.statements.count { if case .invoice = $0.outcome { true } else { false } })
    let credits = settled.statements.count { if case .creditNote = $0.outcome { true } else { false } }
    creditNotes = credits == 0 ? nil : germanCount(credits)
    credited = settled.creditedTotal.germanEuro
    cost = costs.germanEuro
    grant = grants.germanEuro
    grantQuota = quota(of: grants, in: costs)?.germanPercent
    ownShare = (costs - grants).germanEuro
    invoiced = settled.invoicedTotal.germanEuro
    vat = settled.vatTotal == .zero ? nil : settled.vatTotal.germanEuro
    difference = (costs - grants - shares).germanEuro
    isBalanced = costs - grants == shares
  }
}

extension IndexView.Remark {
  fileprivate init(_ remark: RunSummary.Remark) {
    severity = remark.severity
    code = remark.code
    place = remark.place
    message = remark.message
    hint = nonEmpty(remark.hint)
  }
}

extension IndexView.Region {
  fileprivate init(_ allocation: RegionAllocation, in summary: RunSummary) {
    let costs = allocation.costs
    let statements = allocation.shares.compactMap { share in
      summary.statements.statements.first { $0.recipient.ags == share.municipality.ags }
    }
    name = costs.region.name
    employer = allocation.shares.first?.municipality.officialName ?? ""
    key = costs.region.key.german
    cost = costs.cost.germanEuro
    grant = (-costs.grant).germanEuro
    ownShare = costs.ownShare.germanEuro
    isSmallGroup = costs.staffing.isSmallGroup
    isCollapsed = statements.contains { $0.isCollapsed }
    members = statements.compactMap { IndexView.Member($0, files: summary.files[$0.recipient.ags]) }
    residual = centCount(allocation.residualCents)
    bookingList = FileNames.bookingList(of: costs.region.employer)
    proofOfUse = FileNames.proofOfUse(costs.region.name)
    residualBearers = enumeration(statements.first.map { bearersOfResidualCents($0) } ?? [])
  }
}

extension IndexView.CostTable {
  fileprivate init(_ regions: [RegionCosts]) {
    let hasTotal = regions.count > 1
    func row(_ label: String, isSum: Bool = false, _ amount: (RegionCosts) -> Cents) -> Row {
      let amounts = regions.map(amount)
      return Row(
        label: label, values: (amounts + (hasTotal ? [amounts.total()] : [])).map(\.germanEuro), isSum: isSum)
    }
    func months(_ label: String, _ value: (RegionCosts) -> Ratio) -> Row {
      let values = regions.map(value)
      return Row(
        label: label, values: (values + (hasTotal ? [values.reduce(.zero, +)] : [])).map(\.germanShort), isSum: false)
    }
    columns = regions.map { "Region \($0.region.name)" } + (hasTotal ? ["Zusammen"] : [])
    rows =
      CostCategory.allCases.map { category in
        row("\(category.rawValue) \(category.german)") { $0.amount(category) }
      } + [
        row("Kosten", isSum: true, \.cost), row("Förderung") { -$0.grant }, row("Eigenanteil", isSum: true, \.ownShare),
        months("besetzte Vollzeitmonate", \.fteMonths), months("mögliche Vollzeitmonate", \.plannedFTEMonths),
      ]
  }
}

extension IndexView.Member {
  fileprivate init?(_ statement: Statement, files: RunSummary.DocumentFiles?) {
    guard let files else { return nil }
    ags = statement.recipient.ags.text
    name = statement.recipient.officialName
    document =
      switch statement.outcome {
      case .borneByEmployer: "trägt selbst"
      case .balanced: "ausgeglichen"
      case .invoice: "Rechnung"
      case .creditNote: "Gutschrift"
      }
    number = statement.invoice?.invoiceNumber
    cost = statement.total.share.germanEuro
    grant = (-statement.grant.share).germanEuro
    ownShare = statement.ownShare.share.germanEuro
    self.files = files
  }
}

extension IndexView.Input {
  fileprivate init(_ input: InputFile) {
    file = input.file
    // Settings have no rows.
    let hasRows = !input.file.hasSuffix(".yaml")
    rows = hasRows ? germanCount(input.rows) : "–"
    excluded = hasRows ? germanCount(input.excluded) : "–"
    encoding = input.encoding
    controlTotal = input.controlTotal?.germanEuro
    verifiedTotals = input.totalsVerified == 0 ? nil : germanCount(input.totalsVerified)
    digest = input.digest
  }
}

// MARK: Names for the template

extension IndexView {
  package static let schema = Schema<IndexView>(
    .flag("entwurf", "wahr, solange die Dokumente Entwürfe sind", required: true, \.isDraft),
    .text("jahr", "Abrechnungsjahr", required: true, \.year),
    .text("datum", "Datum auf den Dokumenten", \.issueDate),
    .text("vorhaben", "wofür abgerechnet wird", \.undertaking),
    .text("kreis", "Name des Kreises", \.district),
    .text("programm", "Name und Version des Programms", \.program),
    .flag("in_ordnung", "wahr ohne Warnungen und Fehler", required: true) { $0.state == .ok },
    .flag("mit_warnungen", "wahr mit Warnungen, ohne Fehler", required: true) { $0.state == .warnings },
    .flag("mit_fehlern", "wahr mit Fehlern", required: true) { $0.state == .errors },
    .optionalText("fehler", "Zahl der Fehler, etwa „2 Fehler“", \.errorCount),
    .optionalText("warnungen", "Zahl der Warnungen, etwa „1 Warnung“", \.warningCount),
    .record("zahlen", "die Zahlen des Laufs", figuresSchema, required: true, \.figures),
    .list("zu_klaeren", "Fehler, dann Warnungen", remarkSchema, required: true, \.openRemarks),
    .list("hinweise", "Hinweise, die nichts verlangen", remarkSchema, required: true, \.notes),
    .list("regionen", "alle Regionen dieses Laufs", regionSchema, required: true, \.regions),
    .record(
      "kostenzeilen", "Kosten und Besetzung je Region, auch kleiner Gruppen", costTableSchema, required: true, \.costs),
    .optionalText("kreisvorlage", "Pfad der Übersicht für den Kreis vom Ausgabeordner aus", \.districtPaper),
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

  private static let remarkSchema = Schema<Remark>(
    .flag("ist_fehler", "wahr bei einem Fehler") { $0.severity == .error },
    .flag("ist_warnung", "wahr bei einer Warnung") { $0.severity == .warning },
    .text("schwere", "Fehler, Warnung oder Hinweis", required: true) { $0.severity.german },
    .text("code", "Kennung der Meldung", required: true, \.code),
    .optionalText("ort", "Datei, Zeile und Spalte", \.place),
    .text("meldung", "was auffällt", required: true, \.message),
    .optionalText("abhilfe", "was zu tun ist", \.hint))

  private static let regionSchema = Schema<Region>(
    .text("name", "Name der Region", required: true, \.name),
    .text("arbeitgeber", "amtlicher Name der Arbeitgeberkommune", \.employer),
    .text("schluessel", "wie verteilt wird", \.key),
    .text("kosten", "Kosten der Region", required: true, \.cost),
    .text("foerderung", "Förderung der Region, mit Minus", required: true, \.grant),
    .text("eigenanteil", "Eigenanteil der Region", required: true, \.ownShare),
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
    .text("abrechnung_html", "Pfad der Abrechnung vom Ausgabeordner aus", required: true, \.files.statementPage),
    .text("abrechnung_xml", "Pfad der Abrechnung als XML", \.files.statementData),
    .optionalText("rechnung_html", "Pfad der Ansicht der Rechnung", \.files.invoicePage),
    .optionalText("rechnung_xml", "Pfad der XRechnung", required: true, \.files.invoiceData),
    .optionalText("vorlage", "Pfad der Vorlage für den Ausschuss", \.files.paper),
    .text("pruefung_html", "Pfad der Seite „So rechnen Sie nach“", \.files.recalculationPage),
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
