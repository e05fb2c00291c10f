package import Diagnostics
package import Facts
internal import Money
package import Settings

/// Reads two states of the same year's folder and counts the persons whose pay differs; who they are stays here.
///
/// Of each region only numbers come out: what may be shown of the difference is decided by them
/// (`DifferenceDisclosure`). No value if one of the two has errors, since a row that is missing is no difference.
/// - Throws: `ReadFailure` if the environment fails while an export is read.
package func comparePay(
  _ before: InputTables, under oldAgreement: Agreement, _ after: InputTables, under newAgreement: Agreement,
  regions: [Region]
) throws(ReadFailure) -> Checked<[PayComparison]> {
  let old = try readPersons(before, agreement: oldAgreement, regions: regions)
  let new = try readPersons(after, agreement: newAgreement, regions: regions)
  let findings = old.findings + new.findings
  guard !findings.hasErrors else { return Checked(nil, findings) }
  let comparisons = regions.map { region in
    let (was, now) = (old.pay[region.name] ?? [:], new.pay[region.name] ?? [:])
    let differences = Set(was.keys).union(now.keys).map { (now[$0] ?? .zero) - (was[$0] ?? .zero) }
    return PayComparison(
      region: region.name, before: PersonGroup(behind: was.values), after: PersonGroup(behind: now.values),
      changed: PersonGroup(behind: differences))
  }
  return Checked(comparisons, findings)
}
