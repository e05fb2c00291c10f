import Diagnostics
import Testing

@testable import Templates

/// A view with one field of every kind.
struct SampleView {
  var word = "Wort"
  var other = "anders"
  var yes = true
  var no = false
  var part = PartView()
  var extra: PartView? = PartView(name: "Zusatz")
  var gone: PartView?
  var note: String? = "Notiz"
  var silent: String?
  var items = [ItemView(name: "eins"), ItemView(name: "zwei")]
  var nothing: [ItemView] = []
  var words = ["a", "b", "c"]
  var sign = Sign()
  var picture: Sign? = Sign()
  var blank: Sign?

  /// The same value wherever a text can be.
  init(everywhere text: String? = nil) {
    guard let text else { return }
    (word, other, note) = (text, text, text)
    part = PartView(name: text, inner: ItemView(name: text))
    extra = part
    items = [ItemView(name: text), ItemView(name: text)]
    words = [text, text]
  }
}

struct Sign: TrustedMarkup {
  var markup: String { "<svg><title>&lt;x&gt;</title></svg>" }
}

struct PartView {
  var name = "Teil"
  var inner = ItemView(name: "innen")
}

struct ItemView {
  var name: String
  var isLast = false
}

let itemSchema = Schema<ItemView>(
  .text("name", "Name des Postens") { $0.name },
  .flag("letzter", "Beim letzten Posten") { $0.isLast })

let partSchema = Schema<PartView>(
  .text("name", "Name der Gruppe") { $0.name },
  .record("innen", "Innere Gruppe", itemSchema) { $0.inner })

let sampleSchema = Schema<SampleView>(
  .text("wort", "Ein Wort", \.word),
  .text("anderes", "Ein anderes Wort") { $0.other },
  .flag("ja", "Trifft zu") { $0.yes },
  .flag("nein", "Trifft nicht zu") { $0.no },
  .record("gruppe", "Eine Gruppe", partSchema) { $0.part },
  .optionalRecord("zusatz", "Eine Gruppe, die da ist", partSchema) { $0.extra },
  .optionalRecord("weg", "Eine Gruppe, die fehlt", partSchema) { $0.gone },
  .optionalText("notiz", "Ein Text, der da ist") { $0.note },
  .optionalText("stille", "Ein Text, der fehlt") { $0.silent },
  .list("posten", "Zwei Posten", itemSchema) { $0.items },
  .list("nichts", "Keine Posten", itemSchema) { $0.nothing },
  .texts("worte", "Drei Worte") { $0.words },
  .drawing("zeichen", "Eine Zeichnung") { $0.sign },
  .optionalDrawing("zeichnung", "Eine Zeichnung, die da ist") { $0.picture },
  .optionalDrawing("zubehoer", "Eine Zeichnung, die fehlt") { $0.blank })

/// Compiles `main.html` (or another kind) with partials given without their ending.
func compiled(
  _ template: String, partials: [String: String] = [:], kind: String = "html"
) -> Checked<Template<SampleView>> {
  var files = ["main.\(kind)": Array(template.utf8)]
  for (name, text) in partials { files["\(name).\(kind)"] = Array(text.utf8) }
  return TemplateSet(files, folder: "v").compile("main.\(kind)", for: sampleSchema)
}

/// The finished text; an issue if the template has findings.
func rendered(
  _ template: String, partials: [String: String] = [:], kind: String = "html", _ view: SampleView = SampleView(),
  sourceLocation: SourceLocation = #_sourceLocation
) throws -> String {
  let checked = compiled(template, partials: partials, kind: kind)
  let report = ConsoleReport(colored: false).render(checked.findings)
  let value = try #require(checked.value, "\(report)", sourceLocation: sourceLocation)
  return String(decoding: try value.render(view), as: UTF8.self)
}

/// `CODE line:column`, one a finding; the file is named where it is not the template itself.
func places(_ template: String, partials: [String: String] = [:], kind: String = "html") -> [String] {
  compiled(template, partials: partials, kind: kind).findings.map { finding in
    guard let place = finding.place else { return finding.code.rawValue }
    let file = place.file == "v/main.\(kind)" ? "" : place.file + ":"
    return "\(finding.code.rawValue) \(file)\(place.line):\(place.column)"
  }
}
