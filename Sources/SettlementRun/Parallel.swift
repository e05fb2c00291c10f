internal import Dispatch
internal import Synchronization

/// Work that stands alone, on all cores.
package enum Parallel {
  /// The results of `body` for 0 to `count` − 1, in that order, whatever order they were made in.
  package static func map<Result: Sendable>(
    _ count: Int, _ body: @Sendable (Int) -> Result
  ) -> [Result] {
    let results = Mutex<[Int: Result]>([:])
    withoutActuallyEscaping(body) { body in
      DispatchQueue.concurrentPerform(iterations: count) { index in
        let result = body(index)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { made in (0..<count).compactMap { made[$0] } }
  }
}
