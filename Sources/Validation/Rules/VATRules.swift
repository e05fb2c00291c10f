internal import InvoiceSyntax
internal import XML

/// BR-S-01 to BR-B-02: what each category of VAT asks of breakdowns, items, allowances and charges.
func addVATCategoryRules(_ rules: inout RuleBook) {
  for category in VATCategory.all {
    addBreakdownRule(category, &rules)
    addRegistrationRules(category, &rules)
    addRateRules(category, &rules)
    addTaxableAmountRule(category, &rules)
    addTaxRule(category, &rules)
    addReasonRule(category, &rules)
  }
  addDeliveryRules(&rules)
  addOutsideRules(&rules)
  addSplitPaymentRules(&rules)
}

// MARK: 01: breakdown

private func addBreakdownRule(_ category: VATCategory, _ rules: inout RuleBook) {
  let number = category.isByRate ? "mindestens eine" : "genau eine"
  rules.rule(
    "BR-\(category.family)-01", .fatal,
    "Zu Positionen, Abschlägen oder Zuschlägen der \(category.label) gehört \(number) Aufschlüsselung (BG-23) mit "
      + "derselben Kategorie (BT-118), und ohne sie keine",
    "Aufschlüsselung der Kategorie \(category.code) ergänzen, zusammenfassen oder weglassen (UBL: cac:TaxSubtotal, "
      + "CII: ram:ApplicableTradeTax).")
  let set = category.set
  rules.ubl(.ublDocument) { _, facts throws(EvaluationError) in
    let use = try facts.vatUse.get()
    switch category.family {
    case "S":
      let isUsed = use.adjustmentsOfAnyScheme.union(use.itemsOfAnyScheme).contains(set)
      return isUsed == use.breakdownsOfAnyScheme.contains(set)
    case "AF", "AG":
      if use.adjustments.union(use.items).contains(set) {
        return category.family == "AF"
          ? use.breakdownsOfAnySchemeAsWritten.contains(set) : use.breakdownsAsWritten.contains(set)
      }
      return !use.breakdowns.set.contains(set)
    default:
      return !use.categories.union(use.items).contains(set) || use.breakdowns.isOnce(set)
    }
  }
  rules.cii(.ciiDocument) { _, facts in
    let use = facts.ciiVATUse
    let breakdowns = use.breakdowns.count(set)
    let items = use.items.count(set)
    let adjustments = use.adjustments.count(set)
    if category.isByRate {
      // One breakdown is missed only where there is one item or one allowance or charge.
      return (items == 0 || items + breakdowns >= 2) && (adjustments == 0 || adjustments + breakdowns >= 2)
    }
    let isUsed = items > 0 || adjustments > 0
    if breakdowns == 0 { return category.family == "O" || !isUsed }
    return breakdowns == 1 && isUsed
  }
}

// MARK: 02 to 04: registrations

/// What a rule of a category applies to.
private enum VATPlace: CaseIterable, Sendable {
  case item, allowance, charge

  var text: String {
    switch self {
    case .item: "Eine Position (BT-151)"
    case .allowance: "Ein Abschlag (BT-95)"
    case .charge: "Ein Zuschlag (BT-102)"
    }
  }

  func ubl(_ category: VATCategory) -> RuleContext {
    switch self {
    case .item: .ublLineTax(category.code)
    case .allowance: .ublAllowanceTax(category.code)
    case .charge: .ublChargeTax(category.code)
    }
  }

  func cii(_ category: VATCategory) -> RuleContext {
    switch self {
    case .item: .ciiLineTax(category.code)
    case .allowance: .ciiAllowanceTax(category.code)
    case .charge: .ciiChargeTax(category.code)
    }
  }

  /// Whether a UBL document uses the category here, and whether it does not: the official tests ask twice, and for some
  /// categories two questions.
  func isUsed(_ category: VATCategory, _ use: VATUse) -> (use: Bool, disuse: Bool) {
    let set = category.set
    let isUsed: Bool
    switch self {
    case .item:
      isUsed = use.items.contains(set)
      if category.family == "S" { return (isUsed, !use.itemsOfAnyScheme.contains(set)) }
    case .allowance:
      if category.family == "G" { return (use.allowancesOfAnyScheme.contains(set), !use.allowances.contains(set)) }
      isUsed = (category.family == "O" ? use.documentAllowances : use.allowances).contains(set)
    case .charge:
      if category.family == "G" { return (use.chargesOfAnyScheme.contains(set), !use.charges.contains(set)) }
      isUsed = (category.family == "O" ? use.documentCharges : use.charges).contains(set)
      if category.family == "AF" { return (isUsed, !use.chargesAsWritten.contains(set)) }
    }
    return (isUsed, !isUsed)
  }
}

