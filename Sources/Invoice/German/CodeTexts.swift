/// The code lists from which terms take their values.
package enum CodeList: Sendable, Hashable, CaseIterable {
  /// UNTDID 1001
  case documentType
  /// ISO 4217
  case currency
  /// ISO 3166-1 alpha-2
  case country
  /// UNTDID 2005 in UBL, UNTDID 2475 in CII
  case taxPoint
  /// UNTDID 1153
  case reference
  /// UNTDID 4451
  case noteSubject
  /// ISO 6523 ICD
  case identifierScheme
  /// CEF EAS
  case electronicAddressScheme
  /// UNTDID 4461
  case paymentMeans
  /// UNTDID 5305
  case vatCategory
  /// UNTDID 5189
  case allowanceReason
  /// UNTDID 7161
  case chargeReason
  /// CEF VATEX
  case vatExemption
  /// MIME types
  case mime
  /// UN/ECE Recommendations 20 and 21
  case unit
  /// UNTDID 7143, and CVD
  case itemClassification

  /// What a code means, in German; nil for one that readers hardly meet.
  package func text(of code: String) -> String? { Self.texts[self]?[code] }

  private static let texts: [CodeList: [String: String]] = Dictionary(
    uniqueKeysWithValues: allCases.map { list in
      let pairs = list.table.split(separator: "\n").map { line in
        let parts = line.split(separator: " ", maxSplits: 1)
        return (String(parts[0]), String(parts[1]))
      }
      return (list, Dictionary(uniqueKeysWithValues: pairs))
    })

  /// One code a line, with what it means.
  private var table: String {
    switch self {
    case .documentType: CodeTable.documentTypes
    case .currency: CodeTable.currencies
    case .country: CodeTable.countries
    case .taxPoint: CodeTable.taxPoints
    case .reference: CodeTable.references
    case .noteSubject: CodeTable.noteSubjects
    case .identifierScheme: CodeTable.schemes + "\n" + CodeTable.identifierSchemes
    case .electronicAddressScheme: CodeTable.schemes + "\n" + CodeTable.electronicAddressSchemes
    case .paymentMeans: CodeTable.paymentMeans
    case .vatCategory: CodeTable.vatCategories
    case .allowanceReason: CodeTable.allowanceReasons
    case .chargeReason: CodeTable.chargeReasons
    case .vatExemption: CodeTable.vatExemptions
    case .mime: CodeTable.mimeTypes
    case .unit: CodeTable.units
    case .itemClassification: CodeTable.itemClassifications
    }
  }
}

/// Codes in words, typed here and nowhere else.
private enum CodeTable {
  static let documentTypes = """
    71 Zahlungsaufforderung
    80 Belastungsanzeige zu Waren oder Dienstleistungen
    81 Gutschriftsanzeige zu Waren oder Dienstleistungen
    82 Rechnung über gemessene Leistungen
    83 Finanzielle Gutschrift
    84 Finanzielle Belastung
    130 Rechnungsdatenblatt
    202 Direkte Abrechnung
    203 Vorläufige Abrechnung
    204 Zahlungsbewertung
    211 Antrag auf Zwischenzahlung
    218 Schlusszahlung nach Fertigstellung
    219 Zahlungsantrag nach Fertigstellung
    261 Gutschrift, vom Käufer ausgestellt
    262 Sammelgutschrift
    295 Rechnung über eine Preisänderung
    296 Gutschrift über eine Preisänderung
    308 Delkredere-Gutschrift
    325 Proforma-Rechnung
    326 Teilrechnung
    331 Handelsrechnung mit Packliste
    380 Handelsrechnung
    381 Gutschrift
    382 Provisionsabrechnung
    383 Belastungsanzeige
    384 Rechnungskorrektur
    385 Sammelrechnung
    386 Vorauszahlungsrechnung
    387 Mietrechnung
    388 Steuerrechnung
    389 Rechnung, vom Käufer ausgestellt
    390 Delkredere-Rechnung
    393 Factoring-Rechnung
    394 Leasing-Rechnung
    395 Konsignationsrechnung
    396 Factoring-Gutschrift
    420 Gutschrift mit maschinenlesbarer Zeile
    456 Belastung
    457 Rücknahme einer Belastung
    458 Rücknahme einer Gutschrift
    527 Belastungsanzeige, vom Käufer ausgestellt
    532 Gutschrift des Spediteurs
    553 Abrechnung mit dem Spediteur
    575 Rechnung des Versicherers
    623 Rechnung des Spediteurs
    633 Rechnung über Hafengebühren
    751 Rechnung nur für die Buchführung
    780 Frachtrechnung
    817 Rechnung über Forderungen
    870 Konsulatsrechnung
    875 Abschlagsrechnung am Bau
    876 Teilschlussrechnung am Bau
    877 Schlussrechnung am Bau
    935 Zollrechnung
    """

