import Diagnostics
import Settings

@testable import ExportSupport

/// A fault of a folder with marks in all personal fields, made so that a mark stands where the finding points if it can.
struct CanaryCase: Sendable {
  let name: String
  let code: DiagnosticCode
  let folder: CanaryFolder
  let edits: [Edit]

  init(_ name: String, _ code: DiagnosticCode, in folder: CanaryFolder = CanaryFolder(), _ edits: Edit...) {
    (self.name, self.code, self.folder, self.edits) = (name, code, folder, edits)
  }

  /// A folder of another year of pay.
  init(_ name: String, _ code: DiagnosticCode, changing change: (inout PaidYear) -> Void) {
    var list = CanaryFolder.list
    change(&list.year)
    self.init(name, code, in: CanaryFolder(list))
  }

  static let all = settings + bytes + fields + keys + amounts + plausibility + allocation + run

  private static let agreement = "vereinbarung.yaml"
  private static let profile = CanaryFolder.profile
  private static let export = CanaryFolder.export
  private static let first =
    "00819044000;Zilpzalp-Ürgens, Quendoline;CM;584717;01/2025;1000;Zulage Steinkauz 1000;4.351,49"

  /// The first posting of the first person with one field changed.
  private static func row(_ old: String, _ new: String) -> Edit {
    .replace(export, old: first, new: first.replacing(old, with: new))
  }

  private static func open(_ dialect: ExportDialect, _ change: (inout CanaryFolder) -> Void = { _ in }) -> CanaryFolder
  {
    var folder = CanaryFolder(CanaryFolder.marked(dialect))
    let keys = ["kodierung", "trennzeichen", "dezimalzeichen", "tausenderzeichen", "monatsform"]
    let lines = String(decoding: folder.files[profile] ?? [], as: UTF8.self).split(separator: "\n")
    let kept = lines.filter { line in !keys.contains { line.hasPrefix($0 + ":") } }
    folder.files[profile] = Array((kept.joined(separator: "\n") + "\n").utf8)
    change(&folder)
    return folder
  }

  private static let settings = [
    CanaryCase("an export laid where the agreement belongs", .yaml, .write(agreement, CanaryFolder.list.bytes)),
    CanaryCase("an export laid where its profile belongs", .yaml, .write(profile, CanaryFolder.list.bytes)),
    CanaryCase("a key misspelt", .unknownKey, .replace(agreement, old: "deckel:", new: "dekel:")),
    CanaryCase("a key missing", .missingKey, .replace(profile, old: "form: lang\n", new: "")),
    CanaryCase("a wrong value", .invalidValue, .replace(profile, old: "form: lang", new: "form: kurz")),
    CanaryCase("no decision on VAT", .vatRegime, .replace(agreement, old: "jahr: 2025, kat", new: "jahr: 2024, kat")),
    CanaryCase(
      "an export without profile", .profile, .write("personal-neu.csv", CanaryFolder.list.bytes)),
    CanaryCase("a profile without export", .profile, .replace(profile, old: "liste.csv", new: "listen.csv")),
    CanaryCase("no accounts", .bookingAccounts),
    CanaryCase("a paper after its meeting", .paperDate, .replace(agreement, old: "02.03.2026", new: "02.04.2026")),
  ]

