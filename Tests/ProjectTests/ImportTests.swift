import Testing

/// Who may import whom. SwiftPM lets a module import what it reaches only through another one; this does not.
@Suite struct ImportTests {
  static let ground: Set<String> = ["Dates", "Diagnostics", "Identifiers", "Money"]
  static let allowed: [String: Set<String>] = [
    "Money": [], "Dates": [], "Digests": ["CBytes"], "Identifiers": [], "Diagnostics": [],
    "Archive": ["Dates", "Diagnostics", "Digests", "Identifiers"],
    "XML": ["CLibXML2", "Glibc", "Synchronization"],
    "Templates": ["Diagnostics"],
    "Charts": ["Money"],
    "Settings": ground.union(["Yams"]),
    "Facts": ground,
    "Records": ground.union(["CBytes", "Facts", "Settings"]),
    "Costs": ground.union(["Facts", "Settings"]),
    "Allocation": ground.union(["Costs", "Facts", "Settings"]),
    "InvoiceSyntax": ["XML"],
    "Validation": ["Dates", "Diagnostics", "Identifiers", "Invoice", "InvoiceSyntax", "XML"],
    "Invoice": ground.union(["FoundationEssentials", "InvoiceSyntax", "XML"]),
    "Statements": ground.union(["Allocation", "Costs", "Digests", "Facts", "Invoice", "Settings"]),
    "Documents": ground.union([
      "Allocation", "Charts", "Costs", "Digests", "Facts", "FoundationEssentials", "Invoice", "InvoiceSyntax",
      "Settings", "Statements", "Templates", "Validation", "XML",
    ]),
    "SettlementRun": ground.union([
      "Allocation", "Archive", "Costs", "Digests", "Dispatch", "Documents", "Facts", "Glibc", "Invoice", "Records",
      "Settings", "Statements", "Synchronization", "Templates", "Validation", "XML",
    ]),
    "abrechnung": ground.union(["ArgumentParser", "Glibc", "SettlementRun", "Synchronization"]),
  ]

  @Test func `a module imports only what the architecture allows`() throws {
    var seen: Set<String> = []
    for source in try Project.sources(in: "Sources") {
      seen.insert(source.module)
      let allowed = try #require(Self.allowed[source.module], "\(source.module) has no row in the table")
      for (index, line) in source.lines.enumerated() {
        guard let module = Self.importedModule(line) else { continue }
        #expect(allowed.contains(module), "\(source.path):\(index + 1) imports \(module)")
      }
    }
    #expect(seen == Set(Self.allowed.keys), "the table names modules that do not exist")
  }

  @Test func `what renders cannot reach the module where persons are`() {
    var reachable: Set<String> = []
    var open = ["Documents"]
    while let module = open.popLast() {
      for next in Self.allowed[module] ?? [] where reachable.insert(next).inserted { open.append(next) }
    }
    #expect(reachable.contains("Statements"))
    #expect(!reachable.contains("Records"))
  }

  @Test func `an import line is recognised in every form`() {
    for line in ["import Money", "package import Money", "internal import Money", "  public import Money // why"] {
      #expect(Self.importedModule(line) == "Money", "\(line)")
    }
    #expect(Self.importedModule("let important = 1") == nil)
    #expect(Self.importedModule("@testable import Money") == "Money")
  }

  static func importedModule(_ line: String) -> String? {
    let words = line.split(separator: " ")
    guard let index = words.firstIndex(of: "import"), index <= 2, index + 1 < words.count,
      words[..<index].allSatisfy({
        ["package", "internal", "public", "private", "fileprivate"].contains($0) || $0.hasPrefix("@")
      })
    else { return nil }
    return String(words[index + 1])
  }
}
