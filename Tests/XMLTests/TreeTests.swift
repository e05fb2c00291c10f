import Testing
import XML

struct TreeTests {
  @Test func `names namespaces attributes text and lines arrive as written`() throws {
    let root = try parsed(smallDocument)
    #expect(root.name == "Rechnung")
    #expect(root.namespace == "urn:example:r")
    #expect(root.line == 2)
    #expect(root.attributes == [XMLAttribute("art", "urn:example:r", value: "Ä&€")])
    #expect(root.children.map(\.name) == ["Posten", "Posten"])
    #expect(root.children.map(\.namespace) == ["urn:example:d", "urn:example:d"])
    #expect(root.children.map(\.line) == [3, 4])
    #expect(root.children[0].text == "a < b <>\"' ä")
    #expect(root.children[0].attributes == [XMLAttribute("nr", value: "1")])
    #expect(root.children[1].text.isEmpty)
    #expect(root.text == "\n  \n  \n")
  }

  @Test func `attributes and children keep the order of the document`() throws {
    let root = try parsed(#"<a z="1" y="2" x="3"><d/><c/><d/><b/></a>"#)
    #expect(root.attributes.map(\.name) == ["z", "y", "x"])
    #expect(root.children.map(\.name) == ["d", "c", "d", "b"])
  }

  @Test func `text around children comments and instructions is joined`() throws {
    let root = try parsed("<a> 1<!-- x -->2<b>not mine</b>3<?p i?>4<![CDATA[5]]><![CDATA[]]>6 </a>")
    #expect(root.text == " 123456 ")
    #expect(root.children[0].text == "not mine")
  }

  @Test func `predefined entities and character references are replaced in text and attributes`() throws {
    let root = try parsed(
      "<a v='&lt;&gt;&amp;&quot;&apos;&#65;&#x42;&#10;'>&lt;&gt;&amp;&quot;&apos;&#65;&#x42;&#13;</a>")
    #expect(root.attribute("v") == "<>&\"'AB\n")
    #expect(root.text == "<>&\"'AB\r")
  }

  @Test func `reference text that looks like markup stays text`() throws {
    let root = try parsed(#"<a v="&#38;lt;&amp;amp;">&#38;lt;&amp;amp;&#60;b/></a>"#)
    #expect(root.attribute("v") == "&lt;&amp;")
    #expect(root.text == "&lt;&amp;<b/>")
    #expect(root.children.isEmpty)
  }

  @Test func `line ends and attribute white space are normalised as XML asks`() throws {
    let root = try parsed("<a v='1\r\n2\t3'>x\r\ny\rz</a>")
    #expect(root.attribute("v") == "1 2 3")
    #expect(root.text == "x\ny\nz")
  }

  @Test func `an element's line is where its start tag begins`() throws {
    let root = try parsed("<a\n  v='1'\n  w='2\n3'\n>\n\n<b/>\n<c\n\n/></a>")
    #expect(root.line == 1)
    #expect(root.children.map(\.line) == [7, 8])
  }

  @Test func `lines beyond 65535 are exact`() throws {
    let root = try parsed("<a>" + String(repeating: "\n", count: 70_000) + "<b\n/><c><d/></c>\n<e/></a>")
    #expect(root.children.map(\.line) == [70_001, 70_002, 70_003])
    #expect(root.children[1].children[0].line == 70_002)
  }

  @Test func `the line is exact for start tags larger than the read buffer`() throws {
    let long = String(repeating: "x\n", count: 40_000)
    let root = try parsed("<a>\n<b\nv='\(long)'\nw='\(long)'\n/>\n<c/></a>")
    #expect(root.children.map(\.line) == [2, 80_006])
  }

  @Test func `lookups find by local name and namespace`() throws {
    let root = try parsed(
      """
      <i xmlns="urn:i" xmlns:c="urn:c">
        <l><c:id>1</c:id></l><l/><l><c:id s="x" c:s="y">2</c:id><c:id>3</c:id><id>4</id></l>
      </i>
      """)
    #expect(root.all("l", "urn:i").count == 3)
    #expect(root.all("l", "").isEmpty)
    #expect(root.first("l", "urn:i")?.first("id", "urn:c")?.text == "1")
    #expect(root.first("m", "urn:i") == nil)
    let path = [XMLName("l", "urn:i"), XMLName("id", "urn:c")]
    #expect(root.all(path).map(\.text) == ["1", "2", "3"])
    #expect(root.first(path)?.text == "1")
    #expect(root.first([XMLName("l", "urn:i"), XMLName("id", "urn:i")])?.text == "4")
    #expect(root.all([]) == [root])
    let second = root.all(path)[1]
    #expect(second.attribute("s") == "x")
    #expect(second.attribute("s", "urn:c") == "y")
    #expect(second.attribute("t") == nil)
    #expect(root.isNamed(XMLName("i", "urn:i")))
  }

  @Test func `namespaces can be redeclared and undone`() throws {
    let root = try parsed(#"<p:a xmlns:p="u1"><p:a xmlns:p="u2"/><a xmlns="u3"><a xmlns=""/></a><p:a/></p:a>"#)
    #expect(root.children.map(\.namespace) == ["u2", "u3", "u1"])
    #expect(root.children[1].children[0].namespace.isEmpty)
    #expect(try parsed(#"<a xml:lang="de"/>"#).attribute("lang", "http://www.w3.org/XML/1998/namespace") == "de")
  }

  @Test func `a text of twelve megabytes is read whole`() throws {
    let text = String(repeating: "QUJDREVGR0hJSktM", count: 750_000)
    let root = try parsed("<a><b>\(text)</b><c><![CDATA[\(text)]]></c><d v='\(text)'/></a>")
    #expect(root.children[0].text.utf8.count == 12_000_000)
    #expect(root.children[1].text == text)
    #expect(root.children[2].attribute("v") == text)
  }

  @Test func `the same id twice is no fault without a document type`() throws {
    #expect(try parsed(#"<a><b xml:id="x"/><b xml:id="x"/><b xml:id="1 2"/></a>"#).children.count == 3)
  }

  @Test func `the character rule follows XML 1_0`() {
    let allowed: [UInt32] = [0x9, 0xA, 0xD, 0x20, 0x7F, 0x85, 0xD7FF, 0xE000, 0xFFFD, 0x10000, 0x10FFFF]
    let refused: [UInt32] = [0x0, 0x1, 0x8, 0xB, 0xC, 0xE, 0x1F, 0xFFFE, 0xFFFF]
    #expect(allowed.compactMap(Unicode.Scalar.init).allSatisfy(isXMLCharacter))
    #expect(!refused.compactMap(Unicode.Scalar.init).contains(where: isXMLCharacter))
  }

  @Test func `the character rule agrees with the parser`() {
    for value in UInt32(0)...0x11_0000 where value < 0x300 || value % 251 == 0 || value & 0xFFFF > 0xFFF0 {
      guard let scalar = Unicode.Scalar(value), !"<&".unicodeScalars.contains(scalar) else { continue }
      #expect(refusal("<a>\(scalar)</a>").isEmpty == isXMLCharacter(scalar), "U+\(String(value, radix: 16))")
    }
  }
}
