package import Diagnostics

/// Looks at pages of HTML: their elements must be sound, and nothing in them may run or come from elsewhere.
extension Template {
  /// What is wrong with the template whatever the data, also in sections that today's data does not reach.
  package func checkSpecimens() -> [Finding] {
    var findings: [Finding] = []
    for conditions in Specimen.Conditions.allCases {
      let page = Specimen.page(of: program, conditions)
      // Sections that exclude each other make no sound page together, and one without any data is no whole one.
      let isWhole = conditions != .everything
      let faults =
        Self.faults(of: page.bytes, looksAtElements: isWhole, slips: MarkupSlips(page.bytes, isWhole: isWhole))
        + (isWhole ? [] : fixedAmounts(in: page.bytes))
      findings += faults.map(page.finding)
    }
    var seen: Set<Finding> = []
    return findings.filter { seen.insert($0).inserted }
  }

  /// What is wrong with a finished page, told where its template says it.
  package func check(_ bytes: [UInt8], of view: View) -> [Finding] {
    let faults = Self.faults(of: bytes, looksAtElements: true)
    guard !faults.isEmpty else { return [] }
    var renderer = Renderer(program: program, root: schema.frame(view), isTracing: true)
    do { try renderer.run(program.steps) } catch { return [error.finding] }
    let page = TracedPage(bytes: renderer.out, pieces: renderer.pieces, origins: program.origins)
    return faults.map(page.finding)
  }

  private static func faults(
    of bytes: [UInt8], looksAtElements: Bool, slips: MarkupSlips? = nil
  ) -> [PageFault] {
    var slips = slips
    var reader = PageReader(bytes)
    var structure = PageStructure(bytes)
    var foreign = ForeignContent(bytes)
    while let piece = reader.next() {
      if looksAtElements { structure.take(piece) }
      foreign.take(piece)
      slips?.take(piece)
    }
    if looksAtElements { structure.finish() }
    foreign.finish()
    return structure.faults + foreign.faults + (slips?.faults ?? [])
  }
}
