internal import InvoiceSyntax
internal import XML

/// A category of VAT (BT-95, BT-102, BT-118, BT-151) with what its rules ask. The rules of all categories have the same
/// numbers: 01 breakdown, 02 to 04 registrations for lines, allowances and charges, 05 to 07 their rates, 08 taxable
/// amount, 09 tax, 10 reason for exemption.
struct VATCategory: Sendable {
  /// Which registrations an item, allowance or charge of the category needs.
  enum Registration: Sendable {
    /// The seller's VAT identifier (BT-31) or tax number (BT-32), or the VAT identifier of the representative (BT-63).
    case seller
    /// VAT identifier of the seller or of the representative; a tax number does not do.
    case sellerVAT
    /// As ``seller``, and of the buyer the VAT identifier (BT-48) or the legal identifier (BT-47).
    case sellerAndBuyer
    /// As ``sellerVAT``, and the buyer's VAT identifier.
    case sellerVATAndBuyerVAT
    /// No VAT identifier at all.
    case none
  }

  enum Rate: Sendable {
    case zero, positive, notNegative, none
  }

  let code: StaticString
  /// As in the rules' names: `BR-IC-01`.
  let family: String
  let title: String
  let set: VATCategorySet
  let registration: Registration
  let rate: Rate
  /// Several breakdowns, one for each rate.
  let isByRate: Bool
  let needsReason: Bool

  var label: String { "Umsatzsteuerkategorie \(code) (\(title))" }

  static let standard = VATCategory(
    code: "S", family: "S", title: "Normalsatz", set: .s, registration: .seller, rate: .positive, isByRate: true,
    needsReason: false)
  static let zeroRated = VATCategory(
    code: "Z", family: "Z", title: "Nullsatz", set: .z, registration: .seller, rate: .zero, isByRate: false,
    needsReason: false)
  static let exempt = VATCategory(
    code: "E", family: "E", title: "steuerbefreit", set: .e, registration: .seller, rate: .zero, isByRate: false,
    needsReason: true)
  static let reverseCharge = VATCategory(
    code: "AE", family: "AE", title: "Steuerschuldnerschaft des Leistungsempfängers", set: .ae,
    registration: .sellerAndBuyer, rate: .zero, isByRate: false, needsReason: true)
  static let intraCommunity = VATCategory(
    code: "K", family: "IC", title: "innergemeinschaftliche Lieferung", set: .k,
    registration: .sellerVATAndBuyerVAT, rate: .zero, isByRate: false, needsReason: true)
  static let export = VATCategory(
    code: "G", family: "G", title: "Ausfuhr", set: .g, registration: .sellerVAT, rate: .zero, isByRate: false,
    needsReason: true)
  static let outside = VATCategory(
    code: "O", family: "O", title: "nicht steuerbar", set: .o, registration: .none, rate: .none, isByRate: false,
    needsReason: true)
  static let canaries = VATCategory(
    code: "L", family: "AF", title: "IGIC der Kanarischen Inseln", set: .l, registration: .seller,
    rate: .notNegative, isByRate: true, needsReason: false)
  static let ceuta = VATCategory(
    code: "M", family: "AG", title: "IPSI für Ceuta und Melilla", set: .m, registration: .seller,
    rate: .notNegative, isByRate: true, needsReason: false)

  static let all = [
    standard, zeroRated, exempt, reverseCharge, intraCommunity, export, outside, canaries, ceuta,
  ]
}

/// A set of categories.
struct VATCategorySet: OptionSet, Sendable {
  let rawValue: UInt16

  static let s = VATCategorySet(rawValue: 1)
  static let z = VATCategorySet(rawValue: 2)
  static let e = VATCategorySet(rawValue: 4)
  static let ae = VATCategorySet(rawValue: 8)
  static let k = VATCategorySet(rawValue: 16)
  static let g = VATCategorySet(rawValue: 32)
  static let o = VATCategorySet(rawValue: 64)
  static let l = VATCategorySet(rawValue: 128)
  static let m = VATCategorySet(rawValue: 256)
  /// Whatever else is written, and nothing.
  static let other = VATCategorySet(rawValue: 512)

  /// Of a code without white space around.
  static func of(_ code: Text) -> VATCategorySet {
    if code.count != 1 { return code == "AE" ? .ae : .other }
    return switch code[0] {
    case UInt8(ascii: "S"): .s
    case UInt8(ascii: "Z"): .z
    case UInt8(ascii: "E"): .e
    case UInt8(ascii: "K"): .k
    case UInt8(ascii: "G"): .g
    case UInt8(ascii: "O"): .o
    case UInt8(ascii: "L"): .l
    case UInt8(ascii: "M"): .m
    default: .other
    }
  }
}

/// How often each category occurs.
struct VATCategoryCounts {
  private(set) var set: VATCategorySet = []
  private var repeated: VATCategorySet = []

  mutating func add(_ category: VATCategorySet) {
    repeated.formUnion(set.intersection(category))
    set.formUnion(category)
  }

  func isOnce(_ category: VATCategorySet) -> Bool { set.contains(category) && !repeated.contains(category) }

  /// 2 for more than one.
  func count(_ category: VATCategorySet) -> Int {
    repeated.contains(category) ? 2 : (set.contains(category) ? 1 : 0)
  }
}

