import Diagnostics
import Foundation
import Settings
import TestSupport
import Testing

@testable import ExportSupport

/// Marks in every personal field of every dialect and table: none is in a byte that the program writes, whether it
/// settles or refuses.
@Suite struct CanaryTests {
  @Test func `every mark is one of its kind`() {
    // For each person 12 months, two sums a month of a kind, of which two are more; a year; four kinds.
    let year = CanaryFolder.year
    #expect(year.persons.count == 4 && year.entries.count == 5 * 26)
    // Two kinds are one posting in the year; the months are sums of their own, and nothing coincides.
    #expect(CanaryFolder.amounts(of: year).count == 5 * (26 + 12 + 1 + 2))
    #expect(Set(CanaryFolder.words).count == CanaryFolder.words.count && CanaryFolder.words.count >= 30)
    for word in ["Zilpza", "Quendo", "819044", "584717", "Steink", "Kernbeiss"] {
      #expect(CanaryFolder.words.contains(word), "\(word)")
    }
    // Every file but the agreement, master data, profile, classes of pay and numbers of invoices holds some.
    for (file, bytes) in CanaryFolder().files {
      let isMarked = !CanaryFolder.search.leaks(in: bytes).isEmpty
      let isPublic = [
        "vereinbarung.yaml", "kommunen.csv", CanaryFolder.profile, "lohnarten.csv", "rechnungsnummern.csv",
      ].contains(file)
      #expect(isMarked != isPublic, "\(file)")
    }
  }

  // MARK: Success

  /// All dialects, and the lists of all products: each is the export of other persons, all of one employer, because to
  /// settle a hundred folders takes a hundred times as long.
  struct Exports {
    var dialects = ExportDialect.alone + ExportDialect.forRecognition
    var exports: [(bytes: [UInt8], profile: String)] = []
    var years: [PaidYear] = []

    init(damage: (([UInt8], Int) -> [UInt8])? = nil) throws {
      for seed in SeededRandom.seeds(8) {
        var random = SeededRandom(seed: seed)
        dialects.append(ExportDialect.mixed(&random, seed: seed))
      }
      for dialect in dialects {
        let marked = CanaryFolder.marked(dialect, index: years.count)
        exports.append((damage?(marked.bytes, years.count) ?? marked.bytes, marked.profile))
        years.append(marked.year)
      }
      for product in ProductSample.all.indices {
        let year = CanaryFolder.year(index: years.count)
        let sample = ProductSample.all(of: year)[product]
        let profile = try Disk.bytes(Program.templates + "/neu/profile/muster/" + sample.profile)
        exports.append(
          (
            damage?(sample.bytes, years.count) ?? sample.bytes,
            String(decoding: profile, as: UTF8.self).replacing("00000000", with: "05558012")
          ))
        years.append(year)
      }
    }

    var folder: CanaryFolder { CanaryFolder(exports: exports, of: years) }

    /// Nothing says how the exports are to be read.
    var folderWithoutProfiles: CanaryFolder {
      var folder = folder
      folder.files = folder.files.filter { !$0.key.hasPrefix("profile/") }
      return folder
    }
  }

