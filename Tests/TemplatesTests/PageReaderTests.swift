import Testing

@testable import Templates

/// Pages are taken apart whatever their bytes: a template or a value may hold anything.
@Suite struct PageReaderTests {
  private static let page = Array(
    """
    <!DOCTYPE html><html lang="de"><head><!-- x --><meta http-equiv="Content-Security-Policy" content="x"><title>a</title>
    <style>@page { margin: 0; @top-left { content: "x" counter(page); } } p > a::after { top: 1px } /* y */ .b { background:
    url('data:image/png;base64,xx') }</style></head><body class=eng id='a'><p>1.234,56 €<br/>&amp; <b>x</b></p><script>if (1
    < 2) {}</script><svg viewBox="0 0 1 1"><path d='M0 0'/></svg><table><tr><td colspan = "2">-1,00&nbsp;€</table></body></html>
    """.utf8)

  private func read(_ bytes: [UInt8]) -> Int {
    var reader = PageReader(bytes)
    var structure = PageStructure(bytes)
    var foreign = ForeignContent(bytes)
    var slips = [true, false].map { MarkupSlips(bytes, isWhole: $0) }
    var count = 0
    while let piece = reader.next() {
      structure.take(piece)
      foreign.take(piece)
      for index in slips.indices { slips[index].take(piece) }
      count += 1
    }
    structure.finish()
    foreign.finish()
    let faults =
      structure.faults + foreign.faults + fixedAmounts(in: bytes)
      + slips.flatMap(\.faults)
    #expect(faults.allSatisfy { 0 <= $0.range.lowerBound && $0.range.upperBound <= max(1, bytes.count) })
    return count
  }

  @Test func `every beginning and every end of a page is read`() {
    for end in 0...Self.page.count {
      #expect(read(Array(Self.page[..<end])) <= end)
      #expect(read(Array(Self.page[end...])) <= Self.page.count - end)
    }
  }

  @Test func `damaged pages are read to their end`() {
    let signs = Array("<>\"'=/!-{}()@;:\\ \n\u{0}x".utf8)
    for seed in 1...800 as ClosedRange<UInt64> {
      var random = FuzzTests.Random(state: seed)
      var bytes = Self.page
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        let start = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0:
          bytes.removeSubrange(start..<max(start, min(bytes.count - 1, start + Int.random(in: 0...30, using: &random))))
        case 1: bytes[start] = UInt8.random(in: 0...255, using: &random)
        case 2: bytes.insert(signs.randomElement(using: &random) ?? 0, at: start)
        default: bytes.insert(contentsOf: Array(bytes[start..<min(bytes.count, start + 20)]), at: 0)
        }
      }
      #expect(read(bytes) <= bytes.count)
    }
  }
}
