internal import InvoiceSyntax
package import XML

/// Reads documents of both syntaxes into terms. Keeps its parser: a thread that reads many needs one of these.
package final class InvoiceReader {
  private let parser: XMLTreeParser

  package init(limits: XMLLimits = .default) { parser = XMLTreeParser(.invoice, limits: limits) }

  /// The elements of the document that was read last.
  package var tree: XMLTree { parser.tree }

  /// Nil if the document is none of an invoice.
  package func read(_ bytes: UnsafeRawBufferPointer) throws(XMLFailure) -> SemanticInvoice? {
    try parser.parse(bytes)
    return SemanticInvoice(parser.tree)
  }

  package func read(_ bytes: [UInt8]) throws(XMLFailure) -> SemanticInvoice? {
    let result = bytes.withUnsafeBytes { bytes in Result { () throws(XMLFailure) in try read(bytes) } }
    return try result.get()
  }
}

extension SemanticInvoice {
  /// Reads a document that is parsed already. Nil if it is none of an invoice.
  package init?(_ tree: XMLTree) {
    guard let root = tree.root, let syntax = InvoiceSyntax(root: root) else { return nil }
    let table = BindingTable.of(syntax)
    self = table.rows.withUnsafeBufferPointer { rows in
      var reading = Reading(syntax, rows, root)
      reading.readChildren(of: root, row: 0, group: 0)
      reading.readAttributes(of: root, row: 0, group: 0)
      return reading.invoice
    }
  }
}

extension BindingTable {
  static func of(_ syntax: InvoiceSyntax) -> BindingTable {
    switch syntax {
    case .ublInvoice: ublInvoice
    case .ublCreditNote: ublCreditNote
    case .cii: cii
    }
  }
}

/// One walk through a document along the rows of its syntax.
private struct Reading {
  var invoice: SemanticInvoice
  private let rows: UnsafeBufferPointer<BindingTable.Row>
  /// BT-5, BT-6
  private let currency: Text?
  private let accountingCurrency: Text?
  /// The newest instance of each group, so that none is searched for.
  private var newest: [BusinessGroup: Int32] = [:]
  /// The last value of each term that its syntax repeats: index of the term, parent of its element.
  private var repeated: [BusinessTerm: (term: Int32, parent: Int32)] = [:]

  init(_ syntax: InvoiceSyntax, _ rows: UnsafeBufferPointer<BindingTable.Row>, _ root: Node) {
    invoice = SemanticInvoice(syntax)
    self.rows = rows
    func first(_ name: KnownName) -> Text? {
      for node in root.anywhere(name) { return node.text }
      return nil
    }
    currency = first(syntax.isUBL ? CBC.documentCurrencyCode : RAM.invoiceCurrencyCode)
    accountingCurrency = first(syntax.isUBL ? CBC.taxCurrencyCode : RAM.taxCurrencyCode)
  }

  // MARK: Elements

  mutating func readChildren(of node: Node, row: Int, group: Int32) {
    let range = rows[row].children
    var lastRank = -1
    var place = node.text.start
    for child in node.children {
      let text = child.text
      noteStray(Text(place, text.start - place), in: node)
      place = text.start + text.count
      guard let found = find(child, range) else {
        noteUnread(child)
        continue
      }
      let rank = rows[found].rank
      if rank < lastRank || rank == lastRank && !rows[found].repeats { noteIrregular(child) }
      lastRank = rank
      read(child, row: found, group: group)
    }
    let end = node.text.start + node.text.count
    noteStray(Text(place, end - place), in: node)
    guard rows[row].hasRequiredChildren else { return }
    for index in range where rows[index].binding.isRequired && !node.has(rows[index].binding.name) {
      noteIrregular(node)
      return
    }
  }

  private func find(_ node: Node, _ range: Range<Int>) -> Int? {
    let name = node.name
    if name.number == KnownName.unknown.number { return nil }
    for index in range where rows[index].name.number == name.number {
      if !rows[index].hasCondition { return index }
      if let condition = rows[index].binding.condition, holds(condition, of: node) { return index }
    }
    return nil
  }

