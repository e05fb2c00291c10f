import Money

/// The year 2025 of domain.md 1.5: what was on the posts, and the shares that were calculated there by hand.
enum WorkedExample {
  static let nord = RegionSketch(
    posts: [
      PostSketch(id: "1", cost: 8_092_675),
      PostSketch(id: "2", cost: 6_355_468, stays: [.init("01.03.", "31.12.")]),
      PostSketch(id: "3", fte: Ratio(1, 2), cost: 3_524_813),
    ], equipment: 412_747, recruitment: 131_260, granted: 12_833_333)

  static let mitte = RegionSketch(
    name: "Mitte", members: ["05558016", "05558032"], posts: [PostSketch(id: "1", cost: 7_801_988)],
    equipment: 184_637, granted: 5_500_000, persons: 1)

  static let south = RegionSketch(
    name: "Süd", members: ["05558004", "05558024", "05558028", "05558036", "05558044"],
    posts: [
      PostSketch(id: "1", cost: 7_596_785),
      PostSketch(
        id: "2", cost: 4_891_953 + 905_531, stays: [.init("01.01.", "30.09."), .init("15.11.", "31.12.")]),
      PostSketch(id: "3", fte: Ratio(1, 2), cost: 4_046_340),
    ], equipment: 521_391, recruitment: 297_815, granted: 13_291_667, persons: 4)

  static let regions = [nord, mitte, south]

  /// Rows and columns of the tables "Split by cost line with cascade rounding".
  static let columns = [
    Column("05558012", 4_493_239, 103_187, 32_815, 70_000, -3_208_333, share: 1_490_908),
    Column("05558008", 4_493_239, 103_187, 32_815, 70_000, -3_208_333, share: 1_490_908),
    Column("05558020", 4_493_239, 103_187, 32_815, 70_000, -3_208_334, share: 1_490_907),
    Column("05558040", 4_493_239, 103_186, 32_815, 70_000, -3_208_333, share: 1_490_907),
    Column("05558016", 3_900_994, 92_319, 0, 60_000, -2_750_000, share: 1_303_313),
    Column("05558032", 3_900_994, 92_318, 0, 60_000, -2_750_000, share: 1_303_312),
    Column("05558004", 3_488_122, 104_278, 59_563, 58_000, -2_658_333, share: 1_051_630),
    Column("05558024", 3_488_122, 104_278, 59_563, 58_000, -2_658_333, share: 1_051_630),
    Column("05558028", 3_488_122, 104_278, 59_563, 58_000, -2_658_333, share: 1_051_630),
    Column("05558036", 3_488_122, 104_278, 59_563, 58_000, -2_658_334, share: 1_051_629),
    Column("05558044", 3_488_121, 104_279, 59_563, 58_000, -2_658_334, share: 1_051_629),
  ]
}

let names = [
  "05558004": "Ascheberg", "05558008": "Billerbeck", "05558012": "Coesfeld", "05558016": "Dülmen",
  "05558020": "Havixbeck", "05558024": "Lüdinghausen", "05558028": "Nordkirchen", "05558032": "Nottuln",
  "05558036": "Olfen", "05558040": "Rosendahl", "05558044": "Senden",
]

/// Population of 31.12.2011.
let inhabitants2011: [String: Int64] = [
  "05558004": 14_861, "05558008": 11_491, "05558012": 36_198, "05558016": 46_445, "05558020": 11_842,
  "05558024": 24_144, "05558028": 10_413, "05558032": 19_848, "05558036": 12_156, "05558040": 10_815,
  "05558044": 20_657,
]
