internal import Settings

/// What a column of a payroll export holds.
enum ColumnRole: CaseIterable {
  case personnelNumber, name, month, year, run, payElement, text, amount, side, costCenter, costObject, post, employer
  /// The sum of a row.
  case total
  /// Known, and of no use here: hours, days, currency.
  case other
}

/// The heading of a column as payroll products write it, and what it says.
///
/// The words are those of the products' lists (domain.md 3.1 to 3.3) and their usual abbreviations.
struct ColumnHeading {
  let text: String
  /// Lower case, umlauts spelt out, letters and digits only: `Pers.-Nr.` is `persnr`. No letter is left out, so that a
  /// known word is all that stands there.
  let key: String

  init(_ text: String) {
    self.text = text
    key = Self.key(of: text)
  }

  static func key(of text: String) -> String {
    let spelt: [Character: String] = ["ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"]
    return text.lowercased().reduce(into: "") { key, letter in
      if let letters = spelt[letter] {
        key += letters
      } else if letter.isLetter || letter.isNumber {
        key.append(letter)
      }
    }
  }

  var role: ColumnRole? { Self.roles[key] }

  /// The class that the heading of a wide column names.
  var payClass: PayClass? { Self.classes[key] }

  /// Words for a role, the plainest first: where two columns could hold it, the first word decides.
  static let words: [ColumnRole: [String]] = [
    .personnelNumber: [
      "personalnummer", "personalnr", "persnummer", "persnr", "pernr", "pnr", "persid", "mitarbeiternummer",
      "mitarbeiternr", "manr", "manummer", "beschaeftigtennummer", "beschaeftigtennr", "stammnummer", "stammnr",
    ],
    .name: [
      "name", "namevorname", "nachnamevorname", "nachname", "familienname", "zuname", "vorname", "vornamename",
      "mitarbeiter", "mitarbeiterin", "mitarbeitername", "beschaeftigter", "beschaeftigte", "bedienstete", "person",
    ],
    .month: [
      "monat", "fuerper", "fuerperiode", "fuermonat", "abrmonat", "entgeltmonat", "bezugsmonat", "periode",
      "kalendertag",
      "belegdatum", "zeitraum", "monatjahr", "leistungsmonat", "bezugszeitraum", "per",
    ],
    .run: [
      "lauf", "inper", "inperiode", "inmonat", "abrechnungslauf", "abrechnungsmonat", "abrechnungsperiode",
      "abrechnungszeitraum", "zahlmonat", "buchungsmonat", "abgerechnetin",
    ],
    .year: ["jahr", "kalenderjahr", "haushaltsjahr", "abrechnungsjahr", "wirtschaftsjahr", "geschaeftsjahr", "gj"],
    .payElement: [
      "lohnart", "lohnartennummer", "lohnartnummer", "lohnartnr", "lohnartennr", "lart", "lgart", "lanr", "la",
      "bezuegeart", "bezugsart", "entgeltart", "konto",
    ],
    .text: [
      "bezeichnung", "lohnarttext", "lohnartlangtext", "lohnartbezeichnung", "lohnartenbezeichnung", "lartlangtext",
      "latext", "labezeichnung", "lgarttext", "langtext", "text", "buchungstext", "bezeichnungderlohnart",
    ],
    .amount: [
      "betrag", "betrageur", "betragin", "betragineur", "betrageuro", "betragineuro", "umsatzohnesollhabenkz", "umsatz",
      "wert", "kosten",
      "arbeitgeberkosten", "agkosten", "euro", "eur",
    ],
    .side: [
      "sollhabenkennzeichen", "sollhabenkz", "sollhaben", "shkennzeichen", "shkz", "sh", "habensoll", "vorzeichen",
    ],
    .costCenter: [
      "kostenstelle", "kostenstellennummer", "kostenst", "kostst", "kst", "kost1kostenstelle", "kost1",
    ],
    .costObject: [
      "kostentraeger", "kostentraegernummer", "kosttr", "ktr", "kost2kostenstelle", "kost2", "produkt",
      "produktnummer", "psp", "pspelement", "innenauftrag",
    ],
    .post: ["stelle", "stellennummer", "stellennr", "planstelle", "planstellennummer", "planstellennr"],
    .employer: ["arbeitgeberags", "arbeitgeber", "ags", "gemeindeschluessel"],
    .total: [
      "gesamt", "gesamtpersonalkosten", "personalkostengesamt", "gesamtkosten", "gesamtsumme", "gesamtbetrag", "summe",
      "jahressumme", "insgesamt", "total", "personalkosten",
    ],
    .other: [
      "mandant", "bukrs", "buchungskreis", "abrechnungskreis", "abrkreis", "stunden", "tage", "ausfallschluessel",
      "waehrung", "wkzumsatz", "gegenkonto", "gegenkontoohnebuschluessel", "belegfeld1", "belegfeld2", "entgeltgruppe",
      "egr", "stufe", "geburtsdatum", "steuerklasse", "vzae", "wochenstunden", "eintritt", "austritt", "menge",
      "anzahl", "faktor", "satz", "prozent", "bemerkung", "hinweis",
    ],
  ]

  private static let roles = Dictionary(
    uniqueKeysWithValues: words.flatMap { role, words in words.map { ($0, role) } })

  /// How plain the word is: 0 for the first of its role.
  var plainness: Int { role.flatMap { Self.words[$0]?.firstIndex(of: key) } ?? .max }

  private static let classes: [String: PayClass] = [
    "brutto": .basePay, "bruttoentgelt": .basePay, "entgelt": .basePay, "tabellenentgelt": .basePay,
    "grundentgelt": .basePay, "suezulage": .allowance, "zulage": .allowance, "zulagen": .allowance,
    "jsz": .annualSpecialPayment, "jahressonderzahlung": .annualSpecialPayment, "lob": .performancePay,
    "leistungsentgelt": .performancePay, "vwl": .capitalFormation, "vermoegenswirksameleistungen": .capitalFormation,
    "kvag": .healthInsurance, "agkv": .healthInsurance, "pvag": .careInsurance, "agpv": .careInsurance,
    "rvag": .pensionInsurance, "agrv": .pensionInsurance, "avag": .unemploymentInsurance,
    "agav": .unemploymentInsurance, "zvu": .occupationalPensionLevy, "zvumlage": .occupationalPensionLevy,
    "zvkumlage": .occupationalPensionLevy, "zvs": .occupationalPensionRecovery,
    "sanierungsgeld": .occupationalPensionRecovery, "zvsanierungsgeld": .occupationalPensionRecovery,
    "zvb": .occupationalPensionContribution, "zvbeitrag": .occupationalPensionContribution,
    "zvkbeitrag": .occupationalPensionContribution, "zvsteuer": .occupationalPensionTax,
    "pauschalsteuer": .occupationalPensionTax, "u2": .maternityLevy, "umlageu2": .maternityLevy, "u1": .sicknessLevy,
    "umlageu1": .sicknessLevy, "inso": .insolvencyLevy, "insolvenzgeldumlage": .insolvencyLevy,
    "erst": .reimbursement, "erstattung": .reimbursement, "erstattungen": .reimbursement,
    "erstattungu2": .reimbursement,
  ]
}
