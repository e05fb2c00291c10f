import Invoice
import InvoiceSyntax
import TestSupport
import Testing
import XML

/// KoSIT's documents in terms, where they lie beside the repository.
@Suite struct SuiteReadingTests {
  @Test(arguments: KoSITSuite.documents) func `every value of a document is a term or told to be none`(
    _ document: KoSITSuite.Document
  ) throws {
    let reader = InvoiceReader()
    let invoice = try #require(try reader.read(document.bytes))
    #expect(invoice.irregularities.isEmpty)
    let missed = Coverage(invoice, reader.tree).missed
    #expect(missed == [])
    for value in invoice.unread { #expect(Self.withoutTerm.contains(value.name), "\(value)") }
  }

  /// What KoSIT's documents say without a term: names of tax schemes that are none, a mandatory element of UBL, and tax
  /// numbers of buyers.
  static let withoutTerm: Set<String> = [
    "cbc:ID", "cbc:CompanyID", "cbc:NetworkID", "ram:ExemptionReason", "ram:ID", "ram:ID/@schemeID",
  ]

  @Test func `the archive holds all 86 documents, if it is there`() {
    #expect([0, 86].contains(KoSITSuite.documents.count))
    #expect(KoSITSuite.twins.count == (KoSITSuite.documents.isEmpty ? 0 : 40))
  }

  // MARK: Twins

  @Test func `the same invoice in both syntaxes has the same terms, but where KoSIT wrote others`() throws {
    guard !KoSITSuite.twins.isEmpty else { return }
    var found: [String] = []
    let reader = InvoiceReader()
    for (ubl, cii) in KoSITSuite.twins {
      let one = Self.outline(try #require(try reader.read(ubl.bytes)).root)
      let other = Self.outline(try #require(try reader.read(cii.bytes)).root)
      let name = ubl.name.replacing("_ubl.xml", with: "")
      for change in one.sorted().difference(from: other.sorted()) {
        switch change {
        case .insert(_, let value, _): found.append("\(name) UBL \(value)")
        case .remove(_, let value, _): found.append("\(name) CII \(value)")
        }
      }
    }
    let known = Self.differences.split(separator: "\n").map(String.init)
    #expect(Set(found).subtracting(known).sorted() == [])
    #expect(Set(known).subtracting(found).sorted() == [], "not there any more")
  }

  /// `BG-4/BG-5/BT-37=Berlin`: dates and numbers in one form.
  private static func outline(_ group: GroupInstance, _ path: String = "") -> [String] {
    group.terms.map { path + outline($0) }
      + group.groups.flatMap { outline($0, path + ($0.group?.rawValue ?? "") + "/") }
  }

  private static func outline(_ value: TermValue) -> String {
    var text = value.text
    if value.term.kind == .date { text = text.filter { $0 != "-" } }
    if value.term.kind.isNumber, text.contains(".") {
      while text.hasSuffix("0") { text.removeLast() }
      if text.hasSuffix(".") { text.removeLast() }
    }
    return value.term.rawValue + "=" + text + value.parts.map { "|" + outline($0) }.sorted().joined()
  }

  private static let differences = """
    standard/01.02a-INVOICE UBL BT-13=Dummywert
    standard/01.08a-INVOICE UBL BT-13=Dummywert
    standard/01.09a-INVOICE UBL BT-13=Dummywert
    standard/01.10a-INVOICE UBL BT-13=Dummywert
    standard/01.11a-INVOICE UBL BT-13=Dummywert
    standard/01.12a-INVOICE UBL BT-13=Dummywert
    standard/01.13a-INVOICE UBL BT-13=Dummywert
    standard/01.20a-INVOICE CII BG-4/BG-5/BT-37=[City]
    standard/01.20a-INVOICE CII BG-4/BG-5/BT-35=[Street]
    standard/01.20a-INVOICE CII BG-22/BT-113=0
    standard/01.20a-INVOICE CII BG-22/BT-108=0
    standard/01.20a-INVOICE CII BG-22/BT-107=0
    standard/01.20a-INVOICE UBL BG-4/BG-5/BT-35=[Seller street]
    standard/01.20a-INVOICE UBL BG-4/BG-5/BT-37=[Seller city]
    standard/01.21a-INVOICE CII BG-4/BT-31=DE152338654
    standard/01.21a-INVOICE CII BG-23/BT-120=als gemeinnützig anerkannt
    standard/01.21a-INVOICE CII BG-22/BT-107=0
    standard/01.21a-INVOICE CII BG-16/BT-82=Rechnung
    standard/01.21a-INVOICE UBL BG-16/BT-82=Information
    standard/01.21a-INVOICE UBL BG-23/BT-120=Umkehrung der Steuerschuldnerschaft
    standard/01.21a-INVOICE UBL BG-4/BT-31=DE 123456789
    standard/02.01a-INVOICE CII BG-22/BT-114=0
    standard/02.02a-INVOICE CII BG-22/BT-114=0
    standard/02.03a-INVOICE CII BG-22/BT-114=0
    standard/02.04a-INVOICE CII BG-22/BT-114=0
    standard/03.01a-INVOICE UBL BG-7/BT-45=[Buyer name]
    standard/03.06a-INVOICE CII BG-7/BG-8/BT-53=12345
    standard/03.06a-INVOICE CII BG-7/BG-8/BT-52=Testhausen
    standard/03.06a-INVOICE CII BG-4/BG-5/BT-38=12345
    standard/03.06a-INVOICE CII BG-4/BG-5/BT-37=Testhausen
    standard/03.06a-INVOICE UBL BG-4/BG-5/BT-37=12345
    standard/03.06a-INVOICE UBL BG-4/BG-5/BT-38=Testhausen
    standard/03.06a-INVOICE UBL BG-7/BG-8/BT-52=12345
    standard/03.06a-INVOICE UBL BG-7/BG-8/BT-53=Testhausen
    standard/03.07a-INVOICE CII BG-4/BT-29=9876543217894897438
    standard/03.07a-INVOICE CII BG-4/BT-29=748387437438
    standard/03.07a-INVOICE CII BG-22/BT-114=0
    standard/03.07a-INVOICE CII BG-10/BT-61=90000000-03083-72|BT-61-1=0204
    cius/01.01_comprehensive_test CII BG-7/BT-45=[Buyer trading name]
    cius/01.01_comprehensive_test CII BG-7/BT-44=[Buyer name]
    cius/01.01_comprehensive_test CII BG-4/BT-29=9876543217894897438
    cius/01.01_comprehensive_test CII BG-4/BT-29=748387437438
    cius/01.01_comprehensive_test CII BG-22/BT-114=0
    cius/01.01_comprehensive_test CII BG-10/BT-61=90000000-03083-72|BT-61-1=0204
    cius/01.01_comprehensive_test UBL BG-25/BG-29/BT-149=1
    cius/01.01_comprehensive_test UBL BG-25/BG-29/BT-150=XPP
    cius/01.01_comprehensive_test UBL BG-3/BT-25=PIR0987654321
    cius/01.01_comprehensive_test UBL BG-3/BT-26=20180305
    cius/01.01_comprehensive_test UBL BG-7/BT-44=[Buyer trading name]
    cius/01.01_comprehensive_test UBL BG-7/BT-45=[Buyer name]
    cius/01.02_comprehensive_test CII BT-8=5
    cius/01.02_comprehensive_test CII BG-7/BT-45=[Buyer trading name]
    cius/01.02_comprehensive_test CII BG-7/BT-44=[Buyer name]
    cius/01.02_comprehensive_test CII BG-22/BT-114=0
    cius/01.02_comprehensive_test CII BG-10/BT-61=90000000-03083-72|BT-61-1=0204
    cius/01.02_comprehensive_test UBL BG-25/BG-29/BT-149=1
    cius/01.02_comprehensive_test UBL BG-25/BG-29/BT-150=XPP
    cius/01.02_comprehensive_test UBL BG-7/BT-44=[Buyer trading name]
    cius/01.02_comprehensive_test UBL BG-7/BT-45=[Buyer name]
    cius/01.02_comprehensive_test UBL BT-8=3
    cius/01.03_comprehensive_test CII BG-7/BT-45=[Buyer trading name]
    cius/01.03_comprehensive_test CII BG-7/BT-44=[Buyer name]
    cius/01.03_comprehensive_test CII BG-4/BG-6/BT-41=Testorganisation
    cius/01.03_comprehensive_test CII BG-22/BT-114=0
    cius/01.03_comprehensive_test CII BG-10/BT-61=90000000-03083-72|BT-61-1=0204
    cius/01.03_comprehensive_test UBL BG-25/BG-29/BT-149=1
    cius/01.03_comprehensive_test UBL BG-25/BG-29/BT-150=XPP
    cius/01.03_comprehensive_test UBL BG-4/BG-6/BT-41=Tim Tester
    cius/01.03_comprehensive_test UBL BG-7/BT-44=[Buyer trading name]
    cius/01.03_comprehensive_test UBL BG-7/BT-45=[Buyer name]
    cius/01.04_comprehensive_test CII BG-7/BT-45=[Buyer trading name]
    cius/01.04_comprehensive_test CII BG-7/BT-44=[Buyer name]
    cius/01.04_comprehensive_test CII BG-4/BG-6/BT-41=Testorganisation
    cius/01.04_comprehensive_test CII BG-22/BT-114=0
    cius/01.04_comprehensive_test CII BG-10/BT-61=90000000-03083-72|BT-61-1=0204
    cius/01.04_comprehensive_test UBL BG-25/BG-29/BT-149=1
    cius/01.04_comprehensive_test UBL BG-25/BG-29/BT-150=XPP
    cius/01.04_comprehensive_test UBL BG-4/BG-6/BT-41=Tim Tester
    cius/01.04_comprehensive_test UBL BG-7/BT-44=[Buyer trading name]
    cius/01.04_comprehensive_test UBL BG-7/BT-45=[Buyer name]
    cius/01.05_minimal_test UBL BG-22/BT-110=0
    cvd/02.01a-cvd_INVOICE CII BG-4/BT-29=9876543217894897438
    cvd/02.01a-cvd_INVOICE CII BG-4/BT-29=748387437438
    cvd/02.01a-cvd_INVOICE CII BG-25/BG-31/BT-154=Gruppe von Fahrzeugde XY der Klasse Z
    cvd/02.01a-cvd_INVOICE CII BG-22/BT-114=0
    cvd/02.01a-cvd_INVOICE CII BG-10/BT-61=90000000-03083-72|BT-61-1=0204
    cvd/02.01a-cvd_INVOICE UBL BG-25/BG-31/BT-154=Gruppe von Fahrzeug XY der Klasse Z
    """
}

/// Which values of a document no term and no remark tells.
struct Coverage {
  private let invoice: SemanticInvoice
  private let tree: XMLTree
  private let currencies: Set<String>

  init(_ invoice: SemanticInvoice, _ tree: XMLTree) {
    self.invoice = invoice
    self.tree = tree
    currencies = Set([invoice[.invoiceCurrencyCode], invoice[.vatAccountingCurrencyCode]].compactMap(\.self))
  }

  var missed: [String] {
    var missed: [String] = []
    let values = Dictionary(grouping: invoice.values) { $0.place.element }
    let remarks = Dictionary(grouping: invoice.unread) { $0.place.element }
    let texts = Set(invoice.values.map(\.text))
    for index in 0..<tree.count {
      let node = tree[index]
      let here = values[index] ?? []
      let unread = (remarks[index] ?? []).map(\.text)
      if !node.hasChildren, !node.text.isBlank {
        let written = here.filter { !$0.isAttribute }.map(\.text)
        let isRead = written.contains(node.text.string) || node.text.string == "#" + written.joined(separator: "#")
        let isAgain = Self.repeated.contains(node.localName) && texts.contains(node.text.string)
        if !isRead, !isAgain, !unread.contains(node.text.string), !Self.fixed.contains(node.text.string) {
          missed.append("\(node.location): \(node.text.string.prefix(40))")
        }
      }
      for attribute in node.attributes where !attribute.hasNamespace {
        let text = attribute.value.string
        let isRead = here.contains { $0.isAttribute && $0.text == text } || unread.contains(text)
        let isKnown = attribute.localName == "currencyID" ? currencies.contains(text) : Self.fixed.contains(text)
        let isAgain = ["unitCode", "name"].contains(attribute.localName) && texts.contains(text)
        if !isRead, !isKnown, !isAgain { missed.append("\(node.location)/@\(attribute.localName): \(text)") }
      }
    }
    return missed
  }

  /// What says nothing beside its place.
  static let fixed: Set<String> = [
    "VAT", "FC", "VA", "SEPA", "false", "true", "102", "50", "130", "916", "Project reference",
  ]
  /// Elements that a syntax repeats where the standard has the term once.
  static let repeated: Set<String> = [
    "PaymentMeansCode", "PaymentID", "PaymentDueDate", "TypeCode", "Information", "DateString", "DueDateTypeCode",
    "BasisQuantity",
  ]
}
