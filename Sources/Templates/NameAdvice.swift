/// Words for names that are not known or not used as they can be.
struct NameAdvice {
  let tag: Tag
  let names: ScopeChain

  /// Message and hint for a name that was not found; nil if another finding already explains it.
  func text(for fault: NameFault) -> (message: String, hint: String)? {
    switch fault {
    case .undecidable: nil
    case .unknown: (unknownMessage, unknownHint)
    case .unknownPart(let layout, let depth): unknownPart(layout, depth)
    case .notARecord(let field, let depth): notARecord(field, depth)
    }
  }

  /// Message and hint for a name that is known, but cannot be used as this tag does.
  func misuse(of field: LayoutField) -> (message: String, hint: String) {
    let kind = "„\(tag.name.shown)“ ist \(field.kind.withArticle)"
    if field.kind == .text || field.kind == .drawing {
      return ("\(tag.text) ist kein Abschnitt: \(kind)", "Schreiben Sie {{\(tag.name.shown)}}.")
    }
    if tag.kind == .inverted {
      return (
        "\(tag.text) kann nie erscheinen: \(kind), die immer da ist", "Löschen Sie diesen Abschnitt."
      )
    }
    if field.kind == .optionalText || field.kind == .optionalDrawing {
      return (
        "\(tag.text) kann fehlen und steht deshalb nur in einem Abschnitt",
        "Schreiben Sie \(field.kind.usage(tag.name.shown))."
      )
    }
    return ("\(tag.text) ist kein Text: \(kind)", "Schreiben Sie \(field.kind.usage(tag.name.shown)).")
  }

  /// The known name that was probably meant.
  var nearest: String? { Spelling.nearest(to: tag.name, among: names.names) }

  private var unknownMessage: String {
    if tag.name == "." { return "{{.}} steht hier nicht in einer Liste von Texten" }
    return (tag.kind == .variable ? "Den Platzhalter" : "Den Abschnitt") + " \(tag.text) gibt es hier nicht"
  }

  private var unknownHint: String {
    let known = Spelling.list(names.names, before: "Hier bekannt: ")
    if tag.name == "." { return "Nennen Sie den Wert beim Namen. \(known)" }
    if let section = sectionHolding(tag.name) {
      return "Den Namen gibt es nur innerhalb von {{#\(section)}} … {{/\(section)}}."
    }
    if let nearest {
      return "Meinten Sie \(written(nearest))? \(known)"
    }
    return known.isEmpty ? "Hier sind keine Namen bekannt." : known
  }

  private func unknownPart(_ layout: Layout, _ depth: Int) -> (message: String, hint: String) {
    let parts = tag.name.split(separator: ".").map(String.init)
    let group = parts.prefix(depth).joined(separator: ".")
    let known = Spelling.list(layout.names, before: "Bekannt ist dort: ")
    let part = parts.indices.contains(depth) ? parts[depth] : tag.name
    let nearest = Spelling.nearest(to: part, among: layout.names).map { "Meinten Sie \(written("\(group).\($0)"))? " }
    return ("„\(group.shown)“ hat keinen Teil „\(part.shown)“", (nearest ?? "") + known)
  }

  private func notARecord(_ field: LayoutField, _ depth: Int) -> (message: String, hint: String) {
    let parts = tag.name.split(separator: ".").map(String.init)
    let group = parts.prefix(depth + 1).joined(separator: ".").shown
    let rest = parts.dropFirst(depth + 1).joined(separator: ".").shown
    let message = "\(tag.text) geht nicht: „\(group)“ ist \(field.kind.withArticle)"
    switch field.kind {
    case .list, .optionalRecord: return (message, "Schreiben Sie {{#\(group)}} … {{\(rest)}} … {{/\(group)}}.")
    default: return (message, "Schreiben Sie \(field.kind.usage(group)).")
    }
  }

  /// The name as this kind of tag writes it.
  private func written(_ name: String) -> String {
    switch tag.kind {
    case .section: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    default: "{{\(name)}}"
    }
  }

  /// A section that could be opened here and in which the name is known.
  private func sectionHolding(_ name: String) -> String? {
    for layout in names.scopes.reversed().compactMap(\.layout) {
      for field in layout.fields where field.child?.field(name) != nil { return field.name }
    }
    return nil
  }
}

extension FieldKind {
  var withArticle: String {
    switch self {
    case .text, .optionalText: "ein \(german)"
    default: "eine \(german)"
    }
  }
}
