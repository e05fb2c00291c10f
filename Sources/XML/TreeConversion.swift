import CLibXML2

/// Parses a whole XML document held in memory.
///
/// Rules, none of which can be switched off:
/// - XML 1.0 with namespaces; a fault of either refuses the document, warnings do not.
/// - A document type declaration is refused, so no entity exists but the five predefined ones; character references
///   are replaced. The word DOCTYPE in a comment or in CDATA is harmless.
/// - Nothing is fetched: no file, no network, no XInclude. Nothing is printed.
/// - UTF-8 with or without BOM, and other encodings that libxml2 or the system's iconv knows, if BOM or XML
///   declaration name them. For the latter glibc may load a converter of its own from the system's library folder.
/// - ``XMLLimits`` are checked while parsing.
///
/// Safe from any thread. Work and memory are linear in the size of the document within the limits.
///
/// - Returns: the root element.
/// - Throws: at least one issue, in the order found. After a limit or a DOCTYPE parsing stops at once.
package func parseXML(_ bytes: [UInt8], limits: XMLLimits = .default) throws(XMLFailure) -> XMLElement {
  let document = try parseDocument(bytes, limits)
  guard let root = tree(document) else {
    throw XMLFailure([XMLIssue(.internal, "the document has no root element")])
  }
  return root
}

/// Walks with a stack of its own, so depth costs no machine stack. Nil if the document has no root.
func tree(_ document: borrowing ParsedDocument) -> XMLElement? {
  document.withPointer { document in xmlDocGetRootElement(document).flatMap(tree(below:)) }
}

private func tree(below root: xmlNodePtr) -> XMLElement? {
  var strings = SharedStrings()
  var open = [OpenElement(root)]
  while let last = open.indices.last {
    guard let node = open[last].next else {
      let closed = open.removeLast().close(&strings)
      guard let parent = open.indices.last else { return closed }
      open[parent].children.append(closed)
      continue
    }
    open[last].next = node.pointee.next
    switch node.pointee.type {
    case XML_ELEMENT_NODE:
      open.append(OpenElement(node))
    case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
      if let content = node.pointee.content { open[last].text += String(cString: content) }
    default:
      break
    }
  }
  return nil
}

/// An element whose end tag the walk has not reached.
private struct OpenElement {
  let node: xmlNodePtr
  var next: xmlNodePtr?
  var children: [XMLElement] = []
  var text = ""

  init(_ node: xmlNodePtr) {
    self.node = node
    next = node.pointee.children
  }

  func close(_ strings: inout SharedStrings) -> XMLElement {
    var attributes: [XMLAttribute] = []
    var attribute = node.pointee.properties
    while let each = attribute {
      attributes.append(
        XMLAttribute(
          strings.name(each.pointee.name), strings.namespace(each.pointee.ns), value: joinedText(each.pointee.children))
      )
      attribute = each.pointee.next
    }
    return XMLElement(
      strings.name(node.pointee.name), strings.namespace(node.pointee.ns), attributes: attributes, children: children,
      text: text, line: Int(bitPattern: node.pointee.psvi))
  }
}

/// An attribute's value: its text nodes in a row.
private func joinedText(_ first: xmlNodePtr?) -> String {
  var text = ""
  var node = first
  while let each = node {
    if each.pointee.type == XML_TEXT_NODE, let content = each.pointee.content { text += String(cString: content) }
    node = each.pointee.next
  }
  return text
}

/// One Swift string per name and namespace, however often it occurs: names are unique pointers in libxml2's
/// dictionary, namespaces are records shared by the elements below their declaration.
private struct SharedStrings {
  private var names: [UnsafePointer<xmlChar>: String] = [:]
  private var namespaces: [UnsafeMutablePointer<xmlNs>: String] = [:]

  mutating func name(_ pointer: UnsafePointer<xmlChar>?) -> String {
    guard let pointer else { return "" }
    if let known = names[pointer] { return known }
    let string = String(cString: pointer)
    names[pointer] = string
    return string
  }

  mutating func namespace(_ pointer: UnsafeMutablePointer<xmlNs>?) -> String {
    guard let pointer, let uri = pointer.pointee.href else { return "" }
    if let known = namespaces[pointer] { return known }
    let string = String(cString: uri)
    namespaces[pointer] = string
    return string
  }
}
