import Diagnostics
import Foundation
import Testing

/// `build --with`: papers of the district from results that other employers have handed over.
@Suite struct GivenResultTests {
  static let regions = ["Nord": "nord", "Mitte": "mitte", "Süd": "sued"]

  /// Settles `region` alone, with results of the others as `change` makes them.
  private static func build(
    _ region: String, in scratch: Scratch, options: [String] = [],
    given: [(name: String, bytes: [UInt8])]
  ) throws -> Program.Result {
    let folder = scratch.path + "/post"
    try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    for (name, bytes) in given { try Disk.write(bytes, to: folder + "/" + name) }
    return try Program.run(
      ["build", Program.sample, "--out", scratch.path + "/2025", "--region", region] + options
        + given.flatMap { ["--with", "\(folder)/\($0.name)"] })
  }

  private static func result(_ region: String) throws -> [UInt8] {
    try #require(Settled.sample.get().files["intern/ergebnis-\(region).json"])
  }

  @Test(arguments: regions.keys.sorted())
  func `the district's paper is that of one run over all regions, byte by byte`(_ own: String) throws {
    let scratch = try Scratch()
    let others = try Self.regions.filter { $0.key != own }.values.sorted()
      .map { ("ergebnis-\($0).json", try Self.result($0)) }
    let run = try Self.build(own, in: scratch, given: others)
    #expect(run.status == 0, "\(run.summary)")
    let paper = try Disk.bytes(scratch.path + "/2025/vorlagen/kreis.html")
    #expect(try paper == Settled.sample.get().files["vorlagen/kreis.html"])
    // Which files were used stands in lauf.json, not where somebody keeps them.
    let inputs = try JSON(Disk.bytes(scratch.path + "/2025/intern/lauf.json"))["inputs"]?.elements ?? []
    for (name, _) in others { #expect(inputs.contains { $0["file"]?.text == name }) }
  }

  @Test func `with one of two others the paper is of the regions that are known`() throws {
    let scratch = try Scratch()
    let run = try Self.build("Nord", in: scratch, given: [("a.json", Self.result("sued"))])
    #expect(run.status == 0, "\(run.summary)")
    let paper = String(decoding: try Disk.bytes(scratch.path + "/2025/vorlagen/kreis.html"), as: UTF8.self)
    #expect(paper.contains("Stadt Coesfeld") && paper.contains("Stadt Olfen") && !paper.contains("Nottuln"))
  }

  @Test func `a draft beside a final result is a warning, and the paper a draft`() throws {
    let scratch = try Scratch()
    let final = String(decoding: try Self.result("sued"), as: UTF8.self).replacing(
      "\"draft\": true", with: "\"draft\": false")
    let run = try Self.build(
      "Nord", in: scratch, options: ["--json"],
      given: [("final.json", Array(final.utf8)), ("entwurf.json", Self.result("mitte"))])
    #expect(run.status == 0, "\(run.summary)")
    #expect(
      run.errorText.contains("der Region Mitte ist noch ein Entwurf, das der Region Süd endgültig"), "\(run.errorText)")
    #expect(run.errorText.contains("entwurf.json:4:11\n"), "\(run.errorText)")
    let paper = String(decoding: try Disk.bytes(scratch.path + "/2025/vorlagen/kreis.html"), as: UTF8.self)
    #expect(paper.contains("Entwurf"))
  }

  /// One change to a sound result, `▸` where the finding is expected, and words of what it says.
  struct Damage: Sendable, CustomTestStringConvertible {
    let region: String
    let old: String
    let new: String
    let words: String
    let place: String?

    init(_ old: String, _ new: String, _ words: String, of region: String = "mitte", place: String? = nil) {
      self.region = region
      self.old = old
      self.new = new
      self.words = words
      self.place = place
    }

    var testDescription: String { "\(region): \(new)" }
  }

