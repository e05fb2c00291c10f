import Archive
import Diagnostics
import Testing

@Suite struct ArchiveStateTests {
  @Test func `what was sealed is read back`() throws {
    let loaded = ArchiveState.load(Samples.archive)
    #expect(loaded.findings.isEmpty)
    let state = try #require(loaded.value)
    #expect(state.bags.map(\.seal) == Samples.bags.map(\.seal))
    #expect(state.head == Samples.bags.last?.seal)
    for (content, record) in zip(Samples.contents, state.bags) {
      let register = record.register
      #expect(register.kind == content.kind && register.year == content.year && register.issuer == content.issuer)
      #expect(register.organisation == content.organisation && register.program == content.program)
      #expect(register.recordedAt == content.recordedAt && register.recordedBy == content.recordedBy)
      #expect(register.retention == content.retention && register.details == content.details)
      #expect(register.documents == content.documents)
      #expect(register.files.map(\.path) == content.files.map(\.path).sorted())
    }
    #expect(state.documents.map(\.document) == Samples.contents.flatMap(\.documents))
    #expect(state.documents.map(\.bag).first == "00001-ausstellung-2025-012")
  }

  @Test func `an empty archive has nothing, and is not broken`() throws {
    let loaded = ArchiveState.load(MemoryArchive())
    #expect(loaded.findings.isEmpty)
    let state = try #require(loaded.value)
    #expect(state.head == nil && state.counter(issuer: "05558012", year: 2025) == 0)
    #expect(Samples.verify(MemoryArchive()).findings.isEmpty)
  }

  @Test func `the next number follows from the archive`() throws {
    let state = try #require(ArchiveState.load(Samples.archive).value)
    #expect(state.counter(issuer: "05558012", year: 2025) == 4)
    #expect(state.counter(issuer: "05558016", year: 2025) == 1)
    #expect(state.counter(issuer: "05558012", year: 2026) == 0)
    #expect(state.usedNumbers(issuer: "05558016") == ["CM25-016-0001"])
    #expect(state.lastIssueDate(issuer: "05558012") == "2026-05-04")
    #expect(state.lastIssueDate(issuer: "05558004") == nil)
  }

  @Test func `what was cancelled or superseded does not count any more`() throws {
    let state = try #require(ArchiveState.load(Samples.archive).value)
    let billerbeck = try #require(state.live(issuer: "05558012", year: 2025, recipient: "05558008"))
    #expect(billerbeck.document.number == "CM25-012-0004" && billerbeck.bag == "00003-berichtigung-2025-012")
    let havixbeck = try #require(state.live(issuer: "05558012", year: 2025, recipient: "05558020"))
    #expect(havixbeck.document.number == "CM25-012-0002" && havixbeck.bag == "00001-ausstellung-2025-012")
    #expect(state.live(issuer: "05558012", year: 2025, recipient: "05558012")?.document.share == 1_498_974)
    #expect(state.live(issuer: "05558012", year: 2024, recipient: "05558012") == nil)
    #expect(
      state.live(issuer: "05558012", year: 2025).map(\.document.recipient) == ["05558008", "05558012", "05558020"])
  }

  /// Reads little, notices what is in it, and leaves the rest to `archive verify`.
  @Test func `loading reads tag files and registers only`() throws {
    struct Reluctant: BagSource {
      let archive: MemoryArchive
      func names() throws(Never) -> [String] { archive.names() }
      func items(of bag: String) throws(Never) -> [BagItem] { archive.items(of: bag) }
      func bytes(of path: String, in bag: String) throws(Never) -> [UInt8] {
        #expect(!path.hasPrefix("data/") || path == "data/register.json")
        return archive.bytes(of: path, in: bag)
      }
    }
    #expect(ArchiveState.load(Reluctant(archive: Samples.archive)).value != nil)
  }

  @Test func `nothing can be added to a broken archive`() {
    for path in ["bagit.txt", "bag-info.txt", "manifest-sha512.txt", "tagmanifest-sha512.txt", "data/register.json"] {
      var archive = Samples.archive
      archive["00003-berichtigung-2025-012", path]?.append(0x0A)
      let loaded = ArchiveState.load(archive)
      #expect(loaded.value == nil && loaded.findings.hasErrors, "\(path)")
    }
    var archive = Samples.archive
    archive.bags["00002-ausstellung-2025-016"] = nil
    #expect(ArchiveState.load(archive).findings.map(\.code).contains(.archiveChain))
  }

  @Test func `a failure of the environment is no finding`() {
    struct Failing: BagSource {
      struct Trouble: Error {}
      func names() throws(Trouble) -> [String] { throw Trouble() }
      func items(of bag: String) throws(Trouble) -> [BagItem] { [] }
      func bytes(of path: String, in bag: String) throws(Trouble) -> [UInt8] { [] }
    }
    #expect(throws: Failing.Trouble.self) { try ArchiveState.load(Failing()) }
    #expect(throws: Failing.Trouble.self) { try ArchiveReport.verify(Failing(), reading: Samples.reading) }
  }
}
