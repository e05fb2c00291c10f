/// What a name in a template stands for, and with it how it may be used.
package enum FieldKind: Hashable, Sendable, CaseIterable {
  case text, optionalText, flag, texts, record, optionalRecord, list, drawing, optionalDrawing

  /// The kind as the clerk's documentation calls it.
  package var german: String {
    switch self {
    case .text: "Text"
    case .optionalText: "Text, der fehlen kann"
    case .flag: "Ja/Nein-Angabe"
    case .texts: "Liste von Texten"
    case .record: "Gruppe"
    case .optionalRecord: "Gruppe, die fehlen kann"
    case .list: "Liste"
    case .drawing: "Zeichnung"
    case .optionalDrawing: "Zeichnung, die fehlen kann"
    }
  }

  /// How the name is written in a template.
  func usage(_ name: String) -> String {
    switch self {
    case .text, .drawing: "{{\(name)}}"
    case .optionalText, .optionalDrawing: "{{#\(name)}} … {{\(name)}} … {{/\(name)}}"
    case .texts: "{{#\(name)}} … {{.}} … {{/\(name)}}"
    case .flag, .record, .optionalRecord, .list: "{{#\(name)}} … {{/\(name)}}"
    }
  }
}
