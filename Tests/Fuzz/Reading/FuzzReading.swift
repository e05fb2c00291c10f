import Diagnostics
import Dispatch
import FuzzSupport
import Glibc
import Synchronization

/// Reads millions of damaged inputs in this process: `fuzz-reading [--seed N] [--count N] [--seconds N] [--jobs N] [--only N]`.
@main
enum FuzzReading {
  static func main() {
    guard let options = Options(CommandLine.arguments.dropFirst()), let fuzzer = Fuzzer(seed: options.seed) else {
      say("fuzz-reading [--seed N] [--count N] [--seconds N] [--jobs N] [--only N]", to: 2)
      exit(2)
    }
    if let only = options.only { show(fuzzer.input(only), fuzzer) }
    say("seed \(options.seed), \(options.count) inputs, \(options.jobs) jobs", to: 1)
    Desk.begin(options)
    let begin = milliseconds()
    let tally = Mutex(Tally())
    DispatchQueue.concurrentPerform(iterations: options.jobs) { job in
      var own = Tally()
      var index = UInt64(job)
      while index < options.count, options.seconds == 0 || milliseconds() - begin < options.seconds * 1000 {
        Desk.put(index, job: job)
        own.add(fuzzer.judge(fuzzer.input(index)), index: index)
        index += UInt64(options.jobs)
      }
      Desk.leave(job: job)
      tally.withLock { $0.add(own) }
    }
    let result = tally.withLock { $0 }
    say(result.report(milliseconds: milliseconds() - begin, seed: options.seed), to: 1)
    exit(result.faults.isEmpty ? 0 : 1)
  }

  /// One input with what came of it, for whoever looks for the fault.
  private static func show(_ input: Fuzzer.Input, _ fuzzer: Fuzzer) -> Never {
    say("\(input.target), case „\(FuzzCase.cases[input.origin].name)“, pieces of \(input.piece) bytes:", to: 1)
    say(String(decoding: input.bytes, as: UTF8.self), to: 1)
    say(input.bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined(separator: " "), to: 1)
    let verdict = fuzzer.judge(input)
    say(ConsoleReport(colored: false).render(verdict.findings), to: 1)
    say(verdict.faults.isEmpty ? "as it must be" : verdict.faults.joined(separator: "\n"), to: 1)
    exit(verdict.faults.isEmpty ? 0 : 1)
  }
}

/// What was asked for.
private struct Options {
  var seed: UInt64 = 1
  var count: UInt64 = 100_000
  /// 0 for as long as it takes.
  var seconds = 0
  var jobs = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
  var only: UInt64?

  init?(_ arguments: ArraySlice<String>) {
    var rest = arguments
    while let name = rest.popFirst() {
      guard let number = rest.popFirst().flatMap(UInt64.init) else { return nil }
      switch name {
      case "--seed": seed = number
      case "--count": count = number
      case "--seconds": seconds = Int(number)
      case "--jobs": jobs = max(1, min(Desk.places, Int(number)))
      case "--only": only = number
      default: return nil
      }
    }
  }
}

/// What came of many inputs.
private struct Tally {
  var read = 0
  var rejected = 0
  var codes: [String: Int] = [:]
  var faults: [(index: UInt64, what: [String])] = []

  mutating func add(_ verdict: Fuzzer.Verdict, index: UInt64) {
    read += 1
    if verdict.isRejected { rejected += 1 }
    for finding in verdict.findings { codes[finding.code.rawValue, default: 0] += 1 }
    if !verdict.faults.isEmpty, faults.count < 100 { faults.append((index, verdict.faults)) }
  }

  mutating func add(_ other: Tally) {
    read += other.read
    rejected += other.rejected
    codes.merge(other.codes, uniquingKeysWith: +)
    faults += other.faults
  }

  func report(milliseconds: Int, seed: UInt64) -> String {
    let shown = codes.sorted { $0.key < $1.key }.map { "  \($0.key) \($0.value)" }
    let wrong = faults.sorted { $0.index < $1.index }.map {
      "FAULT: fuzz-reading --seed \(seed) --only \($0.index): \($0.what.joined(separator: "; "))"
    }
    return
      (["findings by code:"] + shown + [
        "\(read) inputs, \(rejected) refused, \(read * 1000 / max(1, milliseconds)) a second, \(faults.count) faults"
      ] + wrong).joined(separator: "\n")
  }
}

/// Which input each job has before it: told when the process dies or an input takes too long.
private enum Desk {
  static let places = 64
  private static let patience = 10_000
  private static let idle = UInt64.max
  nonisolated(unsafe) private static let inputs = UnsafeMutablePointer<UInt64>.allocate(capacity: places)
  nonisolated(unsafe) private static let begun = UnsafeMutablePointer<Int>.allocate(capacity: places)
  private static let seed = Atomic<UInt64>(0)
  private static let jobs = Atomic<Int>(0)

  static func begin(_ options: Options) {
    inputs.initialize(repeating: idle, count: places)
    begun.initialize(repeating: 0, count: places)
    seed.store(options.seed, ordering: .relaxed)
    jobs.store(options.jobs, ordering: .relaxed)
    // A trap of Swift's is SIGILL or SIGTRAP; the sanitizer aborts with ASAN_OPTIONS=abort_on_error=1.
    for number in [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE] {
      if number == SIGSEGV, getenv("ASAN_OPTIONS") != nil { continue }
      signal(number) { number in
        Desk.tell("died at one of", job: nil)
        signal(number, SIG_DFL)
        raise(number)
      }
    }
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in
        Desk.watch()
        return nil
      }, nil)
  }

  static func put(_ index: UInt64, job: Int) {
    begun[job] = milliseconds()
    inputs[job] = index
  }

  static func leave(job: Int) { inputs[job] = idle }

  private static func watch() {
    while true {
      sleep(1)
      for job in 0..<jobs.load(ordering: .relaxed) where inputs[job] != idle {
        if milliseconds() - begun[job] > patience {
          tell("hangs at", job: job)
          abort()
        }
      }
    }
  }

  /// Also called in signal handlers: nothing here allocates.
  private static func tell(_ what: StaticString, job: Int?) {
    put(what)
    for other in 0..<jobs.load(ordering: .relaxed) where (job ?? other) == other && inputs[other] != idle {
      put(" --seed ")
      put(seed.load(ordering: .relaxed))
      put(" --only ")
      put(inputs[other])
    }
    put("\n")
  }

  private static func put(_ text: StaticString) { _ = write(2, text.utf8Start, text.utf8CodeUnitCount) }

  private static func put(_ number: UInt64) {
    var divisor: UInt64 = 1
    while number / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      var digit = UInt8(ascii: "0") + UInt8(number / divisor % 10)
      _ = write(2, &digit, 1)
      divisor /= 10
    }
  }
}

private func milliseconds() -> Int {
  var now = timespec()
  clock_gettime(CLOCK_MONOTONIC, &now)
  return now.tv_sec * 1000 + now.tv_nsec / 1_000_000
}

private func say(_ text: String, to descriptor: Int32) {
  let bytes = Array((text + "\n").utf8)
  _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
}
