internal import InvoiceSyntax
internal import XML

/// The rules of Peppol BIS Billing that XRechnung has taken over.
func addPeppolRules(_ rules: inout RuleBook) {
  addPeppolDocumentRules(&rules)
  addPeppolAllowanceRules(&rules)
  addPeppolPeriodRules(&rules)
  addPeppolLineRules(&rules)
  addPeppolPriceRules(&rules)
}

private func addPeppolDocumentRules(_ rules: inout RuleBook) {
  rules.rule(
    "PEPPOL-EN16931-R001", .fatal, "Der Rechnung fehlt die Kennung des Geschäftsprozesses (BT-23)",
    "BT-23 in cbc:ProfileID (CII: ram:BusinessProcessSpecifiedDocumentContextParameter/ram:ID) angeben.")
  rules.ubl(.ublPeppolDocument) { document, _ in document.has(CBC.profileID) }
  rules.cii(.ciiPeppolContext) { context, _ in
    context.has(RAM.businessProcessSpecifiedDocumentContextParameter, RAM.id)
  }

  rules.rule(
    "PEPPOL-EN16931-R005", .fatal,
    "Die Währung für die Umsatzsteuer (BT-6) ist dieselbe wie die Währung der Rechnung (BT-5)",
    "BT-6 nur angeben, wenn die Steuer in einer anderen Währung verbucht wird; sonst das Element weglassen.")
  rules.ubl(.ublPeppolTaxCurrency) { currency, _ throws(EvaluationError) in
    let document = try onlyText(of: currency.parent?.all(CBC.documentCurrencyCode) ?? [])
    return !areSame(try currency.onlyText(), document)
  }
  rules.cii(.ciiPeppolSettlement) { settlement, _ throws(EvaluationError) in
    if !settlement.has(RAM.taxCurrencyCode) { return true }
    let tax = try onlyText(of: settlement.all(RAM.taxCurrencyCode))
    return !areSame(tax, try onlyText(of: settlement.all(RAM.invoiceCurrencyCode)))
  }

  rules.rule(
    "PEPPOL-EN16931-R053", .fatal,
    "Die Umsatzsteuer in der Währung der Rechnung (BT-110) steht nicht genau einmal mit Aufschlüsselung (BG-23) da",
    "Genau ein cac:TaxTotal mit cac:TaxSubtotal angeben (CII: höchstens ein ram:TaxTotalAmount in der Währung BT-5).")
  rules.ubl(.ublPeppolDocument) { document, _ in document.taxTotals(withSubtotals: true) == 1 }
  rules.cii(.ciiPeppolSettlement) { settlement, facts in
    settlement.taxTotals.count { $0.isInCurrency(facts.documentCurrencies) } <= 1
  }

  rules.rule(
    "PEPPOL-EN16931-R054", .fatal,
    "Der Steuerbetrag in der Währung der Umsatzsteuer (BT-111) passt nicht zur Angabe dieser Währung (BT-6)",
    "Mit BT-6 genau einen weiteren Steuerbetrag ohne Aufschlüsselung angeben, ohne BT-6 keinen.")
  rules.ubl(.ublPeppolDocument) { document, _ in
    document.taxTotals(withSubtotals: false) == (document.has(CBC.taxCurrencyCode) ? 1 : 0)
  }
  rules.cii(.ciiPeppolSettlement) { settlement, facts in
    let others = settlement.taxTotals.count { $0.isInOtherCurrency(than: facts.documentCurrencies) }
    return others == (settlement.has(RAM.taxCurrencyCode) ? 1 : 0)
  }

  rules.rule(
    "PEPPOL-EN16931-R055", .fatal,
    "Die Umsatzsteuer in der Währung der Rechnung (BT-110) und in der Währung der Steuer (BT-111) haben verschiedene Vorzeichen",
    "Beide Beträge mit demselben Vorzeichen angeben.")
  rules.ubl(.ublPeppolDocument) { document, _ throws(EvaluationError) in
    if !document.has(CBC.taxCurrencyCode) { return true }
    func isAny(_ code: KnownName, _ sign: Sign) throws(EvaluationError) -> Bool {
      for amount in document.all(CAC.taxTotal, CBC.taxAmount) {
        guard let currency = amount.attribute(Attribute.currencyID) else { continue }
        let isWanted = try document.one(code)?.text.normalizedEquals(currency) ?? currency.isEmpty
        guard isWanted else { continue }
        if sign.holds(try amount.double()) { return true }
      }
      return false
    }
    return try haveSameSign(.notAbove) { sign throws(EvaluationError) in
      try both { () throws(EvaluationError) in
        try isAny(CBC.taxCurrencyCode, sign)
      } _: { () throws(EvaluationError) in
        try isAny(CBC.documentCurrencyCode, sign)
      }
    }
  }
  rules.cii(.ciiPeppolSettlement) { settlement, facts throws(EvaluationError) in
    let totals = settlement.taxTotals
    if facts.taxCurrencies.isEmpty || !totals.contains(where: { $0.isInCurrency(facts.documentCurrencies) }) {
      return true
    }
    func isAny(_ currencies: [Text], _ sign: Sign) throws(EvaluationError) -> Bool {
      for total in totals where total.isInCurrency(currencies) {
        if sign.holds(try total.double()) { return true }
      }
      return false
    }
    return try haveSameSign(.below) { sign throws(EvaluationError) in
      try both { () throws(EvaluationError) in
        try isAny(facts.taxCurrencies, sign)
      } _: { () throws(EvaluationError) in
        try isAny(facts.documentCurrencies, sign)
      }
    }
  }

  rules.rule(
    "PEPPOL-EN16931-R008", .fatal, "Das Element ist leer",
    "Einen Wert angeben oder das Element samt leerer Hülle weglassen.")
  rules.ubl(.ublEmpty) { node, _ in node.isNamed(CBC.id) && node.isChild(of: CAC.orderReference) }
  rules.cii(.ciiEmpty) { _, _ in false }

  rules.rule(
    "PEPPOL-EN16931-R010", .fatal, "Dem Käufer fehlt die elektronische Adresse (BT-49)",
    "BT-49 in cbc:EndpointID (CII: ram:URIUniversalCommunication/ram:URIID) mit der Art der Adresse angeben.")
  rules.ubl(.ublPeppolBuyer) { party, _ in party.has(CBC.endpointID) }
  rules.cii(.ciiPeppolBuyer) { party, _ in party.has(RAM.uriUniversalCommunication, RAM.uriid) }

  rules.rule(
    "PEPPOL-EN16931-R020", .fatal, "Dem Verkäufer fehlt die elektronische Adresse (BT-34)",
    "BT-34 in cbc:EndpointID (CII: ram:URIUniversalCommunication/ram:URIID) mit der Art der Adresse angeben.")
  rules.ubl(.ublPeppolSeller) { party, _ in party.has(CBC.endpointID) }
  rules.cii(.ciiPeppolSeller) { party, _ in party.has(RAM.uriUniversalCommunication, RAM.uriid) }

  rules.rule(
    "PEPPOL-EN16931-R061", .fatal, "Der Lastschrift fehlt die Mandatsreferenz (BT-89)",
    "BT-89 in cac:PaymentMandate/cbc:ID (CII: ram:SpecifiedTradePaymentTerms/ram:DirectDebitMandateID) angeben.")
  rules.ubl(.ublPeppolDirectDebit) { means, _ in means.has(CAC.paymentMandate, CBC.id) }
  rules.cii(.ciiPeppolDirectDebit) { means, _ in
    means.parent?.has(RAM.specifiedTradePaymentTerms, RAM.directDebitMandateID) ?? false
  }
}

