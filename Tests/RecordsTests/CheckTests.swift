import Dates
import Diagnostics
import Facts
import Money
import Settings
import Testing

@testable import Records

/// One test for each file in Sources/Records/Checks: `▸` stands where the finding is expected.
struct CheckTests {
  private let header = TestExport.header
  private let clean = TestExport.clean()

  @Test func `the undamaged folder gives no finding at all`() throws {
    let read = try TestFolder().read()
    #expect(read.findings.isEmpty, "\(read.findings.summary)")
    #expect(read.value?.staffCosts.map(\.amount.value) == [12 * (123_000 + 34_000) + 87_000])
  }

  // MARK: Bytes and rows

  @Test func `UnreadableFile`() throws {
    let file = SourcePlace(file: "personal.csv")
    try expectFinding(.unreadableFile, at: file) { $0.exports[0].text = "" }
    try expectFinding(.unreadableFile, at: file) { $0.exports[0].text = header }
    // Rows of nothing but separators, as spreadsheets leave them, are no rows.
    try expectFinding(.unreadableFile, at: file) { $0.exports[0].text = header + ";;;;;;\n;;;;;;\n" }
    try expectFinding(.unreadableFile, at: SourcePlace(file: "personal.csv", line: 1, column: 1)) {
      $0.exports[0].bytes = [0xEF, 0xBB, 0xBF] + Array((header + clean).utf8)
    }
    try expectFinding(.unreadableFile, at: SourcePlace(file: "stellen.csv")) { $0.posts = "" }
    try expectFinding(.unreadableFile, at: SourcePlace(file: "kommunen.csv")) { $0.municipalities = "" }
  }

  @Test func `IllegalCharacter`() throws {
    try expectFinding(.illegalCharacter) {
      $0.exports[0].text = header + "00041877;Grünewald;01/2025;1000;Ta▸\u{7}belle;1.230,00;CM\n"
    }
    try expectFinding(.illegalCharacter) {
      $0.elements = "arbeitgeber_ags;lohnart;klasse\n05558012;▸\u{0}1000;BRUTTO\n"
    }
  }

  @Test func `OpenQuote`() throws {
    try expectFinding(.openQuote) {
      $0.exports[0].text = header + "00041877;Grünewald;01/2025;1000;▸\"Tabellenentgelt;1.230,00;CM\n"
    }
    try expectFinding(.openQuote) {
      $0.exports[0].text = header + "00041877;\"Grünewald\"▸, Friederike;01/2025;1000;T;1.230,00;CM\n"
    }
    try expectFinding(.openQuote) { $0.costs += "Nord;P2;14.01.2025;K-2;\"Monitor \"▸27 Zoll\"\";437,01\n" }
  }

  @Test func `MissingColumn`() throws {
    try expectFinding(.header) {
      $0.exports[0].text =
        "Liste\n▸Pers.-Nr.;Name;Monat;Lohnart;Bezeichnung;Summe;KTR\n00041877;G;01/2025;1000;T;1.230,00;CM\n"
    }
    try expectFinding(.header) { $0.exports[0].text = "▸Liste der Friederike Grünewald\n\n" + clean }
    try expectFinding(.header) {
      $0.exports[0].text = header.replacing("Name;Monat", with: "Name;Monat;▸Monat") + clean
    }
    try expectFinding(.header, .info) {
      $0.exports[0].text = header.replacing("KTR", with: "KTR;▸Grünewald") + clean.replacing(";CM", with: ";CM;x")
    }
    try expectFinding(.header) { $0.posts = "▸stelle;region;vzae_soll;personalnummer;vzae_ist;besetzt_von\n" }
    try expectFinding(.header, .warning) { $0.costs = "▸Sachkosten 2025\n" + $0.costs }
    #expect(textBeforeHeader("f", lines: 1).message == "Vor der Kopfzeile steht eine Zeile, die nicht gelesen wird")
    #expect(textBeforeHeader("f", lines: 2).message == "Vor der Kopfzeile stehen 2 Zeilen, die nicht gelesen werden")
    try expectFinding(.header, .warning) {
      $0.costs = "region;position;datum;beleg;text;betrag;▸bemerkung\nNord;P2;14.01.2025;K;Notebook;2.918,50;gut\n"
    }
    try expectFinding(.header) { $0.costs = $0.costs.replacing(";text;", with: ";text;▸text;") }
  }

  @Test func `WrongFieldCount`() throws {
    try expectFinding(.fieldCount) {
      $0.exports[0].text = header + clean + "00041877;Grünewald;01/2025;1000;▸1.230,00\n"
    }
    try expectFinding(.fieldCount) {
      $0.exports[0].text = header + clean + "00041877;Grünewald, Änne;01/2025;1000;T;1.230,00;CM;▸1.230,00\n"
    }
    try expectFinding(.fieldCount) { $0.costs += "Süd;P2;17.11.2025;A-25-1820;Diensthandy; Hülle;▸399,90\n" }
    try expectFinding(.fieldCount) { $0.posts += "N-B;Nord;1,0;00042210;1,0;▸01.03.2025\n" }
  }

  // MARK: Fields

