import Allocation
import Costs
import Dates
import Diagnostics
import Facts
import Identifiers
import Invoice
import Money
import Settings
import Statements
import Testing

@testable import Documents

/// What stands in the pages: every figure as settled, in German.
@Suite struct PageTests {
  /// Years with every kind of statement.
  static let years: [(name: String, year: TestYear)] = [
    ("worked example", TestYear()),
    ("final", TestYear().change { $0.numbering = .series(lastNumber: 0) }),
    (
      "surplus",
      TestYear().change {
        $0.regions[1].posts[0].cents = 5_172_050
        $0.paysOutSurplus = true
        $0.advances = [("05558032", 100_000)]
      }
    ),
    (
      "advances",
      TestYear().change {
        $0.advances = [("05558008", 500_000), ("05558020", 1_490_907), ("05558040", 2_000_000)]
      }
    ),
    (
      "balanced",
      .only(.plain([.coesfeld, .billerbeck], cost: 1_000, grant: 1_000)) { $0.flatRate = "0,00" }
    ),
    ("inhabitants", TestYear().change { for index in 0..<3 { $0.regions[index].key = "schluessel: einwohner" } }),
    ("itemized", TestYear().change { $0.itemizesSmallGroups = true }),
    (
      "taxable",
      TestYear().change {
        $0.regime = .standard
        $0.regions[1].posts[0].cents = 5_172_050
        $0.paysOutSurplus = true
      }
    ),
    ("exempt", TestYear().change { $0.regime = .exempt }),
  ]

  @Test func `the letter of Billerbeck shows the worked example`() throws {
    let page = try Self.page("versand/05558008-billerbeck/abrechnung-2025.html")
    let expected = [
      ["Personalkosten einschließlich Arbeitgeberanteil", euro(17_972_956), euro(4_493_239)],
      ["Technische Ausstattung der Arbeitsplätze", euro(412_747), euro(103_187)],
      ["Stellenbesetzung und Ausschreibung", euro(131_260), euro(32_815)],
      ["Pauschale Personalverwaltung", euro(280_000), euro(70_000)],
      ["Kosten", euro(18_796_963), euro(4_699_241)],
      [
        "abzüglich Landesförderung Kommunales Integrationsmanagement NRW (Case-Management)", euro(-12_833_333),
        euro(-3_208_333),
      ],
      ["Eigenanteil", euro(5_963_630), euro(1_490_908)],
      ["Kommune", "Anteil", "Kosten", "Förderung", "Eigenanteil"],
      ["Stadt Coesfeld", "1/4", euro(4_699_241), euro(-3_208_333), euro(1_490_908)],
      ["Stadt Billerbeck", "1/4", euro(4_699_241), euro(-3_208_333), euro(1_490_908)],
      ["Gemeinde Havixbeck", "1/4", euro(4_699_241), euro(-3_208_334), euro(1_490_907)],
      ["Gemeinde Rosendahl", "1/4", euro(4_699_240), euro(-3_208_333), euro(1_490_907)],
      ["Region Nord", "", euro(18_796_963), euro(-12_833_333), euro(5_963_630)],
    ]
    #expect(Array(page.rows.dropFirst()) == expected)
    for words in [
      "14.909,08\u{A0}€", "27.02.2026", "29.03.2026", "2\u{A0}Cent", "die Stadt Coesfeld und die Stadt Billerbeck",
      "28 Vollzeitmonate",
    ] {
      #expect(page.words.contains(words), "\(words)")
    }
  }

  @Test func `a changed figure of a page is noticed`() throws {
    let bytes = try #require(try TestYear().documents()["versand/05558008-billerbeck/abrechnung-2025.html"])
    let changed = text(bytes).replacing("44.932,39", with: "44.932,93", maxReplacements: 1)
    #expect(Page(Array(changed.utf8)).rows != Page(bytes).rows)
    #expect(Page(Array(changed.utf8)).words != Page(bytes).words)
  }

  @Test func `amounts are written as Germans write them`() {
    #expect(euro(0) == "0,00\u{A0}€")
    #expect(euro(-5) == "\u{2212}0,05\u{A0}€")
    #expect(euro(-123_456_789) == "\u{2212}1.234.567,89\u{A0}€")
  }

