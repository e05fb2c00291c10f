internal import Money

/// What every chart of this module comes down to: rows of a name, an amount and bars on one scale.
struct BarChart {
  let title: String
  /// One sentence for those who do not see the chart.
  let finding: String
  let legend: [Note]
  let groups: [BarGroup]

  /// Everything that the axis must reach.
  var ends: [Cents] { groups.flatMap(\.rows).flatMap(\.ends) }

  /// Nil without rows.
  func drawing(id: String) -> Drawing? {
    groups.contains { !$0.rows.isEmpty } ? BarDrawing(self, id: id).drawing : nil
  }
}

/// Rows under one heading.
struct BarGroup {
  var heading: String?
  let rows: [BarRow]
}

/// A name with its amount, what is drawn beneath, and what is said about that.
struct BarRow {
  let name: String
  var isStrong = false
  /// Printed to the right of the name.
  let amount: String
  /// One behind the other: those above zero to the right, those below to the left.
  let bars: [Bar]
  var marks: [Mark] = []
  var notes: [Note] = []

  /// Bars with where they begin and end.
  var spans: [(style: BarStyle, start: Cents, end: Cents)] {
    var (right, left) = (Cents.zero, Cents.zero)
    return bars.compactMap { bar in
      if bar.value == .zero { return nil }
      if bar.value < .zero {
        left += bar.value
        return (bar.style, left, left - bar.value)
      }
      right += bar.value
      return (bar.style, right - bar.value, right)
    }
  }

  var ends: [Cents] { spans.flatMap { [$0.start, $0.end] } + marks.map(\.value) }
}

struct Bar {
  let style: BarStyle
  let value: Cents

  init(_ style: BarStyle, _ value: Cents) {
    self.style = style
    self.value = value
  }
}

/// How a bar is filled; each can be told from the others without colours.
enum BarStyle {
  case solid, hatched, pale
}

/// A value that is shown as a place on the scale.
struct Mark {
  let symbol: Symbol
  let value: Cents

  init(_ symbol: Symbol, _ value: Cents) {
    self.symbol = symbol
    self.value = value
  }
}

/// What a text explains.
enum Symbol: Equatable {
  case bar(BarStyle)
  /// Higher than the bar.
  case stroke
  case circle
}

/// A text in the legend or under a bar, with the sign before it that it explains.
struct Note {
  let symbol: Symbol?
  let text: String

  init(_ symbol: Symbol?, _ text: String) {
    self.symbol = symbol
    self.text = text
  }
}
