internal import ArgumentParser
internal import Dates
internal import Diagnostics
internal import SettlementRun

struct Abrechnung: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "abrechnung",
    subcommands: [Build.self, Check.self, Diagnose.self, Help.self, Init.self, Version.self],
    helpNames: [])

  @Flag(name: .customLong("version")) var version = false

  func run() throws {
    try World.write(version ? programName + "\n" : HelpText.overview, to: 1)
  }
}

/// What `build` and `check` share.
struct SettlementOptions: ParsableArguments {
  @Argument var folders: [String] = []
  @Option(name: .customLong("region")) var regions: [String] = []
  @Option(name: .customLong("date")) var date: String?
  @Flag(name: .customLong("json")) var json = false
  @Flag(name: .customLong("strict")) var strict = false

  var issueDate: Day? { date.flatMap { Day(text: $0) } }

  /// Wrong use that the parser cannot see.
  var fault: String? {
    if folders.isEmpty { return "Es fehlt der Eingabeordner" }
    if date != nil, issueDate == nil { return "„\(date ?? "")“ ist kein Tag; so schreiben: 2026-02-27" }
    return nil
  }
}

struct Build: Verb {
  static let configuration = CommandConfiguration(commandName: "build", helpNames: [])

  @OptionGroup var settlement: SettlementOptions
  @Option(name: .customLong("out")) var out: String?

  func perform() throws -> ExitStatus {
    if let fault = settlement.fault { return Usage.refuse(fault, help: HelpText.build) }
    let runs = settlement.folders.map { folder in
      SettlementRun(
        SettlementRun.Options(
          inputFolder: folder, outputFolder: out, outputIsParent: settlement.folders.count > 1,
          regions: settlement.regions, issueDate: settlement.issueDate, isStrict: settlement.strict))
    }
    let targets = runs.map(\.namedTarget)
    guard targets.count > 1, targets.allSatisfy({ $0 != nil }) else { return try buildInTurn(runs) }
    // Each folder stands alone; only two that would write to one place must not be told apart by chance.
    let wantsJSON = settlement.json
    let outcomes = Parallel.map(runs.count) { index in
      var run = runs[index]
      run.options.takenFolders = Set(targets[..<index].compactMap(\.self))
      return Outcome(run, wantsJSON: wantsJSON)
    }
    for outcome in outcomes { try outcome.show() }
    return outcomes.contains(where: \.stopped) ? .findings : .done
  }

  /// Where a run goes depends on the year that it settles: whoever comes first takes the place.
  private func buildInTurn(_ runs: [SettlementRun]) throws -> ExitStatus {
    var taken: Set<String> = []
    var stopped = false
    for run in runs {
      var run = run
      run.options.takenFolders = taken
      let outcome = Outcome(run, wantsJSON: settlement.json)
      try outcome.show()
      if let published = outcome.publishedAt { taken.insert(published) }
      stopped = stopped || outcome.stopped
    }
    return stopped ? .findings : .done
  }
}

/// What a run has to say, ready to be shown.
private struct Outcome: Sendable {
  var findings: [Finding] = []
  var text = ""
  var publishedAt: String?
  var failure: EnvironmentFailure?

  var stopped: Bool { publishedAt == nil }

  init(_ run: SettlementRun, wantsJSON: Bool) {
    do {
      let report = try run.build()
      findings = report.findings
      publishedAt = report.publishedAt
      let isPublished = report.publishedAt != nil
      if wantsJSON {
        text = (isPublished ? report.json ?? .null : report.findingsJSON).text(pretty: false) + "\n"
      } else if isPublished {
        text = report.text
      }
    } catch {
      failure = error
    }
  }

  /// - Throws: the failure of the environment that ended the run, after what the runs before it had to say.
  func show() throws {
    if let failure { throw failure }
    try Console.report(findings, to: 2)
    if !text.isEmpty { try World.write(text, to: 1) }
    if stopped, text.isEmpty { try World.write("\nEs wurde nichts geschrieben.\n", to: 2) }
  }
}

struct Check: Verb {
  static let configuration = CommandConfiguration(commandName: "check", helpNames: [])

  @OptionGroup var settlement: SettlementOptions
  @Flag(name: .customLong("draft")) var draft = false

  func perform() throws -> ExitStatus {
    if let fault = settlement.fault { return Usage.refuse(fault, help: HelpText.check) }
    var stops = false
    for folder in settlement.folders {
      let run = SettlementRun(
        SettlementRun.Options(inputFolder: folder, regions: settlement.regions, issueDate: settlement.issueDate))
      let report = try run.check()
      if report.stops(isStrict: settlement.strict) { stops = true }
      if settlement.json {
        try World.write(report.checkJSON.text(pretty: false) + "\n", to: 1)
      } else if report.findings.isEmpty {
        try World.write("\(folder): keine Befunde\n" + report.readingText, to: 1)
      } else {
        try Console.report(report.findings, to: 1)
        try World.write(report.readingText, to: 1)
      }
      if draft { try World.write("\n" + run.writeDrafts(of: report), to: settlement.json ? 2 : 1) }
    }
    return stops ? .findings : .done
  }
}

struct Diagnose: Verb {
  static let configuration = CommandConfiguration(commandName: "diagnose", helpNames: [])

  @Argument var code: String = ""

  func perform() throws -> ExitStatus {
    guard let known = DiagnosticCode(rawValue: code.uppercased()) else {
      let hint = nearest(to: code.uppercased(), in: DiagnosticCode.allCases.map(\.rawValue)).map {
        "; meinten Sie \($0)?"
      }
      return Usage.refuse(
        code.isEmpty ? "Es fehlt der Code" : "Den Code „\(code)“ gibt es nicht\(hint ?? "")", help: HelpText.diagnose)
    }
    try World.write(
      "\(known.rawValue): \(known.title)\n\n\(known.explanation)\n\nZum Beispiel: \(known.example)\n", to: 1)
    return .done
  }
}

struct Help: Verb {
  static let configuration = CommandConfiguration(commandName: "help", helpNames: [])

  @Argument var command: String = ""

  func perform() throws -> ExitStatus { try HelpText.show(HelpText.text(for: command)) }
}

struct Version: Verb {
  static let configuration = CommandConfiguration(commandName: "version", helpNames: [])

  func perform() throws -> ExitStatus { try HelpText.show(programName + "\n") }
}

enum Console {
  /// Prints findings, in colour on a terminal that wants it.
  static func report(_ findings: [Finding], to descriptor: Int32) throws {
    let wantsColor = World.isTerminal(descriptor) && (World.environment("NO_COLOR") ?? "").isEmpty
    try World.write(ConsoleReport(colored: wantsColor).render(findings), to: descriptor)
  }
}
