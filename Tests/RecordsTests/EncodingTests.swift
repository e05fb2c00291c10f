import Diagnostics
import Facts
import Settings
import Testing

@testable import ExportSupport
@testable import Records

struct EncodingTests {
  private func decode(_ bytes: [UInt8], _ encoding: TextEncoding) -> String {
    switch encoding.utf8(bytes[...]) {
    case .text(let utf8): String(decoding: utf8, as: UTF8.self)
    case .fault(let offset): "!\(offset)"
    }
  }

  @Test(
    arguments: [
      ([0x47, 0x72, 0xFC, 0xDF, 0x65], TextEncoding.windows1252, "Grüße"),
      ([0x47, 0x72, 0xFC, 0xDF, 0x65], .iso88591, "Grüße"),
      ([0x47, 0x72, 0xFC, 0xDF, 0x65], .iso885915, "Grüße"),
      ([0x47, 0x72, 0xC3, 0xBC], .utf8, "Grü"),
      ([0x80, 0x8A, 0x96, 0x9F, 0xA4], .windows1252, "€Š–Ÿ¤"),
      ([0xA4, 0xA6, 0xA8, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE], .iso885915, "€ŠšŽžŒœŸ"),
      ([0xA4, 0xA6, 0xA8, 0xB4, 0xB8, 0xBC, 0xBD, 0xBE], .iso88591, "¤¦¨´¸¼½¾"),
      // Not assigned in Windows-1252, control characters in ISO 8859.
      ([0x61, 0x81], .windows1252, "!1"), ([0x8D], .windows1252, "!0"), ([0x8F], .windows1252, "!0"),
      ([0x90], .windows1252, "!0"), ([0x61, 0x62, 0x9D], .windows1252, "!2"),
      ([0x61, 0x80], .iso88591, "!1"), ([0x9F], .iso88591, "!0"), ([0x96], .iso885915, "!0"),
      // UTF-8: cut short, overlong, surrogate, beyond the last character.
      ([0x61, 0xC3], .utf8, "!1"), ([0xC3, 0x28], .utf8, "!0"), ([0xC0, 0x80], .utf8, "!0"),
      ([0xE0, 0x80, 0x80], .utf8, "!0"), ([0xED, 0xA0, 0x80], .utf8, "!0"), ([0xF4, 0x90, 0x80, 0x80], .utf8, "!0"),
      ([0xF0, 0x9F, 0x98, 0x80], .utf8, "😀"), ([0x61, 0xF0, 0x9F, 0x98], .utf8, "!1"), ([0xFF], .utf8, "!0"),
      ([0x80], .utf8, "!0"),
    ] as [([UInt8], TextEncoding, String)])
  func `bytes become characters or stop at the first that is none`(
    bytes: [UInt8], encoding: TextEncoding, expected: String
  ) {
    #expect(decode(bytes, encoding) == expected)
  }

