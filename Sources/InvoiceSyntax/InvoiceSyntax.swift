package import XML

extension Vocabulary {
  /// The names of UBL 2.1 Invoice and CreditNote and of CII D16B, numbered as ``CAC``, ``CBC``, ``RAM`` … say.
  package static let invoice: Vocabulary = {
    var elements: [XMLName] = []
    var namespace = ""
    let table = NameTable.elements.description
    for word in table.utf8.split(whereSeparator: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\n") }) {
      if word.first == UInt8(ascii: "@") {
        namespace = String(Substring(word.dropFirst()))
      } else {
        elements.append(XMLName(String(Substring(word)), namespace))
      }
    }
    let attributes = NameTable.attributes.description.split(separator: " ").map(String.init)
    return Vocabulary(elements: elements, attributes: attributes)
  }()
}

/// The namespaces of invoices with the prefixes by which places are told.
package enum Namespace {
  package static let ubl = "urn:oasis:names:specification:ubl:schema:xsd:"
  package static let cii = "urn:un:unece:uncefact:data:standard:"

  /// The usual prefix; nil for a namespace that belongs to no invoice.
  package static func prefix(of namespace: String) -> String? { prefixes[namespace] }

  /// What a usual prefix stands for.
  package static func namespace(of prefix: String) -> String? { namespaces[prefix] }

  private static let namespaces = Dictionary(uniqueKeysWithValues: prefixes.map { ($0.value, $0.key) })

  private static let prefixes = [
    ubl + "Invoice-2": "ubl", ubl + "CreditNote-2": "cn", ubl + "CommonAggregateComponents-2": "cac",
    ubl + "CommonBasicComponents-2": "cbc", ubl + "CommonExtensionComponents-2": "ext",
    cii + "CrossIndustryInvoice:100": "rsm", cii + "ReusableAggregateBusinessInformationEntity:100": "ram",
    cii + "UnqualifiedDataType:100": "udt", cii + "QualifiedDataType:100": "qdt",
  ]
}

/// The three kinds of document that an XRechnung can be.
package enum InvoiceSyntax: String, Sendable, CaseIterable {
  case ublInvoice = "ubl-invoice"
  case ublCreditNote = "ubl-creditnote"
  case cii

  package var isUBL: Bool { self != .cii }

  /// By the root element; nil if it is none of an invoice.
  package init?(root: Node) {
    switch root.name {
    case UBL.invoice: self = .ublInvoice
    case CN.creditNote: self = .ublCreditNote
    case RSM.crossIndustryInvoice: self = .cii
    default: return nil
    }
  }
}

extension Node {
  /// The element's place as an XPath with the usual prefixes and positions: `/ubl:Invoice[1]/cac:TaxTotal[1]`.
  package var location: String {
    var steps: [String] = []
    var node: Node? = self
    while let current = node {
      var position = 1
      if let parent = current.parent {
        for sibling in parent.children {
          if sibling == current { break }
          if sibling.hasSameName(as: current) { position += 1 }
        }
      }
      let namespace = current.namespace
      let prefix = Namespace.prefix(of: namespace).map { $0 + ":" } ?? (namespace.isEmpty ? "" : namespace + ":")
      steps.append("/\(prefix)\(current.localName)[\(position)]")
      node = current.parent
    }
    return steps.reversed().joined()
  }
}
