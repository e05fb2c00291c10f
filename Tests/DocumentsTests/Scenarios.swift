import Facts
import Invoice
import Money
import Statements
import Testing

/// A settlement of which one invoice goes to the official rules.
struct Scenario: Sendable, CustomTestStringConvertible {
  /// The file's name without its ending.
  let name: String
  /// Whose invoice is meant: AGS.
  let recipient: String
  /// What must stand in it, see `summary(of:)`.
  let expected: String
  let year: TestYear

  var testDescription: String { name }

  init(_ name: String, _ recipient: String, _ expected: String, _ year: TestYear) {
    self.name = name
    self.recipient = recipient
    self.expected = expected
    // Regions do not depend on each other.
    self.year = year.change { $0.regions.removeAll { !$0.members.contains { $0.ags == recipient } } }
  }
}

/// `380 lines 4: 46992.41 - 32083.33 = 14909.08, paid 0.00, due 14909.08 by 58`
func summary(of invoice: SemanticInvoice) -> String {
  func amount(_ term: BusinessTerm) -> String { invoice[term] ?? "0.00" }
  return "\(invoice[.invoiceTypeCode] ?? "") lines \(invoice.groups(.invoiceLine).count): "
    + "\(amount(.sumOfInvoiceLineNetAmount)) - \(amount(.sumOfAllowancesOnDocumentLevel)) = "
    + "\(amount(.invoiceTotalAmountWithVAT)), paid \(amount(.paidAmount)), "
    + "due \(amount(.amountDueForPayment)) by \(invoice[.paymentMeansTypeCode] ?? "")"
}

extension Scenario {
  private static let billerbeck = "05558008"
  private static let nottuln = "05558032"
  private static let plainInvoice = "380 lines 4: 46992.41 - 32083.33 = 14909.08, paid 0.00, due 14909.08 by 58"

  /// Mitte of domain.md 1.5 with more grant than cost.
  private static func surplus(_ change: (inout TestYear) -> Void = { _ in }) -> TestYear {
    TestYear().change {
      $0.regions[1].posts[0].cents = 5_172_050
      $0.cap = "keiner"
      $0.paysOutSurplus = true
      change(&$0)
    }
  }

  private static func nord(_ change: (inout TestRegion) -> Void) -> TestYear {
    TestYear().change { change(&$0.regions[0]) }
  }

  static let all: [Scenario] = payments + groups + amounts + keys + texts + times + regimes

  private static let payments = [
    Scenario("draft", billerbeck, plainInvoice, TestYear()),
    Scenario("final", billerbeck, plainInvoice, TestYear().change { $0.numbering = .series(lastNumber: 0) }),
    Scenario(
      "final-high-number", billerbeck, plainInvoice, TestYear().change { $0.numbering = .series(lastNumber: 99_998) }),
    Scenario(
      "advance-part", billerbeck, "380 lines 4: 46992.41 - 32083.33 = 14909.08, paid 5000.00, due 9909.08 by 58",
      TestYear().change { $0.advances = [(billerbeck, 300_000), (billerbeck, 200_000)] }),
    Scenario(
      "advance-exact", billerbeck, "380 lines 4: 46992.41 - 32083.33 = 14909.08, paid 14909.08, due 0.00 by 97",
      TestYear().change { $0.advances = [(billerbeck, 1_490_908)] }),
    Scenario(
      "advance-over", billerbeck, "380 lines 4: 46992.41 - 32083.33 = 14909.08, paid 20000.00, due -5090.92 by 97",
      TestYear().change { $0.advances = [(billerbeck, 2_000_000)] }),
    Scenario(
      "advance-over-final", billerbeck,
      "380 lines 4: 46992.41 - 32083.33 = 14909.08, paid 14909.09, due -0.01 by 97",
      TestYear().change {
        $0.advances = [(billerbeck, 1_490_909)]
        $0.numbering = .series(lastNumber: 0)
      }),
    Scenario(
      "refund", nottuln, "381 lines 1: 116.57 - 0.00 = 116.57, paid 0.00, due 116.57 by 97", surplus()),
    Scenario(
      "refund-final", nottuln, "381 lines 1: 116.57 - 0.00 = 116.57, paid 0.00, due 116.57 by 97",
      surplus { $0.numbering = .series(lastNumber: 7) }),
    Scenario(
      "refund-with-advance", nottuln, "381 lines 1: 116.57 - 0.00 = 116.57, paid -1000.00, due 1116.57 by 97",
      surplus { $0.advances = [(nottuln, 100_000)] }),
    Scenario(
      "reference", billerbeck, plainInvoice, nord { $0.members[1].reference = "5.0123.456789.0" }),
    Scenario(
      "reference-long", billerbeck, plainInvoice,
      nord { $0.members[1].reference = String(repeating: "KZ 0123456789 ", count: 12) + "Ende" }),
    Scenario("buyer-without-fine-part", billerbeck, plainInvoice, nord { $0.members[1].leitwegID = "992-90009-96" }),
    Scenario(
      "buyer-with-letters", billerbeck, plainInvoice, nord { $0.members[1].leitwegID = "04011000-900X999-08" }),
    Scenario("due-at-once", billerbeck, plainInvoice, TestYear().change { $0.termDays = 0 }),
  ]

