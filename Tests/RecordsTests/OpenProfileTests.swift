import Diagnostics
import Facts
import Identifiers
import Money
import Settings
import TestSupport
import Testing

@testable import ExportSupport
@testable import Records

/// Profiles that leave the writing open: every dialect is recognised as what it is, and read to the same sums.
struct OpenProfileTests {
  @Test(arguments: ExportDialect.alone + ExportDialect.forRecognition)
  func `a dialect is recognised`(_ dialect: ExportDialect) throws { try check(dialect) }

  @Test func `mixed dialects are recognised`() throws {
    for seed in SeededRandom.seeds(120) {
      var random = SeededRandom(seed: seed)
      try check(ExportDialect.mixed(&random, seed: seed))
    }
  }

  private func check(_ dialect: ExportDialect) throws {
    var folder = dialect.folder
    folder.exports[0].profile = dialect.openProfile
    let read = try folder.read(piece: [1_000_000, 61][dialect.name.utf8.count % 2])
    let expected: Set<DiagnosticCode> = dialect.hasForeigners ? [.otherCostObject] : []
    #expect(
      Set(read.findings.map(\.code)).subtracting([.splitCostObject]) == expected,
      "\(dialect.name): \(read.findings.map { "\($0.code.rawValue) \($0.place?.description ?? "") \($0.message)" })")
    let sums = Dictionary(
      uniqueKeysWithValues: (read.value?.staffCosts ?? []).map { ($0.post, $0.amount.value) })
    #expect(sums == PaidYear.two.sums, "\(dialect.name)")
    let input = read.value?.inputs.first { $0.file == "personal.csv" }
    #expect(input?.encoding == dialect.recognisableEncoding.rawValue, "\(dialect.name)")
    let writing = try #require(input?.writing, "\(dialect.name)")
    #expect(writing.separator == SignWord.separator(try #require(dialect.separator.asciiValue)), "\(dialect.name)")
    #expect(writing.decimalSign == (dialect.decimalSign == "," ? "komma" : "punkt"), "\(dialect.name)")
    let group: UInt8? = dialect.groupSign.map { $0.asciiValue ?? UInt8(ascii: " ") }
    #expect(writing.groupSign == SignWord.group(group), "\(dialect.name)")
    #expect(writing.monthForm == (dialect.layout == .yearly ? nil : dialect.monthForm.rawValue), "\(dialect.name)")
    let open = Writing.Part.allCases.filter { $0 != .monthForm || dialect.layout != .yearly }
    #expect(writing.recognised == open, "\(dialect.name)")
    expectNoSecrets(read.findings, of: dialect.folder)
  }

  @Test func `each part may be left open alone, and what is stated is not touched`() throws {
    let keys: [(String, Writing.Part)] = [
      ("kodierung", .encoding), ("trennzeichen", .separator), ("dezimalzeichen", .decimalSign),
      ("tausenderzeichen", .groupSign), ("monatsform", .monthForm),
    ]
    for (key, part) in keys {
      var folder = TestFolder()
      let lines = folder.exports[0].profile.split(separator: "\n")
      folder.exports[0].profile = lines.map { $0.hasPrefix(key) ? "\(key): automatisch" : String($0) }
        .joined(separator: "\n")
      let read = try folder.read()
      #expect(read.findings.isEmpty, "\(key): \(read.findings.summary)")
      #expect(read.value?.inputs.first { $0.file == "personal.csv" }?.writing?.recognised == [part])
    }
    #expect(
      try TestFolder().read().value?.inputs.first { $0.file == "personal.csv" }?.writing?.recognised.isEmpty == true)
    // A point is stated; the commas of the file contradict it, and are not recognised away.
    var folder = TestFolder()
    folder.exports[0].profile = folder.exports[0].profile.replacing(
      "dezimalzeichen: komma\ntausenderzeichen: punkt", with: "dezimalzeichen: punkt")
    #expect(try folder.read().findings.contains { $0.code == .ambiguousNumber })
  }

  @Test func `an export longer than the sample is read whole`() throws {
    var folder = TestFolder()
    folder.exports[0].profile = TestExport.list.open
    // Rows of another cost object fill the sample; what counts comes behind it.
    let other = TestExport.clean("00077001", "Weßling", object: "XX")
    folder.exports[0].text = TestExport.header + String(repeating: other, count: 230) + TestExport.clean()
    #expect(folder.exports[0].text.utf8.count > Sample.size)
    for piece in [64 << 10, .max] {
      let read = try folder.read(piece: piece)
      #expect(read.findings.map(\.code) == [.otherCostObject], "\(read.findings.summary)")
      #expect(read.value?.staffCosts.first?.amount == Cents(12 * 157_000 + 87_000))
    }
    // And what contradicts behind the sample is a finding with its place.
    folder.exports[0].text = folder.exports[0].text.replacing("870,00;CM", with: "870.00;CM")
    #expect(try folder.read().findings.contains { $0.code == .ambiguousNumber && ($0.place?.line ?? 0) > 5_000 })
  }

  // MARK: Ambiguous, with place

  /// What cannot be read in one way only stops the run where the doubt is.
  @Test(arguments: Doubt.all)
  func `a doubt is a finding with its place`(_ doubt: Doubt) throws {
    var export = TestExport()
    export.profile = TestExport.list.open
    export.text = TestExport.header + TestExport.clean()
    doubt.change(&export)
    var folder = TestFolder()
    folder.exports = [export]
    let read = try folder.read()
    let errors = read.findings.filter { $0.severity == .error }
    #expect(errors.map(\.code) == [doubt.code], "\(doubt.name): \(read.findings.summary)")
    #expect(errors.first?.place == doubt.place(in: export), "\(doubt.name): \(read.findings.summary)")
    #expect(errors.first?.hint.isEmpty == false)
    expectNoSecrets(read.findings, of: folder)
  }

  @Test func `a table without rows or header is told as ever`() throws {
    for (text, code) in [
      ("", DiagnosticCode.unreadableFile), (TestExport.header, .unreadableFile), ("a;b\n1;2\n", .header),
    ] {
      var folder = TestFolder()
      folder.exports[0].profile = TestExport.list.open
      folder.exports[0].text = text
      #expect(try folder.read().findings.filter { $0.severity == .error }.map(\.code) == [code])
    }
  }
}

