internal import Dates
internal import Facts
internal import Identifiers
internal import Invoice
internal import Money
internal import Settings
package import Statements
package import Templates

/// *Abrechnung* as a letter: what abrechnung/abrechnung.html may say.
package struct StatementView: Sendable {
  let isDraft: Bool
  let year: String
  let issueDate: String
  let period: String
  let contract: String
  let undertaking: String
  let grantName: String
  let region: String
  let key: String
  let fraction: String
  let issuer: Party
  let recipient: Party
  let sender: String
  let closing: String
  let signature: String
  let amount: String
  let lines: [Line]
  let total: Line
  let grant: Line
  let ownShare: Line
  let vat: VATView?
  let isCollapsed: Bool
  let fteMonths: String?
  let containsRetroactivePay: Bool
  let shares: [Share]
  let residual: Residual?
  let advancePayments: String?
  let previousYear: Comparison?
  let invoice: Voucher?
  let creditNote: Voucher?
  let isEmployer: Bool
  let isBalanced: Bool
  let isSurplus: Bool
  /// The region has no other municipality.
  let isAlone: Bool
  /// How small the recipient's address must be set to stay within its window: empty, `eng` or `sehr-eng`.
  let addressSize: String

  struct Party: Sendable {
    let name: String
    let street: String
    let postCode: String
    let city: String
    let point: String
    let phone: String
    let email: String
    let leitwegID: String

    init(_ municipality: Municipality) {
      name = municipality.officialName
      street = municipality.address.street
      postCode = municipality.address.postCode
      city = municipality.address.city
      point = municipality.contact.point
      phone = municipality.contact.phone
      email = municipality.contact.email
      leitwegID = municipality.leitwegID.text
    }
  }

  struct Line: Sendable {
    let label: String
    let region: String
    let share: String

    init(_ label: String, _ amount: Statement.RegionalAmount, negated: Bool = false) {
      self.label = label
      region = (negated ? -amount.region : amount.region).germanEuro
      share = (negated ? -amount.share : amount.share).germanEuro
    }
  }

  struct Share: Sendable {
    let name: String
    let fraction: String
    let cost: String
    let grant: String
    let amount: String
    let isRecipient: Bool
  }

  struct Residual: Sendable {
    let cents: String
    let bearers: String
    /// More than one municipality bears one.
    let isShared: Bool

    init?(_ statement: Statement) {
      guard let cents = centCount(statement.residualCents) else { return nil }
      let names = bearersOfResidualCents(statement).map { "die \($0)" }
      self.cents = cents
      // Which of many it is, the page to divide again shows; a list of twenty names nobody reads.
      bearers = names.count > 5 ? "\(names.count) der \(statement.shares.count) Kommunen" : enumeration(names)
      isShared = names.count > 1
    }
  }

  /// *Vergleich mit dem Vorjahr*: totals of the recipient, never positions.
  struct Comparison: Sendable {
    let year: String
    let rows: [Row]

    struct Row: Sendable {
      let label: String
      let before: String
      let now: String
      let change: String
      let percentage: String?

      init(_ label: String, from before: Cents, to now: Cents) {
        let change = Change(from: before, to: now)
        self.label = label
        self.before = before.germanEuro
        self.now = now.germanEuro
        self.change = change.amount.germanEuroWithSign
        percentage = change.fraction?.germanPercentWithSign
      }
    }

    init?(_ statement: Statement) {
      guard let before = statement.previousYear else { return nil }
      year = String(statement.year.number - 1)
      var rows: [Row] = []
      if let cost = before.cost { rows.append(Row("Kosten", from: cost, to: statement.total.share)) }
      // Without the minus of a deduction: more grant is a rise.
      if let grant = before.grant { rows.append(Row("Förderung", from: grant, to: statement.grant.share)) }
      self.rows = rows + [Row("Eigenanteil", from: before.ownShare, to: statement.ownShare.share)]
    }
  }

  /// An invoice or a credit note as the letter announces it.
  struct Voucher: Sendable {
    let number: String
    let issueDate: String
    let dueDate: String
    let amount: String
    let isPayable: Bool
    let isSettled: Bool
    let isOverpaid: Bool

    init(_ invoice: Invoice, balance: Cents, dueDate: Day) {
      number = invoice.invoiceNumber
      issueDate = invoice.issueDate.german
      self.dueDate = (invoice.paymentDueDate ?? dueDate).german
      amount = balance.magnitude.germanEuro
      isPayable = balance > .zero
      isSettled = balance == .zero
      isOverpaid = balance < .zero
    }
  }

  package init(_ statement: Statement) {
    isDraft = statement.isDraft
    year = String(statement.year.number)
    issueDate = statement.issueDate.german
    period = "\(statement.year.firstDay.german)–\(statement.year.lastDay.german)"
    contract = statement.contract.name
    undertaking = statement.contract.undertaking
    grantName = statement.contract.grantName
    region = statement.region
    key = statement.key.german
    fraction = statement.shares.first { $0.isRecipient }?.fraction.germanShare ?? ""
    issuer = Party(statement.issuer)
    recipient = Party(statement.recipient)
    sender = statement.texts.sender
    closing = statement.texts.closing
    signature = statement.texts.signature
    amount = statement.ownShare.share.magnitude.germanEuro
    lines = statement.lines.map { Line($0.label, $0.amount) }
    total = Line("Kosten", statement.total)
    grant = Line(statement.contract.grantName, statement.grant, negated: true)
    ownShare = Line("Eigenanteil", statement.ownShare)
    vat = statement.vat.map { VATView($0, gross: statement.gross) }
    isCollapsed = statement.isCollapsed
    fteMonths = statement.fteMonths?.germanShort
    containsRetroactivePay = statement.containsRetroactivePay
    shares = statement.shares.map {
      Share(
        name: $0.municipality.officialName, fraction: $0.fraction.germanShare, cost: $0.cost.germanEuro,
        grant: (-$0.grant).germanEuro, amount: $0.amount.germanEuro, isRecipient: $0.isRecipient)
    }
    residual = Residual(statement)
    advancePayments = statement.advancePayments == .zero ? nil : statement.advancePayments.germanEuro
    previousYear = Comparison(statement)
    let balance = statement.balanceDue
    switch statement.outcome {
    case .invoice(let voucher):
      invoice = Voucher(voucher, balance: balance, dueDate: statement.issueDate)
      creditNote = nil
    case .creditNote(let voucher):
      invoice = nil
      creditNote = Voucher(voucher, balance: balance, dueDate: statement.issueDate)
    case .borneByEmployer, .balanced:
      invoice = nil
      creditNote = nil
    }
    isEmployer = statement.recipient.ags == statement.issuer.ags
    isBalanced = !isEmployer && statement.invoice == nil
    isSurplus = statement.ownShare.share < .zero
    isAlone = statement.shares.count == 1
    addressSize = Self.addressSize([
      recipient.name, recipient.point, recipient.street, "\(recipient.postCode) \(recipient.city)",
    ])
  }

  /// The window of DIN 5008 takes five lines in the usual size, seven and nine in the smaller ones of
  /// teile/briefstil.html; so many letters surely go into a line there.
  private static func addressSize(_ parts: [String]) -> String {
    func lines(_ letters: Int) -> Int { parts.reduce(0) { $0 + max(1, ($1.count + letters - 1) / letters) } }
    return lines(38) <= 5 ? "" : lines(46) <= 7 ? "eng" : "sehr-eng"
  }
}

