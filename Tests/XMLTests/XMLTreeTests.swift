import Testing
import XML

/// The tree that invoices are checked in.
@Suite struct XMLTreeTests {
  private let vocabulary = Vocabulary(
    elements: [XMLName("a", "urn:x"), XMLName("b", "urn:x"), XMLName("a", "")], attributes: ["k"])

  /// Looks at the root element of a document, as long as the tree is there.
  private func read(
    _ bytes: [UInt8], limits: XMLLimits = .default, _ look: (Node, XMLTree) throws -> Void = { _, _ in }
  ) throws {
    let parser = XMLTreeParser(vocabulary, limits: limits)
    try bytes.withUnsafeBytes { try parser.parse($0) }
    try withExtendedLifetime(parser) { try look(try #require(parser.tree.root), parser.tree) }
  }

  private func read(_ text: String, _ look: (Node, XMLTree) throws -> Void) throws {
    try read(Array(text.utf8), look)
  }

  private func issues(_ bytes: [UInt8], limits: XMLLimits = .default) -> [XMLIssue] {
    do {
      try read(bytes, limits: limits)
      return []
    } catch {
      return (error as? XMLFailure)?.issues ?? []
    }
  }

  @Test func namesAreNumbersByNamespaceAndNotByPrefix() throws {
    try read("<p:a xmlns:p='urn:x'><b xmlns='urn:x'/><a/><c/></p:a>") { root, tree in
      #expect(root.name == vocabulary.element("a", "urn:x"))
      #expect(root.children.map(\.name.number) == [2, 3, 0])
      #expect(root.prefix == "p")
      #expect(tree.all(vocabulary.element("b", "urn:x")).map(\.index) == [1])
    }
  }

  @Test func anElementsTextIsThatBelowIt() throws {
    try read("<a>x<b>y<![CDATA[<&]]></b>&#122;</a>") { root, _ in
      #expect(root.text.string == "xy<&z")
      #expect(root.children.map(\.text.string) == ["y<&"])
      #expect(root.ownTexts.map(\.string) == ["x", "z"])
    }
  }

  @Test func commentsCutTextNodesAndNotText() throws {
    try read("<a>urn:<!-- c -->x<?p?></a>") { root, _ in
      #expect(root.text.string == "urn:x")
      #expect(root.texts.map(\.string) == ["urn:", "x"])
    }
  }

  @Test func attributesAreValuesAsXMLReadsThem() throws {
    try read("<a k='&lt;&amp;\n1' p:k='2' xmlns:p='urn:x'/>") { root, _ in
      #expect(root.attribute(vocabulary.attribute("k"))?.string == "<& 1")
      #expect(root.attributes.map(\.hasNamespace) == [false, true])
    }
  }

  /// Lines and columns of start tags, in characters, whatever the encoding.
  @Test(arguments: ["UTF-8", "ISO-8859-1", "UTF-16"]) func places(encoding: String) throws {
    let text = "<?xml version='1.0' encoding='\(encoding)'?>\n<a>\u{E4}\n  \u{E4}<b\n k='1'/><b/></a>"
    let bytes: [UInt8] =
      switch encoding {
      case "ISO-8859-1": text.unicodeScalars.map { UInt8($0.value) }
      case "UTF-16": [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      default: Array(text.utf8)
      }
    try read(bytes) { root, tree in
      let nodes = [root] + Array(root.children)
      #expect(nodes.map(\.line) == [2, 3, 4])
      bytes.withUnsafeBytes { bytes in
        #expect(nodes.map { tree.column(of: $0, in: bytes) } == [1, 4, 9])
      }
    }
  }

  @Test func aTreeIsFilledAgain() throws {
    let parser = XMLTreeParser(vocabulary)
    for count in [3, 0, 700, 1] {
      let text = "<a xmlns='urn:x'>" + String(repeating: "<b k='1'>t</b>", count: count) + "</a>"
      try Array(text.utf8).withUnsafeBytes { try parser.parse($0) }
      #expect(parser.tree.all(KnownName(2)).reduce(0) { sum, _ in sum + 1 } == count)
      #expect(parser.tree.root?.text.string == String(repeating: "t", count: count))
    }
    #expect(throws: XMLFailure.self) { try Array("<a>".utf8).withUnsafeBytes { try parser.parse($0) } }
    try Array("<a/>".utf8).withUnsafeBytes { try parser.parse($0) }
    #expect(parser.tree.count == 1)
  }

  /// Kind of the first issue for each way of being no XML, or more than we take.
  @Test(arguments: [
    ("", XMLIssue.Kind.empty), ("<a", .notWellFormed), ("<a></b>", .notWellFormed), ("<a/>x", .notWellFormed),
    ("<a/>\0", .notWellFormed), ("<p:a/>", .namespace), ("<!DOCTYPE a><a/>", .documentType),
    ("<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", .documentType), ("<a>&x;</a>", .notWellFormed),
    ("<a>\u{1}</a>", .notWellFormed), ("<?xml version='1.0' encoding='UTF-9'?><a/>", .encoding),
  ]) func refusals(text: String, kind: XMLIssue.Kind) {
    #expect(issues(Array(text.utf8)).first?.kind == kind)
  }

  @Test func brokenUTF8IsRefused() {
    #expect(issues(Array("<a>".utf8) + [0xC3] + Array("</a>".utf8)).first?.kind == .encoding)
  }

  @Test func limitsHold() {
    let deep = String(repeating: "<a>", count: 300) + String(repeating: "</a>", count: 300)
    #expect(issues(Array(deep.utf8)).first?.kind == .tooDeep)
    let wide = "<a " + (0..<2_000).map { "k\($0)='1'" }.joined(separator: " ") + "/>"
    #expect(issues(Array(wide.utf8)).first?.kind == .tooManyAttributes)
    #expect(issues(Array("<a><b/><b/></a>".utf8), limits: XMLLimits(nodes: 2)).first?.kind == .tooManyNodes)
    #expect(issues(Array("<a/>".utf8), limits: XMLLimits(bytes: 3)).first?.kind == .tooLarge)
  }

  /// libxml2 compares each attribute with each before it says a word: a flood must be noticed while it is read.
  @Test func aFloodOfAttributesEndsSoon() throws {
    let flood = Array(("<a " + (0..<300_000).map { "k\($0)='1'" }.joined(separator: " ") + "/>").utf8)
    let parser = XMLTreeParser(vocabulary)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(throws: XMLFailure.self) { try flood.withUnsafeBytes { try parser.parse($0) } }
    }
    #expect(time < .seconds(20))
    // And the next document does not suffer for it.
    let large = Array(("<a><b k='" + String(repeating: "x", count: 100_000) + "'/></a>").utf8)
    try large.withUnsafeBytes { try parser.parse($0) }
    #expect(parser.tree.count == 2)
  }
}
