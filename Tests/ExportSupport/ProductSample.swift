import Settings

/// A list as a payroll product writes it, of the year that every dialect tells.
struct ProductSample: CustomStringConvertible, Sendable {
  /// As profiles call it.
  let product: String
  /// The profile in templates/neu/profile/muster.
  let profile: String
  let text: String
  var encoding = TextEncoding.windows1252

  var description: String { product }

  var bytes: [UInt8] { encoded(text, encoding) }

  static let all = all(of: .two)

  static func all(of year: PaidYear) -> [ProductSample] {
    let lists = ProductLists(year: year)
    func sample(
      _ product: String, _ profile: String, _ text: String, _ encoding: TextEncoding = .windows1252
    ) -> ProductSample {
      ProductSample(product: product, profile: profile, text: text, encoding: encoding)
    }
    return [
      sample("P&I LOGA, Liste", "loga.yaml", lists.loga), sample("SAP HCM, Liste", "sap-liste.yaml", lists.sapList),
      sample("SAP HCM, Liste mit senkrechten Strichen", "sap-striche.yaml", lists.sapFramed),
      sample("AKDB OK.PWS, Liste", "ok-pws.yaml", lists.okPWS),
      sample("DATEV-Buchungsstapel", "datev-buchungsstapel.yaml", lists.bookingBatch),
      sample("DATEV Lohn und Gehalt", "datev-lohn-und-gehalt.yaml", lists.datevPayroll),
      sample("Langform", "langform.yaml", lists.canonical, .utf8),
      sample("Breite Tabelle, eine Zeile je Monat", "breit-monat.yaml", lists.wideMonthly, .utf8),
      sample("Breite Tabelle, eine Zeile je Jahr", "breit-jahr.yaml", lists.wideYearly, .utf8),
    ]
  }
}

/// The lists of all products for one year.
private struct ProductLists {
  let year: PaidYear

  // MARK: Lists

  private static let grouped = ExportDialect(name: "")
  private static let trailing = ExportDialect(name: "", sign: .behind)
  private static let plain = ExportDialect(name: "", groupSign: nil)
  private static let point = ExportDialect(name: "", decimalSign: ".", groupSign: nil)

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

  private func sum(_ entries: [PaidYear.Entry]) -> Int64 { entries.reduce(0) { $0 + $1.cents } }

  private var total: Int64 { year.persons.reduce(0) { $0 + year.sum(of: $1) } }

  var loga: String {
    var lines = [
      "Stadt Coesfeld - Personalkostenliste;;;;;;;", "Mandant 012;;;;;;;Stand: 15.01.2026", ";;;;;;;",
      "Pers.-Nr.;Name;Monat;Lohnart;Bezeichnung;Betrag;Kostenstelle;Kostenträger",
    ]
    for person in year.persons {
      lines += year.entries(of: person).map {
        "\(person.number);\"\(person.name)\";\(Self.two($0.month))/2025;\($0.element);\(person.text);"
          + "\(Self.grouped.amount($0.cents));\(person.costCentre);50.02.CM"
      }
      lines.append("Summe \(person.number);;;;;\(Self.grouped.amount(year.sum(of: person)));;")
    }
    lines.append("Gesamt;;;;;\(Self.grouped.amount(total));;")
    return lines.joined(separator: "\n") + "\n"
  }

  var okPWS: String {
    var lines = ["Pers-Nr;Name;Abr.-Monat;Lohnart;Lohnart-Text;Betrag;Kostenstelle;Produkt"]
    for person in year.persons {
      lines += year.entries(of: person).map {
        "\(person.number);\"\(person.name)\";\(Self.two($0.month)).2025;\($0.element);\(person.text);"
          + "\(Self.grouped.amount($0.cents));\(person.costCentre);50.02.CM"
      }
      lines.append("Personensumme;;;;;\(Self.grouped.amount(year.sum(of: person)));;")
    }
    lines.append("Gesamtsumme;;;;;\(Self.grouped.amount(total));;")
    return lines.joined(separator: "\r\n") + "\r\n"
  }

  private static let sapHeader = [
    "PersNr", "Name", "FürPer", "InPer", "LArt", "Lohnart-Langtext", "Betrag EUR", "Kostenst.",
  ]

  private var sapRows: [[String]] {
    year.persons.flatMap { person in
      year.entries(of: person).map {
        [
          person.number, person.name, "\(Self.two($0.month)).2025", "\(Self.two($0.month)).2025", $0.element,
          person.text,
          Self.trailing.amount($0.cents), "00\(person.costCentre)01",
        ]
      } + [["*", "", "", "", "", "", Self.trailing.amount(year.sum(of: person)), ""]]
    } + [["**", "", "", "", "", "", Self.trailing.amount(total), ""]]
  }