/// Where a document uses which category, found in one walk for the rules that ask it of the whole document.
struct VATUse {
  /// Of UBL, each of the scheme VAT: `cac:ClassifiedTaxCategory` of items, and without regard to the scheme.
  private(set) var items: VATCategorySet = []
  private(set) var itemsOfAnyScheme: VATCategorySet = []
  /// `cac:TaxCategory` in any `cac:AllowanceCharge`, charge or not, and without regard to the scheme.
  private(set) var adjustments: VATCategorySet = []
  private(set) var adjustmentsOfAnyScheme: VATCategorySet = []
  /// `cac:TaxCategory` of allowances and charges, of the document, of lines and of prices.
  private(set) var allowances: VATCategorySet = []
  private(set) var charges: VATCategorySet = []
  private(set) var allowancesOfAnyScheme: VATCategorySet = []
  private(set) var chargesOfAnyScheme: VATCategorySet = []
  /// As ``charges``, but written without white space around.
  private(set) var chargesAsWritten: VATCategorySet = []
  private(set) var documentAllowances: VATCategorySet = []
  private(set) var documentCharges: VATCategorySet = []
  /// Every `cac:TaxCategory`.
  private(set) var categories: VATCategorySet = []
  /// `cac:TaxCategory` of the document's breakdowns.
  private(set) var breakdowns = VATCategoryCounts()
  private(set) var breakdownsOfAnyScheme: VATCategorySet = []
  private(set) var breakdownsAsWritten: VATCategorySet = []
  private(set) var breakdownsOfAnySchemeAsWritten: VATCategorySet = []

  /// - Precondition: `document` is the root of a UBL document.
  init(ubl document: Node) throws(EvaluationError) {
    for node in document.anywhere(CAC.classifiedTaxCategory) {
      let category = try Self.category(of: node)
      itemsOfAnyScheme.formUnion(category)
      if try node.isOfVATScheme() { items.formUnion(category) }
    }
    for node in document.anywhere(CAC.taxCategory) {
      if try node.isOfVATScheme() { categories.formUnion(try Self.category(of: node)) }
    }
    for node in document.anywhere(CAC.allowanceCharge) { try add(adjustment: node, of: document) }
    for total in document.children where total.isNamed(CAC.taxTotal) {
      for subtotal in total.children where subtotal.isNamed(CAC.taxSubtotal) {
        for node in subtotal.children where node.isNamed(CAC.taxCategory) { try add(breakdown: node) }
      }
    }
  }

  private mutating func add(adjustment: Node, of document: Node) throws(EvaluationError) {
    let isAllowance = try adjustment.says(false, CBC.chargeIndicator)
    let isCharge = try adjustment.says(true, CBC.chargeIndicator)
    for node in adjustment.children where node.isNamed(CAC.taxCategory) {
      let category = try Self.category(of: node)
      adjustmentsOfAnyScheme.formUnion(category)
      if isAllowance { allowancesOfAnyScheme.formUnion(category) }
      if isCharge { chargesOfAnyScheme.formUnion(category) }
      guard try node.isOfVATScheme() else { continue }
      adjustments.formUnion(category)
      if isAllowance {
        allowances.formUnion(category)
        if adjustment.parent == document { documentAllowances.formUnion(category) }
      }
      if isCharge {
        charges.formUnion(category)
        if adjustment.parent == document { documentCharges.formUnion(category) }
        chargesAsWritten.formUnion(Self.categoriesAsWritten(in: node))
      }
    }
  }

  private mutating func add(breakdown node: Node) throws(EvaluationError) {
    let written = Self.categoriesAsWritten(in: node)
    breakdownsOfAnyScheme.formUnion(try Self.category(of: node))
    breakdownsOfAnySchemeAsWritten.formUnion(written)
    guard try node.isOfVATScheme() else { return }
    breakdowns.add(try Self.category(of: node))
    breakdownsAsWritten.formUnion(written)
  }

  private static func category(of node: Node) throws(EvaluationError) -> VATCategorySet {
    guard let id = try node.one(CBC.id) else { return .other }
    return VATCategorySet.of(id.text.trimmed)
  }

  private static func categoriesAsWritten(in node: Node) -> VATCategorySet {
    var result: VATCategorySet = []
    for id in node.children where id.isNamed(CBC.id) { result.formUnion(VATCategorySet.of(id.text)) }
    return result
  }
}

/// The same of a CII document, whatever the type of tax; codes as written.
struct CIIVATUse {
  /// `ram:ApplicableTradeTax` of the header's settlement and of lines, `ram:CategoryTradeTax`.
  private(set) var breakdowns = VATCategoryCounts()
  private(set) var items = VATCategoryCounts()
  private(set) var adjustments = VATCategoryCounts()
  /// Every `ram:ApplicableTradeTax`.
  private(set) var taxes: VATCategorySet = []

  init(cii document: Node) {
    for node in document.anywhere(RAM.applicableTradeTax) {
      let category = Self.categories(in: node)
      taxes.formUnion(category)
      guard let parent = node.parent else { continue }
      if parent.isNamed(RAM.applicableHeaderTradeSettlement) {
        breakdowns.add(category)
      } else if parent.isNamed(RAM.specifiedLineTradeSettlement) {
        items.add(category)
      }
    }
    for node in document.anywhere(RAM.categoryTradeTax) { adjustments.add(Self.categories(in: node)) }
  }

  private static func categories(in node: Node) -> VATCategorySet {
    var result: VATCategorySet = []
    for code in node.children where code.isNamed(RAM.categoryCode) {
      result.formUnion(VATCategorySet.of(code.text))
    }
    return result
  }
}
