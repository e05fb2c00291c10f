import Diagnostics
import Money
import TestSupport
import Testing

@testable import Records

/// Rows that come twice, and postings taken back, beside the plain way to say it.
struct BookedRowsTests {
  /// All rows kept as they are.
  private struct Plain {
    struct Row {
      let posting: UInt64
      let detail: UInt64
      let amount: Int64
      let line: Int
      var counts = true
      var isOpen = false
    }
    var rows: [Row] = []

    /// Line of the same row before.
    mutating func earlier(_ posting: UInt64, _ detail: UInt64, _ amount: Int64, line: Int) -> Int? {
      let same = rows.last { $0.counts && ($0.posting, $0.detail, $0.amount) == (posting, detail, amount) }
      if same == nil { rows.append(Row(posting: posting, detail: detail, amount: amount, line: line)) }
      return same?.line
    }

    /// Line of the row that the last one takes back.
    mutating func original() -> Int? {
      let last = rows.count - 1
      guard rows[last].amount != 0 else { return nil }
      let index = rows[..<last].firstIndex {
        $0.isOpen && $0.posting == rows[last].posting && $0.amount == -rows[last].amount
      }
      guard let index else {
        rows[last].isOpen = true
        return nil
      }
      rows[last].counts = false
      rows[index].counts = false
      rows[index].isOpen = false
      return rows[index].line
    }
  }

  @Test func `twice booked and taken back, as if every row were kept`() {
    var (twice, takenBack) = (0, 0)
    for seed in SeededRandom.seeds(60) {
      var random = SeededRandom(seed: seed)
      var (booked, plain) = (BookedRows(), Plain())
      for line in 1...400 {
        let posting = UInt64.random(in: 0...9, using: &random) << 60 | UInt64.random(in: 0...3, using: &random)
        let detail = UInt64.random(in: 0...3, using: &random)
        let amount = Int64.random(in: -3...3, using: &random)
        let key = BookedRows.Key(posting: posting, detail: detail, amount: Cents(amount))
        let place = SourcePlace(file: line < 200 ? "a.csv" : "b.csv", line: line, column: 3)
        let found = booked.earlierPlace(of: key, at: place)
        #expect(found?.line == plain.earlier(posting, detail, amount, line: line), "seed \(seed), line \(line)")
        guard found == nil else {
          twice += 1
          #expect(found?.file == ((found?.line ?? 0) < 200 ? "a.csv" : "b.csv"), "seed \(seed), line \(line)")
          continue
        }
        guard Bool.random(using: &random) else { continue }
        let original = booked.original(reversedBy: key)
        #expect(original?.line == plain.original(), "seed \(seed), line \(line)")
        if original != nil { takenBack += 1 }
      }
    }
    #expect(twice > 1_000 && takenBack > 500, "\(twice) \(takenBack)")
  }
}
