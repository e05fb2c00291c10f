import Invoice
import InvoiceSyntax
import Testing
import XML

/// Reading documents into terms, by a small one written out here.
@Suite struct InvoiceReaderTests {
  @Test func `an invoice is read term by term`() throws {
    let invoice = try Self.read(Self.sample)
    #expect(invoice.syntax == .ublInvoice && invoice.unread.isEmpty && invoice.irregularities.isEmpty)
    #expect(invoice[.invoiceNumber] == "CM25-012-0001")
    #expect(invoice[.invoiceIssueDate] == "2026-02-27")
    #expect(invoice.root[.paymentDueDate] == "2026-03-29")
    let notes = invoice.groups(.invoiceNote)
    #expect(notes.map { $0[.invoiceNoteSubjectCode] } == ["AAI", nil])
    #expect(notes.map { $0[.invoiceNote] } == ["Abrechnung #1", "frei"])
    let seller = try #require(invoice.root.groups(.seller).first)
    #expect(seller[.sellerIdentifier] == "055580012012-DEMO01-52" && seller[.sellerIdentifierScheme] == "0204")
    #expect(seller.value(.sellerIdentifier)?.part(.sellerIdentifierScheme)?.isAttribute == true)
    #expect(seller.groups(.sellerPostalAddress).first?[.sellerCity] == "Coesfeld")
    #expect(
      invoice.root.groups(.deliveryInformation).first?.groups(.invoicingPeriod).first?[.invoicingPeriodEndDate]
        == "2025-12-31")
    let payment = try #require(invoice.root.groups(.paymentInstructions).first)
    #expect(payment[.remittanceInformation] == "CM25-012-0001")
    #expect(payment.groups(.creditTransfer).first?[.paymentAccountIdentifier] == "DE34400000005100220502")
    #expect(invoice.groups(.documentTotals).first?[.invoiceTotalVATAmount] == "0.00")
    let line = try #require(invoice.groups(.invoiceLine).first)
    #expect(line[.invoicedQuantity] == "1" && line[.invoicedQuantityUnitOfMeasureCode] == "C62")
    #expect(line.groups(.lineVATInformation).first?[.invoicedItemVATCategoryCode] == "O")
    #expect(invoice[.attachedDocument] == "YTtiDQo=" && invoice[.attachedDocumentFilename] == "a.csv")
    #expect(invoice[.roundingAmount] == nil && invoice.groups(.payee).isEmpty)
  }

  @Test func `every value knows its place`() throws {
    let reader = InvoiceReader()
    let invoice = try #require(try reader.read(Array(Self.sample.utf8)))
    let city = try #require(invoice.values.first { $0.term == .buyerCity })
    #expect(city.place.line == 21)
    #expect(
      reader.tree[city.place.element].location
        == "/ubl:Invoice[1]/cac:AccountingCustomerParty[1]/cac:Party[1]/cac:PostalAddress[1]/cbc:CityName[1]")
    Array(Self.sample.utf8).withUnsafeBytes { bytes in
      #expect(reader.tree.column(of: reader.tree[city.place.element], in: bytes) == 60)
    }
  }

  @Test func `what is no invoice is none`() throws {
    #expect(try InvoiceReader().read(Array("<Invoice/>".utf8)) == nil)
    #expect(try InvoiceReader().read(Array(Self.sample.replacing("Invoice-2\"", with: "Order-2\"").utf8)) == nil)
    #expect(throws: XMLFailure.self) { try InvoiceReader().read(Array("<Invoice>".utf8)) }
  }

  // MARK: What has no term

  @Test(arguments: [
    ("an element", "<cbc:BuyerReference>", "<cbc:Telefax>1</cbc:Telefax><cbc:BuyerReference>", "cbc:Telefax", "1"),
    (
      "an element with others in it", "<cac:PaymentTerms>",
      "<cac:TaxExchangeRate><cbc:SourceCurrencyCode>USD</cbc:SourceCurrencyCode></cac:TaxExchangeRate><cac:PaymentTerms>",
      "cbc:SourceCurrencyCode", "USD"
    ),
    ("an attribute", "<cbc:BuyerReference>", "<cbc:BuyerReference x=\"2\">", "cbc:BuyerReference/@x", "2"),
    ("text beside elements", "<cac:Party><cbc:EndpointID", "<cac:Party>3<cbc:EndpointID", "cac:Party", "3"),
    (
      "another currency", "currencyID=\"EUR\">46992", "currencyID=\"USD\">46992", "cbc:LineExtensionAmount/@currencyID",
      "USD"
    ),
    ("an element in a value", ">Finanzen<", ">Finanzen<x>4</x><", "x", "4"),
    (
      "another tax scheme", "<cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:Al",
      "<cbc:ID>GST</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:Al", "cbc:ID", "GST"
    ),
    ("a namespace of others", "<cbc:ID>CM25", "<y xmlns=\"urn:y\">5</y><cbc:ID>CM25", "y", "5"),
  ]) func `what has no term is told with name and text`(
    _ what: String, _ old: String, _ new: String, _ name: String, _ text: String
  ) throws {
    let invoice = try Self.read(Self.changed(old, new))
    #expect(invoice.unread.map(\.name) == [name], "\(what)")
    #expect(invoice.unread.map(\.text) == [text], "\(what)")
  }

  @Test(arguments: [
    (
      "another order", "<cbc:ID>CM25-012-0001</cbc:ID>\n<cbc:IssueDate>2026-02-27</cbc:IssueDate>",
      "<cbc:IssueDate>2026-02-27</cbc:IssueDate><cbc:ID>CM25-012-0001</cbc:ID>"
    ),
    (
      "an element twice", "<cbc:DueDate>2026-03-29</cbc:DueDate>",
      "<cbc:DueDate>2026-03-29</cbc:DueDate><cbc:DueDate>2026-03-29</cbc:DueDate>"
    ),
    ("no currency", "<cbc:PayableAmount currencyID=\"EUR\">", "<cbc:PayableAmount>"),
    (
      "no tax scheme", "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:Al",
      "</cac:TaxCategory></cac:Al"
    ),
    ("a blank beside a fixed value", ">false<", "> false<"),
  ]) func `what is built otherwise is told, and read all the same`(_ what: String, _ old: String, _ new: String) throws
  {
    let invoice = try Self.read(Self.changed(old, new))
    #expect(invoice.irregularities.count == 1 && invoice.unread.isEmpty, "\(what)")
    #expect(invoice[.invoiceNumber] == "CM25-012-0001" && invoice[.documentLevelAllowanceAmount] == "32083.33")
  }

  @Test func `of what has no term only so much is listed`() throws {
    let flood = String(repeating: "<x>1</x>", count: 5_000)
    let invoice = try Self.read(Self.changed("<cbc:BuyerReference>", flood + "<cbc:BuyerReference>"))
    #expect(invoice.unread.count == 1_000 && invoice.furtherUnread == 4_000)
  }

  // MARK: Where syntax and standard are built differently

  @Test func `a second account belongs to the same payment instructions`() throws {
    let means =
      "<cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cbc:PaymentID>CM25-012-0001"
      + "</cbc:PaymentID><cac:PayeeFinancialAccount><cbc:ID>X</cbc:ID></cac:PayeeFinancialAccount></cac:PaymentMeans>"
    let invoice = try Self.read(Self.changed("<cac:PaymentTerms>", means + "<cac:PaymentTerms>"))
    let payment = invoice.groups(.paymentInstructions)
    #expect(payment.count == 1 && payment[0].groups(.creditTransfer).count == 2)
    #expect(payment[0].values(.paymentMeansTypeCode).count == 1 && payment[0].values(.remittanceInformation).count == 1)
    let other = try Self.read(
      Self.changed("<cac:PaymentTerms>", means.replacing(">58<", with: ">30<") + "<cac:PaymentTerms>"))
    #expect(other.groups(.paymentInstructions).map { $0[.paymentMeansTypeCode] } == ["58", "30"])
  }

  @Test func `the creditor identifier stands at the seller and belongs to the direct debit`() throws {
    let invoice = try Self.read(
      Self.changed(
        "<cac:PartyIdentification>",
        "<cac:PartyIdentification><cbc:ID schemeID=\"SEPA\">DE98</cbc:ID></cac:PartyIdentification><cac:PartyIdentification>"
      ))
    #expect(invoice.groups(.directDebit).map { $0[.bankAssignedCreditorIdentifier] } == ["DE98"])
    #expect(invoice.groups(.seller).first?.values(.sellerIdentifier).count == 1 && invoice.unread.isEmpty)
  }

  @Test(
    arguments: [
      ("#AAI#Text", "AAI", "Text"), ("#AAI#", nil, "#AAI#"), ("#AA#Text", nil, "#AA#Text"),
      ("AAI#Text", nil, "AAI#Text"),
      ("#aai#Text", nil, "#aai#Text"), ("#ABC##DEF#", "ABC", "#DEF#"),
    ] as [(String, String?, String)]) func `a note's subject stands in front of it`(
      _ written: String, _ code: String?, _ text: String
    ) throws
  {
    let note = try #require(try Self.read(Self.changed(">frei<", ">\(written)<")).groups(.invoiceNote).last)
    #expect(note[.invoiceNoteSubjectCode] == code && note[.invoiceNote] == text)
  }

  @Test func `sub lines lie in their lines`() throws {
    let inner = Self.subLine("1.1", Self.subLine("1.1.1", "") + Self.subLine("1.1.2", ""))
    let invoice = try Self.read(Self.changed("</cac:InvoiceLine>", inner + "</cac:InvoiceLine>"))
    #expect(invoice.unread.isEmpty && invoice.irregularities.isEmpty)
    let sub = try #require(invoice.groups(.invoiceLine).first?.groups(.subInvoiceLine).first)
    #expect(sub.groups(.subInvoiceLine).map { $0[.invoiceLineIdentifier] } == ["1.1.1", "1.1.2"])
    #expect(sub.groups(.subItemInformation).first?[.itemName] == "Teil" && sub.groups(.itemInformation).isEmpty)
    #expect(sub.groups(.subInvoiceLineVATInformation).first?[.invoicedItemVATCategoryCode] == "O")
  }

  private static func subLine(_ id: String, _ inner: String) -> String {
    "<cac:SubInvoiceLine><cbc:ID>\(id)</cbc:ID><cac:Item><cbc:Name>Teil</cbc:Name><cac:ClassifiedTaxCategory>"
      + "<cbc:ID>O</cbc:ID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:ClassifiedTaxCategory></cac:Item>"
      + inner + "</cac:SubInvoiceLine>"
  }

  // MARK: Differences

  @Test func `the same terms are the same invoice, in whatever form`() throws {
    let original = try Self.read(Self.sample)
    #expect(original.difference(from: original) == nil)
    let changed = Self.sample.replacing("'", with: "\"").replacing("><", with: ">\n  <")
    #expect(try Self.read(changed).difference(from: original) == nil)
  }

  @Test(arguments: [
    ("Markt 8", "Markt 9", BusinessTerm.sellerAddressLine1),
    ("46992.41</cbc:Price", "46992.42</cbc:Price", .itemNetPrice),
    ("C62", "LS", .invoicedQuantityUnitOfMeasureCode),
    ("schemeID=\"0204\"", "schemeID=\"0088\"", .sellerIdentifierScheme),
    ("<cbc:DueDate>2026-03-29</cbc:DueDate>", "", .paymentDueDate),
  ]) func `a changed value is told by its term`(_ old: String, _ new: String, _ term: BusinessTerm) throws {
    let difference = try Self.read(Self.changed(old, new)).difference(from: try Self.read(Self.sample))
    guard case .term(term, _)? = difference else {
      Issue.record("\(String(describing: difference))")
      return
    }
  }

  static func changed(_ old: String, _ new: String) -> String {
    let text = sample.replacing(old, with: new, maxReplacements: 1)
    #expect(text != sample, "the sample does not hold \(old)")
    return text
  }

  static func read(_ text: String) throws -> SemanticInvoice {
    try #require(try InvoiceReader().read(Array(text.utf8)))
  }

  static let sample = """
    <ubl:Invoice xmlns:ubl="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2" \
    xmlns:cac="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2" \
    xmlns:cbc="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
    <cbc:CustomizationID>\(Invoice.xRechnung)</cbc:CustomizationID>
    <cbc:ProfileID>\(Invoice.billingProcess)</cbc:ProfileID>
    <cbc:ID>CM25-012-0001</cbc:ID>
    <cbc:IssueDate>2026-02-27</cbc:IssueDate>
    <cbc:DueDate>2026-03-29</cbc:DueDate>
    <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>
    <cbc:Note>#AAI#Abrechnung #1</cbc:Note>
    <cbc:Note>frei</cbc:Note>
    <cbc:DocumentCurrencyCode>EUR</cbc:DocumentCurrencyCode>
    <cbc:BuyerReference>055580008008-DEMO01-44</cbc:BuyerReference>
    <cac:InvoicePeriod><cbc:StartDate>2025-01-01</cbc:StartDate><cbc:EndDate>2025-12-31</cbc:EndDate></cac:InvoicePeriod>
    <cac:ContractDocumentReference><cbc:ID>Vereinbarung</cbc:ID></cac:ContractDocumentReference>
    <cac:AdditionalDocumentReference><cbc:ID>ANLAGE-1</cbc:ID><cac:Attachment>\
    <cbc:EmbeddedDocumentBinaryObject mimeCode="text/csv" filename="a.csv">YTtiDQo=</cbc:EmbeddedDocumentBinaryObject>\
    </cac:Attachment></cac:AdditionalDocumentReference>
    <cac:AccountingSupplierParty><cac:Party><cbc:EndpointID schemeID="EM">a@b.example</cbc:EndpointID>
    <cac:PartyIdentification><cbc:ID schemeID="0204">055580012012-DEMO01-52</cbc:ID></cac:PartyIdentification>
    <cac:PostalAddress><cbc:StreetName>Markt 8</cbc:StreetName><cbc:CityName>Coesfeld</cbc:CityName>\
    <cbc:PostalZone>48653</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country>\
    </cac:PostalAddress>
    <cac:PartyLegalEntity><cbc:RegistrationName>Stadt Coesfeld</cbc:RegistrationName></cac:PartyLegalEntity>
    <cac:Contact><cbc:Name>Finanzen</cbc:Name><cbc:Telephone>123</cbc:Telephone>\
    <cbc:ElectronicMail>a@b.example</cbc:ElectronicMail></cac:Contact></cac:Party></cac:AccountingSupplierParty>
    <cac:AccountingCustomerParty><cac:Party><cbc:EndpointID schemeID="EM">c@d.example</cbc:EndpointID>
    <cac:PostalAddress><cbc:StreetName>Markt 1</cbc:StreetName><cbc:CityName>Billerbeck</cbc:CityName>\
    <cbc:PostalZone>48727</cbc:PostalZone><cac:Country><cbc:IdentificationCode>DE</cbc:IdentificationCode></cac:Country>\
    </cac:PostalAddress>
    <cac:PartyLegalEntity><cbc:RegistrationName>Stadt Billerbeck</cbc:RegistrationName></cac:PartyLegalEntity>\
    </cac:Party></cac:AccountingCustomerParty>
    <cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode><cbc:PaymentID>CM25-012-0001</cbc:PaymentID>\
    <cac:PayeeFinancialAccount><cbc:ID>DE34400000005100220502</cbc:ID><cbc:Name>Stadt Coesfeld</cbc:Name>\
    </cac:PayeeFinancialAccount></cac:PaymentMeans>
    <cac:PaymentTerms><cbc:Note>Zahlbar bis 29.03.2026.</cbc:Note></cac:PaymentTerms>
    <cac:AllowanceCharge><cbc:ChargeIndicator>false</cbc:ChargeIndicator>\
    <cbc:AllowanceChargeReason>Anteil Landesförderung</cbc:AllowanceChargeReason>\
    <cbc:Amount currencyID="EUR">32083.33</cbc:Amount><cac:TaxCategory><cbc:ID>O</cbc:ID>\
    <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:AllowanceCharge>
    <cac:TaxTotal><cbc:TaxAmount currencyID="EUR">0.00</cbc:TaxAmount><cac:TaxSubtotal>\
    <cbc:TaxableAmount currencyID="EUR">14909.08</cbc:TaxableAmount><cbc:TaxAmount currencyID="EUR">0.00</cbc:TaxAmount>\
    <cac:TaxCategory><cbc:ID>O</cbc:ID><cbc:Percent>0</cbc:Percent>\
    <cbc:TaxExemptionReasonCode>VATEX-EU-O</cbc:TaxExemptionReasonCode>\
    <cbc:TaxExemptionReason>Nicht steuerbar</cbc:TaxExemptionReason>\
    <cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:TaxSubtotal></cac:TaxTotal>
    <cac:LegalMonetaryTotal><cbc:LineExtensionAmount currencyID="EUR">46992.41</cbc:LineExtensionAmount>\
    <cbc:TaxExclusiveAmount currencyID="EUR">14909.08</cbc:TaxExclusiveAmount>\
    <cbc:TaxInclusiveAmount currencyID="EUR">14909.08</cbc:TaxInclusiveAmount>\
    <cbc:AllowanceTotalAmount currencyID="EUR">32083.33</cbc:AllowanceTotalAmount>\
    <cbc:PayableAmount currencyID="EUR">14909.08</cbc:PayableAmount></cac:LegalMonetaryTotal>
    <cac:InvoiceLine><cbc:ID>1</cbc:ID><cbc:InvoicedQuantity unitCode="C62">1</cbc:InvoicedQuantity>\
    <cbc:LineExtensionAmount currencyID="EUR">46992.41</cbc:LineExtensionAmount><cac:Item><cbc:Name>Kosten</cbc:Name>\
    <cac:ClassifiedTaxCategory><cbc:ID>O</cbc:ID><cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme>\
    </cac:ClassifiedTaxCategory></cac:Item><cac:Price><cbc:PriceAmount currencyID="EUR">46992.41</cbc:PriceAmount>\
    </cac:Price></cac:InvoiceLine>
    </ubl:Invoice>
    """
}
