internal import Diagnostics
package import Statements

/// The itemized figures of an `ergebnis-<region>.json` that an earlier run has written: what others may have seen.
package enum EarlierVersion {
  /// True if `earlier` itemizes the region and says something else than `result` does: whoever has both can take one
  /// from the other.
  ///
  /// Text that is not of our making holds no figures that we handed out.
  package static func differs(_ earlier: [UInt8], from result: RegionResult) -> Bool {
    guard let before = itemized(String(decoding: earlier, as: UTF8.self)) else { return false }
    return before != itemized(regionResult(result).text(pretty: true))
  }

  /// The lines of the file that tell P1 to P4 and months; nil if it is collapsed or no such file.
  private static func itemized(_ text: String) -> [Substring]? {
    let lines = text.split(separator: "\n")
    guard lines.contains(" \"collapsed\": false,") else { return nil }
    let figures = lines.filter { line in
      line.hasPrefix(" \"fte_months\":") || line.hasPrefix("  \"P")
    }
    return figures.isEmpty ? nil : figures
  }
}
