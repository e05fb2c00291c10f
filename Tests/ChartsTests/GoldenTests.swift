import Charts
import TestSupport
import Testing

/// Every kind of chart as it was looked at, byte by byte. Browsers show the files of `Golden` as they are.
@Suite struct GoldenTests {
  @Test(arguments: Samples.drawings.indices)
  func `a chart is drawn as it was`(_ index: Int) throws {
    let (name, drawing) = Samples.drawings[index]
    try expectGolden(try #require(drawing).svg, "\(name).svg")
  }
}
