package import Money

/// *Diagramm C3*: what was, as a bar, with a circle for what was planned and a stroke for the year before. What is not
/// known is not shown, nor named in the legend.
package struct ComparisonChart: Hashable, Sendable {
  let title: String
  let actualLabel: String
  let planLabel: String
  let previousLabel: String
  let rows: [Row]

  package struct Row: Hashable, Sendable {
    let name: String
    let actual: Cents
    let plan: Cents?
    let previous: Cents?

    package init(name: String, actual: Cents, plan: Cents?, previous: Cents?) {
      self.name = name
      self.actual = actual
      self.plan = plan
      self.previous = previous
    }
  }

  /// - Parameters:
  ///   - actual: what the bars are, such as `2025`.
  ///   - plan: what the circles are, such as `Plan 2025`.
  ///   - previous: what the strokes are, such as `2024`.
  package init(title: String, actual: String, plan: String, previous: String, rows: [Row]) {
    self.title = title
    actualLabel = actual
    planLabel = plan
    previousLabel = previous
    self.rows = rows
  }

  /// Nil without rows, and where neither plan nor previous year is known of any.
  ///
  /// - Parameter id: begins all ids of the drawing, so it must be another for each drawing of a page: `vergleich`.
  package func drawing(id: String) -> Drawing? {
    let hasPlan = rows.contains { $0.plan != nil }
    let hasPrevious = rows.contains { $0.previous != nil }
    guard hasPlan || hasPrevious else { return nil }
    let bars = BarChart(
      title: title, finding: finding,
      legend: [Note(.bar(.solid), actualLabel)] + (hasPlan ? [Note(.circle, planLabel)] : [])
        + (hasPrevious ? [Note(.stroke, previousLabel)] : []),
      groups: [BarGroup(rows: rows.map { bar($0) })])
    return bars.drawing(id: id)
  }

  private func bar(_ row: Row) -> BarRow {
    let marks = [
      row.previous.map { (Mark(.stroke, $0), previousLabel) }, row.plan.map { (Mark(.circle, $0), planLabel) },
    ].compactMap(\.self)
    return BarRow(
      name: row.name, amount: row.actual.germanEuro, bars: [Bar(.solid, row.actual)], marks: marks.map(\.0),
      notes: marks.reversed().map { mark, label in Note(mark.symbol, "\(label) \(mark.value.germanEuro)") })
  }

  private var finding: String {
    let largest = rows.compactMap { row in (row.previous ?? row.plan).map { (row, $0, row.actual - $0) } }
      .max { $0.2.magnitude < $1.2.magnitude }
    let actual = Extremes(rows.map { ($0.name, $0.actual) }).sentence(actualLabel)
    guard let (row, before, change) = largest else { return actual + "." }
    let other = row.previous == nil ? planLabel : previousLabel
    guard change != .zero else { return "\(actual), so viel wie \(other)." }
    let direction = change > .zero ? "mehr" : "weniger"
    return "\(actual); größte Abweichung: \(row.name) mit \(change.magnitude.germanEuro) \(direction) als \(other) "
      + "(\(before.germanEuro))."
  }
}
