import Dates
import Facts
import Identifiers
import Invoice
import Money
import Statements
import Templates
import Testing
import XML

@testable import Documents

/// A document of each kind that is issued, in each regime, with and without advance payments, as draft and final.
/// Of Dülmen for Nottuln, whose VAT domain.md 4.2 has worked out.
struct IssuedDocument: Sendable, CustomTestStringConvertible {
  let kind: Kind
  let regime: TestYear.Regime
  let hasAdvances: Bool
  let isDraft: Bool

  enum Kind: String, Sendable, CaseIterable {
    case invoice
    case refund
    case cancelledInvoice = "cancelled-invoice"
    case cancelledRefund = "cancelled-refund"
    case cancelledCorrection = "cancelled-correction"
    case reissued
    case corrected
  }

  /// In regime S advance payments are refused.
  static let all: [IssuedDocument] = Kind.allCases.flatMap { kind in
    TestYear.Regime.allCases.flatMap { regime in
      (regime == .standard ? [false] : [false, true]).flatMap { hasAdvances in
        [false, true].map {
          IssuedDocument(kind: kind, regime: regime, hasAdvances: hasAdvances, isDraft: $0)
        }
      }
    }
  }

  var name: String {
    "\(kind.rawValue)-\(regime.rawValue)-\(hasAdvances ? "advance" : "plain")-\(isDraft ? "draft" : "final")"
  }

  var testDescription: String { name }

  func bytes(_ syntax: IssuedSyntax) throws -> [UInt8] {
    let invoice = try invoice()
    return try ProjectTemplates.sound().data(for: invoice, syntax).render(invoice)
  }

  func invoice() throws -> Invoice {
    switch kind {
    case .invoice: try settled()
    case .refund: try settled(\.refund)
    case .cancelledInvoice: try cancelling(settled())
    case .cancelledRefund: try cancelling(settled(\.refund))
    case .cancelledCorrection: try cancelling(corrected())
    case .reissued:
      try InvoiceCorrection(of: settled()).reissued(
        settled(\.dearer), cancelledBy: cancelling(settled()))
    case .corrected: try corrected()
    }
  }

  private func corrected() throws -> Invoice {
    let old = try settled()
    return try #require(InvoiceCorrection(of: old).corrected(try settled(\.dearer), paid: old.totals.due))
  }

  private func cancelling(_ invoice: Invoice) throws -> Invoice {
    let issueDate = try #require(Day(text: "15.05.2026"))
    return InvoiceCorrection(of: invoice).cancelling(
      as: isDraft ? "ENTWURF-STORNO" : "CM25-016-0009", on: issueDate, due: issueDate.adding(days: 30),
      isDraft: isDraft)
  }

  private func settled(_ change: KeyPath<TestYear, TestYear> = \.self) throws -> Invoice {
    let nottuln = "05558032"
    let advances: [(payer: String, cents: Int64)] = hasAdvances ? [(nottuln, Int64(500_000))] : []
    let year = TestYear.only(.mitte) {
      $0.regime = regime
      $0.advances = advances
      $0.numbering = isDraft ? .draft : .series(lastNumber: 0)
    }
    return try #require(try year[keyPath: change].statement(for: nottuln).invoice)
  }
}

extension TestYear {
  /// With more grant than cost.
  fileprivate var refund: TestYear {
    change {
      $0.regions[0].posts[0].cents = 5_172_050
      $0.paysOutSurplus = true
    }
  }

  /// After payroll has delivered a back-payment, as in domain.md 1.7; issued later.
  fileprivate var dearer: TestYear {
    change {
      $0.regions[0].posts[0].cents += 32_263
      $0.issueDate = "15.05.2026"
      if case .final = $0.numbering { $0.numbering = .series(lastNumber: 9) }
    }
  }
}

@Suite struct IssuedDocumentTests {
  @Test(arguments: IssuedDocument.all) func `a document of every kind adds up, and is read back from its bytes`(
    _ document: IssuedDocument
  ) throws {
    let invoice = try document.invoice()
    #expect(faults(in: invoice) == [])
    let check = try ProjectTemplates.sound().check
    for syntax in IssuedSyntax.allCases {
      let bytes = try document.bytes(syntax)
      #expect(check.check(bytes, in: syntax, says: invoice, path: "p", template: "t").isEmpty)
      #expect(text(bytes).contains("Entwurf, keine Rechnung") == document.isDraft)
    }
  }

  @Test(arguments: IssuedDocument.all) func `its page says what it is`(_ document: IssuedDocument) throws {
    let invoice = try document.invoice()
    let page = Page(
      try ProjectTemplates.sound().invoicePage.render(InvoiceView(invoice, isDraft: document.isDraft)))
    let (title, amount) =
      switch document.kind {
      case .invoice, .reissued: ("Rechnung", "Zu zahlen")
      case .refund: ("Gutschrift", "Zu erstatten")
      case .cancelledInvoice, .cancelledRefund, .cancelledCorrection: ("Stornorechnung", "Aufgehoben")
      case .corrected: ("Korrigierte Rechnung", "Zu zahlen")
      }
    #expect(page.words.contains("\(title) \(invoice.invoiceNumber)"))
    let value = invoice.isCancelling ? invoice.totals.withVAT : invoice.totals.due.magnitude
    #expect(page.words.contains("\(amount): \(euro(value.value))"))
    for preceding in invoice.precedingInvoices { #expect(page.words.contains(preceding.reference)) }
    for id in [invoice.seller.vatIdentifier, invoice.seller.taxRegistrationIdentifier].compactMap(\.self) {
      #expect(page.words.contains(id))
    }
  }

  @Test func `a CII document that is no XML is refused`() throws {
    let document = IssuedDocument(kind: .invoice, regime: .notSubject, hasAdvances: false, isDraft: true)
    let check = try ProjectTemplates.sound().check
    let broken = text(try document.bytes(.cii)).replacing("</ram:LineID>", with: "", maxReplacements: 1)
    #expect(
      check.check(Array(broken.utf8), in: .cii, says: try document.invoice(), path: "p", template: "t").codes
        == ["DOC-XML"])
  }

  @Test func `dates, notes and amounts of CII are written its way`() throws {
    let document = IssuedDocument(kind: .corrected, regime: .standard, hasAdvances: false, isDraft: false)
    let xml = text(try document.bytes(.cii))
    for piece in [
      "<ram:TypeCode>384</ram:TypeCode>", "<udt:DateTimeString format=\"102\">20260515</udt:DateTimeString>",
      "<qdt:DateTimeString format=\"102\">20260227</qdt:DateTimeString>", "<ram:SubjectCode>AAI</ram:SubjectCode>",
      "<ram:ID schemeID=\"VA\">DE136695976</ram:ID>", "<ram:ID schemeID=\"FC\">312/5805/0124</ram:ID>",
      "<ram:TaxTotalAmount currencyID=\"EUR\">", "<ram:RateApplicablePercent>19</ram:RateApplicablePercent>",
      "<ram:GlobalID schemeID=\"0204\">055580016016-DEMO01-60</ram:GlobalID>",
      "<ram:URIID schemeID=\"EM\">rechnung@nottuln.example</ram:URIID>",
    ] {
      #expect(xml.contains(piece), "\(piece)")
    }
    #expect(!xml.contains("#AAI#"))
  }
}
