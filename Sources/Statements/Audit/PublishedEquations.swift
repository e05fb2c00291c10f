internal import Costs
internal import Dates
internal import Facts
internal import Money
internal import Settings

/// The unknowns of a run and what each published figure says about them.
///
/// Persons of a region are alike to whoever reads sums, so three unknowns stand for them: the one asked about, a
/// colleague, and all others together. Nothing is lost by that.
struct PublishedEquations {
  enum Person: Hashable, CaseIterable { case target, colleague, others }

  private enum Unknown: Hashable {
    case pay(String, Person)
    case amount(String, CostCategory)
    /// P4 before it is rounded: the occupied months at the agreed rate.
    case exactFlatRate(String)
  }

  /// Of each unknown: from zero, unless its real value is negative, to more than any amount can be.
  let bounds: [ClosedRange<ExactRatio>]
  private var numbers: [Unknown: Int] = [:]
  /// What agreement and grant tell about each region.
  private var ground: [LinearProgram.Constraint] = []
  /// P4 per occupied FTE and year.
  private let flatRate: Cents

  init(_ regions: [RegionCosts], agreement: Agreement) throws(ExactRatio.Overflow) {
    flatRate = agreement.administrationFlatRate
    let all = regions.map { region in
      region.grant.magnitude + CostCategory.allCases.map { region.amount($0).magnitude }.total()
    }.total()
    let limit = ExactRatio(4 * all.value + 1_000)
    let anything = -limit...limit
    let fromZero = ExactRatio.zero...limit
    var bounds: [ClosedRange<ExactRatio>] = []
    var numbers: [Unknown: Int] = [:]
    func add(_ unknown: Unknown, isNegative: Bool) {
      numbers[unknown] = bounds.count
      bounds.append(isNegative ? anything : fromZero)
    }
    for region in regions {
      let name = region.region.name
      for person in Person.allCases.prefix(max(1, region.staffing.persons)) {
        add(.pay(name, person), isNegative: region.amount(.staffCosts) < .zero)
      }
      for category in CostCategory.allCases where category != .staffCosts {
        add(.amount(name, category), isNegative: region.amount(category) < .zero)
      }
      if agreement.administrationFlatRate != .zero { add(.exactFlatRate(name), isNegative: false) }
    }
    self.bounds = bounds
    self.numbers = numbers
    for region in regions { ground += try terms(of: region, agreement) }
  }

  /// The number of an unknown pay; nil if there is no such person.
  func pay(of region: String, _ person: Person) -> Int? { numbers[.pay(region, person)] }

  func constraints(_ figures: Set<PublishedFigure>) throws(ExactRatio.Overflow) -> [LinearProgram.Constraint] {
    var constraints = ground
    for figure in figures { constraints += try self.constraints(figure) }
    return constraints
  }

  // MARK: What each figure says

  private func constraints(_ figure: PublishedFigure) throws(ExactRatio.Overflow) -> [LinearProgram.Constraint] {
    switch figure {
    case .cost(let categories, let regions, let amount):
      return [LinearProgram.Constraint(sum(categories, of: regions), equals: ExactRatio(amount))]
    case .share(let region, let category, let grant, let bearer, let amount):
      return try share(amount, of: bearer, through: category, region: region, lessGrant: grant)
    case .fteMonths(let regions, let months):
      let exact = Ratio(flatRate) * months / 12
      var constraints = [LinearProgram.Constraint(exactFlatRate(of: regions), equals: ExactRatio(exact))]
      if regions.count == 1 {
        constraints.append(
          LinearProgram.Constraint(
            sum([.staffAdministrationFlatRate], of: regions), equals: ExactRatio(exact.roundedHalfUp())))
      }
      return constraints
    case .costPerFTEYear(let region, let perYear):
      guard flatRate != .zero else { return [] }
      // perYear − ½ ≤ cost · 12 / months ≤ perYear + ½, where months · rate / 12 is the exact flat rate
      let cost = sum(Set(CostCategory.allCases), of: [region])
      func times(_ factor: Int64) throws(ExactRatio.Overflow) -> LinearProgram.Form {
        let scaled = try ExactRatio(-factor) / ExactRatio(2 * flatRate.value)
        return merged(cost, exactFlatRate(of: [region]).mapValues { _ in scaled })
      }
      return [
        LinearProgram.Constraint(try times(2 * perYear.value - 1), from: .zero, to: nil),
        LinearProgram.Constraint(try times(2 * perYear.value + 1), from: nil, to: .zero),
      ]
    case .grantQuota(let regions, let grant, let quota):
      guard quota.numerator != 0 else { return [] }
      let cost = Ratio(grant) * Ratio(quota.denominator, quota.numerator)
      return [LinearProgram.Constraint(sum(Set(CostCategory.allCases), of: regions), equals: ExactRatio(cost))]
    case .retroactivePay, .unknown: return []
    }
  }

