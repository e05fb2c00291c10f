package import Money

/// *Diagramm C4*: what one occupied full-time post cost in a year, a bar for each region that may show it.
package struct UnitCostChart: Hashable, Sendable {
  let title: String
  let rows: [Row]

  package struct Row: Hashable, Sendable {
    let name: String
    let cost: Cents

    package init(name: String, cost: Cents) {
      self.name = name
      self.cost = cost
    }
  }

  package init(title: String, rows: [Row]) {
    self.title = title
    self.rows = rows
  }

  /// Nil without rows.
  ///
  /// - Parameter id: begins all ids of the drawing, so it must be another for each drawing of a page: `stellenkosten`.
  package func drawing(id: String) -> Drawing? {
    let bars = BarChart(
      title: title,
      finding: Extremes(rows.map { ($0.name, $0.cost) }).sentence("Kosten je besetzter Vollzeitstelle") + ".",
      legend: [Note(.bar(.solid), "Kosten je besetzter Vollzeitstelle")],
      groups: [
        BarGroup(
          rows: rows.map { BarRow(name: $0.name, amount: $0.cost.germanEuro, bars: [Bar(.solid, $0.cost)]) })
      ])
    return bars.drawing(id: id)
  }
}
