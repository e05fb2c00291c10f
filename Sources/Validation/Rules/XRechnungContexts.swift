internal import InvoiceSyntax
internal import XML

/// Where the rules of XRechnung apply: for each pattern all its contexts, those with the higher priority first.
extension RuleContext {
  // MARK: Empty elements

  static let ublEmpty = RuleContext(.empty, 38, nameEnds: []) { node, _ in !node.hasChildren && node.text.isBlank }
  static let ciiEmpty = RuleContext(.empty, 28, nameEnds: []) { node, _ in
    !node.hasChildren && node.text.isBlank
      && !(node.localName == "ApplicableHeaderTradeDelivery" && node.prefix == "ram")
  }

  // MARK: Peppol, UBL

  static let ublPeppolDocument = RuleContext(.peppol, 37, [CN.creditNote, UBL.invoice])
  static let ublPeppolTaxCurrency = RuleContext(.peppol, 36, [CBC.taxCurrencyCode])
  static let ublPeppolBuyer = RuleContext(.peppol, 35, [CAC.party]) { node, _ in
    node.isChild(of: CAC.accountingCustomerParty)
  }
  static let ublPeppolSeller = RuleContext(.peppol, 34, [CAC.party]) { node, _ in
    node.isChild(of: CAC.accountingSupplierParty)
  }
  static let ublPeppolAllowanceWithoutBase = RuleContext(.peppol, 33, [CAC.allowanceCharge]) { node, _ in
    node.isAllowanceOfDocumentOrLine && node.has(CBC.multiplierFactorNumeric) && !node.has(CBC.baseAmount)
  }
  static let ublPeppolAllowanceWithoutPercentage = RuleContext(.peppol, 32, [CAC.allowanceCharge]) { node, _ in
    node.isAllowanceOfDocumentOrLine && !node.has(CBC.multiplierFactorNumeric) && node.has(CBC.baseAmount)
  }
  static let ublPeppolAllowance = RuleContext(.peppol, 31, [CAC.allowanceCharge]) { node, _ in
    node.isAllowanceOfDocumentOrLine
  }
  static let ublPeppolDirectDebit = RuleContext(.peppol, 30, [CAC.paymentMeans]) { node, _ throws(EvaluationError) in
    try node.says(["49", "59"], in: CBC.paymentMeansCode)
  }
  static let ublPeppolLineStart = RuleContext(.peppol, 29, [CBC.startDate]) { node, _ in
    node.documentOfLinePeriod?.has(CAC.invoicePeriod, CBC.startDate) ?? false
  }
  static let ublPeppolLineEnd = RuleContext(.peppol, 28, [CBC.endDate]) { node, _ in
    node.documentOfLinePeriod?.has(CAC.invoicePeriod, CBC.endDate) ?? false
  }
  static let ublPeppolLine = RuleContext(.peppol, 27, [CAC.invoiceLine, CAC.creditNoteLine])
  static let ublPeppolPriceAllowance = RuleContext(.peppol, 26, [CAC.allowanceCharge]) { node, _ in
    node.isChild(of: CAC.price)
  }
  static let ublPeppolBaseQuantity = RuleContext(.peppol, 25, [CBC.baseQuantity]) { node, _ in
    node.isChild(of: CAC.price) && node.attribute(Attribute.unitCode) != nil
  }

  // MARK: Peppol, CII

