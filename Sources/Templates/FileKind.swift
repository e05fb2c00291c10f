/// What a template makes, known by the ending of its name; it decides on escaping and on places for placeholders.
enum FileKind: String, CaseIterable, Sendable {
  case html, xml

  init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    self.init(rawValue: String(fileName[fileName.index(after: dot)...]))
  }
}
