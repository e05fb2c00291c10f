internal import InvoiceSyntax
internal import XML

/// EN 16931 in UBL 2.1 (CEN/TS 16931-3-2), with the extension XRechnung.
extension BindingTable {
  static let ublInvoice = BindingTable(.path(UBL.invoice).containing(UBLBinding(isCreditNote: false).document))
  static let ublCreditNote = BindingTable(.path(CN.creditNote).containing(UBLBinding(isCreditNote: true).document))
}

extension Binding {
  fileprivate func containing(_ children: [Binding]) -> Binding {
    var binding = self
    binding.children = children
    return binding
  }
}

private struct UBLBinding {
  let isCreditNote: Bool

  // MARK: The document

  var document: [Binding] {
    head + (isCreditNote ? referencesOfCreditNote : referencesOfInvoice) + parties + payment + totals + [line]
  }

  private var head: [Binding] {
    var rows: [Binding] = [
      .term(CBC.customizationID, .specificationIdentifier).into(.same(.processControl)),
      .term(CBC.profileID, .businessProcessType).into(.same(.processControl)),
      .term(CBC.id, .invoiceNumber), .term(CBC.issueDate, .invoiceIssueDate),
    ]
    if isCreditNote {
      rows += [
        .term(CBC.taxPointDate, .valueAddedTaxPointDate), .term(CBC.creditNoteTypeCode, .invoiceTypeCode), note,
      ]
    } else {
      rows += [
        .term(CBC.dueDate, .paymentDueDate), .term(CBC.invoiceTypeCode, .invoiceTypeCode), note,
        .term(CBC.taxPointDate, .valueAddedTaxPointDate),
      ]
    }
    return rows + [
      .term(CBC.documentCurrencyCode, .invoiceCurrencyCode), .term(CBC.taxCurrencyCode, .vatAccountingCurrencyCode),
      .term(CBC.accountingCost, .buyerAccountingReference), .term(CBC.buyerReference, .buyerReference),
      .path(
        CAC.invoicePeriod,
        .term(CBC.startDate, .invoicingPeriodStartDate).into(.same(.deliveryInformation), .same(.invoicingPeriod)),
        .term(CBC.endDate, .invoicingPeriodEndDate).into(.same(.deliveryInformation), .same(.invoicingPeriod)),
        .term(CBC.descriptionCode, .valueAddedTaxPointDateCode)),
    ]
  }

  private var note: Binding { Binding(name: CBC.note, meaning: .note, steps: [.new(.invoiceNote)], repeats: true) }

  private var referencesOfInvoice: [Binding] {
    [
      order, precedingInvoice, despatch, receipt, tender, contract, objectReference, supportingDocument,
      .path(CAC.projectReference, .term(CBC.id, .projectReference)),
    ]
  }

  private var referencesOfCreditNote: [Binding] {
    [
      order, precedingInvoice, despatch, receipt, contract,
      Binding.path(
        CAC.additionalDocumentReference, .term(CBC.id, .projectReference), .fixed(CBC.documentTypeCode, "50")
      ).when(.child(CBC.documentTypeCode, is: "50")).repeating,
      objectReference, supportingDocument, tender,
    ]
  }

  private var order: Binding {
    .path(
      CAC.orderReference, .term(CBC.id, .purchaseOrderReference), .term(CBC.salesOrderID, .salesOrderReference))
  }

  private var precedingInvoice: Binding {
    Binding.path(
      CAC.billingReference,
      .group(
        CAC.invoiceDocumentReference, .precedingInvoiceReference, .term(CBC.id, .precedingInvoiceReference),
        .term(CBC.issueDate, .precedingInvoiceIssueDate))
    ).repeating
  }

  private var despatch: Binding {
    .path(CAC.despatchDocumentReference, .term(CBC.id, .despatchAdviceReference))
  }
  private var receipt: Binding { .path(CAC.receiptDocumentReference, .term(CBC.id, .receivingAdviceReference)) }
  private var tender: Binding { .path(CAC.originatorDocumentReference, .term(CBC.id, .tenderOrLotReference)) }
  private var contract: Binding { .path(CAC.contractDocumentReference, .term(CBC.id, .contractReference)) }

  private var objectReference: Binding {
    Binding.path(
      CAC.additionalDocumentReference,
      .term(CBC.id, .invoicedObjectIdentifier, .term(Attribute.schemeID, .invoicedObjectIdentifierScheme)),
      .fixed(CBC.documentTypeCode, "130")
    ).when(.child(CBC.documentTypeCode, is: "130")).repeating
  }

