internal import ArgumentParser
internal import SettlementRun

/// `validate`: what the official rules say of invoices.
struct Validate: Verb {
  static let configuration = CommandConfiguration(commandName: "validate", helpNames: [])

  @Argument var paths: [String] = []
  @Option(name: .customLong("files-from")) var list: String?
  @Option(name: .customLong("junit")) var jUnit: String?
  @Flag(name: .customLong("json")) var json = false
  @Flag(name: .customLong("quiet")) var quiet = false
  @Flag(name: .customLong("strict")) var strict = false

  func perform() throws -> ExitStatus {
    guard !paths.isEmpty || list != nil else { return Usage.refuse("Es fehlt die Datei", help: HelpText.validate) }
    guard !paths.contains("") else { return Usage.refuse("Ein Dateiname ist leer", help: HelpText.validate) }
    guard paths.count(where: { $0 == "-" }) + (list == "-" ? 1 : 0) < 2 else {
      return Usage.refuse("Die Standardeingabe lässt sich nur einmal lesen", help: HelpText.validate)
    }
    var options = InvoiceValidation.Options(paths: paths)
    options.list = list
    options.isStrict = strict
    options.isQuiet = quiet
    options.wantsJSON = json
    options.isColored = World.isTerminal(1) && (World.environment("NO_COLOR") ?? "").isEmpty
    options.jUnit = jUnit
    let summary = try InvoiceValidation(options).run()
    guard summary.documents > 0 else {
      return Usage.refuse("In den Ordnern liegt keine *.xml-Datei", help: HelpText.validate)
    }
    if !json { try World.write(summary.text, to: 1) }
    if summary.unreadable > 0 { return .environment }
    return summary.rejected > 0 || (strict && summary.objections > 0) ? .findings : .done
  }
}
