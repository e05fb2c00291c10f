internal import Facts
internal import Money
internal import Settings
internal import Statements

extension PaperView {
  /// The figures of the municipality whose paper it is.
  struct Own: Sendable {
    let name: String
    let region: String
    let fraction: String
    let agreedFTE: String
    let key: String
    let issuer: String
    let isEmployer: Bool
    let cost: String
    let grant: String
    /// Without a sign, for sentences.
    let grantAmount: String
    let ownShare: String
    /// Without a sign, for sentences.
    let amount: String
    let isSurplus: Bool
    let isNothing: Bool
    let vat: VATView?
    let advances: Advances?
    let plannedShare: String?
    let toPlan: Difference?
    let toPreviousYear: Difference?
    let employerBudget: EmployerBudget?
  }

  struct Advances: Sendable {
    let amount: String
    let rest: String
    let isPayable: Bool
    let isSettled: Bool
  }

  /// What passes through the budget of the employer: the whole region's cost, and what others pay of it.
  struct EmployerBudget: Sendable {
    let cost: String
    let grant: String
    let refunds: String
  }

  struct Region: Sendable {
    let name: String
    let employer: String
    let key: String
    let agreedFTE: String
    let cost: String
    let grant: String
    let ownShare: String
    let grantQuota: String?
    let details: Details?
    let shares: [Share]
    /// Whether the employer shares with nobody.
    let isAlone: Bool
    let residual: String?
  }

  struct Details: Sendable {
    let lines: [Line]
    let fteMonths: String
    let plannedFTEMonths: String
    let occupancy: String?
    let costPerFTEYear: String?
    let containsRetroactivePay: Bool
  }

  struct Line: Sendable {
    let label: String
    let amount: String
  }

  struct Share: Sendable {
    let name: String
    let fraction: String
    let agreedFTE: String
    let cost: String
    let grant: String
    let amount: String
    let isOwn: Bool
  }
}

extension PaperView.Own {
  init(_ own: CommitteePaper.OwnFigures, in paper: CommitteePaper) {
    let region = paper.regions.first
    name = own.municipality.officialName
    self.region = region?.name ?? ""
    fraction = region?.shares.first { $0.ags == own.municipality.ags }?.fraction.germanShare ?? ""
    agreedFTE = own.agreedFTE.germanFTE
    key = region?.key.german ?? ""
    issuer = own.issuer
    isEmployer = own.isEmployer
    cost = own.cost.germanEuro
    grant = (-own.grant).germanEuro
    grantAmount = own.grant.germanEuro
    ownShare = own.amount.germanEuro
    amount = own.amount.magnitude.germanEuro
    isSurplus = own.amount < .zero
    isNothing = own.amount == .zero
    vat = own.vat.map { VATView($0, gross: own.gross) }
    advances =
      own.advancePayments == .zero
      ? nil
      : PaperView.Advances(
        amount: own.advancePayments.germanEuro, rest: own.balanceDue.magnitude.germanEuro,
        isPayable: own.balanceDue > .zero, isSettled: own.balanceDue == .zero)
    plannedShare = own.plan?.ownShare.germanEuro
    toPlan = own.plan.map { PaperView.Difference(from: $0.ownShare, to: own.amount) }
    toPreviousYear = own.previousYear.map { PaperView.Difference(from: $0.ownShare, to: own.amount) }
    employerBudget =
      own.isEmployer
      ? region.map {
        PaperView.EmployerBudget(
          cost: $0.cost.germanEuro, grant: $0.grant.germanEuro, refunds: ($0.ownShare - own.amount).germanEuro)
      } : nil
  }
}

extension PaperView.Region {
  init(_ figures: RegionFigures, in paper: CommitteePaper) {
    let agreed = paper.agreedFTE(of: figures)
    name = figures.name
    employer = figures.employer
    key = figures.key.german
    agreedFTE = agreed.germanFTE
    cost = figures.cost.germanEuro
    grant = (-figures.grant).germanEuro
    ownShare = figures.ownShare.germanEuro
    grantQuota = figures.grantQuota?.germanPercent
    details = figures.details.map { PaperView.Details($0, costPerFTEYear: figures.costPerFTEYear) }
    shares = figures.shares.map {
      PaperView.Share(
        name: $0.municipality, fraction: $0.fraction.germanShare, agreedFTE: (agreed * $0.fraction).germanFTE,
        cost: $0.cost.germanEuro, grant: (-$0.grant).germanEuro, amount: $0.amount.germanEuro,
        isOwn: $0.ags == paper.own?.municipality.ags)
    }
    isAlone = figures.shares.count == 1
    residual = centCount(figures.residualCents)
  }
}

extension PaperView.Details {
  fileprivate init(_ details: RegionFigures.Details, costPerFTEYear: Cents?) {
    lines = CostCategory.allCases.map {
      PaperView.Line(label: $0.german, amount: details.amount($0).germanEuro)
    }
    fteMonths = details.fteMonths.germanShort
    plannedFTEMonths = details.plannedFTEMonths.germanShort
    occupancy = details.occupancy?.germanPercent
    self.costPerFTEYear = costPerFTEYear?.germanEuro
    containsRetroactivePay = details.containsRetroactivePay
  }
}
