import Testing

@testable import Diagnostics

/// Documents that cannot lie: what they name is there, and what is there is named.
@Suite struct DocumentationTests {
  @Test func `ARCHITECTURE names every module and no other`() throws {
    let text = try Project.text("docs/ARCHITECTURE.md")
    let modules = Set(try Project.sources(in: "Sources").map(\.module))
    for module in modules { #expect(text.contains("**\(module)**"), "\(module) has no paragraph") }
    for paragraph in text.split(separator: "\n") where paragraph.hasPrefix("**") {
      for (index, part) in paragraph.components(separatedBy: "**").enumerated() where index % 2 == 1 {
        #expect(modules.contains(part), "ARCHITECTURE names \(part), which does not exist")
      }
    }
  }

  @Test func `every German term of a doc comment stands in the glossary`() throws {
    let glossary = try Project.text("docs/GLOSSARY.md")
    let terms = Set(glossary.split(separator: "\n").filter { $0.hasPrefix("|") }.compactMap(Self.firstCell))
    for source in try Project.sources(in: "Sources") {
      for (index, line) in source.lines.enumerated() {
        guard let term = Self.germanTerm(line) else { continue }
        #expect(
          terms.contains { cell in cell == term || cell.components(separatedBy: ", ").contains(term) },
          "\(source.path):\(index + 1): „\(term)“ is missing in docs/GLOSSARY.md")
      }
    }
  }

  @Test func `every name in the glossary exists in the code`() throws {
    let code = try Project.sources(in: "Sources").map { $0.lines.joined(separator: "\n") }.joined()
    let glossary = try Project.text("docs/GLOSSARY.md")
    for row in glossary.split(separator: "\n") where row.hasPrefix("| ") && row.contains("`") {
      let cells = row.split(separator: "|")
      guard cells.count > 1 else { continue }
      for (index, name) in cells[1].components(separatedBy: "`").enumerated() where index % 2 == 1 {
        #expect(code.contains(name), "the glossary names \(name)")
      }
    }
  }

  @Test func `every diagnostic is explained and no two explain the same`() {
    var titles: Set<String> = []
    for code in DiagnosticCode.allCases {
      #expect(code.explanation.count > 40, "\(code.rawValue)")
      #expect(titles.insert(code.title).inserted, "\(code.rawValue) has another's title")
    }
  }

  /// A check that nothing provokes may have stopped working without anybody noticing.
  @Test func `every diagnostic is provoked by some test of what it checks`() throws {
    let tests = try Project.sources(in: "Tests").filter { !["ProjectTests", "DiagnosticsTests"].contains($0.module) }
      .map { $0.lines.joined(separator: "\n") }.joined()
    for code in DiagnosticCode.allCases {
      #expect(
        tests.contains(".\(code),") || tests.contains(".\(code))") || tests.contains(".\(code) ")
          || tests.contains(".\(code).rawValue") || tests.contains("\"\(code.rawValue)"),
        "no test provokes \(code.rawValue)")
    }
  }

  static func firstCell(_ row: Substring) -> String? {
    row.split(separator: "|").first.map { $0.trimmingPrefix(" ").description }.map(Self.trimmed)
  }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  /// `/// *Eigenanteil*: what …` → `Eigenanteil`
  static func germanTerm(_ line: String) -> String? {
    let comment = line.drop { $0 == " " }
    guard comment.hasPrefix("/// *"), !comment.hasPrefix("/// **") else { return nil }
    let rest = comment.dropFirst(5)
    guard let end = rest.firstIndex(of: "*") else { return nil }
    return String(rest[..<end])
  }
}

extension StringProtocol {
  fileprivate func components(separatedBy separator: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
