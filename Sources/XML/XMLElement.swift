/// What names an element or attribute: local name and namespace URI, never the prefix.
package struct XMLName: Sendable, Hashable {
  package let local: String
  /// Empty if in no namespace.
  package let namespace: String

  package init(_ local: String, _ namespace: String) {
    self.local = local
    self.namespace = namespace
  }
}

/// An attribute as parsed: value normalised and references replaced. Namespace declarations are not attributes.
package struct XMLAttribute: Sendable, Hashable {
  package let name: String
  /// Empty if in no namespace, which is the rule: the default namespace does not hold for attributes.
  package let namespace: String
  package let value: String

  package init(_ name: String, _ namespace: String = "", value: String) {
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}

/// An element with all it holds, as a value. Comments and processing instructions are gone; CDATA is text.
///
/// Equality covers `line` too. Trees from ``parseXML(_:limits:)`` are at most ``XMLLimits/greatestDepth`` deep;
/// comparing and freeing recurse, so do not build deeper ones by hand.
package struct XMLElement: Sendable, Hashable {
  /// Local name, without prefix.
  package let name: String
  /// Namespace URI; empty if in none.
  package let namespace: String
  /// In the order of the document.
  package let attributes: [XMLAttribute]
  /// Child elements in the order of the document.
  package let children: [XMLElement]
  /// Character data directly in this element, joined, not trimmed; text of children is not in it.
  package let text: String
  /// Line on which the start tag begins, from 1; 0 if not from a document.
  package let line: Int

  package init(
    _ name: String, _ namespace: String, attributes: [XMLAttribute] = [], children: [XMLElement] = [],
    text: String = "", line: Int = 0
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
    self.text = text
    self.line = line
  }

  /// Whether the element bears this name.
  package func isNamed(_ name: XMLName) -> Bool { self.name == name.local && namespace == name.namespace }

  /// The first child of that name, nil if there is none.
  package func first(_ name: String, _ namespace: String) -> XMLElement? {
    children.first { $0.name == name && $0.namespace == namespace }
  }

  /// All children of that name, in order.
  package func all(_ name: String, _ namespace: String) -> [XMLElement] {
    children.filter { $0.name == name && $0.namespace == namespace }
  }

  /// The attribute's value, nil if there is none.
  package func attribute(_ name: String, _ namespace: String = "") -> String? {
    attributes.first { $0.name == name && $0.namespace == namespace }?.value
  }

  /// The first element in document order that `path` reaches; the first step names a child, not this element.
  /// An empty path is the element itself.
  package func first(_ path: [XMLName]) -> XMLElement? { all(path).first }

  /// All elements that `path` reaches, through every branch, in document order; an empty path is the element itself.
  package func all(_ path: [XMLName]) -> [XMLElement] {
    var reached = [self]
    for step in path {
      reached = reached.flatMap { $0.children.filter { $0.isNamed(step) } }
    }
    return reached
  }
}