  @Test func `every dialect is settled, and nobody is told`() throws {
    let exports = try Exports()
    #expect(exports.years.count >= 90)
    let desk = try CanaryDesk([exports.folder])
    for (verb, options) in [
      ("check", []), ("check", ["--json"]), ("build", ["--out", "alle"]), ("build", ["--json", "--out", "alle"]),
    ] {
      let run = try desk.run(verb, options)
      #expect(run.status == 0, "\(run.summary)")
      try desk.expectNothingTold(by: run, of: ["all dialects"])
    }
    let written = try Disk.files(desk.path + "/alle")
    #expect(written.keys.contains { $0.contains("/rechnung-") && $0.hasSuffix(".xml") })
    // What the documents tell is the pay of all those persons.
    let region = try JSON(#require(written["intern/lauf.json"]))["regions"]?["Nord"]
    let pay = exports.years.flatMap(\.sums.values).reduce(0, +)
    #expect("\(region ?? .null)".contains("integer(\(pay))"), "\(pay) in \(region ?? .null)")
  }

  @Test func `for every dialect a profile is proposed, and nobody is told`() throws {
    let exports = try Exports()
    let desk = try CanaryDesk([exports.folderWithoutProfiles])
    for options in [[], ["--json"], ["--draft"]] {
      let run = try desk.run("check", options)
      #expect(run.status == 1, "\(run.summary)")
      try desk.expectNothingTold(by: run, of: ["all dialects"])
    }
    let drafts = try Disk.names(desk.path + "/" + desk.names[0] + "/profile")
    #expect(Set(drafts) == Set(exports.years.indices.map { "personal-\($0).yaml" }))
  }

  // MARK: Failure

  @Test func `whatever is wrong, nobody is told`() throws {
    let cases = CanaryCase.all
    let desk = try CanaryDesk(cases.map(\.folder), edits: cases.map(\.edits))
    for (name, damage) in zip(desk.names, cases) where damage.code == .secondVersion {
      let earlier = try CanaryDesk([CanaryFolder()])
      let run = try earlier.run("build", ["--out", desk.path + "/alle/" + name])
      #expect(run.status == 0, "\(run.summary)")
    }
    // Templates take most of the time, and checking tells all but what is wrong with documents without them, too.
    let needDocuments: [DiagnosticCode] = [.secondVersion, .inferredPay]
    let noTemplates = desk.scratch.path + "/none"
    try FileManager.default.createDirectory(atPath: noTemplates + "/abrechnung", withIntermediateDirectories: true)
    for (verb, options) in [("check", []), ("check", ["--json"]), ("build", ["--out", "alle"])] {
      let run = try desk.run(verb, options, templates: verb == "check" ? noTemplates : nil)
      #expect(run.status == 1, "\(run.summary)")
      try desk.expectNothingTold(by: run, of: cases.map(\.name))
      for (name, damage) in zip(desk.names, cases) where verb == "build" || !needDocuments.contains(damage.code) {
        let told = desk.told(of: name, by: run, asJSON: options == ["--json"])
        #expect(
          told.contains(options == ["--json"] ? "\"\(damage.code.rawValue)\"" : "[\(damage.code.rawValue)]"),
          "\(damage.name): \(verb) \(options) does not tell \(damage.code.rawValue), but\n\(told)")
      }
    }
  }

  /// Codes whose checks see documents, templates, the results of other employers (`GivenResultTests`), releases
  /// (`ReleaseTests`), dates and archives, never a person.
  static let withoutPersons = [
    "TPL-", "DOC-", "ARC-", "RUN-ERGEBNIS", "RUN-FREIGABE", "RUN-RECHNUNGSDATUM", "RUN-ARCHIV", "RUN-BERICHTIGUNG",
    "RUN-AUSGESTELLT",
  ]

