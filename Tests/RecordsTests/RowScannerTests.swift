import Diagnostics
import Settings
import TestSupport
import Testing

@testable import ExportSupport
@testable import Records

/// RFC 4180, fed in pieces of every size from one byte on: the result may not depend on where a piece ends.
struct RowScannerTests {
  /// Rows of fields as `line: a|b`, faults behind `!` with their offset.
  private func scan(_ bytes: [UInt8], piece: Int, separator: Character = ";") throws -> [String] {
    let scanner = RowScanner(BytesInMemory(bytes, piece: piece), separator: separator.asciiValue ?? 0, encoding: .utf8)
    _ = try scanner.skipByteOrderMark()
    var rows: [String] = []
    while let raw = try scanner.next() {
      let row = Row(file: "f", raw: raw, encoding: .utf8, columns: [], separator: separator.asciiValue ?? 0)
      let fields = raw.fields.indices.map(row.text).joined(separator: "|")
      rows.append("\(raw.line): \(fields)" + (raw.fault.map { " !\($0)@\(raw.faultOffset)" } ?? ""))
    }
    return rows
  }

  @Test(arguments: [
    ("plain rows", "a;b\nc;d\n", ["1: a|b", "2: c|d"]),
    ("CR LF", "a;b\r\nc;d\r\n", ["1: a|b", "2: c|d"]),
    ("CR alone", "a;b\rc;d\r", ["1: a|b", "2: c|d"]),
    ("line ends mixed", "a\r\nb\nc\rd", ["1: a", "2: b", "3: c", "4: d"]),
    ("last line without end", "a;b\nc;d", ["1: a|b", "2: c|d"]),
    ("last line ends with CR", "a\nb\r", ["1: a", "2: b"]),
    ("empty fields", ";\n;;\na;\n;b", ["1: |", "2: ||", "3: a|", "4: |b"]),
    ("separator at the very end", "a;", ["1: a|"]),
    ("empty lines are rows of one empty field", "a\n\nb\r\n\r\nc", ["1: a", "2: ", "3: b", "4: ", "5: c"]),
    ("nothing at all", "", []),
    ("one line end", "\n", ["1: "]),
    ("quotes", "\"a\";\"b\"\n\"c\";d", ["1: a|b", "2: c|d"]),
    ("separator in quotes", "\"a;b\";c\n", ["1: a;b|c"]),
    ("doubled quotes", "\"a \"\"b\"\" c\";d\n", ["1: a \"b\" c|d"]),
    ("nothing but doubled quotes", "\"\"\"\"\n\"\"\"\"\"\"", ["1: \"", "2: \"\""]),
    ("empty quotes", "\"\";\"\"\n", ["1: |"]),
    ("quotes closed at the end of the file", "a;\"b\"", ["1: a|b"]),
    ("LF in quotes", "\"a\nb\";c\nd", ["1: a\nb|c", "3: d"]),
    ("CR LF in quotes", "\"a\r\nb\r\nc\";d\r\ne", ["1: a\r\nb\r\nc|d", "4: e"]),
    ("CR in quotes", "\"a\rb\";c\rd", ["1: a\rb|c", "3: d"]),
    ("a quote inside an unquoted field is text", "a\"b;5\" Rohr\nc", ["1: a\"b|5\" Rohr", "2: c"]),
    ("blanks around are no part", " a ; b\n", ["1: a|b"]),
    ("blanks in quotes are no part either", "\" a \"\n", ["1: a"]),
    ("text behind a quote", "x;\"a\"b;c\nd\n", ["1: x|a|c !textAfterQuote@5", "2: d"]),
    ("blank behind a quote", "\"a\" ;c\nd\n", ["1: a|c !textAfterQuote@3", "2: d"]),
    ("the first of two faults counts", "\"a\"b;\"c\"d\n", ["1: a|c !textAfterQuote@3"]),
    ("unclosed quote", "a\nb;\"c;d\ne;f\n", ["1: a", "2: b|c;d\ne;f\n !openQuote@2"]),
    ("quote as last byte", "a;\"", ["1: a| !openQuote@2"]),
    ("umlauts", "\"Grünewald\";ä\nŁ;€", ["1: Grünewald|ä", "2: Ł|€"]),
    ("byte order mark", "\u{FEFF}a;b\n", ["1: a|b"]),
  ])
  func `rows and fields come out the same in pieces of every size`(name: String, text: String, rows: [String]) throws {
    for piece in 1...20 {
      #expect(try scan(Array(text.utf8), piece: piece) == rows, "\(name), pieces of \(piece)")
    }
  }

  @Test func `any of the four separators separates and the others are text`() throws {
    for separator in [";", "\t", ",", "|"] as [Character] {
      let others = ";\t,|".filter { $0 != separator }
      let rows = try scan(Array("a\(separator)x\(others)y\n".utf8), piece: 3, separator: separator)
      #expect(rows.count == 1)
      #expect(rows.first?.hasPrefix("1: a|x") == true)
    }
  }

