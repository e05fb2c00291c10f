/// *Archivierte Datei*: a file of a bag with its bytes.
package struct ArchivedFile: Hashable, Sendable {
  /// From the bag: `data/xml/versand/05558008-billerbeck/rechnung-CM25-012-0001.xml`.
  package let path: String
  package let bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
