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

/// A settled year in memory, stated by its region sums; the standard one is the example of domain.md 1.5.
struct Year {
  var regions = [Sums.nord, .mitte, .south]
  /// What members have paid in advance, by AGS.
  var advances: [String: [Int64]] = [:]
  var numbering = InvoiceNumbering.series(lastNumber: 0)
  var change: (inout Agreement) throws -> Void = { _ in }
  var changeFacts: (inout SettlementFacts) throws -> Void = { _ in }

  /// What a region has spent and received, in cents.
  struct Sums {
    var name: String
    /// The employer first.
    var members: [String]
    var staff: Int64
    var equipment: Int64
    var recruitment: Int64
    /// P4 is 100.00 for each.
    var months: Ratio
    var grant: Int64
    var persons: Int
    /// The months are spread evenly over them.
    var posts = 3
    var hasDominantPerson = false
    var retroactive: Int64 = 0
    /// All, unless a test says otherwise.
    var retroactivelyPaid: Int?

    static let nord = Sums(
      name: "Nord", members: ["05558012", "05558008", "05558020", "05558040"], staff: 17_972_956, equipment: 412_747,
      recruitment: 131_260, months: Ratio(28), grant: 12_833_333, persons: 3)
    static let mitte = Sums(
      name: "Mitte", members: ["05558016", "05558032"], staff: 7_801_988, equipment: 184_637, recruitment: 0,
      months: Ratio(12), grant: 5_500_000, persons: 1, posts: 1)
    static let south = Sums(
      name: "Süd", members: ["05558004", "05558024", "05558028", "05558036", "05558044"], staff: 17_440_609,
      equipment: 521_391, recruitment: 297_815, months: Ratio(29), grant: 13_291_667, persons: 4)

    /// Mitte with less pay: its grant exceeds its costs by 233.13.
    static var surplus: Sums {
      var sums = mitte
      sums.staff = 5_172_050
      return sums
    }
  }

  /// With a year before and a plan for everybody.
  static var compared: Year {
    Year(changeFacts: { facts in
      let place = SourcePlace(file: "vorjahr.csv", line: 2)
      facts.previousYears = facts.municipalities.map {
        PreviousYear(municipality: $0.ags, cost: Cents(4_000_000), ownShare: Cents(1_000_000), place: place)
      }
      facts.plannedYears = facts.municipalities.map {
        PlannedYear(municipality: $0.ags, cost: nil, ownShare: Cents(1_200_000), place: place)
      }
    })
  }

  // MARK: Settling

  func agreement() throws -> Agreement {
    var agreement = try #require(Self.terms.value, "\(Self.terms.findings)")
    agreement.regions = agreement.regions.filter { region in regions.contains { $0.name == region.name } }
    try change(&agreement)
    return agreement
  }

