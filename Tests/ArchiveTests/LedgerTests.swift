import Archive
import Diagnostics
import Testing

/// What is wrong with the documents of an archive though every byte of it is sealed.
@Suite struct LedgerTests {
  typealias Paper = Samples.Paper

  /// Findings on bags of one issuer with these papers.
  private func findings(_ bags: [Paper]...) -> [Finding] {
    let contents = bags.enumerated().map { index, papers in
      Samples.content(index == 0 ? .issue : .correction, Samples.coesfeld, papers)
    }
    let archive = MemoryArchive(Samples.seal(contents))
    let report = Samples.verify(archive)
    // Loading says the same of it as verifying.
    #expect(ArchiveState.load(archive).findings == report.findings)
    return report.findings
  }

  private let first = Paper(.invoice, "CM25-012-0001", to: "05558008", "Billerbeck", 100)

  private func invoice(_ number: String, to recipient: String = "05558008", replaces: String? = nil) -> Paper {
    Paper(.invoice, number, to: recipient, "Billerbeck", 200, replaces: replaces)
  }

  private func cancellation(_ number: String, of other: String, to recipient: String = "05558008") -> Paper {
    Paper(.cancellation, number, to: recipient, "Billerbeck", 100, cancels: other)
  }

  @Test func `corrections of corrections are in order`() {
    #expect(
      findings(
        [first],
        [invoice("CM25-012-0003", replaces: "CM25-012-0001"), cancellation("CM25-012-0002", of: "CM25-012-0001")],
        [cancellation("CM25-012-0004", of: "CM25-012-0003"), Paper(.statement, nil, to: "05558008", "Billerbeck", 0)],
        [Paper(.statement, nil, to: "05558008", "Billerbeck", 0)],
        [Paper(.creditNote, "CM25-012-0005", to: "05558008", "Billerbeck", 50)],
        [cancellation("CM25-012-0006", of: "CM25-012-0005"), invoice("CM25-012-0007", replaces: "CM25-012-0005")],
        // What replaces without a cancellation: an invoice for the difference.
        [invoice("CM25-012-0008", replaces: "CM25-012-0007")]
      ).isEmpty)
  }

  @Test func `a gap in the series is found, and how wide it is`() {
    let one = findings([first], [invoice("CM25-012-0003", to: "05558020")])
    #expect(one.count == 1 && one[0].code == .archiveNumber)
    #expect(one[0].message == "Vor der Nummer „CM25-012-0003“ fehlt die laufende Nummer 2")
    #expect(one[0].place?.file == "00002-berichtigung-2025-012/data/register.json")
    let many = findings([invoice("CM25-012-0004")])
    #expect(many.map(\.message) == ["Vor der Nummer „CM25-012-0004“ fehlen die laufenden Nummern 1 bis 3"])
    #expect(findings([invoice("CM25-012-999999999")]).count == 1)
  }

  @Test func `a number is given once`() {
    let same = findings(
      [first, Paper(.creditNote, "X-1", to: "05558020", "Havixbeck", 1)],
      [Paper(.invoice, "X-1", to: "05558036", "Nottuln", 1)])
    #expect(same.map(\.code) == [.archiveNumber])
    #expect(same[0].message.contains("ist zweimal vergeben, zuerst in „00001-ausstellung-2025-012“"))
    let renamed = findings([first], [invoice("KC25-012-0001", to: "05558020")])
    #expect(renamed.map(\.code) == [.archiveNumber])
    #expect(renamed[0].message.contains("dieselbe laufende Nummer"))
  }

  @Test func `numbers of a finance system need no series`() {
    for number in [
      "2026/4711", "RE 99", "CM25-012-1", "CM26-012-0009", "CM25-016-0009", "CM25-012-00009", "-25-012-0009",
    ] {
      #expect(findings([first], [invoice(number, to: "05558020")]).isEmpty, "\(number)")
    }
  }

  @Test func `two settlements of one municipality do not count at once`() {
    let two = findings([first], [invoice("CM25-012-0002")])
    #expect(two.map(\.code) == [.archiveSettlement])
    #expect(two[0].severity == .error && two[0].message.contains("gelten zugleich"))
    let statements = findings([
      Paper(.statement, nil, to: "05558008", "Billerbeck", 0), invoice("CM25-012-0001"),
    ])
    #expect(statements.map(\.code) == [.archiveSettlement])
  }

  @Test func `after a cancellation something must count again`() {
    let none = findings([first], [cancellation("CM25-012-0002", of: "CM25-012-0001")])
    #expect(none.map(\.code) == [.archiveSettlement])
    #expect(none.map(\.severity) == [.warning])
  }

  @Test func `a reference points to an earlier document of the same municipality that still counts`() {
    let others: [(String, [[Paper]])] = [
      ("in keinem Paket davor", [[first], [cancellation("CM25-012-0002", of: "CM25-012-0009")]]),
      (
        "in keinem Paket davor",
        [[first], [cancellation("CM25-012-0002", of: "CM25-012-0003"), invoice("CM25-012-0003")]]
      ),
      ("in keinem Paket davor", [[invoice("CM25-012-0001", replaces: "CM24-012-0001")]]),
      ("andere Kommune", [[first], [cancellation("CM25-012-0002", of: "CM25-012-0001", to: "05558020")]]),
      ("andere Kommune", [[first], [invoice("CM25-012-0002", to: "05558020", replaces: "CM25-012-0001")]]),
      (
        "schon durch",
        [
          [first], [cancellation("CM25-012-0002", of: "CM25-012-0001"), invoice("CM25-012-0003")],
          [cancellation("CM25-012-0004", of: "CM25-012-0001")],
        ]
      ),
      (
        "schon durch",
        [
          [first],
          [cancellation("CM25-012-0002", of: "CM25-012-0001"), invoice("CM25-012-0003", replaces: "CM25-012-0001")],
          [cancellation("CM25-012-0004", of: "CM25-012-0003"), invoice("CM25-012-0005", replaces: "CM25-012-0001")],
        ]
      ),
      (
        "nicht mehr gilt",
        [
          [first], [invoice("CM25-012-0002", replaces: "CM25-012-0001")],
          [cancellation("CM25-012-0003", of: "CM25-012-0001")],
        ]
      ),
      (
        "selbst eine Stornierung",
        [
          [first], [cancellation("CM25-012-0002", of: "CM25-012-0001"), invoice("CM25-012-0003")],
          [cancellation("CM25-012-0004", of: "CM25-012-0002")],
        ]
      ),
    ]
    for (words, bags) in others {
      let contents = bags.map { Samples.content(.issue, Samples.coesfeld, $0) }
      let report = Samples.verify(MemoryArchive(Samples.seal(contents)))
      #expect(
        report.findings.contains {
          $0.code == .archiveSettlement && $0.severity == .error && $0.message.contains(words)
        },
        "\(words): \(report.findings.map(\.message))")
    }
  }

  @Test func `issuers and years are apart`() {
    let contents = [
      Samples.content(.issue, Samples.coesfeld, [first]),
      Samples.content(.issue, Samples.coesfeld, year: 2026, [invoice("CM26-012-0001")]),
      Samples.content(.issue, Samples.duelmen, [invoice("CM25-016-0001")]),
      Samples.content(.issue, Samples.duelmen, year: 2026, [invoice("2026/1")]),
      Samples.content(.issue, Samples.coesfeld, year: 2027, [invoice("2026/1")]),
    ]
    let report = Samples.verify(MemoryArchive(Samples.seal(contents)))
    #expect(report.findings.isEmpty)
    #expect(
      report.live.map(\.document.number) == ["CM25-012-0001", "CM26-012-0001", "2026/1", "CM25-016-0001", "2026/1"])
  }
}
