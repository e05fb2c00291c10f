internal import Dates
internal import Money
internal import XML

/// Takes the children of an element in document order; what nobody took is a fault.
struct UBLElement {
  private let element: XMLElement
  private var position = 0
  private var last: XMLElement?
  /// Attributes of `last` that nobody asked for yet.
  private var unread: Set<XMLName> = []
  /// The first thing beside what was asked for; thrown by ``finish()``.
  private var surplus: UBLFault?
  /// BT-5: every amount must be in it.
  var currency = ""

  init(_ element: XMLElement, currency: String = "") {
    self.element = element
    self.currency = currency
  }

  static func namespaceOfRoot(isCreditNote: Bool) -> String {
    "urn:oasis:names:specification:ubl:schema:xsd:\(isCreditNote ? "CreditNote" : "Invoice")-2"
  }

  private static let basic = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
  private static let aggregate = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"

  func fault(_ name: String) -> UBLFault {
    let line = position < element.children.count ? element.children[position].line : element.line
    return UBLFault(line: line, element: name)
  }

  /// The next child if it has this name; text is handed on untrimmed.
  private mutating func take(_ name: String, _ namespace: String) -> XMLElement? {
    guard position < element.children.count else { return nil }
    let child = element.children[position]
    guard child.name == name, child.namespace == namespace else { return nil }
    closeLast()
    position += 1
    last = child
    return child
  }

  /// What stands at the element taken last and was not read.
  private mutating func closeLast() {
    if let last, !unread.isEmpty, surplus == nil { surplus = UBLFault(line: last.line, element: last.name) }
    unread = []
  }

  mutating func optionalText(_ name: String) -> String? {
    guard let child = take(name, Self.basic) else { return nil }
    unread = Set(child.attributes.map { XMLName($0.name, $0.namespace) })
    if let nested = child.children.first, surplus == nil {
      surplus = UBLFault(line: nested.line, element: nested.name)
    }
    return child.text
  }

  mutating func text(_ name: String) throws(UBLFault) -> String {
    guard let text = optionalText(name) else { throw fault(name) }
    return text
  }

  mutating func texts(_ name: String) -> [String] {
    var texts: [String] = []
    while let text = optionalText(name) { texts.append(text) }
    return texts
  }

  mutating func optionalDay(_ name: String) throws(UBLFault) -> Day? {
    guard let text = optionalText(name) else { return nil }
    guard text.utf8.count == 10, let day = Day(text: text), day.iso == text else { throw fault(name) }
    return day
  }

  mutating func day(_ name: String) throws(UBLFault) -> Day {
    guard let day = try optionalDay(name) else { throw fault(name) }
    return day
  }

  mutating func optionalAmount(_ name: String) throws(UBLFault) -> Cents? {
    guard let text = optionalText(name) else { return nil }
    let style = NumberStyle(decimalSign: UInt8(ascii: "."), groupSign: nil)
    guard let cents = try? Cents(text: text, style: style), cents.decimal == text,
      try lastAttribute("currencyID") == currency
    else { throw fault(name) }
    return cents
  }

  mutating func amount(_ name: String) throws(UBLFault) -> Cents {
    guard let amount = try optionalAmount(name) else { throw fault(name) }
    return amount
  }

  mutating func identifier(_ name: String) throws(UBLFault) -> Identifier {
    let value = try text(name)
    return Identifier(value, scheme: try lastAttribute("schemeID"))
  }

  mutating func category() throws(UBLFault) -> VATCategoryCode {
    guard let code = VATCategoryCode(rawValue: try text("ID")) else { throw fault("ID") }
    return code
  }

  mutating func scheme() throws(UBLFault) {
    guard try taxScheme() == "VAT" else { throw fault("TaxScheme") }
  }

  mutating func taxScheme() throws(UBLFault) -> String {
    try part("TaxScheme") { part throws(UBLFault) in try part.text("ID") }
  }

  /// The whole number that the element taken last holds.
  func lastInteger() throws(UBLFault) -> Int {
    guard let text = last?.text, let number = Int(text), String(number) == text else { throw fault(last?.name ?? "") }
    return number
  }

  mutating func lastAttribute(_ name: String) throws(UBLFault) -> String {
    guard let value = last?.attribute(name) else { throw fault(name) }
    unread.remove(XMLName(name, ""))
    return value
  }

  /// Reads the next child, which must have this name, to its end.
  mutating func part<Part>(
    _ name: String, _ read: (inout UBLElement) throws(UBLFault) -> Part
  ) throws(UBLFault) -> Part {
    guard let part = try optionalPart(name, read) else { throw fault(name) }
    return part
  }

  mutating func optionalPart<Part>(
    _ name: String, _ read: (inout UBLElement) throws(UBLFault) -> Part
  ) throws(UBLFault) -> Part? {
    guard let child = take(name, Self.aggregate) else { return nil }
    var reader = UBLElement(child, currency: currency)
    let part = try read(&reader)
    try reader.finish()
    return part
  }

  mutating func parts<Part>(
    _ name: String, _ read: (inout UBLElement) throws(UBLFault) -> Part
  ) throws(UBLFault) -> [Part] {
    var parts: [Part] = []
    while let part = try optionalPart(name, read) { parts.append(part) }
    return parts
  }

  /// Refuses children, attributes and text that nobody asked for.
  mutating func finish() throws(UBLFault) {
    closeLast()
    if let surplus { throw surplus }
    guard position == element.children.count else {
      throw UBLFault(line: element.children[position].line, element: element.children[position].name)
    }
    guard element.attributes.isEmpty, element.text.allSatisfy(\.isWhitespace) else {
      throw UBLFault(line: element.line, element: element.name)
    }
  }
}