  func facts() throws -> SettlementFacts {
    var facts = SettlementFacts(
      municipalities: [], posts: [], occupancies: [], staffCosts: [], staffing: [], nonStaffCosts: [],
      grantNotices: [], advancePayments: [], inputs: [])
    let place = SourcePlace(file: "tabelle.csv", line: 2)
    let (first, last) = (try day("01.01.2025"), try day("31.12.2025"))
    for sums in regions {
      for key in sums.members {
        let isEmployer = key == sums.members.first
        facts.municipalities.append(try municipality(key, region: sums.name, role: isEmployer ? .employer : .member))
      }
      let fte = sums.months * Ratio(1, 12) / Int64(sums.posts)
      for index in 1...sums.posts {
        let id = "\(sums.name)-\(index)"
        facts.posts.append(Post(id: id, region: sums.name, plannedFTE: fte, place: place))
        facts.occupancies.append(Occupancy(post: id, fte: fte, from: first, to: last, place: place))
      }
      facts.staffCosts.append(
        StaffCost(
          post: "\(sums.name)-1", amount: Cents(sums.staff), retroactive: Cents(sums.retroactive), file: "p.csv",
          rows: 12))
      for (category, amount) in [
        (CostCategory.workplaceEquipment, sums.equipment), (.recruitment, sums.recruitment),
      ] {
        facts.nonStaffCosts.append(
          NonStaffCost(region: sums.name, category: category, day: first, amount: Cents(amount), place: place))
      }
      facts.grantNotices.append(
        GrantNotice(
          region: sums.name, granted: Cents(sums.grant), paidOut: Cents(sums.grant), place: place))
      facts.staffing.append(
        Staffing(
          region: sums.name,
          paid: PersonGroup(persons: sums.persons, hasDominantPerson: sums.hasDominantPerson),
          retroactivelyPaid: PersonGroup(
            persons: sums.retroactive == 0 ? 0 : sums.retroactivelyPaid ?? sums.persons, hasDominantPerson: false)))
    }
    for (key, amounts) in advances {
      facts.advancePayments += try amounts.map {
        AdvancePayment(payer: try ags(key), day: first, amount: Cents($0), place: place)
      }
    }
    try changeFacts(&facts)
    return facts
  }

  func checked() throws -> Checked<SettlementStatements> {
    let (facts, agreement) = (try facts(), try agreement())
    let ledger = CostLedger.make(facts, agreement: agreement, regions: agreement.regions)
    let allocations = try #require(ledger.value, "\(ledger.findings)").regions.map {
      RegionAllocation.make($0, municipalities: facts.municipalities)
    }
    return SettlementStatements.make(
      try allocations.map { try #require($0.value, "\($0.findings)") }, facts: facts, agreement: agreement,
      numbering: numbering)
  }

  func settled(sourceLocation: SourceLocation = #_sourceLocation) throws -> SettlementStatements {
    let checked = try checked()
    return try #require(checked.value, "\(checked.findings)", sourceLocation: sourceLocation)
  }

