import Diagnostics
import Foundation
import Settings
import Testing

@Suite struct YAMLTests {
  /// The one finding; an issue if there are more.
  private func only(_ bytes: [UInt8]) throws -> Finding {
    let checked = Agreement.read(bytes, file: "v.yaml")
    #expect(checked.value == nil)
    #expect(checked.findings.count == 1, "\(checked.findings)")
    let finding = try #require(checked.findings.first)
    #expect(finding.code == .yaml && finding.severity == .error)
    return finding
  }

  @Test func `what is no YAML is refused at its place`() throws {
    let faults = [
      Fault(
        "jahr: 2025\n", "jahr: 2025\n▶\tx: 1\n", .yaml, "Hier ist die Datei kein gültiges YAML",
        "Einrückung, Doppelpunkte und Anführungszeichen an dieser Stelle prüfen"),
      Fault("kuerzel: CM", "kuerzel: CM▶: x", .yaml, "Hier ist die Datei kein gültiges YAML"),
      Fault("kuerzel: CM", "kuerzel: ▶@CM", .yaml, "Hier ist die Datei kein gültiges YAML"),
      Fault("kuerzel: CM", "kuerzel: ▶%CM", .yaml, "Hier ist die Datei kein gültiges YAML"),
      Fault("deckel: personalkosten", "▶---\ndeckel: personalkosten", .yaml, "Hier ist die Datei kein gültiges YAML"),
      Fault("deckel: personalkosten", "▶- deckel", .yaml, "Hier ist die Datei kein gültiges YAML"),
      Fault(
        "kuerzel: CM", "kuerzel: ▶&anker CM", .yaml, "Anker (&) und Verweise (*) sind hier nicht erlaubt",
        "den Text ausschreiben"),
      Fault("regionen:\n", "regionen: ▶&alle\n", .yaml, "Anker (&) und Verweise (*) sind hier nicht erlaubt"),
      Fault("kuerzel: CM", "▶&k kuerzel: CM", .yaml, "Anker (&) und Verweise (*) sind hier nicht erlaubt"),
      Fault("kuerzel: CM", "kuerzel: ▶*anker", .yaml, "Hier ist die Datei kein gültiges YAML"),
    ]
    for fault in faults { try fault.check(soundAgreement, agreement) }
    let merge = soundAgreement.replacing("texte:\n", with: "texte:\n  <<: { absender: x }\n")
    #expect(agreement(merge).findings.map(\.code) == [.unknownKey])
  }

  @Test func `a key that stands twice is refused where it stands first`() throws {
    let faults = [
      Fault(
        "jahr: 2025\n", "▶jahr: 2025\njahr: 2026\n", .yaml, "In diesem Abschnitt steht ein Schlüssel zweimal (jahr)",
        "einen der beiden löschen"),
      Fault(
        "  kuerzel: CM", "  ▶kuerzel: CM\n  kuerzel: CM", .yaml,
        "In diesem Abschnitt steht ein Schlüssel zweimal (kuerzel)"),
      Fault(
        "      \"05558044\": 40", "      ▶\"05558044\": 1\n      \"05558044\": 2", .yaml,
        "In diesem Abschnitt steht ein Schlüssel zweimal (05558044)"),
    ]
    for fault in faults { try fault.check(soundAgreement, agreement) }
  }

  /// Quoted and unquoted, a key is the same key.
  @Test func `a key that stands twice in different quotes is refused`() {
    let text = soundAgreement.replacing("      \"05558044\": 40", with: "      \"05558044\": 1\n      05558044: 2")
    #expect(agreement(text).findings.map(\.code) == [.yaml])
    #expect(agreement(text).findings.first?.place?.line == 23)
  }

  /// Ten to the ninth copies of a word: refused at the first anchor, before anybody counts them.
  @Test func `references that multiply are refused at once`() throws {
    var text = "a0: &a0 [x]\n"
    for level in 1...9 {
      text +=
        "a\(level): &a\(level) [" + [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ") + "]\n"
    }
    #expect(try only(Array(text.utf8)).place?.description == "v.yaml:1:5")
  }

  @Test func `what is no mapping is refused`() throws {
    let cases = [
      ("", "Die Datei enthält keine Angaben"), ("# nur eine Bemerkung\n", "Die Datei enthält keine Angaben"),
      ("nur ein Text", "Erwartet werden Angaben der Form „schlüssel: wert“"),
      ("- eine\n- Liste\n", "Erwartet werden Angaben der Form „schlüssel: wert“"),
    ]
    for (text, message) in cases {
      let finding = try only(Array(text.utf8))
      #expect(finding.message == message)
      #expect(finding.place == SourcePlace(file: "v.yaml", line: 1, column: 1))
    }
  }

