package import XML

/// A path that must not lead anywhere: `a/b`, `(a|b)/c`, `a/@b`, `//a/b` or `//@b`.
package struct ForbiddenPath: Sendable {
  /// `//`: may start at any element, and not only at the context's.
  package let isAnywhere: Bool
  /// The names that each step may have.
  package let steps: [[KnownName]]
  /// What the element at the end must not have, instead of itself.
  package let attribute: KnownName?

  package init(isAnywhere: Bool, steps: [[KnownName]], attribute: KnownName?) {
    self.isAnywhere = isAnywhere
    self.steps = steps
    self.attribute = attribute
  }
}

/// All paths forbidden in a context, merged into a tree: one walk through an element, into those branches alone that the
/// tree has too, answers for hundreds of rules.
package struct ForbiddenPaths: Sendable {
  /// What is forbidden after the same steps.
  private struct Place: Sendable {
    /// Rules broken by an element here.
    var rules: [Int] = []
    /// Rules broken by an attribute of an element here.
    var attributes: [(name: KnownName, rule: Int)] = []
    /// Further steps, by name; a table that a name's number finds at once.
    var next: [(name: KnownName, place: Int)] = []
    var mask = 0

    func follow(_ name: KnownName) -> Int {
      let slot = next[Int(name.number) & mask]
      return slot.name == name ? slot.place : 0
    }
  }

  private struct Anywhere: Sendable {
    let path: ForbiddenPath
    let rule: Int
  }

  /// The first is the context's element itself, which no step leads to.
  private var places = [Place()]
  private var anywhere: [Anywhere] = []
  /// Rules broken by an attribute anywhere, by the number of its name; -1 for none. Empty if there are none at all.
  private var anywhereByAttribute: [Int] = []

  package init(_ prohibitions: [RuleBook.Prohibition], _ vocabulary: Vocabulary) {
    for prohibition in prohibitions {
      let path = prohibition.path
      if !path.isAnywhere {
        add(path, prohibition.rule)
      } else if path.steps.isEmpty, let attribute = path.attribute {
        if anywhereByAttribute.isEmpty {
          anywhereByAttribute = [Int](repeating: -1, count: vocabulary.attributes.count + 1)
        }
        anywhereByAttribute[Int(attribute.number)] = prohibition.rule
      } else {
        anywhere.append(Anywhere(path: path, rule: prohibition.rule))
      }
    }
    for index in places.indices { Self.spread(&places[index]) }
  }

  /// Alternatives of a step lead to places of their own, which forbid the same.
  private mutating func add(_ path: ForbiddenPath, _ rule: Int) {
    var ends = [0]
    for step in path.steps { ends = ends.flatMap { end in step.map { place(after: end, $0) } } }
    for end in ends {
      if let attribute = path.attribute {
        places[end].attributes.append((attribute, rule))
      } else {
        places[end].rules.append(rule)
      }
    }
  }

  private mutating func place(after place: Int, _ name: KnownName) -> Int {
    if let known = places[place].next.first(where: { $0.name == name }) { return known.place }
    places.append(Place())
    places[place].next.append((name, places.count - 1))
    return places.count - 1
  }

  /// Lays the steps out so that no two names share a slot.
  private static func spread(_ place: inout Place) {
    if place.next.isEmpty { return }
    var size = 1
    while true {
      var table = [(name: KnownName, place: Int)](repeating: (.unknown, 0), count: size)
      var isApart = true
      for step in place.next {
        let slot = Int(step.name.number) & (size - 1)
        isApart = isApart && table[slot].place == 0
        table[slot] = step
      }
      if isApart {
        place.next = table
        place.mask = size - 1
        return
      }
      size *= 2
    }
  }

  /// The rules that do not hold at the context's element, each once.
  package func broken(at node: Node) -> [Int] {
    var broken: [Int] = []
    findAttributes(of: node, 0, &broken)
    walk(node, 0, &broken)
    for rule in anywhere where !broken.contains(rule.rule) {
      if isBroken(rule.path, in: node) { broken.append(rule.rule) }
    }
    if !anywhereByAttribute.isEmpty {
      for attribute in node.documentAttributes {
        let rule = anywhereByAttribute[Int(attribute.name.number)]
        if rule >= 0, !broken.contains(rule) { broken.append(rule) }
      }
    }
    return broken
  }

  private func walk(_ node: Node, _ index: Int, _ broken: inout [Int]) {
    if places[index].next.isEmpty { return }
    for child in node.children {
      let next = places[index].follow(child.name)
      if next == 0 { continue }
      for rule in places[next].rules where !broken.contains(rule) { broken.append(rule) }
      findAttributes(of: child, next, &broken)
      walk(child, next, &broken)
    }
  }

  private func findAttributes(of node: Node, _ index: Int, _ broken: inout [Int]) {
    if places[index].attributes.isEmpty { return }
    for (name, rule) in places[index].attributes where node.attribute(name) != nil && !broken.contains(rule) {
      broken.append(rule)
    }
  }

  private func isBroken(_ path: ForbiddenPath, in document: Node) -> Bool {
    guard let last = path.steps.last else { return false }
    for name in last {
      for node in document.anywhere(name) {
        if let attribute = path.attribute, node.attribute(attribute) == nil { continue }
        if isReached(node, by: path.steps) { return true }
      }
    }
    return false
  }

  private func isReached(_ node: Node, by steps: [[KnownName]]) -> Bool {
    var parent = node.parent
    for step in steps.dropLast().reversed() {
      guard let current = parent, step.contains(current.name) else { return false }
      parent = current.parent
    }
    return true
  }
}
