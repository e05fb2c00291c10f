import Foundation
import Testing
import XML

/// The sample of the README, settled once, and everything that came of it.
struct Settled {
  let run: Program.Result
  var files: [String: [UInt8]]
  let report: JSON
  /// See `Disk.settlement`.
  var settlement: [String: [UInt8]] { Disk.settlement(of: files) }

  /// Settled once for all tests.
  static let sample: Swift.Result<Settled, any Error> = Swift.Result { try Settled(Program.sample) }

  /// Lays the output out in a folder.
  func write(to folder: String) throws {
    for (path, bytes) in files {
      let file = folder + "/" + path
      try FileManager.default.createDirectory(
        atPath: (file as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Disk.write(bytes, to: file)
    }
  }

  init(_ input: String, _ options: [String] = [], environment: [String: String?] = [:]) throws {
    let scratch = try Scratch()
    let output = scratch.path + "/2025"
    run = try Program.run(["build", input, "--out", output] + options, environment: environment)
    try #require(run.status == 0, "\(run.summary)")
    files = try Disk.files(output)
    report = try JSON(#require(files["intern/lauf.json"]))
  }

  /// The one file below versand/ of a municipality whose name ends so.
  func sent(to ags: String, _ ending: String) throws -> [UInt8] {
    let found = files.filter { $0.key.hasPrefix("versand/\(ags)-") && $0.key.hasSuffix(ending) }
    try #require(found.count == 1, "\(found.keys.sorted())")
    return try #require(found.first?.value)
  }
}

@Suite struct SampleTests {
  let settled: Settled

  init() throws { settled = try Settled.sample.get() }

  // MARK: Figures

  @Test func `every figure of lauf json is the one computed independently`() throws {
    #expect(
      Expected.json.members.keys.sorted() == [
        "invoiced_total", "members", "never_in_output", "regions", "unit", "year",
      ])
    for key in ["year", "regions", "members", "invoiced_total"] {
      let expected = try #require(Expected.json[key])
      #expect(expected.differences(in: settled.report[key], path: key) == [])
    }
    #expect(settled.report["members"]?.members.count == 11)
    #expect(settled.report["regions"]?.members.count == 3)
  }

  @Test func `a cent more in any figure would be noticed`() throws {
    let paths = Expected.json.integerPaths
    #expect(paths.count == 1 + 1 + 3 * 7 + 11 * 6)
    for path in paths {
      let tampered = settled.report.replacing(path) { $0 + 1 }
      #expect(
        Expected.json.members.filter { $0.key != "unit" && $0.key != "never_in_output" }
          .flatMap { $0.value.differences(in: tampered[$0.key], path: $0.key) }.count == 1, "\(path)")
    }
  }

  @Test func `rows and columns of the fixture add up`() throws {
    #expect(Expected.members.count == 11)
    for region in Expected.regions {
      let members = Expected.members.filter { $0.region == region.name }
      for line in 0..<4 { #expect(members.map { $0.lines[line] }.reduce(0, +) == region.lines[line]) }
      #expect(members.map(\.grant).reduce(0, +) == region.grant)
      #expect(members.map(\.share).reduce(0, +) == region.ownShare)
      for member in members { #expect(member.cost + member.grant == member.share) }
    }
    let owed = Expected.members.filter { $0.role == "member" }.map(\.share).reduce(0, +)
    #expect(owed == Expected.json["invoiced_total"]?.integer)
  }

  @Test(arguments: Expected.members)
  func `the statement page shows the figures`(_ member: Expected.Member) throws {
    let region = try #require(Expected.region(of: member))
    let page = try settled.sent(to: member.ags, "abrechnung-2025.html")
    let rows = HTMLRow.all(in: page)
    func expectRow(_ name: String, _ regionCents: Int, _ memberCents: Int) {
      #expect(
        rows.contains(HTMLRow(name: name, cells: [Written.euro(regionCents), Written.euro(memberCents)])), "\(name)")
    }
    if region.name == Expected.smallGroup {
      expectRow(Expected.collapsedName, region.cost, member.cost)
      for name in Expected.lineNames { #expect(!rows.contains { $0.name == name }) }
    } else {
      for (line, name) in Expected.lineNames.enumerated() { expectRow(name, region.lines[line], member.lines[line]) }
      expectRow("Kosten", region.cost, member.cost)
    }
    expectRow(Expected.grantName, region.grant, member.grant)
    expectRow("Eigenanteil", region.ownShare, member.share)
    for other in Expected.members where other.region == member.region {
      #expect(rows.contains { $0.cells.suffix(3) == [other.cost, other.grant, other.share].map(Written.euro)[...] })
    }
    #expect(String(decoding: page, as: UTF8.self).contains("<strong>\(Written.euro(member.share))</strong>"))
  }

  @Test(arguments: Expected.members)
  func `the statement XML holds the figures`(_ member: Expected.Member) throws {
    let region = try #require(Expected.region(of: member))
    let root = try parseXML(settled.sent(to: member.ags, "abrechnung-2025.xml"))
    let namespace = "urn:abrechnung:kostenabrechnung:1"
    func pair(_ name: String) -> [String?] {
      let element = root.first(name, namespace)
      return [element?.attribute("region"), element?.attribute("anteil")]
    }
    #expect(pair("kosten") == [Written.point(region.cost), Written.point(member.cost)])
    #expect(pair("foerderung") == [Written.point(-region.grant), Written.point(-member.grant)])
    #expect(pair("eigenanteil") == [Written.point(region.ownShare), Written.point(member.share)])
    #expect(root.first("zahlbetrag", namespace)?.text == Written.point(member.share))
    let positions = root.first("kosten", namespace)?.all("position", namespace) ?? []
    let expected =
      region.name == Expected.smallGroup
      ? [["K", Written.point(region.cost), Written.point(member.cost)]]
      : (0..<4).map { ["P\($0 + 1)", Written.point(region.lines[$0]), Written.point(member.lines[$0])] }
        .filter { $0[1] != "0.00" }
    #expect(positions.map { position in ["kennung", "region", "anteil"].map { position.attribute($0) } } == expected)
    let shares = root.first("anteile", namespace)?.all("kommune", namespace) ?? []
    #expect(
      Dictionary(uniqueKeysWithValues: shares.map { ($0.attribute("ags"), $0.attribute("eigenanteil")) })
        == Dictionary(
          uniqueKeysWithValues: Expected.members.filter { $0.region == member.region }
            .map { ($0.ags, Written.point($0.share)) }))
  }

  @Test(arguments: Expected.members.filter { $0.role == "member" })
  func `the XRechnung claims the figures`(_ member: Expected.Member) throws {
    let region = try #require(Expected.region(of: member))
    let bytes = try settled.sent(to: member.ags, "rechnung-ENTWURF-\(member.ags).xml")
    let invoice = try parseXML(bytes)
    func amounts(_ path: String) -> [String] { invoice.texts(path.split(separator: "/").map(String.init)) }
    #expect(amounts("LegalMonetaryTotal/LineExtensionAmount") == [Written.point(member.cost)])
    #expect(amounts("LegalMonetaryTotal/AllowanceTotalAmount") == [Written.point(-member.grant)])
    #expect(amounts("LegalMonetaryTotal/TaxExclusiveAmount") == [Written.point(member.share)])
    #expect(amounts("LegalMonetaryTotal/TaxInclusiveAmount") == [Written.point(member.share)])
    #expect(amounts("LegalMonetaryTotal/PayableAmount") == [Written.point(member.share)])
    #expect(amounts("AllowanceCharge/Amount") == [Written.point(-member.grant)])
    #expect(amounts("TaxTotal/TaxAmount") == ["0.00"])
    let lines = region.name == Expected.smallGroup ? [member.cost] : member.lines
    #expect(amounts("InvoiceLine/LineExtensionAmount") == lines.map(Written.point))
    #expect(amounts("InvoiceLine/Price/PriceAmount") == lines.map(Written.point))
    let attachments = Secrets.attachments(in: bytes)
    #expect(attachments.count == 1)
    let rows = String(decoding: attachments.first ?? [], as: UTF8.self).split(whereSeparator: \.isNewline)
    let share = "\(Written.german(region.ownShare));\(Written.german(member.share))"
    #expect(rows.contains { $0 == "E;Eigenanteil;\(share)" })
    let page = HTMLRow.words(in: try settled.sent(to: member.ags, "rechnung-ENTWURF-\(member.ags).html"))
    for amount in lines + [member.cost, -member.grant, member.share] {
      #expect(page.contains(Written.german(amount)), "\(amount)")
    }
  }

  @Test func `there are exactly the documents of the contract`() {
    let members = Expected.members
    let invoiced = members.filter { $0.role == "member" }
    #expect(members.count == 11 && invoiced.count == 8)
    func count(_ start: String, _ part: String, _ ending: String) -> Int {
      settled.files.keys.count { $0.hasPrefix(start) && $0.contains(part) && $0.hasSuffix(ending) }
    }
    #expect(count("versand/", "/abrechnung-2025", ".html") == 11)
    #expect(count("versand/", "/abrechnung-2025", ".xml") == 11)
    #expect(count("versand/", "/rechnung-", ".xml") == 8)
    #expect(count("versand/", "/rechnung-", ".html") == 8)
    #expect(count("vorlagen/", "/", ".html") == 12)
    #expect(count("versand/", "/pruefung-2025", ".html") == 11)
    #expect(count("versand/", "/pruefung-2025", ".csv") == 11)
    #expect(count("versand/", "/buchung-2025", ".csv") == 8)
    #expect(count("intern/", "/buchungsliste-", ".csv") == 3)
    #expect(count("intern/", "/verwendungsnachweis-", ".csv") == 3)
    #expect(count("intern/", "/ergebnis-", ".json") == 3)
    #expect(settled.files["intern/index.html"] != nil)
    #expect(settled.files.keys.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
    let listed = settled.report["members"]?.members.values.flatMap { $0["files"]?.members.values.map(\.text) ?? [] }
    for file in listed ?? [] { #expect(settled.files[file ?? ""] != nil, "\(file ?? "-")") }
  }

  @Test func `all documents are unmistakable drafts`() {
    for (path, bytes) in settled.files where !path.hasPrefix("intern/") {
      let text = String(decoding: bytes, as: UTF8.self)
      let mark =
        path.hasPrefix("vorlagen/")
        ? "<p class=\"wasserzeichen\" aria-hidden=\"true\">Entwurf</p>"
        : path.contains("/abrechnung-2025.xml") ? "entwurf=\"true\"" : "Entwurf, keine Rechnung"
      #expect(text.contains(mark), "\(path)")
    }
  }

  // MARK: Findings

  static let findings = [
    ShownFinding("REC-STORNO", "info", "personal-ascheberg.txt:24:73"),
    ShownFinding("REC-FREMD", "info", "personal-coesfeld.csv:116"),
    ShownFinding("REC-VAKANZ", "warning", "stellen.csv:8:1"),
    ShownFinding("ALL-KLEINGRUPPE", "info", "vereinbarung.yaml:39:5"),
  ]

  @Test func `check gives exactly the findings of the sample`() throws {
    let json = try Program.run(["check", Program.sample, "--json"])
    #expect(json.status == 0)
    #expect(try ShownFinding.all(in: json.output) == Self.findings)
    #expect(try JSON(json.output)["state"]?.text == "warnings")
    let shown = try Program.run(["check", Program.sample])
    #expect(shown.status == 0)
    for finding in Self.findings {
      #expect(shown.outputText.contains("[\(finding.code)]"))
      #expect(shown.outputText.contains("  \(finding.place)\n"))
    }
    #expect(shown.outputText.contains("1 Warnung, 3 Hinweise"))
    #expect(shown.outputText.components(separatedBy: "  [").count == 5)
  }

  @Test func `what is written counts a finding about a person and keeps its place out`() throws {
    let written = try ShownFinding.all(in: #require(settled.files["intern/lauf.json"]))
    let expected = Self.findings.map { $0.code == "REC-VAKANZ" ? ShownFinding($0.code, $0.severity, "") : $0 }
    #expect(written.sorted { $0.code < $1.code } == expected.sorted { $0.code < $1.code })
    #expect(settled.report["state"]?.text == "warnings")
    for (path, bytes) in settled.files {
      #expect(!Secrets.contains(bytes, Array("14.11.2025".utf8)), "\(path) tells when a post was vacant")
    }
  }

  @Test func `build --json prints the written report and nothing else`() throws {
    let scratch = try Scratch()
    let run = try Program.run(["build", Program.sample, "--out", scratch.path + "/2025", "--json"])
    #expect(run.status == 0)
    #expect(try JSON(run.output) == settled.report)
  }

  @Test func `other staff in the exports is counted and not used`() throws {
    let inputs = settled.report["inputs"]?.elements ?? []
    let files = inputs.compactMap { $0["file"]?.text }
    #expect(files == files.sorted() && files.count == 14)
    let coesfeld = try #require(inputs.first { $0["file"]?.text == "personal-coesfeld.csv" })
    #expect(coesfeld["excluded"]?.integer == 110)
    #expect(coesfeld["control_total"]?.integer == Expected.regions.first { $0.name == "Nord" }?.lines[0])
  }
}

/// A table row of a page: its heading and its cells.
struct HTMLRow: Equatable {
  let name: String
  let cells: [String]

  static func all(in page: [UInt8]) -> [HTMLRow] {
    String(decoding: page, as: UTF8.self).components(separatedBy: "<tr").dropFirst().compactMap { row in
      let cells = row.components(separatedBy: "<td").dropFirst().map(content)
      guard let heading = row.components(separatedBy: "<th scope=\"row\"").dropFirst().first else { return nil }
      return HTMLRow(name: content(heading), cells: cells)
    }
  }

  /// Number-like words of a page.
  static func words(in page: [UInt8]) -> Set<String> { Written.words(page) }

  private static func content(_ piece: String) -> String {
    String(piece.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
  }
}

extension XMLElement {
  /// Texts at a path of local names.
  func texts(_ path: [String]) -> [String] {
    guard let first = path.first else { return [text] }
    return children.filter { $0.name == first }.flatMap { $0.texts(Array(path.dropFirst())) }
  }
}
