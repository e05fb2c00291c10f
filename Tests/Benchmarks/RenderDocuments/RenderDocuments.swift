import Diagnostics
import Documents
import Foundation
import Invoice
import Money
import SettlementRun
import Statements
import Validation

/// `render-documents documents|unchecked|ubl|cii FOLDER COUNT`: renders all documents of a settled folder again and again,
/// with all checks of a run or with none, or writes and checks its first invoice, made ten lines long. Says how many times
/// and how much CPU time one took, for the first time and in the steady state.
@main
struct RenderDocuments {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard arguments.count == 3, let what = arguments.first, let count = arguments.last.flatMap({ Int($0) }), count > 0
    else {
      fail("render-documents documents|unchecked|ubl|cii FOLDER COUNT")
    }
    let run = SettlementRun(SettlementRun.Options(inputFolder: arguments[arguments.startIndex + 1]))
    guard let settled = try run.settlement() else { fail("the folder cannot be settled; see abrechnung check") }
    if what == "documents" {
      measure(count) { run.sizeOfDocuments(of: settled) }
    } else if what == "unchecked" {
      measure(count) { run.sizeOfUncheckedDocuments(of: settled) }
    } else {
      guard let syntax = SettlementRun.syntax(named: what),
        let invoice = settled.statements.statements.lazy.compactMap(\.invoice).first
      else { fail("no invoice, or no such syntax") }
      let validator = InvoiceValidator()
      let long = withTenLines(invoice)
      measure(count) {
        let written = settled.templates.write(long, in: syntax, path: "rechnung.xml", validator: validator).value
        return written?.report.map { $0.verdict == .accepted && $0.findings.isEmpty } == true
          ? written?.bytes.count ?? 0 : 0
      }
    }
  }

  private static func measure(_ count: Int, _ work: () -> Int) {
    let first = cpu(of: work)
    var sizes: Set<Int> = []
    let all = cpu {
      for _ in 0..<count { sizes.insert(work()) }
      return sizes.first ?? 0
    }
    guard sizes.count == 1, let size = sizes.first, size > 0 else { fail("something is wrong with the documents") }
    print("first \(first / 1000) µs, then \(all / count / 1000) µs each, \(count) times \(size) bytes")
  }

  /// Nanoseconds that the process had of the processor.
  private static func cpu(of work: () -> Int) -> Int {
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &start)
    if work() == 0 { fail("something is wrong with the documents") }
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end)
    return (end.tv_sec - start.tv_sec) * 1_000_000_000 + end.tv_nsec - start.tv_nsec
  }

  /// The lines in turn until there are ten, and the sums that they give.
  private static func withTenLines(_ invoice: Invoice) -> Invoice {
    var long = invoice
    long.lines = (0..<10).map { number in
      var line = invoice.lines[number % invoice.lines.count]
      line.identifier = String(number + 1)
      return line
    }
    precondition(invoice.totals.vat == .zero, "the sample is not subject to VAT")
    long.totals.sumOfLines = long.lines.map(\.netAmount).total()
    long.totals.withoutVAT = long.totals.sumOfLines - long.totals.sumOfAllowances
    long.totals.withVAT = long.totals.withoutVAT
    long.totals.due = long.totals.withVAT - long.totals.paid
    long.vatBreakdowns[0].taxableAmount = long.totals.withoutVAT
    return long
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("render-documents: \(message)\n".utf8))
    exit(1)
  }
}
