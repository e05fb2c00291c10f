internal import Dates
internal import Facts
internal import Identifiers
internal import Invoice
internal import Money
internal import Settings
internal import Statements
internal import Templates
internal import XML

/// *Abrechnung als Daten*: everything `abrechnung.xml` says, as the text it says it in.
///
/// Made from a statement it fills the template; read back from the bytes it must be the same again.
struct StatementRecord: Hashable {
  var isDraft: String
  var year: String
  var issueDate: String
  var contract: String
  var undertaking: String
  var issuer: Party
  var recipient: Party
  var region: String
  var key: String
  var fraction: String
  var residualCents: String
  var cost: Amounts
  var lines: [Line]
  var grant: Amounts
  var grantName: String
  var ownShare: Amounts
  var vat: VAT?
  var advancePayments: String
  var balanceDue: String
  var voucher: Voucher?
  var shares: [Share]

  struct Party: Hashable {
    var ags: String
    var name: String
  }

  struct Amounts: Hashable {
    var region: String
    var share: String
  }

  struct VAT: Hashable {
    var rate: String
    var amount: String
  }

  struct Line: Hashable {
    var code: String
    var label: String
    var amounts: Amounts
  }

  struct Voucher: Hashable {
    var kind: String
    var number: String
    var dueDate: String
  }

  struct Share: Hashable {
    var party: Party
    var fraction: String
    var cost: String
    var grant: String
    var amount: String
  }
}

extension StatementRecord {
  init(_ statement: Statement) {
    isDraft = statement.isDraft ? "true" : "false"
    year = String(statement.year.number)
    issueDate = statement.issueDate.iso
    contract = statement.contract.name
    undertaking = statement.contract.undertaking
    issuer = Party(ags: statement.issuer.ags.text, name: statement.issuer.officialName)
    recipient = Party(ags: statement.recipient.ags.text, name: statement.recipient.officialName)
    region = statement.region
    key = statement.key.word
    fraction = statement.shares.first { $0.isRecipient }?.fraction.description ?? ""
    residualCents = String(statement.residualCents)
    cost = Amounts(statement.total)
    lines = statement.lines.map {
      Line(code: $0.category?.rawValue ?? "K", label: $0.label, amounts: Amounts($0.amount))
    }
    grant = Amounts(statement.grant)
    grantName = statement.contract.grantName
    ownShare = Amounts(statement.ownShare)
    vat = statement.vat.map { VAT(rate: String($0.rate), amount: $0.amount.decimal) }
    advancePayments = statement.advancePayments.decimal
    balanceDue = statement.balanceDue.decimal
    voucher = statement.invoice.map { invoice in
      Voucher(
        kind: invoice.typeCode == .creditNote ? "gutschrift" : "rechnung", number: invoice.invoiceNumber,
        dueDate: invoice.paymentDueDate?.iso ?? "")
    }
    shares = statement.shares.map {
      Share(
        party: Party(ags: $0.municipality.ags.text, name: $0.municipality.officialName),
        fraction: $0.fraction.description, cost: $0.cost.decimal, grant: $0.grant.decimal, amount: $0.amount.decimal)
    }
  }

  static let schema = Schema<StatementRecord>(
    .text("entwurf", "true oder false", required: true, \.isDraft),
    .text("jahr", "Abrechnungsjahr", required: true, \.year),
    .text("datum", "Datum der Abrechnung", required: true, \.issueDate),
    .text("vereinbarung", "Name der Vereinbarung", required: true, \.contract),
    .text("vorhaben", "Name des Vorhabens", required: true, \.undertaking),
    .text("aussteller_ags", "Gemeindeschlüssel der Arbeitgeberkommune", required: true, \.issuer.ags),
    .text("aussteller", "Arbeitgeberkommune", required: true, \.issuer.name),
    .text("empfaenger_ags", "Gemeindeschlüssel der Kommune, für die abgerechnet wird", required: true, \.recipient.ags),
    .text("empfaenger", "Kommune, für die abgerechnet wird", required: true, \.recipient.name),
    .text("region", "Region", required: true, \.region),
    .text("schluessel", "gleich, einwohner, vzae oder prozent", required: true, \.key),
    .text("anteil", "Anteil der Kommune als Bruch", required: true, \.fraction),
    .text("restcent", "Cent, die beim Abrunden übrig blieben", required: true, \.residualCents),
    .text("kosten_region", "Kosten der Region", required: true, \.cost.region),
    .text("kosten_anteil", "Anteil der Kommune an den Kosten", required: true, \.cost.share),
    .list("positionen", "Kostenpositionen", Line.schema, required: true, \.lines),
    .text("foerderung", "Name der Förderung", required: true, \.grantName),
    .text("foerderung_region", "Förderung der Region", required: true, \.grant.region),
    .text("foerderung_anteil", "Anteil der Kommune an der Förderung", required: true, \.grant.share),
    .text("eigenanteil_region", "Eigenanteil der Region", required: true, \.ownShare.region),
    .text("eigenanteil_anteil", "Eigenanteil der Kommune", required: true, \.ownShare.share),
    .optionalRecord(
      "umsatzsteuer", "Umsatzsteuer auf den Eigenanteil, wenn welche anfällt", VAT.schema, required: true, \.vat),
    .text("abschlaege", "Summe der Abschläge", required: true, \.advancePayments),
    .text("zahlbetrag", "Eigenanteil mit Umsatzsteuer weniger Abschläge", required: true, \.balanceDue),
    .optionalRecord("beleg", "Rechnung oder Gutschrift, wenn es eine gibt", Voucher.schema, required: true, \.voucher),
    .list("anteile", "alle Kommunen der Region", Share.schema, required: true, \.shares))

