internal import Dates
internal import Facts
internal import Identifiers
internal import Money
internal import Settings
internal import Statements

/// *Buchungsliste*: what the employer posts, a row for each posting and at least one for each document.
func bookingTable(_ bookings: [Booking], _ accounts: BookingAccounts) -> SpreadsheetTable {
  table(bookings, accounts, party: "Debitor") { booking in
    BookingSide(party: booking.recipient, direction: booking.isCreditNote ? .payable : .receivable)
  }
}

/// The counterpart: what the member posts.
func memberBookingTable(_ booking: Booking, _ accounts: BookingAccounts) -> SpreadsheetTable {
  table([booking], accounts, party: "Kreditor") { booking in
    BookingSide(party: booking.issuer, direction: booking.isCreditNote ? .receivable : .payable)
  }
}

/// One of the two who book the same document.
private struct BookingSide {
  /// The other one.
  let party: Municipality
  let direction: Direction

  enum Direction: String {
    case receivable = "Forderung"
    case payable = "Verbindlichkeit"
  }
}

private func table(
  _ bookings: [Booking], _ accounts: BookingAccounts, party: String, side: (Booking) -> BookingSide
) -> SpreadsheetTable {
  var table = SpreadsheetTable(columns: [
    "Stand", "Vorgang", "Posten", "Betrag", "Konto", "Gegenkonto", "Produkt", "Zahlbetrag", "Rechnungsnummer",
    "Rechnungsdatum", "Fällig am", party, "AGS", "Region", "Kassenzeichen", "Verwendungszweck", "Buchungstext",
  ])
  for booking in bookings {
    let side = side(booking)
    let counter = side.direction == .receivable ? accounts.receivable : accounts.payable
    for (index, item) in booking.items.enumerated() {
      table.append([
        .text(booking.isDraft ? draftNote : "endgültig"), .text(side.direction.rawValue), .text(item.kind.german),
        .amount(item.amount), .figure(accounts.account(for: item.kind) ?? ""), .figure(counter ?? ""),
        .text(accounts.product ?? ""), index == 0 ? .amount(booking.balance) : .empty, .text(booking.number),
        .figure(booking.issueDay.german), .figure(booking.dueDay.german), .text(side.party.officialName),
        .figure(side.party.ags.text), .text(booking.region), .text(booking.recipient.remittanceReference),
        .text(booking.remittanceInformation), .text("\(booking.text): \(item.kind.german)"),
      ])
    }
  }
  return table
}

extension Booking.Kind {
  fileprivate var german: String {
    switch self {
    case .ownShare: "Eigenanteil"
    case .vat: "Umsatzsteuer"
    case .advances: "Abschläge"
    }
  }
}

extension BookingAccounts {
  fileprivate func account(for kind: Booking.Kind) -> String? {
    switch kind {
    case .ownShare: result
    case .vat: vat
    case .advances: advances
    }
  }
}
