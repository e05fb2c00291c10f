import Facts
import Foundation
import Identifiers
import Statements
import Testing

@testable import Documents

/// The statement as a letter, in every case that has words of its own. The pages are left in `.build/checked/letters`, for
/// checkers and eyes.
@Suite struct LetterTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let recipient: String
    let year: TestYear
    let says: [String]
    let saysNot: [String]

    init(_ name: String, _ recipient: String, _ year: TestYear, says: [String], not saysNot: [String] = []) {
      self.name = name
      self.recipient = recipient
      self.year = year
      self.says = says
      self.saysNot = saysNot
    }

    var testDescription: String { name }
  }

  private static let final = TestYear().change { $0.numbering = .series(lastNumber: 0) }

  private static func surplus(_ change: (inout TestYear) -> Void = { _ in }) -> TestYear {
    final.change {
      $0.regions[1].posts[0].cents = 5_172_050
      $0.cap = "keiner"
      $0.paysOutSurplus = true
      change(&$0)
    }
  }

  static let cases = [
    Case(
      "draft", "05558008", TestYear(),
      says: [
        "die Stadt Billerbeck schuldet der Stadt Coesfeld für das Jahr 2025 einen Eigenanteil von 14.909,08\u{A0}€.",
        "Es ist ihr Anteil (1/4) an den Kosten der Region Nord nach Abzug der Förderung",
        "Zu zahlen ist er voraussichtlich bis zum 29.03.2026.", "Bitte zahlen Sie noch nichts.",
      ], not: ["Bitte zahlen Sie nur", "Vorjahr"]),
    Case(
      "final", "05558008", final,
      says: [
        "Zu zahlen ist er bis zum 29.03.2026.",
        "Bitte zahlen Sie nur auf die Rechnung CM25-012-0001 vom 27.02.2026: 14.909,08\u{A0}€, fällig am 29.03.2026.",
      ], not: ["voraussichtlich", "noch nichts"]),
    Case(
      "advance-part", "05558008", final.change { $0.advances = [("05558008", 500_000)] },
      says: [
        "Darauf hat sie Abschläge von 5.000,00\u{A0}€ gezahlt. Noch zu zahlen sind 9.909,08\u{A0}€ bis zum 29.03.2026.",
        "Noch zu zahlen 9.909,08\u{A0}€",
      ]),
    Case(
      "advance-exact", "05558008", final.change { $0.advances = [("05558008", 1_490_908)] },
      says: ["Damit ist der Eigenanteil vollständig bezahlt.", "zu überweisen ist nichts"], not: ["Bitte zahlen"]),
    Case(
      "advance-over", "05558008", final.change { $0.advances = [("05558008", 2_000_000)] },
      says: ["die Stadt Coesfeld erstattet 5.090,92\u{A0}€", "Zu erstatten 5.090,92\u{A0}€"], not: ["Bitte zahlen"]),
    Case(
      "refund", "05558032", surplus(),
      says: ["erstattet die Stadt Dülmen der Gemeinde Nottuln 116,57\u{A0}€", "Die Gutschrift CM25-016-0001"],
      not: ["schuldet", "Bitte zahlen"]),
    Case(
      "refund-with-advance", "05558032", surplus { $0.advances = [("05558032", 100_000)] },
      says: ["1.116,57\u{A0}€", "Hinzu kommen ihre Abschläge von 1.000,00\u{A0}€"], not: ["schuldet"]),
    Case(
      "refund-employer", "05558016", surplus(),
      says: ["verbleiben der Stadt Dülmen", "Als Arbeitgeberkommune rechnet sie selbst ab."], not: ["schuldet"]),
    Case(
      "balanced", "05558008",
      .only(.plain([.coesfeld, .billerbeck], cost: 1_000, grant: 1_000)) { $0.flatRate = "0,00" },
      says: ["kein Eigenanteil", "Sie müssen nichts veranlassen."], not: ["schuldet", "Bitte zahlen"]),
    Case(
      "employer", "05558012", final,
      says: [
        "erhält keine Rechnung: Als Arbeitgeberkommune hat sie die Kosten schon bezahlt und rechnet sie mit den anderen"
      ],
      not: ["schuldet", "Bitte zahlen", "Rechnung Nr."]),
    Case(
      "alone", "05558012", .only(.plain([.coesfeld], cost: 8_000_000, grant: 5_500_000)),
      says: ["hat sie die Kosten schon bezahlt.", "der Region Nord, zu der nur sie gehört"],
      not: ["mit den anderen Kommunen", "Verteilung", "1/1"]),
    Case(
      "small-group", "05558032", final.change { $0.previousYear = [("05558032", 3_945_725, 1_195_725)] },
      says: ["in einer Zeile", "Vergleich mit dem Vorjahr", "+1.075,87\u{A0}€", "+9,0\u{A0}%", "+2,7\u{A0}%"],
      not: ["Vollzeitmonat"]),
    Case(
      "taxable", "05558032", final.change { $0.regime = .standard },
      says: ["Hinzu kommen 19\u{A0}% Umsatzsteuer", "Zu zahlen ist dieser Betrag bis"]),
    Case(
      "previous-year", "05558008", final.change { $0.previousYear = [("05558008", 4_537_810, 1_329_477)] },
      says: ["3. Vergleich mit dem Vorjahr", "13.294,77\u{A0}€ 14.909,08\u{A0}€ +1.614,31\u{A0}€ +12,1\u{A0}%"]),
    Case(
      "previous-year-nothing", "05558008", final.change { $0.previousYear = [("05558008", 0, 0)] },
      says: ["0,00\u{A0}€ 14.909,08\u{A0}€ +14.909,08\u{A0}€ –"]),
    Case(
      "negative-line", "05558008",
      final.change {
        $0.regions[0].equipment = -100_000
        $0.previousYear = [("05558008", 4_800_000, 1_600_000)]
      }, says: ["\u{2212}250,00\u{A0}€", "\u{2212}2.372,79\u{A0}€ \u{2212}14,8\u{A0}%"]),
    Case("long-names", "05558900", long, says: [longName]),
    Case(
      "forty-members", "05558930", forty,
      says: ["1/41", "Stadt Ort Nummer 40", "je ein Cent davon entfällt auf 16 der 41 Kommunen."]),
  ]

  static let longName = "Verbandsgemeinde Groß-Übersee’sche Siedlungs- und Verwaltungsgemeinschaft an der Oberen Ems"

  private static func member(_ number: Int, _ change: (inout TestMember) -> Void = { _ in }) -> TestMember {
    let digits = String(900 + number)
    let check = (0...99).map { $0 < 10 ? "0\($0)" : "\($0)" }.first {
      (try? LeitwegID("055580\(digits)\(digits)-DEMO01-\($0)")) != nil
    }
    var member = TestMember(
      digits, "Ort Nummer \(number)", .city, "Hauptstraße \(number)", "48653", 10_000, check ?? "")
    change(&member)
    return member
  }

  private static let long = final.change { year in
    let buyer = member(0) {
      $0.name = longName
      $0.street = "Platz der Deutsch-Niederländischen Freundschaft im Industriepark Nord-West 117 b, Aufgang C"
      $0.city = "Mühlhausen-Ehrenbreitstein an der Schwäbischen Alb, Ortsteil Unterobersbach"
      $0.point = "Fachbereich 50 – Finanzen, Haushalt, Beteiligungen und zentrale Steuerung, Sachgebiet Erstattungen"
      $0.email = "zentrale-rechnungseingangsstelle.erstattungen@verbandsgemeinde-obere-ems.example"
    }
    var seller = TestMember.coesfeld
    seller.name = "Coesfeld, Hanse- und Universitätsstadt sowie Kreissitz im Westlichen Münsterland"
    seller.point = buyer.point
    seller.email = buyer.email
    year.regions[0].members = [seller, buyer]
    year.regions[0].name = "Nördliches Kreisgebiet Ems-Stever-Berkel"
    year.regions.removeLast(2)
    year.words.undertaking = "Kommunales Case-Management für Menschen mit Einwanderungsgeschichte im ländlichen Raum"
    year.words.sender = "Fachbereich 50 – Soziales, Integration, Wohnen und gesellschaftliche Teilhabe"
    year.previousYear = [(buyer.ags, 4_537_810, 1_329_477)]
  }

  private static let forty = final.change { year in
    year.regions[0].members = [.coesfeld] + (1...40).map { member($0) }
    year.regions.removeLast(2)
    year.previousYear = [("05558930", 459_900, 129_900)]
  }

  @Test(arguments: cases) func `a letter says what is the case, and nothing else`(_ letter: Case) throws {
    let statement = try letter.year.statement(for: letter.recipient)
    let path = FileNames.files(of: statement).statementPage
    let bytes = try #require(try letter.year.documents()[path])
    try Self.leave(bytes, letter.name)
    let words = Page(bytes).words.replacing(" .", with: ".")
    for text in letter.says { #expect(words.contains(text), "\(text)\n\(words)") }
    for text in letter.saysNot { #expect(!words.contains(text), "\(text)") }
    #expect(words.contains("Diese Abrechnung ist keine Rechnung."))
  }

  @Test func `a long address is set smaller so that it stays in its window`() throws {
    #expect(StatementView(try TestYear().statement(for: "05558008")).addressSize.isEmpty)
    #expect(StatementView(try Self.long.statement(for: "05558900")).addressSize == "sehr-eng")
    let year = TestYear().change {
      $0.regions[0].members[1].point = "Fachbereich Finanzen, Haushalt und zentrale Steuerung"
      $0.regions[0].members[1].street = "Platz der Deutsch-Niederländischen Freundschaft 117"
    }
    #expect(StatementView(try year.statement(for: "05558008")).addressSize == "eng")
  }

  private static func leave(_ page: [UInt8], _ name: String) throws {
    let folder = ProjectTemplates.root.appending(path: ".build/checked/letters")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(page).write(to: folder.appending(path: "\(name).html"))
  }
}
