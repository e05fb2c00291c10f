internal import Glibc
internal import Synchronization

/// The line on standard error that shows how far the program is. Everything that is printed takes it away first.
enum Terminal {
  private struct State {
    var shows = false
    /// Where the line is drawn no more.
    var isClosed = false
  }

  private static let state = Mutex(State())

  /// True if a line that comes and goes makes sense on standard error.
  static var canShow: Bool {
    World.isTerminal(2) && !["dumb", ""].contains(World.environment("TERM") ?? "dumb")
  }

  /// Characters of a line, of which the last stays free: some terminals wrap after it.
  private static var width: Int {
    var size = winsize()
    let isKnown = ioctl(2, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return (isKnown ? Int(size.ws_col) : 80) - 1
  }

  /// True if the terminal would take a line at once and we are not in its background.
  private static var isReady: Bool {
    var poll = pollfd(fd: 2, events: Int16(POLLOUT), revents: 0)
    let foreground = tcgetpgrp(2)
    return (foreground == getpgrp() || foreground < 0) && Glibc.poll(&poll, 1, 0) == 1 && poll.revents == Int16(POLLOUT)
  }

  /// Draws the line anew. Never waits: somebody else may be printing, or the terminal be stopped.
  static func show(_ line: (_ width: Int) -> String) {
    _ = state.withLockIfAvailable { state in
      guard !state.isClosed, isReady else { return }
      let text = harmless(line(width))
      let isColored = (World.environment("NO_COLOR") ?? "").isEmpty
      state.shows = true
      World.put("\r" + (isColored ? "\u{1B}[36m\(text)\u{1B}[0m" : text) + eraseToEnd)
    }
  }

  /// Takes the line away, does `body`, and keeps others from printing meanwhile.
  static func withoutLine(_ body: () throws(EnvironmentFailure) -> Void) throws(EnvironmentFailure) {
    let failure: EnvironmentFailure? = state.withLock { state in
      erase(&state)
      do throws(EnvironmentFailure) {
        try body()
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw failure }
  }

  /// Takes the line away for good.
  static func close() {
    state.withLock { state in
      erase(&state)
      state.isClosed = true
    }
  }

  /// The same where whoever prints just now may be stuck, and then says the last word.
  static func closeWithin(milliseconds: Int, andSay text: String) {
    for _ in 0..<milliseconds {
      let isSaid: Void? = state.withLockIfAvailable { state in
        erase(&state)
        state.isClosed = true
        World.put(text)
      }
      if isSaid != nil { return }
      usleep(1000)
    }
    World.put(text)
  }

  private static let eraseToEnd = "\u{1B}[K"

  private static func erase(_ state: inout State) {
    guard state.shows else { return }
    World.put("\r" + eraseToEnd)
    state.shows = false
  }

  /// A file's name may hold whatever a terminal obeys.
  private static func harmless(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          switch $0.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
          default: $0
          }
        }))
  }
}