private func addRegistrationRules(_ category: VATCategory, _ rules: inout RuleBook) {
  for (number, place) in zip(2..., VATPlace.allCases) {
    rules.rule(
      "BR-\(category.family)-0\(number)", .fatal,
      "\(place.text) der \(category.label) \(category.registration.demand)", category.registration.hint)
    rules.ubl(.ublDocument) { document, facts throws(EvaluationError) in
      let answer = place.isUsed(category, try facts.vatUse.get())
      if answer.use, try category.registration.isMet(ubl: document) { return true }
      return answer.disuse
    }
    rules.cii(place.cii(category)) { node, _ in category.registration.isMet(cii: node) }
  }
}

extension VATCategory.Registration {
  fileprivate var demand: String {
    switch self {
    case .seller:
      "verlangt die USt-IdNr. (BT-31) oder Steuernummer (BT-32) des Verkäufers oder die USt-IdNr. seines "
        + "Steuervertreters (BT-63)"
    case .sellerVAT: "verlangt die USt-IdNr. des Verkäufers (BT-31) oder seines Steuervertreters (BT-63)"
    case .sellerAndBuyer:
      "verlangt die USt-IdNr. (BT-31) oder Steuernummer (BT-32) des Verkäufers oder die USt-IdNr. seines "
        + "Steuervertreters (BT-63), und dazu die USt-IdNr. (BT-48) oder Registernummer (BT-47) des Käufers"
    case .sellerVATAndBuyerVAT:
      "verlangt die USt-IdNr. des Verkäufers (BT-31) oder seines Steuervertreters (BT-63), und dazu die USt-IdNr. des "
        + "Käufers (BT-48)"
    case .none:
      "verträgt sich nicht mit einer USt-IdNr. des Verkäufers (BT-31), seines Steuervertreters (BT-63) oder des Käufers "
        + "(BT-48)"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .none:
      "USt-IdNr. weglassen oder eine andere Kategorie angeben (UBL: cac:PartyTaxScheme, CII: "
        + "ram:SpecifiedTaxRegistration)."
    default:
      "Fehlende Nummer angeben (UBL: cac:PartyTaxScheme/cbc:CompanyID, CII: ram:SpecifiedTaxRegistration/ram:ID)."
    }
  }

  fileprivate func isMet(ubl document: Node) throws(EvaluationError) -> Bool {
    switch self {
    case .seller, .sellerAndBuyer:
      guard try document.hasUBLSeller(ofVAT: false) else { return false }
      if case .seller = self { return true }
      if try document.hasUBLRegistration(CAC.accountingCustomerParty, ofVAT: true) { return true }
      return document.hasUBLBuyerIdentifier
    case .sellerVAT, .sellerVATAndBuyerVAT:
      guard try document.hasUBLSeller(ofVAT: true) else { return false }
      if case .sellerVAT = self { return true }
      return try document.hasUBLRegistration(CAC.accountingCustomerParty, ofVAT: true)
    case .none:
      if try document.hasUBLSeller(ofVAT: true) { return false }
      return try !document.hasUBLRegistration(CAC.accountingCustomerParty, ofVAT: true)
    }
  }

  fileprivate func isMet(cii node: Node) -> Bool {
    switch self {
    case .seller: node.hasHeaderRegistration(orNumber: true)
    case .sellerAndBuyer:
      node.hasRegistration(orNumber: true)
        && (node.hasCIIRegistration(RAM.buyerTradeParty) || node.hasCIIBuyerIdentifier)
    case .sellerVAT: node.hasRegistration(orNumber: false)
    case .sellerVATAndBuyerVAT:
      node.hasRegistration(orNumber: false) && node.hasCIIRegistration(RAM.buyerTradeParty)
    case .none: !node.hasHeaderRegistration(orNumber: false) && !node.hasCIIRegistration(RAM.buyerTradeParty)
    }
  }
}