  @Test func `UnreadableNumber`() throws {
    func row(_ amount: String) -> String { header + clean + "00041877;Grünewald;12/2025;9800;T;▸\(amount);CM\n" }
    try expectFinding(.number) { $0.exports[0].text = row("") }
    try expectFinding(.number) { $0.exports[0].text = row("viel") }
    try expectFinding(.number) { $0.exports[0].text = row("1,2,3") }
    try expectFinding(.number) { $0.exports[0].text = row("123.456.789,00") }
    try expectFinding(.ambiguousNumber) { $0.exports[0].text = row("1230.17") }
    try expectFinding(.ambiguousNumber) { $0.exports[0].text = row("12.30") }
    try expectFinding(.surplusDecimals) { $0.exports[0].text = row("1.230,175") }
    try expectFinding(.spreadsheetDamage) { $0.exports[0].text = row("1,23E+05") }
    try expectFinding(.ambiguousNumber) { $0.costs += "Nord;P2;15.01.2025;K-2;Stuhl;▸351.00\n" }
    try expectFinding(.surplusDecimals) { $0.posts = $0.posts.replacing("Nord;1,0;", with: "Nord;▸0,33333;") }
    try expectFinding(.number) { $0.municipalities = $0.municipalities.replacing("36198", with: "▸etwa 36000") }
    try expectFinding(.number) { $0.grants = $0.grants?.replacing("Nord;05558012;55", with: "Nord;05558012;▸-55") }
    try expectFinding(.number) {
      $0.advances = "ags;datum;betrag;beleg\n05558008;01.07.2025;▸-100,00;B-1\n"
    }
  }

  @Test func `InvalidDate`() throws {
    func row(_ month: String) -> String { header + clean + "00041877;Grünewald;▸\(month);9800;T;1,00;CM\n" }
    for month in ["13/2025", "00/2025", "1/2025", "03.2025", "2025-03", "03/25", "032025", "", "Grünewald"] {
      try expectFinding(.date) { $0.exports[0].text = row(month) }
    }
    for month in ["Mrz 25", "01. Mrz", "Jan 25", "Mär 25"] {
      try expectFinding(.spreadsheetDamage) { $0.exports[0].text = row(month) }
    }
    try expectFinding(.spreadsheetDamage) {
      $0.exports[0].text = header + clean + "00041877;Grünewald;01/2025;▸01.03.2025;T;1,00;CM\n"
    }
    try expectFinding(.date) { $0.costs = $0.costs.replacing("14.01.2025", with: "▸30.02.2025") }
    try expectFinding(.date) { $0.costs = $0.costs.replacing("14.01.2025", with: "▸14.01.25") }
    try expectFinding(.date) { $0.grants = $0.grants?.replacing("12.02.2025", with: "▸31.04.2025") }
    try expectFinding(.date) { $0.posts = $0.posts.replacing("01.01.2025", with: "▸1.1.2025") }
    try expectFinding(.date) { $0.posts = $0.posts.replacing("31.12.2025", with: "▸31.12.2024") }
  }

  @Test func `WrongYear`() throws {
    try expectFinding(.year) { $0.exports[0].text = header + clean + "00041877;Grünewald;▸12/2024;1000;T;1,00;CM\n" }
    try expectFinding(.year) { $0.exports[0].text = header + clean + "00041877;Grünewald;▸01/2026;1000;T;1,00;CM\n" }
    try expectFinding(.year) { $0.costs = $0.costs.replacing("14.01.2025", with: "▸14.01.2026") }
    // A reason makes it belong to this year.
    var folder = TestFolder()
    folder.costs =
      "region;position;datum;beleg;text;betrag;begruendung\nNord;P2;02.01.2026;K;Stuhl;351,00;bestellt 2025\n"
    #expect(try folder.read().findings.isEmpty)
    #expect(try folder.read().value?.nonStaffCosts.map(\.amount.value) == [35_100])
  }

  @Test func `UnmappedPayElement`() throws {
    try expectFinding(.unmappedPayElement) {
      $0.exports[0].text =
        header + clean + "00041877;Grünewald;01/2025;▸9U20;T;1,00;CM\n00041877;G;02/2025;9U20;T;1,00;CM\n"
    }
    // If no pay element is known at all, the column may be the wrong one: nothing of it is shown.
    try expectFinding(.unmappedPayElement) {
      $0.exports[0].text = header + "x;Grünewald;01/2025;▸41877;T;1,00;CM\ny;G;02/2025;42210;T;1,00;CM\n"
    }
    // A pay grade is no pay element.
    var graded = TestFolder()
    graded.exports[0].text = header + clean + "00041877;Grünewald;01/2025;S12;T;1,00;CM\n"
    let grade = try graded.read().findings.filter { $0.code == .unmappedPayElement }
    #expect(grade.count == 1 && !ConsoleReport(colored: false).render(grade).contains("S12"))
    // What does not look like a pay element may be a name that slipped.
    try expectFinding(.unmappedPayElement) {
      $0.exports[0].text = header + clean + "00041877;9000;01/2025;▸Friederike;T;1,00;CM\n"
    }
    try expectFinding(.unmappedPayElement) {
      $0.elements += "05558012;9998;▸BRUTO\n"
    }
  }

