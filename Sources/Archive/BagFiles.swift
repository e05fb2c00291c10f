/// Files of a bag that BagIt 1.0 (RFC 8493) names, and the one of ours.
enum BagFiles {
  static let declaration = "bagit.txt"
  static let info = "bag-info.txt"
  static let manifest = "manifest-sha512.txt"
  static let tagManifest = "tagmanifest-sha512.txt"
  static let register = "data/register.json"

  /// What the tag manifest lists, in its order.
  static let listedTags = [info, declaration, manifest]
  static let tags = listedTags + [tagManifest]

  /// Paths of the payload: parts of ASCII letters, digits, `.`, `-` and `_` below `data/`. Such a name is the same in every
  /// file system, manifest and shell, and leads nowhere else.
  static func isPayloadPath(_ path: String) -> Bool {
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count > 1 && path.utf8.starts(with: "data/".utf8)
      && parts.allSatisfy { part in
        (1...255).contains(part.count) && part.contains { $0 != UInt8(ascii: ".") }
          && part.allSatisfy {
            $0.isDigit || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) || [0x2D, 0x2E, 0x5F].contains($0)
          }
      }
  }

  /// Folders that must be there for a file to be where it is.
  static func folders(of path: String) -> [String] {
    let parts = path.split(separator: "/").dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }
}
