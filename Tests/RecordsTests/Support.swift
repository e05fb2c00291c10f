import Diagnostics
import Facts
import Identifiers
import Settings
import TestSupport
import Testing

@testable import ExportSupport
@testable import Records

/// An input folder in memory: one region, one employer, one person paid twelve months, nothing to complain about.
///
/// A test replaces the file it is about, with `▸` where the finding is expected.
struct TestFolder {
  var agreement = Self.agreement
  var municipalities = SmallYear.municipalities
  var posts = """
    stelle;region;vzae_soll;personalnummer;vzae_ist;besetzt_von;besetzt_bis
    N-A;Nord;1,0;00041877;1,0;01.01.2025;31.12.2025

    """
  var grants: String? = """
    region;arbeitgeber_ags;bewilligt;ausgezahlt;bescheid_datum;aktenzeichen
    Nord;05558012;55.000,00;55.000,00;12.02.2025;KI-1

    """
  var costs = """
    region;position;datum;beleg;text;betrag
    Nord;P2;14.01.2025;K-1;Notebook;2.918,50

    """
  var elements = """
    arbeitgeber_ags;lohnart;klasse
    05558012;1000;BRUTTO
    05558012;1510;JSZ
    05558012;9010;KV-AG
    05558012;9210;U2
    05558012;9800;ERST

    """
  var advances: String?
  var previousYear: String?
  var plan: String?
  var numbers: String?
  var exports = [TestExport()]

  static let agreement = SmallYear.agreement

  /// The tables as `readRecords` wants them, `▸` taken out, exports in pieces of `piece` bytes.
  func tables(piece: Int = .max) throws -> InputTables {
    func table(_ file: String, _ text: String) -> InputTables.Table {
      InputTables.Table(file: file, bytes: Array(withoutMark(text).utf8))
    }
    return InputTables(
      municipalities: table("kommunen.csv", municipalities), posts: table("stellen.csv", posts),
      grants: grants.map { table("foerderung.csv", $0) }, nonStaffCosts: table("sachkosten.csv", costs),
      payElements: table("lohnarten.csv", elements), advancePayments: advances.map { table("abschlaege.csv", $0) },
      previousYear: previousYear.map { table("vorjahr.csv", $0) }, plan: plan.map { table("plan.csv", $0) },
      assignedNumbers: numbers.map { table("rechnungsnummern.csv", $0) },
      exports: try exports.map { export in
        let profile = try #require(ExportProfile.read(Array(export.profile.utf8), file: "profile/p.yaml").value)
        return InputTables.Export(
          profile: profile,
          source: BytesInMemory(export.bytes ?? export.encoded(withoutMark(export.text)), piece: piece))
      })
  }

  func read(piece: Int = .max) throws -> Checked<SettlementFacts> {
    let agreement = try readAgreement()
    return try readRecords(try tables(piece: piece), agreement: agreement, regions: agreement.regions)
  }

  func readAgreement() throws -> Agreement {
    let read = Agreement.read(Array(agreement.utf8), file: "vereinbarung.yaml")
    return try #require(read.value, "\(read.findings)")
  }

  /// Every file that holds a mark, by name.
  var marked: [(file: String, text: String)] {
    var files = [
      ("kommunen.csv", municipalities), ("stellen.csv", posts), ("sachkosten.csv", costs), ("lohnarten.csv", elements),
    ]
    if let grants { files.append(("foerderung.csv", grants)) }
    if let advances { files.append(("abschlaege.csv", advances)) }
    if let previousYear { files.append(("vorjahr.csv", previousYear)) }
    if let plan { files.append(("plan.csv", plan)) }
    if let numbers { files.append(("rechnungsnummern.csv", numbers)) }
    files += exports.map { ($0.file, $0.text) }
    return files.filter { $0.1.contains("▸") }.map { (file: $0.0, text: $0.1) }
  }

  /// What no message may show: numbers, names and amounts of the person files.
  var secrets: [String] {
    var texts = exports.map { withoutMark($0.text) }
    texts.append(withoutMark(posts))
    let words = texts.flatMap { $0.split { ";|,\t\n\r\" ".contains($0) } }.map(String.init)
    let numbers = words.filter { $0.count >= 5 && $0.allSatisfy(\.isNumber) }
    let amounts = exports.flatMap { withoutMark($0.text).split { ";|\t\n\r".contains($0) } }.map(String.init)
      .filter { $0.contains(",") && $0.count >= 6 && $0.allSatisfy { $0.isNumber || ",.-".contains($0) } }
    return numbers + amounts + ["Grünewald", "Friederike", "Weßling", "Änne", "41877"]
  }
}

