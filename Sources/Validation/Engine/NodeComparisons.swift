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

  /// `count(a/b/c)`
  package func count(along path: [KnownName]) -> Int { count(along: path, from: 0) }

  private func count(along path: [KnownName], from step: Int) -> Int {
    if step == path.count { return 1 }
    var total = 0
    for child in children where child.isNamed(path[step]) { total += child.count(along: path, from: step + 1) }
    return total
  }

  /// The child's untyped value in arithmetic (`name + 1`), nil for none.
  package func double(_ name: KnownName) throws(EvaluationError) -> Double? { try one(name)?.double() }

  /// `name = number`, `name > number` and the like with a whole number: one of them. `isWanted` is asked of -1, 0 or 1.
  package func compare(
    _ name: KnownName, with number: Int, _ isWanted: (Int) -> Bool
  ) throws(EvaluationError) -> Bool {
    for child in children where child.isNamed(name) {
      if isWanted(try child.order(against: number)) { return true }
    }
    return false
  }

  /// The same with a number that the rule computes.
  package func compare(
    _ name: KnownName, with number: Double, _ isWanted: (Int) -> Bool
  ) throws(EvaluationError) -> Bool {
    for child in children where child.isNamed(name) {
      if isWanted(try child.order(against: number)) { return true }
    }
    return false
  }
}