  static let ciiPeppolContext = RuleContext(.peppol, 42, [RSM.exchangedDocumentContext])
  static let ciiPeppolSettlement = RuleContext(.peppol, 41, [RAM.applicableHeaderTradeSettlement])
  static let ciiPeppolBuyer = RuleContext(.peppol, 40, [RAM.buyerTradeParty])
  static let ciiPeppolSeller = RuleContext(.peppol, 39, [RAM.sellerTradeParty])
  static let ciiPeppolAllowanceWithoutBase = RuleContext(.peppol, 38, [RAM.specifiedTradeAllowanceCharge]) { node, _ in
    node.has(RAM.calculationPercent) && !node.has(RAM.basisAmount)
  }
  static let ciiPeppolAllowanceWithoutPercentage = RuleContext(.peppol, 37, [RAM.specifiedTradeAllowanceCharge]) {
    node, _ in
    !node.has(RAM.calculationPercent) && node.has(RAM.basisAmount)
  }
  static let ciiPeppolAllowance = RuleContext(.peppol, 36, [RAM.specifiedTradeAllowanceCharge])
  static let ciiPeppolPriceAllowance = RuleContext(.peppol, 35, [RAM.appliedTradeAllowanceCharge])
  static let ciiPeppolDirectDebit = RuleContext(.peppol, 34, [RAM.specifiedTradeSettlementPaymentMeans]) {
    node, _ throws(EvaluationError) in
    try node.says(["49", "59"], in: RAM.typeCode)
  }
  static let ciiPeppolLineStart = RuleContext(.peppol, 33, [RAM.startDateTime]) { node, _ in
    node.transactionOfLinePeriod?
      .has(RAM.applicableHeaderTradeSettlement, RAM.billingSpecifiedPeriod, RAM.startDateTime) ?? false
  }
  static let ciiPeppolLineEnd = RuleContext(.peppol, 32, [RAM.endDateTime]) { node, _ in
    node.transactionOfLinePeriod?
      .has(RAM.applicableHeaderTradeSettlement, RAM.billingSpecifiedPeriod, RAM.endDateTime) ?? false
  }
  static let ciiPeppolLine = RuleContext(.peppol, 31, [RAM.includedSupplyChainTradeLineItem])
  static let ciiPeppolPrice = RuleContext(
    .peppol, 30, [RAM.netPriceProductTradePrice, RAM.grossPriceProductTradePrice])
  static let ciiPeppolBaseQuantity = RuleContext(.peppol, 29, [RAM.basisQuantity]) { node, _ in
    (node.isChild(of: RAM.netPriceProductTradePrice) || node.isChild(of: RAM.grossPriceProductTradePrice))
      && node.attribute(Attribute.unitCode) != nil
  }
  static let ciiPeppolGrossPrice = RuleContext(.peppolGrossPrice, 27, [RAM.grossPriceProductTradePrice]) { node, _ in
    node.isChild(
      of: RAM.specifiedLineTradeAgreement, RAM.includedSupplyChainTradeLineItem, RSM.supplyChainTradeTransaction)
  }

  // MARK: XRechnung, UBL

  static let ublGermanInvoice = RuleContext(.xRechnung, 24, [UBL.invoice, CN.creditNote]) { node, _ in
    node.parent == nil
  }
  static let ublGermanExternalReference = RuleContext(.xRechnung, 23, [CAC.externalReference]) { node, _ in
    node.isUnderRoot(CAC.attachment, CAC.additionalDocumentReference)
  }
  static let ublGermanDate = RuleContext(
    .xRechnung, 22,
    [
      CBC.issueDate, CBC.dueDate, CBC.startDate, CBC.endDate, CBC.actualDeliveryDate, CBC.taxPointDate,
      CBC.paymentDueDate,
    ])
  static let ublGermanSeller = RuleContext(.xRechnung, 21, [CAC.accountingSupplierParty]) { node, _ in
    node.isUnderRoot()
  }
  static let ublGermanSellerAddress = RuleContext(.xRechnung, 20, [CAC.postalAddress]) { node, _ in
    node.isUnderRoot(CAC.party, CAC.accountingSupplierParty)
  }
  static let ublGermanSellerContact = RuleContext(.xRechnung, 19, [CAC.contact]) { node, _ in
    node.isUnderRoot(CAC.party, CAC.accountingSupplierParty)
  }
  static let ublGermanBuyerAddress = RuleContext(.xRechnung, 18, [CAC.postalAddress]) { node, _ in
    node.isUnderRoot(CAC.party, CAC.accountingCustomerParty)
  }
  static let ublGermanDeliveryAddress = RuleContext(.xRechnung, 17, [CAC.address]) { node, _ in
    node.isUnderRoot(CAC.deliveryLocation, CAC.delivery)
  }
  static let ublGermanCreditTransfer = ublGermanPaymentMeans(16, PaymentCode.creditTransfer)
  static let ublGermanCard = ublGermanPaymentMeans(15, PaymentCode.card)
  static let ublGermanDirectDebit = ublGermanPaymentMeans(14, PaymentCode.directDebit)
  static let ublGermanTaxSubtotal = RuleContext(.xRechnung, 13, [CAC.taxSubtotal]) { node, _ in
    node.isUnderRoot(CAC.taxTotal)
  }

