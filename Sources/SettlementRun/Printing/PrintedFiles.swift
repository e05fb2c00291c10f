internal import Diagnostics
internal import Documents
internal import Synchronization

extension WeasyPrint {
  /// A PDF for every page that leaves the employing office, on all cores. What fails is told once for each reason.
  func pdfs(of files: [OutputFile]) throws(EnvironmentFailure) -> Checked<[OutputFile]> {
    let pages = files.filter { FileNames.isPrinted($0.path) }
    Progress.expect(prints: pages.count)
    let record = Mutex(PrintRecord())
    Parallel.inOrder(pages.count) { index in
      let made: PrintRecord.Outcome
      do throws(EnvironmentFailure) {
        made = .done(try pdf(of: pages[index].bytes))
      } catch {
        made = .failed(error)
      }
      Progress.printed()
      return made
    } take: { index, made in
      record.withLock { $0.add(made, of: pages[index].path) }
    }
    let (printed, refusals, failure) = record.withLock { ($0.files, $0.refusals, $0.failure) }
    if let failure { throw failure }
    let findings = refusals.map { unprintable($0.paths, reason: $0.reason) }
    return Checked(findings.isEmpty ? printed : nil, findings)
  }
}

/// What came of the pages so far.
private struct PrintRecord {
  enum Outcome: Sendable {
    case done(Swift.Result<[UInt8], WeasyPrint.Refusal>)
    case failed(EnvironmentFailure)
  }

  var files: [OutputFile] = []
  var refusals: [(reason: String, paths: [String])] = []
  var failure: EnvironmentFailure?

  mutating func add(_ outcome: Outcome, of path: String) {
    switch outcome {
    case .done(.success(let bytes)): files.append(OutputFile(path: FileNames.printed(path), bytes: bytes))
    case .done(.failure(let refusal)):
      if let index = refusals.firstIndex(where: { $0.reason == refusal.reason }) {
        refusals[index].paths.append(path)
      } else {
        refusals.append((refusal.reason, [path]))
      }
    case .failed(let failure): self.failure = self.failure ?? failure
    }
  }
}
