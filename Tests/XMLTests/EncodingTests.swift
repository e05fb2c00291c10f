import Testing
import XML

struct EncodingTests {
  @Test func `UTF-8 is read with and without a byte order mark`() throws {
    #expect(try parsed("<a>äö€𝄞</a>").text == "äö€𝄞")
    #expect(try parseXML([0xEF, 0xBB, 0xBF] + bytes("<a>äö€𝄞</a>")).text == "äö€𝄞")
  }

  @Test func `other declared encodings are read`() throws {
    let latin = bytes("<?xml version='1.0' encoding='ISO-8859-1'?><a>") + [0xE4, 0xDF] + bytes("</a>")
    #expect(try parseXML(latin).text == "äß")
    let windows = bytes("<?xml version='1.0' encoding='windows-1252'?><a>") + [0x80] + bytes("</a>")
    #expect(try parseXML(windows).text == "€")
    let units = Array("\u{FEFF}<a>ä€𝄞</a>".utf16)
    #expect(try parseXML(units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }).text == "ä€𝄞")
    #expect(try parseXML(units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }).text == "ä€𝄞")
  }

  @Test func `an unknown encoding is an issue`() {
    #expect(refusal("<?xml version='1.0' encoding='klingon'?><a/>").first?.kind == .encoding)
  }

  @Test(
    arguments: [
      [0xE4], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF8, 0x88, 0x80, 0x80, 0x80],
      [0xFF], [0x80], [0xE2, 0x82],
    ] as [[UInt8]])
  func `invalid UTF-8 is an issue wherever it stands`(_ sequence: [UInt8]) {
    let places: [(String, String)] = [
      ("<a>\n", "</a>"), ("<a\nv='", "'/>"), ("<!--\n", "--><a/>"), ("<a\n", "/>"), ("<a><![CDATA[\n", "]]></a>"),
      ("<a/>\n", ""), ("<?p\nx", "?><a/>"),
    ]
    for (before, after) in places {
      let issues = refusal(bytes(before) + sequence + bytes(after))
      #expect(!issues.isEmpty, "\(before) \(sequence) \(after)")
      #expect(issues.first?.line == 2, "\(before) \(sequence) \(after): \(issues)")
    }
    // libxml2 decodes surrogates and numbers beyond Unicode first and then calls them forbidden characters.
    let kind = refusal(bytes("<a>\n") + sequence + bytes(" text</a>")).first?.kind
    #expect(kind == .encoding || (kind == .notWellFormed && [0xED, 0xF4].contains(sequence[0])))
  }

  @Test(arguments: ["utf-8", "ISO-8859-1", "Shift_JIS", "EUC-JP", "GB18030", "US-ASCII"])
  func `broken bytes after the root element are not taken for its end`(_ encoding: String) {
    let head = bytes("<?xml version='1.0' encoding='\(encoding)'?><a/>")
    #expect(refusal(head).isEmpty)
    #expect(refusal(head + bytes(" \n")).isEmpty)
    #expect(!refusal(head + [0xFF, 0xFF]).isEmpty)
    #expect(!refusal(head + [0x0A, 0x81]).isEmpty)
    #expect(!refusal(head + [0]).isEmpty)
    #expect(!refusal(head + [0] + bytes("<b/>")).isEmpty)
    #expect(!refusal(head + bytes(String(repeating: " ", count: 9_000)) + [0x81]).isEmpty)
  }

  @Test func `half a unit of UTF-16 at the end is an issue`() {
    let whole = "\u{FEFF}<a/>\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(refusal(whole).isEmpty)
    #expect(!refusal(whole + [0x20]).isEmpty)
    #expect(!refusal(whole + [0x00, 0xD8]).isEmpty)
  }

  @Test func `a NUL is an issue at every place`() {
    let document = bytes(smallDocument)
    for place in 0...document.count {
      var changed = document
      changed.insert(0, at: place)
      #expect(!refusal(changed).isEmpty, "at \(place)")
    }
  }

  @Test func `white space after the root ends nowhere near a buffer's border`() {
    for count in 0..<600 {
      #expect(refusal("<a/>" + String(repeating: " ", count: count * 17)).isEmpty)
    }
  }
}