  /// A share is the exact part rounded up or down to a cent; with equal shares it is known which.
  private func share(
    _ amount: Cents, of bearer: PublishedFigure.Bearer, through category: CostCategory, region: String,
    lessGrant grant: Cents
  ) throws(ExactRatio.Overflow) -> [LinearProgram.Constraint] {
    let form = sum(Set(CostCategory.allCases.filter { $0 <= category }), of: [region])
    if let place = bearer.place {
      let whole = amount.value * Int64(place.count) + grant.value
      return [
        LinearProgram.Constraint(
          form, from: ExactRatio(whole - Int64(place.count - 1 - place.index)),
          to: ExactRatio(whole + Int64(place.index))
        )
      ]
    }
    guard bearer.fraction > .zero else { return [] }
    // |(form − grant) · part − amount · all| < all, in whole numbers
    let (part, all) = (ExactRatio(bearer.fraction.numerator), ExactRatio(bearer.fraction.denominator))
    let middle = try ExactRatio(amount) * all / part + ExactRatio(grant)
    let reach = try (all - .one) / part
    return [LinearProgram.Constraint(form, from: try middle - reach, to: try middle + reach)]
  }

  /// P4 follows the months at the agreed rate, and so does a computed grant, which everybody can read.
  private func terms(
    of region: RegionCosts, _ agreement: Agreement
  ) throws(ExactRatio.Overflow) -> [LinearProgram.Constraint] {
    let name = region.region.name
    let rounded = sum([.staffAdministrationFlatRate], of: [name])
    guard flatRate != .zero else { return [LinearProgram.Constraint(rounded, equals: .zero)] }
    let half = try ExactRatio.one / ExactRatio(2)
    let exact = exactFlatRate(of: [name])
    var constraints = [
      LinearProgram.Constraint(merged(rounded, exact.mapValues { -$0 }), from: -half, to: half)
    ]
    let rates = agreement.year.months.compactMap { month in
      agreement.grantRates.last { $0.since <= month.firstDay }?.perFTEAndYear.value
    }
    guard region.grantBasis == .computed, let lowest = rates.min(), let highest = rates.max(), lowest > 0 else {
      return constraints
    }
    let grant = ExactRatio(region.grant)
    let (rate, least, most) = (ExactRatio(flatRate), ExactRatio(lowest), ExactRatio(highest))
    constraints.append(LinearProgram.Constraint(exact, from: try (grant - half) * rate / most, to: nil))
    if agreement.grantCap == .none, agreement.grantLapse == nil {
      constraints.append(LinearProgram.Constraint(exact, from: nil, to: try (grant + half) * rate / least))
    }
    return constraints
  }

  // MARK: Forms

  private func sum(_ categories: Set<CostCategory>, of regions: Set<String>) -> LinearProgram.Form {
    var form: LinearProgram.Form = [:]
    for region in regions {
      for category in categories where category != .staffCosts {
        if let number = numbers[.amount(region, category)] { form[number] = .one }
      }
      guard categories.contains(.staffCosts) else { continue }
      for person in Person.allCases { if let number = pay(of: region, person) { form[number] = .one } }
    }
    return form
  }

  private func exactFlatRate(of regions: Set<String>) -> LinearProgram.Form {
    var form: LinearProgram.Form = [:]
    for region in regions { if let number = numbers[.exactFlatRate(region)] { form[number] = .one } }
    return form
  }

  private func merged(_ a: LinearProgram.Form, _ b: LinearProgram.Form) -> LinearProgram.Form {
    a.merging(b) { first, _ in first }
  }
}
