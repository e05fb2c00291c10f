package import Money

/// BG-16
package struct PaymentInstructions: Sendable, Hashable {
  /// BT-81: UNTDID 4461
  package var meansCode: String
  /// BT-83
  package var remittanceInformation: String?
  /// BG-17
  package var creditTransfer: CreditTransfer?

  /// BG-17
  package struct CreditTransfer: Sendable, Hashable {
    /// BT-84: IBAN without blanks
    package var accountIdentifier: String
    /// BT-85
    package var accountName: String

    package init(accountIdentifier: String, accountName: String) {
      self.accountIdentifier = accountIdentifier
      self.accountName = accountName
    }
  }

  /// *SEPA-Überweisung*
  package static let sepaCreditTransfer = "58"
  /// *Ausgleich zwischen Partnern*: valid without an account.
  package static let clearingBetweenPartners = "97"

  package init(meansCode: String, remittanceInformation: String?, creditTransfer: CreditTransfer?) {
    self.meansCode = meansCode
    self.remittanceInformation = remittanceInformation
    self.creditTransfer = creditTransfer
  }
}

/// BG-20: an allowance on document level.
package struct Allowance: Sendable, Hashable {
  /// BT-92
  package var amount: Cents
  /// BT-95, BT-96
  package var vat: LineVAT
  /// BT-97
  package var reason: String

  package init(amount: Cents, vat: LineVAT, reason: String) {
    self.amount = amount
    self.vat = vat
    self.reason = reason
  }
}

/// VAT category with the rate where the category has one.
package struct LineVAT: Sendable, Hashable {
  /// BT-95, BT-118, BT-151
  package var category: VATCategoryCode
  /// BT-96, BT-152 in percent; nil where the standard forbids it (BR-O-05, BR-O-06).
  package var rate: Int?

  package init(category: VATCategoryCode, rate: Int?) {
    self.category = category
    self.rate = rate
  }
}

/// UNTDID 5305, the codes in use here.
package enum VATCategoryCode: String, Sendable, CaseIterable {
  /// *nicht steuerbar*
  case notSubject = "O"
  /// *steuerfrei*
  case exempt = "E"
  /// *steuerpflichtig*
  case standard = "S"
}

/// BT-117 from BT-116 and BT-119: once for the document, in cents, half a cent away from zero.
package func vatAmount(on taxableAmount: Cents, rate: Int) -> Cents {
  let hundredths = Int128(taxableAmount.value) * Int128(rate)
  let rounded = Int64((hundredths.magnitude + 50) / 100)
  return Cents(hundredths < 0 ? -rounded : rounded)
}

/// BG-22: document totals.
package struct DocumentTotals: Sendable, Hashable {
  /// BT-106
  package var sumOfLines: Cents
  /// BT-107
  package var sumOfAllowances: Cents
  /// BT-109
  package var withoutVAT: Cents
  /// BT-110
  package var vat: Cents
  /// BT-112
  package var withVAT: Cents
  /// BT-113
  package var paid: Cents
  /// BT-115
  package var due: Cents

  package init(
    sumOfLines: Cents, sumOfAllowances: Cents, withoutVAT: Cents, vat: Cents, withVAT: Cents, paid: Cents, due: Cents
  ) {
    self.sumOfLines = sumOfLines
    self.sumOfAllowances = sumOfAllowances
    self.withoutVAT = withoutVAT
    self.vat = vat
    self.withVAT = withVAT
    self.paid = paid
    self.due = due
  }
}

/// BG-23
package struct VATBreakdown: Sendable, Hashable {
  /// BT-116
  package var taxableAmount: Cents
  /// BT-117
  package var taxAmount: Cents
  /// BT-118
  package var category: VATCategoryCode
  /// BT-119 in percent; present in every category (BR-DE-14).
  package var rate: Int
  /// BT-120
  package var exemptionReason: String?
  /// BT-121: VATEX
  package var exemptionReasonCode: String?

  package init(
    taxableAmount: Cents, taxAmount: Cents, category: VATCategoryCode, rate: Int, exemptionReason: String?,
    exemptionReasonCode: String?
  ) {
    self.taxableAmount = taxableAmount
    self.taxAmount = taxAmount
    self.category = category
    self.rate = rate
    self.exemptionReason = exemptionReason
    self.exemptionReasonCode = exemptionReasonCode
  }
}

/// BG-25
package struct InvoiceLine: Sendable, Hashable {
  /// BT-126
  package var identifier: String
  /// BT-129: 1, or -1 for a negative line, since a price must not be negative (BR-27).
  package var quantity: Int
  /// BT-130: UN/ECE Rec 20
  package var unitCode: String
  /// BT-131
  package var netAmount: Cents
  /// BT-146
  package var itemNetPrice: Cents
  /// BT-151, BT-152
  package var vat: LineVAT
  /// BT-153
  package var itemName: String
  /// BT-154
  package var itemDescription: String?
  /// BG-32
  package var attributes: [Attribute]

  /// BG-32
  package struct Attribute: Sendable, Hashable {
    /// BT-160
    package var name: String
    /// BT-161
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    identifier: String, quantity: Int, unitCode: String, netAmount: Cents, itemNetPrice: Cents, vat: LineVAT,
    itemName: String, itemDescription: String?, attributes: [Attribute]
  ) {
    self.identifier = identifier
    self.quantity = quantity
    self.unitCode = unitCode
    self.netAmount = netAmount
    self.itemNetPrice = itemNetPrice
    self.vat = vat
    self.itemName = itemName
    self.itemDescription = itemDescription
    self.attributes = attributes
  }
}

/// BG-24
package struct SupportingDocument: Sendable, Hashable {
  /// BT-122
  package var reference: String
  /// BT-123
  package var description: String?
  /// BT-125-1
  package var mimeCode: String
  /// BT-125-2
  package var filename: String
  /// BT-125
  package var content: [UInt8]

  package init(reference: String, description: String?, mimeCode: String, filename: String, content: [UInt8]) {
    self.reference = reference
    self.description = description
    self.mimeCode = mimeCode
    self.filename = filename
    self.content = content
  }
}
