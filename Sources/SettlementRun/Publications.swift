internal import Synchronization

/// What this process is about to publish and has published, so that it can be ended at any moment.
package enum Publications {
  private struct State {
    /// How many folders are to be published; 0 if the command only looks.
    var expected = 0
    var underWay: [NewFolder] = []
    /// As the user named them.
    var published: [String] = []
    var isOver = false
  }

  private static let state = Mutex(State())

  package static func expect(_ count: Int) { state.withLock { $0.expected = count } }

  static func begin(_ folder: NewFolder) {
    let isOver = state.withLock { state in
      state.underWay.append(folder)
      return state.isOver
    }
    if isOver { World.park() }
  }

  static func end(_ folder: NewFolder) {
    state.withLock { state in state.underWay.removeAll { $0 === folder } }
  }

  static func published(_ shown: String) { state.withLock { $0.published.append(shown) } }

  /// Stops whatever is being published and takes away what is not, for good.
  /// - Returns: one German sentence that says what is there now.
  static func interrupt() -> String {
    let underWay = state.withLock { state in
      state.isOver = true
      return state.underWay
    }
    ChildProcess.stopAll()
    for folder in underWay { folder.stop() }
    // Removing waits for the disk, which may be busy with what is being removed; who pressed Ctrl-C need not wait for it.
    let deadline = World.milliseconds + patience
    var rest: [String] = []
    for folder in underWay where !folder.clearUp(until: deadline) { rest.append(folder.toRemove) }
    let isHandedOver = !rest.isEmpty && World.removeInBackground(rest)
    if !rest.isEmpty, !isHandedOver { for folder in underWay { _ = folder.clearUp() } }
    return state.withLock { state in
      sentence(expected: state.expected, published: state.published, isClearingUp: isHandedOver)
    }
  }

  /// Milliseconds of removing before somebody else goes on with it.
  private static let patience = 40

  static func sentence(expected: Int, published: [String], isClearingUp: Bool) -> String {
    let names = published.sorted().joined(separator: ", ")
    let what =
      if expected == 0 {
        "Abgebrochen."
      } else if published.isEmpty {
        "Abgebrochen; es wurde nichts veröffentlicht."
      } else if expected == 1 {
        "Abgebrochen; veröffentlicht ist schon \(names)."
      } else {
        "Abgebrochen; veröffentlicht \(published.count == 1 ? "ist" : "sind") \(published.count) von \(expected) "
          + "Ordnern: \(names)."
      }
    return what + (isClearingUp ? " Angefangenes wird noch weggeräumt.\n" : "\n")
  }
}

/// A folder that is filled beside its target and then put in its place.
///
/// It is worked on in steps, each whole or not begun, so that another thread can stop it between two of them.
final class NewFolder: Sendable {
  let path: String
  /// Where the run goes that was there before.
  private let replaced: String
  private let shown: String

  private struct State {
    var isStopped = false
    /// True once the folder is in its place; then what is left to remove is the run before.
    var isPublished = false
    /// Folders above that were made for it.
    var parents: [String] = []
  }

  private let state = Mutex(State())

  init(path: String, replaced: String, shown: String) {
    self.path = path
    self.replaced = replaced
    self.shown = shown
  }

  /// Does one step, unless the folder was stopped: then the calling thread comes to rest here.
  func step(_ body: () throws(EnvironmentFailure) -> Void) throws(EnvironmentFailure) {
    try step { (_: inout State) throws(EnvironmentFailure) in try body() }
  }

  private func step(_ body: (inout State) throws(EnvironmentFailure) -> Void) throws(EnvironmentFailure) {
    let result: Swift.Result<Void, EnvironmentFailure>? = state.withLock { state in
      guard !state.isStopped else { return nil }
      do throws(EnvironmentFailure) {
        try body(&state)
        return .success(())
      } catch {
        return .failure(error)
      }
    }
    guard let result else { World.park() }
    try result.get()
  }

  /// Brings a file or folder to the disk. That may take long, makes nothing, and is not waited for when the folder stops.
  func sync(_ path: String) throws(EnvironmentFailure) {
    try step { () throws(EnvironmentFailure) in }
    do throws(EnvironmentFailure) {
      try World.sync(path)
    } catch {
      // Stopped meanwhile, and removed: then this is no failure of the environment.
      try step { () throws(EnvironmentFailure) in }
      throw error
    }
  }

  func makeParents(_ parent: String) throws(EnvironmentFailure) {
    try step { (state: inout State) throws(EnvironmentFailure) in state.parents = try World.makeFolders(parent) }
  }

  /// Puts the folder in the place of `target`; if that fails, what was there goes back.
  /// - Parameter replacing: false to fail where something is there, save an empty folder.
  func publish(as target: String, replacing: Bool) throws(EnvironmentFailure) {
    try step { (state: inout State) throws(EnvironmentFailure) in
      let replaces = replacing && World.kind(of: target) != .nothing
      if replaces { try World.move(target, to: self.replaced) }
      do throws(EnvironmentFailure) {
        try World.move(self.path, to: target)
      } catch {
        if replaces { try? World.move(self.replaced, to: target) }
        throw error
      }
      state.isPublished = true
      Publications.published(self.shown)
    }
  }

  /// No further step begins; returns when the one under way is done.
  func stop() { state.withLock { $0.isStopped = true } }

  /// What is not to stay: the new folder, or, if that is published, the one that it replaced.
  var toRemove: String { state.withLock { $0.isPublished } ? replaced : path }

  /// Removes what is not to stay. Two may do it at once.
  /// - Parameter deadline: in `World.milliseconds`.
  /// - Returns: false if there was no time for all of it.
  @discardableResult
  func clearUp(until deadline: Int = .max) -> Bool {
    let (isPublished, parents) = state.withLock { ($0.isPublished, $0.parents) }
    guard World.remove(isPublished ? replaced : path, until: deadline) else { return false }
    if !isPublished { World.removeEmpty(parents) }
    return true
  }
}
