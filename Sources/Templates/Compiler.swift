import Diagnostics

/// Turns a template and its partials into one program, and finds everything that is wrong with them on the way.
///
/// Partials are compiled anew at each place that draws them in: there they see the names of that place, and there it
/// is known whether they lie in text or in an attribute.
struct Compiler {
  private(set) var library: FileLibrary
  private(set) var findings = FindingCollector()
  private let set: TemplateSet
  private let kind: FileKind
  private let layout: Layout
  private var literals: [UInt8] = []
  private var markup: MarkupScanner
  private var used: Set<[String]> = []
  /// Names that stand in the template, but in a way that has its own finding: nobody is told that they are missing.
  private var suspected: Set<String> = []
  private var tagCount = 0
  /// True once a limit is passed: then nothing more is drawn in.
  private var isExhausted = false

  init(set: TemplateSet, kind: FileKind, layout: Layout) {
    self.set = set
    self.kind = kind
    self.layout = layout
    library = FileLibrary(set)
    markup = MarkupScanner(kind)
  }

  /// Nil if the template cannot be read at all.
  mutating func compile(_ name: String) -> Program? {
    let (exists, file) = library.file(name, findings: &findings)
    guard exists else {
      let nearest = Spelling.nearest(to: name, among: set.names).map { " Gemeint ist vielleicht \($0)." } ?? ""
      findings.add(
        .templateFile, file: set.path(name), "Die Vorlage fehlt",
        hint: "Legen Sie die Datei an, oder stellen Sie die mitgelieferte wieder her.\(nearest)")
      return nil
    }
    guard let file else { return nil }
    let start = Inclusion(name: name, place: nil)
    let site = Site(file: file.source, scopes: ScopeChain(root: layout), indent: [], inclusions: [start])
    let steps = steps(of: file.nodes, at: site)
    // What was cut short cannot be judged by its end, nor by what it lacks.
    if !isExhausted {
      checkEnd(of: file.source)
      checkRequired(in: file.source)
    }
    return Program(steps: steps, literals: literals)
  }

  private mutating func checkEnd(of file: SourceFile) {
    guard !markup.isAtRest, !findings.findings.hasErrors else { return }
    let end = max(0, file.bytes.count - 1)
    findings.add(
      .templatePlace, end..<file.bytes.count, in: file, "Die Vorlage endet \(markup.german)",
      hint: "Schließen Sie, was offen ist: Kommentar, Anführungszeichen oder Tag.")
  }

  private mutating func checkRequired(in file: SourceFile) {
    for (field, path) in RequiredNames.missing(in: layout, used: used) where !suspected.contains(field.name) {
      let inside = path.dropLast().map { "{{#\($0)}}" }.joined(separator: " ")
      findings.add(
        .templateRequired, file: file.path,
        "Die Pflichtangabe {{\(field.child == nil && field.kind != .flag ? "" : "#")\(field.name)}} fehlt in der Vorlage",
        hint: "Schreiben Sie \(field.kind.usage(field.name))\(inside.isEmpty ? "" : " innerhalb von \(inside)") "
          + "(\(field.doc)), in der Vorlage oder in einem ihrer Teile.")
    }
  }
}

/// Where the compiler is.
private struct Site {
  var file: SourceFile
  var scopes: ScopeChain
  /// Blanks to put before each line, from standalone partials around.
  var indent: [UInt8]
  /// How we got into this file.
  var inclusions: [Inclusion]
  var sectionDepth = 0

  /// For findings in a partial: where it was drawn in.
  var related: [RelatedPlace] {
    inclusions.last?.place.map { [RelatedPlace($0, "von hier eingebunden")] } ?? []
  }
}

/// One file on the way from the template to a partial.
private struct Inclusion {
  let name: String
  /// The `{{>…}}`; nil for the template itself.
  let place: SourcePlace?
}

// MARK: Nodes

extension Compiler {
  private mutating func steps(of nodes: [Node], at site: Site) -> [Step] {
    var steps: [Step] = []
    for node in nodes {
      if isExhausted { break }
      switch node {
      case .literal(let range): addLiteral(range, to: &steps, at: site)
      case .lineStart: add(site.indent, to: &steps, at: site)
      case .variable(let tag): if admits(tag, at: site) { addText(tag, to: &steps, at: site) }
      case .section(let section): if admits(section.open, at: site) { addSection(section, to: &steps, at: site) }
      case .partial(let tag, let indent):
        if admits(tag, at: site) { addPartial(tag, indent, to: &steps, at: site) }
      }
    }
    return steps
  }