/// Registrations in UBL.
extension Node {
  /// `//holder/cac:Party/cac:PartyTaxScheme/cbc:CompanyID`, of the scheme VAT where `ofVAT`.
  fileprivate func hasUBLRegistration(_ holder: KnownName, ofVAT: Bool) throws(EvaluationError) -> Bool {
    for holder in anywhere(holder) {
      for party in holder.children where party.isNamed(CAC.party) {
        if try party.hasUBLCompanyID(ofVAT: ofVAT) { return true }
      }
    }
    return false
  }

  /// Of the seller, or `//cac:TaxRepresentativeParty/cac:PartyTaxScheme[…]/cbc:CompanyID`.
  fileprivate func hasUBLSeller(ofVAT: Bool) throws(EvaluationError) -> Bool {
    if try hasUBLRegistration(CAC.accountingSupplierParty, ofVAT: ofVAT) { return true }
    for party in anywhere(CAC.taxRepresentativeParty) {
      if try party.hasUBLCompanyID(ofVAT: true) { return true }
    }
    return false
  }

  private func hasUBLCompanyID(ofVAT: Bool) throws(EvaluationError) -> Bool {
    for scheme in children where scheme.isNamed(CAC.partyTaxScheme) {
      if ofVAT, try !scheme.isOfOnlyVATScheme() { continue }
      if scheme.has(CBC.companyID) { return true }
    }
    return false
  }

  /// `//cac:AccountingCustomerParty/cac:Party/cac:PartyLegalEntity/cbc:CompanyID`
  fileprivate var hasUBLBuyerIdentifier: Bool {
    anywhere(CAC.accountingCustomerParty).contains { $0.has(CAC.party, CAC.partyLegalEntity, CBC.companyID) }
  }
}

/// Registrations in CII.
extension Node {
  /// Of the seller or the representative, wherever they stand; a tax number only of the seller.
  fileprivate func hasRegistration(orNumber: Bool) -> Bool {
    if hasCIIRegistration(RAM.sellerTradeParty) { return true }
    if orNumber, hasCIIRegistration(RAM.sellerTradeParty, "FC") { return true }
    return hasCIIRegistration(RAM.sellerTaxRepresentativeTradeParty)
  }

  /// The same of those in the header.
  fileprivate func hasHeaderRegistration(orNumber: Bool) -> Bool {
    for agreement in ciiHeaders(RAM.applicableHeaderTradeAgreement) {
      for party in agreement.children {
        if party.isNamed(RAM.sellerTradeParty) {
          if party.hasTaxRegistration("VA") || orNumber && party.hasTaxRegistration("FC") { return true }
        } else if party.isNamed(RAM.sellerTaxRepresentativeTradeParty) {
          if party.hasTaxRegistration("VA") { return true }
        }
      }
    }
    return false
  }

  /// `//party/ram:SpecifiedTaxRegistration/ram:ID[@schemeID = scheme]`
  fileprivate func hasCIIRegistration(_ party: KnownName, _ scheme: StaticString = "VA") -> Bool {
    anywhere(party).contains { $0.hasTaxRegistration(scheme) }
  }

  private func hasTaxRegistration(_ scheme: StaticString) -> Bool {
    for registration in children where registration.isNamed(RAM.specifiedTaxRegistration) {
      for id in registration.children where id.isNamed(RAM.id) {
        if id.hasScheme(scheme) { return true }
      }
    }
    return false
  }

  /// `//ram:BuyerTradeParty/ram:SpecifiedLegalOrganization/ram:ID`
  fileprivate var hasCIIBuyerIdentifier: Bool {
    anywhere(RAM.buyerTradeParty).contains { $0.has(RAM.specifiedLegalOrganization, RAM.id) }
  }
}

// MARK: 05 to 07: rates

private func addRateRules(_ category: VATCategory, _ rules: inout RuleBook) {
  let terms: [(VATPlace, String)] = [(.item, "BT-152"), (.allowance, "BT-96"), (.charge, "BT-103")]
  for (number, (place, term)) in zip(5..., terms) {
    rules.rule(
      "BR-\(category.family)-0\(number)", .fatal,
      "\(place.text) der \(category.label) \(category.rate.demand) (\(term))", category.rate.hint)
    rules.ubl(place.ubl(category)) { node, _ throws(EvaluationError) in
      switch category.rate {
      case .zero: try node.decimal(CBC.percent).equals(.zero)
      case .positive: try node.compare(CBC.percent, with: 0) { $0 > 0 }
      case .notNegative: try node.compare(CBC.percent, with: 0) { $0 >= 0 }
      case .none: !node.has(CBC.percent)
      }
    }
    // In CII the IGIC of the Canaries must not be nought.
    let rate = category.family == "AF" ? VATCategory.Rate.positive : category.rate
    rules.cii(place.cii(category)) { node, _ throws(EvaluationError) in
      switch rate {
      case .zero: try node.compare(RAM.rateApplicablePercent, with: 0) { $0 == 0 }
      case .positive: try node.compare(RAM.rateApplicablePercent, with: 0) { $0 > 0 }
      case .notNegative: try node.compare(RAM.rateApplicablePercent, with: 0) { $0 >= 0 }
      case .none: !node.has(RAM.rateApplicablePercent)
      }
    }
  }
}

