internal import Dates
internal import Digests
internal import Glibc
internal import Records

/// The only door to files, environment and process. Nothing else in the program touches the system.
package enum World {
  // MARK: Reading

  /// What stands at a path. Other things are pipes, devices and the like: opening them may wait for ever.
  enum Kind { case folder, file, other, nothing }

  static func kind(of path: String) -> Kind {
    var info = stat()
    guard stat(path, &info) == 0 else { return .nothing }
    return switch info.st_mode & S_IFMT {
    case S_IFDIR: .folder
    case S_IFREG: .file
    default: .other
    }
  }

  /// Names in a folder, sorted by their bytes; those with a dot in front only if asked for.
  static func names(in folder: String, withHidden: Bool = false) throws(EnvironmentFailure) -> [String] {
    guard let directory = opendir(folder) else { throw EnvironmentFailure(path: folder, doing: .reading) }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") || (withHidden && name != "." && name != "..") { names.append(name) }
    }
    return names.sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
  }

  /// Bytes of a file; 0 if there is none.
  static func size(of path: String) -> Int {
    var info = stat()
    return stat(path, &info) == 0 ? Int(info.st_size) : 0
  }

  /// The whole of a small file; nil if there is none.
  static func bytes(of path: String, limit: Int = 64 << 20) throws(EnvironmentFailure) -> [UInt8]? {
    guard kind(of: path) == .file else { return nil }
    var source = FileSource(path: path, file: path)
    var bytes: [UInt8] = []
    while true {
      let piece: [UInt8]
      do { piece = try source.piece(64 << 10) } catch {
        throw EnvironmentFailure(path: path, doing: .reading, reason: error.reason)
      }
      if piece.isEmpty { return bytes }
      bytes += piece
      if bytes.count > limit { throw EnvironmentFailure(path: path, doing: .reading, reason: "größer als 64 MB") }
    }
  }

  /// The whole of a file, or of standard input for `-`, in a buffer that is used again.
  static func read(_ path: String, into bytes: inout [UInt8], limit: Int = 64 << 20) throws(EnvironmentFailure) {
    let name = path == "-" ? "Die Standardeingabe" : path
    let descriptor = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw EnvironmentFailure(path: name, doing: .reading) }
    defer { if descriptor > 0 { close(descriptor) } }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw EnvironmentFailure(path: name, doing: .reading) }
    guard descriptor == 0 || info.st_mode & S_IFMT == S_IFREG else {
      let isFolder = info.st_mode & S_IFMT == S_IFDIR
      throw EnvironmentFailure(
        path: name, doing: .reading, reason: isFolder ? systemReason(EISDIR) : "es ist keine gewöhnliche Datei")
    }
    bytes.removeAll(keepingCapacity: bytes.capacity <= 4 << 20)
    var capacity = max(Int(info.st_size), 0) + 1
    while true {
      if bytes.count > limit { throw EnvironmentFailure(path: name, doing: .reading, reason: "größer als 64 MB") }
      let start = bytes.count
      let room = min(max(capacity - start, 1 << 12), 1 << 20)
      var count = 0
      bytes.append(contentsOf: repeatElement(0, count: room))
      count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress.map { $0 + start }, room) }
      bytes.removeLast(room - max(count, 0))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw EnvironmentFailure(path: name, doing: .reading) }
      if count == 0 { return }
      capacity = max(capacity, bytes.count + 1)
    }
  }

  /// Whether there is a file that may be run.
  static func isProgram(_ path: String) -> Bool { kind(of: path) == .file && access(path, X_OK) == 0 }

  /// Whether there is a folder at the path, and not a link to one: those could lead in circles.
  static func isFolderItself(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether there is a file at the path, and not a link to one.
  static func isFileItself(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFREG
  }

  // MARK: Process

  package static func environment(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  package static var processID: Int32 { getpid() }

  /// True if another process of that number is running.
  static func isOtherProcess(_ number: Int32) -> Bool {
    number != processID && (kill(number, 0) == 0 || errno != ESRCH)
  }

  /// Milliseconds since some moment: good for how long something takes, and for nothing else.
  static var milliseconds: Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
  }

  /// The clock: `2026-11-24T16:00:00Z`. Only what is sealed in an archive may depend on it.
  static var now: String {
    var seconds = time(nil)
    var parts = tm()
    gmtime_r(&seconds, &parts)
    func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : String(number) }
    let date = "\(1900 + parts.tm_year)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    return "\(date)T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
  }

  /// Today where the program runs.
  static var today: Day {
    var seconds = time(nil)
    var parts = tm()
    localtime_r(&seconds, &parts)
    let day = Day(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
    guard let day else { preconditionFailure("The clock stands between 1900 and 2199") }
    return day
  }

  /// The operating system's name for whoever runs the program; its number where it has no name.
  static var userName: String {
    guard let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name else { return String(geteuid()) }
    return String(cString: name)
  }

  /// Keeps the calling thread from doing anything more, until the process ends.
  static func park() -> Never {
    while true { pause() }
  }

  package static func isTerminal(_ descriptor: Int32) -> Bool { isatty(descriptor) == 1 }

  /// Writes all of `text`. A closed pipe is no error of ours, and where standard error fails there is nobody to tell.
  package static func write(_ text: String, to descriptor: Int32) throws(EnvironmentFailure) {
    try Terminal.withoutLine { () throws(EnvironmentFailure) in
      do throws(EnvironmentFailure) {
        try writeAll(Array(text.utf8), to: descriptor, path: "Die Ausgabe")
      } catch {
        if descriptor != 2, errno != EPIPE { throw error }
      }
    }
  }

  /// Writes to standard error, for `Terminal`, which sees to it that lines do not mix.
  static func put(_ text: String) {
    try? writeAll(Array(text.utf8), to: 2, path: "")
  }

  /// The folder in which this program lies.
  static var programFolder: String? {
    var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let length = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink("/proc/self/exe", $0.assumingMemoryBound(to: CChar.self), bytes.count) } ?? -1
    }
    guard length > 0 else { return nil }
    return parent(of: String(decoding: buffer[..<length], as: UTF8.self))
  }

  static func parent(of path: String) -> String? {
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The path without symbolic links, if it exists.
  static func resolved(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  // MARK: Writing

  static func makeFolder(_ path: String, mode: mode_t = 0o755) throws(EnvironmentFailure) {
    guard mkdir(path, mode) == 0 || (errno == EEXIST && kind(of: path) == .folder) else {
      throw EnvironmentFailure(path: path, doing: .writing)
    }
  }

  /// Makes all folders on the way to `path`, and `path` itself. Returns those that were not there, the outermost first.
  static func makeFolders(_ path: String) throws(EnvironmentFailure) -> [String] {
    if kind(of: path) == .folder { return [] }
    let above = try parent(of: path).map { parent throws(EnvironmentFailure) in try makeFolders(parent) } ?? []
    try makeFolder(path)
    return above + [path]
  }

  /// Writes a new file; an existing one is an error.
  static func write(_ bytes: [UInt8], to path: String, mode: mode_t = 0o644) throws(EnvironmentFailure) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw EnvironmentFailure(path: path, doing: .writing) }
    do {
      try writeAll(bytes, to: descriptor, path: path)
    } catch {
      close(descriptor)
      throw error
    }
    guard close(descriptor) == 0 else { throw EnvironmentFailure(path: path, doing: .writing) }
  }

  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(EnvironmentFailure) {
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw EnvironmentFailure(path: path, doing: .writing) }
      written += count
    }
  }

  /// Puts a file in its place when it is whole; one that is there is replaced.
  static func replace(_ path: String, with bytes: [UInt8]) throws(EnvironmentFailure) {
    guard [.file, .nothing].contains(kind(of: path)) else {
      throw EnvironmentFailure(path: path, doing: .writing, reason: "dort steht keine gewöhnliche Datei")
    }
    let draft = "\(path).neu-\(processID)"
    try write(bytes, to: draft)
    do throws(EnvironmentFailure) {
      try move(draft, to: path)
    } catch {
      unlink(draft)
      throw error
    }
  }

  static func append(_ text: String, to path: String) throws(EnvironmentFailure) {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CLOEXEC)
    guard descriptor >= 0 else { throw EnvironmentFailure(path: path, doing: .writing) }
    defer { close(descriptor) }
    try writeAll(Array(text.utf8), to: descriptor, path: path)
  }

  /// Replaces the first bytes of a file.
  static func overwriteStart(of path: String, with text: String) throws(EnvironmentFailure) {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw EnvironmentFailure(path: path, doing: .writing) }
    defer { close(descriptor) }
    try writeAll(Array(text.utf8), to: descriptor, path: path)
  }

  /// Asks for a file to be taken to the disk soon, so that `sync`, which waits for it, is short. Costs nothing if refused.
  static func beginSync(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    // Linux answers „not needed any more“ by beginning to write what is not on the disk yet.
    posix_fadvise(descriptor, 0, 0, POSIX_FADV_DONTNEED)
    close(descriptor)
  }

  /// Brings a file, or the entries of a folder, to the disk.
  static func sync(_ path: String) throws(EnvironmentFailure) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw EnvironmentFailure(path: path, doing: .writing) }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw EnvironmentFailure(path: path, doing: .writing) }
  }

  /// Takes all rights to write away from a file or folder.
  static func protect(_ path: String, mode: mode_t) throws(EnvironmentFailure) {
    guard chmod(path, mode) == 0 else { throw EnvironmentFailure(path: path, doing: .writing) }
  }

  /// Waits until nobody else holds the lock file, and holds it until this process ends or the answer is closed.
  /// - Parameter patience: milliseconds.
  /// - Returns: nil if somebody else still holds it then.
  static func lock(
    _ path: String, patience: Int, whileWaiting: () -> Void
  ) throws(EnvironmentFailure) -> Lock? {
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
    guard descriptor >= 0 else { throw EnvironmentFailure(path: path, doing: .writing) }
    let deadline = milliseconds + patience
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else {
        let failure = EnvironmentFailure(path: path, doing: .writing)
        close(descriptor)
        throw failure
      }
      guard milliseconds < deadline else {
        close(descriptor)
        return nil
      }
      whileWaiting()
      usleep(50_000)
    }
    return Lock(descriptor)
  }

  /// A lock file that is held.
  final class Lock: Sendable {
    private let descriptor: Int32
    fileprivate init(_ descriptor: Int32) { self.descriptor = descriptor }
    deinit { close(descriptor) }
  }

  static func move(_ old: String, to new: String) throws(EnvironmentFailure) {
    guard rename(old, new) == 0 else { throw EnvironmentFailure(path: new, doing: .writing) }
  }

  /// Removes folders that are empty, the last first.
  static func removeEmpty(_ folders: [String]) {
    for folder in folders.reversed() { rmdir(folder) }
  }

  /// Removes a folder of ours with everything in it. Symbolic links are removed, never followed.
  /// - Parameter deadline: in `milliseconds`.
  /// - Returns: false if there was no time for all of it.
  @discardableResult
  static func remove(_ path: String, until deadline: Int = .max) -> Bool {
    var info = stat()
    guard lstat(path, &info) == 0 else { return true }
    guard deadline == .max || milliseconds < deadline else { return false }
    guard info.st_mode & S_IFMT == S_IFDIR else {
      unlink(path)
      return true
    }
    for name in (try? names(in: path, withHidden: true)) ?? [] {
      guard remove(path + "/" + name, until: deadline) else { return false }
    }
    rmdir(path)
    return true
  }

  /// Removes a folder of ours whose folders may be protected already.
  static func removeSealed(_ path: String) {
    if isFolderItself(path) {
      chmod(path, 0o755)
      for name in (try? names(in: path, withHidden: true)) ?? [] { removeSealed(path + "/" + name) }
    }
    remove(path)
  }

  /// Has folders of ours removed by a process that goes on when this one has ended, and that no terminal's signal reaches.
  /// - Returns: false if it could not be started.
  static func removeInBackground(_ paths: [String]) -> Bool {
    var settings = SpawnSettings()
    // Whoever reads what we print must not wait for it.
    for descriptor: Int32 in 0...2 {
      posix_spawn_file_actions_addopen(&settings.actions, descriptor, "/dev/null", O_RDWR, 0)
    }
    posix_spawnattr_setflags(&settings.attributes, ownSession)
    // A shell in between, which ends at once and is waited for: what goes on removing is then nobody's child here, and
    // leaves no zombie.
    let script = "rm -rf -- \"$@\" &"
    var arguments = (["sh", "-c", script, "sh"] + paths).map { strdup($0) } + [nil]
    defer { arguments.forEach { free($0) } }
    var none: [UnsafeMutablePointer<CChar>?] = [nil]
    var shell: pid_t = 0
    guard posix_spawn(&shell, "/bin/sh", &settings.actions, &settings.attributes, &arguments, &none) == 0 else {
      return false
    }
    var status: Int32 = -1
    while waitpid(shell, &status, 0) < 0, errno == EINTR {}
    return status == 0
  }

  /// POSIX_SPAWN_SETSID, which glibc shows to programs of the GNU dialect only.
  private static let ownSession: Int16 = 0x80
}

