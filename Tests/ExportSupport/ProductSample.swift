import Settings
import Testing

@testable import Records

/// A list as a payroll product writes it, of the year that every dialect tells (`Dialect.entries`).
struct ProductSample: CustomTestStringConvertible, Sendable {
  let product: PayrollProduct
  /// The profile in templates/neu/profile/muster.
  let profile: String
  let text: String
  var encoding = TextEncoding.windows1252

  var testDescription: String { product.rawValue }

  var bytes: [UInt8] { encoded(text, encoding) }

  static let all: [ProductSample] = [
    ProductSample(product: .loga, profile: "loga.yaml", text: loga),
    ProductSample(product: .sapList, profile: "sap-liste.yaml", text: sapList),
    ProductSample(product: .sapFramedList, profile: "sap-striche.yaml", text: sapFramed),
    ProductSample(product: .okPWS, profile: "ok-pws.yaml", text: okPWS),
    ProductSample(
      product: .datevBookingBatch, profile: "datev-buchungsstapel.yaml", text: bookingBatch),
    ProductSample(product: .datevPayroll, profile: "datev-lohn-und-gehalt.yaml", text: datevPayroll),
    ProductSample(
      product: .canonical, profile: "langform.yaml", text: canonical, encoding: .utf8),
    ProductSample(product: .wideMonthly, profile: "breit-monat.yaml", text: wideMonthly, encoding: .utf8),
    ProductSample(product: .wideYearly, profile: "breit-jahr.yaml", text: wideYearly, encoding: .utf8),
  ]

  // MARK: Lists

  private static let persons = Dialect.names.keys.sorted()
  private static let grouped = Dialect(name: "")
  private static let trailing = Dialect(name: "", sign: .behind)
  private static let plain = Dialect(name: "", groupSign: nil)
  private static let point = Dialect(name: "", decimalSign: ".", groupSign: nil)

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private static func post(_ person: String) -> String { person == persons[0] ? "N-A" : "N-B" }

  private static func entries(of person: String) -> [Dialect.Entry] { Dialect.entries.filter { $0.person == person } }

  private static func sum(_ entries: [Dialect.Entry]) -> Int64 { entries.reduce(0) { $0 + $1.cents } }

  private static func name(_ person: String) -> String { Dialect.names[person] ?? "" }

  private static let loga: String = {
    var lines = [
      "Stadt Coesfeld - Personalkostenliste;;;;;;;", "Mandant 012;;;;;;;Stand: 15.01.2026", ";;;;;;;",
      "Pers.-Nr.;Name;Monat;Lohnart;Bezeichnung;Betrag;Kostenstelle;Kostenträger",
    ]
    for person in persons {
      lines += entries(of: person).map {
        "\(person);\"\(name(person))\";\(two($0.month))/2025;\($0.element);Bezüge;\(grouped.amount($0.cents));500210;50.02.CM"
      }
      lines.append("Summe \(person);;;;;\(grouped.amount(sum(entries(of: person))));;")
    }
    lines.append("Gesamt;;;;;\(grouped.amount(sum(Dialect.entries)));;")
    return lines.joined(separator: "\n") + "\n"
  }()

  private static let okPWS: String = {
    var lines = ["Pers-Nr;Name;Abr.-Monat;Lohnart;Lohnart-Text;Betrag;Kostenstelle;Produkt"]
    for person in persons {
      lines += entries(of: person).map {
        "\(person);\"\(name(person))\";\(two($0.month)).2025;\($0.element);Bezüge;\(grouped.amount($0.cents));500210;50.02.CM"
      }
      lines.append("Personensumme;;;;;\(grouped.amount(sum(entries(of: person))));;")
    }
    lines.append("Gesamtsumme;;;;;\(grouped.amount(sum(Dialect.entries)));;")
    return lines.joined(separator: "\r\n") + "\r\n"
  }()

  private static let sapHeader = [
    "PersNr", "Name", "FürPer", "InPer", "LArt", "Lohnart-Langtext", "Betrag EUR", "Kostenst.",
  ]

  private static var sapRows: [[String]] {
    persons.flatMap { person in
      entries(of: person).map {
        [
          person, name(person), "\(two($0.month)).2025", "\(two($0.month)).2025", $0.element, "Bezüge",
          trailing.amount($0.cents), "0050021001",
        ]
      } + [["*", "", "", "", "", "", trailing.amount(sum(entries(of: person))), ""]]
    } + [["**", "", "", "", "", "", trailing.amount(sum(Dialect.entries)), ""]]
  }

