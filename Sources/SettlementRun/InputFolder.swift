internal import Diagnostics
internal import Digests
internal import Facts
internal import Identifiers
internal import Records
internal import Settings

/// An input folder: which files there are and what each is for.
struct InputFolder {
  let path: String
  private(set) var agreement: Agreement?
  private(set) var profiles: [ExportProfile] = []
  private(set) var findings: [Finding] = []
  /// Digests by file name.
  private(set) var digests: [String: String] = [:]
  private var sources: [String: FileSource] = [:]
  private let names: [String]
  private var profileNames: [String] = []

  static let agreementFile = "vereinbarung.yaml"
  static let profileFolder = "profile"
  /// Profiles to copy from lie in it; what it holds describes no export of the folder.
  static let samplesFolder = "muster"
  static let readme = "LIESMICH.txt"
  static let municipalityFile = "kommunen.csv"
  private static let optionalTables = ["abschlaege.csv", "vorjahr.csv", "plan.csv", "rechnungsnummern.csv"]
  private static let tables =
    [municipalityFile, "stellen.csv", "foerderung.csv", "sachkosten.csv", "lohnarten.csv"] + optionalTables

  /// Looks at the folder and reads its settings.
  static func open(_ path: String) throws(EnvironmentFailure) -> Checked<InputFolder> {
    let kind = World.kind(of: path)
    guard kind == .folder else { return Checked(nil, [missingFolder(path, isFile: kind == .file)]) }
    var folder = InputFolder(path: path, names: try World.names(in: path))
    try folder.readSettings()
    return Checked(folder, folder.findings)
  }

  private init(path: String, names: [String]) {
    self.path = path
    self.names = names
  }

  private mutating func readSettings() throws(EnvironmentFailure) {
    if let bytes = try bytes(of: Self.agreementFile) {
      let read = Agreement.read(bytes, file: Self.agreementFile)
      agreement = read.value
      findings += read.findings
    } else {
      reportMissing(Self.agreementFile, what: "die Vereinbarung mit allen Regeln der Abrechnung")
    }
    guard kind(of: Self.profileFolder) == .folder else {
      findings.append(
        kind(of: Self.profileFolder) == .file
          ? wrongKind(Self.profileFolder, isFolder: false)
          : missingFile(Self.profileFolder + "/", what: "die Profile, die sagen, wie jeder Export zu lesen ist"))
      return
    }
    for name in try World.names(in: path + "/" + Self.profileFolder) where name != Self.samplesFolder {
      let file = Self.profileFolder + "/" + name
      guard name.hasSuffix(".yaml"), let bytes = try bytes(of: file) else {
        findings.append(unused(file, isFolder: kind(of: file) == .folder))
        continue
      }
      profileNames.append(name)
      let read = ExportProfile.read(bytes, file: file)
      findings += read.findings
      if let profile = read.value { profiles.append(profile) }
    }
  }

  private func kind(of name: String) -> World.Kind { World.kind(of: path + "/" + name) }

  private mutating func reportMissing(_ file: String, what: String) {
    findings.append(kind(of: file) == .folder ? wrongKind(file, isFolder: true) : missingFile(file, what: what))
  }

  private mutating func bytes(of file: String) throws(EnvironmentFailure) -> [UInt8]? {
    let bytes = try World.bytes(of: path + "/" + file)
    if let bytes { digests[file] = SHA256.hex(bytes) }
    return bytes
  }

  /// All tables, and the exports of `regions` ready to be read. Nil if a needed file is missing.
  mutating func tables(for regions: [Region], agreement: Agreement) throws(EnvironmentFailure) -> InputTables? {
    let exports = exports(for: regions, agreement: agreement)
    let municipalities = try table(Self.municipalityFile, what: "die Stammdaten der Kommunen")
    let posts = try table("stellen.csv", what: "die Stellen und ihre Besetzung")
    let costs = try table("sachkosten.csv", what: "die Sachkosten; ohne Buchungen genügt die Kopfzeile")
    let elements = try table("lohnarten.csv", what: "die Zuordnung der Lohnarten; ohne Zeilen genügt die Kopfzeile")
    let grants = try optionalTable("foerderung.csv")
    if grants == nil, agreement.grantBasis != .computed || kind(of: "foerderung.csv") == .folder {
      reportMissing("foerderung.csv", what: "die bewilligte und ausgezahlte Förderung")
    }
    for file in Self.optionalTables where kind(of: file) == .folder {
      findings.append(wrongKind(file, isFolder: true))
    }
    reportUnusedFiles()
    guard let municipalities, let posts, let costs, let elements else { return nil }
    return InputTables(
      municipalities: municipalities, posts: posts, grants: grants, nonStaffCosts: costs, payElements: elements,
      advancePayments: try optionalTable("abschlaege.csv"), previousYear: try optionalTable("vorjahr.csv"),
      plan: try optionalTable("plan.csv"), assignedNumbers: try optionalTable("rechnungsnummern.csv"), exports: exports)
  }