  private var supportingDocument: Binding {
    Binding.group(
      CAC.additionalDocumentReference, .additionalSupportingDocuments,
      .term(CBC.id, .supportingDocumentReference),
      .fixed(CBC.documentTypeCode, "916").optional,
      .term(CBC.documentDescription, .supportingDocumentDescription),
      .path(
        CAC.attachment,
        .term(
          CBC.embeddedDocumentBinaryObject, .attachedDocument, .term(Attribute.mimeCode, .attachedDocumentMimeCode),
          .term(Attribute.filename, .attachedDocumentFilename)),
        .path(CAC.externalReference, .term(CBC.uri, .externalDocumentLocation)))
    ).repeating
  }

  // MARK: Parties

  private var parties: [Binding] {
    [
      .group(
        CAC.accountingSupplierParty, .seller,
        .path(
          CAC.party,
          .term(CBC.endpointID, .sellerElectronicAddress, .term(Attribute.schemeID, .sellerElectronicAddressScheme)),
          creditor,
          identification(.sellerIdentifier, .sellerIdentifierScheme),
          .path(CAC.partyName, .term(CBC.name, .sellerTradingName)),
          .group(
            CAC.postalAddress, .sellerPostalAddress, .term(CBC.streetName, .sellerAddressLine1),
            .term(CBC.additionalStreetName, .sellerAddressLine2), .term(CBC.cityName, .sellerCity),
            .term(CBC.postalZone, .sellerPostCode), .term(CBC.countrySubentity, .sellerCountrySubdivision),
            .path(CAC.addressLine, .term(CBC.line, .sellerAddressLine3)),
            .path(CAC.country, .term(CBC.identificationCode, .sellerCountryCode))),
          vatScheme(.sellerVATIdentifier),
          Binding.path(
            CAC.partyTaxScheme, .term(CBC.companyID, .sellerTaxRegistrationIdentifier),
            .path(CAC.taxScheme, .fixed(CBC.id, "FC")).required
          ).repeating,
          .path(
            CAC.partyLegalEntity, .term(CBC.registrationName, .sellerName),
            .term(
              CBC.companyID, .sellerLegalRegistrationIdentifier,
              .term(Attribute.schemeID, .sellerLegalRegistrationIdentifierScheme)),
            .term(CBC.companyLegalForm, .sellerAdditionalLegalInformation)),
          .group(
            CAC.contact, .sellerContact, .term(CBC.name, .sellerContactPoint),
            .term(CBC.telephone, .sellerContactTelephoneNumber),
            .term(CBC.electronicMail, .sellerContactEmailAddress)))),
      .group(
        CAC.accountingCustomerParty, .buyer,
        .path(
          CAC.party,
          .term(CBC.endpointID, .buyerElectronicAddress, .term(Attribute.schemeID, .buyerElectronicAddressScheme)),
          identification(.buyerIdentifier, .buyerIdentifierScheme),
          .path(CAC.partyName, .term(CBC.name, .buyerTradingName)),
          .group(
            CAC.postalAddress, .buyerPostalAddress, .term(CBC.streetName, .buyerAddressLine1),
            .term(CBC.additionalStreetName, .buyerAddressLine2), .term(CBC.cityName, .buyerCity),
            .term(CBC.postalZone, .buyerPostCode), .term(CBC.countrySubentity, .buyerCountrySubdivision),
            .path(CAC.addressLine, .term(CBC.line, .buyerAddressLine3)),
            .path(CAC.country, .term(CBC.identificationCode, .buyerCountryCode))),
          vatScheme(.buyerVATIdentifier),
          .path(
            CAC.partyLegalEntity, .term(CBC.registrationName, .buyerName),
            .term(
              CBC.companyID, .buyerLegalRegistrationIdentifier,
              .term(Attribute.schemeID, .buyerLegalRegistrationIdentifierScheme))),
          .group(
            CAC.contact, .buyerContact, .term(CBC.name, .buyerContactPoint),
            .term(CBC.telephone, .buyerContactTelephoneNumber),
            .term(CBC.electronicMail, .buyerContactEmailAddress)))),
      .group(
        CAC.payeeParty, .payee,
        creditor,
        identification(.payeeIdentifier, .payeeIdentifierScheme),
        .path(CAC.partyName, .term(CBC.name, .payeeName)),
        .path(
          CAC.partyLegalEntity,
          .term(
            CBC.companyID, .payeeLegalRegistrationIdentifier,
            .term(Attribute.schemeID, .payeeLegalRegistrationIdentifierScheme)))),
      .group(
        CAC.taxRepresentativeParty, .sellerTaxRepresentativeParty,
        .path(CAC.partyName, .term(CBC.name, .sellerTaxRepresentativeName)),
        .group(
          CAC.postalAddress, .sellerTaxRepresentativePostalAddress,
          .term(CBC.streetName, .taxRepresentativeAddressLine1),
          .term(CBC.additionalStreetName, .taxRepresentativeAddressLine2),
          .term(CBC.cityName, .taxRepresentativeCity), .term(CBC.postalZone, .taxRepresentativePostCode),
          .term(CBC.countrySubentity, .taxRepresentativeCountrySubdivision),
          .path(CAC.addressLine, .term(CBC.line, .taxRepresentativeAddressLine3)),
          .path(CAC.country, .term(CBC.identificationCode, .taxRepresentativeCountryCode))),
        vatScheme(.sellerTaxRepresentativeVATIdentifier)),
      Binding.path(
        CAC.delivery,
        .term(CBC.actualDeliveryDate, .actualDeliveryDate),
        .path(
          CAC.deliveryLocation,
          .term(
            CBC.id, .deliverToLocationIdentifier, .term(Attribute.schemeID, .deliverToLocationIdentifierScheme)),
          .group(
            CAC.address, .deliverToAddress, .term(CBC.streetName, .deliverToAddressLine1),
            .term(CBC.additionalStreetName, .deliverToAddressLine2), .term(CBC.cityName, .deliverToCity),
            .term(CBC.postalZone, .deliverToPostCode), .term(CBC.countrySubentity, .deliverToCountrySubdivision),
            .path(CAC.addressLine, .term(CBC.line, .deliverToAddressLine3)),
            .path(CAC.country, .term(CBC.identificationCode, .deliverToCountryCode)))),
        .path(CAC.deliveryParty, .path(CAC.partyName, .term(CBC.name, .deliverToPartyName)))
      ).into(.same(.deliveryInformation)),
    ]
  }

