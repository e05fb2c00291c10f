/// *Betrag*: an exact amount in euro cents.
///
/// Range: what is read from a file is at most `Cents.readLimit` either way, so a sum of 900 million rows still fits.
/// Arithmetic traps on overflow; it never wraps and never rounds.
package struct Cents: Hashable, Sendable, Comparable {
  package let value: Int64

  @inlinable package init(_ value: Int64) { self.value = value }

  package static let zero = Cents(0)

  /// Largest amount that is accepted from a file: 100 million euro.
  package static let readLimit: Int64 = 10_000_000_000

  @inlinable package static func < (a: Cents, b: Cents) -> Bool { a.value < b.value }
  @inlinable package static func + (a: Cents, b: Cents) -> Cents { Cents(a.value + b.value) }
  @inlinable package static func - (a: Cents, b: Cents) -> Cents { Cents(a.value - b.value) }
  @inlinable package static prefix func - (a: Cents) -> Cents { Cents(-a.value) }
  @inlinable package static func += (a: inout Cents, b: Cents) { a = a + b }
  @inlinable package static func -= (a: inout Cents, b: Cents) { a = a - b }

  package var magnitude: Cents { Cents(Swift.abs(value)) }
}

extension Sequence where Element == Cents {
  /// The exact sum; zero for none.
  package func total() -> Cents { reduce(.zero, +) }
}
