internal import Dates
internal import FoundationEssentials
internal import Invoice
internal import Money
internal import Templates

/// The business terms of an invoice as templates name them: `bt1`, `bg25` …, each as the text that stands in the XML of a
/// syntax.
enum InvoiceTerms {
  static func schema(_ syntax: IssuedSyntax) -> Schema<Invoice> {
    let period = Schema<Invoice.Period>(
      .text("bt73", "erster Tag", required: true) { syntax.text($0.start) },
      .text("bt74", "letzter Tag", required: true) { syntax.text($0.end) })
    let precedingInvoice = Schema<Invoice.PrecedingInvoice>(
      .text("bt25", "Nummer der früheren Rechnung", required: true, \.reference),
      .optionalText("bt26", "Datum der früheren Rechnung", required: true) { $0.issueDate.map(syntax.text) })
    return Schema<Invoice>(
      .text("bt1", "Rechnungsnummer", required: true, \.invoiceNumber),
      .text("bt2", "Rechnungsdatum", required: true) { syntax.text($0.issueDate) },
      .text("bt3", "Art der Rechnung (UNTDID 1001)", required: true, \.typeCode.rawValue),
      .text("bt5", "Währung", required: true, \.currencyCode),
      .optionalText("bt9", "Fälligkeit", required: true) { $0.paymentDueDate.map(syntax.text) },
      .text("bt10", "Leitweg-ID des Empfängers", required: true, \.buyerReference),
      .optionalText("bt12", "Vertrag", required: true, \.contractReference),
      .optionalText("bt20", "Zahlungsbedingungen", required: true, \.paymentTerms),
      .list("bg1", "Bemerkungen", notes(syntax), required: true, \.notes),
      .list("bg3", "frühere Rechnungen", precedingInvoice, required: true, \.precedingInvoices),
      .text("bt23", "Geschäftsprozess", required: true, \.businessProcessType),
      .text("bt24", "Kennung der Spezifikation", required: true, \.specificationIdentifier),
      .record("bg4", "Verkäufer", seller, required: true, \.seller),
      .record("bg7", "Käufer", buyer, required: true, \.buyer),
      .optionalRecord("bg14", "Abrechnungszeitraum", period, required: true, \.invoicingPeriod),
      .text("bt81", "Zahlungsart (UNTDID 4461)", required: true, \.paymentInstructions.meansCode),
      .optionalText("bt83", "Verwendungszweck", required: true, \.paymentInstructions.remittanceInformation),
      .optionalRecord("bg17", "Überweisung", creditTransfer, required: true, \.paymentInstructions.creditTransfer),
      .list("bg20", "Nachlässe", allowance, required: true, \.allowances),
      .text("bt106", "Summe der Positionen", required: true, \.totals.sumOfLines.decimal),
      .optionalText("bt107", "Summe der Nachlässe, wenn nicht null", required: true) {
        nonZero($0.totals.sumOfAllowances)
      },
      .text("bt109", "Betrag ohne Umsatzsteuer", required: true, \.totals.withoutVAT.decimal),
      .text("bt110", "Umsatzsteuer", required: true, \.totals.vat.decimal),
      .text("bt112", "Betrag mit Umsatzsteuer", required: true, \.totals.withVAT.decimal),
      .optionalText("bt113", "schon gezahlt, wenn nicht null", required: true) { nonZero($0.totals.paid) },
      .text("bt115", "Zahlbetrag", required: true, \.totals.due.decimal),
      .list("bg23", "Aufschlüsselung der Umsatzsteuer", vatBreakdown, required: true, \.vatBreakdowns),
      .list("bg24", "Anlagen", supportingDocument, required: true, \.supportingDocuments),
      .list("bg25", "Positionen", line, required: true, \.lines))
  }

  /// UBL has one element for both terms.
  private static func notes(_ syntax: IssuedSyntax) -> Schema<Invoice.Note> {
    switch syntax {
    case .ubl:
      Schema(
        .text("bt22", "Bemerkung mit ihrem Betreff (BT-21)", required: true) { note in
          note.subjectCode.map { "#\($0)#\(note.text)" } ?? note.text
        })
    case .cii:
      Schema(
        .optionalText("bt21", "Betreff der Bemerkung (UNTDID 4451)", required: true, \.subjectCode),
        .text("bt22", "Bemerkung", required: true, \.text))
    }
  }

