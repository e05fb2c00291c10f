import Archive
import Diagnostics
import TestSupport
import Testing

/// Whoever can write into an archive can write anything: it is refused with a finding, and nothing traps.
@Suite struct HostileArchiveTests {
  private let bag = Samples.bags[0].name

  private func findings(_ path: String, _ text: String, resealed: Bool) -> [Finding] {
    var archive = MemoryArchive([Samples.bags[0]])
    archive[bag, path] = Array(text.utf8)
    if resealed { path == "data/register.json" ? archive.resealRegister(bag) : archive.rewriteTagManifest(bag) }
    return Samples.verify(archive).findings
  }

  @Test func `a register is what it must be, or refused`() {
    let text = Samples.archive.text(bag, "data/register.json")
    let changes: [(String, String)] = [
      ("\"schema\": 1", "\"schema\": 2"), ("\"schema\": 1", "\"schema\": 1e0"), ("\"schema\": 1", "\"schema\": \"1\""),
      ("\"schema\": 1", "\"schema\": 99999999999999999999"), ("{\n \"schema\"", "[\n \"schema\""),
      ("\"schema\": 1,", "\"schema\": 1, \"neu\": 1,"), ("\"schema\": 1,", "\"schema\": 1, \"bag\": \"x\","),
      ("\"kind\": \"ausstellung\"", "\"kind\": \"vermerk\""), ("\"kind\": \"ausstellung\"", "\"kind\": \"sonstiges\""),
      ("\"predecessor\": null", "\"predecessor\": {}"),
      ("\"predecessor\": null", "\"predecessor\": {\"bag\": \"x\", \"sha512\": \"00\"}"),
      (
        "\"predecessor\": null",
        "\"predecessor\": {\"bag\": \"9223372036854775807-zeitstempel\", \"sha512\": \"\(String(repeating: "0", count: 128))\"}"
      ),
      (
        "\"predecessor\": null",
        "\"predecessor\": {\"bag\": \"00000-zeitstempel\", \"sha512\": \"\(String(repeating: "0", count: 128))\"}"
      ),
      ("\"year\": 2025", "\"year\": null"), ("\"year\": 2025", "\"year\": -1"), ("\"year\": 2025", "\"year\": 10000"),
      ("\"ags\": \"05558012\"", "\"ags\": \"05558013\""), ("\"ags\": \"05558012\"", "\"ags\": \"x\""),
      ("\"organisation\": \"Stadt Coesfeld\"", "\"organisation\": \"Stadt\\nCoesfeld\""),
      ("\"organisation\": \"Stadt Coesfeld\"", "\"organisation\": \"\""),
      ("\"at\": \"2026-02-27T09:30:00Z\"", "\"at\": \"2026-02-30T09:30:00Z\""),
      ("\"at\": \"2026-02-27T09:30:00Z\"", "\"at\": \"2026-02-27T24:30:00Z\""),
      ("\"at\": \"2026-02-27T09:30:00Z\"", "\"at\": \"2026-02-27 09:30:00\""),
      ("\"at\": \"2026-02-27T09:30:00Z\"", "\"at\": \"\""),
      ("\"until\": \"offen\"", "\"until\": \"nie\""), ("\"until\": \"offen\"", "\"until\": \"31.12.2036\""),
      ("\"total\": 1490908", "\"total\": 9223372036854775807"), ("\"total\": 1490908", "\"total\": 1.5"),
      ("\"recipient\": \"05558008\"", "\"recipient\": \"5558008\""),
      ("\"kind\": \"invoice\"", "\"kind\": \"statement\""), ("\"kind\": \"invoice\"", "\"kind\": \"cancellation\""),
      ("\"kind\": \"statement\"", "\"kind\": \"invoice\""), ("\"number\": \"CM25-012-0001\"", "\"number\": null"),
      ("\"number\": \"CM25-012-0001\"", "\"number\": \"\""), ("\"cancels\": null", "\"cancels\": \"CM25-012-0001\""),
      ("\"report\": \"data/json/pruefung/CM25-012-0001.json\"", "\"report\": null"),
      (
        "\"report\": \"data/json/pruefung/CM25-012-0001.json\"", "\"report\": \"data/json/pruefung/CM25-012-0002.json\""
      ),
      (
        "\"report\": \"data/json/pruefung/CM25-012-0001.json\"", "\"report\": \"data/json/pruefung/CM25-012-0009.json\""
      ),
      ("\"path\": \"data/json/intern/lauf.json\"", "\"path\": \"data/../../etc/passwd\""),
      ("\"path\": \"data/json/intern/lauf.json\"", "\"path\": \"/etc/passwd\""),
      ("\"path\": \"data/json/intern/lauf.json\"", "\"path\": \"data/a b\""),
      ("\"path\": \"data/json/intern/lauf.json\"", "\"path\": \"data/register.json\""),
      ("\"path\": \"data/json/intern/lauf.json\"", "\"path\": \"data/json/pruefung\""),
      ("\"path\": \"data/json/intern/lauf.json\"", "\"path\": \"data/xml\""),
      ("\"bytes\": 13", "\"bytes\": 9223372036854775807"), ("\"bytes\": 13", "\"bytes\": -1"),
      ("\"bytes\": 13", "\"bytes\": 14"),
      ("\"details\"", "\"other\""), ("\"documents\": [", "\"documents\": [1, "),
      ("\"documents\": [", "\"documents\": [[], "),
      // Same content, other bytes.
      ("\"schema\": 1", "\"schema\":  1"), ("Coesfeld", "Coes\\u0066eld"), ("\"schema\": 1,\n \"bag\"", "\"bag\""),
      ("\n \"bag\"", "\r\n \"bag\""),
    ]
    for (old, new) in changes {
      let changed = text.replacing(old, with: new, maxReplacements: 1)
      #expect(changed != text, "\(old)")
      // Sealed again it is the register alone that tells.
      #expect(
        findings("data/register.json", changed, resealed: true).contains { $0.severity == .error }, "\(new)")
    }
    #expect(findings("data/register.json", text, resealed: true).isEmpty)
  }

  @Test func `a register is of the bag in which it lies`() {
    var archive = MemoryArchive([Samples.bags[0]])
    archive.renameBag(bag, to: "00001-ausstellung-2025-016")
    let findings = Samples.verify(archive).findings
    #expect(findings.map(\.message) == ["Das Register ist das von „\(bag)“"])
  }

  @Test(arguments: ["data/register.json", "bag-info.txt", "manifest-sha512.txt", "tagmanifest-sha512.txt", "bagit.txt"])
  func `no text traps`(_ path: String) {
    let text = Samples.archive.text(bag, path)
    var texts = [
      "", "\n", "\u{0}", ":", ": ", "  ", "{", "[", "[[[[", "null", "\u{FEFF}" + text, text + text,
      String(repeating: "[", count: 5_000), String(repeating: "\n", count: 5_000), String(repeating: "f", count: 5_000),
      "\(String(repeating: "0", count: 128))  \n", "\(String(repeating: "0", count: 128))  data/",
      "Payload-Oxum: 99999999999999999999.1\n",
    ]
    for seed in SeededRandom.seeds(60) {
      var random = SeededRandom(seed: seed)
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      for _ in 0...Int.random(in: 0..<3, using: &random) {
        let index = Int.random(in: lines.indices, using: &random)
        switch Int.random(in: 0..<5, using: &random) {
        case 0: lines.swapAt(index, Int.random(in: lines.indices, using: &random))
        case 1: lines[index] += pieces.randomElement(using: &random) ?? ""
        case 2: lines[index] = String(lines[index].dropLast(Int.random(in: 0...20, using: &random)))
        case 3: lines.insert(lines[Int.random(in: lines.indices, using: &random)], at: index)
        default: lines[index] = lines[index].replacing(/[0-9]+/) { _ in numbers.randomElement(using: &random) ?? "" }
        }
      }
      texts.append(lines.joined(separator: "\n"))
    }
    for changed in texts where changed != text {
      for resealed in [false, true] where !(resealed && path == "tagmanifest-sha512.txt") {
        #expect(!findings(path, changed, resealed: resealed).isEmpty, "\(changed.prefix(300))")
      }
    }
  }

  private let pieces = ["\"", "{}", "[", "\\u0000", "\\ud800", "\u{1F600}", ",", "null", "\r", "../", ": ", "  data/x"]
  private let numbers = [
    "0", "-1", "9223372036854775807", "-9223372036854775808", "99999999999999999999999", "1e400", "007",
  ]

  @Test func `no folder's name traps`() {
    var archive = Samples.archive
    archive.others = [
      "", "-", "00000-vermerk-2025-012", "9223372036854775807-zeitstempel", "99999999999999999999-zeitstempel",
      "+0001-zeitstempel",
      "00008-zeitstempel-2025-012", "0008-zeitstempel", "00008-vermerk-2025-0١2", "00008-vermerk--1-012",
      "008-vermerk-2025-012-",
    ]
    let findings = Samples.verify(archive).findings
    #expect(findings.count >= archive.others.count)
    // Named like a bag, and a file.
    archive.others = ["999999999-zeitstempel"]
    #expect(Samples.verify(archive).findings.hasErrors)
  }

  /// A size is believed, so that nobody has to read a file that cannot be right.
  @Test func `a file of another size is not read, and no huge register`() {
    struct Huge: BagSource {
      let archive: MemoryArchive
      let path: String
      func names() throws(Never) -> [String] { archive.names() }
      func items(of bag: String) throws(Never) -> [BagItem] {
        archive.items(of: bag).map { $0.path == path ? BagItem(path: path, kind: .file, size: .max) : $0 }
      }
      func bytes(of path: String, in bag: String) throws(Never) -> [UInt8] {
        #expect(path != self.path)
        return archive.bytes(of: path, in: bag)
      }
    }
    for path in ["data/register.json", "bagit.txt", "data/json/intern/lauf.json"] {
      let source = Huge(archive: MemoryArchive([Samples.bags[0]]), path: path)
      #expect(Samples.verify(source).findings.hasErrors)
    }
  }
}
