internal import Dispatch
internal import Synchronization

/// Work that stands alone, on all cores.
package enum Parallel {
  /// How far the work may run ahead of what was taken: results that wait for a slow one are kept in memory.
  private static let longestQueue = 1000

  /// Makes the results of `body` for 0 to `count` − 1 and hands them to `take` in that order, one at a time, each as soon
  /// as those before it were taken.
  package static func inOrder<Result: Sendable>(
    _ count: Int, _ body: @Sendable (Int) -> Result, take: @Sendable (Int, Result) -> Void
  ) {
    let queue = Mutex(Queue<Result>())
    let room = DispatchSemaphore(value: longestQueue)
    withoutActuallyEscaping(body) { body in
      withoutActuallyEscaping(take) { take in
        DispatchQueue.concurrentPerform(iterations: count) { _ in
          // Room first, then an index: so the one that all wait for has room.
          room.wait()
          let index = queue.withLock { queue in
            defer { queue.begun += 1 }
            return queue.begun
          }
          let result = body(index)
          queue.withLock { queue in
            queue.waiting[index] = result
            while let result = queue.waiting.removeValue(forKey: queue.next) {
              take(queue.next, result)
              queue.next += 1
              room.signal()
            }
          }
        }
      }
    }
  }

  private struct Queue<Result: Sendable> {
    var begun = 0
    var next = 0
    var waiting: [Int: Result] = [:]
  }
}
