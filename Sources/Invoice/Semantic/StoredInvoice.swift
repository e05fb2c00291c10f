internal import Dates
internal import FoundationEssentials
internal import InvoiceSyntax
internal import Money
internal import XML

extension Invoice {
  /// Reads a document that this program has issued, in either syntax, from its stored bytes.
  ///
  /// What comes out says all that the document says and nothing else: written again it is the same, term by term.
  package init(stored bytes: [UInt8]) throws(StoredInvoiceFault) {
    let document: SemanticInvoice?
    do { document = try InvoiceReader().read(bytes) } catch { throw .notAnInvoice }
    guard let document else { throw .notAnInvoice }
    try self.init(document)
  }

  /// The same of a document that has been read.
  package init(_ document: SemanticInvoice) throws(StoredInvoiceFault) {
    self = try document.root.readInvoice()
    guard document.syntax.fits(typeCode) else { throw .unreadable(.invoiceTypeCode) }
    // Numbers and days are read generously above: here each must have been written as we write it.
    if let difference = document.difference(from: SemanticInvoice(self, in: document.syntax)) {
      throw .foreign(difference)
    }
  }
}

/// Why a stored document is none that this program issues.
package enum StoredInvoiceFault: Error, Hashable, Sendable {
  /// No XML, or none of an invoice.
  case notAnInvoice
  /// A term that each of ours has is missing, or holds what none of ours does.
  case unreadable(BusinessTerm)
  /// It says what an ``Invoice`` cannot, or says it otherwise.
  case foreign(SemanticInvoice.Difference)

  /// Half a German sentence: `BT-27 fehlt oder ist nicht lesbar`.
  package var german: String {
    switch self {
    case .notAnInvoice: "die Datei ist keine Rechnung in UBL oder CII"
    case .unreadable(let term): "\(term.rawValue) fehlt oder ist nicht lesbar"
    case .foreign(.term(let term, _)): "\(term.rawValue) ist anders, als das Programm es schreibt"
    case .foreign(.group(let group, _)): "\(group.rawValue) ist anders, als das Programm es schreibt"
    case .foreign(.unread(let value)): "Zeile \(value.place.line) enthält eine Angabe, die das Programm nie schreibt"
    case .foreign(.irregular(let place)): "Zeile \(place.line) ist anders aufgebaut, als das Programm es schreibt"
    }
  }
}

extension GroupInstance {
  fileprivate func readInvoice() throws(StoredInvoiceFault) -> Invoice {
    let control = try group(.processControl, with: .specificationIdentifier)
    return Invoice(
      invoiceNumber: try text(.invoiceNumber), issueDate: try day(.invoiceIssueDate),
      typeCode: try code(.invoiceTypeCode), currencyCode: try text(.invoiceCurrencyCode),
      paymentDueDate: try optional(.paymentDueDate, day), buyerReference: try text(.buyerReference),
      contractReference: self[.contractReference], paymentTerms: self[.paymentTerms],
      notes: try all(.invoiceNote) { note throws(StoredInvoiceFault) in
        Invoice.Note(subjectCode: note[.invoiceNoteSubjectCode], text: try note.text(.invoiceNote))
      },
      precedingInvoices: try all(.precedingInvoiceReference) { preceding throws(StoredInvoiceFault) in
        Invoice.PrecedingInvoice(
          reference: try preceding.text(.precedingInvoiceReference),
          issueDate: try preceding.optional(.precedingInvoiceIssueDate, preceding.day))
      },
      businessProcessType: try control.text(.businessProcessType),
      specificationIdentifier: try control.text(.specificationIdentifier),
      seller: try group(.seller, with: .sellerName).seller(), buyer: try group(.buyer, with: .buyerName).buyer(),
      invoicingPeriod: try groups(.deliveryInformation).first?.groups(.invoicingPeriod).first?.period(),
      paymentInstructions: try group(.paymentInstructions, with: .paymentMeansTypeCode).paymentInstructions(),
      allowances: try all(.documentLevelAllowances) { allowance throws(StoredInvoiceFault) in
        Allowance(
          amount: try allowance.amount(.documentLevelAllowanceAmount),
          vat: try allowance.vat(.documentLevelAllowanceVATCategoryCode, .documentLevelAllowanceVATRate),
          reason: try allowance.text(.documentLevelAllowanceReason))
      },
      totals: try group(.documentTotals, with: .amountDueForPayment).totals(),
      vatBreakdowns: try all(.vatBreakdown) { breakdown throws(StoredInvoiceFault) in try breakdown.vatBreakdown() },
      supportingDocuments: try all(.additionalSupportingDocuments) { document throws(StoredInvoiceFault) in
        try document.supportingDocument()
      },
      lines: try all(.invoiceLine) { line throws(StoredInvoiceFault) in try line.line() })
  }

