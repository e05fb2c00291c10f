internal import Money

/// A scale with round ticks that covers zero and all values.
struct Axis {
  /// From the left end to the right end.
  let ticks: [Cents]
  private let step: Int64

  private var lower: Int128 { Int128(ticks[0].value) }
  private var upper: Int128 { Int128(ticks[ticks.count - 1].value) }

  private static let maximumIntervals: Int128 = 5
  /// Of the labels' letters, in pixels.
  static let labelSize = 11
  private static let labelGap = 5

  /// The finest whose labels keep apart.
  init(covering values: [Cents]) {
    let lowest = Int128(min(0, values.map(\.value).min() ?? 0))
    let highest = Int128(max(0, values.map(\.value).max() ?? 0))
    guard lowest < highest else {
      self.init(step: 100, below: 0, above: 1)
      return
    }
    var power: Int128 = 1
    while true {
      for factor in [10, 25, 50] as [Int128] where power > 1 || factor != 25 {
        let step = factor * power / 10
        let below = -floorDivision(lowest, step).quotient
        let above = -floorDivision(-highest, step).quotient
        guard below + above <= Self.maximumIntervals else { continue }
        let axis = Axis(step: step, below: below, above: above)
        // One interval alone has nothing to give way to.
        if below + above == 1 || Self.keepApart(axis.labels) {
          self = axis
          return
        }
      }
      power *= 10
    }
  }

  private init(step: Int128, below: Int128, above: Int128) {
    self.step = Int64(step)
    ticks = (-below...above).map { Cents(Int64($0 * step)) }
  }

  /// Whether labels, spread over the narrowest screen, leave room between them: the first begins at the left end, the
  /// last ends at the right one, the others stand centred on their ticks.
  private static func keepApart(_ labels: [String]) -> Bool {
    let widths = labels.map { TextWidth.pixels($0, size: labelSize) }
    let last = labels.count - 1
    let starts = widths.enumerated().map { index, width in
      index == 0 ? 0 : index == last ? BarDrawing.width - width : index * BarDrawing.width / last - width / 2
    }
    return (1...last).allSatisfy { starts[$0 - 1] + widths[$0 - 1] + labelGap <= starts[$0] }
  }
  /// How far from the left end, in thousandths of a percent of the whole width.
  func position(_ value: Cents) -> Int64 {
    let span = upper - lower
    return Int64(floorDivision((Int128(value.value) - lower) * 200_000 + span, span * 2).quotient)
  }

  /// `0`, `50`, …, `200 Tsd. €`: the unit stands at the last one.
  var labels: [String] {
    let largest = max(ticks[0].magnitude, ticks[ticks.count - 1].magnitude)
    let (unit, name): (Int64, String) =
      largest >= Cents(1_000_000_00)
      ? (1_000_000_00, "Mio. €") : step >= 1_000_00 ? (1_000_00, "Tsd. €") : (100, "€")
    return ticks.enumerated().map { index, tick in
      Ratio(tick.value, unit).german + (index == ticks.count - 1 ? "\u{A0}\(name)" : "")
    }
  }
}
