internal import Money

/// The largest and the smallest of a chart, in words for those who do not see it.
struct Extremes {
  private let largest: (name: String, value: Cents)?
  private let smallest: (name: String, value: Cents)?
  private let isOne: Bool

  init(_ values: [(name: String, value: Cents)]) {
    // The first of several equal ones, either way.
    largest = values.reduce(nil) { best, next in best.map { $0.value >= next.value ? $0 : next } ?? next }
    smallest = values.reduce(nil) { best, next in best.map { $0.value <= next.value ? $0 : next } ?? next }
    isOne = values.count == 1
  }

  /// `Kosten: am höchsten Region Nord mit 187.969,63 €, am niedrigsten Region Mitte mit 81.066,25 €`, without a full stop.
  func sentence(_ what: String) -> String { "\(what): " + words }

  /// The same behind another one.
  func continuation(_ what: String) -> String { "; \(what): " + words }

  private var words: String {
    guard let largest, let smallest else { return "keine Angaben" }
    if isOne { return "\(largest.name) \(largest.value.germanEuro)" }
    guard largest.value != smallest.value else { return "überall \(largest.value.germanEuro)" }
    return "am höchsten \(largest.name) mit \(largest.value.germanEuro), "
      + "am niedrigsten \(smallest.name) mit \(smallest.value.germanEuro)"
  }
}
