package import Dates
package import Diagnostics

/// *Freigabe*: that two functions of the office stand for one draft, as they have filled in `freigabe.yaml`.
package struct Release: Sendable {
  /// The draft that they have seen: its digest, 64 characters, lower-case hexadecimal.
  package var draft: String
  package var draftPlace: SourcePlace
  /// *Sachlich und rechnerisch richtig*
  package var verified: Mark
  /// *Freigabe*, in the narrow sense: that it may be issued.
  package var released: Mark

  /// *Vermerk* of one of them. Functions, never names: the file is archived for years.
  package struct Mark: Hashable, Sendable {
    package var function: String
    package var day: Day
    package var place: SourcePlace
  }
}
