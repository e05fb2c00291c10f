import Facts
import Identifiers
import Money
import Settings
import Testing

@testable import Statements

/// Every value of the models that papers are made from is known to the audit. Whoever adds one must decide what follows
/// from it about a person: read it in `OutgoingPaper`, or say here why nothing does.
@Suite struct AuditedModelTests {
  /// Why a value is in the list.
  enum Treatment {
    /// `OutgoingPaper` reads it.
    case read
    /// A function of values that are read.
    case follows
    /// Terms, names, dates: nothing about costs.
    case terms
    /// A total of another year, or of a budget: known before the year was settled, and so nothing that follows from its
    /// costs. A change against it is the difference of two totals that are told anyway (`ComparedYear`).
    case otherYear
  }

  static let statement: [String: Treatment] = [
    ".year": .terms, ".issueDate": .terms, ".isDraft": .terms, ".contract": .terms, ".texts": .terms,
    ".issuer": .terms, ".recipient": .terms, ".region": .read, ".key": .read, ".lines": .read,
    ".isCollapsed": .follows, ".isSmallGroup": .follows, ".fteMonths": .read, ".total": .read, ".grant": .read,
    // VAT is a percentage of the own share.
    ".ownShare": .read, ".vat": .follows, ".residualCents": .follows, ".shares": .read,
    ".containsRetroactivePay": .read,
    // What was paid in advance depends on the year before, never on what the year has cost.
    ".advancePayments": .terms, ".previousYear": .otherYear, ".plan": .otherYear, ".outcome": .read,
    ".lines[].category": .read, ".lines[].label": .terms, ".lines[].amount": .read,
    ".shares[].municipality": .terms, ".shares[].fraction": .read, ".shares[].cost": .read,
    // The agreement's, or how many inhabitants there are.
    ".shares[].weight": .terms,
    ".shares[].grant": .follows, ".shares[].amount": .read, ".shares[].isRecipient": .terms,
  ]

  static let recalculation: [String: Treatment] = [
    ".year": .terms, ".isDraft": .terms, ".undertaking": .terms, ".region": .terms, ".recipient": .terms,
    ".key": .terms, ".bearers": .read, ".lines": .read, ".bearers[].municipality": .terms,
    ".bearers[].weight": .terms, ".bearers[].cost": .read, ".bearers[].grant": .follows, ".bearers[].amount": .read,
    ".bearers[].isRecipient": .terms, ".lines[].code": .read, ".lines[].label": .terms, ".lines[].amount": .read,
    // Sums of lines, and what dividing them by weights gives.
    ".lines[].runningTotal": .follows, ".lines[].parts": .read, ".lines[].parts[].floor": .follows,
    ".lines[].parts[].remainder": .follows, ".lines[].parts[].hasExtraCent": .follows,
    ".lines[].parts[].runningShare": .read, ".lines[].parts[].share": .follows,
  ]

  static let booking: [String: Treatment] = [
    ".isDraft": .terms, ".isCreditNote": .follows, ".issuer": .terms, ".recipient": .terms, ".region": .terms,
    ".number": .terms, ".issueDay": .terms, ".dueDay": .terms, ".remittanceInformation": .terms, ".text": .terms,
    ".items": .read, ".items[].kind": .read, ".items[].amount": .read, ".balance": .follows,
  ]

  static let paper: [String: Treatment] = [
    ".agreement": .terms, ".isDraft": .terms, ".head": .terms, ".own": .read, ".regions": .read,
    ".missingRegions": .terms, ".own.municipality": .terms, ".own.cost": .read, ".own.grant": .follows,
    ".own.amount": .read, ".own.vat": .follows, ".own.advancePayments": .terms, ".own.issuer": .terms,
    // Agreed posts are the agreement's; VAT to come is a percentage of the own share.
    ".own.isEmployer": .terms, ".own.agreedFTE": .terms, ".own.vatFrom2027": .follows,
    ".own.previousYear": .otherYear, ".own.plan": .otherYear,
    ".regions[].name": .read, ".regions[].employer": .terms, ".regions[].key": .read, ".regions[].cost": .read,
    ".regions[].grant": .read, ".regions[].details": .read, ".regions[].shares": .read,
    ".regions[].residualCents": .follows, ".regions[].details.amounts": .read, ".regions[].details.fteMonths": .read,
    // Planned months are the agreement's.
    ".regions[].details.plannedFTEMonths": .terms, ".regions[].details.containsRetroactivePay": .read,
    ".regions[].shares[].ags": .terms, ".regions[].shares[].municipality": .terms,
    ".regions[].shares[].fraction": .read, ".regions[].shares[].cost": .read, ".regions[].shares[].grant": .follows,
    ".regions[].shares[].previousYear": .otherYear, ".regions[].shares[].plan": .otherYear,
  ]

  static let result: [String: Treatment] = [
    ".year": .terms, ".isDraft": .terms, ".region": .read, ".employer": .terms, ".cost": .read, ".grant": .read,
    ".ownShare": .read, ".details": .read, ".members": .read, ".details.amounts": .read, ".details.fteMonths": .read,
    ".details.plannedFTEMonths": .terms, ".details.containsRetroactivePay": .read, ".members[].ags": .terms,
    ".members[].name": .terms, ".members[].role": .terms, ".members[].fraction": .read, ".members[].cost": .read,
    ".members[].grant": .follows, ".members[].amount": .read, ".members[].previousYear": .otherYear,
    ".members[].plan": .otherYear,
  ]

