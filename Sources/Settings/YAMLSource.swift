internal import Diagnostics
internal import Yams

/// A YAML file as text with places: nothing is typed, nothing is guessed, no anchors.
///
/// Scalars stay the text that was written, so `05558012` keeps its zero and `no` stays a word.
struct YAMLSource {
  let file: String

  /// The root mapping, or findings (`SET-YAML`).
  func read(_ bytes: [UInt8]) -> Checked<YAMLMapping> {
    let place = SourcePlace(file: file, line: 1, column: 1)
    guard bytes.count <= 1_000_000 else {
      return Checked(nil, [Finding(.yaml, at: SourcePlace(file: file), "Die Datei ist größer als 1 MB")])
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let good = bytes.indices.first { String(validating: bytes[...$0], as: UTF8.self) == nil && bytes[$0] < 0x80 }
      let line = bytes.prefix(good ?? bytes.count).count { $0 == 0x0A } + 1
      return Checked(
        nil,
        [
          Finding(
            .yaml, at: SourcePlace(file: file, line: line), "Die Datei ist nicht in UTF-8 gespeichert",
            hint: "im Editor „Speichern unter“ mit der Kodierung UTF-8 wählen")
        ])
    }
    if let illegal = text.unicodeScalars.first(where: { $0.value < 0x20 && !"\t\n\r".unicodeScalars.contains($0) }) {
      let before = text.unicodeScalars.prefix { $0 != illegal }
      let line = before.count { $0 == "\n" } + 1
      return Checked(
        nil, [Finding(.yaml, at: SourcePlace(file: file, line: line), "Die Datei enthält ein Steuerzeichen")])
    }
    if let deep = firstTooDeepLine(bytes) {
      return Checked(
        nil, [Finding(.yaml, at: SourcePlace(file: file, line: deep), "Die Datei ist zu tief verschachtelt")])
    }
    do {
      guard let root = try Yams.compose(yaml: text, .default, .default, .utf8) else {
        return Checked(nil, [Finding(.yaml, at: place, "Die Datei enthält keine Angaben")])
      }
      if let anchor = firstAnchor(root) {
        return Checked(
          nil,
          [
            Finding(
              .yaml, at: anchor, "Anker (&) und Verweise (*) sind hier nicht erlaubt", hint: "den Text ausschreiben")
          ])
      }
      guard case .mapping(let mapping) = root else {
        return Checked(
          nil, [Finding(.yaml, at: place, "Erwartet werden Angaben der Form „schlüssel: wert“")])
      }
      return Checked(YAMLMapping(mapping, place: place, file: file))
    } catch {
      return Checked(nil, [finding(for: error)])
    }
  }

  private func finding(for error: any Error) -> Finding {
    let hint = "Einrückung, Doppelpunkte und Anführungszeichen an dieser Stelle prüfen"
    switch error as? YamlError {
    case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
      return Finding(
        .yaml, at: SourcePlace(file: file, line: mark.line, column: mark.column),
        "Hier ist die Datei kein gültiges YAML",
        hint: hint)
    case .duplicatedKeysInMapping(let duplicates, let context):
      let listed = duplicates.isEmpty ? "" : " (" + duplicates.sorted().joined(separator: ", ") + ")"
      return Finding(
        .yaml, at: SourcePlace(file: file, line: context.mark.line, column: context.mark.column),
        "In diesem Abschnitt steht ein Schlüssel zweimal\(listed)", hint: "einen der beiden löschen")
    default:
      return Finding(.yaml, at: SourcePlace(file: file), "Die Datei ist kein gültiges YAML", hint: hint)
    }
  }

  /// Composing recurses once a level; no settings file needs more than a few.
  private func firstTooDeepLine(_ bytes: [UInt8]) -> Int? {
    var line = 1
    var depth = 0
    var indent = 0
    var atStart = true
    for byte in bytes {
      switch byte {
      case 0x0A:
        line += 1
        indent = 0
        atStart = true
      case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
      case 0x20, UInt8(ascii: "-"), UInt8(ascii: "?"):
        if atStart { indent += 1 }
        continue
      default: break
      }
      if byte != 0x0A { atStart = false }
      if depth > 50 || indent > 200 { return line }
    }
    return nil
  }

  private func firstAnchor(_ root: Node) -> SourcePlace? {
    var open = [root]
    while let node = open.popLast() {
      var isAlias = false
      if case .alias = node { isAlias = true }
      if isAlias || node.anchor != nil {
        return SourcePlace(file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
      }
      switch node {
      case .mapping(let mapping): for (key, value) in mapping { open += [value, key] }
      case .sequence(let sequence): open += sequence
      case .scalar, .alias: break
      }
    }
    return nil
  }
}

/// One mapping of a YAML file with the place of each key and value.
struct YAMLMapping {
  struct Entry {
    let key: String
    let keyPlace: SourcePlace
    let value: YAMLValue
  }

  let entries: [Entry]
  let place: SourcePlace

  init(_ mapping: Node.Mapping, place: SourcePlace, file: String) {
    self.place = place
    entries = mapping.map { key, value in
      let keyPlace = SourcePlace(file: file, line: key.mark?.line ?? 0, column: key.mark?.column ?? 0)
      return Entry(
        key: key.scalar?.string ?? "", keyPlace: keyPlace, value: YAMLValue(value, file: file, fallback: keyPlace))
    }
  }

  subscript(key: String) -> Entry? { entries.first { $0.key == key } }
}

/// A value with its place.
struct YAMLValue {
  enum Content {
    case text(String)
    case list([YAMLValue])
    case mapping(YAMLMapping)
  }

  let content: Content
  let place: SourcePlace

  init(_ node: Node, file: String, fallback: SourcePlace) {
    let place = node.mark.map { SourcePlace(file: file, line: $0.line, column: $0.column) } ?? fallback
    self.place = place
    switch node {
    case .scalar(let scalar): content = .text(scalar.string)
    case .sequence(let sequence): content = .list(sequence.map { YAMLValue($0, file: file, fallback: place) })
    case .mapping(let mapping): content = .mapping(YAMLMapping(mapping, place: place, file: file))
    case .alias: content = .text("")
    }
  }
}