  static let taxPoints = """
    3 Rechnungsdatum
    5 Rechnungsdatum
    29 Lieferdatum
    35 Lieferdatum
    72 Zahlungsdatum
    432 Zahlungsdatum
    """

  static let paymentMeans = """
    1 nicht festgelegt
    10 Bargeld
    20 Scheck
    30 Überweisung
    31 Belastung durch Überweisung
    42 Zahlung auf ein Bankkonto
    48 Bankkarte
    49 Lastschrift
    50 Zahlung per Postgiro
    54 Kreditkarte
    55 Debitkarte
    57 bestehende Vereinbarung
    58 SEPA-Überweisung
    59 SEPA-Lastschrift
    60 Eigenwechsel
    68 Online-Zahlungsdienst
    93 Referenzgiro
    97 Ausgleich zwischen Partnern
    ZZZ gesondert vereinbart
    """

  static let noteSubjects = """
    AAB Zahlungsbedingungen
    AAC Gefahrgut
    AAI Allgemeine Information
    AAJ Zusätzliche Bedingungen
    AAK Preisbedingungen
    ABL Rechtliche Angaben
    ABN Buchhaltung
    ACB Zusätzliche Information
    ACD Grund
    ACE Streitfall
    ADU Hinweis
    CUS Zollerklärung
    GEN Gesamte Nachricht
    INV Rechnungsanweisung
    PMD Zahlungsangaben
    PMT Zahlungsinformation
    REG Rechtliche Hinweise
    SUR Hinweise des Verkäufers
    TXD Steuererklärung
    """

  static let vatCategories = """
    AE Steuerschuld des Leistungsempfängers
    B Umsatzsteuer wird gesondert abgeführt
    E steuerfrei
    G steuerfreie Ausfuhr
    K innergemeinschaftliche Lieferung
    L IGIC der Kanarischen Inseln
    M IPSI von Ceuta und Melilla
    O nicht steuerbar
    S steuerpflichtig
    Z Nullsatz
    """

  static let allowanceReasons = """
    41 Bonus für vorzeitige Fertigstellung
    42 sonstiger Bonus
    60 Verbraucherrabatt des Herstellers
    62 wegen militärischen Status
    63 wegen Arbeitsunfalls
    64 Sondervereinbarung
    65 Rabatt wegen Produktionsfehler
    66 Rabatt für neue Verkaufsstelle
    67 Musterrabatt
    68 Rabatt für Auslaufmodell
    70 Incoterm-Rabatt
    71 Rabatt nach Verkaufsschwelle
    88 Zuschlag oder Abzug für Material
    95 Rabatt
    100 Sonderrabatt
    102 langfristig vereinbart
    103 befristet
    104 Standard
    105 Jahresumsatz
    """

  static let chargeReasons = """
    AA Werbung
    AAA Telekommunikation
    ABL zusätzliche Verpackung
    ADR sonstige Leistungen
    ADT Abholung
    FC Fracht
    FI Finanzierung
    HD Umschlag
    IN Versicherung
    LA Etikettierung
    PC Verpackung
    SAA Versand
    SH Sonderbehandlung
    TAC Prüfung
    TX Steuer
    WH Lagerung
    ZZZ gesondert vereinbart
    """

