internal import InvoiceSyntax
package import XML

/// The questions that official rules ask of elements, with the meaning XPath gives them: a path leads through every
/// branch, a value that is asked for as one must not stand twice, and nothing is not zero.
extension Node {
  /// Whether the path leads anywhere: `a/b/c`.
  package func has(_ path: KnownName...) -> Bool { reaches(path[...]) }

  package func has(_ path: [KnownName]) -> Bool { reaches(path[...]) }

  private func reaches(_ path: ArraySlice<KnownName>) -> Bool {
    guard let step = path.first else { return true }
    let rest = path.dropFirst()
    for child in children where child.isNamed(step) {
      if rest.isEmpty || child.reaches(rest) { return true }
    }
    return false
  }

  /// All elements the path leads to, in document order.
  package func all(_ path: KnownName...) -> [Node] {
    var result: [Node] = []
    collect(path[...], &result)
    return result
  }

  private func collect(_ path: ArraySlice<KnownName>, _ result: inout [Node]) {
    guard let step = path.first else {
      result.append(self)
      return
    }
    let rest = path.dropFirst()
    for child in children where child.isNamed(step) {
      if rest.isEmpty { result.append(child) } else { child.collect(rest, &result) }
    }
  }

  /// The only element the path leads to, nil for none; several stop the stylesheet.
  package func one(_ path: KnownName...) throws(EvaluationError) -> Node? { try single(path[...]) }

  private func single(_ path: ArraySlice<KnownName>) throws(EvaluationError) -> Node? {
    guard let step = path.first else { return self }
    let rest = path.dropFirst()
    var found: Node?
    for child in children where child.isNamed(step) {
      guard let node = rest.isEmpty ? child : try child.single(rest) else { continue }
      if found != nil { throw .severalValues }
      found = node
    }
    return found
  }

  /// `normalize-space(path) != ''`
  package func isFilled(_ path: KnownName...) throws(EvaluationError) -> Bool { try isFilled(path) }

  package func isFilled(_ path: [KnownName]) throws(EvaluationError) -> Bool {
    guard let node = try single(path[...]) else { return false }
    return !node.text.isBlank
  }

  /// `xs:decimal(path)`
  package func decimal(_ path: KnownName...) throws(EvaluationError) -> ExactDecimal {
    guard let node = try single(path[...]) else { return .nothing }
    return try ExactDecimal(node.text)
  }

  /// The element's own text as `xs:decimal`.
  package func decimal() throws(EvaluationError) -> ExactDecimal { try ExactDecimal(text) }

  /// The element's own text as an untyped value in arithmetic or comparison with a number: `xs:double`.
  package func double() throws(EvaluationError) -> Double {
    guard let value = untypedDouble(text) else { throw .notAValue }
    return value
  }

  /// Whether the element's own text, an untyped value, is less than the number (-1), equal (0) or greater (1), as binary
  /// numbers. As in the official processor, `NaN` is greater than every number and minus zero less than zero; `<`, `>=`
  /// and so on go by that.
  package func order(against number: Double) throws(EvaluationError) -> Int {
    let value = try double()
    if value == 0, number == 0, value.sign != number.sign { return value.sign == .minus ? -1 : 1 }
    return value < number ? -1 : (value == number ? 0 : 1)
  }

  /// The same with a whole number in the rule's text: where the value is written as one too, minus zero is zero.
  package func order(against number: Int) throws(EvaluationError) -> Int {
    let order = try order(against: Double(number))
    return number == 0 && order == -1 && text.isWholeZero ? 0 : order
  }

  /// `string-length(substring-after(path, '.')) <= 2`
  package func hasTwoDecimals(_ path: KnownName...) throws(EvaluationError) -> Bool { try hasTwoDecimals(path) }

  package func hasTwoDecimals(_ path: [KnownName]) throws(EvaluationError) -> Bool {
    guard let node = try single(path[...]) else { return true }
    return node.text.hasTwoDecimals
  }

