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
  private let elementNumbers: [XMLName: UInt16]
  private let attributeNumbers: [String: UInt16]

  /// - Precondition: fewer than 65,535 of each, no name twice.
  package init(elements: [XMLName], attributes: [String]) {
    self.elements = elements
    self.attributes = attributes
    elementNumbers = Dictionary(
      uniqueKeysWithValues: elements.enumerated().map { ($0.element, UInt16($0.offset + 1)) })
    attributeNumbers = Dictionary(
      uniqueKeysWithValues: attributes.enumerated().map { ($0.element, UInt16($0.offset + 1)) })
  }

  package func element(_ local: String, _ namespace: String) -> KnownName {
    KnownName(elementNumbers[XMLName(local, namespace)] ?? 0)
  }

  package func attribute(_ local: String) -> KnownName { KnownName(attributeNumbers[local] ?? 0) }
}