  static let vatExemptions = """
    VATEX-EU-79-C durchlaufender Posten, Artikel 79 MwStSystRL
    VATEX-EU-132 steuerfrei nach Artikel 132 MwStSystRL
    VATEX-EU-132-1A Post, Artikel 132 (1) a MwStSystRL
    VATEX-EU-132-1B Krankenhäuser, Artikel 132 (1) b MwStSystRL
    VATEX-EU-132-1C Heilberufe, Artikel 132 (1) c MwStSystRL
    VATEX-EU-132-1D Organe, Blut und Frauenmilch, Artikel 132 (1) d MwStSystRL
    VATEX-EU-132-1E Zahntechnik, Artikel 132 (1) e MwStSystRL
    VATEX-EU-132-1F Zusammenschlüsse, Artikel 132 (1) f MwStSystRL
    VATEX-EU-132-1G soziale Dienste, Artikel 132 (1) g MwStSystRL
    VATEX-EU-132-1H Kinder- und Jugendbetreuung, Artikel 132 (1) h MwStSystRL
    VATEX-EU-132-1I Erziehung und Bildung, Artikel 132 (1) i MwStSystRL
    VATEX-EU-132-1J Privatunterricht, Artikel 132 (1) j MwStSystRL
    VATEX-EU-132-1K Gestellung von Personal, Artikel 132 (1) k MwStSystRL
    VATEX-EU-132-1L Vereine ohne Gewinnstreben, Artikel 132 (1) l MwStSystRL
    VATEX-EU-132-1M Sport, Artikel 132 (1) m MwStSystRL
    VATEX-EU-132-1N Kultur, Artikel 132 (1) n MwStSystRL
    VATEX-EU-132-1O Veranstaltungen, Artikel 132 (1) o MwStSystRL
    VATEX-EU-132-1P Krankentransport, Artikel 132 (1) p MwStSystRL
    VATEX-EU-132-1Q Rundfunk, Artikel 132 (1) q MwStSystRL
    VATEX-EU-143 Einfuhr, Artikel 143 MwStSystRL
    VATEX-EU-148 Schiffe und Luftfahrzeuge, Artikel 148 MwStSystRL
    VATEX-EU-151 Diplomaten und Streitkräfte, Artikel 151 MwStSystRL
    VATEX-EU-309 Reisebüros, Artikel 309 MwStSystRL
    VATEX-EU-AE Steuerschuld des Leistungsempfängers
    VATEX-EU-D innergemeinschaftlicher Erwerb von Verkehrsmitteln
    VATEX-EU-F Gebrauchtgegenstände
    VATEX-EU-G Ausfuhr aus der EU
    VATEX-EU-I Kunstgegenstände
    VATEX-EU-IC innergemeinschaftliche Lieferung
    VATEX-EU-J Sammlungsstücke und Antiquitäten
    VATEX-EU-O nicht steuerbar
    VATEX-FR-FRANCHISE Kleinunternehmer in Frankreich
    """

  static let mimeTypes = """
    application/pdf PDF-Dokument
    application/xml XML-Dokument
    application/vnd.oasis.opendocument.spreadsheet OpenDocument-Tabelle
    application/vnd.openxmlformats-officedocument.spreadsheetml.sheet Excel-Tabelle
    image/jpeg Bild im Format JPEG
    image/png Bild im Format PNG
    text/csv Tabelle im Format CSV
    text/xml XML-Dokument
    """

  static let units = """
    ANN Jahr
    C62 Stück
    CMK Quadratzentimeter
    CMQ Kubikzentimeter
    CMT Zentimeter
    CT Karton
    DAY Tag
    DMQ Kubikdezimeter
    E49 Arbeitstag
    E54 Fahrt
    EA Stück
    GRM Gramm
    H87 Stück
    HAR Hektar
    HUR Stunde
    KGM Kilogramm
    KMT Kilometer
    KWH Kilowattstunde
    KWT Kilowatt
    LM laufender Meter
    LS Pauschale
    LTR Liter
    MIN Minute
    MKW Quadratmeterwoche
    MLT Milliliter
    MMT Millimeter
    MON Monat
    MRW Meterwoche
    MTK Quadratmeter
    MTQ Kubikmeter
    MTR Meter
    MTS Meter je Sekunde
    MWH Megawattstunde
    NAR Anzahl
    NPR Paar
    P1 Prozent
    PR Paar
    QAN Quartal
    SEC Sekunde
    SET Satz
    TNE Tonne
    WEE Woche
    XBX Kiste
    XCT Karton
    XPK Packung
    XPP Stück
    XPX Palette
    XSA Sack
    ZZ gesondert vereinbart
    """

  static let references = """
    AAA Auftragsbestätigung
    AAB Proforma-Rechnung
    AAG Angebotsnummer
    AAJ Lieferauftrag
    AAK Versandanzeige
    AAS Beförderungsdokument
    ABZ Fahrzeugkennzeichen
    AEP Projektnummer
    CT Vertragsnummer
    DQ Lieferschein
    IT Kundennummer
    LI Positionsnummer
    MG Zählernummer
    ON Bestellnummer
    VN Auftragsnummer
    """

  static let itemClassifications = """
    CVD Fahrzeugkategorie nach der Richtlinie für saubere Fahrzeuge
    EN EAN
    HS Harmonisiertes System
    IB ISBN
    IN Artikelnummer des Käufers
    IS ISSN
    SA Artikelnummer des Lieferanten
    SRV GTIN
    STI CPV
    ZZZ gesondert vereinbart
    """