  private mutating func addLiteral(_ range: Range<Int>, to steps: inout [Step], at site: Site) {
    guard !site.indent.isEmpty else { return add(site.file.bytes[range], to: &steps, at: site) }
    let bytes = site.file.bytes
    var position = range.lowerBound
    while position < range.upperBound {
      let end = bytes[position..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? range.upperBound
      let isEmptyLine = bytes[position] == UInt8(ascii: "\n") || bytes[position] == UInt8(ascii: "\r")
      if site.file.startsLine(position), !isEmptyLine { add(site.indent, to: &steps, at: site) }
      add(bytes[position..<end], to: &steps, at: site)
      position = end
    }
  }

  private mutating func add(_ bytes: some Collection<UInt8>, to steps: inout [Step], at site: Site) {
    guard !bytes.isEmpty, !isExhausted else { return }
    guard literals.count + bytes.count <= Limits.literalBytes else { return refuseSize(at: site) }
    let start = literals.count
    literals.append(contentsOf: bytes)
    markup.advance(bytes)
    if case .literal(let last)? = steps.last, last.upperBound == start {
      steps[steps.count - 1] = .literal(last.lowerBound..<literals.count)
    } else {
      steps.append(.literal(start..<literals.count))
    }
  }

  private mutating func addText(_ tag: Tag, to steps: inout [Step], at site: Site) {
    let place = markup.placement
    if case .refused(let fault) = place {
      findings.add(
        .templatePlace, tag.range, in: site.file, "Der Platzhalter \(tag.text) steht \(fault.german)",
        hint: fault.hint.replacingName(with: tag.name.shown), related: site.related)
    }
    guard let found = resolve(tag, at: site) else { return }
    guard found.field.kind == .text || found.field.kind == .drawing else { return refuse(tag, found.field, at: site) }
    markUsed(found.path)
    guard case .content(let escape) = place else { return }
    guard found.field.kind == .text else { return addDrawing(tag, found.slot, to: &steps, at: site) }
    let placeholder = Placeholder(name: tag.name, file: site.file, offset: tag.range.lowerBound)
    steps.append(.text(found.slot, escape, placeholder))
  }

  private mutating func addDrawing(_ tag: Tag, _ slot: Slot, to steps: inout [Step], at site: Site) {
    guard let fault = markup.drawingFault else { return steps.append(.markup(slot)) }
    findings.add(
      .templatePlace, tag.range, in: site.file, "Die Zeichnung \(tag.text) steht \(fault.german)",
      hint: fault.hint.replacingName(with: tag.name.shown), related: site.related)
  }
}

// MARK: Names

extension Compiler {
  private mutating func resolve(_ tag: Tag, at site: Site) -> Resolved? {
    guard !tag.isNameless else { return nil }
    do throws(NameFault) {
      return try site.scopes.resolve(tag.name)
    } catch {
      let advice = NameAdvice(tag: tag, names: site.scopes)
      suspected.formUnion(tag.name.split(separator: ".").map(String.init))
      guard let text = advice.text(for: error) else { return nil }
      if let nearest = advice.nearest { suspected.insert(nearest) }
      findings.add(
        .templateName, tag.range, in: site.file, text.message, hint: text.hint, related: site.related)
      return nil
    }
  }

  private mutating func refuse(_ tag: Tag, _ field: LayoutField, at site: Site) {
    suspected.insert(field.name)
    let text = NameAdvice(tag: tag, names: site.scopes).misuse(of: field)
    findings.add(.templateName, tag.range, in: site.file, text.message, hint: text.hint, related: site.related)
  }

  private mutating func markUsed(_ path: [String]) {
    for length in 0..<path.count { used.insert(Array(path.prefix(length + 1))) }
  }
}

// MARK: Sections

extension Compiler {
  private mutating func addSection(_ section: Section, to steps: inout [Step], at site: Site) {
    let tag = section.open
    let found = resolve(tag, at: site)
    var inner = site
    inner.sectionDepth += 1
    if found?.field.kind != .flag, tag.kind == .section { inner.scopes.enter(scope(in: found, tag, at: site)) }
    let start = markup
    let body = self.steps(of: section.children, at: inner)
    checkReturn(to: start, section, at: site)
    guard let found else { return }
    guard let step = Self.step(tag, found, body) else { return refuse(tag, found.field, at: site) }
    // A list or a group is not shown by its absence, and nothing by an empty section.
    if !body.isEmpty, tag.kind == .section || found.field.kind == .flag { markUsed(found.path) }
    steps.append(step)
  }

  private func scope(in found: Resolved?, _ tag: Tag, at site: Site) -> Scope {
    // A text has no inside: what is wrong is its use, not the names within.
    guard let found, found.field.kind != .text, found.field.kind != .drawing else {
      return Scope(layout: nil, path: [], alias: nil)
    }
    let isOptional = [.optionalText, .optionalDrawing, .optionalRecord].contains(found.field.kind)
    return Scope(
      layout: found.field.child, path: found.path,
      alias: isOptional ? tag.name.split(separator: ".").map(String.init) : nil)
  }

  private static func step(_ tag: Tag, _ found: Resolved, _ body: [Step]) -> Step? {
    switch (found.field.kind, tag.kind) {
    case (.flag, .section): .ifTrue(found.slot, body)
    case (.flag, _): .ifFalse(found.slot, body)
    case (.record, .section): .enter(found.slot, body)
    case (.text, _), (.drawing, _), (.record, _): nil
    case (_, .section): .each(found.slot, body)
    default: .ifEmpty(found.slot, body)
    }
  }

