/// *Archivstand*: a bag and the digest of all that is in it and of all bags before.
///
/// The seal of the newest bag is the state of the archive; printed elsewhere it proves that nothing was cut off.
package struct Seal: Hashable, Sendable {
  /// The bag's name.
  package let bag: String
  /// SHA-512 of the bag's tagmanifest-sha512.txt, lower-case hexadecimal.
  package let digest: String

  package init(bag: String, digest: String) {
    self.bag = bag
    self.digest = digest
  }
}