  /// In both lists of schemes.
  static let schemes = """
    0002 SIRENE
    0007 Organisationsnummer in Schweden
    0009 SIRET
    0037 LY-Kennung in Finnland
    0060 D-U-N-S-Nummer
    0088 GLN
    0096 Produktionseinheit in Dänemark
    0106 Handelsregister der Niederlande
    0130 Generaldirektionen der EU-Kommission
    0183 UID der Schweiz
    0184 CVR-Nummer in Dänemark
    0188 Unternehmensnummer in Japan
    0190 OIN der Niederlande
    0192 Organisationsnummer in Norwegen
    0195 UEN in Singapur
    0198 Umsatzsteuernummer in Dänemark
    0199 LEI
    0201 IPA-Kennung in Italien
    0204 Leitweg-ID
    0208 Unternehmensnummer in Belgien
    0209 GS1-Kennung
    0210 Codice Fiscale in Italien
    0211 Partita IVA in Italien
    0216 OVT-Kennung in Finnland
    0225 SIREN mit Zusatz in Frankreich
    0246 Wirtschafts-Identifikationsnummer
    XR01 Institutionskennzeichen
    XR02 Kennung einer digitalen Gesundheitsanwendung
    XR03 Freischaltcode einer digitalen Gesundheitsanwendung
    """

  static let identifierSchemes = """
    0021 BIC
    0160 GTIN
    SEPA Gläubiger-ID
    """

  static let electronicAddressSchemes = """
    9910 USt-IdNr. in Ungarn
    9914 USt-IdNr. in Österreich
    9915 Verwaltungskennung in Österreich
    9918 IBAN
    9920 USt-IdNr. in Spanien
    9925 USt-IdNr. in Belgien
    9930 USt-IdNr. in Deutschland
    9938 USt-IdNr. in Luxemburg
    9944 USt-IdNr. in den Niederlanden
    9945 USt-IdNr. in Polen
    9957 USt-IdNr. in Frankreich
    EM E-Mail
    """

  static let currencies = """
    AUD Australischer Dollar
    BGN Bulgarischer Lew
    CAD Kanadischer Dollar
    CHF Schweizer Franken
    CNY Renminbi Yuan
    CZK Tschechische Krone
    DKK Dänische Krone
    EUR Euro
    GBP Pfund Sterling
    HUF Forint
    ISK Isländische Krone
    JPY Yen
    NOK Norwegische Krone
    PLN Złoty
    RON Rumänischer Leu
    SEK Schwedische Krone
    TRY Türkische Lira
    UAH Hrywnja
    USD US-Dollar
    """

  static let countries = """
    AD Andorra
    AE Vereinigte Arabische Emirate
    AL Albanien
    AR Argentinien
    AT Österreich
    AU Australien
    BA Bosnien und Herzegowina
    BE Belgien
    BG Bulgarien
    BR Brasilien
    BY Belarus
    CA Kanada
    CH Schweiz
    CL Chile
    CN China
    CY Zypern
    CZ Tschechien
    DE Deutschland
    DK Dänemark
    EE Estland
    EG Ägypten
    EL Griechenland
    ES Spanien
    FI Finnland
    FR Frankreich
    GB Vereinigtes Königreich
    GE Georgien
    GR Griechenland
    HK Hongkong
    HR Kroatien
    HU Ungarn
    ID Indonesien
    IE Irland
    IL Israel
    IN Indien
    IS Island
    IT Italien
    JP Japan
    KR Südkorea
    LI Liechtenstein
    LT Litauen
    LU Luxemburg
    LV Lettland
    MA Marokko
    MC Monaco
    MD Moldau
    ME Montenegro
    MK Nordmazedonien
    MT Malta
    MX Mexiko
    MY Malaysia
    NL Niederlande
    NO Norwegen
    NZ Neuseeland
    PL Polen
    PT Portugal
    RO Rumänien
    RS Serbien
    RU Russland
    SA Saudi-Arabien
    SE Schweden
    SG Singapur
    SI Slowenien
    SK Slowakei
    SM San Marino
    TH Thailand
    TN Tunesien
    TR Türkei
    TW Taiwan
    UA Ukraine
    US Vereinigte Staaten
    VA Vatikanstadt
    VN Vietnam
    XI Nordirland
    XK Kosovo
    ZA Südafrika
    1A Kosovo
    """
}
