package import Dates
internal import FoundationEssentials
package import InvoiceSyntax
internal import Money

extension SemanticInvoice {
  /// The terms that a document of this syntax must say to be this invoice, with no places.
  ///
  /// A sum of nothing is left out where the standard lets it be (BT-107, BT-113).
  package init(_ invoice: Invoice, in syntax: InvoiceSyntax) {
    var writing = TermWriting(syntax)
    writing.write(invoice)
    self = writing.invoice
  }
}

extension InvoiceSyntax {
  /// A day as the syntax writes it; in CII by format 102.
  package func text(_ day: Day) -> String { isUBL ? day.iso : day.iso.filter { $0 != "-" } }

  /// Whether this is the document in which such an invoice is written.
  package func fits(_ code: Invoice.TypeCode) -> Bool {
    self == .cii || (self == .ublCreditNote) == (code == .creditNote)
  }
}

private struct TermWriting {
  var invoice: SemanticInvoice
  private let syntax: InvoiceSyntax

  init(_ syntax: InvoiceSyntax) {
    self.syntax = syntax
    invoice = SemanticInvoice(syntax)
  }

  mutating func write(_ invoice: Invoice) {
    add(.invoiceNumber, invoice.invoiceNumber)
    add(.invoiceIssueDate, invoice.issueDate)
    add(.invoiceTypeCode, invoice.typeCode.rawValue)
    add(.invoiceCurrencyCode, invoice.currencyCode)
    add(.paymentDueDate, invoice.paymentDueDate)
    add(.buyerReference, invoice.buyerReference)
    add(.contractReference, invoice.contractReference)
    add(.paymentTerms, invoice.paymentTerms)
    for note in invoice.notes {
      let group = group(.invoiceNote)
      add(.invoiceNoteSubjectCode, note.subjectCode, group)
      add(.invoiceNote, note.text, group)
    }
    let control = group(.processControl)
    add(.businessProcessType, invoice.businessProcessType, control)
    add(.specificationIdentifier, invoice.specificationIdentifier, control)
    for preceding in invoice.precedingInvoices {
      let group = group(.precedingInvoiceReference)
      add(.precedingInvoiceReference, preceding.reference, group)
      add(.precedingInvoiceIssueDate, preceding.issueDate, group)
    }
    write(invoice.seller)
    write(invoice.buyer)
    if let period = invoice.invoicingPeriod {
      let group = group(.invoicingPeriod, group(.deliveryInformation))
      add(.invoicingPeriodStartDate, period.start, group)
      add(.invoicingPeriodEndDate, period.end, group)
    }
    write(invoice.paymentInstructions)
    for allowance in invoice.allowances {
      let group = group(.documentLevelAllowances)
      add(.documentLevelAllowanceAmount, allowance.amount, group)
      add(.documentLevelAllowanceVATCategoryCode, allowance.vat.category.rawValue, group)
      add(.documentLevelAllowanceVATRate, allowance.vat.rate.map { String($0) }, group)
      add(.documentLevelAllowanceReason, allowance.reason, group)
    }
    write(invoice.totals)
    for breakdown in invoice.vatBreakdowns { write(breakdown) }
    for document in invoice.supportingDocuments { write(document) }
    for line in invoice.lines { write(line) }
  }

  private mutating func write(_ seller: Seller) {
    let group = group(.seller)
    add(.sellerName, seller.name, group)
    add(.sellerIdentifier, seller.identifier, .sellerIdentifierScheme, group)
    add(.sellerVATIdentifier, seller.vatIdentifier, group)
    add(.sellerTaxRegistrationIdentifier, seller.taxRegistrationIdentifier, group)
    add(.sellerElectronicAddress, seller.electronicAddress, .sellerElectronicAddressScheme, group)
    let address = self.group(.sellerPostalAddress, group)
    add(.sellerAddressLine1, seller.postalAddress.line, address)
    add(.sellerCity, seller.postalAddress.city, address)
    add(.sellerPostCode, seller.postalAddress.postCode, address)
    add(.sellerCountryCode, seller.postalAddress.countryCode, address)
    let contact = self.group(.sellerContact, group)
    add(.sellerContactPoint, seller.contact.point, contact)
    add(.sellerContactTelephoneNumber, seller.contact.telephoneNumber, contact)
    add(.sellerContactEmailAddress, seller.contact.emailAddress, contact)
  }