  private static let regimes = [
    Scenario("tax-number", billerbeck, plainInvoice, TestYear().change { $0.taxNumber = "312/5805/0123" }),
    Scenario("exempt", billerbeck, plainInvoice, TestYear().change { $0.regime = .exempt }),
    Scenario(
      "exempt-advance-over", billerbeck,
      "380 lines 4: 46992.41 - 32083.33 = 14909.08, paid 20000.00, due -5090.92 by 97",
      TestYear().change {
        $0.regime = .exempt
        $0.advances = [(billerbeck, 2_000_000)]
      }),
    Scenario(
      "taxable", nottuln, "380 lines 1: 40533.12 - 27500.00 = 15509.41, paid 0.00, due 15509.41 by 58",
      TestYear().change { $0.regime = .standard }),
    Scenario(
      "taxable-negative-line", billerbeck,
      "380 lines 4: 45710.54 - 32083.33 = 16216.38, paid 0.00, due 16216.38 by 58",
      nord { $0.equipment = -100_000 }.change { $0.regime = .standard }),
    Scenario(
      "taxable-refund", nottuln, "381 lines 1: 116.57 - 0.00 = 138.72, paid 0.00, due 138.72 by 97",
      surplus { $0.regime = .standard }),
    // 19 % of one cent are none.
    Scenario(
      "taxable-one-cent", billerbeck, "380 lines 1: 0.01 - 0.00 = 0.01, paid 0.00, due 0.01 by 58",
      .only(.plain([.coesfeld, .billerbeck], cost: 2, grant: 0)) {
        $0.flatRate = "0,00"
        $0.regime = .standard
      }),
  ]

  private static let groups = [
    Scenario(
      "small-group", nottuln, "380 lines 1: 40533.12 - 27500.00 = 13033.12, paid 0.00, due 13033.12 by 58", TestYear()),
    Scenario(
      "small-group-final", nottuln, "380 lines 1: 40533.12 - 27500.00 = 13033.12, paid 0.00, due 13033.12 by 58",
      TestYear().change { $0.numbering = .series(lastNumber: 0) }),
    Scenario(
      "small-group-itemized", nottuln,
      "380 lines 3: 40533.12 - 27500.00 = 13033.12, paid 0.00, due 13033.12 by 58",
      TestYear().change { $0.itemizesSmallGroups = true }),
    Scenario(
      "dominant-person", billerbeck, "380 lines 1: 46992.41 - 32083.33 = 14909.08, paid 0.00, due 14909.08 by 58",
      nord { $0.hasDominantPerson = true }),
  ]

  private static let amounts = [
    Scenario(
      "negative-line", billerbeck, "380 lines 4: 45710.54 - 32083.33 = 13627.21, paid 0.00, due 13627.21 by 58",
      nord { $0.equipment = -100_000 }),
    Scenario(
      "no-grant", billerbeck, "380 lines 4: 46992.41 - 0.00 = 46992.41, paid 0.00, due 46992.41 by 58",
      nord { $0.granted = 0 }),
    Scenario(
      "grant-covers-all", billerbeck, "380 lines 1: 5.00 - 5.00 = 0.00, paid 0.01, due -0.01 by 97",
      .only(.plain([.coesfeld, .billerbeck], cost: 1_000, grant: 1_000)) {
        $0.flatRate = "0,00"
        $0.advances = [(billerbeck, 1)]
      }),
    Scenario(
      "nothing-but-an-advance", billerbeck, "380 lines 1: 0.00 - 0.00 = 0.00, paid 300.00, due -300.00 by 97",
      .only(.plain([.coesfeld, .billerbeck], cost: 0, grant: 0)) {
        $0.flatRate = "0,00"
        $0.advances = [(billerbeck, 30_000)]
      }),
    Scenario(
      "one-cent", billerbeck, "380 lines 1: 0.01 - 0.00 = 0.01, paid 0.00, due 0.01 by 58",
      .only(.plain([.coesfeld, .billerbeck], cost: 2, grant: 0)) { $0.flatRate = "0,00" }),
    Scenario(
      "hundred-million", billerbeck,
      "380 lines 1: 49999999.99 - 27500.00 = 49972499.99, paid 0.00, due 49972499.99 by 58",
      .only(.plain([.coesfeld, .billerbeck], cost: 9_999_999_998, grant: 5_500_000)) { $0.flatRate = "0,00" }),
    // Largest remainders are not monotone: one cent of grant takes two cents from the others and gives one here.
    Scenario(
      "grant-against-rounding", "05558020", "380 lines 1: 0.01 - -0.01 = 0.02, paid 0.00, due 0.02 by 58",
      .only(.plain([.coesfeld, .billerbeck, .havixbeck], cost: 11, grant: 1)) {
        $0.flatRate = "0,00"
        $0.regions[0].split(by: "vzae", ["6", "6", "2"])
      }),
  ]

