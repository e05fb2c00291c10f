internal import Allocation
internal import Costs
package import Diagnostics
internal import Facts
internal import Identifiers
internal import Settings

/// SET-KONTO: accounts that a list of postings needs are not stated; its cells stay empty.
package func missingAccounts(in statements: SettlementStatements) -> [Finding] {
  statements.allocations.map(\.costs.region).compactMap { region in
    let bookings = statements.statements.filter { $0.region == region.name }.compactMap { Booking($0) }
    let agreement = statements.agreement
    let own = bookings.first.map { missing(agreement.accounts(of: $0.issuer.ags), for: bookings) } ?? []
    // A member's product and counter account are its own affair.
    let without = bookings.filter { agreement.accounts(of: $0.recipient.ags).result == nil }.map(
      \.recipient.officialName)
    guard !own.isEmpty || !without.isEmpty else { return nil }
    let employer = own.isEmpty ? nil : "\(bookings[0].issuer.officialName): \(own.joined(separator: ", "))"
    let members = without.isEmpty ? nil : "aufwandskonto: \(without.joined(separator: ", "))"
    return Finding(
      .bookingAccounts, at: region.place,
      "Region \(region.name): In den Buchungslisten bleiben Konten leer ("
        + [employer, members].compactMap(\.self).joined(separator: "; ") + ")",
      hint: "unter „buchung“ angeben, was die Kämmerei nennt, oder die Spalten beim Import ergänzen")
  }
}

/// Keys of what the employer needs for these postings and has not stated.
private func missing(_ accounts: BookingAccounts, for bookings: [Booking]) -> [String] {
  let kinds = bookings.flatMap(\.items).map(\.kind)
  let needed: [(String, String?, Bool)] = [
    ("produkt", accounts.product, true), ("ertragskonto", accounts.result, true),
    ("forderungskonto", accounts.receivable, bookings.contains { !$0.isCreditNote }),
    ("verbindlichkeitskonto", accounts.payable, bookings.contains { $0.isCreditNote }),
    ("umsatzsteuerkonto", accounts.vat, kinds.contains(.vat)),
    ("abschlagskonto", accounts.advances, kinds.contains(.advances)),
  ]
  return needed.filter { $0.1 == nil && $0.2 }.map(\.0)
}
