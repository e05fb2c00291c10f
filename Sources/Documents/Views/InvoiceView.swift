package import Diagnostics
package import Invoice
internal import Money
internal import Statements
package import Templates

/// *Ansicht einer Rechnung*: what rechnung/ansicht.html may say, of our own invoices and of those of others.
package struct InvoiceView: Sendable {
  private let invoice: SemanticInvoice
  private let isDraft: Bool
  private let isCancelling: Bool
  private let blocks: [[InvoiceSections.Section]]

  /// - Parameter isCancelling: true if it takes back an earlier invoice; of invoices of others nobody can tell.
  package init(_ invoice: SemanticInvoice, isDraft: Bool = false, isCancelling: Bool = false) {
    self.invoice = invoice
    self.isDraft = isDraft
    self.isCancelling = isCancelling
    blocks = InvoiceSections(invoice).blocks(titled: Self.kind(of: invoice, isCancelling: isCancelling))
  }

  /// Of an invoice of ours: what its document says, and nothing else.
  package init(_ invoice: Invoice, in syntax: IssuedSyntax = .ubl, isDraft: Bool) {
    let document = SemanticInvoice(invoice, in: syntax.document(for: invoice.typeCode))
    self.init(document, isDraft: isDraft, isCancelling: invoice.isCancelling)
  }

  /// What people call it: a 381 that takes back an invoice is no refund to them, nor a 380 that takes back a refund an
  /// invoice.
  private static func kind(of invoice: SemanticInvoice, isCancelling: Bool) -> String {
    if isCancelling { return "Stornorechnung" }
    if isCreditNote(invoice) { return "Gutschrift" }
    return invoice[.invoiceTypeCode] == "384" ? "Korrigierte Rechnung" : "Rechnung"
  }

  private static func isCreditNote(_ invoice: SemanticInvoice) -> Bool {
    invoice[.invoiceTypeCode].map { creditNotes.contains($0) } ?? false
  }

  /// BT-3: the codes of UNTDID 1001 with which an amount is owed to the buyer.
  private static let creditNotes: Set<String> = [
    "81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532",
  ]

  private var kind: String { Self.kind(of: invoice, isCancelling: isCancelling) }
  private var amountDue: String? { invoice[.amountDueForPayment] }
  private var isOwedToBuyer: Bool { Self.isCreditNote(invoice) || amountDue?.hasPrefix("-") == true }

  private func shown(_ term: BusinessTerm) -> String? {
    invoice.root.value(term).map { ShownTerm($0, in: Currency(of: invoice)).text }
  }

  private func shown(_ term: BusinessTerm, of group: BusinessGroup) -> String? {
    invoice.groups(group).first?.value(term).map { ShownTerm($0, in: Currency(of: invoice)).text }
  }
}

// MARK: Names for the template

extension InvoiceView {
  package static let schema = Schema<InvoiceView>(
    .flag("entwurf", "wahr, solange die Rechnung ein Entwurf ist", required: true, \.isDraft),
    .text("entwurfsvermerk", "„Entwurf, keine Rechnung“", required: true) { _ in draftNote },
    .text("art", "„Rechnung“, „Gutschrift“, „Stornorechnung“ oder „Korrigierte Rechnung“", required: true, \.kind),
    .text("rechnungsnummer", "Nummer der Rechnung, für Überschriften", required: true) {
      $0.shown(.invoiceNumber) ?? "ohne Nummer"
    },
    .flag("storno", "wahr, wenn eine frühere Rechnung aufgehoben wird", required: true, \.isCancelling),
    .flag("erstattung", "wahr, wenn der Empfänger Geld erhält", \.isOwedToBuyer),
    .optionalText("zahlbetrag", "fälliger Betrag ohne Vorzeichen", required: true) { view in
      view.amountDue.map { amount in
        let magnitude = amount.hasPrefix("-") ? String(amount.dropFirst()) : amount
        return Currency(of: view.invoice).amount(magnitude, of: .amountDueForPayment)
      }
    },
    .optionalText("gesamtbetrag", "Betrag mit Umsatzsteuer") { view in
      view.invoice[.invoiceTotalAmountWithVAT].map {
        Currency(of: view.invoice).amount($0, of: .invoiceTotalAmountWithVAT)
      }
    },
    .optionalText("von", "Name des Verkäufers") { $0.shown(.sellerName, of: .seller) },
    .optionalText("an", "Name des Käufers") { $0.shown(.buyerName, of: .buyer) },
    .optionalText("faelligkeit", "Fälligkeit") { $0.shown(.paymentDueDate) },
    .list("bloecke", "Abschnitte, einer oder zwei nebeneinander", blockSchema, required: true, \.blocks),
    .optionalRecord("ohne_nummer", "was die XML-Datei außerhalb der Norm enthält", unnumberedSchema, required: true) {
      $0.invoice.unread.contains { !$0.text.isEmpty } ? $0.invoice : nil
    })

  private static let blockSchema = Schema<[InvoiceSections.Section]>(
    .text("klasse", "„paar“ bei zwei Abschnitten, sonst „einzeln“") { $0.count > 1 ? "paar" : "einzeln" },
    .list("abschnitte", "die Abschnitte", sectionSchema, required: true) { $0 })

  private static let sectionSchema = Schema<InvoiceSections.Section>(
    .text("abschnitt", "Überschrift", required: true, \.title),
    .text("kennung", "Kennung für Verweise in der Seite", \.id),
    .list("gruppen", "zusammengehörige Angaben", groupSchema, required: true, \.groups),
    .optionalRecord("tabelle", "Tabelle der Positionen", tableSchema, required: true) {
      $0.lines.isEmpty ? nil : Table(lines: $0.lines)
    })

