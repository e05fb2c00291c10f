import Dates
import Diagnostics
import Foundation
import Identifiers
import Money
import Settings
import Testing

@Suite struct AgreementTests {
  // MARK: What is right

  @Test func `a sound agreement is read as it stands`() throws {
    let checked = agreement(soundAgreement)
    #expect(checked.findings.isEmpty)
    let terms = try #require(checked.value)
    #expect(terms.year == BudgetYear(2025))
    #expect(terms.issueDate == Day(text: "27.02.2026"))
    #expect(terms.issueDatePlace == SourcePlace(file: "v.yaml", line: 2, column: 17))
    #expect(terms.paymentDueDate == Day(text: "29.03.2026"))
    #expect(terms.contract.name == "Vereinbarung vom 15.12.2022")
    #expect(terms.contract.undertaking == "Kommunales Case-Management")
    #expect(terms.contract.grantName == "Landesförderung KIM")
    #expect(terms.contract.abbreviation == "CM" && terms.contract.district == "Kreis Coesfeld")
    #expect(terms.grantBasis == .granted && terms.partialMonths == .begun && terms.grantCap == .personnelCost)
    #expect(terms.grantLapse == nil && terms.surplus == .stop && terms.smallGroups == .collapse)
    #expect(terms.administrationFlatRate == Cents(120_000))
    #expect(terms.texts.sender == "Fachbereich Soziales" && terms.texts.closing == "Mit freundlichen Grüßen")
    #expect(terms.texts.signature == "Im Auftrag")
    #expect(terms.retention.years == 10 && terms.retention.reason == "§ 59 KomHVO NRW")
  }