private func addPeppolAllowanceRules(_ rules: inout RuleBook) {
  rules.rule(
    "PEPPOL-EN16931-R041", .fatal,
    "Der Nachlass oder Zuschlag hat einen Prozentsatz (BT-94, BT-101, BT-138, BT-143), aber keinen Grundbetrag",
    "Den Grundbetrag (BT-93, BT-100, BT-137, BT-142) angeben oder den Prozentsatz weglassen.")
  rules.ubl(.ublPeppolAllowanceWithoutBase) { _, _ in false }
  rules.cii(.ciiPeppolAllowanceWithoutBase) { _, _ in false }

  rules.rule(
    "PEPPOL-EN16931-R042", .fatal,
    "Der Nachlass oder Zuschlag hat einen Grundbetrag (BT-93, BT-100, BT-137, BT-142), aber keinen Prozentsatz",
    "Den Prozentsatz (BT-94, BT-101, BT-138, BT-143) angeben oder den Grundbetrag weglassen.")
  rules.ubl(.ublPeppolAllowanceWithoutPercentage) { _, _ in false }
  rules.cii(.ciiPeppolAllowanceWithoutPercentage) { _, _ in false }

  rules.rule(
    "PEPPOL-EN16931-R040", .fatal,
    "Der Betrag des Nachlasses oder Zuschlags (BT-92, BT-99, BT-136, BT-141) ist nicht Grundbetrag mal Prozentsatz",
    "Betrag, Grundbetrag und Prozentsatz in Übereinstimmung bringen.")
  rules.ubl(.ublPeppolAllowance) { allowance, facts throws(EvaluationError) in
    try isShareOfBase(allowance, CBC.amount, CBC.baseAmount, CBC.multiplierFactorNumeric, facts)
  }
  rules.cii(.ciiPeppolAllowance) { allowance, facts throws(EvaluationError) in
    try isShareOfBase(allowance, RAM.actualAmount, RAM.basisAmount, RAM.calculationPercent, facts)
  }

  let indicator = "Nicht gesagt ist, ob es ein Nachlass oder ein Zuschlag ist: erlaubt sind nur „true“ und „false“"
  let indicatorHint =
    "cbc:ChargeIndicator (CII: ram:ChargeIndicator/udt:Indicator) auf „false“ (Nachlass) oder „true“ setzen."
  rules.rule("PEPPOL-EN16931-R043", .fatal, indicator, indicatorHint)
  rules.ubl(.ublPeppolAllowance) { allowance, _ throws(EvaluationError) in
    try isTrueOrFalse(allowance.all(CBC.chargeIndicator))
  }
  for (id, context) in [
    ("PEPPOL-EN16931-R043-1", RuleContext.ciiPeppolAllowance), ("PEPPOL-EN16931-R043-2", .ciiPeppolPriceAllowance),
  ] {
    rules.rule(id, .fatal, indicator, indicatorHint)
    rules.cii(context) { allowance, _ throws(EvaluationError) in
      try isTrueOrFalse(allowance.all(RAM.chargeIndicator, UDT.indicator))
    }
  }
}

