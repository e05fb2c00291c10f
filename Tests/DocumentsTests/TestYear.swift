import Allocation
import Costs
import Dates
import Diagnostics
import Facts
import Identifiers
import Money
import Settings
import Statements
import Testing

@testable import Documents

/// A budget year as the stages before hand it over: the worked example of 2025 unless a test changes it.
struct TestYear {
  var words = Words()
  var regions = [TestRegion.nord, .mitte, .sued]
  var number = 2025
  var issueDate = "27.02.2026"
  var termDays = 30
  var basis = "bewilligt"
  var partialMonths = "begonnen"
  var cap = "personalkosten"
  var lapse = "nie"
  var flatRate = "1.200,00"
  var paysOutSurplus = false
  var itemizesSmallGroups = false
  var heads = "alle"
  /// `mitteilung` or `beschluss`
  var form = "mitteilung"
  /// Further lines of the head, not indented.
  var headLines: [String] = []
  /// AGS, cost and own share in cents; of plan.csv the cost may be nil.
  var previousYear: [(ags: String, cost: Int64, ownShare: Int64)] = []
  var plan: [(ags: String, cost: Int64?, ownShare: Int64)] = []
  /// Payer's AGS and cents.
  var advances: [(payer: String, cents: Int64)] = []
  var numbering = InvoiceNumbering.draft
  var regime = Regime.notSubject
  /// *buchung* with its key; empty for none.
  var accounts = ""
  /// *freigabe*
  var release = "erforderlich"
  /// BT-32, allowed in every regime; E has one anyway.
  var taxNumber = ""

  /// *umsatzsteuer* of all issuers.
  enum Regime: String, Sendable, CaseIterable {
    case notSubject = "O"
    case exempt = "E"
    case standard = "S"
  }

  /// Every free text of vereinbarung.yaml that reaches a document.
  struct Words {
    var contract = "Vereinbarung Kommunales Case-Management vom 15.12.2022"
    var undertaking = "Kommunales Case-Management"
    var grant = "Landesförderung Kommunales Integrationsmanagement NRW (Case-Management)"
    var district = "Kreis Coesfeld"
    var sender = "Fachbereich Soziales"
    var closing = "Mit freundlichen Grüßen"
    var signature = "Im Auftrag"
    var vatReason = "Nicht steuerbar: § 2 Abs. 3 UStG in der am 31.12.2015 geltenden Fassung."
    var exemptionReason = "Steuerfrei nach § 4 Nr. 29 UStG."
    var paperNumber = "SV-10-0898"
    var leadUnit = "50 - Soziales und Wohnen"
    var product = "50.01 Grundsicherung"
    var kind = "Kenntnisnahme"
    var committee = "Ausschuss für Familie, Senioren und Soziales"

    static let all: [any WritableKeyPath<Words, String> & Sendable] = [
      \.contract, \.undertaking, \.grant, \.district, \.sender, \.closing, \.signature, \.vatReason,
      \.exemptionReason, \.paperNumber, \.leadUnit, \.product, \.kind, \.committee,
    ]
  }

  func change(_ change: (inout TestYear) -> Void) -> TestYear {
    var year = self
    change(&year)
    return year
  }

  /// One region, named first so that `regions[0]` is it.
  static func only(_ region: TestRegion, _ change: (inout TestYear) -> Void = { _ in }) -> TestYear {
    var year = TestYear()
    year.regions = [region]
    change(&year)
    return year
  }

  // MARK: The stages

  /// Settings exactly as the product reads them.
  func readAgreement() -> Checked<Agreement> { Agreement.read(Array(yaml.utf8), file: "vereinbarung.yaml") }

  func settled() throws -> SettlementStatements {
    let read = readAgreement()
    #expect(!read.findings.hasErrors, "\(read.findings.map(\.message))")
    let agreement = try #require(read.value)
    let facts = try facts(agreement)
    let ledger = CostLedger.make(facts, agreement: agreement, regions: agreement.regions)
    let costs = try #require(ledger.value, "\(ledger.findings.map(\.message))").regions
    let allocations = try costs.map { costs in
      let made = RegionAllocation.make(costs, municipalities: facts.municipalities)
      return try #require(made.value, "\(made.findings.map(\.message))")
    }
    let made = SettlementStatements.make(allocations, facts: facts, agreement: agreement, numbering: numbering)
    return try #require(made.value, "\(made.findings.map(\.message))")
  }

