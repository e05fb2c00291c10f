internal import Diagnostics
internal import Money
internal import Synchronization
internal import Validation

/// `validate`: judges invoices by the official rules, one or a hundred thousand, on all cores and in the order named.
///
/// Memory does not grow with their number: a document is forgotten as soon as what is said of it was written.
package struct InvoiceValidation: Sendable {
  package var options: Options

  package struct Options: Sendable {
    /// Files, folders (all `*.xml` in and below them) and `-` for standard input.
    package var paths: [String]
    /// A file with one path a line; `-` for standard input.
    package var list: String?
    /// Recomputes to the cent what the official rules tolerate; then warnings count, too.
    package var isStrict = false
    /// Says nothing of documents without a finding.
    package var isQuiet = false
    package var wantsJSON = false
    package var isColored = false
    /// Where to write JUnit's XML.
    package var jUnit: String?

    package init(paths: [String]) { self.paths = paths }
  }

  /// What came of all documents.
  package struct Summary: Sendable {
    package internal(set) var documents = 0
    package internal(set) var accepted = 0
    package internal(set) var rejected = 0
    /// Files that could not be read: neither accepted nor judged.
    package internal(set) var unreadable = 0
    /// Accepted, but the strict layer objects or, with `isStrict`, there are warnings.
    package internal(set) var objections = 0

    package var text: String {
      var parts = ["\(germanCount(accepted)) angenommen", "\(germanCount(rejected)) abgelehnt"]
      if objections > 0 { parts.append("\(germanCount(objections)) der angenommenen mit Beanstandungen") }
      if unreadable > 0 { parts.append("\(germanCount(unreadable)) nicht lesbar") }
      return "\(germanCount(documents)) \(documents == 1 ? "Datei" : "Dateien"): \(parts.joined(separator: ", "))\n"
        + "Geprüft nach \(RuleVersions.line)\n"
    }
  }

  package init(_ options: Options) { self.options = options }

  /// Judges all documents and writes what is to be said of them to standard output.
  package func run() throws(EnvironmentFailure) -> Summary {
    let documents = try DocumentList(paths: options.paths, list: options.list)
    let record = try ValidationRecord(options)
    let pool = ValidatorPool()
    Progress.expect(folders: documents.count)
    Parallel.inOrder(documents.count) { index in
      let told = judge(documents[index], pool)
      Progress.folderDone()
      return told
    } take: { _, told in
      record.take(told)
    }
    return try record.end()
  }

  /// What is said of one document, small enough to wait for its turn.
  struct Told: Sendable {
    let text: String
    let jUnit: String
    let isAccepted: Bool
    let isUnreadable: Bool
    let hasObjections: Bool
  }

  private func judge(_ document: String, _ pool: ValidatorPool) -> Told {
    let name = document == "-" ? "Standardeingabe" : document
    let report = pool.withWorker { worker in worker.judge(document, isStrict: options.isStrict) }
    let text =
      options.wantsJSON
      ? report.json(of: document).text(pretty: false) + "\n"
      : report.text(of: name, quiet: options.isQuiet, colored: options.isColored)
    let hasWarnings = options.isStrict && report.findings.contains { $0.severity == .warning }
    return Told(
      text: text,
      jUnit: options.jUnit == nil ? "" : ValidationJUnit.testCase(report, of: name, isStrict: options.isStrict),
      isAccepted: report.verdict == .accepted, isUnreadable: report.reasons == ["unreadable"],
      hasObjections: report.verdict == .accepted && (report.hasStrictFindings || hasWarnings))
  }
}

/// Validators that wait for work: each keeps its buffers.
final class ValidatorPool: Sendable {
  private let idle = Mutex<[Worker]>([])

  /// Used by one thread at a time, which the pool sees to.
  final class Worker: @unchecked Sendable {
    private let validator = InvoiceValidator()
    private var bytes: [UInt8] = []

    func judge(_ path: String, isStrict: Bool) -> ValidationReport {
      do throws(EnvironmentFailure) {
        try World.read(path, into: &bytes)
      } catch {
        return ValidationReport(unreadable: error.message)
      }
      return bytes.withUnsafeBytes { validator.report(on: $0, isStrict ? .foreign : .none) }
    }
  }

  func withWorker<R>(_ body: (Worker) -> R) -> R {
    let worker = idle.withLock { $0.popLast() } ?? Worker()
    defer { idle.withLock { $0.append(worker) } }
    return body(worker)
  }
}

/// Writes what is told, in pieces, and counts.
private final class ValidationRecord: Sendable {
  private struct State {
    var summary = InvoiceValidation.Summary()
    var pending = ""
    var jUnit: JUnitFile?
    var failure: EnvironmentFailure?
  }

  private let state: Mutex<State>
  private let isTerminal: Bool

  init(_ options: InvoiceValidation.Options) throws(EnvironmentFailure) {
    var file: JUnitFile?
    if let path = options.jUnit { file = try JUnitFile(path) }
    state = Mutex(State(jUnit: file))
    isTerminal = World.isTerminal(1)
  }

  func take(_ told: InvoiceValidation.Told) {
    state.withLock { state in
      state.summary.documents += 1
      if told.isUnreadable {
        state.summary.unreadable += 1
      } else if told.isAccepted {
        state.summary.accepted += 1
      } else {
        state.summary.rejected += 1
      }
      if told.hasObjections { state.summary.objections += 1 }
      state.pending += told.text
      do throws(EnvironmentFailure) {
        try state.jUnit?.add(told)
        if isTerminal || state.pending.utf8.count > 1 << 16 { try flush(&state) }
      } catch {
        state.failure = state.failure ?? error
      }
    }
  }

  private func flush(_ state: inout State) throws(EnvironmentFailure) {
    let text = state.pending
    state.pending = ""
    if !text.isEmpty { try World.write(text, to: 1) }
  }

  func end() throws(EnvironmentFailure) -> InvoiceValidation.Summary {
    var failure: EnvironmentFailure?
    let summary = state.withLock { state in
      failure = state.failure
      do throws(EnvironmentFailure) {
        try flush(&state)
        try state.jUnit?.end(state.summary)
      } catch {
        failure = failure ?? error
      }
      return state.summary
    }
    if let failure { throw failure }
    return summary
  }
}

/// JUnit's file, written beside its place and put there when it is whole.
private struct JUnitFile {
  private let path: String
  private let draft: String
  private var failed = 0
  private var errors = 0

  init(_ path: String) throws(EnvironmentFailure) {
    self.path = path
    draft = "\(path).neu-\(World.processID)"
    try World.write(Array(ValidationJUnit.head(tests: 0, failures: 0, errors: 0).utf8), to: draft)
  }

  mutating func add(_ told: InvoiceValidation.Told) throws(EnvironmentFailure) {
    if told.isUnreadable { errors += 1 } else if !told.isAccepted || told.hasObjections { failed += 1 }
    try World.append(told.jUnit, to: draft)
  }

  func end(_ summary: InvoiceValidation.Summary) throws(EnvironmentFailure) {
    try World.append(ValidationJUnit.tail, to: draft)
    // The head has the same length whatever the counts are.
    try World.overwriteStart(
      of: draft, with: ValidationJUnit.head(tests: summary.documents, failures: failed, errors: errors))
    try World.move(draft, to: path)
  }
}
