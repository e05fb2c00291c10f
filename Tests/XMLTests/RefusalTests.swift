import Testing
import XML

struct RefusalTests {
  @Test(arguments: [
    "<!DOCTYPE a><a/>",
    "<?xml version='1.0'?>\n<!DOCTYPE a SYSTEM 'a.dtd'>\n<a/>",
    "<!DOCTYPE a PUBLIC 'p' 'http://example.invalid/a.dtd'><a/>",
    "<!-- c --><!DOCTYPE a []><a/>",
    "<!DOCTYPE a [<!ENTITY % p SYSTEM 'http://example.invalid/p'> %p;]><a/>",
    "<!DOCTYPE a [<!ATTLIST a b CDATA 'given'>]><a/>",
    "<!DOCTYPE", "<!DOCTYPE ", "<!DOCTYPE a [", "<!DOCTYPE a SYSTEM '<'><a/>",
    billionLaughs, externalEntity,
  ])
  func `a document type declaration is refused`(_ text: String) {
    let issues = refusal(text)
    if text.contains("<!DOCTYPE a") || text.contains("<!DOCTYPE lolz") {
      #expect(issues.map(\.kind) == [.documentType])
    } else {
      #expect(!issues.isEmpty)
    }
  }

  @Test func `the billion laughs are refused at their declaration`() {
    let issues = refusal(billionLaughs)
    #expect(issues.map(\.kind) == [.documentType])
    #expect(issues.first?.line == 2)
  }

  @Test func `an external entity is refused and the file's content appears nowhere`() {
    let issues = refusal(externalEntity)
    #expect(issues.map(\.kind) == [.documentType])
    #expect(!issues.description.contains("root:"))
  }

  @Test func `a document type is refused in UTF-16 too`() {
    let text = "\u{FEFF}<!DOCTYPE a []><a/>"
    #expect(refusal(text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).map(\.kind) == [.documentType])
  }

  @Test func `the word DOCTYPE in comment CDATA text and attribute is accepted`() throws {
    let root = try parsed(
      """
      <!-- <!DOCTYPE a> --><?p <!DOCTYPE a>?>
      <a v="&lt;!DOCTYPE a>"><!-- <!DOCTYPE a []> --><![CDATA[<!DOCTYPE a [<!ENTITY b "c">]>]]></a>
      """)
    #expect(root.text == #"<!DOCTYPE a [<!ENTITY b "c">]>"#)
    #expect(root.attribute("v") == "<!DOCTYPE a>")
  }

  @Test func `an undeclared entity is refused in text and attribute`() {
    #expect(refusal("<a>\n &auml;</a>").map(\.kind) == [.notWellFormed])
    #expect(refusal("<a>\n &auml;</a>").first?.line == 2)
    #expect(!refusal("<a v='&auml;'/>").isEmpty)
  }

