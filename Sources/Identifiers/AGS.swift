/// *Amtlicher Gemeindeschlüssel*: eight digits (Land 2, Regierungsbezirk 1, Kreis 2, Gemeinde 3), leading zeros kept.
package struct AGS: Hashable, Sendable, Comparable {
  package let text: String

  /// Nil unless `text` is eight ASCII digits.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    self.text = String(text)
  }

  package static func < (a: AGS, b: AGS) -> Bool { a.text < b.text }

  /// The three digits of the municipality within its district.
  package var municipalityDigits: String { String(text.suffix(3)) }
}

extension AGS: CustomStringConvertible {
  package var description: String { text }
}

/// *Amtlicher Regionalschlüssel*: twelve digits (Land 2, RB 1, Kreis 2, Gemeindeverband 4, Gemeinde 3).
package struct ARS: Hashable, Sendable {
  package let text: String

  /// Nil unless `text` is twelve ASCII digits.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 12, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    self.text = String(text)
  }

  /// True if district and municipality are those of `ags`.
  package func belongs(to ags: AGS) -> Bool {
    text.prefix(5) == ags.text.prefix(5) && text.suffix(3) == ags.text.suffix(3)
  }
}