  // MARK: Parties

  private func seller() throws(StoredInvoiceFault) -> Seller {
    let address = try group(.sellerPostalAddress, with: .sellerCity)
    let contact = try group(.sellerContact, with: .sellerContactPoint)
    return Seller(
      name: try text(.sellerName), identifier: try identifier(.sellerIdentifier, .sellerIdentifierScheme),
      vatIdentifier: self[.sellerVATIdentifier], taxRegistrationIdentifier: self[.sellerTaxRegistrationIdentifier],
      electronicAddress: try identifier(.sellerElectronicAddress, .sellerElectronicAddressScheme),
      postalAddress: PostalAddress(
        line: try address.text(.sellerAddressLine1), city: try address.text(.sellerCity),
        postCode: try address.text(.sellerPostCode), countryCode: try address.text(.sellerCountryCode)),
      contact: Seller.Contact(
        point: try contact.text(.sellerContactPoint),
        telephoneNumber: try contact.text(.sellerContactTelephoneNumber),
        emailAddress: try contact.text(.sellerContactEmailAddress)))
  }

  private func buyer() throws(StoredInvoiceFault) -> Buyer {
    let address = try group(.buyerPostalAddress, with: .buyerCity)
    return Buyer(
      name: try text(.buyerName),
      electronicAddress: try identifier(.buyerElectronicAddress, .buyerElectronicAddressScheme),
      postalAddress: PostalAddress(
        line: try address.text(.buyerAddressLine1), city: try address.text(.buyerCity),
        postCode: try address.text(.buyerPostCode), countryCode: try address.text(.buyerCountryCode)))
  }

  // MARK: Amounts

  private func period() throws(StoredInvoiceFault) -> Invoice.Period {
    Invoice.Period(start: try day(.invoicingPeriodStartDate), end: try day(.invoicingPeriodEndDate))
  }

  private func paymentInstructions() throws(StoredInvoiceFault) -> PaymentInstructions {
    var transfer: PaymentInstructions.CreditTransfer?
    if let account = groups(.creditTransfer).first {
      transfer = PaymentInstructions.CreditTransfer(
        accountIdentifier: try account.text(.paymentAccountIdentifier),
        accountName: try account.text(.paymentAccountName))
    }
    return PaymentInstructions(
      meansCode: try text(.paymentMeansTypeCode), remittanceInformation: self[.remittanceInformation],
      creditTransfer: transfer)
  }

  private func totals() throws(StoredInvoiceFault) -> DocumentTotals {
    DocumentTotals(
      sumOfLines: try amount(.sumOfInvoiceLineNetAmount),
      // Left out where they are nothing.
      sumOfAllowances: try optional(.sumOfAllowancesOnDocumentLevel, amount) ?? .zero,
      withoutVAT: try amount(.invoiceTotalAmountWithoutVAT), vat: try amount(.invoiceTotalVATAmount),
      withVAT: try amount(.invoiceTotalAmountWithVAT), paid: try optional(.paidAmount, amount) ?? .zero,
      due: try amount(.amountDueForPayment))
  }

  private func vatBreakdown() throws(StoredInvoiceFault) -> VATBreakdown {
    VATBreakdown(
      taxableAmount: try amount(.vatCategoryTaxableAmount), taxAmount: try amount(.vatCategoryTaxAmount),
      category: try code(.vatCategoryCode), rate: try integer(.vatCategoryRate),
      exemptionReason: self[.vatExemptionReasonText], exemptionReasonCode: self[.vatExemptionReasonCode])
  }

