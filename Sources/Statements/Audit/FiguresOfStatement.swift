internal import Facts
internal import Identifiers
internal import Invoice
internal import Money
internal import Settings

extension OutgoingPaper {
  /// The statement with what belongs to it: the invoice with the calculation that is attached, what is booked of it, and
  /// the division to do again.
  package init(_ statement: Statement) {
    name = "Abrechnung \(statement.recipient.officialName)"
    audience = .partner
    let reader = StatementReader(statement)
    figures = reader.statementFigures().union(reader.invoiceFigures())
    figures.formUnion(reader.bookingFigures())
    figures.formUnion(reader.recalculationFigures(Recalculation(statement)))
  }
}

/// Reads the figures of a statement and its invoice.
private struct StatementReader {
  private let statement: Statement
  private let bearers: [PublishedFigure.Bearer]
  private let own: PublishedFigure.Bearer?

  init(_ statement: Statement) {
    self.statement = statement
    bearers = PublishedFigure.bearers(statement.shares.map(\.fraction), isEqual: statement.key == .equal)
    own = zip(statement.shares, bearers).first { $0.0.isRecipient }?.1
  }

  func statementFigures() -> Set<PublishedFigure> {
    var figures: Set<PublishedFigure> = [
      cost(nil, statement.total.region), cost(nil, statement.ownShare.region + statement.grant.region),
    ]
    var running = Cents.zero
    for line in statement.lines {
      figures.insert(cost(line.category, line.amount.region))
      running += line.amount.share
      figures.formUnion(share(through: line.category, running))
    }
    figures.formUnion(share(through: nil, statement.total.share))
    figures.formUnion(share(through: nil, statement.ownShare.share, lessGrant: statement.grant.region))
    for (share, bearer) in zip(statement.shares, bearers) {
      figures.insert(self.share(of: bearer, through: nil, share.cost))
      figures.insert(self.share(of: bearer, through: nil, share.amount, lessGrant: statement.grant.region))
    }
    if let months = statement.fteMonths { figures.insert(.fteMonths(regions: [statement.region], months)) }
    if statement.containsRetroactivePay { figures.insert(.retroactivePay(region: statement.region)) }
    return figures
  }

  // MARK: The invoice

  func invoiceFigures() -> Set<PublishedFigure> {
    guard let invoice = statement.invoice else { return [] }
    var figures: Set<PublishedFigure> = []
    let sign: Int64 = invoice.typeCode == .creditNote ? -1 : 1
    figures.formUnion(
      share(through: nil, Cents(sign * invoice.totals.withoutVAT.value), lessGrant: statement.grant.region))
    if invoice.typeCode != .creditNote { figures.formUnion(lines(of: invoice)) }
    for attribute in invoice.lines.flatMap(\.attributes) where attribute.name != "Schlüssel" {
      if attribute.name == "Regionssumme EUR" { continue }
      guard ["Kostenanteil EUR", "Förderanteil EUR"].contains(attribute.name), let amount = amount(attribute.value)
      else {
        figures.insert(.unknown(attribute.name))
        continue
      }
      if attribute.name == "Kostenanteil EUR" { figures.formUnion(share(through: nil, amount)) }
    }
    for document in invoice.supportingDocuments { figures.formUnion(sheet(document)) }
    return figures
  }

  /// Lines of nothing are left out of an invoice, which tells that they are nothing.
  private func lines(of invoice: Invoice) -> Set<PublishedFigure> {
    var figures: Set<PublishedFigure> = []
    var amounts: [CostCategory: Cents] = [:]
    for line in invoice.lines {
      let category = CostCategory.allCases.first { $0.german == line.itemName }
      guard category != nil || line.itemName == collapsedCostLabel else {
        figures.insert(.unknown(line.itemName))
        continue
      }
      for attribute in line.attributes where attribute.name == "Regionssumme EUR" {
        figures.insert(amount(attribute.value).map { cost(category, $0) } ?? .unknown(attribute.name))
      }
      if let category {
        amounts[category] = line.netAmount
      } else {
        figures.formUnion(share(through: nil, line.netAmount))
      }
    }
    guard !amounts.isEmpty else { return figures }
    var running = Cents.zero
    for category in CostCategory.allCases {
      running += amounts[category] ?? .zero
      figures.formUnion(share(through: category, running))
    }
    return figures
  }

  // MARK: Lists

