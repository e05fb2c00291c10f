internal import Diagnostics
internal import Money
internal import Settings

/// Decides for a whole file, never for a cell, which sign divides euros from cents and which one thousands.
struct NumberRecognition {
  /// Cells of the columns of amounts.
  let amounts: [SampleField]
  let stated: StatedDialect
  let isWhole: Bool
  let file: String

  func recognise() -> Checked<Recognised<NumberStyle>> {
    let decimal = recogniseDecimalSign()
    guard let sign = decimal.value else { return Checked(nil, decimal.findings) }
    let group = recogniseGroupSign(decimal: sign.value)
    guard let groupSign = group.value else { return Checked(nil, group.findings) }
    let style = NumberStyle(decimalSign: sign.value, groupSign: groupSign.value)
    let unread = amounts.count { !Self.reads($0, style) }
    let certainty = unread > 0 ? min(sign.certainty, .likely) : min(sign.certainty, groupSign.certainty)
    let reason =
      unread == 0
      ? "\(sign.reason); alle \(amounts.count) Beträge sind so zu lesen"
      : "\(sign.reason); \(unread) von \(amounts.count) Beträgen sind anders geschrieben"
    return Checked(Recognised(value: style, certainty: certainty, reason: reason))
  }

  // MARK: Euros and cents

  private func recogniseDecimalSign() -> Checked<Recognised<UInt8>> {
    if let sign = stated.decimalSign {
      return Checked(Recognised(value: sign, certainty: .verified, reason: "im Profil angegeben"))
    }
    let evidence = amounts.map { ($0, Evidence($0.text)) }
    let comma = evidence.filter { $0.1 == .comma }
    let point = evidence.filter { $0.1 == .point }
    if let commaFirst = comma.first, let pointFirst = point.first {
      let minority = comma.count < point.count ? commaFirst.0 : pointFirst.0
      return Checked(nil, [contradictingNumber(at: place(minority))])
    }
    if !comma.isEmpty {
      return Checked(
        Recognised(value: UInt8(ascii: ","), certainty: .verified, reason: "das Komma trennt die Cent ab"))
    }
    if !point.isEmpty {
      // With a decimal point, `1.234` would be a number of three decimals, which no amount is.
      if let group = evidence.first(where: { $0.1 == .open && $0.0.text.contains(".") }) {
        return Checked(nil, [contradictingNumber(at: place(group.0))])
      }
      return Checked(
        Recognised(value: UInt8(ascii: "."), certainty: .verified, reason: "der Punkt trennt die Cent ab"))
    }
    if let open = evidence.first(where: { $0.1 == .open }) {
      return Checked(nil, [openNumber(at: place(open.0))])
    }
    return Checked(nil, amounts.first.map { [numberWithoutDecimals(at: place($0))] } ?? [])
  }

  /// What one number says of the decimal sign.
  private enum Evidence {
    case comma, point
    /// `1.234`: thousands, or three decimals.
    case open
    /// No sign at all, or no number.
    case none

    init(_ text: String) {
      guard text.utf8.contains(where: { $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: ".") }) else {
        self = .none
        return
      }
      switch (Self.mayDivide(text, by: UInt8(ascii: ",")), Self.mayDivide(text, by: UInt8(ascii: "."))) {
      case (true, true): self = .open
      case (true, false): self = .comma
      case (false, true): self = .point
      case (false, false): self = .none
      }
    }

    private static func mayDivide(_ text: String, by decimal: UInt8) -> Bool {
      let other = decimal == UInt8(ascii: ",") ? UInt8(ascii: ".") : UInt8(ascii: ",")
      return [other, UInt8(ascii: " ")].contains { (group: UInt8) -> Bool in
        do throws(NumberFault) {
          _ = try Cents(text: text, style: NumberStyle(decimalSign: decimal, groupSign: group))
          return true
        } catch {
          return error == .surplusDecimals || error == .tooLarge
        }
      }
    }
  }

  // MARK: Thousands

  private func recogniseGroupSign(decimal: UInt8) -> Checked<Recognised<UInt8?>> {
    if let stated = stated.groupSign {
      return Checked(Recognised(value: stated.byte, certainty: .verified, reason: ""))
    }
    var first: [UInt8: (field: SampleField, count: Int)] = [:]
    var hasUngrouped = false
    for field in amounts where Self.readsSomehow(field, decimal: decimal) {
      if let sign = Self.groupSign(in: field.text, decimal: decimal) {
        first[sign] = (first[sign]?.field ?? field, (first[sign]?.count ?? 0) + 1)
      } else if Self.wholeDigits(in: field.text, decimal: decimal) > 3 {
        hasUngrouped = true
      }
    }
    if first.count > 1, let rarest = first.values.min(by: { $0.count < $1.count }) {
      return Checked(nil, [contradictingNumber(at: place(rarest.field))])
    }
    if let sign = first.keys.first { return Checked(Recognised(value: sign, certainty: .verified, reason: "")) }
    if hasUngrouped || isWhole { return Checked(Recognised(value: nil, certainty: .verified, reason: "")) }
    // No amount of the sample reaches a thousand. Behind the other decimal sign nothing else could stand for thousands.
    let other = decimal == UInt8(ascii: ",") ? UInt8(ascii: ".") : UInt8(ascii: ",")
    return Checked(Recognised(value: other, certainty: .likely, reason: ""))
  }

  /// The sign between two digits that is not the decimal one; blanks of all kinds count as one.
  private static func groupSign(in text: String, decimal: UInt8) -> UInt8? {
    let scalars = Array(text.unicodeScalars)
    for index in scalars.indices.dropFirst().dropLast()
    where isDigit(scalars[index - 1]) && isDigit(scalars[index + 1]) {
      switch scalars[index] {
      case " ", "\u{A0}", "\u{202F}": return UInt8(ascii: " ")
      case ".", ",": if scalars[index] != Unicode.Scalar(decimal) { return UInt8(scalars[index].value) }
      default: break
      }
    }
    return nil
  }

  private static func wholeDigits(in text: String, decimal: UInt8) -> Int {
    text.utf8.prefix { $0 != decimal }.count { $0 >= 0x30 && $0 <= 0x39 }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }

  // MARK: Reading

  static func reads(_ field: SampleField, _ style: NumberStyle) -> Bool {
    (try? Cents(text: field.text, style: style)) != nil
  }

  private static func readsSomehow(_ field: SampleField, decimal: UInt8) -> Bool {
    [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: " ")].contains { group in
      group != decimal && reads(field, NumberStyle(decimalSign: decimal, groupSign: group))
    }
  }

  /// True for what is a number in some style.
  static func isNumber(_ field: SampleField) -> Bool {
    readsSomehow(field, decimal: UInt8(ascii: ",")) || readsSomehow(field, decimal: UInt8(ascii: "."))
  }

  private func place(_ field: SampleField) -> SourcePlace {
    SourcePlace(file: file, line: field.line, column: field.column)
  }
}

extension NumberStyle {
  /// A number as the style writes it.
  var example: String {
    let group = groupSign.map { String(UnicodeScalar($0)) } ?? ""
    return "1\(group)234\(UnicodeScalar(decimalSign))56"
  }
}
