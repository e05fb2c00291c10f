internal import Glibc
internal import Synchronization

/// Looks after the work from a thread of its own: draws how far it is, and clears up if a signal asks the program to end.
///
/// The signals are blocked in all threads and fetched by this one, so no code ever runs inside a signal handler, and the
/// work need not ask whether it should stop: it is stopped where it stands, or parked at the next file that it would write.
package enum Watch {
  /// What Ctrl-C, schedulers and a closed terminal send.
  private static let signals = [SIGINT, SIGTERM, SIGHUP]

  /// To be called before any other thread is there.
  package static func begin() {
    // Whoever reads our output may go away; that must not end a run halfway.
    signal(SIGPIPE, SIG_IGN)
    var watched = watchedSignals
    pthread_sigmask(SIG_BLOCK, &watched, nil)
    var thread = pthread_t()
    let failure = pthread_create(
      &thread, nil,
      { _ in
        Watch.loop()
        return nil
      }, nil)
    if failure != 0 { pthread_sigmask(SIG_UNBLOCK, &watched, nil) }
  }

  /// Takes the line away: nothing more is to be waited for.
  package static func end() { Terminal.close() }

  /// Where „nohup“ or a shell's background wants a signal to be ignored, it stays so.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Not simply what is blocked: whoever started us may have blocked more.
  private static var watchedSignals: sigset_t {
    var watched = sigset_t()
    sigemptyset(&watched)
    for number in signals where !isIgnored(number) { sigaddset(&watched, number) }
    return watched
  }

  private static func loop() {
    var watched = watchedSignals
    let shows = Terminal.canShow
    var drawer = Drawer()
    while true {
      var pause = timespec(tv_sec: shows ? 0 : 3600, tv_nsec: shows ? 100_000_000 : 0)
      let number = sigtimedwait(&watched, nil, &pause)
      if number > 0 {
        end(by: number, watched: &watched)
      } else if shows {
        drawer.draw()
      }
    }
  }

  private static func end(by number: Int32, watched: inout sigset_t) {
    // Whoever asks twice does not want to wait for the clearing up.
    pthread_sigmask(SIG_UNBLOCK, &watched, nil)
    let text = Publications.interrupt()
    Terminal.closeWithin(milliseconds: 20, andSay: text)
    kill(getpid(), number)
    while true { pause() }
  }
}

/// Decides when there is something to draw.
private struct Drawer {
  /// Work shorter than this shows nothing.
  private static let patience = 500
  private let begin = World.milliseconds
  private var unit: ProgressStep.Unit?
  private var unitBegin = World.milliseconds

  mutating func draw() {
    let now = World.milliseconds
    guard let step = Progress.step else { return }
    if unit != step.unit { (unit, unitBegin) = (step.unit, unit == nil ? begin : now) }
    guard now - begin >= Self.patience else { return }
    Terminal.show { step.line(after: now - unitBegin, width: $0) }
  }
}
