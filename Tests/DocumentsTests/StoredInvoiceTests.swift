import Dates
import Invoice
import InvoiceSyntax
import Money
import Statements
import Templates
import Testing

@testable import Documents

/// What was issued is read back from its bytes as the invoice that it was, or not at all.
@Suite struct StoredInvoiceTests {
  @Test(arguments: IssuedDocument.all) func `a document of every kind is read as what was issued`(
    _ document: IssuedDocument
  ) throws {
    let invoice = try document.invoice()
    for syntax in IssuedSyntax.allCases {
      let stored = try Invoice(stored: document.bytes(syntax))
      #expect(stored == invoice)
      // And written again, byte by byte.
      #expect(
        try ProjectTemplates.sound().data(for: stored, syntax).render(stored) == document.bytes(syntax))
    }
  }

  @Test(arguments: Scenario.all) func `so is every scenario, whatever its texts and amounts`(_ scenario: Scenario)
    throws
  {
    let templates = try ProjectTemplates.sound()
    for invoice in try scenario.year.settled().statements.compactMap(\.invoice) {
      for syntax in IssuedSyntax.allCases {
        let stored = try Invoice(stored: templates.data(for: invoice, syntax).render(invoice))
        #expect(stored == invoice)
      }
    }
  }

  @Test func `and settlements at random`() throws {
    let templates = try ProjectTemplates.sound()
    for seed in RandomYear.seeds {
      var random = RandomYear(seed: seed)
      for invoice in try random.year().settled().statements.compactMap(\.invoice) {
        for syntax in IssuedSyntax.allCases {
          let stored = try Invoice(stored: templates.data(for: invoice, syntax).render(invoice))
          #expect(stored == invoice, "seed \(seed)")
        }
      }
    }
  }

  @Test(arguments: IssuedDocument.all.filter { !$0.isDraft }) func `it is taken back and replaced from its bytes alone`(
    _ document: IssuedDocument
  ) throws {
    let invoice = try document.invoice()
    guard !invoice.isCancelling else { return }
    let day = try #require(Day(text: "01.06.2026"))
    for syntax in IssuedSyntax.allCases {
      let stored = InvoiceCorrection(of: try Invoice(stored: document.bytes(syntax)))
      let cancelling = stored.cancelling(as: "CM25-016-0020", on: day, due: day.adding(days: 30), isDraft: false)
      #expect(
        cancelling
          == InvoiceCorrection(of: invoice).cancelling(
            as: "CM25-016-0020", on: day, due: day.adding(days: 30), isDraft: false))
      #expect(cancelling.totals == invoice.totals && cancelling.lines == invoice.lines)
      #expect(cancelling.allowances == invoice.allowances && cancelling.vatBreakdowns == invoice.vatBreakdowns)
      // What the original did to one before it is none of the cancelling document's business.
      #expect(cancelling.notes.map(\.text).allSatisfy { !$0.contains("rsetzt die") }, "\(cancelling.notes)")
      #expect(cancelling.precedingInvoices.map(\.reference) == [invoice.invoiceNumber])
    }
  }

  // MARK: Refusals

  struct Damage: Sendable, CustomTestStringConvertible {
    let name: String
    let syntax: IssuedSyntax
    let old: String
    let new: String
    let fault: String

    init(_ name: String, _ syntax: IssuedSyntax, _ old: String, _ new: String, _ fault: String) {
      self.name = name
      self.syntax = syntax
      self.old = old
      self.new = new
      self.fault = fault
    }

    var testDescription: String { "\(name) in \(syntax.rawValue)" }
  }

  static let damages = [
    Damage("no XML", .ubl, "</ubl:Invoice>", "", "die Datei ist keine Rechnung in UBL oder CII"),
    Damage("another document", .ubl, "ubl:Invoice", "ubl:Order", "die Datei ist keine Rechnung in UBL oder CII"),
    Damage("another kind", .ubl, ">380<", ">326<", "BT-3 fehlt oder ist nicht lesbar"),
    Damage("a credit note's code", .ubl, ">380<", ">381<", "BT-3 fehlt oder ist nicht lesbar"),
    Damage("a day that does not exist", .ubl, ">2026-02-27<", ">2026-02-30<", "BT-2 fehlt oder ist nicht lesbar"),
    Damage("a German day", .ubl, ">2026-02-27<", ">27.02.2026<", "BT-2 ist anders, als das Programm es schreibt"),
    Damage(
      "a day of the other syntax", .cii, ">20260227<", ">2026-02-27<", "BT-2 ist anders, als das Programm es schreibt"),
    Damage("tenths of a cent", .ubl, ">13033.12<", ">13033.120<", "BT-109 ist anders, als das Programm es schreibt"),
    Damage("a sign", .ubl, ">40533.12<", ">+40533.12<", "BT-106 ist anders, als das Programm es schreibt"),
    Damage("words", .cii, ">13033.12<", ">viel<", "BT-109 fehlt oder ist nicht lesbar"),
    Damage("a huge amount", .cii, ">13033.12<", ">99999999999999999999.12<", "BT-109 fehlt oder ist nicht lesbar"),
    Damage("another category", .ubl, ">O<", ">Z<", "BT-95 fehlt oder ist nicht lesbar"),
    Damage(
      "no name", .ubl, "<cbc:RegistrationName>Stadt Dülmen</cbc:RegistrationName>", "",
      "BT-27 fehlt oder ist nicht lesbar"),
    Damage(
      "a term that we never issue", .ubl, "<cbc:BuyerReference>",
      "<cbc:AccountingCost>4711</cbc:AccountingCost><cbc:BuyerReference>",
      "BT-19 ist anders, als das Programm es schreibt"),
    Damage(
      "something without a term", .cii, "<ram:TypeCode>380", "<ram:Name>Rechnung</ram:Name><ram:TypeCode>380",
      "Zeile 13 enthält eine Angabe, die das Programm nie schreibt"),
    Damage(
      "a second account", .ubl, "</cac:PaymentMeans>",
      "</cac:PaymentMeans><cac:PaymentMeans><cbc:PaymentMeansCode>58</cbc:PaymentMeansCode></cac:PaymentMeans>",
      "BG-16 ist anders, als das Programm es schreibt"),
    Damage(
      "broken base64", .ubl, "filename=\"berechnung-2025-05558032.csv\">",
      "filename=\"berechnung-2025-05558032.csv\">?", "BT-125 fehlt oder ist nicht lesbar"),
  ]

  @Test(arguments: damages) func `what we never issue is refused, with what it is`(_ damage: Damage) throws {
    let document = IssuedDocument(kind: .invoice, regime: .notSubject, hasAdvances: false, isDraft: false)
    let sound = text(try document.bytes(damage.syntax))
    let spoilt = sound.replacing(damage.old, with: damage.new)
    #expect(spoilt != sound)
    let fault = #expect(throws: StoredInvoiceFault.self) { try Invoice(stored: Array(spoilt.utf8)) }
    #expect(fault?.german == damage.fault)
  }

  /// Every character of every value changed: refused, or another invoice, never the same.
  @Test func `no change of a value goes unseen`() throws {
    let document = IssuedDocument(kind: .corrected, regime: .exempt, hasAdvances: true, isDraft: false)
    let invoice = try document.invoice()
    for syntax in IssuedSyntax.allCases {
      let bytes = try document.bytes(syntax)
      let start = try #require(text(bytes).firstRange(of: syntax == .ubl ? "<cbc:ID>" : "<ram:ID>"))
      let first = text(bytes).utf8.distance(from: text(bytes).startIndex, to: start.lowerBound)
      var isInTag = true
      var changed = 0
      for index in first..<bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "<"): isInTag = true
        case UInt8(ascii: ">"): isInTag = false
        case UInt8(ascii: "0")...UInt8(ascii: "9") where !isInTag, UInt8(ascii: "A")...UInt8(ascii: "Y") where !isInTag:
          guard changed < 3_000 else { continue }
          var damaged = bytes
          damaged[index] += 1
          let read = try? Invoice(stored: damaged)
          #expect(read != invoice, "\(syntax): byte \(index)")
          changed += 1
        default: break
        }
      }
      #expect(changed > 700)
    }
  }
}
