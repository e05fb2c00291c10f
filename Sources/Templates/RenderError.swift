package import Diagnostics

/// A value holds a character that XML forbids: a control character, U+FFFE or U+FFFF.
package struct RenderError: Error, Hashable, Sendable {
  /// The placeholder in the template.
  package let place: SourcePlace
  /// Its name.
  package let placeholder: String
  /// The forbidden character.
  package let scalar: UInt32

  /// For the user. The value itself is not shown: it may concern a person.
  package var finding: Finding {
    Finding(
      .illegalCharacter, at: place, "Der Wert von {{\(placeholder)}} enthält das unzulässige Zeichen \(code)",
      hint: "Suchen Sie das Zeichen in den Eingabedateien; meist stammt es aus einer Kopie aus einem anderen Programm.")
  }

  private var code: String {
    let hex = String(scalar, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - hex.count)) + hex
  }
}
