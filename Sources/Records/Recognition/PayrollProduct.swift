/// *Abrechnungsverfahren*: products whose lists are known, and the words of their headers that no other has together.
///
/// For each there is a profile in templates/neu/profile/muster.
enum PayrollProduct: String, CaseIterable {
  case datevBookingBatch = "DATEV-Buchungsstapel"
  case datevPayroll = "DATEV Lohn und Gehalt"
  case sapList = "SAP HCM, Liste"
  case sapFramedList = "SAP HCM, Liste mit senkrechten Strichen"
  case okPWS = "AKDB OK.PWS, Liste"
  case loga = "P&I LOGA, Liste"
  case canonical = "Langform"
  case wideMonthly = "Breite Tabelle, eine Zeile je Monat"
  case wideYearly = "Breite Tabelle, eine Zeile je Jahr"

  /// Keys of headings that must all be there; none where the layout alone decides.
  private var headings: [[String]] {
    switch self {
    case .datevBookingBatch: [["umsatzohnesollhabenkz"], ["belegdatum"]]
    case .datevPayroll: [["kalendertag"], ["lohnartennummer"], ["ausfallschluessel"]]
    case .sapList, .sapFramedList: [["persnr", "pernr"], ["fuerper"], ["inper"], ["lart", "lgart"]]
    case .okPWS: [["abrmonat"], ["lohnarttext", "latext"]]
    case .loga: [["persnr"], ["monat"], ["lohnart"], ["bezeichnung"], ["betrag"]]
    case .canonical: [["jahr"], ["monat"], ["arbeitgeberags"], ["stelle"], ["lohnart"], ["abrechnungsmonat"]]
    case .wideMonthly, .wideYearly: []
    }
  }

  /// What the export is, if it is known.
  static func recognise(_ header: HeaderRecognition, layout: ExportRecognition.Layout) -> Recognised<PayrollProduct>? {
    if header.isBookingBatch {
      return Recognised(
        value: .datevBookingBatch, certainty: .verified, reason: "die erste Zeile sagt es")
    }
    switch layout {
    case .wide: return Recognised(value: .wideMonthly, certainty: .verified, reason: "Aufbau der Tabelle")
    case .yearly: return Recognised(value: .wideYearly, certainty: .verified, reason: "Aufbau der Tabelle")
    case .long: break
    }
    let keys = Set(header.headings.map(\.key))
    let product = allCases.first { product in
      let headings = product.headings
      return !headings.isEmpty && headings.allSatisfy { !keys.isDisjoint(with: $0) }
        && (product != .sapList || !header.table.isFramed) && (product != .sapFramedList || header.table.isFramed)
    }
    return product.map { Recognised(value: $0, certainty: .likely, reason: "die Überschriften sind die seiner Listen") }
  }
}
