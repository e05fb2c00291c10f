internal import Dates
internal import Diagnostics
internal import Identifiers
internal import Money

/// Walks a mapping, asks for keys by name, and collects every fault; at the end, keys nobody asked for are findings.
struct SettingsReader {
  let mapping: YAMLMapping
  /// How the mapping is called in messages: empty for the file itself.
  let name: String
  private(set) var findings: [Finding] = []
  private var asked: [String] = []

  init(_ mapping: YAMLMapping, name: String = "") {
    self.mapping = mapping
    self.name = name
  }

  mutating func report(_ code: DiagnosticCode, at place: SourcePlace, _ message: String, hint: String = "") {
    findings.append(Finding(code, at: place, message, hint: hint))
  }

  mutating func add(_ more: [Finding]) { findings += more }

  /// The place of a key's value, or of the mapping.
  func place(of key: String) -> SourcePlace { mapping[key]?.value.place ?? mapping.place }

  private func path(_ key: String) -> String { name.isEmpty ? key : "\(name).\(key)" }

  // MARK: Asking

  /// The value of `key` if it is there and not empty.
  mutating func optional(_ key: String) -> YAMLValue? {
    asked.append(key)
    guard let value = mapping[key]?.value else { return nil }
    if case .text(let text) = value.content, text.isEmpty { return nil }
    return value
  }

  mutating func required(_ key: String) -> YAMLValue? {
    if let value = optional(key) { return value }
    report(
      .missingKey, at: mapping[key]?.keyPlace ?? mapping.place, "Die Angabe „\(path(key))“ fehlt",
      hint: "„\(key): …“ ergänzen")
    return nil
  }

  mutating func text(_ key: String) -> String? { required(key).flatMap { text($0, key) } }

  mutating func optionalText(_ key: String) -> String? { optional(key).flatMap { text($0, key) } }

  mutating func text(_ value: YAMLValue, _ key: String) -> String? {
    guard case .text(let text) = value.content else {
      report(.invalidValue, at: value.place, "Bei „\(path(key))“ wird ein einzelner Wert erwartet")
      return nil
    }
    let trimmed = text.trimmingWhitespace()
    if let fault = PlainText.fault(in: trimmed) {
      report(
        .invalidValue, at: value.place, "Der Text bei „\(path(key))“ \(fault)",
        hint: "den Text in eine Zeile schreiben, lange Texte kürzen")
      return nil
    }
    if trimmed.isEmpty {
      report(.missingKey, at: value.place, "Die Angabe „\(path(key))“ fehlt", hint: "„\(key): …“ ergänzen")
      return nil
    }
    return trimmed
  }

  /// - Parameter mayBeEmpty: `[]` says that there is none; without it, an empty list is one not filled in.
  mutating func list(_ key: String, mayBeEmpty: Bool = false) -> [YAMLValue]? {
    guard let value = required(key) else { return nil }
    if case .list(let values) = value.content, mayBeEmpty || !values.isEmpty { return values }
    report(
      .invalidValue, at: value.place, "Bei „\(path(key))“ wird eine Liste erwartet",
      hint: "jeden Eintrag in eine eigene Zeile mit „- “ davor schreiben")
    return nil
  }

  mutating func optionalList(_ key: String) -> [YAMLValue] {
    optional(key) == nil ? [] : list(key) ?? []
  }

  /// A reader for the mapping below `key`; its findings must be handed back with `add`.
  mutating func section(_ key: String) -> SettingsReader? {
    required(key).flatMap { section($0, key) }
  }

  mutating func section(_ value: YAMLValue, _ key: String) -> SettingsReader? {
    if case .mapping(let mapping) = value.content { return SettingsReader(mapping, name: path(key)) }
    report(.invalidValue, at: value.place, "Bei „\(path(key))“ werden Angaben der Form „schlüssel: wert“ erwartet")
    return nil
  }

  // MARK: Typed

  mutating func day(_ key: String) -> Day? {
    guard let text = text(key) else { return nil }
    if let day = Day(text: text) { return day }
    report(
      .invalidValue, at: place(of: key), "„\(text)“ bei „\(path(key))“ ist kein Tag", hint: "so schreiben: 31.12.2025")
    return nil
  }

  mutating func integer(_ key: String, in range: ClosedRange<Int>) -> Int? {
    guard let text = text(key) else { return nil }
    if let number = Int(text), range.contains(number), text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) {
      return number
    }
    report(
      .invalidValue, at: place(of: key),
      "„\(text)“ bei „\(path(key))“ ist keine ganze Zahl von \(range.lowerBound) bis \(range.upperBound)")
    return nil
  }

  mutating func amount(_ key: String) -> Cents? {
    guard let text = text(key) else { return nil }
    if let cents = try? Cents(text: text, style: .german), cents >= .zero { return cents }
    report(
      .invalidValue, at: place(of: key), "„\(text)“ bei „\(path(key))“ ist kein Betrag", hint: "so schreiben: 55.000,00"
    )
    return nil
  }

  mutating func ratio(_ key: String) -> Ratio? {
    guard let text = text(key) else { return nil }
    return ratio(text, at: place(of: key), key)
  }

  mutating func ratio(_ text: String, at place: SourcePlace, _ key: String) -> Ratio? {
    if let ratio = try? Ratio(text: text, style: .german), ratio >= .zero { return ratio }
    report(
      .invalidValue, at: place, "„\(text)“ bei „\(path(key))“ ist keine Zahl",
      hint: "so schreiben: 2,5 (höchstens vier Stellen hinter dem Komma)")
    return nil
  }

  mutating func ags(_ key: String) -> AGS? {
    guard let text = text(key) else { return nil }
    return ags(text, at: place(of: key))
  }

  mutating func ags(_ text: String, at place: SourcePlace) -> AGS? {
    if let ags = AGS(text) { return ags }
    report(
      .unknownMunicipality, at: place, "„\(text)“ ist kein amtlicher Gemeindeschlüssel",
      hint: "acht Ziffern in Anführungszeichen, zum Beispiel \"05558012\"")
    return nil
  }

  /// One of a closed list of German words.
  mutating func choice<Choice>(_ key: String, _ choices: [(String, Choice)]) -> Choice? {
    guard let text = text(key) else { return nil }
    if let choice = choices.first(where: { $0.0 == text }) { return choice.1 }
    let words = choices.map { "„\($0.0)“" }.joined(separator: ", ")
    report(
      .invalidValue, at: place(of: key), "„\(text)“ ist bei „\(path(key))“ nicht vorgesehen",
      hint: "möglich sind \(words)")
    return nil
  }

  mutating func optionalChoice<Choice>(_ key: String, _ choices: [(String, Choice)]) -> Choice? {
    optional(key) == nil ? nil : choice(key, choices)
  }

  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(_ key: String, _: Choice.Type) -> Choice? {
    choice(key, Choice.allCases.map { ($0.rawValue, $0) })
  }

  // MARK: The end

  /// All findings, with those for keys that nobody asked for.
  consuming func finish() -> [Finding] {
    for entry in mapping.entries where !asked.contains(entry.key) {
      let known = Set(asked).sorted().joined(separator: ", ")
      let hint = nearest(to: entry.key, in: asked).map { "meinten Sie „\($0)“?" } ?? "bekannt sind hier: \(known)"
      report(.unknownKey, at: entry.keyPlace, "Der Schlüssel „\(path(entry.key))“ ist hier nicht bekannt", hint: hint)
    }
    return findings
  }
}

extension String {
  /// Without blanks and line breaks at its ends.
  fileprivate func trimmingWhitespace() -> String {
    var rest = self[...]
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
