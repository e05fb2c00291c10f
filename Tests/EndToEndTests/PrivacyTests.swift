import Diagnostics
import Foundation
import Testing

/// What one person earns, and who that is, stays in the reading of the exports.
@Suite struct PrivacyTests {
  let settled: Settled

  init() throws { settled = try Settled.sample.get() }

  @Test func `the secrets are those of the three exports`() {
    for word in ["Döbber", "Grünewald, Friederike", "00041877", "41877", "107731", "Schulze Tüns, Jörg"] {
      #expect(Secrets.words.contains(word), "\(word)")
    }
    // A posting, a month of a person, the year of a person; and what may be shown is none.
    for amount in [456_000, 612_124, 8_092_675] { #expect(Secrets.amounts.contains(amount), "\(amount)") }
    for member in Expected.members { #expect(!Secrets.amounts.contains(member.share)) }
    #expect(Secrets.words.count >= 40 && Secrets.amounts.count >= 200)
  }

  @Test func `no name, no number and no pay of a person is in any output`() {
    #expect(settled.files.count == 93)
    for (path, bytes) in settled.files {
      expectNoSecrets(bytes, of: path)
      expectNoSecrets(Array(path.utf8), of: "the name of \(path)")
    }
    expectNoSecrets(settled.run.output, of: "stdout")
    expectNoSecrets(settled.run.errors, of: "stderr")
  }

  @Test(arguments: ["Döbber", "00041877", "4.560,00", "4560.00", "456000", "80.926,75"])
  func `a secret in a page or in an attachment is found`(_ secret: String) {
    #expect(Secrets.leaks(in: Array("<td>\(secret) €</td>".utf8)).contains(secret))
    let base64 = Data("a;\(secret)\r\n".utf8).base64EncodedString()
    let element = "<cbc:EmbeddedDocumentBinaryObject mimeCode=\"text/csv\">\(base64)</cbc:Embedded>"
    #expect(Secrets.leaks(in: Array(element.utf8)).contains(secret))
    #expect(Secrets.leaks(in: [0xC7] + Array("elik-B".utf8) + [0xF6] + Array("hmer".utf8)) == ["Çelik-Böhmer"])
  }

  /// What a post cost is somebody's pay: it stands in the list for the grantor, whose name says so, and nowhere else.
  @Test func `the pay of a post stands in the proof of use alone`() {
    let proofs = settled.files.filter { Secrets.isProofOfUse($0.key) }
    #expect(proofs.count == 3 && proofs.keys.allSatisfy { $0.hasSuffix("-nur-zuwendungsgeber.csv") })
    let found = proofs.values.flatMap { Secrets.leaks(in: $0) }
    #expect(found.count >= 4 && found.allSatisfy(Secrets.yearForms.contains), "\(found)")
  }

  // MARK: The small group

  /// Figures of the region with one person that would narrow its pay further than share and grant do.
  static let forbidden: [Int] = {
    guard let region = Expected.regions.first(where: { $0.name == Expected.smallGroup }) else { return [] }
    var amounts: Set<Int> = []
    func addParts(_ lines: [Int]) {
      // Every sum of some lines but not all.
      for choice in 1..<15 { amounts.insert((0..<4).map { choice >> $0 & 1 == 1 ? lines[$0] : 0 }.reduce(0, +)) }
    }
    addParts(region.lines)
    let members = Expected.members.filter { $0.region == region.name }
    for member in members { addParts(member.lines) }
    // Sums over all regions: less the two regions that are shown, they are this one's.
    for line in [0, 1, 3] { amounts.insert(Expected.regions.map { $0.lines[line] }.reduce(0, +)) }
    let others = Expected.regions.filter { $0.name != region.name }
    var shown = Set(others.flatMap { [$0.cost, $0.ownShare, -$0.grant] + $0.lines })
    shown.formUnion(
      Expected.members.filter { $0.region != region.name }.flatMap { [$0.cost, $0.share, -$0.grant] + $0.lines })
    shown.formUnion([region.cost, region.ownShare, -region.grant, 0])
    shown.formUnion(members.flatMap { [$0.cost, $0.share, -$0.grant] })
    // The flat rate for each post stands in the agreement, which is public.
    shown.insert(120_000)
    return amounts.subtracting(shown).sorted()
  }()

  @Test func `the figures of the small group to be kept back are known`() {
    for amount in [7_801_988, 184_637, 3_900_994, 92_319, 92_318, 60_000, 7_986_625] {
      #expect(Self.forbidden.contains(amount), "\(amount)")
    }
  }

  @Test func `nothing that leaves the office narrows the pay of the small group`() {
    let forms = Set(Self.forbidden.flatMap(Written.forms))
    for (path, bytes) in settled.files where !path.hasPrefix("intern/") {
      for part in [bytes] + Secrets.attachments(in: bytes) {
        #expect(forms.intersection(Written.words(part)).sorted() == [], "\(path)")
      }
    }
    // The same search finds them where they may stand.
    let report = settled.files["intern/lauf.json"] ?? []
    #expect(!forms.isDisjoint(with: Written.words(report)))
  }

  @Test func `the result handed to other employers is collapsed for the small group only`() throws {
    let small = try JSON(#require(settled.files["intern/ergebnis-mitte.json"]))
    #expect(small["lines"]?.members.keys.sorted() == ["K"])
    #expect(small["fte_months"] == .null)
    let forms = Set(Self.forbidden.flatMap(Written.forms))
    #expect(forms.isDisjoint(with: Written.words(settled.files["intern/ergebnis-mitte.json"] ?? [])))
    let large = try JSON(#require(settled.files["intern/ergebnis-nord.json"]))
    #expect(large["lines"]?.members.keys.sorted() == ["P1", "P2", "P3", "P4"])
  }
}

/// Findings about a person: shown on the terminal, counted in what is written, without pay in either.
@Suite struct RemarkTests {
  struct Remark: Sendable, CustomTestStringConvertible {
    let name: String
    let code: DiagnosticCode
    let isError: Bool
    let place: String
    let edits: [Edit]

    init(_ name: String, _ code: DiagnosticCode, isError: Bool = false, at place: String, _ edits: Edit...) {
      (self.name, self.code, self.isError, self.place, self.edits) = (name, code, isError, place, edits)
    }

    var testDescription: String { name }
  }

  private static let pay = "personal-duelmen.csv"
  private static let june =
    "2025-06,4521.70,180.00,0.00,0.00,402.00,84.63,437.26,61.12,211.58,152.81,20.69,6071.79"

  static let remarks = [
    Remark("a month without pay", .payGap, at: pay + ":2:1", .deleteLine(pay, 7)),
    Remark(
      "pay jumps", .payJump, at: pay + ":7:1",
      .replace(pay, old: june, new: june.replacing("4521.70", with: "9521.70").replacing("6071.79", with: "11071.79"))),
    Remark(
      "no special payment", .annualSpecialPayment, at: pay + ":2:1",
      .replace(pay, old: "3304.35", new: "0.00"), .replace(pay, old: "10339.02", new: "7034.67")),
    Remark(
      "a strange contribution", .contributionBand, at: pay + ":2:1",
      .replace(pay, old: june, new: june.replacing("402.00", with: "2402.00").replacing("6071.79", with: "8071.79"))),
    Remark(
      "more for one insurance than there can be", .contributionLimit, at: pay + ":7:1",
      .replace(pay, old: june, new: june.replacing("402.00", with: "3402.00").replacing("6071.79", with: "9071.79"))),
    Remark(
      "pay before the post is taken", .payOutsideOccupancy, isError: true, at: pay + ":2:1",
      .replace("stellen.csv", old: "107731;1,0;01.01.2025", new: "107731;1,0;01.06.2025")),
    Remark(
      "a vacancy", .vacancy, at: "stellen.csv:5:1",
      .replace("stellen.csv", old: "107731;1,0;01.01.2025;31.12.2025", new: "107731;1,0;01.01.2025;15.12.2025")),
    Remark(
      "a grant that differs", .grantDiffers, at: "foerderung.csv:3:1",
      .replace("foerderung.csv", old: "55.000,00;55.000,00", new: "55.000,00;50.000,00")),
    Remark(
      "more grant than costs", .surplus, isError: true, at: "vereinbarung.yaml:39:5",
      .replace("foerderung.csv", old: "55.000,00;55.000,00", new: "95.000,00;95.000,00")),
    Remark(
      "a paper written after the meeting", .paperDate, at: "vereinbarung.yaml:122:12",
      .replace("vereinbarung.yaml", old: "datum: 02.03.2026", new: "datum: 02.04.2026")),
    Remark(
      "a file nobody asked for", .unusedFile, at: "notizen.txt", .write("notizen.txt", Array("Grünewald".utf8))),
  ]

  @Test(arguments: remarks)
  func `a remark tells where to look and not what somebody earns`(_ remark: Remark) throws {
    let desk = try Desk()
    _ = try desk.apply(remark.edits)
    let check = try Program.run(["check", desk.input, "--json", "--region", "Mitte"])
    #expect(check.status == (remark.isError ? 1 : 0), "\(check.summary)")
    let found = try ShownFinding.all(in: check.output)
    let expected = ShownFinding(remark.code.rawValue, remark.isError ? "error" : "warning", remark.place)
    #expect(found.contains(expected), "\(expected) expected, found\n\(found.lines)")
    let build = try desk.build(["--region", "Mitte"])
    #expect(build.errorText.contains("[\(remark.code.rawValue)]"))
    expectNoSecrets(check.output + build.output + build.errors, of: build.errorText)
    guard !remark.isError else { return }
    let files = try Disk.files(desk.output)
    for (path, bytes) in files { expectNoSecrets(bytes, of: path) }
    let written = try ShownFinding.all(in: #require(files["intern/lauf.json"]))
    #expect(written.contains { $0.code == remark.code.rawValue && $0.place.isEmpty == remark.code.concernsPerson })
  }
}