  @Test func `inclusions are left alone`() throws {
    let root = try parsed(
      #"<a xmlns:x="http://www.w3.org/2001/XInclude"><x:include href="file:///etc/passwd" parse="text"/></a>"#)
    #expect(root.text.isEmpty)
    #expect(root.children.map(\.name) == ["include"])
    #expect(root.children[0].text.isEmpty)
  }

  @Test func `nothing and white space are issues`() {
    #expect(refusal([]).map(\.kind) == [.empty])
    #expect(refusal(" \n ").map(\.kind) == [.notWellFormed])
    #expect(refusal([0xEF, 0xBB, 0xBF]).map(\.kind) == [.notWellFormed])
    #expect(refusal([0]).map(\.kind) == [.notWellFormed])
  }

  @Test(arguments: [
    ("<a>\n  <b></c>\n</a>", 2), ("<a/>\n<b/>", 2), ("<a>", 1), ("<a b=c/>", 1), ("<a b='1' b='2'/>", 1),
    ("<a>\n\n]]></a>", 3), ("<a><!-- a -- b --></a>", 1), ("\n<?xml version='1.0'?><a/>", 2), ("<a>&#1;</a>", 1),
    ("<a>&#xD800;</a>", 1), ("<a>&#xFFFE;</a>", 1), ("<a>\u{1}</a>", 1), ("<a>\n\u{C}</a>", 2), ("<a>\u{FFFF}</a>", 1),
    ("<a v='<'/>", 1), ("text", 1), ("<a/>text", 1), ("<1a/>", 1), ("<a:b:c xmlns:a='u'/>", 1),
  ])
  func `a malformed document is refused with the right line`(_ text: String, _ line: Int) {
    let issues = refusal(text)
    #expect(!issues.isEmpty)
    #expect(issues.first?.line == line)
    #expect(issues.allSatisfy { !$0.message.isEmpty && !$0.message.contains("\n") })
  }

  @Test func `a fault has a column`() {
    let issue = refusal("<a>\n    <b></c>\n</a>").first
    #expect(issue?.line == 2)
    #expect(issue?.column == 12)
    #expect(issue?.kind == .notWellFormed)
    #expect(issue?.code != 0)
  }

  @Test(arguments: [
    "<p:a/>", "<a p:b='1'/>", "<a xmlns:p='u' xmlns:q='u' p:b='1' q:b='2'/>", "<a xmlns:p=''/>",
    "<a xmlns:xmlns='u'/>",
  ])
  func `a fault of namespaces is refused`(_ text: String) { #expect(!refusal(text).isEmpty) }

  @Test func `too many bytes are refused`() throws {
    let text = "<a>0123456789</a>"
    #expect(refusal(text, limits: XMLLimits(bytes: 16)).map(\.kind) == [.tooLarge])
    #expect(try parsed(text, limits: XMLLimits(bytes: 17)).text == "0123456789")
    #expect(XMLLimits.default.bytes == 67_108_864)
  }

  @Test func `depth up to the limit is accepted and one more refused`() {
    func nested(_ depth: Int) -> String {
      String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
    }
    #expect(refusal(nested(200)).isEmpty)
    #expect(refusal(nested(201)).map(\.kind) == [.tooDeep])
    #expect(refusal(nested(10_000)).map(\.kind) == [.tooDeep])
    #expect(refusal(String(repeating: "<a>\n", count: 1_000_000)).map(\.kind) == [.tooDeep])
    #expect(refusal(String(repeating: "<a>\n", count: 10_000)).first?.line == 201)
    #expect(refusal(nested(4), limits: XMLLimits(depth: 3)).map(\.kind) == [.tooDeep])
    #expect(refusal(nested(3), limits: XMLLimits(depth: 3)).isEmpty)
  }

  @Test func `the greatest depth is safe on a small stack`() async throws {
    let text = String(repeating: "<a>x", count: 1_000) + String(repeating: "</a>", count: 1_000)
    let limits = XMLLimits(depth: .max)
    #expect(limits.depth == XMLLimits.greatestDepth)
    // Tasks run on the pool's threads, whose stacks are smaller than the main thread's.
    let trees = try await withThrowingTaskGroup(of: XMLElement.self) { group in
      for _ in 0..<2 { group.addTask { try parseXML(bytes(text), limits: limits) } }
      return try await group.reduce(into: [XMLElement]()) { $0.append($1) }
    }
    #expect(trees[0] == trees[1])
    #expect(Set(trees).count == 1)
    #expect(refusal("<b>" + text + "</b>", limits: limits).map(\.kind) == [.tooDeep])
  }

  @Test func `nodes are counted`() {
    #expect(refusal("<a><b/><b/></a>", limits: XMLLimits(nodes: 3)).isEmpty)
    #expect(refusal("<a><b/><b/><b/></a>", limits: XMLLimits(nodes: 3)).map(\.kind) == [.tooManyNodes])
    #expect(refusal("<a b='1' c='2'/>", limits: XMLLimits(nodes: 2)).map(\.kind) == [.tooManyNodes])
    #expect(refusal("<a xmlns:p='u' xmlns:q='v'/>", limits: XMLLimits(nodes: 2)).map(\.kind) == [.tooManyNodes])
    #expect(refusal("<a>1<b/>2<b/>3</a>", limits: XMLLimits(nodes: 5)).map(\.kind) == [.tooManyNodes])
    let longText = "<a>" + String(repeating: "ä&amp;\n", count: 10_000) + "</a>"
    #expect(refusal(longText, limits: XMLLimits(nodes: 2)).isEmpty)
  }

  @Test func `attributes and namespaces are counted before they cost time`() {
    func tag(_ prefix: String, _ count: Int) -> String {
      "<a " + (0..<count).map { "\(prefix)\($0)='u'" }.joined(separator: " ") + "/>"
    }
    #expect(refusal(tag("x", 1_000)).isEmpty)
    #expect(refusal(tag("x", 1_001)).map(\.kind) == [.tooManyAttributes])
    #expect(refusal(tag("xmlns:x", 256)).isEmpty)
    #expect(refusal(tag("xmlns:x", 257)).map(\.kind) == [.tooManyAttributes])
    #expect(refusal("<r xmlns='u'>" + tag("xmlns:x", 256) + "</r>").map(\.kind) == [.tooManyAttributes])
    let time = ContinuousClock().measure {
      #expect(refusal(tag("x", 400_000)).map(\.kind) == [.tooManyAttributes])
      #expect(refusal(tag("xmlns:x", 400_000)).map(\.kind) == [.tooManyAttributes])
    }
    // Without the count in the read hook: minutes.
    #expect(time < .seconds(20))
  }

  @Test func `one long attribute list does not use up the allowance of the next`() {
    let attributes = (0..<900).map { "x\($0)='1'" }.joined(separator: " ")
    #expect(refusal("<r>" + String(repeating: "<a \(attributes)/>\n", count: 50) + "</r>").isEmpty)
  }

  @Test func `listed issues are limited and then reading stops`() {
    let text = "<r>" + String(repeating: "<p:a/>", count: 50) + "</r>"
    let issues = refusal(text, limits: XMLLimits(issues: 10))
    #expect(issues.count == 11)
    #expect(issues.last?.kind == .omitted)
    #expect(issues.prefix(10).allSatisfy { $0.kind == .namespace })
    #expect(refusal(text, limits: XMLLimits(issues: 50)).count == 50)
    let time = ContinuousClock().measure {
      let faults = refusal("<r>" + String(repeating: "<p:a/>&b;", count: 4_000_000) + "</r>")
      #expect(faults.count == 1_001)
      #expect(faults.last?.kind == .omitted)
    }
    // Read to the end: a minute.
    #expect(time < .seconds(10))
  }

  @Test func `a message is one short line without control characters`() {
    let long = String(repeating: "x", count: 900)
    let issue = XMLIssue(.schema, line: -1, "  a\n\tb\u{1B}[31m\u{9B}\u{202E}\(long)\n")
    #expect(issue.message.hasPrefix("a b\u{FFFD}[31m\u{FFFD}\u{FFFD}xx"))
    #expect(issue.message.unicodeScalars.count <= 500)
    #expect(issue.line == 0)
  }
}
