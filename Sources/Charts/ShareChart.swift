package import Money

/// *Diagramm C2*: the own share of each municipality, those of a region under its name. The municipality whose paper it
/// is stands out by name and pattern.
package struct ShareChart: Hashable, Sendable {
  let title: String
  let ownLabel: String?
  let groups: [Group]

  /// A region with its municipalities; without a heading if there is only one.
  package struct Group: Hashable, Sendable {
    let heading: String?
    let rows: [Row]

    package init(heading: String? = nil, rows: [Row]) {
      self.heading = heading
      self.rows = rows
    }
  }

  /// A municipality; negative is what it gets back.
  package struct Row: Hashable, Sendable {
    let name: String
    let share: Cents
    let isOwn: Bool

    package init(name: String, share: Cents, isOwn: Bool = false) {
      self.name = name
      self.share = share
      self.isOwn = isOwn
    }
  }

  package init(title: String, groups: [Group]) {
    self.title = title
    self.groups = groups
    ownLabel = groups.flatMap(\.rows).first(where: \.isOwn)?.name
  }

  /// Nil without rows.
  ///
  /// - Parameter id: begins all ids of the drawing, so it must be another for each drawing of a page: `anteile`.
  package func drawing(id: String) -> Drawing? {
    // Without an own one all look as own shares do in the chart of the grant.
    let other = ownLabel == nil ? BarStyle.hatched : .pale
    let legend = ownLabel.map { [Note(.bar(.hatched), $0), Note(.bar(.pale), "andere Kommunen")] }
    let bars = BarChart(
      title: title, finding: finding, legend: legend ?? [Note(.bar(.hatched), "Eigenanteil")],
      groups: groups.map { group in
        BarGroup(
          heading: group.heading,
          rows: group.rows.map { row in
            BarRow(
              name: row.name, isStrong: row.isOwn, amount: row.share.germanEuro,
              bars: [Bar(row.isOwn ? .hatched : other, row.share)])
          })
      })
    return bars.drawing(id: id)
  }

  private var finding: String {
    let rows = groups.flatMap(\.rows)
    let all = Extremes(rows.map { ($0.name, $0.share) }).sentence("Eigenanteil")
    guard rows.count > 1, let own = rows.first(where: \.isOwn) else { return all + "." }
    return "\(own.name): \(own.share.germanEuro); \(all)."
  }
}
