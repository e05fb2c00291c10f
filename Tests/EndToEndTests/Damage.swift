import Diagnostics
import Foundation
import Testing

/// One way in which an input can be broken, and the finding a clerk must get for it.
struct Damage: Sendable, CustomTestStringConvertible {
  let name: String
  let code: DiagnosticCode
  /// `file:line:column` as far as a place can be told; nil: where `▸` stands.
  let place: String?
  /// True if one fault cannot help but give further errors.
  let hasConsequences: Bool
  let edits: [Edit]

  init(
    _ name: String, _ code: DiagnosticCode, at place: String? = nil, hasConsequences: Bool = false, _ edits: Edit...
  ) {
    self.name = name
    self.code = code
    self.place = place
    self.hasConsequences = hasConsequences
    self.edits = edits
  }

  var testDescription: String { name }

  /// An employer's export is settled by that employer alone, the normal case, and templates are tried on the smallest
  /// region: it saves time.
  var region: [String] {
    let regions = [Self.coesfeld: "Nord", Self.duelmen: "Mitte", Self.ascheberg: "Süd"]
    if edits.allSatisfy({ $0.file.hasPrefix("templates/") }) { return ["--region", "Mitte"] }
    let names = Set(edits.map { regions[$0.file] ?? "" })
    return names.count == 1 && names != [""] ? ["--region"] + names : []
  }

  private static let junk: [UInt8] = [
    0x7F, 0x45, 0x4C, 0x46, 0x02, 0x01, 0x01, 0x00, 0xFF, 0xFE, 0x80, 0x00, 0x0A, 0x01,
  ]
  private static let coesfeld = "personal-coesfeld.csv"
  private static let duelmen = "personal-duelmen.csv"
  private static let ascheberg = "personal-ascheberg.txt"
  private static let agreement = "vereinbarung.yaml"
  private static let statementXML = "templates/abrechnung/abrechnung.xml"
  private static let statementPage = "templates/abrechnung/abrechnung.html"
  private static let invoiceXML = "templates/rechnung/ubl-rechnung.xml"

  static let all = files + tables + exports + settings + templates

  /// Files as a whole.
  static let files: [Damage] =
    ["kommunen.csv", "stellen.csv", "foerderung.csv", "sachkosten.csv", "lohnarten.csv"].flatMap { file in
      [
        Damage("\(file) is empty", .unreadableFile, at: file, hasConsequences: true, .write(file, [])),
        Damage("\(file) is a folder", .missingFile, at: file, .folder(file)),
      ]
    } + [
      Damage("kommunen.csv is missing", .missingFile, at: "kommunen.csv", .remove("kommunen.csv")),
      Damage("stellen.csv is missing", .missingFile, at: "stellen.csv", .remove("stellen.csv")),
      Damage("foerderung.csv is missing", .missingFile, at: "foerderung.csv", .remove("foerderung.csv")),
      Damage(
        "lohnarten.csv leads in a circle", .missingFile, at: "lohnarten.csv",
        .link("lohnarten.csv", to: "lohnarten.csv")),
      Damage("the agreement is missing", .missingFile, at: agreement, .remove(agreement)),
      Damage("the agreement is a folder", .missingFile, at: agreement, .folder(agreement)),
      Damage("the agreement is empty", .yaml, at: agreement + ":1:1", .write(agreement, [])),
      Damage("no profiles at all", .missingFile, at: "profile/", hasConsequences: true, .remove("profile")),
      Damage("an export is missing", .profile, at: "profile/coesfeld.yaml:3:8", .remove(coesfeld)),
      Damage("an export is a folder", .profile, at: "profile/coesfeld.yaml:3:8", .folder(coesfeld)),
      Damage(
        "an export leads in a circle", .profile, at: "profile/ascheberg.yaml:3:8", .link(ascheberg, to: ascheberg)),
      Damage("an export is empty", .unreadableFile, at: duelmen, .write(duelmen, [])),
      Damage(
        "an export is a program", .illegalCharacter, at: coesfeld + ":1:1", hasConsequences: true,
        .write(coesfeld, junk)),
      Damage(
        "a table is a program", .illegalCharacter, at: "stellen.csv:1:1", hasConsequences: true,
        .write("stellen.csv", junk)),
      Damage("the agreement is a program", .yaml, at: agreement + ":1:9", .write(agreement, junk)),
      Damage(
        "a profile is a program", .yaml, at: "profile/coesfeld.yaml:1:9",
        .write("profile/coesfeld.yaml", junk)),
      Damage(
        "a table in UTF-16", .unreadableFile, at: "kommunen.csv", hasConsequences: true, .saveAs("kommunen.csv", .utf16)
      ),
      Damage("an export in UTF-16", .unreadableFile, at: ascheberg, .saveAs(ascheberg, .utf16)),
      Damage(
        "an export in UTF-8 where Windows-1252 is declared", .header, at: coesfeld + ":4:1", .saveAs(coesfeld, .utf8)),
      Damage(
        "a wide export in Latin-1 where UTF-8 is declared", .unreadableFile, at: duelmen + ":2:9",
        hasConsequences: true,
        .replaceAll(duelmen, old: "Łucja", new: "Lucja"), .deleteByteOrderMark(duelmen), .saveAs(duelmen, .isoLatin1)),
    ]

