internal import Dates
package import Identifiers
package import Settings

/// *Rechnungsnummern*: drafts are named after their recipient; final documents have binding numbers (domain.md 5.5).
package enum InvoiceNumbering: Sendable {
  case draft
  case final(InvoiceNumbers)

  /// The number of each of `recipients`; none where the finance system should have given one and has not.
  /// - Parameter members: all municipalities of the issuer's region, the issuer among them.
  func numbers(for recipients: [AGS], among members: [AGS], issuer: AGS, agreement: Agreement) -> [AGS: String] {
    switch self {
    case .draft:
      Dictionary(uniqueKeysWithValues: recipients.map { ($0, "ENTWURF-\($0)") })
    case .final(let numbers):
      numbers.numbers(for: recipients, among: members, issuer: issuer, agreement: agreement)
    }
  }

  var isDraft: Bool {
    switch self {
    case .draft: true
    case .final: false
    }
  }
}

/// *Nummernstand*: what numbers final documents get. Of each issuer and year they form one gapless series, unless its finance
/// system has given them (`rechnungsnummern.csv`): then all of the run are from there.
package struct InvoiceNumbers: Sendable {
  /// By issuer, the counter of its last number of this year; nobody is in it whose first is still to come.
  package var lastCounters: [AGS: Int]
  /// By recipient, a number given from outside.
  package var assigned: [AGS: String]
  /// Numbers that stand on issued documents and are never given again. Of a document that stays as it is, the own number is
  /// not in it.
  package var used: Set<String>

  package init(lastCounters: [AGS: Int] = [:], assigned: [AGS: String] = [:], used: Set<String> = []) {
    self.lastCounters = lastCounters
    self.assigned = assigned
    self.used = used
  }

  /// True if an issuer's finance system gives the numbers.
  func areAssigned(among members: [AGS]) -> Bool { members.contains { assigned[$0] != nil } }

  fileprivate func numbers(
    for recipients: [AGS], among members: [AGS], issuer: AGS, agreement: Agreement
  ) -> [AGS: String] {
    guard !areAssigned(among: members) else {
      return assigned.filter { recipients.contains($0.key) }
    }
    var series = InvoiceSeries(issuer: issuer, after: lastCounters[issuer] ?? 0, agreement: agreement)
    return Dictionary(uniqueKeysWithValues: recipients.sorted().map { ($0, series.next()) })
  }
}

/// *Nummernkreis*: the numbers of one issuer and year, `CM25-012-0001` and on.
package struct InvoiceSeries {
  private let prefix: String
  private var counter: Int

  /// - Parameter counter: that of the last number used; 0 before the first.
  package init(issuer: AGS, after counter: Int, agreement: Agreement) {
    let year = agreement.year.number % 100
    prefix = "\(agreement.contract.abbreviation)\(year < 10 ? "0" : "")\(year)-\(issuer.municipalityDigits)-"
    self.counter = counter
  }

  /// Four digits, and as many as are needed from 10000 on.
  package mutating func next() -> String {
    counter += 1
    let digits = String(counter)
    return prefix + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
