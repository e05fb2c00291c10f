internal import InvoiceSyntax
internal import XML

/// EN 16931 in the Cross Industry Invoice D16B (CEN/TS 16931-3-3).
extension BindingTable {
  static let cii = BindingTable(
    .path(
      RSM.crossIndustryInvoice, CIIBinding.context, CIIBinding.document,
      Binding.path(
        RSM.supplyChainTradeTransaction, CIIBinding.line, CIIBinding.agreement, CIIBinding.delivery,
        CIIBinding.settlement)))
}

private enum CIIBinding {
  // MARK: The document

  static let context = Binding.path(
    RSM.exchangedDocumentContext,
    .path(RAM.businessProcessSpecifiedDocumentContextParameter, .term(RAM.id, .businessProcessType)),
    .path(RAM.guidelineSpecifiedDocumentContextParameter, .term(RAM.id, .specificationIdentifier))
  ).into(.same(.processControl))

  static let document = Binding.path(
    RSM.exchangedDocument,
    .term(RAM.id, .invoiceNumber), .term(RAM.typeCode, .invoiceTypeCode),
    date(RAM.issueDateTime, .invoiceIssueDate),
    Binding.group(
      RAM.includedNote, .invoiceNote, .term(RAM.content, .invoiceNote),
      .term(RAM.subjectCode, .invoiceNoteSubjectCode)
    ).repeating)

  private static func date(_ name: KnownName, _ term: BusinessTerm) -> Binding {
    .path(name, .term(UDT.dateTimeString, term, .fixed(Attribute.format, "102")))
  }

  // MARK: Agreement: parties and references

  static let agreement = Binding.path(
    RAM.applicableHeaderTradeAgreement,
    .term(RAM.buyerReference, .buyerReference), seller, buyer, taxRepresentative,
    .path(RAM.sellerOrderReferencedDocument, .term(RAM.issuerAssignedID, .salesOrderReference)),
    .path(RAM.buyerOrderReferencedDocument, .term(RAM.issuerAssignedID, .purchaseOrderReference)),
    .path(RAM.contractReferencedDocument, .term(RAM.issuerAssignedID, .contractReference)),
    Binding.path(
      RAM.additionalReferencedDocument, .term(RAM.issuerAssignedID, .tenderOrLotReference),
      .fixed(RAM.typeCode, "50")
    ).when(.child(RAM.typeCode, is: "50")).repeating,
    objectReference(.invoicedObjectIdentifier, .invoicedObjectIdentifierScheme),
    Binding.group(
      RAM.additionalReferencedDocument, .additionalSupportingDocuments,
      .term(RAM.issuerAssignedID, .supportingDocumentReference), .term(RAM.uriid, .externalDocumentLocation),
      .fixed(RAM.typeCode, "916"), .term(RAM.name, .supportingDocumentDescription),
      .term(
        RAM.attachmentBinaryObject, .attachedDocument, .term(Attribute.mimeCode, .attachedDocumentMimeCode),
        .term(Attribute.filename, .attachedDocumentFilename))
    ).repeating,
    .path(
      RAM.specifiedProcuringProject, .term(RAM.id, .projectReference),
      .fixed(RAM.name, "Project reference").optional))

  private static func objectReference(_ term: BusinessTerm, _ scheme: BusinessTerm) -> Binding {
    Binding.path(
      RAM.additionalReferencedDocument, .term(RAM.issuerAssignedID, term), .fixed(RAM.typeCode, "130"),
      .term(RAM.referenceTypeCode, scheme)
    ).when(.child(RAM.typeCode, is: "130")).repeating
  }

  private static let seller = Binding.group(
    RAM.sellerTradeParty, .seller,
    Binding.term(RAM.id, .sellerIdentifier).repeating,
    Binding.term(RAM.globalID, .sellerIdentifier, .term(Attribute.schemeID, .sellerIdentifierScheme)).repeating,
    .term(RAM.name, .sellerName), .term(RAM.description, .sellerAdditionalLegalInformation),
    .path(
      RAM.specifiedLegalOrganization,
      .term(
        RAM.id, .sellerLegalRegistrationIdentifier,
        .term(Attribute.schemeID, .sellerLegalRegistrationIdentifierScheme)),
      .term(RAM.tradingBusinessName, .sellerTradingName)),
    contact(
      .sellerContact, .sellerContactPoint, .sellerContactTelephoneNumber, .sellerContactEmailAddress),
    .group(
      RAM.postalTradeAddress, .sellerPostalAddress, .term(RAM.postcodeCode, .sellerPostCode),
      .term(RAM.lineOne, .sellerAddressLine1), .term(RAM.lineTwo, .sellerAddressLine2),
      .term(RAM.lineThree, .sellerAddressLine3), .term(RAM.cityName, .sellerCity),
      .term(RAM.countryID, .sellerCountryCode), .term(RAM.countrySubDivisionName, .sellerCountrySubdivision)),
    electronicAddress(.sellerElectronicAddress, .sellerElectronicAddressScheme),
    tax(.sellerVATIdentifier, "VA"), tax(.sellerTaxRegistrationIdentifier, "FC"))

