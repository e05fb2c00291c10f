import Diagnostics

/// Finds the tags of one file and refuses every form that this engine does not have.
struct TagReader {
  private let file: SourceFile
  private var position = 0
  private var tags: [Tag] = []
  private var findings: FindingCollector

  static func tags(of file: SourceFile, findings: inout FindingCollector) -> [Tag] {
    var reader = TagReader(file: file, findings: findings)
    while let open = reader.nextOpening() { reader.readTag(at: open) }
    findings = reader.findings
    return reader.tags
  }

  private init(file: SourceFile, findings: FindingCollector) {
    self.file = file
    self.findings = findings
  }

  private mutating func nextOpening() -> Int? {
    while position + 1 < file.bytes.count {
      if isBraces(position, UInt8(ascii: "{")) { return position }
      position += 1
    }
    return nil
  }

  private mutating func readTag(at open: Int) {
    let start = skipBlanks(open + 2)
    if start < file.bytes.count, file.bytes[start] == UInt8(ascii: "!") { return readComment(at: open) }
    guard let close = closing(after: open + 2) else { return refuseUnclosed(at: open) }
    if start == open + 2, file.bytes[start] == UInt8(ascii: "{") { return refuseTriple(at: open, close) }
    position = close + 2
    read(content: trimmed((open + 2)..<close), in: open..<position)
  }

  private mutating func readComment(at open: Int) {
    var end = open + 2
    while end + 1 < file.bytes.count, !isBraces(end, UInt8(ascii: "}")), !isBraces(end, UInt8(ascii: "{")) { end += 1 }
    guard end + 1 < file.bytes.count else {
      let range = open..<lineEnd(open)
      position = file.bytes.count
      return refuse(
        range, open..<position, "Die Bemerkung {{! wird nicht geschlossen", hint: "Schreiben Sie }} an ihr Ende.")
    }
    position = end + 2
    guard isBraces(end, UInt8(ascii: "{")) else {
      return tags.append(Tag(kind: .comment, name: "", range: open..<position))
    }
    position = closing(after: end + 2).map { $0 + 2 } ?? end
    refuse(
      open..<end, open..<position, "In einer Bemerkung steht {{, oder sie wird nicht geschlossen",
      hint: "Eine Bemerkung endet beim ersten }}. Schreiben Sie Namen in Bemerkungen ohne Klammern.")
  }

  private mutating func read(content: Range<Int>, in range: Range<Int>) {
    guard let first = content.isEmpty ? nil : file.bytes[content.lowerBound] else {
      return refuse(range, range, "Der Platzhalter ist leer", hint: "Schreiben Sie einen Namen zwischen {{ und }}.")
    }
    guard let kind = Self.kind(sigil: first) else {
      let name = file.text(content)
      guard Self.isName(name) else { return refuseForm(name, in: range) }
      return tags.append(Tag(kind: .variable, name: name, range: range))
    }
    let name = file.text(trimmed((content.lowerBound + 1)..<content.upperBound))
    var tag = Tag(kind: kind, name: name, range: range)
    if kind == .partial ? !isPartialName(name, range) : !isSectionName(tag) { tag.isNameless = true }
    tags.append(tag)
  }

  private static func kind(sigil: UInt8) -> Tag.Kind? {
    switch sigil {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    default: nil
    }
  }
}

// MARK: Names

extension TagReader {
  /// Letters, digits, `_` and `-` in parts joined by dots. Whether such a name exists is another question, so that
  /// `{{Straße}}` is answered with "meinten Sie".
  private static func isName(_ name: String) -> Bool {
    if name == "." { return true }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    }
  }

  private mutating func isSectionName(_ tag: Tag) -> Bool {
    if tag.name != ".", Self.isName(tag.name) { return true }
    if tag.name == "." {
      findings.add(
        .templateSyntax, tag.range, in: file, "\(tag.text) gibt es nicht: Der Punkt steht nur für einen Text",
        hint: "Nennen Sie die Liste beim Namen.")
    } else {
      findings.add(
        .templateSyntax, tag.range, in: file, "\(tag.text) nennt keinen gültigen Namen",
        hint: "Namen bestehen aus kleinen Buchstaben, Ziffern und Unterstrich.")
    }
    return false
  }

  private mutating func isPartialName(_ name: String, _ range: Range<Int>) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    if parts.allSatisfy(Self.isPathPart) { return true }
    let kind = FileKind.allCases.first { name.hasSuffix("." + $0.rawValue) }
    let bare = kind.map { name.dropLast($0.rawValue.count + 1) }
    findings.add(
      bare == nil ? .templateSyntax : .templatePartial, range, in: file,
      "{{>\(name.shown)}} nennt kein Teil, das eingebunden werden kann",
      hint: bare.map { "Lassen Sie die Endung weg: {{>\(String($0).shown)}}." }
        ?? "Nennen Sie den Pfad ab dem Vorlagenordner ohne Endung, etwa {{>teile/stil}}.")
    return false
  }

  private static func isPathPart(_ part: Substring) -> Bool {
    !part.isEmpty && part.utf8.allSatisfy { $0.isLetter || $0.isDigit || "-_".utf8.contains($0) }
  }
}