  @Test func `NotChargeable`() throws {
    for payClass in ["REISE", "FORTB", "RUECK"] {
      try expectFinding(.notChargeable) {
        $0.elements += "05558012;7000;\(payClass)\n"
        $0.exports[0].text =
          header + clean + "00041877;Grünewald;01/2025;▸7000;T;1,00;CM\n00041877;G;02/2025;7000;T;1,00;CM\n"
      }
    }
    try expectFinding(.notChargeable) { $0.elements += "05558012;7001;▸AN-KV\n" }
    for position in ["P1", "P4", "P5", "p2", "", "Miete"] {
      try expectFinding(.notChargeable) { $0.costs = $0.costs.replacing(";P2;", with: ";▸\(position);") }
    }
  }

  @Test func `MustBeZero`() throws {
    for (word, code) in [("U1", DiagnosticCode.sicknessLevy), ("INSO", .insolvencyLevy)] {
      try expectFinding(code) {
        $0.elements += "05558012;9900;\(word)\n"
        $0.exports[0].text = header + clean + "00041877;Grünewald;01/2025;▸9900;Umlage;12,30;CM\n"
      }
      var folder = TestFolder()
      folder.elements += "05558012;9900;\(word)\n"
      folder.exports[0].text = header + clean + "00041877;\"Grünewald, Friederike\";01/2025;9900;Umlage;0,00;CM\n"
      #expect(try folder.read().findings.isEmpty, "zero is what it must be")
    }
  }

  // MARK: Keys

  @Test func `UnknownMunicipality`() throws {
    try expectFinding(.unknownMunicipality) { $0.elements += "▸5558012;1001;BRUTTO\n" }
    try expectFinding(.unknownMunicipality) {
      $0.municipalities = $0.municipalities.replacing(";055580008008;", with: ";▸055580012012;")
    }
    try expectFinding(.unknownMunicipality) {
      $0.advances = "ags;datum;betrag;beleg\n▸05558099;01.07.2025;100,00;B-1\n"
    }
    let employer = SourcePlace(file: "vereinbarung.yaml", line: 6, column: 31)
    let member = SourcePlace(file: "vereinbarung.yaml", line: 6, column: 56)
    try expectFinding(.unknownMunicipality, at: member) {
      $0.municipalities = $0.municipalities.split(separator: "\n").filter { !$0.hasPrefix("05558008") }
        .joined(separator: "\n")
    }
    try expectFinding(.unknownMunicipality, at: employer) {
      $0.municipalities = $0.municipalities.split(separator: "\n").filter { !$0.hasPrefix("05558012") }
        .joined(separator: "\n")
    }
  }

  @Test func `NotAnEmployer`() throws {
    try expectFinding(.notAnEmployer) { $0.grants = $0.grants?.replacing("Nord;05558012", with: "Nord;▸05558008") }
    try expectFinding(.notAnEmployer) { $0.elements += "▸05558008;1000;BRUTTO\n" }
    try expectFinding(.notAnEmployer) {
      $0.municipalities = $0.municipalities.replacing("Mitglied", with: "▸Arbeitgeber")
    }
    try expectFinding(.notAnEmployer) {
      $0.municipalities = $0.municipalities.replacing("Arbeitgeber", with: "▸Mitglied")
    }
  }

  @Test func `UnknownRegion`() throws {
    try expectFinding(.unknownRegion) { $0.costs = $0.costs.replacing("Nord;", with: "▸Nordwest;") }
    try expectFinding(.unknownRegion) {
      let row = $0.municipalities.split(separator: "\n").last.map(String.init) ?? ""
      $0.municipalities +=
        row.replacing("05558008;055580008008", with: "05558020;055580020020").replacing(
          "Stadt;Nord", with: "Stadt;▸Nord"
        )
        .replacing("055580008008-DEMO01-44", with: "055580020020-DEMO01-28") + "\n"
    }
    try expectFinding(.unknownRegion) { $0.grants = $0.grants?.replacing("Nord;", with: "▸nord;") }
    try expectFinding(.unknownRegion) { $0.posts += "M-A;▸Mitte;1,0;00042210;1,0;01.01.2025;31.12.2025\n" }
    try expectFinding(.unknownRegion) {
      $0.municipalities = $0.municipalities.replacing("Stadt;Nord;Mitglied", with: "Stadt;▸;Mitglied")
    }
  }

  @Test func `UnknownPost`() throws {
    // Paid, but on no post: the first row of the person.
    try expectFinding(.unknownPost) {
      $0.exports[0].text = header + clean + "▸" + TestExport.clean("00042210", "\"Weßling, Änne\"")
    }
    try expectFinding(.unknownPost) {
      $0.exports[0].text = header + clean + "▸;Weßling;01/2025;1000;T;1.230,00;CM\n"
    }
    try expectFinding(.unknownPost) { $0.posts += "N-A;Nord;▸0,5;00042210;0,5;01.01.2025;31.12.2025\n" }
    try expectFinding(.unknownPost) { $0.posts += "▸;Nord;0,5;00042210;0,5;01.01.2025;31.12.2025\n" }
    try expectFinding(.unknownPost) { $0.posts += "N-B;Nord;0,5;▸;0,5;01.01.2025;31.12.2025\n" }
    try expectFinding(.unknownPost) { $0.elements += "05558012;▸;BRUTTO\n" }
  }

