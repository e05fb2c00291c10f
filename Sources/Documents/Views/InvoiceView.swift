internal import Dates
package import Invoice
internal import Money
internal import Statements
package import Templates

/// *Ansicht einer Rechnung*: what rechnung/ansicht.html may say. Names are those of the terms in EN 16931.
package struct InvoiceView: Sendable {
  let invoice: Invoice
  let isDraft: Bool

  package init(_ invoice: Invoice, isDraft: Bool) {
    self.invoice = invoice
    self.isDraft = isDraft
  }

  private var isOwedToBuyer: Bool { invoice.typeCode == .creditNote || invoice.totals.due < .zero }

  /// What people call it: a 381 that takes back an invoice is no refund to them, nor a 380 that takes back a refund an
  /// invoice.
  private var kind: String {
    if invoice.isCancelling { return "Stornorechnung" }
    return switch invoice.typeCode {
    case .commercialInvoice: "Rechnung"
    case .creditNote: "Gutschrift"
    case .correctedInvoice: "Korrigierte Rechnung"
    }
  }

  /// A term whose value is a code, with the code in words.
  struct Code: Sendable {
    let code: String
    let text: String
  }
}

// MARK: Names for the template

extension InvoiceView {
  package static let schema = Schema<InvoiceView>(
    .flag("entwurf", "wahr, solange die Rechnung ein Entwurf ist", required: true, \.isDraft),
    .text("entwurfsvermerk", "„Entwurf, keine Rechnung“", required: true) { _ in draftNote },
    .text("art", "„Rechnung“, „Gutschrift“, „Stornorechnung“ oder „Korrigierte Rechnung“", required: true, \.kind),
    .flag("storno", "wahr, wenn eine frühere Rechnung aufgehoben wird", required: true, \.invoice.isCancelling),
    .flag("erstattung", "wahr, wenn der Empfänger Geld erhält", \.isOwedToBuyer),
    .text("zahlbetrag", "fälliger Betrag ohne Vorzeichen", required: true) {
      $0.invoice.totals.due.magnitude.germanEuro
    },
    .text("bt1", "Rechnungsnummer", required: true, \.invoice.invoiceNumber),
    .text("bt2", "Rechnungsdatum", required: true, \.invoice.issueDate.german),
    .record("bt3", "Art der Rechnung", codeSchema, required: true) { invoiceType($0.invoice.typeCode) },
    .record("bt5", "Währung", codeSchema, required: true) { currency($0.invoice.currencyCode) },
    .optionalText("bt9", "Fälligkeit", required: true) { $0.invoice.paymentDueDate?.german },
    .text("bt10", "Leitweg-ID des Empfängers", required: true, \.invoice.buyerReference),
    .optionalText("bt12", "Vertrag", required: true, \.invoice.contractReference),
    .optionalText("bt20", "Zahlungsbedingungen", required: true, \.invoice.paymentTerms),
    .list("bg1", "Bemerkungen", noteSchema, required: true, \.invoice.notes),
    .list("bg3", "frühere Rechnungen", precedingInvoiceSchema, required: true, \.invoice.precedingInvoices),
    .text("bt23", "Geschäftsprozess", required: true, \.invoice.businessProcessType),
    .text("bt24", "Kennung der Spezifikation", required: true, \.invoice.specificationIdentifier),
    .record("bg4", "Verkäufer", sellerSchema, required: true, \.invoice.seller),
    .record("bg7", "Käufer", buyerSchema, required: true, \.invoice.buyer),
    .optionalRecord("bg14", "Abrechnungszeitraum", periodSchema, required: true, \.invoice.invoicingPeriod),
    .record("bt81", "Zahlungsart", codeSchema, required: true) {
      meansOfPayment($0.invoice.paymentInstructions.meansCode)
    },
    .optionalText("bt83", "Verwendungszweck", required: true, \.invoice.paymentInstructions.remittanceInformation),
    .optionalRecord(
      "bg17", "Konto für die Überweisung", creditTransferSchema, required: true,
      \.invoice.paymentInstructions.creditTransfer),
    .list("bg20", "Nachlässe", allowanceSchema, required: true, \.invoice.allowances),
    .text("bt106", "Summe der Positionen", required: true, \.invoice.totals.sumOfLines.germanEuro),
    .optionalText("bt107", "Summe der Nachlässe, wenn nicht null", required: true) {
      nonZero($0.invoice.totals.sumOfAllowances)
    },
    .text("bt109", "Betrag ohne Umsatzsteuer", required: true, \.invoice.totals.withoutVAT.germanEuro),
    .text("bt110", "Umsatzsteuer", required: true, \.invoice.totals.vat.germanEuro),
    .text("bt112", "Betrag mit Umsatzsteuer", required: true, \.invoice.totals.withVAT.germanEuro),
    .optionalText("bt113", "schon gezahlt, wenn nicht null", required: true) { nonZero($0.invoice.totals.paid) },
    .text("bt115", "Zahlbetrag", required: true, \.invoice.totals.due.germanEuro),
    .list("bg23", "Aufschlüsselung der Umsatzsteuer", vatBreakdownSchema, required: true, \.invoice.vatBreakdowns),
    .list("bg24", "Anlagen", supportingDocumentSchema, required: true, \.invoice.supportingDocuments),
    .list("bg25", "Positionen", lineSchema, required: true, \.invoice.lines))

