internal import ArgumentParser
internal import SettlementRun

/// `issue`: makes a settlement binding.
struct Issue: Verb {
  static let configuration = CommandConfiguration(commandName: "issue", helpNames: [])

  @OptionGroup var settlement: SettlementOptions
  @Option(name: .customLong("archive")) var archive: String?
  @Option(name: .customLong("release")) var release: String?
  @Option(name: .customLong("out")) var out: String?
  @Option(name: .customLong("with")) var results: [String] = []
  @Option(name: .customLong("syntax")) var syntax: String = "ubl"

  func perform() throws -> ExitStatus {
    if let fault = settlement.fault { return Usage.refuse(fault, help: HelpText.issue) }
    guard settlement.folders.count == 1 else {
      return Usage.refuse("Ausgestellt wird ein Eingabeordner nach dem anderen", help: HelpText.issue)
    }
    guard let archive, !archive.isEmpty else {
      return Usage.refuse("Es fehlt das Archiv: „--archive ORDNER“", help: HelpText.issue)
    }
    guard let syntax = SettlementRun.syntax(named: syntax) else {
      return Usage.refuse("Die Syntax „\(syntax)“ gibt es nicht; möglich sind ubl und cii", help: HelpText.issue)
    }
    var options = SettlementRun.Options(
      inputFolder: settlement.folders[0], outputFolder: out, regions: settlement.regions,
      issueDate: settlement.issueDate, syntax: syntax, isStrict: settlement.strict)
    options.results = results
    let run = SettlementRun(options)
    Publications.expect(1)
    let batch = Batch(folders: settlement.folders, wantsJSON: settlement.json, words: .settling)
    return try batch.runInTurn { _ in
      Outcome.sealing { () throws(EnvironmentFailure) in try run.issue(archive: archive, release: release) }
    }
  }
}
