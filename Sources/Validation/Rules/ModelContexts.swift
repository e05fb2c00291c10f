internal import InvoiceSyntax
internal import XML

/// Where the rules of the pattern `model` apply in UBL.
extension RuleContext {
  static let ublSupportingDocument = RuleContext(.model, 103, CAC.additionalDocumentReference)
  static let ublBuyerEndpoint = RuleContext(.model, 102, CBC.endpointID, in: CAC.party, CAC.accountingCustomerParty)
  static let ublBuyerAddress = RuleContext(.model, 101, CAC.postalAddress, in: CAC.party, CAC.accountingCustomerParty)
  static let ublCard = RuleContext(.model, 100, CBC.primaryAccountNumberID, in: CAC.cardAccount, CAC.paymentMeans)
  static let ublDeliveryAddress = RuleContext(.model, 99, CAC.address, in: CAC.deliveryLocation, CAC.delivery)
  static let ublAllowance = RuleContext(.model, 98, CAC.allowanceCharge) { node, _ throws(EvaluationError) in
    guard node.isOnUBLDocument else { return false }
    return try node.says(false, CBC.chargeIndicator)
  }
  static let ublCharge = RuleContext(.model, 97, CAC.allowanceCharge) { node, _ throws(EvaluationError) in
    guard node.isOnUBLDocument else { return false }
    return try node.says(true, CBC.chargeIndicator)
  }
  static let ublTotals = RuleContext(.model, 96, CAC.legalMonetaryTotal)
  static let ublDocument = RuleContext(.model, 95, [UBL.invoice, CN.creditNote]) { node, _ in node.parent == nil }
  static let ublLine = RuleContext(.model, 94, [CAC.invoiceLine, CAC.creditNoteLine])
  static let ublLineAllowance = RuleContext(.model, 93, CAC.allowanceCharge) { node, _ throws(EvaluationError) in
    guard node.parent?.isUBLLine ?? false else { return false }
    return try node.says(false, CBC.chargeIndicator)
  }
  static let ublLineCharge = RuleContext(.model, 92, CAC.allowanceCharge) { node, _ throws(EvaluationError) in
    guard node.parent?.isUBLLine ?? false else { return false }
    return try node.says(true, CBC.chargeIndicator)
  }
  static let ublLinePeriod = RuleContext(.model, 91, CAC.invoicePeriod) { node, _ in node.parent?.isUBLLine ?? false }
  static let ublPeriod = RuleContext(.model, 90, CAC.invoicePeriod)
  static let ublItemProperty = RuleContext(.model, 89, CAC.additionalItemProperty)
  static let ublItemClassification = RuleContext(
    .model, 88, CBC.itemClassificationCode, in: CAC.commodityClassification, CAC.item
  ) { node, _ in node.parent?.parent?.parent?.isUBLLine ?? false }
  static let ublStandardItem = RuleContext(.model, 87, CBC.id, in: CAC.standardItemIdentification, CAC.item) {
    node, _ in node.parent?.parent?.parent?.isUBLLine ?? false
  }
  static let ublNote = RuleContext(.model, 86, CBC.note) { node, _ in node.isOnUBLDocument }
  static let ublPayee = RuleContext(.model, 85, CAC.payeeParty)
  static let ublTransferAccount = RuleContext(.model, 84, CAC.payeeFinancialAccount, in: CAC.paymentMeans) { node, _ in
    guard let means = node.parent else { return false }
    return means.says("30", CBC.paymentMeansCode) || means.says("58", CBC.paymentMeansCode)
  }
  static let ublPaymentMeans = RuleContext(.model, 83, CAC.paymentMeans)
  static let ublPrecedingInvoice = RuleContext(.model, 82, CAC.billingReference)
  static let ublSeller = RuleContext(.model, 81, CAC.accountingSupplierParty)
  static let ublSellerEndpoint = RuleContext(.model, 80, CBC.endpointID, in: CAC.party, CAC.accountingSupplierParty)
  static let ublSellerAddress = RuleContext(.model, 79, CAC.postalAddress, in: CAC.party, CAC.accountingSupplierParty)
  static let ublRepresentative = RuleContext(.model, 78, CAC.taxRepresentativeParty)
  static let ublRepresentativeAddress = RuleContext(.model, 77, CAC.postalAddress, in: CAC.taxRepresentativeParty)
  static let ublTaxTotal = RuleContext(.model, 76, CAC.taxTotal) { node, _ in node.isOnUBLDocument }
  static let ublSubtotal = RuleContext(.model, 75, CAC.taxSubtotal, in: CAC.taxTotal)
  static let ublVATRegistration = RuleContext(.model, 74, CAC.partyTaxScheme) { node, _ throws(EvaluationError) in
    try node.isOfVATScheme()
  }

