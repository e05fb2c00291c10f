import Allocation
import Costs
import Dates
import Diagnostics
import Facts
import Identifiers
import Money
import Settings
import TestSupport
import Testing

/// A year in memory: regions as a test sketches them, and the sample's terms except where the test changes them.
struct Scenario {
  var agreement: Agreement
  var facts: SettlementFacts

  /// `change` has the last word on the agreement.
  init(_ regions: RegionSketch..., year: Int = 2025, change: (inout Agreement) throws -> Void = { _ in }) throws {
    try self.init(regions, year: year, change: change)
  }

  init(_ regions: [RegionSketch], year: Int = 2025, change: (inout Agreement) throws -> Void = { _ in }) throws {
    agreement = try #require(Self.terms.value, "\(Self.terms.findings)")
    agreement.year = BudgetYear(year)
    let template = try #require(agreement.regions.first)
    agreement.regions = try regions.map { sketch in
      var region = template
      region.name = sketch.name
      region.employer = try ags(try #require(sketch.members.first))
      region.key = try sketch.key.read()
      region.agreedFTE = sketch.posts.map(\.fte).reduce(.zero, +)
      return region
    }
    facts = SettlementFacts(
      municipalities: [], posts: [], occupancies: [], staffCosts: [], staffing: [], nonStaffCosts: [],
      grantNotices: [], advancePayments: [], inputs: [])
    for sketch in regions { try add(sketch) }
    try change(&agreement)
  }

  private mutating func add(_ sketch: RegionSketch) throws {
    let place = SourcePlace(file: "tabelle.csv", line: 2)
    for (index, key) in sketch.members.enumerated() {
      facts.municipalities.append(
        Municipality(
          ags: try ags(key), ars: try #require(ARS("055580012012")), name: names[key] ?? key, kind: .municipality,
          region: sketch.name, role: index == 0 ? .employer : .member,
          address: Municipality.Address(street: "Markt 1", postCode: "48653", city: "Ort"),
          inhabitants: sketch.inhabitants.map { $0[key] } ?? inhabitants2011[key],
          leitwegID: try LeitwegID("055580012012-DEMO01-52"),
          contact: Municipality.Contact(point: "Finanzen", phone: "+49 2500 1000", email: "f@example.org"),
          account: nil, remittanceReference: "", place: place))
    }
    for post in sketch.posts {
      let id = "\(sketch.name)-\(post.id)"
      facts.posts.append(Post(id: id, region: sketch.name, plannedFTE: post.fte, place: place))
      for stay in post.stays {
        facts.occupancies.append(
          Occupancy(
            post: id, fte: stay.fte ?? post.fte, from: try day("\(stay.from)\(agreement.year.number)"),
            to: try day("\(stay.to)\(agreement.year.number)"), place: place))
      }
      facts.staffCosts.append(
        StaffCost(post: id, amount: Cents(post.cost), retroactive: .zero, file: "personal.csv", rows: 12))
    }
    let day = agreement.year.firstDay
    for (category, amount) in [
      (CostCategory.workplaceEquipment, sketch.equipment), (.recruitment, sketch.recruitment),
    ] {
      facts.nonStaffCosts.append(
        NonStaffCost(region: sketch.name, category: category, day: day, amount: Cents(amount), place: place))
    }
    if let granted = sketch.granted {
      facts.grantNotices.append(
        GrantNotice(
          region: sketch.name, granted: Cents(granted), paidOut: Cents(sketch.paidOut ?? granted),
          place: place))
    }
    facts.staffing.append(
      Staffing(region: sketch.name, paid: PersonGroup(persons: sketch.persons, hasDominantPerson: false)))
  }

  // MARK: What comes of it

  func ledger() -> Checked<CostLedger> { CostLedger.make(facts, agreement: agreement, regions: agreement.regions) }

  /// Costs of the one region of the scenario, or of the one named.
  func costs(_ name: String? = nil, sourceLocation: SourceLocation = #_sourceLocation) throws -> RegionCosts {
    let ledger = ledger()
    let regions = try #require(ledger.value, "\(ledger.findings)", sourceLocation: sourceLocation).regions
    return try #require(regions.first { name == nil || $0.region.name == name }, sourceLocation: sourceLocation)
  }

  /// What every region's municipalities bear, in the order of the regions.
  func allocations(sourceLocation: SourceLocation = #_sourceLocation) throws -> [RegionAllocation] {
    let ledger = ledger()
    let regions = try #require(ledger.value, "\(ledger.findings)", sourceLocation: sourceLocation).regions
    return try regions.map { costs in
      let made = RegionAllocation.make(costs, municipalities: facts.municipalities)
      return try #require(made.value, "\(made.findings)", sourceLocation: sourceLocation)
    }
  }

  func allocation(sourceLocation: SourceLocation = #_sourceLocation) throws -> RegionAllocation {
    try #require(try allocations(sourceLocation: sourceLocation).first, sourceLocation: sourceLocation)
  }

  /// Findings of adding up and of splitting.
  var findings: [Finding] {
    let ledger = ledger()
    let splits = (ledger.value?.regions ?? []).map {
      RegionAllocation.make($0, municipalities: facts.municipalities)
    }
    return ledger.findings + splits.flatMap(\.findings)
  }

  /// Read once: properties make thousands of scenarios.
  private static let terms = Agreement.read(Array(termsText.utf8), file: "vereinbarung.yaml")

  private static let termsText = SmallYear.agreement.replacing(
    "foerderung_basis: bewilligt", with: "foerderung_basis: berechnet")
}

/// A region as a test states it. The first of `members` is the employer.
struct RegionSketch {
  var name = "Nord"
  var members = ["05558012", "05558008", "05558020", "05558040"]
  var key = KeySketch.equal
  /// Nil for the inhabitants of 2011.
  var inhabitants: [String: Int64]?
  var posts = [PostSketch()]
  var equipment: Int64 = 0
  var recruitment: Int64 = 0
  /// Nil if foerderung.csv has no row for the region.
  var granted: Int64?
  /// Nil for the same as granted.
  var paidOut: Int64?
  var persons = 3
}

/// A post and who was on it, in cents and days without their year.
struct PostSketch {
  var id = "A"
  var fte = Ratio(1)
  var cost: Int64 = 9_000_000
  var stays = [Stay("01.01.", "31.12.")]

  /// Somebody on the post; with the post's whole FTE if none is given.
  struct Stay {
    let from: String
    let to: String
    let fte: Ratio?

    init(_ from: String, _ to: String, _ fte: Ratio? = nil) { (self.from, self.to, self.fte) = (from, to, fte) }
  }
}

enum KeySketch {
  case equal, inhabitants
  case fte([String: Ratio])
  case fixed([String: Ratio])

  func read() throws -> AllocationKey {
    switch self {
    case .equal: .equal
    case .inhabitants: .inhabitants
    case .fte(let weights): .fte(try Self.read(weights))
    case .fixed(let weights): .fixed(try Self.read(weights))
    }
  }

  private static func read(_ weights: [String: Ratio]) throws -> [AGS: Ratio] {
    Dictionary(uniqueKeysWithValues: try weights.map { (try ags($0), $1) })
  }
}

func ags(_ text: String) throws -> AGS { try #require(AGS(text)) }

func day(_ text: String) throws -> Day { try #require(Day(text: text), "\(text)") }

extension [Finding] {
  var codes: [String] { map(\.code.rawValue) }
}
