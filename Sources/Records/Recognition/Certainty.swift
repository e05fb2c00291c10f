/// How sure a recognised trait is.
package enum Certainty: String, Sendable, Comparable {
  /// Several readings are possible, or none.
  case unclear = "unklar"
  /// Nothing speaks against it.
  case likely = "wahrscheinlich"
  /// Verified by the content: all rows agree, or sums match.
  case verified = "sicher"

  package static func < (a: Certainty, b: Certainty) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .unclear: 0
    case .likely: 1
    case .verified: 2
    }
  }
}

/// A trait of an export, how sure it is, and why in a few German words. Holds nothing of a person.
struct Recognised<Value> {
  var value: Value
  var certainty: Certainty
  var reason: String
  /// What else it could be.
  var alternatives: [Value] = []
}
