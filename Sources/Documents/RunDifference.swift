package import Diagnostics

/// *Unterschied zum vorigen Lauf*: what lauf.json says otherwise than the one it replaces. Stays in the employing office,
/// as index and lauf.json do.
///
/// Kept as the values of both files, so that what is read back from lauf.json is what was written.
package struct RunDifference: Hashable, Sendable {
  /// SHA-256 of the lauf.json that was compared with.
  package var previousDigest: String
  /// State, program, issue date and the like.
  package var run: [Change]
  /// By region: lines, own share, months.
  package var regions: [Change]
  /// By AGS: own share, amount due, kind of document.
  package var members: [Change]
  package var inputs: [InputChange]
  package var findings: [FindingChange]

  /// A value that is not the same; null where there was none.
  package struct Change: Hashable, Sendable {
    /// Name of a region, AGS, or empty for the run.
    package var subject: String
    /// As in lauf.json: `P1`, `own_share`, `program`.
    package var key: String
    package var before: JSONValue
    package var now: JSONValue

    /// Of a region only grant and own share keep their values. The difference of two cost lines is often what one person
    /// was paid in one month (domain.md, „Decided since“: a correction shows old and new share only).
    fileprivate var withoutPay: Change {
      ["F", "own_share"].contains(key) ? self : Change(subject: subject, key: key, before: .null, now: .null)
    }
  }

  package struct InputChange: Hashable, Sendable {
    package var file: String
    package var kind: Kind

    package enum Kind: String, Sendable, CaseIterable { case changed, added, removed }
  }

  /// How many findings of a code came and went.
  package struct FindingChange: Hashable, Sendable {
    package var code: String
    package var new: Int64
    package var gone: Int64
  }
}

// MARK: Comparing

extension RunDifference {
  /// - Parameters:
  ///   - before: content of the lauf.json that is replaced.
  ///   - now: content of the new one.
  init(from before: JSONValue, digest: String, to now: JSONValue) {
    previousDigest = digest
    run = Self.changes("", ["program", "issue_date", "draft", "syntax", "state"], before, now)
    regions = Self.changes(in: "regions", before, now) { region in
      region.filter { $0 != "residual_cents" }
    }.map { $0.withoutPay }
    members = Self.changes(in: "members", before, now) { member in
      member.filter { ["share", "balance_due", "document"].contains($0) }
    }
    inputs = Self.inputs(before, now)
    findings = Self.findings(before, now)
  }

  private static func changes(
    in list: String, _ before: JSONValue, _ now: JSONValue, keys: ([String]) -> [String]
  ) -> [Change] {
    let (before, now) = (before[list] ?? .null, now[list] ?? .null)
    return united(now.members.map(\.key), before.members.map(\.key)).flatMap { name in
      let (old, new) = (before[name] ?? .null, now[name] ?? .null)
      return changes(name, keys(united(new.members.map(\.key), old.members.map(\.key))), old, new)
    }
  }

  private static func changes(_ subject: String, _ keys: [String], _ before: JSONValue, _ now: JSONValue) -> [Change] {
    keys.compactMap { key in
      let (old, new) = (before[key] ?? .null, now[key] ?? .null)
      return old == new ? nil : Change(subject: subject, key: key, before: old, now: new)
    }
  }

  private static func inputs(_ before: JSONValue, _ now: JSONValue) -> [InputChange] {
    func digests(_ report: JSONValue) -> [(file: String, digest: String)] {
      (report["inputs"]?.elements ?? []).map { ($0["file"]?.string ?? "", $0["sha256"]?.string ?? "") }
    }
    let (old, new) = (digests(before), digests(now))
    return united(new.map(\.file), old.map(\.file)).compactMap { file in
      let (was, is_) = (old.first { $0.file == file }?.digest, new.first { $0.file == file }?.digest)
      guard was != is_ else { return nil }
      return InputChange(file: file, kind: was == nil ? .added : is_ == nil ? .removed : .changed)
    }
  }

  /// A finding is the same if all but its line is: lines move when others are deleted.
  private static func findings(_ before: JSONValue, _ now: JSONValue) -> [FindingChange] {
    var counts: [[String]: Int64] = [:]
    func count(_ report: JSONValue, _ step: Int64) {
      for finding in report["findings"]?.elements ?? [] {
        counts[["code", "severity", "file", "message"].map { finding[$0]?.string ?? "" }, default: 0] += step
      }
    }
    count(before, -1)
    count(now, 1)
    var changes: [String: FindingChange] = [:]
    for (finding, count) in counts where count != 0 {
      var change = changes[finding[0]] ?? FindingChange(code: finding[0], new: 0, gone: 0)
      if count > 0 { change.new += count } else { change.gone -= count }
      changes[finding[0]] = change
    }
    return changes.values.sorted { $0.code < $1.code }
  }

  /// All of the first in their order, then what only the second has.
  private static func united(_ first: [String], _ second: [String]) -> [String] {
    let known = Set(first)
    return first + second.filter { !known.contains($0) }
  }
}

// MARK: lauf.json

extension RunDifference {
  /// `previous` in lauf.json.
  var json: JSONValue {
    .object([
      .init("sha256", .string(previousDigest)),
      .init("run", .array(run.map(\.json))),
      .init("regions", .array(regions.map(\.json))),
      .init("members", .array(members.map(\.json))),
      .init(
        "inputs",
        .array(inputs.map { .object([.init("file", .string($0.file)), .init("change", .string($0.kind.rawValue))]) })),
      .init(
        "findings",
        .array(
          findings.map {
            .object([
              .init("code", .string($0.code)), .init("new", .integer($0.new)), .init("gone", .integer($0.gone)),
            ])
          })),
    ])
  }

  /// Nil for anything that `json` does not write.
  init?(_ json: JSONValue) {
    previousDigest = json["sha256"]?.string ?? ""
    func changes(_ list: String) -> [Change] {
      (json[list]?.elements ?? []).map { change in
        Change(
          subject: change["of"]?.string ?? "", key: change["key"]?.string ?? "", before: change["before"] ?? .null,
          now: change["now"] ?? .null)
      }
    }
    run = changes("run")
    regions = changes("regions")
    members = changes("members")
    inputs = (json["inputs"]?.elements ?? []).compactMap { input in
      InputChange.Kind(rawValue: input["change"]?.string ?? "").map {
        InputChange(file: input["file"]?.string ?? "", kind: $0)
      }
    }
    findings = (json["findings"]?.elements ?? []).map { finding in
      FindingChange(
        code: finding["code"]?.string ?? "", new: finding["new"]?.integer ?? 0, gone: finding["gone"]?.integer ?? 0)
    }
    guard self.json == json else { return nil }
  }
}

extension RunDifference.Change {
  fileprivate var json: JSONValue {
    .object([.init("of", .string(subject)), .init("key", .string(key)), .init("before", before), .init("now", now)])
  }
}
