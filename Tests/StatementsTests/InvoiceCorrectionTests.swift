import Dates
import Facts
import Identifiers
import Invoice
import Money
import Settings
import Statements
import Testing

/// Cancelling and corrected documents of domain.md 5.4, by the example of domain.md 1.7.
@Suite struct InvoiceCorrectionTests {
  private func invoice(_ municipality: String = "05558008", _ year: Year = Year()) throws -> Invoice {
    try #require(try year.statement(municipality).invoice)
  }

  /// With the back-payment of domain.md 1.7, issued in May.
  private func dearer(_ change: (inout Year) -> Void = { _ in }) throws -> Year {
    var year = Year(numbering: .series(lastNumber: 3))
    year.regions[0].staff += 32_263
    year.change = { $0.issueDate = try day("15.05.2026") }
    change(&year)
    return year
  }

  private func cancelling(_ invoice: Invoice, isDraft: Bool = false) throws -> Invoice {
    InvoiceCorrection(of: invoice).cancelling(
      as: "CM25-012-0004", on: try day("15.05.2026"), due: try day("14.06.2026"), isDraft: isDraft)
  }

  // MARK: 381

  @Test func `a cancelling invoice copies lines, allowance, amounts and advances`() throws {
    let original = try invoice("05558008", Year(advances: ["05558008": [500_000]]))
    let cancelling = try cancelling(original)
    #expect(cancelling.typeCode == .creditNote && cancelling.isCancelling)
    #expect(cancelling.lines == original.lines && cancelling.allowances == original.allowances)
    #expect(cancelling.totals == original.totals && cancelling.vatBreakdowns == original.vatBreakdowns)
    #expect(cancelling.totals.paid == Cents(500_000))
    #expect(cancelling.seller == original.seller && cancelling.buyer == original.buyer)
    #expect(cancelling.invoicingPeriod == original.invoicingPeriod)
    #expect(cancelling.buyerReference == original.buyerReference)
  }

