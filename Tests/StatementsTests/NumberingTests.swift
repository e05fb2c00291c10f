import Dates
import Facts
import Identifiers
import Invoice
import Settings
import Statements
import Testing

/// One gapless series per issuer and year (domain.md 5.5).
@Suite struct NumberingTests {
  private func numbers(_ numbering: InvoiceNumbering) throws -> [String] {
    try Year(numbering: numbering).settled().statements.compactMap { statement in
      statement.invoice.map { "\(statement.recipient.name) \($0.invoiceNumber)" }
    }
  }

  @Test func `numbers follow the recipients' AGS, a series for each issuer`() throws {
    #expect(
      try numbers(.series(lastNumber: 0)) == [
        "Billerbeck CM25-012-0001", "Havixbeck CM25-012-0002", "Lüdinghausen CM25-004-0001",
        "Nordkirchen CM25-004-0002", "Nottuln CM25-016-0001", "Olfen CM25-004-0003", "Rosendahl CM25-012-0003",
        "Senden CM25-004-0004",
      ])
  }

  @Test func `drafts are named after their recipient`() throws {
    #expect(
      try numbers(.draft) == [
        "Billerbeck ENTWURF-05558008", "Havixbeck ENTWURF-05558020", "Lüdinghausen ENTWURF-05558024",
        "Nordkirchen ENTWURF-05558028", "Nottuln ENTWURF-05558032", "Olfen ENTWURF-05558036",
        "Rosendahl ENTWURF-05558040", "Senden ENTWURF-05558044",
      ])
    #expect(try Year(numbering: .draft).settled().statements.allSatisfy(\.isDraft))
    #expect(try Year().settled().statements.allSatisfy { !$0.isDraft })
  }

  @Test func `a series goes on where it stopped, in at most 20 characters`() throws {
    let recipients = try ["05558040", "05558008"].map { try ags($0) }
    let agreement = try Year { $0.contract.abbreviation = "KOMM" }.agreement()
    let numbers = InvoiceNumbering.series(lastNumber: 9_998).numbers(
      for: recipients, issuer: try ags("05558012"), agreement: agreement)
    #expect(numbers == [try ags("05558008"): "KOMM25-012-9999", try ags("05558040"): "KOMM25-012-10000"])
    #expect(numbers.values.allSatisfy { $0.utf8.count <= 20 })
    let early = try Year { $0.year = BudgetYear(2001) }.agreement()
    #expect(
      InvoiceNumbering.series(lastNumber: 41).numbers(
        for: [try ags("05558008")], issuer: try ags("05558012"), agreement: early)
        == [try ags("05558008"): "CM01-012-0042"])
  }
}