  /// A section must end in the same place of the markup in which it began; see `MarkupScanner`.
  private mutating func checkReturn(to start: MarkupScanner, _ section: Section, at site: Site) {
    guard let close = section.close, !isExhausted else { return markup = start }
    guard markup != start else { return }
    findings.add(
      .templatePlace, section.open.range, in: site.file,
      "Der Abschnitt \(section.open.text) \(markup.mismatch(since: start))",
      hint: markup.mismatchHint,
      related: [RelatedPlace(site.file.place(close.range.lowerBound), "hier endet \(section.open.text)")]
        + site.related)
    markup = start
  }
}

// MARK: Partials

extension Compiler {
  private mutating func addPartial(_ tag: Tag, _ indent: Range<Int>?, to steps: inout [Step], at site: Site) {
    let name = "\(tag.name).\(kind.rawValue)"
    guard mayInclude(name, tag, at: site) else { return }
    let (exists, file) = library.file(name, findings: &findings)
    guard exists else { return refuseMissing(tag, name, at: site) }
    guard let file else { return }
    var inner = site
    inner.file = file.source
    inner.inclusions.append(Inclusion(name: name, place: site.file.place(tag.range.lowerBound)))
    // Blanks count only for a partial that stands alone; then they come on top of those around.
    inner.indent = indent.map { site.indent + site.file.bytes[$0] } ?? []
    let start = markup
    let body = self.steps(of: file.nodes, at: inner)
    append(body, to: &steps)
    guard markup != start, !isExhausted else { return markup = start }
    refuseUnbalanced(tag, start, at: site)
  }

  private mutating func mayInclude(_ name: String, _ tag: Tag, at site: Site) -> Bool {
    if let first = site.inclusions.firstIndex(where: { $0.name == name }) {
      let circle = site.inclusions[(first + 1)...].compactMap { inclusion in
        inclusion.place.map { RelatedPlace($0, "bindet \(inclusion.name) ein") }
      }
      findings.add(
        .templatePartial, tag.range, in: site.file, "\(tag.text) bindet sich im Kreis ein",
        hint: "Ein Teil darf sich nicht selbst einbinden, auch nicht über andere Teile.", related: circle)
      return false
    }
    guard site.inclusions.count > Limits.partialDepth else { return true }
    findings.add(
      .templatePartial, tag.range, in: site.file, "Mehr als \(Limits.partialDepth) Teile stecken ineinander",
      hint: "Binden Sie Teile nebeneinander ein.", related: site.related)
    return false
  }

  private mutating func refuseMissing(_ tag: Tag, _ name: String, at site: Site) {
    let known = set.partials(kind)
    let nearest = Spelling.nearest(to: tag.name, among: known).map { "Meinten Sie {{>\($0)}}? " } ?? ""
    findings.add(
      .templatePartial, tag.range, in: site.file, "Das Teil \(tag.text) gibt es nicht: \(set.path(name)) fehlt",
      hint: nearest + "Der Pfad zählt ab dem Vorlagenordner." + Spelling.list(known, before: " Vorhanden: "),
      related: site.related)
  }

  private mutating func refuseUnbalanced(_ tag: Tag, _ start: MarkupScanner, at site: Site) {
    findings.add(
      .templatePlace, tag.range, in: site.file,
      "Das Teil \(tag.text) \(markup.mismatch(since: start))",
      hint: markup.mismatchHint, related: site.related)
    markup = start
  }

  /// Joins literals that meet at the edge.
  private func append(_ body: [Step], to steps: inout [Step]) {
    guard case .literal(let last)? = steps.last, case .literal(let first)? = body.first,
      last.upperBound == first.lowerBound
    else { return steps += body }
    steps[steps.count - 1] = .literal(last.lowerBound..<first.upperBound)
    steps += body.dropFirst()
  }
}

// MARK: Limits

extension Compiler {
  /// Counts what is drawn in, so that a few small files cannot grow without bound.
  private mutating func admits(_ tag: Tag, at site: Site) -> Bool {
    tagCount += 1
    if site.sectionDepth > Limits.sectionDepth {
      isExhausted = true
      findings.add(
        .templateSection, tag.range, in: site.file,
        "Mehr als \(Limits.sectionDepth) Abschnitte stecken ineinander",
        hint: "Schließen Sie Abschnitte, bevor Sie neue öffnen oder Teile einbinden.", related: site.related)
    } else if tagCount > Limits.tags {
      refuseSize(at: site)
    }
    return !isExhausted
  }

  private mutating func refuseSize(at site: Site) {
    isExhausted = true
    findings.add(
      .templatePartial, file: site.file.path, "Die Vorlage wird mit ihren Teilen zu groß",
      hint: "Binden Sie weniger Teile ein.")
  }
}

extension String {
  /// Hints show placeholders as `{{name}}`; the clerk's own name says more.
  fileprivate func replacingName(with name: String) -> String {
    split(separator: "{{name}}", omittingEmptySubsequences: false).joined(separator: "{{\(name)}}")
  }
}