  private static let codeSchema = Schema<Code>(
    .text("code", "der Code, wie er in der XML-Datei steht", required: true, \.code),
    .text("text", "was der Code bedeutet", \.text))

  private static let noteSchema = Schema<Invoice.Note>(
    .optionalRecord("bt21", "Betreff", codeSchema, required: true) { $0.subjectCode.map(noteSubject) },
    .text("bt22", "Bemerkung", required: true, \.text))

  private static let precedingInvoiceSchema = Schema<Invoice.PrecedingInvoice>(
    .text("bt25", "Nummer der früheren Rechnung", required: true, \.reference),
    .optionalText("bt26", "Datum der früheren Rechnung", required: true) { $0.issueDate?.german })

  private static let sellerSchema = Schema<Seller>(
    .text("bt27", "Name", required: true, \.name),
    .text("bt29", "Kennung", required: true, \.identifier.value),
    .record("bt29_1", "Schema der Kennung", codeSchema) { scheme($0.identifier.scheme) },
    .optionalText("bt31", "USt-IdNr.", required: true, \.vatIdentifier),
    .optionalText("bt32", "Steuernummer", required: true, \.taxRegistrationIdentifier),
    .text("bt34", "elektronische Adresse", required: true, \.electronicAddress.value),
    .record("bt34_1", "Schema der elektronischen Adresse", codeSchema) { scheme($0.electronicAddress.scheme) },
    .text("bt35", "Straße", required: true, \.postalAddress.line),
    .text("bt37", "Ort", required: true, \.postalAddress.city),
    .text("bt38", "Postleitzahl", required: true, \.postalAddress.postCode),
    .record("bt40", "Land", codeSchema, required: true) { country($0.postalAddress.countryCode) },
    .text("bt41", "Ansprechstelle", required: true, \.contact.point),
    .text("bt42", "Telefon", required: true, \.contact.telephoneNumber),
    .text("bt43", "E-Mail", required: true, \.contact.emailAddress))

  private static let buyerSchema = Schema<Buyer>(
    .text("bt44", "Name", required: true, \.name),
    .text("bt49", "elektronische Adresse", required: true, \.electronicAddress.value),
    .record("bt49_1", "Schema der elektronischen Adresse", codeSchema) { scheme($0.electronicAddress.scheme) },
    .text("bt50", "Straße", required: true, \.postalAddress.line),
    .text("bt52", "Ort", required: true, \.postalAddress.city),
    .text("bt53", "Postleitzahl", required: true, \.postalAddress.postCode),
    .record("bt55", "Land", codeSchema, required: true) { country($0.postalAddress.countryCode) })

  private static let periodSchema = Schema<Invoice.Period>(
    .text("bt73", "erster Tag", required: true, \.start.german),
    .text("bt74", "letzter Tag", required: true, \.end.german))

  private static let creditTransferSchema = Schema<PaymentInstructions.CreditTransfer>(
    .text("bt84", "IBAN in Vierergruppen", required: true) { inFours($0.accountIdentifier) },
    .text("bt85", "Kontoinhaber", required: true, \.accountName))

  private static let allowanceSchema = Schema<Allowance>(
    .text("bt92", "Betrag", required: true, \.amount.germanEuro),
    .record("bt95", "Umsatzsteuerkategorie", codeSchema, required: true) { vatCategory($0.vat.category) },
    .optionalText("bt96", "Umsatzsteuersatz", required: true) { $0.vat.rate.map(percent) },
    .text("bt97", "Grund", required: true, \.reason))

  private static let vatBreakdownSchema = Schema<VATBreakdown>(
    .text("bt116", "Bemessungsgrundlage", required: true, \.taxableAmount.germanEuro),
    .text("bt117", "Steuerbetrag", required: true, \.taxAmount.germanEuro),
    .record("bt118", "Kategorie", codeSchema, required: true) { vatCategory($0.category) },
    .text("bt119", "Satz", required: true) { percent($0.rate) },
    .optionalText("bt120", "Grund der Befreiung", required: true, \.exemptionReason),
    .optionalRecord("bt121", "Code der Befreiung", codeSchema, required: true) {
      $0.exemptionReasonCode.map(exemption)
    })

