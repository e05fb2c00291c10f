package import Facts
package import Money
package import Settings

/// What may be shown of the difference between two published versions of a region's settlement (domain.md, "Decided
/// since"): a correction to a small group, or caused by fewer than three persons, shows old and new share only.
///
/// A difference that no person is behind (equipment, grant, key) may be shown line by line, if both versions may.
package struct DifferenceDisclosure: Sendable {
  /// True if lines, sums of the region and months may be shown old beside new.
  package let showsLines: Bool

  /// - Parameter rule: `kleingruppe`; what the agreement itemizes was told already, but never what changed for one
  ///   person.
  package init(_ comparison: PayComparison, _ rule: SmallGroupRule) {
    let isCollapsed = (comparison.before.isSmall || comparison.after.isSmall) && rule == .collapse
    showsLines = !isCollapsed && (comparison.changed.persons == 0 || !comparison.changed.isSmall)
  }

  /// Old and new statement of one municipality, as far as they may be shown side by side.
  package func difference(from old: Statement, to new: Statement) -> StatementDifference {
    let ownShare = StatementDifference.Amounts(old: old.ownShare.share, new: new.ownShare.share)
    guard showsLines, !old.isCollapsed, !new.isCollapsed else {
      return StatementDifference(ownShare: ownShare, itemized: nil)
    }
    let lines = CostCategory.allCases.map { category in
      func amount(_ statement: Statement) -> Cents {
        statement.lines.first { $0.category == category }?.amount.share ?? .zero
      }
      return StatementDifference.Line(
        category: category, amounts: StatementDifference.Amounts(old: amount(old), new: amount(new)))
    }
    return StatementDifference(
      ownShare: ownShare,
      itemized: StatementDifference.Itemized(
        lines: lines, grant: StatementDifference.Amounts(old: old.grant.share, new: new.grant.share)))
  }
}

/// *Unterschied zweier Fassungen*: what a municipality is told about a corrected statement.
package struct StatementDifference: Sendable, Hashable {
  package let ownShare: Amounts
  /// Nil where it would tell what changed for one person.
  package let itemized: Itemized?

  /// Both in cents; the municipality's part.
  package struct Amounts: Sendable, Hashable {
    package let old: Cents
    package let new: Cents
  }

  package struct Itemized: Sendable, Hashable {
    /// P1 to P4
    package let lines: [Line]
    package let grant: Amounts
  }

  package struct Line: Sendable, Hashable {
    package let category: CostCategory
    package let amounts: Amounts
  }
}
