import Foundation
import InvoiceSyntax
import Validation
import XML

/// `validate-invoices [--all-rules] [--repeat N] [--quiet] [--jsonl] FILE…`: one JSON line a file for comparisons with the
/// official rules, or the same files again and again for timing. `-` reads names from standard input; `--jsonl` files
/// hold a document in each line's `xml`, or base64 in `b64`.

struct ValidateInvoices {
  var allRules = false
  var isQuiet = false
  var repetitions = 1
  var files: [(name: String, bytes: [UInt8])] = []
  let validator = InvoiceValidator()

  static func main() throws {
    var program = ValidateInvoices()
    try program.readArguments()
    for _ in 0..<program.repetitions { for file in program.files { program.tell(file.name, file.bytes) } }
  }

  mutating func readArguments() throws {
    var names: [String] = []
    var isJSONL = false
    var arguments = CommandLine.arguments.dropFirst()
    while let argument = arguments.popFirst() {
      switch argument {
      case "--all-rules": allRules = true
      case "--quiet": isQuiet = true
      case "--jsonl": isJSONL = true
      case "--repeat": repetitions = Int(arguments.popFirst() ?? "") ?? 1
      case "-": while let line = readLine() { names.append(line) }
      default: names.append(argument)
      }
    }
    for name in names {
      let data = try Data(contentsOf: URL(fileURLWithPath: name))
      guard isJSONL else {
        files.append((name, Array(data)))
        continue
      }
      for (number, line) in data.split(separator: 0x0A).enumerated() {
        let record = try JSONSerialization.jsonObject(with: line) as? [String: Any]
        let bytes = (record?["b64"] as? String).flatMap { Data(base64Encoded: $0) }
        files.append((String(number), bytes.map(Array.init) ?? Array((record?["xml"] as? String ?? "").utf8)))
      }
    }
  }

  func tell(_ name: String, _ bytes: [UInt8]) {
    let judgement = bytes.withUnsafeBytes { validator.judge($0, allRules: allRules) }
    if isQuiet { return }
    let record: [String: Any] = [
      "file": name, "accepted": judgement.isAccepted, "reasons": judgement.reasons.map(\.rawValue),
      "scenario": judgement.scenario?.name ?? "",
      "asserts": judgement.failures.map {
        [
          "id": $0.rule.id, "layer": $0.rule.layer.name, "level": "\($0.level)",
          "location": validator.tree[$0.element].location,
        ]
      },
      "void": judgement.void.map { ["layer": $0.rule.layer.name, "rule": $0.rule.id, "error": "\($0.error)"] },
      "structure": judgement.structureFaults.map(\.message) + judgement.xmlIssues.map(\.description),
    ]
    guard let line = try? JSONSerialization.data(withJSONObject: record) else { return }
    print(String(decoding: line, as: UTF8.self))
  }
}