  private static let bytes = [
    CanaryCase("another encoding", .unreadableFile, .write(export, encoded(CanaryFolder.list.text, .windows1252))),
    CanaryCase(
      "UTF-16 where UTF-8 is declared", .unreadableFile, .write(export, encoded(CanaryFolder.list.text, .utf16))),
    CanaryCase("an empty export", .unreadableFile, .write(export, [])),
    CanaryCase("a control character in a name", .illegalCharacter, row("Zilpzalp", "Zilpzalp\u{7}")),
    CanaryCase(
      "a control character in a number of stellen.csv", .illegalCharacter,
      .replace("stellen.csv", old: "00819044000", new: "00819044000\u{1}")),
    CanaryCase("a quote before a name", .openQuote, row("Zilpzalp", "\"Zilpzalp")),
    CanaryCase("text behind a quoted name", .openQuote, row("Zilpzalp-Ürgens", "\"Zilpzalp\"-Ürgens")),
    CanaryCase("a quote in a voucher", .openQuote, .replace("sachkosten.csv", old: "K-Gold", new: "\"K-Gold")),
    CanaryCase("a column called otherwise", .header, .replace(export, old: "Betrag", new: "Summe")),
    CanaryCase(
      "no header", .header, .replace(export, old: "Pers.-Nr.;Name;KTR", new: "Zilpzalp;Wiedehopf;00819044000")),
    CanaryCase("a column twice", .header, .replace(export, old: "Bezeichnung", new: "Name")),
    CanaryCase("a name as heading", .header, .replace("stellen.csv", old: "stelle;", new: "Zilpzalp;")),
    CanaryCase("a name cut in two", .fieldCount, row("Ürgens, Q", "Ürgens; Q")),
    CanaryCase("a row of one field", .fieldCount, row(";", " ")),
    CanaryCase(
      "a field too many of a holder", .fieldCount, .append("stellen.csv", "E0-A;Nord;1,0;00819044000;Zilpzalp\n")),
    CanaryCase(
      "a semicolon in a reason", .fieldCount, .replace("sachkosten.csv", old: "von Haub", new: "von; Haub")),
  ]

  private static let fields = [
    CanaryCase("a name where the amount belongs", .number, row("4.351,49", "Zilpzalp")),
    CanaryCase(
      "a name where the FTE belongs", .number, .replace("stellen.csv", old: "A0-A;Nord;1,0", new: "A0-A;Nord;Zilpzalp")),
    CanaryCase("a decimal point", .ambiguousNumber, row("4.351,49", "4351.49")),
    CanaryCase("a third decimal", .surplusDecimals, row("4.351,49", "4.351,490")),
    CanaryCase("an amount made a power of ten", .spreadsheetDamage, row("4.351,49", "4,35149E+03")),
    CanaryCase("a name where the month belongs", .date, row("01/2025", "Zilpzalp")),
    CanaryCase("a number where the month belongs", .date, row("01/2025", "00819044000")),
    CanaryCase(
      "a number where the day belongs", .date, .replace("stellen.csv", old: "01.01.2025", new: "00819044000")),
    CanaryCase("a month of another year", .year, row("01/2025", "01/2023")),
    CanaryCase("costs of another year", .year, .replace("sachkosten.csv", old: "bestellt von Haubentaucher", new: "")),
    CanaryCase(
      "days and months that may be swapped", .recognition,
      in: open(ExportDialect(name: "days", encoding: .utf8, monthForm: .slashDay)) { folder in
        let text = String(decoding: folder.files[export] ?? [], as: UTF8.self)
        folder.files[export] = Array(text.replacing("28/", with: "05/").utf8)
      }),
  ]

