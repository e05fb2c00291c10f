internal import Dates
internal import Diagnostics
internal import Facts
internal import Identifiers
internal import Money
internal import Statements
internal import Templates

/// What the index says of the differences to the run that was replaced.
struct RunDifferenceView: Sendable {
  let digest: String
  let members: [Row]
  let regions: [Row]
  let run: [Row]
  let inputs: [Named]
  let findings: [Named]
  var saysNothing: Bool {
    members.isEmpty && regions.isEmpty && run.isEmpty && inputs.isEmpty && findings.isEmpty
  }

  /// *Geänderte Angabe*
  struct Row: Sendable {
    /// Municipality or region; empty for the run.
    let subject: String
    let label: String
    let before: String
    let now: String
    /// Nil for what is no number.
    let difference: String?
  }

  /// A file or a code, and what became of it.
  struct Named: Sendable {
    let name: String
    let title: String?
    let change: String
  }

  /// - Parameter names: official names of municipalities by AGS.
  init(_ difference: RunDifference, names: [String: String]) {
    digest = difference.previousDigest
    members = difference.members.filter { change in
      // Where nothing is added or set off, the amount due is the own share once more.
      change.key != "balance_due"
        || !difference.members.contains { $0.subject == change.subject && $0.isSameAmount(as: change) }
    }.map { Row($0, subject: names[$0.subject] ?? $0.subject) }
    regions = difference.regions.map { Row($0, subject: "Region \($0.subject)") }
    run = difference.run.map { Row($0, subject: "") }
    inputs = difference.inputs.map { Named(name: $0.file, title: nil, change: $0.kind.german) }
    findings = difference.findings.map { change in
      let changed = min(change.new, change.gone)
      let parts = [(changed, "geändert"), (change.new - changed, "neu"), (change.gone - changed, "weggefallen")]
      return Named(
        name: change.code, title: DiagnosticCode(rawValue: change.code)?.title,
        change: parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", "))
    }
  }
}

extension RunDifference.Change {
  fileprivate func isSameAmount(as other: RunDifference.Change) -> Bool {
    key == "share" && before == other.before && now == other.now
  }
}

extension RunDifference.InputChange.Kind {
  fileprivate var german: String {
    switch self {
    case .changed: "geändert"
    case .added: "neu"
    case .removed: "nicht mehr gelesen"
    }
  }
}

extension RunDifferenceView.Row {
  fileprivate init(_ change: RunDifference.Change, subject: String) {
    self.subject = subject
    label = Self.labels[change.key] ?? change.key
    before = Self.german(change.before, key: change.key)
    now = Self.german(change.now, key: change.key)
    difference =
      if let before = change.before.integer, let now = change.now.integer {
        now.subtractingReportingOverflow(before).overflow
          ? nil : Self.signed(now - before, Self.german(.integer(now - before), key: change.key))
      } else { nil }
  }

  private static func signed(_ number: Int64, _ text: String) -> String { number > 0 ? "+" + text : text }

  private static let labels: [String: String] = [
    "share": "Eigenanteil", "balance_due": "offener Betrag", "document": "Dokument", "F": "Förderung", "cost": "Kosten",
    "own_share": "Eigenanteil", "fte_months": "besetzte Vollzeitmonate", "persons": "Personen", "state": "Stand",
    "program": "Programm", "issue_date": "Datum der Dokumente", "draft": "Entwurf", "syntax": "Format der Rechnungen",
  ].merging(CostCategory.allCases.map { ($0.rawValue, "\($0.rawValue) \($0.german)") }) { $1 }

  private static func german(_ value: JSONValue, key: String) -> String {
    switch value {
    case .integer(let number): key == "persons" ? germanCount(Int(number)) : Cents(number).germanEuro
    case .string(let text):
      words[text] ?? months(text, key) ?? (key == "issue_date" ? Day(text: text)?.german : nil) ?? text
    case .bool(let isTrue): isTrue ? "ja" : "nein"
    case .null, .array, .object: "–"
    }
  }

  private static let words = [
    "invoice": "Rechnung", "credit_note": "Gutschrift", "statement": "nur Abrechnung", "ok": "in Ordnung",
    "warnings": "mit Warnungen", "ubl": "UBL", "cii": "CII",
  ]

  /// `2082/73` as `28,52`.
  private static func months(_ text: String, _ key: String) -> String? {
    let parts = text.split(separator: "/").map { Int64($0) }
    guard key == "fte_months", let numerator = parts.first ?? nil, parts.count <= 2 else { return nil }
    guard parts.count == 2 else { return Ratio(numerator).germanShort }
    guard let denominator = parts[1], denominator > 0 else { return nil }
    return Ratio(numerator, denominator).germanShort
  }
}

// MARK: Names for the template

extension RunDifferenceView {
  static let schema = Schema<RunDifferenceView>(
    .text("pruefsumme", "SHA-256 der vorigen lauf.json", required: true, \.digest),
    .flag("nichts", "wahr, wenn keine der Angaben anders ist", \.saysNothing),
    .flag("betraege", "wahr, wenn bei Kommunen oder Regionen etwas anders ist") {
      !$0.members.isEmpty || !$0.regions.isEmpty
    },
    .list("kommunen", "was bei Kommunen anders ist", rowSchema, required: true, \.members),
    .list("regionen", "was bei Regionen anders ist", rowSchema, required: true, \.regions),
    .list("lauf", "was am Lauf selbst anders ist: Programm, Datum und dergleichen", rowSchema, required: true, \.run),
    .list("eingaben", "Dateien mit anderer Prüfsumme, neue und weggefallene", namedSchema, required: true, \.inputs),
    .list("meldungen", "Kennungen, deren Meldungen andere sind", namedSchema, required: true, \.findings))

  private static let rowSchema = Schema<Row>(
    .text("wer", "Kommune oder Region, leer beim Lauf", \.subject),
    .text("was", "Name der Angabe", required: true, \.label),
    .text("vorher", "Wert im vorigen Lauf", required: true, \.before),
    .text("jetzt", "Wert in diesem Lauf", required: true, \.now),
    .optionalText("differenz", "jetzt weniger vorher, mit Vorzeichen", \.difference))

  private static let namedSchema = Schema<Named>(
    .text("name", "Datei oder Kennung", required: true, \.name),
    .optionalText("titel", "was die Kennung bedeutet", \.title),
    .text("was", "was daraus geworden ist", required: true, \.change))
}