  /// BT-90 stands among the identifiers of the seller or payee.
  private var creditor: Binding {
    Binding.path(
      CAC.partyIdentification,
      .term(CBC.id, .bankAssignedCreditorIdentifier, .fixed(Attribute.schemeID, "SEPA"))
        .into(.root, .same(.paymentInstructions), .same(.directDebit))
    ).when(
      Binding.Condition(path: [CBC.id], attribute: Attribute.schemeID, test: .equals(["SEPA"]))
    ).repeating
  }

  private func identification(_ term: BusinessTerm, _ scheme: BusinessTerm) -> Binding {
    Binding.path(CAC.partyIdentification, .term(CBC.id, term, .term(Attribute.schemeID, scheme))).repeating
  }

  private func vatScheme(_ term: BusinessTerm) -> Binding {
    Binding.path(
      CAC.partyTaxScheme, .term(CBC.companyID, term), .path(CAC.taxScheme, .fixed(CBC.id, "VAT")).required
    ).when(.child(CAC.taxScheme, CBC.id, is: "VAT")).repeating
  }

  // MARK: Payment

  private var payment: [Binding] {
    let means = Binding.path(
      CAC.paymentMeans,
      .repeatedTerm(CBC.paymentMeansCode, .paymentMeansTypeCode, .term(Attribute.name, .paymentMeansText)),
      .repeatedTerm(CBC.paymentDueDate, .paymentDueDate).into(.root),
      .repeatedTerm(CBC.paymentID, .remittanceInformation),
      .group(
        CAC.cardAccount, .paymentCardInformation,
        .term(CBC.primaryAccountNumberID, .paymentCardPrimaryAccountNumber),
        // UBL asks for it, the standard has no term for it: what is written there stays unread.
        .term(CBC.holderName, .paymentCardHolderName)),
      .group(
        CAC.payeeFinancialAccount, .creditTransfer, .term(CBC.id, .paymentAccountIdentifier),
        .term(CBC.name, .paymentAccountName),
        .path(CAC.financialInstitutionBranch, .term(CBC.id, .paymentServiceProviderIdentifier))),
      Binding.path(
        CAC.paymentMandate, .term(CBC.id, .mandateReferenceIdentifier),
        .path(CAC.payerFinancialAccount, .term(CBC.id, .debitedAccountIdentifier))
      ).into(.same(.directDebit))
    ).into(
      .payment(
        code: CBC.paymentMeansCode, accounts: [CAC.payeeFinancialAccount, CAC.cardAccount, CAC.paymentMandate])
    ).repeating
    let terms = Binding.path(CAC.paymentTerms, .term(CBC.note, .paymentTerms))
    if isCreditNote { return [means, terms] }
    let thirdParty = Binding.group(
      CAC.prepaidPayment, .thirdPartyPayment, .term(CBC.id, .thirdPartyPaymentType),
      amount(CBC.paidAmount, .thirdPartyPaymentAmount), .term(CBC.instructionID, .thirdPartyPaymentDescription)
    ).repeating
    return [means, terms, thirdParty]
  }

