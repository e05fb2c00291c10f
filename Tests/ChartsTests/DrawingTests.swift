import Money
import TestSupport
import Testing
import XML

@testable import Charts

@Suite struct DrawingTests {
  /// An amount of every size, one in four of them negative, one in eight zero.
  private func amount(_ random: inout SeededRandom) -> Cents {
    let digits = Int.random(in: 0...13, using: &random)
    let limit = (0..<digits).reduce(Int64(1)) { power, _ in power * 10 }
    let value = Int64.random(in: 0...limit, using: &random)
    return Cents(Int.random(in: 0..<4, using: &random) == 0 ? -value : value)
  }

  /// Within a hundredth of a percent of the width; `span` is what the whole width stands for.
  private func isProportional(_ width: Int, _ value: Cents, _ span: Int64) -> Bool {
    let exact = Int128(value.value.magnitude) * 100_000
    return (Int128(width) * Int128(span) - exact).magnitude <= UInt128(10 * span)
  }

  @Test(arguments: SeededRandom.seeds(150))
  func `bars are as long as what they stand for, and all of it is on the scale and in print`(_ seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let rows = (0..<Int.random(in: 1...12, using: &random)).map {
      FundingChart.Row(name: "Region \($0)", cost: amount(&random), grant: amount(&random))
    }
    let picture = try Picture(try #require(FundingChart(title: "Kosten", rows: rows).drawing(id: "k")).svg)
    let axis = Axis(covering: rows.flatMap { [$0.grant, $0.ownShare, $0.cost] })
    let span = axis.ticks[axis.ticks.count - 1].value - axis.ticks[0].value
    let values = rows.flatMap { [("reihe-1", $0.grant), ("reihe-2", $0.ownShare)] }.filter { $0.1 != .zero }
    #expect(picture.bars.map(\.style) == values.map(\.0))
    for (bar, value) in zip(picture.bars, values.map(\.1)) {
      #expect(isProportional(bar.width, value, span), "\(value) in \(span): \(bar)")
      #expect(bar.start >= 0 && bar.start + bar.width <= 100_000)
      let zero = Int(axis.position(.zero))
      #expect(value < .zero ? bar.start + bar.width <= zero : bar.start >= zero, "on its side of zero")
    }
    for row in rows {
      for text in [row.cost.germanEuro, row.grant.germanEuro, row.ownShare.germanEuro, row.name] {
        #expect(picture.texts.contains(text), "\(text)")
      }
    }
  }

  @Test(arguments: SeededRandom.seeds(300))
  func `a scale has few round ticks, zero among them, and ends beyond all values`(_ seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let values = (0..<Int.random(in: 0...5, using: &random)).map { _ in amount(&random) }
    let axis = Axis(covering: values)
    let ticks = axis.ticks.map(\.value)
    #expect((2...6).contains(ticks.count) && ticks.contains(0) && axis.labels.count == ticks.count)
    #expect(values.allSatisfy { ticks[0] <= $0.value && $0.value <= ticks[ticks.count - 1] })
    let step = ticks[1] - ticks[0]
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $1 - $0 == step })
    var digits = step
    while digits % 10 == 0 { digits /= 10 }
    #expect([1, 25, 5].contains(digits), "\(step)")
    #expect(axis.position(axis.ticks[0]) == 0 && axis.position(axis.ticks[ticks.count - 1]) == 100_000)
  }

  @Test(
    arguments: [
      ([], ["0", "1 €"]), ([3], ["0", "0,01", "0,02", "0,03 €"]),
      ([-5], ["−0,05", "−0,04", "−0,03", "−0,02", "−0,01", "0 €"]),
      ([18_796_963], ["0", "50", "100", "150", "200 Tsd. €"]), ([1_490_908], ["0", "5", "10", "15 Tsd. €"]),
      ([5_500_000, -23_313], ["−25", "0", "25", "50", "75 Tsd. €"]),
      ([1_000_00], ["0", "250", "500", "750", "1.000 €"]),
      ([-12_345_678_900, 50], ["−150", "−100", "−50", "0", "50 Mio. €"]),
      ([9_876_543_210], ["0", "25", "50", "75", "100 Mio. €"]),
    ] as [([Int64], [String])])
  func `ticks are labelled in the unit that keeps them short`(_ values: [Int64], _ labels: [String]) {
    let axis = Axis(covering: values.map { Cents($0) })
    #expect(axis.labels.map { $0.replacing("\u{A0}", with: " ") } == labels)
  }

  @Test func `a scale is coarser where its labels would touch`() {
    // In steps of 0,25 the last label, 1,25 Mio. €, would begin over the one before.
    #expect(Axis(covering: [Cents(123_456_789)]).labels == ["0", "0,5", "1", "1,5\u{A0}Mio. €"])
    #expect(Axis(covering: [Cents(9_876_543_210_000_00)]).labels == ["0", "5.000.000", "10.000.000\u{A0}Mio. €"])
  }

  @Test func `what was more granted than spent is drawn to the left of zero`() throws {
    let picture = try Picture(try #require(Samples.surplus.drawing(id: "u")).svg)
    // The scale begins at −25.000 €, zero is a quarter in.
    #expect(
      picture.bars.prefix(4) == [
        Picture.Bar(style: "reihe-1", start: 25_000, width: 55_000),
        Picture.Bar(style: "reihe-2", start: 24_767, width: 233),
        Picture.Bar(style: "reihe-1", start: 25_000, width: 13_750),
        Picture.Bar(style: "reihe-2", start: 11_250, width: 13_750),
      ])
    #expect(picture.marks("null", "x1") == [25_000, 25_000, 25_000, 25_000])
  }

  @Test func `the own municipality differs in pattern and weight, not in colour alone`() throws {
    let picture = try Picture(try #require(Samples.own.drawing(id: "e")).svg)
    #expect(picture.bars.map(\.style) == ["blass", "reihe-2", "blass", "blass"])
    #expect(picture.all("rect").count { $0.attribute("fill") == "url(#e-schraffur)" } == 2, "legend and bar")
    let bold = picture.all("text").filter { $0.attribute("font-weight") == "bold" && $0.attribute("x") == "0" }
    #expect(bold.map(\.text) == ["Stadt Billerbeck"])
    #expect(picture.texts.prefix(2) == ["Stadt Billerbeck", "andere Kommunen"])
  }

  @Test func `plan and previous year are marks of different shape, and silent where unknown`() throws {
    let picture = try Picture(try #require(Samples.comparison.drawing(id: "v")).svg)
    // −25.000 € to 75.000 €.
    #expect(picture.marks("plan", "cx") == [80_000, 77_581, 26_000])
    #expect(picture.marks("vorjahr", "x1") == [87_100, 44_905, 21_900])
    #expect(picture.texts.contains("55.000,00\u{A0}€ (+8,4\u{A0}%)"))
    #expect(picture.texts.contains("\u{2212}3.100,00\u{A0}€"), "no percents of what was negative")
    let rows = [ComparisonChart.Row(name: "Nord", actual: Cents(200), plan: nil, previous: Cents(100))]
    let chart = ComparisonChart(title: "t", actual: "2025", plan: "Plan", previous: "2024", rows: rows)
    let silent = try Picture(try #require(chart.drawing(id: "v")).svg)
    #expect(silent.all("circle").isEmpty && !silent.texts.contains("Plan") && silent.texts.contains("2024"))
  }

  @Test func `there is no chart of nothing`() {
    #expect(FundingChart(title: "t", rows: []).drawing(id: "a") == nil)
    #expect(ShareChart(title: "t", groups: [ShareChart.Group(heading: "leer", rows: [])]).drawing(id: "a") == nil)
    #expect(UnitCostChart(title: "t", rows: []).drawing(id: "a") == nil)
    let row = ComparisonChart.Row(name: "Nord", actual: Cents(1), plan: nil, previous: nil)
    #expect(
      ComparisonChart(title: "t", actual: "2025", plan: "Plan", previous: "2024", rows: [row]).drawing(id: "a") == nil)
  }

  // MARK: Accessibility

  @Test(arguments: Samples.drawings.indices)
  func `every part is an image with title and finding, and no id stands twice`(_ index: Int) throws {
    let picture = try Picture(try #require(Samples.drawings[index].drawing).svg)
    let ids = picture.elements.compactMap { $0.attribute("id") }
    #expect(Set(ids).count == ids.count && ids.allSatisfy { $0.hasPrefix(Samples.drawings[index].id) })
    for part in picture.parts {
      #expect(part.name == "svg" && part.attribute("role") == "img")
      let (title, finding) = (part.children[0], part.children[1])
      #expect(title.name == "title" && !title.text.isEmpty && finding.name == "desc" && finding.text.hasSuffix("."))
      #expect(
        part.attribute("aria-labelledby") == [title, finding].compactMap { $0.attribute("id") }.joined(separator: " "))
    }
    for rect in picture.all("rect") {
      guard let fill = rect.attribute("fill"), fill.hasPrefix("url(#") else { continue }
      #expect(ids.contains(String(fill.dropFirst(5).dropLast())))
    }
  }

  @Test func `the finding names the largest and the smallest`() throws {
    func finding(_ drawing: Drawing?) throws -> String {
      try Picture(try #require(drawing).svg).all("desc")[0].text.replacing("\u{A0}", with: " ")
    }
    #expect(
      try finding(Samples.funding.drawing(id: "a"))
        == "Kosten: am höchsten Region Nord mit 187.969,63 €, am niedrigsten Region Mitte mit 81.066,25 €; "
        + "Eigenanteil: am höchsten Region Nord mit 59.636,30 €, am niedrigsten Region Mitte mit 26.066,25 €.")
    #expect(
      try finding(Samples.own.drawing(id: "a"))
        == "Stadt Billerbeck: 9.741,57 €; Eigenanteil: am höchsten Stadt Coesfeld mit 30.687,10 €, "
        + "am niedrigsten Gemeinde Rosendahl mit −1.168,49 €.")
    #expect(
      try finding(Samples.comparison.drawing(id: "a"))
        == "2025: am höchsten Region Nord mit 59.636,30 €, am niedrigsten Region West mit −420,00 €; größte "
        + "Abweichung: Region Mitte mit 6.161,25 € mehr als 2024 (19.905,00 €).")
    let one = FundingChart(
      title: "t", rows: [FundingChart.Row(name: "Stadt Olfen", cost: Cents(300), grant: Cents(200))])
    #expect(
      try finding(one.drawing(id: "a"))
        == "Stadt Olfen: Kosten 3,00 €, davon Förderung 2,00 € und Eigenanteil 1,00 €.")
    let equal = UnitCostChart(
      title: "t", rows: ["Nord", "Süd"].map { UnitCostChart.Row(name: $0, cost: Cents(500)) })
    #expect(try finding(equal.drawing(id: "a")) == "Kosten je besetzter Vollzeitstelle: überall 5,00 €.")
  }

  // MARK: Room

  @Test(arguments: Samples.drawings.indices)
  func `no text leaves the narrowest screen or runs into another`(_ index: Int) throws {
    let picture = try Picture(try #require(Samples.drawings[index].drawing).svg)
    for part in picture.parts {
      let height = try #require(part.attribute("height").flatMap { Int($0) })
      var ends: [String: Int] = [:]
      let texts = part.children.flatMap { $0.name == "g" ? $0.children : [$0] }.filter { $0.name == "text" }
      // From left to right on each line.
      for (text, start) in texts.map({ ($0, start($0)) }).sorted(by: { $0.1 < $1.1 }) {
        let line = try #require(text.attribute("y"))
        #expect(start >= ends[line, default: 0] && start + width(text) <= BarDrawing.width, "\(text.text)")
        #expect(try #require(Int(line)) < height)
        ends[line] = start + width(text) + 3
      }
    }
  }

  private func width(_ text: XMLElement) -> Int {
    TextWidth.pixels(
      text.text, size: text.attribute("font-size").flatMap { Int($0) } ?? 12,
      isBold: text.attribute("font-weight") == "bold")
  }

  /// Where a text begins on a screen of the least width.
  private func start(_ text: XMLElement) -> Int {
    let place = text.attribute("x") ?? ""
    guard place.hasSuffix("%"), let picture = try? Picture("<svg/>") else { return Int(place) ?? -1 }
    let x = (picture.percent(text, "x") ?? -1) * BarDrawing.width / 100_000
    switch text.attribute("text-anchor") {
    case "end": return x - width(text)
    case "middle": return x - width(text) / 2
    default: return x
    }
  }

  @Test func `no letter is smaller than eleven pixels`() throws {
    for (_, _, drawing) in Samples.drawings {
      for element in try Picture(try #require(drawing).svg).elements {
        if let size = element.attribute("font-size").flatMap({ Int($0) }) { #expect(size >= 11) }
      }
    }
  }

  @Test func `many rows come in parts of half a page on one scale, each row once`() throws {
    let picture = try Picture(try #require(Samples.many.drawing(id: "v")).svg)
    let heights = picture.parts.compactMap { $0.attribute("height").flatMap { Int($0) } }
    #expect(heights.count == 4 && heights.allSatisfy { (300...460).contains($0) })
    #expect(picture.parts.map { $0.children[0].text }.last == "Eigenanteile der Kommunen 2025 (Teil 4 von 4)")
    #expect(picture.bars.count == 40)
    #expect((11...40).allSatisfy { number in picture.texts.count { $0 == "Gemeinde Nummer \(number)" } == 1 })
    let scales = picture.parts.map { part in
      part.children.filter { $0.attribute("class") == "skala" }.map { [$0.attribute("x"), $0.text] }
    }
    #expect(Set(scales).count == 1)
  }

  @Test func `a heading is never the last of a part`() throws {
    let groups = (1...20).map { number in
      ShareChart.Group(
        heading: "Region \(number)",
        rows: (1...(number % 3 + 1)).map {
          ShareChart.Row(name: "Kommune \(number)-\($0)", share: Cents(Int64(number)))
        })
    }
    let picture = try Picture(try #require(ShareChart(title: "t", groups: groups).drawing(id: "a")).svg)
    #expect(picture.parts.count > 3)
    for part in picture.parts {
      let names = part.children.filter { $0.name == "text" && $0.attribute("x") == "0" }
      #expect(names.last?.attribute("font-weight") == nil, "\(names.last?.text ?? "")")
    }
  }

  @Test func `a name that is cut is told in full to whoever points at it`() throws {
    let name = String(repeating: "Verwaltungsgemeinschaft ", count: 8)
    let chart = UnitCostChart(title: "t", rows: [UnitCostChart.Row(name: name, cost: Cents(1))])
    let picture = try Picture(try #require(chart.drawing(id: "a")).svg)
    let group = try #require(picture.elements.first { $0.attribute("class") == "gekuerzt" })
    #expect(group.children.map(\.name) == ["title", "text", "text", "text"])
    #expect(group.children[0].text == name && group.children[3].text.hasSuffix("…"))
  }

  // MARK: Text

  @Test func `whatever comes in stays text`() throws {
    let hostile = try Picture(try #require(Samples.hostile.drawing(id: "z")).svg)
    #expect(hostile.all("title")[0].text == "</title><script>alert(1)</script> ]]> & \"x\" 'y'")
    #expect(hostile.texts.contains("\" onload=\"x") && hostile.texts.contains("]]>&amp;<!--"))
    #expect(hostile.texts.contains("' x='</svg><style>"))
    #expect(hostile.texts.contains("<b>\u{FFFD}\u{FFFD}[31m</b> \u{FFFD}\u{FFFD}"))
    let harmless = ShareChart(
      title: "x",
      groups: [ShareChart.Group(heading: "x", rows: (1...3).map { ShareChart.Row(name: "x", share: Cents($0)) })])
    let plain = try Picture(try #require(harmless.drawing(id: "z")).svg)
    #expect(hostile.elements.map(\.name) == plain.elements.map(\.name))
    #expect(hostile.elements.map { $0.attributes.map(\.name) } == plain.elements.map { $0.attributes.map(\.name) })
  }

  @Test func `every character comes out as itself or as one that a document may hold`() throws {
    let forbidden = [0...0x1F, 0x7F...0x9F, 0xFDD0...0xFDEF, 0xFFFE...0xFFFF, 0x2028...0x2029] as [ClosedRange<UInt32>]
    let wrong = (0...0xFFFF as ClosedRange<UInt32>).compactMap { Unicode.Scalar($0) }.filter { scalar in
      let escaped = SVGText.escaped(String(scalar))
      if forbidden.contains(where: { $0.contains(scalar.value) }) { return escaped != " " && escaped != "\u{FFFD}" }
      return "&<>\"'".unicodeScalars.contains(scalar) ? !escaped.hasSuffix(";") : escaped != String(scalar)
    }
    #expect(wrong == [])
  }

  @Test func `lines break at blanks and hyphens, then anywhere, and lose nothing but what is cut`() {
    func lines(_ text: String, _ width: Int) -> [String] {
      TextWidth.lines(text, width: width, size: 10, isBold: false, limit: 3).lines
    }
    #expect(lines("", 50) == [""])
    #expect(lines("Bad Oeynhausen", 500) == ["Bad Oeynhausen"])
    #expect(lines("Bad Oeynhausen", 70) == ["Bad", "Oeynhausen"])
    #expect(lines("Rheda-Wiedenbrück", 70) == ["Rheda-", "Wiedenbrück"])
    #expect(lines("Donaudampfschiff", 50) == ["Donauda", "mpfschiff"])
    #expect(lines("a b c d e f", 10) == ["a", "b", "…"])
  }
}