  @Test func `FTEExceeded`() throws {
    try expectFinding(.fte) { $0.posts += "N-B;Nord;0,5;00042210;▸0,75;01.01.2025;31.12.2025\n" }
    for fte in ["0,0", "1,5", "-0,5", "12"] {
      try expectFinding(.fte) { $0.posts += "N-B;Nord;▸\(fte);00042210;0,5;01.01.2025;31.12.2025\n" }
    }
    // Agreed are 2.5.
    try expectFinding(.fte) { $0.posts += "N-B;Nord;1,0;;;;\n▸N-C;Nord;0,75;;;;\n" }
    var folder = TestFolder()
    folder.posts += "N-B;Nord;1,0;;;;\nN-C;Nord;0,5;;;;\n"
    #expect(try folder.read().findings.isEmpty, "just as agreed; posts that nobody held")
  }

  @Test func `IncompleteMasterData`() throws {
    for (old, new) in [
      (";Coesfeld;Stadt", ";▸;Stadt"), ("Coesfeld;Stadt;Nord", "Coesfeld;▸Dorf;Nord"),
      ("Nord;Mitglied", "Nord;▸Helfer"),
      (";Markt 1;", ";▸;"), (";48727;", ";▸4872;"), (";Billerbeck;11491", ";▸;11491"),
      (";rechnung@billerbeck.example;", ";▸rechnung.billerbeck;"), (";+49 2500 1001;", ";▸+4;"),
      (";+49 2500 1001;Finanzen;", ";+49 2500 1001;▸;"), (";DE34400000005100220502;", ";▸;"),
      ("502;Stadt Coesfeld", "502;▸"), ("055580008008-DEMO01-44", "▸"),
    ] {
      try expectFinding(.masterData) { $0.municipalities = $0.municipalities.replacing(old, with: new) }
    }
    try expectFinding(.leitwegID) {
      $0.municipalities = $0.municipalities.replacing("055580008008-D", with: "▸055580018008-D")
    }
    try expectFinding(.leitwegID) {
      $0.municipalities = $0.municipalities.replacing("055580008008-DEMO01-44", with: "▸055580008008-DEMO01-45")
    }
    try expectFinding(.leitwegID) {
      $0.municipalities = $0.municipalities.replacing("055580008008-DEMO01-44", with: "▸unbekannt")
    }
    // Two municipalities with one address: one would get the other's invoice.
    try expectFinding(.leitwegID) {
      $0.municipalities = $0.municipalities.replacing("055580008008-DEMO01-44", with: "▸055580012012-DEMO01-52")
    }
    for text in ["Stadt\nBillerbeck", String(repeating: "B", count: 481)] {
      try expectFinding(.masterData) {
        $0.municipalities = $0.municipalities.replacing(";Billerbeck;Stadt", with: ";▸\"\(text)\";Stadt")
      }
    }
    try expectFinding(.masterData) { $0.municipalities = $0.municipalities.replacing("36198", with: "▸0") }
    try expectFinding(.ambiguousNumber) {
      $0.municipalities = $0.municipalities.replacing("36198", with: "▸3.6.1.98")
    }
    try expectFinding(.iban) { $0.municipalities = $0.municipalities.replacing("DE34400", with: "▸DE43400") }
    try expectFinding(.iban) {
      $0.municipalities = $0.municipalities.replacing("DE34400000005100220502", with: "▸DE34")
    }
  }

  @Test func `DuplicateRow`() throws {
    let row = "00041877;Grünewald;01/2025;9210;U2;12,30;CM\n"
    try expectFinding(.duplicate) { $0.exports[0].text = header + clean + row + "▸" + row }
    try expectFinding(.duplicate) { $0.posts += "▸" + $0.posts.split(separator: "\n")[1] + "\n" }
    try expectFinding(.duplicate) { $0.grants = ($0.grants ?? "") + "▸Nord;05558012;1,00;1,00;12.02.2025;KI-2\n" }
    try expectFinding(.duplicate) { $0.costs += "Nord;P2;14.01.2025;▸K-1;Notebook;2.918,50\n" }
    try expectFinding(.duplicate) { $0.elements += "05558012;▸1000;ZULAGE\n" }
    try expectFinding(.duplicate) { $0.municipalities += "▸" + $0.municipalities.split(separator: "\n")[2] + "\n" }
    // The same export twice under two names: one finding, not one a row, and nobody is charged twice.
    try expectFinding(.duplicate) {
      $0.exports.append(
        TestExport(
          file: "kopie.csv", profile: TestExport.list.replacing("personal.csv", with: "kopie.csv"),
          text: header + "▸" + clean))
    }
    try expectFinding(.duplicate) {
      $0.advances = "ags;datum;betrag;beleg\n05558008;01.07.2025;1,00;B-1\n▸05558008;01.07.2025;1,00;B-1\n"
    }
  }

  // MARK: Sums

