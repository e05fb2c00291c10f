internal import Dates
internal import FoundationEssentials
internal import Money
package import XML

/// Why bytes are no invoice of ours.
package struct UBLFault: Error, Sendable, Hashable {
  package let line: Int
  /// The element that is missing or cannot be read, in UBL's own name.
  package let element: String
}

extension Invoice {
  /// Reads a UBL 2.1 Invoice or CreditNote as far as the model goes; an element that the model does not know is a fault.
  ///
  /// Strict on purpose: what is read back from our own bytes must be the whole document, nothing beside it.
  package init(ubl root: XMLElement) throws(UBLFault) {
    var reader = UBLElement(root)
    let isCreditNote = root.name == "CreditNote"
    guard root.namespace == UBLElement.namespaceOfRoot(isCreditNote: isCreditNote) else {
      throw UBLFault(line: root.line, element: root.name)
    }
    specificationIdentifier = try reader.text("CustomizationID")
    businessProcessType = try reader.text("ProfileID")
    invoiceNumber = try reader.text("ID")
    issueDate = try reader.day("IssueDate")
    paymentDueDate = isCreditNote ? nil : try reader.optionalDay("DueDate")
    guard let code = TypeCode(rawValue: try reader.text(isCreditNote ? "CreditNoteTypeCode" : "InvoiceTypeCode")) else {
      throw UBLFault(line: root.line, element: "InvoiceTypeCode")
    }
    guard (code == .creditNote) == isCreditNote else { throw UBLFault(line: root.line, element: root.name) }
    typeCode = code
    notes = reader.texts("Note").map(Note.init(ubl:))
    currencyCode = try reader.text("DocumentCurrencyCode")
    reader.currency = currencyCode
    buyerReference = try reader.text("BuyerReference")
    invoicingPeriod = try reader.optionalPart("InvoicePeriod") { part throws(UBLFault) in
      Period(start: try part.day("StartDate"), end: try part.day("EndDate"))
    }
    precedingInvoices = try reader.parts("BillingReference") { part throws(UBLFault) in
      try part.part("InvoiceDocumentReference") { document throws(UBLFault) in
        PrecedingInvoice(reference: try document.text("ID"), issueDate: try document.optionalDay("IssueDate"))
      }
    }
    contractReference = try reader.optionalPart("ContractDocumentReference") { part throws(UBLFault) in
      try part.text("ID")
    }
    supportingDocuments = try reader.parts("AdditionalDocumentReference") { part throws(UBLFault) in
      try SupportingDocument(ubl: &part)
    }
    seller = try reader.part("AccountingSupplierParty") { part throws(UBLFault) in
      try part.part("Party") { party throws(UBLFault) in try Seller(ubl: &party) }
    }
    buyer = try reader.part("AccountingCustomerParty") { part throws(UBLFault) in
      try part.part("Party") { party throws(UBLFault) in try Buyer(ubl: &party) }
    }
    var dueDateOfCreditNote: Day?
    paymentInstructions = try reader.part("PaymentMeans") { part throws(UBLFault) in
      let means = try part.text("PaymentMeansCode")
      if isCreditNote { dueDateOfCreditNote = try part.optionalDay("PaymentDueDate") }
      return PaymentInstructions(
        meansCode: means, remittanceInformation: part.optionalText("PaymentID"),
        creditTransfer: try part.optionalPart("PayeeFinancialAccount") { account throws(UBLFault) in
          PaymentInstructions.CreditTransfer(
            accountIdentifier: try account.text("ID"), accountName: try account.text("Name"))
        })
    }
    if isCreditNote { paymentDueDate = dueDateOfCreditNote }
    paymentTerms = try reader.optionalPart("PaymentTerms") { part throws(UBLFault) in try part.text("Note") }
    allowances = try reader.parts("AllowanceCharge") { part throws(UBLFault) in try Allowance(ubl: &part) }
    var vat = Cents.zero
    vatBreakdowns = try reader.part("TaxTotal") { part throws(UBLFault) in
      vat = try part.amount("TaxAmount")
      return try part.parts("TaxSubtotal") { subtotal throws(UBLFault) in try VATBreakdown(ubl: &subtotal) }
    }
    totals = try reader.part("LegalMonetaryTotal") { part throws(UBLFault) in
      try DocumentTotals(ubl: &part, vat: vat)
    }
    lines = try reader.parts(isCreditNote ? "CreditNoteLine" : "InvoiceLine") { part throws(UBLFault) in
      try InvoiceLine(ubl: &part, isCreditNote: isCreditNote)
    }
    try reader.finish()
  }
}

extension Invoice.Note {
  /// `#AAI#text` carries the subject code in UBL.
  fileprivate init(ubl text: String) {
    let parts = text.split(separator: "#", maxSplits: 2, omittingEmptySubsequences: false)
    if parts.count == 3, parts[0].isEmpty, parts[1].utf8.count == 3 {
      self.init(subjectCode: String(parts[1]), text: String(parts[2]))
    } else {
      self.init(subjectCode: nil, text: text)
    }
  }
}