  private static let keys = [
    CanaryCase(
      "an advance of a stranger", .unknownMunicipality, .replace("abschlaege.csv", old: "05558008", new: "05559999")),
    CanaryCase(
      "a number where the AGS belongs", .unknownMunicipality,
      .replace("abschlaege.csv", old: "05558008", new: "B-Seidenschwanz")),
    CanaryCase("a grant to a member", .notAnEmployer, .replace("foerderung.csv", old: "05558012", new: "05558008")),
    CanaryCase(
      "rows of another employer", .notAnEmployer,
      in: open(ExportDialect(name: "employer", encoding: .utf8, namesEmployer: true)) { folder in
        let text = String(decoding: folder.files[export] ?? [], as: UTF8.self)
        folder.files[export] = Array(text.replacing("00827166000;05558012", with: "00827166000;05558016").utf8)
      }),
    CanaryCase(
      "a name where the region belongs", .unknownRegion, .replace("stellen.csv", old: "A0-A;Nord", new: "A0-A;Zilpzalp")
    ),
    CanaryCase("a person without a post", .unknownPost, .deleteLine("stellen.csv", 2)),
    CanaryCase("a number that lost its zeros", .unknownPost, .replaceAll(export, old: "00819044000", new: "819044000")),
    CanaryCase("no number", .unknownPost, row("00819044000", "")),
    CanaryCase(
      "a name where the post belongs", .unknownPost,
      .replace("stellen.csv", old: "A0-A;Nord;1,0;00819044000", new: "Zilpzalp;Nord;1,0;")),
    CanaryCase("a name where the pay element belongs", .unmappedPayElement, row(";1000;", ";Zilpzalp;")),
    CanaryCase("a number where the pay element belongs", .unmappedPayElement, row(";1000;", ";00819044000;")),
    CanaryCase(
      "amounts where pay elements belong", .unmappedPayElement,
      .replace(profile, old: "lohnart: Lohnart", new: "lohnart: Betrag"),
      .replace(profile, old: "betrag: Betrag", new: "betrag: Lohnart")),
    CanaryCase("travel", .notChargeable, .replace("lohnarten.csv", old: "1510;JSZ", new: "1510;REISE")),
    CanaryCase("a kind of costs that is none", .notChargeable, .replace("sachkosten.csv", old: ";P2;", new: ";P5;")),
    CanaryCase("insolvency levy", .insolvencyLevy, .replace("lohnarten.csv", old: "1510;JSZ", new: "1510;INSO")),
    CanaryCase("levy U1", .sicknessLevy, .replace("lohnarten.csv", old: "1510;JSZ", new: "1510;U1")),
    CanaryCase(
      "more FTE than the post has", .fte, .replace("stellen.csv", old: "00819044000;1,0", new: "00819044000;1,5")),
    CanaryCase("more posts than agreed", .fte, .replace(agreement, old: "\"4,0\"", new: "\"3,0\"")),
    CanaryCase("no street", .masterData, .replace("kommunen.csv", old: "Markt 8", new: "")),
    CanaryCase("a wrong Leitweg-ID", .leitwegID, .replace("kommunen.csv", old: "DEMO01-52", new: "DEMO01-53")),
    CanaryCase("a wrong IBAN", .iban, .replace("kommunen.csv", old: "DE344", new: "DE434")),
  ]

  private static let amounts = [
    CanaryCase("a posting twice", .duplicate, .repeatLine(export, 5)),
    CanaryCase("a holder twice", .duplicate, .repeatLine("stellen.csv", 2)),
    CanaryCase("a voucher twice", .duplicate, .repeatLine("sachkosten.csv", 2)),
    CanaryCase("an advance twice", .duplicate, .repeatLine("abschlaege.csv", 2)),
    CanaryCase("a wrong total of a person", .controlTotal, row("4.351,49", "4.351,50")),
    CanaryCase(
      "a wrong total of the file", .controlTotal, .replace(export, old: "Gesamt;;;;;;;", new: "Gesamt;;;;;;;1")),
    CanaryCase(
      "a wide row that does not add up", .controlTotal,
      in: CanaryFolder(CanaryFolder.marked(ExportDialect(name: "wide", encoding: .utf8, layout: .wide))),
      .replace(export, old: "01/2025;4.351,49", new: "01/2025;4.351,50")),
    CanaryCase("a posting taken back", .reversal) { year in
      guard let entry = year.entries.first else { return }
      for sign: Int64 in [-1, 1] {
        var twin = entry
        twin.cents *= sign
        year.entries.append(twin)
      }
    },
    CanaryCase(
      "rows of another cost object", .otherCostObject,
      in: {
        var list = CanaryFolder.list
        list.hasForeigners = true
        return CanaryFolder(list)
      }()),
    CanaryCase("a row of a post at another cost object", .splitCostObject, row(";CM;", ";fremd;")),
  ]