  /// Names of the stored values below `value` down to where the list has no entry for what is inside them.
  static func paths(_ value: Any, known: Set<String>, _ path: String = "") -> Set<String> {
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.map { paths($0.value, known: known, path) } ?? []
    case .collection:
      return mirror.children.reduce(into: []) { $0.formUnion(paths($1.value, known: known, path + "[]")) }
    case .struct where path.isEmpty || known.contains { $0.hasPrefix(path + ".") }:
      return mirror.children.reduce(into: []) { found, child in
        let name = path + "." + (child.label ?? "?")
        found.insert(name)
        found.formUnion(paths(child.value, known: known, name))
      }
    default: return []
    }
  }

  private func expectKnown(
    _ values: [Any], _ list: [String: Treatment], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let found = values.reduce(into: Set()) { $0.formUnion(Self.paths($1, known: Set(list.keys))) }
    #expect(found.subtracting(list.keys).sorted() == [], "the audit does not know", sourceLocation: sourceLocation)
    #expect(Set(list.keys).subtracting(found).sorted() == [], "not there any more", sourceLocation: sourceLocation)
  }

  @Test func `every value of a statement is known`() throws {
    expectKnown(try Year.compared.settled().statements, Self.statement)
  }

  @Test func `every value of what is divided again and of what is booked is known`() throws {
    let statements = try Year().settled().statements
    expectKnown(statements.map(Recalculation.init), Self.recalculation)
    expectKnown(statements.compactMap { Booking($0) }, Self.booking)
  }

  /// What a member gets beside its letter tells a reader no more than all letters of the region together.
  @Test func `what is divided again adds nothing to the letters of a region`() throws {
    let statements = try Year().settled().statements
    for region in ["Nord", "Mitte", "Süd"] {
      let own = statements.filter { $0.region == region }
      let letters = own.reduce(into: Set<PublishedFigure>()) { figures, statement in
        var running = Cents.zero
        for line in statement.lines {
          running += line.amount.share
          figures.insert(
            .share(
              region: region, through: line.category ?? .staffAdministrationFlatRate, lessGrant: .zero,
              bearer: bearer(of: statement), running))
        }
        figures.insert(
          .share(
            region: region, through: .staffAdministrationFlatRate, lessGrant: statement.grant.region,
            bearer: bearer(of: statement), statement.ownShare.share))
      }
      for statement in own {
        let told = OutgoingPaper(statement).figures.filter { if case .share = $0 { true } else { false } }
        #expect(told == letters, "\(statement.recipient.name)")
      }
    }
  }

  private func bearer(of statement: Statement) -> PublishedFigure.Bearer {
    let index = statement.shares.firstIndex { $0.isRecipient } ?? 0
    return PublishedFigure.bearers(statement.shares.map(\.fraction), isEqual: statement.key == .equal)[index]
  }

  @Test func `every value of a paper is known`() throws {
    let settled = try Year().settled()
    let papers = [settled, try Year.compared.settled()].flatMap { year in
      year.statements.compactMap { CommitteePaper(year, for: $0.recipient.ags) } + [CommitteePaper.district(year)]
    }
    expectKnown(papers, Self.paper)
  }

  @Test func `every value of a region's result is known`() throws {
    let settled = try Year.compared.settled()
    expectKnown(settled.agreement.regions.compactMap { RegionResult(of: $0.name, in: settled) }, Self.result)
  }

  @Test func `a value that is added is noticed`() {
    struct Figures {
      let cost = Cents(1)
      let perPost: [Part] = [Part()]
      struct Part {
        let amount = Cents(1)
        let months: Ratio? = Ratio(1)
      }
    }
    let known: Set = [".cost", ".perPost", ".perPost[].amount"]
    #expect(Self.paths(Figures(), known: known).subtracting(known) == [".perPost[].months"])
    #expect(Self.paths(Figures(), known: [".cost"]).subtracting([".cost"]) == [".perPost"])
  }

  /// What is worked out of the models only when asked for is read, too: `Documents` tests its views the same way.
  @Test func `sums, costs per post and quotas are read`() throws {
    var year = Year()
    year.regions[1].persons = 4
    year.regions[1].posts = 2
    let paper = OutgoingPaper(CommitteePaper.district(try year.settled()))
    let all: Set = ["Nord", "Mitte", "Süd"]
    let expected: [PublishedFigure] = [
      .cost(of: [.recruitment], regions: all, Cents(429_075)), .fteMonths(regions: all, Ratio(69)),
      .costPerFTEYear(region: "Mitte", Cents(8_106_625)),
      .grantQuota(regions: all, grant: Cents(31_625_000), Ratio(31_625_000, 45_453_403)),
      .grantQuota(regions: ["Süd"], grant: Cents(13_291_667), Ratio(13_291_667, 18_549_815)),
    ]
    for figure in expected { #expect(paper.figures.contains(figure), "\(figure)") }
  }
}