extension VATCategory.Rate {
  fileprivate var demand: String {
    switch self {
    case .zero: "braucht den Steuersatz 0"
    case .positive: "braucht einen Steuersatz über 0"
    case .notNegative: "braucht einen Steuersatz, der nicht negativ ist"
    case .none: "darf keinen Steuersatz haben"
    }
  }

  fileprivate var hint: String {
    switch self {
    case .none: "Steuersatz weglassen (UBL: cbc:Percent, CII: ram:RateApplicablePercent)."
    default: "Steuersatz oder Kategorie berichtigen (UBL: cbc:Percent, CII: ram:RateApplicablePercent)."
    }
  }
}

// MARK: 08: taxable amount

private func addTaxableAmountRule(_ category: VATCategory, _ rules: inout RuleBook) {
  let rate = category.isByRate ? " und ihres Steuersatzes (BT-119)" : ""
  rules.rule(
    "BR-\(category.family)-08", .fatal,
    "Der Steuerbasisbetrag (BT-116) der \(category.label) ist nicht die Summe der Positionen (BT-131) dieser Kategorie\(rate) "
      + "abzüglich der Abschläge (BT-92) und zuzüglich der Zuschläge (BT-99) des Dokuments",
    "Beträge oder Kategorien berichtigen (UBL: cbc:TaxableAmount, CII: ram:BasisAmount).")
  rules.ubl(.ublBreakdown(category.code)) { node, _ throws(EvaluationError) in
    category.isByRate ? try isUBLBaseByRate(category, node) : try isUBLBase(category, node)
  }
  rules.cii(.ciiBreakdown(category.code)) { node, _ throws(EvaluationError) in
    switch category.family {
    case "S", "AF", "AG": try isCIIBaseByRate(category, node)
    case "O":
      try node.hasAmount(RAM.basisAmount, ciiBase(category, node.root, nil))
    default: try isCIIBase(category, node)
    }
  }
}

/// To the cent.
private func isUBLBase(_ category: VATCategory, _ node: Node) throws(EvaluationError) -> Bool {
  guard let subtotal = node.parent, let document = subtotal.parent?.parent else { return false }
  for line in [CAC.invoiceLine, CAC.creditNoteLine] where !document.anywhere(line).isEmpty {
    let amount = try subtotal.decimal(CBC.taxableAmount)
    // Then the other amounts are not looked at.
    if amount.isNothing { continue }
    if try amount.equals(ublBase(category, document, line, nil)) { return true }
  }
  return false
}

/// Less than one unit of currency apart.
private func isUBLBaseByRate(_ category: VATCategory, _ node: Node) throws(EvaluationError) -> Bool {
  let rate = try node.decimal(CBC.percent)
  if rate.isNothing { return true }
  guard let subtotal = node.parent, let document = subtotal.parent?.parent else { return false }
  for line in [CAC.invoiceLine, CAC.creditNoteLine] {
    guard try isUBLRateUsed(category, rate, line, document) else { continue }
    let base = try ublBase(category, document, line, rate)
    guard let amount = try subtotal.double(CBC.taxableAmount) else { continue }
    let below = try ExactDecimal.compare(exactly: amount - 1, base)
    let above = try ExactDecimal.compare(exactly: amount + 1, base)
    if below == -1, above == 1 { return true }
  }
  return false
}

/// Whether lines of that kind are there; for the standard rate whether one of them or an allowance or charge has it.
private func isUBLRateUsed(
  _ category: VATCategory, _ rate: ExactDecimal, _ line: KnownName, _ document: Node
) throws(EvaluationError) -> Bool {
  guard category.family == "S" else { return !document.anywhere(line).isEmpty }
  for line in document.anywhere(line) {
    if try line.isLine(of: category, rate) { return true }
  }
  for adjustment in document.anywhere(CAC.allowanceCharge) {
    if try adjustment.isAdjustment(of: category, rate) { return true }
  }
  return false
}