  private static let supportingDocumentSchema = Schema<SupportingDocument>(
    .text("bt122", "Kennung", required: true, \.reference),
    .optionalText("bt123", "Beschreibung", required: true, \.description),
    .text("bt125_1", "MIME-Typ", required: true, \.mimeCode),
    .text("bt125_2", "Dateiname", required: true, \.filename),
    .text("groesse", "Größe der Anlage") { byteCount($0.content.count) })

  private static let lineSchema = Schema<InvoiceLine>(
    .text("bt126", "Nummer der Position", required: true, \.identifier),
    .text("bt129", "Menge", required: true) { germanCount($0.quantity) },
    .record("bt130", "Einheit", codeSchema, required: true) { unit($0.unitCode) },
    .text("bt131", "Nettobetrag", required: true, \.netAmount.germanEuro),
    .text("bt146", "Preis", required: true, \.itemNetPrice.germanEuro),
    .record("bt151", "Umsatzsteuerkategorie", codeSchema, required: true) { vatCategory($0.vat.category) },
    .optionalText("bt152", "Umsatzsteuersatz", required: true) { $0.vat.rate.map(percent) },
    .text("bt153", "Name", required: true, \.itemName),
    .optionalText("bt154", "Beschreibung", required: true, \.itemDescription),
    .list("bg32", "Eigenschaften", attributeSchema, required: true, \.attributes))

  private static let attributeSchema = Schema<InvoiceLine.Attribute>(
    .text("bt160", "Eigenschaft", required: true, \.name),
    .text("bt161", "Wert", required: true) { attributeValue($0) })
}

// MARK: Codes in words

private func invoiceType(_ code: Invoice.TypeCode) -> InvoiceView.Code {
  switch code {
  case .commercialInvoice: InvoiceView.Code(code: code.rawValue, text: "Handelsrechnung")
  case .creditNote: InvoiceView.Code(code: code.rawValue, text: "Gutschrift")
  case .correctedInvoice: InvoiceView.Code(code: code.rawValue, text: "Rechnungskorrektur")
  }
}

private func vatCategory(_ code: VATCategoryCode) -> InvoiceView.Code {
  switch code {
  case .notSubject: InvoiceView.Code(code: code.rawValue, text: "nicht steuerbar")
  case .exempt: InvoiceView.Code(code: code.rawValue, text: "steuerfrei")
  case .standard: InvoiceView.Code(code: code.rawValue, text: "steuerpflichtig")
  }
}

/// Codes that this program does not issue are shown as they are.
private func code(_ code: String, _ texts: [String: String]) -> InvoiceView.Code {
  InvoiceView.Code(code: code, text: texts[code] ?? "Code")
}

private func currency(_ text: String) -> InvoiceView.Code { code(text, ["EUR": "Euro"]) }

private func country(_ text: String) -> InvoiceView.Code { code(text, ["DE": "Deutschland"]) }

private func scheme(_ text: String) -> InvoiceView.Code { code(text, ["EM": "E-Mail", "0204": "Leitweg-ID"]) }

private func unit(_ text: String) -> InvoiceView.Code { code(text, ["C62": "Stück"]) }

private func noteSubject(_ text: String) -> InvoiceView.Code { code(text, ["AAI": "Allgemeine Information"]) }

private func exemption(_ text: String) -> InvoiceView.Code {
  if text.hasPrefix("VATEX-EU-132") {
    return InvoiceView.Code(code: text, text: "steuerfrei nach Artikel 132 MwStSystRL")
  }
  return code(text, ["VATEX-EU-O": "nicht steuerbar"])
}

private func meansOfPayment(_ text: String) -> InvoiceView.Code {
  code(
    text,
    [
      PaymentInstructions.sepaCreditTransfer: "SEPA-Überweisung",
      PaymentInstructions.clearingBetweenPartners: "Ausgleich zwischen Partnern",
    ])
}

// MARK: Numbers

private func nonZero(_ amount: Cents) -> String? { amount == .zero ? nil : amount.germanEuro }

/// Amounts stand in attributes as in XML (`187969.63`) and are shown as everywhere else.
private func attributeValue(_ attribute: InvoiceLine.Attribute) -> String {
  let style = NumberStyle(decimalSign: UInt8(ascii: "."), groupSign: nil)
  guard attribute.name.hasSuffix(" EUR"), let amount = try? Cents(text: attribute.value, style: style),
    amount.decimal == attribute.value
  else { return attribute.value }
  return amount.german
}

private func inFours(_ text: String) -> String {
  var out = ""
  for (index, character) in text.enumerated() {
    if index > 0, index.isMultiple(of: 4) { out.append("\u{A0}") }
    out.append(character)
  }
  return out
}

/// `873 Byte`, `1,2 kB`
private func byteCount(_ count: Int) -> String {
  count < 1000 ? "\(count)\u{A0}Byte" : Ratio(Int64(count), 1000).german(decimals: 1) + "\u{A0}kB"
}