extension Seller {
  fileprivate init(ubl party: inout UBLElement) throws(UBLFault) {
    electronicAddress = try party.identifier("EndpointID")
    identifier = try party.part("PartyIdentification") { part throws(UBLFault) in try part.identifier("ID") }
    postalAddress = try party.part("PostalAddress") { part throws(UBLFault) in try PostalAddress(ubl: &part) }
    let registrations = try party.parts("PartyTaxScheme") { part throws(UBLFault) in
      (identifier: try part.text("CompanyID"), scheme: try part.taxScheme())
    }
    // The same element tells both, by its scheme; in a fixed order, so that nothing is there twice.
    vatIdentifier = registrations.first { $0.scheme == "VAT" }?.identifier
    taxRegistrationIdentifier = registrations.first { $0.scheme == "FC" }?.identifier
    guard
      registrations.map(\.scheme)
        == [vatIdentifier.map { _ in "VAT" }, taxRegistrationIdentifier.map { _ in "FC" }]
        .compactMap(\.self)
    else { throw party.fault("PartyTaxScheme") }
    name = try party.part("PartyLegalEntity") { part throws(UBLFault) in try part.text("RegistrationName") }
    contact = try party.part("Contact") { part throws(UBLFault) in
      Contact(
        point: try part.text("Name"), telephoneNumber: try part.text("Telephone"),
        emailAddress: try part.text("ElectronicMail"))
    }
  }
}

extension Buyer {
  fileprivate init(ubl party: inout UBLElement) throws(UBLFault) {
    electronicAddress = try party.identifier("EndpointID")
    postalAddress = try party.part("PostalAddress") { part throws(UBLFault) in try PostalAddress(ubl: &part) }
    name = try party.part("PartyLegalEntity") { part throws(UBLFault) in try part.text("RegistrationName") }
  }
}

extension PostalAddress {
  fileprivate init(ubl part: inout UBLElement) throws(UBLFault) {
    line = try part.text("StreetName")
    city = try part.text("CityName")
    postCode = try part.text("PostalZone")
    countryCode = try part.part("Country") { country throws(UBLFault) in try country.text("IdentificationCode") }
  }
}

extension LineVAT {
  fileprivate init(ubl part: inout UBLElement) throws(UBLFault) {
    category = try part.category()
    rate = try part.optionalText("Percent") == nil ? nil : part.lastInteger()
    try part.scheme()
  }
}

extension Allowance {
  fileprivate init(ubl part: inout UBLElement) throws(UBLFault) {
    guard try part.text("ChargeIndicator") == "false" else { throw part.fault("ChargeIndicator") }
    reason = try part.text("AllowanceChargeReason")
    amount = try part.amount("Amount")
    vat = try part.part("TaxCategory") { category throws(UBLFault) in try LineVAT(ubl: &category) }
  }
}

extension VATBreakdown {
  fileprivate init(ubl part: inout UBLElement) throws(UBLFault) {
    taxableAmount = try part.amount("TaxableAmount")
    taxAmount = try part.amount("TaxAmount")
    (category, rate, exemptionReasonCode, exemptionReason) = try part.part("TaxCategory") { vat throws(UBLFault) in
      let category = try vat.category()
      _ = try vat.text("Percent")
      let rate = try vat.lastInteger()
      let code = vat.optionalText("TaxExemptionReasonCode")
      let reason = vat.optionalText("TaxExemptionReason")
      try vat.scheme()
      return (category, rate, code, reason)
    }
  }
}

extension DocumentTotals {
  fileprivate init(ubl part: inout UBLElement, vat: Cents) throws(UBLFault) {
    sumOfLines = try part.amount("LineExtensionAmount")
    withoutVAT = try part.amount("TaxExclusiveAmount")
    withVAT = try part.amount("TaxInclusiveAmount")
    sumOfAllowances = try part.optionalAmount("AllowanceTotalAmount") ?? .zero
    paid = try part.optionalAmount("PrepaidAmount") ?? .zero
    due = try part.amount("PayableAmount")
    self.vat = vat
  }
}

extension InvoiceLine {
  fileprivate init(ubl part: inout UBLElement, isCreditNote: Bool) throws(UBLFault) {
    identifier = try part.text("ID")
    _ = try part.text(isCreditNote ? "CreditedQuantity" : "InvoicedQuantity")
    quantity = try part.lastInteger()
    unitCode = try part.lastAttribute("unitCode")
    netAmount = try part.amount("LineExtensionAmount")
    (itemDescription, itemName, vat, attributes) = try part.part("Item") { item throws(UBLFault) in
      let description = item.optionalText("Description")
      let name = try item.text("Name")
      let vat = try item.part("ClassifiedTaxCategory") { category throws(UBLFault) in try LineVAT(ubl: &category) }
      let attributes = try item.parts("AdditionalItemProperty") { property throws(UBLFault) in
        Attribute(name: try property.text("Name"), value: try property.text("Value"))
      }
      return (description, name, vat, attributes)
    }
    itemNetPrice = try part.part("Price") { price throws(UBLFault) in try price.amount("PriceAmount") }
  }
}

extension SupportingDocument {
  fileprivate init(ubl part: inout UBLElement) throws(UBLFault) {
    reference = try part.text("ID")
    description = part.optionalText("DocumentDescription")
    (mimeCode, filename, content) = try part.part("Attachment") { attachment throws(UBLFault) in
      let base64 = try attachment.text("EmbeddedDocumentBinaryObject")
      // Trailing bits of base64 may differ for the same bytes.
      guard let data = Data(base64Encoded: base64), data.base64EncodedString() == base64 else {
        throw attachment.fault("EmbeddedDocumentBinaryObject")
      }
      return (try attachment.lastAttribute("mimeCode"), try attachment.lastAttribute("filename"), Array(data))
    }
  }
}
