internal import Dispatch
internal import Glibc
internal import Synchronization

/// *Hilfsprogramm*: another program that is given bytes and gives bytes back, through pipes: no shell takes part, and no
/// file that could be left behind.
///
/// As many run at a time as there are cores. Whoever interrupts the run ends them, too.
enum ChildProcess {
  /// What a program left behind.
  struct Result: Sendable {
    /// Its exit status; nil if it was ended by a signal, or did not end in time.
    let status: Int32?
    let isOverdue: Bool
    let output: [UInt8]
    let errors: [UInt8]
  }

  /// More than this no helper has to say; what it says beyond ends it.
  private static let longestOutput = 256 << 20
  /// What it complains about is cut here.
  private static let longestErrors = 64 << 10

  private struct State {
    var running: Set<pid_t> = []
    var isOver = false
  }

  private static let state = Mutex(State())
  private static let room = DispatchSemaphore(value: max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))

  /// Ends all that run and lets none begin: the run is being interrupted.
  static func stopAll() {
    state.withLock { state in
      state.isOver = true
      for process in state.running { kill(process, SIGKILL) }
    }
  }

  /// Runs `program`, gives it `input` and waits for what it makes of it.
  /// - Parameters:
  ///   - environment: all that it gets of the environment.
  ///   - seconds: how long it may take before it is ended.
  /// - Throws: if it cannot be started at all.
  static func run(
    _ program: String, _ arguments: [String], input: [UInt8] = [], environment: [String: String], seconds: Int
  ) throws(EnvironmentFailure) -> Result {
    room.wait()
    defer { room.signal() }
    var given = try Pipe()
    var made = try Pipe()
    var said = try Pipe()
    let process = try start(
      program, arguments, environment, descriptors: [given.reading, made.writing, said.writing])
    given.closeReading()
    made.closeWriting()
    said.closeWriting()
    var talk = Talk(input: input)
    let isOverdue = !talk.finish(&given, &made, &said, before: World.milliseconds + seconds * 1000)
    if isOverdue { state.withLock { if $0.running.contains(process) { kill(process, SIGKILL) } } }
    let status = end(of: process)
    // Ended by whoever interrupts the run: then nobody is to hear of it.
    if state.withLock({ $0.isOver }) { World.park() }
    return Result(
      status: status & 0x7F == 0 && !isOverdue ? (status >> 8) & 0xFF : nil, isOverdue: isOverdue,
      output: talk.output, errors: talk.errors)
  }

  private static func start(
    _ program: String, _ arguments: [String], _ environment: [String: String], descriptors: [Int32]
  ) throws(EnvironmentFailure) -> pid_t {
    var settings = SpawnSettings()
    for (number, descriptor) in descriptors.enumerated() {
      posix_spawn_file_actions_adddup2(&settings.actions, descriptor, Int32(number))
    }
    // We block and ignore signals that a program of its own must be able to get.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&settings.attributes, &none)
    var broken = sigset_t()
    sigemptyset(&broken)
    sigaddset(&broken, SIGPIPE)
    posix_spawnattr_setsigdefault(&settings.attributes, &broken)
    posix_spawnattr_setflags(&settings.attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var texts = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (texts + variables).forEach { free($0) } }
    let (failure, process): (Int32, pid_t) = state.withLock { state in
      if state.isOver { World.park() }
      var process: pid_t = 0
      let failure = posix_spawn(&process, program, &settings.actions, &settings.attributes, &texts, &variables)
      if failure == 0 { state.running.insert(process) }
      return (failure, process)
    }
    guard failure == 0 else { throw EnvironmentFailure(path: program, doing: .running, code: failure) }
    return process
  }

  /// Waits for the end, and only then lets go of the number, which the system may give to another program.
  private static func end(of process: pid_t) -> Int32 {
    var info = siginfo_t()
    while waitid(P_PID, id_t(process), &info, WEXITED | WNOWAIT) < 0, errno == EINTR {}
    return state.withLock { state in
      var status: Int32 = 0
      while waitpid(process, &status, 0) < 0, errno == EINTR {}
      state.running.remove(process)
      return status
    }
  }

  /// Two ends, of which each is closed once. Nothing that is started inherits them unless it is to.
  private struct Pipe: ~Copyable {
    private(set) var reading: Int32
    private(set) var writing: Int32

    init() throws(EnvironmentFailure) {
      // Nothing may be started between the two calls: it would keep the ends open for as long as it runs.
      let (ends, failure) = state.withLock { _ in
        var ends: [Int32] = [-1, -1]
        let failure = pipe(&ends) == 0 ? 0 : errno
        for end in ends where failure == 0 { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends, failure)
      }
      guard failure == 0 else {
        throw EnvironmentFailure(path: "Ein Hilfsprogramm", doing: .running, code: failure)
      }
      (reading, writing) = (ends[0], ends[1])
    }

    mutating func closeReading() {
      if reading >= 0 { close(reading) }
      reading = -1
    }

    mutating func closeWriting() {
      if writing >= 0 { close(writing) }
      writing = -1
    }

    deinit {
      if reading >= 0 { close(reading) }
      if writing >= 0 { close(writing) }
    }
  }

  /// What goes to and fro, whichever side is ready first.
  private struct Talk {
    let input: [UInt8]
    var output: [UInt8] = []
    var errors: [UInt8] = []
    private var written = 0

    init(input: [UInt8]) { self.input = input }

    /// - Returns: false if the other side had more to say than it may, or was not done by `deadline`.
    mutating func finish(
      _ given: inout Pipe, _ made: inout Pipe, _ said: inout Pipe, before deadline: Int
    ) -> Bool {
      for descriptor in [given.writing, made.reading, said.reading] { _ = fcntl(descriptor, F_SETFL, O_NONBLOCK) }
      if input.isEmpty { given.closeWriting() }
      while made.reading >= 0 || said.reading >= 0 {
        let rest = deadline - World.milliseconds
        guard rest > 0, output.count <= longestOutput else { return false }
        // A negative descriptor is passed over.
        var watched = [
          pollfd(fd: given.writing, events: Int16(POLLOUT), revents: 0),
          pollfd(fd: made.reading, events: Int16(POLLIN), revents: 0),
          pollfd(fd: said.reading, events: Int16(POLLIN), revents: 0),
        ]
        poll(&watched, 3, Int32(min(rest, 60_000)))
        if watched[0].revents != 0, !write(to: given.writing) { given.closeWriting() }
        if watched[1].revents != 0, !read(from: made.reading, into: &output) { made.closeReading() }
        if watched[2].revents != 0, !read(from: said.reading, into: &errors) { said.closeReading() }
        if errors.count > longestErrors { errors.removeLast(errors.count - longestErrors) }
      }
      return true
    }

    /// - Returns: false if there is nothing more to write, or nobody who reads it.
    private mutating func write(to descriptor: Int32) -> Bool {
      let count = input[written...].withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, min($0.count, 1 << 16)) }
      if count < 0 { return errno == EAGAIN || errno == EINTR }
      written += count
      return written < input.count
    }

    /// - Returns: false at the end.
    private func read(from descriptor: Int32, into bytes: inout [UInt8]) -> Bool {
      var piece = [UInt8](repeating: 0, count: 1 << 16)
      let count = Glibc.read(descriptor, &piece, piece.count)
      if count < 0 { return errno == EAGAIN || errno == EINTR }
      bytes += piece[..<count]
      return count > 0
    }
  }
}