  private static let sapList =
    "Lohnkonto Arbeitgeberkosten\nBuchungskreis\t0044\n\n"
    + ([sapHeader] + sapRows).map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"

  private static let sapFramed: String = {
    let widths = [10, 24, 7, 7, 6, 18, 14, 12]
    func row(_ fields: [String]) -> String {
      "|"
        + zip(fields, widths).map { field, width in
          field + String(repeating: " ", count: max(0, width - field.count))
        }.joined(separator: "|") + "|"
    }
    let rule = String(repeating: "-", count: widths.reduce(0, +) + widths.count + 1)
    return
      (["12.01.2026        Lohnkonto Arbeitgeberkosten        1", rule, row(sapHeader), rule]
      + sapRows.map(row) + [rule]).joined(separator: "\r\n") + "\r\n"
  }()

  private static let bookingBatch: String = {
    let head =
      "\"EXTF\";700;21;\"Buchungsstapel\";13;20260115093000000;;\"RE\";\"\";\"\";1001;1;20250101;4;20250101;20251231;"
      + "\"Lohn 2025\";\"\";1;0;0;\"EUR\""
    let header =
      "Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Kurs;Basis-Umsatz;WKZ Basis-Umsatz;Konto;"
      + "Gegenkonto (ohne BU-Schlüssel);BU-Schlüssel;Belegdatum;Belegfeld 1;Buchungstext;KOST1 - Kostenstelle;"
      + "KOST2 - Kostenstelle"
    let rows = Dialect.entries.map { entry in
      "\(plain.amount(Int64(entry.cents.magnitude)));\"\(entry.cents < 0 ? "H" : "S")\";\"EUR\";;;;\(entry.element);3790;;"
        + "28\(two(entry.month));\"2025-\(two(entry.month))\";\"Entgelt\";\"500210\";\"\(post(entry.person))\""
    }
    return ([head, header] + rows).joined(separator: "\r\n") + "\r\n"
  }()

  private static let datevPayroll: String =
    ([
      "Personalnummer;Kalendertag;Ausfallschlüssel;Lohnartennummer;Stunden;Tage;Wert;Kostenstelle;Kostenträger"
    ]
    + Dialect.entries.map {
      "\($0.person);28/\(two($0.month))/2025;;\($0.element);;;\(plain.amount($0.cents));500210;50.02.CM"
    }).joined(separator: "\r\n") + "\r\n"

  private static let canonical: String =
    ([
      "jahr;monat;arbeitgeber_ags;stelle;personalnummer;lohnart;lohnart_text;betrag;kostenstelle;kostentraeger;"
        + "abrechnungsmonat"
    ]
    + Dialect.entries.map {
      "2025;\($0.month);05558012;\(post($0.person));\($0.person);\($0.element);Bezüge;\(plain.amount($0.cents));500210;"
        + "50.02.CM;2025-\(two($0.month))"
    }).joined(separator: "\n") + "\n"

  // MARK: Wide tables

  private static func amounts(_ entries: [Dialect.Entry], _ columns: [String?], _ dialect: Dialect) -> [String] {
    let sums = columns.map { element in sum(entries.filter { $0.element == element }) }
    return (sums + [sums.reduce(0, +)]).map(dialect.amount)
  }

  private static let wideMonthly: String = {
    let columns = ["1000", nil, "1510", nil, "9010", nil, nil, nil, nil, nil, "9800"]
    let rows = persons.flatMap { person in
      (1...12).map { month in
        let own = entries(of: person).filter { $0.month == month }
        return ([person, "\"\(name(person))\"", "2025-\(two(month))"] + amounts(own, columns, point))
          .joined(separator: ",")
      }
    }
    return
      ([
        "personalnummer,name,monat,entgelt,sue_zulage,jsz,lob,kv_ag,pv_ag,rv_ag,av_ag,zv_umlage,zv_sanierungsgeld,u2,"
          + "gesamtpersonalkosten"
      ] + rows).joined(separator: "\n") + "\n"
  }()

  private static let wideYearly: String = {
    // One column for each element of the year: the special payment stands where another contribution would.
    let columns = ["1000", "9010", "1510", nil, nil, nil, nil, "9800"]
    let rows = persons.map { ([$0] + amounts(entries(of: $0), columns, plain)).joined(separator: ";") }
    return
      (["PNR;Brutto;KV-AG;RV-AG;AV-AG;PV-AG;ZVK-Umlage;Sanierungsgeld;U2;Gesamt"] + rows).joined(separator: "\n") + "\n"
  }()
}
