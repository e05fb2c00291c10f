import Foundation
import Glibc
import Testing

/// The product as a process: arguments, folder and environment in; status and everything it said out.
enum Program {
  /// What a process left behind.
  struct Result {
    /// Nil if a signal ended the process.
    let status: Int32?
    let signal: Int32?
    let isOverdue: Bool
    let output: [UInt8]
    let errors: [UInt8]

    var outputText: String { String(decoding: output, as: UTF8.self) }
    var errorText: String { String(decoding: errors, as: UTF8.self) }
    var summary: String {
      "status \(status.map(String.init) ?? "-"), signal \(signal.map(String.init) ?? "-")"
        + "\(isOverdue ? ", overdue" : "")\n\(outputText.prefix(2_000))\n\(errorText.prefix(4_000))"
    }
  }

  /// A signal to send some time after the start, or after something hidden appears in `folder`.
  struct Interruption {
    let signal: Int32
    let microseconds: UInt64
    var folder: String?

    var isArmed: Bool {
      guard let folder else { return true }
      return (try? Disk.names(folder))?.contains { $0.hasPrefix(".") } == true
    }
  }

  /// Tests/EndToEndTests/Program.swift lies three levels below the package.
  static let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  static let sample = package + "/input/2025"
  static let templates = package + "/templates"

  /// SwiftPM puts the test bundle and the products into the same folder.
  static let path: String = {
    let bundle = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let beside = bundle.map { ($0 as NSString).deletingLastPathComponent + "/abrechnung" }
    if let beside, FileManager.default.isExecutableFile(atPath: beside) { return beside }
    return package + "/.build/debug/abrechnung"
  }()

  /// Nothing of the caller's environment but where libraries lie.
  static let environment: [String: String] = {
    var variables = ["PATH": "/usr/bin:/bin", "LC_ALL": "C", "ABRECHNUNG_TEMPLATES": templates]
    variables["LD_LIBRARY_PATH"] = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"]
    return variables
  }()

  /// - Parameter terminal: where standard error goes instead of a file; it becomes the process's own terminal.
  /// - Parameter seconds: how long it may take; then it is killed, and the result is overdue.
  static func run(
    _ arguments: [String], in folder: String = "/", environment changes: [String: String?] = [:],
    program: String = path, interruption: Interruption? = nil, output: String? = nil,
    terminal: PseudoTerminal? = nil, seconds: UInt64 = 60
  ) throws -> Result {
    let scratch = try Scratch()
    let outputPath = output ?? scratch.path + "/out"
    let errorPath = scratch.path + "/err"
    let variables = environment.merging(changes.compactMapValues { $0 }) { $1 }
      .filter { changes[$0.key] != .some(nil) }
    let process = try start(
      program, arguments, in: folder, environment: variables, output: outputPath, errors: terminal?.path ?? errorPath)
    let (status, isOverdue) = wait(for: process, interruption: interruption, terminal: terminal, seconds: seconds)
    let signal = status & 0x7F
    return Result(
      status: signal == 0 ? (status >> 8) & 0xFF : nil, signal: signal == 0 ? nil : signal, isOverdue: isOverdue,
      output: output == nil ? try Disk.bytes(outputPath) : [],
      errors: try terminal.map { Array($0.remaining.utf8) } ?? Disk.bytes(errorPath))
  }

  private static func start(
    _ program: String, _ arguments: [String], in folder: String, environment: [String: String], output: String,
    errors: String
  ) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT, 0o600)
    // For reading too: only then a terminal becomes the process's own.
    posix_spawn_file_actions_addopen(&actions, 2, errors, O_RDWR | O_CREAT, 0o600)
    // env changes the folder and becomes the program: the process is the same, signals reach it.
    let command = ["/usr/bin/env", "-C", folder, program] + arguments
    var texts = command.map { strdup($0) } + [nil]
    var variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (texts + variables).forEach { free($0) } }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // POSIX_SPAWN_SETSID: the first terminal that a session opens is its own, and a Ctrl-C of ours is not the tests'.
    posix_spawnattr_setflags(&attributes, 0x80)
    var process: pid_t = 0
    let failure = posix_spawn(&process, "/usr/bin/env", &actions, &attributes, &texts, &variables)
    try #require(failure == 0, "\(program) does not start: \(String(cString: strerror(failure)))")
    return process
  }

  private static func wait(
    for process: pid_t, interruption: Interruption?, terminal: PseudoTerminal?, seconds: UInt64
  ) -> (Int32, Bool) {
    let begin = DispatchTime.now().uptimeNanoseconds
    var interruption = interruption
    var armed: UInt64?
    var isOverdue = false
    var status: Int32 = 0
    defer { terminal?.read() }
    while waitpid(process, &status, WNOHANG) == 0 {
      terminal?.read()
      let passed = DispatchTime.now().uptimeNanoseconds - begin
      if let due = interruption {
        if armed == nil, due.isArmed, terminal?.shown.isEmpty != true {
          armed = due.folder == nil && terminal == nil ? 0 : passed
        }
        if let armed, passed >= armed + due.microseconds * 1_000 {
          if let terminal, due.signal == SIGINT { terminal.press(3) } else { kill(process, due.signal) }
          interruption = nil
        }
      }
      if passed > seconds * 1_000_000_000, !isOverdue {
        isOverdue = true
        kill(process, SIGKILL)
      }
      usleep(interruption == nil ? 2_000 : 200)
    }
    return (status, isOverdue)
  }
}
