package import InvoiceSyntax

/// What a document says in the terms of EN 16931, whatever its syntax: a tree of groups with the terms in them.
///
/// Values are kept as the text that was written, with their places. Filled by ``InvoiceReader``, or by
/// ``init(_:in:)`` with what this program is going to write.
package struct SemanticInvoice: Sendable {
  package let syntax: InvoiceSyntax
  /// What the document says beside its terms. A complete invoice says nothing there.
  package internal(set) var unread: [UnreadValue] = []
  /// How much more there is of it than ``unread`` lists.
  package internal(set) var furtherUnread = 0
  /// Elements that repeat, stand in another order or lack what belongs to them. The terms are read all the same.
  package internal(set) var irregularities: [Place] = []

  /// Instances of groups in the order of their start; the first is the invoice itself.
  var groups: [GroupRecord]
  /// In the order of reading.
  var terms: [TermRecord] = []
  /// The values' bytes, one behind the other.
  var text: [UInt8] = []

  static let unreadLimit = 1_000

  init(_ syntax: InvoiceSyntax) {
    self.syntax = syntax
    groups = [GroupRecord(group: nil, parent: -1, element: 0)]
    groups.reserveCapacity(64)
    terms.reserveCapacity(256)
    text.reserveCapacity(8_192)
  }

  struct GroupRecord: Sendable {
    /// Nil for the invoice itself.
    let group: BusinessGroup?
    let parent: Int32
    let element: Int32
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
    var nextSibling: Int32 = -1
    var firstTerm: Int32 = -1
    var lastTerm: Int32 = -1
  }

  struct TermRecord: Sendable {
    let term: BusinessTerm
    let group: Int32
    /// Whether the value stood in an attribute.
    let isAttribute: Bool
    let element: Int32
    let line: Int32
    let start: Int
    let count: Int
    /// The next term of the same group, or of the same main term.
    var next: Int32 = -1
    /// Terms that say more of this one.
    var firstPart: Int32 = -1
    var lastPart: Int32 = -1
  }

  package struct Place: Sendable, Hashable {
    /// Index of the element in its ``XMLTree``: `tree[element].location`, `tree.column(of:in:)`.
    package let element: Int
    package let line: Int
  }

  /// Something that a document says without a term.
  package struct UnreadValue: Sendable, Hashable {
    package let place: Place
    /// The element's name; with `@` and the attribute's name if it stands there.
    package let name: String
    package let text: String
  }
}

/// One instance of a group, or the invoice as a whole.
package struct GroupInstance: Sendable {
  let invoice: SemanticInvoice
  let index: Int32

  private var record: SemanticInvoice.GroupRecord { invoice.groups[Int(index)] }

  /// Nil for the invoice as a whole.
  package var group: BusinessGroup? { record.group }

  /// Index of the element with which it began.
  package var element: Int { Int(record.element) }

  /// Its own terms in the order of reading, without those of the groups in it.
  package var terms: [TermValue] { invoice.chain(record.firstTerm).map { TermValue(invoice: invoice, index: $0) } }

  /// The groups in it in the order of reading.
  package var groups: [GroupInstance] {
    var instances: [GroupInstance] = []
    var child = record.firstChild
    while child >= 0 {
      instances.append(GroupInstance(invoice: invoice, index: child))
      child = invoice.groups[Int(child)].nextSibling
    }
    return instances
  }

  /// The first value of a term in this group itself, as text.
  package subscript(term: BusinessTerm) -> String? { value(term)?.text }

  package func value(_ term: BusinessTerm) -> TermValue? {
    if let main = term.main { return values(main).lazy.compactMap { $0.part(term) }.first ?? first(term) }
    return first(term)
  }

  /// Walks no further than to the first: of a group with thousands of values one may be asked for each of them.
  private func first(_ term: BusinessTerm) -> TermValue? {
    var index = record.firstTerm
    while index >= 0 {
      if invoice.terms[Int(index)].term == term { return TermValue(invoice: invoice, index: index) }
      index = invoice.terms[Int(index)].next
    }
    return nil
  }

  package func values(_ term: BusinessTerm) -> [TermValue] { terms.filter { $0.term == term } }

  package func groups(_ group: BusinessGroup) -> [GroupInstance] { groups.filter { $0.group == group } }
}

/// What was written for a term.
package struct TermValue: Sendable {
  let invoice: SemanticInvoice
  let index: Int32

  var record: SemanticInvoice.TermRecord { invoice.terms[Int(index)] }

  package var term: BusinessTerm { record.term }

  package var bytes: ArraySlice<UInt8> { invoice.text[record.start..<(record.start + record.count)] }

  /// As written, untrimmed.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  package var place: SemanticInvoice.Place {
    SemanticInvoice.Place(element: Int(record.element), line: Int(record.line))
  }

  package var isAttribute: Bool { record.isAttribute }

  /// The terms that say more of this value, such as its scheme.
  package var parts: [TermValue] { invoice.chain(record.firstPart).map { TermValue(invoice: invoice, index: $0) } }

  package func part(_ term: BusinessTerm) -> TermValue? { parts.first { $0.term == term } }
}

// MARK: The invoice as a whole

extension SemanticInvoice {
  package var root: GroupInstance { GroupInstance(invoice: self, index: 0) }

  /// The first value of a term anywhere in the document.
  package subscript(term: BusinessTerm) -> String? {
    terms.indices.first { terms[$0].term == term }.map { TermValue(invoice: self, index: Int32($0)).text }
  }

  /// All instances of a group anywhere in the document, in the order of their start.
  package func groups(_ group: BusinessGroup) -> [GroupInstance] {
    groups.indices.filter { groups[$0].group == group }.map { GroupInstance(invoice: self, index: Int32($0)) }
  }

  /// Every value of the document in the order of reading, those that say more of another included.
  package var values: [TermValue] { terms.indices.map { TermValue(invoice: self, index: Int32($0)) } }

  func chain(_ first: Int32) -> [Int32] {
    var indices: [Int32] = []
    var index = first
    while index >= 0 {
      indices.append(index)
      index = terms[Int(index)].next
    }
    return indices
  }
}

// MARK: Filling

extension SemanticInvoice {
  /// - Returns: the new instance.
  mutating func addGroup(_ group: BusinessGroup, in parent: Int32, element: Int32) -> Int32 {
    let index = Int32(groups.count)
    groups.append(GroupRecord(group: group, parent: parent, element: element))
    let last = groups[Int(parent)].lastChild
    if last < 0 { groups[Int(parent)].firstChild = index } else { groups[Int(last)].nextSibling = index }
    groups[Int(parent)].lastChild = index
    return index
  }

  /// A term that says more of another joins that one if it was read just before in the group, else it stands alone.
  mutating func addTerm(
    _ term: BusinessTerm, _ value: UnsafeBufferPointer<UInt8>, in group: Int32, element: Int32, line: Int32,
    isAttribute: Bool
  ) {
    let index = Int32(terms.count)
    terms.append(
      TermRecord(
        term: term, group: group, isAttribute: isAttribute, element: element, line: line, start: text.count,
        count: value.count))
    text.append(contentsOf: value)
    let before = groups[Int(group)].lastTerm
    if let main = term.main, before >= 0, terms[Int(before)].term == main {
      let last = terms[Int(before)].lastPart
      if last < 0 { terms[Int(before)].firstPart = index } else { terms[Int(last)].next = index }
      terms[Int(before)].lastPart = index
      return
    }
    if before < 0 { groups[Int(group)].firstTerm = index } else { terms[Int(before)].next = index }
    groups[Int(group)].lastTerm = index
  }
}
