internal import Dates
internal import Diagnostics
internal import Facts
internal import Money
internal import Settings

/// The paid persons of a region, put together with the posts they hold. The last place where persons exist.
struct RegionPeople {
  private let region: Region
  private let year: BudgetYear
  /// By personnel number; nil where the table of posts could not be read.
  private let holders: [String: [Holder]]?
  private var findings: [Finding] = []
  private var perPost: [String: PostSum] = [:]
  private var totals: [String: Cents] = [:]
  private var unpaid: Set<String>
  /// False once a row may be missing: then nothing can be said of pay that is not there.
  private var isComplete = true
  /// Each person's accounts of all exports together.
  private var accounts: [String: PersonAccount] = [:]

  private struct PostSum {
    var amount = Cents.zero
    var retroactive = Cents.zero
    var rows = 0
    let file: String
  }

  struct Result {
    let staffCosts: [StaffCost]
    let staffing: Staffing
    /// What each person was paid in the year, by personnel number; for comparisons within this module.
    let pay: [String: Cents]
    let findings: [Finding]
  }

  init(region: Region, agreement: Agreement, holders: [Holder]?) {
    self.region = region
    year = agreement.year
    self.holders = holders.map { Dictionary(grouping: $0, by: \.personnelNumber) }
    unpaid = Set(
      holders?.filter { $0.from <= agreement.year.lastDay && $0.to >= agreement.year.firstDay }.map(\.personnelNumber)
        ?? [])
  }

  /// Takes the accounts of one export.
  mutating func add(_ content: PayrollReader.Content, from file: String) {
    guard let holders else { return }
    findings += content.excluded.map(rowsOfAPostExcluded)
    findings += content.strangers.first.map(personWithoutPost)
    if content.strangers.furtherCount > 0 {
      findings.append(
        morePersonsWithoutPost(content.strangers.furtherCount, at: content.strangers.furtherPlace))
    }
    for (seat, account) in content.accounts.sorted(by: { $0.account.firstPlace < $1.account.firstPlace }) {
      let number = seat.personnelNumber
      unpaid.remove(number)
      guard let own = holders[number]?.filter({ seat.post == nil || $0.post == seat.post }), !own.isEmpty else {
        continue
      }
      totals[number, default: .zero] += account.total
      attribute(account, to: own, file: file)
      accounts[number] = accounts[number]?.merging(account) ?? account
    }
  }

  /// Rows of an export could not be read: nobody can be said to lack pay.
  mutating func markIncomplete() { isComplete = false }

  consuming func finish() -> Result {
    for (number, account) in accounts.sorted(by: { $0.value.firstPlace < $1.value.firstPlace }) {
      if let own = holders?[number] { checkPlausibility(of: account, holding: own) }
    }
    for number in unpaid where isComplete {
      guard let own = holders?[number], let first = own.first else { continue }
      if let finding = payGap(months: occupiedMonths(of: own), at: first.place) { findings.append(finding) }
    }
    let staffing = Staffing(
      region: region.name, paid: PersonGroup(behind: totals.values),
      retroactivelyPaid: PersonGroup(behind: accounts.values.map(\.retroactive)))
    let costs = perPost.sorted { $0.key < $1.key }.map { post, sum in
      StaffCost(post: post, amount: sum.amount, retroactive: sum.retroactive, file: sum.file, rows: sum.rows)
    }
    return Result(staffCosts: costs, staffing: staffing, pay: totals, findings: findings)
  }

  // MARK: Persons to posts

  /// Books each month on the posts that were held in it, in proportion to FTE and days where there are several.
  private mutating func attribute(_ account: PersonAccount, to own: [Holder], file: String) {
    var firstPost = own[0].post
    for (month, pay) in account.months.sorted(by: { $0.key < $1.key }) {
      let shares = shares(of: own, in: [month])
      let amounts: [Cents]
      if shares.contains(where: { $0 > 0 }) {
        amounts = apportion(pay.total, by: shares)
      } else {
        let nearest = own.indices.min { own[$0].monthsAway(from: month) < own[$1].monthsAway(from: month) } ?? 0
        if own[nearest].monthsAway(from: month) > 1, month.year == year.number {
          findings.append(payOutsideOccupancy(at: pay.firstPlace, post: own[nearest].place))
        }
        amounts = own.indices.map { $0 == nearest ? pay.total : .zero }
      }
      for (holder, amount) in zip(own, amounts) where amount != .zero {
        perPost[holder.post, default: PostSum(file: file)].amount += amount
        firstPost = holder.post
      }
    }
    if let undated = account.undated {
      var shares = shares(of: own, in: year.months)
      if !shares.contains(where: { $0 > 0 }) {
        findings.append(payOutsideOccupancy(at: undated.firstPlace, post: own[0].place))
        shares = own.map { _ in 1 }
      }
      for (holder, amount) in zip(own, apportion(undated.total, by: shares)) where amount != .zero {
        perPost[holder.post, default: PostSum(file: file)].amount += amount
        firstPost = holder.post
      }
    }
    perPost[firstPost, default: PostSum(file: file)].rows += account.rows
    perPost[firstPost, default: PostSum(file: file)].retroactive += account.retroactive
  }

  /// FTE by days of each holding.
  private func shares(of own: [Holder], in months: [Month]) -> [Int64] {
    own.map { holder in holder.fte.scaled * Int64(months.reduce(0) { $0 + holder.days(in: $1) }) }
  }

  // MARK: Plausibility

  private mutating func checkPlausibility(of account: PersonAccount, holding own: [Holder]) {
    if let finding = contributionBand(of: account, year: year) { findings.append(finding) }
    if let finding = contributionLimit(of: account, year: year) { findings.append(finding) }
    // Of a year as a whole nothing can be said about its months.
    guard account.undated == nil else { return }
    let occupied = occupiedMonths(of: own)
    let place = own[0].place
    if isComplete,
      let finding = payGap(months: occupied.filter { account.months[$0] == nil }, at: account.firstPlace)
    {
      findings.append(finding)
    }
    let full = occupied.filter { month in own.contains { $0.from <= month.firstDay && $0.to >= month.lastDay } }
    findings += payJumps(of: account, fullMonths: full) { month in
      own.reduce(0) { $0 + ($1.days(in: month) > 0 ? $1.fte.scaled : 0) }
    }
    let december = Month(year: year.number, month: 12).firstDay
    let isEmployed = own.contains { $0.from <= december && $0.to >= december }
    if isComplete, let finding = annualSpecialPayment(of: account, employedOnFirstOfDecember: isEmployed, post: place) {
      findings.append(finding)
    }
  }

  private func occupiedMonths(of own: [Holder]) -> [Month] {
    year.months.filter { month in own.contains { $0.days(in: month) > 0 } }
  }
}

extension Ratio {
  /// In ten-thousandths: an FTE has at most four decimals.
  fileprivate var scaled: Int64 { (self * Ratio(10_000)).roundedHalfUp() }
}
