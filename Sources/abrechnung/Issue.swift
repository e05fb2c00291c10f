internal import ArgumentParser
internal import Diagnostics
internal import SettlementRun

/// `issue`: makes a settlement binding.
struct Issue: Verb {
  static let configuration = CommandConfiguration(commandName: "issue", helpNames: [])

  @OptionGroup var sealing: SealingOptions
  @Option(name: .customLong("with")) var results: [String] = []

  func perform() throws -> ExitStatus {
    try sealing.perform(help: HelpText.issue) { run, archive throws(EnvironmentFailure) in
      var run = run
      run.options.results = results
      return try run.issue(archive: archive, release: sealing.release)
    }
  }
}

/// `correct`: takes back what would be issued differently now, and issues it anew.
struct Correct: Verb {
  static let configuration = CommandConfiguration(commandName: "correct", helpNames: [])

  @OptionGroup var sealing: SealingOptions
  @Option(name: .customLong("reason")) var reason: String?

  func perform() throws -> ExitStatus {
    guard let reason, reason.contains(where: { !$0.isWhitespace }) else {
      return Usage.refuse("Es fehlt der Anlass: „--reason GRUND“", help: HelpText.correct)
    }
    if let fault = PlainText.fault(in: reason) { return Usage.refuse("Der Anlass \(fault)", help: HelpText.correct) }
    return try sealing.perform(help: HelpText.correct) { run, archive throws(EnvironmentFailure) in
      try run.correct(archive: archive, reason: reason, release: sealing.release)
    }
  }
}

/// What `issue` and `correct` share.
struct SealingOptions: ParsableArguments {
  @OptionGroup var settlement: SettlementOptions
  @Option(name: .customLong("archive")) var archive: String?
  @Option(name: .customLong("release")) var release: String?
  @Option(name: .customLong("out")) var out: String?
  @Option(name: .customLong("syntax")) var syntax: String = "ubl"

  func perform(
    help: String, _ work: (SettlementRun, String) throws(EnvironmentFailure) -> RunReport
  ) throws -> ExitStatus {
    if let fault = settlement.fault { return Usage.refuse(fault, help: help) }
    guard settlement.folders.count == 1 else {
      return Usage.refuse("Mehrere Eingabeordner bitte einzeln nennen", help: help)
    }
    guard let archive, !archive.isEmpty else {
      return Usage.refuse("Es fehlt das Archiv: „--archive ORDNER“", help: help)
    }
    guard let syntax = SettlementRun.syntax(named: syntax) else {
      return Usage.refuse("Die Syntax „\(syntax)“ gibt es nicht; möglich sind ubl und cii", help: help)
    }
    let run = SettlementRun(
      SettlementRun.Options(
        inputFolder: settlement.folders[0], outputFolder: out, regions: settlement.regions,
        issueDate: settlement.issueDate, syntax: syntax, isStrict: settlement.strict))
    Publications.expect(1)
    let batch = Batch(folders: settlement.folders, wantsJSON: settlement.json, words: .settling)
    return try batch.runInTurn { _ in
      Outcome.sealing { () throws(EnvironmentFailure) in try work(run, archive) }
    }
  }
}
