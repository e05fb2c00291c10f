import Foundation
import InvoiceSyntax
import Testing
import Validation

/// The official rules as a whole. Whether each says what its authors say is compared with them by
/// `Tests/Checkers/compare_rules.py`.
@Suite struct RuleBookTests {
  private let rules = OfficialRules.book.rules

  @Test func eachIdentifierStandsOnce() {
    let doubles = Dictionary(grouping: rules, by: { "\($0.layer.name) \($0.id)" }).filter { $1.count > 1 }.keys
    #expect(doubles.sorted() == [])
    #expect(rules.count > 1_500)
  }

  @Test func eachSaysInGermanWhatIsWrong() {
    for rule in rules {
      #expect(!rule.message.isEmpty && !rule.message.hasSuffix("."), "\(rule.id): \(rule.message)")
      #expect(rule.hint.isEmpty || rule.hint.hasSuffix("."), "\(rule.id): \(rule.hint)")
      for word in ["shall", "must", "Invoice line", "should"] {
        #expect(!"\(rule.message) \(rule.hint)".contains(word), "\(rule.id): \(rule.message)")
      }
    }
  }

  /// docs/RULES.md: each rule with its flag in both syntaxes. Set ABRECHNUNG_RECORD to write it anew.
  @Test func theTableInDocsIsTrue() throws {
    let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../docs/RULES.md")
    let table = RuleTable.text()
    if ProcessInfo.processInfo.environment["ABRECHNUNG_RECORD"] != nil {
      try table.write(to: path, atomically: true, encoding: .utf8)
      Issue.record("recorded \(path.lastPathComponent)")
    }
    #expect(try String(contentsOf: path, encoding: .utf8) == table, "run `make catalogue`")
  }
}

private enum RuleTable {
  static func text() -> String {
    var text = """
      # The official rules, natively

      Written from the rule book by `make catalogue`; `Tests/Checkers/rule_table.py` compares it with the pinned official
      stylesheets, `compare_rules.py` what the rules say of documents. Every rule of them is implemented. `–`: the syntax has
      no such rule. (*): in one of the syntaxes, or both, the rule's authors wrote a test that no document can break.

      Versions: \(RuleVersions.parts.map { "\($0.name) \($0.version)" }.joined(separator: ", ")).


      """
    let book = OfficialRules.book
    let (ubl, cii) = book.rulesBySyntax
    for layer in RuleLayer.allCases {
      text += "## \(layer.name)\n\n| rule | UBL | CII | what is wrong |\n|---|---|---|---|\n"
      for (number, rule) in book.rules.enumerated() where rule.layer == layer {
        let message = rule.message.replacing("|", with: "\\|") + (book.unbreakable[number] == nil ? "" : " (*)")
        text += "| \(rule.id) | \(ubl.contains(number) ? rule.flag(in: .ublInvoice).rawValue : "–") "
        text += "| \(cii.contains(number) ? rule.flag(in: .cii).rawValue : "–") | \(message) |\n"
      }
      text += "\n"
    }
    return text
  }
}
