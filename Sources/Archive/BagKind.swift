/// *Archivereignis*: what a bag of the archive records. The raw value is the word in its name.
package enum BagKind: String, Sendable, CaseIterable {
  case issue = "ausstellung"
  case correction = "berichtigung"
  case note = "vermerk"
  case timestamp = "zeitstempel"
  case retention = "aufbewahrung"
  case deletion = "loeschung"
}