  @Test func `ControlTotal`() throws {
    func list(_ rows: String) -> (inout TestFolder) -> Void {
      {
        $0.exports[0].profile += TestExport.totals
        $0.exports[0].text = header + rows
      }
    }
    let person = "Summe;;;;;19.710,00;\n"
    let file = "Gesamt;;;;;19.710,00;\n"
    var folder = TestFolder()
    list(clean + person + file)(&folder)
    #expect(try folder.read().findings.isEmpty)
    try expectFinding(.controlTotal, change: list(clean + "Summe;;;;;▸19.710,01;\n" + file))
    try expectFinding(.controlTotal, change: list(clean + "Summe 00042210;;;;;▸19.710,00;\n" + file))
    try expectFinding(.controlTotal, change: list(clean + person + "Gesamt;;;;;▸19.709,99;\n"))
    // A grand total covers all rows before it, and none may come behind it.
    let behind = "00041877;Grünewald;12/2025;9210;U2;1,00;CM\nSumme;;;;;1,00;\n"
    try expectFinding(
      .controlTotal, at: SourcePlace(file: "personal.csv", line: 30), change: list(clean + person + file + behind))
    // A total that is missing: at the end of the file, or where another person begins.
    let end = SourcePlace(file: "personal.csv", line: 27)
    try expectFinding(.controlTotal, at: end, change: list(clean + person))
    let other = "00042210;Weßling;01/2025;1000;T;1,00;fremd\nSumme;;;;;1,00;\n"
    try expectFinding(.controlTotal, change: list(clean + "▸" + other + "Gesamt;;;;;19.711,00;\n"))
    try expectFinding(.controlTotal) {
      $0.costs = "region;position;datum;beleg;text;betrag;netto;ust\nNord;P2;14.01.2025;K;Stuhl;▸119,00;100,00;18,00\n"
    }
  }

  @Test func `MissingNetAmount`() throws {
    let taxable: (inout TestFolder) -> Void = { folder in
      folder.agreement +=
        "umsatzsteuer: [{aussteller: \"05558012\", jahr: 2025, kategorie: S, satz: 19, ust_id: DE136695976}]\n"
    }
    func costs(_ rows: String) -> (inout TestFolder) -> Void {
      {
        taxable(&$0)
        $0.costs = "region;position;datum;beleg;text;betrag" + rows
      }
    }
    // Missing columns are told once, missing amounts in each row.
    try expectFinding(.vatRegime, change: costs("\nNord;P2;14.01.2025;K;a;▸119,00\nNord;P2;14.01.2025;K;b;1,00\n"))
    try expectFinding(
      .vatRegime, change: costs(";netto;ust\nNord;P2;14.01.2025;K;a;▸119,00;;\nNord;P2;14.01.2025;K;b;1,00;1,00;0,00\n")
    )
    // What is charged is net: the input tax comes back.
    var folder = TestFolder()
    costs(";netto;ust\nNord;P2;14.01.2025;K;a;119,00;100,00;19,00\n")(&folder)
    #expect(try folder.read().value?.nonStaffCosts.map(\.amount) == [Cents(10_000)])
    folder.agreement = TestFolder().agreement
    #expect(try folder.read().value?.nonStaffCosts.map(\.amount) == [Cents(11_900)])
  }

  @Test func `OtherCostObject`() throws {
    try expectFinding(.otherCostObject, .info, at: SourcePlace(file: "personal.csv", line: 27)) {
      $0.exports[0].text = header + clean + TestExport.clean("00099999", "\"Weßling, Änne\"", object: "32.01")
    }
  }

  @Test func `rows of somebody with a post that the filter excludes`() throws {
    try expectFinding(.splitCostObject, .warning) {
      $0.exports[0].text =
        header + clean
        + "▸00041877;Grünewald;03/2025;1000;T;40,00;fremd\n00041877;Grünewald;04/2025;1000;T;40,00;fremd\n"
    }
  }

  @Test func `Reversal`() throws {
    try expectFinding(.reversal, .info) {
      $0.exports[0].text =
        header + clean + """
          00041877;Grünewald;03/2025;1000;Storno;▸1.230,00-;CM
          00041877;Grünewald;03/2025;1000;neu;1.230,00;CM

          """
    }
    // What was taken back may be booked again, to the letter.
    var folder = TestFolder()
    folder.exports[0].text =
      header + clean + """
        00041877;Grünewald;03/2025;9210;U2;180,00;CM
        00041877;Grünewald;03/2025;9210;U2;180,00-;CM
        00041877;Grünewald;03/2025;9210;U2;180,00;CM

        """
    #expect(try folder.read().findings.codes == ["REC-STORNO"])
    #expect(try folder.read().value?.staffCosts.map(\.amount.value) == [1_971_000 + 18_000])
  }

  @Test func `AdvancePaymentFaults`() throws {
    func payment(_ row: String) -> (inout TestFolder) -> Void { { $0.advances = "ags;datum;betrag;beleg\n\(row)\n" } }
    try expectFinding(.advancePayment, change: payment("▸05558012;01.07.2025;100,00;B-1"))
    try expectFinding(.advancePayment, change: payment("05558008;▸31.12.2024;100,00;B-1"))
    try expectFinding(.advancePayment, change: payment("05558008;▸28.02.2026;100,00;B-1"))
    var folder = TestFolder()
    payment("05558008;27.02.2026;100,00;B-1")(&folder)
    #expect(try folder.read().findings.isEmpty)
    #expect(try folder.read().value?.advancePayments.map(\.amount.value) == [10_000])
  }