  static let tables: [Damage] = [
    // kommunen.csv
    Damage(
      "a zero byte in master data", .illegalCharacter, hasConsequences: true,
      .replace("kommunen.csv", old: "Markt 8", new: "Markt▸\0 8")),
    Damage(
      "a quote that never ends", .openQuote, hasConsequences: true,
      .replace("kommunen.csv", old: "Stiftsplatz 7-8", new: "▸\"Stiftsplatz 7-8")),
    Damage(
      "a column is missing", .header, hasConsequences: true,
      .replace(
        "kommunen.csv", old: "ags;ars;name;art;region;rolle;strasse;plz;ort;einwohner;leitweg_id",
        new: "▸ags;ars;name;art;region;rolle;strasse;plz;ort;einwohner;leitweg")),
    Damage(
      "a field too many", .fieldCount,
      .replace("kommunen.csv", old: "Fachbereich Finanzen;;", new: "Fachbereich Finanzen;;;▸x")),
    Damage(
      "an unknown region", .unknownRegion, hasConsequences: true,
      .replace("kommunen.csv", old: "Olfen;Stadt;Süd", new: "Olfen;Stadt;▸Sued")),
    Damage(
      "a wrong check digit of a Leitweg-ID", .leitwegID,
      .replace("kommunen.csv", old: "055580020020-DEMO01-68", new: "▸055580020020-DEMO01-69")),
    Damage("no Leitweg-ID", .masterData, .replace("kommunen.csv", old: "055580020020-DEMO01-68", new: "▸")),
    Damage(
      "a wrong check digit of an IBAN", .iban,
      .replace("kommunen.csv", old: "DE34400000005100220502", new: "▸DE34400000005100220503")),
    Damage(
      "an IBAN that is too short", .iban,
      .replace("kommunen.csv", old: "DE71400000005100230603", new: "▸DE7140000000510023060")),
    Damage(
      "an employer without an account", .masterData, .replace("kommunen.csv", old: "DE57400000005100200300", new: "▸")),
    Damage("no street", .masterData, .replace("kommunen.csv", old: "Borg 2", new: "▸")),
    Damage("a municipality twice", .duplicate, at: "kommunen.csv:4:1", .repeatLine("kommunen.csv", 3)),
    Damage("an AGS of seven digits", .unknownMunicipality, .replace("kommunen.csv", old: "05558036", new: "▸5558036")),
    Damage("inhabitants in words", .number, .replace("kommunen.csv", old: "10815", new: "▸elftausend")),
    // plan.csv, vorjahr.csv
    Damage(
      "a plan for a stranger", .unknownMunicipality,
      .replace("plan.csv", old: "05558012;48", new: "▸05559999;48")),
    Damage(
      "a planned share in words", .number, .replace("plan.csv", old: "12.500,00\n05558032", new: "▸viel\n05558032")),
    Damage(
      "the year before twice", .duplicate, at: "vorjahr.csv:3:1", .repeatLine("vorjahr.csv", 2)),
    Damage(
      "a share of the year before that is no number", .number,
      .replace("vorjahr.csv", old: "13.294,76", new: "▸13.294,7x")),
    // stellen.csv
    Damage(
      "a day that does not exist", .date, hasConsequences: true,
      .replace("stellen.csv", old: "1,0;01.03.2025", new: "1,0;▸30.02.2025")),
    Damage(
      "a year of two digits", .date, hasConsequences: true, .replace("stellen.csv", old: "30.09.2025", new: "▸30.09.25")
    ),
    Damage(
      "more than the post holds", .fte, hasConsequences: true,
      .replace("stellen.csv", old: "00040093;0,5", new: "00040093;▸1,0")),
    Damage(
      "a post of an unknown region", .unknownRegion, hasConsequences: true,
      .replace("stellen.csv", old: "M-A;Mitte", new: "M-A;▸Mite")),
    Damage(
      "an FTE in words", .number, hasConsequences: true,
      .replace("stellen.csv", old: "M-A;Mitte;1,0", new: "M-A;Mitte;▸voll")),
    Damage(
      "a post with two regions", .unknownPost, hasConsequences: true,
      .replace("stellen.csv", old: "S-B;Süd;1,0;00000342", new: "S-B;▸Nord;1,0;00000342")),
    Damage("a field is missing", .fieldCount, .append("stellen.csv", "S-D;Süd;0,0;99999;0,0;▸01.01.2025\r\n")),
    // foerderung.csv
    Damage(
      "an unknown employer", .notAnEmployer,
      .replace("foerderung.csv", old: "Nord;05558012", new: "Nord;▸05558013")),
    Damage(
      "a member as employer", .notAnEmployer,
      .replace("foerderung.csv", old: "Nord;05558012", new: "Nord;▸05558008")),
    Damage(
      "a bad amount of a grant", .ambiguousNumber, .replace("foerderung.csv", old: "128.333,33;", new: "▸12.8333,33;")),
    Damage("no grant for a region", .grantMissing, at: "vereinbarung.yaml:61:19", .deleteLine("foerderung.csv", 3)),
    // sachkosten.csv
    Damage("costs of another year", .year, .replace("sachkosten.csv", old: "03.03.2025", new: "▸03.03.2024")),
    Damage("an English decimal point", .ambiguousNumber, .replace("sachkosten.csv", old: "351,00", new: "▸351.00")),
    Damage("tenths of a cent", .surplusDecimals, .replace("sachkosten.csv", old: "857,97", new: "▸857,975")),
    Damage(
      "a power of ten by the spreadsheet", .spreadsheetDamage,
      .replace("sachkosten.csv", old: "2.918,50", new: "▸2,92E+03")),
    Damage("travel expenses", .notChargeable, .replace("sachkosten.csv", old: "Mitte;P2", new: "Mitte;▸P5")),
    Damage("a posting twice", .duplicate, at: "sachkosten.csv:4:20", .repeatLine("sachkosten.csv", 3)),
    Damage(
      "text behind a closing quote", .openQuote,
      .replace("sachkosten.csv", old: "\"Diensthandy; Hülle\"", new: "\"Diensthandy\"▸ Hülle\"")),
    // lohnarten.csv
    Damage(
      "an unknown class of pay", .unmappedPayElement, hasConsequences: true,
      .replace("lohnarten.csv", old: "05558012;1000;BRUTTO", new: "05558012;1000;▸BRUTO")),
    Damage(
      "a class that may not be charged", .notChargeable, at: coesfeld + ":107:42",
      .replace("lohnarten.csv", old: "05558012;1620;LOB", new: "05558012;1620;REISE")),
    Damage(
      "a levy that municipalities do not pay", .insolvencyLevy, at: coesfeld + ":107:42", hasConsequences: true,
      .replace("lohnarten.csv", old: "05558012;1620;LOB", new: "05558012;1620;INSO")),
    Damage(
      "the levy U1", .sicknessLevy, at: coesfeld + ":107:42", hasConsequences: true,
      .replace("lohnarten.csv", old: "05558012;1620;LOB", new: "05558012;1620;U1")),
    Damage(
      "a pay element with two classes", .duplicate,
      .replace("lohnarten.csv", old: "05558012;1120;ZULAGE", new: "05558012;▸1000;ZULAGE\r\n05558012;1120;ZULAGE")),
    Damage(
      "a pay element made a date", .unmappedPayElement, at: ascheberg + ":5:45",
      .replace("lohnarten.csv", old: "05558004;1000;BRUTTO", new: "05558004;01.10.2000;BRUTTO")),
    // abschlaege.csv, which the sample does not have
    Damage(
      "an advance of an unknown municipality", .unknownMunicipality,
      .write("abschlaege.csv", Array("ags;datum;betrag;beleg\n05559999;01.07.2025;100,00;B-1\n".utf8)),
      .replace("abschlaege.csv", old: "05559999", new: "▸05559999")),
    Damage(
      "an advance of an employer", .advancePayment,
      .write("abschlaege.csv", Array("ags;datum;betrag;beleg\n05558012;01.07.2025;100,00;B-1\n".utf8)),
      .replace("abschlaege.csv", old: "05558012", new: "▸05558012")),
    // rechnungsnummern.csv, which it does not have either
    Damage(
      "a number for a stranger", .unknownMunicipality,
      .write("rechnungsnummern.csv", Array("empfaenger;nummer\n05559999;RE 1\n".utf8)),
      .replace("rechnungsnummern.csv", old: "05559999", new: "▸05559999")),
    Damage(
      "two rows of numbers", .duplicate, at: "rechnungsnummern.csv:3:1",
      .write("rechnungsnummern.csv", Array("empfaenger;nummer\n05558008;RE 1\n05558008;RE 2\n".utf8))),
    Damage(
      "an employer with a number", .invoiceNumber,
      .write("rechnungsnummern.csv", Array("empfaenger;nummer\n05558012;RE 1\n".utf8)),
      .replace("rechnungsnummern.csv", old: "05558012", new: "▸05558012")),
    Damage(
      "a number twice", .invoiceNumber,
      .write(
        "rechnungsnummern.csv",
        Array("empfaenger;nummer;stornonummer\n05558008;RE 1;\n05558020;RE 2;RE-1\n".utf8)),
      .replace("rechnungsnummern.csv", old: "RE-1", new: "▸RE-1")),
    Damage(
      "a number with an umlaut", .invoiceNumber,
      .write("rechnungsnummern.csv", Array("empfaenger;nummer\n05558008;RÜ 1\n".utf8)),
      .replace("rechnungsnummern.csv", old: "RÜ 1", new: "▸RÜ 1")),
    Damage("an empty file of advances", .unreadableFile, at: "abschlaege.csv", .write("abschlaege.csv", [])),
  ]