  private mutating func read(_ node: Node, row: Int, group: Int32) {
    let target = rows[row].hasSteps ? follow(rows[row].binding.steps, from: group, at: node) : group
    switch rows[row].binding.meaning {
    case .path: readChildren(of: node, row: row, group: target)
    case .term(let term):
      add(term, node.text, in: target, at: node)
      noteChildren(of: node)
    case .repeatedTerm(let term):
      addRepeated(term, node.text, in: target, at: node)
      noteChildren(of: node)
    case .note:
      addNote(node, in: target)
      noteChildren(of: node)
    case .fixed(let values):
      noteUnless(node.text, isOneOf: values, of: node, attribute: nil)
      noteChildren(of: node)
    }
    readAttributes(of: node, row: row, group: target)
  }

  private mutating func follow(_ steps: [Binding.GroupStep], from group: Int32, at node: Node) -> Int32 {
    var group = group
    for step in steps {
      switch step {
      case .new(let kind): group = addGroup(kind, in: group, at: node)
      case .same(let kind):
        if let there = newest[kind], invoice.groups[Int(there)].parent == group {
          group = there
        } else {
          group = addGroup(kind, in: group, at: node)
        }
      case .root: group = 0
      case .outer: group = max(invoice.groups[Int(group)].parent, 0)
      case .payment(let code, let accounts): group = payment(node, code, accounts)
      }
    }
    return group
  }

  private mutating func addGroup(_ kind: BusinessGroup, in group: Int32, at node: Node) -> Int32 {
    let index = invoice.addGroup(kind, in: group, element: node.index)
    newest[kind] = index
    return index
  }

  private mutating func payment(_ node: Node, _ code: KnownName, _ accounts: [KnownName]) -> Int32 {
    if let there = newest[.paymentInstructions] {
      let present = GroupInstance(invoice: invoice, index: there)[.paymentMeansTypeCode]
      let isOneMore = accounts.contains { node.has($0) } && present == node.first(code)?.text.string
      if present == nil || isOneMore { return there }
    }
    return addGroup(.paymentInstructions, in: 0, at: node)
  }

  // MARK: Attributes

  mutating func readAttributes(of node: Node, row: Int, group: Int32) {
    var missing = 0
    if rows[row].hasAttributes {
      for attribute in rows[row].binding.attributes where attribute.isRequired { missing += 1 }
    }
    for attribute in node.attributes {
      if attribute.hasNamespace {
        if attribute.namespace != Self.schemaInstance { noteUnread(attribute) }
        continue
      }
      let bindings = rows[row].binding.attributes
      guard let index = bindings.firstIndex(where: { attribute.isNamed($0.name) }) else {
        noteUnread(attribute)
        continue
      }
      if bindings[index].isRequired { missing -= 1 }
      switch bindings[index].meaning {
      case .term(let term) where term.main == nil:
        addRepeated(term, attribute.value, in: group, at: node, isAttribute: true)
      case .term(let term): add(term, attribute.value, in: group, at: node, isAttribute: true)
      case .fixed(let values): noteUnless(attribute.value, isOneOf: values, of: node, attribute: attribute)
      case .invoiceCurrency: noteUnless(attribute, isSame: currency)
      case .accountingCurrency: noteUnless(attribute, isSame: accountingCurrency)
      }
    }
    if missing > 0 { noteIrregular(node) }
  }

  private static let schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

  // MARK: Values

  private mutating func add(
    _ term: BusinessTerm, _ text: Text, in group: Int32, at node: Node, isAttribute: Bool = false
  ) {
    invoice.addTerm(
      term, text.bytes, in: group, element: node.index, line: Int32(node.line), isAttribute: isAttribute)
  }

  /// What stands again in another element of the same kind is one value.
  private mutating func addRepeated(
    _ term: BusinessTerm, _ text: Text, in group: Int32, at node: Node, isAttribute: Bool = false
  ) {
    let parent = node.parent?.index ?? -1
    if let last = repeated[term], last.parent != parent {
      let record = invoice.terms[Int(last.term)]
      if record.group == group,
        invoice.text[record.start..<(record.start + record.count)].elementsEqual(text.bytes)
      {
        return
      }
    }
    repeated[term] = (Int32(invoice.terms.count), parent)
    add(term, text, in: group, at: node, isAttribute: isAttribute)
  }

