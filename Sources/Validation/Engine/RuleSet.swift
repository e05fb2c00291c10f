package import XML

/// The rules of one syntax, laid out so that an element finds those that may concern it by its name.
package final class RuleSet: Sendable {
  /// A context with its tests.
  private struct Entry: Sendable {
    let pattern: RulePattern
    let nameEnds: [String]
    let matches: RuleTest
    let assertions: [RuleBook.Assertion]
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
  }

  /// - Parameter contexts: contexts that count even without an assertion.
  package init(_ assertions: [RuleBook.Assertion], contexts: [RuleContext] = [], _ vocabulary: Vocabulary) {
    // Contexts are told apart by pattern and priority.
    var groups: [Int: (context: RuleContext, assertions: [RuleBook.Assertion])] = [:]
    func key(_ context: RuleContext) -> Int { context.pattern.rawValue * 1_000 - context.priority }
    for context in contexts { groups[key(context)] = (context, []) }
    for assertion in assertions {
      groups[key(assertion.context), default: (assertion.context, [])].assertions.append(assertion)
    }
    let ordered = groups.sorted { $0.key < $1.key }.map(\.value)
    entries = ordered.map {
      Entry(
        pattern: $0.context.pattern, nameEnds: $0.context.nameEnds, matches: $0.context.matches,
        assertions: $0.assertions)
    }
    var table = [[Int]](repeating: [], count: vocabulary.elements.count + 1)
    for (index, group) in ordered.enumerated() {
      let context = group.context
      if context.names.isEmpty {
        table[0].append(index)
        for (number, name) in vocabulary.elements.enumerated()
        where context.nameEnds.isEmpty || context.nameEnds.contains(where: { name.local.hasSuffix($0) }) {
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
        guard (try? entry.matches(node, facts)) ?? false else { continue }
        firedPattern = entry.pattern.rawValue
        for assertion in entry.assertions {
          do {
            if try assertion.test(node, facts) { continue }
          } catch {
            outcome.void[layer] = (assertion.rule, index, error)
            break
          }
          if outcome.failures.count < limit {
            outcome.failures.append(Failure(rule: assertion.rule, element: index))
          } else {
            outcome.omitted += 1
          }
        }
      }
    }
    return outcome
  }
}