  /// Reads the bytes of an `abrechnung.xml` that its schema has accepted; nil if something is missing all the same.
  init?(_ root: XMLElement) {
    let reader = StatementXML(root: root)
    guard let kosten = reader.element("kosten"), let verteilung = reader.element("verteilung"),
      let issuer = reader.party("aussteller"), let recipient = reader.party("empfaenger")
    else { return nil }
    isDraft = root.attribute("entwurf") ?? ""
    year = reader.text("jahr")
    issueDate = reader.text("datum")
    contract = reader.text("vereinbarung")
    undertaking = reader.text("vorhaben")
    self.issuer = issuer
    self.recipient = recipient
    region = reader.text("region")
    key = verteilung.attribute("schluessel") ?? ""
    fraction = verteilung.attribute("anteil") ?? ""
    residualCents = verteilung.attribute("restcent") ?? ""
    cost = Amounts(kosten)
    lines = reader.all("position", in: kosten).map {
      Line(code: $0.attribute("kennung") ?? "", label: $0.text, amounts: Amounts($0))
    }
    grant = Amounts(reader.element("foerderung"))
    grantName = reader.text("foerderung")
    ownShare = Amounts(reader.element("eigenanteil"))
    vat = reader.element("umsatzsteuer").map {
      VAT(rate: $0.attribute("satz") ?? "", amount: $0.attribute("betrag") ?? "")
    }
    advancePayments = reader.text("abschlaege")
    balanceDue = reader.text("zahlbetrag")
    voucher = reader.element("beleg").map {
      Voucher(
        kind: $0.attribute("art") ?? "", number: $0.attribute("nummer") ?? "", dueDate: $0.attribute("faellig") ?? "")
    }
    shares =
      reader.element("anteile").map { reader.all("kommune", in: $0) }?.map {
        Share(
          party: Party(ags: $0.attribute("ags") ?? "", name: $0.text), fraction: $0.attribute("anteil") ?? "",
          cost: $0.attribute("kosten") ?? "", grant: $0.attribute("foerderung") ?? "",
          amount: $0.attribute("eigenanteil") ?? "")
      } ?? []
  }
}

/// Access to the elements of `abrechnung.xml` by name.
private struct StatementXML {
  static let namespace = "urn:abrechnung:kostenabrechnung:1"
  let root: XMLElement

  func element(_ name: String) -> XMLElement? { root.first(name, Self.namespace) }
  func all(_ name: String, in parent: XMLElement) -> [XMLElement] { parent.all(name, Self.namespace) }
  func text(_ name: String) -> String { element(name)?.text ?? "" }
  func party(_ name: String) -> StatementRecord.Party? {
    element(name).map { StatementRecord.Party(ags: $0.attribute("ags") ?? "", name: $0.text) }
  }
}

extension StatementRecord.Amounts {
  fileprivate init(_ amount: Statement.RegionalAmount) {
    self.init(region: amount.region.decimal, share: amount.share.decimal)
  }

  fileprivate init(_ element: XMLElement?) {
    self.init(region: element?.attribute("region") ?? "", share: element?.attribute("anteil") ?? "")
  }
}

extension StatementRecord.Line {
  fileprivate static let schema = Schema<Self>(
    .text("kennung", "P1 bis P4, oder K für die zusammengefasste Zeile", required: true, \.code),
    .text("bezeichnung", "Bezeichnung der Position", required: true, \.label),
    .text("betrag_region", "Betrag der Region", required: true, \.amounts.region),
    .text("betrag_anteil", "Anteil der Kommune", required: true, \.amounts.share))
}

extension StatementRecord.VAT {
  fileprivate static let schema = Schema<Self>(
    .text("satz", "Steuersatz in Prozent", required: true, \.rate),
    .text("betrag", "Umsatzsteuer auf den Anteil der Kommune", required: true, \.amount))
}

extension StatementRecord.Voucher {
  fileprivate static let schema = Schema<Self>(
    .text("art", "rechnung oder gutschrift", required: true, \.kind),
    .text("nummer", "Nummer der Rechnung oder Gutschrift", required: true, \.number),
    .text("faellig", "Fälligkeit", required: true, \.dueDate))
}

extension StatementRecord.Share {
  fileprivate static let schema = Schema<Self>(
    .text("ags", "Gemeindeschlüssel", required: true, \.party.ags),
    .text("name", "Kommune", required: true, \.party.name),
    .text("anteil", "Anteil als Bruch", required: true, \.fraction),
    .text("kosten", "Kostenanteil", required: true, \.cost),
    .text("foerderung", "Förderanteil", required: true, \.grant),
    .text("eigenanteil", "Eigenanteil", required: true, \.amount))
}
