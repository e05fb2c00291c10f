internal import Dates
internal import Money

/// *Rechengrößen*: legal and empirical figures with which pay is compared for plausibility, each with the day from which
/// it holds and its source (domain.md 3.4). Nothing is computed with them that is settled.
///
/// Rates without a source (pension insurance, supplementary rate of health insurance) are left out on purpose.
enum LegalFigures {
  /// Ceilings of a calendar year, in euro cents a month.
  struct ContributionCeilings {
    let year: BudgetYear
    let healthAndCare: Cents
    let pensionAndUnemployment: Cents
    let source: String
  }

  static let ceilings = [
    ContributionCeilings(
      year: BudgetYear(2025), healthAndCare: Cents(551_250), pensionAndUnemployment: Cents(805_000),
      source: "SVBezGrV 2025 vom 25.11.2024"),
    ContributionCeilings(
      year: BudgetYear(2026), healthAndCare: Cents(581_250), pensionAndUnemployment: Cents(845_000),
      source: "SVBezGrV 2026 vom 24.11.2025"),
  ]

  /// Rates of a branch of insurance, employer and employee together, as parts of pay up to the ceiling.
  struct ContributionRate {
    let branch: Branch
    let since: Day
    let rate: Ratio
    let source: String
  }

  enum Branch: CaseIterable {
    case health, care, unemployment

    var german: String {
      switch self {
      case .health: "Krankenversicherung"
      case .care: "Pflegeversicherung"
      case .unemployment: "Arbeitslosenversicherung"
      }
    }
  }

  static let rates = [
    ContributionRate(branch: .health, since: firstOf(2025), rate: Ratio(146, 1_000), source: "§ 241 SGB V"),
    ContributionRate(branch: .care, since: firstOf(2025), rate: Ratio(36, 1_000), source: "PBAV 2025"),
    ContributionRate(
      branch: .unemployment, since: firstOf(2025), rate: Ratio(26, 1_000), source: "§ 341 Abs. 2 SGB III"),
  ]

  /// Employer contributions by gross pay of a year, in percent.
  struct ContributionBand {
    let since: Day
    let percent: ClosedRange<Int64>
    let source: String
  }

  /// An experience, not a law: it holds until a newer entry.
  static let bands = [
    ContributionBand(
      since: firstOf(2022), percent: 24...32,
      source: "Erfahrungswert für TVöD-SuE mit Zusatzversorgung; 29,1 % im Beispieljahr 2025 (domain.md 1.5 und 3.4)")
  ]

  static func ceilings(of year: Int) -> ContributionCeilings? { ceilings.first { $0.year.number == year } }

  static func rate(of branch: Branch, in year: Int) -> Ratio? {
    rates.last { $0.branch == branch && $0.since.year <= year }?.rate
  }

  static func band(of year: Int) -> ContributionBand? { bands.last { $0.since.year <= year } }

  /// The most that an employer's share of a branch can be in a month: the whole rate up to the ceiling, where half of
  /// it is right. Nil if the year has no figures.
  static func monthlyLimit(of branch: Branch, in year: Int) -> Cents? {
    guard let ceilings = ceilings(of: year), let rate = rate(of: branch, in: year) else { return nil }
    let ceiling = branch == .unemployment ? ceilings.pensionAndUnemployment : ceilings.healthAndCare
    return Cents((Ratio(ceiling) * rate).roundedHalfUp())
  }

  private static func firstOf(_ year: Int) -> Day { BudgetYear(year).firstDay }
}