  private static let buyer = Binding.group(
    RAM.buyerTradeParty, .buyer,
    .term(RAM.id, .buyerIdentifier),
    .term(RAM.globalID, .buyerIdentifier, .term(Attribute.schemeID, .buyerIdentifierScheme)),
    .term(RAM.name, .buyerName),
    .path(
      RAM.specifiedLegalOrganization,
      .term(
        RAM.id, .buyerLegalRegistrationIdentifier,
        .term(Attribute.schemeID, .buyerLegalRegistrationIdentifierScheme)),
      .term(RAM.tradingBusinessName, .buyerTradingName)),
    contact(.buyerContact, .buyerContactPoint, .buyerContactTelephoneNumber, .buyerContactEmailAddress),
    .group(
      RAM.postalTradeAddress, .buyerPostalAddress, .term(RAM.postcodeCode, .buyerPostCode),
      .term(RAM.lineOne, .buyerAddressLine1), .term(RAM.lineTwo, .buyerAddressLine2),
      .term(RAM.lineThree, .buyerAddressLine3), .term(RAM.cityName, .buyerCity),
      .term(RAM.countryID, .buyerCountryCode), .term(RAM.countrySubDivisionName, .buyerCountrySubdivision)),
    electronicAddress(.buyerElectronicAddress, .buyerElectronicAddressScheme),
    tax(.buyerVATIdentifier, "VA"))

  private static let taxRepresentative = Binding.group(
    RAM.sellerTaxRepresentativeTradeParty, .sellerTaxRepresentativeParty,
    .term(RAM.name, .sellerTaxRepresentativeName),
    .group(
      RAM.postalTradeAddress, .sellerTaxRepresentativePostalAddress,
      .term(RAM.postcodeCode, .taxRepresentativePostCode), .term(RAM.lineOne, .taxRepresentativeAddressLine1),
      .term(RAM.lineTwo, .taxRepresentativeAddressLine2), .term(RAM.lineThree, .taxRepresentativeAddressLine3),
      .term(RAM.cityName, .taxRepresentativeCity), .term(RAM.countryID, .taxRepresentativeCountryCode),
      .term(RAM.countrySubDivisionName, .taxRepresentativeCountrySubdivision)),
    tax(.sellerTaxRepresentativeVATIdentifier, "VA"))

  private static func contact(
    _ group: BusinessGroup, _ point: BusinessTerm, _ telephone: BusinessTerm, _ email: BusinessTerm
  ) -> Binding {
    .group(
      RAM.definedTradeContact, group,
      .term(RAM.personName, point), .term(RAM.departmentName, point),
      .path(RAM.telephoneUniversalCommunication, .term(RAM.completeNumber, telephone)),
      .path(RAM.emailURIUniversalCommunication, .term(RAM.uriid, email)))
  }

  private static func electronicAddress(_ term: BusinessTerm, _ scheme: BusinessTerm) -> Binding {
    .path(RAM.uriUniversalCommunication, .term(RAM.uriid, term, .term(Attribute.schemeID, scheme)))
  }

  private static func tax(_ term: BusinessTerm, _ scheme: StaticString) -> Binding {
    Binding.path(
      RAM.specifiedTaxRegistration, .term(RAM.id, term, .fixed(Attribute.schemeID, scheme))
    ).when(Binding.Condition(path: [RAM.id], attribute: Attribute.schemeID, test: .equals([scheme]))).repeating
  }

  // MARK: Delivery