  var sapList: String {
    "Lohnkonto Arbeitgeberkosten\nBuchungskreis\t0044\n\n"
      + ([Self.sapHeader] + sapRows).map { $0.joined(separator: "\t") }.joined(separator: "\n") + "\n"
  }

  var sapFramed: String {
    let widths = [10, 24, 7, 7, 6, 18, 14, 12]
    func row(_ fields: [String]) -> String {
      "|"
        + zip(fields, widths).map { field, width in
          field + String(repeating: " ", count: max(0, width - field.count))
        }.joined(separator: "|") + "|"
    }
    let rule = String(repeating: "-", count: widths.reduce(0, +) + widths.count + 1)
    return
      (["12.01.2026        Lohnkonto Arbeitgeberkosten        1", rule, row(Self.sapHeader), rule]
      + sapRows.map(row) + [rule]).joined(separator: "\r\n") + "\r\n"
  }

  var bookingBatch: String {
    let head =
      "\"EXTF\";700;21;\"Buchungsstapel\";13;20260115093000000;;\"RE\";\"\";\"\";1001;1;20250101;4;20250101;20251231;"
      + "\"Lohn 2025\";\"\";1;0;0;\"EUR\""
    let header =
      "Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Kurs;Basis-Umsatz;WKZ Basis-Umsatz;Konto;"
      + "Gegenkonto (ohne BU-Schlüssel);BU-Schlüssel;Belegdatum;Belegfeld 1;Buchungstext;KOST1 - Kostenstelle;"
      + "KOST2 - Kostenstelle"
    let rows = year.persons.flatMap { person in
      year.entries(of: person).map { entry in
        let month = Self.two(entry.month)
        return "\(Self.plain.amount(Int64(entry.cents.magnitude)));\"\(entry.cents < 0 ? "H" : "S")\";\"EUR\";;;;"
          + "\(entry.element);3790;;28\(month);\"2025-\(month)\";\"\(person.text)\";\"\(person.costCentre)\";"
          + "\"\(person.post)\""
      }
    }
    return ([head, header] + rows).joined(separator: "\r\n") + "\r\n"
  }

  var datevPayroll: String {
    let header =
      "Personalnummer;Kalendertag;Ausfallschlüssel;Lohnartennummer;Stunden;Tage;Wert;Kostenstelle;Kostenträger"
    let rows = year.persons.flatMap { person in
      year.entries(of: person).map {
        "\(person.number);28/\(Self.two($0.month))/2025;;\($0.element);;;\(Self.plain.amount($0.cents));"
          + "\(person.costCentre);50.02.CM"
      }
    }
    return ([header] + rows).joined(separator: "\r\n") + "\r\n"
  }

  var canonical: String {
    let header =
      "jahr;monat;arbeitgeber_ags;stelle;personalnummer;lohnart;lohnart_text;betrag;kostenstelle;kostentraeger;"
      + "abrechnungsmonat"
    let rows = year.persons.flatMap { person in
      year.entries(of: person).map {
        "2025;\($0.month);05558012;\(person.post);\(person.number);\($0.element);\(person.text);"
          + "\(Self.plain.amount($0.cents));\(person.costCentre);50.02.CM;2025-\(Self.two($0.month))"
      }
    }
    return ([header] + rows).joined(separator: "\n") + "\n"
  }

  // MARK: Wide tables

  private func amounts(_ entries: [PaidYear.Entry], _ columns: [String?], _ dialect: ExportDialect) -> [String] {
    let sums = columns.map { element in sum(entries.filter { $0.element == element }) }
    return (sums + [sums.reduce(0, +)]).map(dialect.amount)
  }

  var wideMonthly: String {
    let columns = ["1000", nil, "1510", nil, "9010", nil, nil, nil, nil, nil, "9800"]
    let rows = year.persons.flatMap { person in
      (1...12).map { month in
        let own = year.entries(of: person).filter { $0.month == month }
        return ([person.number, "\"\(person.name)\"", "2025-\(Self.two(month))"] + amounts(own, columns, Self.point))
          .joined(separator: ",")
      }
    }
    return
      ([
        "personalnummer,name,monat,entgelt,sue_zulage,jsz,lob,kv_ag,pv_ag,rv_ag,av_ag,zv_umlage,zv_sanierungsgeld,u2,"
          + "gesamtpersonalkosten"
      ] + rows).joined(separator: "\n") + "\n"
  }

  var wideYearly: String {
    // One column for each element of the year: the special payment stands where another contribution would.
    let columns = ["1000", "9010", "1510", nil, nil, nil, nil, "9800"]
    let rows = year.persons.map {
      ([$0.number] + amounts(year.entries(of: $0), columns, Self.plain)).joined(separator: ";")
    }
    return
      (["PNR;Brutto;KV-AG;RV-AG;AV-AG;PV-AG;ZVK-Umlage;Sanierungsgeld;U2;Gesamt"] + rows).joined(separator: "\n") + "\n"
  }
}
