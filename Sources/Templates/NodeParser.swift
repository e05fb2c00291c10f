import Diagnostics

/// Nests the tags of one file, and lets lines vanish that hold nothing but a tag.
struct NodeParser {
  private let file: SourceFile
  private var findings: FindingCollector
  /// The open sections, the outermost first, and what they hold so far; `top` is what stands in none.
  private var open: [(tag: Tag, children: [Node])] = []
  private var top: [Node] = []
  /// How often a name is still closed further down: tells a misspelt end from a missing one.
  private var closesAhead: [String: Int] = [:]

  static func parse(_ file: SourceFile, findings: inout FindingCollector) -> ParsedFile {
    let tags = TagReader.tags(of: file, findings: &findings)
    var parser = NodeParser(file: file, findings: findings)
    parser.closesAhead = Dictionary(tags.filter { $0.kind == .close }.map { ($0.name, 1) }, uniquingKeysWith: +)
    parser.read(tags)
    findings = parser.findings
    return ParsedFile(source: file, nodes: parser.top)
  }

  private init(file: SourceFile, findings: FindingCollector) {
    self.file = file
    self.findings = findings
  }

  private mutating func read(_ tags: [Tag]) {
    var position = 0
    for tag in tags {
      let line = tag.canStandAlone ? ownLine(of: tag) : nil
      let cut = line ?? tag.range
      if position < cut.lowerBound { append(.literal(position..<cut.lowerBound)) }
      if line == nil, file.startsLine(tag.range.lowerBound) { append(.lineStart) }
      position = cut.upperBound
      read(tag, indent: line.map { $0.lowerBound..<tag.range.lowerBound })
    }
    if position < file.bytes.count { append(.literal(position..<file.bytes.count)) }
    while let last = open.last { leaveUnclosed(last.tag, related: []) }
  }

  private mutating func read(_ tag: Tag, indent: Range<Int>?) {
    switch tag.kind {
    case .variable: append(.variable(tag))
    case .section, .inverted: enter(tag)
    case .close: close(tag)
    case .partial where !tag.isNameless: append(.partial(tag, indent: indent))
    case .partial, .comment, .faulty: break
    }
  }

  private mutating func append(_ node: Node) {
    if open.isEmpty { top.append(node) } else { open[open.count - 1].children.append(node) }
  }

  /// The whole line, with its end, if there is nothing on it but blanks and the tag.
  private func ownLine(of tag: Tag) -> Range<Int>? {
    let bytes = file.bytes
    var start = tag.range.lowerBound
    while start > 0, bytes[start - 1].isBlank { start -= 1 }
    guard file.startsLine(start) else { return nil }
    var end = tag.range.upperBound
    while end < bytes.count, bytes[end].isBlank { end += 1 }
    if end == bytes.count { return start..<end }
    if bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count { end += 1 }
    return bytes[end] == UInt8(ascii: "\n") ? start..<(end + 1) : nil
  }
}

// MARK: Sections

extension NodeParser {
  private mutating func enter(_ tag: Tag) {
    if open.count == Limits.sectionDepth {
      findings.add(
        .templateSection, tag.range, in: file, "Mehr als \(Limits.sectionDepth) Abschnitte stecken ineinander",
        hint: "Schließen Sie Abschnitte, bevor Sie neue öffnen.")
    }
    // Beyond the limit sections lie beside one another, so that nothing that walks the tree goes too deep.
    if open.count >= Limits.sectionDepth { pop(close: nil) }
    open.append((tag, []))
  }

  private mutating func close(_ tag: Tag) {
    closesAhead[tag.name, default: 1] -= 1
    guard let innermost = open.last else {
      return findings.add(
        .templateSection, tag.range, in: file, "\(tag.text) schließt keinen Abschnitt",
        hint: "Löschen Sie \(tag.text), oder ergänzen Sie davor {{#\(tag.name.shown)}}.")
    }
    if innermost.tag.name == tag.name { return pop(close: tag) }
    guard open.contains(where: { $0.tag.name == tag.name }) else { return refuseMismatch(tag, innermost.tag) }
    let end = RelatedPlace(file.place(tag.range.lowerBound), "\(tag.text) schließt schon einen äußeren Abschnitt")
    while let last = open.last, last.tag.name != tag.name { leaveUnclosed(last.tag, related: [end]) }
    pop(close: tag)
  }

  private mutating func refuseMismatch(_ tag: Tag, _ innermost: Tag) {
    findings.add(
      .templateSection, tag.range, in: file, "\(tag.text) passt nicht zu \(innermost.text)",
      hint: "Schreiben Sie {{/\(innermost.name.shown)}}, oder löschen Sie \(tag.text).",
      related: [RelatedPlace(file.place(innermost.range.lowerBound), "hier beginnt \(innermost.text)")])
    // With no right end to come, this one was meant for it.
    if closesAhead[innermost.name, default: 0] <= 0 { pop(close: tag) }
  }

  private mutating func leaveUnclosed(_ tag: Tag, related: [RelatedPlace]) {
    findings.add(
      .templateSection, tag.range, in: file, "Der Abschnitt \(tag.text) wird nicht geschlossen",
      hint: "Schreiben Sie {{/\(tag.name.shown)}} an sein Ende, in derselben Datei.", related: related)
    pop(close: nil)
  }

  private mutating func pop(close: Tag?) {
    guard let last = open.popLast() else { return }
    append(.section(Section(open: last.tag, close: close, children: last.children)))
  }
}
