import Foundation
import Identifiers
import Testing

@Suite struct IdentifierTests {
  // MARK: AGS, ARS

  @Test func `keys of municipalities keep their zeros`() throws {
    let ags = try #require(AGS("05558012"))
    #expect(ags.text == "05558012")
    #expect(ags.municipalityDigits == "012")
    #expect("\(ags)" == "05558012")
    let other = try #require(AGS("05558016"))
    #expect(ags < other)
    let ars = try #require(ARS("055580012012"))
    #expect(ars.belongs(to: ags))
    #expect(try !#require(ARS("055580016016")).belongs(to: ags))
    #expect(try !#require(ARS("055540012012")).belongs(to: ags))
    for text in ["", "5558012", "055580120", "0555801a", "0555801２", " 5558012", "05558012\n", "-5558012"] {
      #expect(AGS(text) == nil, "\(text)")
    }
    for text in ["", "05558012", "05558001201a", "0555800120120", "０55580012012"] {
      #expect(ARS(text) == nil, "\(text)")
    }
  }

  // MARK: Leitweg-ID

  /// domain.md 5.3: printed by NRW town halls, KoSIT's test ids, the computed example, and the demo ids.
  private static let leitwegIDs =
    [
      "053820072072-31001-73", "051540032032-31001-85", "053340036036-31001-36", "055580032032-31001-13",
      "04011000-900X999-08", "992-90009-96",
    ]
    + [
      ("004", "36"), ("008", "44"), ("012", "52"), ("016", "60"), ("020", "68"), ("024", "76"), ("028", "84"),
      ("032", "92"),
      ("036", "03"), ("040", "11"), ("044", "19"),
    ].map { "055580\($0.0)\($0.0)-DEMO01-\($0.1)" }

  @Test func `Leitweg-IDs with right check digits are accepted`() throws {
    for text in Self.leitwegIDs { #expect(try LeitwegID(text).text == text) }
    // Letters count alike in upper and lower case.
    #expect(throws: Never.self) { try LeitwegID("04011000-900x999-08") }
  }

  @Test func `each wrong digit and each swap of neighbours in a Leitweg-ID is noticed`() {
    for text in Self.leitwegIDs {
      let characters = Array(text)
      for (index, character) in characters.enumerated() where character.isNumber {
        for digit in "0123456789" where digit != character {
          var wrong = characters
          wrong[index] = digit
          #expect(throws: LeitwegID.Fault.wrongCheckDigits) { try LeitwegID(String(wrong)) }
        }
        guard index + 1 < characters.count, characters[index + 1].isNumber, characters[index + 1] != character else {
          continue
        }
        var swapped = characters
        swapped.swapAt(index, index + 1)
        #expect(throws: LeitwegID.Fault.wrongCheckDigits) { try LeitwegID(String(swapped)) }
      }
    }
  }

  @Test func `a Leitweg-ID of another build is malformed`() {
    let texts = [
      "", "-", "--", "055580032032", "055580032032-31001", "055580032032-31001-1", "055580032032-31001-133",
      "0555800320321-31001-13", "0555-31001-13", "0-31001-13", "05558003203a-31001-13", "055580032032-31001-1a",
      "055580032032--13", "055580032032-310/01-13", "055580032032-31001-13-1", " 055580032032-31001-13",
      "055580032032-31001-13 ", "055580032032–31001–13", "055580032032-Ä-13",
      "055580032032-\(String(repeating: "1", count: 31))-13",
    ]
    for text in texts { #expect(throws: LeitwegID.Fault.malformed, "\(text)") { try LeitwegID(text) } }
  }

  // MARK: IBAN

  private static let ibans = [
    "DE89370400440532013000", "AT611904300234573201", "GB82WEST12345698765432", "NO9386011117947",
  ]

  /// The bank accounts of the sample's master data.
  private static func sampleIBANs() throws -> [String] {
    let root = URL(fileURLWithPath: #filePath).resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let table = try String(contentsOf: root.appendingPathComponent("input/2025/kommunen.csv"), encoding: .utf8)
    let rows = table.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    let column = try #require(rows.first?.firstIndex(of: "iban"))
    return rows.dropFirst().map { String($0[column]) }.filter { !$0.isEmpty }
  }

  @Test func `IBANs with right check digits are accepted`() throws {
    let samples = try Self.sampleIBANs()
    #expect(samples == ["DE57400000005100200300", "DE34400000005100220502", "DE71400000005100230603"])
    for text in Self.ibans + samples { #expect(try IBAN(text).text == text) }
    let spaced = try IBAN("DE89 3704 0044 0532 0130 00")
    #expect(spaced.text == "DE89370400440532013000")
    #expect(spaced.grouped == "DE89 3704 0044 0532 0130 00")
    #expect(try IBAN("NO9386011117947").grouped == "NO93 8601 1117 947")
  }

  @Test func `each wrong digit and each swap of neighbours in an IBAN is noticed`() throws {
    for text in try Self.sampleIBANs() + ["DE89370400440532013000"] {
      let characters = Array(text)
      for index in 2..<characters.count {
        for digit in "0123456789" where digit != characters[index] {
          var wrong = characters
          wrong[index] = digit
          #expect(throws: IBAN.Fault.wrongCheckDigits) { try IBAN(String(wrong)) }
        }
        guard index + 1 < characters.count, characters[index] != characters[index + 1] else { continue }
        var swapped = characters
        swapped.swapAt(index, index + 1)
        #expect(throws: IBAN.Fault.wrongCheckDigits) { try IBAN(String(swapped)) }
      }
    }
  }

  @Test func `an IBAN of another build is malformed`() {
    let texts = [
      "", "DE", "DE8937040044053201300", "DE893704004405320130000", "DE8937040044053201300X", "de89370400440532013000",
      "89370400440532013000DE", "DEXX370400440532013000", "DE89-3704-0044-0532-0130-00", "NO938601111794",
      "GB82west12345698765432", "DE89370400440532013０00", String(repeating: "A", count: 40),
      "AT61" + String(repeating: "1", count: 31),
    ]
    for text in texts { #expect(throws: IBAN.Fault.malformed, "\(text)") { try IBAN(text) } }
  }

  // MARK: USt-IdNr.

  @Test func `VAT identifiers with a right check digit are accepted`() throws {
    for text in ["DE136695976", "DE811123456", "DE123456788"] { #expect(try VATIdentifier(text).text == text) }
    #expect(try VATIdentifier("DE 136 695 976").text == "DE136695976")
  }

  @Test func `each wrong digit in a VAT identifier is noticed`() throws {
    let characters = Array("DE136695976")
    for index in 2..<characters.count {
      for digit in "0123456789" where digit != characters[index] {
        var wrong = characters
        wrong[index] = digit
        #expect(throws: VATIdentifier.Fault.wrongCheckDigit) { try VATIdentifier(String(wrong)) }
      }
    }
  }

  @Test func `a VAT identifier of another build is malformed`() {
    let texts = [
      "", "DE", "136695976", "DE13669597", "DE1366959766", "de136695976", "AT136695976", "DE13669597X", "DE13669597６",
      "DE-136695976",
    ]
    for text in texts { #expect(throws: VATIdentifier.Fault.malformed, "\(text)") { try VATIdentifier(text) } }
    #expect(throws: VATIdentifier.Fault.businessIdentifier) { try VATIdentifier("DE136695976-00001") }
  }
}
