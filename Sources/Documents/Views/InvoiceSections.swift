internal import Invoice
internal import Money

/// The sections of an invoice's page: every filled term in one of them, in the order in which people read.
struct InvoiceSections {
  private let invoice: SemanticInvoice
  private let currency: Currency
  private let root: GroupInstance
  private let groups: [BusinessGroup?: [GroupInstance]]

  init(_ invoice: SemanticInvoice) {
    self.invoice = invoice
    currency = Currency(of: invoice)
    root = invoice.root
    groups = Dictionary(grouping: root.groups) { $0.group }
  }

  struct Section: Sendable {
    let title: String
    let id: String
    var groups: [Group] = []
    var lines: [Line] = []
  }

  struct Group: Sendable {
    let title: String?
    let rows: [Row]
  }

  struct Row: Sendable {
    let label: String?
    /// `BT-1`, `BT-73/74`
    let number: String
    let values: [ShownTerm]
  }

  /// A row of the table of lines.
  struct Line: Sendable {
    /// 0 for a line, 1 for a sub line of it …
    let depth: Int
    let cells: [[ShownTerm]]
    let details: [Group]
  }

  /// One section or two side by side.
  func blocks(titled kind: String) -> [[Section]] {
    let blocks: [[Section]] = [
      [Section(title: kind, id: "rechnung", groups: group(headTerms.flatMap(root.values), title: nil))],
      [section("verkaeufer", [.seller]), section("kaeufer", [.buyer])],
      [Section(title: "Positionen", id: "positionen", lines: lines)],
      [section("summen", [.documentTotals, .thirdPartyPayment]), section("umsatzsteuer", [.vatBreakdown])],
      [
        section("nachlaesse", [.documentLevelAllowances, .documentLevelCharges], title: "Nachlässe und Zuschläge"),
        section("zahlung", [.paymentInstructions], with: root.values(.paymentTerms)),
      ],
      [
        section("lieferung", [.deliveryInformation], title: "Lieferung und Zeitraum"),
        section("verweise", [.precedingInvoiceReference], title: "Verweise", with: references),
      ],
      [
        section("empfaenger", [.payee], title: "Abweichender Zahlungsempfänger"),
        section("steuervertreter", [.sellerTaxRepresentativeParty]),
      ],
      [section("bemerkungen", [.invoiceNote], title: "Bemerkungen")],
      [
        section("anlagen", [.additionalSupportingDocuments], title: "Anlagen"),
        section("technisch", [.processControl]),
      ],
    ]
    return blocks.map { $0.filter { !$0.groups.isEmpty || !$0.lines.isEmpty } }.filter { !$0.isEmpty }
  }

  // MARK: Terms of the invoice itself

  private let headTerms: [BusinessTerm] = [
    .invoiceNumber, .invoiceIssueDate, .invoiceTypeCode, .paymentDueDate, .buyerReference, .invoiceCurrencyCode,
    .vatAccountingCurrencyCode, .valueAddedTaxPointDate, .valueAddedTaxPointDateCode,
  ]

  /// BT-11 to BT-19, and whatever no other section has.
  private var references: [TermValue] {
    root.terms.filter { !headTerms.contains($0.term) && $0.term != .paymentTerms }
  }

  // MARK: Groups

  /// A title of ours where a section holds groups of several kinds.
  private func section(
    _ id: String, _ kinds: [BusinessGroup], title: String? = nil, with terms: [TermValue] = []
  ) -> Section {
    let parts = kinds.flatMap { groups[$0] ?? [] }.flatMap { rows(of: $0, title: nil) }
    return Section(title: title ?? kinds[0].label, id: id, groups: parts + group(terms, title: nil))
  }

  /// A group's own terms, then those of the groups in it.
  private func rows(of instance: GroupInstance, title: String?) -> [Group] {
    let own = group(instance.terms, title: title)
    return own
      + instance.groups.flatMap { inner in
        rows(of: inner, title: inner.group.flatMap { Self.titled.contains($0) ? $0.label : nil })
      }
  }

  /// Groups inside others that their terms' names alone do not explain.
  private static let titled: Set<BusinessGroup> = [
    .deliverToAddress, .creditTransfer, .paymentCardInformation, .directDebit,
  ]

  private func group(_ terms: [TermValue], title: String?) -> [Group] {
    let rows = rows(terms)
    return rows.isEmpty ? [] : [Group(title: title, rows: rows)]
  }

  private func rows(_ terms: [TermValue]) -> [Row] {
    let filled = terms.filter { !$0.isBlank }.enumerated().sorted {
      (order($0.element.term), $0.offset) < (order($1.element.term), $1.offset)
    }.map(\.element)
    var rows: [Row] = []
    var index = 0
    while index < filled.count {
      let value = filled[index]
      index += 1
      let first = ShownTerm(value, in: currency)
      guard let pair = Self.pairs[value.term], index < filled.count, filled[index].term == pair.second else {
        rows.append(Row(label: value.term.label, number: value.term.rawValue, values: [first]))
        continue
      }
      let second = ShownTerm(filled[index], in: currency, separator: pair.separator)
      index += 1
      let number = value.term.rawValue + "/" + pair.second.rawValue.dropFirst(3)
      rows.append(Row(label: pair.label, number: number, values: [first, second]))
    }
    return rows
  }

  // MARK: Lines

  static let columns: [(terms: [BusinessTerm], isNumber: Bool)] = [
    ([.invoiceLineIdentifier], false), ([.itemName], false), ([.invoicedQuantity], true),
    ([.invoicedQuantityUnitOfMeasureCode], false), ([.itemNetPrice], true),
    ([.invoicedItemVATCategoryCode, .invoicedItemVATRate], false), ([.invoiceLineNetAmount], true),
  ]
  private static let columnTerms = Set(columns.flatMap(\.terms))

