internal import Dates
internal import Diagnostics
internal import Money
internal import Settings

/// What the exports hold for one person. Lives and dies in this module.
struct PersonAccount {
  private(set) var months: [Month: MonthlyPay] = [:]
  /// Pay of which only the year is known.
  private(set) var undated: MonthlyPay?
  private(set) var retroactive = Cents.zero
  private(set) var rows = 0
  let firstPlace: SourcePlace

  struct MonthlyPay {
    var gross = Cents.zero
    var contributions = Cents.zero
    var reimbursements = Cents.zero
    /// Pay that comes every month.
    var regular = Cents.zero
    var annualSpecialPayment = Cents.zero
    var health = Cents.zero
    var care = Cents.zero
    var unemployment = Cents.zero
    let firstPlace: SourcePlace

    var total: Cents { gross + contributions + reimbursements }

    /// The employer's share of a branch of insurance.
    func share(of branch: LegalFigures.Branch) -> Cents {
      switch branch {
      case .health: health
      case .care: care
      case .unemployment: unemployment
      }
    }

    static func + (a: MonthlyPay, b: MonthlyPay) -> MonthlyPay {
      var sum = a
      sum.gross += b.gross
      sum.contributions += b.contributions
      sum.reimbursements += b.reimbursements
      sum.regular += b.regular
      sum.annualSpecialPayment += b.annualSpecialPayment
      sum.health += b.health
      sum.care += b.care
      sum.unemployment += b.unemployment
      return sum
    }
  }

  init(firstPlace: SourcePlace) { self.firstPlace = firstPlace }

  var total: Cents { all.map(\.total).total() }
  var gross: Cents { all.map(\.gross).total() }
  var contributions: Cents { all.map(\.contributions).total() }

  private var all: [MonthlyPay] { Array(months.values) + [undated].compactMap(\.self) }

  mutating func countRow() { rows += 1 }

  /// Both accounts of a person who stands in two exports.
  func merging(_ other: PersonAccount) -> PersonAccount {
    var merged = self
    merged.rows += other.rows
    merged.retroactive += other.retroactive
    merged.months.merge(other.months) { $0 + $1 }
    merged.undated = undated.flatMap { own in other.undated.map { own + $0 } } ?? undated ?? other.undated
    return merged
  }

  mutating func add(
    _ amount: Cents, of payClass: PayClass, for month: Month?, isRetroactive: Bool,
    at place: @autoclosure () -> SourcePlace
  ) {
    var pay = (month.map { months[$0] } ?? undated) ?? MonthlyPay(firstPlace: place())
    switch payClass.treatment {
    case .gross: pay.gross += amount
    case .contribution: pay.contributions += amount
    case .reimbursement: pay.reimbursements += amount
    case .mustBeZero, .notChargeable: break
    }
    if payClass.isRegular { pay.regular += amount }
    switch payClass {
    case .annualSpecialPayment: pay.annualSpecialPayment += amount
    case .healthInsurance: pay.health += amount
    case .careInsurance: pay.care += amount
    case .unemploymentInsurance: pay.unemployment += amount
    default: break
    }
    if let month { months[month] = pay } else { undated = pay }
    if isRetroactive { retroactive += amount }
  }
}
