package import Dates

/// An invoice or credit note after the semantic model of EN 16931: names of the standard, one syntax-free form.
///
/// Only terms that this program issues; each has its number as the first word of its comment.
package struct Invoice: Sendable, Hashable {
  /// BT-1
  package var invoiceNumber: String
  /// BT-2
  package var issueDate: Day
  /// BT-3
  package var typeCode: TypeCode
  /// BT-5
  package var currencyCode: String
  /// BT-9
  package var paymentDueDate: Day?
  /// BT-10: the buyer's Leitweg-ID
  package var buyerReference: String
  /// BT-12
  package var contractReference: String?
  /// BT-20
  package var paymentTerms: String?
  /// BG-1
  package var notes: [Note]
  /// BG-3
  package var precedingInvoices: [PrecedingInvoice]
  /// BT-23
  package var businessProcessType: String
  /// BT-24
  package var specificationIdentifier: String
  /// BG-4
  package var seller: Seller
  /// BG-7
  package var buyer: Buyer
  /// BG-14: BT-73, BT-74
  package var invoicingPeriod: Period?
  /// BG-16
  package var paymentInstructions: PaymentInstructions
  /// BG-20
  package var allowances: [Allowance]
  /// BG-22
  package var totals: DocumentTotals
  /// BG-23
  package var vatBreakdowns: [VATBreakdown]
  /// BG-24
  package var supportingDocuments: [SupportingDocument]
  /// BG-25
  package var lines: [InvoiceLine]

  /// BT-3: UNTDID 1001, the codes in use here.
  package enum TypeCode: String, Sendable, CaseIterable {
    case commercialInvoice = "380"
    case creditNote = "381"
    case correctedInvoice = "384"
  }

  /// BG-1
  package struct Note: Sendable, Hashable {
    /// BT-21: UNTDID 4451
    package var subjectCode: String?
    /// BT-22
    package var text: String

    package init(subjectCode: String?, text: String) {
      self.subjectCode = subjectCode
      self.text = text
    }
  }

  /// BG-3
  package struct PrecedingInvoice: Sendable, Hashable {
    /// BT-25
    package var reference: String
    /// BT-26
    package var issueDate: Day?

    package init(reference: String, issueDate: Day?) {
      self.reference = reference
      self.issueDate = issueDate
    }
  }

  /// BG-14: first and last day, both included.
  package struct Period: Sendable, Hashable {
    package var start: Day
    package var end: Day

    package init(start: Day, end: Day) {
      self.start = start
      self.end = end
    }
  }

  package init(
    invoiceNumber: String, issueDate: Day, typeCode: TypeCode, currencyCode: String, paymentDueDate: Day?,
    buyerReference: String, contractReference: String?, paymentTerms: String?, notes: [Note],
    precedingInvoices: [PrecedingInvoice], businessProcessType: String, specificationIdentifier: String, seller: Seller,
    buyer: Buyer,
    invoicingPeriod: Period?, paymentInstructions: PaymentInstructions, allowances: [Allowance],
    totals: DocumentTotals, vatBreakdowns: [VATBreakdown], supportingDocuments: [SupportingDocument],
    lines: [InvoiceLine]
  ) {
    self.invoiceNumber = invoiceNumber
    self.issueDate = issueDate
    self.typeCode = typeCode
    self.currencyCode = currencyCode
    self.paymentDueDate = paymentDueDate
    self.buyerReference = buyerReference
    self.contractReference = contractReference
    self.paymentTerms = paymentTerms
    self.notes = notes
    self.precedingInvoices = precedingInvoices
    self.businessProcessType = businessProcessType
    self.specificationIdentifier = specificationIdentifier
    self.seller = seller
    self.buyer = buyer
    self.invoicingPeriod = invoicingPeriod
    self.paymentInstructions = paymentInstructions
    self.allowances = allowances
    self.totals = totals
    self.vatBreakdowns = vatBreakdowns
    self.supportingDocuments = supportingDocuments
    self.lines = lines
  }
}

extension Invoice {
  /// BT-24 of an XRechnung 3.0, letter by letter.
  package static let xRechnung = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
  /// BT-23 (PEPPOL-EN16931-R001)
  package static let billingProcess = "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0"
}
