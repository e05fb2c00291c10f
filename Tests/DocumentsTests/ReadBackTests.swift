import Diagnostics
import Facts
import Identifiers
import Invoice
import Statements
import Templates
import Testing

@testable import Documents

/// Whatever is changed in a finished XML file is found when it is read back.
@Suite struct ReadBackTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let recipient: String
    let year: TestYear

    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "invoice", recipient: "05558008", year: .only(.nord) { $0.advances = [("05558008", 500_000)] }),
    Case(name: "collapsed invoice", recipient: "05558032", year: .only(.mitte)),
    Case(
      name: "credit note", recipient: "05558032",
      year: .only(.mitte) {
        $0.regions[0].posts[0].cents = 5_172_050
        $0.paysOutSurplus = true
        $0.advances = [("05558032", 100_000)]
      }),
    Case(
      name: "final invoice with signs", recipient: "05558008",
      year: .only(.nord) {
        $0.numbering = .series(lastNumber: 0)
        $0.words.contract = Scenario.signs
        $0.regions[0].members[1].fill(Scenario.signs)
      }),
    Case(name: "taxable invoice", recipient: "05558032", year: .only(.mitte) { $0.regime = .standard }),
    Case(name: "exempt invoice", recipient: "05558008", year: .only(.nord) { $0.regime = .exempt }),
    Case(name: "statement of the employer", recipient: "05558012", year: .only(.nord)),
  ]

  @Test(arguments: cases) func `every change of a statement is found`(_ sample: Case) throws {
    let statement = try sample.year.statement(for: sample.recipient)
    let check = try ProjectTemplates.sound().check
    let bytes = try ProjectTemplates.sound().statementData.render(StatementRecord(statement))
    #expect(check.check(bytes, says: statement, path: "p", template: "t").isEmpty)
    let spoilings = Markup(bytes).spoilings
    #expect(spoilings.count > 250)
    let missed = spoilings.filter { !isFound(check.check($0.bytes, says: statement, path: "p", template: "t")) }
    #expect(missed.map(\.what) == [])
  }

  @Test(arguments: cases.dropLast()) func `every change of an invoice is found`(_ sample: Case) throws {
    for syntax in IssuedSyntax.allCases {
      let (invoice, bytes, check) = try rendered(sample, syntax)
      #expect(check.check(bytes, in: syntax, says: invoice, path: "p", template: "t").isEmpty)
      let spoilings = Markup(bytes).spoilings
      #expect(spoilings.count > 700)
      let missed = spoilings.filter { spoiling in
        // Which of two tax numbers stands first says nothing.
        !["PartyTaxScheme: behind cac:PartyTaxScheme", "SpecifiedTaxRegistration: behind ram:SpecifiedTaxRegistration"]
          .contains { spoiling.what.hasSuffix($0) }
          && !isFound(check.check(spoiling.bytes, in: syntax, says: invoice, path: "p", template: "t"))
      }
      #expect(missed.map(\.what) == [], "\(syntax)")
    }
  }

  /// All that may differ from the template's own bytes without a finding: it says nothing to who reads the invoice.
  @Test(arguments: [
    ("a comment", "<cbc:ID>", "<!-- alt: 1.000,00 --><cbc:ID>"),
    ("a processing instruction", "<cbc:ID>", "<?x y?><cbc:ID>"),
    ("blanks between elements", "<cbc:ID>", "\n\n    <cbc:ID>"),
    ("another namespace declared", "<ubl:Invoice ", "<ubl:Invoice xmlns:x=\"urn:x\" "),
    ("another quote", "currencyID=\"EUR\"", "currencyID='EUR'"),
    ("a character as reference", "<cbc:CityName>B", "<cbc:CityName>&#66;"),
    ("character data as CDATA", ">Stadt Billerbeck<", "><![CDATA[Stadt Billerbeck]]><"),
  ]) func `what says nothing may differ`(_ what: String, _ old: String, _ new: String) throws {
    let (invoice, bytes, check) = try rendered(Self.cases[0])
    let changed = text(bytes).replacing(old, with: new, maxReplacements: 1)
    #expect(changed != text(bytes))
    #expect(check.check(Array(changed.utf8), in: .ubl, says: invoice, path: "p", template: "t").isEmpty, "\(what)")
  }

  @Test(arguments: [
    ("DOC-XML", "</cbc:ID>", "", "p ist keine wohlgeformte XML-Datei (Zeile "),
    ("DOC-XML", "encoding=\"UTF-8\"", "encoding=\"UTF-16\"", "p ist keine wohlgeformte XML-Datei (Zeile 1)"),
    ("DOC-XML", "<ubl:Invoice ", "<!DOCTYPE x><ubl:Invoice ", "p ist keine wohlgeformte XML-Datei (Zeile "),
    (
      "DOC-ABGLEICH", "<cbc:ID>", "<cbc:ID x=\"1\">",
      "p gibt nicht genau die berechneten Angaben wieder (Zeile 5, bei ID)"
    ),
    ("DOC-ABGLEICH", ">14909.08<", ">14909.09<", "p gibt nicht genau die berechneten Angaben wieder"),
  ]) func `a changed invoice is refused with code and place`(
    _ code: String, _ old: String, _ new: String, _ message: String
  ) throws {
    let (invoice, bytes, check) = try rendered(Self.cases[0])
    let changed = text(bytes).replacing(old, with: new, maxReplacements: 1)
    let findings = check.check(Array(changed.utf8), in: .ubl, says: invoice, path: "p", template: "t")
    #expect(findings.codes == [code])
    #expect(findings.first?.message.hasPrefix(message) == true, "\(findings.map(\.message))")
    #expect(findings.first?.hint.isEmpty == false)
  }

  @Test func `an invoice is not a credit note, whatever it calls itself`() throws {
    let (invoice, _, check) = try rendered(Self.cases[2])
    let bytes = try ProjectTemplates.sound().invoiceData.render(invoice)
    #expect(check.check(bytes, in: .ubl, says: invoice, path: "p", template: "t").codes == ["DOC-ABGLEICH"])
  }

  @Test func `the invoice of one member is not that of another`() throws {
    let statements = try TestYear().settled().statements
    let check = try ProjectTemplates.sound().check
    for statement in statements {
      let bytes = try ProjectTemplates.sound().statementData.render(StatementRecord(statement))
      for other in statements {
        let findings = check.check(bytes, says: other, path: "p", template: "t")
        #expect(findings.codes == (other.recipient.ags == statement.recipient.ags ? [] : ["DOC-ABGLEICH"]))
      }
    }
  }

  @Test(arguments: [
    ("no schema", nil as String?, "TPL-DATEI"), ("a schema that is none", "<x/>", "DOC-SCHEMA"),
    ("a schema that is no XML", "<x", "DOC-SCHEMA"),
  ]) func `without its schema nothing is rendered`(_ what: String, _ schema: String?, _ code: String) {
    var files = ProjectTemplates.files
    files["abrechnung/abrechnung-1.xsd"] = schema.map { Array($0.utf8) }
    let loaded = ProjectTemplates.load(files)
    #expect(loaded.value == nil, "\(what)")
    #expect(loaded.findings.codes == [code])
    #expect(loaded.findings.first?.place?.file == "templates/abrechnung/abrechnung-1.xsd")
  }

  private func rendered(_ sample: Case, _ syntax: IssuedSyntax = .ubl) throws -> (Invoice, [UInt8], DocumentCheck) {
    let invoice = try #require(try sample.year.statement(for: sample.recipient).invoice)
    let templates = try ProjectTemplates.sound()
    return (invoice, try templates.data(for: invoice, syntax).render(invoice), templates.check)
  }

  private func isFound(_ findings: [Finding]) -> Bool {
    findings.count == 1 && ["DOC-XML", "DOC-SCHEMA", "DOC-ABGLEICH"].contains(findings[0].code.rawValue)
      && findings[0].severity == .error && findings[0].place?.file == "t"
  }
}