  private static func ublGermanPaymentMeans(_ priority: Int, _ codes: [StaticString]) -> RuleContext {
    RuleContext(.xRechnung, priority, [CAC.paymentMeans]) { node, _ throws(EvaluationError) in
      guard node.isUnderRoot() else { return false }
      return try node.says(codes, in: CBC.paymentMeansCode)
    }
  }

  // MARK: XRechnung, CII

  static let ciiGermanInvoice = RuleContext(.xRechnung, 26, [RSM.crossIndustryInvoice]) { node, _ in node.parent == nil
  }
  static let ciiGermanContext = RuleContext(.xRechnung, 25, [RSM.exchangedDocumentContext]) { node, _ in
    node.isUnderRoot()
  }
  static let ciiGermanSeller = RuleContext(.xRechnung, 24, [RAM.sellerTradeParty]) { node, _ in node.isInAgreement() }
  static let ciiGermanSellerAddress = RuleContext(.xRechnung, 23, [RAM.postalTradeAddress]) { node, _ in
    node.isInAgreement(RAM.sellerTradeParty)
  }
  static let ciiGermanSellerContact = RuleContext(.xRechnung, 22, [RAM.definedTradeContact]) { node, _ in
    node.isInAgreement(RAM.sellerTradeParty)
  }
  static let ciiGermanBuyerAddress = RuleContext(.xRechnung, 21, [RAM.postalTradeAddress]) { node, _ in
    node.isInAgreement(RAM.buyerTradeParty)
  }
  static let ciiGermanSupportingDocument = RuleContext(.xRechnung, 20, [RAM.additionalReferencedDocument]) { node, _ in
    guard node.isInAgreement() else { return false }
    for code in node.children where code.isNamed(RAM.typeCode) && code.text == "916" { return true }
    return false
  }
  static let ciiGermanDate = RuleContext(.xRechnung, 19, [UDT.dateTimeString, QDT.dateTimeString, UDT.dateString])
  static let ciiGermanDeliveryAddress = RuleContext(.xRechnung, 18, [RAM.postalTradeAddress]) { node, _ in
    node.isUnderRoot(RAM.shipToTradeParty, RAM.applicableHeaderTradeDelivery, RSM.supplyChainTradeTransaction)
  }
  static let ciiGermanCreditTransfer = ciiGermanPaymentMeans(17, PaymentCode.creditTransfer)
  static let ciiGermanCard = ciiGermanPaymentMeans(16, PaymentCode.card)
  static let ciiGermanDirectDebit = ciiGermanPaymentMeans(15, PaymentCode.directDebit)
  static let ciiGermanTaxSubtotal = RuleContext(.xRechnung, 14, [RAM.applicableTradeTax]) { node, _ in
    node.isUnderRoot(RAM.applicableHeaderTradeSettlement, RSM.supplyChainTradeTransaction)
  }
  static let ciiGermanTransaction = RuleContext(.xRechnung, 13, [RSM.supplyChainTradeTransaction]) { node, _ in
    node.isUnderRoot()
  }
  static let ciiGermanInvoiceLine = RuleContext(.xRechnung, 12, [RAM.includedSupplyChainTradeLineItem]) { node, _ in
    node.isUnderRoot(RSM.supplyChainTradeTransaction)
  }

  private static func ciiGermanPaymentMeans(_ priority: Int, _ codes: [StaticString]) -> RuleContext {
    RuleContext(.xRechnung, priority, [RAM.specifiedTradeSettlementPaymentMeans]) {
      node, _ throws(EvaluationError) in
      guard node.isUnderRoot(RAM.applicableHeaderTradeSettlement, RSM.supplyChainTradeTransaction) else {
        return false
      }
      return try node.says(codes, in: RAM.typeCode)
    }
  }

  // MARK: Extension, UBL

