internal import Dates
internal import Facts
internal import Identifiers
internal import Invoice
internal import Money
internal import Settings

/// *Rechnung aus Abrechnung*: the one mapping from settlement to EN 16931 (domain.md 5.4).
struct InvoiceMapping {
  let statement: Statement
  let agreement: Agreement
  let number: String
  let vatDecision: VATDecision

  private var isCreditNote: Bool { statement.ownShare.share < .zero }
  private var vat: LineVAT { LineVAT(vatDecision.regime) }
  private var due: Cents { isCreditNote ? -statement.balanceDue : statement.balanceDue }

  func invoice() -> Invoice {
    let lines = isCreditNote ? [refundLine] : costLines
    let sumOfLines = lines.map(\.netAmount).total()
    let allowances = isCreditNote || statement.grant.share == .zero ? [] : [grantAllowance]
    let sumOfAllowances = allowances.map(\.amount).total()
    let total = sumOfLines - sumOfAllowances
    let breakdown = VATBreakdown(of: total, vatDecision.regime)
    return Invoice(
      invoiceNumber: number, issueDate: agreement.issueDate, typeCode: isCreditNote ? .creditNote : .commercialInvoice,
      currencyCode: "EUR", paymentDueDate: agreement.paymentDueDate, buyerReference: statement.recipient.leitwegID.text,
      contractReference: agreement.contract.name, paymentTerms: payment.terms, notes: notes,
      precedingInvoices: [], businessProcessType: Invoice.billingProcess, specificationIdentifier: Invoice.xRechnung,
      seller: seller, buyer: buyer,
      invoicingPeriod: Invoice.Period(start: agreement.year.firstDay, end: agreement.year.lastDay),
      paymentInstructions: payment.instructions, allowances: allowances,
      totals: DocumentTotals(
        sumOfLines: sumOfLines, sumOfAllowances: sumOfAllowances, withoutVAT: total, vat: breakdown.taxAmount,
        withVAT: total + breakdown.taxAmount,
        paid: isCreditNote ? -statement.advancePayments : statement.advancePayments, due: due),
      vatBreakdowns: [breakdown], supportingDocuments: [sheet], lines: lines)
  }

  // MARK: Parties

  private var seller: Seller {
    let issuer = statement.issuer
    return Seller(
      name: issuer.officialName, identifier: Identifier(issuer.leitwegID.text, scheme: "0204"),
      vatIdentifier: vatDecision.vatIdentifier?.text, taxRegistrationIdentifier: vatDecision.taxNumber,
      electronicAddress: Identifier(issuer.contact.email, scheme: "EM"), postalAddress: address(of: issuer),
      contact: Seller.Contact(
        point: issuer.contact.point, telephoneNumber: issuer.contact.phone, emailAddress: issuer.contact.email))
  }

  private var buyer: Buyer {
    Buyer(
      name: statement.recipient.officialName,
      electronicAddress: Identifier(statement.recipient.contact.email, scheme: "EM"),
      postalAddress: address(of: statement.recipient))
  }

  private func address(of municipality: Municipality) -> PostalAddress {
    PostalAddress(
      line: municipality.address.street, city: municipality.address.city, postCode: municipality.address.postCode,
      countryCode: "DE")
  }

  // MARK: Lines

  private var costLines: [InvoiceLine] {
    // Lines of nothing are left out, but without any line it is no invoice (BR-16): advances paid for no cost at all.
    let payable = statement.lines.filter { $0.amount.share != .zero }
    let shown = payable.isEmpty ? Array(statement.lines.prefix(1)) : payable
    return shown.enumerated().map { index, line in
      let amount = line.amount.share
      return InvoiceLine(
        identifier: String(index + 1), quantity: amount < .zero ? -1 : 1, unitCode: "C62", netAmount: amount,
        itemNetPrice: amount.magnitude, vat: vat, itemName: line.label, itemDescription: lineDescription,
        attributes: attributes(of: line))
    }
  }

  private var lineDescription: String {
    "Anteil \(statement.recipient.officialName) an den Kosten der Region \(statement.region) \(agreement.year.number)"
  }

  private func attributes(of line: StatementLine) -> [InvoiceLine.Attribute] {
    let key = InvoiceLine.Attribute(name: "Schlüssel", value: "\(statement.key.german), Anteil \(ownFraction)")
    // Itemized although the group is small: its pay is still not told more than needed.
    guard !statement.isCollapsed, !(statement.isSmallGroup && line.category == .staffCosts) else { return [key] }
    return [InvoiceLine.Attribute(name: "Regionssumme EUR", value: line.amount.region.decimal), key]
  }

  private var ownFraction: String { statement.shares.first { $0.isRecipient }?.fraction.germanShare ?? "" }

  private var refundLine: InvoiceLine {
    InvoiceLine(
      identifier: "1", quantity: 1, unitCode: "C62", netAmount: -statement.ownShare.share,
      itemNetPrice: -statement.ownShare.share, vat: vat,
      itemName: "Erstattung Überdeckung \(settlementName)",
      itemDescription: "Die Förderung übersteigt die Kosten der Region \(statement.region).",
      attributes: [
        InvoiceLine.Attribute(name: "Kostenanteil EUR", value: statement.total.share.decimal),
        InvoiceLine.Attribute(name: "Förderanteil EUR", value: statement.grant.share.decimal),
      ])
  }

  private var grantAllowance: Allowance {
    Allowance(
      amount: statement.grant.share, vat: vat,
      reason: "Anteil \(agreement.contract.grantName) \(agreement.year.number)")
  }

  // MARK: Payment

  private var payment: Payment {
    Payment(
      due: due, isCreditNote: isCreditNote, dueDay: agreement.paymentDueDate, seller: statement.issuer.officialName,
      account: statement.issuer.account.map {
        PaymentInstructions.CreditTransfer(accountIdentifier: $0.iban.text, accountName: $0.holder)
      }, remittanceInformation: remittanceInformation)
  }

  private var remittanceInformation: String {
    let reference = statement.recipient.remittanceReference
    return reference.isEmpty ? number : "\(reference) \(number)"
  }

  // MARK: Texts

  private var settlementName: String { "Kostenabrechnung \(agreement.contract.undertaking) \(agreement.year.number)" }

  private var notes: [Invoice.Note] {
    (statement.isDraft ? [.draft] : []) + [
      Invoice.Note(
        subjectCode: "AAI",
        text: "Kostenabrechnung \(agreement.contract.undertaking), Region \(statement.region), "
          + "Abrechnungsjahr \(agreement.year.number); verteilt \(statement.key.german); \(roundingNote(statement.key))"
      )
    ]
  }

  private var sheet: SupportingDocument {
    SupportingDocument(
      reference: "ANLAGE-1", description: "Berechnung des Eigenanteils", mimeCode: "text/csv",
      filename: "berechnung-\(agreement.year.number)-\(statement.recipient.ags).csv",
      content: calculationSheet(statement))
  }
}

/// Stands on every draft.
package let draftNote = "Entwurf, keine Rechnung"

extension Invoice.Note {
  static let draft = Invoice.Note(subjectCode: "AAI", text: draftNote)
}

/// Footnote on left-over cents (domain.md 1.6). With equal shares all remainders are equal and the order alone decides.
func roundingNote(_ key: AllocationKey) -> String {
  let order = "Arbeitgeberkommune, dann aufsteigender Gemeindeschlüssel"
  let procedure = key == .equal ? order : "größter Rest, bei gleichem Rest \(order)"
  return "Rundungsdifferenzen von 1 Cent werden nach festem Verfahren (\(procedure)) zugeordnet."
}
