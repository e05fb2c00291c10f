internal import Diagnostics
internal import Money
internal import SettlementRun

/// The folders of one call, each on its own: none waits for another, and none stops another.
///
/// What each has to say is shown in the order of the call, as soon as those before it have spoken; of what was shown, only
/// how it ended is kept.
struct Batch {
  let folders: [String]
  let wantsJSON: Bool
  let words: BatchWords

  /// On all cores.
  func run(_ work: @Sendable (Int) -> Outcome) throws(EnvironmentFailure) -> ExitStatus {
    let isOneOfMany = folders.count > 1
    if isOneOfMany { Progress.expect(folders: folders.count) }
    let record = BatchRecord(self)
    Parallel.inOrder(folders.count) { index in
      let text = work(index).told(of: folders[index], isOneOfMany: isOneOfMany, asJSON: wantsJSON)
      Progress.folderDone()
      return text
    } take: { index, told in
      record.show(told, of: folders[index])
    }
    return try record.end()
  }

  /// One after the other, where it matters who comes first.
  func runInTurn(_ work: (Int) -> Outcome) throws(EnvironmentFailure) -> ExitStatus {
    let isOneOfMany = folders.count > 1
    if isOneOfMany { Progress.expect(folders: folders.count) }
    let record = BatchRecord(self)
    for (index, folder) in folders.enumerated() {
      record.show(work(index).told(of: folder, isOneOfMany: isOneOfMany, asJSON: wantsJSON), of: folder)
      Progress.folderDone()
    }
    return try record.end()
  }
}

/// What came of one folder.
enum Outcome: Sendable {
  /// - Parameter text: for standard output, where JSON is not wanted.
  case report(findings: [Finding], isStopped: Bool, json: JSONValue, text: String, findingsTo: Int32, remark: String)
  case failure(EnvironmentFailure)

  static func build(_ run: SettlementRun) -> (outcome: Outcome, publishedAt: String?) {
    do throws(EnvironmentFailure) {
      let report = try run.build()
      let isPublished = report.publishedAt != nil
      let outcome = Outcome.report(
        findings: report.findings, isStopped: !isPublished,
        json: isPublished ? report.json ?? .null : report.findingsJSON, text: isPublished ? report.text : "",
        findingsTo: 2, remark: isPublished ? "" : "\nEs wurde nichts geschrieben.\n")
      return (outcome, report.publishedAt)
    } catch {
      return (.failure(error), nil)
    }
  }

  /// `issue` and `correct`: nothing is put into the archive or nothing but whole bags.
  static func sealing(_ work: () throws(EnvironmentFailure) -> RunReport) -> Outcome {
    do throws(EnvironmentFailure) {
      let report = try work()
      let isDone = report.sealing != nil
      return .report(
        findings: report.findings, isStopped: !isDone,
        json: isDone ? report.sealingJSON : report.findingsJSON, text: isDone ? report.text : "", findingsTo: 2,
        remark: isDone ? "" : "\nEs wurde nichts ausgestellt.\n")
    } catch {
      return .failure(error)
    }
  }

  /// - Parameter writesDrafts: proposed profiles are laid down in the input folder.
  static func check(_ run: SettlementRun, isStrict: Bool, writesDrafts: Bool) -> Outcome {
    do throws(EnvironmentFailure) {
      let report = try run.check()
      let verdict = report.findings.isEmpty ? "\(run.options.inputFolder): keine Befunde\n" : ""
      return .report(
        findings: report.findings, isStopped: report.stops(isStrict: isStrict), json: report.checkJSON,
        text: verdict + report.readingText, findingsTo: 1,
        remark: writesDrafts ? "\n" + (try run.writeDrafts(of: report)) : "")
    } catch {
      return .failure(error)
    }
  }

  /// The same as text, small enough to wait for its turn.
  func told(of folder: String, isOneOfMany: Bool, asJSON: Bool) -> Told {
    func line(_ json: JSONValue) -> String {
      guard isOneOfMany, case .object(let members) = json else { return json.text(pretty: false) + "\n" }
      return JSONValue.object([.init("folder", .string(folder))] + members).text(pretty: false) + "\n"
    }
    switch self {
    case .failure(let failure):
      var told = Told(ending: .failed(failure.message))
      told.errors = (isOneOfMany ? "\(folder):\n" : "") + "Fehler: \(failure.message)\n" + (isOneOfMany ? "\n" : "")
      if asJSON {
        told.output = line(
          .object([
            .init("schema", .integer(1)), .init("state", .string("failed")), .init("message", .string(failure.message)),
          ]))
      }
      return told
    case .report(let findings, let isStopped, let json, let text, let descriptor, let remark):
      let errors = findings.count { $0.severity == .error }
      let warnings = findings.count { $0.severity == .warning }
      var told = Told(ending: isStopped ? .stopped(errors: errors, warnings: warnings) : .good(warnings: warnings))
      if asJSON { told.output = line(json) }
      guard !asJSON || descriptor == 2 else {
        told.errors = remark
        return told
      }
      let heading = isOneOfMany && !findings.isEmpty ? "\(folder):\n" : ""
      let shown = heading + Console.text(findings, for: descriptor)
      if descriptor == 1 {
        told.output = shown + text + remark
      } else {
        told.errors = shown + (asJSON ? "" : remark)
        if !asJSON { told.output = text }
      }
      // Reports that follow each other are told apart by an empty line.
      if isOneOfMany, !asJSON {
        if !told.output.isEmpty, !findings.isEmpty || descriptor == 2 { told.output += "\n" }
        if !told.errors.isEmpty { told.errors += "\n" }
      }
      return told
    }
  }
}

/// What one folder has to say, ready to be printed.
struct Told: Sendable {
  enum Ending: Sendable {
    case good(warnings: Int)
    case stopped(errors: Int, warnings: Int)
    case failed(String)
  }

  let ending: Ending
  var output = ""
  var errors = ""

  init(ending: Ending) { self.ending = ending }
}
