internal import Diagnostics

/// Paid persons who hold no post. A filter that is missing makes thousands of them: the first hundred are told, of the
/// others is known how many they are.
struct Strangers {
  private static let told = 100

  private var numbers = ByteTable()
  /// In the order of their first rows.
  private(set) var first: [Stranger] = []
  /// Where the first of those stands who are not told.
  private(set) var furtherPlace: SourcePlace?

  struct Stranger {
    let firstPlace: SourcePlace
    let firstExcerpt: Excerpt?
    var rows = 0
  }

  var furtherCount: Int { numbers.count - first.count }

  mutating func count(
    _ personnelNumber: UnsafeBufferPointer<UInt8>, place: @autoclosure () -> SourcePlace, excerpt: () -> Excerpt?
  ) {
    let index = numbers.insert(personnelNumber)
    if index < first.count {
      first[index].rows += 1
    } else if index == first.count, first.count < Self.told {
      first.append(Stranger(firstPlace: place(), firstExcerpt: excerpt(), rows: 1))
    } else if furtherPlace == nil {
      furtherPlace = place()
    }
  }
}
