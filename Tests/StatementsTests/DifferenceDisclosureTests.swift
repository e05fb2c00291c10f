import Facts
import Money
import Settings
import Statements
import Testing

/// What may be shown of two versions side by side (domain.md, "Decided since").
@Suite struct DifferenceDisclosureTests {
  private func comparison(
    changed: Int, isDominant: Bool = false, before: Int = 4, after: Int = 4
  ) -> PayComparison {
    PayComparison(
      region: "Nord", before: PersonGroup(persons: before, hasDominantPerson: false),
      after: PersonGroup(persons: after, hasDominantPerson: false),
      changed: PersonGroup(persons: changed, hasDominantPerson: isDominant))
  }

  @Test func `lines only where three or more persons, or none, are behind the difference`() {
    for (changed, isDominant, shows) in [
      (0, false, true), (1, true, false), (2, false, false), (3, false, true), (3, true, false), (9, false, true),
    ] {
      let rule = DifferenceDisclosure(comparison(changed: changed, isDominant: isDominant), .collapse)
      #expect(rule.showsLines == shows, "\(changed) \(isDominant)")
    }
  }

  @Test func `of a small group in either version the shares only`() {
    for (before, after) in [(2, 4), (4, 2), (1, 1)] {
      #expect(!DifferenceDisclosure(comparison(changed: 0, before: before, after: after), .collapse).showsLines)
      #expect(!DifferenceDisclosure(comparison(changed: 3, before: before, after: after), .collapse).showsLines)
    }
    // Itemized on purpose: what was told may be compared, but not what changed for one or two.
    let itemized = SmallGroupRule.itemize(reason: "Einwilligung")
    #expect(DifferenceDisclosure(comparison(changed: 0, before: 2, after: 2), itemized).showsLines)
    #expect(!DifferenceDisclosure(comparison(changed: 1, isDominant: true, before: 2, after: 2), itemized).showsLines)
  }

  /// The correction of domain.md 1.7: 322.63 more pay in Nord.
  @Test func `a correction for one person shows old and new share only`() throws {
    let old = try Year().statement("05558008")
    let new = try Year().changing { $0.regions[0].staff += 32_263 }.statement("05558008")
    let shown = DifferenceDisclosure(comparison(changed: 1, isDominant: true), .collapse).difference(from: old, to: new)
    #expect(shown.ownShare.old == Cents(1_490_908) && shown.ownShare.new == Cents(1_498_973))
    #expect(shown.itemized == nil)
  }

  @Test func `a correction for three persons shows the lines`() throws {
    let old = try Year().statement("05558008")
    let new = try Year().changing {
      $0.regions[0].staff += 32_263
      $0.regions[0].grant -= 400
    }.statement("05558008")
    let rule = DifferenceDisclosure(comparison(changed: 3), .collapse)
    let itemized = try #require(rule.difference(from: old, to: new).itemized)
    #expect(itemized.lines.map(\.category) == CostCategory.allCases)
    #expect(itemized.lines.map(\.amounts.old.value) == [4_493_239, 103_187, 32_815, 70_000])
    #expect(itemized.lines.map(\.amounts.new.value) != itemized.lines.map(\.amounts.old.value))
    #expect(itemized.lines.map(\.amounts.new).total() == new.total.share)
    #expect(itemized.grant.old == old.grant.share && itemized.grant.new == new.grant.share)
    // A statement that is collapsed has no lines to compare, whatever the comparison says.
    let mitte = try Year().statement("05558032")
    #expect(rule.difference(from: mitte, to: mitte).itemized == nil)
    #expect(rule.difference(from: old, to: mitte).itemized == nil)
  }
}
