internal import Archive
internal import Diagnostics
internal import Documents

// What is to be sent is published after it was sealed. A run that is ended in between leaves that to the next one.

extension ArchiveFolder {
  /// What of a bag lies in the output folder, byte by byte as it was sealed.
  func outputFiles(of bag: BagRecord) throws(EnvironmentFailure) -> [OutputFile] {
    var files: [OutputFile] = []
    for item in bag.register.files {
      guard let path = BagAssembly.outputPath(of: item.path) else { continue }
      files.append(OutputFile(path: path, bytes: try bytes(of: item.path, in: bag.name)))
    }
    return files
  }

  /// The archive with what has just been sealed.
  func reloaded() throws(EnvironmentFailure) -> ArchiveState {
    guard let state = try ArchiveState.load(self).value else {
      throw EnvironmentFailure("Das Archiv \(path) lässt sich nach dem Versiegeln nicht mehr lesen")
    }
    return state
  }
}

extension Publication {
  /// Whether all of these files that are sent lie in the target as they are.
  func holds(_ files: some Sequence<OutputFile>) throws(EnvironmentFailure) -> Bool {
    for file in files where file.path.hasPrefix(FileNames.sent) {
      guard try World.bytes(of: "\(target)/\(file.path)") == file.bytes else { return false }
    }
    return true
  }
}
