internal import ArgumentParser
internal import SettlementRun

/// `init`: lays out the folder of a new year.
struct Init: Verb {
  static let configuration = CommandConfiguration(commandName: "init", helpNames: [])

  @Argument var folder: String = ""
  @Option(name: .customLong("from")) var old: String?

  func perform() throws -> ExitStatus {
    guard !folder.isEmpty else { return Usage.refuse("Es fehlt der neue Ordner", help: HelpText.initial) }
    let report = try NewYear(target: folder, old: old).layOut()
    try World.write(Console.text(report.findings, for: 2), to: 2)
    try World.write(report.text, to: 1)
    return report.isDone ? .done : .findings
  }
}