  private static func ublPriority(_ category: StaticString, _ place: Int) -> Int {
    let order = ["AE", "E", "G", "K", "L", "M", "O", "S", "Z"]
    guard let index = order.firstIndex(of: category.description) else {
      preconditionFailure("no category \(category)")
    }
    return 73 - 4 * index - place
  }

  /// VAT breakdown (BG-23) of a category: `cac:TaxCategory`.
  static func ublBreakdown(_ category: StaticString) -> RuleContext {
    RuleContext(.model, ublPriority(category, 0), CAC.taxCategory, in: CAC.taxSubtotal, CAC.taxTotal) {
      node, _ throws(EvaluationError) in
      guard let document = node.parent?.parent?.parent, document.parent == nil else { return false }
      return try node.isUBLCategory(category)
    }
  }

  /// Category of an allowance, of the document or elsewhere: `cac:TaxCategory`.
  static func ublAllowanceTax(_ category: StaticString) -> RuleContext {
    RuleContext(.model, ublPriority(category, 1), CAC.taxCategory, in: CAC.allowanceCharge) {
      node, _ throws(EvaluationError) in
      guard try node.isUBLCategory(category) else { return false }
      return try node.parent?.says(false, CBC.chargeIndicator) ?? false
    }
  }

  /// Category of a charge, of the document or elsewhere: `cac:TaxCategory`.
  static func ublChargeTax(_ category: StaticString) -> RuleContext {
    RuleContext(.model, ublPriority(category, 2), CAC.taxCategory, in: CAC.allowanceCharge) {
      node, _ throws(EvaluationError) in
      guard try node.isUBLCategory(category) else { return false }
      return try node.parent?.says(true, CBC.chargeIndicator) ?? false
    }
  }

  /// Category of an item (BT-151): `cac:ClassifiedTaxCategory`.
  static func ublLineTax(_ category: StaticString) -> RuleContext {
    RuleContext(.model, ublPriority(category, 3), CAC.classifiedTaxCategory, in: CAC.item) {
      node, _ throws(EvaluationError) in
      guard node.parent?.parent?.isUBLLine ?? false else { return false }
      return try node.isUBLCategory(category)
    }
  }
}

