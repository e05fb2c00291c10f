import Dates
import Diagnostics
import Identifiers
import Settings
import Statements
import Testing

/// SET-USTREGIME: who issues invoices must have decided, and in a way that this program can carry out.
@Suite struct VATDecisionTests {
  private func findings(_ year: Year) throws -> [Finding] {
    let checked = try year.checked()
    #expect((checked.value == nil) == checked.findings.hasErrors)
    #expect(checked.findings.allSatisfy { $0.code.rawValue == "SET-USTREGIME" && $0.severity == .error })
    return checked.findings
  }

  @Test func `not subject to VAT is carried out`() throws {
    #expect(try findings(Year()).isEmpty)
  }

  @Test func `exempt and standard are carried out, too`() throws {
    for regime in [VATRegime.exempt(reason: "Steuerfrei.", code: "VATEX-EU-132-1F"), .standard(rate: 19)] {
      #expect(try findings(Year { $0.vatDecisions[1].regime = regime }).isEmpty)
    }
  }

  @Test func `an advance payment on a taxable service is refused at its row`() throws {
    var year = Year { $0.vatDecisions[1].regime = .standard(rate: 19) }
    year.advances = ["05558032": [100, 200], "05558008": [300]]
    let found = try findings(year)
    #expect(found.count == 2)
    #expect(
      Set(found.map(\.message)) == [
        "Gemeinde Nottuln hat einen Abschlag auf eine steuerpflichtige Leistung gezahlt"
      ])
    #expect(found.allSatisfy { $0.place?.file == "tabelle.csv" && $0.hint.contains("§ 14 Abs. 5 UStG") })
  }

  @Test func `an issuer without a decision is told at its region`() throws {
    let year = Year { $0.vatDecisions.removeFirst() }
    let found = try findings(year)
    #expect(found.map(\.message) == ["Für den Aussteller 05558012 fehlt die Entscheidung zur Umsatzsteuer 2025"])
    #expect(found.first?.place == (try year.agreement()).regions.first?.place)
    #expect(found.first?.hint.contains("§ 2b") == false)
  }

  @Test func `the decision must be of the year of service`() throws {
    #expect(try findings(Year { $0.vatDecisions[2].year = BudgetYear(2024) }).count == 1)
    #expect(try findings(Year { $0.vatDecisions = [] }).count == 3)
  }

  @Test func `from 2027 the finding names the new law`() throws {
    var agreement = try Year().agreement()
    agreement.year = BudgetYear(2027)
    let found = SettlementStatements.checkVAT(agreement, regions: agreement.regions)
    #expect(found.count == 3)
    #expect(found.allSatisfy { $0.hint.contains("§ 2b UStG") })
    for index in agreement.vatDecisions.indices { agreement.vatDecisions[index].year = BudgetYear(2027) }
    #expect(SettlementStatements.checkVAT(agreement, regions: agreement.regions).isEmpty)
  }

  @Test func `who issues nothing in this run need not have decided`() throws {
    var year = Year { $0.vatDecisions.removeFirst() }
    year.regions = [.mitte, .south]
    #expect(try findings(year).isEmpty)
  }
}