  @Test func `every code of the catalogue that concerns input has its folder`() {
    let provoked = Set(CanaryCase.all.map(\.code))
    let expected = DiagnosticCode.allCases.filter { code in
      !Self.withoutPersons.contains { code.rawValue.hasPrefix($0) }
    }
    #expect(expected.count >= 50)
    for code in expected { #expect(provoked.contains(code), "\(code.rawValue) is not provoked") }
    #expect(Set(CanaryCase.all.map(\.name)).count == CanaryCase.all.count)
  }

  /// Fields moved, doubled or lost, bytes changed: with and without a profile.
  @Test func `damage at random tells nobody`() throws {
    var folders: [CanaryFolder] = []
    for seed in SeededRandom.seeds(2) {
      let exports = try Exports { bytes, index in
        var random = SeededRandom(seed: seed &* 1_000 &+ UInt64(index))
        return ExportDialect.damaged(bytes, &random)
      }
      folders.append(seed % 2 == 0 ? exports.folder : exports.folderWithoutProfiles)
    }
    let desk = try CanaryDesk(folders)
    let run = try desk.run("check")
    #expect(run.status == 1, "\(run.summary)")
    try desk.expectNothingTold(by: run, of: desk.names)
  }

  // MARK: The search

  @Test(arguments: [
    ("templates/abrechnung/abrechnung.html", "<body>", "<body><p>Wiedehopf</p>", "Wiedeh"),
    ("templates/abrechnung/abrechnung.html", "<body>", "<body><p>WIEDEHOPF</p>", "Wiedeh"),
    ("templates/vorlagen/vorlage.html", "<body>", "<body><p>00835677000</p>", "835677"),
    ("templates/intern/index.html", "<body>", "<body><p>4.351,49</p>", "4.351,49"),
  ])
  func `a mark in a document is found`(_ file: String, _ old: String, _ new: String, _ found: String) throws {
    let desk = try CanaryDesk([CanaryFolder()])
    _ = try desk.scratch.copy(Program.templates, to: "templates")
    _ = try Input.apply(.replace(file, old: old, new: new), to: desk.scratch.path)
    let run = try desk.run("build", ["--out", "alle"], templates: desk.scratch.path + "/templates")
    #expect(run.status == 0, "\(run.summary)")
    let leaks = try Disk.files(desk.path + "/alle").filter { !Secrets.isProofOfUse($0.key) }
      .mapValues(CanaryFolder.search.leaks)
    #expect(Set(leaks.values.flatMap(\.self)) == [found])
  }

  @Test func `a mark is found in every encoding, in an attachment and in the findings`() throws {
    let name = "Zilpzalp-Ürgens"
    let forms: [[UInt8]] = [
      Array(name.utf8), Array(name.uppercased().utf8), encoded(name, .windows1252), encoded(name, .utf16),
      Array("<cbc:EmbeddedDocumentBinaryObject>\(Data(name.utf8).base64EncodedString())</cbc:x>".utf8),
    ]
    for form in forms { #expect(CanaryFolder.search.leaks(in: form).contains("Zilpza"), "\(form)") }
    for form in ["4.351,49", "4351,49", "4351.49", "435149"] {
      #expect(CanaryFolder.search.leaks(in: Array("<td>\(form)</td>".utf8)) == [form])
    }
    // A file is told by its name: the search sees it on stdout.
    var folder = CanaryFolder()
    folder.files["Wiedehopf.txt"] = []
    let desk = try CanaryDesk([folder])
    let run = try desk.run("check", [])
    #expect(CanaryFolder.search.leaks(in: run.output) == ["Wiedeh"])
  }
}

/// Many folders for one call of the program.
struct CanaryDesk {
  let scratch: Scratch
  let path: String
  let names: [String]
  /// All of the folders before a run.
  private(set) var inputs: [String: [UInt8]]
  private let search: SecretSearch
  private let yearForms: Set<String>

  /// - Parameter edits: for each folder.
  init(_ folders: [CanaryFolder], edits: [[Edit]] = []) throws {
    scratch = try Scratch()
    path = scratch.path + "/desk"
    names = folders.indices.map { "ordner-\($0)" }
    let amounts = folders.reduce(into: Set()) { $0.formUnion(CanaryFolder.amounts(of: $1.year)) }
    search = SecretSearch(words: CanaryFolder.words, amounts: amounts)
    yearForms = folders.reduce(into: Set()) { $0.formUnion(CanaryFolder.yearForms(of: $1.year)) }
    for (name, folder) in zip(names, folders) {
      try FileManager.default.createDirectory(atPath: "\(path)/\(name)/profile", withIntermediateDirectories: true)
      for (file, bytes) in folder.files { try Disk.write(bytes, to: "\(path)/\(name)/\(file)") }
    }
    for (name, edits) in zip(names, edits) {
      for edit in edits { _ = try Input.apply(edit, to: "\(path)/\(name)") }
    }
    inputs = try Disk.files(path)
  }

  func run(_ verb: String, _ options: [String] = [], templates: String? = nil) throws -> Program.Result {
    let changes: [String: String?] = templates.map { ["ABRECHNUNG_TEMPLATES": $0] } ?? [:]
    return try Program.run([verb] + names + options, in: path, environment: changes, seconds: 300)
  }

  /// What a run says of a folder.
  func told(of name: String, by run: Program.Result, asJSON: Bool) -> String {
    let lines = run.outputText.split(separator: "\n")
    if asJSON { return lines.first { $0.contains("\"\(name)\"") }.map(String.init) ?? "" }
    return [run.outputText, run.errorText].map { text in
      let part = ("\n" + text).components(separatedBy: "\n\(name):\n").dropFirst().first ?? ""
      return part.components(separatedBy: "\n\nordner-").first ?? ""
    }.joined()
  }

  /// Standard output, standard error, every file that was not input, and its name; the input is as it was.
  func expectNothingTold(
    by run: Program.Result, of what: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    for bytes in [run.output, run.errors] where !search.leaks(in: bytes).isEmpty {
      var told = "-"
      var proposal = ""
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        if let name = names.first(where: { line == "\($0):" || line.contains("\"\($0)\"") }) { told = name }
        if line.hasPrefix("Vorschlag für ") { proposal = " (\(line))" }
        let leaks = search.leaks(in: Array(line.utf8))
        guard !leaks.isEmpty else { continue }
        let name = names.firstIndex(of: told).map { what[$0] } ?? told
        Issue.record("\(name)\(proposal): \(leaks) in \(line.prefix(4_000))", sourceLocation: sourceLocation)
      }
    }
    let files = try Disk.files(path)
    let written = files.filter { inputs[$0.key] == nil }
    // Most documents of folders that tell the same are the same.
    for (bytes, files) in Dictionary(grouping: written.keys, by: { written[$0] ?? [] }) {
      let isProof = files.allSatisfy(Secrets.isProofOfUse)
      let leaks = search.leaks(in: bytes + Array(files.joined(separator: "\n").utf8))
        .filter { !(isProof && yearForms.contains($0)) }
      #expect(leaks.isEmpty, "\(files)", sourceLocation: sourceLocation)
    }
    for (file, bytes) in inputs { #expect(files[file] == bytes, "\(file)", sourceLocation: sourceLocation) }
  }
}
