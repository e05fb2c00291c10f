import Dates
import Diagnostics
import Statements
import Testing

@Suite struct IssueDateTests {
  private func told(_ issueDate: String, today: String, lastIssued: String? = nil) throws -> [String] {
    try issueDateFindings(day(issueDate), today: day(today), lastIssued: lastIssued.map { try day($0) })
      .map { "\($0.code.rawValue) \($0.severity): \($0.message)" }
  }

  @Test(arguments: [
    ("27.02.2026", "27.02.2026", nil), ("27.02.2026", "13.03.2026", nil), ("27.02.2026", "13.02.2026", nil),
    ("01.01.2028", "18.12.2027", "01.01.2028"), ("29.02.2028", "14.03.2028", "28.02.2028"),
  ])
  func `within 14 days of the clock, and not before the last one`(
    _ issueDate: String, _ today: String, _ lastIssued: String?
  ) throws {
    #expect(try told(issueDate, today: today, lastIssued: lastIssued) == [])
  }

  @Test func `a date farther off is refused, and says what to do`() throws {
    #expect(
      try told("27.02.2026", today: "14.03.2026") == [
        "RUN-RECHNUNGSDATUM error: Das Rechnungsdatum 27.02.2026 liegt 15 Tage vor dem heutigen Tag (14.03.2026), höchstens "
          + "14 sind möglich"
      ])
    #expect(
      try told("01.01.2028", today: "17.12.2027") == [
        "RUN-RECHNUNGSDATUM error: Das Rechnungsdatum 01.01.2028 liegt 15 Tage nach dem heutigen Tag (17.12.2027), höchstens "
          + "14 sind möglich"
      ])
    let place = SourcePlace(file: "vereinbarung.yaml", line: 2, column: 17)
    let finding = try #require(
      issueDateFindings(try day("27.02.2026"), today: try day("24.11.2026"), lastIssued: nil, at: place).first)
    #expect(finding.hint.contains("„--date 2026-11-24“") && finding.place == place && finding.code == .issueDate)
  }

  @Test func `a date before the last issued one is refused, whatever the clock says`() throws {
    #expect(
      try told("26.02.2026", today: "27.02.2026", lastIssued: "27.02.2026") == [
        "RUN-RECHNUNGSDATUM error: Das Rechnungsdatum 26.02.2026 liegt vor dem 27.02.2026, dem Datum der zuletzt "
          + "ausgestellten Rechnung"
      ])
    #expect(try told("01.01.2026", today: "27.02.2026", lastIssued: "27.02.2026").count == 2)
  }
}