/// An export that can be read in two ways, or in none. `▸` stands where the finding is expected.
struct Doubt: CustomTestStringConvertible, Sendable {
  let name: String
  let code: DiagnosticCode
  let change: @Sendable (inout TestExport) -> Void
  /// Where bytes are changed and no mark can stand.
  var at: (line: Int, column: Int)?

  var testDescription: String { name }

  func place(in export: TestExport) -> SourcePlace {
    at.map { SourcePlace(file: "personal.csv", line: $0.line, column: $0.column) }
      ?? placeOfMark(export.text, file: "personal.csv")
  }

  private static func numbers(_ name: String, _ code: DiagnosticCode, _ amounts: (String, String)) -> Doubt {
    Doubt(name: name, code: code) { export in
      export.text =
        TestExport.header
        + ["1.230,00", "340,00", "870,00"].reduce(TestExport.clean()) { $0.replacing($1, with: amounts.1) }
      if let first = export.text.firstRange(of: amounts.1) { export.text.replaceSubrange(first, with: amounts.0) }
    }
  }

  static let all: [Doubt] = [
    numbers("thousands or three decimals", .ambiguousNumber, ("▸1.234", "1.235")),
    numbers("whole numbers", .ambiguousNumber, ("▸1234", "340")),
    numbers("decimal point, and thousands with a point", .ambiguousNumber, ("▸1.234", "1.23")),
    numbers("decimal comma, and one point", .ambiguousNumber, ("▸12.30", "12,31")),
    numbers("points and blanks between thousands", .ambiguousNumber, ("▸1 234,56", "1.230,00")),
    Doubt(name: "English days", code: .recognition) { export in
      export.text = export.text.replacing("/2025", with: "/03/2025")
        .replacing("00041877;\"Grünewald, Friederike\";01/03", with: "00041877;\"Grünewald, Friederike\";▸01/03")
      // Only the first is marked.
      let parts = export.text.components(separatedBy: "▸")
      export.text = parts[0] + "▸" + parts[1...].joined()
    },
    Doubt(name: "months in no known form", code: .date) { export in
      export.text = export.text.replacing("/2025", with: ". Monat 25")
      if let first = export.text.firstRange(of: "01. Monat") { export.text.replaceSubrange(first, with: "▸01. Monat") }
    },
    Doubt(
      name: "a letter of two encodings", code: .recognition,
      change: { export in
        export.bytes = export.encoded(export.text)
        if let index = export.bytes?.firstIndex(of: 0xFC) { export.bytes?[index] = 0xA8 }
      }, at: (2, 13)),
    Doubt(
      name: "UTF-8 and something else", code: .unreadableFile,
      change: { export in
        export.encoding = .utf8
        export.bytes = export.encoded(export.text) + encoded("00041877;Weßling;", .windows1252)
      }, at: (27, 12)),
    Doubt(
      name: "a byte of no encoding", code: .unreadableFile,
      change: { export in
        export.bytes = export.encoded(export.text)
        if let index = export.bytes?.firstIndex(of: 0xFC) { export.bytes?[index] = 0x81 }
      }, at: (2, 13)),
    Doubt(
      name: "UTF-16 without its mark", code: .unreadableFile,
      change: { export in export.bytes = Array(encoded(export.text, .utf16).dropFirst(2)) }, at: (1, 2)),
  ]
}

extension ExportDialect {
  /// The profile without what can be recognised.
  var openProfile: String { profile.open }

  /// ISO 8859-1 and -15 cannot be told from Windows-1252 where all letters mean the same in the three.
  var recognisableEncoding: TextEncoding {
    switch encoding {
    case .iso88591: .windows1252
    case .iso885915 where !currency.contains("€"): .windows1252
    default: encoding
    }
  }
}

extension String {
  /// A profile without its dialect.
  var open: String {
    let keys = ["kodierung", "trennzeichen", "dezimalzeichen", "tausenderzeichen", "monatsform"]
    return split(separator: "\n").filter { line in !keys.contains { line.hasPrefix($0 + ":") } }
      .joined(separator: "\n") + "\n"
  }

  func components(separatedBy separator: Character) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
