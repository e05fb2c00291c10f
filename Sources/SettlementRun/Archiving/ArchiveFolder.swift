internal import Archive

/// *Archivordner*: bags in a folder, put there whole or not at all, one process at a time.
struct ArchiveFolder: BagSource {
  /// Without a slash at the end.
  let path: String

  static let lockName = ".sperre"
  private static let unfinished = ".neu-"
  /// Bags and what they hold can be read by whoever may read the folder above; nobody may write.
  private static let sealedFile: UInt32 = 0o444
  private static let sealedFolder: UInt32 = 0o555

  init(_ path: String) {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    self.path = path
  }

  /// Whether the folder is there: a mistyped one must not become a second archive with the same numbers.
  var exists: Bool { World.kind(of: path) == .folder }

  // MARK: Reading

  func names() throws(EnvironmentFailure) -> [String] {
    try World.names(in: path, withHidden: true).filter { $0 != Self.lockName && !$0.hasPrefix(Self.unfinished) }
  }

  func items(of bag: String) throws(EnvironmentFailure) -> [BagItem] {
    guard World.isFolderItself("\(path)/\(bag)") else {
      return [BagItem(path: "", kind: World.kind(of: "\(path)/\(bag)") == .file ? .file : .other)]
    }
    var items: [BagItem] = []
    try collect(below: "", of: bag, into: &items)
    return items
  }

  private func collect(below folder: String, of bag: String, into items: inout [BagItem]) throws(EnvironmentFailure) {
    for name in try World.names(in: "\(path)/\(bag)/\(folder)", withHidden: true) {
      let item = folder + name
      let full = "\(path)/\(bag)/\(item)"
      if World.isFolderItself(full) {
        items.append(BagItem(path: item, kind: .folder))
        try collect(below: item + "/", of: bag, into: &items)
      } else {
        // A file of another size than was sealed is not read.
        let isFile = World.isFileItself(full)
        items.append(
          BagItem(path: item, kind: isFile ? .file : .other, size: isFile ? Int64(World.size(of: full)) : nil))
      }
    }
  }

  func bytes(of file: String, in bag: String) throws(EnvironmentFailure) -> [UInt8] {
    var bytes: [UInt8] = []
    try World.read("\(path)/\(bag)/\(file)", into: &bytes)
    return bytes
  }

  // MARK: Writing

  /// Holds the archive while `body` runs; others wait, and are refused in the end.
  func locked<R>(_ body: () throws(EnvironmentFailure) -> R) throws(EnvironmentFailure) -> R {
    var hasSaid = false
    let lock = try World.lock("\(path)/\(Self.lockName)", patience: 60_000) {
      guard !hasSaid else { return }
      hasSaid = true
      try? World.write("Das Archiv \(path) ist gerade in Gebrauch; das Programm wartet darauf …\n", to: 2)
    }
    guard let lock else {
      throw EnvironmentFailure(
        "Das Archiv \(path) ist seit einer Minute in Gebrauch; bitte warten, bis der andere Aufruf fertig ist, und es noch "
          + "einmal versuchen")
    }
    defer { withExtendedLifetime(lock) {} }
    clearUp()
    return try body()
  }

  /// Takes away what a process left that was killed. Nobody else is writing: the lock is held.
  private func clearUp() {
    for name in (try? World.names(in: path, withHidden: true)) ?? [] where name.hasPrefix(Self.unfinished) {
      World.removeSealed("\(path)/\(name)")
    }
  }

  /// Writes a bag beside its place, brings it to the disk, and puts it there. It is new or not there.
  func publish(_ bag: SealedBag) throws(EnvironmentFailure) {
    let draft = "\(path)/\(Self.unfinished)\(World.processID)"
    let target = "\(path)/\(bag.name)"
    do throws(EnvironmentFailure) {
      guard World.kind(of: target) == .nothing else {
        throw EnvironmentFailure(path: target, doing: .writing, reason: "es gibt dort schon etwas")
      }
      try World.makeFolder(draft)
      var folders = [draft]
      for file in bag.files {
        var folder = draft
        for part in file.path.split(separator: "/").dropLast() {
          folder += "/" + part
          guard !folders.contains(folder) else { continue }
          try World.makeFolder(folder)
          folders.append(folder)
        }
        try World.write(file.bytes, to: "\(draft)/\(file.path)", mode: Self.sealedFile)
      }
      for file in bag.files { World.beginSync("\(draft)/\(file.path)") }
      for file in bag.files { try World.sync("\(draft)/\(file.path)") }
      try reread(bag, in: draft)
      // The innermost first: what is protected takes nothing in any more.
      for folder in folders.reversed() {
        try World.sync(folder)
        try World.protect(folder, mode: Self.sealedFolder)
      }
      try World.move(draft, to: target)
    } catch {
      World.removeSealed(draft)
      throw error
    }
    try World.sync(path)
  }

  /// What is on the disk must be what was sealed.
  private func reread(_ bag: SealedBag, in folder: String) throws(EnvironmentFailure) {
    var bytes: [UInt8] = []
    for file in bag.files {
      try World.read("\(folder)/\(file.path)", into: &bytes)
      guard bytes == file.bytes else {
        throw EnvironmentFailure(
          path: "\(folder)/\(file.path)", doing: .writing,
          reason: "auf der Platte steht etwas anderes, als geschrieben wurde")
      }
    }
  }
}

extension ArchiveFolder {
  /// Copies a bag as it is into another folder, where it is to be handed over.
  func copy(_ bag: String, to target: String) throws(EnvironmentFailure) {
    let items = try items(of: bag)
    try World.makeFolder("\(target)/\(bag)")
    for item in items where item.kind == .folder { try World.makeFolder("\(target)/\(bag)/\(item.path)") }
    for item in items where item.kind == .file {
      try World.write(try bytes(of: item.path, in: bag), to: "\(target)/\(bag)/\(item.path)")
    }
  }
}