/// Lines and charges less allowances of the document, of a category and perhaps a rate.
private func ublBase(
  _ category: VATCategory, _ document: Node, _ line: KnownName, _ rate: ExactDecimal?
) throws(EvaluationError) -> ExactDecimal {
  var total = ExactDecimal.zero
  for node in document.children {
    if node.isNamed(line) {
      if try node.isLine(of: category, rate) { try total.add(node.decimal(CBC.lineExtensionAmount)) }
    } else if node.isNamed(CAC.allowanceCharge) {
      if try node.says(true, CBC.chargeIndicator), try node.isAdjustment(of: category, rate) {
        try total.add(node.decimal(CBC.amount))
      }
      if try node.says(false, CBC.chargeIndicator), try node.isAdjustment(of: category, rate) {
        try total.add(node.decimal(CBC.amount).negated)
      }
    }
  }
  return total
}

extension Node {
  fileprivate func isLine(of category: VATCategory, _ rate: ExactDecimal?) throws(EvaluationError) -> Bool {
    var hasCategory = false
    for item in children where item.isNamed(CAC.item) && !hasCategory {
      hasCategory = try item.hasUBLCategory(category, in: CAC.classifiedTaxCategory)
    }
    guard hasCategory else { return false }
    guard let rate else { return true }
    for item in children where item.isNamed(CAC.item) {
      if try item.hasRate(rate, CBC.percent, in: CAC.classifiedTaxCategory) { return true }
    }
    return false
  }

  fileprivate func isAdjustment(of category: VATCategory, _ rate: ExactDecimal?) throws(EvaluationError) -> Bool {
    guard try hasUBLCategory(category, in: CAC.taxCategory) else { return false }
    guard let rate else { return true }
    return try hasRate(rate, CBC.percent, in: CAC.taxCategory)
  }

  /// `name/normalize-space(cbc:ID) = category`
  private func hasUBLCategory(_ category: VATCategory, in name: KnownName) throws(EvaluationError) -> Bool {
    for tax in children where tax.isNamed(name) {
      if let id = try tax.one(CBC.id), id.text.normalizedEquals(category.code) { return true }
    }
    return false
  }

  /// `name/xs:decimal(percent) = rate`
  fileprivate func hasRate(
    _ rate: ExactDecimal, _ percent: KnownName, in name: KnownName
  ) throws(EvaluationError) -> Bool {
    for tax in children where tax.isNamed(name) {
      if try tax.decimal(percent).equals(rate) { return true }
    }
    return false
  }

  /// `name = amount`: one of them, compared as binary numbers.
  fileprivate func hasAmount(_ name: KnownName, _ amount: ExactDecimal) throws(EvaluationError) -> Bool {
    guard let amount = amount.double else { return false }
    return try compare(name, with: amount) { $0 == 0 }
  }
}

/// Less than one unit of currency apart, as binary numbers.
private func isCIIBase(_ category: VATCategory, _ node: Node) throws(EvaluationError) -> Bool {
  guard let base = try ciiBase(category, node.root, nil).double else { return false }
  guard let amount = try node.parent?.double(RAM.basisAmount) else { return false }
  return amount - 1 < base && amount + 1 > base
}

/// To the cent. Of the L and M breakdowns, which are asked beside themselves, none has a rate to compare with.
private func isCIIBaseByRate(_ category: VATCategory, _ node: Node) throws(EvaluationError) -> Bool {
  guard let holder = node.parent else { return true }
  for percent in holder.children where percent.isNamed(RAM.rateApplicablePercent) {
    let rate = try percent.decimal()
    if try !holder.hasAmount(RAM.basisAmount, ciiBase(category, node.root, rate)) { return false }
  }
  return true
}

