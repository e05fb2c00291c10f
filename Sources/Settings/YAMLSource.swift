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
    // Editors on Windows write a byte order mark; libyaml would count it as the first column.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return Checked(
        nil,
        [
          Finding(
            .yaml, at: placeOfFirstWrongByte(bytes), "Die Datei ist nicht in UTF-8 gespeichert",
            hint: "im Editor „Speichern unter“ mit der Kodierung UTF-8 wählen")
        ])
    }
    if let illegal = text.unicodeScalars.firstIndex(where: isIllegal) {
      let place = placeBehind(text.unicodeScalars[..<illegal])
      return Checked(
        nil, [Finding(.yaml, at: place, "Die Datei enthält ein Steuerzeichen", hint: "das Zeichen löschen")])
    }
    if let deep = firstTooDeepLine(bytes) {
      return Checked(
        nil, [Finding(.yaml, at: SourcePlace(file: file, line: deep), "Die Datei ist zu tief verschachtelt")])
    }
    do {
      let parser = try Parser(yaml: text, encoding: .utf8)
      guard let root = try parser.singleRoot() else {
        return Checked(nil, [Finding(.yaml, at: place, "Die Datei enthält keine Angaben")])
      }
      // Nodes refer to their anchors weakly: they are there as long as the parser is.
      if let fault = withExtendedLifetime(parser, { firstFault(in: root) }) { return Checked(nil, [fault]) }
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
      return duplicateKey(
        duplicates.min() ?? "", at: SourcePlace(file: file, line: context.mark.line, column: context.mark.column))
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

  private func duplicateKey(_ key: String, at place: SourcePlace) -> Finding {
    Finding(
      .yaml, at: place, "In diesem Abschnitt steht ein Schlüssel zweimal (\(key))", hint: "einen der beiden löschen")
  }

  /// The first thing that is good YAML and not allowed here: anchors, escaped control characters, keys that Yams takes
  /// for different because one is quoted.
  private func firstFault(in root: Node) -> Finding? {
    var open = [root]
    while let node = open.popLast() {
      let place = SourcePlace(file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
      if node.anchor != nil { return anchor(at: place) }
      switch node {
      case .mapping(let mapping):
        var seen: [String: SourcePlace] = [:]
        for (key, _) in mapping {
          guard let text = key.scalar?.string else { continue }
          if let first = seen[text] { return duplicateKey(text, at: first) }
          seen[text] = SourcePlace(file: file, line: key.mark?.line ?? 0, column: key.mark?.column ?? 0)
        }
        for (key, value) in Array(mapping).reversed() { open += [value, key] }
      case .sequence(let sequence): open += Array(sequence).reversed()
      case .scalar(let scalar):
        if scalar.string.unicodeScalars.contains(where: isIllegal) {
          return Finding(.yaml, at: place, "Der Text enthält ein Steuerzeichen", hint: "das Zeichen löschen")
        }
      case .alias: return anchor(at: place)
      }
    }
    return nil
  }

  private func anchor(at place: SourcePlace) -> Finding {
    Finding(.yaml, at: place, "Anker (&) und Verweise (*) sind hier nicht erlaubt", hint: "den Text ausschreiben")
  }

  // MARK: Places

  private func placeBehind(_ text: Substring.UnicodeScalarView) -> SourcePlace {
    var (line, lineStart) = (1, text.startIndex)
    for index in text.indices {
      // LF, CR LF or a lone CR end a line, for YAML as for editors.
      let next = text.index(after: index)
      guard text[index] == "\n" || (text[index] == "\r" && !(next < text.endIndex && text[next] == "\n")) else {
        continue
      }
      (line, lineStart) = (line + 1, next)
    }
    return SourcePlace(file: file, line: line, column: String(text[lineStart...]).count + 1)
  }

  private func placeOfFirstWrongByte(_ bytes: [UInt8]) -> SourcePlace {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return SourcePlace(file: file)
    } catch {
      let good = String(decoding: bytes[..<error.byteOffsets.lowerBound], as: UTF8.self)
      return placeBehind(good.unicodeScalars[...])
    }
  }
}

/// Control characters and other line breaks than those of editors: no text of a document has any.
private func isIllegal(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\t", "\n", "\r": false
  case "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}": true
  default: scalar.properties.generalCategory == .control
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
