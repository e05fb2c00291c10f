internal import Diagnostics

/// REC-ZEICHEN: a control character in a table.
func illegalCharacter(_ byte: UInt8, at place: SourcePlace) -> Finding {
  Finding(
    .illegalCharacter, at: place, "In der Zeile steht das Steuerzeichen \(hexadecimal(byte))",
    hint: byte == 0 ? "die Datei ist beschädigt oder keine Textdatei: neu ausgeben" : "das Zeichen entfernen")
}
