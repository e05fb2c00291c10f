import Money
import TestSupport
import Testing

@testable import Statements

/// The exact solver against brute force: every corner of a small random program, found by solving each choice of
/// equations by Cramer's rule.
@Suite struct LinearProgramTests {
  /// `coefficients · unknowns ≤ limit`, all small whole numbers.
  struct Row {
    let coefficients: [Int]
    let limit: Int
  }

  struct Instance {
    let rows: [Row]
    /// Coefficients and value.
    let equations: [Row]
    let highest: [Int]
    let objective: [Int]

    init(seed: UInt64) {
      var random = SeededRandom(seed: seed)
      let count = Int.random(in: 1...3, using: &random)
      func row(_ random: inout SeededRandom) -> Row {
        Row(
          coefficients: (0..<count).map { _ in Int.random(in: -3...3, using: &random) },
          limit: Int.random(in: -6...12, using: &random))
      }
      rows = (0..<Int.random(in: 0...4, using: &random)).map { _ in row(&random) }
      equations = (0..<Int.random(in: 0...2, using: &random)).map { _ in row(&random) }
      highest = (0..<count).map { _ in Int.random(in: 0...9, using: &random) }
      objective = (0..<count).map { _ in Int.random(in: -3...3, using: &random) }
    }

    /// All of it as inequalities, bounds included.
    private var allRows: [Row] {
      var all = rows
      for equation in equations {
        all += [equation, Row(coefficients: equation.coefficients.map { -$0 }, limit: -equation.limit)]
      }
      for index in highest.indices {
        all.append(Row(coefficients: highest.indices.map { $0 == index ? 1 : 0 }, limit: highest[index]))
        all.append(Row(coefficients: highest.indices.map { $0 == index ? -1 : 0 }, limit: 0))
      }
      return all
    }

    /// The largest objective over all corners; nil if there is none.
    func bruteForce() -> Ratio? {
      let all = allRows
      var best: Ratio?
      for choice in choices(of: highest.count, from: all.count) {
        let system = choice.map { all[$0] }
        let determinant = Self.determinant(system.map(\.coefficients))
        guard determinant != 0 else { continue }
        let point = highest.indices.map { column in
          let replaced = system.map { row in
            row.coefficients.indices.map { $0 == column ? row.limit : row.coefficients[$0] }
          }
          return Ratio(Int64(Self.determinant(replaced)), Int64(determinant))
        }
        func value(_ coefficients: [Int]) -> Ratio {
          zip(coefficients, point).map { Ratio(Int64($0)) * $1 }.reduce(.zero, +)
        }
        guard all.allSatisfy({ value($0.coefficients) <= Ratio(Int64($0.limit)) }) else { continue }
        best = max(best ?? value(objective), value(objective))
      }
      return best
    }

    func solved() throws -> ExactRatio? {
      func form(_ coefficients: [Int]) -> LinearProgram.Form {
        Dictionary(uniqueKeysWithValues: coefficients.enumerated().filter { $0.1 != 0 }.map { ($0, whole($1)) })
      }
      let program = try LinearProgram(
        bounds: highest.map { .zero...whole($0) },
        rows.map { LinearProgram.Constraint(form($0.coefficients), from: nil, to: whole($0.limit)) }
          + equations.map { LinearProgram.Constraint(form($0.coefficients), equals: whole($0.limit)) })
      return try program.maximum(of: form(objective))
    }

    private static func determinant(_ rows: [[Int]]) -> Int {
      guard rows.count > 1 else { return rows.first?.first ?? 1 }
      return rows.indices.map { column in
        let minor = rows.dropFirst().map { row in row.indices.filter { $0 != column }.map { row[$0] } }
        return (column.isMultiple(of: 2) ? 1 : -1) * rows[0][column] * determinant(minor)
      }.reduce(0, +)
    }
  }

  @Test(arguments: SeededRandom.seeds(400)) func `the optimum is that of the best corner`(_ seed: UInt64) throws {
    let instance = Instance(seed: seed)
    let expected = instance.bruteForce().map { ExactRatio($0) }
    #expect(try instance.solved() == expected, "seed \(seed): \(instance)")
  }

  @Test func `programs by chance are of all kinds`() throws {
    let optima = SeededRandom.seeds(400).map { Instance(seed: $0).bruteForce() }
    #expect(optima.contains { $0 == nil } && optima.contains { $0.map { $0.denominator > 1 } == true })
    #expect(optima.count { $0 != nil } > 100)
  }

  @Test func `a fraction that no longer fits is an error, not a number`() throws {
    var large = ExactRatio(Int64.max)
    #expect(throws: ExactRatio.Overflow.self) { for _ in 0..<4 { large = try large * large } }
    let third = ExactRatio(Ratio(1, 3))
    #expect(try third + third + third == .one && third - third == .zero)
    #expect(third < ExactRatio(Ratio(1, 2)) && -third < .zero)
    #expect(try third / ExactRatio(Ratio(-2, 3)) == ExactRatio(Ratio(-1, 2)))
  }

  @Test func `an outline has just its corners`() throws {
    // x + y ≤ 6, x ≤ 4, within 0...10: a square corner cut off.
    let corners = try Outline(
      of: 0, 1, bounds: [.zero...whole(10), .zero...whole(10)],
      [
        LinearProgram.Constraint([0: .one, 1: .one], from: nil, to: whole(6)),
        LinearProgram.Constraint([0: .one], from: nil, to: whole(4)),
      ]
    ).corners()
    let expected = [(0, 0), (4, 0), (4, 2), (0, 6)].map { Outline.Corner(x: whole($0), y: whole($1)) }
    #expect(Set(corners) == Set(expected))
    let segment = try Outline(
      of: 0, 1, bounds: [.zero...whole(10), .zero...whole(10)],
      [LinearProgram.Constraint([0: .one, 1: .one], equals: whole(7))]
    ).corners()
    #expect(Set(segment) == [Outline.Corner(x: whole(7), y: .zero), Outline.Corner(x: .zero, y: whole(7))])
    let impossible = try Outline(
      of: 0, 1, bounds: [.zero...whole(1), .zero...whole(1)],
      [LinearProgram.Constraint([0: .one, 1: .one], equals: whole(7))]
    ).corners()
    #expect(impossible.isEmpty)
  }
}

func whole(_ number: Int) -> ExactRatio { ExactRatio(Int64(number)) }

/// All ways to choose `count` of the first `total` numbers.
private func choices(of count: Int, from total: Int) -> [[Int]] {
  guard count > 0 else { return [[]] }
  return (0..<total).flatMap { last in choices(of: count - 1, from: last).map { $0 + [last] } }
}
