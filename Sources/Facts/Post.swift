package import Dates
package import Diagnostics
package import Money

/// *Stelle*: a post of a region. Not a person.
package struct Post: Sendable {
  package let id: String
  package let region: String
  package let plannedFTE: Ratio
  package let place: SourcePlace

  package init(id: String, region: String, plannedFTE: Ratio, place: SourcePlace) {
    self.id = id
    self.region = region
    self.plannedFTE = plannedFTE
    self.place = place
  }
}

/// *Besetzung*: that a post was occupied to some extent from a day to a day, both included. By whom is not known here.
package struct Occupancy: Sendable {
  package let post: String
  package let fte: Ratio
  package let from: Day
  package let to: Day
  package let place: SourcePlace

  package init(post: String, fte: Ratio, from: Day, to: Day, place: SourcePlace) {
    self.post = post
    self.fte = fte
    self.from = from
    self.to = to
    self.place = place
  }
}

/// *Personalkosten einer Stelle*: what the payroll exports hold for a post in the year, all pay elements together.
package struct StaffCost: Sendable {
  package let post: String
  /// P1 of the post, retroactive pay included.
  package let amount: Cents
  /// Part of `amount` that was paid for earlier years.
  package let retroactive: Cents
  /// The export and how many of its rows were added up.
  package let file: String
  package let rows: Int

  package init(post: String, amount: Cents, retroactive: Cents, file: String, rows: Int) {
    self.post = post
    self.amount = amount
    self.retroactive = retroactive
    self.file = file
    self.rows = rows
  }
}
