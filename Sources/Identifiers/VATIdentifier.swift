/// *USt-IdNr.*: a German VAT identifier (BT-31): `DE` and nine digits, the last of them a check digit
/// (ISO 7064 MOD 11,10).
package struct VATIdentifier: Hashable, Sendable {
  package let text: String

  package enum Fault: Error, Hashable, Sendable {
    case malformed
    /// *W-IdNr.*: it looks the same with `-00001` behind it, and has no place in an invoice (§ 14 Abs. 4 Nr. 2 UStG).
    case businessIdentifier
    case wrongCheckDigit
  }

  /// Blanks are taken out.
  package init(_ text: some StringProtocol) throws(Fault) {
    let bytes = Array(text.utf8.filter { $0 != 0x20 })
    let digits = bytes.dropFirst(2).prefix(9)
    guard bytes.starts(with: Array("DE".utf8)), digits.count == 9, digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { throw .malformed }
    guard bytes.count == 11 else {
      throw bytes.dropFirst(11).first == UInt8(ascii: "-") ? .businessIdentifier : .malformed
    }
    var product = 10
    for digit in digits.dropLast() {
      let sum = (Int(digit - 0x30) + product) % 10
      product = (sum == 0 ? 10 : sum) * 2 % 11
    }
    guard let last = digits.last, Int(last - 0x30) == (11 - product) % 10 else { throw .wrongCheckDigit }
    self.text = String(decoding: bytes, as: UTF8.self)
  }
}
