internal import Identifiers
internal import Invoice
internal import InvoiceSyntax
internal import XML

/// How the strict layer looks at a document.
package enum Strictness: Sendable {
  /// Not at all.
  case none
  /// A cent is objected to unless a usual way of computing explains it: prices that are themselves rounded, VAT that was
  /// taken out of the gross amount.
  case foreign
  /// Our own documents: nothing explains a cent.
  case own
}

/// What the official rules let through by their tolerances, recomputed to the cent. Ours, and named so: `ABR-…`. It never
/// changes the official verdict.
struct StrictLayer {
  private let invoice: SemanticInvoice
  private let tree: XMLTree
  private let bytes: UnsafeRawBufferPointer
  private let isOwn: Bool
  private var findings: [ValidationReport.Finding] = []

  static func findings(
    in tree: XMLTree, _ bytes: UnsafeRawBufferPointer, _ strictness: Strictness
  ) -> [ValidationReport.Finding] {
    guard strictness != .none, let invoice = SemanticInvoice(tree) else { return [] }
    var layer = StrictLayer(invoice: invoice, tree: tree, bytes: bytes, isOwn: strictness == .own)
    for line in invoice.groups(.invoiceLine) { layer.checkLine(line) }
    layer.checkAllowances(invoice.groups(.documentLevelAllowances), .documentAllowance)
    layer.checkAllowances(invoice.groups(.documentLevelCharges), .documentCharge)
    for breakdown in invoice.groups(.vatBreakdown) { layer.checkBreakdown(breakdown) }
    layer.checkCurrencies()
    layer.checkDates()
    layer.checkIdentifiers()
    layer.checkPaymentTerms()
    return layer.findings
  }

  private init(invoice: SemanticInvoice, tree: XMLTree, bytes: UnsafeRawBufferPointer, isOwn: Bool) {
    self.isOwn = isOwn
    self.invoice = invoice
    self.tree = tree
    self.bytes = bytes
  }

  private mutating func add(_ rule: String, at element: Int, _ message: String, _ hint: String) {
    let node = tree[element]
    findings.append(
      ValidationReport.Finding(
        rule: rule, severity: .error, location: node.location, line: node.line,
        column: tree.column(of: node, in: bytes), message: message, hint: hint))
  }

  // MARK: Numbers

  private func number(_ group: GroupInstance?, _ term: BusinessTerm) -> StrictDecimal? {
    group?.value(term).flatMap { StrictDecimal($0.bytes) }
  }

  /// The sum of a term over groups; what is missing or no number adds nothing.
  private func sum(_ groups: [GroupInstance], _ term: BusinessTerm) -> StrictDecimal {
    groups.reduce(.zero) { total, group in number(group, term).map { total + $0 } ?? total }
  }

  /// The two amounts as they are to be told.
  private func compared(_ stated: StrictDecimal, _ computed: StrictDecimal) -> String {
    "angegeben \(stated.german), gerechnet \(computed.german)"
  }

  // MARK: Lines

  private mutating func checkLine(_ line: GroupInstance) {
    let price = line.groups(.priceDetails).first
    checkAllowances(line.groups(.invoiceLineAllowances), .lineAllowance)
    checkAllowances(line.groups(.invoiceLineCharges), .lineCharge)
    // With sub lines the sum of theirs counts, which a rule of the extension looks at.
    guard line.groups(.subInvoiceLine).isEmpty, let net = line.value(.invoiceLineNetAmount),
      let stated = StrictDecimal(net.bytes), let quantity = number(line, .invoicedQuantity),
      let unitPrice = number(price, .itemNetPrice)
    else { return }
    let base = number(price, .itemPriceBaseQuantity) ?? StrictDecimal(1)
    guard let product = (quantity * unitPrice).dividedToCents(by: base) else { return }
    let computed =
      product - sum(line.groups(.invoiceLineAllowances), .invoiceLineAllowanceAmount)
      + sum(line.groups(.invoiceLineCharges), .invoiceLineChargeAmount)
    if stated != computed, isOwn || !unitPrice.isRoundedSo(that: quantity, per: base, gives: stated - computed) {
      add(
        "ABR-POSITION", at: net.place.element,
        "Der Nettobetrag der Position (BT-131) ist nicht Menge mal Preis mit Zu- und Abschlägen: "
          + compared(stated, computed),
        "Menge (BT-129), Preis (BT-146) oder Nettobetrag berichtigen.")
    }
  }