  @Test func `OwnShareMismatch, and whatever else a row of the year before can be wrong about`() throws {
    func rows(_ rows: String) -> (inout TestFolder) -> Void {
      { $0.previousYear = "ags;kosten;foerderung;eigenanteil\n\(rows)\n" }
    }
    for wrong in ["300,01", "299,99", "-300,00"] {
      try expectFinding(.controlTotal, change: rows("05558008;1.000,00;700,00;▸\(wrong)"))
    }
    try expectFinding(.number, change: rows("05558008;1.000,00;▸-700,00;1.700,00"))
    try expectFinding(.number, change: rows("05558008;▸viel;700,00;300,00"))
    try expectFinding(.ambiguousNumber, change: rows("05558008;1.000,00;700,00;▸300.00"))
    try expectFinding(.unknownMunicipality, change: rows("▸05558999;1.000,00;700,00;300,00"))
    try expectFinding(.unknownMunicipality, change: rows("▸5558008;1.000,00;700,00;300,00"))
    try expectFinding(.duplicate, change: rows("05558008;1,00;0,00;1,00\n▸05558008;1,00;0,00;1,00"))
    try expectFinding(.header) { $0.previousYear = "▸ags;kosten;foerderung\n05558008;1,00;0,00\n" }
    try expectFinding(.fieldCount, change: rows("05558008;1.000,00;▸700,00"))
    var folder = TestFolder()
    rows("05558008;1.000,00;1.200,00;-200,00\n05558012;1.000,00;0,00;1.000,00")(&folder)
    let read = try folder.read()
    #expect(read.findings.isEmpty, "\(read.findings.summary)")
    #expect(read.value?.previousYears.map(\.ownShare.value) == [-20_000, 100_000])
    #expect(read.value?.previousYears.map(\.cost.value) == [100_000, 100_000])
    #expect(read.value?.inputs.contains { $0.file == "vorjahr.csv" && $0.rows == 2 } == true)
  }

  @Test func `a plan needs the own share alone, and adds up where it says more`() throws {
    func rows(_ rows: String) -> (inout TestFolder) -> Void {
      { $0.plan = "ags;kosten;foerderung;eigenanteil\n\(rows)\n" }
    }
    try expectFinding(.controlTotal, change: rows("05558008;1.000,00;700,00;▸300,01"))
    try expectFinding(.number, change: rows("05558008;1.000,00;▸-700,00;1.700,00"))
    try expectFinding(.number, change: rows("05558008;▸viel;;300,00"))
    try expectFinding(.number, change: rows("05558008;;;▸"))
    try expectFinding(.unknownMunicipality, change: rows("▸05558999;;;300,00"))
    try expectFinding(.duplicate, change: rows("05558008;;;1,00\n▸05558008;;;1,00"))
    try expectFinding(.header) { $0.plan = "▸ags;kosten;foerderung\n05558008;1,00;0,00\n" }
    var folder = TestFolder()
    rows("05558008;1.000,00;1.200,00;-200,00\n05558012;;700,00;300,00")(&folder)
    let read = try folder.read()
    #expect(read.findings.isEmpty, "\(read.findings.summary)")
    #expect(read.value?.plannedYears.map(\.ownShare.value) == [-20_000, 30_000])
    #expect(read.value?.plannedYears.map(\.cost?.value) == [100_000, 100_000])
    folder.plan = "ags;eigenanteil\n05558008;300,00\n"
    let short = try folder.read()
    #expect(short.findings.isEmpty && short.value?.plannedYears.map(\.cost) == [nil], "\(short.findings.summary)")
    #expect(short.value?.inputs.contains { $0.file == "plan.csv" && $0.rows == 1 } == true)
  }

  @Test func `NumberOfEmployer, and a table of numbers`() throws {
    func rows(_ rows: String) -> (inout TestFolder) -> Void {
      { $0.numbers = "empfaenger;nummer;stornonummer;neue_nummer\n\(rows)\n" }
    }
    try expectFinding(.invoiceNumber, change: rows("▸05558012;RE 1;;"))
    try expectFinding(.unknownMunicipality, change: rows("▸05558999;RE 1;;"))
    try expectFinding(.duplicate, change: rows("05558008;RE 1;;\n▸05558008;RE 2;;"))
    try expectFinding(.illegalCharacter, change: rows("05558008;RE▸\u{1} 1;;"))
    try expectFinding(.header) { $0.numbers = "▸empfaenger;rechnung\n05558008;RE 1\n" }
    var folder = TestFolder()
    rows("05558008; 2026/4711 ;;RÄ 1")(&folder)
    let row = try #require(try folder.read().value?.assignedNumbers.first)
    #expect("\(row.recipient)" == "05558008" && row.number?.text == "2026/4711" && row.cancellation == nil)
    #expect(row.replacement?.text == "RÄ 1", "its form is checked where it is given")
    #expect(row.replacement?.place == SourcePlace(file: "rechnungsnummern.csv", line: 2, column: 23))
    folder.numbers = "empfaenger;nummer\n05558008;\n"
    let short = try folder.read()
    #expect(short.findings.isEmpty && short.value?.assignedNumbers.first?.all.isEmpty == true)
    #expect(short.value?.inputs.contains { $0.file == "rechnungsnummern.csv" && $0.rows == 1 } == true)
  }

