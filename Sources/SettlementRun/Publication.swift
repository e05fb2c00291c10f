internal import Documents

/// *Veröffentlichung*: all documents of a run appear together or not at all.
///
/// Everything is written into a new folder beside the target, brought to the disk, and put in place by renaming. The
/// run that was there stays until the new one is in place.
struct Publication {
  let target: String

  /// Files only the employing office may read lie below this folder.
  static let internalFolder = "intern"

  /// A folder may be replaced if it is empty or holds a run.
  var mayReplaceTarget: Bool {
    switch World.kind(of: target) {
    case .nothing: true
    case .file, .other: false
    case .folder:
      World.kind(of: target + "/\(Self.internalFolder)/lauf.json") == .file
        || (try? World.names(in: target, withHidden: true))?.isEmpty == true
    }
  }

  func publish(_ files: [OutputFile]) throws(EnvironmentFailure) {
    let parent = World.parent(of: target) ?? "."
    let name = target.split(separator: "/").last.map(String.init) ?? target
    try World.makeFolders(parent)
    clearUp(after: name, in: parent)
    let fresh = "\(parent)/.\(name)\(Self.freshMark)\(World.processID)"
    let old = "\(parent)/.\(name)\(Self.oldMark)\(World.processID)"
    do throws(EnvironmentFailure) {
      try write(files, to: fresh)
      try swap(fresh, old)
      try World.sync(parent)
    } catch {
      World.remove(fresh)
      throw error
    }
    World.remove(old)
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

  /// Puts the new folder in place; if that fails, the old one goes back.
  private func swap(_ fresh: String, _ old: String) throws(EnvironmentFailure) {
    let replaces = World.kind(of: target) != .nothing
    if replaces { try World.move(target, to: old) }
    do throws(EnvironmentFailure) {
      try World.move(fresh, to: target)
    } catch {
      if replaces { try? World.move(old, to: target) }
      throw error
    }
  }

  private func write(_ files: [OutputFile], to folder: String) throws(EnvironmentFailure) {
    try World.makeFolder(folder)
    var made: Set<String> = [folder]
    for file in files {
      let isInternal = file.path.hasPrefix(Self.internalFolder + "/")
      var path = folder
      for part in file.path.split(separator: "/").dropLast() {
        path += "/" + part
        if made.insert(path).inserted { try World.makeFolder(path, mode: isInternal ? 0o700 : 0o755) }
      }
      try World.write(file.bytes, to: folder + "/" + file.path, mode: isInternal ? 0o600 : 0o644)
    }
    // All written first: then the disk can take them in one go.
    for file in files { try World.sync(folder + "/" + file.path) }
    for path in made.sorted() { try World.sync(path) }
  }
}
