/// *Personengruppe*: how many persons stand behind a figure. All that leaves the reading about persons.
package struct PersonGroup: Sendable, Hashable {
  package let persons: Int
  /// True if one person has more than three quarters of the sum.
  package let hasDominantPerson: Bool

  package init(persons: Int, hasDominantPerson: Bool) {
    self.persons = persons
    self.hasDominantPerson = hasDominantPerson
  }

  package static let nobody = PersonGroup(persons: 0, hasDominantPerson: false)

  /// *Kleingruppe* (domain.md 6.6): what is told of it would tell what one person has.
  package var isSmall: Bool { persons < 3 || hasDominantPerson }
}

/// *Besetzung in Personen*: how many persons stand behind the staff costs of a region, and behind parts of them.
package struct Staffing: Sendable, Hashable {
  package let region: String
  /// All who were paid in the year.
  package let paid: PersonGroup
  /// Those who were paid for earlier years.
  package let retroactivelyPaid: PersonGroup

  package init(region: String, paid: PersonGroup, retroactivelyPaid: PersonGroup = .nobody) {
    self.region = region
    self.paid = paid
    self.retroactivelyPaid = retroactivelyPaid
  }

  package var persons: Int { paid.persons }
  /// *Kleingruppe* of the region.
  package var isSmallGroup: Bool { paid.isSmall }
}

/// *Vergleich zweier Lesungen*: how many persons of a region are paid differently in another reading of the same year.
package struct PayComparison: Sendable, Hashable {
  package let region: String
  package let before: PersonGroup
  package let after: PersonGroup
  /// Those whose pay differs; dominant is who has more than three quarters of the difference.
  package let changed: PersonGroup

  package init(region: String, before: PersonGroup, after: PersonGroup, changed: PersonGroup) {
    self.region = region
    self.before = before
    self.after = after
    self.changed = changed
  }
}
