internal import TestSupport

/// A small sound input folder in memory, one export in one dialect: what mutations begin with.
package struct FuzzCase: Sendable {
  package let name: String
  package let profile: [UInt8]
  package let export: [UInt8]

  package static let exportFile = "personal.csv"
  package static let profileFile = "profile/p.yaml"
  package static let agreementFile = "vereinbarung.yaml"

  /// What no finding may show, however the input is damaged: the person, the number, what was paid.
  package static let secrets = ["Kanarien", "Vogelsang", "70007007", "7.777,77", "7777,77", "7777.77"]
  private static let number = "70007007"
  private static let person = "Kanarien-Vogelsang, Änne"

  package static let agreement = SmallYear.agreement

  /// The tables beside the export, by name.
  package static let tables: [(file: String, text: String)] = [
    (
      "kommunen.csv",
      SmallYear.municipalities
    ),
    (
      "stellen.csv",
      """
      stelle;region;vzae_soll;personalnummer;vzae_ist;besetzt_von;besetzt_bis
      N-A;Nord;1,0;\(number);1,0;01.01.2025;31.03.2025

      """
    ),
    (
      "foerderung.csv",
      """
      region;arbeitgeber_ags;bewilligt;ausgezahlt;bescheid_datum;aktenzeichen
      Nord;05558012;13.750,00;13.750,00;12.02.2025;KI-1

      """
    ),
    (
      "sachkosten.csv",
      """
      region;position;datum;beleg;text;betrag
      Nord;P2;14.01.2025;K-1;"Notebook; ""neu\""";2.918,50

      """
    ),
    (
      "lohnarten.csv",
      """
      arbeitgeber_ags;lohnart;klasse
      05558012;1000;BRUTTO
      05558012;9010;KV-AG
      05558012;9800;ERST

      """
    ),
    (
      "abschlaege.csv",
      """
      ags;datum;betrag;beleg
      05558008;15.06.2025;1.000,00;A-1

      """
    ),
    (
      "rechnungsnummern.csv",
      """
      empfaenger;nummer;stornonummer;neue_nummer
      05558008;2026/4711;;

      """
    ),
  ]

  package static let cases: [FuzzCase] = [list, tabs, wide, sides, yearly, quoted]

  // MARK: Dialects

  private static let list = FuzzCase(
    name: "list, Windows-1252",
    profile: """
      kodierung: windows-1252
      trennzeichen: semikolon
      dezimalzeichen: komma
      tausenderzeichen: punkt
      form: lang
      spalten: {personalnummer: Pers.-Nr., name: Name, monat: Monat, lohnart: Lohnart, betrag: Betrag, kostentraeger: KTR}
      monatsform: MM/JJJJ
      filter: {spalte: kostentraeger, werte: [CM]}
      summen:
        - {kennzeichen: Summe, umfasst: person}
        - {kennzeichen: Gesamt, umfasst: datei}

      """,
    export: latin(
      "Stadt - Personalkostenliste;;;;;\r\n;;;;;\r\nPers.-Nr.;Name;Monat;Lohnart;Betrag;KTR\r\n"
        + (1...3).map { "\(number);\"\(person)\";\(two($0))/2025;1000;7.777,77;CM\r\n" }.joined()
        + "Summe;;;;23.333,31;\r\n00099999;Anders;01/2025;1000;1,00;VW\r\nSumme;;;;1,00;\r\nGesamt;;;;23.334,31;\r\n")
  )

  private static let tabs = FuzzCase(
    name: "tabs, ISO-8859-1",
    profile: """
      kodierung: iso-8859-1
      trennzeichen: tabulator
      dezimalzeichen: komma
      tausenderzeichen: punkt
      form: lang
      spalten: {personalnummer: PersNr, name: Name, monat: FürPer, lauf: InPer, lohnart: LArt, betrag: Betrag EUR}
      monatsform: MM.JJJJ
      summen:
        - {kennzeichen: "*", umfasst: person}
        - {kennzeichen: "**", umfasst: datei}

      """,
    export: latin(
      "Lohnkonto\t\t\t\t\t\n\nPersNr\tName\tFürPer\tInPer\tLArt\tBetrag EUR\n"
        + (1...3).map { "\(number)\t\(person)\t\(two($0)).2025\t\(two($0)).2025\t1000\t7.777,77\n" }.joined()
        + "\(number)\t\(person)\t03.2025\t03.2025\t9800\t100,00-\n*\t\t\t\t\t23.233,31\n**\t\t\t\t\t23.233,31\n"))

  private static let wide = FuzzCase(
    name: "wide, UTF-8 with a mark",
    profile: """
      kodierung: utf-8
      trennzeichen: komma
      dezimalzeichen: punkt
      tausenderzeichen: keines
      form: breit
      spalten: {personalnummer: nr, name: name, monat: monat, gesamt: gesamt}
      monatsform: JJJJ-MM
      klassen: {entgelt: BRUTTO, kv: KV-AG}

      """,
    export: Array(
      ("\u{FEFF}nr,name,monat,entgelt,kv,gesamt\n"
        + (1...3).map { "\(number),\"\(person)\",2025-\(two($0)),7777.77,2000.00,9777.77\n" }.joined()).utf8))

  private static let sides = FuzzCase(
    name: "sign column, UTF-16",
    profile: """
      kodierung: utf-16
      trennzeichen: semikolon
      dezimalzeichen: komma
      tausenderzeichen: leerzeichen
      form: lang
      spalten: {personalnummer: Nr, name: Name, monat: Monat, jahr: Jahr, lohnart: LA, betrag: Betrag, soll_haben: S/H}
      monatsform: M

      """,
    export: [0xFF, 0xFE]
      + ("Nr;Name;Monat;Jahr;LA;Betrag;S/H\r\n"
      + (1...3).map { "\(number);\"\(person) \u{1F600}\";\($0);2025;1000;7777,77;S\r\n" }.joined()
      + "\(number);\"\(person)\";3;2025;9800;1,00;H\r\n").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })

  private static let yearly = FuzzCase(
    name: "table of years, ISO-8859-15",
    profile: """
      kodierung: iso-8859-15
      trennzeichen: senkrechter strich
      dezimalzeichen: komma
      tausenderzeichen: punkt
      form: jahr
      spalten: {personalnummer: Nr, name: Name, jahr: Jahr, gesamt: Gesamt}
      klassen: {Entgelt: BRUTTO, KV: KV-AG}

      """,
    export: latin("Nr|Name|Jahr|Entgelt|KV|Gesamt\n\(number)|\(person)|2025|77.777,77|20.000,00|97.777,77\n"))

  private static let quoted = FuzzCase(
    name: "quoted, with line breaks, UTF-8",
    profile: """
      kodierung: utf-8
      trennzeichen: semikolon
      dezimalzeichen: komma
      tausenderzeichen: punkt
      form: lang
      spalten: {personalnummer: Nr, name: Name, monat: Monat, lohnart: LA, text: Text, betrag: Betrag}
      monatsform: TT.MM.JJJJ
      summen: [{kennzeichen: leer, umfasst: person}]

      """,
    export: Array(
      ("\"Nr\";\"Name\";\"Monat\";\"LA\";\"Text\";\"Betrag\"\n"
        + (1...3).map {
          "\"\(number)\";\"\(person)\";\"28.\(two($0)).2025\";\"1000\";\"Zeile \"\"eins\"\"\r\nZeile; zwei\";\"7.777,77\"\n"
        }.joined() + "\"\";\"\";\"\";\"\";\"\";\"23.333,31\"\n").utf8))

  // MARK: Making them

  /// The line of headings: the one before the person stands for the first time.
  var header: [UInt8] {
    let isWide = export.starts(with: [0xFF, 0xFE])
    let number = isWide ? Self.number.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] } : Array(Self.number.utf8)
    let first = (0..<export.count).first { export[$0...].starts(with: number) } ?? 0
    let end = export[..<first].lastIndex(of: 0x0A) ?? 0
    let start = export[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return Array(export[start..<end])
  }

  /// The profile without what can be recognised.
  var openProfile: [UInt8] {
    let stated = ["kodierung:", "trennzeichen:", "dezimalzeichen:", "tausenderzeichen:", "monatsform:"]
    let lines = String(decoding: profile, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    return Array(
      lines.filter { line in !stated.contains { line.hasPrefix($0) } || line == "monatsform: M" }
        .joined(separator: "\n").utf8)
  }

  private init(name: String, profile: String, export: [UInt8]) {
    self.name = name
    self.profile = Array(("datei: \(Self.exportFile)\narbeitgeber: \"05558012\"\n" + profile).utf8)
    self.export = export
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func latin(_ text: String) -> [UInt8] {
    text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
  }
}
