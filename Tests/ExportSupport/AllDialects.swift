import Settings
import TestSupport

/// The dialects of domain.md 3.2: each trait alone, mixed at random, and damaged.
extension ExportDialect {
  static let alone: [ExportDialect] =
    TextEncoding.allCases.map { ExportDialect(name: "encoding \($0.rawValue)", encoding: $0) }
    + [ExportDialect(name: "UTF-8 with its mark", encoding: .utf8, hasByteOrderMark: true)]
    + [(";", "semicolon"), ("\t", "tab"), ("|", "pipe")].map { sign, name in
      ExportDialect(name: "separator \(name)", separator: sign)
    }
    + [ExportDialect(name: "separator comma", separator: ",", decimalSign: ".", groupSign: nil)]
    + [
      ExportDialect(name: "no thousands sign", groupSign: nil),
      ExportDialect(name: "blank between thousands", groupSign: " "),
      ExportDialect(name: "NBSP between thousands", groupSign: "\u{A0}"),
      ExportDialect(name: "narrow NBSP between thousands", encoding: .utf8, groupSign: "\u{202F}"),
      ExportDialect(name: "decimal point", decimalSign: ".", groupSign: nil),
      ExportDialect(name: "decimal point, commas between thousands", decimalSign: ".", groupSign: ","),
    ]
    + ExportDialect.Sign.allCases.map { ExportDialect(name: "sign \($0)", encoding: .utf8, sign: $0) }
    + [ExportDialect(name: "EUR", currency: " EUR"), ExportDialect(name: "€", encoding: .utf8, currency: " €")]
    + MonthForm.allCases.filter { $0 != .dayMonth }.map { ExportDialect(name: "month \($0.rawValue)", monthForm: $0) }
    + ExportDialect.Layout.allCases.map { ExportDialect(name: "layout \($0)", layout: $0) }
    + [
      ExportDialect(name: "CR LF", lineEnd: "\r\n"), ExportDialect(name: "CR", lineEnd: "\r"),
      ExportDialect(name: "preamble", preamble: ["Personalkostenliste;;;Stand: 15.01.2026", "", "Mandant;012"]),
      ExportDialect(name: "header on every page", repeatsHeader: true),
      ExportDialect(name: "header on every page of a wide table", layout: .wide, repeatsHeader: true),
    ]
    + ExportDialect.Totals.allCases.map { ExportDialect(name: "totals \($0)", totals: $0) }
    + [ExportDialect.Layout.wide, .yearly].map { ExportDialect(name: "totals, \($0)", layout: $0, totals: .marked) }
    + [
      ExportDialect(name: "every field in quotes", quotesAll: true),
      ExportDialect(name: "line breaks and separators in quotes", textWithBreaks: true),
      ExportDialect(name: "another cost object", hasForeigners: true),
      ExportDialect(name: "blank rows", blankRows: true),
      ExportDialect(name: "a frame of dashes", separator: "|", isFramed: true),
      ExportDialect(name: "a frame with totals", separator: "|", totals: .stars, isFramed: true),
      ExportDialect(name: "a frame with totals without a mark", separator: "|", totals: .empty, isFramed: true),
      ExportDialect(
        name: "booking batch", groupSign: nil, sign: .side, monthForm: .dayMonth, isBatch: true, who: .post),
      ExportDialect(name: "booking batch with persons", monthForm: .dayMonth, isBatch: true),
      ExportDialect(name: "posts instead of persons", who: .post), ExportDialect(name: "persons on posts", who: .both),
      ExportDialect(name: "posts with totals", totals: .marked, who: .post),
      ExportDialect(name: "posts of another cost object", hasForeigners: true, who: .post),
      ExportDialect(name: "the employer in every row", namesEmployer: true),
      ExportDialect(
        name: "canonical", encoding: .utf8, monthForm: .number, who: .both, namesEmployer: true,
        runForm: .yearDashMonth),
    ]
    + MonthForm.allCases.filter { $0 != .dayMonth && $0 != .number }.map {
      ExportDialect(name: "run in the form \($0.rawValue)", runForm: $0)
    }

  /// Traits that recognition alone is concerned with.
  static let forRecognition = [
    ExportDialect(name: "€ in Windows-1252", encoding: .windows1252, currency: " €"),
    ExportDialect(name: "€ in ISO-8859-15", encoding: .iso885915, currency: " €"),
    ExportDialect(name: "comma between fields and before cents", separator: ",", groupSign: nil),
    ExportDialect(name: "comma between fields and thousands", separator: ",", decimalSign: ".", groupSign: ","),
  ]

  static func mixed(_ random: inout SeededRandom, seed: UInt64) -> ExportDialect {
    func one<Choice>(_ choices: [Choice], or fallback: Choice) -> Choice {
      choices.randomElement(using: &random) ?? fallback
    }
    var dialect = ExportDialect(name: "seed \(seed)")
    dialect.encoding = one(TextEncoding.allCases, or: .utf8)
    dialect.hasByteOrderMark = Bool.random(using: &random)
    dialect.separator = one([";", "\t", "|", ","], or: ";")
    (dialect.decimalSign, dialect.groupSign) = one(
      [(",", "."), (",", nil), (",", " "), (".", nil), (".", ",")], or: (",", nil))
    dialect.layout = one(ExportDialect.Layout.allCases, or: .long)
    let signs: [ExportDialect.Sign] =
      [.utf8, .utf16].contains(dialect.encoding)
      ? [.before, .behind, .brackets, .typographic] : [.before, .behind, .brackets]
    dialect.sign = one(dialect.layout == .long ? signs + [.side] : signs, or: .before)
    dialect.currency = one(["", " EUR"], or: "")
    dialect.monthForm = one(
      MonthForm.allCases.filter { $0 != .dayMonth && ($0 != .number || dialect.layout == .long) }, or: .isoDay)
    dialect.lineEnd = one(["\n", "\r\n", "\r"], or: "\n")
    dialect.preamble = one([[], ["Liste", ""]], or: [])
    dialect.repeatsHeader = Bool.random(using: &random)
    dialect.totals = one(ExportDialect.Totals.allCases, or: .none)
    dialect.quotesAll = Bool.random(using: &random)
    dialect.textWithBreaks = Bool.random(using: &random)
    dialect.hasForeigners = Bool.random(using: &random)
    dialect.blankRows = Bool.random(using: &random)
    if dialect.layout == .long {
      dialect.who = one(ExportDialect.Who.allCases, or: .person)
      dialect.namesEmployer = Bool.random(using: &random)
      dialect.runForm = one([nil, .monthDotYear, .compactDay], or: nil)
    }
    dialect.isFramed = dialect.separator == "|" && Bool.random(using: &random)
    return dialect
  }

  /// A field moved, doubled or lost; bytes changed, lost or cut off.
  static func damaged(_ bytes: [UInt8], _ random: inout SeededRandom) -> [UInt8] {
    var bytes = bytes
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 1...60, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.removeSubrange(start..<end)
    case 1: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &random))
    case 2: bytes.removeSubrange(start...)
    case 3: bytes[start] = UInt8.random(in: 0...255, using: &random)
    case 4: bytes.insert(Array("\";,|\t\n".utf8).randomElement(using: &random) ?? 0x3B, at: start)
    default:
      // Every separator of one row more: all of its fields stand one column on.
      if let at = bytes[start...].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
        bytes.insert(contentsOf: Array(";".utf8), at: at + 1)
      }
    }
    return bytes
  }
}