  private static let seller = Schema<Seller>(
    .text("bt27", "Name", required: true, \.name),
    .text("bt29", "Kennung", required: true, \.identifier.value),
    .text("bt29_1", "Schema der Kennung", required: true, \.identifier.scheme),
    .optionalText("bt31", "USt-IdNr.", required: true, \.vatIdentifier),
    .optionalText("bt32", "Steuernummer", required: true, \.taxRegistrationIdentifier),
    .text("bt34", "elektronische Adresse", required: true, \.electronicAddress.value),
    .text("bt34_1", "Schema der elektronischen Adresse", required: true, \.electronicAddress.scheme),
    .text("strasse", "Straße (BT-35)", required: true, \.postalAddress.line),
    .text("ort", "Ort (BT-37)", required: true, \.postalAddress.city),
    .text("plz", "Postleitzahl (BT-38)", required: true, \.postalAddress.postCode),
    .text("land", "Land (BT-40)", required: true, \.postalAddress.countryCode),
    .text("bt41", "Ansprechstelle", required: true, \.contact.point),
    .text("bt42", "Telefon", required: true, \.contact.telephoneNumber),
    .text("bt43", "E-Mail", required: true, \.contact.emailAddress))

  private static let buyer = Schema<Buyer>(
    .text("bt44", "Name", required: true, \.name),
    .text("bt49", "elektronische Adresse", required: true, \.electronicAddress.value),
    .text("bt49_1", "Schema der elektronischen Adresse", required: true, \.electronicAddress.scheme),
    .text("strasse", "Straße (BT-50)", required: true, \.postalAddress.line),
    .text("ort", "Ort (BT-52)", required: true, \.postalAddress.city),
    .text("plz", "Postleitzahl (BT-53)", required: true, \.postalAddress.postCode),
    .text("land", "Land (BT-55)", required: true, \.postalAddress.countryCode))

  private static let creditTransfer = Schema<PaymentInstructions.CreditTransfer>(
    .text("bt84", "IBAN", required: true, \.accountIdentifier),
    .text("bt85", "Kontoinhaber", required: true, \.accountName))

  private static let allowance = Schema<Allowance>(
    .text("bt92", "Betrag", required: true, \.amount.decimal),
    .text("bt95", "Umsatzsteuerkategorie", required: true, \.vat.category.rawValue),
    .optionalText("bt96", "Umsatzsteuersatz", required: true) { $0.vat.rate.map { String($0) } },
    .text("bt97", "Grund", required: true, \.reason))

  private static let vatBreakdown = Schema<VATBreakdown>(
    .text("bt116", "Bemessungsgrundlage", required: true, \.taxableAmount.decimal),
    .text("bt117", "Steuerbetrag", required: true, \.taxAmount.decimal),
    .text("bt118", "Kategorie", required: true, \.category.rawValue),
    .text("bt119", "Satz", required: true) { String($0.rate) },
    .optionalText("bt120", "Grund der Befreiung", required: true, \.exemptionReason),
    .optionalText("bt121", "Code der Befreiung", required: true, \.exemptionReasonCode))

  private static let supportingDocument = Schema<SupportingDocument>(
    .text("bt122", "Kennung", required: true, \.reference),
    .optionalText("bt123", "Beschreibung", required: true, \.description),
    .text("bt125", "Inhalt, base64", required: true) { Data($0.content).base64EncodedString() },
    .text("bt125_1", "MIME-Typ", required: true, \.mimeCode),
    .text("bt125_2", "Dateiname", required: true, \.filename))

  private static let line = Schema<InvoiceLine>(
    .text("bt126", "Nummer der Position", required: true, \.identifier),
    .text("bt129", "Menge", required: true) { String($0.quantity) },
    .text("bt130", "Einheit", required: true, \.unitCode),
    .text("bt131", "Nettobetrag", required: true, \.netAmount.decimal),
    .text("bt146", "Preis", required: true, \.itemNetPrice.decimal),
    .text("bt151", "Umsatzsteuerkategorie", required: true, \.vat.category.rawValue),
    .optionalText("bt152", "Umsatzsteuersatz", required: true) { $0.vat.rate.map { String($0) } },
    .text("bt153", "Name", required: true, \.itemName),
    .optionalText("bt154", "Beschreibung", required: true, \.itemDescription),
    .list(
      "bg32", "Eigenschaften",
      Schema<InvoiceLine.Attribute>(
        .text("bt160", "Eigenschaft", required: true, \.name), .text("bt161", "Wert", required: true, \.value)),
      required: true, \.attributes))

  private static func nonZero(_ amount: Cents) -> String? { amount == .zero ? nil : amount.decimal }
}
