/// Whether XML 1.0 (fifth edition, production 2, *Char*) lets the character stand in a document, written out or as a
/// character reference. What it excludes: the C0 controls except tab, line feed and carriage return, U+FFFE, U+FFFF.
package func isXMLCharacter(_ character: Unicode.Scalar) -> Bool {
  switch character.value {
  case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
  default: false
  }
}
