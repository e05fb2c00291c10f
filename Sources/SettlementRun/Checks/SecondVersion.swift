internal import Diagnostics
internal import Documents
internal import Settings
internal import Statements

/// RUN-FASSUNG: where this run goes lies an earlier one whose itemized figures of a region are others. For the terminal
/// only: it depends on what was there, and the same input must give the same bytes.
func secondVersions(
  of statements: SettlementStatements, earlier: (String) throws(EnvironmentFailure) -> [UInt8]?
) throws(EnvironmentFailure) -> [Finding] {
  var findings: [Finding] = []
  for region in statements.agreement.regions {
    guard let result = RegionResult(of: region.name, in: statements),
      let bytes = try earlier(FileNames.regionResult(region.name)), EarlierVersion.differs(bytes, from: result)
    else { continue }
    findings.append(
      Finding(
        .secondVersion, at: region.place,
        "Region \(region.name): Kostenzeilen oder Vollzeitmonate sind andere als im Lauf, der hier schon lag",
        hint:
          "falls der frühere weitergegeben ist: stehen hinter dem Unterschied weniger als drei Personen oder überwiegend "
          + "eine, nur alten und neuen Eigenanteil nennen, sonst zeigt der Unterschied ihr Entgelt"))
  }
  return findings
}
