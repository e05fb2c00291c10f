internal import Dates
internal import Facts
internal import Identifiers
internal import Invoice
internal import Statements

/// Names of the output files: ASCII, lower case, umlauts spelled out (contract.md 4).
package enum FileNames {
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
      default: if !out.hasSuffix("-") { out += "-" }
      }
    }
    return String(out.drop { $0 == "-" }.reversed().drop { $0 == "-" }.reversed())
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
      invoiceData: number.map { "\(folder)/rechnung-\($0).xml" }, paper: paper(for: statement.recipient))
  }

  static func paper(for municipality: Municipality) -> String {
    "vorlagen/\(municipality.ags)-\(ascii(municipality.name)).html"
  }

  static let districtPaper = "vorlagen/kreis.html"
  static let index = "intern/index.html"
  static let run = "intern/lauf.json"

  static func regionResult(_ region: String) -> String { "intern/ergebnis-\(ascii(region)).json" }

  /// An invoice number as part of a file name: numbers from a finance system may hold anything.
  private static func invoiceName(_ number: String) -> String {
    String(number.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") ? $0 : "-" })
  }
}
