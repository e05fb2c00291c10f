import CLibXML2

/// Whether the text is an `xs:anyURI` as libxml2 judges it; blank at both ends is not looked at.
package func isURI(_ text: Text) -> Bool {
  // Letters, digits and what stands between them in any address need no second look.
  var isPlain = true
  for byte in text.bytes {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: continue
    default: isPlain = false
    }
  }
  return isPlain || clibxml2_is_uri(text.string) == 1
}
