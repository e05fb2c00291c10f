import Dates
import Facts
import Identifiers
import Invoice
import Money
import Settings
import Statements
import Testing

/// The mapping of domain.md 5.4, field by field: Stadt Coesfeld invoices Stadt Billerbeck.
@Suite struct InvoiceMappingTests {
  private func invoice(_ municipality: String = "05558008", _ year: Year = Year()) throws -> Invoice {
    try #require(try year.statement(municipality).invoice)
  }

  // MARK: Head

  @Test func `BT-1, BT-2, BT-3, BT-5, BT-9: number, dates, type, currency`() throws {
    let invoice = try invoice()
    #expect(invoice.invoiceNumber == "CM25-012-0001")
    #expect(invoice.issueDate == Day(text: "27.02.2026"))
    #expect(invoice.typeCode.rawValue == "380")
    #expect(invoice.currencyCode == "EUR")
    // 30 days after 27 February
    #expect(invoice.paymentDueDate == Day(text: "29.03.2026"))
  }

  @Test func `BT-9 follows the days to pay`() throws {
    for (days, due) in [(0, "27.02.2026"), (1, "28.02.2026"), (14, "13.03.2026"), (365, "27.02.2027")] {
      let invoice = try invoice("05558008", Year { $0.paymentTermDays = days })
      #expect(invoice.paymentDueDate == Day(text: due))
      #expect(invoice.paymentTerms == "Zahlbar ohne Abzug bis zum \(due).")
    }
  }

  @Test func `BT-10, BT-12: the buyer's Leitweg-ID, the agreement`() throws {
    #expect(try invoice().buyerReference == "055580008008-DEMO01-44")
    #expect(try invoice("05558044").buyerReference == "055580044044-DEMO01-19")
    #expect(try invoice().contractReference == "Vereinbarung Kommunales Case-Management vom 15.12.2022")
  }

  @Test func `BT-20: payment terms never start a line with #`() throws {
    #expect(try invoice().paymentTerms == "Zahlbar ohne Abzug bis zum 29.03.2026.")
  }

