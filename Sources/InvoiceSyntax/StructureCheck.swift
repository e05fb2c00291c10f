package import XML

/// A fault against the structure that the schemas ask for.
package struct StructureFault: Sendable, Hashable {
  /// Index of the element in its tree.
  package let element: Int
  /// What is wrong, in German, without a full stop.
  package let message: String
  /// What to do, in German.
  package let hint: String
}

/// Judges documents as their XML Schemas would: names, order, number, types, attributes.
///
/// One difference is left: what an extension (`ext:ExtensionContent`) holds of electronic signatures is not looked into.
package struct StructureCheck {
  private let table: StructureTable
  private let limit: Int
  private var faults: [StructureFault] = []

  /// At most `limit` faults in document order; none of what stands in an element that must not be there.
  package static func faults(in tree: XMLTree, _ syntax: InvoiceSyntax, limit: Int = 100) -> [StructureFault] {
    guard let root = tree.root else { return [] }
    var check = StructureCheck(table: syntax.isUBL ? .ublTable : .ciiTable, limit: limit)
    if let type = check.table.rootType(root.name) { check.visit(root, type) }
    return check.faults
  }

  private init(table: StructureTable, limit: Int) {
    self.table = table
    self.limit = limit
  }

  private mutating func fault(_ node: Node, _ message: String, _ hint: String) {
    if faults.count < limit {
      faults.append(StructureFault(element: Int(node.index), message: message, hint: hint))
    }
  }

  private mutating func visit(_ node: Node, _ number: UInt16) {
    if faults.count >= limit { return }
    let type = table.types[Int(number)]
    checkAttributes(node, type)
    switch type.content {
    case .simple: checkText(node, type)
    case .sequence:
      checkNoText(node)
      checkSequence(node, type)
    case .choice:
      checkNoText(node)
      checkChoice(node, type)
    case .any:
      checkNoText(node)
      checkAny(node)
    }
  }

  private mutating func checkText(_ node: Node, _ type: StructureTable.ElementType) {
    if let child = node.children.first(where: { _ in true }) {
      fault(
        child, "\(shown(child)) steht in \(shown(node)), wo nur Text stehen darf", "Das Element an seinen Platz setzen."
      )
    } else if !type.primitive.allows(node.text) {
      fault(
        node, "Der Inhalt von \(shown(node)) ist nicht von der verlangten Art: \(type.primitive.german)",
        "Den Wert in dieser Form angeben.")
    }
  }

  private mutating func checkNoText(_ node: Node) {
    // An element's text is that of its children, too: only where they leave bytes over is a look at its own needed.
    for text in node.ownTexts where !text.isBlank {
      fault(
        node, "In \(shown(node)) steht Text zwischen den Elementen", "Den Text entfernen oder in ein Element setzen.")
      return
    }
  }

  private mutating func checkSequence(_ node: Node, _ type: StructureTable.ElementType) {
    var particle = type.particles.lowerBound
    let end = type.particles.upperBound
    var count = 0
    for child in node.children {
      if child.name == .unknown {
        fault(child, "\(shown(child)) gibt es in \(shown(node)) nicht", "Das Element weglassen.")
        return
      }
      let number = child.name.number
      var candidate = particle
      while candidate < end, table.particles[candidate].element != number { candidate += 1 }
      if candidate == end {
        tellUnexpected(child, in: node, type)
        return
      }
      while particle < candidate {
        if table.particles[particle].isRequired, count == 0 {
          tellMissing(table.particles[particle], in: node, before: child)
          return
        }
        particle += 1
        count = 0
      }
      count += 1
      if count > 1, !table.particles[particle].isRepeatable {
        fault(child, "\(shown(child)) steht in \(shown(node)) mehrfach", "Nur eines davon angeben.")
        return
      }
      visit(child, table.particles[particle].type)
    }
    while particle < end {
      if table.particles[particle].isRequired, count == 0 {
        tellMissing(table.particles[particle], in: node, before: nil)
        return
      }
      particle += 1
      count = 0
    }
  }

  private mutating func checkChoice(_ node: Node, _ type: StructureTable.ElementType) {
    var count = 0
    for child in node.children {
      count += 1
      let particle = table.particles[type.particles].first { $0.element == child.name.number }
      guard let particle, child.name != .unknown, count == 1 else {
        fault(
          child, "\(shown(child)) kann hier nicht in \(shown(node)) stehen",
          "Genau eines der vorgesehenen Elemente angeben.")
        return
      }
      visit(child, particle.type)
    }
    if count == 0 { fault(node, "\(shown(node)) ist leer", "Eines der vorgesehenen Elemente angeben.") }
  }

  /// Exactly one element of another namespace; what of it UBL knows is judged, the rest is the extension's own business.
  private mutating func checkAny(_ node: Node) {
    var count = 0
    for child in node.children {
      count += 1
      if count > 1 || child.namespace.isEmpty || child.namespace == node.namespace {
        fault(
          child, "\(shown(child)) kann nicht Inhalt einer Erweiterung sein",
          "In ext:ExtensionContent genau ein Element eines eigenen Namensraums angeben.")
        return
      }
      visitLax(child)
    }
    if count == 0 { fault(node, "\(shown(node)) ist leer", "Den Inhalt der Erweiterung angeben.") }
  }

  private mutating func visitLax(_ node: Node) {
    if node.name != .unknown, let type = table.globalType(node.name) {
      visit(node, type)
    } else {
      for child in node.children { visitLax(child) }
    }
  }

  private mutating func checkAttributes(_ node: Node, _ type: StructureTable.ElementType) {
    var required = 0
    for attribute in node.attributes {
      if attribute.hasNamespace {
        // Hints where schemas lie are allowed everywhere; no element may be declared empty or of another type.
        let isHint =
          attribute.namespace == "http://www.w3.org/2001/XMLSchema-instance"
          && (attribute.localName == "schemaLocation" || attribute.localName == "noNamespaceSchemaLocation")
        if !isHint { tellUnexpected(attribute, at: node) }
        continue
      }
      let number = attribute.name.number
      guard number != 0, let use = table.attributes[type.attributes].first(where: { $0.name == number }) else {
        tellUnexpected(attribute, at: node)
        continue
      }
      if use.isRequired { required += 1 }
      if !use.primitive.allows(attribute.value) {
        fault(
          node,
          "Das Attribut \(attribute.localName) von \(shown(node)) ist nicht von der verlangten Art: "
            + use.primitive.german, "Den Wert in dieser Form angeben.")
      } else if let fixed = use.fixedValue, attribute.value.normalized != fixed {
        fault(
          node, "Das Attribut \(attribute.localName) von \(shown(node)) darf nur „\(fixed)“ lauten",
          "Das Attribut weglassen oder berichtigen.")
      }
    }
    for use in table.attributes[type.attributes] where use.isRequired {
      if required == 0 || node.attribute(KnownName(use.name)) == nil {
        let name = Vocabulary.invoice.attributes[Int(use.name) - 1]
        fault(node, "\(shown(node)) fehlt das Attribut \(name)", "Das Attribut ergänzen.")
      }
    }
  }

  // MARK: Words

  private func shown(_ node: Node) -> String {
    let namespace = node.namespace
    let prefix = Namespace.prefix(of: namespace) ?? (namespace.isEmpty ? "" : node.prefix)
    return prefix.isEmpty ? node.localName : "\(prefix):\(node.localName)"
  }

  private func shown(_ number: UInt16) -> String {
    let name = Vocabulary.invoice.elements[Int(number) - 1]
    return "\(Namespace.prefix(of: name.namespace) ?? ""):\(name.local)"
  }

  private mutating func tellUnexpected(_ child: Node, in node: Node, _ type: StructureTable.ElementType) {
    let isKnown = table.particles[type.particles].contains { $0.element == child.name.number }
    if isKnown {
      fault(
        child, "\(shown(child)) steht in \(shown(node)) an falscher Stelle",
        "Die Elemente in der Reihenfolge angeben, die das Format vorschreibt.")
    } else {
      fault(
        child, "\(shown(child)) gibt es in \(shown(node)) nicht", "Das Element weglassen oder an seinen Platz setzen.")
    }
  }

  private mutating func tellUnexpected(_ attribute: AttributeNode, at node: Node) {
    let prefix = attribute.prefix.isEmpty ? "" : attribute.prefix + ":"
    fault(
      node, "Das Attribut \(prefix)\(attribute.localName) gibt es an \(shown(node)) nicht", "Das Attribut weglassen.")
  }

  private mutating func tellMissing(_ particle: StructureTable.Particle, in node: Node, before child: Node?) {
    let place = child.map { " vor \(shown($0))" } ?? ""
    fault(child ?? node, "In \(shown(node)) fehlt\(place) \(shown(particle.element))", "Das Element ergänzen.")
  }
}