  private mutating func write(_ buyer: Buyer) {
    let group = group(.buyer)
    add(.buyerName, buyer.name, group)
    add(.buyerElectronicAddress, buyer.electronicAddress, .buyerElectronicAddressScheme, group)
    let address = self.group(.buyerPostalAddress, group)
    add(.buyerAddressLine1, buyer.postalAddress.line, address)
    add(.buyerCity, buyer.postalAddress.city, address)
    add(.buyerPostCode, buyer.postalAddress.postCode, address)
    add(.buyerCountryCode, buyer.postalAddress.countryCode, address)
  }

  private mutating func write(_ payment: PaymentInstructions) {
    let group = group(.paymentInstructions)
    add(.paymentMeansTypeCode, payment.meansCode, group)
    add(.remittanceInformation, payment.remittanceInformation, group)
    guard let transfer = payment.creditTransfer else { return }
    let account = self.group(.creditTransfer, group)
    add(.paymentAccountIdentifier, transfer.accountIdentifier, account)
    add(.paymentAccountName, transfer.accountName, account)
  }

  private mutating func write(_ totals: DocumentTotals) {
    let group = group(.documentTotals)
    add(.sumOfInvoiceLineNetAmount, totals.sumOfLines, group)
    if totals.sumOfAllowances != .zero { add(.sumOfAllowancesOnDocumentLevel, totals.sumOfAllowances, group) }
    add(.invoiceTotalAmountWithoutVAT, totals.withoutVAT, group)
    add(.invoiceTotalVATAmount, totals.vat, group)
    add(.invoiceTotalAmountWithVAT, totals.withVAT, group)
    if totals.paid != .zero { add(.paidAmount, totals.paid, group) }
    add(.amountDueForPayment, totals.due, group)
  }

  private mutating func write(_ breakdown: VATBreakdown) {
    let group = group(.vatBreakdown)
    add(.vatCategoryTaxableAmount, breakdown.taxableAmount, group)
    add(.vatCategoryTaxAmount, breakdown.taxAmount, group)
    add(.vatCategoryCode, breakdown.category.rawValue, group)
    add(.vatCategoryRate, String(breakdown.rate), group)
    add(.vatExemptionReasonText, breakdown.exemptionReason, group)
    add(.vatExemptionReasonCode, breakdown.exemptionReasonCode, group)
  }

  private mutating func write(_ document: SupportingDocument) {
    let group = group(.additionalSupportingDocuments)
    add(.supportingDocumentReference, document.reference, group)
    add(.supportingDocumentDescription, document.description, group)
    add(.attachedDocument, Data(document.content).base64EncodedString(), group)
    add(.attachedDocumentMimeCode, document.mimeCode, group)
    add(.attachedDocumentFilename, document.filename, group)
  }

  private mutating func write(_ line: InvoiceLine) {
    let group = group(.invoiceLine)
    add(.invoiceLineIdentifier, line.identifier, group)
    add(.invoicedQuantity, String(line.quantity), group)
    add(.invoicedQuantityUnitOfMeasureCode, line.unitCode, group)
    add(.invoiceLineNetAmount, line.netAmount, group)
    add(.itemNetPrice, line.itemNetPrice, self.group(.priceDetails, group))
    let vat = self.group(.lineVATInformation, group)
    add(.invoicedItemVATCategoryCode, line.vat.category.rawValue, vat)
    add(.invoicedItemVATRate, line.vat.rate.map { String($0) }, vat)
    let item = self.group(.itemInformation, group)
    add(.itemName, line.itemName, item)
    add(.itemDescription, line.itemDescription, item)
    for attribute in line.attributes {
      let property = self.group(.itemAttributes, item)
      add(.itemAttributeName, attribute.name, property)
      add(.itemAttributeValue, attribute.value, property)
    }
  }

  // MARK: Values as they are written

  private mutating func group(_ group: BusinessGroup, _ parent: Int32 = 0) -> Int32 {
    invoice.addGroup(group, in: parent, element: 0)
  }

  private mutating func add(_ term: BusinessTerm, _ text: String?, _ group: Int32 = 0) {
    guard var text else { return }
    text.withUTF8 { invoice.addTerm(term, $0, in: group, element: 0, line: 0, isAttribute: false) }
  }

  private mutating func add(_ term: BusinessTerm, _ day: Day?, _ group: Int32 = 0) {
    add(term, day.map(syntax.text), group)
  }

  private mutating func add(_ term: BusinessTerm, _ amount: Cents, _ group: Int32) { add(term, amount.decimal, group) }

  private mutating func add(
    _ term: BusinessTerm, _ identifier: Identifier, _ scheme: BusinessTerm, _ group: Int32
  ) {
    add(term, identifier.value, group)
    add(scheme, identifier.scheme, group)
  }
}
