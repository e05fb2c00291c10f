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
    if let difference = root.difference(from: expected.root) { return difference }
    return irregularities.first.map { .irregular($0) }
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