  // MARK: Totals

  private var totals: [Binding] {
    [
      Binding.group(
        CAC.allowanceCharge, .documentLevelAllowances,
        .fixed(CBC.chargeIndicator, "false"),
        .term(CBC.allowanceChargeReasonCode, .documentLevelAllowanceReasonCode),
        .term(CBC.allowanceChargeReason, .documentLevelAllowanceReason),
        .term(CBC.multiplierFactorNumeric, .documentLevelAllowancePercentage),
        amount(CBC.amount, .documentLevelAllowanceAmount),
        amount(CBC.baseAmount, .documentLevelAllowanceBaseAmount),
        taxCategory(
          CAC.taxCategory, .documentLevelAllowanceVATCategoryCode, .documentLevelAllowanceVATRate)
      ).when(.child(CBC.chargeIndicator, is: "false", "0")).repeating,
      Binding.group(
        CAC.allowanceCharge, .documentLevelCharges,
        .fixed(CBC.chargeIndicator, "true"),
        .term(CBC.allowanceChargeReasonCode, .documentLevelChargeReasonCode),
        .term(CBC.allowanceChargeReason, .documentLevelChargeReason),
        .term(CBC.multiplierFactorNumeric, .documentLevelChargePercentage),
        amount(CBC.amount, .documentLevelChargeAmount), amount(CBC.baseAmount, .documentLevelChargeBaseAmount),
        taxCategory(CAC.taxCategory, .documentLevelChargeVATCategoryCode, .documentLevelChargeVATRate)
      ).when(.child(CBC.chargeIndicator, is: "true", "1")).repeating,
      Binding.path(
        CAC.taxTotal,
        .term(CBC.taxAmount, .invoiceTotalVATAmountInAccountingCurrency, .accountingCurrency())
          .into(.same(.documentTotals))
      ).when(.isInAccountingCurrency(CBC.taxAmount)).repeating,
      Binding.path(
        CAC.taxTotal,
        amount(CBC.taxAmount, .invoiceTotalVATAmount).into(.same(.documentTotals)),
        Binding.group(
          CAC.taxSubtotal, .vatBreakdown,
          amount(CBC.taxableAmount, .vatCategoryTaxableAmount), amount(CBC.taxAmount, .vatCategoryTaxAmount),
          .path(
            CAC.taxCategory, .term(CBC.id, .vatCategoryCode), .term(CBC.percent, .vatCategoryRate),
            .term(CBC.taxExemptionReasonCode, .vatExemptionReasonCode),
            .term(CBC.taxExemptionReason, .vatExemptionReasonText), vat)
        ).repeating
      ).repeating,
      Binding.path(
        CAC.legalMonetaryTotal,
        amount(CBC.lineExtensionAmount, .sumOfInvoiceLineNetAmount),
        amount(CBC.taxExclusiveAmount, .invoiceTotalAmountWithoutVAT),
        amount(CBC.taxInclusiveAmount, .invoiceTotalAmountWithVAT),
        amount(CBC.allowanceTotalAmount, .sumOfAllowancesOnDocumentLevel),
        amount(CBC.chargeTotalAmount, .sumOfChargesOnDocumentLevel), amount(CBC.prepaidAmount, .paidAmount),
        amount(CBC.payableRoundingAmount, .roundingAmount), amount(CBC.payableAmount, .amountDueForPayment)
      ).into(.same(.documentTotals)),
    ]
  }

  private func amount(_ name: KnownName, _ term: BusinessTerm) -> Binding { .term(name, term, .currency()) }

  private var vat: Binding { Binding.path(CAC.taxScheme, .fixed(CBC.id, "VAT")).required }

  private func taxCategory(_ name: KnownName, _ code: BusinessTerm, _ rate: BusinessTerm) -> Binding {
    .path(name, .term(CBC.id, code), .term(CBC.percent, rate), vat)
  }

  // MARK: Lines

  private var line: Binding {
    let name = isCreditNote ? CAC.creditNoteLine : CAC.invoiceLine
    return Binding(name: name, steps: [.new(.invoiceLine)], children: lineParts + [subLine], repeats: true)
  }

