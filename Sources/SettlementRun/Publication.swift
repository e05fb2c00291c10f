internal import Documents
internal import Validation

/// *Veröffentlichung*: all documents of a run appear together or not at all.
///
/// Everything is written into a new folder beside the target, brought to the disk, and put in place by renaming. The
/// run that was there stays until the new one is in place.
struct Publication {
  let target: String
  /// The target as the user named it.
  let shown: String
  /// False if nothing may be there but an empty folder.
  var replaces = true

  /// A folder may be replaced if it is empty or holds a run.
  var mayReplaceTarget: Bool {
    switch World.kind(of: target) {
    case .nothing: true
    case .file, .other: false
    case .folder:
      World.kind(of: "\(target)/\(FileNames.run)") == .file
        || (try? World.names(in: target, withHidden: true))?.isEmpty == true
    }
  }

  func publish(_ files: [OutputFile]) throws(EnvironmentFailure) {
    let parent = World.parent(of: target) ?? "."
    let name = target.split(separator: "/").last.map(String.init) ?? target
    let folder = NewFolder(
      path: "\(parent)/.\(name)\(Self.freshMark)\(World.processID)",
      replaced: "\(parent)/.\(name)\(Self.oldMark)\(World.processID)", shown: shown)
    Publications.begin(folder)
    defer { Publications.end(folder) }
    do throws(EnvironmentFailure) {
      try folder.makeParents(parent)
      clearUp(after: name, in: parent)
      try write(files, to: folder)
      try folder.publish(as: target, replacing: replaces)
      try folder.sync(parent)
    } catch {
      folder.clearUp()
      throw error
    }
    folder.clearUp()
  }

  private static let freshMark = ".neu-"
  private static let oldMark = ".alt-"

  /// Takes away what runs left that were killed, or, killed between two renames, puts the run back that was there.
  private func clearUp(after name: String, in parent: String) {
    for mark in [Self.oldMark, Self.freshMark] {
      for left in (try? World.names(in: parent, withHidden: true)) ?? [] where left.hasPrefix(".\(name)\(mark)") {
        guard let process = Int32(left.dropFirst(name.count + mark.count + 1)), !World.isOtherProcess(process) else {
          continue
        }
        let path = "\(parent)/\(left)"
        if mark == Self.oldMark, World.kind(of: target) == .nothing, (try? World.move(path, to: target)) != nil {
          continue
        }
        World.remove(path)
      }
    }
  }

  private func write(_ files: [OutputFile], to folder: NewFolder) throws(EnvironmentFailure) {
    Progress.expect(files: files.count)
    try folder.step { () throws(EnvironmentFailure) in try World.makeFolder(folder.path) }
    var made: Set<String> = [folder.path]
    for file in files {
      let isInternal = file.path.hasPrefix(FileNames.internalFolder)
      var path = folder.path
      for part in file.path.split(separator: "/").dropLast() {
        path += "/" + part
        guard made.insert(path).inserted else { continue }
        try folder.step { () throws(EnvironmentFailure) in
          try World.makeFolder(path, mode: isInternal ? 0o700 : 0o755)
        }
      }
      try folder.step { () throws(EnvironmentFailure) in
        try World.write(file.bytes, to: folder.path + "/" + file.path, mode: isInternal ? 0o600 : 0o644)
      }
    }
    try inspect(files, in: folder)
    // All written first, and all asked for before any is waited for: the disk takes them in one go.
    for file in files {
      try folder.step { () throws(EnvironmentFailure) in World.beginSync(folder.path + "/" + file.path) }
    }
    for file in files {
      try folder.sync(folder.path + "/" + file.path)
      Progress.fileWritten()
    }
    for path in made.sorted() { try folder.sync(path) }
  }

  /// Reads every invoice back from the disk: it must be what was written, and the official rules must accept it there.
  private func inspect(_ files: [OutputFile], in folder: NewFolder) throws(EnvironmentFailure) {
    let validator = InvoiceValidator()
    var bytes: [UInt8] = []
    for file in files where FileNames.isInvoice(file.path) {
      let path = folder.path + "/" + file.path
      try folder.step { () throws(EnvironmentFailure) in try World.read(path, into: &bytes) }
      let isAccepted = bytes.withUnsafeBytes { validator.judge($0).isAccepted }
      guard bytes == file.bytes, isAccepted else {
        throw EnvironmentFailure(
          path: path, doing: .writing, reason: "auf der Platte steht etwas anderes, als geschrieben wurde")
      }
    }
  }
}
