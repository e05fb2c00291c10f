import Diagnostics
import Identifiers
import Testing

@testable import Settings

/// `buchung`: accounts for the lists of postings.
@Suite struct BookingTermsTests {
  private func accounts(_ ags: String, _ text: String = soundAgreement) throws -> BookingAccounts {
    let checked = agreement(text)
    return try #require(checked.value, "\(checked.findings)").accounts(of: try #require(AGS(ags)))
  }

  @Test func `what a municipality states itself goes before what is stated for all of its kind`() throws {
    #expect(
      try accounts("05558012")
        == BookingAccounts(product: "50.02.01 KI", result: "4482", receivable: "1691", advances: "3799-001"))
    #expect(try accounts("05558004") == BookingAccounts(product: "50.02", result: "4482", receivable: "1691"))
    #expect(try accounts("05558044") == BookingAccounts(result: "5232"))
  }

  @Test func `without the block, and where a value is empty, nothing is known`() throws {
    let start = try #require(soundAgreement.firstRange(of: "buchung:"))
    let without = String(soundAgreement[..<start.lowerBound])
    #expect(agreement(without).findings.isEmpty)
    #expect(try accounts("05558012", without) == BookingAccounts())
    let empty = soundAgreement.replacing("ertragskonto: 4482", with: "ertragskonto:")
    #expect(agreement(empty).findings.isEmpty)
    #expect(try accounts("05558012", empty).result == nil)
  }

  static let faults = [
    Fault(
      "fuer: \"05558012\"", "fuer: ▶\"05559999\"", .unknownMunicipality,
      "Die Kommune 05559999 gehört zu keiner Region der Vereinbarung"),
    Fault(
      "fuer: \"05558012\"", "fuer: ▶5558012", .unknownMunicipality, "„5558012“ ist kein amtlicher Gemeindeschlüssel"),
    Fault(
      "fuer: \"05558012\"", "fuer: ▶arbeitgeber", .invalidValue, "Für dieselben Kommunen stehen zweimal Konten da"),
    Fault("- fuer: arbeitgeber\n", "- ▶fuer:\n", .missingKey, "Die Angabe „buchung.fuer“ fehlt"),
    Fault(
      "ertragskonto: 4482", "ertragskonto: ▶44 82", .invalidValue, "„44 82“ bei „buchung.ertragskonto“ ist kein Konto",
      "Ziffern, dazwischen Punkt, Strich oder Schrägstrich: 4482, 4482.001"),
    Fault(
      "ertragskonto: 4482", "ertragskonto: ▶=4482", .invalidValue, "„=4482“ bei „buchung.ertragskonto“ ist kein Konto"),
    Fault(
      "aufwandskonto: 5232", "aufwandskonto: ▶.5232", .invalidValue,
      "„.5232“ bei „buchung.aufwandskonto“ ist kein Konto"),
    Fault(
      "produkt: 50.02\n", "produkt: ▶\"@50\"\n", .invalidValue, "„@50“ bei „buchung.produkt“ ist keine Produktnummer"),
    Fault(
      "aufwandskonto: 5232", "ertragskonto: ▶5232", .invalidValue,
      "„ertragskonto“ gehört nur zu „fuer: arbeitgeber“"),
    Fault(
      "abschlagskonto: 3799-001", "aufwandskonto: ▶5232", .invalidValue,
      "„aufwandskonto“ gehört nur zu „fuer: mitglieder“"),
    Fault(
      "forderungskonto: 1691", "▶forderungkonto: 1691", .unknownKey,
      "Der Schlüssel „buchung.forderungkonto“ ist hier nicht bekannt", "meinten Sie „forderungskonto“?"),
    Fault(
      "- fuer: arbeitgeber\n    produkt: 50.02\n    ertragskonto: 4482\n    forderungskonto: 1691\n",
      "- ▶4482\n", .invalidValue, "Bei „buchung“ werden Angaben der Form „schlüssel: wert“ erwartet"),
  ]

  @Test(arguments: faults.indices) func `a fault is found with its place`(_ index: Int) throws {
    try Self.faults[index].check(soundAgreement, agreement)
  }
}
