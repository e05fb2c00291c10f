import InvoiceSyntax
import TestSupport
import Testing
import XML

/// The structure that the schemas ask for. Whether it is judged as they would is compared with them by
/// `Tests/Checkers/compare_rules.py`.
@Suite struct StructureCheckTests {
  private func faults(_ text: String) throws -> [String] {
    let parser = XMLTreeParser(.invoice)
    try Array(text.utf8).withUnsafeBytes { try parser.parse($0) }
    let root = try #require(parser.tree.root)
    let syntax = try #require(InvoiceSyntax(root: root))
    return StructureCheck.faults(in: parser.tree, syntax).map(\.message)
  }

  @Test(arguments: [SampleInvoices.ubl, SampleInvoices.cii]) func soundInvoicesHaveNone(text: String) throws {
    #expect(try faults(text).isEmpty)
  }

  /// What is replaced by what, and the message that must come of it.
  @Test(arguments: [
    ("<cbc:ID>R-1</cbc:ID>", "", "In ubl:Invoice fehlt vor cbc:IssueDate cbc:ID"),
    ("<cbc:ID>R-1</cbc:ID>", "<cbc:ID>R-1</cbc:ID><cbc:ID>R-2</cbc:ID>", "cbc:ID steht in ubl:Invoice mehrfach"),
    ("<cbc:ID>R-1</cbc:ID>", "<cbc:Id>R-1</cbc:Id>", "cbc:Id gibt es in ubl:Invoice nicht"),
    (
      "<cbc:CityName>Musterstadt", "<cbc:Note>x</cbc:Note><cbc:CityName>M",
      "cbc:Note gibt es in cac:PostalAddress nicht"
    ),
    (
      "<cbc:DueDate>2026-03-31</cbc:DueDate>\n  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>",
      "<cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode><cbc:DueDate>2026-03-31</cbc:DueDate>",
      "cbc:DueDate steht in ubl:Invoice an falscher Stelle"
    ),
    (
      "2026-02-27", "2026-02-30",
      "Der Inhalt von cbc:IssueDate ist nicht von der verlangten Art: Datum wie „2026-01-31“"
    ),
    (
      ">4</cbc:Inv", ">4,0</cbc:Inv",
      "Der Inhalt von cbc:InvoicedQuantity ist nicht von der verlangten Art: Zahl wie „1234.56“"
    ),
    (" currencyID=\"EUR\">25.00", ">25.00", "cbc:PriceAmount fehlt das Attribut currencyID"),
    ("<cbc:ID>R-1", "<cbc:ID foo=\"1\">R-1", "Das Attribut foo gibt es an cbc:ID nicht"),
    ("<cac:PaymentMeans>", "<cac:PaymentMeans>x", "In cac:PaymentMeans steht Text zwischen den Elementen"),
    ("<cbc:ID>R-1", "<cbc:ID><cbc:ID>x</cbc:ID>R-1", "cbc:ID steht in cbc:ID, wo nur Text stehen darf"),
  ]) func faultsInUBL(old: String, new: String, message: String) throws {
    let changed = SampleInvoices.ubl.replacing(old, with: new, maxReplacements: 1)
    #expect(changed != SampleInvoices.ubl)
    #expect(try faults(changed).first == message)
  }

  @Test(arguments: [
    (
      "<ram:ApplicableHeaderTradeDelivery/>", "",
      "In rsm:SupplyChainTradeTransaction fehlt vor ram:ApplicableHeaderTradeSettlement ram:ApplicableHeaderTradeDelivery"
    ),
    (
      "<udt:DateTimeString format=\"102\">20260227</udt:DateTimeString>", "",
      "ram:IssueDateTime ist leer"
    ),
    (
      "<ram:TypeCode>380", "<ram:TypeCode listID=\"1\">380",
      "Das Attribut listID von ram:TypeCode darf nur „1001“ lauten"
    ),
  ]) func faultsInCII(old: String, new: String, message: String) throws {
    #expect(try faults(SampleInvoices.cii.replacing(old, with: new, maxReplacements: 1)).first == message)
  }

  /// An extension may hold anything; what of it UBL knows must be sound.
  @Test(arguments: [
    ("<x xmlns=\"urn:y\"><z/></x>", true), ("", false), ("<x/>", false),
    ("<cbc:IssueDate>2026-01-01</cbc:IssueDate>", true), ("<cbc:IssueDate>x</cbc:IssueDate>", false),
  ]) func extensions(content: String, isSound: Bool) throws {
    let text = SampleInvoices.ubl.replacing(
      "<cbc:CustomizationID>",
      with:
        "<ext:UBLExtensions xmlns:ext=\"urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2\"><ext:UBLExtension><ext:ExtensionContent>\(content)</ext:ExtensionContent></ext:UBLExtension></ext:UBLExtensions><cbc:CustomizationID>",
      maxReplacements: 1)
    #expect(try faults(text).isEmpty == isSound)
  }
}