  static let delivery = Binding.path(
    RAM.applicableHeaderTradeDelivery,
    Binding.path(
      RAM.shipToTradeParty,
      .term(RAM.id, .deliverToLocationIdentifier),
      .term(RAM.globalID, .deliverToLocationIdentifier, .term(Attribute.schemeID, .deliverToLocationIdentifierScheme)),
      .term(RAM.name, .deliverToPartyName),
      .group(
        RAM.postalTradeAddress, .deliverToAddress, .term(RAM.postcodeCode, .deliverToPostCode),
        .term(RAM.lineOne, .deliverToAddressLine1), .term(RAM.lineTwo, .deliverToAddressLine2),
        .term(RAM.lineThree, .deliverToAddressLine3), .term(RAM.cityName, .deliverToCity),
        .term(RAM.countryID, .deliverToCountryCode),
        .term(RAM.countrySubDivisionName, .deliverToCountrySubdivision))
    ).into(.same(.deliveryInformation)),
    Binding.path(
      RAM.actualDeliverySupplyChainEvent, date(RAM.occurrenceDateTime, .actualDeliveryDate)
    ).into(.same(.deliveryInformation)),
    .path(RAM.despatchAdviceReferencedDocument, .term(RAM.issuerAssignedID, .despatchAdviceReference)),
    .path(RAM.receivingAdviceReferencedDocument, .term(RAM.issuerAssignedID, .receivingAdviceReference))
  ).required

  // MARK: Settlement: payment, VAT and totals

  static let settlement = Binding.path(
    RAM.applicableHeaderTradeSettlement,
    Binding.term(RAM.creditorReferenceID, .bankAssignedCreditorIdentifier)
      .into(.same(.paymentInstructions), .same(.directDebit)),
    Binding.term(RAM.paymentReference, .remittanceInformation).into(.same(.paymentInstructions)),
    .term(RAM.taxCurrencyCode, .vatAccountingCurrencyCode), .term(RAM.invoiceCurrencyCode, .invoiceCurrencyCode),
    .group(
      RAM.payeeTradeParty, .payee,
      .term(RAM.id, .payeeIdentifier),
      .term(RAM.globalID, .payeeIdentifier, .term(Attribute.schemeID, .payeeIdentifierScheme)),
      .term(RAM.name, .payeeName),
      .path(
        RAM.specifiedLegalOrganization,
        .term(
          RAM.id, .payeeLegalRegistrationIdentifier,
          .term(Attribute.schemeID, .payeeLegalRegistrationIdentifierScheme)))),
    paymentMeans, vatBreakdown,
    Binding.path(
      RAM.billingSpecifiedPeriod, date(RAM.startDateTime, .invoicingPeriodStartDate),
      date(RAM.endDateTime, .invoicingPeriodEndDate)
    ).into(.same(.deliveryInformation), .same(.invoicingPeriod)),
    allowance, charge,
    .path(
      RAM.specifiedTradePaymentTerms, .term(RAM.description, .paymentTerms),
      date(RAM.dueDateDateTime, .paymentDueDate),
      Binding.term(RAM.directDebitMandateID, .mandateReferenceIdentifier)
        .into(.same(.paymentInstructions), .same(.directDebit))),
    totals,
    Binding.group(
      RAM.invoiceReferencedDocument, .precedingInvoiceReference,
      .term(RAM.issuerAssignedID, .precedingInvoiceReference),
      .path(
        RAM.formattedIssueDateTime,
        .term(QDT.dateTimeString, .precedingInvoiceIssueDate, .fixed(Attribute.format, "102")))
    ).repeating,
    .path(RAM.receivableSpecifiedTradeAccountingAccount, .term(RAM.id, .buyerAccountingReference)))

  private static let paymentMeans = Binding.path(
    RAM.specifiedTradeSettlementPaymentMeans,
    .repeatedTerm(RAM.typeCode, .paymentMeansTypeCode), .repeatedTerm(RAM.information, .paymentMeansText),
    .group(
      RAM.applicableTradeSettlementFinancialCard, .paymentCardInformation,
      .term(RAM.id, .paymentCardPrimaryAccountNumber), .term(RAM.cardholderName, .paymentCardHolderName)),
    Binding.path(RAM.payerPartyDebtorFinancialAccount, .term(RAM.ibanid, .debitedAccountIdentifier))
      .into(.same(.directDebit)),
    .group(
      RAM.payeePartyCreditorFinancialAccount, .creditTransfer,
      .term(RAM.ibanid, .paymentAccountIdentifier), .term(RAM.accountName, .paymentAccountName),
      .term(RAM.proprietaryID, .paymentAccountIdentifier)),
    Binding.path(
      RAM.payeeSpecifiedCreditorFinancialInstitution, .term(RAM.bicid, .paymentServiceProviderIdentifier)
    ).into(.same(.creditTransfer))
  ).into(
    .payment(
      code: RAM.typeCode,
      accounts: [
        RAM.payeePartyCreditorFinancialAccount, RAM.applicableTradeSettlementFinancialCard,
        RAM.payerPartyDebtorFinancialAccount,
      ])
  ).repeating

