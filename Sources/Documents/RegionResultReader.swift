package import Diagnostics
internal import Facts
internal import Identifiers
internal import Money
package import Statements

extension GivenRegionResult {
  /// Reads `ergebnis-<region>.json` as `regionResult` writes it: every name of it and no other, and sums that add up.
  /// - Parameter file: how the file is called in findings.
  package static func read(_ bytes: [UInt8], file: String) -> Checked<GivenRegionResult> {
    guard bytes.count <= 1_000_000 else {
      return Checked(nil, [unreadableResult(at: SourcePlace(file: file), "Die Datei ist größer als 1 MB")])
    }
    let root: JSONSource.Value
    do { root = try JSONSource.read(bytes, file: file) } catch {
      return Checked(nil, [unreadableResult(at: error.place, "Hier \(error.reason)")])
    }
    var reader = JSONObjectReader(root, .ofResult)
    let result = reader.result()
    let findings = reader.finish()
    return Checked(findings.isEmpty ? result : nil, findings)
  }
}

extension JSONObjectReader.Faults {
  fileprivate static let ofResult = Self(
    unexpected: { unreadableResult(at: $0, $1) }, missing: { missingInResult($1, at: $0) },
    unknown: { unknownInResult(at: $0) })
}

extension JSONObjectReader {
  /// More than this is no amount of ours, and sums of it could not be computed.
  private static let largest: Int64 = 1_000_000_000_000
  /// All months together, of every post of a region.
  private static let longest: Int64 = 1_000_000
  /// Days of months and years and four decimals of an FTE: by what months can be divided (28, 29, 30, 31, 365, 366, 10 000).
  private static let finestMonth: Int64 = 840_681_870_000

  fileprivate mutating func result() -> GivenRegionResult? {
    guard integer("schema", in: 1...1) != nil else {
      ignoreRest()
      return nil
    }
    let year = integer("year", in: 2000...2099)
    let isDraft = placedBool("draft")
    let region = text("region")
    let employer = ags("employer")
    let isCollapsed = bool("collapsed")
    let months = months("fte_months", isGiven: isCollapsed == false)
    let retroactive = isCollapsed == true ? null("retroactive_pay") : bool("retroactive_pay")
    let lines = lines(isCollapsed: isCollapsed ?? false)
    let grant = amount("F").map { -$0 }
    let cost = amount("cost")
    let ownShare = amount("own_share")
    let members = shares()
    guard findings.isEmpty, let year, let isDraft, let region, let employer, let grant, let cost, let ownShare,
      let retroactive
    else { return nil }
    expect(lines.values.total() == cost, at: "lines", "Die Kostenzeilen ergeben nicht die Kosten der Region")
    expect(cost - grant == ownShare, at: "own_share", "Kosten und Förderung ergeben nicht den Eigenanteil der Region")
    expect(members.map(\.cost).total() == cost, at: "members", "Die Kostenanteile ergeben nicht die Kosten der Region")
    expect(
      members.map(\.grant).total() == grant, at: "members", "Die Förderanteile ergeben nicht die Förderung der Region")
    var details: GivenRegionResult.Details?
    if let months {
      let amounts = Dictionary(
        uniqueKeysWithValues: CostCategory.allCases.map { ($0, lines[$0.rawValue] ?? .zero) })
      details = GivenRegionResult.Details(
        amounts: amounts, fteMonths: months, containsRetroactivePay: retroactive)
    }
    return GivenRegionResult(
      year: year, isDraft: isDraft, region: region, employer: employer, cost: cost, grant: grant, details: details,
      members: members)
  }

  /// Amounts by the name of their line.
  private mutating func lines(isCollapsed: Bool) -> [String: Cents] {
    guard var part = section("lines") else { return [:] }
    var lines: [String: Cents] = [:]
    for name in isCollapsed ? ["K"] : CostCategory.allCases.map(\.rawValue) { lines[name] = part.amount(name) }
    findings += part.finish()
    return lines
  }

  private mutating func shares() -> [GivenRegionResult.Member] {
    guard var part = section("members") else { return [] }
    var shares: [GivenRegionResult.Member] = []
    for entry in part.members.prefix(1_000) {
      guard let ags = AGS(entry.name), var member = part.section(entry.name) else { continue }
      _ = member.text("name")
      let role = member.role()
      let cost = member.amount("cost")
      let grant = member.amount("F").map { -$0 }
      let share = member.amount("share")
      let previousYear = member.comparedYear("previous_year")
      let plan = member.comparedYear("plan")
      if let cost, let grant, let share {
        member.expect(
          cost - grant == share, at: "share", "Kosten- und Förderanteil ergeben nicht den Eigenanteil der Kommune")
        if let role {
          shares.append(
            GivenRegionResult.Member(
              ags: GivenRegionResult.Placed(ags, at: entry.place), role: role, cost: cost, grant: grant,
              previousYear: previousYear, plan: plan))
        }
      }
      part.findings += member.finish()
    }
    findings += part.finish()
    return shares
  }

