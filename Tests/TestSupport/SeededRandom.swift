internal import Foundation

/// SplitMix64: the same numbers on every machine for the same seed.
package struct SeededRandom: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Seeds of `count` cases. `ABRECHNUNG_SEED=4711` makes the case of that seed the first.
  package static func seeds(_ count: UInt64) -> Range<UInt64> {
    let first = ProcessInfo.processInfo.environment["ABRECHNUNG_SEED"].flatMap { UInt64($0) } ?? 1
    return first..<(first + count)
  }
}