  private static let vatBreakdown = Binding.group(
    RAM.applicableTradeTax, .vatBreakdown,
    amount(RAM.calculatedAmount, .vatCategoryTaxAmount), .fixed(RAM.typeCode, "VAT"),
    .term(RAM.exemptionReason, .vatExemptionReasonText), amount(RAM.basisAmount, .vatCategoryTaxableAmount),
    .term(RAM.categoryCode, .vatCategoryCode), .term(RAM.exemptionReasonCode, .vatExemptionReasonCode),
    .path(
      RAM.taxPointDate,
      Binding.repeatedTerm(UDT.dateString, .valueAddedTaxPointDate, .fixed(Attribute.format, "102")).into(.root)),
    Binding.repeatedTerm(RAM.dueDateTypeCode, .valueAddedTaxPointDateCode).into(.root),
    .term(RAM.rateApplicablePercent, .vatCategoryRate)
  ).repeating

  private static let allowance = Binding.group(
    RAM.specifiedTradeAllowanceCharge, .documentLevelAllowances,
    indicator("false"), .term(RAM.calculationPercent, .documentLevelAllowancePercentage),
    amount(RAM.basisAmount, .documentLevelAllowanceBaseAmount),
    amount(RAM.actualAmount, .documentLevelAllowanceAmount),
    .term(RAM.reasonCode, .documentLevelAllowanceReasonCode), .term(RAM.reason, .documentLevelAllowanceReason),
    category(RAM.categoryTradeTax, .documentLevelAllowanceVATCategoryCode, .documentLevelAllowanceVATRate)
  ).when(.child(RAM.chargeIndicator, UDT.indicator, is: "false", "0")).repeating

  private static let charge = Binding.group(
    RAM.specifiedTradeAllowanceCharge, .documentLevelCharges,
    indicator("true"), .term(RAM.calculationPercent, .documentLevelChargePercentage),
    amount(RAM.basisAmount, .documentLevelChargeBaseAmount),
    amount(RAM.actualAmount, .documentLevelChargeAmount),
    .term(RAM.reasonCode, .documentLevelChargeReasonCode), .term(RAM.reason, .documentLevelChargeReason),
    category(RAM.categoryTradeTax, .documentLevelChargeVATCategoryCode, .documentLevelChargeVATRate)
  ).when(.child(RAM.chargeIndicator, UDT.indicator, is: "true", "1")).repeating

  private static let totals = Binding.path(
    RAM.specifiedTradeSettlementHeaderMonetarySummation,
    amount(RAM.lineTotalAmount, .sumOfInvoiceLineNetAmount),
    amount(RAM.chargeTotalAmount, .sumOfChargesOnDocumentLevel),
    amount(RAM.allowanceTotalAmount, .sumOfAllowancesOnDocumentLevel),
    amount(RAM.taxBasisTotalAmount, .invoiceTotalAmountWithoutVAT),
    Binding.term(RAM.taxTotalAmount, .invoiceTotalVATAmountInAccountingCurrency, .accountingCurrency())
      .when(.isInAccountingCurrency()).repeating,
    Binding.term(RAM.taxTotalAmount, .invoiceTotalVATAmount, .currency()).repeating,
    amount(RAM.roundingAmount, .roundingAmount), amount(RAM.grandTotalAmount, .invoiceTotalAmountWithVAT),
    amount(RAM.totalPrepaidAmount, .paidAmount), amount(RAM.duePayableAmount, .amountDueForPayment)
  ).into(.same(.documentTotals))

  private static func indicator(_ value: StaticString) -> Binding {
    Binding.path(RAM.chargeIndicator, .fixed(UDT.indicator, value)).required
  }

  private static func category(_ name: KnownName, _ code: BusinessTerm, _ rate: BusinessTerm) -> Binding {
    .path(
      name, .fixed(RAM.typeCode, "VAT"), .term(RAM.categoryCode, code), .term(RAM.rateApplicablePercent, rate))
  }

  /// The currency is said at the total of VAT only.
  private static func amount(_ name: KnownName, _ term: BusinessTerm) -> Binding {
    .term(name, term, .currency(isRequired: false))
  }

  // MARK: Lines