  @Test func `BT-21, BT-22: one note, and on drafts the one that says so first`() throws {
    let text =
      "Kostenabrechnung Kommunales Case-Management, Region Nord, Abrechnungsjahr 2025; verteilt zu gleichen Teilen; "
      + "Rundungsdifferenzen von 1 Cent werden nach festem Verfahren "
      + "(Arbeitgeberkommune, dann aufsteigender Gemeindeschlüssel) zugeordnet."
    #expect(try invoice().notes == [Invoice.Note(subjectCode: "AAI", text: text)])
    #expect(
      try invoice("05558008", Year(numbering: .draft)).notes == [
        Invoice.Note(subjectCode: "AAI", text: "Entwurf, keine Rechnung"),
        Invoice.Note(subjectCode: "AAI", text: text),
      ])
  }

  @Test func `BT-23, BT-24: process and specification`() throws {
    #expect(try invoice().businessProcessType == "urn:fdc:peppol.eu:2017:poacc:billing:01:1.0")
    #expect(
      try invoice().specificationIdentifier
        == "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0")
  }

  // MARK: Parties

  @Test func `BT-27, BT-29, BT-34, BT-35 to BT-43: the employer sells`() throws {
    #expect(
      try invoice().seller
        == Seller(
          name: "Stadt Coesfeld", identifier: Identifier("055580012012-DEMO01-52", scheme: "0204"),
          vatIdentifier: nil, taxRegistrationIdentifier: nil,
          electronicAddress: Identifier("rechnung-05558012@kommune.example", scheme: "EM"),
          postalAddress: PostalAddress(line: "Markt 8", city: "Coesfeld", postCode: "48653", countryCode: "DE"),
          contact: Seller.Contact(
            point: "Finanzen Coesfeld", telephoneNumber: "+49 2500 1012",
            emailAddress: "rechnung-05558012@kommune.example")))
  }

  @Test func `BT-44, BT-49, BT-50 to BT-55: the member buys`() throws {
    #expect(
      try invoice("05558044").buyer
        == Buyer(
          name: "Gemeinde Senden", electronicAddress: Identifier("rechnung-05558044@kommune.example", scheme: "EM"),
          postalAddress: PostalAddress(line: "Münsterstraße 30", city: "Senden", postCode: "48308", countryCode: "DE")
        ))
  }

  @Test func `BT-73, BT-74: the budget year`() throws {
    let period = try #require(try invoice().invoicingPeriod)
    #expect(period.start == Day(text: "01.01.2025") && period.end == Day(text: "31.12.2025"))
  }

  // MARK: Payment

  @Test func `BT-81, BT-83, BT-84, BT-85: to the employer's account, naming the number`() throws {
    #expect(
      try invoice().paymentInstructions
        == PaymentInstructions(
          meansCode: "58", remittanceInformation: "CM25-012-0001",
          creditTransfer: PaymentInstructions.CreditTransfer(
            accountIdentifier: "DE34400000005100220502", accountName: "Stadt Coesfeld")))
    #expect(
      try invoice("05558044").paymentInstructions.creditTransfer?.accountIdentifier == "DE57400000005100200300")
  }

  @Test func `BT-83: the Kassenzeichen stands in front of the number`() throws {
    #expect(try invoice("05558044").paymentInstructions.remittanceInformation == "KZ 4711 CM25-004-0004")
    #expect(
      try invoice("05558044", Year(numbering: .draft)).paymentInstructions.remittanceInformation
        == "KZ 4711 ENTWURF-05558044")
  }

  // MARK: Amounts

  @Test func `BT-92, BT-95, BT-97: the grant is an allowance, category O without a rate`() throws {
    let reason = "Anteil Landesförderung Kommunales Integrationsmanagement NRW (Case-Management) 2025"
    #expect(
      try invoice().allowances
        == [Allowance(amount: Cents(3_208_333), vat: LineVAT(category: .notSubject, rate: nil), reason: reason)])
    #expect(try invoice("05558020").allowances.map(\.amount) == [Cents(3_208_334)])
    var year = Year()
    year.regions[0].grant = 0
    #expect(try invoice("05558008", year).allowances.isEmpty)
  }

  @Test func `BT-106 to BT-115: totals of all eight`() throws {
    let expected: [(String, lines: Int64, allowance: Int64, due: Int64)] = [
      ("05558008", 4_699_241, 3_208_333, 1_490_908), ("05558020", 4_699_241, 3_208_334, 1_490_907),
      ("05558024", 3_709_963, 2_658_333, 1_051_630), ("05558028", 3_709_963, 2_658_333, 1_051_630),
      ("05558032", 4_053_312, 2_750_000, 1_303_312), ("05558036", 3_709_963, 2_658_334, 1_051_629),
      ("05558040", 4_699_240, 3_208_333, 1_490_907), ("05558044", 3_709_963, 2_658_334, 1_051_629),
    ]
    for (municipality, lines, allowance, due) in expected {
      #expect(
        try invoice(municipality).totals
          == DocumentTotals(
            sumOfLines: Cents(lines), sumOfAllowances: Cents(allowance), withoutVAT: Cents(due), vat: .zero,
            withVAT: Cents(due), paid: .zero, due: Cents(due)), "\(municipality)")
    }
  }

  @Test func `BT-116 to BT-121: one breakdown, rate 0, reason and code`() throws {
    #expect(
      try invoice().vatBreakdowns == [
        VATBreakdown(
          taxableAmount: Cents(1_490_908), taxAmount: .zero, category: .notSubject, rate: 0,
          exemptionReason: "Nicht steuerbar.", exemptionReasonCode: "VATEX-EU-O")
      ])
    #expect(VATCategoryCode.notSubject.rawValue == "O")
  }

  @Test func `BT-95, BT-118, BT-151 and what belongs to them: E has rate 0, reason and code`() throws {
    let exempt = try invoice(
      "05558032",
      Year {
        $0.vatDecisions[1].regime = .exempt(reason: "Steuerfrei nach § 4 Nr. 29 UStG.", code: "VATEX-EU-132-1F")
        $0.vatDecisions[1].taxNumber = "312/5805/0123"
      })
    #expect(
      exempt.vatBreakdowns == [
        VATBreakdown(
          taxableAmount: Cents(1_303_312), taxAmount: .zero, category: .exempt, rate: 0,
          exemptionReason: "Steuerfrei nach § 4 Nr. 29 UStG.", exemptionReasonCode: "VATEX-EU-132-1F")
      ])
    let vat = LineVAT(category: .exempt, rate: 0)
    #expect(exempt.lines.allSatisfy { $0.vat == vat } && exempt.allowances.allSatisfy { $0.vat == vat })
    #expect(exempt.seller.taxRegistrationIdentifier == "312/5805/0123" && exempt.seller.vatIdentifier == nil)
    // BT-29 is sent in every regime.
    #expect(exempt.seller.identifier == Identifier("055580016016-DEMO01-60", scheme: "0204"))
    #expect(exempt.totals.due == Cents(1_303_312) && exempt.totals.vat == .zero)
  }

  /// domain.md 4.2: 13,033.12 + 2,476.29 = 15,509.41.
  @Test func `BT-110, BT-112, BT-115: S adds VAT to the sum after the allowance`() throws {
    let taxable = try invoice(
      "05558032",
      Year {
        $0.vatDecisions[1].regime = .standard(rate: 19)
        $0.vatDecisions[1].vatIdentifier = try VATIdentifier("DE136695976")
      })
    #expect(
      taxable.vatBreakdowns == [
        VATBreakdown(
          taxableAmount: Cents(1_303_312), taxAmount: Cents(247_629), category: .standard, rate: 19,
          exemptionReason: nil, exemptionReasonCode: nil)
      ])
    let vat = LineVAT(category: .standard, rate: 19)
    #expect(taxable.lines.allSatisfy { $0.vat == vat } && taxable.allowances.allSatisfy { $0.vat == vat })
    #expect(
      taxable.totals
        == DocumentTotals(
          sumOfLines: Cents(4_053_312), sumOfAllowances: Cents(2_750_000), withoutVAT: Cents(1_303_312),
          vat: Cents(247_629), withVAT: Cents(1_550_941), paid: .zero, due: Cents(1_550_941)))
    #expect(taxable.seller.vatIdentifier == "DE136695976" && taxable.seller.taxRegistrationIdentifier == nil)
  }

  @Test func `the sums of a run in regime S are those of its invoices, shares stay net`() throws {
    var year = Year {
      for index in $0.vatDecisions.indices { $0.vatDecisions[index].regime = .standard(rate: 19) }
    }
    year.regions[1] = .surplus
    let settled = try year.settled()
    let invoices = settled.statements.compactMap(\.invoice)
    #expect(
      settled.invoicedTotal == invoices.filter { $0.typeCode == .commercialInvoice }.map(\.totals.withVAT).total())
    // Of the refund, 116.57 net, 22.15 VAT.
    #expect(settled.creditedTotal == Cents(13_872))
    let signed = invoices.map { $0.typeCode == .creditNote ? -$0.totals.vat : $0.totals.vat }
    #expect(settled.vatTotal == signed.total())
    for statement in settled.statements {
      #expect(statement.gross == statement.ownShare.share + (statement.vat?.amount ?? .zero))
      #expect((statement.vat == nil) == (statement.invoice == nil))
      #expect(statement.invoice?.totals.withVAT ?? statement.gross.magnitude == statement.gross.magnitude)
    }
    #expect(try Year().settled().vatTotal == .zero)
  }

  // MARK: Lines

  @Test func `BT-126 to BT-161: the lines of Billerbeck`() throws {
    let expected: [(String, Int64, region: String)] = [
      ("Personalkosten einschließlich Arbeitgeberanteil", 4_493_239, "179729.56"),
      ("Technische Ausstattung der Arbeitsplätze", 103_187, "4127.47"),
      ("Stellenbesetzung und Ausschreibung", 32_815, "1312.60"),
      ("Pauschale Personalverwaltung", 70_000, "2800.00"),
    ]
    #expect(
      try invoice().lines
        == expected.enumerated().map { index, line in
          InvoiceLine(
            identifier: String(index + 1), quantity: 1, unitCode: "C62", netAmount: Cents(line.1),
            itemNetPrice: Cents(line.1), vat: LineVAT(category: .notSubject, rate: nil), itemName: line.0,
            itemDescription: "Anteil Stadt Billerbeck an den Kosten der Region Nord 2025",
            attributes: [
              InvoiceLine.Attribute(name: "Regionssumme EUR", value: line.region),
              InvoiceLine.Attribute(name: "Schlüssel", value: "zu gleichen Teilen, Anteil 1/4"),
            ])
        })
  }

  @Test func `BT-131: lines of nothing are left out, the others are numbered on`() throws {
    var year = Year()
    year.regions[0].equipment = 0
    let lines = try invoice("05558008", year).lines
    #expect(lines.map(\.identifier) == ["1", "2", "3"])
    #expect(lines.map(\.netAmount.value) == [4_493_239, 32_815, 70_000])
  }

  @Test func `BT-131, BT-160: a small group has one line and no region sum`() throws {
    let lines = try invoice("05558032").lines
    #expect(lines.map(\.itemName) == ["Kosten des Case-Managements (Personal- und Sachkosten)"])
    #expect(lines.map(\.netAmount) == [Cents(4_053_312)])
    #expect(
      lines.first?.attributes == [
        InvoiceLine.Attribute(name: "Schlüssel", value: "zu gleichen Teilen, Anteil 1/2")
      ])
  }

  @Test func `BT-129, BT-146: a negative line has quantity -1, since no price is negative`() throws {
    var year = Year()
    year.regions[0].equipment = -400
    let line = try invoice("05558008", year).lines[1]
    #expect(line.netAmount == Cents(-100) && line.quantity == -1 && line.itemNetPrice == Cents(100))
  }

  @Test func `BT-160: the key is told as people say it`() throws {
    let weights = try [("05558016", Ratio(1)), ("05558032", Ratio(2))].map { (try ags($0.0), $0.1) }
    let year = Year { $0.regions[1].key = .fixed(Dictionary(uniqueKeysWithValues: weights)) }
    #expect(
      try invoice("05558032", year).lines.first?.attributes.last?.value == "nach festen Anteilen, Anteil 2/3")
    let unwieldy = Year {
      $0.regions[1].key = .fte([try ags("05558016"): Ratio(28_153), try ags("05558032"): Ratio(71_847)])
    }
    #expect(
      try invoice("05558032", unwieldy).lines.first?.attributes.last?.value
        == "nach Vollzeitstellenanteilen, Anteil 71,85\u{A0}%")
  }

  @Test func `BT-122 to BT-125: the calculation as CSV`() throws {
    let documents = try invoice().supportingDocuments
    #expect(documents.map(\.reference) == ["ANLAGE-1"])
    #expect(documents.map(\.description) == ["Berechnung des Eigenanteils"])
    #expect(documents.map(\.mimeCode) == ["text/csv"])
    #expect(documents.map(\.filename) == ["berechnung-2025-05558008.csv"])
  }

  // MARK: Advance payments

  @Test func `BT-113, BT-115: advance payments`() throws {
    let part = try invoice("05558008", Year(advances: ["05558008": [1_000_000]]))
    #expect(part.totals.paid == Cents(1_000_000) && part.totals.due == Cents(490_908))
    #expect(part.totals.withVAT == Cents(1_490_908) && part.paymentInstructions.meansCode == "58")
  }

  @Test func `BT-20, BT-81: paid in full, nobody is asked to pay again`() throws {
    let full = try invoice("05558008", Year(advances: ["05558008": [1_490_908]]))
    #expect(full.totals.due == .zero)
    #expect(full.paymentTerms == "Durch Abschläge vollständig bezahlt, es ist nichts zu überweisen.")
    #expect(full.paymentInstructions.meansCode == "97" && full.paymentInstructions.creditTransfer == nil)
  }

  @Test func `BT-20, BT-81: paid too much, the employer gives it back`() throws {
    let over = try invoice("05558008", Year(advances: ["05558008": [1_500_000]]))
    #expect(over.typeCode == .commercialInvoice && over.totals.due == Cents(-9_092))
    #expect(
      over.paymentTerms == "Der Betrag wird bis zum 29.03.2026 auf das der Stadt Coesfeld bekannte Konto erstattet.")
    #expect(over.paymentInstructions.meansCode == "97" && over.paymentInstructions.creditTransfer == nil)
  }

  // MARK: Credit note

  private var refund: Year {
    var year = Year()
    year.regions = [.surplus]
    return year
  }

  @Test func `BT-3: a refund is a 381 with positive amounts`() throws {
    let note = try invoice("05558032", refund)
    #expect(note.typeCode.rawValue == "381" && note.invoiceNumber == "CM25-016-0001")
    #expect(
      note.totals
        == DocumentTotals(
          sumOfLines: Cents(11_657), sumOfAllowances: .zero, withoutVAT: Cents(11_657), vat: .zero,
          withVAT: Cents(11_657), paid: .zero, due: Cents(11_657)))
    #expect(note.allowances.isEmpty)
    #expect(note.vatBreakdowns.map(\.taxableAmount) == [Cents(11_657)])
    #expect(note.vatBreakdowns.map(\.exemptionReasonCode) == ["VATEX-EU-O"])
    #expect(note.notes.count == 1 && note.supportingDocuments.count == 1)
  }

  @Test func `BT-153, BT-160: a refund has one line, with its cost and grant`() throws {
    #expect(
      try invoice("05558032", refund).lines == [
        InvoiceLine(
          identifier: "1", quantity: 1, unitCode: "C62", netAmount: Cents(11_657), itemNetPrice: Cents(11_657),
          vat: LineVAT(category: .notSubject, rate: nil),
          itemName: "Erstattung Überdeckung Kostenabrechnung Kommunales Case-Management 2025",
          itemDescription: "Die Förderung übersteigt die Kosten der Region Mitte.",
          attributes: [
            InvoiceLine.Attribute(name: "Kostenanteil EUR", value: "27383.43"),
            InvoiceLine.Attribute(name: "Förderanteil EUR", value: "27500.00"),
          ])
      ])
  }

  @Test func `BT-20, BT-81: a refund names no account`() throws {
    let note = try invoice("05558032", refund)
    #expect(note.paymentInstructions.meansCode == "97" && note.paymentInstructions.creditTransfer == nil)
    #expect(note.paymentInstructions.remittanceInformation == "CM25-016-0001")
    #expect(
      note.paymentTerms == "Der Betrag wird bis zum 29.03.2026 auf das der Stadt Dülmen bekannte Konto erstattet.")
    #expect(note.paymentDueDate == Day(text: "29.03.2026"))
  }

  @Test func `BT-113: what was paid in advance is refunded on top`() throws {
    var year = refund
    year.advances = ["05558032": [100_000]]
    let totals = try invoice("05558032", year).totals
    #expect(totals.withVAT == Cents(11_657) && totals.paid == Cents(-100_000) && totals.due == Cents(111_657))
  }

  // MARK: Sums

  /// BR-CO-10 to BR-CO-16 and BR-O-08 as far as they apply, one line for each that is broken.
  private func brokenSums(_ invoice: Invoice) -> [String] {
    let totals = invoice.totals
    let rules = [
      ("BR-CO-10", totals.sumOfLines == invoice.lines.map(\.netAmount).total()),
      ("BR-CO-11", totals.sumOfAllowances == invoice.allowances.map(\.amount).total()),
      ("BR-CO-13", totals.withoutVAT == totals.sumOfLines - totals.sumOfAllowances),
      ("BR-CO-14", totals.vat == invoice.vatBreakdowns.map(\.taxAmount).total()),
      ("BR-CO-15", totals.withVAT == totals.withoutVAT + totals.vat),
      ("BR-CO-16", totals.due == totals.withVAT - totals.paid),
      ("BR-O-08", invoice.vatBreakdowns.map(\.taxableAmount) == [totals.withoutVAT]),
      ("BR-16", !invoice.lines.isEmpty),
      ("BR-27", invoice.lines.allSatisfy { $0.itemNetPrice >= .zero }),
      (
        "R120",
        invoice.lines.allSatisfy { $0.netAmount.value == Int64($0.quantity) * $0.itemNetPrice.value }
      ),
    ]
    return rules.filter { !$0.1 }.map(\.0)
  }

  @Test func `sums are right in every kind of invoice`() throws {
    var negative = Year()
    negative.regions[2].equipment = -700
    let over = ["05558008": [2_000_000], "05558032": [7]] as [String: [Int64]]
    for year in [Year(), refund, negative, Year(advances: over), Year(numbering: .draft)] {
      let invoices = try year.settled().statements.compactMap(\.invoice)
      #expect(!invoices.isEmpty)
      for invoice in invoices { #expect(brokenSums(invoice) == [], "\(invoice.invoiceNumber)") }
    }
  }

  @Test func `a sum that is off by a cent is told`() throws {
    var wrong = try invoice()
    wrong.totals.due += Cents(1)
    #expect(brokenSums(wrong) == ["BR-CO-16"])
    wrong = try invoice()
    wrong.lines[0].netAmount += Cents(1)
    #expect(brokenSums(wrong) == ["BR-CO-10", "R120"])
    wrong = try invoice()
    wrong.allowances = []
    #expect(brokenSums(wrong) == ["BR-CO-11"])
  }
}
