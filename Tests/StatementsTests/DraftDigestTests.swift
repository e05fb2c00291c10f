import Allocation
import Dates
import Diagnostics
import Facts
import Identifiers
import Invoice
import Money
import Settings
import TestSupport
import Testing

@testable import Statements

/// A release names a draft by what its documents say: the same for the same, another for every value that differs.
@Suite struct DraftDigestTests {
  // MARK: The same

  /// One of everything: an itemized and a collapsed region, a refund, advances, VAT, a year before.
  private static func year(_ numbering: InvoiceNumbering = .draft) -> Year {
    var year = Year.compared
    year.regions[1] = .surplus
    year.advances = ["05558008": [500_000]]
    year.numbering = numbering
    return year
  }

  @Test func `draft and final numbers have one digest`() throws {
    let draft = try Self.year().settled()
    for last in [0, 17] {
      let final = try Self.year(.series(lastNumber: last)).settled()
      #expect(final.statements.compactMap(\.invoice).map(\.invoiceNumber).allSatisfy { $0.hasPrefix("CM25-") })
      #expect(final.contentDigest == draft.contentDigest)
      #expect(DraftDigest(final.statements).text == DraftDigest(draft.statements).text)
    }
    #expect(draft.contentDigest.utf8.count == 64)
  }

  @Test func `a region has one digest, alone or among all`() throws {
    let all = try Self.year().settled()
    var alone = Self.year()
    alone.regions.removeAll { $0.name != "Nord" }
    #expect(try alone.settled().contentDigest == all.contentDigest(of: ["Nord"]))
    let digests = [["Nord"], ["Mitte"], ["Süd"], ["Nord", "Mitte"], []].map { all.contentDigest(of: $0) }
    #expect(Set(digests + [all.contentDigest]).count == 6)
    #expect(all.contentDigest(of: ["Süd", "Mitte", "Nord"]) == all.contentDigest)
  }

  @Test func `the order of statements does not count`() throws {
    let statements = try Self.year().settled().statements
    #expect(DraftDigest(statements.reversed()) == DraftDigest(statements))
  }

  @Test func `wording, papers and kept files do not count`() throws {
    let expected = try Self.year().settled().contentDigest
    let changes: [(inout Agreement) -> Void] = [
      { $0.texts.closing = "Glück auf" }, { $0.texts.signature = "gez." }, { $0.contract.abbreviation = "KCM" },
      { $0.contract.district = "Kreis Borken" }, { $0.papers = [] }, { $0.bookings = [] },
      { $0.retention.years = 30 }, { $0.release = .none }, { $0.surplus = .payOut(reason: "Bescheid") },
    ]
    for (index, change) in changes.enumerated() {
      var year = Self.year()
      year.change = change
      #expect(try year.settled().contentDigest == expected, "change \(index)")
    }
  }

