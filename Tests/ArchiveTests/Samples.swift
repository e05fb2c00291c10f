import Archive
import Diagnostics
import Digests

/// A small archive with every kind of bag, and documents that say in one line what real ones say in many.
enum Samples {
  static let coesfeld = Issuer(ags: "05558012", name: "Stadt Coesfeld")
  static let duelmen = Issuer(ags: "05558016", name: "Stadt Dülmen")

  /// A document with its files.
  struct Paper {
    let document: RegisterDocument
    let files: [ArchivedFile]

    init(
      _ kind: RegisterDocument.Kind, _ number: String?, to recipient: String, _ name: String, _ total: Int64,
      cancels: String? = nil, replaces: String? = nil, on day: String = "2026-02-27"
    ) {
      let folder = "versand/\(recipient)-\(name.lowercased())"
      let spelled = number.map { $0.replacing(/[^A-Za-z0-9.-]/, with: "-") }
      let file = "data/xml/\(folder)/\(spelled.map { "rechnung-\($0)" } ?? "abrechnung-2025").xml"
      let report = spelled.map { "data/json/pruefung/\($0).json" }
      document = RegisterDocument(
        kind: kind, number: number, recipient: recipient, name: name, issueDate: day, share: total, total: total,
        payable: total, cancels: cancels, replaces: replaces, file: file, report: report)
      let xml = Samples.xml(document)
      var files = [
        ArchivedFile(path: file, bytes: xml),
        ArchivedFile(
          path: file.replacing("xml", with: "html"), bytes: Array("<p>\(name): \(total) Cent</p>\n".utf8)),
      ]
      if let report {
        files.append(ArchivedFile(path: report, bytes: Array("{\"sha512\": \"\(SHA512.hex(xml))\"}\n".utf8)))
      }
      self.files = files
    }
  }

  /// The stand-in for an XML: all that the register tells of a document but its paths.
  static func xml(_ document: RegisterDocument) -> [UInt8] {
    Array(
      """
      <rechnung nummer="\(document.number ?? "")" an="\(document.recipient)" vom="\(document.issueDate)" \
      betrag="\(document.total)" storno="\(document.cancels ?? "")"/>

      """.utf8)
  }

  /// What reads these documents.
  static let reading = DocumentReading(
    differences: { bytes, document in bytes == xml(document) ? [] : ["die Datei ist anders"] },
    reportDifferences: { report, bytes, _ in
      String(decoding: report, as: UTF8.self).contains(SHA512.hex(bytes)) ? [] : ["die Prüfsumme ist eine andere"]
    })

  static func content(
    _ kind: BagKind, _ issuer: Issuer? = coesfeld, year: Int? = 2025, _ papers: [Paper] = [],
    details: JSONValue = .object([]), files: [ArchivedFile] = [], at: String = "2026-02-27T09:30:00Z"
  ) -> BagContent {
    BagContent(
      kind: kind, year: issuer == nil ? nil : year, issuer: issuer,
      organisation: issuer?.name ?? "Kreis Coesfeld", program: "abrechnung 1", recordedAt: at,
      recordedBy: "sachbearbeitung",
      retention: Retention(until: kind == .issue ? nil : "2036-12-31", reason: "§ 59 KomHVO NRW"),
      documents: papers.map(\.document), details: details, files: papers.flatMap(\.files) + files)
  }

  static let first = content(
    .issue, coesfeld,
    [
      Paper(.statement, nil, to: "05558012", "Coesfeld", 1_490_909),
      Paper(.invoice, "CM25-012-0001", to: "05558008", "Billerbeck", 1_490_908),
      Paper(.invoice, "CM25-012-0002", to: "05558020", "Havixbeck", 1_490_908),
    ],
    details: .object([.init("digest", .string("ab12"))]),
    files: [ArchivedFile(path: "data/json/intern/lauf.json", bytes: Array("{\"schema\":1}\n".utf8))])

  static let contents = [
    first,
    content(
      .issue, duelmen,
      [
        Paper(.statement, nil, to: "05558016", "Duelmen", 900_000),
        Paper(.creditNote, "CM25-016-0001", to: "05558036", "Nottuln", 11_657),
      ]),
    content(
      .correction, coesfeld,
      [
        Paper(.statement, nil, to: "05558012", "Coesfeld", 1_498_974, on: "2026-05-04"),
        Paper(
          .cancellation, "CM25-012-0003", to: "05558008", "Billerbeck", 1_490_908, cancels: "CM25-012-0001",
          on: "2026-05-04"),
        Paper(
          .invoice, "CM25-012-0004", to: "05558008", "Billerbeck", 1_498_973, replaces: "CM25-012-0001",
          on: "2026-05-04"),
      ], at: "2026-05-04T07:00:00Z"),
    content(
      .note, coesfeld, details: .object([.init("channel", .string("E-Mail"))]), at: "2026-05-05T07:00:00Z"),
    content(
      .timestamp, nil, files: [ArchivedFile(path: "data/tsr/antwort.tsr", bytes: (0..<200).map { UInt8($0) })],
      at: "2026-05-06T07:00:00Z"),
    content(.retention, coesfeld, at: "2026-06-01T07:00:00Z"),
    content(.deletion, coesfeld, at: "2026-06-02T07:00:00Z"),
  ]

  static func seal(_ contents: [BagContent]) -> [SealedBag] {
    var bags: [SealedBag] = []
    for content in contents { bags.append(content.sealed(after: bags.last?.seal)) }
    return bags
  }

  /// With a reader for these documents.
  static func verify<Source: BagSource>(
    _ source: Source, head: String? = nil
  ) -> ArchiveReport where Source.Failure == Never {
    ArchiveReport.verify(source, expectedHead: head, reading: reading)
  }

  static let bags = seal(contents)
  static let archive = MemoryArchive(bags)
}
