/// A name that is known beforehand, as a number, so that elements are compared without their letters. 0 stands for
/// every other name.
@frozen
package struct KnownName: Hashable, Sendable {
  package let number: UInt16

  @inlinable
  package init(_ number: UInt16) { self.number = number }

  package static let unknown = KnownName(0)
}

/// The names that a ``XMLTree`` numbers: elements by namespace and local name, attributes without a namespace by their
/// local name.
package final class Vocabulary: Sendable {
  /// Element names from number 1 on.
  package let elements: [XMLName]
  /// Attribute names from number 1 on.
  package let attributes: [String]
  /// Each namespace with the numbers of its names: long URIs are compared and not hashed.
  private let elementNumbers: [(namespace: String, numbers: [String: UInt16])]
  private let attributeNumbers: [String: UInt16]

  /// - Precondition: fewer than 65,535 of each, no name twice.
  package init(elements: [XMLName], attributes: [String]) {
    self.elements = elements
    self.attributes = attributes
    var namespaces: [(namespace: String, numbers: [String: UInt16])] = []
    var current = 0
    for (index, name) in elements.enumerated() {
      if current >= namespaces.count || namespaces[current].namespace != name.namespace {
        current = namespaces.firstIndex { $0.namespace == name.namespace } ?? namespaces.count
        if current == namespaces.count { namespaces.append((name.namespace, [:])) }
      }
      namespaces[current].numbers[name.local] = UInt16(index + 1)
    }
    elementNumbers = namespaces
    attributeNumbers = Dictionary(
      uniqueKeysWithValues: attributes.enumerated().map { ($0.element, UInt16($0.offset + 1)) })
  }

  package func element(_ local: String, _ namespace: String) -> KnownName {
    let names = elementNumbers.first { $0.namespace == namespace }
    return KnownName(names?.numbers[local] ?? 0)
  }

  package func attribute(_ local: String) -> KnownName { KnownName(attributeNumbers[local] ?? 0) }
}