  /// Groups of which a line has one, so that their terms are the line's.
  private static let inCells: Set<BusinessGroup> = [.priceDetails, .lineVATInformation, .itemInformation]

  private var lines: [Line] { (groups[.invoiceLine] ?? []).flatMap { lines(of: $0, depth: 0) } }

  private func lines(of line: GroupInstance, depth: Int) -> [Line] {
    let inner = line.groups
    let single = inner.filter { $0.group.map { Self.inCells.contains($0.ofLine) } ?? false }
    let others = inner.filter { $0.group.map { !Self.inCells.contains($0.ofLine) && $0 != .subInvoiceLine } ?? false }
    let terms = line.terms + single.flatMap(\.terms)
    let cells = Self.columns.map { column in
      column.terms.flatMap { term in terms.filter { $0.term == term && !$0.isBlank } }
        .enumerated().map { ShownTerm($0.element, in: currency, separator: $0.offset > 0 ? " " : nil) }
    }
    var details = group(terms.filter { !Self.columnTerms.contains($0.term) }, title: nil)
    for group in others + single.flatMap(\.groups) { details += rows(of: group, title: nil).map { plainAmounts($0) } }
    let row = Line(depth: depth, cells: cells, details: details)
    return [row] + inner.filter { $0.group == .subInvoiceLine }.flatMap { lines(of: $0, depth: depth + 1) }
  }

  /// BT-161 under a name that ends in the currency is an amount, shown as everywhere else.
  private func plainAmounts(_ group: Group) -> Group {
    Group(
      title: group.title,
      rows: group.rows.map { row in
        guard row.label == nil, row.values.count == 2, row.values[0].text.hasSuffix(" EUR"),
          let number = germanNumber(row.values[1].raw, decimals: 2)
        else { return row }
        return Row(
          label: row.label, number: row.number, values: [row.values[0], ShownTerm(row.values[1], text: number)])
      })
  }

  // MARK: Order

  private struct Pair {
    let second: BusinessTerm
    let label: String?
    let separator: String
  }

  /// Two terms in one row. Without a label, the first one's value is what the second is called.
  private static let pairs: [BusinessTerm: Pair] = [
    .invoiceNoteSubjectCode: Pair(second: .invoiceNote, label: BusinessTerm.invoiceNote.label, separator: ": "),
    .precedingInvoiceReference: Pair(
      second: .precedingInvoiceIssueDate, label: BusinessTerm.precedingInvoiceReference.label, separator: " vom "),
    .invoicingPeriodStartDate: Pair(
      second: .invoicingPeriodEndDate, label: BusinessGroup.invoicingPeriod.label, separator: " bis "),
    .invoiceLinePeriodStartDate: Pair(
      second: .invoiceLinePeriodEndDate, label: BusinessGroup.invoiceLinePeriod.label, separator: " bis "),
    .itemAttributeName: Pair(second: .itemAttributeValue, label: nil, separator: ": "),
    .itemPriceBaseQuantity: Pair(
      second: .itemPriceBaseQuantityUnitOfMeasureCode, label: BusinessTerm.itemPriceBaseQuantity.label, separator: " "),
  ]

  private func order(_ term: BusinessTerm) -> Int { Self.orders[term] ?? 0 }

  /// By number, but for these: a term and the one behind which it is read.
  private static let orders: [BusinessTerm: Int] = {
    var order = BusinessTerm.allCases
    for (term, before) in [
      (.sellerAddressLine3, .sellerAddressLine2), (.sellerPostCode, .sellerAddressLine3),
      (.buyerAddressLine3, .buyerAddressLine2), (.buyerPostCode, .buyerAddressLine3),
      (.taxRepresentativeAddressLine3, .taxRepresentativeAddressLine2),
      (.taxRepresentativePostCode, .taxRepresentativeAddressLine3),
      (.deliverToAddressLine3, .deliverToAddressLine2), (.deliverToPostCode, .deliverToAddressLine3),
      (.documentLevelAllowanceReason, .documentLevelAllowanceAmount),
      (.documentLevelAllowanceReasonCode, .documentLevelAllowanceReason),
      (.documentLevelChargeReason, .documentLevelChargeAmount),
      (.documentLevelChargeReasonCode, .documentLevelChargeReason),
      (.invoiceLineAllowanceReason, .invoiceLineAllowanceAmount),
      (.invoiceLineAllowanceReasonCode, .invoiceLineAllowanceReason),
      (.invoiceLineChargeReason, .invoiceLineChargeAmount),
      (.invoiceLineChargeReasonCode, .invoiceLineChargeReason),
      (.vatCategoryTaxableAmount, .vatCategoryRate), (.vatCategoryTaxAmount, .vatCategoryTaxableAmount),
      (.buyerReference, .paymentDueDate), (.invoiceCurrencyCode, .buyerReference),
      (.vatAccountingCurrencyCode, .invoiceCurrencyCode), (.valueAddedTaxPointDate, .vatAccountingCurrencyCode),
      (.valueAddedTaxPointDateCode, .valueAddedTaxPointDate),
    ] as [(BusinessTerm, BusinessTerm)] {
      order.removeAll { $0 == term }
      order.insert(term, at: (order.firstIndex(of: before) ?? -1) + 1)
    }
    return Dictionary(uniqueKeysWithValues: order.enumerated().map { ($0.element, $0.offset) })
  }()
}