/// The environment failed: disk full, no permission, a missing program. Leads to exit status 3.
package struct EnvironmentFailure: Error, Sendable {
  /// One German sentence.
  package let message: String

  enum Activity: String {
    case reading = "gelesen"
    case writing = "geschrieben"
    case running = "gestartet"
  }

  init(_ message: String) { self.message = message }

  /// - Parameter reason: nil for that of the system's last error.
  init(path: String, doing: Activity, reason: String? = nil) {
    message = "\(path) kann nicht \(doing.rawValue) werden: \(reason ?? systemReason(errno))"
  }

  /// - Parameter code: the system's error.
  init(path: String, doing: Activity, code: Int32) {
    self.init(path: path, doing: doing, reason: systemReason(code))
  }

  init(_ failure: ReadFailure) {
    self.init(path: failure.file, doing: .reading, reason: failure.reason)
  }
}

/// Why the system refused, in German; the system's own texts depend on its language.
private func systemReason(_ code: Int32) -> String {
  switch code {
  case EACCES, EPERM: "keine Berechtigung"
  case ENOENT: "nicht vorhanden"
  case ENOTDIR: "ein Teil des Pfades ist kein Ordner"
  case EISDIR: "es ist ein Ordner"
  case EEXIST, ENOTEMPTY: "es gibt dort schon etwas"
  case ELOOP: "die Verknüpfungen führen im Kreis"
  case ENAMETOOLONG: "der Name ist zu lang"
  case ENOSPC, EDQUOT: "kein Platz auf der Platte"
  case EROFS: "nur zum Lesen eingebunden"
  case EFBIG: "die Datei wird zu groß"
  case EMFILE, ENFILE: "zu viele offene Dateien"
  case EIO: "Fehler des Datenträgers"
  default: "Fehler \(code) des Betriebssystems"
  }
}

/// A file read piece by piece, its digest taken on the way.
final class FileSource: ByteSource {
  private let path: String
  private let file: String
  private let progress: Progress.File?
  private var descriptor: Int32 = -1
  private var hash = SHA256()

  /// - Parameter file: how the file is called in messages.
  init(path: String, file: String, progress: Progress.File? = nil) {
    self.path = path
    self.file = file
    self.progress = progress
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int {
    if descriptor < 0 {
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw ReadFailure(file: file, reason: systemReason(errno)) }
    }
    while true {
      let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ReadFailure(file: file, reason: systemReason(errno)) }
      hash.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
      progress?.read(count)
      return count
    }
  }

  /// SHA-256 of what has been read; call it at the end.
  var digest: String { hash.hexDigest() }
}
