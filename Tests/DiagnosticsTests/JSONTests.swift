import Diagnostics
import Foundation
import Testing

@Suite struct JSONTests {
  @Test func `a finding has the form of the contract`() {
    let finding = Finding(
      .unmappedPayElement, at: SourcePlace(file: "personal.csv", line: 17, column: 18), "Lohnart „9U20“ fehlt",
      hint: "ergänzen", related: [RelatedPlace(SourcePlace(file: "lohnarten.csv"), "hier")])
    #expect(
      finding.json.text(pretty: false)
        == #"{"code":"REC-LOHNART","severity":"error","file":"personal.csv","line":17,"column":18,"#
        + #""message":"Lohnart „9U20“ fehlt","hint":"ergänzen","#
        + #""related":[{"file":"lohnarten.csv","line":null,"column":null,"message":"hier"}]}"#)
  }

  @Test func `what is not known is null`() {
    #expect(
      Finding(.payGap, at: SourcePlace(file: "a", line: 3), "x").json.text(pretty: false)
        == #"{"code":"REC-LUECKE","severity":"warning","file":"a","line":3,"column":null,"message":"x","hint":"","related":[]}"#
    )
    #expect(
      Finding(.smallGroup, at: nil, "x").json.text(pretty: false)
        == #"{"code":"ALL-KLEINGRUPPE","severity":"info","file":null,"line":null,"column":null,"message":"x","hint":"","#
        + #""related":[]}"#)
  }

  @Test func `members keep their order and pretty text is indented`() {
    let value = JSONValue.object([
      .init("z", .integer(-12_833_333)), .init("a", .array([.bool(true), .bool(false), .null])),
      .init("leer", .array([])),
      .init("nichts", .object([])), .init("tief", .object([.init("x", .array([.integer(.max)]))])),
    ])
    #expect(
      value.text(pretty: false)
        == #"{"z":-12833333,"a":[true,false,null],"leer":[],"nichts":{},"tief":{"x":[9223372036854775807]}}"#)
    #expect(
      value.text(pretty: true) == """
        {
         "z": -12833333,
         "a": [
          true,
          false,
          null
         ],
         "leer": [],
         "nichts": {},
         "tief": {
          "x": [
           9223372036854775807
          ]
         }
        }
        """)
  }

  @Test func `escapes are those JSON demands, and no others`() {
    let text = "\"\\\n\r\t\u{0}\u{8}\u{1F}\u{7F}/äöü€😀\u{2028}"
    #expect(
      JSONValue.string(text).text(pretty: false)
        == #""\"\\\n\r\t\u0000\u0008\u001f"# + "\u{7F}/äöü€😀\u{2028}\"")
    #expect(JSONValue.object([.init("a\"b", .null)]).text(pretty: false) == #"{"a\"b":null}"#)
    // One scalar after the other: a carriage return and line feed, one character to Swift, are two escapes.
    #expect(JSONValue.string("\r\n").text(pretty: false) == #""\r\n""#)
    #expect(JSONValue.string("e\u{301}\"\u{301}").text(pretty: false) == "\"e\u{301}\\\"\u{301}\"")
  }

  @Test func `Foundation reads back what was written`() throws {
    var scalars = String.UnicodeScalarView()
    for value in 0...0x2FF as ClosedRange<UInt32> { if let scalar = Unicode.Scalar(value) { scalars.append(scalar) } }
    let text = String(scalars) + "\u{FFFD}\u{10FFFF}"
    for pretty in [true, false] {
      let json = JSONValue.object([.init("text", .string(text)), .init("zahl", .integer(.min))]).text(pretty: pretty)
      let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
      #expect(object?["text"] as? String == text)
      #expect(object?["zahl"] as? Int64 == .min)
    }
  }
}
