extension UInt8 {
  var isLowercaseLetter: Bool { UInt8(ascii: "a") <= self && self <= UInt8(ascii: "z") }
  var isLetter: Bool { lowercased.isLowercaseLetter }
  var isDigit: Bool { UInt8(ascii: "0") <= self && self <= UInt8(ascii: "9") }
  var isHexDigit: Bool { isDigit || (UInt8(ascii: "a") <= lowercased && lowercased <= UInt8(ascii: "f")) }

  /// What HTML, XML and CSS all count as white space within a tag.
  var isMarkupSpace: Bool { self == 0x20 || self == 0x09 || self == 0x0A || self == 0x0C || self == 0x0D }

  /// White space that does not end a line.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// The lower case of an ASCII letter, anything else as it is.
  var lowercased: UInt8 { UInt8(ascii: "A") <= self && self <= UInt8(ascii: "Z") ? self | 0x20 : self }
}