  private var subLine: Binding {
    let name = isCreditNote ? CAC.subCreditNoteLine : CAC.subInvoiceLine
    let again = Binding(name: name, steps: [.new(.subInvoiceLine)], repeats: true, isRecursive: true)
    return Binding(
      name: name, steps: [.new(.subInvoiceLine)], children: lineParts.map(\.ofSubLine) + [again], repeats: true)
  }

  private var lineParts: [Binding] {
    [
      .term(CBC.id, .invoiceLineIdentifier), .term(CBC.note, .invoiceLineNote),
      .term(
        isCreditNote ? CBC.creditedQuantity : CBC.invoicedQuantity, .invoicedQuantity,
        .term(Attribute.unitCode, .invoicedQuantityUnitOfMeasureCode)),
      amount(CBC.lineExtensionAmount, .invoiceLineNetAmount),
      .term(CBC.accountingCost, .invoiceLineBuyerAccountingReference),
      .group(
        CAC.invoicePeriod, .invoiceLinePeriod, .term(CBC.startDate, .invoiceLinePeriodStartDate),
        .term(CBC.endDate, .invoiceLinePeriodEndDate)),
      .path(CAC.orderLineReference, .term(CBC.lineID, .referencedPurchaseOrderLineReference)),
      Binding.path(
        CAC.documentReference,
        .term(CBC.id, .invoiceLineObjectIdentifier, .term(Attribute.schemeID, .invoiceLineObjectIdentifierScheme)),
        .fixed(CBC.documentTypeCode, "130")
      ).when(.child(CBC.documentTypeCode, is: "130")),
      Binding.group(
        CAC.allowanceCharge, .invoiceLineAllowances,
        .fixed(CBC.chargeIndicator, "false"),
        .term(CBC.allowanceChargeReasonCode, .invoiceLineAllowanceReasonCode),
        .term(CBC.allowanceChargeReason, .invoiceLineAllowanceReason),
        .term(CBC.multiplierFactorNumeric, .invoiceLineAllowancePercentage),
        amount(CBC.amount, .invoiceLineAllowanceAmount), amount(CBC.baseAmount, .invoiceLineAllowanceBaseAmount)
      ).when(.child(CBC.chargeIndicator, is: "false", "0")).repeating,
      Binding.group(
        CAC.allowanceCharge, .invoiceLineCharges,
        .fixed(CBC.chargeIndicator, "true"),
        .term(CBC.allowanceChargeReasonCode, .invoiceLineChargeReasonCode),
        .term(CBC.allowanceChargeReason, .invoiceLineChargeReason),
        .term(CBC.multiplierFactorNumeric, .invoiceLineChargePercentage),
        amount(CBC.amount, .invoiceLineChargeAmount), amount(CBC.baseAmount, .invoiceLineChargeBaseAmount)
      ).when(.child(CBC.chargeIndicator, is: "true", "1")).repeating,
      item,
      .group(
        CAC.price, .priceDetails, amount(CBC.priceAmount, .itemNetPrice),
        .term(
          CBC.baseQuantity, .itemPriceBaseQuantity,
          .term(Attribute.unitCode, .itemPriceBaseQuantityUnitOfMeasureCode)),
        Binding.path(
          CAC.allowanceCharge, .fixed(CBC.chargeIndicator, "false"), amount(CBC.amount, .itemPriceDiscount),
          amount(CBC.baseAmount, .itemGrossPrice))),
    ]
  }

  private var item: Binding {
    .group(
      CAC.item, .itemInformation,
      .term(CBC.description, .itemDescription), .term(CBC.name, .itemName),
      .path(CAC.buyersItemIdentification, .term(CBC.id, .itemBuyersIdentifier)),
      .path(CAC.sellersItemIdentification, .term(CBC.id, .itemSellersIdentifier)),
      .path(
        CAC.standardItemIdentification,
        .term(CBC.id, .itemStandardIdentifier, .term(Attribute.schemeID, .itemStandardIdentifierScheme))),
      .path(CAC.originCountry, .term(CBC.identificationCode, .itemCountryOfOrigin)),
      Binding.path(
        CAC.commodityClassification,
        .term(
          CBC.itemClassificationCode, .itemClassificationIdentifier,
          .term(Attribute.listID, .itemClassificationIdentifierScheme),
          .term(Attribute.listVersionID, .itemClassificationIdentifierSchemeVersion))
      ).repeating,
      taxCategory(CAC.classifiedTaxCategory, .invoicedItemVATCategoryCode, .invoicedItemVATRate)
        .into(.outer, .new(.lineVATInformation)),
      Binding.group(
        CAC.additionalItemProperty, .itemAttributes, .term(CBC.name, .itemAttributeName),
        .term(CBC.value, .itemAttributeValue)
      ).repeating)
  }
}
