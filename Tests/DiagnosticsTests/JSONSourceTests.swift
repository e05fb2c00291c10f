import Diagnostics
import TestSupport
import Testing

@Suite struct JSONSourceTests {
  private func fault(_ text: String) -> String? {
    do {
      _ = try JSONSource.read(Array(text.utf8), file: "e.json")
      return nil
    } catch { return "\(error.place): \(error.reason)" }
  }

  @Test func `values have their places`() throws {
    let value = try JSONSource.read(
      Array("\u{FEFF}{\n \"größe\": [1, \"ä\", true],\n \"x\": null}\n".utf8), file: "e.json")
    guard case .object(let members) = value.content, case .array(let elements) = members[0].value.content else {
      Issue.record("no object with an array")
      return
    }
    #expect(members.map(\.name) == ["größe", "x"])
    #expect(members.map { "\($0.place) \($0.value.place)" } == ["e.json:2:2 e.json:2:11", "e.json:3:2 e.json:3:7"])
    #expect(elements.map(\.place.column) == [12, 15, 20])
    #expect(value.place.description == "e.json:1:1")
  }

  @Test(
    arguments: [
      ("", "e.json:1:1: endet die Datei zu früh"),
      ("{\"a\": 1", "e.json:1:8: endet die Datei zu früh"),
      ("{\"a\": 1 \"b\": 2}", "e.json:1:9: fehlt ein Komma"),
      ("{\"a\" 1}", "e.json:1:6: fehlt ein Doppelpunkt"),
      ("{a: 1}", "e.json:1:2: wird ein Name in Anführungszeichen erwartet"),
      ("{\"a\": 1,\n \"a\": 2}", "e.json:2:2: steht eine Angabe zum zweiten Mal"),
      ("[1.5]", "e.json:1:2: wird eine ganze Zahl erwartet"),
      ("[01]", "e.json:1:2: wird eine ganze Zahl erwartet"),
      ("[-0]", "e.json:1:2: wird eine ganze Zahl erwartet"),
      ("[1e3]", "e.json:1:2: wird eine ganze Zahl erwartet"),
      ("[9223372036854775808]", "e.json:1:2: wird eine ganze Zahl erwartet"),
      ("[true,]", "e.json:1:7: ist die Datei kein gültiges JSON"),
      ("[tru]", "e.json:1:2: ist die Datei kein gültiges JSON"),
      ("[1] 2", "e.json:1:5: endet die Angabe, es folgt aber noch etwas"),
      ("\"ä\nb\"", "e.json:1:3: steht ein Steuerzeichen in einem Text"),
      ("\"abc", "e.json:1:5: fehlt ein Anführungszeichen"),
      ("\"a\\x\"", "e.json:1:3: steht eine Zeichenfolge mit „\\“, die es nicht gibt"),
      ("\"\\uD800\"", "e.json:1:2: steht eine Zeichenfolge mit „\\“, die es nicht gibt"),
      (String(repeating: "[", count: 100_000), "e.json:1:33: ist die Datei zu tief verschachtelt"),
    ])
  func `a fault is told with its place`(_ text: String, _ told: String) {
    #expect(fault(text) == told)
  }

  @Test func `what is not UTF-8 is told`() {
    #expect(throws: JSONSource.Fault.self) { try JSONSource.read([0x22, 0xE4, 0x22], file: "e.json") }
  }

  @Test func `escapes are characters, also beyond the first 65536`() throws {
    let value = try JSONSource.read(Array(#""\"\\\/\b\f\n\r\tä\u00e4\uD83D\uDE00""#.utf8), file: "")
    #expect(JSONValue(value).string == "\"\\/\u{8}\u{C}\n\r\tää😀")
  }

  @Test func `a million values in one line are read in one pass`() throws {
    let bytes = Array("[\(Array(repeating: "0", count: 1_000_000).joined(separator: ","))]".utf8)
    #expect(JSONValue(try JSONSource.read(bytes, file: "")).elements.count == 1_000_000)
  }

  @Test func `what is written is read again, and damaged bytes are a fault or a value`() throws {
    for seed in SeededRandom.seeds(300) {
      var random = SeededRandom(seed: seed)
      let value = random.json(depth: 4)
      for pretty in [true, false] {
        var bytes = Array(value.text(pretty: pretty).utf8)
        #expect(JSONValue(try JSONSource.read(bytes, file: "")) == value, "seed \(seed)")
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
        _ = try? JSONSource.read(bytes, file: "")
      }
    }
  }
}

extension SeededRandom {
  fileprivate mutating func json(depth: Int) -> JSONValue {
    switch Int.random(in: 0..<(depth == 0 ? 4 : 6), using: &self) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &self))
    case 2: return .integer(Int64.random(in: .min ... .max, using: &self))
    case 3: return .string(text())
    case 4: return .array((0..<Int.random(in: 0...4, using: &self)).map { _ in json(depth: depth - 1) })
    default:
      return .object(
        (0..<Int.random(in: 0...4, using: &self)).map { .init("\($0)" + text(), json(depth: depth - 1)) })
    }
  }

  private mutating func text() -> String {
    let characters: [Character] = ["a", "ß", "\"", "\\", "\n", "\u{1}", "😀", "{", ":", ",", "é"]
    return String((0..<Int.random(in: 0...6, using: &self)).compactMap { _ in characters.randomElement(using: &self) })
  }
}
