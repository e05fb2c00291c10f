/// What lies somewhere below a bag.
package struct BagItem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case file
    case folder
    /// A symbolic link, a pipe: never followed, never opened.
    case other
  }

  /// From the bag, parts separated by `/`; empty for the bag itself, if it is no folder.
  package let path: String
  package let kind: Kind
  /// Of a file, in bytes; nil if nobody asked. What is told is believed: a file of another size is not read.
  package let size: Int64?

  package init(path: String, kind: Kind, size: Int64? = nil) {
    self.path = path
    self.kind = kind
    self.size = size
  }
}

/// *Archivordner*: where bags lie. Throws what the environment does; anything that may be somebody's doing is an answer.
package protocol BagSource {
  associatedtype Failure: Error

  /// Everything in the archive's folder, in any order, but the lock and unfinished bags.
  func names() throws(Failure) -> [String]

  /// Every file, folder and other thing below a bag, in any order. Of a bag that is no folder: one item with an empty path.
  func items(of bag: String) throws(Failure) -> [BagItem]

  /// Asked for only what `items` gave as a file.
  func bytes(of path: String, in bag: String) throws(Failure) -> [UInt8]
}
