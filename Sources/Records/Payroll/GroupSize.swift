internal import Facts
internal import Money

extension PersonGroup {
  /// The group of those whose amounts are not zero.
  ///
  /// What is published is the sum: where amounts cancel each other out, one of them can be more than the whole of it.
  init(behind amounts: some Sequence<Cents>) {
    let own = amounts.filter { $0 != .zero }
    let largest = own.map(\.magnitude).max() ?? .zero
    self.init(persons: own.count, hasDominantPerson: largest.value * 4 > own.total().magnitude.value * 3)
  }
}