/// Where the rules of the pattern `model` apply in CII.
extension RuleContext {
  static let ciiItemClassification = RuleContext(.model, 112, RAM.designatedProductClassification)
  static let ciiSupportingDocument = RuleContext(.model, 111, RAM.additionalReferencedDocument)
  static let ciiCard = RuleContext(.model, 110, RAM.applicableTradeSettlementFinancialCard)
  static let ciiTransferAccount = RuleContext(
    .model, 109, RAM.payeePartyCreditorFinancialAccount, in: RAM.specifiedTradeSettlementPaymentMeans
  ) { node, _ in
    guard let means = node.parent else { return false }
    return means.says("30", RAM.typeCode) || means.says("58", RAM.typeCode)
  }
  static let ciiDelivery = RuleContext(
    .model, 108, RAM.applicableHeaderTradeDelivery, in: RSM.supplyChainTradeTransaction, RSM.crossIndustryInvoice
  ) { node, _ in node.parent?.parent?.parent == nil }
  static let ciiAllowance = ciiIndicator(107, "false", RAM.applicableHeaderTradeSettlement)
  static let ciiCharge = ciiIndicator(106, "true", RAM.applicableHeaderTradeSettlement)
  static let ciiTotals = RuleContext(.model, 105, RAM.specifiedTradeSettlementHeaderMonetarySummation)
  static let ciiDocument = RuleContext(.model, 104, [RSM.crossIndustryInvoice]) { node, _ in node.parent == nil }
  static let ciiLine = RuleContext(.model, 103, RAM.includedSupplyChainTradeLineItem)
  static let ciiLineAllowance = ciiIndicator(102, "false", RAM.specifiedLineTradeSettlement)
  static let ciiLineCharge = ciiIndicator(101, "true", RAM.specifiedLineTradeSettlement)
  static let ciiLinePeriod = RuleContext(
    .model, 100, RAM.billingSpecifiedPeriod, in: RAM.specifiedLineTradeSettlement)
  static let ciiPeriod = RuleContext(.model, 99, RAM.billingSpecifiedPeriod, in: RAM.applicableHeaderTradeSettlement)
  static let ciiItemProperty = RuleContext(.model, 98, RAM.applicableProductCharacteristic)
  static let ciiPayee = RuleContext(.model, 97, RAM.payeeTradeParty)
  static let ciiPaymentMeans = RuleContext(.model, 96, RAM.specifiedTradeSettlementPaymentMeans)
  static let ciiPrecedingInvoice = RuleContext(
    .model, 95, RAM.invoiceReferencedDocument, in: RAM.applicableHeaderTradeSettlement,
    RSM.supplyChainTradeTransaction, RSM.crossIndustryInvoice
  ) { node, _ in node.parent?.parent?.parent?.parent == nil }
  static let ciiSeller = RuleContext(.model, 94, RAM.sellerTradeParty)
  static let ciiRepresentative = RuleContext(.model, 93, RAM.sellerTaxRepresentativeTradeParty)
  /// The total VAT in the currency of the invoice (BT-110).
  static let ciiTaxTotal = RuleContext(
    .model, 92, RAM.taxTotalAmount, in: RAM.specifiedTradeSettlementHeaderMonetarySummation
  ) { node, _ in
    guard let currency = node.attribute(Attribute.currencyID) else { return false }
    return node.ciiCurrencies.contains { $0.text == currency }
  }
  static let ciiVATRegistration = RuleContext(.model, 91, RAM.id, in: RAM.specifiedTaxRegistration) { node, _ in
    node.hasScheme("VA")
  }
  static let ciiSubtotal = RuleContext(
    .model, 54, RAM.applicableTradeTax, in: RAM.applicableHeaderTradeSettlement)

  /// `ram:ChargeIndicator` of allowances or charges of the document or of lines.
  private static func ciiIndicator(_ priority: Int, _ value: StaticString, _ settlement: KnownName) -> RuleContext {
    RuleContext(.model, priority, RAM.chargeIndicator, in: RAM.specifiedTradeAllowanceCharge, settlement) { node, _ in
      node.says(value, UDT.indicator)
    }
  }

  private enum TaxPlace { case breakdown, allowance, charge, line }

  private static func ciiPriority(_ category: StaticString, _ place: TaxPlace) -> Int {
    // The order of places differs from category to category.
    let places: [TaxPlace] =
      switch category.description {
      case "L", "M": [.breakdown, .line, .allowance, .charge]
      case "S": [.breakdown, .line, .allowance, .charge]
      default: [.breakdown, .allowance, .charge, .line]
      }
    let order = ["AE", "L", "M", "E", "G", "K", "O", "S", "Z"]
    guard let index = order.firstIndex(of: category.description), let step = places.firstIndex(of: place) else {
      preconditionFailure("no category \(category)")
    }
    return 90 - 4 * index - step
  }

  /// VAT breakdown (BG-23) of a category: `ram:ApplicableTradeTax` for L, M and O (which hides ``ciiSubtotal`` there),
  /// `ram:CategoryCode` in it for the others.
  static func ciiBreakdown(_ category: StaticString) -> RuleContext {
    let priority = ciiPriority(category, .breakdown)
    switch category.description {
    case "L", "M", "O":
      return RuleContext(
        .model, priority, RAM.applicableTradeTax, in: RAM.applicableHeaderTradeSettlement,
        RSM.supplyChainTradeTransaction
      ) { node, _ throws(EvaluationError) in try node.isCIICategory(category) }
    case "S", "Z":
      return RuleContext(
        .model, priority, RAM.categoryCode, in: RAM.applicableTradeTax, RAM.applicableHeaderTradeSettlement
      ) { node, _ in node.text == category }
    default:
      return RuleContext(
        .model, priority, RAM.categoryCode, in: RAM.applicableTradeTax, RAM.applicableHeaderTradeSettlement,
        RSM.supplyChainTradeTransaction
      ) { node, _ throws(EvaluationError) in
        guard node.text == category else { return false }
        return try node.parent?.isVAT() ?? false
      }
    }
  }

