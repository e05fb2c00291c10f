import Archive
import Diagnostics
import TestSupport
import Testing

/// Nothing that is done to an archive goes unnoticed, and what is said of it names the bag.
@Suite struct TamperingTests {
  /// 25 kinds, 24 of each: 600.
  @Test(arguments: Damage.allCases)
  func `every single change is noticed, and where it was made`(_ damage: Damage) {
    var done = 0
    for seed in SeededRandom.seeds(200) where done < 24 {
      var random = SeededRandom(seed: seed)
      var archive = Samples.archive
      let touched = damage.apply(to: &archive, &random)
      // Swapped with itself, or nothing there to be changed.
      guard archive != Samples.archive else { continue }
      done += 1
      let report = Samples.verify(archive)
      let errors = report.findings.filter { $0.severity == .error }
      #expect(!errors.isEmpty, "\(damage) goes unnoticed, seed \(seed), \(touched)")
      #expect(
        errors.contains { error in touched.contains { error.place?.file.hasPrefix($0) == true } },
        "\(damage) seed \(seed): \(touched) is not among \(errors.compactMap(\.place?.file))")
      #expect(errors.allSatisfy { !$0.message.isEmpty && $0.code.rawValue.hasPrefix("ARC-") })
    }
    #expect(done == 24)
  }

  @Test func `cutting off the newest bag is what the printed state tells`() throws {
    let head = try #require(Samples.bags.last?.seal.digest)
    var archive = Samples.archive
    archive.bags[Samples.bags[6].name] = nil
    #expect(Samples.verify(archive).findings.isEmpty)
    let report = Samples.verify(archive, head: head)
    #expect(report.findings.map(\.code) == [.archiveHead])
    #expect(report.findings.contains { $0.code == .archiveHead && $0.severity == .error })
    archive.bags = [:]
    #expect(Samples.verify(archive, head: head).findings.hasErrors)
  }

  /// Who seals all bags anew from a changed one on makes a sound archive; it is another one.
  @Test func `sealing everything anew is what the printed state tells`() throws {
    let head = try #require(Samples.bags.last?.seal.digest)
    for index in Samples.contents.indices {
      var contents = Samples.contents
      let old = contents[index]
      contents[index] = BagContent(
        kind: old.kind, year: old.year, issuer: old.issuer, organisation: old.organisation, program: old.program,
        recordedAt: old.recordedAt, recordedBy: "jemand anders", retention: old.retention, documents: old.documents,
        details: old.details, files: old.files)
      let archive = MemoryArchive(Samples.seal(contents))
      #expect(Samples.verify(archive).findings.isEmpty)
      let report = Samples.verify(archive, head: head)
      #expect(report.findings.map(\.code) == [.archiveHead], "bag \(index)")
    }
  }

  /// The register of the newest bag has no later one that vouches for it: its documents do.
  @Test func `a register that says something else than its documents is found without the chain`() {
    var archive = MemoryArchive([Samples.bags[0]])
    let bag = Samples.bags[0].name
    let text = archive.text(bag, "data/register.json")
    for (old, new) in [
      ("\"recipient\": \"05558008\"", "\"recipient\": \"05558009\""), ("\"total\": 1490908", "\"total\": 1490909"),
      ("\"issue_date\": \"2026-02-27\"", "\"issue_date\": \"2026-02-28\""),
      ("\"number\": \"CM25-012-0002\"", "\"number\": \"CM25-012-0003\""),
    ] {
      archive[bag, "data/register.json"] = Array(text.replacing(old, with: new).utf8)
      archive.resealRegister(bag)
      let report = Samples.verify(archive)
      #expect(report.findings.contains { $0.code == .archiveDocument }, "\(new)")
    }
  }

  @Test func `a validation report must be the one of these bytes`() {
    var files = Samples.first.files
    let reports = files.indices.filter { files[$0].path.hasPrefix("data/json/pruefung/") }
    let (a, b) = (files[reports[0]], files[reports[1]])
    files[reports[0]] = ArchivedFile(path: a.path, bytes: b.bytes)
    files[reports[1]] = ArchivedFile(path: b.path, bytes: a.bytes)
    let content = Samples.first
    let swapped = BagContent(
      kind: content.kind, year: content.year, issuer: content.issuer, organisation: content.organisation,
      program: content.program, recordedAt: content.recordedAt, recordedBy: content.recordedBy,
      retention: content.retention, documents: content.documents, details: content.details, files: files)
    let report = Samples.verify(MemoryArchive([swapped.sealed(after: nil)]))
    #expect(report.findings.map(\.code) == [.archiveDocument, .archiveDocument])
    #expect(report.findings[0].message.contains("Der Prüfbericht ist nicht der zu"))
  }
}
