internal import Diagnostics
internal import Money
internal import Settings

/// Recognises rows that are totals of others by their words, and what they cover by whether sums match.
struct TotalRecognition {
  /// Words and stars that begin a total. Nothing else is ever taken for a mark, since marks are printed.
  private static let words = [
    "zwischensumme", "personensumme", "gesamtsumme", "endsumme", "summe", "gesamt", "total", "***", "**", "*",
  ]
  private static let wordsOfWhole = ["gesamtsumme", "endsumme", "gesamt", "total", "**", "***"]

  /// One mark and what was seen of it.
  struct Total {
    /// As the file writes it; empty for rows without a personnel number.
    let mark: String
    /// Nil where sums do not tell.
    let scope: Recognised<ExportProfile.TotalRow.Scope>?
    let firstField: SampleField
  }

  let totals: [Total]
  /// Rows that are no totals.
  let data: [SampleRow]

  /// The rows of a sample, apart.
  /// - Parameters:
  ///   - key: column of the personnel number.
  ///   - amount: column that the totals sum up.
  ///   - side: column with the sign.
  ///   - mayLackKey: true where rows without a key are data, as with postings that name no post; then a total is a row
  ///     in which the amount stands alone.
  init(
    _ rows: [SampleRow], key: Int, amount: Int, side: Int?, style: NumberStyle?, mayLackKey: Bool
  ) {
    var data: [SampleRow] = []
    var seen: [String: Evidence] = [:]
    var order: [String] = []
    var sums = Sums()
    for row in rows {
      let isAmountAlone = row.fields.indices.allSatisfy { $0 == amount || row.fields[$0].text.isEmpty }
      let lacksKey =
        row.field(key).text.isEmpty && !row.field(amount).text.isEmpty && (!mayLackKey || isAmountAlone)
      guard let mark = Self.mark(of: row) ?? (lacksKey ? "" : nil) else {
        data.append(row)
        sums.add(Self.amount(row, amount, side, style), of: row.field(key).text)
        continue
      }
      if seen[mark] == nil { order.append(mark) }
      seen[mark, default: Evidence(first: row.field(amount))].look(
        at: Self.amount(row, amount, side, style), sums)
      sums.closePerson()
    }
    self.data = data
    let persons = sums.persons
    totals = order.compactMap { mark in
      seen[mark].map { Total(mark: mark, scope: $0.scope(mark, persons: persons), firstField: $0.first) }
    }
  }

  /// The mark that begins a row, as the row writes it.
  static func mark(of row: SampleRow) -> String? {
    let first = row.field(0).text
    let lowered = first.lowercased()
    guard let word = words.first(where: { lowered.hasPrefix($0) }) else { return nil }
    guard lowered.dropFirst(word.count).first.map({ !$0.isLetter && $0 != "*" }) != false else { return nil }
    return String(first.prefix(word.count))
  }

  private static func amount(_ row: SampleRow, _ column: Int, _ side: Int?, _ style: NumberStyle?) -> Cents? {
    guard let style, let amount = try? Cents(text: row.field(column).text, style: style) else { return nil }
    let isNegative = side.map { ["H", "HABEN"].contains(row.field($0).text.uppercased()) } ?? false
    return isNegative ? -amount : amount
  }

  /// What adds up to here.
  private struct Sums {
    private(set) var person: Cents? = .zero
    private(set) var whole: Cents? = .zero
    private(set) var persons = 0
    private var key: String?

    mutating func add(_ amount: Cents?, of key: String) {
      if key != self.key {
        self.key = key
        person = .zero
        persons += 1
      }
      person = person.flatMap { sum in amount.map { sum + $0 } }
      whole = whole.flatMap { sum in amount.map { sum + $0 } }
    }

    mutating func closePerson() {
      key = nil
    }
  }

  private struct Evidence {
    let first: SampleField
    private var rows = 0
    private var ofPerson = 0
    private var ofWhole = 0

    init(first: SampleField) { self.first = first }

    mutating func look(at amount: Cents?, _ sums: Sums) {
      rows += 1
      guard let amount else { return }
      if amount == sums.person { ofPerson += 1 }
      if amount == sums.whole { ofWhole += 1 }
    }

    func scope(_ mark: String, persons: Int) -> Recognised<ExportProfile.TotalRow.Scope>? {
      let reason = "\(rows) nachgerechnet, alle stimmen"
      switch (ofPerson == rows, ofWhole == rows) {
      case (true, false): return Recognised(value: .person, certainty: .verified, reason: reason)
      case (false, true): return Recognised(value: .file, certainty: .verified, reason: reason)
      case (true, true):
        // With one person both are the same sum; the word tells.
        let isWhole = TotalRecognition.wordsOfWhole.contains(mark.lowercased())
        return Recognised(
          value: isWhole ? .file : .person, certainty: .likely, reason: "bei einer Person ist beides dieselbe Summe")
      case (false, false): return nil
      }
    }
  }
}