private func addPeppolPeriodRules(_ rules: inout RuleBook) {
  rules.rule(
    "PEPPOL-EN16931-R110", .fatal,
    "Der Zeitraum der Position beginnt (BT-134) vor dem Zeitraum der Rechnung (BT-73)",
    "BT-134 nicht vor BT-73 legen.")
  rules.ubl(.ublPeppolLineStart) { date, _ throws(EvaluationError) in
    guard let (own, other) = try lineAndDocumentDay(date, CBC.startDate) else { return false }
    return own >= other
  }
  rules.cii(.ciiPeppolLineStart) { date, _ in
    areDaysOrdered(date, RAM.startDateTime) { own, other in other.isAtMost(own) }
  }

  rules.rule(
    "PEPPOL-EN16931-R111", .fatal, "Der Zeitraum der Position endet (BT-135) nach dem Zeitraum der Rechnung (BT-74)",
    "BT-135 nicht nach BT-74 legen.")
  rules.ubl(.ublPeppolLineEnd) { date, _ throws(EvaluationError) in
    guard let (own, other) = try lineAndDocumentDay(date, CBC.endDate) else { return false }
    return own <= other
  }
  rules.cii(.ciiPeppolLineEnd) { date, _ in
    areDaysOrdered(date, RAM.endDateTime) { own, other in own.isAtMost(other) }
  }
}

