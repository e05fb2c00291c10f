import Settings
import TestSupport

@testable import ExportSupport

/// An input folder whose personal fields all hold marks that stand nowhere else: if one is seen, it was told.
struct CanaryFolder {
  /// By path.
  var files: [String: [UInt8]]
  /// What the export tells.
  private(set) var year = Self.year

  static let export = "personal-liste.csv"
  static let profile = "profile/liste.yaml"

  // MARK: Marks

  /// Four persons on posts of one region, so that its sums may be told, and one who is not settled.
  static let year = year()

  /// - Parameters:
  ///   - count: how many of the four there are.
  ///   - index: tells the persons of one export from those of another in the same folder.
  static func year(of count: Int = 4, index: Int = 0) -> PaidYear {
    let end = String(1_000 + index).suffix(3)
    func post(_ letter: String) -> String {
      "\(letter)\(String(index / 26, radix: 36).uppercased())-\(Character(UnicodeScalar(UInt8(0x41 + index % 26))))"
    }
    let persons = [
      PaidYear.Person(
        "00819044\(end)", "Zilpzalp-Ürgens, Quendoline", post: post("A"), costCentre: "584717", text: "Zulage Steinkauz"
      ),
      PaidYear.Person(
        "00827166\(end)", "Wiedehopf, Xaverine", post: post("B"), costCentre: "594823", text: "Wendehals"),
      PaidYear.Person("00835677\(end)", "Rohrdommel, Ygraine", post: post("C"), costCentre: "603959", text: "Girlitz"),
      PaidYear.Person(
        "00843388\(end)", "Mauersegler, Zdenka", post: post("D"), costCentre: "613067", text: "Bluthänfling"),
    ]
    let foreigner = PaidYear.Person(
      "00891133\(end)", "Eisvogel, Undine", post: "X-9", object: "fremd", costCentre: "629143", text: "Kiebitz")
    let counted = Array(persons.prefix(count))
    let entries = (counted + [foreigner]).enumerated().flatMap { index, person in
      (1...12).flatMap { month in
        let shift = Int64(index * 17_939 + month * 1_137)
        return PaidYear.entries(
          of: person.number, month, base: 434_012 + shift, special: 323_457 + shift, reimbursement: 41_207 + shift)
      }
    }
    return PaidYear(persons: counted, foreigner: foreigner, entries: entries)
  }

  /// What of the marks cannot be part of anything else.
  static let words: [String] = {
    // Texts of side tables and of what stands above the header.
    var words = ["Goldammer", "Blaukehl", "Haubentau", "Kernbeiss", "Seidensch", "Birkenzei"]
    for person in year.persons + [year.foreigner] {
      let marks = (person.name + " " + person.text).split { !$0.isLetter || !$0.isASCII }.filter { $0.count >= 6 }
      // What is shortened or written in other letters begins the same.
      words += marks.map { String($0.prefix(6)) }.filter { $0 != "Zulage" }
      words += [String(person.number.dropFirst(2).prefix(6)), person.costCentre]
    }
    return words
  }()

  /// Postings, a person's months, a person's year, and what one person got of one kind in the year.
  static func amounts(of year: PaidYear) -> Set<Int> {
    var sums: [String: Int64] = [:]
    for (index, entry) in year.entries.enumerated() {
      for key in ["\(index)", "\(entry.person) \(entry.month)", entry.person, "\(entry.person) \(entry.element)"] {
        sums[key, default: 0] += entry.cents
      }
    }
    return Set(sums.values.map { Int($0.magnitude) })
  }

  /// What persons were paid in the year, as it may stand in the proof of use.
  static func yearForms(of year: PaidYear) -> Set<String> {
    Set(year.sums.values.flatMap { Written.forms(Int($0)) })
  }

  static let search = SecretSearch(words: words, amounts: amounts(of: year))

  // MARK: Exports

  /// A list with all that can be marked.
  static let list: ExportDialect = {
    var list = ExportDialect(name: "list", encoding: .utf8, totals: .marked)
    list.preamble = ["Personalkostenliste", ""]
    return marked(list)
  }()

  /// The dialect with marks in it.
  static func marked(_ dialect: ExportDialect, index: Int = 0) -> ExportDialect {
    var dialect = dialect
    dialect.year = year(index: index)
    dialect.namesCostCentre = true
    if !dialect.preamble.isEmpty { dialect.preamble.append("Bearbeitet von Birkenzeisig") }
    return dialect
  }

  init(_ dialect: ExportDialect = list) {
    self.init(persons: dialect.year.persons)
    year = dialect.year
    add(dialect.bytes, Self.export, profile: dialect.profile, Self.profile)
  }

  /// Many exports of one employer, each of its own persons.
  init(exports: [(bytes: [UInt8], profile: String)], of years: [PaidYear]) {
    self.init(persons: years.flatMap(\.persons))
    for (index, export) in exports.enumerated() {
      add(export.bytes, "personal-\(index).csv", profile: export.profile, "profile/\(index).yaml")
    }
  }

  private mutating func add(_ bytes: [UInt8], _ export: String, profile: String, _ profilePath: String) {
    let lines = profile.split(separator: "\n").map { $0.hasPrefix("datei:") ? "datei: \(export)" : $0 }
    files[export] = bytes
    files[profilePath] = Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private init(persons: [PaidYear.Person]) {
    let posts = persons.map { "\($0.post);Nord;1,0;\($0.number);1,0;01.01.2025;31.12.2025\n" }.joined()
    let thousands = persons.count * 55
    let grant =
      (thousands < 1_000 ? "\(thousands)" : "\(thousands / 1_000).\(String(1_000 + thousands % 1_000).suffix(3))")
      + ".000,00"
    let tables = [
      "vereinbarung.yaml": Self.agreement.replacing("2,5", with: "\(max(4, persons.count)),0"),
      "kommunen.csv": SmallYear.municipalities,
      "stellen.csv": "stelle;region;vzae_soll;personalnummer;vzae_ist;besetzt_von;besetzt_bis\n" + posts,
      "foerderung.csv": """
      region;arbeitgeber_ags;bewilligt;ausgezahlt;bescheid_datum;aktenzeichen
      Nord;05558012;\(grant);\(grant);12.02.2025;KI-Kernbeisser-25

      """,
      "sachkosten.csv": """
      region;position;datum;beleg;text;betrag;begruendung
      Nord;P2;14.01.2025;K-Goldammer-1;Stuhl für Blaukehlchen;2.918,50;
      Nord;P3;20.01.2025;K-Goldammer-2;Anzeige, Nachfolge Blaukehlchen;1.312,60;
      Nord;P2;02.01.2026;K-Goldammer-3;Monitor Blaukehlchen;351,00;bestellt von Haubentaucher

      """,
      "lohnarten.csv": "arbeitgeber_ags;lohnart;klasse\n"
        + PaidYear.elements.map { "05558012;\($0.0);\($0.1)\n" }.joined(),
      "abschlaege.csv": "ags;datum;betrag;beleg\n05558008;01.07.2025;10.000,00;B-Seidenschwanz\n",
      "rechnungsnummern.csv": "empfaenger;nummer\n05558008;RE 4711\n",
    ]
    files = tables.mapValues { Array($0.utf8) }
  }

  private static let agreement = SmallYear.agreement.replacing(
    "\ntexte:",
    with: "\numsatzsteuer:\n  - {aussteller: \"05558012\", jahr: 2025, kategorie: O, grund: Nicht steuerbar}\ntexte:")
}