/// Lines, charges and allowances of the document, of a category and perhaps a rate, each sum rounded to cents.
private func ciiBase(
  _ category: VATCategory, _ document: Node, _ rate: ExactDecimal?
) throws(EvaluationError) -> ExactDecimal {
  var lines = ExactDecimal.zero
  var charges = ExactDecimal.zero
  var allowances = ExactDecimal.zero
  guard document.isNamed(RSM.crossIndustryInvoice) else { return .zero }
  for transaction in document.children where transaction.isNamed(RSM.supplyChainTradeTransaction) {
    for part in transaction.children {
      if part.isNamed(RAM.includedSupplyChainTradeLineItem) {
        try lines.add(part.ciiLineAmount(category, rate))
      } else if part.isNamed(RAM.applicableHeaderTradeSettlement) {
        for node in part.children where node.isNamed(RAM.specifiedTradeAllowanceCharge) {
          // In this order, so that a missing indicator matters only in the category asked for.
          guard try node.isOf(category, rate, RAM.categoryTradeTax) else { continue }
          let indicator = try node.ciiIndicator(category)
          guard let amount = node.first(RAM.actualAmount) else { continue }
          if indicator.isCharge { try charges.add(amount.decimal()) }
          if indicator.isAllowance { try allowances.add(amount.decimal()) }
        }
      }
    }
  }
  return try lines.roundedToHundredths() + charges.roundedToHundredths() - allowances.roundedToHundredths()
}

extension Node {
  fileprivate func ciiLineAmount(
    _ category: VATCategory, _ rate: ExactDecimal?
  ) throws(EvaluationError) -> ExactDecimal {
    var total = ExactDecimal.zero
    for settlement in children where settlement.isNamed(RAM.specifiedLineTradeSettlement) {
      guard try settlement.isOf(category, rate, RAM.applicableTradeTax) else { continue }
      for sums in settlement.children where sums.isNamed(RAM.specifiedTradeSettlementLineMonetarySummation) {
        try total.add(sums.decimal(RAM.lineTotalAmount))
      }
    }
    return total
  }

  /// `tax/ram:CategoryCode = category and tax/xs:decimal(ram:RateApplicablePercent) = rate`
  fileprivate func isOf(
    _ category: VATCategory, _ rate: ExactDecimal?, _ tax: KnownName
  ) throws(EvaluationError) -> Bool {
    guard children.contains(where: { $0.isNamed(tax) && $0.says(category.code, RAM.categoryCode) }) else {
      return false
    }
    guard let rate else { return true }
    return try hasRate(rate, RAM.rateApplicablePercent, in: tax)
  }

  fileprivate func ciiIndicator(
    _ category: VATCategory
  ) throws(EvaluationError) -> (isCharge: Bool, isAllowance: Bool) {
    // For two categories it is cast to a truth value, which none and several are not.
    if category.family == "O" || category.family == "Z", try one(RAM.chargeIndicator, UDT.indicator) == nil {
      throw .severalValues
    }
    let isCharge = try says(true, RAM.chargeIndicator, UDT.indicator)
    return (isCharge, try says(false, RAM.chargeIndicator, UDT.indicator))
  }
}

extension ExactDecimal {
  /// As `sum()` does: nothing adds nothing.
  fileprivate mutating func add(_ other: ExactDecimal) throws(EvaluationError) {
    if !other.isNothing { self = try self + other }
  }
}

// MARK: 09: tax

private func addTaxRule(_ category: VATCategory, _ rules: inout RuleBook) {
  rules.rule(
    "BR-\(category.family)-09", .fatal,
    category.isByRate
      ? "Der Steuerbetrag (BT-117) der \(category.label) ist nicht der Steuerbasisbetrag (BT-116) mal dem Steuersatz (BT-119)"
      : "Der Steuerbetrag (BT-117) der \(category.label) ist nicht 0",
    category.isByRate
      ? "Steuerbetrag, Steuerbasisbetrag oder Steuersatz berichtigen."
      : "Steuerbetrag 0 angeben (UBL: cbc:TaxAmount, CII: ram:CalculatedAmount) oder die Kategorie berichtigen.")
  rules.ubl(.ublBreakdown(category.code)) { node, _ throws(EvaluationError) in
    guard let subtotal = node.parent else { return false }
    guard category.isByRate else { return try subtotal.decimal(CBC.taxAmount).equals(.zero) }
    let tax = try subtotal.decimal(CBC.taxAmount).magnitude
    let base = try subtotal.decimal(CBC.taxableAmount).magnitude
    let expected = try (base * node.decimal(CBC.percent).hundredth).roundedToHundredths()
    guard try (tax - ExactDecimal(1)).isLess(than: expected) else { return false }
    return try (tax + ExactDecimal(1)).isGreater(than: expected)
  }
  switch category.family {
  case "AF", "AG": rules.alwaysHolds(in: .cii)
  case "S":
    rules.cii(.ciiBreakdown(category.code)) { node, _ throws(EvaluationError) in
      guard let holder = node.parent else { return false }
      let tax = try holder.decimal(RAM.calculatedAmount).magnitude
      let base = try holder.decimal(RAM.basisAmount).magnitude.double
      guard let base, let rate = try holder.double(RAM.rateApplicablePercent) else { return false }
      let expected = (base * rate).xpathRounded / 100
      guard let below = try (tax - ExactDecimal(1)).double, let above = try (tax + ExactDecimal(1)).double else {
        return false
      }
      return below < expected && above > expected
    }
  default:
    rules.cii(.ciiBreakdown(category.code)) { node, _ throws(EvaluationError) in
      let holder = category.family == "O" ? node : node.parent
      return try holder?.compare(RAM.calculatedAmount, with: 0) { $0 == 0 } ?? false
    }
  }
}