private func addPeppolLineRules(_ rules: inout RuleBook) {
  rules.rule(
    "PEPPOL-EN16931-R120", .warning,
    "Der Nettobetrag der Position (BT-131) ist nicht Menge (BT-129) mal Nettopreis (BT-146) je Basismenge (BT-149) plus Zuschläge minus Nachlässe der Position",
    "Den Nettobetrag nachrechnen; Abweichungen bis zu 2 Hundertsteln sind erlaubt.")
  rules.ubl(.ublPeppolLine) { line, facts throws(EvaluationError) in
    let quantity = facts.syntax == .ublInvoice ? CBC.invoicedQuantity : CBC.creditedQuantity
    var figures = LineFigures(slack: facts.slackInHundredths)
    figures.amount = try line.one(CBC.lineExtensionAmount)?.text
    figures.quantity = try line.one(quantity)?.text
    figures.price = try line.one(CAC.price, CBC.priceAmount)?.text
    figures.baseQuantity = try divisor(line.one(CAC.price, CBC.baseQuantity))
    for allowance in line.children where allowance.isNamed(CAC.allowanceCharge) {
      figures.add(allowance, try allowance.one(CBC.chargeIndicator), CBC.amount)
    }
    return try figures.areRight()
  }
  rules.cii(.ciiPeppolLine) { line, facts throws(EvaluationError) in
    var figures = LineFigures(slack: facts.slackInHundredths)
    figures.amount =
      try line.one(
        RAM.specifiedLineTradeSettlement, RAM.specifiedTradeSettlementLineMonetarySummation, RAM.lineTotalAmount)?.text
    figures.quantity = try line.one(RAM.specifiedLineTradeDelivery, RAM.billedQuantity)?.text
    figures.price =
      try line.one(RAM.specifiedLineTradeAgreement, RAM.netPriceProductTradePrice, RAM.chargeAmount)?.text
    for price in [RAM.netPriceProductTradePrice, RAM.grossPriceProductTradePrice] where figures.baseQuantity == nil {
      figures.baseQuantity = try divisor(line.one(RAM.specifiedLineTradeAgreement, price, RAM.basisQuantity))
    }
    for settlement in line.children where settlement.isNamed(RAM.specifiedLineTradeSettlement) {
      for allowance in settlement.children where allowance.isNamed(RAM.specifiedTradeAllowanceCharge) {
        figures.add(allowance, try allowance.one(RAM.chargeIndicator, UDT.indicator), RAM.actualAmount)
      }
    }
    return try figures.areRight()
  }

  rules.rule(
    "PEPPOL-EN16931-R121", .fatal, "Die Basismenge des Preises (BT-149) ist nicht größer als 0",
    "BT-149 größer als 0 angeben oder weglassen; dann gilt der Preis für 1.")
  rules.ubl(.ublPeppolLine) { line, _ throws(EvaluationError) in
    if !line.has(CAC.price, CBC.baseQuantity) { return true }
    return try line.decimal(CAC.price, CBC.baseQuantity).isGreater(than: .zero)
  }
  rules.cii(.ciiPeppolPrice) { price, _ throws(EvaluationError) in
    if !price.has(RAM.basisQuantity) { return true }
    return try price.decimal(RAM.basisQuantity).isGreater(than: .zero)
  }

  rules.rule(
    "PEPPOL-EN16931-R101", .fatal,
    "Der Verweis der Position ist keiner auf das abgerechnete Objekt (BT-128)",
    "In cac:DocumentReference (CII: ram:AdditionalReferencedDocument) der Position die Art 130 angeben oder den Verweis weglassen."
  )
  rules.ubl(.ublPeppolLine) { line, _ in
    if !line.has(CAC.documentReference) { return true }
    return line.all(CAC.documentReference, CBC.documentTypeCode).contains { $0.text == "130" }
  }
  rules.cii(.ciiPeppolLine) { line, _ in
    if !line.has(RAM.specifiedLineTradeSettlement, RAM.additionalReferencedDocument) { return true }
    return line.all(RAM.specifiedLineTradeSettlement, RAM.additionalReferencedDocument, RAM.typeCode)
      .contains { $0.text == "130" }
  }
}

