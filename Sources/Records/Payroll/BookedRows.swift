internal import Dates
internal import Diagnostics
internal import Money

/// What was booked already, over all exports of an employer: finds rows that come twice and postings taken back.
struct BookedRows {
  private var places: [Key: SourcePlace] = [:]
  private var postings: [PostingKey: [OpenPosting]] = [:]

  /// What makes two rows the same (domain.md 3.5, E-DOPPELT).
  struct Key: Hashable {
    let person: String
    let month: Month
    let run: Month?
    let payElement: String
    let amount: Cents
    let text: [UInt8]
  }

  /// What a reversal must have in common with its original.
  private struct PostingKey: Hashable {
    let person: String
    let month: Month
    let payElement: String
  }

  private struct OpenPosting {
    let amount: Cents
    let key: Key
  }

  /// Where the same row stood before; nil, and remembered from now on, if it is new.
  mutating func earlierPlace(of key: Key, at place: SourcePlace) -> SourcePlace? {
    if let first = places[key] { return first }
    places[key] = place
    return nil
  }

  /// A posting with the opposite sign of an earlier one of the same month and pay element takes it back: the place of
  /// the earlier one. What was taken back may be booked again.
  mutating func original(reversedBy key: Key) -> SourcePlace? {
    guard key.amount != .zero else { return nil }
    let posting = PostingKey(person: key.person, month: key.month, payElement: key.payElement)
    var open = postings[posting] ?? []
    defer { postings[posting] = open }
    guard let index = open.firstIndex(where: { $0.amount == -key.amount }) else {
      open.append(OpenPosting(amount: key.amount, key: key))
      return nil
    }
    let original = open.remove(at: index).key
    places[key] = nil
    return places.removeValue(forKey: original)
  }
}