  private static let plausibility = [
    CanaryCase(
      "pay before the post was taken", .payOutsideOccupancy,
      .replace("stellen.csv", old: "00819044000;1,0;01.01", new: "00819044000;1,0;01.06")),
    CanaryCase("no contributions", .contributionBand, .replace("lohnarten.csv", old: "ZV-U", new: "ERST")),
    CanaryCase(
      "more contributions than there can be", .contributionLimit, .replace("lohnarten.csv", old: "ZV-U", new: "KV-AG")),
    CanaryCase("pay that jumps", .payJump) { year in
      for index in year.entries.indices where year.entries[index].month > 6 { year.entries[index].cents *= 2 }
    },
    CanaryCase(
      "no special payment", .annualSpecialPayment, .replace("lohnarten.csv", old: "1510;JSZ", new: "1510;LOB")),
    CanaryCase("a month without pay", .payGap) { year in
      year.entries.removeAll { $0.month == 6 && $0.person == year.persons[0].number }
    },
    CanaryCase("a vacancy", .vacancy, .replace("stellen.csv", old: "31.12.2025", new: "15.12.2025")),
    CanaryCase(
      "pay for an earlier year", .retroactivePay, .replace("lohnarten.csv", old: "1510;JSZ", new: "1510;VORJAHR")),
    CanaryCase(
      "a year whose legal figures are unknown", .legalFigures, .replaceAll(agreement, old: "2026", new: "2029"),
      .replaceAll(agreement, old: "2025", new: "2027"), .replaceAll("stellen.csv", old: "2025", new: "2027"),
      .replaceAll("sachkosten.csv", old: "2025", new: "2027"), .replaceAll("abschlaege.csv", old: "2025", new: "2027"),
      .replaceAll(export, old: "2025", new: "2027")),
  ]

  private static let allocation = [
    CanaryCase("no grant", .grantMissing, .deleteLine("foerderung.csv", 2)),
    CanaryCase(
      "a grant that was not paid", .grantDiffers,
      .replace("foerderung.csv", old: ";220.000,00;12", new: ";219.000,00;12")),
    CanaryCase(
      "a grant capped at somebody's pay", .grantCapped,
      .replace(agreement, old: "basis: bewilligt", new: "basis: berechnet"),
      .replace(agreement, old: "\"55.000,00\"", new: "\"71.500,00\"")),
    CanaryCase("more grant than costs", .surplus, .replace("foerderung.csv", old: "220.000,00", new: "920.000,00")),
    CanaryCase("a small group", .smallGroup, in: small),
    CanaryCase(
      "a small group itemized", .inferredPay, in: small,
      .replace(agreement, old: "zusammenfassen", new: "aufgliedern\nkleingruppe_begruendung: Einwilligung")),
    CanaryCase(
      "a member without weight", .weights,
      .replace(agreement, old: "schluessel: gleich", new: "schluessel: vzae, anteile_vzae: {\"05558012\": 1}")),
    CanaryCase(
      "an advance of an employer", .advancePayment, .replace("abschlaege.csv", old: "05558008", new: "05558012")),
    CanaryCase(
      "a year before that was otherwise", .previousYear,
      .write("vorjahr.csv", Array("ags;kosten;foerderung;eigenanteil\n05558008;1.000,00;700,00;300,00\n".utf8))),
  ]

  /// Two persons, of whom sums of the region would tell.
  private static let small: CanaryFolder = {
    var list = CanaryFolder.list
    list.year = CanaryFolder.year(of: 2)
    return CanaryFolder(list)
  }()

  private static let run = [
    CanaryCase(
      "a number of an employer", .invoiceNumber,
      .replace("rechnungsnummern.csv", old: "05558008", new: "05558012")),
    CanaryCase("not a folder", .folder, .remove("")),
    CanaryCase("no table of posts", .missingFile, .remove("stellen.csv")),
    CanaryCase("a file that nobody reads", .unusedFile, .write("notizen.csv", CanaryFolder.list.bytes)),
    CanaryCase("a second version", .secondVersion) { year in year.entries[0].cents += 21_043 },
  ]
}
