internal import InvoiceSyntax
internal import XML

/// UBL-CR, UBL-DT, CII-SR and CII-DT: elements and attributes that the schemas know and invoices by EN 16931 do not use.
func addForbiddenPaths(_ rules: inout RuleBook) {
  var reader = ForbiddenPathReader(SyntaxContext.ubl)
  reader.read(ForbiddenPathTable.ubl) { id, flag, message, hint, context, path in
    rules.rule(id, flag, message, hint)
    rules.ubl(context, forbids: path)
  }
  reader = ForbiddenPathReader(SyntaxContext.cii)
  reader.read(ForbiddenPathTable.cii) { id, flag, message, hint, context, path in
    rules.rule(id, flag, message, hint)
    rules.cii(context, forbids: path)
  }
}

/// Reads a table written by `Tests/Checkers/forbidden_paths.py`.
private struct ForbiddenPathReader {
  private let contexts: [Int: SyntaxContext]
  private var context: SyntaxContext?
  /// The steps that lead to the line at hand.
  private var steps: [Substring] = []

  init(_ contexts: [SyntaxContext]) {
    self.contexts = Dictionary(uniqueKeysWithValues: contexts.map { ($0.context.priority, $0) })
  }

  typealias Add = (
    _ id: String, _ flag: RuleFlag, _ message: String, _ hint: String, _ context: RuleContext, _ path: ForbiddenPath
  ) -> Void

  mutating func read(_ table: StaticString, add: Add) {
    let text = table.description
    for line in text.utf8.split(separator: UInt8(ascii: "\n")) {
      let depth = line.prefix { $0 == UInt8(ascii: " ") }.count
      let words = line.split(separator: UInt8(ascii: " ")).map { Substring($0) }
      if words[0].utf8.first == UInt8(ascii: "#") {
        context = Int(words[0].dropFirst()).flatMap { contexts[$0] }
        continue
      }
      steps.removeSubrange(min(depth, steps.count)...)
      steps.append(words[0])
      guard words.count > 1, let context else { continue }
      let (path, subject) = path(in: context)
      for word in words.dropFirst() {
        let isFatal = word.utf8.last == UInt8(ascii: "!")
        add(
          String(isFatal ? word.dropLast() : word), isFatal ? .fatal : .warning,
          "\(subject) ist in einer Rechnung nach EN 16931 nicht vorgesehen",
          "\(path.attribute == nil ? "Element" : "Attribut") weglassen"
            + (isFatal ? "." : "; Empfänger werten es nicht aus."),
          context.context, path)
      }
    }
  }

  /// The path of the line at hand and how it is told.
  private func path(in context: SyntaxContext) -> (ForbiddenPath, subject: String) {
    var steps = self.steps
    let isAnywhere = steps[0].utf8.starts(with: "//".utf8)
    if isAnywhere { steps = steps[0].utf8.split(separator: UInt8(ascii: "/")).map { Substring($0) } }
    var attribute: Substring?
    if steps.last?.utf8.first == UInt8(ascii: "@") { attribute = steps.removeLast().dropFirst() }
    let path = ForbiddenPath(
      isAnywhere: isAnywhere, steps: steps.map { $0.split(separator: "|").map(Self.element) },
      attribute: attribute.map { Vocabulary.invoice.attribute(String($0)) })
    // Of a line in UBL there are two names; the invoice's tells enough.
    return (path, context.subject(steps.map { $0.prefix { $0 != "|" } }.joined(separator: "/"), attribute))
  }

  private static func element(_ name: Substring) -> KnownName {
    let parts = name.split(separator: ":")
    return Vocabulary.invoice.element(String(parts[1]), Namespace.namespace(of: String(parts[0])) ?? "")
  }
}