  static let exports: [Damage] = [
    // The list with semicolons.
    Damage(
      "a row is gone in the middle", .controlTotal, at: coesfeld + ":114:20", hasConsequences: true,
      .deleteLine(coesfeld, 60)),
    Damage("a row stands twice", .duplicate, at: coesfeld + ":61:1", hasConsequences: true, .repeatLine(coesfeld, 60)),
    Damage(
      "a wrong control total", .controlTotal, hasConsequences: true,
      .replace(coesfeld, old: "Summe 00041877;;;;;80.926,75", new: "Summe 00041877;;;;;▸80.926,76")),
    Damage(
      "a row of other staff is gone", .controlTotal, at: coesfeld + ":225:20", hasConsequences: true,
      .deleteLine(coesfeld, 150)),
    Damage(
      "the file is cut off", .controlTotal, at: coesfeld + ":431", .replace(coesfeld, old: "Gesamt;", new: "Ende;")),
    Damage(
      "an unknown pay element", .unmappedPayElement, hasConsequences: true,
      .replace(coesfeld, old: "01/2025;1120;SuE-Zulage", new: "01/2025;▸1125;SuE-Zulage")),
    Damage(
      "a column is called otherwise", .header, hasConsequences: true,
      .replace(
        coesfeld, old: "Pers.-Nr.;Name;Monat;Lohnart;Bezeichnung;Betrag",
        new: "▸Pers.-Nr.;Name;Monat;Lohnart;Bezeichnung;Summe")),
    Damage(
      "an amount in words", .number, hasConsequences: true,
      .replace(coesfeld, old: "Tabellenentgelt;4.560,00", new: "Tabellenentgelt;▸viel")),
    Damage(
      "a month that does not exist", .date, hasConsequences: true,
      .replace(coesfeld, old: "02/2025;1000", new: "▸13/2025;1000")),
    Damage(
      "a month of another year", .year, hasConsequences: true,
      .replace(coesfeld, old: "02/2025;1000", new: "▸02/2023;1000")),
    Damage(
      "a month made a date by the spreadsheet", .spreadsheetDamage, hasConsequences: true,
      .replace(coesfeld, old: "03/2025;1000", new: "▸Mrz 25;1000")),
    Damage(
      "an amount made a power of ten", .spreadsheetDamage, hasConsequences: true,
      .replace(coesfeld, old: "Tabellenentgelt;4.560,00", new: "Tabellenentgelt;▸4,56E+03")),
    Damage(
      "a field too many in an export", .fieldCount, hasConsequences: true,
      .replace(coesfeld, old: "500210;50.02.CM", new: "500210;50.02.CM;▸x")),
    Damage(
      "a person without post", .unknownPost, at: coesfeld + ":5:1",
      .replace("stellen.csv", old: "00041877", new: "00041878")),
    Damage(
      "a control character in an export", .illegalCharacter, hasConsequences: true,
      .replace(coesfeld, old: "Tabellenentgelt;4.560,00", new: "Tabellen▸\u{7}entgelt;4.560,00")),
    Damage(
      "a quote never closed in an export", .openQuote, at: coesfeld + ":42:11",
      .replace(coesfeld, old: "\"Grünewald, Friederike\";05/2025;1000", new: "\"Grünewald, Friederike;05/2025;1000")),
    // The wide table.
    Damage(
      "a wide row that does not add up", .controlTotal, .replace(duelmen, old: "20.11,5901.71", new: "20.11,▸5901.72")),
    Damage("a wide month twice", .duplicate, at: duelmen + ":4:1", hasConsequences: true, .repeatLine(duelmen, 3)),
    Damage(
      "a decimal comma where points are declared", .ambiguousNumber, hasConsequences: true,
      .replace(duelmen, old: "2025-02,4390.00", new: "2025-02,▸\"4390,00\"")),
    Damage(
      "a column of pay is called otherwise", .header, at: duelmen + ":1:1",
      .replace(duelmen, old: "u2,gesamt", new: "u1,gesamt")),
    Damage(
      "a wide field is missing", .fieldCount, hasConsequences: true,
      .replace(
        duelmen, old: "2025-03,4390.00,180.00,0.00,0.00,390.74,82.26,425.01,59.41,205.65,148.53,20.11,5901.71",
        new: "2025-03,4390.00,180.00,0.00,0.00,390.74,82.26,425.01,59.41,205.65,148.53,▸20.11")),
    Damage(
      "a wide month in another form", .date, hasConsequences: true, .replace(duelmen, old: "2025-05", new: "▸05/2025")),
    // The list with tabs.
    Damage(
      "a reversal is gone", .controlTotal, at: ascheberg + ":116:8", hasConsequences: true, .deleteLine(ascheberg, 24)),
    Damage("the grand total is gone", .controlTotal, at: ascheberg + ":330", .deleteLine(ascheberg, 331)),
    Damage(
      "a trailing minus is lost", .controlTotal, at: ascheberg + ":117:8", hasConsequences: true,
      .replace(ascheberg, old: "4.270,00-", new: "4.270,00")),
    Damage(
      "a personnel number lost its zeros", .unknownPost, at: ascheberg + ":220:1",
      .replaceAll(ascheberg, old: "00000274\t", new: "274\t")),
    Damage(
      "spaces where tabs were", .fieldCount, hasConsequences: true,
      .replace(
        ascheberg, old: "01.2025\t01.2025\t1000\tTabellenentgelt\t4.270,00\t0050021001",
        new: "▸01.2025 01.2025 1000 Tabellenentgelt 4.270,00 0050021001")),
    Damage(
      "an employee's share", .unmappedPayElement, hasConsequences: true,
      .replace(ascheberg, old: "/3K1\tAG-Anteil", new: "▸/3K2\tAN-Anteil")),
  ]

