internal import Diagnostics
internal import Facts
internal import Settings

/// SET-USTREGIME: an advance payment on a taxable service (domain.md, "Decided since").
///
/// VAT is owed as soon as it is received, and the final invoice must show the tax of each (§ 14 Abs. 5 UStG): that needs
/// invoices of advance payments, which do not exist here.
func advancesInRegimeS(
  _ payments: [AdvancePayment], _ municipalities: [Municipality], _ regions: [Region], _ agreement: Agreement
) -> [Finding] {
  payments.compactMap { payment in
    guard let payer = municipalities.first(where: { $0.ags == payment.payer }),
      let region = regions.first(where: { $0.name == payer.region }),
      agreement.vatDecision(of: region.employer)?.regime.rate != nil
    else { return nil }
    return Finding(
      .vatRegime, at: payment.place,
      "\(payer.officialName) hat einen Abschlag auf eine steuerpflichtige Leistung gezahlt",
      hint:
        "in Kategorie S rechnet das Programm keine Abschläge ab, ihre Umsatzsteuer müsste einzeln ausgewiesen werden "
        + "(§ 14 Abs. 5 UStG): den Abschlag zurückzahlen oder die Schlussrechnung in der Finanzsoftware schreiben")
  }
}
