internal import Settings

/// The pay elements of an employer with their classes, found by the bytes of an export.
struct PayElements {
  private var numbers = ByteTable()
  private var all: [Known] = []

  struct Known {
    let payClass: PayClass
    /// The same in every encoding.
    let hash: UInt64
  }

  init(_ classes: [String: PayClass], encoding: TextEncoding) {
    for (element, payClass) in classes {
      guard let bytes = encoding.encoded(element) else { continue }
      _ = numbers.insert(bytes)
      all.append(Known(payClass: payClass, hash: Array(element.utf8).withUnsafeBufferPointer { Records.hash($0) }))
    }
  }

  var count: Int { all.count }

  func known(_ element: UnsafeBufferPointer<UInt8>) -> Known? { numbers.index(of: element).map { all[$0] } }
}