  /// Fills digests in, once everything has been read, and adds the settings files and `others`, which have theirs.
  func withDigests(_ inputs: [InputFile], and others: [InputFile]) -> [InputFile] {
    let settings = ([Self.agreementFile] + profileNames.map { Self.profileFolder + "/" + $0 }).map {
      InputFile(file: $0, rows: 0, encoding: TextEncoding.utf8.rawValue)
    }
    let own = (settings + inputs).map { input in
      var input = input
      input.digest = digests[input.file] ?? sources[input.file]?.digest ?? ""
      return input
    }
    return (own + others).sorted { ($0.file, $0.digest) < ($1.file, $1.digest) }
  }

  private mutating func table(_ file: String, what: String) throws(EnvironmentFailure) -> InputTables.Table? {
    if let table = try optionalTable(file) { return table }
    reportMissing(file, what: what)
    return nil
  }

  private mutating func optionalTable(_ file: String) throws(EnvironmentFailure) -> InputTables.Table? {
    try bytes(of: file).map { InputTables.Table(file: file, bytes: $0) }
  }

  private mutating func exports(for regions: [Region], agreement: Agreement) -> [InputTables.Export] {
    var exports: [InputTables.Export] = []
    var described: [String: SourcePlace] = [:]
    for profile in profiles {
      if let first = described[profile.exportFile] {
        findings.append(exportDescribedTwice(profile.exportFile, at: profile.place, firstAt: first))
        continue
      }
      described[profile.exportFile] = profile.place
      guard agreement.region(employing: profile.employer) != nil else {
        findings.append(profileOfNonEmployer(profile.employer.text, at: profile.employerPlace))
        continue
      }
      guard regions.contains(where: { $0.employer == profile.employer }) else { continue }
      let kind = names.contains(profile.exportFile) ? self.kind(of: profile.exportFile) : .nothing
      guard kind == .file else {
        findings.append(
          kind == .folder
            ? exportIsFolder(profile.exportFile, at: profile.place)
            : missingExport(profile.exportFile, at: profile.place))
        continue
      }
      let location = path + "/" + profile.exportFile
      let source = FileSource(
        path: location, file: profile.exportFile,
        progress: Progress.File(profile.exportFile, size: World.size(of: location)))
      sources[profile.exportFile] = source
      exports.append(InputTables.Export(profile: profile, source: source))
    }
    // A broken profile is reported already; then its export is not missing.
    for region in regions where profilesAreComplete && !profiles.contains(where: { $0.employer == region.employer }) {
      findings.append(employerWithoutExport(region))
    }
    return exports
  }

  /// False if a profile is broken.
  private var profilesAreComplete: Bool { profiles.count == profileNames.count }

  /// Exports that no profile describes. A broken profile may be theirs: then there are none.
  var exportsWithoutProfile: [String] { profilesAreComplete ? undescribedExports : [] }

  /// True if exports get no proposal until the broken profiles are put right.
  var proposalsAwaitProfiles: Bool { !profilesAreComplete && !undescribedExports.isEmpty }

  private var undescribedExports: [String] {
    names.filter { name in
      Self.isExport(name) && PlainText.fault(in: name) == nil && kind(of: name) == .file
        && !profiles.contains { $0.exportFile == name }
    }
  }

  private static func isExport(_ name: String) -> Bool { name.hasPrefix("personal-") }

  private mutating func reportUnusedFiles() {
    let known = Set(
      Self.tables + [Self.agreementFile, Self.profileFolder, Self.readme, TemplateFolder.name]
        + profiles.map(\.exportFile))
    for name in names where !known.contains(name) {
      let isFolder = kind(of: name) == .folder
      if !Self.isExport(name) {
        findings.append(unused(name, isFolder: isFolder))
      } else if isFolder {
        findings.append(exportIsFolder(name, at: SourcePlace(file: name)))
      } else if let fault = PlainText.fault(in: name) {
        findings.append(unusableExportName(name, fault: fault))
      } else if profilesAreComplete {
        findings.append(exportWithoutProfile(name))
      }
    }
  }
}