  @Test func `BG-3 and the note name the original`() throws {
    let cancelling = try cancelling(invoice())
    #expect(
      cancelling.precedingInvoices == [
        Invoice.PrecedingInvoice(reference: "CM25-012-0001", issueDate: Day(text: "27.02.2026"))
      ])
    #expect(cancelling.notes.first?.text == "Storno der Rechnung CM25-012-0001 vom 27.02.2026")
    #expect(cancelling.invoiceNumber == "CM25-012-0004" && cancelling.issueDate == Day(text: "15.05.2026"))
    #expect(cancelling.notes.count == 2 && cancelling.supportingDocuments.isEmpty)
  }

  @Test func `a cancelling invoice invites no payment`() throws {
    let cancelling = try cancelling(invoice("05558044"))
    #expect(
      cancelling.paymentInstructions
        == PaymentInstructions(
          meansCode: "97", remittanceInformation: "KZ 4711 CM25-012-0004", creditTransfer: nil))
    #expect(
      cancelling.paymentTerms
        == "Die Rechnung CM25-004-0004 vom 27.02.2026 ist damit aufgehoben, auf sie ist nichts mehr zu zahlen. Was "
        + "schon gezahlt ist, wird verrechnet oder bis zum 14.06.2026 auf das der Gemeinde Ascheberg bekannte Konto "
        + "erstattet.")
  }

  @Test func `a draft says so, and the draft's note is not copied into a final one`() throws {
    let draft = try invoice("05558008", Year(numbering: .draft))
    #expect(try cancelling(draft, isDraft: true).notes.map(\.text).filter { $0 == draftNote } == [draftNote])
    #expect(try !cancelling(draft).notes.map(\.text).contains(draftNote))
  }

  @Test func `a refund is taken back by a 380`() throws {
    var year = Year()
    year.regions[1] = .surplus
    let refund = try invoice("05558032", year)
    let cancelling = try cancelling(refund)
    #expect(refund.typeCode == .creditNote && cancelling.typeCode == .commercialInvoice)
    #expect(cancelling.lines == refund.lines && cancelling.totals == refund.totals)
    #expect(cancelling.paymentInstructions.meansCode == "97")
    #expect(cancelling.notes.first?.text == "Storno der Gutschrift CM25-016-0001 vom 27.02.2026")
    #expect(cancelling.paymentTerms?.contains("bis zum 14.06.2026 zurückzuzahlen") == true)
  }

  // MARK: New invoice

  @Test func `the invoice that is issued anew names both`() throws {
    let original = try invoice()
    let new = try invoice("05558008", dearer())
    let reissued = InvoiceCorrection(of: original).reissued(new, cancelledBy: try cancelling(original))
    #expect(
      reissued.notes.last?.text
        == "Ersetzt die Rechnung CM25-012-0001 vom 27.02.2026, aufgehoben durch CM25-012-0004 vom 15.05.2026")
    #expect(reissued.precedingInvoices.isEmpty && reissued.totals == new.totals && reissued.typeCode == new.typeCode)
  }

  // MARK: 384

  @Test func `a corrected invoice is the new one; due is what is not paid yet`() throws {
    let original = try invoice()
    let new = try invoice("05558008", dearer())
    let corrected = try #require(InvoiceCorrection(of: original).corrected(new, paid: original.totals.due))
    #expect(corrected.typeCode.rawValue == "384" && !corrected.isCancelling)
    #expect(corrected.precedingInvoices.map(\.reference) == ["CM25-012-0001"])
    #expect(corrected.lines == new.lines && corrected.allowances == new.allowances)
    // domain.md 1.7: 14,909.08 become 14,989.73.
    #expect(corrected.totals.withVAT == Cents(1_498_973) && corrected.totals.paid == Cents(1_490_908))
    #expect(corrected.totals.due == Cents(8_065) && corrected.paymentInstructions.meansCode == "58")
    #expect(corrected.paymentTerms == "Zahlbar ohne Abzug bis zum 14.06.2026.")
    #expect(
      corrected.notes.last?.text == "Berichtigt und ersetzt die Rechnung CM25-012-0001 vom 27.02.2026 vollständig")
  }

  @Test func `advance payments and what was paid on the invoice are taken off together`() throws {
    let original = try invoice("05558008", Year(advances: ["05558008": [500_000]]))
    let new = try invoice("05558008", dearer { $0.advances = ["05558008": [500_000]] })
    let correction = InvoiceCorrection(of: original)
    let paid = try #require(correction.corrected(new, paid: original.totals.due))
    #expect(paid.totals.paid == Cents(1_490_908) && paid.totals.due == Cents(8_065))
    let open = try #require(correction.corrected(new, paid: .zero))
    #expect(open.totals.paid == Cents(500_000) && open.totals.due == Cents(998_973))
  }

  @Test func `in regime S what was paid is gross`() throws {
    let taxable: (inout Agreement) throws -> Void = { agreement in
      for index in agreement.vatDecisions.indices { agreement.vatDecisions[index].regime = .standard(rate: 19) }
    }
    let original = try invoice("05558008", Year(change: taxable))
    let new = try invoice("05558008", dearer { $0.change = taxable })
    let corrected = try #require(InvoiceCorrection(of: original).corrected(new, paid: original.totals.due))
    #expect(original.totals.withVAT == Cents(1_774_181) && corrected.totals.withVAT == Cents(1_783_778))
    #expect(corrected.totals.due == Cents(9_597))
  }

  @Test func `384 has no place where the amount does not rise, for refunds, or with a payment that cannot be`() throws {
    let original = try invoice()
    let new = try invoice("05558008", dearer())
    #expect(InvoiceCorrection(of: new).corrected(original, paid: .zero) == nil)
    #expect(InvoiceCorrection(of: original).corrected(original, paid: .zero) == nil)
    #expect(InvoiceCorrection(of: original).corrected(new, paid: original.totals.due + Cents(1)) == nil)
    #expect(InvoiceCorrection(of: original).corrected(new, paid: Cents(-1)) == nil)
    var year = Year()
    year.regions[1] = .surplus
    let refund = try invoice("05558032", year)
    let invoice = try invoice("05558032")
    #expect(InvoiceCorrection(of: refund).corrected(invoice, paid: .zero) == nil)
    #expect(InvoiceCorrection(of: invoice).corrected(refund, paid: .zero) == nil)
  }

  @Test func `a corrected invoice can be corrected and cancelled in its turn`() throws {
    let original = try invoice()
    let new = try invoice("05558008", dearer())
    let corrected = try #require(InvoiceCorrection(of: original).corrected(new, paid: original.totals.due))
    let dearest = try invoice("05558008", dearer { $0.regions[0].staff += 40_000 })
    let again = try #require(InvoiceCorrection(of: corrected).corrected(dearest, paid: corrected.totals.due))
    #expect(again.totals.due == again.totals.withVAT - again.totals.paid)
    #expect(try cancelling(corrected).totals == corrected.totals)
  }
}
