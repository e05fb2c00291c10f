package import Diagnostics
internal import Digests

/// *Voriger Lauf*: the lauf.json that a run replaces.
package struct PreviousRun: Sendable {
  private let content: JSONValue
  private let digest: String
  /// What it had to say about the one before.
  private let difference: RunDifference?

  /// Nil for anything but a lauf.json of this form: nothing is compared then, and nothing fails.
  package init?(_ bytes: [UInt8]) {
    guard let report = (try? JSONSource.read(bytes, file: "")).map({ JSONValue($0) }), report["schema"] == .integer(1),
      report["members"] != nil
    else {
      return nil
    }
    content = .object(report.members.filter { $0.key != "previous" })
    difference = report["previous"].flatMap { RunDifference($0) }
    var hash = SHA256()
    hash.update(bytes)
    digest = hash.hexDigest()
  }

  /// What a new run says otherwise; nil if there is nothing to be compared with.
  ///
  /// A run that repeats the previous one keeps what that told, so that the same input goes on giving the same bytes.
  ///
  /// - Parameter report: lauf.json of the new run, without `previous`.
  package func difference(to report: JSONValue) -> RunDifference? {
    if content == report { return difference }
    // Another year's figures are no earlier version of these.
    guard content["year"] == report["year"] else { return nil }
    return RunDifference(from: content, digest: digest, to: report)
  }
}
