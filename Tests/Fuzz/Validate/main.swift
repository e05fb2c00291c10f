import Glibc
import Validation

// Feeds bytes to the check of invoices by libFuzzer, which watches what of the program they reach: `make fuzz-validate`.
// Built with -sanitize=fuzzer only. What it looks for beside crashes, hangs and memory: a rejection without a finding, a
// finding without a place, and a second look at the same bytes that comes to another verdict.

@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

nonisolated(unsafe) let validator = InvoiceValidator()

func judge(_ bytes: UnsafeRawBufferPointer) {
  let report = validator.report(on: bytes, .foreign)
  if report.verdict == .rejected {
    precondition(report.findings.contains { $0.severity.rejects }, "rejected without a finding")
  }
  for finding in report.findings {
    precondition(!finding.message.isEmpty, "a finding without words")
    precondition(finding.rule == "XML" || finding.line > 0, "\(finding.rule) without a place")
  }
  let again = validator.report(on: bytes, .foreign)
  precondition(report.verdict == again.verdict && report.findings == again.findings, "a second look differs")
}

var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
  runDriver(&count, &arguments) { start, length in
    judge(UnsafeRawBufferPointer(start: start, count: length))
    return 0
  })
