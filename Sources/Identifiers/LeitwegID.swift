/// *Leitweg-ID*: routing address of a public recipient (BT-10; as BT-29 with scheme 0204), with valid check digits.
///
/// Coarse part of 2 to 12 digits, optional fine part of up to 30 letters and digits, two check digits by
/// ISO 7064 MOD 97-10 (KoSIT, Format-Spezifikation Leitweg-ID). Never computed in production, only checked.
package struct LeitwegID: Hashable, Sendable {
  package let text: String

  /// What is wrong with a text that is no Leitweg-ID.
  package enum Fault: Error, Hashable, Sendable {
    case malformed
    case wrongCheckDigits
  }

  package init(_ text: some StringProtocol) throws(Fault) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).map { Array($0.utf8) }
    guard parts.count == 2 || parts.count == 3, let coarse = parts.first, let check = parts.last,
      [2, 3, 5, 8, 9, 12].contains(coarse.count), coarse.allSatisfy(isDigit), check.count == 2,
      check.allSatisfy(isDigit)
    else { throw .malformed }
    if parts.count == 3 {
      guard (1...30).contains(parts[1].count), parts[1].allSatisfy({ isDigit($0) || isLetter($0) }) else {
        throw .malformed
      }
    }
    guard remainderBy97(parts.joined()) == 1 else { throw .wrongCheckDigits }
    self.text = String(text)
  }
}

/// *IBAN*: international bank account number with valid check digits (ISO 13616), stored without blanks.
package struct IBAN: Hashable, Sendable {
  package let text: String

  package enum Fault: Error, Hashable, Sendable {
    case malformed
    case wrongCheckDigits
  }

  /// Blanks are taken out; German IBANs must have 22 characters, others 15 to 34.
  package init(_ text: some StringProtocol) throws(Fault) {
    let bytes = Array(text.utf8.filter { $0 != 0x20 })
    guard (15...34).contains(bytes.count), bytes.prefix(2).allSatisfy(isLetter), bytes[2...3].allSatisfy(isDigit),
      bytes.allSatisfy({ isDigit($0) || (isLetter($0) && $0 < 0x60) }),
      !bytes.starts(with: Array("DE".utf8)) || (bytes.count == 22 && bytes.dropFirst(2).allSatisfy(isDigit))
    else { throw .malformed }
    guard remainderBy97(bytes.dropFirst(4) + bytes.prefix(4)) == 1 else { throw .wrongCheckDigits }
    self.text = String(decoding: bytes, as: UTF8.self)
  }

  /// In groups of four, as people read it.
  package var grouped: String {
    var out = ""
    for (index, character) in text.enumerated() {
      if index > 0, index % 4 == 0 { out += " " }
      out.append(character)
    }
    return out
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

private func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }

/// The number that digits and letters (A = 10 … Z = 35) spell, modulo 97.
private func remainderBy97(_ bytes: some Sequence<UInt8>) -> Int {
  bytes.reduce(0) { remainder, byte in
    isDigit(byte)
      ? (remainder * 10 + Int(byte - 0x30)) % 97
      : (remainder * 100 + Int(byte & 0xDF) - 0x41 + 10) % 97
  }
}
