import Archive
import Diagnostics
import Digests
import Foundation
import TestSupport
import Testing

@Suite struct SealedBagTests {
  /// A whole bag as it was looked at, byte by byte: what auditors read must not change under them.
  @Test func `a sealed bag is what it was`() throws {
    let bag = Samples.bags[2]
    let text = bag.files.map { file in
      "==> \(file.path)\n\(String(decoding: file.bytes, as: UTF8.self))"
    }.joined()
    try expectGolden("\(bag.name) \(bag.seal.digest)\n\(text)", "berichtigung.txt")
  }

  @Test func `bags are counted on and named after what they record`() {
    #expect(
      Samples.bags.map(\.name) == [
        "00001-ausstellung-2025-012", "00002-ausstellung-2025-016", "00003-berichtigung-2025-012",
        "00004-vermerk-2025-012", "00005-zeitstempel", "00006-aufbewahrung-2025-012", "00007-loeschung-2025-012",
      ])
    let late = Samples.contents[3].sealed(after: Seal(bag: "99999-zeitstempel", digest: Samples.bags[0].seal.digest))
    #expect(late.name == "100000-vermerk-2025-012")
  }

  @Test func `the seal is the digest of the tag manifest`() throws {
    for bag in Samples.bags {
      let manifest = try #require(bag.files.first { $0.path == "tagmanifest-sha512.txt" })
      #expect(bag.seal.digest == SHA512.hex(manifest.bytes))
    }
  }

  @Test func `the same content after the same bag is the same, byte for byte`() {
    #expect(Samples.seal(Samples.contents).map(\.files) == Samples.bags.map(\.files))
  }

  @Test func `a label keeps to its line, whatever the organisation is called`() throws {
    let content = BagContent(
      kind: .timestamp, year: nil, issuer: nil, organisation: " Stadt\r\nMusterstadt:\u{7}\tAmt  20 ", program: "p",
      recordedAt: "2026-02-27T09:30:00Z", recordedBy: "\u{1B}[2J", retention: Retention(until: nil, reason: "\n"),
      documents: [], details: .null, files: [])
    let archive = MemoryArchive([content.sealed(after: nil)])
    #expect(
      archive.text("00001-zeitstempel", "bag-info.txt").hasPrefix("Source-Organization: Stadt Musterstadt: Amt 20\n"))
    #expect(Samples.verify(archive).findings.isEmpty)
  }

  /// Independent of us. The bags stay for the checkers (`make check-archive`).
  @Test func `sha512sum accepts every bag on disk`() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: ".build/checked/archive")
    try? FileManager.default.removeItem(at: root)
    for bag in Samples.bags {
      let folder = root.appending(path: bag.name)
      for file in bag.files {
        let target = folder.appending(path: file.path)
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(file.bytes).write(to: target)
      }
      for manifest in ["manifest-sha512.txt", "tagmanifest-sha512.txt"] {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["sha512sum", "--strict", "--quiet", "--check", manifest]
        process.currentDirectoryURL = folder
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(bag.name)/\(manifest)")
      }
    }
  }
}