private func addPeppolPriceRules(_ rules: inout RuleBook) {
  rules.rule(
    "PEPPOL-EN16931-R044", .fatal, "Der Preis hat einen Zuschlag; erlaubt ist nur ein Nachlass (BT-147)",
    "Beim Preis cbc:ChargeIndicator (CII: ram:ChargeIndicator/udt:Indicator) auf „false“ setzen.")
  rules.ubl(.ublPeppolPriceAllowance) { allowance, _ throws(EvaluationError) in
    try allowance.says(["false"], in: CBC.chargeIndicator)
  }
  rules.cii(.ciiPeppolGrossPrice) { price, _ in
    if !price.has(RAM.appliedTradeAllowanceCharge, RAM.actualAmount) { return true }
    return price.all(RAM.appliedTradeAllowanceCharge, RAM.chargeIndicator, UDT.indicator)
      .contains { $0.text == "false" }
  }

  rules.rule(
    "PEPPOL-EN16931-R046", .fatal, "Der Nettopreis (BT-146) ist nicht Bruttopreis (BT-148) minus Nachlass (BT-147)",
    "BT-146, BT-147 und BT-148 in Übereinstimmung bringen.")
  rules.ubl(.ublPeppolPriceAllowance) { allowance, _ throws(EvaluationError) in
    if !allowance.has(CBC.baseAmount) { return true }
    let net = try allowance.parent?.decimal(CBC.priceAmount) ?? .nothing
    if net.isNothing { return false }
    return try net.equals(allowance.decimal(CBC.baseAmount) - allowance.decimal(CBC.amount))
  }
  rules.cii(.ciiPeppolGrossPrice) { price, _ throws(EvaluationError) in
    if !price.has(RAM.chargeAmount) { return true }
    let net = try price.parent?.decimal(RAM.netPriceProductTradePrice, RAM.chargeAmount) ?? .nothing
    if net.isNothing { return false }
    let gross = try price.decimal(RAM.chargeAmount)
    var discount: ExactDecimal?
    for allowance in price.children where allowance.isNamed(RAM.appliedTradeAllowanceCharge) {
      guard let amount = allowance.first(RAM.actualAmount) else { continue }
      if discount != nil { throw EvaluationError.severalValues }
      discount = try amount.decimal()
    }
    return try net.equals(gross - (discount ?? .zero))
  }

  rules.rule(
    "PEPPOL-EN16931-R130", .fatal,
    "Die Einheit der Basismenge (BT-150) ist nicht die der abgerechneten Menge (BT-130)",
    "In beiden Attributen unitCode dieselbe Einheit angeben.")
  rules.ubl(.ublPeppolBaseQuantity) { base, facts in
    guard let line = base.parent?.parent, let unit = base.attribute(Attribute.unitCode) else { return true }
    if !line.has(CBC.invoicedQuantity), !line.has(CBC.creditedQuantity) { return true }
    return line.hasUnit(unit, in: facts.syntax == .ublInvoice ? CBC.invoicedQuantity : CBC.creditedQuantity)
  }
  rules.cii(.ciiPeppolBaseQuantity) { base, _ in
    guard let line = base.parent?.parent?.parent, let unit = base.attribute(Attribute.unitCode) else { return false }
    return line.children.contains {
      $0.isNamed(RAM.specifiedLineTradeDelivery) && $0.hasUnit(unit, in: RAM.billedQuantity)
    }
  }
}

// MARK: - Questions

/// How an amount stands to 0.
private enum Sign {
  case below, notAbove, notBelow

  /// What is no number is not below 0 for Saxon.
  func holds(_ value: Double) -> Bool {
    switch self {
    case .below: value < 0
    case .notAbove: value <= 0
    case .notBelow: !(value < 0)
    }
  }
}

/// Whether amounts in both currencies have the sign `negative`, or amounts in both are not below 0.
private func haveSameSign(
  _ negative: Sign, _ areBoth: (Sign) throws(EvaluationError) -> Bool
) throws(EvaluationError) -> Bool {
  try either { () throws(EvaluationError) in
    try areBoth(negative)
  } _: { () throws(EvaluationError) in
    try areBoth(.notBelow)
  }
}

/// Whether two texts are the same but for white space; nothing is the same as nothing.
private func areSame(_ a: Text?, _ b: Text?) -> Bool {
  guard let a else { return b?.isBlank ?? true }
  guard let b else { return a.isBlank }
  return a.normalizedEquals(normalized: b)
}

private func isTrueOrFalse(_ indicators: [Node]) throws(EvaluationError) -> Bool {
  try onlyText(of: indicators)?.normalizedEquals(oneOf: ["true", "false"]) ?? false
}

/// An allowance or charge with base and percentage has their product as amount.
private func isShareOfBase(
  _ allowance: Node, _ amount: KnownName, _ base: KnownName, _ percentage: KnownName, _ facts: DocumentFacts
) throws(EvaluationError) -> Bool {
  if !allowance.has(base) || !allowance.has(percentage) { return true }
  guard let base = try allowance.one(base)?.text, let percentage = try allowance.one(percentage)?.text else {
    return true
  }
  let amount = try allowance.one(amount)?.text
  func isNear<Number: DecimalArithmetic>(_: Number.Type) throws(EvaluationError) -> Bool {
    let share = try (Number(base) * Number(percentage)).hundredth
    return try isWithinSlack(try number(amount, 0), share, facts.slackInHundredths)
  }
  do {
    return try isNear(ExactDecimal.self)
  } catch {
    if error != .tooLarge { throw error }
    return try isNear(WideDecimal.self)
  }
}

private func number<Number: DecimalArithmetic>(_ text: Text?, _ other: Int) throws(EvaluationError) -> Number {
  guard let text else { return Number(other) }
  return try Number(text)
}

/// Whether two amounts are at most so many hundredths apart.
private func isWithinSlack<Number: DecimalArithmetic>(
  _ amount: Number, _ computed: Number, _ slackInHundredths: Int
) throws(EvaluationError) -> Bool {
  let slack = Number(slackInHundredths).hundredth
  guard try computed.isAtMost(amount + slack) else { return false }
  return try (amount - slack).isAtMost(computed)
}

