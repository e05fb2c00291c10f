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
  private struct Step {
    /// As it is told; of a line in UBL there are two names, and the invoice's tells enough.
    let text: Substring
    let names: [KnownName]
  }

  private let contexts: [Int: SyntaxContext]
  private var context: SyntaxContext?
  /// The steps that lead to the line at hand.
  private var steps: [Step] = []

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
      let words = line.split(separator: UInt8(ascii: " "))
      if words[0].first == UInt8(ascii: "#") {
        context = Int(Substring(words[0].dropFirst())).flatMap { contexts[$0] }
        continue
      }
      steps.removeSubrange(min(depth, steps.count)...)
      let (isAnywhere, attribute) = step(words[0])
      guard words.count > 1, let context else { continue }
      let path = ForbiddenPath(
        isAnywhere: isAnywhere, steps: steps.map(\.names),
        attribute: attribute.map { Vocabulary.invoice.attribute(String($0)) })
      let subject = context.subject(steps.map(\.text).joined(separator: "/"), attribute)
      for word in words.dropFirst() {
        let isFatal = word.last == UInt8(ascii: "!")
        add(
          String(Substring(isFatal ? word.dropLast() : word)), isFatal ? .fatal : .warning,
          "\(subject) ist in einer Rechnung nach EN 16931 nicht vorgesehen",
          "\(attribute == nil ? "Element" : "Attribut") weglassen"
            + (isFatal ? "." : "; Empfänger werten es nicht aus."),
          context.context, path)
      }
    }
  }

  /// Adds the step, or steps, of a line; an attribute is none.
  private mutating func step(_ word: Substring.UTF8View) -> (isAnywhere: Bool, attribute: Substring?) {
    let isAnywhere = word.starts(with: "//".utf8)
    for part in word.split(separator: UInt8(ascii: "/")) {
      if part.first == UInt8(ascii: "@") { return (isAnywhere, Substring(part.dropFirst())) }
      let names = part.split(separator: UInt8(ascii: "|"))
      steps.append(Step(text: Substring(names[0]), names: names.map(Self.element)))
    }
    return (isAnywhere, nil)
  }

  private static func element(_ name: Substring.UTF8View) -> KnownName {
    let parts = name.split(separator: UInt8(ascii: ":"))
    let namespace = Namespace.namespace(of: String(Substring(parts[0]))) ?? ""
    return Vocabulary.invoice.element(String(Substring(parts[1])), namespace)
  }
}
