internal import InvoiceSyntax
internal import XML

/// A context of the pattern `syntax`, and how paths that start there are told.
struct SyntaxContext: Sendable {
  let context: RuleContext
  /// Empty for the document, of which paths are told as they are.
  let label: String

  /// `path` of elements, perhaps empty, and an attribute of what it leads to.
  func subject(_ path: String, _ attribute: String?) -> String {
    let path = [label, path].filter { !$0.isEmpty }.joined(separator: "/")
    guard let attribute else { return path }
    return path.isEmpty ? "Attribut \(attribute)" : "Attribut \(attribute) von \(path)"
  }

  fileprivate init(_ label: String, _ context: RuleContext) {
    self.label = label
    self.context = context
  }
}

/// Where the rules of the pattern `syntax` apply in UBL.
extension SyntaxContext {
  static let ublAddress = SyntaxContext("", RuleContext(.syntax, 37, [CAC.postalAddress, CAC.address]))
  static let ublSeller = SyntaxContext("", RuleContext(.syntax, 36, CAC.party, in: CAC.accountingSupplierParty))
  static let ublSupportingDocument = SyntaxContext("", RuleContext(.syntax, 35, CAC.additionalDocumentReference))
  /// Amounts, but not prices, nor anything in a price that has an allowance.
  static let ublAmount = SyntaxContext(
    "",
    RuleContext(.syntax, 34, nameEnds: ["Amount"]) { node, _ in
      if node.localText.hasSuffix("PriceAmount") { return false }
      var parent = node.parent
      while let current = parent {
        if current.isNamed(CAC.price), current.has(CAC.allowanceCharge) { return false }
        parent = current.parent
      }
      return true
    })
  static let ublAttachment = SyntaxContext("", RuleContext(.syntax, 33, nameEnds: ["BinaryObject"]))
  static let ublDelivery = SyntaxContext("", RuleContext(.syntax, 32, CAC.delivery))
  static let ublAllowance = SyntaxContext(
    "",
    RuleContext(.syntax, 31, CAC.allowanceCharge) { node, _ throws(EvaluationError) in
      try node.says(false, CBC.chargeIndicator)
    })
  static let ublCharge = SyntaxContext(
    "",
    RuleContext(.syntax, 30, CAC.allowanceCharge) { node, _ throws(EvaluationError) in
      try node.says(true, CBC.chargeIndicator)
    })
  static let ublRegistration = SyntaxContext("", RuleContext(.syntax, 29, CAC.partyTaxScheme))
  static let ublDocument = SyntaxContext(
    "", RuleContext(.syntax, 28, [UBL.invoice, CN.creditNote]) { node, _ in node.parent == nil })
  static let ublLine = SyntaxContext("", RuleContext(.syntax, 27, [CAC.invoiceLine, CAC.creditNoteLine]))
  static let ublPayee = SyntaxContext("", RuleContext(.syntax, 26, CAC.payeeParty))
  static let ublPaymentMeans = SyntaxContext("", RuleContext(.syntax, 25, CAC.paymentMeans))
  static let ublPrecedingInvoice = SyntaxContext("", RuleContext(.syntax, 24, CAC.billingReference))
  static let ublRepresentative = SyntaxContext("", RuleContext(.syntax, 23, CAC.taxRepresentativeParty))
  static let ublSubtotal = SyntaxContext("", RuleContext(.syntax, 22, CAC.taxSubtotal))

  static let ubl = [
    ublAddress, ublSeller, ublSupportingDocument, ublAmount, ublAttachment, ublDelivery, ublAllowance, ublCharge,
    ublRegistration, ublDocument, ublLine, ublPayee, ublPaymentMeans, ublPrecedingInvoice, ublRepresentative,
    ublSubtotal,
  ]
}

/// Where the rules of the pattern `syntax` apply in CII.
extension SyntaxContext {
  private static let ram = Namespace.cii + "ReusableAggregateBusinessInformationEntity:100"