  private func supportingDocument() throws(StoredInvoiceFault) -> SupportingDocument {
    guard let content = Data(base64Encoded: try text(.attachedDocument)) else { throw .unreadable(.attachedDocument) }
    return SupportingDocument(
      reference: try text(.supportingDocumentReference), description: self[.supportingDocumentDescription],
      mimeCode: try text(.attachedDocumentMimeCode), filename: try text(.attachedDocumentFilename),
      content: Array(content))
  }

  private func line() throws(StoredInvoiceFault) -> InvoiceLine {
    let item = try group(.itemInformation, with: .itemName)
    return InvoiceLine(
      identifier: try text(.invoiceLineIdentifier), quantity: try integer(.invoicedQuantity),
      unitCode: try text(.invoicedQuantityUnitOfMeasureCode), netAmount: try amount(.invoiceLineNetAmount),
      itemNetPrice: try group(.priceDetails, with: .itemNetPrice).amount(.itemNetPrice),
      vat: try group(.lineVATInformation, with: .invoicedItemVATCategoryCode)
        .vat(.invoicedItemVATCategoryCode, .invoicedItemVATRate),
      itemName: try item.text(.itemName), itemDescription: item[.itemDescription],
      attributes: try item.all(.itemAttributes) { attribute throws(StoredInvoiceFault) in
        InvoiceLine.Attribute(
          name: try attribute.text(.itemAttributeName), value: try attribute.text(.itemAttributeValue))
      })
  }

  // MARK: Values

  /// - Parameter term: what is missing if the group is.
  private func group(_ group: BusinessGroup, with term: BusinessTerm) throws(StoredInvoiceFault) -> GroupInstance {
    guard let group = groups(group).first else { throw .unreadable(term) }
    return group
  }

  private func all<Value>(
    _ group: BusinessGroup, _ read: (GroupInstance) throws(StoredInvoiceFault) -> Value
  ) throws(StoredInvoiceFault) -> [Value] {
    var values: [Value] = []
    for instance in groups(group) { values.append(try read(instance)) }
    return values
  }

  private func text(_ term: BusinessTerm) throws(StoredInvoiceFault) -> String {
    guard let text = self[term] else { throw .unreadable(term) }
    return text
  }

  private func optional<Value>(
    _ term: BusinessTerm, _ read: (BusinessTerm) throws(StoredInvoiceFault) -> Value
  ) throws(StoredInvoiceFault) -> Value? {
    self[term] == nil ? nil : try read(term)
  }

  private func day(_ term: BusinessTerm) throws(StoredInvoiceFault) -> Day {
    guard let day = Day(text: try text(term)) else { throw .unreadable(term) }
    return day
  }

  private func integer(_ term: BusinessTerm) throws(StoredInvoiceFault) -> Int {
    guard let number = Int(try text(term)) else { throw .unreadable(term) }
    return number
  }

  /// Of an amount with two decimals, as all of ours have.
  private func amount(_ term: BusinessTerm) throws(StoredInvoiceFault) -> Cents {
    guard let cents = Int64(try text(term).filter { $0 != "." }), cents != .min else { throw .unreadable(term) }
    return Cents(cents)
  }

  private func code<Code: RawRepresentable<String>>(_ term: BusinessTerm) throws(StoredInvoiceFault) -> Code {
    guard let code = Code(rawValue: try text(term)) else { throw .unreadable(term) }
    return code
  }

  private func identifier(_ term: BusinessTerm, _ scheme: BusinessTerm) throws(StoredInvoiceFault) -> Identifier {
    Identifier(try text(term), scheme: try text(scheme))
  }

  private func vat(_ category: BusinessTerm, _ rate: BusinessTerm) throws(StoredInvoiceFault) -> LineVAT {
    LineVAT(category: try code(category), rate: try optional(rate, integer))
  }
}
