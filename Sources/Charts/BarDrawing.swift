internal import Money

/// Draws bars across the whole width that a page gives them: places on the scale are percentages, everything else is
/// pixels. So letters have the same size on a phone, a screen and paper, where a drawing that is scaled as a whole
/// would have them too small or too large.
///
/// A row is a line with name and amount, the bar beneath, and beneath that what explains it. All must fit the narrowest
/// screen, since nothing here knows how wide it will be.
struct BarDrawing {
  /// A screen of 320 pixels, less the margins of our pages.
  static let width = 280
  /// What still goes on a page of A4 with other things; it has 900 pixels between its margins.
  static let maximumHeight = 620
  /// What is higher comes in parts of which two go on a page.
  static let partHeight = 430

  private enum Size {
    static let name = 13
    static let note = 12
    static let tick = Axis.labelSize
    static let line = 17
    static let bar = 11
    static let gap = 8
    /// Between texts of one line.
    static let blank = 11
    static let symbol = 12
  }

  private let chart: BarChart
  private let id: String
  private let axis: Axis

  init(_ chart: BarChart, id: String) {
    precondition(Self.isID(id), "no id: \(id)")
    self.chart = chart
    self.id = id
    axis = Axis(covering: chart.ends)
  }

  /// A letter, then letters, digits and hyphens, all of them ASCII: nothing that would have to be escaped.
  private static func isID(_ id: String) -> Bool {
    guard let first = id.unicodeScalars.first, "a"..."z" ~= first else { return false }
    return id.unicodeScalars.allSatisfy { "a"..."z" ~= $0 || "0"..."9" ~= $0 || $0 == "-" }
  }

  var drawing: Drawing {
    let parts = parts
    return Drawing(
      svg: parts.enumerated().map { index, part in svg(part, number: index + 1, of: parts.count) }.joined())
  }
}

// MARK: Parts

extension BarDrawing {
  /// A heading or a row.
  private enum Block {
    case heading(String)
    case row(BarRow)
  }

  /// Blocks for one element each: as few as the height allows, about equally tall.
  private var parts: [[Block]] {
    let blocks = chart.groups.flatMap { group in
      (group.heading.map { [Block.heading($0)] } ?? []) + group.rows.map { .row($0) }
    }
    let total = blocks.map(height).reduce(0, +)
    guard total > Self.maximumHeight else { return [blocks] }
    let count = (total + Self.partHeight - 1) / Self.partHeight
    var limit = (total + count - 1) / count
    var parts = Self.parts(of: blocks.map { ($0, height($0)) }, limit)
    while parts.count > count, limit < Self.partHeight {
      limit += 10
      parts = Self.parts(of: blocks.map { ($0, height($0)) }, limit)
    }
    return parts
  }

  /// Fills one part after the other up to the limit; no heading at the end.
  private static func parts(of blocks: [(block: Block, height: Int)], _ limit: Int) -> [[Block]] {
    var parts: [[Block]] = []
    var part: [Block] = []
    var filled = 0
    for (index, (block, height)) in blocks.enumerated() {
      let isHeading = if case .heading = block { true } else { false }
      let next = isHeading && index + 1 < blocks.count ? blocks[index + 1].height : 0
      let followsHeading = if case .heading? = part.last { true } else { false }
      if !part.isEmpty, !followsHeading, filled + height + next > limit {
        parts.append(part)
        (part, filled) = ([], 0)
      }
      part.append(block)
      filled += height
    }
    return parts + [part]
  }

  private func height(_ block: Block) -> Int {
    switch block {
    case .heading(let text): lines(ofHeading: text).count * Size.line + Size.gap / 2
    case .row(let row):
      name(of: row).lines.count * Size.line + Size.bar + Size.gap + flow(row.notes).count * Size.line
    }
  }

  private func name(of row: BarRow) -> (lines: [String], isCut: Bool) {
    let amount = TextWidth.pixels(row.amount, size: Size.name, isBold: true)
    return TextWidth.lines(
      row.name, width: Self.width - amount - Size.blank, size: Size.name, isBold: row.isStrong, limit: 3)
  }

  private func lines(ofHeading text: String) -> [String] {
    TextWidth.lines(text, width: Self.width, size: Size.name, isBold: true, limit: 2).lines
  }

  /// Notes side by side, with where each begins, in as many lines as it takes.
  private func flow(_ notes: [Note]) -> [[(x: Int, note: Note)]] {
    var lines: [[(x: Int, note: Note)]] = []
    var x = Self.width
    for note in notes {
      let sign = note.symbol == nil ? 0 : Size.symbol + 5
      let text = TextWidth.lines(note.text, width: Self.width - sign, size: Size.note, isBold: false, limit: 1).lines[0]
      let width = sign + TextWidth.pixels(text, size: Size.note)
      if x + width > Self.width {
        lines.append([])
        x = 0
      }
      lines[lines.count - 1].append((x, Note(note.symbol, text)))
      x += width + Size.blank
    }
    return lines
  }
}

