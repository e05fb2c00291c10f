internal import ArgumentParser
internal import Diagnostics
internal import SettlementRun

/// Wrong use of the command line, in German, exit status 2.
enum Usage {
  static func refuse(_ fault: String, help: String) -> ExitStatus {
    try? World.write("Fehler: \(fault)\n\n\(help)", to: 2)
    return .wrongUse
  }

  static let verbs = [
    "archive", "build", "check", "correct", "diagnose", "help", "init", "issue", "validate", "version", "view",
  ]

  /// The options of each verb.
  private static let options = [
    "archive": [
      "--head", "--report", "--number", "--event", "--on", "--channel", "--amount", "--text", "--request", "--reply",
      "--bag",
      "--to", "--json",
    ],
    "build": ["--out", "--region", "--with", "--date", "--syntax", "--pdf", "--strict", "--json"],
    "check": ["--draft", "--region", "--date", "--strict", "--json"],
    "correct": [
      "--archive", "--reason", "--release", "--out", "--region", "--date", "--syntax", "--strict", "--json",
    ],
    "init": ["--from"],
    "issue": ["--archive", "--release", "--out", "--region", "--with", "--date", "--syntax", "--strict", "--json"],
    "validate": ["--files-from", "--json", "--junit", "--quiet", "--strict"],
    "view": ["-o"],
  ]
  /// Options that something must follow.
  private static let withValue = [
    "--out", "--region", "--with", "--date", "--syntax", "--from", "--files-from", "--junit", "-o",
    "--archive", "--reason", "--release", "--head", "--report", "--number", "--event", "--on", "--channel", "--amount",
    "--text",
    "--request", "--reply", "--bag", "--to",
  ]

  static func refuseVerb(_ verb: String) -> ExitStatus {
    refuse("Den Befehl „\(verb)“ gibt es nicht\(suggestion(verb, verbs))", help: HelpText.overview)
  }

  /// Turns what the parser could not read into one German sentence.
  static func explain(_ error: any Error, arguments: [String]) -> ExitStatus {
    let verb = arguments.first ?? ""
    let help = HelpText.text(for: verb)
    if !verb.hasPrefix("-"), !verbs.contains(verb), !verb.isEmpty { return refuseVerb(verb) }
    let known = (verb.hasPrefix("-") ? ["--version"] : options[verb] ?? []) + ["--help"]
    if let unknown = arguments.first(where: { $0.hasPrefix("-") && !known.contains(String($0.prefix { $0 != "=" })) }) {
      return refuse("Die Option „\(unknown)“ gibt es hier nicht\(suggestion(unknown, known))", help: help)
    }
    // What looks like an option is no value.
    let following = arguments.dropFirst() + ["-"]
    if let open = zip(arguments, following).first(where: { withValue.contains($0) && $1.hasPrefix("-") }) {
      return refuse("Hinter „\(open.0)“ fehlt die Angabe", help: help)
    }
    return refuse("Der Aufruf ist so nicht zu verstehen", help: help)
  }

  private static func suggestion(_ word: String, _ known: [String]) -> String {
    nearest(to: word, in: known).map { "; meinten Sie „\($0)“?" } ?? ""
  }
}
