/// A group of business terms of EN 16931, by the standard's name; the raw value is its number. BG-DEX: the extension
/// XRechnung.
package enum BusinessGroup: String, Sendable, CaseIterable {
  /// BG-1: INVOICE NOTE
  case invoiceNote = "BG-1"
  /// BG-2: PROCESS CONTROL
  case processControl = "BG-2"
  /// BG-3: PRECEDING INVOICE REFERENCE
  case precedingInvoiceReference = "BG-3"
  /// BG-4: SELLER
  case seller = "BG-4"
  /// BG-5: SELLER POSTAL ADDRESS
  case sellerPostalAddress = "BG-5"
  /// BG-6: SELLER CONTACT
  case sellerContact = "BG-6"
  /// BG-7: BUYER
  case buyer = "BG-7"
  /// BG-8: BUYER POSTAL ADDRESS
  case buyerPostalAddress = "BG-8"
  /// BG-9: BUYER CONTACT
  case buyerContact = "BG-9"
  /// BG-10: PAYEE
  case payee = "BG-10"
  /// BG-11: SELLER TAX REPRESENTATIVE PARTY
  case sellerTaxRepresentativeParty = "BG-11"
  /// BG-12: SELLER TAX REPRESENTATIVE POSTAL ADDRESS
  case sellerTaxRepresentativePostalAddress = "BG-12"
  /// BG-13: DELIVERY INFORMATION
  case deliveryInformation = "BG-13"
  /// BG-14: INVOICING PERIOD
  case invoicingPeriod = "BG-14"
  /// BG-15: DELIVER TO ADDRESS
  case deliverToAddress = "BG-15"
  /// BG-16: PAYMENT INSTRUCTIONS
  case paymentInstructions = "BG-16"
  /// BG-17: CREDIT TRANSFER
  case creditTransfer = "BG-17"
  /// BG-18: PAYMENT CARD INFORMATION
  case paymentCardInformation = "BG-18"
  /// BG-19: DIRECT DEBIT
  case directDebit = "BG-19"
  /// BG-20: DOCUMENT LEVEL ALLOWANCES
  case documentLevelAllowances = "BG-20"
  /// BG-21: DOCUMENT LEVEL CHARGES
  case documentLevelCharges = "BG-21"
  /// BG-22: DOCUMENT TOTALS
  case documentTotals = "BG-22"
  /// BG-23: VAT BREAKDOWN
  case vatBreakdown = "BG-23"
  /// BG-24: ADDITIONAL SUPPORTING DOCUMENTS
  case additionalSupportingDocuments = "BG-24"
  /// BG-25: INVOICE LINE
  case invoiceLine = "BG-25"
  /// BG-26: INVOICE LINE PERIOD
  case invoiceLinePeriod = "BG-26"
  /// BG-27: INVOICE LINE ALLOWANCES
  case invoiceLineAllowances = "BG-27"
  /// BG-28: INVOICE LINE CHARGES
  case invoiceLineCharges = "BG-28"
  /// BG-29: PRICE DETAILS
  case priceDetails = "BG-29"
  /// BG-30: LINE VAT INFORMATION
  case lineVATInformation = "BG-30"
  /// BG-31: ITEM INFORMATION
  case itemInformation = "BG-31"
  /// BG-32: ITEM ATTRIBUTES
  case itemAttributes = "BG-32"
  /// BG-DEX-01: SUB INVOICE LINE
  case subInvoiceLine = "BG-DEX-01"
  /// BG-DEX-02: SUB INVOICE LINE PERIOD
  case subInvoiceLinePeriod = "BG-DEX-02"
  /// BG-DEX-03: SUB INVOICE LINE ALLOWANCES
  case subInvoiceLineAllowances = "BG-DEX-03"
  /// BG-DEX-04: SUB INVOICE LINE CHARGES
  case subInvoiceLineCharges = "BG-DEX-04"
  /// BG-DEX-05: SUB PRICE DETAILS
  case subPriceDetails = "BG-DEX-05"
  /// BG-DEX-06: SUB INVOICE LINE VAT INFORMATION
  case subInvoiceLineVATInformation = "BG-DEX-06"
  /// BG-DEX-07: SUB ITEM INFORMATION
  case subItemInformation = "BG-DEX-07"
  /// BG-DEX-08: SUB ITEM ATTRIBUTES
  case subItemAttributes = "BG-DEX-08"
  /// BG-DEX-09: THIRD PARTY PAYMENT
  case thirdPartyPayment = "BG-DEX-09"
}

extension BusinessGroup {
  /// The group of a line that a group of a sub line repeats; any other group itself.
  package var ofLine: BusinessGroup {
    switch self {
    case .subInvoiceLine: .invoiceLine
    case .subInvoiceLinePeriod: .invoiceLinePeriod
    case .subInvoiceLineAllowances: .invoiceLineAllowances
    case .subInvoiceLineCharges: .invoiceLineCharges
    case .subPriceDetails: .priceDetails
    case .subInvoiceLineVATInformation: .lineVATInformation
    case .subItemInformation: .itemInformation
    case .subItemAttributes: .itemAttributes
    default: self
    }
  }

  /// The group that repeats this one in a sub line; any other group itself.
  package var ofSubLine: BusinessGroup {
    Self.allCases.first { $0 != self && $0.ofLine == self } ?? self
  }
}
