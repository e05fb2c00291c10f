import Testing

/// Things that must not appear in the sources, each with its reason.
@Suite struct BanTests {
  struct Ban {
    let word: String
    let reason: String
    /// Modules in which it is allowed all the same.
    var except: Set<String> = []
  }

  static let bans = [
    // Official rules compare untyped values as binary numbers, and so do ours; the strict layer does not.
    Ban(word: "Double", reason: "money and shares are exact: Cents and Ratio", except: ["Validation"]),
    Ban(word: "Float", reason: "money and shares are exact: Cents and Ratio"),
    Ban(word: "Decimal", reason: "its parser accepts what it should refuse: Cents(text:style:)"),
    Ban(word: "Date", reason: "no clock: dates are input, as Day"),
    Ban(word: "Locale", reason: "German formats are made in one place, Money/GermanText.swift"),
    Ban(word: "UUID", reason: "the same input gives the same bytes"),
    Ban(word: "SystemRandomNumberGenerator", reason: "the same input gives the same bytes"),
    Ban(word: "FileManager", reason: "files live in SettlementRun/World.swift"),
    Ban(word: "ProcessInfo", reason: "the environment lives in SettlementRun/World.swift"),
    Ban(word: "getenv", reason: "the environment lives in SettlementRun/World.swift", except: ["SettlementRun"]),
    Ban(word: "fopen", reason: "files live in SettlementRun/World.swift"),
    Ban(word: "fatalError", reason: "bad input is a finding; a broken invariant is a precondition with a sentence"),
    Ban(word: "print", reason: "output goes through World.write"),
    Ban(word: "TODO", reason: "what is not done is an issue"),
    Ban(word: "FIXME", reason: "what is not done is an issue"),
  ]

  @Test func `no source uses what is banned`() throws {
    // Tables that scripts write hold the words of schemas.
    for source in try Project.sources(in: "Sources")
    where !source.path.contains("/Tables/") || source.module == "Records" {
      var isText = false
      for (index, line) in source.lines.enumerated() {
        defer { if !line.ranges(of: "\"\"\"").count.isMultiple(of: 2) { isText.toggle() } }
        let words = isText ? [] : Self.words(of: line)
        for ban in Self.bans where words.contains(ban.word) && !ban.except.contains(source.module) {
          Issue.record("\(source.path):\(index + 1): \(ban.word): \(ban.reason)")
        }
      }
    }
  }

  @Test func `code is read without its comments and strings`() {
    #expect(Self.words(of: "let rate: Double = 1") == ["let", "rate", "Double", "1"])
    #expect(!Self.words(of: "  // no Double here").contains("Double"))
    #expect(!Self.words(of: "let text = \"Double\"").contains("Double"))
    #expect(!Self.words(of: "let isDraft = BudgetDate").contains("Date"))
  }

  /// Identifiers of a line, comment and string literals taken out.
  static func words(of line: String) -> Set<String> {
    var code = ""
    var inString = false
    var previous: Character = " "
    for character in line {
      if character == "\"" && previous != "\\" { inString.toggle() }
      if !inString {
        if character == "/", previous == "/" { break }
        code.append(character)
      }
      previous = character
    }
    return Set(code.split { !($0.isLetter || $0.isNumber || $0 == "_") }.map(String.init))
  }
}
