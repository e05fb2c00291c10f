internal import InvoiceSyntax
internal import XML

/// Tests that many rules are made of.
enum Require {
  /// There is such an element, be it empty.
  static func element(_ path: KnownName...) -> RuleTest { { node, _ in node.has(path) } }

  /// One of two children is there, be it empty.
  static func either(_ a: KnownName, _ b: KnownName) -> RuleTest { { node, _ in node.has(a) || node.has(b) } }

  /// Both children are there, be they empty.
  static func both(_ a: KnownName, _ b: KnownName) -> RuleTest { { node, _ in node.has(a) && node.has(b) } }

  /// The element is there and says something.
  static func filled(_ path: KnownName...) -> RuleTest {
    { node, _ throws(EvaluationError) in try node.isFilled(path) }
  }

  static func attribute(_ name: KnownName) -> RuleTest { { node, _ in node.attribute(name) != nil } }

  /// At most two digits behind the point.
  static func twoDecimals(_ path: KnownName...) -> RuleTest {
    { node, _ throws(EvaluationError) in try node.hasTwoDecimals(path) }
  }

  /// At most two digits behind the point of the first child of that name.
  static func twoDecimalsOfFirst(_ name: KnownName) -> RuleTest {
    { node, _ in node.first(name)?.text.hasTwoDecimals ?? true }
  }

  /// The same of the parent.
  static func ofParent(_ test: @escaping RuleTest) -> RuleTest {
    { node, facts throws(EvaluationError) in
      guard let parent = node.parent else { return true }
      return try test(parent, facts)
    }
  }
}

/// How many digits an amount may have behind its point is said of many amounts.
struct AmountRule {
  let id: String
  /// The amount in German with its number, as the start of a sentence.
  let amount: String
  let ubl: KnownName
  let cii: KnownName

  init(_ id: String, _ amount: String, _ ubl: KnownName, _ cii: KnownName) {
    self.id = id
    self.amount = amount
    self.ubl = ubl
    self.cii = cii
  }
}

extension RuleBook {
  /// A rule that an amount has at most two decimals.
  mutating func twoDecimalsRule(_ id: String, _ amount: String) {
    rule(
      id, .fatal, "\(amount) hat mehr als zwei Nachkommastellen",
      "Den Betrag auf Cent runden; auch Leerzeichen hinter der Zahl zählen als Stellen.")
  }
}
