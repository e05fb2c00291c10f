/// Paths of documents, kept as bytes in one row: a hundred thousand take a few megabytes.
struct DocumentList: Sendable {
  private var bytes: [UInt8] = []
  private var ends: [Int32] = []

  var count: Int { ends.count }

  subscript(index: Int) -> String {
    let start = index == 0 ? 0 : Int(ends[index - 1])
    return String(decoding: bytes[start..<Int(ends[index])], as: UTF8.self)
  }

  /// Files as named; of folders every `*.xml` in and below them, in the order of their names. What is not there is listed,
  /// too, so that it is told.
  init(paths: [String], list: String?) throws(EnvironmentFailure) {
    for path in paths { try add(path) }
    if let list {
      var content: [UInt8] = []
      try World.read(list, into: &content)
      for line in content.split(separator: 0x0A) {
        let text = line.last == 0x0D ? line.dropLast() : line
        if !text.isEmpty { try add(String(decoding: text, as: UTF8.self)) }
      }
    }
  }

  private mutating func add(_ path: String) throws(EnvironmentFailure) {
    if path != "-", World.kind(of: path) == .folder { try addFolder(path, depth: 0) } else { append(path) }
  }

  private mutating func addFolder(_ folder: String, depth: Int) throws(EnvironmentFailure) {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    for name in try World.names(in: folder) {
      let path = prefix + name
      if name.lowercased().hasSuffix(".xml"), World.kind(of: path) != .folder {
        append(path)
      } else if depth < 64, World.isFolderItself(path) {
        try addFolder(path, depth: depth + 1)
      }
    }
  }

  private mutating func append(_ path: String) {
    bytes.append(contentsOf: path.utf8)
    ends.append(Int32(bytes.count))
  }
}