  /// Not there where nothing is known.
  private mutating func comparedYear(_ name: String) -> ComparedYear? {
    guard member(name) != nil, var part = section(name) else { return nil }
    let cost = part.member("cost") != nil ? part.amount("cost") : nil
    let share = part.amount("share")
    findings += part.finish()
    return share.map { ComparedYear(cost: cost, ownShare: $0) }
  }

  private mutating func role() -> Municipality.Role? {
    guard let word = text("role") else { return nil }
    switch word.value {
    case "employer": return .employer
    case "member": return .member
    default:
      report(at: word.place, "Hier wird „employer“ oder „member“ erwartet")
      return nil
    }
  }

  // MARK: Values

  private mutating func integer(_ name: String, in range: ClosedRange<Int64>) -> GivenRegionResult.Placed<Int64>? {
    guard let value = value(name) else { return nil }
    if case .integer(let number) = value.content, range.contains(number) {
      return GivenRegionResult.Placed(number, at: value.place)
    }
    findings.append(
      name == "schema"
        ? newerResult(at: value.place)
        : unreadableResult(
          at: value.place, "Hier wird eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound) erwartet"))
    return nil
  }

  private mutating func amount(_ name: String) -> Cents? {
    guard let value = value(name) else { return nil }
    if case .integer(let cents) = value.content, (-Self.largest...Self.largest).contains(cents) { return Cents(cents) }
    report(at: value.place, "Hier wird ein Betrag in Cent erwartet")
    return nil
  }

  private mutating func bool(_ name: String) -> Bool? { placedBool(name)?.value }

  private mutating func placedBool(_ name: String) -> GivenRegionResult.Placed<Bool>? {
    guard let value = value(name) else { return nil }
    if case .bool(let flag) = value.content { return GivenRegionResult.Placed(flag, at: value.place) }
    report(at: value.place, "Hier wird „true“ oder „false“ erwartet")
    return nil
  }

  /// What must not be told of a collapsed region.
  private mutating func null(_ name: String) -> Bool? {
    guard let value = value(name) else { return nil }
    if case .null = value.content { return false }
    report(at: value.place, "Eine zusammengefasste Region darf das nicht angeben")
    return nil
  }

  private mutating func text(_ name: String) -> GivenRegionResult.Placed<String>? {
    guard let value = value(name) else { return nil }
    if case .string(let text) = value.content, !text.isEmpty, PlainText.fault(in: text) == nil {
      return GivenRegionResult.Placed(text, at: value.place)
    }
    report(at: value.place, "Hier wird ein Text in einer Zeile erwartet")
    return nil
  }

  private mutating func ags(_ name: String) -> GivenRegionResult.Placed<AGS>? {
    guard let text = text(name) else { return nil }
    if let ags = AGS(text.value) { return GivenRegionResult.Placed(ags, at: text.place) }
    report(at: text.place, "Hier wird ein amtlicher Gemeindeschlüssel erwartet")
    return nil
  }

  /// `28` or `2082/73`, as `Ratio` is written; `null` of a collapsed region.
  private mutating func months(_ name: String, isGiven: Bool) -> Ratio? {
    guard isGiven else {
      _ = null(name)
      return nil
    }
    guard let text = text(name) else { return nil }
    let parts = text.value.split(separator: "/", omittingEmptySubsequences: false).map { Int64($0) ?? -1 }
    if (1...2).contains(parts.count), let numerator = parts.first, let denominator = parts.count == 2 ? parts.last : 1,
      denominator > 0, Self.finestMonth.isMultiple(of: denominator), numerator >= 0,
      numerator / denominator <= Self.longest, Ratio(numerator, denominator).description == text.value
    {
      return Ratio(numerator, denominator)
    }
    report(at: text.place, "Hier werden Vollzeitmonate erwartet, wie „28“ oder „59/2“")
    return nil
  }

  private mutating func expect(_ isTrue: Bool, at name: String, _ message: String) {
    guard !isTrue else { return }
    report(at: member(name)?.value.place ?? place, message)
  }
}
