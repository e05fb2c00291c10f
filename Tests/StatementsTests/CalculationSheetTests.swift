import Identifiers
import Invoice
import Money
import Settings
import Statements
import Testing

/// ANLAGE-1: the calculation that travels inside the invoice.
@Suite struct CalculationSheetTests {
  private func sheet(_ municipality: String, _ year: Year = Year()) throws -> String {
    let document = try #require(try year.statement(municipality).invoice?.supportingDocuments.first)
    #expect(document.content.starts(with: [0xEF, 0xBB, 0xBF]), "a byte order mark for spreadsheets")
    return String(decoding: document.content.dropFirst(3), as: UTF8.self)
  }

  private func lines(_ text: String) -> [String] { text.split(separator: "\r\n").map(String.init) }

  @Test func `Billerbeck: lines, costs, grant, own share, and all four shares`() throws {
    let text = try sheet("05558008")
    #expect(text.hasSuffix("\r\n"))
    #expect(
      lines(text) == [
        "Position;Bezeichnung;Region Nord EUR;Stadt Billerbeck EUR",
        "P1;Personalkosten einschließlich Arbeitgeberanteil;179.729,56;44.932,39",
        "P2;Technische Ausstattung der Arbeitsplätze;4.127,47;1.031,87",
        "P3;Stellenbesetzung und Ausschreibung;1.312,60;328,15",
        "P4;Pauschale Personalverwaltung;2.800,00;700,00",
        "K;Kosten;187.969,63;46.992,41",
        "F;Landesförderung Kommunales Integrationsmanagement NRW (Case-Management);-128.333,33;-32.083,33",
        "E;Eigenanteil;59.636,30;14.909,08",
        "05558012;Stadt Coesfeld;1/4;14.909,08",
        "05558008;Stadt Billerbeck;1/4;14.909,08",
        "05558020;Gemeinde Havixbeck;1/4;14.909,07",
        "05558040;Gemeinde Rosendahl;1/4;14.909,07",
      ])
  }

  @Test func `Nottuln: one line for the costs of a small group`() throws {
    #expect(
      lines(try sheet("05558032")) == [
        "Position;Bezeichnung;Region Mitte EUR;Gemeinde Nottuln EUR",
        "K;Kosten des Case-Managements (Personal- und Sachkosten);81.066,25;40.533,12",
        "F;Landesförderung Kommunales Integrationsmanagement NRW (Case-Management);-55.000,00;-27.500,00",
        "E;Eigenanteil;26.066,25;13.033,12",
        "05558016;Stadt Dülmen;1/2;13.033,13",
        "05558032;Gemeinde Nottuln;1/2;13.033,12",
      ])
  }

  @Test func `a refund has a minus that spreadsheets add up`() throws {
    var year = Year()
    year.regions = [.surplus]
    #expect(lines(try sheet("05558032", year)).contains("E;Eigenanteil;-233,13;-116,57"))
  }

  @Test func `a text cannot become a formula or another column`() throws {
    let cases = [
      ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+49", "'+49"), ("-x", "'-x"), ("a;b", "\"a;b\""),
      ("\"KIM\"", "\"\"\"KIM\"\"\""), ("=A;B", "\"'=A;B\""), ("KIM - Land", "KIM - Land"),
    ]
    for (name, cell) in cases {
      let text = try sheet("05558008", Year { $0.contract.grantName = name })
      #expect(lines(text).contains("F;\(cell);-128.333,33;-32.083,33"), "\(name)")
    }
  }

  @Test func `a sheet has the same number of columns throughout`() throws {
    for municipality in ["05558008", "05558032", "05558044"] {
      let columns = lines(try sheet(municipality)).map { $0.filter { $0 == ";" }.count }
      #expect(columns.allSatisfy { $0 == 3 }, "\(municipality)")
    }
  }
}
