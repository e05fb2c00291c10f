internal import Diagnostics
internal import Facts
internal import Identifiers
internal import Money
internal import Statements
internal import Templates

/// *Meldungen eines Codes*: findings of one code on the index, the first of them open.
struct RemarkGroup: Sendable {
  let code: String
  let title: String
  let severity: Severity
  /// `300 Warnungen`, or `Warnung` for one.
  let label: String
  let isSingle: Bool
  /// What to do, where that is the same for all.
  let hint: String?
  let shown: [Remark]
  let folded: Folded?

  struct Remark: Sendable {
    let place: String?
    let message: String
    /// What to do about this one, where each has its own.
    let hint: String?
    let subject: Subject?
  }

  /// *Kommune einer Meldung*: whose row of the table it belongs to.
  struct Subject: Sendable, Hashable {
    let ags: String
    let name: String
  }

  /// *Eingeklappte Meldungen*
  struct Folded: Sendable {
    /// `290 weitere`
    let label: String
    let remarks: [Remark]
  }

  /// About so many findings stand open on the page; of each code at least three.
  private static let openRemarks = 10

  /// The gravest first, then in the order of the findings.
  static func groups(_ remarks: [RunSummary.Remark], in statements: SettlementStatements) -> [RemarkGroup] {
    var order: [[String]] = []
    var byCode: [[String]: [RunSummary.Remark]] = [:]
    for remark in remarks {
      let key = [remark.severity.rawValue, remark.code]
      if byCode[key] == nil { order.append(key) }
      byCode[key, default: []].append(remark)
    }
    let groups = order.compactMap { byCode[$0] }
    let open = max(3, openRemarks / max(1, groups.count))
    let subjects = SubjectFinder(statements)
    return Severity.allCases.reversed().flatMap { severity in
      groups.filter { $0[0].severity == severity }.map { RemarkGroup($0, open: open, subjects) }
    }
  }

  private init(_ remarks: [RunSummary.Remark], open: Int, _ subjects: SubjectFinder) {
    code = remarks[0].code
    title = DiagnosticCode(rawValue: code)?.title ?? code
    severity = remarks[0].severity
    isSingle = remarks.count == 1
    let word = severity.german(count: remarks.count)
    label = isSingle ? word : "\(germanCount(remarks.count)) \(word)"
    let hasOneHint = Set(remarks.map(\.hint)).count == 1
    hint = hasOneHint ? nonEmpty(remarks[0].hint) : nil
    let all = remarks.map { remark in
      Remark(
        place: remark.place?.german, message: remark.message, hint: hasOneHint ? nil : nonEmpty(remark.hint),
        subject: subjects.subject(of: remark))
    }
    // One or two are not worth a click.
    let shownCount = all.count <= open + 2 ? all.count : open
    shown = Array(all[..<shownCount])
    folded =
      shownCount == all.count
      ? nil : Folded(label: "\(germanCount(all.count - shownCount)) weitere", remarks: Array(all[shownCount...]))
  }
}

/// Tells which municipality a finding is about: by its row in `kommunen.csv`, its key or its name.
private struct SubjectFinder {
  private let municipalities: [Municipality]

  init(_ statements: SettlementStatements) { municipalities = statements.statements.map(\.recipient) }

  func subject(of remark: RunSummary.Remark) -> RemarkGroup.Subject? {
    let found =
      municipalities.first { municipality in
        remark.place.map { ($0.file, $0.line) == (municipality.place.file, municipality.place.line) } ?? false
      } ?? only { remark.message.contains($0.ags.text) } ?? only { mentions($0.officialName, in: remark.message) }
    return found.map { RemarkGroup.Subject(ags: $0.ags.text, name: $0.officialName) }
  }

  /// A finding that names two is about neither alone.
  private func only(_ matches: (Municipality) -> Bool) -> Municipality? {
    let found = municipalities.filter(matches)
    return found.count == 1 ? found[0] : nil
  }

  /// `Stadt Olfen`, but not in `Stadt Olfenau`.
  private func mentions(_ name: String, in message: String) -> Bool {
    message.ranges(of: name).contains { range in
      range.upperBound == message.endIndex || !message[range.upperBound].isLetter
    }
  }
}

extension SourcePlace {
  /// `kommunen.csv, Zeile 11, Spalte 5`
  var german: String {
    file + (line == 0 ? "" : ", Zeile \(line)") + (line == 0 || column == 0 ? "" : ", Spalte \(column)")
  }
}

// MARK: Names for the template

extension RemarkGroup {
  static let schema = Schema<RemarkGroup>(
    .flag("ist_warnung", "wahr bei Warnungen, unwahr bei Hinweisen") { $0.severity > .info },
    .text("anzahl", "etwa „Warnung“ oder „12 Warnungen“", required: true, \.label),
    .text("code", "Kennung der Meldungen", required: true, \.code),
    .text("titel", "was die Kennung bedeutet", \.title),
    .flag("einzeln", "wahr, wenn es nur eine ist", \.isSingle),
    .optionalText("abhilfe", "was zu tun ist, wenn es bei allen dasselbe ist", \.hint),
    .list("meldungen", "die Meldungen, bei vielen die ersten", remarkSchema, required: true, \.shown),
    .optionalRecord(
      "weitere", "die übrigen, wenn es viele sind",
      Schema<Folded>(
        .text("anzahl", "etwa „290 weitere“", required: true, \.label),
        .list("meldungen", "die übrigen Meldungen", remarkSchema, required: true, \.remarks)),
      required: true, \.folded))

  private static let remarkSchema = Schema<Remark>(
    .optionalText("ort", "Datei, Zeile und Spalte", \.place),
    .text("meldung", "was auffällt", required: true, \.message),
    .optionalText("eigene_abhilfe", "was zu tun ist, wenn es bei jeder etwas anderes ist", \.hint),
    .optionalRecord(
      "betrifft", "die Kommune, zu der die Meldung gehört",
      Schema<Subject>(.text("ags", "ihr Gemeindeschlüssel", \.ags), .text("name", "ihr amtlicher Name", \.name)),
      \.subject))
}