  func statement(_ municipality: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Statement {
    let statements = try settled(sourceLocation: sourceLocation).statements
    return try #require(statements.first { $0.recipient.ags.text == municipality }, sourceLocation: sourceLocation)
  }

  private static let terms = Agreement.read(Array(termsText.utf8), file: "vereinbarung.yaml")

  private static let termsText = """
    jahr: 2025
    rechnungsdatum: 27.02.2026
    zahlungsziel_tage: 30
    vereinbarung:
      name: Vereinbarung Kommunales Case-Management vom 15.12.2022
      vorhaben: Kommunales Case-Management
      foerderung: Landesförderung Kommunales Integrationsmanagement NRW (Case-Management)
      kuerzel: CM
      kreis: Kreis Coesfeld
    regionen:
      - {name: Nord, arbeitgeber: "05558012", mitglieder: ["05558008", "05558020", "05558040"], stellen: "2,5", schluessel: gleich}
      - {name: Mitte, arbeitgeber: "05558016", mitglieder: ["05558032"], stellen: "1,0", schluessel: gleich}
      - {name: Süd, arbeitgeber: "05558004", mitglieder: ["05558024", "05558028", "05558036", "05558044"], stellen: "2,5", schluessel: gleich}
    foerdersaetze:
      - {ab: 01.01.2022, eur_je_vzae_jahr: "55.000,00", quelle: Interessenbekundung}
    foerderung_basis: bewilligt
    anteilig: begonnen
    deckel: personalkosten
    foerderwegfall: {ab: nie, umlage: region}
    ueberdeckung: auskehren
    ueberdeckung_begruendung: Schreiben des Kreises
    verwaltungspauschale_eur_je_vzae_jahr: "1.200,00"
    kleingruppe: zusammenfassen
    umsatzsteuer:
      - {aussteller: "05558012", jahr: 2025, kategorie: O, grund: Nicht steuerbar.}
      - {aussteller: "05558016", jahr: 2025, kategorie: O, grund: Nicht steuerbar.}
      - {aussteller: "05558004", jahr: 2025, kategorie: O, grund: Nicht steuerbar.}
    texte: {absender: Fachbereich Soziales, gruss: Mit freundlichen Grüßen, unterschrift: Im Auftrag}
    vorlagen:
      - fuer: alle
        federfuehrung: 50 - Soziales und Wohnen
        datum: 02.03.2026
        produkte: [50.01]
        art: Kenntnisnahme
        beratungsfolge: [{gremium: Ausschuss, sitzungsdatum: 19.03.2026}]
      - fuer: kreis
        nummer: SV-10-0898
        federfuehrung: 53 - Integration
        datum: 02.03.2026
        produkte: [50.01]
        art: Kenntnisnahme
        beratungsfolge: [{gremium: Kreisausschuss, sitzungsdatum: 20.03.2026}]
    aufbewahrung: {jahre: 10, grund: KomHVO}

    """
}

func ags(_ text: String) throws -> AGS { try #require(AGS(text)) }

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

func day(_ text: String) throws -> Day { try #require(Day(text: text)) }

// MARK: Master data

private typealias MasterData = (name: String, kind: Municipality.Kind, street: String, postCode: String, id: String)

/// Invented addresses; Leitweg-IDs are the demo ids of domain.md 5.3.
private let masterData: [String: MasterData] = [
  "05558004": ("Ascheberg", .municipality, "Dieningstraße 7", "59387", "055580004004-DEMO01-36"),
  "05558008": ("Billerbeck", .city, "Markt 1", "48727", "055580008008-DEMO01-44"),
  "05558012": ("Coesfeld", .city, "Markt 8", "48653", "055580012012-DEMO01-52"),
  "05558016": ("Dülmen", .city, "Markt 1-3", "48249", "055580016016-DEMO01-60"),
  "05558020": ("Havixbeck", .municipality, "Willi-Richter-Platz 1", "48329", "055580020020-DEMO01-68"),
  "05558024": ("Lüdinghausen", .city, "Borg 2", "59348", "055580024024-DEMO01-76"),
  "05558028": ("Nordkirchen", .municipality, "Bohlenstraße 2", "59394", "055580028028-DEMO01-84"),
  "05558032": ("Nottuln", .municipality, "Stiftsplatz 7-8", "48301", "055580032032-DEMO01-92"),
  "05558036": ("Olfen", .city, "Kirchstraße 5", "59399", "055580036036-DEMO01-03"),
  "05558040": ("Rosendahl", .municipality, "Hauptstraße 30", "48720", "055580040040-DEMO01-11"),
  "05558044": ("Senden", .municipality, "Münsterstraße 30", "48308", "055580044044-DEMO01-19"),
]

private let accounts = [
  "05558004": "DE57400000005100200300", "05558012": "DE34400000005100220502", "05558016": "DE71400000005100230603",
]

/// What a municipality's master data say; the Kassenzeichen of Senden is given, the others have none.
private func municipality(_ key: String, region: String, role: Municipality.Role) throws -> Municipality {
  let data = try #require(masterData[key])
  let officialName = "\(data.kind.rawValue) \(data.name)"
  return Municipality(
    ags: try ags(key), ars: try #require(ARS(data.id.prefix(12))), name: data.name, kind: data.kind, region: region,
    role: role, address: Municipality.Address(street: data.street, postCode: data.postCode, city: data.name),
    inhabitants: nil, leitwegID: try LeitwegID(data.id),
    contact: Municipality.Contact(
      point: "Finanzen \(data.name)", phone: "+49 2500 1\(key.suffix(3))", email: "rechnung-\(key)@kommune.example"),
    account: try accounts[key].map { Municipality.Account(iban: try IBAN($0), holder: officialName) },
    remittanceReference: key == "05558044" ? "KZ 4711" : "", place: SourcePlace(file: "kommunen.csv", line: 2))
}
