internal import Diagnostics
internal import Facts
internal import Money
internal import Settings

/// ALL-FOERDERUNG-ABW: granted, paid out and computed grant are not the same.
///
/// Where the cap took effect the computed grant holds a person's pay: then it is not told.
func grantDifference(notice: GrantNotice?, computed: Cents, isCapped: Bool, agreement: Agreement) -> Finding? {
  guard let notice, notice.granted != computed || notice.paidOut != notice.granted else { return nil }
  return Finding(
    .grantDiffers, at: notice.place,
    "Region \(notice.region): bewilligt \(notice.granted.german) €, ausgezahlt \(notice.paidOut.german) €, "
      + (isCapped
        ? "berechnet ein anderer, durch die Personalkosten begrenzter Betrag" : "berechnet \(computed.german) €"),
    hint: "abgerechnet wird „\(agreement.grantBasis.rawValue)“; den Unterschied mit dem Kreis klären",
    related: [RelatedPlace(agreement.grantBasisPlace, "foerderung_basis")])
}