// MARK: Names for the template

extension StatementView {
  package static let schema = Schema<StatementView>(
    .flag("entwurf", "wahr, solange die Abrechnung ein Entwurf ist", required: true, \.isDraft),
    .text("entwurfsvermerk", "„Entwurf, keine Rechnung“", required: true) { _ in draftNote },
    .text("keine_rechnung", "Satz, dass die Abrechnung keine Rechnung ist", required: true) { _ in noInvoiceNote },
    .text("jahr", "Abrechnungsjahr", required: true, \.year),
    .text("datum", "Datum der Abrechnung", required: true, \.issueDate),
    .text("zeitraum", "erster bis letzter Tag des Abrechnungsjahrs", \.period),
    .text("vereinbarung", "Name der Vereinbarung", \.contract),
    .text("vorhaben", "wofür abgerechnet wird", required: true, \.undertaking),
    .text("region", "Name der Region", required: true, \.region),
    .text("schluessel", "wie verteilt wird, etwa „zu gleichen Teilen“", required: true, \.key),
    .text("bruchteil", "Anteil des Empfängers, etwa 1/4", \.fraction),
    .record("absender", "die Arbeitgeberkommune, die abrechnet", partySchema, required: true, \.issuer),
    .text("stelle", "Organisationseinheit des Absenders", \.sender),
    .record("empfaenger", "die Kommune, die den Brief erhält", partySchema, required: true, \.recipient),
    .text("gruss", "Grußformel", \.closing),
    .text("unterschrift", "Unterschriftszeile, etwa „Im Auftrag“", \.signature),
    .text("betrag", "Eigenanteil des Empfängers ohne Vorzeichen", required: true, \.amount),
    .flag("ueberdeckung", "wahr, wenn die Förderung höher ist als die Kosten", required: true, \.isSurplus),
    .list("zeilen", "Kostenzeilen; eine einzige bei kleinen Gruppen", lineSchema, required: true, \.lines),
    .record("kosten", "Summe der Kosten", lineSchema, required: true, \.total),
    .record("foerderung", "Förderung, mit Minus", lineSchema, required: true, \.grant),
    .text("foerdername", "Name der Förderung", \.grantName),
    .record("eigenanteil", "Kosten weniger Förderung", lineSchema, required: true, \.ownShare),
    .optionalRecord(
      "umsatzsteuer", "Umsatzsteuer auf den Eigenanteil, wenn welche anfällt", VATView.schema, required: true, \.vat),
    .flag("zusammengefasst", "wahr, wenn die Kostenzeilen einer kleinen Gruppe zusammengefasst sind", \.isCollapsed),
    .optionalText("vollzeitmonate", "besetzte Vollzeitmonate der Region; fehlt bei kleinen Gruppen", \.fteMonths),
    .flag("nachzahlung", "wahr, wenn Nachzahlungen für frühere Jahre enthalten sind", \.containsRetroactivePay),
    .list("kommunen", "alle Kommunen der Region mit ihren Anteilen", shareSchema, required: true, \.shares),
    .optionalRecord("restcent", "Cent, die beim Abrunden übrig blieben", residualSchema, required: true, \.residual),
    .optionalText("abschlaege", "Summe der Abschläge, wenn welche gezahlt wurden", required: true, \.advancePayments),
    .optionalRecord(
      "vorjahr", "Vergleich mit dem Vorjahr, wenn vorjahr.csv die Kommune nennt", comparisonSchema, \.previousYear),
    .optionalRecord("rechnung", "die Rechnung, wenn es eine gibt", voucherSchema, required: true, \.invoice),
    .optionalRecord("gutschrift", "die Gutschrift, wenn es eine gibt", voucherSchema, required: true, \.creditNote),
    .flag("arbeitgeber", "wahr, wenn der Empfänger selbst die Arbeitgeberkommune ist", required: true, \.isEmployer),
    .flag("ausgeglichen", "wahr, wenn niemand etwas zu zahlen hat", required: true, \.isBalanced),
    .flag("allein", "wahr, wenn die Region nur aus dem Empfänger besteht", \.isAlone),
    .text("anschrift_groesse", "„eng“ oder „sehr-eng“ bei langen Anschriften, sonst leer", \.addressSize))