  private static let groupSchema = Schema<InvoiceSections.Group>(
    .optionalText("gruppe", "Überschrift, wo eine nötig ist", required: true, \.title),
    .list("zeilen", "Angaben", rowSchema, required: true, \.rows))

  private static let rowSchema = Schema<InvoiceSections.Row>(
    .text("klasse", "„wichtig“ beim Zahlbetrag, sonst „angabe“") {
      $0.number == BusinessTerm.amountDueForPayment.rawValue ? "wichtig" : "angabe"
    },
    .optionalText("bezeichnung", "was die Angabe ist", required: true, \.label),
    .text("nummer", "Nummer in der Norm, etwa BT-1", required: true, \.number),
    .list("werte", "ein Wert oder zwei, die zusammengehören", valueSchema, required: true, \.values))

  private static let valueSchema = Schema<ShownTerm>(
    .optionalText("davor", "was zwischen zwei Werten steht", required: true, \.separator),
    .text("bt", "Nummer in der Norm", required: true, \.number),
    .text("wert", "der Wert, wie er in der XML-Datei steht", required: true, \.raw),
    .text("text", "der Wert zum Lesen", required: true, \.text),
    .optionalText("code", "der Code, wenn der Text seine Bedeutung ist", required: true, \.code),
    .list("zusaetze", "was den Wert näher bestimmt, etwa sein Schema", partSchema, required: true, \.parts))

  private static let partSchema = Schema<ShownTerm>(
    .text("bt", "Nummer in der Norm", required: true, \.number),
    .text("wert", "der Wert, wie er in der XML-Datei steht", required: true, \.raw),
    .text("text", "der Wert zum Lesen", required: true, \.text),
    .optionalText("code", "der Code, wenn der Text seine Bedeutung ist", required: true, \.code))

  struct Table: Sendable {
    let lines: [InvoiceSections.Line]

    /// A column with what stands in it.
    struct Cell: Sendable {
      let isNumber: Bool
      let isName: Bool
      let values: [ShownTerm]
      let details: [InvoiceSections.Group]
    }
  }

  private static let tableSchema = Schema<Table>(
    .list(
      "spalten", "die Spalten",
      Schema<Int>(
        .text("spalte", "Bezeichnung", required: true) { InvoiceSections.columns[$0].terms[0].label },
        .text("nummer", "Nummern in der Norm", required: true) { index in
          let numbers = InvoiceSections.columns[index].terms.map(\.rawValue)
          return ([numbers[0]] + numbers.dropFirst().map { String($0.dropFirst(3)) }).joined(separator: "/")
        },
        .text("klasse", "„zahl“ oder „wort“") { InvoiceSections.columns[$0].isNumber ? "zahl" : "wort" }),
      required: true
    ) { _ in Array(InvoiceSections.columns.indices) },
    .list("positionen", "Positionen und Unterpositionen", lineSchema, required: true, \.lines))

  private static let lineSchema = Schema<InvoiceSections.Line>(
    .text("stufe", "0 bei einer Position, 1 bei einer Unterposition …, höchstens 5") { String(min($0.depth, 5)) },
    .list("zellen", "die Zellen der Zeile", cellSchema, required: true) { line in
      line.cells.enumerated().map { index, values in
        let isName = InvoiceSections.columns[index].terms == [.itemName]
        return Table.Cell(
          isNumber: InvoiceSections.columns[index].isNumber, isName: isName, values: values,
          details: isName ? line.details : [])
      }
    })

  private static let cellSchema = Schema<Table.Cell>(
    .text("klasse", "„zahl“ oder „wort“") { $0.isNumber ? "zahl" : "wort" },
    .flag("name", "wahr bei der Bezeichnung", required: true, \.isName),
    .list("werte", "die Werte", valueSchema, required: true, \.values),
    .list("merkmale", "weitere Angaben zur Position", groupSchema, required: true, \.details))

  private static let unnumberedSchema = Schema<SemanticInvoice>(
    .list(
      "angaben", "die Angaben",
      Schema<SemanticInvoice.UnreadValue>(
        .text("name", "Name des Elements", required: true) { ShownText.shown($0.name) },
        .text("zeile", "Zeile der XML-Datei", required: true) { String($0.place.line) },
        .text("text", "was dort steht", required: true) { ShownText.shown($0.text) }),
      required: true
    ) { $0.unread.filter { !$0.text.isEmpty } },
    .optionalText("weitere", "wie viele Angaben nicht aufgeführt sind", required: true) {
      $0.furtherUnread > 0 ? germanCount($0.furtherUnread) : nil
    })
}

// MARK: The page by itself

/// The readable page of any XRechnung.
package struct InvoicePage: Sendable {
  static let file = "rechnung/ansicht.html"
  private let template: Template<InvoiceView>

  /// Compiles the page's template alone.
  /// - Parameter read: the bytes of a file below the template folder, nil if there is none.
  package static func load(
    folder: String, read: @escaping @Sendable (String) -> [UInt8]?
  ) -> Checked<InvoicePage> {
    let template = TemplateSet(folder: folder, read: read).compile(file, for: InvoiceView.schema)
    let findings = template.findings + (template.value?.checkSpecimens() ?? [])
    return Checked(findings.hasErrors ? nil : template.value.map(InvoicePage.init), findings)
  }

  /// - Returns: the page as UTF-8. Attachments are named, not embedded.
  package func render(_ invoice: SemanticInvoice) throws(RenderError) -> [UInt8] {
    try template.render(InvoiceView(invoice))
  }
}