  static let ublExtensionAttachment = RuleContext(.xExtension, 12, [CBC.embeddedDocumentBinaryObject]) { _, facts in
    facts.isExtension
  }
  static let ublExtensionInvoice = RuleContext(.xExtension, 11, [UBL.invoice]) { node, facts in
    facts.isExtension && node.parent == nil
  }
  static let ublExtensionTotal = RuleContext(.xExtension, 10, [CAC.legalMonetaryTotal]) { _, facts in
    facts.isExtension
  }
  static let ublExtensionPartyScheme = ublExtensionScheme(9, CBC.id, CAC.partyIdentification)
  static let ublExtensionLegalScheme = ublExtensionScheme(8, CBC.companyID, CAC.partyLegalEntity)
  static let ublExtensionItemScheme = ublExtensionScheme(7, CBC.id, CAC.standardItemIdentification)
  static let ublExtensionEndpointScheme = RuleContext(.xExtension, 6, [CBC.endpointID]) { node, facts in
    facts.isExtension && node.attribute(Attribute.schemeID) != nil
  }
  static let ublExtensionLocationScheme = ublExtensionScheme(5, CBC.id, CAC.deliveryLocation)
  static let ublExtensionPrepaidPayment = RuleContext(.xExtension, 4, [CAC.prepaidPayment]) { node, facts in
    guard facts.isExtension, node.isUnderRoot() else { return false }
    return node.isChild(of: UBL.invoice)
  }

  private static func ublExtensionScheme(_ priority: Int, _ name: KnownName, _ parent: KnownName) -> RuleContext {
    RuleContext(.xExtension, priority, [name]) { node, facts in
      facts.isExtension && node.isChild(of: parent) && node.attribute(Attribute.schemeID) != nil
    }
  }

  // MARK: Extension, CII

  static let ciiExtensionLine = RuleContext(.xExtension, 11, [RAM.associatedDocumentLineDocument]) { node, facts in
    facts.isExtension && node.isUnderRoot(RAM.includedSupplyChainTradeLineItem, RSM.supplyChainTradeTransaction)
  }
  static let ciiExtensionPartyScheme = ciiExtensionScheme(10, RAM.globalID) { node in
    !node.isInside(RAM.specifiedTradeProduct) && !node.isInside(RAM.shipToTradeParty)
  }
  static let ciiExtensionLegalScheme = ciiExtensionScheme(9, RAM.id) { node in
    !node.isInside(RAM.specifiedTaxRegistration)
  }
  static let ciiExtensionItemScheme = ciiExtensionScheme(8, RAM.globalID) { node in
    node.isChild(of: RAM.specifiedTradeProduct)
  }
  static let ciiExtensionEndpointScheme = ciiExtensionScheme(7, RAM.uriid) { node in
    node.isChild(of: RAM.uriUniversalCommunication)
  }
  static let ciiExtensionLocationScheme = ciiExtensionScheme(6, RAM.globalID) { node in
    node.isChild(of: RAM.shipToTradeParty, RAM.applicableHeaderTradeDelivery)
  }
  static let ciiExtensionAttachment = RuleContext(.xExtension, 5, [RAM.attachmentBinaryObject]) { _, facts in
    facts.isExtension
  }

  private static func ciiExtensionScheme(
    _ priority: Int, _ name: KnownName, _ isPlace: @escaping @Sendable (Node) -> Bool
  ) -> RuleContext {
    RuleContext(.xExtension, priority, [name]) { node, facts in
      facts.isExtension && node.attribute(Attribute.schemeID) != nil && isPlace(node)
    }
  }

  // MARK: Clean vehicles, UBL

  static let ublVehicleInvoice = RuleContext(.cvd, 3, [UBL.invoice, CN.creditNote]) { node, facts in
    facts.isCVD && node.parent == nil
  }
  static let ublVehicleItem = RuleContext(.cvd, 2, [CAC.item]) { node, facts in facts.isCVD && node.isItemOfLine }
  static let ublVehicleClass = RuleContext(.cvd, 1, [CBC.itemClassificationCode]) { node, facts in
    guard facts.isCVD, node.isChild(of: CAC.commodityClassification, CAC.item) else { return false }
    return node.parent?.parent?.isItemOfLine ?? false
  }
  static let ublVehicleAttribute = RuleContext(.cvd, 0, [CAC.additionalItemProperty]) { node, facts in
    guard facts.isCVD, node.isChild(of: CAC.item), node.parent?.isItemOfLine ?? false else { return false }
    return node.namesCleanVehicle
  }

