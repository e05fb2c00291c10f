package import Diagnostics
package import Facts
package import Identifiers
package import Settings

/// *Nummern einer Berichtigung*: those of one recipient.
package struct CorrectionNumbers: Sendable, Hashable {
  /// Of the document that takes back the issued one; nil where none is taken back.
  package let cancellation: String?
  /// Of what is issued instead; nil where nothing is.
  package let replacement: String?
}

/// What a correction does for one recipient, as far as numbers go.
package struct NeededNumbers: Sendable, Hashable {
  package let recipient: AGS
  package let cancels: Bool
  package let issues: Bool

  package init(recipient: AGS, cancels: Bool, issues: Bool) {
    self.recipient = recipient
    self.cancels = cancels
    self.issues = issues
  }
}

extension InvoiceNumbers {
  /// Numbers for the documents of a correction: the series goes on, of each recipient in the order of AGS first what takes
  /// back, then what is new. Where the finance system gives numbers, they are those of `stornonummer` and `neue_nummer`; whoever
  /// had no document so far gets what stands in `nummer`.
  ///
  /// `assigned` says which numbers the recipients have now; to settle anew, put the new ones in their place.
  /// - Parameter table: rechnungsnummern.csv.
  package func corrections(
    _ needed: [NeededNumbers], in region: Region, municipalities: [Municipality], table: [AssignedNumbers],
    agreement: Agreement
  ) -> Checked<[AGS: CorrectionNumbers]> {
    let members = municipalities.filter { $0.region == region.name }
    let table = table.filter { row in members.contains { $0.ags == row.recipient } }
    var series = InvoiceSeries(issuer: region.employer, after: lastCounters[region.employer] ?? 0, agreement: agreement)
    var numbers: [AGS: CorrectionNumbers] = [:]
    for one in needed.sorted(by: { $0.recipient < $1.recipient }) {
      if table.allSatisfy(\.all.isEmpty) {
        let cancellation = one.cancels ? series.next() : nil
        numbers[one.recipient] = CorrectionNumbers(
          cancellation: cancellation, replacement: one.issues ? series.next() : nil)
      } else {
        let row = table.first { $0.recipient == one.recipient }
        let replacement = row?.replacement ?? (one.cancels ? nil : row?.number)
        numbers[one.recipient] = CorrectionNumbers(
          cancellation: one.cancels ? row?.cancellation?.text : nil,
          replacement: one.issues ? replacement?.text : nil)
      }
    }
    let check = InvoiceNumberCheck(table: table, issuerPlace: region.place)
    let findings = check.ofCorrections(numbers, needed, members, used: used)
    return Checked(findings.hasErrors ? nil : numbers, findings)
  }
}
