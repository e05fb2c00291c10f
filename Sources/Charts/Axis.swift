internal import Money

/// A scale with round ticks that covers zero and all values.
struct Axis {
  /// From the left end to the right end.
  let ticks: [Cents]
  private let step: Int64

  private var lower: Int128 { Int128(ticks[0].value) }
  private var upper: Int128 { Int128(ticks[ticks.count - 1].value) }

  /// At most so many ticks beyond zero, that their labels keep apart on a narrow screen.
  private static let intervals: Int128 = 5

  init(covering values: [Cents]) {
    let lowest = Int128(min(0, values.map(\.value).min() ?? 0))
    let highest = Int128(max(0, values.map(\.value).max() ?? 0))
    var step: Int128 = 1
    var (below, above): (Int128, Int128) = (0, 1)
    var power: Int128 = 1
    steps: while true {
      for factor in [10, 25, 50] as [Int128] where power > 1 || factor != 25 {
        step = factor * power / 10
        below = -floorDivision(lowest, step).quotient
        above = -floorDivision(-highest, step).quotient
        if below + above <= Self.intervals { break steps }
      }
      power *= 10
    }
    if below + above == 0 { (step, above) = (100, 1) }
    self.step = Int64(step)
    ticks = (-below...above).map { Cents(Int64($0 * step)) }
  }

  /// How far from the left end, in thousandths of a percent of the whole width.
  func position(_ value: Cents) -> Int64 {
    let span = upper - lower
    return Int64(floorDivision((Int128(value.value) - lower) * 200_000 + span, span * 2).quotient)
  }

  /// `0`, `50`, …, `200 Tsd. €`: the unit stands at the last one.
  var labels: [String] {
    let (unit, name): (Int64, String) =
      step >= 10_000_000_00 ? (1_000_000_00, "Mio. €") : step >= 1_000_00 ? (1_000_00, "Tsd. €") : (100, "€")
    return ticks.enumerated().map { index, tick in
      Ratio(tick.value, unit).german + (index == ticks.count - 1 ? "\u{A0}\(name)" : "")
    }
  }
}
