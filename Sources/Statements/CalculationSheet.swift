internal import Facts
internal import Identifiers
internal import Money
internal import Settings

/// *Berechnung*: the calculation as CSV, attached to the invoice (BG-24): region totals and shares, collapsed for small
/// groups, no persons.
func calculationSheet(_ statement: Statement) -> [UInt8] {
  var rows = [["Position", "Bezeichnung", "Region \(statement.region) EUR", "\(statement.recipient.officialName) EUR"]]
  for line in statement.isCollapsed ? [] : statement.lines {
    rows.append([line.category?.rawValue ?? "", line.label, line.amount.region.german, line.amount.share.german])
  }
  rows.append([
    "K", statement.isCollapsed ? collapsedCostLabel : "Kosten", statement.total.region.german,
    statement.total.share.german,
  ])
  rows.append(["F", statement.contract.grantName, (-statement.grant.region).german, (-statement.grant.share).german])
  rows.append(["E", "Eigenanteil", statement.ownShare.region.german, statement.ownShare.share.german])
  for share in statement.shares {
    rows.append([
      share.municipality.ags.text, share.municipality.officialName, share.fraction.germanShare, share.amount.german,
    ])
  }
  // A byte order mark, so that spreadsheets read umlauts; a minus that they can add up.
  let text = rows.map { $0.map(field).joined(separator: ";") }.joined(separator: "\r\n") + "\r\n"
  return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
}

private func field(_ text: String) -> String {
  var text = String(text.map { $0 == "\u{2212}" ? "-" : $0 == "\u{A0}" ? " " : $0 })
  // A cell that begins like a formula would be run by a spreadsheet; amounts may begin with a minus.
  if let first = text.first, "=+@".contains(first) || (first == "-" && text.dropFirst().first?.isNumber != true) {
    text = "'" + text
  }
  guard text.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return text }
  return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
}
