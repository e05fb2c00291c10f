package import Diagnostics
package import Facts
internal import Identifiers
package import Money
package import Settings

/// *Gewichte eines Verteilschlüssels*: one whole number per municipality, in the order of the bearers.
package struct Weights: Sendable {
  package let key: AllocationKey
  package let numbers: [Int64]

  package var sum: Int64 { numbers.reduce(0, +) }

  /// The share of the bearer at `index`, exact.
  package func share(_ index: Int) -> Ratio { Ratio(numbers[index], sum) }

  /// How many cents are left over when `amount` is rounded down for everybody.
  package func residualCents(of amount: Cents) -> Int64 {
    let floors = numbers.map { floorDivision(Int128(amount.value) * Int128($0), Int128(sum)).quotient }
    return amount.value - Int64(floors.reduce(0, +))
  }

  /// - Parameter bearers: in their order, as `bearers(of:among:)` gives them.
  package static func make(_ region: Region, bearers: [Municipality]) -> Checked<Weights> {
    let exact: [Ratio?] =
      switch region.key {
      case .equal: bearers.map { _ in Ratio(1) }
      case .inhabitants: bearers.map { $0.inhabitants.map { Ratio($0) } }
      case .fte(let weights), .fixed(let weights): bearers.map { weights[$0.ags] }
      }
    var findings = zip(bearers, exact).filter { $0.1 == nil }.map { bearer, _ in
      missingWeight(of: bearer, region: region)
    }
    if case .fixed(let weights) = region.key { findings += strangers(in: weights, bearers, region) }
    if case .fte(let weights) = region.key { findings += strangers(in: weights, bearers, region) }
    let known = exact.compactMap(\.self)
    if findings.isEmpty, known.reduce(.zero, +) == .zero { findings.append(noWeights(region)) }
    guard findings.isEmpty else { return Checked(nil, findings) }
    // Four decimals at most, so ten-thousandths are whole numbers.
    let scale: Int64 = known.allSatisfy { $0.denominator == 1 } ? 1 : 10_000
    return Checked(Weights(key: region.key, numbers: known.map { ($0 * Ratio(scale)).roundedHalfUp() }))
  }

  private static func strangers(in weights: [AGS: Ratio], _ bearers: [Municipality], _ region: Region) -> [Finding] {
    weights.keys.filter { ags in !bearers.contains { $0.ags == ags } }.sorted().map { weightOfStranger($0, region) }
  }
}
