/// Lines of digest, two blanks and path, as `sha512sum` writes them.
enum Manifest {
  struct Entry: Hashable, Sendable {
    let path: String
    /// SHA-512 in lower-case hexadecimal.
    let digest: String
  }

  static func text(_ entries: [Entry]) -> String {
    entries.sorted { $0.path < $1.path }.map { "\($0.digest)  \($0.path)\n" }.joined()
  }

  /// The digest by path of every line that can be read, and what is wrong with the others: the line, and the rest of a
  /// German sentence that begins with „Die Zeile“.
  static func read(_ text: String) -> (digests: [String: String], faults: [(line: Int, reason: String)]) {
    var digests: [String: String] = [:]
    var faults: [(line: Int, reason: String)] = []
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true {
      lines.removeLast()
    } else {
      faults.append((lines.count, "endet ohne Zeilenumbruch"))
    }
    for (index, line) in lines.enumerated() {
      let digest = line.prefix(128)
      let rest = line.dropFirst(128)
      guard digest.count == 128, digest.allSatisfy(\.isLowerHexadecimal), rest.starts(with: "  ".utf8),
        let path = String(rest.dropFirst(2)), isPath(path)
      else {
        faults.append(
          (index + 1, "besteht nicht aus einer Prüfsumme, zwei Leerzeichen und einem zulässigen Dateinamen"))
        continue
      }
      guard digests.updateValue(String(decoding: digest, as: UTF8.self), forKey: path) == nil else {
        faults.append((index + 1, "nennt eine Datei zum zweiten Mal"))
        continue
      }
    }
    return (digests, faults)
  }

  private static func isPath(_ path: String) -> Bool {
    BagFiles.isPayloadPath(path) || BagFiles.listedTags.contains { $0.isIdentical(to: path) }
  }
}
