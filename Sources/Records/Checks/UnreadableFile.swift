internal import Diagnostics
internal import Settings

enum FileFault {
  case empty
  case noRows
  case utf16
  case unexpectedByteOrderMark(declared: TextEncoding)
}

/// REC-DATEI: the file as a whole cannot be read.
func unreadableFile(_ file: String, _ fault: FileFault) -> Finding {
  let place = SourcePlace(file: file)
  switch fault {
  case .empty:
    return Finding(.unreadableFile, at: place, "Die Datei ist leer", hint: "den Export neu erzeugen")
  case .noRows:
    return Finding(
      .unreadableFile, at: place, "Die Datei hat keine einzige Datenzeile",
      hint: "den Export neu erzeugen; vielleicht war ein Filter gesetzt")
  case .utf16:
    return Finding(
      .unreadableFile, at: place, "Die Datei ist in UTF-16 gespeichert",
      hint: "im Profil „kodierung: utf-16“ angeben, oder als UTF-8 oder Windows-1252 neu ausgeben")
  case .unexpectedByteOrderMark(let declared):
    return Finding(
      .unreadableFile, at: SourcePlace(file: file, line: 1, column: 1),
      "Die Datei ist in UTF-8 gespeichert, das Profil nennt \(declared.rawValue)",
      hint: "im Profil „kodierung: utf-8“ angeben")
  }
}

/// REC-DATEI: a byte that the encoding does not know.
func undecodableByte(_ byte: UInt8, encoding: TextEncoding, at place: SourcePlace) -> Finding {
  if encoding == .utf16 {
    return Finding(
      .unreadableFile, at: place, "An dieser Stelle ist die Datei kein gültiges UTF-16",
      hint: "sie ist abgeschnitten oder beschädigt: neu ausgeben")
  }
  return Finding(
    .unreadableFile, at: place, "Das Byte \(hexadecimal(byte)) gibt es in der Kodierung \(encoding.rawValue) nicht",
    hint: "Kodierung im Profil prüfen oder die Datei neu ausgeben; meist ist sie anders gespeichert als angegeben")
}

/// REC-DATEI: all text reads as UTF-8 although something else is declared.
func wrongEncoding(declared: TextEncoding, at place: SourcePlace) -> Finding {
  Finding(
    .unreadableFile, at: place, "Die Umlaute der Datei sind UTF-8, das Profil nennt \(declared.rawValue)",
    hint: "im Profil „kodierung: utf-8“ angeben")
}

func hexadecimal(_ byte: UInt8) -> String {
  let hex = String(byte, radix: 16, uppercase: true)
  return hex.utf8.count == 1 ? "0" + hex : hex
}

/// REC-DATEI: a zero byte, which no text has.
func zeroByte(at place: SourcePlace) -> Finding {
  Finding(
    .unreadableFile, at: place, "Die Datei enthält Null-Bytes und ist keine Textdatei",
    hint: "als CSV neu ausgeben; UTF-16 wird nur mit seiner Kennung am Anfang der Datei gelesen")
}

/// REC-DATEI: UTF-8 and something else in one file.
func mixedEncodings(at place: SourcePlace) -> Finding {
  Finding(
    .unreadableFile, at: place, "Hier endet UTF-8: die Datei mischt zwei Kodierungen",
    hint: "die Datei in einem Stück neu ausgeben")
}

/// REC-DATEI: a byte that is no letter in any encoding.
func byteOfNoEncoding(_ byte: UInt8, at place: SourcePlace) -> Finding {
  Finding(
    .unreadableFile, at: place, "Das Byte \(hexadecimal(byte)) ist in keiner der bekannten Kodierungen ein Zeichen",
    hint: "die Datei neu ausgeben, am besten in UTF-8")
}