  static let partySchema = Schema<Party>(
    .text("name", "amtlicher Name, etwa „Stadt Coesfeld“", required: true, \.name),
    .text("strasse", "Straße und Hausnummer", \.street),
    .text("plz", "Postleitzahl", \.postCode),
    .text("ort", "Ort", \.city),
    .text("ansprechstelle", "Ansprechstelle", \.point),
    .text("telefon", "Telefon", \.phone),
    .text("email", "E-Mail-Adresse", \.email),
    .text("leitweg_id", "Leitweg-ID", \.leitwegID))

  private static let lineSchema = Schema<Line>(
    .text("bezeichnung", "Bezeichnung der Zeile", \.label),
    .text("region", "Betrag der ganzen Region", required: true, \.region),
    .text("anteil", "davon entfällt auf den Empfänger", required: true, \.share))

  private static let shareSchema = Schema<Share>(
    .text("name", "amtlicher Name der Kommune", required: true, \.name),
    .text("bruchteil", "ihr Anteil, etwa 1/4", \.fraction),
    .text("kosten", "ihr Anteil an den Kosten", \.cost),
    .text("foerderung", "ihr Anteil an der Förderung, mit Minus", \.grant),
    .text("eigenanteil", "ihr Eigenanteil", required: true, \.amount),
    .flag("empfaengerin", "wahr in der Zeile des Empfängers", \.isRecipient))

  private static let residualSchema = Schema<Residual>(
    .text("anzahl", "wie viele Cent, etwa „2 Cent“", required: true, \.cents),
    .text(
      "kommunen", "wer sie trägt, etwa „die Stadt Coesfeld und die Stadt Billerbeck“", required: true, \.bearers),
    .flag("mehrere", "wahr, wenn mehr als eine Kommune einen trägt", \.isShared))

  private static let comparisonSchema = Schema<Comparison>(
    .text("vergleichsjahr", "das Jahr davor", \.year),
    .list(
      "vergleichszeilen", "Kosten und Förderung, wenn bekannt, und Eigenanteil", comparisonRowSchema, required: true,
      \.rows))

  private static let comparisonRowSchema = Schema<Comparison.Row>(
    .text("bezeichnung", "Bezeichnung der Zeile", required: true, \.label),
    .text("vorher", "Betrag des Vorjahrs", required: true, \.before),
    .text("jetzt", "Betrag des Abrechnungsjahrs", required: true, \.now),
    .text("aenderung", "Unterschied mit Vorzeichen", required: true, \.change),
    .optionalText("prozent", "Unterschied in Prozent; fehlt, wenn im Vorjahr nichts anfiel", \.percentage))

  private static let voucherSchema = Schema<Voucher>(
    .text("nummer", "Rechnungsnummer", required: true, \.number),
    .text("datum", "Rechnungsdatum", \.issueDate),
    .text("faellig", "Tag der Fälligkeit", required: true, \.dueDate),
    .text("zahlbetrag", "was noch zu zahlen oder zu erstatten ist, ohne Vorzeichen", required: true, \.amount),
    .flag("offen", "wahr, wenn der Empfänger noch zu zahlen hat", \.isPayable),
    .flag("bezahlt", "wahr, wenn die Abschläge genau reichen", \.isSettled),
    .flag("ueberzahlt", "wahr, wenn der Empfänger Geld zurückerhält", \.isOverpaid))
}

/// Stands in every statement, so that nobody pays twice.
let noInvoiceNote = "Diese Abrechnung ist keine Rechnung."