  static let line = Binding.group(
    RAM.includedSupplyChainTradeLineItem, .invoiceLine,
    .path(
      RAM.associatedDocumentLineDocument, .term(RAM.lineID, .invoiceLineIdentifier),
      Binding.path(RAM.includedNote, .term(RAM.content, .invoiceLineNote)).repeating),
    product, prices,
    .path(
      RAM.specifiedLineTradeDelivery,
      .term(
        RAM.billedQuantity, .invoicedQuantity, .term(Attribute.unitCode, .invoicedQuantityUnitOfMeasureCode))),
    lineSettlement
  ).repeating

  private static let product = Binding.group(
    RAM.specifiedTradeProduct, .itemInformation,
    .term(RAM.globalID, .itemStandardIdentifier, .term(Attribute.schemeID, .itemStandardIdentifierScheme)),
    .term(RAM.sellerAssignedID, .itemSellersIdentifier), .term(RAM.buyerAssignedID, .itemBuyersIdentifier),
    .term(RAM.name, .itemName), .term(RAM.description, .itemDescription),
    Binding.group(
      RAM.applicableProductCharacteristic, .itemAttributes, .term(RAM.description, .itemAttributeName),
      .term(RAM.value, .itemAttributeValue)
    ).repeating,
    Binding.path(
      RAM.designatedProductClassification,
      .term(
        RAM.classCode, .itemClassificationIdentifier, .term(Attribute.listID, .itemClassificationIdentifierScheme),
        .term(Attribute.listVersionID, .itemClassificationIdentifierSchemeVersion))
    ).repeating,
    .path(RAM.originTradeCountry, .term(RAM.id, .itemCountryOfOrigin)))

  private static let prices = Binding.path(
    RAM.specifiedLineTradeAgreement,
    .path(RAM.buyerOrderReferencedDocument, .term(RAM.lineID, .referencedPurchaseOrderLineReference)),
    Binding.path(
      RAM.grossPriceProductTradePrice, amount(RAM.chargeAmount, .itemGrossPrice), baseQuantity,
      Binding.path(
        RAM.appliedTradeAllowanceCharge, indicator("false"), amount(RAM.actualAmount, .itemPriceDiscount))
    ).into(.same(.priceDetails)),
    Binding.path(
      RAM.netPriceProductTradePrice, amount(RAM.chargeAmount, .itemNetPrice), baseQuantity
    ).into(.same(.priceDetails)))

  private static let baseQuantity = Binding.repeatedTerm(
    RAM.basisQuantity, .itemPriceBaseQuantity, .term(Attribute.unitCode, .itemPriceBaseQuantityUnitOfMeasureCode))

  private static let lineSettlement = Binding.path(
    RAM.specifiedLineTradeSettlement,
    category(RAM.applicableTradeTax, .invoicedItemVATCategoryCode, .invoicedItemVATRate)
      .into(.new(.lineVATInformation)),
    Binding.path(
      RAM.billingSpecifiedPeriod, date(RAM.startDateTime, .invoiceLinePeriodStartDate),
      date(RAM.endDateTime, .invoiceLinePeriodEndDate)
    ).into(.new(.invoiceLinePeriod)),
    Binding.group(
      RAM.specifiedTradeAllowanceCharge, .invoiceLineAllowances,
      indicator("false"), .term(RAM.calculationPercent, .invoiceLineAllowancePercentage),
      amount(RAM.basisAmount, .invoiceLineAllowanceBaseAmount),
      amount(RAM.actualAmount, .invoiceLineAllowanceAmount),
      .term(RAM.reasonCode, .invoiceLineAllowanceReasonCode), .term(RAM.reason, .invoiceLineAllowanceReason)
    ).when(.child(RAM.chargeIndicator, UDT.indicator, is: "false", "0")).repeating,
    Binding.group(
      RAM.specifiedTradeAllowanceCharge, .invoiceLineCharges,
      indicator("true"), .term(RAM.calculationPercent, .invoiceLineChargePercentage),
      amount(RAM.basisAmount, .invoiceLineChargeBaseAmount),
      amount(RAM.actualAmount, .invoiceLineChargeAmount),
      .term(RAM.reasonCode, .invoiceLineChargeReasonCode), .term(RAM.reason, .invoiceLineChargeReason)
    ).when(.child(RAM.chargeIndicator, UDT.indicator, is: "true", "1")).repeating,
    .path(
      RAM.specifiedTradeSettlementLineMonetarySummation, amount(RAM.lineTotalAmount, .invoiceLineNetAmount)),
    objectReference(.invoiceLineObjectIdentifier, .invoiceLineObjectIdentifierScheme),
    .path(RAM.receivableSpecifiedTradeAccountingAccount, .term(RAM.id, .invoiceLineBuyerAccountingReference)))
}
