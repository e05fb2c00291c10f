import Archive

/// An archive in memory, which anything can be done to.
struct MemoryArchive: BagSource, Equatable {
  enum Node: Equatable {
    case file([UInt8])
    case folder
    case link
  }

  /// By bag and path from the bag; folders of files need not be there.
  var bags: [String: [String: Node]] = [:]
  /// In the archive's folder beside bags.
  var others: Set<String> = []

  init() {}

  init(_ bags: [SealedBag]) {
    for bag in bags { add(bag) }
  }

  mutating func add(_ bag: SealedBag) {
    bags[bag.name] = Dictionary(uniqueKeysWithValues: bag.files.map { ($0.path, .file($0.bytes)) })
  }

  subscript(bag: String, path: String) -> [UInt8]? {
    get { if case .file(let bytes) = bags[bag]?[path] { bytes } else { nil } }
    set { bags[bag]?[path] = newValue.map { .file($0) } }
  }

  mutating func rename(_ path: String, to name: String, in bag: String) {
    let node = bags[bag]?.removeValue(forKey: path)
    bags[bag]?[name] = node
  }

  mutating func renameBag(_ bag: String, to name: String) {
    let nodes = bags.removeValue(forKey: bag)
    bags[name] = nodes
  }

  func text(_ bag: String, _ path: String) -> String { String(decoding: self[bag, path] ?? [], as: UTF8.self) }

  /// Paths of a bag's files, in order.
  func files(_ bag: String) -> [String] {
    (bags[bag] ?? [:]).filter { if case .file = $0.value { true } else { false } }.keys.sorted()
  }

  // MARK: BagSource

  func names() throws(Never) -> [String] { Array(bags.keys) + Array(others) }

  func items(of bag: String) throws(Never) -> [BagItem] {
    guard let nodes = bags[bag] else { return [BagItem(path: "", kind: .file)] }
    var items: [BagItem] = []
    var folders: Set<String> = []
    for (path, node) in nodes {
      switch node {
      case .file(let bytes): items.append(BagItem(path: path, kind: .file, size: Int64(bytes.count)))
      case .folder: folders.insert(path)
      case .link: items.append(BagItem(path: path, kind: .other))
      }
      let parts = path.split(separator: "/").dropLast()
      for end in parts.indices { folders.insert(parts[...end].joined(separator: "/")) }
    }
    return items + folders.map { BagItem(path: $0, kind: .folder) }
  }

  func bytes(of path: String, in bag: String) throws(Never) -> [UInt8] {
    guard let bytes = self[bag, path] else { preconditionFailure("asked for \(path), which is no file") }
    return bytes
  }
}
