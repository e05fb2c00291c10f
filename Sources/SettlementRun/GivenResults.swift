internal import Diagnostics
internal import Digests
internal import Documents
internal import Facts
internal import Settings
internal import Statements

/// What `--with` gives: results of other regions, each with its own file.
struct GivenResults {
  private(set) var findings: [Finding] = []
  /// As lauf.json names them: the folder in which somebody keeps a file is not the run's business.
  private(set) var inputs: [InputFile] = []
  private var results: [GivenRegionResult] = []

  /// Reads and checks the files against the agreement and against what is settled here.
  static func read(
    _ paths: [String], agreement: Agreement, settling regions: [Region]
  ) throws(EnvironmentFailure) -> GivenResults {
    var given = GivenResults()
    for path in paths {
      guard World.kind(of: path) == .file else {
        given.findings.append(missingResult(path, isFolder: World.kind(of: path) == .folder))
        continue
      }
      var bytes: [UInt8] = []
      try World.read(path, into: &bytes)
      let read = GivenRegionResult.read(bytes, file: path)
      given.findings += read.findings
      guard let result = read.value else { continue }
      given.findings += result.faults(in: agreement, settling: regions, after: given.results)
      given.results.append(result)
      let name = path.split(separator: "/").last.map(String.init) ?? path
      given.inputs.append(InputFile(file: name, rows: 0, encoding: "utf-8", digest: SHA256.hex(bytes)))
    }
    return given
  }

  /// Nil if a result cannot be used.
  func figures(of agreement: Agreement, facts: SettlementFacts) -> Checked<OtherRegions> {
    guard !findings.hasErrors else { return Checked(nil) }
    let figures = results.map { $0.figures(agreement, municipalities: facts.otherMunicipalities) }
    let faults = figures.flatMap(\.findings)
    return Checked(
      faults.hasErrors
        ? nil : OtherRegions(figures.compactMap(\.value), containsDraft: results.contains { $0.isDraft.value }), faults)
  }
}