  @Test func `regions carry their key and their places`() throws {
    let terms = try #require(agreement(soundAgreement).value)
    let (coesfeld, ascheberg) = (try #require(AGS("05558012")), try #require(AGS("05558004")))
    let senden = try #require(AGS("05558044"))
    #expect(terms.regions.map(\.name) == ["Nord", "Süd"])
    #expect(terms.regions.map(\.agreedFTE) == [Ratio(5, 2), Ratio(1)])
    #expect(terms.regions.map(\.key) == [.equal, .fixed([ascheberg: Ratio(60), senden: Ratio(40)])])
    #expect(terms.regions.map(\.place.line) == [11, 16])
    #expect(terms.regions.map(\.employerPlace.description) == ["v.yaml:12:18", "v.yaml:17:18"])
    #expect(terms.region(named: "Süd")?.employer == ascheberg)
    #expect(terms.region(employing: coesfeld)?.name == "Nord")
    #expect(terms.region(employing: senden) == nil && terms.region(named: "West") == nil)
  }

  @Test func `grant rates stand by day, whatever their order in the file`() throws {
    let rates = try #require(agreement(soundAgreement).value).grantRates
    #expect(rates.map(\.since.german) == ["01.01.2022", "01.07.2025"])
    #expect(rates.map(\.perFTEAndYear) == [Cents(5_500_000), Cents(5_700_000)])
    #expect(rates.map(\.source) == ["Interessenbekundung", "Schreiben"])
  }

  @Test func `every word of a choice means its case`() throws {
    func read(_ old: String, _ new: String) throws -> Agreement {
      let checked = agreement(soundAgreement.replacing(old, with: new))
      return try #require(checked.value, "\(checked.findings)")
    }
    #expect(try read("foerderung_basis: bewilligt", "foerderung_basis: ausgezahlt").grantBasis == .paidOut)
    #expect(try read("foerderung_basis: bewilligt", "foerderung_basis: berechnet").grantBasis == .computed)
    #expect(try read("anteilig: begonnen", "anteilig: voll").partialMonths == .whole)
    #expect(try read("anteilig: begonnen", "anteilig: tage").partialMonths == .daily)
    #expect(try read("deckel: personalkosten", "deckel: keiner").grantCap == .none)
    #expect(
      try read("ab: nie", "ab: 2025-07-01").grantLapse == GrantLapse(firstDayWithout: #require(Day(text: "01.07.2025")))
    )
    #expect(
      try read("ueberdeckung: fehler", "ueberdeckung: auskehren\nueberdeckung_begruendung: Schreiben").surplus
        == .payOut(reason: "Schreiben"))
    #expect(
      try read("kleingruppe: zusammenfassen", "kleingruppe: aufgliedern\nkleingruppe_begruendung: Einwilligung")
        .smallGroups
        == .itemize(reason: "Einwilligung"))
    #expect(try read("schluessel: gleich", "schluessel: einwohner").regions[0].key == .inhabitants)
    let coesfeld = try #require(AGS("05558012"))
    #expect(
      try read("schluessel: gleich", "schluessel: vzae\n    anteile_vzae:\n      \"05558012\": 0,625").regions[0].key
        == .fte([coesfeld: Ratio(5, 8)]))
  }

  @Test func `a VAT decision holds for its issuer and year`() throws {
    let terms = try #require(agreement(soundAgreement).value)
    let decision = try terms.vatDecision(of: #require(AGS("05558012")))
    #expect(decision?.regime == .notSubject(reason: "Nicht steuerbar."))
    #expect(decision?.vatIdentifier == nil && decision?.taxNumber == nil)
    #expect(try terms.vatDecision(of: #require(AGS("05558004"))) == nil)
    let earlier = soundAgreement.replacing("    jahr: 2025", with: "    jahr: 2024")
    #expect(try #require(agreement(earlier).value).vatDecision(of: #require(AGS("05558012"))) == nil)
    // Nobody need have decided yet.
    let start = try #require(soundAgreement.range(of: "umsatzsteuer:"))
    let end = try #require(soundAgreement.range(of: "texte:"))
    let undecided = soundAgreement.replacingCharacters(in: start.lowerBound..<end.lowerBound, with: "")
    #expect(agreement(undecided).value?.vatDecisions.isEmpty == true)
  }

  private func decision(_ lines: String) -> Checked<Agreement> {
    agreement(soundAgreement.replacing("    kategorie: O\n    grund: Nicht steuerbar.", with: lines))
  }

  @Test func `each regime has what its invoices must say`() throws {
    func read(_ lines: String) throws -> VATDecision {
      let checked = decision(lines)
      #expect(checked.findings.isEmpty, "\(checked.findings)")
      return try #require(checked.value?.vatDecisions.first)
    }
    let exempt = try read(
      "    kategorie: E\n    grund: Steuerfrei.\n    befreiungscode: VATEX-EU-132-1F\n    steuernummer: 312/5805/0123")
    #expect(exempt.regime == .exempt(reason: "Steuerfrei.", code: "VATEX-EU-132-1F") && exempt.regime.rate == nil)
    #expect(exempt.taxNumber == "312/5805/0123" && exempt.vatIdentifier == nil)
    let standard = try read("    kategorie: S\n    satz: 19\n    ust_id: DE 136 695 976")
    #expect(standard.regime == .standard(rate: 19) && standard.regime.rate == 19)
    #expect(standard.vatIdentifier?.text == "DE136695976" && standard.taxNumber == nil)
    // A tax number is allowed in O, too; keys that are left empty are not there.
    let notSubject = try read(
      "    kategorie: O\n    grund: Nicht steuerbar.\n    steuernummer: 3125805012 3\n    ust_id:\n    satz:")
    #expect(notSubject.taxNumber == "3125805012 3" && notSubject.regime == .notSubject(reason: "Nicht steuerbar."))
  }

  @Test func `what a regime needs or forbids is a finding at its place`() throws {
    let old = "    kategorie: O\n    grund: Nicht steuerbar."
    let exempt = "    kategorie: E\n    grund: Frei.\n    befreiungscode: VATEX-EU-132-1F\n    ust_id: DE136695976"
    let standard = "    kategorie: S\n    satz: 19\n    ust_id: DE136695976"
    let start = "  - aussteller: \"05558012\"\n    jahr: 2025\n"
    let missing = "  - ▶aussteller: \"05558012\"\n    jahr: 2025\n    kategorie: "
    let faults = [
      Fault(
        old, old + "\n    ust_id: ▶DE136695976", .invalidValue, "„ust_id“ gehört nur zu „kategorie: E oder S“",
        "mit Kategorie O darf keine USt-IdNr. auf die Rechnung (BR-O-02); die Angabe löschen"),
      Fault(
        old, old + "\n    satz: ▶19", .invalidValue, "„satz“ gehört nur zu „kategorie: S“",
        "wer Umsatzsteuer ausweist, ohne es zu dürfen, schuldet sie (§ 14c Abs. 2 UStG); die Angabe löschen"),
      Fault(old, exempt + "\n    satz: ▶19", .invalidValue, "„satz“ gehört nur zu „kategorie: S“"),
      Fault(
        old, old + "\n    befreiungscode: ▶VATEX-EU-O", .invalidValue, "„befreiungscode“ gehört nur zu „kategorie: E“"),
      Fault(
        old, standard + "\n    befreiungscode: ▶VATEX-EU-132-1F", .invalidValue,
        "„befreiungscode“ gehört nur zu „kategorie: E“"),
      Fault(
        old, standard + "\n    grund: ▶Frei.", .invalidValue, "„grund“ gehört nur zu „kategorie: O oder E“",
        "eine steuerpflichtige Rechnung nennt keinen Grund für eine Befreiung (BR-S-10); die Angabe löschen"),
      Fault(
        old, exempt.replacing("VATEX-EU-132-1F", with: "▶VATEX-EU-O"), .invalidValue,
        "„VATEX-EU-O“ ist kein Code für eine Steuerbefreiung"),
      Fault(
        old, standard.replacing("19", with: "▶0"), .invalidValue,
        "„0“ bei „umsatzsteuer.satz“ ist keine ganze Zahl von 1 bis 99"),
      Fault(
        old, standard.replacing("DE136695976", with: "▶DE136695977"), .invalidValue,
        "„DE136695977“ hat eine falsche Prüfziffer"),
      Fault(
        old, standard.replacing("DE136695976", with: "▶136695976"), .invalidValue,
        "„136695976“ ist keine deutsche USt-IdNr."),
      Fault(
        old, standard.replacing("DE136695976", with: "▶DE136695976-00001"), .invalidValue,
        "„DE136695976-00001“ ist eine Wirtschafts-Identifikationsnummer; auf die Rechnung gehört die USt-IdNr."),
      Fault(
        old, standard + "\n    steuernummer: ▶12345", .invalidValue, "„12345“ ist keine Steuernummer",
        "10 bis 13 Ziffern, Schrägstriche dazwischen sind erlaubt: 312/5805/0123"),
      Fault(
        start + old, missing + "S\n    satz: 19", .vatRegime,
        "In Kategorie S fehlt die USt-IdNr. oder Steuernummer des Ausstellers",
        "„ust_id: …“ oder „steuernummer: …“ ergänzen; eine von beiden muss auf die Rechnung (BR-DE-16)"),
      Fault(
        start + old, missing + "E\n    grund: Frei.\n    befreiungscode: VATEX-EU-132", .vatRegime,
        "In Kategorie E fehlt die USt-IdNr. oder Steuernummer des Ausstellers"),
      Fault(
        "    jahr: 2025\n" + old, "    jahr: 2027\n    kategorie: O\n    grund: ▶i. V. m. § 27 Abs. 22, 22a UStG.",
        .vatRegime,
        "Der Grund nennt § 27 Abs. 22 UStG, der für Leistungen des Jahres 2027 nicht mehr gilt",
        "ab 2027 gilt § 2b UStG; die Kämmerei neu entscheiden lassen"),
      Fault(old, "    ▶kategorie:", .missingKey, "Die Angabe „umsatzsteuer.kategorie“ fehlt"),
      Fault(
        old, "    kategorie: S\n    ▶satz:\n    ust_id: DE136695976", .missingKey,
        "Die Angabe „umsatzsteuer.satz“ fehlt"),
      Fault(
        old, "    kategorie: E\n    grund: Frei.\n    ▶befreiungscode:\n    ust_id: DE136695976", .missingKey,
        "Die Angabe „umsatzsteuer.befreiungscode“ fehlt"),
    ]
    for fault in faults { try fault.check(soundAgreement, agreement) }
    let unusual = decision("    kategorie: S\n    satz: 91\n    ust_id: DE136695976")
    #expect(unusual.findings.map(\.code) == [.vatRegime] && !unusual.findings.hasErrors)
    #expect(unusual.value?.vatDecisions.first?.regime == .standard(rate: 91))
    // Whoever misspells the category is told that, and nothing of what might belong to it.
    let misspelt = decision(
      "    kategorie: X\n    satz: 19\n    grund: x\n    befreiungscode: y\n    ust_id: DE136695976")
    #expect(misspelt.findings.map(\.code) == [.invalidValue], "\(misspelt.findings)")
  }

  @Test func `a paper head of one's own goes before the common one`() throws {
    let own = """
      vorlagen:
        - fuer: "05558032"
          nummer: 181/2026
          federfuehrung: Sozialamt
          datum: 01.03.2026
          produkte: [A, B]
          art: Beschluss
          beratungsfolge: [{ gremium: Rat, sitzungsdatum: 01.03.2026 }]
        - fuer: kreis
          federfuehrung: Kreis
          datum: 01.03.2026
          produkte: [C]
          art: Bericht
          beratungsfolge: [{ gremium: Kreistag, sitzungsdatum: 02.03.2026 }]

      """
    let terms = try #require(agreement(soundAgreement.replacing("vorlagen:\n", with: own)).value)
    let head = try #require(terms.paperHead(for: AGS("05558032")))
    #expect(head.number == "181/2026" && head.products == ["A", "B"] && head.sequence.map(\.committee) == ["Rat"])
    #expect(terms.paperHead(for: nil)?.kind == "Bericht")
    let common = try #require(terms.paperHead(for: AGS("05558008")))
    #expect(common.audience == .all && common.number.isEmpty && common.sequence.first?.day == Day(text: "19.03.2026"))
  }

  @Test func `a head may say what is decided, where it stands in the budget, and what is attached`() throws {
    let head = """
      vorlagen:
        - fuer: "05558032"
          federfuehrung: Sozialamt
          datum: 01.03.2026
          produkte: [A]
          art: Beschlussfassung
          vorlage: beschluss
          beratungsfolge:
            - { gremium: Ausschuss, sitzungsdatum: 01.03.2026, zustaendigkeit: Vorberatung }
            - { gremium: Rat, sitzungsdatum: 02.03.2026 }
          beschlussvorschlag: [Erstens., Zweitens.]
          haushalt: { produkt: "50.02", sachkonto: "5318", deckung: Mehrertrag, folgeaufwand: jährlich }
          anlagen: [Abrechnung]

      """
    let terms = try #require(agreement(soundAgreement.replacing("vorlagen:\n", with: head)).value)
    let own = try #require(terms.paperHead(for: AGS("05558032")))
    #expect(own.form == .decision && own.proposal == ["Erstens.", "Zweitens."] && own.attachments == ["Abrechnung"])
    #expect(own.sequence.map(\.responsibility) == ["Vorberatung", ""])
    #expect(own.budget.product == "50.02" && own.budget.account == "5318")
    #expect(own.budget.cover == "Mehrertrag" && own.budget.followUp == "jährlich")
    let common = try #require(terms.paperHead(for: nil))
    #expect(common.form == .information && common.proposal.isEmpty && common.attachments.isEmpty)
    #expect(common.budget.product.isEmpty)
  }

  @Test func `whether something is decided follows from the kind, or is stated`() throws {
    let forms: [(String, PaperHead.Form)] = [
      ("Kenntnisnahme", .information), ("Mitteilung", .information), ("Beschluss", .decision),
      ("Entscheidung", .decision), ("Vorberatung\n    vorlage: beschluss", .decision),
      ("Vorberatung\n    vorlage: mitteilung", .information),
    ]
    for (kind, form) in forms {
      let read = agreement(soundAgreement.replacing("art: Kenntnisnahme", with: "art: \(kind)"))
      #expect(read.findings.isEmpty && read.value?.papers.first?.form == form, "\(kind): \(read.findings)")
    }
    let faults = [
      Fault(
        "art: Kenntnisnahme", "art: ▶Vorberatung", .invalidValue,
        "Aus „Vorberatung“ bei „vorlagen.art“ folgt nicht, ob ein Beschluss gefasst wird",
        "„vorlage: mitteilung“ oder „vorlage: beschluss“ ergänzen"),
      Fault(
        "art: Kenntnisnahme", "art: Kenntnisnahme\n    vorlage: ▶beschluss", .invalidValue,
        "„vorlage: beschluss“ passt nicht zu „art: Kenntnisnahme“",
        "eines von beiden ändern, oder „vorlage“ löschen; die Art genügt hier"),
      Fault(
        "art: Kenntnisnahme", "art: Kenntnisnahme\n    vorlage: ▶antrag", .invalidValue,
        "„antrag“ ist bei „vorlagen.vorlage“ nicht vorgesehen", "möglich sind „mitteilung“, „beschluss“"),
      Fault(
        "art: Kenntnisnahme", "art: Kenntnisnahme\n    beschlussvorschlag: ▶[Zustimmen.]", .invalidValue,
        "„beschlussvorschlag“ gehört nur zu „vorlage: beschluss“",
        "die Angabe löschen, oder die Vorlage beschließen lassen"),
      Fault(
        "art: Kenntnisnahme", "art: Kenntnisnahme\n    haushalt: { ansatz: ▶1 }", .invalidValue,
        "Der Ansatz steht nicht hier, sondern in plan.csv",
        "die Angabe löschen und in plan.csv je Kommune eine Zeile schreiben"),
    ]
    for fault in faults { try fault.check(soundAgreement, agreement) }
  }

  // MARK: What is wrong

  @Test func `each missing detail is named with its place`() throws {
    let lines = soundAgreement.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var path: [(indent: Int, key: String)] = []
    var checked = 0
    for (index, line) in lines.enumerated() {
      let entry = line.drop { $0 == " " || $0 == "-" }
      guard let colon = entry.firstIndex(of: ":"), !entry.hasPrefix("\"") else { continue }
      let (indent, key) = (line.count - entry.count, String(entry[..<colon]))
      path.removeAll { $0.indent >= indent }
      path.append((indent, key))
      let isSection = entry.hasSuffix(":")
      // Nobody has to decide on VAT before it matters; accounts may be missing.
      if key == "umsatzsteuer" || isSection { continue }
      if path.first?.key == "buchung", key != "fuer" { continue }
      var emptied = lines
      emptied[index] = String(line[...(line.firstIndex(of: ":") ?? line.startIndex)])
      let result = agreement(emptied.joined(separator: "\n"))
      let names = path.map(\.key).joined(separator: ".")
      #expect(result.findings.hasErrors, "\(names)")
      let missing = result.findings.filter { $0.code == .missingKey }
      #expect(missing.map(\.message) == ["Die Angabe „\(names)“ fehlt"], "\(names)")
      #expect(missing.first?.place == SourcePlace(file: "v.yaml", line: index + 1, column: indent + 1), "\(names)")
      checked += 1
    }
    #expect(checked == 50)
  }

  @Test func `a whole section that is missing is one finding`() throws {
    for key in ["vereinbarung", "regionen", "foerdersaetze", "foerderwegfall", "texte", "vorlagen", "aufbewahrung"] {
      let lines = soundAgreement.split(separator: "\n", omittingEmptySubsequences: false)
      let start = try #require(lines.firstIndex { $0 == key + ":" })
      let end = lines[(start + 1)...].firstIndex { !$0.hasPrefix(" ") } ?? lines.endIndex
      let text = (lines[..<start] + lines[end...]).joined(separator: "\n")
      #expect(agreement(text).findings.map(\.message) == ["Die Angabe „\(key)“ fehlt"])
      #expect(agreement(text).findings.map(\.code) == [.missingKey])
      #expect(agreement(text).findings.first?.place == SourcePlace(file: "v.yaml", line: 1, column: 1))
    }
  }

  @Test func `unknown keys are refused with what was meant`() throws {
    let faults = [
      Fault(
        "jahr: 2025\n", "jahr: 2025\n▶jahre: 2025\n", .unknownKey, "Der Schlüssel „jahre“ ist hier nicht bekannt",
        "meinten Sie „jahr“?"),
      Fault(
        "  kreis: Kreis Coesfeld", "  kreis: Kreis Coesfeld\n  ▶kreise: x", .unknownKey,
        "Der Schlüssel „vereinbarung.kreise“ ist hier nicht bekannt", "meinten Sie „kreis“?"),
      Fault(
        "  ab: nie", "  ab: nie\n  ▶wetter: x", .unknownKey,
        "Der Schlüssel „foerderwegfall.wetter“ ist hier nicht bekannt", "bekannt sind hier: ab, umlage"),
      Fault(
        "    schluessel: gleich", "    schluessel: gleich\n    ▶schlüssel: gleich", .unknownKey,
        "Der Schlüssel „regionen.schlüssel“ ist hier nicht bekannt", "meinten Sie „schluessel“?"),
      Fault(
        "      - gremium: Ausschuss", "      - gremium: Ausschuss\n        ▶ort: Rathaus", .unknownKey,
        "Der Schlüssel „vorlagen.beratungsfolge.ort“ ist hier nicht bekannt"),
      Fault("deckel: p", "▶\"\": x\ndeckel: p", .unknownKey, "Der Schlüssel „“ ist hier nicht bekannt"),
    ]
    for fault in faults { try fault.check(soundAgreement, agreement) }
  }

  @Test func `values of the wrong kind are refused at their place`() throws {
    let faults = [
      Fault(
        "jahr: 2025", "jahr: ▶zwanzig", .invalidValue, "„zwanzig“ bei „jahr“ ist keine ganze Zahl von 2000 bis 2099"),
      Fault("jahr: 2025", "jahr: ▶1999", .invalidValue, "„1999“ bei „jahr“ ist keine ganze Zahl von 2000 bis 2099"),
      Fault("jahr: 2025", "jahr: ▶+2025", .invalidValue, "„+2025“ bei „jahr“ ist keine ganze Zahl von 2000 bis 2099"),
      Fault("jahr: 2025", "jahr: ▶[2025]", .invalidValue, "Bei „jahr“ wird ein einzelner Wert erwartet"),
      Fault(
        "27.02.2026", "▶27.2.2026", .invalidValue, "„27.2.2026“ bei „rechnungsdatum“ ist kein Tag",
        "so schreiben: 31.12.2025"),
      Fault(
        "27.02.2026", "▶30.12.2025", .invalidValue, "Das Rechnungsdatum liegt vor dem Ende des Abrechnungsjahres 2025",
        "abgerechnet wird das ganze Jahr; frühestens der 31.12.2025"),
      Fault(
        "tage: 30", "tage: ▶366", .invalidValue, "„366“ bei „zahlungsziel_tage“ ist keine ganze Zahl von 0 bis 365"),
      Fault(
        "tage: 30", "tage: ▶99999999999999999999", .invalidValue,
        "„99999999999999999999“ bei „zahlungsziel_tage“ ist keine ganze Zahl von 0 bis 365"),
      Fault(
        "kuerzel: CM", "kuerzel: ▶Cm", .invalidValue,
        "Das Kürzel für Rechnungsnummern besteht aus 1 bis 4 Buchstaben A–Z"),
      Fault(
        "kuerzel: CM", "kuerzel: ▶ABCDE", .invalidValue,
        "Das Kürzel für Rechnungsnummern besteht aus 1 bis 4 Buchstaben A–Z"),
      Fault(
        "57.000,00", "▶57,000.00", .invalidValue, "„57,000.00“ bei „foerdersaetze.eur_je_vzae_jahr“ ist kein Betrag",
        "so schreiben: 55.000,00"),
      Fault(
        "1.200,00", "▶-1,00", .invalidValue, "„-1,00“ bei „verwaltungspauschale_eur_je_vzae_jahr“ ist kein Betrag"),
      Fault(
        "stellen: 2,5", "stellen: ▶2.5", .invalidValue, "„2.5“ bei „regionen.stellen“ ist keine Zahl",
        "so schreiben: 2,5 (höchstens vier Stellen hinter dem Komma)"),
      Fault("stellen: 2,5", "stellen: ▶0.500", .invalidValue, "„0.500“ bei „regionen.stellen“ ist keine Zahl"),
      Fault("stellen: 2,5", "stellen: ▶-1", .invalidValue, "„-1“ bei „regionen.stellen“ ist keine Zahl"),
      Fault(
        "anteilig: begonnen", "anteilig: ▶begonen", .invalidValue, "„begonen“ ist bei „anteilig“ nicht vorgesehen",
        "möglich sind „begonnen“, „voll“, „tage“"),
      Fault(
        "jahre: 10", "jahre: ▶5", .invalidValue, "„5“ bei „aufbewahrung.jahre“ ist keine ganze Zahl von 6 bis 100"),
      Fault(
        "kategorie: O", "kategorie: ▶Z", .invalidValue, "„Z“ ist bei „umsatzsteuer.kategorie“ nicht vorgesehen",
        "möglich sind „O“, „E“, „S“"),
      Fault(
        "    produkte:\n      - 50.01 Grundsicherung", "    produkte: ▶Grundsicherung", .invalidValue,
        "Bei „vorlagen.produkte“ wird eine Liste erwartet",
        "jeden Eintrag in eine eigene Zeile mit „- “ davor schreiben"),
      Fault(
        "    produkte:\n      - 50.01 Grundsicherung", "    produkte: ▶[]", .invalidValue,
        "Bei „vorlagen.produkte“ wird eine Liste erwartet"),
      Fault(
        "      - 50.01 Grundsicherung", "      - ▶[50.01]", .invalidValue,
        "Bei „vorlagen.produkte“ wird ein einzelner Wert erwartet"),
      Fault(
        "  ab: nie\n  umlage: region", "  ▶nie", .invalidValue,
        "Bei „foerderwegfall“ werden Angaben der Form „schlüssel: wert“ erwartet"),
      Fault(
        "umsatzsteuer:\n", "umsatzsteuer:\n  - ▶keine\n", .invalidValue,
        "Bei „umsatzsteuer“ werden Angaben der Form „schlüssel: wert“ erwartet"),
    ]
    for fault in faults { try fault.check(soundAgreement, agreement) }
  }

  @Test func `values that contradict others are refused at their place`() throws {
    let second =
      "\n  - name: Nord\n    arbeitgeber: \"05558024\"\n    mitglieder: [\"05558028\"]\n    stellen: 1\n    schluessel: gleich"
    let faults = [
      Fault(
        "    schluessel: gleich", "    schluessel: gleich" + second.replacing("Nord", with: "▶Nord"), .invalidValue,
        "Die Region „Nord“ steht zweimal da"),
      Fault(
        "arbeitgeber: \"05558004\"", "arbeitgeber: ▶\"05558012\"", .invalidValue,
        "Die Kommune 05558012 ist schon Arbeitgeberkommune einer Region"),
      Fault(
        "name: Nord", "name: ▶Nord/West", .invalidValue, "Der Name der Region eignet sich nicht als Dateiname",
        "nur Buchstaben, Ziffern, Leerzeichen und Bindestrich, höchstens 40 Zeichen"),
      Fault(
        "name: Nord", "name: ▶..", .invalidValue, "Der Name der Region eignet sich nicht als Dateiname"),
      Fault(
        "name: Nord", "name: ▶" + String(repeating: "N", count: 41), .invalidValue,
        "Der Name der Region eignet sich nicht als Dateiname"),
      Fault(
        "schluessel: gleich", "schluessel: gleich\n    anteile: ▶{ \"05558012\": 1 }", .invalidValue,
        "„anteile“ passt nicht zu diesem Verteilschlüssel", "die Angabe löschen"),
      Fault(
        "schluessel: gleich", "schluessel: einwohner\n    anteile_vzae:\n      ▶\"05558012\": 1", .invalidValue,
        "„anteile_vzae“ passt nicht zu diesem Verteilschlüssel"),
      Fault(
        "schluessel: gleich", "schluessel: vzae\n    anteile_vzae: ▶1", .invalidValue,
        "Bei „anteile_vzae“ wird je Kommune eine Zeile erwartet", "\"05558012\": 40"),
      Fault(
        "anteile:\n      \"05558004\": 60", "anteile:\n      ▶\"05558004\": 59,5", .invalidValue,
        "Die Anteile ergeben zusammen 99,5 statt 100",
        "feste Anteile sind Prozente; für andere Gewichte gibt es „schluessel: vzae“"),
      Fault(
        "[\"05558044\"]", "[▶\"05558020\"]", .invalidValue, "Die Kommune 05558020 steht schon in der Vereinbarung"),
      Fault(
        "[\"05558044\"]", "[\"05558044\", ▶\"05558044\"]", .invalidValue, "Die Kommune 05558044 steht zweimal da"),
      Fault("[\"05558044\"]", "▶keine", .invalidValue, "Bei „regionen.mitglieder“ wird eine Liste erwartet"),
      Fault(
        "name: Vereinbarung vom 15.12.2022", "name: ▶Vereinbarung \u{202e}vom 15.12.2022", .invalidValue,
        "Der Text bei „vereinbarung.name“ enthält einen Zeilenumbruch oder ein unsichtbares Zeichen"),
      Fault(
        "name: Vereinbarung vom 15.12.2022", "name: ▶\"Vereinbarung\\nvom 15.12.2022\"", .invalidValue,
        "Der Text bei „vereinbarung.name“ enthält einen Zeilenumbruch oder ein unsichtbares Zeichen",
        "den Text in eine Zeile schreiben, lange Texte kürzen"),
      Fault(
        "name: Vereinbarung vom 15.12.2022", "name: ▶" + String(repeating: "V", count: 481), .invalidValue,
        "Der Text bei „vereinbarung.name“ ist länger als 480 Zeichen"),
      Fault("44\": 40", "44\": ▶viel", .invalidValue, "„viel“ bei „regionen.anteile“ ist keine Zahl"),
      Fault("44\": 40", "44\": ▶[1]", .invalidValue, "Bei „regionen.anteile“ wird ein einzelner Wert erwartet"),
      Fault("ab: 01.07.2025", "ab: ▶02.07.2025", .invalidValue, "Ein Fördersatz gilt ab dem Ersten eines Monats"),
      Fault("ab: 01.01.2022", "ab: ▶01.07.2025", .invalidValue, "Ab 01.07.2025 stehen zwei Fördersätze da"),
      Fault("ab: nie", "ab: ▶niemals", .invalidValue, "„niemals“ bei „foerderwegfall.ab“ ist weder ein Tag noch „nie“"),
      Fault(
        "umlage: region", "umlage: ▶kreisweit", .invalidValue,
        "Die Lesart „kreisweit“ ist nur eine Rechnung der Simulation",
        "„umlage: region“ schreiben; abgerechnet wird je Region"),
      Fault(
        "umlage: region", "umlage: ▶land", .invalidValue, "„land“ ist bei „foerderwegfall.umlage“ nicht vorgesehen"),
      Fault(
        "umlage: region", "umlage: ▶[region]", .invalidValue,
        "Bei „foerderwegfall.umlage“ wird ein einzelner Wert erwartet"),
      Fault("umlage: region", "▶umlage:", .missingKey, "Die Angabe „foerderwegfall.umlage“ fehlt"),
      Fault(
        "ueberdeckung: fehler", "ueberdeckung: fehler\nueberdeckung_begruendung: ▶x", .invalidValue,
        "„ueberdeckung_begruendung“ gehört nur zu „ueberdeckung: auskehren“", "die Angabe löschen"),
      Fault(
        "kleingruppe: zusammenfassen", "kleingruppe: zusammenfassen\nkleingruppe_begruendung: ▶x", .invalidValue,
        "„kleingruppe_begruendung“ gehört nur zu „kleingruppe: aufgliedern“"),
      Fault(
        "  - aussteller",
        "  - aussteller: \"05558012\"\n    jahr: 2025\n    kategorie: O\n    grund: x\n  - ▶aussteller",
        .invalidValue,
        "Für diesen Aussteller und dieses Jahr gibt es zwei Entscheidungen"),
      Fault(
        "02.03.2026", "▶20.03.2026", .paperDate,
        "Die Vorlage trägt den 20.03.2026, die Sitzung war aber schon am 19.03.2026",
        "Datum der Vorlage oder Sitzungsdatum berichtigen"),
    ]
    for fault in faults where fault.code != .paperDate { try fault.check(soundAgreement, agreement) }
    // An old date is a warning: the agreement is used all the same.
    let late = agreement(soundAgreement.replacing("02.03.2026", with: "20.03.2026"))
    #expect(late.value != nil)
    #expect(late.findings.map(\.severity) == [.warning])
    #expect(late.findings.first?.message == faults.last?.message)
    #expect(late.findings.first?.place?.description == "v.yaml:52:12")
    #expect(agreement(soundAgreement.replacing("02.03.2026", with: "19.03.2026")).findings.isEmpty)
  }

  @Test func `keys of municipalities are eight digits`() throws {
    let hint = "acht Ziffern in Anführungszeichen, zum Beispiel \"05558012\""
    let faults = [
      Fault(
        "arbeitgeber: \"05558012\"", "arbeitgeber: ▶5558012", .unknownMunicipality,
        "„5558012“ ist kein amtlicher Gemeindeschlüssel", hint),
      Fault(
        "aussteller: \"05558012\"", "aussteller: ▶Coesfeld", .unknownMunicipality,
        "„Coesfeld“ ist kein amtlicher Gemeindeschlüssel", hint),
      Fault(
        "      \"05558044\": 40", "      ▶Senden: 40", .unknownMunicipality,
        "„Senden“ ist kein amtlicher Gemeindeschlüssel", hint),
    ]
    for fault in faults { try fault.check(soundAgreement, agreement) }
    // Unquoted it works, too: nothing is typed.
    #expect(agreement(soundAgreement.replacing("\"05558012\"", with: "05558012")).findings.isEmpty)
  }

  @Test func `a misspelt choice does not make what belongs to it suspicious`() {
    let cases = [
      ("schluessel: prozent", "schluessel: prozente", "„prozente“ ist bei „regionen.schluessel“ nicht vorgesehen"),
      (
        "ueberdeckung: fehler", "ueberdeckung: auskeren\nueberdeckung_begruendung: x",
        "„auskeren“ ist bei „ueberdeckung“ nicht vorgesehen"
      ),
      (
        "kleingruppe: zusammenfassen", "kleingruppe: aufgliedrn\nkleingruppe_begruendung: x",
        "„aufgliedrn“ ist bei „kleingruppe“ nicht vorgesehen"
      ),
    ]
    for (old, new, message) in cases {
      #expect(agreement(soundAgreement.replacing(old, with: new)).findings.map(\.message) == [message])
    }
  }

  @Test func `a head for everybody is needed, and one a recipient`() {
    let own = agreement(soundAgreement.replacing("fuer: alle", with: "fuer: kreis"))
    #expect(own.findings.hasErrors)
    #expect(own.findings.map(\.message) == ["Es fehlt ein Vorlagenkopf mit „fuer: alle“"])
    #expect(own.findings.first?.place?.description == "v.yaml:50:3")
    #expect(
      agreement(soundAgreement.replacing("fuer: alle", with: "fuer: niemand")).findings.first?.code
        == .unknownMunicipality)
    let head = "  - { fuer: alle, federfuehrung: x, datum: 02.03.2026, produkte: [x], art: Bericht, beratungsfolge: "
    let twice = soundAgreement.replacing(
      "vorlagen:\n", with: "vorlagen:\n\(head)[{ gremium: x, sitzungsdatum: 02.03.2026 }] }\n")
    #expect(agreement(twice).findings.map(\.message) == ["Für denselben Empfänger stehen zwei Vorlagenköpfe da"])
    #expect(agreement(twice).findings.first?.place?.description == "v.yaml:51:5")
  }

  @Test func `all faults are found at once`() {
    let text = soundAgreement.replacing("jahr: 2025\nrech", with: "jahr: x\nrech").replacing(
      "27.02.2026", with: "morgen"
    )
    .replacing("kuerzel: CM", with: "kuerzel: 1").replacing("anteilig: begonnen", with: "anteilig: nie")
    .replacing("kategorie: O", with: "kategorie: X").replacing("grund: § 59 KomHVO NRW", with: "")
    #expect(
      agreement(text).findings.inReadingOrder().map { "\($0.code.rawValue) \($0.place?.line ?? 0)" } == [
        "SET-WERT 1", "SET-WERT 2", "SET-WERT 8", "SET-WERT 32", "SET-WERT 43", "SET-FEHLT 60",
      ])
  }
}
