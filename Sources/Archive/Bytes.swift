extension String {
  /// The same characters byte for byte. Swift's `==` takes a Kelvin sign for a K, and a digest does not.
  func isIdentical(to other: String) -> Bool { utf8.elementsEqual(other.utf8) }
}

extension UInt8 {
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLowerHexadecimal: Bool { isDigit || (0x61...0x66).contains(self) }
}
