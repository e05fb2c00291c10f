package import Money

/// *Diagramm C1*: what something cost, as two parts of one bar: the grant and the own share. A row is a region or a
/// municipality.
package struct FundingChart: Hashable, Sendable {
  let title: String
  let grantLabel: String
  let ownShareLabel: String
  let rows: [Row]

  /// Where a grant exceeds the cost, the own share is drawn to the left of zero.
  package struct Row: Hashable, Sendable {
    let name: String
    let grant: Cents
    let ownShare: Cents

    /// - Parameter grant: positive, as it is drawn.
    package init(name: String, cost: Cents, grant: Cents) {
      self.name = name
      self.grant = grant
      ownShare = cost - grant
    }

    var cost: Cents { grant + ownShare }
  }

  package init(title: String, grant: String = "Förderung", ownShare: String = "Eigenanteil", rows: [Row]) {
    self.title = title
    grantLabel = grant
    ownShareLabel = ownShare
    self.rows = rows
  }

  /// Nil without rows.
  ///
  /// - Parameter id: begins all ids of the drawing, so it must be another for each drawing of a page: `kosten`.
  package func drawing(id: String) -> Drawing? {
    let bars = BarChart(
      title: title, finding: finding,
      legend: [
        Note(.bar(.solid), grantLabel), Note(.bar(.hatched), ownShareLabel), Note(nil, "rechts: Kosten"),
      ],
      groups: [BarGroup(rows: rows.map(Self.bar))])
    return bars.drawing(id: id)
  }

  private static func bar(_ row: Row) -> BarRow {
    BarRow(
      name: row.name, amount: row.cost.germanEuro,
      bars: [Bar(.solid, row.grant), Bar(.hatched, row.ownShare)],
      notes: [Note(.bar(.solid), row.grant.germanEuro), Note(.bar(.hatched), row.ownShare.germanEuro)])
  }

  private var finding: String {
    if rows.count == 1, let row = rows.first {
      return "\(row.name): Kosten \(row.cost.germanEuro), davon \(grantLabel) \(row.grant.germanEuro) "
        + "und \(ownShareLabel) \(row.ownShare.germanEuro)."
    }
    return Extremes(rows.map { ($0.name, $0.cost) }).sentence("Kosten")
      + Extremes(rows.map { ($0.name, $0.ownShare) }).continuation(ownShareLabel) + "."
  }
}