// MARK: Elements

extension BarDrawing {
  private func svg(_ part: [Block], number: Int, of count: Int) -> String {
    let prefix = number == 1 ? id : "\(id)-\(number)"
    var body = SVGText()
    var y = 0
    if number == 1 {
      for line in flow(chart.legend) {
        draw(line, y, prefix, in: &body)
        y += Size.line
      }
      y += Size.gap / 2
    }
    for block in part {
      draw(block, y, prefix, in: &body)
      y += height(block)
    }
    drawAxis(y, in: &body)
    y += Size.line + 4
    var out = SVGText()
    out.open(
      "svg",
      "xmlns=\"http://www.w3.org/2000/svg\" class=\"diagramm\" role=\"img\" "
        + "aria-labelledby=\"\(prefix)-titel \(prefix)-befund\" width=\"100%\" height=\"\(y)\" fill=\"#17202C\" "
        + "font-family=\"Liberation Sans, Arial, Helvetica, sans-serif\" font-size=\"\(Size.note)\"")
    out.text("title", "id=\"\(prefix)-titel\"", chart.title + (count > 1 ? " (Teil \(number) von \(count))" : ""))
    out.text("desc", "id=\"\(prefix)-befund\"", number == 1 ? chart.finding : continuation(part))
    if body.text.contains("url(") { definePattern(prefix, in: &out) }
    return out.text + body.text + "</svg>\n"
  }

  private func continuation(_ part: [Block]) -> String {
    let names = part.compactMap { if case .row(let row) = $0 { row.name } else { nil } }
    return "Fortsetzung: \(names.first ?? "") bis \(names.last ?? "")."
  }

  private func definePattern(_ prefix: String, in out: inout SVGText) {
    out.open("pattern", "id=\"\(prefix)-schraffur\" width=\"8\" height=\"8\" patternUnits=\"userSpaceOnUse\"")
    out.empty(
      "path",
      "class=\"schraffur\" d=\"M-1,1 L1,-1 M0,8 L8,0 M7,9 L9,7\" fill=\"none\" stroke=\"#5C4300\" stroke-width=\"1\"")
    out.close("pattern")
  }

  private func draw(_ block: Block, _ y: Int, _ prefix: String, in out: inout SVGText) {
    switch block {
    case .heading(let text):
      for (index, line) in lines(ofHeading: text).enumerated() {
        let base = y + index * Size.line + 13
        out.text("text", "x=\"0\" y=\"\(base)\" font-size=\"\(Size.name)\" font-weight=\"bold\"", line)
      }
    case .row(let row): draw(row, y, prefix, in: &out)
    }
  }

  private func draw(_ row: BarRow, _ top: Int, _ prefix: String, in out: inout SVGText) {
    let name = name(of: row)
    var y = top
    if name.isCut {
      out.open("g", "class=\"gekuerzt\"")
      out.text("title", "", row.name)
    }
    let weight = row.isStrong ? " font-weight=\"bold\"" : ""
    for line in name.lines {
      out.text("text", "x=\"0\" y=\"\(y + 13)\" font-size=\"\(Size.name)\"\(weight)", line)
      y += Size.line
    }
    if name.isCut { out.close("g") }
    out.text(
      "text", "x=\"100%\" y=\"\(top + 13)\" text-anchor=\"end\" font-size=\"\(Size.name)\" font-weight=\"bold\"",
      row.amount)
    drawScale(y, in: &out)
    for span in row.spans { draw(span, y, prefix, in: &out) }
    line(at: .zero, y - 2, y + Size.bar + 2, "class=\"null\" stroke=\"#17202C\" stroke-width=\"1.5\"", in: &out)
    for mark in row.marks { draw(mark, y, in: &out) }
    y += Size.bar + 1
    for line in flow(row.notes) {
      draw(line, y, prefix, in: &out)
      y += Size.line
    }
  }

  private func draw(_ notes: [(x: Int, note: Note)], _ y: Int, _ prefix: String, in out: inout SVGText) {
    for (x, note) in notes {
      if let symbol = note.symbol { draw(symbol, x, y + 3, prefix, in: &out) }
      let start = x + (note.symbol == nil ? 0 : Size.symbol + 5)
      out.text("text", "x=\"\(start)\" y=\"\(y + 13)\"", note.text)
    }
  }

