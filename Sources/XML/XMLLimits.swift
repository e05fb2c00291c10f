/// How much of a document is accepted. Everything is counted while parsing, so a refused document costs no more
/// memory than the limit allows.
package struct XMLLimits: Sendable, Hashable {
  /// No limit of depth may be set higher: trees are compared, hashed and freed by recursion, and 1,000 levels are
  /// safe on a thread with the usual stack.
  package static let greatestDepth = 1_000

  /// No limit of size may be set higher: libxml2 2.9 counts bytes in 32 bits.
  package static let greatestByteCount = 1 << 30

  /// 64 MiB, 200 levels, 5 million nodes, 1,000 attributes, 256 namespaces, 1,000 issues.
  package static let `default` = XMLLimits()

  /// Bytes of the whole document.
  package let bytes: Int
  /// Levels of elements; the root is level 1.
  package let depth: Int
  /// Elements, attributes, namespace declarations and runs of text together.
  package let nodes: Int
  /// Attributes of one element: libxml2 compares each with each.
  package let attributes: Int
  /// Namespace declarations in scope at one element: libxml2 searches them one by one.
  package let namespaces: Int
  /// Issues listed for one document; one more of kind ``XMLIssue/Kind/omitted`` stands for the rest.
  package let issues: Int

  /// Values below 1 count as 1 (`bytes`: below 0 as 0); `bytes` and `depth` are cut at the greatest allowed.
  package init(
    bytes: Int = 64 << 20, depth: Int = 200, nodes: Int = 5_000_000, attributes: Int = 1_000, namespaces: Int = 256,
    issues: Int = 1_000
  ) {
    self.bytes = min(max(bytes, 0), Self.greatestByteCount)
    self.depth = min(max(depth, 1), Self.greatestDepth)
    self.nodes = max(nodes, 1)
    self.attributes = max(attributes, 1)
    self.namespaces = max(namespaces, 1)
    self.issues = max(issues, 1)
  }
}