  @Test func `every byte of an eight-bit encoding is one character or none`() {
    for encoding in [TextEncoding.windows1252, .iso88591, .iso885915] {
      let known = (0x80...0xFF).filter { byte in !decode([UInt8(byte)], encoding).hasPrefix("!") }
      #expect(known.count == (encoding == .windows1252 ? 123 : 96), "\(encoding)")
      for byte in known { #expect(decode([UInt8(byte)], encoding).count == 1) }
    }
  }

  private func littleEndian(_ text: String) -> [UInt8] {
    text.utf16.flatMap { unit in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
  }

  /// An export of one bad byte behind an umlaut, in the second row.
  private func export(_ bytes: [UInt8], _ encoding: TextEncoding) -> TestExport {
    var export = TestExport()
    export.profile.replace("windows-1252", with: encoding.rawValue)
    export.bytes = bytes
    return export
  }

  private func findings(_ bytes: [UInt8], _ encoding: TextEncoding) throws -> [Finding] {
    var folder = TestFolder()
    folder.exports = [export(bytes, encoding)]
    let findings = try folder.read().findings
    expectNoSecrets(findings, of: folder)
    return findings
  }

  @Test(arguments: [(TextEncoding.windows1252, 0x81, "81"), (.iso88591, 0x96, "96"), (.utf8, 0xFC, "FC")])
  func `a byte that the declared encoding does not know is named with its place`(
    encoding: TextEncoding, byte: Int, shown: String
  ) throws {
    var bytes = encoded(
      TestExport.header + "00041877;Grünewald;01/2025;1000;Täg▸t;1,00;CM\n", encoding == .utf8 ? .utf8 : encoding)
    let mark: [UInt8] = encoding == .utf8 ? Array("▸".utf8) : [0xB8]
    let index = try #require(bytes.firstRange(of: mark))
    bytes.replaceSubrange(index, with: [UInt8(byte)])
    let found = try findings(bytes, encoding).filter { $0.code == .unreadableFile }
    #expect(found.first?.place == SourcePlace(file: "personal.csv", line: 2, column: 36))
    #expect(found.first?.message.contains("Byte \(shown) ") == true)
  }

  @Test func `UTF-8 declared as an eight-bit encoding is noticed at the first umlaut`() throws {
    for encoding in [TextEncoding.windows1252, .iso885915] {
      let text = TestExport.header + TestExport.clean()
      // ISO 8859 has no character for some bytes of UTF-8; ü (C3 BC) passes in all of them.
      let found = try findings(Array(text.utf8), encoding).filter { $0.code == .unreadableFile }
      #expect(found.map(\.place) == [SourcePlace(file: "personal.csv", line: 2, column: 13)], "\(encoding)")
      #expect(found.first?.message.contains("UTF-8") == true)
    }
  }

  @Test func `one row of real eight-bit text is enough to believe the profile`() throws {
    let utf8Looking = encoded("00041877;Gr\u{C3}\u{BC}n;01/2025;1000;T;1,00;CM\n", .windows1252)
    let eightBit = encoded("00041877;Grün;02/2025;1000;T;1,00;CM\n", .windows1252)
    let found = try findings(encoded(TestExport.header, .windows1252) + utf8Looking + eightBit, .windows1252)
    #expect(!found.contains { $0.code == .unreadableFile }, "\(found.summary)")
  }

  @Test func `byte order marks`() throws {
    let text = TestExport.header + TestExport.clean()
    #expect(try findings([0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8).isEmpty)
    let wrong = try findings([0xEF, 0xBB, 0xBF] + Array(text.utf8), .windows1252)
    #expect(wrong.summary == "REC-DATEI personal.csv:1:1")
    let utf16: [[UInt8]] = [
      [0xFF, 0xFE] + littleEndian(text),
      [0xFE, 0xFF] + text.utf16.flatMap { unit in [UInt8(unit >> 8), UInt8(unit & 0xFF)] },
    ]
    for bytes in utf16 {
      for encoding in TextEncoding.allCases where encoding != .utf16 {
        let found = try findings(bytes, encoding)
        #expect(found.summary == "REC-DATEI personal.csv")
        #expect(found.first?.message.contains("UTF-16") == true)
      }
    }
    for bytes in utf16 { #expect(try findings(bytes, .utf16).isEmpty) }
    // Damage has its place: no mark, a lone surrogate, half a unit at the end.
    #expect(try findings(Array(text.utf8), .utf16).summary == "REC-DATEI personal.csv:1:1")
    var lone = utf16[0]
    lone.replaceSubrange(6..<8, with: [0x00, 0xD8])
    #expect(try findings(lone, .utf16).summary == "REC-DATEI personal.csv:1:3")
    #expect(try findings(utf16[0] + [0x41], .utf16).map(\.code) == [.unreadableFile])
    // Without a mark the zero bytes tell.
    #expect(
      try findings(Array(utf16[0].dropFirst(2)), .utf8).first?.place
        == SourcePlace(file: "personal.csv", line: 1, column: 2))
  }

  @Test func `side tables are UTF-8, with or without mark, or else Windows-1252`() throws {
    let table = TestFolder().municipalities.replacing("Markt 8", with: "Süderstraße 8")
    let agreement = try TestFolder().readAgreement()
    for bytes in [Array(table.utf8), [0xEF, 0xBB, 0xBF] + Array(table.utf8), encoded(table, .windows1252)] {
      let read = MunicipalityTable.read(bytes, file: "kommunen.csv", agreement: agreement)
      #expect(read.findings.isEmpty, "\(read.findings.summary)")
      #expect(read.value?.0.last?.address.street == "Süderstraße 8")
    }
    let utf16: [UInt8] = [0xFF, 0xFE] + littleEndian(table)
    let read = MunicipalityTable.read(utf16, file: "kommunen.csv", agreement: agreement)
    #expect(read.findings.map(\.code).contains(.unreadableFile))
    #expect(read.findings.hasErrors)
  }

  @Test func `NUL and other control characters are refused with their place`() throws {
    try expectFinding(.illegalCharacter) {
      $0.exports[0].text = TestExport.header + "00041877;Grünewald;01/2025;1000;T▸\u{0};1,00;CM\n"
    }
    try expectFinding(.illegalCharacter) { $0.costs = TestFolder().costs + "Nord;P2;15.01.2025;K-2;T▸\u{1B}[2J;1,00\n" }
    try expectFinding(.illegalCharacter) { $0.posts = TestFolder().posts.replacing("N-A", with: "N▸\u{7F}A") }
  }
}