  /// Category of an allowance, of the document or elsewhere: `ram:CategoryTradeTax`.
  static func ciiAllowanceTax(_ category: StaticString) -> RuleContext {
    RuleContext(
      .model, ciiPriority(category, .allowance), RAM.categoryTradeTax, in: RAM.specifiedTradeAllowanceCharge
    ) { node, _ throws(EvaluationError) in
      guard try node.isCIICategory(category) else { return false }
      return try node.parent?.says(false, RAM.chargeIndicator, UDT.indicator) ?? false
    }
  }

  /// Category of a charge, of the document or elsewhere: `ram:CategoryTradeTax`.
  static func ciiChargeTax(_ category: StaticString) -> RuleContext {
    RuleContext(
      .model, ciiPriority(category, .charge), RAM.categoryTradeTax, in: RAM.specifiedTradeAllowanceCharge
    ) { node, _ throws(EvaluationError) in
      guard try node.isCIICategory(category) else { return false }
      return try node.parent?.says(true, RAM.chargeIndicator, UDT.indicator) ?? false
    }
  }

  /// Category of an item (BT-151): `ram:ApplicableTradeTax`.
  static func ciiLineTax(_ category: StaticString) -> RuleContext {
    RuleContext(
      .model, ciiPriority(category, .line), RAM.applicableTradeTax, in: RAM.specifiedLineTradeSettlement,
      RAM.includedSupplyChainTradeLineItem, RSM.supplyChainTradeTransaction
    ) { node, _ throws(EvaluationError) in try node.isCIICategory(category) }
  }
}

/// VAT contexts hide others and each other even where no rule is tested in them.
func hideVATContexts(_ rules: inout RuleBook) {
  let categories: [StaticString] = ["AE", "E", "G", "K", "L", "M", "O", "S", "Z"]
  for category in categories {
    rules.hide(
      ubl: [.ublBreakdown(category), .ublAllowanceTax(category), .ublChargeTax(category), .ublLineTax(category)],
      cii: [.ciiBreakdown(category), .ciiAllowanceTax(category), .ciiChargeTax(category), .ciiLineTax(category)])
  }
}

extension Node {
  var isUBLLine: Bool { isNamed(CAC.invoiceLine) || isNamed(CAC.creditNoteLine) }

  /// Whether it is a child of the root of a UBL document.
  var isOnUBLDocument: Bool {
    guard let parent, parent.parent == nil else { return false }
    return parent.isNamed(UBL.invoice) || parent.isNamed(CN.creditNote)
  }

  /// `[normalize-space(cbc:ID) = category]` and of the scheme VAT.
  func isUBLCategory(_ category: StaticString) throws(EvaluationError) -> Bool {
    guard let id = try one(CBC.id), id.text.normalizedEquals(category) else { return false }
    return try isOfVATScheme()
  }

  /// `[ram:CategoryCode = category]` and of the type VAT.
  func isCIICategory(_ category: StaticString) throws(EvaluationError) -> Bool {
    guard says(category, RAM.categoryCode) else { return false }
    return try isVAT()
  }

  /// `@schemeID = scheme`
  func hasScheme(_ scheme: StaticString) -> Bool {
    guard let value = attribute(Attribute.schemeID) else { return false }
    return value == scheme
  }

  /// The header settlements of a CII document.
  var ciiSettlements: [Node] { ciiHeaders(RAM.applicableHeaderTradeSettlement) }

  /// The parts of that name in the transaction of a CII document: found by name, since before them stand all lines.
  func ciiHeaders(_ name: KnownName) -> [Node] {
    guard root.isNamed(RSM.crossIndustryInvoice) else { return [] }
    return anywhere(name).filter {
      $0.isChild(of: RSM.supplyChainTradeTransaction, RSM.crossIndustryInvoice) && $0.parent?.parent == root
    }
  }

  /// `ram:InvoiceCurrencyCode` (BT-5) of a CII document.
  var ciiCurrencies: [Node] {
    ciiSettlements.flatMap { $0.all(RAM.invoiceCurrencyCode) }
  }
}
