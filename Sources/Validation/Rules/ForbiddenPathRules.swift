internal import InvoiceSyntax
internal import XML

/// UBL-CR, UBL-DT, CII-SR and CII-DT: elements and attributes that the schemas know and invoices by EN 16931 do not use.
func addForbiddenPaths(_ rules: inout RuleBook) {
  if rules.syntaxes.contains(.ubl) {
    var reader = ForbiddenPathReader(ForbiddenPathTable.ubl, SyntaxContext.ubl)
    reader.read { line in
      rules.rule(line.id, line.flag, forbids: line.subject, isAttribute: line.path.attribute != nil)
      rules.ubl(line.context, forbids: line.path)
    }
  }
  if rules.syntaxes.contains(.cii) {
    var reader = ForbiddenPathReader(ForbiddenPathTable.cii, SyntaxContext.cii)
    reader.read { line in
      rules.rule(line.id, line.flag, forbids: line.subject, isAttribute: line.path.attribute != nil)
      rules.cii(line.context, forbids: line.path)
    }
  }
}

/// Reads a table written by `Tests/Checkers/forbidden_paths.py`. By bytes: every short run reads a table once.
private struct ForbiddenPathReader {
  /// A rule and what it forbids.
  struct Line {
    let id: String
    let flag: RuleFlag
    let context: RuleContext
    let path: ForbiddenPath
    /// What is told of it.
    let subject: @Sendable () -> String
  }

  private struct Step: Sendable {
    /// As it is told; of a line in UBL there are two names, and the invoice's tells enough.
    let text: String
    let names: [KnownName]
  }

  private let contexts: [SyntaxContext]
  private var context: SyntaxContext?
  /// The steps that lead to the line at hand.
  private var steps: [Step] = []
  private var place: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>

  init(_ table: StaticString, _ contexts: [SyntaxContext]) {
    self.contexts = contexts
    place = table.utf8Start
    end = place + table.utf8CodeUnitCount
  }

  mutating func read(_ add: (Line) -> Void) {
    while place < end {
      var depth = 0
      while place < end, place.pointee == 0x20 {
        depth += 1
        place += 1
      }
      let first = word()
      if first.first == UInt8(ascii: "#") {
        let priority = first.dropFirst().reduce(0) { $0 * 10 + Int($1) - 0x30 }
        context = contexts.first { $0.context.priority == priority }
      } else if !first.isEmpty {
        steps.removeSubrange(min(depth, steps.count)...)
        let (isAnywhere, attribute) = step(first)
        readRules(isAnywhere, attribute, add)
      }
      while place < end, place.pointee != 0x0A { place += 1 }
      place += 1
    }
  }

  /// The rest of a line: the rules that forbid what it leads to.
  private mutating func readRules(_ isAnywhere: Bool, _ attribute: String?, _ add: (Line) -> Void) {
    guard let context else { return }
    let steps = steps
    while place < end, place.pointee == 0x20 {
      place += 1
      let rule = word()
      let isFatal = rule.last == UInt8(ascii: "!")
      add(
        Line(
          id: String(decoding: isFatal ? rule.dropLast() : rule, as: UTF8.self), flag: isFatal ? .fatal : .warning,
          context: context.context,
          path: ForbiddenPath(
            isAnywhere: isAnywhere, steps: steps.map(\.names),
            attribute: attribute.map { Vocabulary.invoice.attribute($0) }),
          subject: { context.subject(steps.map(\.text).joined(separator: "/"), attribute) }))
    }
  }

  private mutating func word() -> Slice<UnsafeBufferPointer<UInt8>> {
    let start = place
    while place < end, place.pointee != 0x20, place.pointee != 0x0A { place += 1 }
    return UnsafeBufferPointer(start: start, count: place - start)[...]
  }

  /// Adds the step, or steps, of a line; an attribute is none.
  private mutating func step(_ word: Slice<UnsafeBufferPointer<UInt8>>) -> (isAnywhere: Bool, attribute: String?) {
    let isAnywhere = word.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")])
    for part in word.split(separator: UInt8(ascii: "/")) {
      if part.first == UInt8(ascii: "@") { return (isAnywhere, String(decoding: part.dropFirst(), as: UTF8.self)) }
      let names = part.split(separator: UInt8(ascii: "|"))
      steps.append(Step(text: String(decoding: names[0], as: UTF8.self), names: names.map(Self.element)))
    }
    return (isAnywhere, nil)
  }

  private static func element(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> KnownName {
    guard let colon = name.firstIndex(of: UInt8(ascii: ":")) else { return .unknown }
    let namespace = Namespace.namespace(of: String(decoding: name[..<colon], as: UTF8.self)) ?? ""
    return Vocabulary.invoice.element(String(decoding: name[(colon + 1)...], as: UTF8.self), namespace)
  }
}
