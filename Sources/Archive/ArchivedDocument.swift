/// *Beleg im Archiv*: a document with the bag that holds it, and whose it is.
package struct ArchivedDocument: Hashable, Sendable {
  package let document: RegisterDocument
  /// The bag's name.
  package let bag: String
  /// AGS.
  package let issuer: String
  /// Of the settlement.
  package let year: Int
}
