internal import Diagnostics
internal import Settings

/// SET-WERT: two regions whose results would have the same file name, such as `Süd` and `Sued`.
func regionsWithOneFileName(_ regions: [Region]) -> [Finding] {
  regions.enumerated().compactMap { index, region in
    let path = FileNames.regionResult(region.name)
    guard let first = regions[..<index].first(where: { FileNames.regionResult($0.name) == path }) else { return nil }
    return Finding(
      .invalidValue, at: region.place,
      "Die Regionen „\(first.name)“ und „\(region.name)“ ergeben denselben Dateinamen",
      hint: "eine der beiden anders nennen")
  }
}
