import Dates
import Invoice
import Money
import Testing
import XML

@Suite struct UBLReaderTests {
  @Test func `an invoice is read term by term`() throws {
    let invoice = try Self.read(Self.sample)
    #expect(invoice.invoiceNumber == "CM25-012-0001")
    #expect(invoice.issueDate == Day(year: 2026, month: 2, day: 27))
    #expect(invoice.typeCode == .commercialInvoice)
    #expect(invoice.paymentDueDate == Day(year: 2026, month: 3, day: 29))
    #expect(
      invoice.notes == [
        Invoice.Note(subjectCode: "AAI", text: "Abrechnung #1"), Invoice.Note(subjectCode: nil, text: "frei"),
      ])
    #expect(invoice.seller.identifier == Identifier("055580012012-DEMO01-52", scheme: "0204"))
    #expect(invoice.buyer.postalAddress.city == "Billerbeck")
    #expect(invoice.paymentInstructions.creditTransfer?.accountIdentifier == "DE34400000005100220502")
    #expect(invoice.allowances.map(\.amount) == [Cents(3_208_333)])
    #expect(invoice.totals.due == Cents(1_490_908))
    #expect(invoice.vatBreakdowns.map(\.rate) == [0])
    #expect(invoice.lines.map(\.netAmount) == [Cents(4_699_241)])
    #expect(invoice.lines[0].vat == LineVAT(category: .notSubject, rate: nil))
    #expect(invoice.supportingDocuments[0].content == Array("a;b\r\n".utf8))
  }

  @Test(arguments: [
    (
      "an element that the model does not know", "<cbc:BuyerReference>",
      "<cbc:AccountingCost>1</cbc:AccountingCost><cbc:BuyerReference>", "BuyerReference"
    ),
    ("an element behind the last", "</ubl:Invoice>", "<cbc:Note>x</cbc:Note></ubl:Invoice>", "Note"),
    (
      "an amount in another currency", "<cbc:PayableAmount currencyID=\"EUR\">",
      "<cbc:PayableAmount currencyID=\"USD\">", "PayableAmount"
    ),
    ("an amount with one decimal", "14909.08</cbc:PayableAmount>", "14909.1</cbc:PayableAmount>", "PayableAmount"),
    (
      "an amount with blanks around it", ">14909.08</cbc:PayableAmount>", "> 14909.08</cbc:PayableAmount>",
      "PayableAmount"
    ),
    ("a day that does not exist", "2026-02-27", "2026-02-30", "IssueDate"),
    ("a missing element", "<cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>", "", "PaymentMeansCode"),
    ("a charge instead of an allowance", ">false<", ">true<", "ChargeIndicator"),
    (
      "a tax scheme other than VAT",
      "<cac:TaxScheme><cbc:ID>VAT</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:AllowanceCharge>",
      "<cac:TaxScheme><cbc:ID>GST</cbc:ID></cac:TaxScheme></cac:TaxCategory></cac:AllowanceCharge>", "TaxScheme"
    ),
    ("content that is no base64", ">YTtiDQo=<", ">?<", "EmbeddedDocumentBinaryObject"),
    ("another document", "Invoice-2\"", "Order-2\"", "Invoice"),
  ]) func `what is not ours is refused by name`(_ what: String, _ old: String, _ new: String, _ element: String) throws
  {
    let text = Self.sample.replacing(old, with: new, maxReplacements: 1)
    #expect(text != Self.sample, "\(what): the sample does not hold \(old)")
    let fault = #expect(throws: UBLFault.self) { try Self.read(text) }
    #expect(fault?.element == element, "\(what)")
  }

  /// What a corrected, taxable invoice says besides.
  private static let correction = sample.replacing(">380<", with: ">384<")
    .replacing(
      "<cac:ContractDocumentReference>",
      with: "<cac:BillingReference><cac:InvoiceDocumentReference><cbc:ID>CM25-012-0007</cbc:ID>"
        + "<cbc:IssueDate>2026-01-31</cbc:IssueDate></cac:InvoiceDocumentReference></cac:BillingReference>"
        + "<cac:ContractDocumentReference>"
    )
    .replacing(
      "<cac:PartyLegalEntity><cbc:RegistrationName>Stadt Coesfeld",
      with: registration("DE136695976", "VAT") + registration("312/5805/0123", "FC")
        + "<cac:PartyLegalEntity><cbc:RegistrationName>Stadt Coesfeld"
    )
    .replacing(
      "<cbc:ID>O</cbc:ID><cbc:Percent>0</cbc:Percent>", with: "<cbc:ID>S</cbc:ID><cbc:Percent>19</cbc:Percent>")

  private static func registration(_ id: String, _ scheme: String) -> String {
    "<cac:PartyTaxScheme><cbc:CompanyID>\(id)</cbc:CompanyID><cac:TaxScheme><cbc:ID>\(scheme)</cbc:ID>"
      + "</cac:TaxScheme></cac:PartyTaxScheme>"
  }

  @Test func `BG-3, BT-31, BT-32, 384 and rates are read`() throws {
    let invoice = try Self.read(Self.correction)
    #expect(invoice.typeCode == .correctedInvoice)
    #expect(
      invoice.precedingInvoices == [
        Invoice.PrecedingInvoice(reference: "CM25-012-0007", issueDate: Day(year: 2026, month: 1, day: 31))
      ])
    #expect(invoice.seller.vatIdentifier == "DE136695976")
    #expect(invoice.seller.taxRegistrationIdentifier == "312/5805/0123")
    #expect(invoice.vatBreakdowns.map(\.category) == [.standard] && invoice.vatBreakdowns.map(\.rate) == [19])
    let plain = try Self.read(Self.sample)
    #expect(plain.precedingInvoices.isEmpty && plain.seller.vatIdentifier == nil)
    #expect(plain.seller.taxRegistrationIdentifier == nil)
  }

  @Test(arguments: [
    ("another scheme", ">FC<", ">XX<", "PartyTaxScheme"), ("the same scheme twice", ">FC<", ">VAT<", "PartyTaxScheme"),
    ("a rate with decimals", ">19<", ">19.0<", "Percent"),
    ("a type that we do not issue", ">384<", ">389<", "InvoiceTypeCode"),
    ("another date", "2026-01-31", "31.01.2026", "IssueDate"),
  ]) func `terms of corrections that are not ours are refused by name`(
    _ what: String, _ old: String, _ new: String, _ element: String
  ) throws {
    let text = Self.correction.replacing(old, with: new, maxReplacements: 1)
    #expect(text != Self.correction, "\(what)")
    let fault = #expect(throws: UBLFault.self) { try Self.read(text) }
    #expect(fault?.element == element, "\(what)")
  }

  @Test func `VAT is rounded once, half a cent away from zero`() {
    for (net, rate, vat) in [
      (1_303_312, 19, 247_629), (1, 19, 0), (2, 19, 0), (3, 19, 1), (50, 19, 10), (150, 19, 29), (-50, 19, -10),
      (-150, 19, -29), (50, 1, 1), (49, 1, 0), (-50, 1, -1), (0, 19, 0), (1_000, 0, 0), (100, 19, 19),
      (Int64.max / 20, 19, 87_622_034_350_120_370),
    ] as [(Int64, Int, Int64)] {
      #expect(vatAmount(on: Cents(net), rate: rate) == Cents(vat), "\(net) × \(rate) %")
    }
  }

  @Test func `every changed value is another invoice`() throws {
    let original = try Self.read(Self.sample)
    for (old, new) in [("Markt 8", "Markt 9"), ("46992.41", "46992.42"), ("C62", "LS"), ("Anteil", "Teil")] {
      let text = Self.sample.replacing(old, with: new)
      #expect(text != Self.sample, "the sample does not hold \(old)")
      #expect(try Self.read(text) != original, "\(old) → \(new)")
    }
  }

  static func read(_ text: String) throws -> Invoice { try Invoice(ubl: try parseXML(Array(text.utf8))) }

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