  /// `#AAI#text`: three capital letters as a code in front of the text.
  private mutating func addNote(_ node: Node, in group: Int32) {
    let text = node.text
    if text.count > 5, text[0] == 0x23, text[4] == 0x23, (1...3).allSatisfy({ Self.isCapital(text[$0]) }) {
      add(.invoiceNoteSubjectCode, text.slice(1, 4), in: group, at: node)
      add(.invoiceNote, text.slice(5, text.count), in: group, at: node)
    } else {
      add(.invoiceNote, text, in: group, at: node)
    }
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

  private func holds(_ condition: Binding.Condition, of node: Node) -> Bool {
    var place = node
    for name in condition.path {
      guard let next = place.first(name) else { return false }
      place = next
    }
    var text = place.text
    if let name = condition.attribute {
      guard let value = place.attribute(name) else { return false }
      text = value
    }
    text = text.trimmed
    switch condition.test {
    case .equals(let values): return values.contains { text == $0 }
    case .isAccountingCurrency:
      guard let accountingCurrency, let currency else { return false }
      return text == accountingCurrency.trimmed && text != currency.trimmed
    }
  }

  // MARK: What has no term

  private mutating func noteStray(_ text: Text, in node: Node) {
    if text.count > 0, !text.isBlank { note(node, node.qualifiedName, text.trimmed.string) }
  }

  private mutating func noteChildren(of node: Node) {
    if node.hasChildren { for child in node.children { noteUnread(child) } }
  }

  private mutating func noteUnread(_ node: Node) {
    for attribute in node.attributes { noteUnread(attribute) }
    guard node.hasChildren else { return note(node, node.qualifiedName, node.text.string) }
    for below in node.descendants {
      for attribute in below.attributes { noteUnread(attribute) }
      if !below.hasChildren {
        note(below, below.qualifiedName, below.text.string)
      } else {
        for text in below.texts { noteStray(text, in: below) }
      }
    }
    for text in node.texts { noteStray(text, in: node) }
  }

  private mutating func noteUnread(_ attribute: AttributeNode) {
    note(attribute.owner, "\(attribute.owner.qualifiedName)/@\(attribute.localName)", attribute.value.string)
  }

  private mutating func note(_ node: Node, _ name: String, _ text: String) {
    if invoice.unread.count == SemanticInvoice.unreadLimit {
      invoice.furtherUnread += 1
    } else {
      invoice.unread.append(SemanticInvoice.UnreadValue(place: place(of: node), name: name, text: text))
    }
  }

  private mutating func noteIrregular(_ node: Node) {
    if invoice.irregularities.count < SemanticInvoice.unreadLimit { invoice.irregularities.append(place(of: node)) }
  }

  /// White space around a fixed value says nothing, but is not as it should be.
  private mutating func noteUnless(
    _ text: Text, isOneOf values: [StaticString], of node: Node, attribute: AttributeNode?
  ) {
    if values.contains(where: { text == $0 }) { return }
    let trimmed = text.trimmed
    if values.contains(where: { trimmed == $0 }) { return noteIrregular(node) }
    if let attribute { noteUnread(attribute) } else { note(node, node.qualifiedName, text.string) }
  }

  private mutating func noteUnless(_ attribute: AttributeNode, isSame currency: Text?) {
    if let currency {
      if attribute.value == currency { return }
      if attribute.value.trimmed == currency.trimmed { return noteIrregular(attribute.owner) }
    }
    noteUnread(attribute)
  }

  private func place(of node: Node) -> SemanticInvoice.Place {
    SemanticInvoice.Place(element: Int(node.index), line: node.line)
  }
}

extension Node {
  /// With the prefix by which places are told.
  fileprivate var qualifiedName: String {
    let prefix = Namespace.prefix(of: namespace) ?? self.prefix
    return prefix.isEmpty ? localName : "\(prefix):\(localName)"
  }
}