  // MARK: Allowances and charges

  private struct AllowanceTerms {
    let amount: BusinessTerm
    let base: BusinessTerm
    let percentage: BusinessTerm
    let name: String

    static let documentAllowance = AllowanceTerms(
      amount: .documentLevelAllowanceAmount, base: .documentLevelAllowanceBaseAmount,
      percentage: .documentLevelAllowancePercentage, name: "Nachlass (BT-92)")
    static let documentCharge = AllowanceTerms(
      amount: .documentLevelChargeAmount, base: .documentLevelChargeBaseAmount,
      percentage: .documentLevelChargePercentage, name: "Zuschlag (BT-99)")
    static let lineAllowance = AllowanceTerms(
      amount: .invoiceLineAllowanceAmount, base: .invoiceLineAllowanceBaseAmount,
      percentage: .invoiceLineAllowancePercentage, name: "Nachlass der Position (BT-136)")
    static let lineCharge = AllowanceTerms(
      amount: .invoiceLineChargeAmount, base: .invoiceLineChargeBaseAmount,
      percentage: .invoiceLineChargePercentage, name: "Zuschlag der Position (BT-141)")
  }

  private mutating func checkAllowances(_ groups: [GroupInstance], _ terms: AllowanceTerms) {
    for group in groups {
      guard let amount = group.value(terms.amount), let stated = StrictDecimal(amount.bytes),
        let base = number(group, terms.base), let percentage = number(group, terms.percentage),
        let computed = (base * percentage).dividedToCents(by: StrictDecimal(100)), stated != computed
      else { continue }
      add(
        "ABR-NACHLASS", at: amount.place.element,
        "Der \(terms.name) ist nicht Prozentsatz mal Grundbetrag: " + compared(stated, computed),
        "Betrag, Prozentsatz oder Grundbetrag berichtigen.")
    }
  }

  // MARK: VAT

  private mutating func checkBreakdown(_ breakdown: GroupInstance) {
    guard let category = breakdown[.vatCategoryCode], let taxable = breakdown.value(.vatCategoryTaxableAmount),
      let stated = StrictDecimal(taxable.bytes)
    else { return }
    /// Both were taken out of a gross amount, as the law allows.
    func taxOutOfGross(_ gross: StrictDecimal, _ rate: StrictDecimal) -> StrictDecimal? {
      (gross * rate).dividedToCents(by: StrictDecimal(100) + rate)
    }
    let rate = number(breakdown, .vatCategoryRate)
    if let rate, let tax = breakdown.value(.vatCategoryTaxAmount), let statedTax = StrictDecimal(tax.bytes),
      let computed = (stated * rate).dividedToCents(by: StrictDecimal(100)), statedTax != computed,
      isOwn || statedTax != taxOutOfGross(stated + statedTax, rate)
    {
      add(
        "ABR-UST", at: tax.place.element,
        "Die Umsatzsteuer (BT-117) ist nicht Steuersatz mal Bemessungsgrundlage: " + compared(statedTax, computed),
        "Umsatzsteuer, Satz (BT-119) oder Bemessungsgrundlage (BT-116) berichtigen.")
    }
    func belongs(_ group: GroupInstance, _ code: BusinessTerm, _ percentage: BusinessTerm) -> Bool {
      guard let own = group[code], own.trimmedSpaces == category.trimmedSpaces else { return false }
      // Of a category without a rate there is one breakdown for all.
      return (number(group, percentage) ?? .zero) == (rate ?? .zero)
    }
    let lines = invoice.groups(.invoiceLine).filter { line in
      line.groups(.lineVATInformation).contains { belongs($0, .invoicedItemVATCategoryCode, .invoicedItemVATRate) }
    }
    let allowances = invoice.groups(.documentLevelAllowances).filter {
      belongs($0, .documentLevelAllowanceVATCategoryCode, .documentLevelAllowanceVATRate)
    }
    let charges = invoice.groups(.documentLevelCharges).filter {
      belongs($0, .documentLevelChargeVATCategoryCode, .documentLevelChargeVATRate)
    }
    let computed =
      sum(lines, .invoiceLineNetAmount) - sum(allowances, .documentLevelAllowanceAmount)
      + sum(charges, .documentLevelChargeAmount)
    if stated != computed {
      add(
        "ABR-BASIS", at: taxable.place.element,
        "Die Bemessungsgrundlage (BT-116) ist nicht die Summe ihrer Positionen mit Zu- und Abschlägen: "
          + compared(stated, computed), "Die Bemessungsgrundlage oder die Positionen berichtigen.")
    }
  }

