internal import Identifiers
internal import Money
internal import Settings

/// A profile as YAML, made of what was recognised: complete, commented, ready to be edited.
///
/// What is not sure is marked; what is unclear is left open, so that nothing is settled before somebody has looked.
struct ProfileDraft {
  let file: String
  let export: ExportRecognition
  let employer: Recognised<String>?

  static let mark = "# bitte prüfen"

  var text: String {
    (head + dialect + layout + columns + classes + filter + totals).joined(separator: "\n") + "\n"
  }

  private var head: [String] {
    [
      "# Entwurf: so ist \(Self.quoted(file)) zu lesen, soweit es sich erkennen ließ.",
      "# Wo „bitte prüfen“ steht, ist es nicht sicher. Was hinter # steht, ist eine Bemerkung und ohne Wirkung.",
      "",
      "datei: \(Self.quoted(file))",
      employer.map { line("arbeitgeber", "\"\($0.value)\"", $0.certainty, $0.reason) }
        ?? open("arbeitgeber", "der Gemeindeschlüssel der Arbeitgeberkommune in Anführungszeichen"),
      "produkt: \(Self.quoted(export.product?.value.rawValue ?? "Liste"))",
    ]
  }

  private var dialect: [String] {
    let encoding = export.encoding
    let separator = export.header.separator
    var lines = [
      "",
      encoding.certainty == .unclear
        ? open(
          "kodierung", ([encoding.value] + encoding.alternatives).map(\.rawValue).joined(separator: " oder "))
        : line("kodierung", encoding.value.rawValue, encoding.certainty, encoding.reason),
      line("trennzeichen", SignWord.separator(separator.value), separator.certainty, separator.reason),
    ]
    if let numbers = export.numbers {
      lines += [
        line("dezimalzeichen", SignWord.decimal(numbers.value.decimalSign), numbers.certainty, numbers.reason),
        line("tausenderzeichen", SignWord.group(numbers.value.groupSign), numbers.certainty, numbers.reason),
      ]
    } else {
      lines += [
        open("dezimalzeichen", SignWord.decimals.map(\.word).joined(separator: " oder ")),
        open("tausenderzeichen", SignWord.groups.map(\.word).joined(separator: ", ")),
      ]
    }
    if export.header.isBookingBatch { lines.append("vorspann: \(ExportProfile.Preamble.datevBatch.rawValue)") }
    return lines
  }

  private var layout: [String] {
    let (word, meaning) =
      switch export.layout {
      case .long: ("lang", "eine Zeile je Person, Monat und Lohnart")
      case .wide: ("breit", "eine Zeile je Person und Monat, eine Spalte je Lohnart")
      case .yearly: ("jahr", "eine Zeile je Person und Jahr, eine Spalte je Lohnart")
      }
    var lines = ["", "# \(meaning)", line("form", word, export.layoutReason.certainty, export.layoutReason.reason)]
    if export.layout != .yearly {
      lines.append(
        export.monthForm.map { line("monatsform", $0.value.rawValue, $0.certainty, $0.reason) }
          ?? open("monatsform", monthChoices))
    }
    return lines
  }

  private var monthChoices: String {
    let forms = export.possibleMonthForms
    return forms.isEmpty
      ? "zum Beispiel MM/JJJJ oder TT.MM.JJJJ" : forms.map(\.rawValue).joined(separator: " oder ")
  }

  /// The keys of a profile in the order in which a clerk reads them.
  private static let keys: [(role: ColumnRole, key: String)] = [
    (.personnelNumber, "personalnummer"), (.post, "stelle"), (.employer, "arbeitgeber"), (.name, "name"),
    (.month, "monat"), (.year, "jahr"), (.run, "lauf"), (.payElement, "lohnart"), (.text, "text"), (.amount, "betrag"),
    (.side, "soll_haben"), (.total, "gesamt"), (.costCenter, "kostenstelle"), (.costObject, "kostentraeger"),
  ]

