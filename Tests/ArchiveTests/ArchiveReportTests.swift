import Archive
import Diagnostics
import TestSupport
import Testing

@Suite struct ArchiveReportTests {
  private let bag = "00003-berichtigung-2025-012"

  @Test func `a sound archive has its report, and no findings`() {
    let report = Samples.verify(Samples.archive)
    #expect(report.findings.isEmpty)
    #expect(report.head == Samples.bags.last?.seal)
    #expect(report.bags.map(\.name) == Samples.bags.map(\.name))
    #expect(report.bags.map(\.seal) == Samples.bags.map(\.seal))
    #expect(report.bags.allSatisfy { $0.isSound })
    #expect(report.bags.map(\.fileCount) == Samples.contents.map(\.files.count))
    #expect(report.bags.map(\.byteCount) == Samples.contents.map { Int64($0.files.reduce(0) { $0 + $1.bytes.count }) })
    #expect(report.documents.count == 8)
    #expect(
      report.live.map(\.document.number) == ["CM25-012-0004", nil, "CM25-012-0002", nil, "CM25-016-0001"])
  }

  @Test func `findings say what, where and why, and only that bag is not sound`() {
    var archive = Samples.archive
    let xml = "data/xml/versand/05558008-billerbeck/rechnung-CM25-012-0004.xml"
    archive[bag, xml] = Array(archive.text(bag, xml).replacing("1498973", with: "1498972").utf8)
    archive[bag, "data/html/versand/05558008-billerbeck/rechnung-CM25-012-0004.html"] = nil
    archive.bags[bag]?["data/Thumbs.db"] = .file([])
    archive.rewriteLabel(bag, "Aufbewahrung-Bis", to: "2027-12-31")
    let report = Samples.verify(archive)
    let shown = report.findings.map { "\($0.code.rawValue) \($0.place?.description ?? ""): \($0.message)" }
    #expect(
      Set(shown) == [
        "ARC-PRUEFSUMME \(bag)/bag-info.txt: Die Datei ist nicht die versiegelte: "
          + "in „tagmanifest-sha512.txt“ steht eine andere Prüfsumme",
        "ARC-PAKET \(bag)/bag-info.txt:5: „Aufbewahrung-Bis“ müsste nach dem Register „2036-12-31“ sein, nicht „2027-12-31“",
        "ARC-FREMD \(bag)/data/Thumbs.db: Die Datei steht in keinem Verzeichnis dieses Pakets",
        "ARC-FEHLT \(bag)/data/html/versand/05558008-billerbeck/rechnung-CM25-012-0004.html: Die Datei fehlt",
        "ARC-BELEG \(bag)/\(xml): Der Beleg sagt etwas anderes als das Register: die Datei ist anders",
        "ARC-PRUEFSUMME \(bag)/\(xml): Die Datei ist nicht die versiegelte: ihre Prüfsumme ist eine andere als im Register",
        "ARC-BELEG \(bag)/data/json/pruefung/CM25-012-0004.json: Der Prüfbericht ist nicht der zu „\(xml)“: "
          + "die Prüfsumme ist eine andere",
      ])
    #expect(shown.count == 7)
    #expect(report.bags.filter { !$0.isSound }.map(\.name) == [bag])
  }

  @Test(arguments: [DiagnosticCode.archiveBag, .archiveMissing, .archiveForeign, .archiveDigest, .archiveRegister])
  func `each check has a change that it finds`(_ code: DiagnosticCode) {
    var archive = Samples.archive
    switch code {
    case .archiveBag: archive[bag, "bag-info.txt"] = Array("Bagging-Date: 2026-05-04\nBagging-Date: 2026-05-04\n".utf8)
    case .archiveMissing: archive[bag, "data/register.json"] = nil
    case .archiveForeign: archive.others = ["alt"]
    case .archiveDigest: archive[bag, "bagit.txt"]?.append(0x20)
    default: archive[bag, "data/register.json"] = Array("{\"schema\": 2}".utf8)
    }
    #expect(Samples.verify(archive).findings.map(\.code).contains(code))
  }

  @Test func `a bag without a register is checked by its manifest`() {
    var archive = Samples.archive
    archive[bag, "data/register.json"] = []
    let path = "data/xml/versand/05558008-billerbeck/rechnung-CM25-012-0004.xml"
    archive[bag, path]?[3] ^= 1
    archive.bags[bag]?["data/neu"] = .file([])
    let places = Samples.verify(archive).findings.map { ($0.code, $0.place?.file ?? "") }
    #expect(places.contains { $0 == (.archiveRegister, "\(bag)/data/register.json") })
    #expect(places.contains { $0 == (.archiveDigest, "\(bag)/data/register.json") })
    #expect(places.contains { $0 == (.archiveDigest, "\(bag)/\(path)") })
    #expect(places.contains { $0 == (.archiveForeign, "\(bag)/data/neu") })
  }

  @Test func `a printed state may be typed in groups, in capitals, or its beginning`() {
    let head = Samples.bags[6].seal.digest
    let groups = stride(from: 0, to: 128, by: 8).map { head.dropFirst($0).prefix(8) }.joined(separator: " ")
    for typed in [head, groups, head.uppercased(), String(head.prefix(32)), groups.replacing(" ", with: "-\n")] {
      #expect(Samples.verify(Samples.archive, head: typed).findings.isEmpty)
    }
    for typed in ["", "abc", String(head.prefix(31)), head + "0", "ß" + head.dropFirst(), "0" + head.dropLast()] {
      let report = Samples.verify(Samples.archive, head: typed)
      // One digit in front moves all others; only by chance it is the same digest.
      #expect(report.findings.map(\.code) == [.archiveHead] && report.findings.hasErrors, "\(typed)")
    }
  }

  @Test func `an older printed state is in the archive, and how much came since`() {
    let report = Samples.verify(
      Samples.archive, head: Samples.bags[1].seal.digest)
    #expect(report.findings.map(\.severity) == [.info])
    #expect(report.findings[0].place?.file == Samples.bags[1].name)
    #expect(report.findings[0].message.hasSuffix("seitdem sind 5 Pakete dazugekommen"))
  }

  /// Each file once, so that an archive of any size needs the memory of its largest file.
  @Test func `every file is read once`() {
    final class Log: @unchecked Sendable { var read: [String: Int] = [:] }
    struct Logging: BagSource {
      let archive: MemoryArchive
      let log: Log
      func names() throws(Never) -> [String] { archive.names() }
      func items(of bag: String) throws(Never) -> [BagItem] { archive.items(of: bag) }
      func bytes(of path: String, in bag: String) throws(Never) -> [UInt8] {
        log.read["\(bag)/\(path)", default: 0] += 1
        return archive.bytes(of: path, in: bag)
      }
    }
    let log = Log()
    _ = Samples.verify(Logging(archive: Samples.archive, log: log))
    #expect(log.read.count == Samples.bags.reduce(0) { $0 + $1.files.count })
    #expect(log.read.values.allSatisfy { $0 == 1 })
  }

  @Test func `what only looks the same is foreign`() {
    // A Kelvin sign, which Swift takes for a K.
    let paper = Samples.Paper(.invoice, "K25-012-0001", to: "05558008", "Billerbeck", 1)
    let bag = Samples.content(.issue, Samples.coesfeld, [paper]).sealed(after: nil)
    var archive = MemoryArchive([bag])
    let path = paper.document.file
    archive.rename(path, to: path.replacing("K25", with: "\u{212A}25"), in: bag.name)
    let codes = Samples.verify(archive).findings.map(\.code)
    #expect(codes.contains(.archiveMissing) && codes.contains(.archiveForeign))
  }

  @Test func `nothing that a terminal would obey is quoted`() {
    var archive = Samples.archive
    archive.others = ["\u{1B}[31mrot"]
    archive.bags[bag]?["data/\u{202E}lmx"] = .file([])
    for finding in Samples.verify(archive).findings {
      #expect(
        (finding.message + (finding.place?.file ?? "")).unicodeScalars.allSatisfy {
          $0.value >= 0x20 && $0 != "\u{202E}"
        })
    }
  }
}
