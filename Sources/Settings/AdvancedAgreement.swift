internal import Dates
package import Diagnostics

/// An agreement for the year after: the same text, comments and all, with the year advanced and the dates taken out.
package struct AdvancedAgreement {
  package let bytes: [UInt8]
  /// What must be decided anew, in German; whatever has no value left is a finding until it has one again.
  package let decisions: [String]

  /// - Parameter bytes: a `vereinbarung.yaml` without faults.
  package static func make(_ bytes: [UInt8], file: String) -> Checked<AdvancedAgreement> {
    let source = YAMLSource(file: file).read(bytes)
    let read = Agreement.read(bytes, file: file)
    guard let mapping = source.value, let agreement = read.value else {
      return Checked(nil, source.findings + read.findings)
    }
    var text = EditedLines(bytes)
    let next = agreement.year.number + 1
    text.replace(mapping["jahr"]?.value, by: String(next))
    text.empty(mapping["rechnungsdatum"]?.value)
    for paper in mapping["vorlagen"]?.value.elements ?? [] {
      for key in ["nummer", "datum"] { text.empty(paper.mapping?[key]?.value) }
      for meeting in paper.mapping?["beratungsfolge"]?.value.elements ?? [] {
        text.empty(meeting.mapping?["sitzungsdatum"]?.value)
      }
    }
    return Checked(AdvancedAgreement(bytes: text.bytes, decisions: decisions(agreement, next)))
  }

  private static func decisions(_ agreement: Agreement, _ next: Int) -> [String] {
    var decisions = [
      "rechnungsdatum: frühestens der \(BudgetYear(next).lastDay.german)",
      "umsatzsteuer: für jeden Aussteller eine Entscheidung der Kämmerei für das Jahr \(next)"
        + (next >= 2027 ? "; § 2b UStG ist jetzt anzuwenden" : ""),
      "foerdersaetze: gilt der Satz auch \(next)? Einen neuen mit „ab“ ergänzen",
    ]
    decisions += agreement.regions.map { region in
      switch region.key {
      case .equal: "Region \(region.name): bleibt es bei gleichen Teilen, Mitgliedern und Stellenumfang?"
      case .inhabitants: "Region \(region.name): Verteilt wird nach Einwohnern; in kommunen.csv die neuen eintragen"
      case .fte: "Region \(region.name): die Anteile unter anteile_vzae für \(next)"
      case .fixed: "Region \(region.name): die Anteile unter anteile für \(next)"
      }
    }
    if case .payOut = agreement.surplus {
      decisions.append("ueberdeckung: die Begründung galt dem Jahr \(agreement.year.number)")
    }
    if agreement.grantLapse != nil { decisions.append("foerderwegfall: gilt der Tag noch?") }
    if !agreement.bookings.isEmpty { decisions.append("buchung: gelten Produkte und Konten auch \(next)?") }
    decisions.append("vorlagen: Datum und Sitzungen, und die Nummern der Vorlagen")
    return decisions
  }
}

extension YAMLValue {
  fileprivate var elements: [YAMLValue] { if case .list(let values) = content { values } else { [] } }

  fileprivate var mapping: YAMLMapping? { if case .mapping(let mapping) = content { mapping } else { nil } }
}

/// Lines of a text of which single values are changed; everything else stays, to the byte.
private struct EditedLines {
  private var lines: [String]
  private let hasMark: Bool

  init(_ bytes: [UInt8]) {
    hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let text = String(decoding: hasMark ? bytes.dropFirst(3) : bytes[...], as: UTF8.self)
    // Not by characters: CR LF is one, and must stay.
    lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  var bytes: [UInt8] { (hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(lines.joined(separator: "\n").utf8) }

  mutating func replace(_ value: YAMLValue?, by new: String) { edit(value) { _ in new } }

  /// Takes a value out; behind it, where the line ends there, what it was.
  mutating func empty(_ value: YAMLValue?) {
    edit(value) { old in old.isLast ? "  # neu festlegen, bisher \(old.text)" : "" }
  }

  private mutating func edit(_ value: YAMLValue?, _ change: ((text: String, isLast: Bool)) -> String) {
    guard let value, case .text(let text) = value.content, !text.isEmpty, lines.indices.contains(value.place.line - 1)
    else { return }
    let line = lines[value.place.line - 1]
    guard let start = line.index(line.startIndex, offsetBy: value.place.column - 1, limitedBy: line.endIndex) else {
      return
    }
    for written in [text, "\"\(text)\"", "'\(text)'"] where line[start...].hasPrefix(written) {
      let end = line.index(start, offsetBy: written.count)
      let isLast = line[end...].allSatisfy(\.isWhitespace)
      lines[value.place.line - 1] = line[..<start] + change((text, isLast)) + line[end...]
      return
    }
  }
}
