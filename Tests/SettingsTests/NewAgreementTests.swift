import Diagnostics
import Foundation
import Settings
import Testing

/// The agreement of a new year: empty from the templates, or advanced from the year before.
@Suite struct NewAgreementTests {
  private static let templates = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "templates/neu")

  /// Exactly what the clerk must fill in, and nothing else, is missing.
  @Test func `the empty agreement lacks what must be decided, and nothing else`() throws {
    let text = try String(contentsOf: Self.templates.appending(path: "vereinbarung.yaml"), encoding: .utf8)
    let checked = agreement(text)
    #expect(checked.findings.allSatisfy { $0.code == .missingKey }, "\(checked.findings)")
    let missing = checked.findings.map { $0.message.split(separator: "„")[1].prefix { $0 != "“" } }.map(String.init)
    #expect(
      missing.sorted()
        == [
          "anteilig", "deckel", "foerderung_basis", "foerdersaetze.ab", "foerdersaetze.eur_je_vzae_jahr",
          "foerdersaetze.quelle", "foerderwegfall.ab", "jahr", "rechnungsdatum", "regionen.arbeitgeber",
          "regionen.mitglieder", "regionen.name", "regionen.schluessel", "regionen.stellen", "texte.absender",
          "umsatzsteuer.aussteller", "umsatzsteuer.jahr", "umsatzsteuer.kategorie",
          "vereinbarung.foerderung", "vereinbarung.kreis", "vereinbarung.kuerzel", "vereinbarung.name",
          "vereinbarung.vorhaben", "verwaltungspauschale_eur_je_vzae_jahr", "vorlagen.beratungsfolge.gremium",
          "vorlagen.beratungsfolge.sitzungsdatum", "vorlagen.datum", "vorlagen.federfuehrung", "vorlagen.produkte",
          "zahlungsziel_tage",
        ].sorted())
    #expect(missing.count == Set(missing).count)
  }

  @Test func `an agreement for the year after lacks its dates and keeps the rest`() throws {
    let advanced = try #require(AdvancedAgreement.make(Array(soundAgreement.utf8), file: "v.yaml").value)
    let text = String(decoding: advanced.bytes, as: UTF8.self)
    let expected = soundAgreement.replacing("jahr: 2025\nrech", with: "jahr: 2026\nrech")
      .replacing("rechnungsdatum: 27.02.2026", with: "rechnungsdatum:   # neu festlegen, bisher 27.02.2026")
      .replacing("datum: 02.03.2026", with: "datum:   # neu festlegen, bisher 02.03.2026")
      .replacing("sitzungsdatum: 19.03.2026", with: "sitzungsdatum:   # neu festlegen, bisher 19.03.2026")
    #expect(text == expected)
    #expect(
      agreement(text).findings.map(\.message).sorted() == [
        "Die Angabe „rechnungsdatum“ fehlt", "Die Angabe „vorlagen.beratungsfolge.sitzungsdatum“ fehlt",
        "Die Angabe „vorlagen.datum“ fehlt",
      ])
    let decisions = advanced.decisions.joined(separator: "\n")
    for word in [
      "rechnungsdatum", "31.12.2026", "umsatzsteuer", "foerdersaetze", "Region Nord", "anteile", "vorlagen", "buchung",
    ] {
      #expect(decisions.contains(word), "\(word)")
    }
    #expect(!decisions.contains("2b UStG"))
    let later = soundAgreement.replacing(
      "jahr: 2025\nrechnungsdatum: 27.02.2026", with: "jahr: 2026\nrechnungsdatum: 27.02.2027")
    #expect(
      try #require(AdvancedAgreement.make(Array(later.utf8), file: "v.yaml").value).decisions.contains {
        $0.contains("§ 2b UStG")
      })
  }

  @Test func `values are changed in every way YAML writes them`() throws {
    let text = soundAgreement.replacing("jahr: 2025\nrech", with: "jahr: \"2025\"   # Jahr\r\nrech")
      .replacing("rechnungsdatum: 27.02.2026", with: "rechnungsdatum: '27.02.2026'  # Bemerkung")
      .replacing(
        "beratungsfolge:\n      - gremium: Ausschuss\n        sitzungsdatum: 19.03.2026",
        with: "beratungsfolge: [{gremium: Ausschuss, sitzungsdatum: 19.03.2026}]")
    #expect(agreement(text).findings.isEmpty, "\(agreement(text).findings)")
    let advanced = String(
      decoding: try #require(AdvancedAgreement.make([0xEF, 0xBB, 0xBF] + Array(text.utf8), file: "v.yaml").value).bytes,
      as: UTF8.self)
    #expect(advanced.contains("jahr: 2026   # Jahr\r\n"))
    #expect(advanced.contains("rechnungsdatum:   # Bemerkung"))
    #expect(advanced.contains("{gremium: Ausschuss, sitzungsdatum: }"))
    #expect(advanced.unicodeScalars.first == "\u{FEFF}")
    #expect(agreement(advanced).findings.count == 3)
  }
}
