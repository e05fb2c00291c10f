package import Costs
package import Diagnostics
internal import Facts
package import Settings

/// ALL-RUECKSCHLUSS: all papers of a run together tell more about one person's pay than share and grant do.
///
/// An error, also for what was published by mistake; a warning where the agreement itemizes small groups on purpose.
/// Names region and papers, never an amount.
package func inferredPay(
  from papers: [OutgoingPaper], _ regions: [RegionCosts], agreement: Agreement
) -> [Finding] {
  var findings = papers.flatMap(unknownFigures)
  let open = papers.filter { $0.audience == .everybody }
  let isItemized = if case .itemize = agreement.smallGroups { true } else { false }
  for region in regions {
    do throws(ExactRatio.Overflow) {
      let audit = try DisclosureAudit(regions, agreement: agreement)
      if let found = try audit.leak(of: region, in: open, beyond: .publicFigures) {
        findings.append(finding(found, region, .error))
      } else if let found = try audit.leak(
        of: region, in: papers, beyond: isItemized ? .itemizedFigures : .partnerFigures)
      {
        findings.append(finding(found, region, .error))
      } else if isItemized, let found = try audit.leak(of: region, in: papers, beyond: .partnerFigures) {
        findings.append(finding(found, region, .warning))
      }
    } catch {
      findings.append(undecided(region))
    }
  }
  return findings
}

/// Papers that tell too much, no fewer of which would.
private struct Leak {
  let narrowing: DisclosureAudit.Narrowing
  let papers: [OutgoingPaper]
}

extension DisclosureAudit {
  fileprivate func leak(
    of region: RegionCosts, in papers: [OutgoingPaper], beyond allowance: Allowance
  ) throws(ExactRatio.Overflow) -> Leak? {
    func narrowing(_ papers: [OutgoingPaper]) throws(ExactRatio.Overflow) -> Narrowing? {
      try self.narrowing(of: region, by: papers.reduce(into: []) { $0.formUnion($1.figures) }, beyond: allowance)
    }
    guard var found = try narrowing(papers) else { return nil }
    var needed = papers
    for index in papers.indices.reversed() {
      var fewer = needed
      fewer.remove(at: index)
      guard let still = try narrowing(fewer) else { continue }
      needed = fewer
      found = still
    }
    return Leak(narrowing: found, papers: needed)
  }
}

private func finding(_ leak: Leak, _ region: RegionCosts, _ severity: Severity) -> Finding {
  let name = region.region.name
  let papers = leak.papers.map { "„\($0.name)“" }
  let source = papers.count == 1 ? "aus \(papers[0])" : "aus \(papers.joined(separator: " und ")) zusammen"
  let message =
    switch leak.narrowing {
    case .forAnybody:
      "Region \(name): \(source) lässt sich auf das Entgelt einer Person genauer schließen als aus Eigenanteil und "
        + "Förderung allein"
    case .forColleagues:
      "Region \(name): \(source) kann, wer das Entgelt einer Person kennt, auf das einer anderen genauer schließen als "
        + "aus Eigenanteil und Förderung allein"
    case .retroactivePay:
      "Region \(name): \(source) geht hervor, dass weniger als drei Personen oder überwiegend eine Nachzahlungen für "
        + "frühere Jahre erhalten haben"
    }
  return Finding(
    .inferredPay, severity, at: region.region.place, message,
    hint: severity == .error
      ? "das ist ein Fehler des Programms: nichts davon weitergeben und den Befund melden"
      : "die Vereinbarung gliedert kleine Gruppen auf; nur mit Einwilligung der Beschäftigten weitergeben")
}

private func unknownFigures(in paper: OutgoingPaper) -> [Finding] {
  let unknown = paper.figures.contains { if case .unknown = $0 { true } else { false } }
  guard unknown else { return [] }
  return [
    Finding(
      .inferredPay, at: nil,
      "„\(paper.name)“ enthält eine Angabe, von der nicht feststeht, was aus ihr auf einzelne Personen folgt",
      hint: "das ist ein Fehler des Programms: den Befund melden")
  ]
}

private func undecided(_ region: RegionCosts) -> Finding {
  Finding(
    .inferredPay, at: region.region.place,
    "Region \(region.region.name): ob die Unterlagen zusammen auf das Entgelt einer Person schließen lassen, ist mit so "
      + "großen Zahlen nicht genau zu berechnen",
    hint: "Anteile und Beträge prüfen; sind sie richtig, den Befund melden")
}
