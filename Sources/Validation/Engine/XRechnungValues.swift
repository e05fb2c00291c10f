internal import InvoiceSyntax
internal import XML

/// Questions of the rules of XRechnung and of the Peppol rules in it, beyond those of `NodeValues.swift`.
extension Node {
  /// Whether the parent, its parent and so on have these names, and then comes the root.
  func isUnderRoot(_ names: KnownName...) -> Bool {
    var node = parent
    for name in names {
      guard let current = node, current.isNamed(name) else { return false }
      node = current.parent
    }
    guard let root = node else { return false }
    return root.parent == nil
  }

  /// `normalize-space(name) = (values)`
  func says(_ values: [StaticString], in name: KnownName) throws(EvaluationError) -> Bool {
    guard let node = try one(name) else { return false }
    return node.text.normalizedEquals(oneOf: values)
  }

  /// `name[boolean(normalize-space(.))]`: one of the children says something.
  func hasFilled(_ name: KnownName) -> Bool {
    for child in children where child.isNamed(name) && !child.text.isBlank { return true }
    return false
  }

  /// `first/second[boolean(normalize-space(.))]`
  func hasFilled(_ first: KnownName, _ second: KnownName) -> Bool {
    for child in children where child.isNamed(first) && child.hasFilled(second) { return true }
    return false
  }

  /// `text()` where it is taken as one: nil for none, several stop the stylesheet.
  func onlyText() throws(EvaluationError) -> Text? {
    let nodes = textNodes
    if nodes.count > 1 { throw .severalValues }
    return nodes.first
  }

  /// Whether an attribute is there and has this value to the letter.
  func has(_ value: StaticString, in attribute: KnownName) -> Bool {
    guard let text = self.attribute(attribute) else { return false }
    return text == value
  }
}

/// `normalize-space(path/text())`: the only text node of all elements, empty for none.
func onlyText(of nodes: [Node]) throws(EvaluationError) -> Text? {
  var result: Text?
  for node in nodes {
    guard let text = try node.onlyText() else { continue }
    if result != nil { throw .severalValues }
    result = text
  }
  return result
}
