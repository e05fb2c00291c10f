internal import Money
internal import Synchronization

/// *Fortschritt*: how far the program is. Whoever works counts here, `Watch` draws it.
///
/// Counting is an atomic addition for each piece of a file, document, file or folder, done whether anybody looks or not.
package enum Progress {
  private static let bytesRead = Atomic<Int>(0)
  private static let bytesExpected = Atomic<Int>(0)
  private static let fileUnderWay = Mutex("")
  private static let documentsMade = Atomic<Int>(0)
  private static let documentsExpected = Atomic<Int>(0)
  private static let printsMade = Atomic<Int>(0)
  private static let printsExpected = Atomic<Int>(0)
  private static let filesWritten = Atomic<Int>(0)
  private static let filesExpected = Atomic<Int>(0)
  private static let foldersDone = Atomic<Int>(0)
  private static let foldersExpected = Atomic<Int>(0)

  /// Of several folders, folders are counted, not what is done in each.
  package static func expect(folders: Int) { foldersExpected.store(folders, ordering: .relaxed) }

  package static func folderDone() { foldersDone.add(1, ordering: .relaxed) }

  static func expect(documents: Int) { documentsExpected.add(documents, ordering: .relaxed) }

  static func documentMade() { documentsMade.add(1, ordering: .relaxed) }

  static func expect(prints: Int) { printsExpected.add(prints, ordering: .relaxed) }

  static func printed() { printsMade.add(1, ordering: .relaxed) }

  static func expect(files: Int) { filesExpected.add(files, ordering: .relaxed) }

  static func fileWritten() { filesWritten.add(1, ordering: .relaxed) }

  /// A file that is read piece by piece.
  struct File: Sendable {
    let name: String

    init(_ name: String, size: Int) {
      self.name = name
      bytesExpected.add(size, ordering: .relaxed)
    }

    func read(_ count: Int) {
      bytesRead.add(count, ordering: .relaxed)
      fileUnderWay.withLock { $0 = name }
    }
  }

  /// What there is to tell now; nil before anything is counted.
  static var step: ProgressStep? {
    func counts(_ done: borrowing Atomic<Int>, _ expected: borrowing Atomic<Int>) -> (Int, Int)? {
      let all = expected.load(ordering: .relaxed)
      return all == 0 ? nil : (min(done.load(ordering: .relaxed), all), all)
    }
    // What comes later hides what came before.
    if let (done, all) = counts(foldersDone, foldersExpected) { return ProgressStep(.folders, done, of: all) }
    if let (done, all) = counts(filesWritten, filesExpected) { return ProgressStep(.files, done, of: all) }
    if let (done, all) = counts(printsMade, printsExpected) { return ProgressStep(.prints, done, of: all) }
    if let (done, all) = counts(documentsMade, documentsExpected) { return ProgressStep(.documents, done, of: all) }
    guard let (done, all) = counts(bytesRead, bytesExpected) else { return nil }
    return ProgressStep(.bytes, done, of: all, file: fileUnderWay.withLock { $0 })
  }
}

/// How far one kind of work is, and how that is told.
struct ProgressStep: Equatable {
  enum Unit { case bytes, documents, prints, files, folders }

  let unit: Unit
  let done: Int
  let all: Int
  /// The file being read.
  let file: String

  init(_ unit: Unit, _ done: Int, of all: Int, file: String = "") {
    (self.unit, self.done, self.all, self.file) = (unit, done, all, file)
  }

  /// One line of at most `width` characters.
  /// - Parameter milliseconds: how long this kind of work has been going on.
  func line(after milliseconds: Int, width: Int) -> String {
    let rest = remaining(after: milliseconds)
    if unit == .folders {
      let text = "\(germanCount(done)) von \(germanCount(all)) Ordnern"
      return (rest.isEmpty ? text : "\(text), \(rest)").shortened(to: width)
    }
    let percent = "\(thousandths / 10) %"
    let parts =
      switch unit {
      case .bytes: ["\(germanCount(done / 1_000_000)) von \(germanCount(all / 1_000_000)) MB", percent, rest]
      case .documents: ["erzeugt \(germanCount(done)) von \(germanCount(all)) Dokumenten", percent, rest]
      case .prints: ["druckt \(germanCount(done)) von \(germanCount(all)) PDF-Dateien", percent, rest]
      case .files, .folders: ["schreibt \(germanCount(done)) von \(germanCount(all)) Dateien", percent, rest]
      }
    let figures = parts.filter { !$0.isEmpty }.joined(separator: Self.gap)
    guard unit == .bytes else { return figures.shortened(to: width) }
    // On a narrow terminal the figures are worth more than the name.
    let name = "liest \(file)".shortened(to: width - figures.count - Self.gap.count)
    return name.isEmpty ? figures.shortened(to: width) : name + Self.gap + figures
  }

  private static let gap = "   "

  private var thousandths: Int {
    let (high, low) = max(done, 0).multipliedFullWidth(by: 1000)
    return max(all, 1).dividingFullWidth((high, low)).quotient
  }

  /// „noch 12 s“; empty as long as too little is done to tell.
  private func remaining(after milliseconds: Int) -> String {
    let share = thousandths
    guard share >= 5, share < 1000 else { return "" }
    let seconds = (milliseconds * (1000 - share) / share + 999) / 1000
    return seconds < 100 ? "noch \(seconds) s" : "noch \(germanCount((seconds + 59) / 60)) min"
  }
}

extension String {
  /// At most `width` characters; nothing rather than a stump.
  fileprivate func shortened(to width: Int) -> String {
    if count <= width { return self }
    return width < 12 ? "" : prefix(width - 1) + "…"
  }
}