  // MARK: Plausibility

  @Test func `AnnualSpecialPayment`() throws {
    try expectFinding(.annualSpecialPayment, .warning) {
      $0.exports[0].text = header + "▸" + clean.replacing("1510;JSZ;870,00", with: "1000;Zulage;8,70")
    }
    try expectFinding(.annualSpecialPayment, .warning) {
      // The payment of December stands behind the other rows of December; its first row is meant.
      $0.exports[0].text =
        header
        + clean.replacing(
          "00041877;\"Grünewald, Friederike\";12/2025;1000",
          with:
            "▸00041877;\"Grünewald, Friederike\";12/2025;1000") + "00041877;Grünewald;12/2025;1510;JSZ;1,00;CM\n"
    }
    // Not employed on 1 December: none is right.
    var folder = TestFolder()
    folder.posts = folder.posts.replacing("31.12.2025", with: "30.11.2025")
    folder.exports[0].text =
      header + TestExport.clean(months: 1...10) + "00041877;Grünewald;11/2025;1000;T;1.230,00;CM\n"
    #expect(try folder.read().findings.codes == ["REC-VAKANZ"])
  }

  @Test func `ContributionBand`() throws {
    for contribution in ["290,00", "460,00"] {
      try expectFinding(.contributionBand, .warning) {
        $0.exports[0].text = header + "▸" + clean.replacing("340,00", with: contribution)
      }
    }
    // 12 × 1,230.00 + 870.00 = 15,630.00: 24 % are 3,751.20, 32 % are 5,001.60 (416.80 a month).
    for contribution in ["312,60", "416,80"] {
      var folder = TestFolder()
      folder.exports[0].text = header + clean.replacing("340,00", with: contribution)
      #expect(try folder.read().findings.isEmpty, "\(contribution) is the edge of the band")
    }
  }

  @Test func `ContributionLimit`() throws {
    // 14.6 % of 5,512.50 are 804.83 a month: what January and February may have together is 1,609.66.
    func insured(_ branch: String, _ amounts: [Int: String], mark: Int? = nil) -> (inout TestFolder) -> Void {
      {
        $0.elements += "05558012;9020;\(branch)\n"
        $0.exports[0].text = header + "▸".repeated(mark == nil) + clean
        for (month, amount) in amounts.sorted(by: { $0.key < $1.key }) {
          let start = "00041877;\"Grünewald, Friederike\";0\(month)/2025;"
          $0.exports[0].text = $0.exports[0].text.replacing(
            start + "1000", with: "▸".repeated(mark == month) + "\(start)9020;AG;\(amount);CM\n\(start)1000")
        }
      }
    }
    // 340.00 KV-AG stand in every month of the list: 464.83 more is the limit of January.
    for (branch, limit, more) in [
      ("KV-AG", "464,83", "464,84"), ("PV-AG", "198,45", "198,46"), ("AV-AG", "209,30", "209,31"),
    ] {
      var folder = TestFolder()
      insured(branch, [1: limit])(&folder)
      #expect(try folder.read().findings.filter { $0.code == .contributionLimit }.isEmpty, "\(branch) \(limit)")
      try expectFinding(.contributionLimit, .warning, change: insured(branch, [1: more], mark: 1))
    }
    // What January has not used up is left for February, the other way round it is not.
    var folder = TestFolder()
    insured("KV-AG", [2: "929,66"])(&folder)
    #expect(try folder.read().findings.filter { $0.code == .contributionLimit }.isEmpty)
    try expectFinding(.contributionLimit, .warning, change: insured("KV-AG", [2: "929,67"], mark: 2))
    // A special payment early in the year may count for the year before, retroactive pay does.
    for (payClass, month) in [("LOB", "02/2025"), ("VORJAHR", "05/2025")] {
      var folder = TestFolder()
      insured("KV-AG", [6: "8.000,00"])(&folder)
      #expect(try folder.read().findings.contains { $0.code == .contributionLimit })
      folder.elements += "05558012;1900;\(payClass)\n"
      folder.exports[0].text += "00041877;Grünewald;\(month);1900;T;5.000,00;CM\n"
      #expect(try folder.read().findings.filter { $0.code == .contributionLimit }.isEmpty, "\(payClass)")
    }
  }

  @Test func `legal figures stand with their day and source, in order`() throws {
    #expect(LegalFigures.ceilings.map(\.year.number) == [2025, 2026])
    #expect(LegalFigures.ceilings.map(\.healthAndCare.value) == [551_250, 581_250])
    #expect(LegalFigures.ceilings.map(\.pensionAndUnemployment.value) == [805_000, 845_000])
    #expect(LegalFigures.ceilings.allSatisfy { $0.source.contains(String($0.year.number)) })
    #expect(LegalFigures.rates.allSatisfy { !$0.source.isEmpty && $0.rate < Ratio(1, 5) })
    for branch in LegalFigures.Branch.allCases {
      #expect(LegalFigures.rate(of: branch, in: 2026) != nil && LegalFigures.rate(of: branch, in: 2024) == nil)
      #expect(LegalFigures.monthlyLimit(of: branch, in: 2027) == nil)
    }
    #expect(LegalFigures.monthlyLimit(of: .health, in: 2025) == Cents(80_483))
    #expect(LegalFigures.bands.allSatisfy { !$0.source.isEmpty } && LegalFigures.band(of: 2027)?.percent == 24...32)
    #expect(LegalFigures.band(of: 2021) == nil)
  }

