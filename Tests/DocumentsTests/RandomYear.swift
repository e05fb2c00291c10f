import Facts
import Identifiers
import Money
import Statements
import TestSupport
import Testing

@testable import Documents

/// A settlement of one region by chance: key, costs, grant, advances, size of the group.
struct RandomYear {
  static let seeds = SeededRandom.seeds(120)
  private var random: SeededRandom

  init(seed: UInt64) { random = SeededRandom(seed: seed) }

  mutating func year() -> TestYear {
    let others: [TestMember] = [
      .ascheberg, .billerbeck, .duelmen, .havixbeck, .luedinghausen, .nordkirchen, .nottuln, .olfen, .rosendahl,
      .senden,
    ]
    let members = [.coesfeld] + others.shuffled(using: &random).prefix(Int.random(in: 1...5, using: &random))
    var region = TestRegion.plain(members, cost: amount(), grant: 0)
    region.posts = (1...Int.random(in: 1...4, using: &random)).map { number in
      TestRegion.TestPost(id: "P-\(number)", fte: Ratio(Int64.random(in: 1...4, using: &random), 4), cents: amount())
    }
    region.equipment = chance(3) ? -amount() / 100 : amount() / 10
    region.recruitment = chance(2) ? 0 : amount() / 10
    region.granted = chance(4) ? 0 : amount() * Int64(members.count)
    region.paidOut = amount()
    region.persons = Int.random(in: 1...5, using: &random)
    region.hasDominantPerson = chance(5)
    region.retroactive = chance(2) ? 0 : amount() / 50
    switch Int.random(in: 0..<4, using: &random) {
    case 0: region.key = "schluessel: einwohner"
    case 1: region.split(by: "prozent", percentages(members.count))
    case 2: region.split(by: "vzae", weights(members.count))
    default: break
    }
    var year = TestYear.only(region)
    year.basis = ["bewilligt", "ausgezahlt", "berechnet"].randomElement(using: &random) ?? "bewilligt"
    year.partialMonths = ["begonnen", "voll", "tage"].randomElement(using: &random) ?? "voll"
    year.cap = chance(2) ? "keiner" : "personalkosten"
    year.paysOutSurplus = true
    year.itemizesSmallGroups = chance(4)
    year.flatRate = chance(3) ? "0,00" : "1.200,00"
    year.numbering =
      chance(2)
      ? .draft
      : .series(
        lastNumber: Int.random(in: 0..<9_990, using: &random), of: [region.employer])
    // The first member always has something to pay or to get, so that each seed makes an invoice.
    year.advances = members.dropFirst().enumerated().compactMap { index, member in
      index == 0 || chance(2) ? (member.ags, 1 + amount()) : nil
    }
    year.regime = chance(3) ? .exempt : .notSubject
    // In regime S there are no advance payments, so every member must have a share.
    if chance(2), !region.key.contains("anteile") {
      year.regime = .standard
      year.advances = []
      year.regions[0].posts[0].cents += 100_000_001
    }
    return year
  }

  private mutating func chance(_ outOf: Int) -> Bool { Int.random(in: 0..<outOf, using: &random) == 0 }

  private mutating func amount() -> Int64 {
    let limits: [Int64] = [10, 1_000, 1_000_000, 20_000_000]
    return Int64.random(in: 0..<(limits.randomElement(using: &random) ?? 10), using: &random)
  }

  /// Some may be zero; together they are 100.
  private mutating func percentages(_ count: Int) -> [String] {
    let others = (1..<count).map { _ in Int.random(in: 0...15, using: &random) }
    return ([100 - others.reduce(0, +)] + others).map(String.init)
  }

  private mutating func weights(_ count: Int) -> [String] {
    (0..<count).map {
      $0 == 0 ? "1,5" : "\(Int.random(in: 0...9, using: &random)),\(Int.random(in: 0...9, using: &random))"
    }
  }
}

extension TestYear {
  /// An invoice as model and as finished bytes.
  struct Rendered {
    let statement: Statement
    let bytes: [UInt8]

    var recipient: String { statement.recipient.ags.text }
  }

  /// All XRechnungen of the year as `SettlementDocuments` makes and checks them.
  func invoices(_ syntax: IssuedSyntax = .ubl) throws -> [Rendered] {
    let files = try documents(syntax)
    return try settled().statements.compactMap { statement in
      try FileNames.files(of: statement).invoiceData.map {
        Rendered(statement: statement, bytes: try #require(files[$0], "\($0) was not made"))
      }
    }
  }
}