  @Test func `generated tables come back whatever their quotes and line ends`() throws {
    let pieces = ["", "a", "Ä", ";", "\"", "\n", "\r\n", "\r", " b", "0,5", "€"]
    for seed in SeededRandom.seeds(150) {
      var random = SeededRandom(seed: seed)
      let ends = ["\n", "\r\n", "\r"]
      let end = ends[Int.random(in: 0..<3, using: &random)]
      let rows = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<3).map { _ in
          (0..<Int.random(in: 0...4, using: &random)).map { _ in
            pieces[Int.random(in: 0..<pieces.count, using: &random)]
          }
          .joined()
        }
      }
      let text = rows.map { row in
        row.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ";") + end
      }.joined()
      let scanner = RowScanner(
        BytesInMemory(Array(text.utf8), piece: Int.random(in: 1...40, using: &random)), separator: UInt8(ascii: ";"),
        encoding: .utf8)
      for expected in rows {
        let raw = try #require(try scanner.next(), "seed \(seed)")
        let row = Row(file: "f", raw: raw, encoding: .utf8, columns: [], separator: UInt8(ascii: ";"))
        let trimmed = expected.map { String(decoding: trimmingBlanks($0.utf8), as: UTF8.self) }
        #expect(raw.fields.indices.map(row.text) == trimmed, "seed \(seed)")
        #expect(raw.fault == nil, "seed \(seed)")
      }
      #expect(try scanner.next() == nil, "seed \(seed)")
    }
  }

  private func trimmingBlanks(_ bytes: String.UTF8View) -> [UInt8] {
    var bytes = Array(bytes)
    while bytes.first == 0x20 { bytes.removeFirst() }
    while bytes.last == 0x20 { bytes.removeLast() }
    return bytes
  }

  @Test func `a quote that swallows more than a megabyte is given up instead of filling the memory`() throws {
    let line = Array("00041877;Text;1,00\n".utf8)
    let bytes = Array("a;b\nx;\"open\n".utf8) + (0..<120_000).flatMap { _ in line }
    let scanner = RowScanner(BytesInMemory(bytes, piece: 1 << 16), separator: UInt8(ascii: ";"), encoding: .utf8)
    #expect(try scanner.next()?.fault == nil)
    let second = try scanner.next()
    #expect(second?.fault == .tooLong)
    #expect(second?.line == 2)
    #expect((second?.raw.count ?? .max) < RowScanner.longestRow + (1 << 17))
  }
}

extension RowScanner {
  /// The next row as a value of its own.
  fileprivate func next() throws(ReadFailure) -> RawRow? { try advance() ? row : nil }
}

/// Where fields stand, as people count: lines from 1, columns in characters from 1.
struct PlaceTests {
  /// Places of all fields of the last row.
  private func places(_ text: String, _ encoding: TextEncoding, piece: Int) throws -> [String] {
    let pieces = BytesInMemory(encoded(text, encoding), piece: piece)
    let scanner = RowScanner(
      encoding == .utf16 ? UTF16Source(pieces) : pieces, separator: UInt8(ascii: ";"), encoding: encoding)
    _ = try scanner.skipByteOrderMark()
    var last: RawRow?
    while let raw = try scanner.next() { last = raw }
    let raw = try #require(last)
    let row = Row(file: "f", raw: raw, encoding: encoding, columns: [], separator: UInt8(ascii: ";"))
    return raw.fields.indices.map { "\(row.cell($0).place.line):\(row.cell($0).place.column)" }
  }

  @Test(arguments: [
    ("ascii", "a;bc;d", ["1:1", "1:3", "1:6"]),
    ("behind umlauts", "Grüße;Änne;Öl;x", ["1:1", "1:7", "1:12", "1:15"]),
    ("behind the euro sign", "5 €;x", ["1:1", "1:5"]),
    ("a quote counts as a character, the field begins with it", "\"a\";\"b;c\";d", ["1:1", "1:5", "1:11"]),
    ("doubled quotes count as written", "\"a\"\"b\";c", ["1:1", "1:8"]),
    ("fields of a later line", "a\nb\nü;c", ["3:1", "3:3"]),
    ("behind a field of two lines", "a;\"b\nüü\";c;d", ["1:1", "1:3", "2:5", "2:7"]),
    ("behind a field of two lines, CR LF", "a;\"b\r\nüü\";c;d", ["1:1", "1:3", "2:5", "2:7"]),
    ("behind a field of two lines, CR", "a;\"b\rüü\";c;d", ["1:1", "1:3", "2:5", "2:7"]),
    ("behind two such fields", "\"a\n\";\"\nb\";c", ["1:1", "2:3", "3:4"]),
    ("after rows of two lines", "\"a\nb\";c\r\"d\re\";f\nx;y", ["5:1", "5:3"]),
  ])
  func `line and column of every field`(name: String, text: String, expected: [String]) throws {
    for encoding in TextEncoding.allCases where encoding != .iso88591 || !text.contains("€") {
      for piece in [1, 2, 3, 7, 1000] {
        #expect(try places(text, encoding, piece: piece) == expected, "\(name), \(encoding), pieces of \(piece)")
      }
    }
  }

  @Test func `a byte order mark and characters of several scalars do not move columns`() throws {
    #expect(try places("\u{FEFF}a;b", .utf8, piece: 1) == ["1:1", "1:3"])
    #expect(try places("e\u{301};b", .utf8, piece: 2) == ["1:1", "1:3"])
    #expect(try places("👩‍👧;Ł;b", .utf8, piece: 3) == ["1:1", "1:3", "1:5"])
  }
}