  func bookingFigures() -> Set<PublishedFigure> {
    guard let booking = Booking(statement) else { return [] }
    var figures: Set<PublishedFigure> = []
    let sign: Int64 = booking.isCreditNote ? -1 : 1
    for item in booking.items {
      switch item.kind {
      case .ownShare:
        let net = Cents(sign * item.amount.value)
        figures.formUnion(share(through: nil, net, lessGrant: statement.grant.region))
      // A percentage of the own share, and what was paid before the year was settled.
      case .vat, .advances: break
      }
    }
    return figures
  }

  /// Each line tells an amount of the region and, of the total so far, everybody's part.
  func recalculationFigures(_ division: Recalculation) -> Set<PublishedFigure> {
    var figures: Set<PublishedFigure> = []
    for line in division.lines {
      let category = CostCategory(rawValue: line.code)
      switch line.code {
      case "F": figures.insert(cost(nil, line.runningTotal + statement.grant.region))
      case "K": figures.insert(cost(nil, line.amount))
      default: figures.insert(category.map { cost($0, line.amount) } ?? .unknown(line.code))
      }
      let grant: Cents = line.code == "F" ? -line.amount : .zero
      for (part, bearer) in zip(line.parts, bearers) {
        figures.insert(share(of: bearer, through: category, part.runningShare, lessGrant: grant))
      }
    }
    for (part, bearer) in zip(division.bearers, bearers) {
      figures.insert(share(of: bearer, through: nil, part.cost))
      figures.insert(share(of: bearer, through: nil, part.amount, lessGrant: -division.grant))
    }
    return figures
  }

  /// The attached calculation, from its bytes.
  private func sheet(_ document: SupportingDocument) -> Set<PublishedFigure> {
    var figures: Set<PublishedFigure> = []
    var running = Cents.zero
    for row in rows(of: document.content).dropFirst() {
      guard row.count == 4, let last = German.amount(row[3]) else {
        figures.insert(.unknown(document.filename))
        continue
      }
      if let index = statement.shares.firstIndex(where: { $0.municipality.ags.text == row[0] }) {
        figures.insert(
          share(of: bearers[index], through: nil, last, lessGrant: statement.grant.region))
        continue
      }
      guard let region = German.amount(row[2]) else {
        figures.insert(.unknown(document.filename))
        continue
      }
      switch row[0] {
      case "K":
        figures.insert(cost(nil, region))
        figures.formUnion(share(through: nil, last))
      case "F": break
      case "E":
        figures.insert(cost(nil, region + statement.grant.region))
        figures.formUnion(share(through: nil, last, lessGrant: statement.grant.region))
      default:
        guard let category = CostCategory(rawValue: row[0]) else {
          figures.insert(.unknown(document.filename))
          continue
        }
        running += last
        figures.insert(cost(category, region))
        figures.formUnion(share(through: category, running))
      }
    }
    return figures
  }

  private func rows(of content: [UInt8]) -> [[String]] {
    String(decoding: content.dropFirst(3), as: UTF8.self).split(whereSeparator: \.isNewline).map { line in
      // Names may be quoted; only the first and the last two fields are read.
      var fields: [String] = [""]
      var isQuoted = false
      for character in line {
        if character == "\"" {
          isQuoted.toggle()
        } else if character == ";", !isQuoted {
          fields.append("")
        } else {
          fields[fields.count - 1].append(character)
        }
      }
      return fields
    }
  }

  private func amount(_ text: String) -> Cents? {
    try? Cents(text: text, style: NumberStyle(decimalSign: UInt8(ascii: "."), groupSign: nil))
  }

  // MARK: Figures

  private func cost(_ category: CostCategory?, _ amount: Cents) -> PublishedFigure {
    .cost(of: category.map { [$0] } ?? Set(CostCategory.allCases), regions: [statement.region], amount)
  }

  private func share(
    through category: CostCategory?, _ amount: Cents, lessGrant grant: Cents = .zero
  ) -> Set<PublishedFigure> {
    own.map { [share(of: $0, through: category, amount, lessGrant: grant)] } ?? []
  }

  private func share(
    of bearer: PublishedFigure.Bearer, through category: CostCategory?, _ amount: Cents, lessGrant grant: Cents = .zero
  ) -> PublishedFigure {
    .share(
      region: statement.region, through: category ?? .staffAdministrationFlatRate, lessGrant: grant, bearer: bearer,
      amount)
  }
}

private enum German {
  static func amount(_ text: String) -> Cents? { try? Cents(text: text, style: .german) }
}

extension PublishedFigure {
  /// The bearers of a region from their fractions, in the order of left-over cents.
  static func bearers(_ fractions: [Ratio], isEqual: Bool) -> [Bearer] {
    fractions.enumerated().map { index, fraction in
      Bearer(fraction: fraction, place: isEqual ? Bearer.Place(index: index, count: fractions.count) : nil)
    }
  }
}