/// A base quantity counts unless it is 0.
private func divisor(_ quantity: Node?) throws(EvaluationError) -> Text? {
  guard let text = quantity?.text else { return nil }
  // A number is 0 if none of its digits is another one.
  if text.bytes.contains(where: { $0 >= 0x31 && $0 <= 0x39 }) { return text }
  _ = try ExactDecimal(text)
  return nil
}

/// What the net amount of a line is computed from.
private struct LineFigures {
  let slack: Int
  var amount: Text?
  var quantity: Text?
  var price: Text?
  var baseQuantity: Text?
  var charges: [Text] = []
  var allowances: [Text] = []

  init(slack: Int) { self.slack = slack }

  mutating func add(_ allowance: Node, _ indicator: Node?, _ name: KnownName) {
    guard let kind = indicator?.text else { return }
    let isCharge = kind.normalizedEquals("true")
    if !isCharge, !kind.normalizedEquals("false") { return }
    for amount in allowance.children where amount.isNamed(name) {
      if isCharge { charges.append(amount.text) } else { allowances.append(amount.text) }
    }
  }

  func areRight() throws(EvaluationError) -> Bool {
    do {
      return try areRight(in: ExactDecimal.self)
    } catch {
      if error != .tooLarge { throw error }
      return try areRight(in: WideDecimal.self)
    }
  }

  private func areRight<Number: DecimalArithmetic>(in _: Number.Type) throws(EvaluationError) -> Bool {
    let price: Number = try number(price, 0)
    let base: Number = try number(baseQuantity, 1)
    let quantity: Number = try number(quantity, 1)
    let charges: Number = try sum(charges)
    let allowances: Number = try sum(allowances)
    let computed = try quantity * price.divided(by: base) + charges - allowances
    return try isWithinSlack(number(amount, 0), computed, slack)
  }

  private func sum<Number: DecimalArithmetic>(_ amounts: [Text]) throws(EvaluationError) -> Number {
    var total = Number(0)
    for amount in amounts { total = try total + Number(amount) }
    return try total.roundedToHundredths()
  }
}

/// The day of a line's period and that of the document's (UBL); nil if one is not said.
private func lineAndDocumentDay(
  _ date: Node, _ name: KnownName
) throws(EvaluationError) -> (XPathDate, XPathDate)? {
  guard let own = try date.onlyText() else { return nil }
  let day = try XPathDate(own)
  guard let other = try date.parent?.parent?.parent?.one(CAC.invoicePeriod, name) else { return nil }
  return (day, try XPathDate(other.text))
}

/// Whether the day of a line's period and one of the document's (CII) are in order, compared as text.
private func areDaysOrdered(_ date: Node, _ name: KnownName, _ areOrdered: (Text, Text) -> Bool) -> Bool {
  guard let transaction = date.parent?.parent?.parent?.parent else { return false }
  let others = transaction.all(
    RAM.applicableHeaderTradeSettlement, RAM.billingSpecifiedPeriod, name, UDT.dateTimeString)
  for own in date.children where own.isNamed(UDT.dateTimeString) {
    if others.contains(where: { areOrdered(own.text, $0.text) }) { return true }
  }
  return false
}

extension Node {
  /// Number of tax totals (UBL) with or without a breakdown.
  fileprivate func taxTotals(withSubtotals: Bool) -> Int {
    var total = 0
    for child in children where child.isNamed(CAC.taxTotal) && child.has(CAC.taxSubtotal) == withSubtotals {
      total += 1
    }
    return total
  }

  /// The tax amounts of a settlement (CII).
  fileprivate var taxTotals: [Node] {
    all(RAM.specifiedTradeSettlementHeaderMonetarySummation, RAM.taxTotalAmount)
  }

  fileprivate func isInCurrency(_ currencies: [Text]) -> Bool {
    guard let currency = attribute(Attribute.currencyID) else { return false }
    return currencies.contains { $0 == currency }
  }

  fileprivate func isInOtherCurrency(than currencies: [Text]) -> Bool {
    guard let currency = attribute(Attribute.currencyID) else { return false }
    return currencies.contains { $0 != currency }
  }

  fileprivate func hasUnit(_ unit: Text, in quantity: KnownName) -> Bool {
    for child in children where child.isNamed(quantity) {
      if let other = child.attribute(Attribute.unitCode), other == unit { return true }
    }
    return false
  }
}
