import Diagnostics
import FuzzSupport
import TestSupport
import Testing

/// A short run of what `make fuzz` does for long.
@Suite struct FuzzTests {
  @Test func `nothing of the corpus is refused`() throws {
    let fuzzer = try #require(Fuzzer(seed: 0))
    for (origin, folder) in FuzzCase.cases.enumerated() {
      let verdict = fuzzer.sound(origin)
      #expect(!verdict.isRejected && verdict.faults.isEmpty, "\(folder.name): \(verdict.findings)")
    }
  }

  @Test func `the same seed and number give the same input`() throws {
    let fuzzer = try #require(Fuzzer(seed: 7))
    let again = try #require(Fuzzer(seed: 7))
    let other = try #require(Fuzzer(seed: 8))
    #expect((0..<50).allSatisfy { fuzzer.input($0).bytes == again.input($0).bytes })
    #expect((0..<50).contains { fuzzer.input($0).bytes != other.input($0).bytes })
  }

  @Test(arguments: SeededRandom.seeds(4))
  func `damaged inputs are read or refused with a place, and never shown`(_ seed: UInt64) throws {
    let fuzzer = try #require(Fuzzer(seed: seed))
    var rejected = 0
    var codes: Set<DiagnosticCode> = []
    for index in 0..<400 as Range<UInt64> {
      let verdict = fuzzer.judge(fuzzer.input(index))
      #expect(verdict.faults.isEmpty, "fuzz-reading --seed \(seed) --only \(index): \(verdict.faults)")
      if verdict.isRejected { rejected += 1 }
      codes.formUnion(verdict.findings.map(\.code))
    }
    #expect(rejected > 50 && rejected < 395, "seed \(seed): both outcomes must occur: \(rejected)")
    #expect(codes.count >= 15, "seed \(seed): the damage provokes little: \(codes.map(\.rawValue).sorted())")
  }
}
