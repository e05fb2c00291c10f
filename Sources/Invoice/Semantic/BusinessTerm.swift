/// A business term of EN 16931, by the standard's name; the raw value is its number. BT-DEX: the extension XRechnung.
///
/// Sub-identifiers such as BT-29-1 are terms of their own that belong to the value of another (``main``).
package enum BusinessTerm: String, Sendable, CaseIterable {
  /// BT-1: Invoice number
  case invoiceNumber = "BT-1"
  /// BT-2: Invoice issue date
  case invoiceIssueDate = "BT-2"
  /// BT-3: Invoice type code
  case invoiceTypeCode = "BT-3"
  /// BT-5: Invoice currency code
  case invoiceCurrencyCode = "BT-5"
  /// BT-6: VAT accounting currency code
  case vatAccountingCurrencyCode = "BT-6"
  /// BT-7: Value added tax point date
  case valueAddedTaxPointDate = "BT-7"
  /// BT-8: Value added tax point date code
  case valueAddedTaxPointDateCode = "BT-8"
  /// BT-9: Payment due date
  case paymentDueDate = "BT-9"
  /// BT-10: Buyer reference
  case buyerReference = "BT-10"
  /// BT-11: Project reference
  case projectReference = "BT-11"
  /// BT-12: Contract reference
  case contractReference = "BT-12"
  /// BT-13: Purchase order reference
  case purchaseOrderReference = "BT-13"
  /// BT-14: Sales order reference
  case salesOrderReference = "BT-14"
  /// BT-15: Receiving advice reference
  case receivingAdviceReference = "BT-15"
  /// BT-16: Despatch advice reference
  case despatchAdviceReference = "BT-16"
  /// BT-17: Tender or lot reference
  case tenderOrLotReference = "BT-17"
  /// BT-18: Invoiced object identifier
  case invoicedObjectIdentifier = "BT-18"
  /// BT-18-1: Invoiced object identifier, scheme identifier
  case invoicedObjectIdentifierScheme = "BT-18-1"
  /// BT-19: Buyer accounting reference
  case buyerAccountingReference = "BT-19"
  /// BT-20: Payment terms
  case paymentTerms = "BT-20"
  /// BT-21: Invoice note subject code
  case invoiceNoteSubjectCode = "BT-21"
  /// BT-22: Invoice note
  case invoiceNote = "BT-22"
  /// BT-23: Business process type
  case businessProcessType = "BT-23"
  /// BT-24: Specification identifier
  case specificationIdentifier = "BT-24"
  /// BT-25: Preceding Invoice reference
  case precedingInvoiceReference = "BT-25"
  /// BT-26: Preceding Invoice issue date
  case precedingInvoiceIssueDate = "BT-26"
  /// BT-27: Seller name
  case sellerName = "BT-27"
  /// BT-28: Seller trading name
  case sellerTradingName = "BT-28"
  /// BT-29: Seller identifier
  case sellerIdentifier = "BT-29"
  /// BT-29-1: Seller identifier, scheme identifier
  case sellerIdentifierScheme = "BT-29-1"
  /// BT-30: Seller legal registration identifier
  case sellerLegalRegistrationIdentifier = "BT-30"
  /// BT-30-1: Seller legal registration identifier, scheme identifier
  case sellerLegalRegistrationIdentifierScheme = "BT-30-1"
  /// BT-31: Seller VAT identifier
  case sellerVATIdentifier = "BT-31"
  /// BT-32: Seller tax registration identifier
  case sellerTaxRegistrationIdentifier = "BT-32"
  /// BT-33: Seller additional legal information
  case sellerAdditionalLegalInformation = "BT-33"
  /// BT-34: Seller electronic address
  case sellerElectronicAddress = "BT-34"
  /// BT-34-1: Seller electronic address, scheme identifier
  case sellerElectronicAddressScheme = "BT-34-1"
  /// BT-35: Seller address line 1
  case sellerAddressLine1 = "BT-35"
  /// BT-36: Seller address line 2
  case sellerAddressLine2 = "BT-36"
  /// BT-37: Seller city
  case sellerCity = "BT-37"
  /// BT-38: Seller post code
  case sellerPostCode = "BT-38"
  /// BT-39: Seller country subdivision
  case sellerCountrySubdivision = "BT-39"
  /// BT-40: Seller country code
  case sellerCountryCode = "BT-40"
  /// BT-41: Seller contact point
  case sellerContactPoint = "BT-41"
  /// BT-42: Seller contact telephone number
  case sellerContactTelephoneNumber = "BT-42"
  /// BT-43: Seller contact email address
  case sellerContactEmailAddress = "BT-43"
  /// BT-44: Buyer name
  case buyerName = "BT-44"
  /// BT-45: Buyer trading name
  case buyerTradingName = "BT-45"
  /// BT-46: Buyer identifier
  case buyerIdentifier = "BT-46"
  /// BT-46-1: Buyer identifier, scheme identifier
  case buyerIdentifierScheme = "BT-46-1"
  /// BT-47: Buyer legal registration identifier
  case buyerLegalRegistrationIdentifier = "BT-47"
  /// BT-47-1: Buyer legal registration identifier, scheme identifier
  case buyerLegalRegistrationIdentifierScheme = "BT-47-1"
  /// BT-48: Buyer VAT identifier
  case buyerVATIdentifier = "BT-48"
  /// BT-49: Buyer electronic address
  case buyerElectronicAddress = "BT-49"
  /// BT-49-1: Buyer electronic address, scheme identifier
  case buyerElectronicAddressScheme = "BT-49-1"
  /// BT-50: Buyer address line 1
  case buyerAddressLine1 = "BT-50"
  /// BT-51: Buyer address line 2
  case buyerAddressLine2 = "BT-51"
  /// BT-52: Buyer city
  case buyerCity = "BT-52"
  /// BT-53: Buyer post code
  case buyerPostCode = "BT-53"
  /// BT-54: Buyer country subdivision
  case buyerCountrySubdivision = "BT-54"
  /// BT-55: Buyer country code
  case buyerCountryCode = "BT-55"
  /// BT-56: Buyer contact point
  case buyerContactPoint = "BT-56"
  /// BT-57: Buyer contact telephone number
  case buyerContactTelephoneNumber = "BT-57"
  /// BT-58: Buyer contact email address
  case buyerContactEmailAddress = "BT-58"
  /// BT-59: Payee name
  case payeeName = "BT-59"
  /// BT-60: Payee identifier
  case payeeIdentifier = "BT-60"
  /// BT-60-1: Payee identifier, scheme identifier
  case payeeIdentifierScheme = "BT-60-1"
  /// BT-61: Payee legal registration identifier
  case payeeLegalRegistrationIdentifier = "BT-61"
  /// BT-61-1: Payee legal registration identifier, scheme identifier
  case payeeLegalRegistrationIdentifierScheme = "BT-61-1"
  /// BT-62: Seller tax representative name
  case sellerTaxRepresentativeName = "BT-62"
  /// BT-63: Seller tax representative VAT identifier
  case sellerTaxRepresentativeVATIdentifier = "BT-63"
  /// BT-64: Tax representative address line 1
  case taxRepresentativeAddressLine1 = "BT-64"
  /// BT-65: Tax representative address line 2
  case taxRepresentativeAddressLine2 = "BT-65"
  /// BT-66: Tax representative city
  case taxRepresentativeCity = "BT-66"
  /// BT-67: Tax representative post code
  case taxRepresentativePostCode = "BT-67"
  /// BT-68: Tax representative country subdivision
  case taxRepresentativeCountrySubdivision = "BT-68"
  /// BT-69: Tax representative country code
  case taxRepresentativeCountryCode = "BT-69"
  /// BT-70: Deliver to party name
  case deliverToPartyName = "BT-70"
  /// BT-71: Deliver to location identifier
  case deliverToLocationIdentifier = "BT-71"
  /// BT-71-1: Deliver to location identifier, scheme identifier
  case deliverToLocationIdentifierScheme = "BT-71-1"
  /// BT-72: Actual delivery date
  case actualDeliveryDate = "BT-72"
  /// BT-73: Invoicing period start date
  case invoicingPeriodStartDate = "BT-73"
  /// BT-74: Invoicing period end date
  case invoicingPeriodEndDate = "BT-74"
  /// BT-75: Deliver to address line 1
  case deliverToAddressLine1 = "BT-75"
  /// BT-76: Deliver to address line 2
  case deliverToAddressLine2 = "BT-76"
  /// BT-77: Deliver to city
  case deliverToCity = "BT-77"
  /// BT-78: Deliver to post code
  case deliverToPostCode = "BT-78"
  /// BT-79: Deliver to country subdivision
  case deliverToCountrySubdivision = "BT-79"
  /// BT-80: Deliver to country code
  case deliverToCountryCode = "BT-80"
  /// BT-81: Payment means type code
  case paymentMeansTypeCode = "BT-81"
  /// BT-82: Payment means text
  case paymentMeansText = "BT-82"
  /// BT-83: Remittance information
  case remittanceInformation = "BT-83"
  /// BT-84: Payment account identifier
  case paymentAccountIdentifier = "BT-84"
  /// BT-85: Payment account name
  case paymentAccountName = "BT-85"
  /// BT-86: Payment service provider identifier
  case paymentServiceProviderIdentifier = "BT-86"
  /// BT-87: Payment card primary account number
  case paymentCardPrimaryAccountNumber = "BT-87"
  /// BT-88: Payment card holder name
  case paymentCardHolderName = "BT-88"
  /// BT-89: Mandate reference identifier
  case mandateReferenceIdentifier = "BT-89"
  /// BT-90: Bank assigned creditor identifier
  case bankAssignedCreditorIdentifier = "BT-90"
  /// BT-91: Debited account identifier
  case debitedAccountIdentifier = "BT-91"
  /// BT-92: Document level allowance amount
  case documentLevelAllowanceAmount = "BT-92"
  /// BT-93: Document level allowance base amount
  case documentLevelAllowanceBaseAmount = "BT-93"
  /// BT-94: Document level allowance percentage
  case documentLevelAllowancePercentage = "BT-94"
  /// BT-95: Document level allowance VAT category code
  case documentLevelAllowanceVATCategoryCode = "BT-95"
  /// BT-96: Document level allowance VAT rate
  case documentLevelAllowanceVATRate = "BT-96"
  /// BT-97: Document level allowance reason
  case documentLevelAllowanceReason = "BT-97"
  /// BT-98: Document level allowance reason code
  case documentLevelAllowanceReasonCode = "BT-98"
  /// BT-99: Document level charge amount
  case documentLevelChargeAmount = "BT-99"
  /// BT-100: Document level charge base amount
  case documentLevelChargeBaseAmount = "BT-100"
  /// BT-101: Document level charge percentage
  case documentLevelChargePercentage = "BT-101"
  /// BT-102: Document level charge VAT category code
  case documentLevelChargeVATCategoryCode = "BT-102"
  /// BT-103: Document level charge VAT rate
  case documentLevelChargeVATRate = "BT-103"
  /// BT-104: Document level charge reason
  case documentLevelChargeReason = "BT-104"
  /// BT-105: Document level charge reason code
  case documentLevelChargeReasonCode = "BT-105"
  /// BT-106: Sum of Invoice line net amount
  case sumOfInvoiceLineNetAmount = "BT-106"
  /// BT-107: Sum of allowances on document level
  case sumOfAllowancesOnDocumentLevel = "BT-107"
  /// BT-108: Sum of charges on document level
  case sumOfChargesOnDocumentLevel = "BT-108"
  /// BT-109: Invoice total amount without VAT
  case invoiceTotalAmountWithoutVAT = "BT-109"
  /// BT-110: Invoice total VAT amount
  case invoiceTotalVATAmount = "BT-110"
  /// BT-111: Invoice total VAT amount in accounting currency
  case invoiceTotalVATAmountInAccountingCurrency = "BT-111"
  /// BT-112: Invoice total amount with VAT
  case invoiceTotalAmountWithVAT = "BT-112"
  /// BT-113: Paid amount
  case paidAmount = "BT-113"
  /// BT-114: Rounding amount
  case roundingAmount = "BT-114"
  /// BT-115: Amount due for payment
  case amountDueForPayment = "BT-115"
  /// BT-116: VAT category taxable amount
  case vatCategoryTaxableAmount = "BT-116"
  /// BT-117: VAT category tax amount
  case vatCategoryTaxAmount = "BT-117"
  /// BT-118: VAT category code
  case vatCategoryCode = "BT-118"
  /// BT-119: VAT category rate
  case vatCategoryRate = "BT-119"
  /// BT-120: VAT exemption reason text
  case vatExemptionReasonText = "BT-120"
  /// BT-121: VAT exemption reason code
  case vatExemptionReasonCode = "BT-121"
  /// BT-122: Supporting document reference
  case supportingDocumentReference = "BT-122"
  /// BT-123: Supporting document description
  case supportingDocumentDescription = "BT-123"
  /// BT-124: External document location
  case externalDocumentLocation = "BT-124"
  /// BT-125: Attached document
  case attachedDocument = "BT-125"
  /// BT-125-1: Attached document, Mime code
  case attachedDocumentMimeCode = "BT-125-1"
  /// BT-125-2: Attached document, Filename
  case attachedDocumentFilename = "BT-125-2"
  /// BT-126: Invoice line identifier
  case invoiceLineIdentifier = "BT-126"
  /// BT-127: Invoice line note
  case invoiceLineNote = "BT-127"
  /// BT-128: Invoice line object identifier
  case invoiceLineObjectIdentifier = "BT-128"
  /// BT-128-1: Invoice line object identifier, scheme identifier
  case invoiceLineObjectIdentifierScheme = "BT-128-1"
  /// BT-129: Invoiced quantity
  case invoicedQuantity = "BT-129"
  /// BT-130: Invoiced quantity unit of measure code
  case invoicedQuantityUnitOfMeasureCode = "BT-130"
  /// BT-131: Invoice line net amount
  case invoiceLineNetAmount = "BT-131"
  /// BT-132: Referenced purchase order line reference
  case referencedPurchaseOrderLineReference = "BT-132"
  /// BT-133: Invoice line Buyer accounting reference
  case invoiceLineBuyerAccountingReference = "BT-133"
  /// BT-134: Invoice line period start date
  case invoiceLinePeriodStartDate = "BT-134"
  /// BT-135: Invoice line period end date
  case invoiceLinePeriodEndDate = "BT-135"
  /// BT-136: Invoice line allowance amount
  case invoiceLineAllowanceAmount = "BT-136"
  /// BT-137: Invoice line allowance base amount
  case invoiceLineAllowanceBaseAmount = "BT-137"
  /// BT-138: Invoice line allowance percentage
  case invoiceLineAllowancePercentage = "BT-138"
  /// BT-139: Invoice line allowance reason
  case invoiceLineAllowanceReason = "BT-139"
  /// BT-140: Invoice line allowance reason code
  case invoiceLineAllowanceReasonCode = "BT-140"
  /// BT-141: Invoice line charge amount
  case invoiceLineChargeAmount = "BT-141"
  /// BT-142: Invoice line charge base amount
  case invoiceLineChargeBaseAmount = "BT-142"
  /// BT-143: Invoice line charge percentage
  case invoiceLineChargePercentage = "BT-143"
  /// BT-144: Invoice line charge reason
  case invoiceLineChargeReason = "BT-144"
  /// BT-145: Invoice line charge reason code
  case invoiceLineChargeReasonCode = "BT-145"
  /// BT-146: Item net price
  case itemNetPrice = "BT-146"
  /// BT-147: Item price discount
  case itemPriceDiscount = "BT-147"
  /// BT-148: Item gross price
  case itemGrossPrice = "BT-148"
  /// BT-149: Item price base quantity
  case itemPriceBaseQuantity = "BT-149"
  /// BT-150: Item price base quantity unit of measure code
  case itemPriceBaseQuantityUnitOfMeasureCode = "BT-150"
  /// BT-151: Invoiced item VAT category code
  case invoicedItemVATCategoryCode = "BT-151"
  /// BT-152: Invoiced item VAT rate
  case invoicedItemVATRate = "BT-152"
  /// BT-153: Item name
  case itemName = "BT-153"
  /// BT-154: Item description
  case itemDescription = "BT-154"
  /// BT-155: Item Seller's identifier
  case itemSellersIdentifier = "BT-155"
  /// BT-156: Item Buyer's identifier
  case itemBuyersIdentifier = "BT-156"
  /// BT-157: Item standard identifier
  case itemStandardIdentifier = "BT-157"
  /// BT-157-1: Item standard identifier, scheme identifier
  case itemStandardIdentifierScheme = "BT-157-1"
  /// BT-158: Item classification identifier
  case itemClassificationIdentifier = "BT-158"
  /// BT-158-1: Item classification identifier, scheme identifier
  case itemClassificationIdentifierScheme = "BT-158-1"
  /// BT-158-2: Item classification identifier, scheme version identifier
  case itemClassificationIdentifierSchemeVersion = "BT-158-2"
  /// BT-159: Item country of origin
  case itemCountryOfOrigin = "BT-159"
  /// BT-160: Item attribute name
  case itemAttributeName = "BT-160"
  /// BT-161: Item attribute value
  case itemAttributeValue = "BT-161"
  /// BT-162: Seller address line 3
  case sellerAddressLine3 = "BT-162"
  /// BT-163: Buyer address line 3
  case buyerAddressLine3 = "BT-163"
  /// BT-164: Tax representative address line 3
  case taxRepresentativeAddressLine3 = "BT-164"
  /// BT-165: Deliver to address line 3
  case deliverToAddressLine3 = "BT-165"
  /// BT-DEX-001: Third party payment type
  case thirdPartyPaymentType = "BT-DEX-001"
  /// BT-DEX-002: Third party payment amount
  case thirdPartyPaymentAmount = "BT-DEX-002"
  /// BT-DEX-003: Third party payment description
  case thirdPartyPaymentDescription = "BT-DEX-003"
}

extension BusinessTerm {
  /// By its position among the cases: the number as text takes ten times as long.
  package func hash(into hasher: inout Hasher) { withUnsafeBytes(of: self) { hasher.combine(bytes: $0) } }
}

extension BusinessGroup {
  /// As that of terms.
  package func hash(into hasher: inout Hasher) { withUnsafeBytes(of: self) { hasher.combine(bytes: $0) } }
}
