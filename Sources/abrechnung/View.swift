internal import ArgumentParser
internal import Diagnostics
internal import SettlementRun

/// `view`: the readable page of an invoice.
struct View: Verb {
  static let configuration = CommandConfiguration(commandName: "view", helpNames: [])

  @Argument var path: String = ""
  @Option(name: .customShort("o")) var target: String?

  func perform() throws -> ExitStatus {
    guard !path.isEmpty else { return Usage.refuse("Es fehlt die Datei", help: HelpText.view) }
    guard let target, !target.isEmpty else {
      return Usage.refuse("Es fehlt, wohin die Seite soll: „-o seite.html“", help: HelpText.view)
    }
    let outcome = try InvoiceViewing(path: path, target: target).run()
    try World.write(Console.text(outcome.findings, for: 2) + outcome.verdict, to: 2)
    return outcome.isDone ? .done : .findings
  }
}
