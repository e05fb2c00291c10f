package import XML

/// The rules of one syntax, laid out so that an element finds those that may concern it by its name.
package final class RuleSet: Sendable {
  /// A context with its tests. A class, so that taking one of the list counts one reference and not one for each part.
  private final class Entry: Sendable {
    let pattern: RulePattern
    let nameEnds: [String]
    let namespace: String?
    let matches: RuleTest
    let assertions: [RuleBook.Assertion]
    let forbidden: ForbiddenPaths?

    init(_ group: Group, _ vocabulary: Vocabulary) {
      pattern = group.context.pattern
      nameEnds = group.context.nameEnds
      namespace = group.context.namespace
      matches = group.context.matches
      assertions = group.assertions
      forbidden = group.prohibitions.isEmpty ? nil : ForbiddenPaths(group.prohibitions, vocabulary)
    }
  }

  /// A context with all that is to be tested in it.
  private struct Group {
    let context: RuleContext
    var assertions: [RuleBook.Assertion] = []
    var prohibitions: [RuleBook.Prohibition] = []
  }

  private let entries: [Entry]
  /// For each number of an element name the entries by pattern and priority; a pattern's end is marked by -1.
  private let byName: [[Int]]

  /// A rule that does not hold at an element.
  package struct Failure: Hashable, Sendable {
    /// Index in ``RuleBook/rules``.
    package let rule: Int
    /// Index of the element in its tree.
    package let element: Int
  }

  package struct Outcome {
    package var failures: [Failure] = []
    /// A rule that cannot be evaluated, by layer.
    package var void: [RuleLayer: (rule: Int, element: Int, error: EvaluationError)] = [:]
    /// Failures beyond the limit.
    package var omitted = 0

    fileprivate mutating func add(_ failure: Failure, limit: Int) {
      if failures.count < limit { failures.append(failure) } else { omitted += 1 }
    }
  }

  /// - Parameter contexts: contexts that count even without an assertion.
  package init(
    _ assertions: [RuleBook.Assertion], _ prohibitions: [RuleBook.Prohibition] = [], contexts: [RuleContext] = [],
    _ vocabulary: Vocabulary
  ) {
    // Contexts are told apart by pattern and priority.
    var groups: [Int: Group] = [:]
    func key(_ context: RuleContext) -> Int { context.pattern.rawValue * 1_000 - context.priority }
    for context in contexts { groups[key(context)] = Group(context: context) }
    for assertion in assertions {
      groups[key(assertion.context), default: Group(context: assertion.context)].assertions.append(assertion)
    }
    for prohibition in prohibitions {
      groups[key(prohibition.context), default: Group(context: prohibition.context)].prohibitions.append(prohibition)
    }
    let ordered = groups.sorted { $0.key < $1.key }.map(\.value)
    entries = ordered.map { Entry($0, vocabulary) }
    // By bytes: comparing characters for each name takes longer than all the rest.
    func ends(_ name: String, with end: String) -> Bool {
      name.utf8.withContiguousStorageIfAvailable { name in
        end.utf8.withContiguousStorageIfAvailable { end in
          name.count >= end.count && name.suffix(end.count).elementsEqual(end)
        } ?? false
      } ?? false
    }
    var table = [[Int]](repeating: [], count: vocabulary.elements.count + 1)
    for (index, group) in ordered.enumerated() {
      let context = group.context
      if context.names.isEmpty {
        table[0].append(index)
        for (number, name) in vocabulary.elements.enumerated()
        where context.nameEnds.isEmpty || context.nameEnds.contains(where: { ends(name.local, with: $0) }) {
          if let namespace = context.namespace, namespace != name.namespace { continue }
          table[number + 1].append(index)
        }
      } else {
        for name in Set(context.names) { table[Int(name.number)].append(index) }
      }
    }
    byName = table
  }

  /// Tests every element. `layers` says which rules count; a void layer has no failures.
  package func run(_ tree: XMLTree, _ facts: DocumentFacts, layers: Set<RuleLayer>, limit: Int = 10_000) -> Outcome {
    var outcome = Outcome()
    let isWanted = (layers.contains(.en16931), layers.contains(.xRechnung))
    for index in 0..<tree.count {
      let node = tree[index]
      let candidates = byName[Int(node.name.number)]
      if candidates.isEmpty { continue }
      var firedPattern = -1
      for candidate in candidates {
        let entry = entries[candidate]
        if entry.pattern.rawValue == firedPattern { continue }
        let layer = entry.pattern.layer
        guard layer == .en16931 ? isWanted.0 : isWanted.1 else { continue }
        if !outcome.void.isEmpty, outcome.void[layer] != nil { continue }
        if node.name == .unknown, !entry.nameEnds.isEmpty, !entry.nameEnds.contains(where: node.localName.hasSuffix) {
          continue
        }
        if node.name == .unknown, let namespace = entry.namespace, namespace != node.namespace { continue }
        guard (try? entry.matches(node, facts)) ?? false else { continue }
        firedPattern = entry.pattern.rawValue
        for assertion in entry.assertions {
          do {
            if try assertion.test(node, facts) { continue }
          } catch {
            outcome.void[layer] = (assertion.rule, index, error)
            break
          }
          outcome.add(Failure(rule: assertion.rule, element: index), limit: limit)
        }
        guard let forbidden = entry.forbidden else { continue }
        for rule in forbidden.broken(at: node) { outcome.add(Failure(rule: rule, element: index), limit: limit) }
      }
    }
    return outcome
  }
}
