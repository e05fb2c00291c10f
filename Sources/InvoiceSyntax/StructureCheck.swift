package import XML

/// A fault against the structure that the schemas ask for.
package struct StructureFault: Sendable, Hashable {
  /// Index of the element in its tree.
  package let element: Int
  package let message: String

  package init(element: Int, message: String) {
    self.element = element
    self.message = message
  }
}

/// Judges documents as their XML Schemas would.
package enum StructureCheck {
  package static func faults(in tree: XMLTree, _ syntax: InvoiceSyntax) -> [StructureFault] { [] }
}

enum StructureTable {}
