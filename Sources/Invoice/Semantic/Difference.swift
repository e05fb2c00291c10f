extension SemanticInvoice {
  /// Where two invoices differ.
  package enum Difference: Sendable, Hashable {
    /// Of this term; the place is nil if it is missing in the document read.
    case term(BusinessTerm, Place?)
    case group(BusinessGroup, Place?)
    /// Something that has no term.
    case unread(UnreadValue)
    /// An element that is not where or as often as it should be.
    case irregular(Place)
  }

  /// The first difference of what was read from what should be said: term by term as text, values and groups of one kind
  /// in their order. The order of different kinds is the syntax's.
  package func difference(from expected: SemanticInvoice) -> Difference? {
    if let value = unread.first { return .unread(value) }
    // Almost always nothing differs, and that is found out at once. Where something does, the first place is told.
    if !hasSameGroup(0, as: expected, 0), let difference = root.difference(from: expected.root) { return difference }
    return irregularities.first.map { .irregular($0) }
  }
}

extension SemanticInvoice {
  /// Whether two groups hold the same terms and groups, those of one kind in the same order. May say no where there are
  /// very many.
  private func hasSameGroup(_ index: Int32, as other: SemanticInvoice, _ otherIndex: Int32) -> Bool {
    let (mine, wanted) = (groups[Int(index)], other.groups[Int(otherIndex)])
    guard hasSameTerms(mine.firstTerm, as: other, wanted.firstTerm) else { return false }
    let (inner, others) = (children(of: mine), other.children(of: wanted))
    return pairs(inner.count, others.count) {
      groups[Int(inner[$0])].group == other.groups[Int(others[$1])].group
    } same: {
      hasSameGroup(inner[$0], as: other, others[$1])
    }
  }

  private func hasSameTerms(_ first: Int32, as other: SemanticInvoice, _ otherFirst: Int32) -> Bool {
    let (mine, wanted) = (chain(first), other.chain(otherFirst))
    return pairs(mine.count, wanted.count) {
      terms[Int(mine[$0])].term == other.terms[Int(wanted[$1])].term
    } same: {
      let (one, another) = (terms[Int(mine[$0])], other.terms[Int(wanted[$1])])
      return one.count == another.count
        && text[one.start..<(one.start + one.count)] == other.text[another.start..<(another.start + another.count)]
        && hasSameTerms(one.firstPart, as: other, another.firstPart)
    }
  }

  /// Whether each of `count` things has a partner of its kind that is the same, the first of a kind with the first of it.
  private func pairs(_ count: Int, _ otherCount: Int, kind: (Int, Int) -> Bool, same: (Int, Int) -> Bool) -> Bool {
    guard count == otherCount, count <= UInt64.bitWidth else { return false }
    var free: UInt64 = 0
    for index in 0..<count { free |= 1 << UInt64(index) }
    for index in 0..<count {
      guard let partner = (0..<count).first(where: { free & (1 << UInt64($0)) != 0 && kind(index, $0) }) else {
        return false
      }
      guard same(index, partner) else { return false }
      free &= ~(1 << UInt64(partner))
    }
    return true
  }

  private func children(of group: GroupRecord) -> [Int32] {
    var children: [Int32] = []
    var child = group.firstChild
    while child >= 0 {
      children.append(child)
      child = groups[Int(child)].nextSibling
    }
    return children
  }
}

extension GroupInstance {
  fileprivate func difference(from expected: GroupInstance) -> SemanticInvoice.Difference? {
    if let difference = SemanticInvoice.difference(of: terms, from: expected.terms) { return difference }
    let mine = Dictionary(grouping: groups) { $0.group }
    let others = Dictionary(grouping: expected.groups) { $0.group }
    for kind in BusinessGroup.allCases {
      let (present, wanted) = (mine[kind] ?? [], others[kind] ?? [])
      for (one, other) in zip(present, wanted) {
        if let difference = one.difference(from: other) { return difference }
      }
      if present.count == wanted.count { continue }
      return .group(kind, present.count > wanted.count ? present[wanted.count].place : nil)
    }
    return nil
  }

  private var place: SemanticInvoice.Place? { terms.first?.place ?? groups.lazy.compactMap(\.place).first }
}

extension SemanticInvoice {
  fileprivate static func difference(of values: [TermValue], from expected: [TermValue]) -> Difference? {
    let mine = Dictionary(grouping: values) { $0.term }
    let others = Dictionary(grouping: expected) { $0.term }
    // In the order of reading, so that the same difference is told every time.
    for term in values.map(\.term) + expected.map(\.term) {
      let (present, wanted) = (mine[term] ?? [], others[term] ?? [])
      for (one, other) in zip(present, wanted) {
        if one.bytes != other.bytes { return .term(term, one.place) }
        if let difference = difference(of: one.parts, from: other.parts) { return difference }
      }
      if present.count == wanted.count { continue }
      return .term(term, present.count > wanted.count ? present[wanted.count].place : nil)
    }
    return nil
  }
}