  // MARK: Currencies, dates, identifiers

  private mutating func checkCurrencies() {
    guard let currency = invoice[.invoiceCurrencyCode]?.trimmedSpaces else { return }
    let accounting = invoice[.vatAccountingCurrencyCode]?.trimmedSpaces
    for attribute in tree.attributes where attribute.isNamed(Attribute.currencyID) {
      let own = attribute.value.trimmed.string
      // BT-111 alone is in the other currency.
      let isTaxTotal =
        attribute.owner.isNamed(CBC.taxAmount) && attribute.owner.isChild(of: CAC.taxTotal)
        || attribute.owner.isNamed(RAM.taxTotalAmount)
      if own == currency || (isTaxTotal && own == accounting) { continue }
      add(
        "ABR-WAEHRUNG", at: Int(attribute.owner.index),
        "Der Betrag steht in \(own), die Rechnung aber in \(currency) (BT-5)",
        "Alle Beträge in der Währung der Rechnung angeben.")
    }
  }

  private mutating func checkDates() {
    for value in invoice.values where value.term.kind == .date && !value.isAttribute {
      let text = String(decoding: value.bytes, as: UTF8.self).trimmedSpaces
      if CalendarDay.exists(text) { continue }
      add(
        "ABR-TAG", at: value.place.element, "Den Tag „\(text)“ (\(value.term.rawValue)) gibt es im Kalender nicht",
        "Das Datum berichtigen.")
    }
  }

  private mutating func checkIdentifiers() {
    for value in invoice.values {
      switch value.term {
      case .buyerReference: checkLeitwegID(value.text.trimmedSpaces, value)
      case .sellerIdentifier, .buyerIdentifier, .sellerElectronicAddress, .buyerElectronicAddress:
        if value.parts.contains(where: { $0.text == "0204" }) {
          checkLeitwegID(value.text.trimmedSpaces, value)
        }
      case .paymentAccountIdentifier, .debitedAccountIdentifier: checkIBAN(value.text.trimmedSpaces, value)
      default: continue
      }
    }
  }

  /// Only what has the form of one: a buyer's reference may be anything.
  private mutating func checkLeitwegID(_ text: String, _ value: TermValue) {
    do {
      _ = try LeitwegID(text)
    } catch {
      guard error == .wrongCheckDigits, !Self.sampleLeitwegIDs.contains(text) else { return }
      add(
        "ABR-LEITWEG", at: value.place.element, "Die Prüfziffern der Leitweg-ID (\(value.term.rawValue)) stimmen nicht",
        "Die Leitweg-ID beim Empfänger erfragen.")
    }
  }

  /// Made-up identifiers of KoSIT's own examples, which many test systems use: their digits are known to be wrong.
  private static let sampleLeitwegIDs: Set = ["04011000-12345-34", "99000000-01944-98", "99000000-05676-98"]

  private mutating func checkIBAN(_ text: String, _ value: TermValue) {
    do {
      _ = try IBAN(text)
    } catch {
      guard error == .wrongCheckDigits else { return }
      add(
        "ABR-IBAN", at: value.place.element, "Die Prüfziffern der IBAN (\(value.term.rawValue)) stimmen nicht",
        "Die IBAN mit dem Kontoauszug vergleichen.")
    }
  }

  private mutating func checkPaymentTerms() {
    guard let due = invoice.groups(.documentTotals).first?.value(.amountDueForPayment),
      let amount = StrictDecimal(due.bytes),
      amount > .zero, invoice[.paymentDueDate] == nil, invoice[.paymentTerms] == nil
    else { return }
    add(
      "ABR-FAELLIG", at: due.place.element,
      "Es ist etwas zu zahlen, aber weder Fälligkeit (BT-9) noch Zahlungsbedingungen (BT-20) sind angegeben",
      "Eines von beiden angeben.")
  }
}

extension String {
  /// Without white space at both ends.
  fileprivate var trimmedSpaces: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" || $0 == "\r\n" }
    let head = drop(while: isSpace)
    guard let last = head.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(head[...last])
  }
}
