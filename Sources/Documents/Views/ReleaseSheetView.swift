internal import Allocation
internal import Costs
internal import Dates
internal import Facts
internal import Identifiers
internal import Money
internal import Settings
internal import Statements
package import Templates

/// *Freigabeblatt*: what intern/freigabe.html may say: which draft is to be released, and what it would issue. Stays in
/// the employing office.
package struct ReleaseSheetView: Sendable {
  let year: String
  let undertaking: String
  /// `Region Nord`, `Regionen Nord, Mitte und Süd`
  let scope: String
  let issueDate: String
  let dueDate: String
  /// In groups of eight characters, so that two of them can be compared by eye.
  let digest: [String]
  let program: String
  let warningCount: String?
  let hasVAT: Bool
  let hasAdvances: Bool
  let regions: [Region]
  /// Nil for one region.
  let total: Sums?

  struct Region: Sendable {
    let name: String
    let employer: String
    let documents: [Document]
    let sums: Sums
  }

  struct Document: Sendable {
    let ags: String
    let recipient: String
    /// `Rechnung`, `Gutschrift`, `nur Abrechnung`
    let kind: String
    let ownShare: String
    let vat: String
    let advances: String
    /// Nil where nothing is invoiced.
    let balance: String?
  }

  struct Sums: Sendable {
    let ownShare: String
    let vat: String
    let advances: String
    let balance: String
  }

  package init(_ summary: RunSummary) {
    let settled = summary.statements
    let agreement = settled.agreement
    year = String(summary.year.number)
    undertaking = agreement.contract.undertaking
    scope = regionsOf(settled)
    issueDate = summary.issueDate.german
    dueDate = agreement.paymentDueDate.german
    digest = inGroups(settled.contentDigest)
    program = summary.program
    warningCount = summary.warningCount
    hasVAT = settled.statements.contains { $0.vat != nil }
    hasAdvances = settled.statements.contains { $0.advancePayments != .zero }
    regions = settled.allocations.map { allocation in
      let shares = allocation.shares.map(\.municipality.ags)
      let statements = shares.compactMap { ags in settled.statements.first { $0.recipient.ags == ags } }
      return Region(
        name: allocation.costs.region.name, employer: allocation.shares.first?.municipality.officialName ?? "",
        documents: statements.map { Document($0) }, sums: Sums(statements))
    }
    total = regions.count > 1 ? Sums(settled.statements) : nil
  }
}

/// `Region Nord`, `Regionen Nord, Mitte und Süd`
func regionsOf(_ settled: SettlementStatements) -> String {
  let names = settled.allocations.map(\.costs.region.name)
  return (names.count == 1 ? "Region " : "Regionen ") + enumeration(names)
}

private func inGroups(_ digest: String) -> [String] {
  var rest = digest[...]
  var groups: [String] = []
  while !rest.isEmpty {
    groups.append(String(rest.prefix(8)))
    rest = rest.dropFirst(8)
  }
  return groups
}

extension ReleaseSheetView.Document {
  fileprivate init(_ statement: Statement) {
    ags = statement.recipient.ags.text
    recipient = statement.recipient.officialName
    kind =
      switch statement.outcome {
      case .invoice: "Rechnung"
      case .creditNote: "Gutschrift"
      case .borneByEmployer, .balanced: "nur Abrechnung"
      }
    ownShare = statement.ownShare.share.germanEuro
    vat = (statement.vat?.amount ?? .zero).germanEuro
    advances = statement.advancePayments.germanEuro
    balance = statement.invoice.map { _ in statement.balanceDue.germanEuro }
  }
}

extension ReleaseSheetView.Sums {
  fileprivate init(_ statements: [Statement]) {
    ownShare = statements.map(\.ownShare.share).total().germanEuro
    vat = statements.compactMap(\.vat?.amount).total().germanEuro
    advances = statements.map(\.advancePayments).total().germanEuro
    balance = statements.filter { $0.invoice != nil }.map(\.balanceDue).total().germanEuro
  }
}

// MARK: Names for the template

extension ReleaseSheetView {
  package static let schema = Schema<ReleaseSheetView>(
    .text("jahr", "Abrechnungsjahr", required: true, \.year),
    .text("vorhaben", "wofür abgerechnet wird", \.undertaking),
    .text("umfang", "etwa „Region Nord“ oder „Regionen Nord, Mitte und Süd“", required: true, \.scope),
    .text("datum", "Datum auf den Dokumenten", required: true, \.issueDate),
    .text("faellig", "bis wann zu zahlen ist", required: true, \.dueDate),
    .texts("pruefsumme", "Prüfsumme des Entwurfs in Gruppen von acht Zeichen", required: true, \.digest),
    .text("programm", "Name und Version des Programms", \.program),
    .optionalText(
      "warnungen", "Zahl der Warnungen, etwa „1 Warnung“, wenn es welche gibt", required: true, \.warningCount),
    .flag("mit_umsatzsteuer", "wahr, wenn Umsatzsteuer anfällt", required: true, \.hasVAT),
    .flag("mit_abschlaegen", "wahr, wenn Abschläge gezahlt sind", required: true, \.hasAdvances),
    .list(
      "regionen", "alle Regionen dieses Laufs",
      Schema<Region>(
        .text("name", "Name der Region", required: true, \.name),
        .text("arbeitgeber", "amtlicher Name der Arbeitgeberkommune, die ausstellt", required: true, \.employer),
        .list("dokumente", "was für jede Kommune ausgestellt wird", documentSchema, required: true, \.documents),
        .record("summen", "Summen der Region", sumsSchema, required: true, \.sums)),
      required: true, \.regions),
    .optionalRecord("zusammen", "Summen, wenn es mehrere Regionen sind", sumsSchema, required: true, \.total))

  private static let documentSchema = Schema<Document>(
    .text("ags", "amtlicher Gemeindeschlüssel", \.ags),
    .text("empfaenger", "amtlicher Name", required: true, \.recipient),
    .text("dokument", "Rechnung, Gutschrift oder nur Abrechnung", required: true, \.kind),
    .text("eigenanteil", "Eigenanteil", required: true, \.ownShare),
    .text("umsatzsteuer", "Umsatzsteuer darauf", required: true, \.vat),
    .text("abschlaege", "gezahlte Abschläge", required: true, \.advances),
    .optionalText(
      "zahlbetrag", "was zu zahlen ist, mit Minus, was erstattet wird; ohne Rechnung nichts", required: true, \.balance)
  )

  private static let sumsSchema = Schema<Sums>(
    .text("eigenanteil", "Eigenanteile", required: true, \.ownShare),
    .text("umsatzsteuer", "Umsatzsteuer", required: true, \.vat),
    .text("abschlaege", "Abschläge", required: true, \.advances),
    .text("zahlbetrag", "Zahlbeträge der Rechnungen und Gutschriften", required: true, \.balance))
}
