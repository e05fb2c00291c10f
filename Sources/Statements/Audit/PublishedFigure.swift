internal import Facts
internal import Money

/// *Veröffentlichte Zahl*: one thing a paper tells about costs, as its reader can use it in an equation.
enum PublishedFigure: Hashable, Sendable {
  /// What some categories of some regions come to together.
  case cost(of: Set<CostCategory>, regions: Set<String>, Cents)
  /// A municipality's part of the running total up to a category, less the grant where it is the own share; by cascade
  /// rounding (domain.md 1.6).
  case share(region: String, through: CostCategory, lessGrant: Cents, bearer: Bearer, Cents)
  /// Occupied FTE-months of some regions together.
  case fteMonths(regions: Set<String>, Ratio)
  /// *Kosten je besetzter Vollzeitstelle und Jahr*, rounded half up.
  case costPerFTEYear(region: String, Cents)
  /// *Förderquote* with the grant that it belongs to.
  case grantQuota(regions: Set<String>, grant: Cents, Ratio)
  /// That somebody was paid for earlier years.
  case retroactivePay(region: String)
  /// Something that is told and cannot be read as a figure: nobody can say what follows from it.
  case unknown(String)

  /// Whose part of a region a share is.
  struct Bearer: Hashable, Sendable {
    let fraction: Ratio
    /// Place in the order of left-over cents and how many there are; only with equal shares, where it decides.
    let place: Place?

    struct Place: Hashable, Sendable {
      let index: Int
      let count: Int
    }
  }
}

/// *Ausgehende Unterlage*: a paper that leaves the employing office, with every figure that it tells.
package struct OutgoingPaper: Sendable {
  /// `Abrechnung Gemeinde Nottuln`
  package let name: String
  let audience: Audience
  var figures: Set<PublishedFigure>

  enum Audience: Hashable, Sendable {
    /// A municipality of the region.
    case partner
    case everybody
  }
}