  /// `count(path) <= number`
  package func count(atMost number: Int, _ path: KnownName...) -> Bool { tally(path[...]) <= number }

  /// `count(path)`
  package func count(of path: KnownName...) -> Int { tally(path[...]) }

  private func tally(_ path: ArraySlice<KnownName>) -> Int {
    guard let step = path.first else { return 1 }
    let rest = path.dropFirst()
    var total = 0
    for child in children where child.isNamed(step) { total += rest.isEmpty ? 1 : child.tally(rest) }
    return total
  }

  /// `exists(ancestor::name)`
  package func isInside(_ name: KnownName) -> Bool {
    var node = parent
    while let current = node {
      if current.isNamed(name) { return true }
      node = current.parent
    }
    return false
  }

  /// Whether the parent, its parent and so on have these names.
  package func isChild(of names: KnownName...) -> Bool { isChild(of: names) }

  package func isChild(of names: [KnownName]) -> Bool {
    var node = parent
    for name in names {
      guard let current = node, current.isNamed(name) else { return false }
      node = current.parent
    }
    return true
  }
}

/// Conditions that many contexts and rules share.
extension Node {
  /// `name = true()` or `= false()`: anything else than a truth value stops the stylesheet.
  package func says(_ truth: Bool, _ path: KnownName...) throws(EvaluationError) -> Bool {
    guard let last = path.last else { return false }
    switch path.count {
    case 1: return try children.says(truth, last)
    default:
      for child in children where child.isNamed(path[0]) {
        if try child.children.says(truth, last) { return true }
      }
      return false
    }
  }

  /// `cac:TaxScheme/normalize-space(upper-case(cbc:ID)) = 'VAT'`, as a tax category or a party's registration of UBL says.
  package func isOfVATScheme() throws(EvaluationError) -> Bool {
    for scheme in children where scheme.isNamed(CAC.taxScheme) {
      if let id = try scheme.one(CBC.id), id.text.trimmed.uppercasedEquals("VAT") { return true }
    }
    return false
  }

  /// `cac:TaxScheme/(normalize-space(upper-case(cbc:ID)) = 'VAT')`: several schemes are no truth value.
  package func isOfOnlyVATScheme() throws(EvaluationError) -> Bool {
    if count(CAC.taxScheme) > 1 { throw .severalValues }
    return try isOfVATScheme()
  }

  /// `name[cac:TaxScheme/normalize-space(upper-case(cbc:ID)) = 'VAT']/leaf`: whether there is one.
  package func hasUBLCategory(_ name: KnownName, _ leaf: KnownName) throws(EvaluationError) -> Bool {
    for child in children where child.isNamed(name) {
      if try child.isOfVATScheme(), child.has(leaf) { return true }
    }
    return false
  }

  /// `upper-case(ram:TypeCode) = 'VAT'`, as a tax of CII says.
  package func isVAT() throws(EvaluationError) -> Bool {
    guard let code = try one(RAM.typeCode) else { return false }
    return code.text.uppercasedEquals("VAT")
  }

  /// `path >= 0`: one of the elements, as a binary number.
  package func hasUnsigned(_ path: KnownName...) throws(EvaluationError) -> Bool {
    var result = false
    _ = try visit(path[...]) { node throws(EvaluationError) in
      result = try node.order(against: 0) >= 0
      return result
    }
    return result
  }

  /// Shows every element the path leads to, in document order, until one says true.
  private func visit(
    _ path: ArraySlice<KnownName>, _ isLast: (Node) throws(EvaluationError) -> Bool
  ) throws(EvaluationError) -> Bool {
    guard let step = path.first else { return try isLast(self) }
    let rest = path.dropFirst()
    for child in children where child.isNamed(step) {
      if try child.visit(rest, isLast) { return true }
    }
    return false
  }