  /// Columns that a table of this layout does not have.
  private var foreign: Set<ColumnRole> {
    switch export.layout {
    case .long: [.total]
    case .wide: [.employer, .post, .year, .run, .text, .side, .payElement, .amount]
    case .yearly: [.employer, .post, .month, .run, .text, .side, .payElement, .amount]
    }
  }

  private var columns: [String] {
    var lines = [
      "", "# Links die Angabe, rechts die Überschrift der Spalte, genau wie sie im Export steht.", "spalten:",
    ]
    for (role, key) in Self.keys where !foreign.contains(role) {
      guard let column = export.columns[role] else { continue }
      lines.append(
        "  "
          + line(key, Self.quoted(column.heading.text), column.certainty, "der Inhalt der Spalte sieht anders aus"))
      if role == .run, let form = export.runForm { lines.append("  laufform: \(form.rawValue)") }
    }
    return lines
  }

  private var classes: [String] {
    guard export.layout != .long else { return [] }
    return [
      "", "# Jede Betragsspalte mit der Klasse, zu der sie gehört:",
      "# \(PayClass.allCases.map(\.rawValue).joined(separator: ", "))", "klassen:",
    ]
      + export.elements.map { heading in
        heading.payClass.map { "  \(Self.quoted(heading.text)): \($0.rawValue)   \(Self.mark)" }
          ?? "  " + open(Self.quoted(heading.text), PayClass.toBeFilledIn)
      }
  }

  /// Left to the clerk: which rows belong to the undertaking is nothing that a file tells.
  private var filter: [String] {
    let known: [(role: ColumnRole, key: String, name: String)] = [
      (.costObject, "kostentraeger", "Kostenträgern"), (.costCenter, "kostenstelle", "Kostenstellen"),
    ]
    guard let column = known.first(where: { export.columns[$0.role] != nil }) else { return [] }
    let values = export.filterValues
    return [
      "", "# Enthält der Export auch Personal anderer Stellen, stehen hier die Werte der eigenen; sonst bleibt es weg.",
      "# An \(column.name) kommen vor: \(values?.joined(separator: ", ") ?? "hier nicht gezeigt, es könnten Angaben zu Personen sein")",
      "# filter:", "#   spalte: \(column.key)", "#   werte:",
    ] + (values ?? ["…"]).map { "#     - \($0)" }
  }

  private var totals: [String] {
    let usable = export.totals.filter { $0.scope != nil }
    let unclear = export.totals.filter { $0.scope == nil }
    guard !export.totals.isEmpty else { return [] }
    var lines = ["", "# Summenzeilen beginnen in der ersten Spalte so. Sie werden nachgerechnet, nicht mitgerechnet."]
    lines.append(usable.isEmpty ? "# summen:" : "summen:")
    for total in usable {
      guard let scope = total.scope else { continue }
      lines += [
        "  - kennzeichen: \(markWord(total.mark))",
        "    " + line("umfasst", scope.value == .person ? "person" : "datei", scope.certainty, scope.reason),
      ]
    }
    for total in unclear {
      lines += [
        "#  - kennzeichen: \(markWord(total.mark))", "#    umfasst: person   \(Self.mark): person oder datei",
      ]
    }
    return lines
  }

  private func markWord(_ mark: String) -> String {
    mark.isEmpty ? ExportProfile.TotalRow.emptyMark : Self.quoted(mark)
  }

  // MARK: YAML

  private func line(_ key: String, _ value: String, _ certainty: Certainty, _ reason: String) -> String {
    certainty == .verified ? "\(key): \(value)" : "\(key): \(value)   \(Self.mark): \(reason)"
  }

  private func open(_ key: String, _ choices: String) -> String { "\(key):   \(Self.mark): \(choices)" }

  /// The text as a scalar of YAML: plain where that is safe, else in quotation marks.
  static func quoted(_ text: String) -> String {
    let isPlain =
      text.first.map { $0.isLetter } == true && text.last != " "
      && text.allSatisfy { $0.isLetter || $0.isNumber || " ./_-()".contains($0) || ($0 == "&" || $0 == ",") }
    if isPlain { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": escaped += "\\" + String(scalar)
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }
}
