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
    #expect(settled.files.count == 55)
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