// MARK: 10: reason for exemption

private func addReasonRule(_ category: VATCategory, _ rules: inout RuleBook) {
  rules.rule(
    "BR-\(category.family)-10", .fatal,
    category.needsReason
      ? "Zur \(category.label) fehlt der Grund der Befreiung als Text (BT-120) oder Code (BT-121)"
      : "Zur \(category.label) gehört kein Grund der Befreiung (BT-120, BT-121)",
    "Grund in der Aufschlüsselung \(category.needsReason ? "angeben" : "weglassen") (UBL: cbc:TaxExemptionReason, "
      + "cbc:TaxExemptionReasonCode; CII: ram:ExemptionReason, ram:ExemptionReasonCode).")
  rules.ubl(.ublBreakdown(category.code)) { node, _ in
    (node.has(CBC.taxExemptionReason) || node.has(CBC.taxExemptionReasonCode)) == category.needsReason
  }
  rules.cii(.ciiBreakdown(category.code)) { node, _ in
    // The context is the breakdown for three categories, its code for the others.
    guard let holder = node.isNamed(RAM.applicableTradeTax) ? node : node.parent else { return false }
    return (holder.has(RAM.exemptionReason) || holder.has(RAM.exemptionReasonCode)) == category.needsReason
  }
}

// MARK: Deliveries within the community

private func addDeliveryRules(_ rules: inout RuleBook) {
  let label = VATCategory.intraCommunity.label
  rules.rule(
    "BR-IC-11", .fatal,
    "Zur \(label) fehlt das Lieferdatum (BT-72) oder der Abrechnungszeitraum (BG-14)",
    "Datum (UBL: cac:Delivery/cbc:ActualDeliveryDate, CII: ram:ActualDeliverySupplyChainEvent) oder Zeitraum (UBL: "
      + "cac:InvoicePeriod, CII: ram:BillingSpecifiedPeriod) angeben.")
  rules.ubl(.ublDocument) { document, facts throws(EvaluationError) in
    guard try facts.vatUse.get().breakdowns.set.contains(.k) else { return true }
    if let date = try document.one(CAC.delivery, CBC.actualDeliveryDate), date.text.scalarCount > 1 { return true }
    return document.children.contains { $0.isNamed(CAC.invoicePeriod) && $0.hasChildren }
  }
  rules.cii(.ciiBreakdown("K")) { node, _ in
    let document = node.root
    if document.isNamed(RSM.crossIndustryInvoice),
      document.has(
        RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeDelivery, RAM.actualDeliverySupplyChainEvent,
        RAM.occurrenceDateTime, UDT.dateTimeString)
    {
      return true
    }
    guard let settlement = node.parent?.parent else { return false }
    return settlement.has(RAM.billingSpecifiedPeriod, RAM.startDateTime)
      || settlement.has(RAM.billingSpecifiedPeriod, RAM.endDateTime)
  }
  rules.rule(
    "BR-IC-12", .fatal, "Zur \(label) fehlt das Land der Lieferung (BT-80)",
    "Land angeben (UBL: cac:Delivery/cac:DeliveryLocation/cac:Address/cac:Country/cbc:IdentificationCode, CII: "
      + "ram:ShipToTradeParty/ram:PostalTradeAddress/ram:CountryID).")
  rules.ubl(.ublDocument) { document, facts throws(EvaluationError) in
    guard try facts.vatUse.get().breakdowns.set.contains(.k) else { return true }
    let country = try document.one(
      CAC.delivery, CAC.deliveryLocation, CAC.address, CAC.country, CBC.identificationCode)
    guard let country else { return false }
    return country.text.scalarCount > 1
  }
  rules.cii(.ciiBreakdown("K")) { node, _ in
    node.root.isNamed(RSM.crossIndustryInvoice)
      && node.root.has(
        RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeDelivery, RAM.shipToTradeParty,
        RAM.postalTradeAddress, RAM.countryID)
  }
}