  private func draw(_ symbol: Symbol, _ x: Int, _ y: Int, _ prefix: String, in out: inout SVGText) {
    switch symbol {
    case .bar(let style):
      fill("x=\"\(x)\" y=\"\(y)\" width=\"\(Size.symbol)\" height=\"11\"", style, prefix, in: &out)
    case .stroke:
      out.empty(
        "line", "class=\"vorjahr\" x1=\"\(x + 6)\" y1=\"\(y - 1)\" x2=\"\(x + 6)\" y2=\"\(y + 12)\" \(Self.stroke)")
    case .circle: out.empty("circle", "class=\"plan\" cx=\"\(x + 6)\" cy=\"\(y + 6)\" \(Self.circle)")
    }
  }

  private static let stroke = "stroke=\"#17202C\" stroke-width=\"3\""
  private static let circle = "r=\"4.5\" fill=\"#FFFFFF\" stroke=\"#17202C\" stroke-width=\"2\""

  private func draw(
    _ span: (style: BarStyle, start: Cents, end: Cents), _ y: Int, _ prefix: String, in out: inout SVGText
  ) {
    let (start, end) = (axis.position(span.start), axis.position(span.end))
    fill(
      "x=\"\(percent(start))\" y=\"\(y)\" width=\"\(percent(end - start))\" height=\"\(Size.bar)\"", span.style, prefix,
      in: &out)
  }

  private func fill(_ place: String, _ style: BarStyle, _ prefix: String, in out: inout SVGText) {
    let edge = "stroke=\"#5C4300\" stroke-width=\"1\""
    switch style {
    case .solid: out.empty("rect", "class=\"reihe-1\" \(place) fill=\"#004488\"")
    case .pale: out.empty("rect", "class=\"blass\" \(place) fill=\"#EEF1F4\" \(edge)")
    case .hatched:
      // The colour apart from the pattern: where a reader drops the one, the other is left.
      out.empty("rect", "class=\"reihe-2\" \(place) fill=\"#DDAA33\" \(edge)")
      out.empty("rect", "\(place) fill=\"url(#\(prefix)-schraffur)\"")
    }
  }

  private func draw(_ mark: Mark, _ y: Int, in out: inout SVGText) {
    switch mark.symbol {
    case .circle:
      out.empty(
        "circle",
        "class=\"plan\" cx=\"\(percent(axis.position(mark.value)))\" cy=\"\(y + Size.bar / 2)\" \(Self.circle)")
    default:
      // A light edge keeps the stroke apart from a dark bar.
      line(at: mark.value, y - 4, y + Size.bar + 4, "class=\"saum\" stroke=\"#FFFFFF\" stroke-width=\"7\"", in: &out)
      line(at: mark.value, y - 4, y + Size.bar + 4, "class=\"vorjahr\" \(Self.stroke)", in: &out)
    }
  }
}

// MARK: Scale

extension BarDrawing {
  /// Lines behind a bar; not over the whole height, where they would cross the texts.
  private func drawScale(_ y: Int, in out: inout SVGText) {
    out.open("g", "class=\"raster\" stroke=\"#C8D0D9\" stroke-width=\"1\"")
    for tick in axis.ticks { line(at: tick, y - 1, y + Size.bar + 1, in: &out) }
    out.close("g")
  }

  private func drawAxis(_ y: Int, in out: inout SVGText) {
    out.empty(
      "line", "class=\"achse\" x1=\"0\" y1=\"\(y)\" x2=\"100%\" y2=\"\(y)\" stroke=\"#4B5666\" stroke-width=\"1\"")
    for (tick, label) in zip(axis.ticks, axis.labels) {
      line(at: tick, y, y + 4, "class=\"achse\" stroke=\"#4B5666\" stroke-width=\"1\"", in: &out)
      let anchor = tick == axis.ticks.first ? "start" : tick == axis.ticks.last ? "end" : "middle"
      out.text(
        "text",
        "class=\"skala\" x=\"\(percent(axis.position(tick)))\" y=\"\(y + 16)\" text-anchor=\"\(anchor)\" "
          + "font-size=\"\(Size.tick)\" fill=\"#4B5666\"", label)
    }
  }

  private func line(at value: Cents, _ top: Int, _ bottom: Int, _ look: String = "", in out: inout SVGText) {
    let x = percent(axis.position(value))
    let place = "x1=\"\(x)\" y1=\"\(top)\" x2=\"\(x)\" y2=\"\(bottom)\""
    out.empty("line", look.isEmpty ? place : "\(place) \(look)")
  }

  /// Thousandths of a percent as `68.270%`.
  private func percent(_ thousandths: Int64) -> String {
    let (whole, part) = thousandths.quotientAndRemainder(dividingBy: 1000)
    return "\(whole).\(String(part + 1000).dropFirst())%"
  }
}
