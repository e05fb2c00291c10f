/// *Verteilung auf den Cent*: splits `total` in proportion to `weights`; the parts add up to `total` exactly.
///
/// Every part is first rounded down (towards minus infinity, also for a negative total); the cents left over go one
/// each to the largest remainders, ties to the earlier place (domain.md 1.6). With equal weights every remainder ties,
/// so the order of places alone decides: the caller puts the employer first, then the members by AGS.
///
/// - Precondition: `weights` is not empty, none is negative, their sum is positive.
package func apportion(_ total: Cents, by weights: [Int64]) -> [Cents] {
  let sum = weights.reduce(Int128(0)) { $0 + Int128($1) }
  precondition(sum > 0 && weights.allSatisfy { $0 >= 0 }, "weights must be non-negative with a positive sum")
  let exact = weights.map { floorDivision(Int128(total.value) * Int128($0), sum) }
  let assigned = exact.reduce(Int128(0)) { $0 + $1.quotient }
  let residualCents = Int(Int128(total.value) - assigned)
  let byRemainder = exact.indices.sorted { a, b in
    exact[a].remainder == exact[b].remainder ? a < b : exact[a].remainder > exact[b].remainder
  }
  var parts = exact.map { Int64($0.quotient) }
  for index in byRemainder.prefix(residualCents) { parts[index] += 1 }
  return parts.map(Cents.init)
}

/// *Kaskadenrundung*: splits each of `lines` so that rows add up to their line and columns to the split of the total.
///
/// The running total is apportioned after each line; a line's share is what the running share grew by. Returns one row
/// per line with one entry per weight (domain.md 1.6).
package func apportionCascading(_ lines: [Cents], by weights: [Int64]) -> [[Cents]] {
  var runningTotal = Cents.zero
  var runningShares = [Cents](repeating: .zero, count: weights.count)
  return lines.map { line in
    runningTotal += line
    let shares = apportion(runningTotal, by: weights)
    defer { runningShares = shares }
    return zip(shares, runningShares).map { $0 - $1 }
  }
}
