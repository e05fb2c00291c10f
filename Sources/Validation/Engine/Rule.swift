package import InvoiceSyntax
package import XML

/// How grave the rule's authors take it.
package enum RuleFlag: String, Sendable, Hashable {
  case fatal, warning, information
}

/// Who wrote the rule. A layer whose rules cannot be evaluated is void and rejects.
package enum RuleLayer: Int, Sendable, Hashable, CaseIterable {
  /// CEN's validation artefacts for EN 16931.
  case en16931
  /// KoSIT's for XRechnung, with the Peppol rules it folds in.
  case xRechnung

  package var name: String {
    switch self {
    case .en16931: "EN16931"
    case .xRechnung: "XRechnung"
    }
  }
}

/// Schematron's patterns: of each one, an element fires the first rule that matches.
package enum RulePattern: Int, Sendable, Hashable, CaseIterable {
  case model, syntax, codes
  case empty, peppol, peppolGrossPrice, xRechnung, xExtension, cvd

  package var layer: RuleLayer {
    switch self {
    case .model, .syntax, .codes: .en16931
    case .empty, .peppol, .peppolGrossPrice, .xRechnung, .xExtension, .cvd: .xRechnung
    }
  }
}

/// Whether a rule holds at an element.
package typealias RuleTest = @Sendable (Node, DocumentFacts) throws(EvaluationError) -> Bool

/// Where rules apply: Schematron's `rule context`.
package struct RuleContext: Sendable {
  package let pattern: RulePattern
  /// The higher one of a pattern is asked first.
  package let priority: Int
  /// Names of elements it can match; empty for every element.
  package let names: [KnownName]
  /// With `names` empty: ends of local names it can match, all if empty too.
  package let nameEnds: [String]
  /// With `names` empty: the only namespace of elements it can match, nil for any.
  package let namespace: String?
  /// A test that cannot be evaluated does not match.
  package let matches: RuleTest

  package init(
    _ pattern: RulePattern, _ priority: Int, _ names: [KnownName], matches: @escaping RuleTest = { _, _ in true }
  ) {
    self.pattern = pattern
    self.priority = priority
    self.names = names
    nameEnds = []
    namespace = nil
    self.matches = matches
  }

  /// Elements of one name whose parent, its parent and so on have the names `parents`.
  package init(
    _ pattern: RulePattern, _ priority: Int, _ name: KnownName, in parents: KnownName...,
    where condition: @escaping RuleTest = { _, _ in true }
  ) {
    self.init(pattern, priority, [name]) { node, facts throws(EvaluationError) in
      guard node.isChild(of: parents) else { return false }
      return try condition(node, facts)
    }
  }

  /// Every element whose local name ends with one of `nameEnds` (all elements, if empty).
  package init(
    _ pattern: RulePattern, _ priority: Int, nameEnds: [String], namespace: String? = nil,
    matches: @escaping RuleTest = { _, _ in true }
  ) {
    self.pattern = pattern
    self.priority = priority
    names = []
    self.nameEnds = nameEnds
    self.namespace = namespace
    self.matches = matches
  }
}

/// A rule of EN 16931 or XRechnung.
package struct Rule: Sendable {
  /// The official identifier, e.g. `BR-CO-10`.
  package let id: String
  package let flag: RuleFlag
  /// In CII, where it differs.
  let ciiFlag: RuleFlag?
  package let layer: RuleLayer
  let wording: Wording

  /// What a rule says; that of a forbidden path is put together only when it is told.
  enum Wording: Sendable {
    case written(message: String, hint: String)
    case forbidden(subject: @Sendable () -> String, isAttribute: Bool)
  }

  /// What is wrong, in German, without a full stop.
  package var message: String {
    switch wording {
    case .written(let message, _): message
    case .forbidden(let subject, _): "\(subject()) ist in einer Rechnung nach EN 16931 nicht vorgesehen"
    }
  }

  /// What to do, in German.
  package var hint: String {
    switch wording {
    case .written(_, let hint): hint
    case .forbidden(_, let isAttribute):
      "\(isAttribute ? "Attribut" : "Element") weglassen" + (flag == .fatal ? "." : "; Empfänger werten es nicht aus.")
    }
  }

  package func flag(in syntax: InvoiceSyntax) -> RuleFlag { syntax.isUBL ? flag : ciiFlag ?? flag }
}

