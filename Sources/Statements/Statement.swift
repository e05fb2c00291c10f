package import Dates
package import Facts
package import Invoice
package import Money
package import Settings

/// *Abrechnung*: what one municipality is told about the year, with everything that may leave the office and no more.
package struct Statement: Sendable {
  package let year: BudgetYear
  package let issueDate: Day
  package let isDraft: Bool
  package let contract: Contract
  package let texts: Texts
  /// The employer, who settles.
  package let issuer: Municipality
  package let recipient: Municipality
  package let region: String
  package let key: AllocationKey
  /// P1 to P4, or one line for a small group.
  package let lines: [StatementLine]
  package let isCollapsed: Bool
  /// True also where the lines are itemized on purpose.
  package let isSmallGroup: Bool
  /// Occupied FTE-months; nil for small groups, where it would tell the flat rate apart from the pay.
  package let fteMonths: Ratio?
  package let total: RegionalAmount
  package let grant: RegionalAmount
  /// Net; what is paid is `gross`.
  package let ownShare: RegionalAmount
  /// Nil where none is charged: in the regimes O and E, and for the employer, who renders no service to itself.
  package let vat: VATCharge?
  /// Cents left over when the region's own share was rounded down for everybody.
  package let residualCents: Int64
  /// All municipalities of the region in the order of the left-over cents.
  package let shares: [Share]
  /// Retroactive pay for earlier years is part of the costs (domain.md R2). Never told where fewer than three persons had
  /// some: of them nobody need know that they were paid for earlier years.
  package let containsRetroactivePay: Bool
  package let advancePayments: Cents
  /// *Vorjahr*, as vorjahr.csv tells it; nil where it does not.
  package let previousYear: ComparedYear?
  /// *Plan*, as plan.csv tells it; nil where it does not.
  package let plan: ComparedYear?
  package internal(set) var outcome: Outcome

  /// An amount of the region and the recipient's share of it.
  package struct RegionalAmount: Sendable, Hashable {
    package let region: Cents
    package let share: Cents
  }

  /// A municipality's part.
  package struct Share: Sendable {
    package let municipality: Municipality
    package let fraction: Ratio
    /// By the key, in whole numbers: 1 for each, inhabitants, or FTE and percent (times 10,000 if they have decimals).
    package let weight: Int64
    package let cost: Cents
    package let grant: Cents
    package let amount: Cents
    package let isRecipient: Bool
  }

  /// *Umsatzsteuer auf den Eigenanteil*, only in regime S.
  package struct VATCharge: Sendable, Hashable {
    /// BT-119 in percent
    package let rate: Int
    /// BT-110; negative if the member is owed.
    package let amount: Cents
  }

  /// What follows from the statement.
  package enum Outcome: Sendable {
    /// The employer bears its own share, nobody sends an invoice to itself (domain.md D13).
    case borneByEmployer
    /// Nothing to pay on either side (domain.md R15).
    case balanced
    case invoice(Invoice)
    /// *Erstattung*: the member is owed (domain.md R8).
    case creditNote(Invoice)
  }

  package var invoice: Invoice? {
    switch outcome {
    case .invoice(let invoice), .creditNote(let invoice): invoice
    case .borneByEmployer, .balanced: nil
    }
  }

  /// *Bruttobetrag*: own share with VAT.
  package var gross: Cents { ownShare.share + (vat?.amount ?? .zero) }

  /// *Zahlbetrag*: own share with VAT less advance payments; negative if the recipient is owed.
  package var balanceDue: Cents { gross - advancePayments }
}

extension Statement {
  /// *Änderung zum Vorjahr* of the own share; nil without a year before.
  package var changeFromPreviousYear: Change? {
    previousYear.map { Change(from: $0.ownShare, to: ownShare.share) }
  }
}

/// *Abrechnungszeile*
package struct StatementLine: Sendable, Hashable {
  /// Nil for the collapsed line.
  package let category: CostCategory?
  package let label: String
  package let amount: Statement.RegionalAmount
}
