internal import Diagnostics
internal import Facts
internal import Statements
internal import Validation

/// DOC-REGEL: an invoice that an official rule, or our strict layer, objects to. The place is the cell of the input that the
/// value came from, else the template.
func brokenRule(
  _ finding: ValidationReport.Finding, in statement: Statement, path: String, template: String
) -> Finding {
  let source = inputCell(of: finding.message, in: statement)
  let column = source.map { ", aus Spalte \($0.column)" } ?? ""
  return Finding(
    .officialRule, finding.severity.rejects ? .error : .warning, at: source?.place ?? SourcePlace(file: template),
    "\(path): \(finding.message) (\(finding.rule)\(column))", hint: finding.hint,
    related: source == nil
      ? [] : [RelatedPlace(SourcePlace(file: path, line: finding.line, column: finding.column), finding.location)])
}

/// The first term in the rule's text that comes from a cell of `kommunen.csv`.
private func inputCell(of message: String, in statement: Statement) -> (place: SourcePlace, column: String)? {
  for match in message.matches(of: /BT-\d+/) {
    let term = String(match.0)
    for (municipality, columns) in [(statement.issuer, columnsOfSeller), (statement.recipient, columnsOfBuyer)] {
      if let column = columns[term], let place = municipality.cells[column] { return (place, column) }
    }
  }
  return nil
}

private let columnsOfSeller = [
  "BT-27": "name", "BT-29": "leitweg_id", "BT-34": "email", "BT-35": "strasse", "BT-37": "ort", "BT-38": "plz",
  "BT-41": "ansprechstelle", "BT-42": "telefon", "BT-43": "email", "BT-84": "iban", "BT-85": "kontoinhaber",
]

private let columnsOfBuyer = [
  "BT-10": "leitweg_id", "BT-44": "name", "BT-49": "email", "BT-50": "strasse", "BT-52": "ort", "BT-53": "plz",
  "BT-83": "kassenzeichen",
]
