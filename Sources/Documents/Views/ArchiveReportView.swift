package import Diagnostics
package import Templates

/// *Prüfbericht*: what a check of an archive found, for auditors: what archiv/pruefbericht.html may say.
package struct ArchiveReportView: Sendable {
  package var archive: String
  package var day: String
  package var program: String
  /// Digest of the newest bag; nil for an empty archive.
  package var head: String?
  /// The state that was expected, as printed somewhere; nil if none was given.
  package var expectedHead: String?
  package var isSound: Bool
  package var bags: [Bag]
  package var documents: [Document]
  package var findings: [Finding]

  package struct Bag: Sendable {
    package var name: String
    package var kind: String
    package var day: String
    package var files: String
    package var digest: String
    package var isSound: Bool

    package init(name: String, kind: String, day: String, files: String, digest: String, isSound: Bool) {
      self.name = name
      self.kind = kind
      self.day = day
      self.files = files
      self.digest = digest
      self.isSound = isSound
    }
  }

  package struct Document: Sendable {
    package var number: String
    package var kind: String
    package var municipality: String
    package var day: String
    package var amount: String
    package var standing: String

    package init(number: String, kind: String, municipality: String, day: String, amount: String, standing: String) {
      self.number = number
      self.kind = kind
      self.municipality = municipality
      self.day = day
      self.amount = amount
      self.standing = standing
    }
  }

  package init(
    archive: String, day: String, program: String, head: String?, expectedHead: String?, isSound: Bool, bags: [Bag],
    documents: [Document], findings: [Finding]
  ) {
    self.archive = archive
    self.day = day
    self.program = program
    self.head = head
    self.expectedHead = expectedHead
    self.isSound = isSound
    self.bags = bags
    self.documents = documents
    self.findings = findings
  }
}

extension ArchiveReportView {
  package static let schema = Schema<ArchiveReportView>(
    .text("archiv", "Pfad des Archivs", required: true, \.archive),
    .text("datum", "Tag der Prüfung", required: true, \.day),
    .text("programm", "Name und Version des Programms", required: true, \.program),
    .flag("unversehrt", "wahr, wenn es keine Fehler gibt", required: true, \.isSound),
    .optionalText("archivstand", "Prüfsumme des neuesten Pakets; fehlt, wenn es keines gibt", required: true, \.head),
    .optionalText(
      "erwartet", "Archivstand, der erwartet wurde, wenn einer angegeben ist", required: true, \.expectedHead),
    .list(
      "befunde", "was nicht stimmt oder auffällt",
      Schema<Finding>(
        .flag("fehler", "wahr bei einem Fehler", required: true) { $0.severity == .error },
        .text("kennung", "etwa ARC-PRUEFSUMME", required: true, \.code.rawValue),
        .optionalText("ort", "Paket und Datei") { $0.place?.description },
        .text("meldung", "was nicht stimmt", required: true, \.message),
        .text("abhilfe", "was zu tun ist", \.hint)),
      required: true, \.findings),
    .list(
      "pakete", "alle Pakete in ihrer Reihenfolge",
      Schema<Bag>(
        .text("name", "Name des Pakets", required: true, \.name),
        .text("art", "Ausstellung, Berichtigung, Vermerk …", required: true, \.kind),
        .text("datum", "wann es versiegelt wurde", required: true, \.day),
        .text("dateien", "wie viele Dateien geprüft sind", required: true, \.files),
        .text("siegel", "SHA-512 der Datei tagmanifest-sha512.txt", required: true, \.digest),
        .flag("unversehrt", "wahr, wenn alles stimmt", required: true, \.isSound)),
      required: true, \.bags),
    .list(
      "belege", "alle Belege in der Reihenfolge der Pakete",
      Schema<Document>(
        .text("nummer", "Nummer", required: true, \.number),
        .text("art", "Rechnung, Gutschrift …", required: true, \.kind),
        .text("kommune", "Kommune", required: true, \.municipality), .text("datum", "Datum", required: true, \.day),
        .text("betrag", "Zahlbetrag", required: true, \.amount),
        .text("stand", "gültig oder aufgehoben", required: true, \.standing)),
      required: true, \.documents))
}

extension DocumentTemplates {
  /// The report as a page.
  package func render(_ report: ArchiveReportView) -> Checked<[UInt8]> {
    do {
      let bytes = try archiveReport.render(report)
      let findings = archiveReport.check(bytes, of: report)
      return Checked(findings.hasErrors ? nil : bytes, findings)
    } catch {
      return Checked(nil, [error.finding])
    }
  }
}
