package import XML

/// One step instead of a path, and comparisons with numbers.
extension Node {
  /// The only child of that name, nil for none; several stop the stylesheet.
  package func one(_ name: KnownName) throws(EvaluationError) -> Node? {
    var found: Node?
    for child in children where child.isNamed(name) {
      if found != nil { throw .severalValues }
      found = child
    }
    return found
  }

  /// `xs:decimal(name)`
  package func decimal(_ name: KnownName) throws(EvaluationError) -> ExactDecimal {
    guard let node = try one(name) else { return .nothing }
    return try ExactDecimal(node.text)
  }

  /// The child's untyped value in arithmetic (`name + 1`), nil for none.
  package func double(_ name: KnownName) throws(EvaluationError) -> Double? { try one(name)?.double() }

  /// `name = number`, `name > number` and the like: one of them, as `xs:double`. `isWanted` is asked of -1, 0 or 1.
  package func compare(
    _ name: KnownName, with number: Double, _ isWanted: (Int) -> Bool
  ) throws(EvaluationError) -> Bool {
    for child in children where child.isNamed(name) {
      if isWanted(untypedOrder(try child.double(), number)) { return true }
    }
    return false
  }
}

/// How Saxon orders an untyped value and a number: minus zero is less than zero.
package func untypedOrder(_ a: Double, _ b: Double) -> Int {
  if a == 0, b == 0, a.sign != b.sign { return a.sign == .minus ? -1 : 1 }
  return a < b ? -1 : (a == b ? 0 : 1)
}
