internal import Dates
internal import Invoice
internal import Money
internal import Statements
internal import Templates

/// *Berichtigung* as a letter: what abrechnung/berichtigung.html may say.
struct CorrectionView: Sendable {
  /// The settlement as it is now, for the letter's frame.
  let letter: StatementView
  let old: Amount
  let new: Amount
  let cancellation: String?
  let change: String
  let isMore: Bool
  let isLess: Bool
  let paid: String?
  let rest: String
  let isToPay: Bool
  let isToRefund: Bool
  let dueDate: String

  struct Amount: Sendable {
    let document: String
    let gross: String
  }

  init(_ notice: CorrectionNotice) {
    let statement = notice.statement
    letter = StatementView(statement)
    old = Amount(document: Self.name(notice.old), gross: notice.oldGross.germanEuro)
    let document = CorrectionNotice.Document(
      number: statement.invoice?.invoiceNumber, isCreditNote: statement.invoice?.typeCode == .creditNote,
      issueDate: statement.issueDate)
    new = Amount(document: Self.name(document), gross: statement.gross.germanEuro)
    cancellation = notice.cancellation.map { "\($0.number ?? "") vom \($0.issueDate.german)" }
    change = notice.change.germanEuroWithSign
    isMore = notice.change > .zero
    isLess = notice.change < .zero
    paid = notice.paid == .zero ? nil : notice.paid.germanEuro
    rest = notice.rest.magnitude.germanEuro
    isToPay = notice.rest > .zero
    isToRefund = notice.rest < .zero
    dueDate = (statement.invoice?.paymentDueDate ?? statement.issueDate).german
  }

  /// `Rechnung CM25-012-0001 vom 27.02.2026`
  private static func name(_ document: CorrectionNotice.Document) -> String {
    let kind = document.number == nil ? "Abrechnung" : document.isCreditNote ? "Gutschrift" : "Rechnung"
    return [kind, document.number, "vom \(document.issueDate.german)"].compactMap(\.self).joined(separator: " ")
  }
}

// MARK: Names for the template

extension CorrectionView {
  static let schema = Schema<CorrectionView>(
    .text("keine_rechnung", "Satz, dass die Mitteilung keine Rechnung ist", required: true) { _ in noInvoiceCorrection
    },
    .flag("entwurf", "immer falsch: was berichtigt wird, ist ausgestellt", \.letter.isDraft),
    .text("entwurfsvermerk", "„Entwurf, keine Rechnung“; hier ohne Wirkung") { _ in draftNote },
    .text("jahr", "Abrechnungsjahr", required: true, \.letter.year),
    .text("datum", "Datum der Berichtigung", required: true, \.letter.issueDate),
    .text("vorhaben", "wofür abgerechnet wird", required: true, \.letter.undertaking),
    .text("region", "Name der Region", required: true, \.letter.region),
    .record(
      "absender", "die Arbeitgeberkommune, die abrechnet", StatementView.partySchema, required: true, \.letter.issuer),
    .text("stelle", "Organisationseinheit des Absenders", \.letter.sender),
    .record(
      "empfaenger", "die Kommune, die den Brief erhält", StatementView.partySchema, required: true, \.letter.recipient),
    .text("gruss", "Grußformel", \.letter.closing),
    .text("unterschrift", "Unterschriftszeile, etwa „Im Auftrag“", \.letter.signature),
    .text("anschrift_groesse", "„eng“ oder „sehr-eng“ bei langen Anschriften, sonst leer", \.letter.addressSize),
    .flag("arbeitgeber", "wahr, wenn der Empfänger selbst die Arbeitgeberkommune ist", \.letter.isEmployer),
    .record("alt", "was bisher galt", amountSchema, required: true, \.old),
    .record("neu", "was jetzt gilt", amountSchema, required: true, \.new),
    .optionalText(
      "storno", "Nummer und Datum der Stornorechnung, wenn es etwas zurückzunehmen gab", required: true, \.cancellation),
    .text("aenderung", "neuer weniger alter Betrag, mit Vorzeichen", required: true, \.change),
    .flag("mehr", "wahr, wenn der Eigenanteil gestiegen ist", \.isMore),
    .flag("weniger", "wahr, wenn der Eigenanteil gesunken ist", \.isLess),
    .optionalText("gezahlt", "was nach dem Archiv schon gezahlt ist", required: true, \.paid),
    .text("rest", "was danach zu zahlen oder zu erstatten ist, ohne Vorzeichen", required: true, \.rest),
    .flag("offen", "wahr, wenn noch zu zahlen ist", required: true, \.isToPay),
    .flag("erstattung", "wahr, wenn zu erstatten ist", required: true, \.isToRefund),
    .text("faellig", "Tag der Fälligkeit", required: true, \.dueDate))

  private static let amountSchema = Schema<Amount>(
    .text("beleg", "etwa „Rechnung CM25-012-0001 vom 27.02.2026“", required: true, \.document),
    .text("betrag", "Eigenanteil, mit Umsatzsteuer, wenn welche anfällt", required: true, \.gross))
}

/// Stands in every notice of correction, so that nobody pays twice.
let noInvoiceCorrection = "Diese Mitteilung ist keine Rechnung."
