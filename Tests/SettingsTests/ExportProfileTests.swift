import Diagnostics
import Identifiers
import Money
import Settings
import Testing

@Suite struct ExportProfileTests {
  @Test func `a list is read as it stands`() throws {
    let checked = profile(soundProfile)
    #expect(checked.findings.isEmpty)
    let reading = try #require(checked.value)
    #expect(reading.exportFile == "personal.csv" && reading.employer == AGS("05558012") && reading.product == "Liste")
    #expect(
      reading.dialect.encoding == .windows1252 && reading.dialect.separator == UInt8(ascii: ";")
        && reading.dialect.numbers == .german)
    #expect(reading.dialect.monthForm == .monthSlashYear)
    guard case .long(let columns) = reading.layout else {
      Issue.record("not a list")
      return
    }
    #expect(columns.personnelNumber == "Pers.-Nr." && columns.month == "Monat" && columns.payElement == "Lohnart")
    #expect(columns.amount == "Betrag" && columns.costCenter == "KST")
    #expect(columns.name == nil && columns.run == nil && columns.text == nil && columns.costObject == nil)
    #expect(reading.filter?.column == "KST" && reading.filter?.values == ["50.02"])
    #expect(reading.totals.map(\.mark) == ["Summe"] && reading.totals.first?.scope == .person)
    #expect(reading.place.description == "v.yaml:1:8" && reading.employerPlace.description == "v.yaml:2:14")
  }

  @Test func `a wide table is read as it stands`() throws {
    let reading = try #require(profile(soundWideProfile).value)
    #expect(
      reading.dialect.separator == UInt8(ascii: ",") && reading.dialect.encoding == .utf8
        && reading.dialect.monthForm == .yearDashMonth)
    #expect(reading.dialect.numbers == NumberStyle(decimalSign: UInt8(ascii: "."), groupSign: nil))
    guard case .wide(let columns) = reading.layout else {
      Issue.record("not a wide table")
      return
    }
    #expect(columns.personnelNumber == "pnr" && columns.month == "monat" && columns.total == "gesamt")
    #expect(columns.elements.map(\.column) == ["entgelt", "kv"])
    #expect(columns.elements.map(\.payClass) == [.basePay, .healthInsurance])
    #expect(reading.filter == nil && reading.totals.isEmpty)
  }

  @Test func `every word of a choice means its case`() throws {
    func read(_ old: String, _ new: String) throws -> ExportProfile {
      let checked = profile(soundProfile.replacing(old, with: new))
      return try #require(checked.value, "\(new): \(checked.findings)")
    }
    for (word, byte) in [("komma", ","), ("tabulator", "\t"), ("senkrechter strich", "|")] {
      #expect(try read("trennzeichen: semikolon", "trennzeichen: \(word)").dialect.separator == byte.utf8.first)
    }
    for encoding in TextEncoding.allCases {
      #expect(try read("windows-1252", encoding.rawValue).dialect.encoding == encoding)
    }
    for form in MonthForm.allCases where form != .number && form != .dayMonth {
      #expect(try read("MM/JJJJ", form.rawValue).dialect.monthForm == form)
    }
    #expect(try read("monatsform: MM/JJJJ", "monatsform: TTMM\nvorspann: datev").preamble == .datevBatch)
    #expect(
      try read("umfasst: person", "umfasst: person\n  - kennzeichen: leer\n    umfasst: datei").totals[1].mark == "")
    #expect(try read("tausenderzeichen: punkt", "tausenderzeichen: leerzeichen").dialect.numbers?.groupSign == 0x20)
    #expect(try read("umfasst: person", "umfasst: datei").totals.first?.scope == .file)
  }

  @Test func `what a profile leaves open is recognised from the file`() throws {
    for key in ["kodierung", "trennzeichen", "dezimalzeichen", "tausenderzeichen", "monatsform"] {
      let line = try #require(soundProfile.split(separator: "\n").first { $0.hasPrefix(key) }.map(String.init))
      for open in [line.prefix { $0 != ":" } + ": automatisch", ""] {
        let checked = profile(soundProfile.replacing(line, with: String(open)))
        #expect(checked.findings.isEmpty)
        #expect(checked.value != nil && checked.value?.statedDialect == nil, "\(key)")
      }
    }
    #expect(profile(soundProfile).value?.statedDialect != nil)
  }

  @Test func `rows of posts need no person`() throws {
    let byPost = try #require(profile(soundProfile.replacing("personalnummer:", with: "stelle:")).value)
    guard case .long(let columns) = byPost.layout else { return #expect(Bool(false), "\(byPost.layout)") }
    #expect(columns.personnelNumber == nil && columns.post != nil)
  }

  @Test func `a month that is only a number needs its year, any other has it`() throws {
    let numbered = soundProfile.replacing("monatsform: MM/JJJJ", with: "monatsform: M")
    #expect(profile(numbered).findings.map(\.message) == ["Die Angabe „spalten.jahr“ fehlt"])
    let complete = try #require(
      profile(numbered.replacing("  monat: Monat", with: "  monat: Monat\n  jahr: Jahr")).value)
    guard case .long(let columns) = complete.layout else { return #expect(Bool(false), "not a list") }
    #expect(columns.year == "Jahr" && complete.dialect.monthForm == .number)
    try Fault(
      "  monat: Monat", "  monat: Monat\n  jahr: ▶Jahr", .invalidValue, "„jahr“ gehört nur zu „monatsform: M“",
      "die Angabe löschen"
    ).check(soundProfile, profile)
  }

  @Test func `a table of years has no month`() throws {
    let yearly = soundWideProfile.replacing("form: breit", with: "form: jahr")
    #expect(
      profile(yearly).findings.map(\.message).sorted() == [
        "Der Schlüssel „spalten.monat“ ist hier nicht bekannt",
        "„monatsform“ passt nicht zu „form: jahr“: dort gibt es keinen Monat",
      ])
    let sound = yearly.replacing("  monat: monat\n", with: "  jahr: jahr\n").replacing(
      "monatsform: JJJJ-MM\n", with: "")
    let reading = try #require(profile(sound).value)
    guard case .wide(let columns) = reading.layout else { return #expect(Bool(false), "not a wide table") }
    #expect(columns.month == nil && columns.year == "jahr" && reading.dialect.monthForm == nil)
  }

  @Test func `faults of a list are refused at their place`() throws {
    let faults = [
      Fault(
        "kodierung: w", "▶kodirung: x\nkodierung: w", .unknownKey, "Der Schlüssel „kodirung“ ist hier nicht bekannt",
        "meinten Sie „kodierung“?"),
      Fault(
        "  betrag: Betrag", "  betrag: Betrag\n  ▶gesamt: x", .unknownKey,
        "Der Schlüssel „spalten.gesamt“ ist hier nicht bekannt"),
      Fault("form: lang", "form: lang\n▶klassen: {}", .unknownKey, "Der Schlüssel „klassen“ ist hier nicht bekannt"),
      Fault(
        "\n  betrag: Betrag", "\n  ▶betrag:", .missingKey, "Die Angabe „spalten.betrag“ fehlt", "„betrag: …“ ergänzen"),
      Fault(
        "monatsform: MM/JJJJ", "monatsform: ▶TTMM", .invalidValue, "„monatsform: TTMM“ braucht „vorspann: datev“"),
      Fault(
        "MM/JJJJ", "▶MM/JJ", .invalidValue, "„MM/JJ“ ist bei „monatsform“ nicht vorgesehen",
        "möglich sind „MM/JJJJ“, „MM.JJJJ“, „JJJJ-MM“, „JJJJMM“, „MMJJJJ“, "
          + "„TT.MM.JJJJ“, „TT/MM/JJJJ“, „JJJJ-MM-TT“, „JJJJMMTT“, „TTMM“, „M“, „automatisch“"),
      Fault("windows-1252", "▶latin1", .invalidValue, "„latin1“ ist bei „kodierung“ nicht vorgesehen"),
      Fault("semikolon", "▶\";\"", .invalidValue, "„;“ ist bei „trennzeichen“ nicht vorgesehen"),
      Fault(
        "tausenderzeichen: punkt", "tausenderzeichen: ▶komma", .invalidValue,
        "Dezimal- und Tausenderzeichen können nicht dasselbe sein"),
      Fault(
        "form: lang", "form: ▶mittel", .invalidValue, "„mittel“ ist bei „form“ nicht vorgesehen",
        "möglich sind „lang“, „breit“, „jahr“"),
      Fault(
        "datei: personal.csv", "datei: ▶../personal.csv", .invalidValue,
        "Der Export muss im Eingabeordner selbst liegen, ohne Pfad"),
      Fault(
        "datei: personal.csv", "datei: ▶.personal.csv", .invalidValue,
        "Der Export muss im Eingabeordner selbst liegen, ohne Pfad"),
      Fault(
        "spalte: kostenstelle", "spalte: ▶kostentraeger", .invalidValue,
        "Die Spalte des Filters ist unter „spalten“ nicht benannt"),
      Fault("spalte: kostenstelle", "spalte: ▶KST", .invalidValue, "„KST“ ist bei „filter.spalte“ nicht vorgesehen"),
      Fault("  werte:\n    - 50.02", "  werte: ▶50.02", .invalidValue, "Bei „filter.werte“ wird eine Liste erwartet"),
      Fault("umfasst: person", "umfasst: ▶monat", .invalidValue, "„monat“ ist bei „summen.umfasst“ nicht vorgesehen"),
      Fault("\"05558012\"", "▶0555801", .unknownMunicipality, "„0555801“ ist kein amtlicher Gemeindeschlüssel"),
    ]
    for fault in faults { try fault.check(soundProfile, profile) }
  }

  @Test func `faults of a wide table are refused at their place`() throws {
    let faults = [
      Fault("kv: KV-AG", "kv: ▶KV", .unmappedPayElement, "Die Klasse „KV“ gibt es nicht"),
      Fault("kv: KV-AG", "kv: ▶KV_AG", .unmappedPayElement, "Die Klasse „KV_AG“ gibt es nicht", "meinten Sie „KV-AG“?"),
      Fault(
        "kv: KV-AG", "kv: ▶AN-KV", .notChargeable, "Arbeitnehmeranteile („AN-KV“) sind im Brutto schon enthalten",
        "die Lohnart aus dem Export nehmen; sie würde doppelt gezählt"),
      Fault("  kv: KV-AG", "  ▶kv:", .missingKey, "Bei „klassen.kv“ fehlt die Klasse", PayClass.toBeFilledIn),
      Fault("  kv: KV-AG", "  ▶kv: \" \"", .missingKey, "Bei „klassen.kv“ fehlt die Klasse", PayClass.toBeFilledIn),
      Fault("kv: KV-AG", "kv: ▶[KV-AG]", .invalidValue, "Bei „klassen“ wird ein einzelner Wert erwartet"),
      Fault("  gesamt: gesamt", "  ▶gesamt:", .missingKey, "Die Angabe „spalten.gesamt“ fehlt"),
      Fault("klassen:\n  entgelt: BRUTTO\n  kv: KV-AG", "▶klassen:", .missingKey, "Die Angabe „klassen“ fehlt"),
      Fault(
        "klassen:\n  entgelt: BRUTTO\n  kv: KV-AG", "klassen: ▶BRUTTO", .invalidValue,
        "Bei „klassen“ wird je Betragsspalte eine Zeile erwartet"),
      Fault(
        "  gesamt: gesamt", "  gesamt: gesamt\n  ▶betrag: x", .unknownKey,
        "Der Schlüssel „spalten.betrag“ ist hier nicht bekannt"),
    ]
    for fault in faults { try fault.check(soundWideProfile, profile) }
  }

  @Test func `classes count as the table of domain md says`() {
    let expected: [PayClass.Treatment: [String]] = [
      .gross: ["BRUTTO", "ZULAGE", "JSZ", "LOB", "VWL", "VORJAHR"],
      .contribution: ["KV-AG", "PV-AG", "RV-AG", "AV-AG", "ZV-U", "ZV-S", "ZV-B", "ZV-STEUER", "U2"],
      .reimbursement: ["ERST"], .mustBeZero: ["U1", "INSO"], .notChargeable: ["REISE", "FORTB", "RUECK"],
    ]
    let grouped = Dictionary(grouping: PayClass.allCases, by: \.treatment).mapValues { Set($0.map(\.rawValue)) }
    #expect(grouped == expected.mapValues { Set($0) })
    #expect(PayClass.allCases.filter(\.isRegular) == [.basePay, .allowance, .capitalFormation])
  }
}