  @Test(arguments: years.indices) func `every figure of a letter is the model's`(_ index: Int) throws {
    let year = Self.years[index].year
    let files = try year.documents()
    for statement in try year.settled().statements {
      let page = Page(try #require(files[FileNames.files(of: statement).statementPage]))
      let amounts = statement.lines.map { [$0.label, euro($0.amount.region.value), euro($0.amount.share.value)] }
      let shares = statement.shares.map {
        [
          $0.municipality.officialName, $0.fraction.germanShare, euro($0.cost.value), euro(-$0.grant.value),
          euro($0.amount.value),
        ]
      }
      let rows =
        amounts + [
          ["Kosten", euro(statement.total.region.value), euro(statement.total.share.value)],
          [
            "abzüglich \(statement.contract.grantName)", euro(-statement.grant.region.value),
            euro(-statement.grant.share.value),
          ],
          ["Eigenanteil", euro(statement.ownShare.region.value), euro(statement.ownShare.share.value)],
        ]
        + (statement.vat.map { vat in
          [
            ["zuzüglich \(vat.rate)\u{A0}% Umsatzsteuer", "", euro(vat.amount.value)],
            ["Bruttobetrag", "", euro(statement.gross.value)],
          ]
        } ?? [])
        + (statement.advancePayments == .zero
          ? []
          : [
            ["abzüglich gezahlter Abschläge", "", euro(-statement.advancePayments.value)],
            [
              statement.balanceDue < .zero ? "Zu erstatten" : "Noch zu zahlen", "",
              euro(abs(statement.balanceDue.value)),
            ],
          ]) + [["Kommune", "Anteil", "Kosten", "Förderung", "Eigenanteil"]] + shares
        + [
          [
            "Region \(statement.region)", "", euro(statement.total.region.value), euro(-statement.grant.region.value),
            euro(statement.ownShare.region.value),
          ]
        ]
      #expect(Array(page.rows.dropFirst()) == rows)
      #expect(page.words.contains(euro(abs(statement.ownShare.share.value))))
      #expect(page.words.contains("Diese Abrechnung ist keine Rechnung."))
      #expect(page.words.contains(statement.recipient.leitwegID.text))
      if statement.advancePayments != .zero {
        #expect(page.words.contains(euro(statement.advancePayments.value)))
        #expect(page.words.contains(euro(abs(statement.balanceDue.value))))
      }
      if let invoice = statement.invoice {
        #expect(page.words.contains(invoice.invoiceNumber))
        #expect(page.words.contains("Gutschrift") == (invoice.typeCode == .creditNote))
      } else {
        #expect(!page.words.contains("Rechnung Nr.") && !page.words.contains("Gutschrift Nr."))
      }
    }
  }

  /// § 14c Abs. 2 UStG: whoever shows VAT without being entitled owes it.
  @Test(arguments: years.indices) func `VAT is told in regime S, and nowhere else`(_ index: Int) throws {
    let year = Self.years[index].year
    let isTaxable = year.regime == .standard
    for (path, bytes) in try year.documents() where path.hasSuffix(".html") && path.contains("versand/") {
      let words = Page(bytes).words
      let isInvoice = path.contains("/rechnung-")
      #expect(words.contains("19\u{A0}%") == (isTaxable && (isInvoice || words.contains("Bruttobetrag"))), "\(path)")
      if !isTaxable, !isInvoice { #expect(!words.contains("Umsatzsteuer"), "\(path)") }
    }
    for (path, bytes) in try year.documents() where path.hasSuffix(".xml") && !path.contains("/rechnung-") {
      #expect(!text(bytes).contains("umsatzsteuer") || isTaxable, "\(path)")
    }
  }

  /// domain.md 4.2: 13,033.12 + 2,476.29 = 15,509.41.
  @Test func `the letter and the paper of Nottuln tell net, VAT and gross`() throws {
    let year = TestYear().change { $0.regime = .standard }
    let statement = try year.statement(for: "05558032")
    #expect(statement.ownShare.share == Cents(1_303_312) && statement.vat?.amount == Cents(247_629))
    #expect(statement.gross == Cents(1_550_941) && statement.balanceDue == Cents(1_550_941))
    let files = try year.documents()
    for path in ["versand/05558032-nottuln/abrechnung-2025.html", "vorlagen/05558032-nottuln.html"] {
      let page = Page(try #require(files[path]))
      for amount in [1_303_312, 247_629, 1_550_941] { #expect(page.words.contains(euro(Int64(amount))), "\(path)") }
    }
    let letter = Page(try #require(files["versand/05558032-nottuln/abrechnung-2025.html"])).words
    #expect(letter.contains("Bitte zahlen Sie noch nichts."))
    #expect(letter.contains("zugeht: voraussichtlich \(euro(1_550_941)) bis zum 29.03.2026."))
    // The employer renders no service to herself.
    let employer = try year.statement(for: "05558016")
    #expect(employer.vat == nil && employer.balanceDue == employer.ownShare.share)
  }

  @Test(arguments: years.indices) func `every figure of an invoice's view is the invoice's`(_ index: Int) throws {
    let year = Self.years[index].year
    let files = try year.documents()
    for statement in try year.settled().statements {
      guard let invoice = statement.invoice, let path = FileNames.files(of: statement).invoicePage else { continue }
      let page = Page(try #require(files[path]))
      var texts = [
        invoice.invoiceNumber, invoice.issueDate.german, invoice.buyerReference, invoice.seller.name,
        invoice.buyer.name,
      ]
      texts += [
        invoice.totals.sumOfLines, invoice.totals.withoutVAT, invoice.totals.vat, invoice.totals.withVAT,
        invoice.totals.due,
      ]
      .map { euro($0.value) }
      texts += invoice.lines.flatMap { [euro($0.netAmount.value), euro($0.itemNetPrice.value), $0.itemName] }
      texts += invoice.allowances.flatMap { [euro($0.amount.value), $0.reason] }
      texts += invoice.notes.map(\.text)
      if invoice.totals.paid != .zero { texts.append(euro(invoice.totals.paid.value)) }
      for text in texts { #expect(page.words.contains(text), "\(path) lacks \(text)") }
    }
  }

  @Test(arguments: years.indices) func `every figure of a paper is the model's, and nothing of a small group`(
    _ index: Int
  ) throws {
    let year = Self.years[index].year
    let files = try year.documents()
    let settled = try year.settled()
    let district = Page(try #require(files[FileNames.districtPaper]))
    for allocation in settled.allocations {
      let costs = allocation.costs
      let shares = allocation.shares.enumerated().map { index, share in
        [
          share.municipality.officialName, allocation.weights.share(index).germanShare,
          (costs.region.agreedFTE * allocation.weights.share(index)).germanFTE, euro(share.cost.value),
          euro(-share.grantShare.value), euro(share.amount.value),
        ]
      }
      let pages = try allocation.shares.map { Page(try #require(files[FileNames.paper(for: $0.municipality)])) }
      for page in pages + [district] {
        for row in shares { #expect(page.rows.contains(row), "\(row)") }
        // Public papers show cost, grant and own share of a small group only, whatever the letters show.
        let line = euro(costs.amount(.staffCosts).value)
        #expect(page.words.contains(line) == !costs.staffing.isSmallGroup || line == euro(costs.cost.value))
      }
      for (page, share) in zip(pages, allocation.shares) {
        #expect(page.words.contains(euro(abs(share.amount.value))))
        #expect(page.words.contains(share.municipality.officialName))
        for other in settled.allocations where other.costs.region.name != costs.region.name {
          #expect(!page.words.contains(euro(other.costs.cost.value)), "another region's figure")
        }
      }
    }
    let total = settled.allocations.map(\.costs.cost).total().value
    #expect(district.words.contains(euro(total)))
  }

  @Test(arguments: years.indices) func `nothing is left over from rendering`(_ index: Int) throws {
    for (path, bytes) in try Self.years[index].year.documents() {
      let source = text(bytes)
      for remnant in ["{{", "}}", "Optional(", "nil", "None", "null,\u{A0}", "NaN", "DocumentsTests"] {
        #expect(!source.contains(remnant) || path.hasSuffix(".json"), "\(path): \(remnant)")
      }
      // Tables are for spreadsheets: see `ListTests`.
      guard !path.hasSuffix(".csv") else { continue }
      #expect(!source.contains("\u{FEFF}") && !source.contains("\r"))
      #expect(source.hasSuffix(">\n") || source.hasSuffix("}\n"), "\(path)")
    }
  }

  @Test func `drafts bear their mark and finals do not`() throws {
    let drafts = try TestYear().documents()
    let finals = try TestYear().change { $0.numbering = .series(lastNumber: 0) }.documents()
    for (path, bytes) in drafts where path.hasSuffix(".html") {
      #expect(Page(bytes).words.components(of: "Entwurf") >= 2, "\(path)")
    }
    for (path, bytes) in drafts where path.contains("/rechnung-") {
      #expect(text(bytes).contains("Entwurf, keine Rechnung"), "\(path)")
    }
    for (path, bytes) in finals {
      let visible = path.hasSuffix(".html") ? Page(bytes).words : text(bytes).replacing("entwurf=\"false\"", with: "")
      #expect(!visible.lowercased().contains("entwurf"), "\(path)")
    }
  }

  @Test func `the employer's letter says that she bears her share herself`() throws {
    let page = try Self.page("versand/05558012-coesfeld/abrechnung-2025.html")
    #expect(page.words.contains("Als Arbeitgeberkommune"))
    #expect(page.words.contains(euro(1_490_908)))
    #expect(!page.words.contains("ENTWURF-"))
  }

  @Test func `a small group has one line and no months`() throws {
    let page = try Self.page("versand/05558032-nottuln/abrechnung-2025.html")
    #expect(
      page.rows[1] == ["Kosten des Case-Managements (Personal- und Sachkosten)", euro(8_106_625), euro(4_053_312)])
    for secret in [euro(7_801_988), euro(184_637), euro(120_000), "Vollzeitmonat"] {
      for (path, bytes) in try TestYear().documents() where path.contains("nottuln") || path.contains("kreis") {
        if secret == "Vollzeitmonat", path.contains("kreis") || path.contains("vorlagen") { continue }
        #expect(!text(bytes).contains(secret), "\(path): \(secret)")
      }
    }
    #expect(page.words.contains("in einer Zeile"))
  }

  @Test func `nothing owed on either side needs no invoice`() throws {
    let files = try Self.years[4].year.documents()
    let page = Page(try #require(files["versand/05558008-billerbeck/abrechnung-2025.html"]))
    #expect(page.words.contains("kein Eigenanteil"))
    #expect(files.keys.allSatisfy { !$0.contains("/rechnung-") })
  }

  static func page(_ path: String) throws -> Page { Page(try #require(try TestYear().documents()[path])) }
}

extension String {
  fileprivate func components(of part: String) -> Int { ranges(of: part).count }
}
