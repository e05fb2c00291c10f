internal import Diagnostics

/// Finds amounts that are written into a template, of which no data is in it yet: `14.909,08 €`.
func fixedAmounts(in bytes: [UInt8]) -> [PageFault] {
  var reader = PageReader(bytes)
  var faults: [PageFault] = []
  while let piece = reader.next() {
    guard case .text(let range) = piece else { continue }
    for comma in range where bytes[comma] == UInt8(ascii: ",") {
      guard let end = endOfAmount(around: comma, in: bytes, range) else { continue }
      var start = comma
      while start > range.lowerBound, bytes[start - 1].isDigit || bytes[start - 1] == UInt8(ascii: ".") { start -= 1 }
      faults.append(
        PageFault(
          code: .templateAmount, range: start..<end, message: "In der Vorlage steht ein fester Betrag",
          hint: "Setzen Sie den Platzhalter; welche es gibt, steht in docs/handbuch/platzhalter.md."))
    }
  }
  return faults
}

/// The end of `…1,23 €` behind its euro sign; nil if it is none.
private func endOfAmount(around comma: Int, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
  guard comma > range.lowerBound, comma + 2 < range.upperBound, bytes[comma - 1].isDigit, bytes[comma + 1].isDigit,
    bytes[comma + 2].isDigit
  else { return nil }
  let rest = bytes[(comma + 3)..<range.upperBound]
  for blank in ["", " ", "\u{A0}", "&nbsp;", "\u{202F}"] {
    for sign in ["€", "&euro;", "Euro", "EUR"] where rest.starts(with: (blank + sign).utf8) {
      return rest.startIndex + blank.utf8.count + sign.utf8.count
    }
  }
  return nil
}