  static let damages = [
    Damage("\"year\": 2025", "\"year\": ▸2024", "nicht aus dem Abrechnungsjahr 2025"),
    Damage("\"year\": 2025", "\"year\": ▸20.25", "erwartet"),
    Damage("\"year\": 2025", "\"year\": ▸\"2025\"", "ganze Zahl"),
    Damage("\"schema\": 1", "\"schema\": ▸2", "Form, die diese Fassung des Programms nicht kennt"),
    Damage("\"draft\": true", "\"draft\": ▸1", "true“ oder „false“"),
    Damage("\"region\": \"Mitte\"", "\"region\": ▸\"Mittte\"", "nicht in der Vereinbarung steht"),
    Damage("\"region\": \"Mitte\"", "\"region\": ▸\"Nord\"", "in diesem Lauf selbst abgerechnet"),
    Damage("\"region\": \"Mitte\"", "\"region\": ▸\"\"", "Text in einer Zeile"),
    Damage("\"employer\": \"05558016\"", "\"employer\": ▸\"05558032\"", "Arbeitgeberkommune der Region Mitte"),
    Damage("\"employer\": \"05558016\"", "\"employer\": ▸\"05558017x\"", "Gemeindeschlüssel"),
    Damage("\"collapsed\": true", "\"collapsed\": ▸false", "Text in einer Zeile", place: "8:16"),
    Damage("\"fte_months\": null", "\"fte_months\": ▸\"6\"", "darf das nicht angeben"),
    Damage("\"K\": 8106625", "\"K\": 8106626", "Kostenzeilen ergeben nicht die Kosten", place: "10:11"),
    Damage("\"P1\": 17972956", "\"P1\": 17972955", "Kostenzeilen ergeben nicht die Kosten", of: "nord", place: "10:11"),
    Damage("\"P4\": 280000", "\"P4\": 280000,\n  ▸\"Grundgehalt\": 1", "gehört nicht in das Ergebnis", of: "nord"),
    Damage("\"fte_months\": \"28\"", "\"fte_months\": ▸\"28/7\"", "Vollzeitmonate", of: "nord"),
    Damage("\"own_share\": 2606625", "\"own_share\": ▸2606626", "nicht den Eigenanteil der Region"),
    Damage("\"share\": 1303313", "\"share\": ▸1303312", "nicht den Eigenanteil der Kommune"),
    Damage("\"cost\": 4053313", "\"cost\": ▸4053313.0", "ganze Zahl"),
    Damage("\"cost\": 4053313", "\"cost\": ▸99999999999999999999", "erwartet", place: ""),
    Damage("\"role\": \"employer\"", "\"role\": ▸\"boss\"", "employer“ oder „member"),
    Damage("\"role\": \"employer\"", "\"role\": \"member\"", "nicht oder in anderer Rolle", place: "17:3"),
    Damage("\"05558032\": {", "▸\"05558040\": {", "nicht oder in anderer Rolle"),
    Damage("\"05558032\": {", "▸\"Erika Musterfrau\": {", "gehört nicht in das Ergebnis", place: ""),
    Damage(
      "\"name\": \"Nottuln\"", "\"name\": \"Nottuln\",\n   ▸\"person\": \"Erika Musterfrau\"",
      "gehört nicht in das Ergebnis"),
    Damage("\"name\": \"Nottuln\"", "\"name\": \"Nottuln\",\n   ▸\"name\": \"Erika Musterfrau\"", "zum zweiten Mal"),
    Damage(
      "\"schema\": 1,", "\"schema\": 1,\n ▸\"personal\": [{\"name\": \"Erika Musterfrau\", \"betrag\": 5123}],",
      "gehört nicht"),
    Damage("\"draft\": true,\n", "", "Die Angabe „draft“ fehlt", place: "1:1"),
    Damage("{\n \"schema\"", "▸\n \"schema\"", "", place: ""),
    Damage("{\n \"schema\"", "▸[{\n \"schema\"", "", place: ""),
  ]

  @Test(arguments: damages)
  func `a damaged result is told where it is, and nothing is published`(_ damage: Damage) throws {
    let scratch = try Scratch()
    var text = String(decoding: try Self.result(damage.region), as: UTF8.self)
    let range = try #require(text.range(of: damage.old), "\(damage.old)")
    text.replaceSubrange(range, with: damage.new)
    var place = damage.place
    if place == nil, let mark = text.firstIndex(of: "▸") {
      let before = text[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
      place = "\(before.count):\((before.last?.count ?? 0) + 1)"
    }
    let own = damage.region == "nord" ? "Süd" : "Nord"
    let run = try Self.build(
      own, in: scratch, options: ["--json"],
      given: [("ergebnis.json", Array(text.replacing("▸", with: "").utf8))])
    #expect(run.status == 1, "\(run.summary)")
    let file = scratch.path + "/post/ergebnis.json"
    let errors = try ShownFinding.all(in: run.output).filter { $0.severity == "error" }
    #expect(!errors.isEmpty && errors.allSatisfy { $0.code == DiagnosticCode.regionResult.rawValue }, "\(errors.lines)")
    let wanted = place.flatMap { $0.isEmpty ? nil : $0 }
    #expect(
      errors.contains { finding in
        wanted.map { finding.place == "\(file):\($0)" } ?? finding.place.hasPrefix(file + ":")
      }, "\(errors.lines)")
    #expect(damage.words.isEmpty || run.errorText.contains(damage.words), "\(run.errorText)")
    #expect(!run.errorText.contains("Musterfrau") && !run.outputText.contains("Musterfrau"), "\(run.errorText)")
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/2025"))
  }

  @Test func `a share that the key does not give is told`() throws {
    let scratch = try Scratch()
    // Sums add up; the cent lies with the other municipality.
    let text = String(decoding: try Self.result("mitte"), as: UTF8.self)
      .replacing("\"cost\": 4053313", with: "\"cost\": 4053300").replacing(
        "\"share\": 1303313", with: "\"share\": 1303300"
      )
      .replacing("\"cost\": 4053312", with: "\"cost\": 4053325").replacing(
        "\"share\": 1303312", with: "\"share\": 1303325")
    let run = try Self.build("Nord", in: scratch, given: [("e.json", Array(text.utf8))])
    #expect(run.status == 1, "\(run.summary)")
    #expect(run.errorText.contains("nicht der, den der Schlüssel der Vereinbarung für die Region Mitte ergibt"))
  }

  @Test func `a region given twice, a folder and a file that is not there are told`() throws {
    let scratch = try Scratch()
    let twice = try Self.build(
      "Nord", in: scratch, given: [("a.json", Self.result("sued")), ("b.json", Self.result("sued"))])
    #expect(twice.status == 1 && twice.errorText.contains("sind zwei Ergebnisse angegeben"), "\(twice.summary)")
    #expect(twice.errorText.contains("b.json:5:12\n"), "\(twice.errorText)")
    for (path, words) in [
      (scratch.path, "eine Datei, kein Ordner"), (scratch.path + "/weg.json", "Diese Datei gibt es nicht"),
    ] {
      let run = try Self.build("Nord", in: scratch, options: ["--with", path], given: [])
      #expect(run.status == 1 && run.errorText.contains(words), "\(run.summary)")
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path + "/2025"))
  }
}
