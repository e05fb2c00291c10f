internal import Diagnostics
internal import Money
internal import SettlementRun
internal import Synchronization

/// Shows what each folder has to say, remembers how it ended, and sums up.
final class BatchRecord: Sendable {
  private let batch: Batch

  private struct State {
    var endings: [(folder: String, ending: Told.Ending)] = []
    /// Why something could not be printed.
    var failure: EnvironmentFailure?
  }

  private let state = Mutex(State())

  init(_ batch: Batch) { self.batch = batch }

  func show(_ told: Told, of folder: String) {
    let failure = failure { () throws(EnvironmentFailure) in
      try World.write(told.errors, to: 2)
      try World.write(told.output, to: 1)
    }
    state.withLock { state in
      state.endings.append((folder, told.ending))
      state.failure = state.failure ?? failure
    }
  }

  /// Sums up if there were several. The gravest that happened to a folder is the status.
  /// - Throws: the first failure to print anything: a report that nobody can read is no success.
  func end() throws(EnvironmentFailure) -> ExitStatus {
    let (endings, failure) = state.withLock { ($0.endings, $0.failure) }
    if endings.count > 1 { try World.write(summary(endings), to: batch.wantsJSON ? 2 : 1) }
    if let failure { throw failure }
    let status = endings.map { Self.status($0.ending).rawValue }.max() ?? 0
    return ExitStatus(rawValue: status) ?? .environment
  }

  private func failure(_ printing: () throws(EnvironmentFailure) -> Void) -> EnvironmentFailure? {
    do throws(EnvironmentFailure) {
      try printing()
      return nil
    } catch {
      return error
    }
  }

  private static func status(_ ending: Told.Ending) -> ExitStatus {
    switch ending {
    case .good: .done
    case .stopped: .findings
    case .failed: .environment
    }
  }

  private func summary(_ endings: [(folder: String, ending: Told.Ending)]) -> String {
    var warned: [(String, String)] = []
    var stopped: [(String, String)] = []
    var failed: [(String, String)] = []
    var good = 0
    for (folder, ending) in endings {
      switch ending {
      case .good(let warnings):
        good += 1
        if warnings > 0 { warned.append((folder, Self.counts(errors: 0, warnings: warnings))) }
      case .stopped(let errors, let warnings):
        stopped.append((folder, Self.counts(errors: errors, warnings: warnings)))
      case .failed(let message): failed.append((folder, message))
      }
    }
    let words = batch.words
    var parts = ["\(germanCount(good)) \(words.good)"]
    if !warned.isEmpty { parts[0] += " (\(germanCount(warned.count)) mit Warnungen)" }
    if !stopped.isEmpty { parts.append("\(germanCount(stopped.count)) \(words.stopped)") }
    if !failed.isEmpty { parts.append("\(germanCount(failed.count)) gescheitert") }
    return "\(germanCount(endings.count)) Ordner: \(parts.joined(separator: ", "))\n"
      + Self.list("Gescheitert", failed) + Self.list(words.stoppedTitle, stopped)
      + Self.list("Mit Warnungen", warned, longest: 20)
  }

  private static func counts(errors: Int, warnings: Int) -> String {
    [(errors, Severity.error), (warnings, .warning)].filter { $0.0 > 0 }
      .map { "\(germanCount($0.0)) \($0.1.german(count: $0.0))" }.joined(separator: ", ")
  }

  private static func list(_ title: String, _ rows: [(String, String)], longest: Int = .max) -> String {
    guard !rows.isEmpty else { return "" }
    let shown = rows.prefix(longest)
    let width = shown.map(\.0.count).max() ?? 0
    let lines = shown.map { folder, what in
      "  \(folder)\(String(repeating: " ", count: width - folder.count))   \(what)\n"
    }
    let rest = rows.count - shown.count
    return "\n\(title):\n" + lines.joined() + (rest > 0 ? "  und \(germanCount(rest)) weitere\n" : "")
  }
}

/// How a command says what it did to a folder.
enum BatchWords {
  case settling
  case checking

  var good: String {
    switch self {
    case .settling: "abgerechnet"
    case .checking: "in Ordnung"
    }
  }

  var stopped: String {
    switch self {
    case .settling: "angehalten"
    case .checking: "nicht in Ordnung"
    }
  }

  var stoppedTitle: String {
    switch self {
    case .settling: "Angehalten"
    case .checking: "Nicht in Ordnung"
    }
  }
}
