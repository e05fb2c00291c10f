import Money

/// Everything that a value holds, one line each with its path: `.lines[0].amount.share.value = 4053312`. What is not
/// in these lines no template can print.
func shownLines(_ value: Any, _ path: String = "") -> [String] {
  if let bytes = value as? [UInt8] { return ["\(path) = \(String(decoding: bytes, as: UTF8.self))"] }
  let mirror = Mirror(reflecting: value)
  guard !mirror.children.isEmpty else { return ["\(path) = \(value)"] }
  if mirror.displayStyle == .dictionary {
    return mirror.children.flatMap { entry in
      let pair = Mirror(reflecting: entry.value).children.map(\.value)
      return shownLines(pair.last ?? "", "\(path)[\(pair.first ?? "")]")
    }.sorted()
  }
  return mirror.children.enumerated().flatMap { index, child in
    shownLines(child.value, path + (child.label.map { "." + $0 } ?? "[\(index)]"))
  }
}

/// Every amount in these lines in cents, without its sign: amounts as such, and those written in texts.
func shownAmounts(_ value: Any) -> Set<Int64> {
  var amounts: Set<Int64> = []
  for line in shownLines(value) {
    let parts = line.split(separator: " = ", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let path = parts.first, let text = parts.last else { continue }
    if path.hasSuffix(".value"), let cents = Int64(text) { amounts.insert(abs(cents)) }
    guard text.contains(where: { $0 == "," || $0 == "." }) else { continue }
    // 81.066,25 and 27383.43
    for match in text.matches(of: /(\d{1,3}(?:\.\d{3})+|\d+)[.,](\d\d)(?!\d)/) {
      if let euros = Int64(match.1.filter { $0 != "." }), let cents = Int64(match.2) {
        amounts.insert(euros * 100 + cents)
      }
    }
  }
  return amounts
}

/// What can be found by adding and subtracting any two of these amounts, besides the amounts themselves.
func derivable(from amounts: Set<Int64>) -> Set<Int64> {
  var found = amounts
  for a in amounts {
    for b in amounts { found.formUnion([a + b, abs(a - b)]) }
  }
  return found
}
