internal import Dates
internal import Diagnostics
internal import Money

/// What was booked already, over all exports of an employer: finds rows that come twice and postings taken back.
///
/// Of each row 48 bytes are kept: two hashes of together 128 bits stand for person, month, pay element, run and text.
struct BookedRows {
  private var rows: [BookedRow] = []
  /// Number plus 1 of the last row of a posting, by the posting's hash; a power of two of them, at most half taken.
  private var slots = [UInt32](repeating: 0, count: 64)
  private var postings = 0
  private var files: [String] = []

  /// What makes two rows the same (domain.md 3.5, E-DOPPELT): the hashes and the amount.
  struct Key {
    /// Hash of person, month and pay element: what a reversal has in common with its original.
    let posting: UInt64
    /// Hash of the run and the text.
    let detail: UInt64
    let amount: Cents
  }

  private struct BookedRow {
    let key: Key
    let line: UInt32
    let column: UInt32
    /// Number plus 1 of the row before it of the same posting.
    var previous: UInt32
    let file: UInt16
    /// False once it was taken back: then it may be booked again.
    var counts = true
    /// True while a reversal may take it back.
    var isOpen = false
  }

  /// Where the same row stood before; nil, and remembered from now on, if it is new.
  mutating func earlierPlace(of key: Key, at place: @autoclosure () -> SourcePlace) -> SourcePlace? {
    var index = last(of: key.posting)
    while let current = index {
      let row = rows[current]
      if row.counts, row.key.detail == key.detail, row.key.amount == key.amount { return self.place(of: row) }
      index = row.previous == 0 ? nil : Int(row.previous) - 1
    }
    append(key, at: place())
    return nil
  }

  /// A posting with the opposite sign of an earlier one of the same month and pay element takes it back: the place of
  /// the earlier one. What was taken back may be booked again. To be called for the row just remembered.
  mutating func original(reversedBy key: Key) -> SourcePlace? {
    guard key.amount != .zero, let newest = last(of: key.posting) else { return nil }
    var first: Int?
    var index = rows[newest].previous
    while index != 0 {
      let current = Int(index) - 1
      if rows[current].isOpen, rows[current].key.amount == -key.amount { first = current }
      index = rows[current].previous
    }
    guard let first else {
      rows[newest].isOpen = true
      return nil
    }
    rows[newest].counts = false
    rows[first].counts = false
    rows[first].isOpen = false
    return place(of: rows[first])
  }

  private func place(of row: BookedRow) -> SourcePlace {
    SourcePlace(file: files[Int(row.file)], line: Int(row.line), column: Int(row.column))
  }

  private mutating func append(_ key: Key, at place: SourcePlace) {
    if files.last != place.file { files.append(place.file) }
    if 2 * (postings + 1) > slots.count { grow() }
    let slot = slot(of: key.posting)
    if slots[slot] == 0 { postings += 1 }
    rows.append(
      BookedRow(
        key: key, line: UInt32(clamping: place.line), column: UInt32(clamping: place.column), previous: slots[slot],
        file: UInt16(clamping: files.count - 1)))
    slots[slot] = UInt32(rows.count)
  }

  private func last(of posting: UInt64) -> Int? {
    let number = slots[slot(of: posting)]
    return number == 0 ? nil : Int(number) - 1
  }

  /// The slot of a posting, or the free one where it belongs.
  private func slot(of posting: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: posting) & mask
    while slots[slot] != 0, rows[Int(slots[slot]) - 1].key.posting != posting { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let taken = slots.filter { $0 != 0 }
    slots = [UInt32](repeating: 0, count: slots.count * 2)
    for number in taken { slots[slot(of: rows[Int(number) - 1].key.posting)] = number }
  }
}