  static let settings: [Damage] = [
    Damage(
      "a profile with a wrong form of months", .invalidValue,
      .replace("profile/ascheberg.yaml", old: "monatsform: MM.JJJJ", new: "monatsform: ▸MM.JJ")),
    Damage(
      "broken YAML", .yaml, hasConsequences: true,
      .replace(agreement, old: "jahr: 2025\n\n#", new: "jahr: 2025\n  x▸: [\n#")),
    Damage(
      "an unknown key", .unknownKey,
      .replace(
        agreement, old: "foerderung_basis: bewilligt", new: "foerderung_basis: bewilligt\n▸foerderungsbasis: bewilligt")
    ),
    Damage(
      "a misspelt key", .unknownKey, hasConsequences: true, .replace(agreement, old: "deckel: p", new: "▸dekel: p")),
    Damage(
      "a key is missing", .missingKey, at: agreement + ":1:1",
      .replace(agreement, old: "anteilig: begonnen", new: "# anteilig: begonnen")),
    Damage(
      "an invalid value", .invalidValue,
      .replace(agreement, old: "foerderung_basis: bewilligt", new: "foerderung_basis: ▸bewiligt")),
    Damage("an issue date within the year", .invalidValue, .replace(agreement, old: "27.02.2026", new: "▸27.02.2025")),
    Damage(
      "an issue date that does not exist", .invalidValue, .replace(agreement, old: "27.02.2026", new: "▸31.02.2026")),
    Damage(
      "an unknown employer of a region", .unknownMunicipality, hasConsequences: true,
      .replace(agreement, old: "arbeitgeber: \"05558016\"", new: "arbeitgeber: ▸\"05558017\"")),
    Damage(
      "the same key twice", .yaml, hasConsequences: true,
      .replace(
        agreement, old: "kleingruppe: zusammenfassen", new: "▸kleingruppe: zusammenfassen\nkleingruppe: zusammenfassen")
    ),
    Damage("an anchor", .yaml, hasConsequences: true, .replace(agreement, old: "gruss: Mit", new: "gruss: ▸&a Mit")),
    Damage(
      "another year", .year, hasConsequences: true, .replace(agreement, old: "jahr: 2025\n\n#", new: "jahr: 2024\n\n#"),
      .replace("stellen.csv", old: "01.01.2025", new: "01.01.2025"),
      .replace("sachkosten.csv", old: "14.01.2025", new: "▸14.01.2025")),
    Damage(
      "no decision on VAT", .vatRegime, at: agreement + ":34:5",
      .replace(agreement, old: "    jahr: 2025\n    kategorie: O", new: "    jahr: 2024\n    kategorie: O")),
    Damage(
      "more posts than agreed", .fte, at: "stellen.csv:5:1",
      .replace(agreement, old: "stellen: 1,0", new: "stellen: 0,5")),
    Damage(
      "a profile with an unknown key", .unknownKey,
      .replace("profile/coesfeld.yaml", old: "form: lang\n\n#", new: "form: lang\n▸farbe: rot\n#")),
    Damage(
      "a profile with a wrong separator", .invalidValue,
      .replace("profile/coesfeld.yaml", old: "trennzeichen: semikolon", new: "trennzeichen: ▸punkt")),
    Damage(
      "a profile without columns", .missingKey, at: "profile/duelmen.yaml:16:3",
      .replace("profile/duelmen.yaml", old: "  monat: monat\n", new: "")),
    Damage(
      "a profile for a file that is not there", .profile, hasConsequences: true,
      .replace("profile/coesfeld.yaml", old: "personal-coesfeld.csv", new: "▸personal-koesfeld.csv")),
    Damage(
      "a profile of a member", .notAnEmployer, hasConsequences: true,
      .replace("profile/coesfeld.yaml", old: "\"05558012\"", new: "▸\"05558008\"")),
    Damage(
      "two profiles for one export", .profile, at: "profile/zweites.yaml:3:8",
      .link("profile/zweites.yaml", to: "coesfeld.yaml")),
    Damage(
      "an export without profile", .profile, at: "personal-neu.csv", .write("personal-neu.csv", Array("a;b\n".utf8))),
    Damage(
      "the wrong separator declared", .header, at: coesfeld + ":1:1", hasConsequences: true,
      .replace("profile/coesfeld.yaml", old: "trennzeichen: semikolon", new: "trennzeichen: komma")),
  ]

