internal import Dates
internal import Facts
internal import Identifiers
internal import Invoice
internal import Statements

/// Names of the output files: ASCII, lower case, umlauts spelled out (contract.md 4).
package enum FileNames {
  /// A name in a path: file systems refuse parts of more than 255 bytes.
  private static let longestName = 60

  /// `luedinghausen` for `Lüdinghausen`; letters that have no spelling become hyphens.
  package static func ascii(_ name: String) -> String {
    var out = ""
    for scalar in name.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": out.unicodeScalars.append(scalar)
      case "ä": out += "ae"
      case "ö": out += "oe"
      case "ü": out += "ue"
      case "ß": out += "ss"
      // Umlauts in two pieces, as macOS writes them.
      case "\u{308}": if let last = out.last, "aou".contains(last) { out += "e" }
      default: if !out.hasSuffix("-") { out += "-" }
      }
    }
    let name = out.drop { $0 == "-" }.prefix(longestName)
    return String(name.reversed().drop { $0 == "-" }.reversed())
  }

  static func folder(of municipality: Municipality) -> String {
    "versand/\(municipality.ags)-\(ascii(municipality.name))"
  }

  static func files(of statement: Statement) -> RunSummary.DocumentFiles {
    let folder = folder(of: statement.recipient)
    let number = statement.invoice.map { invoiceName($0.invoiceNumber) }
    return RunSummary.DocumentFiles(
      statementPage: "\(folder)/abrechnung-\(statement.year.number).html",
      statementData: "\(folder)/abrechnung-\(statement.year.number).xml",
      invoicePage: number.map { "\(folder)/rechnung-\($0).html" },
      invoiceData: number.map { "\(folder)/rechnung-\($0).xml" }, paper: paper(for: statement.recipient),
      recalculationPage: "\(folder)/pruefung-\(statement.year.number).html",
      recalculation: "\(folder)/pruefung-\(statement.year.number).csv",
      booking: statement.invoice.map { _ in "\(folder)/buchung-\(statement.year.number).csv" })
  }

  static func paper(for municipality: Municipality) -> String {
    "vorlagen/\(municipality.ags)-\(ascii(municipality.name)).html"
  }

  /// Whether a PDF of the document may be made: a page that leaves the employing office.
  package static func isPrinted(_ path: String) -> Bool {
    path.hasSuffix(pageSuffix) && (path.hasPrefix("versand/") || path.hasPrefix("vorlagen/"))
  }

  /// Where the PDF of a page lies: beside it.
  package static func printed(_ page: String) -> String { page.dropLast(pageSuffix.count) + ".pdf" }

  private static let pageSuffix = ".html"

  /// Whether a path is that of an XRechnung.
  package static func isInvoice(_ path: String) -> Bool {
    path.hasSuffix(".xml") && path.split(separator: "/").last?.hasPrefix("rechnung-") == true
  }

  static let districtPaper = "vorlagen/kreis.html"
  static let index = "intern/index.html"
  package static let run = "intern/lauf.json"
  static let releaseSheet = "intern/freigabe.html"
  static let releaseForm = "intern/freigabe.yaml"

  package static func regionResult(_ region: String) -> String { "intern/ergebnis-\(ascii(region)).json" }

  static func bookingList(of employer: AGS) -> String { "intern/buchungsliste-\(employer).csv" }

  /// The name says who may have it: costs of a post are one person's pay.
  static func proofOfUse(_ region: String) -> String {
    "intern/verwendungsnachweis-\(ascii(region))-nur-zuwendungsgeber.csv"
  }

  /// An invoice number as part of a file name: numbers from a finance system may hold anything.
  private static func invoiceName(_ number: String) -> String {
    String(number.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" })
  }
}
