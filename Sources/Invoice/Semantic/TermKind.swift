/// What a term's value is, after the standard's data types.
package enum TermKind: Sendable, Hashable {
  case text, identifier, date, amount, unitPrice, quantity, percentage, binaryObject
  case code(CodeList)

  /// Written as a decimal number.
  package var isNumber: Bool {
    switch self {
    case .amount, .unitPrice, .quantity, .percentage: true
    case .text, .identifier, .date, .binaryObject, .code: false
    }
  }
}

extension BusinessTerm {
  package var kind: TermKind {
    switch self {
    case .invoiceNumber, .projectReference, .contractReference, .purchaseOrderReference, .salesOrderReference,
      .receivingAdviceReference, .despatchAdviceReference, .tenderOrLotReference, .invoicedObjectIdentifier,
      .businessProcessType, .specificationIdentifier, .precedingInvoiceReference, .sellerIdentifier,
      .sellerLegalRegistrationIdentifier, .sellerVATIdentifier, .sellerTaxRegistrationIdentifier,
      .sellerElectronicAddress, .buyerIdentifier, .buyerLegalRegistrationIdentifier, .buyerVATIdentifier,
      .buyerElectronicAddress, .payeeIdentifier, .payeeLegalRegistrationIdentifier,
      .sellerTaxRepresentativeVATIdentifier, .deliverToLocationIdentifier, .paymentAccountIdentifier,
      .paymentServiceProviderIdentifier, .mandateReferenceIdentifier, .bankAssignedCreditorIdentifier,
      .debitedAccountIdentifier, .supportingDocumentReference, .invoiceLineIdentifier, .invoiceLineObjectIdentifier,
      .referencedPurchaseOrderLineReference, .itemSellersIdentifier, .itemBuyersIdentifier, .itemStandardIdentifier,
      .itemClassificationIdentifier, .itemClassificationIdentifierSchemeVersion, .thirdPartyPaymentType:
      .identifier
    case .invoiceIssueDate, .valueAddedTaxPointDate, .paymentDueDate, .precedingInvoiceIssueDate, .actualDeliveryDate,
      .invoicingPeriodStartDate, .invoicingPeriodEndDate, .invoiceLinePeriodStartDate, .invoiceLinePeriodEndDate:
      .date
    case .invoiceTypeCode: .code(.documentType)
    case .invoiceCurrencyCode, .vatAccountingCurrencyCode: .code(.currency)
    case .valueAddedTaxPointDateCode: .code(.taxPoint)
    case .invoicedObjectIdentifierScheme, .invoiceLineObjectIdentifierScheme: .code(.reference)
    case .invoiceNoteSubjectCode: .code(.noteSubject)
    case .sellerIdentifierScheme, .sellerLegalRegistrationIdentifierScheme, .buyerIdentifierScheme,
      .buyerLegalRegistrationIdentifierScheme, .payeeIdentifierScheme, .payeeLegalRegistrationIdentifierScheme,
      .deliverToLocationIdentifierScheme, .itemStandardIdentifierScheme:
      .code(.identifierScheme)
    case .sellerElectronicAddressScheme, .buyerElectronicAddressScheme: .code(.electronicAddressScheme)
    case .sellerCountryCode, .buyerCountryCode, .taxRepresentativeCountryCode, .deliverToCountryCode,
      .itemCountryOfOrigin:
      .code(.country)
    case .paymentMeansTypeCode: .code(.paymentMeans)
    case .documentLevelAllowanceAmount, .documentLevelAllowanceBaseAmount, .documentLevelChargeAmount,
      .documentLevelChargeBaseAmount, .sumOfInvoiceLineNetAmount, .sumOfAllowancesOnDocumentLevel,
      .sumOfChargesOnDocumentLevel, .invoiceTotalAmountWithoutVAT, .invoiceTotalVATAmount,
      .invoiceTotalVATAmountInAccountingCurrency, .invoiceTotalAmountWithVAT, .paidAmount, .roundingAmount,
      .amountDueForPayment, .vatCategoryTaxableAmount, .vatCategoryTaxAmount, .invoiceLineNetAmount,
      .invoiceLineAllowanceAmount, .invoiceLineAllowanceBaseAmount, .invoiceLineChargeAmount,
      .invoiceLineChargeBaseAmount, .thirdPartyPaymentAmount:
      .amount
    case .documentLevelAllowancePercentage, .documentLevelAllowanceVATRate, .documentLevelChargePercentage,
      .documentLevelChargeVATRate, .vatCategoryRate, .invoiceLineAllowancePercentage, .invoiceLineChargePercentage,
      .invoicedItemVATRate:
      .percentage
    case .documentLevelAllowanceVATCategoryCode, .documentLevelChargeVATCategoryCode, .vatCategoryCode,
      .invoicedItemVATCategoryCode:
      .code(.vatCategory)
    case .documentLevelAllowanceReasonCode, .invoiceLineAllowanceReasonCode: .code(.allowanceReason)
    case .documentLevelChargeReasonCode, .invoiceLineChargeReasonCode: .code(.chargeReason)
    case .vatExemptionReasonCode: .code(.vatExemption)
    case .attachedDocument: .binaryObject
    case .attachedDocumentMimeCode: .code(.mime)
    case .invoicedQuantity, .itemPriceBaseQuantity: .quantity
    case .invoicedQuantityUnitOfMeasureCode, .itemPriceBaseQuantityUnitOfMeasureCode: .code(.unit)
    case .itemNetPrice, .itemPriceDiscount, .itemGrossPrice: .unitPrice
    case .itemClassificationIdentifierScheme: .code(.itemClassification)
    default: .text
    }
  }

  /// The term whose value this one says more of: that of `BT-29-1` is `BT-29`. Nil for terms that stand alone.
  package var main: BusinessTerm? {
    switch self {
    case .invoicedObjectIdentifierScheme: .invoicedObjectIdentifier
    case .sellerIdentifierScheme: .sellerIdentifier
    case .sellerLegalRegistrationIdentifierScheme: .sellerLegalRegistrationIdentifier
    case .sellerElectronicAddressScheme: .sellerElectronicAddress
    case .buyerIdentifierScheme: .buyerIdentifier
    case .buyerLegalRegistrationIdentifierScheme: .buyerLegalRegistrationIdentifier
    case .buyerElectronicAddressScheme: .buyerElectronicAddress
    case .payeeIdentifierScheme: .payeeIdentifier
    case .payeeLegalRegistrationIdentifierScheme: .payeeLegalRegistrationIdentifier
    case .deliverToLocationIdentifierScheme: .deliverToLocationIdentifier
    case .attachedDocumentMimeCode, .attachedDocumentFilename: .attachedDocument
    case .invoiceLineObjectIdentifierScheme: .invoiceLineObjectIdentifier
    case .itemStandardIdentifierScheme: .itemStandardIdentifier
    case .itemClassificationIdentifierScheme, .itemClassificationIdentifierSchemeVersion: .itemClassificationIdentifier
    default: nil
    }
  }
}
