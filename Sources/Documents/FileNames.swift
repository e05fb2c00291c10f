package import Dates
package import Facts
package import Identifiers
internal import Invoice
package import Statements

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

  package static func folder(of municipality: Municipality) -> String {
    "\(sent)\(municipality.ags)-\(ascii(municipality.name))"
  }

  package static func files(of statement: Statement) -> RunSummary.DocumentFiles {
    let folder = folder(of: statement.recipient)
    let number = statement.invoice.map { invoiceName($0.invoiceNumber) }
    return RunSummary.DocumentFiles(
      statementPage: "\(folder)/abrechnung-\(statement.year.number).html",
      statementData: "\(folder)/\(statementData(of: statement.year))",
      invoicePage: number.map { "\(folder)/rechnung-\($0).html" },
      invoiceData: number.map { "\(folder)/rechnung-\($0).xml" }, paper: paper(for: statement.recipient),
      recalculationPage: "\(folder)/pruefung-\(statement.year.number).html",
      recalculation: "\(folder)/pruefung-\(statement.year.number).csv",
      booking: statement.invoice.map { _ in "\(folder)/buchung-\(statement.year.number).csv" })
  }

  /// The letter that tells of a correction.
  static func correction(of statement: Statement) -> String {
    "\(folder(of: statement.recipient))/berichtigung-\(statement.year.number).html"
  }

  /// A document that takes back an invoice: its data, its readable page.
  package static func cancellation(_ number: String, for municipality: Municipality) -> (data: String, page: String) {
    let name = "\(folder(of: municipality))/rechnung-\(invoiceName(number))"
    return ("\(name).xml", "\(name).html")
  }

  /// Name of the statement as data in its municipality's folder.
  package static func statementData(of year: BudgetYear) -> String { "abrechnung-\(year.number).xml" }

  package static func paper(for municipality: Municipality) -> String {
    "\(papers)\(municipality.ags)-\(ascii(municipality.name)).html"
  }

  /// Whether a PDF of the document may be made: a page that leaves the employing office.
  package static func isPrinted(_ path: String) -> Bool {
    path.hasSuffix(pageSuffix) && (path.hasPrefix(sent) || path.hasPrefix(papers))
  }

  /// Where the PDF of a page lies: beside it.
  package static func printed(_ page: String) -> String { page.dropLast(pageSuffix.count) + ".pdf" }

  private static let pageSuffix = ".html"

  /// Whether a path is that of an XRechnung.
  package static func isInvoice(_ path: String) -> Bool {
    path.hasSuffix(".xml") && path.split(separator: "/").last?.hasPrefix("rechnung-") == true
  }

  /// What goes to the municipalities lies below.
  package static let sent = "versand/"
  /// Papers for councils and committees lie below.
  package static let papers = "vorlagen/"
  /// What stays in the employing office lies below.
  package static let internalFolder = "intern/"
  package static let districtPaper = "\(papers)kreis.html"
  package static let index = "\(internalFolder)index.html"
  package static let run = "\(internalFolder)lauf.json"
  static let releaseSheet = "\(internalFolder)freigabe.html"
  static let releaseForm = "\(internalFolder)freigabe.yaml"

  package static func regionResult(_ region: String) -> String { "\(internalFolder)ergebnis-\(ascii(region)).json" }

  package static func bookingList(of employer: AGS) -> String { "\(internalFolder)buchungsliste-\(employer).csv" }

  /// The name says who may have it: costs of a post are one person's pay.
  static func proofOfUse(_ region: String) -> String {
    "\(internalFolder)verwendungsnachweis-\(ascii(region))-nur-zuwendungsgeber.csv"
  }

  /// An invoice number as part of a file name: numbers from a finance system may hold anything.
  package static func invoiceName(_ number: String) -> String {
    String(number.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" })
  }
}
