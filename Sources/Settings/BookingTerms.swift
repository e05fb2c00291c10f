package import Identifiers

/// *buchung*: where somebody books what is settled. Accounts differ between states and finance systems, so none is
/// known beforehand: what is not stated is nil, and stays empty in the lists.
package struct BookingTerms: Sendable {
  package var audience: Audience
  package var accounts: BookingAccounts

  package enum Audience: Hashable, Sendable {
    case employers
    case members
    case municipality(AGS)
  }
}

/// *Konten*: accounts of one municipality, as they are written there.
package struct BookingAccounts: Hashable, Sendable {
  /// `produkt`: the budget's product, or cost centre
  package var product: String?
  /// `ertragskonto` of an employer, `aufwandskonto` of a member
  package var result: String?
  /// `forderungskonto`
  package var receivable: String?
  /// `verbindlichkeitskonto`
  package var payable: String?
  /// `umsatzsteuerkonto`; of a member, where VAT goes that it is charged
  package var vat: String?
  /// `abschlagskonto`: where advance payments were booked
  package var advances: String?
}

extension Agreement {
  /// What is stated for the municipality itself, and for the rest what is stated for all of its kind.
  package func accounts(of municipality: AGS) -> BookingAccounts {
    let kind: BookingTerms.Audience = region(employing: municipality) == nil ? .members : .employers
    func stated(_ audience: BookingTerms.Audience) -> BookingAccounts {
      bookings.first { $0.audience == audience }?.accounts ?? BookingAccounts()
    }
    let (own, all) = (stated(.municipality(municipality)), stated(kind))
    return BookingAccounts(
      product: own.product ?? all.product, result: own.result ?? all.result,
      receivable: own.receivable ?? all.receivable, payable: own.payable ?? all.payable, vat: own.vat ?? all.vat,
      advances: own.advances ?? all.advances)
  }
}