  /// Whoever changes what is hashed changes `DraftDigest.version`, too: releases name it.
  @Test func `the text is as documented`() throws {
    let text = DraftDigest([try Self.year().statement("05558032")]).text
    #expect(
      text == """
        {"content":"abrechnung-inhalt 1","statements":[{"year":2025,"issue_date":"2026-02-27",\
        "contract":"Vereinbarung Kommunales Case-Management vom 15.12.2022",\
        "undertaking":"Kommunales Case-Management",\
        "grant_name":"Landesförderung Kommunales Integrationsmanagement NRW (Case-Management)",\
        "sender":"Fachbereich Soziales","issuer":{"ags":"05558016","name":"Stadt Dülmen","street":"Markt 1-3",\
        "post_code":"48249","city":"Dülmen","leitweg_id":"055580016016-DEMO01-60","contact":"Finanzen Dülmen",\
        "phone":"+49 2500 1016","email":"rechnung-05558016@kommune.example","iban":"DE71400000005100230603",\
        "account_holder":"Stadt Dülmen","remittance_reference":""},"recipient":{"ags":"05558032",\
        "name":"Gemeinde Nottuln","street":"Stiftsplatz 7-8","post_code":"48301","city":"Nottuln",\
        "leitweg_id":"055580032032-DEMO01-92","contact":"Finanzen Nottuln","phone":"+49 2500 1032",\
        "email":"rechnung-05558032@kommune.example","iban":null,"account_holder":null,\
        "remittance_reference":""},"region":"Mitte","key":"gleich","lines":[{"code":null,\
        "amount":{"region":5476687,"share":2738343}}],"is_collapsed":true,"is_small_group":true,\
        "fte_months":null,"cost":{"region":5476687,"share":2738343},"grant":{"region":5500000,"share":2750000},\
        "own_share":{"region":-23313,"share":-11657},"vat":null,"residual_cents":1,"shares":[{"ags":"05558016",\
        "name":"Stadt Dülmen","fraction":"1/2","weight":1,"cost":2738344,"grant":2750000,"amount":-11656},\
        {"ags":"05558032","name":"Gemeinde Nottuln","fraction":"1/2","weight":1,"cost":2738343,"grant":2750000,\
        "amount":-11657}],"contains_retroactive_pay":false,"advance_payments":0,"previous_year":{"cost":4000000,\
        "own_share":1000000},"invoice":{"type":"381","currency":"EUR","issue_date":"2026-02-27",\
        "due_date":"2026-03-29","buyer_reference":"055580032032-DEMO01-92",\
        "contract_reference":"Vereinbarung Kommunales Case-Management vom 15.12.2022","preceding":[],\
        "period":{"start":"2025-01-01","end":"2025-12-31"},"seller":{"name":"Stadt Dülmen",\
        "identifier":{"value":"055580016016-DEMO01-60","scheme":"0204"},"vat_identifier":null,"tax_number":null,\
        "electronic_address":{"value":"rechnung-05558016@kommune.example","scheme":"EM"},\
        "address":{"line":"Markt 1-3","city":"Dülmen","post_code":"48249","country":"DE"},\
        "contact":"Finanzen Dülmen","phone":"+49 2500 1016","email":"rechnung-05558016@kommune.example"},\
        "buyer":{"name":"Gemeinde Nottuln","electronic_address":{"value":"rechnung-05558032@kommune.example",\
        "scheme":"EM"},"address":{"line":"Stiftsplatz 7-8","city":"Nottuln","post_code":"48301",\
        "country":"DE"}},"payment_means":"97","iban":null,"account_name":null,"lines":[{"identifier":"1",\
        "quantity":1,"unit":"C62","amount":11657,"price":11657,"vat":{"category":"O","rate":null}}],\
        "allowances":[],"vat":[{"category":"O","rate":0,"base":11657,"tax":0,"reason":"Nicht steuerbar.",\
        "reason_code":"VATEX-EU-O"}],"totals":{"lines":11657,"allowances":0,"without_vat":11657,"vat":0,\
        "with_vat":11657,"paid":0,"due":11657}}}]}
        """)
  }

  // MARK: Different

  @Test func `each value of an invoice counts`() throws {
    let statements = try Self.year().settled().statements
    let expected = DraftDigest(statements)
    for (path, change) in Self.ofAnInvoice {
      for index in statements.indices {
        guard var invoice = statements[index].invoice else { continue }
        let before = invoice
        change(&invoice)
        guard invoice != before else { continue }
        var changed = statements
        changed[index].outcome = .invoice(invoice)
        #expect(DraftDigest(changed) != expected, "\(path) of \(statements[index].recipient.name)")
      }
      #expect(statements.contains { $0.invoice.map { Self.changes($0, change) } == true }, "\(path) is not changed")
    }
  }

  private static func changes(_ invoice: Invoice, _ change: (inout Invoice) -> Void) -> Bool {
    var changed = invoice
    change(&changed)
    return changed != invoice
  }

  private static let cent = Cents(1)

  /// By path; every value is here or in `leftOut`.
  private static let ofAnInvoice: [(String, @Sendable (inout Invoice) -> Void)] = [
    (".typeCode", { $0.typeCode = .correctedInvoice }),
    (".currencyCode", { $0.currencyCode = "CHF" }),
    (".issueDate", { $0.issueDate = $0.issueDate.adding(days: 1) }),
    (".paymentDueDate", { $0.paymentDueDate = $0.issueDate }),
    (".paymentDueDate", { $0.paymentDueDate = nil }),
    (".buyerReference", { $0.buyerReference += "1" }),
    (".contractReference", { $0.contractReference = nil }),
    (".precedingInvoices", { $0.precedingInvoices = [Invoice.PrecedingInvoice(reference: "X", issueDate: nil)] }),
    (
      ".precedingInvoices",
      {
        $0.precedingInvoices = [Invoice.PrecedingInvoice(reference: "X", issueDate: $0.issueDate)]
      }
    ),
    (".invoicingPeriod", { $0.invoicingPeriod = nil }),
    (".invoicingPeriod", { $0.invoicingPeriod?.start = $0.issueDate }),
    (".invoicingPeriod", { $0.invoicingPeriod?.end = $0.issueDate }),
    (".seller.name", { $0.seller.name += "e" }),
    (".seller.identifier.value", { $0.seller.identifier.value += "1" }),
    (".seller.identifier.scheme", { $0.seller.identifier.scheme += "1" }),
    (".seller.vatIdentifier", { $0.seller.vatIdentifier = "DE136695976" }),
    (".seller.taxRegistrationIdentifier", { $0.seller.taxRegistrationIdentifier = "312/5805/0123" }),
    (".seller.electronicAddress.value", { $0.seller.electronicAddress.value += "x" }),
    (".seller.electronicAddress.scheme", { $0.seller.electronicAddress.scheme += "x" }),
    (".seller.postalAddress.line", { $0.seller.postalAddress.line += "1" }),
    (".seller.postalAddress.city", { $0.seller.postalAddress.city += "1" }),
    (".seller.postalAddress.postCode", { $0.seller.postalAddress.postCode += "1" }),
    (".seller.postalAddress.countryCode", { $0.seller.postalAddress.countryCode += "1" }),
    (".seller.contact.point", { $0.seller.contact.point += "1" }),
    (".seller.contact.telephoneNumber", { $0.seller.contact.telephoneNumber += "1" }),
    (".seller.contact.emailAddress", { $0.seller.contact.emailAddress += "1" }),
    (".buyer.name", { $0.buyer.name += "e" }),
    (".buyer.electronicAddress.value", { $0.buyer.electronicAddress.value += "x" }),
    (".buyer.electronicAddress.scheme", { $0.buyer.electronicAddress.scheme += "x" }),
    (".buyer.postalAddress.line", { $0.buyer.postalAddress.line += "1" }),
    (".buyer.postalAddress.city", { $0.buyer.postalAddress.city += "1" }),
    (".buyer.postalAddress.postCode", { $0.buyer.postalAddress.postCode += "1" }),
    (".buyer.postalAddress.countryCode", { $0.buyer.postalAddress.countryCode += "1" }),
    (".paymentInstructions.meansCode", { $0.paymentInstructions.meansCode = "30" }),
    (".paymentInstructions.creditTransfer", { $0.paymentInstructions.creditTransfer = nil }),
    (
      ".paymentInstructions.creditTransfer.accountIdentifier",
      {
        $0.paymentInstructions.creditTransfer?.accountIdentifier += "1"
      }
    ),
    (
      ".paymentInstructions.creditTransfer.accountName",
      {
        $0.paymentInstructions.creditTransfer?.accountName += "1"
      }
    ),
    (".allowances", { $0.allowances = [] }),
    (".allowances[].amount", { if !$0.allowances.isEmpty { $0.allowances[0].amount += cent } }),
    (".allowances[].vat", { if !$0.allowances.isEmpty { $0.allowances[0].vat.category = .exempt } }),
    (".allowances[].vat", { if !$0.allowances.isEmpty { $0.allowances[0].vat.rate = 7 } }),
    (".totals.sumOfLines", { $0.totals.sumOfLines += cent }),
    (".totals.sumOfAllowances", { $0.totals.sumOfAllowances += cent }),
    (".totals.withoutVAT", { $0.totals.withoutVAT += cent }),
    (".totals.vat", { $0.totals.vat += cent }),
    (".totals.withVAT", { $0.totals.withVAT += cent }),
    (".totals.paid", { $0.totals.paid += cent }),
    (".totals.due", { $0.totals.due += cent }),
    (".vatBreakdowns", { $0.vatBreakdowns = [] }),
    (".vatBreakdowns[].taxableAmount", { $0.vatBreakdowns[0].taxableAmount += cent }),
    (".vatBreakdowns[].taxAmount", { $0.vatBreakdowns[0].taxAmount += cent }),
    (".vatBreakdowns[].category", { $0.vatBreakdowns[0].category = .exempt }),
    (".vatBreakdowns[].rate", { $0.vatBreakdowns[0].rate = 7 }),
    (".vatBreakdowns[].exemptionReason", { $0.vatBreakdowns[0].exemptionReason = "Anders." }),
    (".vatBreakdowns[].exemptionReasonCode", { $0.vatBreakdowns[0].exemptionReasonCode = "VATEX-EU-132-1F" }),
    (".lines", { $0.lines.removeLast() }),
    (".lines", { $0.lines.append($0.lines[0]) }),
    (".lines[].identifier", { $0.lines[0].identifier = "9" }),
    (".lines[].quantity", { $0.lines[0].quantity += 1 }),
    (".lines[].unitCode", { $0.lines[0].unitCode = "HUR" }),
    (".lines[].netAmount", { $0.lines[0].netAmount += cent }),
    (".lines[].itemNetPrice", { $0.lines[0].itemNetPrice += cent }),
    (".lines[].vat", { $0.lines[0].vat.category = .exempt }),
    (".lines[].vat", { $0.lines[0].vat.rate = 7 }),
  ]

  /// Numbers, and what the program words or attaches.
  private static let leftOut: Set<String> = [
    ".invoiceNumber", ".paymentTerms", ".notes", ".businessProcessType", ".specificationIdentifier",
    ".paymentInstructions.remittanceInformation", ".allowances[].reason", ".supportingDocuments",
    ".lines[].itemName", ".lines[].itemDescription", ".lines[].attributes",
  ]

  @Test func `a value that is added to invoices must be taken in, or left out on purpose`() throws {
    let listed = Set(Self.ofAnInvoice.map(\.0)).union(Self.leftOut)
    let known = listed.union(Self.parents(of: listed))
    let found = try Self.year().settled().statements.compactMap(\.invoice).reduce(into: Set<String>()) {
      $0.formUnion(AuditedModelTests.paths($1, known: known))
    }
    #expect(found.subtracting(known).sorted() == [], "neither counted nor left out")
    #expect(listed.subtracting(found).sorted() == [], "not there any more")
  }

  @Test func `a value that is added to statements must be taken in, or left out on purpose`() throws {
    let statement = try Self.year().statement("05558008")
    func names(_ value: Any) -> Set<String> { Set(Mirror(reflecting: value).children.compactMap(\.label)) }
    #expect(
      names(statement) == [
        "year", "issueDate", "contract", "texts", "issuer", "recipient", "region", "key", "lines", "isCollapsed",
        "isSmallGroup", "fteMonths", "total", "grant", "ownShare", "vat", "residualCents", "shares",
        "containsRetroactivePay", "advancePayments", "previousYear", "outcome",
        // Left out.
        "isDraft", "plan",
      ])
    // The abbreviation begins the number, the district stands in papers.
    #expect(names(statement.contract) == ["name", "undertaking", "grantName", "abbreviation", "district"])
    #expect(names(statement.texts) == ["sender", "closing", "signature"])
    // Region and role stand in the statement; keys that nobody prints, inhabitants and places are no part of it.
    #expect(
      names(statement.recipient) == [
        "ags", "ars", "name", "kind", "region", "role", "address", "inhabitants", "leitwegID", "contact", "account",
        "remittanceReference", "place", "cells",
      ])
    #expect(names(statement.lines[0]) == ["category", "label", "amount"])
    #expect(
      names(statement.shares[0]) == ["municipality", "fraction", "weight", "cost", "grant", "amount", "isRecipient"])
  }

  private static func parents(of paths: Set<String>) -> Set<String> {
    paths.reduce(into: []) { parents, path in
      let parts = path.split(separator: ".")
      for count in 1..<max(parts.count, 2) {
        let parent = "." + parts.prefix(count).joined(separator: ".")
        parents.insert(parent)
        if parent.hasSuffix("[]") { parents.insert(String(parent.dropLast(2))) }
      }
    }
  }

  // MARK: Parties, terms and facts

  @Test func `each value of a statement counts`() throws {
    let expected = try Self.year().settled().contentDigest
    var seen: [String: String] = [expected: "nothing"]
    for (name, change) in Self.ofAYear {
      var year = Self.year()
      try change(&year)
      let digest = try year.settled().contentDigest
      #expect(seen[digest] == nil, "\(name) gives the digest of \(seen[digest] ?? "")")
      seen[digest] = name
    }
  }

  private static let ofAYear: [(String, @Sendable (inout Year) throws -> Void)] = [
    ("name of the contract", { $0.change = { $0.contract.name += "!" } }),
    ("undertaking", { $0.change = { $0.contract.undertaking += "!" } }),
    ("grant", { $0.change = { $0.contract.grantName += "!" } }),
    ("sender", { $0.change = { $0.texts.sender += "!" } }),
    ("issue date", { $0.change = { $0.issueDate = $0.issueDate.adding(days: 1) } }),
    ("term of payment", { $0.change = { $0.paymentTermDays += 1 } }),
    ("reason for no VAT", { $0.change = { $0.vatDecisions[0].regime = .notSubject(reason: "Anders.") } }),
    ("tax number", { $0.change = { $0.vatDecisions[0].taxNumber = "312/5805/0123" } }),
    ("small groups itemized", { $0.change = { $0.smallGroups = .itemize(reason: "Einwilligung") } }),
    ("a cent of pay", { $0.regions[0].staff += 1 }),
    ("a cent of equipment", { $0.regions[0].equipment += 1 }),
    (
      "a cent from one line to another",
      {
        $0.regions[0].equipment += 1; $0.regions[0].recruitment -= 1
      }
    ),
    ("a cent of grant", { $0.regions[2].grant += 1 }),
    ("months", { $0.regions[0].months += Ratio(1) }),
    ("retroactive pay", { $0.regions[2].retroactive = 100_000 }),
    ("an advance more", { $0.advances["05558020"] = [100] }),
    ("a cent of advances", { $0.advances["05558008"] = [500_001] }),
  ]

  @Test(arguments: ["05558012", "05558008", "05558032", "05558044"])
  func `each value of a party counts`(key: String) throws {
    let expected = try Self.year().settled().contentDigest
    var seen: [String: String] = [expected: "nothing"]
    for (name, change) in Self.ofAParty {
      var year = Self.year()
      let before = year.changeFacts
      year.changeFacts = { facts in
        try before(&facts)
        let index = try #require(facts.municipalities.firstIndex { $0.ags.text == key })
        var parts = Parts(facts.municipalities[index])
        change(&parts)
        facts.municipalities[index] = try parts.municipality()
      }
      let digest = try year.settled().contentDigest
      #expect(seen[digest] == nil, "\(name) of \(key) gives the digest of \(seen[digest] ?? "")")
      seen[digest] = name
    }
  }

  @Test func `what was borne in the year before counts, what is planned is for papers`() throws {
    let expected = try Self.year().settled().contentDigest
    func digest(_ change: @escaping (inout SettlementFacts) -> Void) throws -> String {
      var year = Self.year()
      let before = year.changeFacts
      year.changeFacts = {
        try before(&$0); change(&$0)
      }
      return try year.settled().contentDigest
    }
    let place = SourcePlace(file: "vorjahr.csv", line: 2)
    #expect(try digest { $0.plannedYears = [] } == expected)
    #expect(try digest { $0.previousYears = [] } != expected)
    for (cost, share) in [(Int64(4_000_001), Int64(1_000_000)), (4_000_000, 1_000_001)] {
      #expect(
        try digest { facts in
          facts.previousYears[0] = PreviousYear(
            municipality: facts.previousYears[0].municipality, cost: Cents(cost), ownShare: Cents(share), place: place)
        } != expected)
    }
  }

  /// The fields of a municipality, free to be changed.
  private struct Parts {
    let old: Municipality
    var name: String
    var kind: Municipality.Kind
    var street: String
    var postCode: String
    var city: String
    var leitwegID: String
    var point: String
    var phone: String
    var email: String
    var iban: String?
    var holder: String
    var remittanceReference: String

    init(_ old: Municipality) {
      self.old = old
      (name, kind) = (old.name, old.kind)
      (street, postCode, city) = (old.address.street, old.address.postCode, old.address.city)
      (leitwegID, point, phone, email) = (old.leitwegID.text, old.contact.point, old.contact.phone, old.contact.email)
      (iban, holder) = (old.account?.iban.text, old.account?.holder ?? "")
      remittanceReference = old.remittanceReference
    }

    func municipality() throws -> Municipality {
      Municipality(
        ags: old.ags, ars: old.ars, name: name, kind: kind, region: old.region, role: old.role,
        address: Municipality.Address(street: street, postCode: postCode, city: city), inhabitants: old.inhabitants,
        leitwegID: try LeitwegID(leitwegID), contact: Municipality.Contact(point: point, phone: phone, email: email),
        account: try iban.map { Municipality.Account(iban: try IBAN($0), holder: holder) },
        remittanceReference: remittanceReference, place: old.place, cells: old.cells)
    }
  }

  private static let ofAParty: [(String, @Sendable (inout Parts) -> Void)] = [
    ("name", { $0.name += "-Süd" }), ("kind", { $0.kind = $0.kind == .city ? .municipality : .city }),
    ("street", { $0.street += "a" }), ("post code", { $0.postCode = "48999" }), ("city", { $0.city += " (Westf.)" }),
    ("Leitweg-ID", { $0.leitwegID = "055580004004-DEMO01-36" }), ("contact", { $0.point += " II" }),
    ("phone", { $0.phone += "0" }), ("email", { $0.email = "x" + $0.email }),
    ("account", { $0.iban = "DE71400000005100230603" }),
    ("holder", { ($0.iban, $0.holder) = ($0.iban ?? "DE34400000005100220502", "Kasse") }),
    ("remittance", { $0.remittanceReference += "KZ 1" }),
  ]

  /// Settlements at random: no two of them have one digest unless they say the same.
  @Test func `a cent anywhere is another digest`() throws {
    for seed in SeededRandom.seeds(60) {
      var random = SeededRandom(seed: seed)
      var year = Year()
      for index in year.regions.indices {
        year.regions[index].staff += Int64.random(in: 0...1_000_000, using: &random)
        year.regions[index].equipment += Int64.random(in: 0...10_000, using: &random)
      }
      let before = try year.settled()
      var changed = year
      let region = Int.random(in: year.regions.indices, using: &random)
      let cents = Int64.random(in: 1...3, using: &random)
      switch Int.random(in: 0...2, using: &random) {
      case 0: changed.regions[region].staff += cents
      case 1: changed.regions[region].recruitment += cents
      default: changed.regions[region].grant -= cents
      }
      let after = try changed.settled()
      #expect(before.contentDigest != after.contentDigest, "seed \(seed)")
      let names = year.regions.map(\.name)
      for name in names {
        #expect(
          (before.contentDigest(of: [name]) == after.contentDigest(of: [name])) == (name != names[region]),
          "seed \(seed), \(name)")
      }
    }
  }
}
