import Foundation
import Testing

/// The figures of the sample that were computed independently of the program (Fixtures/expected.json), in cents.
enum Expected {
  static let json: JSON = {
    let path = Program.package + "/Tests/EndToEndTests/Fixtures/expected.json"
    // A missing fixture shows as figures that are not there: every test on it fails.
    return (try? JSON(Disk.bytes(path))) ?? .null
  }()

  struct Member: Sendable, CustomTestStringConvertible {
    let ags: String
    let region: String
    let role: String
    /// P1 to P4 in order.
    let lines: [Int]
    let grant: Int
    let share: Int

    var cost: Int { lines.reduce(0, +) }
    var testDescription: String { ags }
  }

  struct Region: Sendable {
    let name: String
    let lines: [Int]
    let grant: Int
    let cost: Int
    let ownShare: Int
  }

  static let lineNames = [
    "Personalkosten einschließlich Arbeitgeberanteil", "Technische Ausstattung der Arbeitsplätze",
    "Stellenbesetzung und Ausschreibung", "Pauschale Personalverwaltung",
  ]
  static let collapsedName = "Kosten des Case-Managements (Personal- und Sachkosten)"
  static let grantName = "abzüglich Landesförderung Kommunales Integrationsmanagement NRW (Case-Management)"
  /// One person is behind this region's costs.
  static let smallGroup = "Mitte"

  static let members: [Member] = (json["members"]?.members ?? [:]).sorted { $0.key < $1.key }.compactMap {
    ags, member in
    guard let region = member["region"]?.text, let role = member["role"]?.text, let share = member["share"]?.integer,
      let grant = member["F"]?.integer, let lines = lines(of: member)
    else { return nil }
    return Member(ags: ags, region: region, role: role, lines: lines, grant: grant, share: share)
  }

  static let regions: [Region] = (json["regions"]?.members ?? [:]).sorted { $0.key < $1.key }.compactMap {
    name, region in
    guard let grant = region["F"]?.integer, let cost = region["cost"]?.integer,
      let ownShare = region["own_share"]?.integer, let lines = lines(of: region)
    else { return nil }
    return Region(name: name, lines: lines, grant: grant, cost: cost, ownShare: ownShare)
  }

  static func region(of member: Member) -> Region? { regions.first { $0.name == member.region } }

  private static func lines(of value: JSON) -> [Int]? {
    let lines = ["P1", "P2", "P3", "P4"].compactMap { value[$0]?.integer }
    return lines.count == 4 ? lines : nil
  }
}

/// The ways in which an amount may be written. Integer arithmetic only.
enum Written {
  /// `14.909,08`, a true minus in front.
  static func german(_ cents: Int) -> String {
    var whole = String(cents.magnitude / 100)
    var groups: [String] = []
    while whole.count > 3 {
      groups.insert(String(whole.suffix(3)), at: 0)
      whole.removeLast(3)
    }
    return (cents < 0 ? "−" : "") + ([whole] + groups).joined(separator: ".") + "," + decimals(cents)
  }

  static func euro(_ cents: Int) -> String { german(cents) + "\u{A0}€" }

  /// `14909.08`
  static func point(_ cents: Int) -> String {
    (cents < 0 ? "-" : "") + "\(cents.magnitude / 100).\(decimals(cents))"
  }

  /// All forms, without sign.
  static func forms(_ cents: Int) -> [String] {
    let cents = abs(cents)
    let comma = point(cents).replacing(".", with: ",")
    // A short number without comma is no amount: it may be a count, a post code, a measure.
    return [german(cents), point(cents), comma] + (cents >= 10_000 ? [String(cents)] : [])
  }

  private static func decimals(_ cents: Int) -> String {
    let rest = cents.magnitude % 100
    return rest < 10 ? "0\(rest)" : "\(rest)"
  }

  /// Every number-like word: `1.234,56` is one, the digits of `a1b2` are none.
  static func words(_ bytes: [UInt8]) -> Set<String> {
    var words: Set<String> = []
    var start = 0
    func isPart(_ byte: UInt8) -> Bool {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x2C: true
      default: false
      }
    }
    func take(_ range: Range<Int>) {
      var range = range
      while let last = range.last, bytes[last] == 0x2E || bytes[last] == 0x2C { range.removeLast() }
      guard let first = range.first, (0x30...0x39).contains(bytes[first]) else { return }
      words.insert(String(decoding: bytes[range], as: UTF8.self))
    }
    for index in bytes.indices where !isPart(bytes[index]) {
      take(start..<index)
      start = index + 1
    }
    take(start..<bytes.count)
    return words
  }
}

extension Range where Bound == Int {
  fileprivate mutating func removeLast() { self = lowerBound..<(upperBound - 1) }
}
