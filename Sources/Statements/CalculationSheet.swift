internal import Facts
internal import Identifiers
internal import Money
internal import Settings

/// *Berechnung*: the calculation as CSV, attached to the invoice (BG-24): region totals and shares, collapsed for small
/// groups, no persons.
func calculationSheet(_ statement: Statement) -> [UInt8] {
  var table = SpreadsheetTable(columns: [
    "Position", "Bezeichnung", "Region \(statement.region) EUR", "\(statement.recipient.officialName) EUR",
  ])
  for line in statement.isCollapsed ? [] : statement.lines {
    table.append([
      .figure(line.category?.rawValue ?? ""), .text(line.label), .figure(line.amount.region.german),
      .figure(line.amount.share.german),
    ])
  }
  table.append([
    "K", .text(statement.isCollapsed ? collapsedCostLabel : "Kosten"), .figure(statement.total.region.german),
    .figure(statement.total.share.german),
  ])
  table.append([
    "F", .text(statement.contract.grantName), .figure((-statement.grant.region).german),
    .figure((-statement.grant.share).german),
  ])
  table.append([
    "E", "Eigenanteil", .figure(statement.ownShare.region.german), .figure(statement.ownShare.share.german),
  ])
  for share in statement.shares {
    table.append([
      .figure(share.municipality.ags.text), .text(share.municipality.officialName), .figure(share.fraction.germanShare),
      .figure(share.amount.german),
    ])
  }
  return table.bytes
}
