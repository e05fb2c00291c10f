internal import Dates
internal import Settings

/// Who of an employer's export is anybody to this settlement: the holders of posts, found by the bytes of the file.
///
/// A *seat* is a person, or a person on a certain post where the export names posts. Accounts are kept by seat.
struct Seats {
  /// By post: its holders, each with the number of the person.
  private var holdersByPost: [[(holder: Holder, person: Int)]] = []
  private var personNumbers = ByteTable()
  private var postNumbers = ByteTable()
  /// Seats by person and post (-1 for none).
  private var seatNumbers: [Pair: Int] = [:]
  private(set) var all: [Seat] = []

  struct Seat {
    let personnelNumber: String
    /// Nil where the export names persons only.
    let post: String?
  }

  private struct Pair: Hashable {
    let person: Int
    let post: Int
  }

  /// - Parameter holders: those of the employer's region.
  init(_ holders: [Holder], encoding: TextEncoding) {
    var known = 0
    /// What the encoding cannot write stands in no row of the file, and is given a number all the same.
    func bytes(_ text: String) -> [UInt8] {
      known += 1
      return encoding.encoded(text) ?? Array("\u{0}\(known)".utf8)
    }
    for holder in holders {
      let person = personNumbers.insert(bytes(holder.personnelNumber))
      let post = postNumbers.insert(bytes(holder.post))
      if post == holdersByPost.count { holdersByPost.append([]) }
      holdersByPost[post].append((holder, person))
      for pair in [Pair(person: person, post: -1), Pair(person: person, post: post)] where seatNumbers[pair] == nil {
        seatNumbers[pair] = all.count
        all.append(Seat(personnelNumber: holder.personnelNumber, post: pair.post < 0 ? nil : holder.post))
      }
    }
  }

  func person(_ number: UnsafeBufferPointer<UInt8>) -> Int? { personNumbers.index(of: number) }

  func post(_ name: UnsafeBufferPointer<UInt8>) -> Int? { postNumbers.index(of: name) }

  /// The seat of a person; nil if `post` is given and the person does not hold it.
  func seat(person: Int, post: Int?) -> Int? { seatNumbers[Pair(person: person, post: post ?? -1)] }

  /// The person who was longest on `post` in `month`; where nobody was, whoever is nearest.
  func holder(ofPost post: Int, in month: Month) -> Int? {
    holdersByPost[post].max { a, b in
      (a.holder.days(in: month), -a.holder.monthsAway(from: month), b.holder.from)
        < (b.holder.days(in: month), -b.holder.monthsAway(from: month), a.holder.from)
    }?.person
  }
}

extension Holder {
  /// Days of `month` on the post.
  func days(in month: Month) -> Int {
    let first = max(from, month.firstDay)
    let last = min(to, month.lastDay)
    return first <= last ? last.ordinal - first.ordinal + 1 : 0
  }

  func monthsAway(from month: Month) -> Int {
    func number(_ month: Month) -> Int { month.year * 12 + month.month }
    if number(month) < number(from.inMonth) { return number(from.inMonth) - number(month) }
    if number(month) > number(to.inMonth) { return number(month) - number(to.inMonth) }
    return 0
  }
}
