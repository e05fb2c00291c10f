import Testing
import XML

struct SchemaTests {
  @Test func `a valid document has no issues`() throws {
    #expect(try XMLSchema(bytes(orderSchema)).validate(bytes(validOrder)).isEmpty)
  }

  @Test func `a wrong value is reported on its line`() throws {
    let issues = try XMLSchema(bytes(orderSchema)).validate(
      bytes(
        """
        <order xmlns="urn:example:order">
          <item code="AB12">3.50</item>
          <item
            code="XY7">three</item>
          <item code="xy7">1</item>
        </order>
        """))
    #expect(Set(issues.map(\.line)) == [3, 5])
    #expect(issues.allSatisfy { $0.kind == .schema && $0.column == 0 && $0.code > 0 })
    #expect(issues.first?.message.contains("three") == true)
  }

  @Test func `a missing child and an unknown element are reported`() throws {
    let schema = try XMLSchema(bytes(orderSchema))
    let missing = schema.validate(bytes("\n<order xmlns='urn:example:order'>\n</order>"))
    #expect(missing.map(\.kind) == [.schema])
    #expect(missing.map(\.line) == [2])
    let unknown = schema.validate(bytes("<order xmlns='urn:example:order'>\n<item code='A'>1</item><thing/></order>"))
    #expect(unknown.allSatisfy { $0.line == 2 })
    #expect(!unknown.isEmpty)
    #expect(schema.validate(bytes("<order/>")).map(\.kind) == [.schema])
  }

  @Test func `lines of issues beyond 65535 are exact`() throws {
    let space = String(repeating: "\n", count: 70_000)
    let issues = try XMLSchema(bytes(orderSchema)).validate(
      bytes("<order xmlns='urn:example:order'>\(space)<item code='AB1'>1</item>\n<item code='AB1'>x</item></order>"))
    #expect(issues.map(\.line) == [70_002])
  }

  @Test func `the document is parsed by the safe rules`() throws {
    let schema = try XMLSchema(bytes(orderSchema))
    #expect(schema.validate(bytes(billionLaughs)).map(\.kind) == [.documentType])
    #expect(schema.validate(bytes("<order")).allSatisfy { $0.kind == .notWellFormed })
    #expect(schema.validate([]).map(\.kind) == [.empty])
    let deep = bytes(String(repeating: "<order xmlns='urn:example:order'>", count: 10_000))
    #expect(schema.validate(deep).map(\.kind) == [.tooDeep])
    #expect(schema.validate(bytes(validOrder), limits: XMLLimits(bytes: 10)).map(\.kind) == [.tooLarge])
  }

  @Test func `a document of the greatest depth is validated`() throws {
    let schema = try XMLSchema(
      bytes(
        """
        <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a"><xs:complexType><xs:sequence>
        <xs:element ref="a" minOccurs="0"/></xs:sequence></xs:complexType></xs:element></xs:schema>
        """))
    let deep = String(repeating: "<a>", count: 1_000) + String(repeating: "</a>", count: 1_000)
    #expect(schema.validate(bytes(deep), limits: XMLLimits(depth: 1_000)).isEmpty)
  }

  @Test func `issues of a validation are limited`() throws {
    let items = String(repeating: "<item code='AB1'>x</item>\n", count: 5_000)
    let issues = try XMLSchema(bytes(orderSchema)).validate(
      bytes("<order xmlns='urn:example:order'>\(items)</order>"))
    #expect(issues.count == 1_001)
    #expect(issues.last?.kind == .omitted)
    #expect(issues.last?.message == "4000 more issues")
  }

  @Test func `a schema location in the document is ignored`() throws {
    let issues = try XMLSchema(bytes(orderSchema)).validate(
      bytes(
        """
        <other xmlns="urn:other" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
          xsi:schemaLocation="urn:other file:///etc/passwd"/>
        """))
    #expect(issues.map(\.kind) == [.schema])
    let located = validOrder.replacing(
      "<order ",
      with: #"<order xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a file:///nowhere" "#)
    #expect(try XMLSchema(bytes(orderSchema)).validate(bytes(located)).isEmpty)
  }

  @Test(arguments: ["include", "import", "redefine", "override"])
  func `a schema that asks for another is refused`(_ reference: String) {
    let text = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">

        <xs:\(reference) schemaLocation="file:///etc/passwd"/>
        <xs:element name="a"/>
      </xs:schema>
      """
    #expect(schemaRefusal(text).map(\.kind) == [.schemaNotSelfContained])
    #expect(schemaRefusal(text).map(\.line) == [3])
    #expect(schemaRefusal(text.replacing("schemaLocation", with: "id")).map(\.kind) == [.schemaNotSelfContained])
  }

  @Test func `a broken schema is refused`() {
    let wrong = """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
        <xs:element name="a"
          type="Missing"/>
      </xs:schema>
      """
    #expect(schemaRefusal(wrong).map(\.kind) == [.schemaDocument])
    #expect(schemaRefusal(wrong).map(\.line) == [2])
    #expect(!schemaRefusal("<schema/>").isEmpty)
    #expect(!schemaRefusal("<xs:schema").isEmpty)
    #expect(schemaRefusal("").map(\.kind) == [.empty])
    #expect(schemaRefusal("<!DOCTYPE xs:schema []>" + orderSchema.dropFirst(39)).map(\.kind) == [.documentType])
    let pattern = orderSchema.replacing("[A-Z]{2}[0-9]+", with: "[A-Z")
    #expect(!schemaRefusal(pattern).isEmpty)
  }

  @Test func `four threads share one schema`() async throws {
    let schema = try XMLSchema(bytes(orderSchema))
    let good = bytes(validOrder)
    let bad = bytes(validOrder.replacing("3.50", with: "drei"))
    let wrong = await withTaskGroup(of: Int.self) { group in
      for task in 0..<4 {
        group.addTask {
          var wrong = 0
          for round in 0..<300 {
            let isGood = (round + task) % 2 == 0
            let issues = schema.validate(isGood ? good : bad)
            if isGood ? !issues.isEmpty : issues.map(\.line) != [2] { wrong += 1 }
            if (try? parseXML(good))?.children.count != 2 { wrong += 1 }
            if round % 50 == 0 && (try? XMLSchema(bytes(orderSchema)))?.validate(good).isEmpty != true { wrong += 1 }
          }
          return wrong
        }
      }
      return await group.reduce(0, +)
    }
    #expect(wrong == 0)
  }

  private func schemaRefusal(_ text: String) -> [XMLIssue] {
    do throws(XMLFailure) {
      _ = try XMLSchema(bytes(text))
      return []
    } catch {
      return error.issues
    }
  }
}