// MARK: Refusals

extension TagReader {
  private mutating func refuse(_ marked: Range<Int>, _ range: Range<Int>, _ message: String, hint: String) {
    findings.add(.templateSyntax, marked, in: file, message, hint: hint)
    tags.append(Tag(kind: .faulty, name: "", range: range))
  }

  private mutating func refuseUnclosed(at open: Int) {
    var end = min(open + 2, file.bytes.count)
    let limit = lineEnd(end)
    while end < limit, !isBraces(end, UInt8(ascii: "{")) { end += 1 }
    position = end
    refuse(
      open..<end, open..<end, "Der Platzhalter wird nicht geschlossen",
      hint: "Schreiben Sie }} hinter den Namen; ein Platzhalter steht ganz auf einer Zeile.")
  }

  private mutating func refuseTriple(at open: Int, _ close: Int) {
    let name = file.text(trimmed((open + 3)..<max(open + 3, close)))
    position = close + 2
    if position < file.bytes.count, file.bytes[position] == UInt8(ascii: "}") { position += 1 }
    refuse(
      open..<position, open..<position, "Drei Klammern {{{…}}} gibt es hier nicht",
      hint: "Schreiben Sie {{\(name.shown)}}; Sonderzeichen in Werten werden immer sicher umgeschrieben.")
  }

  private mutating func refuseForm(_ content: String, in range: Range<Int>) {
    let rest = String(content.dropFirst().drop { $0 == " " || $0 == "\t" })
    switch content.first {
    case "&":
      refuse(
        range, range, "{{&…}} gibt es hier nicht",
        hint: "Schreiben Sie {{\(rest.shown)}}; Sonderzeichen in Werten werden immer sicher umgeschrieben.")
    case "=":
      refuse(
        range, range, "Andere Klammern als {{ und }} gibt es hier nicht",
        hint: "Lassen Sie {{=…=}} weg und schreiben Sie alle Platzhalter mit {{ und }}.")
    case "$", "<":
      refuse(
        range, range, "Blöcke und Elternvorlagen ({{$…}}, {{<…}}) gibt es hier nicht",
        hint: "Binden Sie Gemeinsames mit {{>teil}} ein.")
    case "%":
      refuse(range, range, "Anweisungen {{%…}} gibt es hier nicht", hint: "Lassen Sie sie weg.")
    default:
      refuse(
        range, range, "{{\(content.shown)}} ist kein gültiger Platzhalter",
        hint: "Zwischen {{ und }} steht nur ein Name aus kleinen Buchstaben, Ziffern und Unterstrich; Teile einer "
          + "Gruppe verbindet ein Punkt.")
    }
  }
}

// MARK: Scanning

extension TagReader {
  private func isBraces(_ offset: Int, _ brace: UInt8) -> Bool {
    offset + 1 < file.bytes.count && file.bytes[offset] == brace && file.bytes[offset + 1] == brace
  }

  /// The place of the next `}}` on the same line and before any other `{{`.
  private func closing(after start: Int) -> Int? {
    var end = start
    while end + 1 < file.bytes.count, file.bytes[end] != UInt8(ascii: "\n") {
      if isBraces(end, UInt8(ascii: "}")) { return end }
      // The third brace of {{{ is no opening.
      if end > start, isBraces(end, UInt8(ascii: "{")) { return nil }
      end += 1
    }
    return nil
  }

  private func lineEnd(_ start: Int) -> Int {
    var end = start
    while end < file.bytes.count, file.bytes[end] != UInt8(ascii: "\n"), file.bytes[end] != UInt8(ascii: "\r") {
      end += 1
    }
    return end
  }

  private func skipBlanks(_ start: Int) -> Int {
    var offset = start
    while offset < file.bytes.count, file.bytes[offset].isBlank { offset += 1 }
    return offset
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high, file.bytes[low].isBlank { low += 1 }
    while high > low, file.bytes[high - 1].isBlank { high -= 1 }
    return low..<high
  }
}