/// All rules with their texts, and for each syntax where they are tested and how. Filled by the functions of `Rules/`.
package struct RuleBook {
  package private(set) var rules: [Rule] = []
  /// A rule's test in one syntax.
  package struct Assertion: Sendable {
    package let rule: Int
    package let context: RuleContext
    package let test: RuleTest
  }
  /// A rule that only says where nothing must stand.
  package struct Prohibition: Sendable {
    package let rule: Int
    package let context: RuleContext
    package let path: ForbiddenPath
  }
  package private(set) var ubl: [Assertion] = []
  package private(set) var cii: [Assertion] = []
  package private(set) var ublProhibitions: [Prohibition] = []
  package private(set) var ciiProhibitions: [Prohibition] = []
  /// Contexts that count even where no rule is tested in them: they hide those of lower priority.
  package private(set) var ublContexts: [RuleContext] = []
  package private(set) var ciiContexts: [RuleContext] = []
  package private(set) var unbreakable: [Int: Syntaxes] = [:]
  private var layer = RuleLayer.en16931
  /// Tests of other syntaxes are not kept.
  let syntaxes: Syntaxes

  package init(for syntaxes: Syntaxes) { self.syntaxes = syntaxes }

  /// Adds contexts that hide others whether or not a rule is tested in them.
  mutating func hide(ubl: [RuleContext] = [], cii: [RuleContext] = []) {
    ublContexts += ubl
    ciiContexts += cii
  }

  /// The rules that follow belong to this layer.
  mutating func begin(_ layer: RuleLayer) { self.layer = layer }

  /// Adds a rule; ``ubl(_:_:)`` and ``cii(_:_:)`` after it say how it is tested. A test says true where the rule holds.
  mutating func rule(
    _ id: String, _ flag: RuleFlag, cii ciiFlag: RuleFlag? = nil, _ message: String, _ hint: String
  ) {
    rules.append(
      Rule(id: id, flag: flag, ciiFlag: ciiFlag, layer: layer, wording: .written(message: message, hint: hint)))
  }

  mutating func rule(
    _ id: String, _ flag: RuleFlag, forbids subject: @escaping @Sendable () -> String, isAttribute: Bool
  ) {
    rules.append(
      Rule(
        id: id, flag: flag, ciiFlag: nil, layer: layer, wording: .forbidden(subject: subject, isAttribute: isAttribute))
    )
  }

  mutating func ubl(_ context: RuleContext, _ test: @escaping RuleTest) {
    guard syntaxes.contains(.ubl) else { return }
    ubl.append(Assertion(rule: rules.count - 1, context: context, test: test))
  }

  mutating func cii(_ context: RuleContext, _ test: @escaping RuleTest) {
    guard syntaxes.contains(.cii) else { return }
    cii.append(Assertion(rule: rules.count - 1, context: context, test: test))
  }

  /// The rule's authors wrote a test that no document can break.
  mutating func alwaysHolds(in syntaxes: Syntaxes) { unbreakable[rules.count - 1, default: []].formUnion(syntaxes) }

  package struct Syntaxes: OptionSet, Sendable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    package static let ubl = Syntaxes(rawValue: 1)
    package static let cii = Syntaxes(rawValue: 2)
  }

  mutating func ubl(_ context: RuleContext, forbids path: ForbiddenPath) {
    ublProhibitions.append(Prohibition(rule: rules.count - 1, context: context, path: path))
  }

  mutating func cii(_ context: RuleContext, forbids path: ForbiddenPath) {
    ciiProhibitions.append(Prohibition(rule: rules.count - 1, context: context, path: path))
  }

  /// Numbers of the rules that UBL and CII have.
  package var rulesBySyntax: (ubl: Set<Int>, cii: Set<Int>) {
    (
      Set(ubl.map(\.rule) + ublProhibitions.map(\.rule) + unbreakable.filter { $1.contains(.ubl) }.keys),
      Set(cii.map(\.rule) + ciiProhibitions.map(\.rule) + unbreakable.filter { $1.contains(.cii) }.keys)
    )
  }
}