  private static let keys = [
    Scenario(
      "key-inhabitants", billerbeck, "380 lines 4: 30704.79 - 20963.22 = 9741.57, paid 0.00, due 9741.57 by 58",
      nord { $0.key = "schluessel: einwohner" }),
    Scenario(
      "key-fte", billerbeck, "380 lines 4: 46992.41 - 32083.33 = 14909.08, paid 0.00, due 14909.08 by 58",
      nord { $0.split(by: "vzae", ["0,625", "0,625", "0,625", "0,625"]) }),
    Scenario(
      "key-percent", billerbeck, "380 lines 4: 37593.93 - 25666.67 = 11927.26, paid 0.00, due 11927.26 by 58",
      nord { $0.split(by: "prozent", ["40", "20", "0", "40"]) }),
    Scenario(
      "key-percent-zero", "05558020", "380 lines 1: 0.00 - 0.00 = 0.00, paid 1.00, due -1.00 by 97",
      nord { $0.split(by: "prozent", ["40", "20", "0", "40"]) }.change { $0.advances = [("05558020", 100)] }),
  ]

  /// Signs that a format could trip over.
  static let signs = "Café & Söhne <Straße> \"A\" 'B’ ]]> --> {{x}} €"
  static let long = String(String(repeating: "Groß-Übersee’sche Gemeinschaft & Söhne; ", count: 13).prefix(479))

  private static let texts = [
    Scenario("signs", billerbeck, plainInvoice, TestYear().change { fill(&$0, signs) }),
    Scenario("long-texts", billerbeck, plainInvoice, TestYear().change { fill(&$0, long) }),
    Scenario(
      "refund-signs", nottuln, "381 lines 1: 116.57 - 0.00 = 116.57, paid 0.00, due 116.57 by 97",
      surplus { fill(&$0, signs) }),
    Scenario(
      "note-like-a-code", billerbeck, plainInvoice, TestYear().change { $0.words.undertaking = "#AAI# #SKONTO#" }),
  ]

  /// The same text in every field that takes any.
  private static func fill(_ year: inout TestYear, _ text: String) {
    for path in TestYear.Words.all { year.words[keyPath: path] = text }
    for region in year.regions.indices {
      for member in year.regions[region].members.indices {
        year.regions[region].members[member].fill(text)
      }
    }
  }

  private static let times = [
    Scenario(
      "months-begun", "05558024", "380 lines 4: 37099.63 - 26583.33 = 10516.30, paid 0.00, due 10516.30 by 58",
      TestYear().change {
        $0.basis = "berechnet"
        $0.cap = "keiner"
      }),
    Scenario(
      "months-whole", "05558024", "380 lines 4: 37079.63 - 25666.66 = 11412.97, paid 0.00, due 11412.97 by 58",
      TestYear().change {
        $0.basis = "berechnet"
        $0.cap = "keiner"
        $0.partialMonths = "voll"
      }),
    Scenario(
      "months-daily", "05558024", "380 lines 4: 37090.04 - 26143.83 = 10946.21, paid 0.00, due 10946.21 by 58",
      TestYear().change {
        $0.basis = "berechnet"
        $0.cap = "keiner"
        $0.partialMonths = "tage"
      }),
    Scenario(
      "lapse-of-the-grant", billerbeck, "380 lines 4: 46992.41 - 0.00 = 46992.41, paid 0.00, due 46992.41 by 58",
      TestYear().change {
        $0.basis = "berechnet"
        $0.lapse = "01.01.2025"
      }),
    Scenario(
      "paid-out", billerbeck, "380 lines 4: 46992.41 - 25000.00 = 21992.41, paid 0.00, due 21992.41 by 58",
      nord { $0.paidOut = 10_000_000 }.change { $0.basis = "ausgezahlt" }),
    Scenario(
      "leap-year", billerbeck, plainInvoice,
      TestYear().change {
        $0.number = 2028
        $0.issueDate = "28.02.2029"
        $0.words.vatReason = "Nicht steuerbar nach § 2b Abs. 1 und 3 UStG (interkommunale Zusammenarbeit)."
      }),
  ]
}

extension TestMember {
  static let texts: [any WritableKeyPath<TestMember, String> & Sendable] = [
    \.name, \.street, \.city, \.point, \.holder, \.reference,
  ]

  /// The same text in every field that takes any.
  mutating func fill(_ text: String) {
    for path in Self.texts { self[keyPath: path] = text }
  }
}