// MARK: Nothing beside what is outside the scope of VAT

private func addOutsideRules(_ rules: inout RuleBook) {
  let label = VATCategory.outside.label
  let hint = "Alles dieser Kategorie zuordnen oder getrennt abrechnen."
  let others: VATCategorySet = [.s, .z, .e, .ae, .k, .g, .l, .m, .other]
  func add(
    _ id: String, _ subject: String, ubl: @escaping @Sendable (VATUse) -> VATCategorySet,
    cii: @escaping @Sendable (CIIVATUse) -> VATCategorySet
  ) {
    rules.rule(
      id, .fatal, "Neben einer Aufschlüsselung der \(label) \(subject) einer anderen Kategorie geben", hint)
    rules.ubl(.ublDocument) { _, facts throws(EvaluationError) in
      let use = try facts.vatUse.get()
      return !use.breakdowns.set.contains(.o) || ubl(use).isDisjoint(with: others)
    }
    rules.cii(.ciiBreakdown("O")) { _, facts in cii(facts.ciiVATUse).isDisjoint(with: others) }
  }
  add("BR-O-11", "darf es keine weitere (BG-23)", ubl: { $0.breakdowns.set }, cii: { $0.taxes })
  add("BR-O-12", "darf es keine Position (BT-151)", ubl: { $0.items }, cii: { $0.taxes })
  add("BR-O-13", "darf es keinen Abschlag (BT-95)", ubl: { $0.allowances }, cii: { $0.adjustments.set })
  add("BR-O-14", "darf es keinen Zuschlag (BT-102)", ubl: { $0.charges }, cii: { $0.adjustments.set })
}

// MARK: Split payment

private func addSplitPaymentRules(_ rules: inout RuleBook) {
  let label = "Umsatzsteuerkategorie B (Split Payment)"
  rules.rule(
    "BR-B-01", .fatal, "Die \(label) gibt es nur in Rechnungen innerhalb Italiens",
    "Kategorie berichtigen, oder IT als Land aller Anschriften angeben.")
  rules.ubl(.ublDocument) { document, _ in
    let hasB = document.hasUBLCategory("B", CAC.taxCategory) || document.hasUBLCategory("B", CAC.classifiedTaxCategory)
    return !hasB || !document.anywhere(CBC.identificationCode).contains { $0.text != "IT" }
  }
  rules.cii(.ciiDocument) { document, _ in
    let hasB = document.anywhere(RAM.categoryCode).contains { $0.text == "B" }
    return !hasB || !document.anywhere(RAM.countryID).contains { $0.text != "IT" }
  }
  rules.rule(
    "BR-B-02", .fatal, "Neben der \(label) darf es den Normalsatz (S) nicht geben",
    "Kategorien (BT-95, BT-102, BT-118, BT-151) berichtigen.")
  rules.ubl(.ublDocument) { document, _ in !document.usesCategory("B") || !document.usesCategory("S") }
  rules.cii(.ciiDocument) { document, _ in
    let codes = document.anywhere(RAM.categoryCode)
    return !codes.contains { $0.text == "B" } || !codes.contains { $0.text == "S" }
  }
}

extension Node {
  /// `//name/cbc:ID = category`
  fileprivate func hasUBLCategory(_ category: StaticString, _ name: KnownName) -> Bool {
    anywhere(name).contains { $0.says(category, CBC.id) }
  }

  /// In a breakdown, an allowance or charge of the document, or any item.
  fileprivate func usesCategory(_ category: StaticString) -> Bool {
    for node in children {
      if node.isNamed(CAC.taxTotal) {
        for subtotal in node.children where subtotal.isNamed(CAC.taxSubtotal) {
          if subtotal.taxCategory(says: category) { return true }
        }
      } else if node.isNamed(CAC.allowanceCharge) {
        if node.taxCategory(says: category) { return true }
      }
    }
    return hasUBLCategory(category, CAC.classifiedTaxCategory)
  }

  private func taxCategory(says category: StaticString) -> Bool {
    children.contains { $0.isNamed(CAC.taxCategory) && $0.says(category, CBC.id) }
  }
}
