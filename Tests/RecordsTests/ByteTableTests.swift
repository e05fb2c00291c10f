import Settings
import TestSupport
import Testing

@testable import ExportSupport
@testable import Records

struct ByteTableTests {
  @Test func `keys are numbered in the order in which they come, and found again`() {
    for seed in SeededRandom.seeds(50) {
      var random = SeededRandom(seed: seed)
      var table = ByteTable()
      var known: [[UInt8]] = []
      for _ in 0..<500 {
        let key = (0..<Int.random(in: 0...12, using: &random)).map { _ in UInt8.random(in: 0x30...0x32, using: &random)
        }
        let found = key.withUnsafeBufferPointer { table.index(of: $0) }
        #expect(found == known.firstIndex(of: key), "seed \(seed)")
        let number = table.insert(key)
        if found == nil { known.append(key) }
        #expect(number == known.firstIndex(of: key), "seed \(seed)")
      }
      #expect(table.count == known.count, "seed \(seed)")
    }
  }

  @Test func `hashes of numbers that count up do not meet`() {
    let hashes = (0..<100_000).map { number in Array("00\(number)".utf8).withUnsafeBufferPointer { hash($0) } }
    #expect(Set(hashes).count == hashes.count)
    #expect(Set(hashes.map { $0 & 0xFFFF }).count > 50_000, "low bits spread, too")
    let empty = [UInt8]().withUnsafeBufferPointer { hash($0) }
    #expect(empty != [0].withUnsafeBufferPointer { hash($0) })
  }

  @Test func `text comes back from its bytes in every encoding`() {
    for encoding in TextEncoding.allCases {
      for text in ["50.02.CM", "Grüße", "Öztürk ß", ""] {
        let bytes = encoding.encoded(text)
        #expect(bytes != nil)
        guard let bytes, case .text(let utf8) = encoding.utf8(bytes[...]) else { continue }
        #expect(String(decoding: utf8, as: UTF8.self) == text, "\(encoding)")
      }
    }
    #expect(TextEncoding.windows1252.encoded("€") == [0x80])
    #expect(TextEncoding.iso885915.encoded("€") == [0xA4])
    #expect(TextEncoding.iso88591.encoded("€") == nil)
    #expect(TextEncoding.windows1252.encoded("Ł") == nil)
  }
}