  static let templates: [Damage] = [
    Damage(
      "an unknown name in a page", .templateName,
      .replace(
        statementPage, old: "<dd>{{zeitraum}}</dd>", new: "<dd>▸{{zeitraun}}</dd>")),
    Damage(
      "an unknown name in the XML", .templateName,
      .replace(statementXML, old: "<jahr>{{jahr}}", new: "<jahr>▸{{jahre}}")),
    Damage(
      "a part that is not there", .templatePartial,
      .replace(statementPage, old: "{{>teile/briefstil}}", new: "▸{{>teile/brief}}")),
    Damage(
      "a part file is missing", .templatePartial, hasConsequences: true, .remove("templates/teile/ubl-summen.xml"),
      .replace(invoiceXML, old: "{{> teile/ubl-summen}}", new: "▸{{> teile/ubl-summen}}")),
    Damage(
      "a section is not closed", .templateSection, hasConsequences: true,
      .replace(statementXML, old: "{{#beleg}}", new: "▸{{#beleg}}"),
      .replace(statementXML, old: "  {{/beleg}}\n", new: "")),
    Damage(
      "a name is not closed", .templateSyntax, hasConsequences: true,
      .replace(statementXML, old: "{{zahlbetrag}}", new: "▸{{zahlbetrag}")),
    Damage(
      "a value in a script", .templatePlace,
      .replace(statementPage, old: "</body>", new: "<script>var x = \"▸{{jahr}}\";</script>\n</body>")),
    Damage(
      "a value in an unquoted attribute", .templatePlace,
      .replace(statementPage, old: "<body>", new: "<body data-year=▸{{jahr}}>")),
    Damage(
      "a value in a comment", .templatePlace,
      .replace("templates/vorlagen/kreis.html", old: "<body>", new: "<body>\n<!-- ▸{{jahr}} -->")),
    Damage(
      "a required field is deleted", .templateRequired, at: statementPage,
      .replaceAll(statementPage, old: "{{keine_rechnung}}", new: "")),
    Damage(
      "the mark of drafts is deleted", .templateRequired, at: "templates/rechnung/ansicht.html", hasConsequences: true,
      .write("templates/teile/entwurf.html", []),
      .replaceAll("templates/rechnung/ansicht.html", old: "{{entwurfsvermerk}}", new: "")),
    Damage(
      "an amount is deleted from the XRechnung", .templateRequired, at: invoiceXML, hasConsequences: true,
      .replace("templates/teile/ubl-summen.xml", old: "{{bt115}}", new: "0.00")),
    Damage(
      "figures in the XML are exchanged", .readBack, at: statementXML, hasConsequences: true,
      .replace(
        statementXML, old: "kosten=\"{{kosten}}\" foerderung=\"{{foerderung}}\"",
        new: "kosten=\"{{foerderung}}\" foerderung=\"{{kosten}}\"")),
    Damage(
      "a figure is written into the XML", .readBack, at: statementXML, hasConsequences: true,
      .replace(statementXML, old: "<zahlbetrag>{{zahlbetrag}}", new: "<zahlbetrag>1{{zahlbetrag}}")),
    Damage(
      "a figure in the XML loses its form", .schemaViolation, at: statementXML, hasConsequences: true,
      .replace(statementXML, old: "eigenanteil=\"{{eigenanteil}}\"", new: "eigenanteil=\"{{eigenanteil}}0\"")),
    Damage(
      "elements of the XML in another order", .schemaViolation, at: statementXML, hasConsequences: true,
      .replace(
        statementXML, old: "  <jahr>{{jahr}}</jahr>\n  <datum>{{datum}}</datum>\n",
        new: "  <datum>{{datum}}</datum>\n  <jahr>{{jahr}}</jahr>\n")),
    Damage(
      "an element of the XML is not closed", .illFormedDocument, at: statementXML, hasConsequences: true,
      .replace(statementXML, old: "</jahr>", new: "")),
    Damage(
      "an element of the XRechnung is not closed", .illFormedDocument, at: invoiceXML, hasConsequences: true,
      .replace(invoiceXML, old: "</cbc:DueDate>", new: "")),
    Damage(
      "something is added to the XRechnung", .readBack, at: invoiceXML, hasConsequences: true,
      .replace(invoiceXML, old: "{{bt1}}", new: "{{bt1}}x")),
    Damage(
      "another amount is added to the XRechnung", .readBack, at: invoiceXML, hasConsequences: true,
      .replace("templates/teile/ubl-summen.xml", old: "{{bt115}}", new: "1{{bt115}}")),
    Damage(
      "the schema is broken", .schemaViolation, at: "templates/abrechnung/abrechnung-1.xsd:11", hasConsequences: true,
      .replace("templates/abrechnung/abrechnung-1.xsd", old: "<xs:annotation>", new: "<xs:anotation>")),
    Damage(
      "the schema is missing", .templateFile, at: "templates/abrechnung/abrechnung-1.xsd", hasConsequences: true,
      .remove("templates/abrechnung/abrechnung-1.xsd")),
    Damage("a template is missing", .templateFile, at: statementPage, hasConsequences: true, .remove(statementPage)),
    Damage(
      "a template is empty", .templateRequired, at: "templates/rechnung/ansicht.html", hasConsequences: true,
      .write("templates/rechnung/ansicht.html", [])),
    Damage(
      "a template is a folder", .templateFile, at: "templates/intern/index.html", hasConsequences: true,
      .folder("templates/intern/index.html")),
    Damage(
      "a template is not UTF-8", .templateFile, at: "templates/vorlagen/vorlage.html", hasConsequences: true,
      .write("templates/vorlagen/vorlage.html", junk)),
    Damage(
      "a part includes itself", .templatePartial, hasConsequences: true,
      .write("templates/teile/kopf.html", Array("{{>teile/kopf}}\n".utf8)),
      .replace("templates/teile/kopf.html", old: "{{>", new: "▸{{>")),
  ]
}
