package import Facts
package import Money

/// *Vergleichswerte*: what a municipality had planned for the year, or bore in the year before.
///
/// Totals, never positions. They tell nothing of what somebody was paid in the year that is settled: plan and year
/// before are numbers that were public before it, and what changed is the difference of two totals that both are told
/// anyway (domain.md 6.6).
package struct ComparedYear: Sendable, Hashable {
  /// *Kostenanteil*, before the grant; nil where only the own share is known.
  package let cost: Cents?
  /// *Eigenanteil*, net and after the grant.
  package let ownShare: Cents

  package init(cost: Cents?, ownShare: Cents) {
    self.cost = cost
    self.ownShare = ownShare
  }

  /// *Förderanteil*
  package var grant: Cents? { cost.map { $0 - ownShare } }
}

/// *Änderung*: how much more `now` is than before, in cents and as a part of what was before.
package struct Change: Sendable, Hashable {
  package let amount: Cents
  /// Nil where there was nothing, or less than nothing, to compare with.
  package let fraction: Ratio?

  package init(from before: Cents, to now: Cents) {
    amount = now - before
    fraction = before > .zero ? Ratio(amount.value, before.value) : nil
  }
}

extension ComparedYear {
  package init(_ year: PreviousYear) { self.init(cost: year.cost, ownShare: year.ownShare) }

  package init(_ year: PlannedYear) { self.init(cost: year.cost, ownShare: year.ownShare) }

  /// All of `years` together; nil if one is missing, since the sum would be compared with more than it holds.
  package static func sum(_ years: [ComparedYear?]) -> ComparedYear? {
    let known = years.compactMap(\.self)
    guard !known.isEmpty, known.count == years.count else { return nil }
    let costs = known.compactMap(\.cost)
    return ComparedYear(
      cost: costs.count == known.count ? costs.total() : nil, ownShare: known.map(\.ownShare).total())
  }
}