  func statement(for ags: String) throws -> Statement {
    try #require(try settled().statements.first { $0.recipient.ags.text == ags })
  }

  /// The finished documents by path; a finding is an issue.
  func documents(_ syntax: IssuedSyntax = .ubl) throws -> [String: [UInt8]] {
    let rendered = SettlementDocuments(try settled(), templates: try ProjectTemplates.sound(), syntax: syntax).render(
      isWholeDistrict: true)
    let files = try #require(rendered.value, "\(rendered.findings.map(\.message))")
    // Itemizing a small group is a warning.
    #expect(
      rendered.findings.allSatisfy { itemizesSmallGroups && $0.code == .inferredPay && $0.severity == .warning },
      "\(rendered.findings.map(\.message))")
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
  }

  func facts(_ agreement: Agreement) throws -> SettlementFacts {
    let day = try #require(Day(year: number + 1, month: 1, day: 31))
    let place = SourcePlace(file: "test.csv")
    let posts = regions.flatMap { region in region.posts.map { (region, $0) } }
    return SettlementFacts(
      municipalities: try regions.flatMap { region in try region.members.map { try $0.municipality(in: region) } },
      posts: posts.map { Post(id: $1.id, region: $0.name, plannedFTE: $1.fte, place: place) },
      occupancies: try posts.map { _, post in
        Occupancy(
          post: post.id, fte: post.fte, from: try #require(Day(text: "\(post.from)\(number)")),
          to: try #require(Day(text: "\(post.to)\(number)")), place: place)
      },
      staffCosts: posts.map { region, post in
        StaffCost(
          post: post.id, amount: Cents(post.cents), retroactive: Cents(region.retroactive), file: "test.csv", rows: 1)
      },
      staffing: regions.map {
        Staffing(
          region: $0.name, paid: PersonGroup(persons: $0.persons, hasDominantPerson: $0.hasDominantPerson),
          retroactivelyPaid: PersonGroup(persons: $0.retroactive == 0 ? 0 : $0.persons, hasDominantPerson: false))
      },
      nonStaffCosts: regions.flatMap { region in
        [(CostCategory.workplaceEquipment, region.equipment), (.recruitment, region.recruitment)].map {
          NonStaffCost(region: region.name, category: $0, day: day, amount: Cents($1), place: place)
        }
      },
      grantNotices: regions.map {
        GrantNotice(
          region: $0.name, granted: Cents($0.granted), paidOut: Cents($0.paidOut), place: place)
      },
      advancePayments: try advances.map {
        AdvancePayment(payer: try #require(AGS($0.payer)), day: day, amount: Cents($0.cents), place: place)
      },
      previousYears: try previousYear.map {
        PreviousYear(
          municipality: try #require(AGS($0.ags)), cost: Cents($0.cost), ownShare: Cents($0.ownShare), place: place)
      },
      plannedYears: try plan.map {
        PlannedYear(
          municipality: try #require(AGS($0.ags)), cost: $0.cost.map { Cents($0) }, ownShare: Cents($0.ownShare),
          place: place)
      }, inputs: [])
  }

  // MARK: Settings

  private var yaml: String {
    """
    jahr: \(number)
    rechnungsdatum: \(issueDate)
    zahlungsziel_tage: \(termDays)
    vereinbarung:
      name: \(quoted(words.contract))
      vorhaben: \(quoted(words.undertaking))
      foerderung: \(quoted(words.grant))
      kuerzel: CM
      kreis: \(quoted(words.district))
    regionen:
    \(regions.map(\.yaml).joined(separator: "\n"))
    foerdersaetze:
      - {ab: 01.01.2022, eur_je_vzae_jahr: "55.000,00", quelle: Bescheid}
    foerderung_basis: \(basis)
    anteilig: \(partialMonths)
    deckel: \(cap)
    foerderwegfall: {ab: \(lapse), umlage: region}
    \(paysOutSurplus ? "ueberdeckung: auskehren\nueberdeckung_begruendung: Schreiben" : "ueberdeckung: fehler")
    verwaltungspauschale_eur_je_vzae_jahr: "\(flatRate)"
    \(itemizesSmallGroups
      ? "kleingruppe: aufgliedern\nkleingruppe_begruendung: Beschluss" : "kleingruppe: zusammenfassen")
    umsatzsteuer:
    \(regions.map(vatDecision).joined(separator: "\n"))
    texte:
      absender: \(quoted(words.sender))
      gruss: \(quoted(words.closing))
      unterschrift: \(quoted(words.signature))
    vorlagen:
      - fuer: \(heads)
        nummer: \(quoted(words.paperNumber))
        federfuehrung: \(quoted(words.leadUnit))
        datum: 02.03.2026
        produkte: [\(quoted(words.product))]
        art: \(quoted(words.kind))
        vorlage: \(form)
        beratungsfolge: [{gremium: \(quoted(words.committee)), sitzungsdatum: 19.03.2026}]
    \(headLines.map { "    " + $0 }.joined(separator: "\n    "))
    aufbewahrung: {jahre: 10, grund: KomHVO}
    freigabe: \(release)
    \(accounts)
    """
  }

  private func vatDecision(_ region: TestRegion) -> String {
    let rest =
      switch regime {
      case .notSubject: ", grund: \(quoted(words.vatReason))"
      case .exempt:
        ", grund: \(quoted(words.exemptionReason)), befreiungscode: VATEX-EU-132-1F, steuernummer: 312/5805/0123"
      case .standard: ", satz: 19, ust_id: DE136695976, steuernummer: 312/5805/0124"
      }
    let number = taxNumber.isEmpty ? "" : ", steuernummer: \(taxNumber)"
    return
      "  - {aussteller: \"\(region.employer)\", jahr: \(self.number), kategorie: \(regime.rawValue)\(rest)\(number)}"
  }
}

extension InvoiceNumbering {
  /// Final, each issuer's series going on after this number.
  static func series(
    lastNumber: Int, of issuers: [String] = ["05558004", "05558012", "05558016"]
  ) -> InvoiceNumbering {
    .final(
      InvoiceNumbers(
        lastCounters: Dictionary(uniqueKeysWithValues: issuers.compactMap { AGS($0) }.map { ($0, lastNumber) })))
  }
}

/// A YAML scalar for any text: everything but plain letters is escaped, so that Settings alone decides what passes.
private func quoted(_ text: String) -> String {
  let escaped = text.unicodeScalars.map { scalar in
    if scalar.properties.isAlphabetic || scalar == " " { return String(scalar) }
    let hex = String(scalar.value, radix: 16, uppercase: true)
    return "\\U" + String(repeating: "0", count: 8 - hex.utf8.count) + hex
  }
  return "\"" + escaped.joined() + "\""
}

/// A region with its figures: posts, postings, grant.
struct TestRegion {
  var name: String
  var employer: String
  /// Employer first.
  var members: [TestMember]
  var posts: [TestPost]
  var agreedFTE = "2,5"
  var equipment: Int64
  var recruitment: Int64
  var granted: Int64
  var paidOut: Int64
  var retroactive: Int64 = 0
  var persons = 3
  var hasDominantPerson = false
  /// Key and its weights, as lines of vereinbarung.yaml.
  var key = "schluessel: gleich"

  struct TestPost {
    var id: String
    var fte = Ratio(1)
    var from = "01.01."
    var to = "31.12."
    var cents: Int64
  }

  var yaml: String {
    """
      - name: \(quoted(name))
        arbeitgeber: "\(employer)"
        mitglieder: [\(otherMembers)]
        stellen: "\(agreedFTE)"
        \(key)
    """
  }

  private var otherMembers: String {
    members.map(\.ags).filter { $0 != employer }.map { "\"\($0)\"" }.joined(separator: ", ")
  }

  /// `schluessel: prozent` with a weight for each member, in their order.
  mutating func split(by key: String, _ weights: [String]) {
    let list = key == "vzae" ? "anteile_vzae" : "anteile"
    let lines = zip(members, weights).map { "      \"\($0.ags)\": \"\($1)\"" }
    self.key = "schluessel: \(key)\n    \(list):\n" + lines.joined(separator: "\n")
  }

  /// One post, all year, one line of cost; persons enough to show it.
  static func plain(_ members: [TestMember], cost: Int64, grant: Int64) -> TestRegion {
    TestRegion(
      name: "Nord", employer: members.first?.ags ?? "", members: members, posts: [TestPost(id: "N-1", cents: cost)],
      equipment: 0, recruitment: 0, granted: grant, paidOut: grant)
  }

  static let nord = TestRegion(
    name: "Nord", employer: "05558012", members: [.coesfeld, .billerbeck, .havixbeck, .rosendahl],
    posts: [
      TestPost(id: "N-1", cents: 8_092_675), TestPost(id: "N-2", from: "01.03.", cents: 6_355_468),
      TestPost(id: "N-3", fte: Ratio(1, 2), cents: 3_524_813),
    ], equipment: 412_747, recruitment: 131_260, granted: 12_833_333, paidOut: 12_833_333)

  static let mitte = TestRegion(
    name: "Mitte", employer: "05558016", members: [.duelmen, .nottuln], posts: [TestPost(id: "M-1", cents: 7_801_988)],
    agreedFTE: "1,0", equipment: 184_637, recruitment: 0, granted: 5_500_000, paidOut: 5_500_000, persons: 1)

  static let sued = TestRegion(
    name: "Süd", employer: "05558004", members: [.ascheberg, .luedinghausen, .nordkirchen, .olfen, .senden],
    posts: [
      TestPost(id: "S-1", cents: 7_596_785), TestPost(id: "S-2", to: "30.09.", cents: 4_891_953),
      TestPost(id: "S-3", from: "15.11.", cents: 905_531), TestPost(id: "S-4", fte: Ratio(1, 2), cents: 4_046_340),
    ], equipment: 521_391, recruitment: 297_815, granted: 13_291_667, paidOut: 13_291_667, persons: 4)
}

/// A municipality with its free texts.
struct TestMember {
  var ags: String
  var name: String
  var kind: Municipality.Kind
  var street: String
  var postCode: String
  var city: String
  var inhabitants: Int64
  var leitwegID: String
  var point = "Fachbereich Finanzen"
  var phone = "+49 2500 1000"
  var email: String
  var iban = ""
  var holder: String
  var reference = ""

  init(
    _ number: String, _ name: String, _ kind: Municipality.Kind, _ street: String, _ postCode: String,
    _ inhabitants: Int64, _ check: String, iban: String = ""
  ) {
    ags = "05558" + number
    self.name = name
    self.kind = kind
    self.street = street
    self.postCode = postCode
    city = name
    self.inhabitants = inhabitants
    leitwegID = "055580\(number)\(number)-DEMO01-\(check)"
    email = "rechnung@\(FileNames.ascii(name)).example"
    self.iban = iban
    holder = "\(kind.rawValue) \(name)"
  }

  func municipality(in region: TestRegion) throws -> Municipality {
    Municipality(
      ags: try #require(AGS(ags)), ars: try #require(ARS("055580\(ags.suffix(3))\(ags.suffix(3))")), name: name,
      kind: kind, region: region.name, role: ags == region.employer ? .employer : .member,
      address: Municipality.Address(street: street, postCode: postCode, city: city), inhabitants: inhabitants,
      leitwegID: try LeitwegID(leitwegID), contact: Municipality.Contact(point: point, phone: phone, email: email),
      account: iban.isEmpty ? nil : Municipality.Account(iban: try IBAN(iban), holder: holder),
      remittanceReference: reference, place: SourcePlace(file: "kommunen.csv"))
  }

  static let coesfeld = TestMember(
    "012", "Coesfeld", .city, "Markt 8", "48653", 36_198, "52", iban: "DE34400000005100220502")
  static let billerbeck = TestMember("008", "Billerbeck", .city, "Markt 1", "48727", 11_491, "44")
  static let havixbeck = TestMember(
    "020", "Havixbeck", .municipality, "Willi-Richter-Platz 1", "48329", 11_842, "68")
  static let rosendahl = TestMember("040", "Rosendahl", .municipality, "Hauptstraße 30", "48720", 10_815, "11")
  static let duelmen = TestMember(
    "016", "Dülmen", .city, "Markt 1-3", "48249", 46_445, "60", iban: "DE71400000005100230603")
  static let nottuln = TestMember("032", "Nottuln", .municipality, "Stiftsplatz 7-8", "48301", 19_848, "92")
  static let ascheberg = TestMember(
    "004", "Ascheberg", .municipality, "Dieningstraße 7", "59387", 14_861, "36", iban: "DE57400000005100200300")
  static let luedinghausen = TestMember("024", "Lüdinghausen", .city, "Borg 2", "59348", 24_144, "76")
  static let nordkirchen = TestMember("028", "Nordkirchen", .municipality, "Bohlenstraße 2", "59394", 10_413, "84")
  static let olfen = TestMember("036", "Olfen", .city, "Kirchstraße 5", "59399", 12_156, "03")
  static let senden = TestMember("044", "Senden", .municipality, "Münsterstraße 30", "48308", 20_657, "19")
}
