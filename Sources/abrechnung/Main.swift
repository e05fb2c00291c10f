internal import ArgumentParser
internal import Diagnostics
internal import SettlementRun

/// Entry: parses the command line, runs the command, turns what happened into an exit status (contract.md 2).
@main
enum Main {
  static func main() {
    Watch.begin()
    let arguments = Array(CommandLine.arguments.dropFirst())
    do {
      // Asked for here: with several commands, the parser gives the flag to the wrong one.
      if arguments.contains(where: { ["--help", "-h"].contains($0) }) {
        Exit.leave(try HelpText.show(HelpText.text(for: arguments.first ?? "")))
      }
      var command = try Abrechnung.parseAsRoot(arguments)
      guard let command = command as? any Verb else {
        try command.run()
        Exit.leave(.done)
      }
      Exit.leave(try command.perform())
    } catch let failure as EnvironmentFailure {
      try? World.write("Fehler: \(failure.message)\n", to: 2)
      Exit.leave(.environment)
    } catch {
      Exit.leave(Usage.explain(error, arguments: arguments))
    }
  }
}

/// A command of ours.
protocol Verb: ParsableCommand {
  func perform() throws -> ExitStatus
}

extension Verb {
  mutating func run() throws {}
}