  /// `/rsm:CrossIndustryInvoice/path`, told by its last step.
  private static func path(_ label: String, _ priority: Int, _ path: KnownName...) -> SyntaxContext {
    guard let name = path.last else { preconditionFailure("no path of a context") }
    let steps = [RSM.crossIndustryInvoice] + path
    return SyntaxContext(label, RuleContext(.syntax, priority, [name]) { node, _ in node.stands(at: steps) })
  }

  static let ciiPaymentMeans = SyntaxContext(
    "ram:SpecifiedTradeSettlementPaymentMeans", RuleContext(.syntax, 53, RAM.specifiedTradeSettlementPaymentMeans))
  static let ciiProcess = path("rsm:ExchangedDocumentContext", 52, RSM.exchangedDocumentContext)
  static let ciiHeader = path("rsm:ExchangedDocument", 51, RSM.exchangedDocument)
  static let ciiNote = path("ram:IncludedNote", 50, RSM.exchangedDocument, RAM.includedNote)
  static let ciiLine = path(
    "ram:IncludedSupplyChainTradeLineItem", 49, RSM.supplyChainTradeTransaction, RAM.includedSupplyChainTradeLineItem)
  static let ciiLineDocument = path(
    "ram:AssociatedDocumentLineDocument", 48, RSM.supplyChainTradeTransaction, RAM.includedSupplyChainTradeLineItem,
    RAM.associatedDocumentLineDocument)
  static let ciiItem = path(
    "ram:SpecifiedTradeProduct", 47, RSM.supplyChainTradeTransaction, RAM.includedSupplyChainTradeLineItem,
    RAM.specifiedTradeProduct)
  static let ciiItemProperty = path(
    "ram:ApplicableProductCharacteristic", 46, RSM.supplyChainTradeTransaction, RAM.includedSupplyChainTradeLineItem,
    RAM.specifiedTradeProduct, RAM.applicableProductCharacteristic)
  static let ciiLineAgreement = path(
    "ram:SpecifiedLineTradeAgreement", 45, RSM.supplyChainTradeTransaction, RAM.includedSupplyChainTradeLineItem,
    RAM.specifiedLineTradeAgreement)
  static let ciiAllowanceOrCharge = SyntaxContext(
    "ram:SpecifiedTradeAllowanceCharge", RuleContext(.syntax, 44, RAM.specifiedTradeAllowanceCharge))
  static let ciiPriceAllowance = SyntaxContext(
    "ram:AppliedTradeAllowanceCharge",
    RuleContext(.syntax, 43, RAM.appliedTradeAllowanceCharge, in: RAM.grossPriceProductTradePrice))
  static let ciiLineDelivery = path(
    "ram:SpecifiedLineTradeDelivery", 42, RSM.supplyChainTradeTransaction, RAM.includedSupplyChainTradeLineItem,
    RAM.specifiedLineTradeDelivery)
  static let ciiLineSettlement = path(
    "ram:SpecifiedLineTradeSettlement", 41, RSM.supplyChainTradeTransaction, RAM.includedSupplyChainTradeLineItem,
    RAM.specifiedLineTradeSettlement)
  static let ciiAgreement = path(
    "ram:ApplicableHeaderTradeAgreement", 40, RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeAgreement)
  static let ciiDelivery = path(
    "ram:ApplicableHeaderTradeDelivery", 39, RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeDelivery)
  static let ciiSettlement = path(
    "ram:ApplicableHeaderTradeSettlement", 38, RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeSettlement)
  static let ciiTotals = path(
    "ram:SpecifiedTradeSettlementHeaderMonetarySummation", 37, RSM.supplyChainTradeTransaction,
    RAM.applicableHeaderTradeSettlement, RAM.specifiedTradeSettlementHeaderMonetarySummation)
  static let ciiDocument = SyntaxContext(
    "rsm:CrossIndustryInvoice",
    RuleContext(.syntax, 36, [RSM.crossIndustryInvoice]) { node, _ in node.parent == nil })
  static let ciiParameter = SyntaxContext(
    "ram:…DocumentContextParameter", RuleContext(.syntax, 35, nameEnds: ["DocumentContextParameter"]))
  /// BT-24, BT-1, BT-126 and BT-155.
  static let ciiPlainIdentifier = SyntaxContext(
    "ram:ID, ram:LineID oder ram:SellerAssignedID",
    RuleContext(.syntax, 34, [RAM.id, RAM.lineID, RAM.sellerAssignedID]) { node, _ in
      plainIdentifiers.contains(where: node.stands)
    })
  private static let plainIdentifiers: [[KnownName]] = [
    [
      RSM.crossIndustryInvoice, RSM.exchangedDocumentContext, RAM.guidelineSpecifiedDocumentContextParameter, RAM.id,
    ],
    [RSM.crossIndustryInvoice, RSM.exchangedDocument, RAM.id],
    [
      RSM.crossIndustryInvoice, RSM.supplyChainTradeTransaction, RAM.includedSupplyChainTradeLineItem,
      RAM.associatedDocumentLineDocument, RAM.lineID,
    ],
    [
      RSM.crossIndustryInvoice, RSM.supplyChainTradeTransaction, RAM.includedSupplyChainTradeLineItem,
      RAM.specifiedTradeProduct, RAM.sellerAssignedID,
    ],
  ]
  static let ciiIdentifier = SyntaxContext(
    "einer Kennung (ram:…ID)", RuleContext(.syntax, 33, nameEnds: ["ID"], namespace: ram))
  static let ciiTypeCode = SyntaxContext("ram:TypeCode", RuleContext(.syntax, 32, RAM.typeCode))
  /// Never comes to be asked: every `ram:TypeCode` is ``ciiTypeCode``.
  static let ciiDocumentTypeCode = path("ram:TypeCode", 31, RSM.exchangedDocument, RAM.typeCode)
  static let ciiLineCategory = path(
    "ram:CategoryCode", 30, RSM.supplyChainTradeTransaction, RAM.includedSupplyChainTradeLineItem,
    RAM.specifiedLineTradeSettlement, RAM.applicableTradeTax, RAM.categoryCode)
  static let ciiReference = SyntaxContext(
    "ram:…ReferencedDocument", RuleContext(.syntax, 29, nameEnds: ["ReferencedDocument"], namespace: ram))
  static let ciiAmount = SyntaxContext(
    "ram:…Amount",
    RuleContext(.syntax, 28, nameEnds: ["Amount"], namespace: ram) { node, _ in !node.isNamed(RAM.taxTotalAmount) })
  static let ciiQuantity = SyntaxContext(
    "ram:…Quantity", RuleContext(.syntax, 27, nameEnds: ["Quantity"], namespace: ram))
  static let ciiTax = SyntaxContext(
    "ram:…TradeTax", RuleContext(.syntax, 26, nameEnds: ["TradeTax"], namespace: ram))
  static let ciiPeriod = SyntaxContext(
    "ram:BillingSpecifiedPeriod", RuleContext(.syntax, 25, RAM.billingSpecifiedPeriod))
  static let ciiAddress = SyntaxContext("ram:PostalTradeAddress", RuleContext(.syntax, 24, RAM.postalTradeAddress))
  static let ciiDate = SyntaxContext(
    "udt:DateTimeString",
    RuleContext(.syntax, 23, UDT.dateTimeString) { node, _ in
      guard let format = node.attribute(Attribute.format) else { return false }
      return format == "102"
    })

  static let cii = [
    ciiPaymentMeans, ciiProcess, ciiHeader, ciiNote, ciiLine, ciiLineDocument, ciiItem, ciiItemProperty,
    ciiLineAgreement, ciiAllowanceOrCharge, ciiPriceAllowance, ciiLineDelivery, ciiLineSettlement, ciiAgreement,
    ciiDelivery, ciiSettlement, ciiTotals, ciiDocument, ciiParameter, ciiPlainIdentifier, ciiIdentifier, ciiTypeCode,
    ciiDocumentTypeCode, ciiLineCategory, ciiReference, ciiAmount, ciiQuantity, ciiTax, ciiPeriod, ciiAddress, ciiDate,
  ]
}

extension Node {
  /// Whether `steps`, from the root element on, lead to this element.
  fileprivate func stands(at steps: [KnownName]) -> Bool {
    var node: Node? = self
    for step in steps.reversed() {
      guard let current = node, current.isNamed(step) else { return false }
      node = current.parent
    }
    return node == nil
  }
}
