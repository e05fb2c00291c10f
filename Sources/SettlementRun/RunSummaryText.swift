internal import Allocation
internal import Costs
internal import Dates
package import Diagnostics
internal import Documents
internal import Facts
internal import Identifiers
internal import Money
internal import Settings
internal import Statements

extension RunReport {
  /// What a clerk reads at the end of a run: figures per region, what was made, where it lies. Person-free.
  package var text: String {
    guard let summary else { return "" }
    var lines = ["Abrechnung \(summary.year.number)", ""]
    let header = ["Region", "Kosten", "Förderung", "Eigenanteil", "Kommunen"]
    var rows = summary.statements.allocations.map { allocation in
      [
        allocation.costs.region.name, allocation.costs.cost.german, allocation.costs.grant.german,
        allocation.costs.ownShare.german, String(allocation.shares.count),
      ]
    }
    if rows.count > 1 {
      let costs = summary.statements.allocations.map(\.costs)
      rows.append([
        "zusammen", costs.map(\.cost).total().german, costs.map(\.grant).total().german,
        costs.map(\.ownShare).total().german, String(summary.statements.statements.count),
      ])
    }
    lines += TextTable([header] + rows, left: [0]).lines
    lines += ["", made(summary)]
    if let sealing { lines += ["", sealing.text] }
    if let publishedAt {
      lines.append("")
      if sealing?.isCorrection != true { lines.append("Übersicht: \(publishedAt)/intern/index.html") }
      lines.append("Versand:   \(publishedAt)/versand/")
      if let sheet = summary.releaseSheet { lines.append("Freigabe:  \(publishedAt)/\(sheet)") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func made(_ summary: RunSummary) -> String {
    let statements = summary.statements.statements
    let invoices = statements.count { if case .invoice = $0.outcome { true } else { false } }
    let creditNotes = statements.count { if case .creditNote = $0.outcome { true } else { false } }
    var parts = [
      "\(statements.count) \(statements.count == 1 ? "Abrechnung" : "Abrechnungen")",
      "\(invoices) \(invoices == 1 ? "Rechnung" : "Rechnungen") über zusammen "
        + "\(summary.statements.invoicedTotal.german) €",
    ]
    if creditNotes > 0 {
      parts.append(
        "\(creditNotes) \(creditNotes == 1 ? "Gutschrift" : "Gutschriften") über zusammen "
          + "\(summary.statements.creditedTotal.german) €")
    }
    if summary.statements.vatTotal != .zero {
      parts[parts.count - 1] += ", darin \(summary.statements.vatTotal.german) € Umsatzsteuer"
    }
    return parts.joined(separator: ", ") + (summary.isDraft ? " (Entwürfe)" : " (ausgestellt)")
  }
}

extension Sealing {
  /// What lies in the archive now.
  var text: String {
    let what =
      bags.isEmpty
      ? "Nichts Neues: alles ist so ausgestellt, wie es sich ergibt."
      : "\(isCorrection ? "Berichtigt" : "Ausgestellt") und versiegelt: \(bags.joined(separator: ", "))"
    return what + (head.map { "\nArchivstand: \($0)" } ?? "")
  }
}

extension RunReport {
  /// lauf.json with what was sealed.
  package var sealingJSON: JSONValue {
    guard let sealing else { return findingsJSON }
    return .object(
      (json?.members ?? []) + [
        .init(
          "archive",
          .object([
            .init("bags", .array(sealing.bags.map { .string($0) })),
            .init("head", sealing.head.map { .string($0) } ?? .null),
          ]))
      ])
  }
}