/// An export with its profile. The standard one is a list of one person, twelve months, with a total.
struct TestExport {
  var file = "personal.csv"
  var profile = Self.list
  var text = Self.header + clean()
  /// Instead of `text`, where bytes matter.
  var bytes: [UInt8]?
  var encoding = TextEncoding.windows1252

  func encoded(_ text: String) -> [UInt8] { ExportSupport.encoded(text, encoding) }

  static let header = "Pers.-Nr.;Name;Monat;Lohnart;Bezeichnung;Betrag;KTR\n"

  static let list = """
    datei: personal.csv
    arbeitgeber: "05558012"
    kodierung: windows-1252
    trennzeichen: semikolon
    dezimalzeichen: komma
    tausenderzeichen: punkt
    form: lang
    spalten:
      personalnummer: Pers.-Nr.
      name: Name
      monat: Monat
      lohnart: Lohnart
      text: Bezeichnung
      betrag: Betrag
      kostentraeger: KTR
    monatsform: MM/JJJJ
    filter: {spalte: kostentraeger, werte: [CM]}

    """

  static let totals = """
    summen:
      - {kennzeichen: Summe, umfasst: person}
      - {kennzeichen: Gesamt, umfasst: datei}

    """

  /// Twelve months at 1.230,00 and 340,00 of contributions, with an annual special payment in November.
  static func clean(
    _ number: String = "00041877", _ name: String = "\"Grünewald, Friederike\"", months: ClosedRange<Int> = 1...12,
    object: String = "CM"
  ) -> String {
    months.map { month in
      let start = "\(number);\(name);\(month < 10 ? "0" : "")\(month)/2025"
      return "\(start);1000;Tabellenentgelt;1.230,00;\(object)\n\(start);9010;KV;340,00;\(object)\n"
        + (month == 11 ? "\(start);1510;JSZ;870,00;\(object)\n" : "")
    }.joined()
  }
}

func withoutMark(_ text: String) -> String { text.filter { $0 != "▸" } }

/// Line and column of `▸`, counted as people count.
func placeOfMark(_ text: String, file: String) -> SourcePlace {
  let before = text.prefix { $0 != "▸" }
  let lines = before.split(omittingEmptySubsequences: false) { $0.isNewline }
  return SourcePlace(file: file, line: lines.count, column: (lines.last?.count ?? 0) + 1)
}

/// Reads the folder and expects exactly one finding of `code`, where `▸` stands, and no secret in any finding.
func expectFinding(
  _ code: DiagnosticCode, _ severity: Severity = .error, at place: SourcePlace? = nil, of count: Int = 1,
  sourceLocation: SourceLocation = #_sourceLocation, change: (inout TestFolder) -> Void
) throws {
  var folder = TestFolder()
  change(&folder)
  let read = try folder.read()
  let expected =
    try place ?? #require(
      folder.marked.first.map { placeOfMark($0.text, file: $0.file) }, "no ▸", sourceLocation: sourceLocation)
  let found = read.findings.filter { $0.code == code }
  #expect(found.count == count, "\(read.findings.summary)", sourceLocation: sourceLocation)
  let hit = found.first { $0.place == expected }
  #expect(hit != nil, "\(expected) expected, found \(read.findings.summary)", sourceLocation: sourceLocation)
  #expect(hit?.severity == severity, sourceLocation: sourceLocation)
  expectNoSecrets(read.findings, of: folder, sourceLocation: sourceLocation)
}

func expectNoSecrets(
  _ findings: [Finding], of folder: TestFolder, sourceLocation: SourceLocation = #_sourceLocation
) {
  let shown = ConsoleReport(colored: false).render(findings) + findings.map { $0.json.text(pretty: false) }.joined()
  for secret in Set(folder.secrets) {
    #expect(!shown.contains(secret), "„\(secret)“ in:\n\(shown)", sourceLocation: sourceLocation)
  }
}

extension [Finding] {
  var summary: String { map { "\($0.code.rawValue) \($0.place?.description ?? "-")" }.joined(separator: "\n") }
  var codes: [String] { inReadingOrder().map(\.code.rawValue) }
}
