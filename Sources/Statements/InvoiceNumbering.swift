internal import Dates
package import Identifiers
package import Settings

/// *Rechnungsnummern*: drafts are named after their recipient; binding numbers form one gapless series per issuer and
/// year (domain.md 5.5).
package enum InvoiceNumbering: Sendable {
  case draft
  /// Continues after `lastNumber` invoices of this issuer in this year.
  case series(lastNumber: Int)

  /// Numbers for `recipients`, in the order of their AGS. At most 20 characters.
  package func numbers(for recipients: [AGS], issuer: AGS, agreement: Agreement) -> [AGS: String] {
    var numbers: [AGS: String] = [:]
    for (index, recipient) in recipients.sorted().enumerated() {
      switch self {
      case .draft: numbers[recipient] = "ENTWURF-\(recipient)"
      case .series(let lastNumber):
        let counter = String(lastNumber + index + 1)
        let padded = String(repeating: "0", count: max(0, 4 - counter.utf8.count)) + counter
        let year = agreement.year.number % 100
        numbers[recipient] =
          "\(agreement.contract.abbreviation)\(year < 10 ? "0" : "")\(year)-\(issuer.municipalityDigits)-\(padded)"
      }
    }
    return numbers
  }

  var isDraft: Bool {
    switch self {
    case .draft: true
    case .series: false
    }
  }
}
