import Charts
import Money

/// Charts with the figures of the sample and with those that are hard to draw.
enum Samples {
  static let funding = FundingChart(
    title: "Kosten, Förderung und Eigenanteil 2025",
    rows: [
      FundingChart.Row(name: "Region Nord", cost: Cents(18_796_963), grant: Cents(12_833_333)),
      FundingChart.Row(name: "Region Mitte", cost: Cents(8_106_625), grant: Cents(5_500_000)),
      FundingChart.Row(name: "Region Süd", cost: Cents(18_549_815), grant: Cents(13_291_667)),
    ])

  /// More granted than spent, nothing spent, nothing granted, nearly nothing.
  static let surplus = FundingChart(
    title: "Kosten, Förderung und Eigenanteil 2025", grant: "Zuwendung des Landes Nordrhein-Westfalen",
    rows: [
      FundingChart.Row(name: "Region Mitte", cost: Cents(5_476_687), grant: Cents(5_500_000)),
      FundingChart.Row(name: "Region West", cost: .zero, grant: Cents(1_375_000)),
      FundingChart.Row(name: "Region Ost", cost: Cents(3), grant: .zero),
      FundingChart.Row(name: "Region ohne alles", cost: .zero, grant: .zero),
    ])

  static let shares = ShareChart(
    title: "Eigenanteile der Kommunen 2025",
    groups: [
      group(
        "Region Nord",
        [
          ("Stadt Coesfeld", 1_490_908), ("Stadt Billerbeck", 1_490_908), ("Gemeinde Havixbeck", 1_490_907),
          ("Gemeinde Rosendahl", 1_490_907),
        ]),
      group("Region Mitte", [("Stadt Dülmen", 1_303_313), ("Gemeinde Nottuln", 1_303_312)]),
      group(
        "Region Süd",
        [
          ("Gemeinde Ascheberg", 1_051_630), ("Stadt Lüdinghausen", 1_051_630), ("Gemeinde Nordkirchen", 1_051_630),
          ("Stadt Olfen", 1_051_629), ("Gemeinde Senden", 1_051_629),
        ]),
    ])

  static let own = ShareChart(
    title: "Eigenanteile der Kommunen 2025",
    groups: [
      group(
        nil,
        [
          ("Stadt Coesfeld", 3_068_710), ("Stadt Billerbeck", 974_157), ("Gemeinde Havixbeck", 1_003_914),
          ("Gemeinde Rosendahl", -116_849),
        ], own: 1)
    ])

  /// Forty municipalities, one with a name of ninety letters, one with a word of fifty, shares from cents to millions.
  static let many = ShareChart(
    title: "Eigenanteile der Kommunen 2025",
    groups: [
      ShareChart.Group(
        heading: "Region mit einem langen Namen, der auf eine Zeile nicht passt und gekürzt wird",
        rows: (1...40).map { number in
          let share: Int64 = oddShares[number] ?? Int64(number) * 1_234_567
          return ShareChart.Row(
            name: names[number] ?? "Gemeinde Nummer \(number)", share: Cents(share), isOwn: number == 7)
        })
    ])

  private static let oddShares: [Int: Int64] = [9: 1, 10: 123_456_789]
  private static let names = [
    3: "Verbandsgemeinde Bad Münstereifel-Obermaubach-Untermaubach am Rande der großen Heide bei Wesel",
    5: "Samtgemeindeverwaltungszweckverbandsversammlungsort",
    7: "Gemeinde Sankt Katharinen bei Hinter dem Walde an der Weser",
  ]

  static let comparison = ComparisonChart(
    title: "Eigenanteil: Vorjahr, Plan und Ergebnis", actual: "2025", plan: "Plan 2025", previous: "2024",
    rows: [
      ComparisonChart.Row(
        name: "Region Nord", actual: Cents(5_963_630), plan: Cents(5_500_000), previous: Cents(6_210_044)),
      ComparisonChart.Row(name: "Region Mitte", actual: Cents(2_606_625), plan: nil, previous: Cents(1_990_500)),
      ComparisonChart.Row(name: "Region Süd", actual: Cents(5_258_148), plan: Cents(5_258_148), previous: nil),
      ComparisonChart.Row(name: "Region West", actual: Cents(-42_000), plan: Cents(100_000), previous: Cents(-310_000)),
    ])

  static let unitCost = UnitCostChart(
    title: "Kosten je besetzter Vollzeitstelle 2025",
    rows: [
      UnitCostChart.Row(name: "Region Nord", cost: Cents(8_055_841)),
      UnitCostChart.Row(name: "Region Süd", cost: Cents(7_675_786)),
    ])

  /// Everything that markup is made of.
  static let hostile = ShareChart(
    title: "</title><script>alert(1)</script> ]]> & \"x\" 'y'",
    groups: [
      group(
        "<b>\u{0}\u{1B}[31m</b>\r\n\t\u{FFFE}\u{85}",
        [("\" onload=\"x", 1), ("]]>&amp;<!--", 2), ("' x='</svg><style>", 3)])
    ])

  static let drawings: [(name: String, drawing: Drawing?)] = [
    ("c1-kosten", funding.drawing(id: "kosten")), ("c1-ueberdeckung", surplus.drawing(id: "ueberdeckung")),
    ("c2-anteile", shares.drawing(id: "anteile")), ("c2-eigene", own.drawing(id: "eigene")),
    ("c2-vierzig", many.drawing(id: "vierzig")), ("c3-vergleich", comparison.drawing(id: "vergleich")),
    ("c4-stellenkosten", unitCost.drawing(id: "stellenkosten")), ("zeichen", hostile.drawing(id: "zeichen")),
  ]

  private static func group(_ heading: String?, _ rows: [(String, Int64)], own: Int? = nil) -> ShareChart.Group {
    ShareChart.Group(
      heading: heading,
      rows: rows.enumerated().map { index, row in
        ShareChart.Row(name: row.0, share: Cents(row.1), isOwn: index == own)
      })
  }
}
