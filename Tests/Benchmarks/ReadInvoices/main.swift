import Foundation
import Invoice
import XML

/// `read-invoices N FILE…`: parses each file N times, and N times reads its terms; microseconds a document. `-` reads
/// names from standard input.
var names = Array(CommandLine.arguments.dropFirst(2))
if names == ["-"] {
  names = []
  while let line = readLine() { names.append(line) }
}
let repetitions = Int(CommandLine.arguments.dropFirst().first ?? "") ?? 1
let files = try names.map { Array(try Data(contentsOf: URL(fileURLWithPath: $0))) }
let reader = InvoiceReader()
let clock = ContinuousClock()
var reading = Duration.zero
var terms = 0
let whole = try clock.measure {
  for bytes in files {
    for _ in 0..<repetitions {
      guard try reader.read(bytes) != nil else { continue }
      let start = clock.now
      let invoice = SemanticInvoice(reader.tree)
      reading += clock.now - start
      terms += invoice?.values.count ?? 0
    }
  }
}
let count = files.count * repetitions
func microseconds(_ duration: Duration) -> String {
  let (seconds, attoseconds) = duration.components
  let tenths = (seconds * 10_000_000 + attoseconds / 100_000_000_000) / Int64(max(count, 1))
  return "\(tenths / 10).\(tenths % 10)"
}
print(
  "\(files.count) files, \(files.reduce(0) { $0 + $1.count } / max(files.count, 1)) bytes each, \(terms / max(count, 1)) values"
)
print("terms alone \(microseconds(reading)) µs, parsed and read \(microseconds(whole - reading)) µs a document")