  @Test func `other encodings are named with the place of the first wrong byte`() throws {
    let latin = Array("jahr: 2025\n# S".utf8) + [0xFC] + Array("d\nname: x\n".utf8)
    let finding = try only(latin)
    #expect(finding.message == "Die Datei ist nicht in UTF-8 gespeichert")
    #expect(finding.place?.line == 2)
    #expect(try only(Array("a: b\nc: ".utf8) + [0xC3]).place?.line == 2, "cut within a character")
    #expect(try only([0xFF, 0xFE] + "jahr".utf8.flatMap { [$0, 0] }).place?.line == 1, "UTF-16")
    #expect(try only(Array("ä: b\nc: ü\n".utf8) + [0x80, 0x0A, 0x80]).place?.line == 3)
    #expect(agreement("\u{FEFF}" + soundAgreement).findings.isEmpty, "a byte order mark is no fault")
    #expect(agreement(soundAgreement.replacing("\n", with: "\r\n")).findings.isEmpty, "nor are Windows line breaks")
  }

  @Test func `control characters are refused with their line, written plainly or escaped`() throws {
    for character in ["\u{0}", "\u{7}", "\u{1B}", "\u{1F}", "\u{7F}", "\u{80}", "\u{9B}", "\u{FFFE}"] {
      let finding = try only(Array("jahr: 2025\nrechnungsdatum: x\(character)y\n".utf8))
      #expect(finding.place?.line == 2, "U+\(String(character.unicodeScalars.first?.value ?? 0, radix: 16))")
    }
    let escapes = ["\\0", "\\a", "\\e[31m", "\\x07", "\\x7f", "\\u009b", "\\ufffe", "\\uFFFF"]
    for escape in escapes {
      try Fault("kuerzel: CM", "kuerzel: ▶\"C\(escape)M\"", .yaml, "Der Text enthält ein Steuerzeichen").check(
        soundAgreement, agreement)
    }
    try Fault("kuerzel: CM", "kuerzel: CM\n  ▶\"\\e\": x", .yaml, "Der Text enthält ein Steuerzeichen").check(
      soundAgreement, agreement)
    #expect(
      agreement(soundAgreement.replacing("kreis: Kreis", with: "kreis: \"Kreis\\u00A0X\" # Kreis")).findings.isEmpty)
  }

  @Test func `deep nesting is refused and never a crash`() throws {
    let deep = 100_000
    let cases = [
      String(repeating: "[", count: deep), String(repeating: "{", count: deep), String(repeating: "[{a: ", count: deep),
      String(repeating: "- ", count: deep), String(repeating: "? ", count: deep),
      "a:\n" + String(repeating: "[\n", count: deep),
      // Brackets in remarks close nothing.
      "# " + String(repeating: "]", count: 2 * deep) + "\na: " + String(repeating: "[", count: deep),
      String(repeating: "[ #]\n", count: deep),
      // Line breaks and marks that are not LF, before a row of dashes
      "a:\r" + String(repeating: "- ", count: deep), "a:\u{85}" + String(repeating: "- ", count: deep),
      "a:\u{2028}" + String(repeating: "- ", count: deep), "\u{FEFF}" + String(repeating: "- ", count: deep),
      ": " + String(repeating: "- ", count: deep), "--- " + String(repeating: "- ", count: deep),
      String(repeating: ": ", count: deep), String(repeating: "-\n", count: deep),
      (0..<1300).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    ]
    for text in cases {
      let finding = try only(Array(text.utf8))
      #expect((finding.place?.line ?? 0) > 0, "\(text.prefix(20))")
    }
    #expect(try only(Array(cases[0].utf8)).message == "Die Datei ist zu tief verschachtelt")
    // Nobody's remarks and lists are too deep.
    let remarks = "# " + String(repeating: "-", count: 150) + "\n# [ ] ( ) { }\n"
    #expect(agreement(remarks + soundAgreement).findings.isEmpty)
    #expect(
      agreement(soundAgreement.replacing("- 50.01 G", with: "- \"[[[[\"\n      - \"{{{{ x - - - x\"\n      - 50.01 G"))
        .findings.isEmpty)
  }

  @Test func `a large file is refused, and a file of wrong bytes is read once`() throws {
    let large = try only([UInt8](repeating: UInt8(ascii: "#"), count: 1_000_001))
    #expect(large.message == "Die Datei ist größer als 1 MB")
    // With a second look at every prefix this would take hours.
    let wrong = [UInt8](repeating: UInt8(ascii: "#"), count: 999_000) + [0x0A, 0xFC, 0x0A]
    #expect(try only(wrong).place?.line == 2)
  }

  @Test func `places count characters, not bytes`() throws {
    try Fault("kuerzel: CM", "\"kürzel für äöü\": x▶: y", .yaml, "Hier ist die Datei kein gültiges YAML")
      .check(soundAgreement, agreement)
    try Fault(
      "produkte:\n      - 50.01 Grundsicherung", "produkte: [\"äöü\", ▶[x]]", .invalidValue,
      "Bei „vorlagen.produkte“ wird ein einzelner Wert erwartet"
    )
    .check(soundAgreement, agreement)
  }
}
