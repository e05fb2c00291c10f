internal import ArgumentParser
internal import Dates
internal import Diagnostics
internal import SettlementRun

struct Abrechnung: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "abrechnung",
    subcommands: [
      ArchiveVerb.self, Build.self, Check.self, Correct.self, Diagnose.self, Help.self, Init.self, Issue.self,
      Validate.self,
      Version.self, View.self,
    ],
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
    if folders.isEmpty || folders.contains("") { return "Es fehlt der Eingabeordner" }
    if date != nil, issueDate == nil { return "„\(date ?? "")“ ist kein Tag; so schreiben: 2026-02-27" }
    return nil
  }
}

struct Build: Verb {
  static let configuration = CommandConfiguration(commandName: "build", helpNames: [])

  @OptionGroup var settlement: SettlementOptions
  @Option(name: .customLong("out")) var out: String?
  @Option(name: .customLong("with")) var results: [String] = []
  @Option(name: .customLong("syntax")) var syntax: String = "ubl"
  @Flag(name: .customLong("pdf")) var pdf = false

  func perform() throws -> ExitStatus {
    if let fault = settlement.fault { return Usage.refuse(fault, help: HelpText.build) }
    guard let syntax = SettlementRun.syntax(named: syntax) else {
      return Usage.refuse("Die Syntax „\(syntax)“ gibt es nicht; möglich sind ubl und cii", help: HelpText.build)
    }
    guard results.isEmpty || settlement.folders.count == 1 else {
      return Usage.refuse(
        "„--with“ gilt für einen Eingabeordner; mehrere bitte einzeln abrechnen", help: HelpText.build)
    }
    let runs = settlement.folders.map { folder in
      var options = SettlementRun.Options(
        inputFolder: folder, outputFolder: out, outputIsParent: settlement.folders.count > 1,
        regions: settlement.regions, issueDate: settlement.issueDate, syntax: syntax, isStrict: settlement.strict)
      options.results = results
      options.printsPages = pdf
      return SettlementRun(options)
    }
    Publications.expect(runs.count)
    let batch = Batch(folders: settlement.folders, wantsJSON: settlement.json, words: .settling)
    let targets = runs.map(\.namedTarget)
    guard runs.count > 1, targets.allSatisfy({ $0 != nil }) else { return try buildInTurn(runs, batch) }
    // Each folder stands alone; only of two that would write to one place it must not be chance which does.
    var taken: Set<String> = []
    let chosen = zip(runs, targets).map { run, target in
      var run = run
      if let target, !taken.insert(target).inserted { run.options.takenFolders = [target] }
      return run
    }
    return try batch.run { Outcome.build(chosen[$0]).outcome }
  }

  /// Where a run goes depends on the year that it settles: whoever comes first takes the place.
  private func buildInTurn(_ runs: [SettlementRun], _ batch: Batch) throws -> ExitStatus {
    var taken: Set<String> = []
    return try batch.runInTurn { index in
      var run = runs[index]
      run.options.takenFolders = taken
      let (outcome, published) = Outcome.build(run)
      if let published { taken.insert(published) }
      return outcome
    }
  }
}

struct Check: Verb {
  static let configuration = CommandConfiguration(commandName: "check", helpNames: [])

  @OptionGroup var settlement: SettlementOptions
  @Flag(name: .customLong("draft")) var draft = false

  func perform() throws -> ExitStatus {
    if let fault = settlement.fault { return Usage.refuse(fault, help: HelpText.check) }
    let runs = settlement.folders.map { folder in
      SettlementRun(
        SettlementRun.Options(inputFolder: folder, regions: settlement.regions, issueDate: settlement.issueDate))
    }
    let isStrict = settlement.strict
    let batch = Batch(folders: settlement.folders, wantsJSON: settlement.json, words: .checking)
    let draft = draft
    return try batch.run { Outcome.check(runs[$0], isStrict: isStrict, writesDrafts: draft) }
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

  func perform() throws -> ExitStatus {
    guard command.isEmpty || Usage.verbs.contains(command) else { return Usage.refuseVerb(command) }
    return try HelpText.show(HelpText.text(for: command))
  }
}

struct Version: Verb {
  static let configuration = CommandConfiguration(commandName: "version", helpNames: [])

  func perform() throws -> ExitStatus { try HelpText.show(programName + "\n") }
}

enum Console {
  /// Findings as they are to be printed, in colour on a terminal that wants it.
  static func text(_ findings: [Finding], for descriptor: Int32) -> String {
    let wantsColor = World.isTerminal(descriptor) && (World.environment("NO_COLOR") ?? "").isEmpty
    return ConsoleReport(colored: wantsColor).render(findings)
  }
}