  /// `a = b` of two paths from here and there: some text is the same in both, letter by letter.
  package func shares(_ path: KnownName..., with other: Node?) -> Bool {
    guard let other else { return false }
    var found: [Node] = []
    collect(path[...], &found)
    if found.isEmpty { return false }
    var others: [Node] = []
    other.collect(path[...], &others)
    return found.contains { a in others.contains { b in a.text == b.text } }
  }

  /// `name = value`: one of them, letter by letter.
  package func says(_ value: StaticString, _ name: KnownName) -> Bool {
    for child in children where child.isNamed(name) {
      if child.text == value { return true }
    }
    return false
  }
}

extension Sequence where Element == Node {
  /// `normalize-space(nodes/@name) != ''`
  package func isFilled(_ attribute: KnownName) throws(EvaluationError) -> Bool {
    var found: Text?
    for node in self {
      guard let value = node.attribute(attribute) else { continue }
      if found != nil { throw .severalValues }
      found = value
    }
    return !(found?.isBlank ?? true)
  }

  /// `sum(nodes)` of untyped values: binary numbers, added in their order.
  package func sumOfDoubles() throws(EvaluationError) -> Double {
    var sum = DoubleSum()
    for node in self { sum.add(try node.double()) }
    return sum.value
  }

  fileprivate func says(_ truth: Bool, _ name: KnownName) throws(EvaluationError) -> Bool {
    for node in self where node.isNamed(name) {
      let text = node.text.trimmed
      let isTrue = text == "true" || text == "1"
      if !isTrue, text != "false", text != "0" { throw .notAValue }
      if isTrue == truth { return true }
    }
    return false
  }
}

extension Text {
  /// Nought without a point or an exponent.
  fileprivate var isWholeZero: Bool {
    trimmed.bytes.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "+") }
  }

  /// `string-length(substring-after(., '.')) <= 2`: blanks behind the number count.
  package var hasTwoDecimals: Bool {
    guard let point = firstIndex(of: 0x2E) else { return true }
    return slice(point + 1, count).scalarCount <= 2
  }
}

extension Sequence where Element == Node {
  /// `sum(path/xs:decimal(name))`: an element without it adds nothing, one with several stops the stylesheet.
  package func sum(_ path: KnownName...) throws(EvaluationError) -> ExactDecimal {
    var total = ExactDecimal.zero
    for node in self {
      var found: ExactDecimal = .nothing
      switch path.count {
      case 0: found = try node.decimal()
      case 1: found = try node.decimal(path[0])
      case 2: found = try node.decimal(path[0], path[1])
      default: found = try node.decimal(path[0], path[1], path[2])
      }
      if !found.isNothing { total = try total + found }
    }
    return total
  }
}

/// `sum()` of binary numbers: that of minus zeros is minus zero, which Saxon tells from zero.
package struct DoubleSum {
  private var total: Double?

  package init() {}

  package mutating func add(_ number: Double) { total = total.map { $0 + number } ?? number }

  package var value: Double { total ?? 0 }
}

extension Double {
  /// `round()`: to a whole number, halves towards plus infinity; minus zero from what is less than zero.
  package var xpathRounded: Double {
    let floor = rounded(.down)
    let whole = self - floor >= 0.5 ? floor + 1 : floor
    return whole == 0 && self < 0 ? -0.0 : whole
  }

  /// `round(x * 10 * 10) div 100`
  package var roundedToHundredths: Double { (self * 10 * 10).xpathRounded / 100 }
}

/// A cast from untyped to `xs:double`; nil where XPath refuses.
package func untypedDouble(_ text: Text) -> Double? {
  let text = text.trimmed
  if text.isEmpty { return nil }
  for byte in text.bytes {
    switch byte {
    case 0x30...0x39, 0x2E, 0x2D, 0x2B, 0x65, 0x45: continue
    default:
      if text == "INF" || text == "+INF" { return .infinity }
      if text == "-INF" { return -.infinity }
      return text == "NaN" ? .nan : nil
    }
  }
  return Double(text.string)
}
