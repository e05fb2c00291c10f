internal import ArgumentParser
internal import Diagnostics
internal import SettlementRun

/// Wrong use of the command line, in German, exit status 2.
enum Usage {
  static func refuse(_ fault: String, help: String) -> ExitStatus {
    try? World.write("Fehler: \(fault)\n\n\(help)", to: 2)
    return .wrongUse
  }

  /// Turns what the parser could not read into one German sentence.
  static func explain(_ error: any Error, arguments: [String]) -> ExitStatus {
    let verb = arguments.first ?? ""
    let help = HelpText.text(for: verb)
    let verbs = ["build", "check", "diagnose", "help", "init", "version"]
    if !verb.hasPrefix("-"), !verbs.contains(verb), !verb.isEmpty {
      let hint = nearest(to: verb, in: verbs).map { "; meinten Sie „\($0)“?" } ?? ""
      return refuse("Den Befehl „\(verb)“ gibt es nicht\(hint)", help: help)
    }
    let known = ["--out", "--region", "--date", "--json", "--strict", "--draft", "--from", "--help", "--version", "-h"]
    if let unknown = arguments.first(where: { $0.hasPrefix("-") && !known.contains(String($0.prefix { $0 != "=" })) }) {
      let hint = nearest(to: unknown, in: known).map { "; meinten Sie „\($0)“?" } ?? ""
      return refuse("Die Option „\(unknown)“ gibt es hier nicht\(hint)", help: help)
    }
    return refuse("Der Aufruf ist so nicht zu verstehen", help: help)
  }
}
