/// Looks for what a clerk may have meant.
enum Spelling {
  /// The name nearest to what was written, if it is near enough to be meant.
  static func nearest(to written: String, among names: [String]) -> String? {
    // Longer ones are no slips of the pen, and the search is quadratic.
    guard written.utf8.count <= 60 else { return nil }
    let wanted = folded(written)
    let candidates = names.map { (name: $0, distance: distance(wanted, folded($0))) }
    guard let best = candidates.min(by: { ($0.distance, $0.name) < ($1.distance, $1.name) }) else { return nil }
    return best.distance <= max(1, wanted.count / 3) ? best.name : nil
  }

  /// Changes, insertions and omissions of letters, and neighbours exchanged, from one word to the other.
  static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { best = min(best, beforeLast[j - 1] + 1) }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }

  /// A sentence that lists names, the first of many only.
  static func list(_ names: [String], before: String) -> String {
    guard !names.isEmpty else { return "" }
    let listed = names.sorted().prefix(Limits.listedNames).joined(separator: ", ")
    let rest = names.count - Limits.listedNames
    return before + listed + (rest > 0 ? " und \(rest) weitere" : "") + "."
  }

  /// Without case, and with umlauts and hyphens written as names write them.
  private static func folded(_ text: String) -> [UInt8] {
    var out: [UInt8] = []
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "ä": out += Array("ae".utf8)
      case "ö": out += Array("oe".utf8)
      case "ü": out += Array("ue".utf8)
      case "ß": out += Array("ss".utf8)
      case "-", " ": out.append(UInt8(ascii: "_"))
      default: out += Array(String(scalar).utf8)
      }
    }
    return out
  }
}