  // MARK: Clean vehicles, CII

  static let ciiVehicleTransaction = RuleContext(.cvd, 4, [RSM.supplyChainTradeTransaction]) { node, facts in
    facts.isCVD && node.isUnderRoot()
  }
  static let ciiVehicleItem = RuleContext(.cvd, 3, [RAM.specifiedTradeProduct]) { node, facts in
    facts.isCVD && node.isUnderRoot(RAM.includedSupplyChainTradeLineItem, RSM.supplyChainTradeTransaction)
  }
  static let ciiVehicleClass = RuleContext(.cvd, 2, [RAM.classCode]) { node, facts in
    facts.isCVD
      && node.isUnderRoot(
        RAM.designatedProductClassification, RAM.specifiedTradeProduct, RAM.includedSupplyChainTradeLineItem,
        RSM.supplyChainTradeTransaction)
  }
  static let ciiVehicleAttribute = RuleContext(.cvd, 1, [RAM.applicableProductCharacteristic]) { node, facts in
    guard facts.isCVD,
      node.isUnderRoot(
        RAM.specifiedTradeProduct, RAM.includedSupplyChainTradeLineItem, RSM.supplyChainTradeTransaction)
    else { return false }
    return node.namesCleanVehicle
  }
  static let ciiVehicleAgreement = RuleContext(.cvd, 0, [RAM.applicableHeaderTradeAgreement]) { node, facts in
    facts.isCVD && node.isUnderRoot(RSM.supplyChainTradeTransaction)
  }
}

/// Codes of BT-81 by the kind of payment.
enum PaymentCode {
  static let creditTransfer: [StaticString] = ["30", "58"]
  static let card: [StaticString] = ["48", "54", "55"]
  static let directDebit: [StaticString] = ["59"]
}

extension Node {
  /// An allowance or charge (UBL) of the document or of one of its lines, wherever the document stands.
  fileprivate var isAllowanceOfDocumentOrLine: Bool {
    isChild(of: UBL.invoice) || isChild(of: CN.creditNote) || isChild(of: CAC.invoiceLine, UBL.invoice)
      || isChild(of: CAC.creditNoteLine, CN.creditNote)
  }

  /// The document for a date in the period of one of its lines (UBL).
  fileprivate var documentOfLinePeriod: Node? {
    guard
      isChild(of: CAC.invoicePeriod, CAC.invoiceLine, UBL.invoice)
        || isChild(of: CAC.invoicePeriod, CAC.creditNoteLine, CN.creditNote)
    else { return nil }
    return parent?.parent?.parent
  }

  /// The transaction for a day in the period of one of its lines (CII).
  fileprivate var transactionOfLinePeriod: Node? {
    guard
      isChild(
        of: RAM.billingSpecifiedPeriod, RAM.specifiedLineTradeSettlement, RAM.includedSupplyChainTradeLineItem,
        RSM.supplyChainTradeTransaction)
    else { return nil }
    return parent?.parent?.parent?.parent
  }

  /// In the agreement of the document (CII), directly or in a party of that name.
  fileprivate func isInAgreement(_ party: KnownName? = nil) -> Bool {
    guard let party else {
      return isUnderRoot(RAM.applicableHeaderTradeAgreement, RSM.supplyChainTradeTransaction)
    }
    return isUnderRoot(party, RAM.applicableHeaderTradeAgreement, RSM.supplyChainTradeTransaction)
  }

  /// The item of a line of the document (UBL).
  fileprivate var isItemOfLine: Bool {
    guard let line = parent, line.isUnderRoot() else { return false }
    return isChild(of: CAC.invoiceLine, UBL.invoice) || isChild(of: CAC.creditNoteLine, CN.creditNote)
  }

  /// An attribute of an item with the name `cva`.
  var namesCleanVehicle: Bool {
    for name in children where name.isNamed(CBC.name) || name.isNamed(RAM.description) {
      if name.text == "cva" { return true }
    }
    return false
  }
}
