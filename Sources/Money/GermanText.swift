extension Cents {
  /// `14.909,08`, with a real minus sign (U+2212) in front of negative amounts.
  package var german: String {
    let sign = value < 0 ? "\u{2212}" : ""
    let (euros, cents) = value.magnitude.quotientAndRemainder(dividingBy: 100)
    return sign + grouped(euros) + "," + (cents < 10 ? "0" : "") + String(cents)
  }

  /// `14.909,08 €` with a no-break space, as the house style wants it in documents.
  package var germanEuro: String { german + "\u{A0}€" }

  /// `14909,08` for tables that a program reads, `-` in front of negative amounts.
  package var decimalComma: String { decimal(point: ",") }

  /// `14909.08` for XML, `-` in front of negative amounts.
  package var decimal: String { decimal(point: ".") }

  private func decimal(point: String) -> String {
    let (euros, cents) = value.magnitude.quotientAndRemainder(dividingBy: 100)
    return (value < 0 ? "-" : "") + String(euros) + point + (cents < 10 ? "0" : "") + String(cents)
  }
}

extension Ratio {
  /// A decimal number with a comma where it is one with at most four decimals (`0,5`), else the fraction (`2082/73`).
  package var german: String {
    guard 10_000 % denominator == 0 else { return description }
    let scaled = numerator.magnitude * UInt64(10_000 / denominator)
    let (whole, part) = scaled.quotientAndRemainder(dividingBy: 10_000)
    var decimals = String(part + 10_000).dropFirst()
    while decimals.last == "0" { decimals.removeLast() }
    let sign = numerator < 0 ? "\u{2212}" : ""
    return sign + grouped(whole) + (decimals.isEmpty ? "" : "," + decimals)
  }

  /// Rounded half up to `decimals` places, with a comma: `68,27`. For shares and key figures that are only shown.
  package func german(decimals: Int) -> String {
    var scale: Int64 = 1
    for _ in 0..<decimals { scale *= 10 }
    let rounded = (self * Ratio(scale)).roundedHalfUp()
    let (whole, part) = rounded.magnitude.quotientAndRemainder(dividingBy: UInt64(scale))
    let sign = rounded < 0 ? "\u{2212}" : ""
    guard decimals > 0 else { return sign + grouped(whole) }
    return sign + grouped(whole) + "," + String(part + UInt64(scale)).dropFirst()
  }
}

/// A whole number with dots between thousands: `12.345`.
package func germanCount(_ number: Int) -> String {
  (number < 0 ? "\u{2212}" : "") + grouped(UInt64(number.magnitude))
}

/// A decimal number as documents write it (`-1234.5`), in German: `−1.234,50`. No digit is lost: zeros behind the comma
/// are filled up or taken away down to `decimals` places. Nil if it is no such number.
package func germanNumber(_ text: some StringProtocol, decimals: Int) -> String? {
  var rest = text.utf8[...]
  let isNegative = rest.first == UInt8(ascii: "-")
  if isNegative || rest.first == UInt8(ascii: "+") { rest = rest.dropFirst() }
  let parts = rest.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
  guard let whole = parts.first, !(whole.isEmpty && parts.count == 1), rest.count > (parts.count == 2 ? 1 : 0),
    parts.allSatisfy({ $0.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } })
  else { return nil }
  let digits = String(decoding: whole.drop { $0 == 0x30 }, as: UTF8.self)
  var places = parts.count == 2 ? String(decoding: parts[1], as: UTF8.self) : ""
  while places.utf8.count > decimals, places.last == "0" { places.removeLast() }
  while places.utf8.count < decimals { places.append("0") }
  return (isNegative ? "\u{2212}" : "") + grouped(digits.isEmpty ? "0" : digits) + (places.isEmpty ? "" : "," + places)
}

private func grouped(_ number: UInt64) -> String { grouped(String(number)) }

private func grouped(_ digits: String) -> String {
  var out: [UInt8] = []
  out.reserveCapacity(digits.utf8.count * 4 / 3)
  for (index, digit) in digits.utf8.enumerated() {
    if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { out.append(UInt8(ascii: ".")) }
    out.append(digit)
  }
  return String(decoding: out, as: UTF8.self)
}