  @Test func `UnknownLegalFigures`() throws {
    for (year, expected) in [("2025", []), ("2026", []), ("2027", ["REC-RECHENGROESSEN"])] {
      var folder = TestFolder()
      folder.agreement = folder.agreement.replacing("2026", with: "2029").replacing("jahr: 2025", with: "jahr: \(year)")
      for path in [\TestFolder.posts, \.costs] {
        folder[keyPath: path] = folder[keyPath: path].replacing("2025", with: year)
      }
      folder.exports[0].text = folder.exports[0].text.replacing("2025", with: year)
      let findings = try folder.read().findings
      #expect(findings.codes == expected, "\(findings.summary)")
      #expect(findings.allSatisfy { $0.code == .legalFigures && $0.severity == .info })
    }
  }

  @Test func `PayGap`() throws {
    // A month within, and a person who is never paid.
    try expectFinding(.payGap, .warning) {
      $0.exports[0].text =
        header + "▸" + clean.split(separator: "\n").filter { !$0.contains(";06/2025;") }.joined(separator: "\n")
    }
    try expectFinding(.payGap, .warning) { $0.posts += "▸N-B;Nord;1,0;00042210;1,0;01.03.2025;31.12.2025\n" }
  }

  @Test func `PayJump`() throws {
    func september(_ amount: String) -> (inout TestFolder) -> Void {
      {
        $0.exports[0].text =
          header
          + clean.replacing(
            "00041877;\"Grünewald, Friederike\";09/2025;1000;Tabellenentgelt;1.230,00",
            with: "▸00041877;\"Grünewald, Friederike\";09/2025;1000;Tabellenentgelt;\(amount)")
      }
    }
    // Back to October it is less than 30 % of 1,599.01, but more of 860.99.
    try expectFinding(.payJump, .warning, change: september("1.599,01"))
    try expectFinding(.payJump, .warning, of: 2, change: september("860,99"))
    var folder = TestFolder()
    september("1.599,00")(&folder)
    #expect(try folder.read().findings.isEmpty, "just 30 % is no jump")
  }

  @Test func `PayOutsideOccupancy`() throws {
    try expectFinding(.payOutsideOccupancy) {
      $0.posts = $0.posts.replacing("31.12.2025", with: "30.09.2025")
      $0.exports[0].text = header + TestExport.clean(months: 1...10) + "▸00041877;Grünewald;11/2025;1000;T;50,00;CM\n"
    }
    try expectFinding(.payOutsideOccupancy) {
      $0.posts = $0.posts.replacing("01.01.2025", with: "15.03.2025")
      $0.exports[0].text = header + "▸00041877;Grünewald;01/2025;1000;T;50,00;CM\n" + TestExport.clean(months: 2...12)
    }
  }

  @Test func `RetroactivePay`() throws {
    try expectFinding(.retroactivePay, .warning) {
      $0.exports[0] = .withRuns
      $0.exports[0].text +=
        "00041877;Grünewald;▸11/2024;01/2025;1000;T;50,00;CM\n00041877;G;12/2024;01/2025;1000;T;50,00;CM\n"
    }
    try expectFinding(.retroactivePay, .warning) {
      $0.elements += "05558012;1900;VORJAHR\n"
      $0.exports[0].text = header + clean + "00041877;Grünewald;▸01/2025;1900;T;50,00;CM\n"
    }
  }

  @Test func `Vacancy`() throws {
    try expectFinding(.vacancy, .warning) {
      $0.posts = $0.posts.replacing("31.12.2025", with: "30.09.2025") + "▸N-A;Nord;1,0;00042210;1,0;15.11.2025;\n"
      $0.exports[0].text =
        header + TestExport.clean(months: 1...9) + TestExport.clean("00042210", "Weßling", months: 11...12)
    }
    try expectFinding(.vacancy, .warning) {
      $0.posts = $0.posts.replacing("N-A;", with: "▸N-A;").replacing("31.12.2025", with: "30.12.2025")
    }
  }
}

extension TestExport {
  /// The clean list with a column for the run in which a row was booked.
  static var withRuns: TestExport {
    var export = TestExport()
    export.profile = list.replacing("  lohnart:", with: "  lauf: Lauf\n  lohnart:")
    export.text =
      header.replacing("Monat;", with: "Monat;Lauf;")
      + (1...12).reduce(into: clean()) { text, month in
        let month = "\(month < 10 ? "0" : "")\(month)/2025;"
        text = text.replacing(month, with: month + month)
      }
    return export
  }
}

extension String {
  fileprivate func repeated(_ isThere: Bool) -> String { isThere ? self : "" }
}
