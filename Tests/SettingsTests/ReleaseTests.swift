import Dates
import Diagnostics
import Foundation
import Testing

@testable import Settings

/// `freigabe.yaml`: two functions stand for one draft.
@Suite struct ReleaseTests {
  private static let digest = String(repeating: "0123abcd", count: 8)

  private static let sound = """
    entwurf: \(digest)
    sachlich_und_rechnerisch_richtig:
      funktion: Sachbearbeitung Soziales
      am: 24.02.2026
    freigabe:
      funktion: Leitung Fachbereich Soziales
      am: 25.02.2026

    """

  private static func read(_ text: String) -> Checked<Release> { Release.read(Array(text.utf8), file: "v.yaml") }

  private static func sound(_ change: (String) -> String = { $0 }) throws -> Release {
    let checked = read(change(sound))
    return try #require(checked.value, "\(checked.findings)")
  }

  @Test func `a release names the draft, two functions and their days`() throws {
    let release = try Self.sound()
    #expect(release.draft == Self.digest && release.draftPlace.description == "v.yaml:1:10")
    #expect(release.verified.function == "Sachbearbeitung Soziales" && release.verified.day.german == "24.02.2026")
    #expect(release.released.function == "Leitung Fachbereich Soziales" && release.released.day.german == "25.02.2026")
    #expect(release.released.place.description == "v.yaml:6:13")
    #expect(Self.read(Self.sound).findings.isEmpty)
  }

  @Test func `the digest may be copied from the sheet, in groups and capitals`() throws {
    let groups = Array(repeating: "0123ABCD", count: 8).joined(separator: " ")
    #expect(try Self.sound { $0.replacing(Self.digest, with: groups) }.draft == Self.digest)
  }

  @Test func `both on one day is in order`() throws {
    #expect(try Self.sound { $0.replacing("25.02.2026", with: "24.02.2026") }.released.day.german == "24.02.2026")
  }

  static let notADigest = "Bei „entwurf“ steht keine Prüfsumme eines Entwurfs"

  static let faults = [
    Fault("\(digest)\n", "▶\(digest.dropLast())\n", .invalidValue, notADigest),
    Fault("\(digest)\n", "▶\(digest)0\n", .invalidValue, notADigest),
    Fault("0123abcd0123", "▶0123abcg0123", .invalidValue, notADigest),
    Fault("entwurf: \(digest)", "▶entwurf:", .missingKey, "Die Angabe „entwurf“ fehlt"),
    Fault(
      "  funktion: Sachbearbeitung Soziales\n", "  ▶funktion:\n", .missingKey,
      "Die Angabe „sachlich_und_rechnerisch_richtig.funktion“ fehlt"),
    Fault("  am: 25.02.2026\n", "  ▶am:\n", .missingKey, "Die Angabe „freigabe.am“ fehlt"),
    Fault(
      "  am: 25.02.2026", "  am: ▶31.02.2026", .invalidValue, "„31.02.2026“ bei „freigabe.am“ ist kein Tag",
      "so schreiben: 31.12.2025"),
    Fault(
      "funktion: Leitung Fachbereich Soziales", "funktion: ▶sachbearbeitung  SOZIALES", .release,
      "Beide Vermerke sind von derselben Funktion"),
    Fault(
      "funktion: Leitung Fachbereich Soziales\n  am: 25.02.2026", "funktion: ▶Leitung\n  am: 23.02.2026", .release,
      "Freigegeben wurde am 23.02.2026, sachlich und rechnerisch richtig war es erst am 24.02.2026"),
    Fault(
      "  funktion: Leitung", "  ▶name: X\n  funktion: Leitung", .unknownKey,
      "Der Schlüssel „freigabe.name“ ist hier nicht bekannt"),
  ]

  @Test(arguments: faults.indices) func `a fault is told with its place, and then it is no release`(index: Int) throws {
    try Self.faults[index].check(Self.sound, Self.read)
    let text = Self.sound.replacing(Self.faults[index].old, with: Self.faults[index].new.replacing("▶", with: ""))
    #expect(Self.read(text).value == nil)
  }

  @Test func `an empty form lacks all that must be filled in`() {
    let form =
      "entwurf: \(Self.digest)\nsachlich_und_rechnerisch_richtig:\n  funktion:\n  am:\nfreigabe:\n  funktion:\n  am:\n"
    #expect(
      Self.read(form).findings.map(\.message) == [
        "Die Angabe „sachlich_und_rechnerisch_richtig.funktion“ fehlt",
        "Die Angabe „sachlich_und_rechnerisch_richtig.am“ fehlt", "Die Angabe „freigabe.funktion“ fehlt",
        "Die Angabe „freigabe.am“ fehlt",
      ])
    #expect(Self.read("entwurf").findings.map(\.code) == [.yaml])
  }

  // MARK: Against a draft

  private func findings(
    digest: String = digest, issueDate: String = "27.02.2026", today: String = "27.02.2026"
  ) throws -> [Finding] {
    try Self.sound().findings(
      digest: digest, issueDate: try #require(Day(text: issueDate)), today: try #require(Day(text: today)))
  }

  @Test func `a release of this draft has no findings`() throws {
    #expect(try findings().isEmpty)
    #expect(try findings(issueDate: "25.02.2026", today: "25.02.2026").isEmpty)
  }

  @Test func `a release of another draft is none`() throws {
    for other in [String(Self.digest.reversed()), "", Self.digest + "0"] {
      let found = try findings(digest: other)
      #expect(found.map(\.code) == [.release] && found.hasErrors)
      #expect(found.first?.message == "Freigegeben ist ein anderer Entwurf als dieser")
      #expect(found.first?.place?.description == "v.yaml:1:10")
      #expect(found.first?.hint.contains("abrechnung build") == true)
    }
  }

  @Test func `nobody has released anything tomorrow`() throws {
    let found = try findings(today: "24.02.2026")
    #expect(found.map(\.message) == ["Dieser Vermerk ist vom 25.02.2026, das ist erst noch"] && found.hasErrors)
    #expect(try findings(today: "23.02.2026").count == 2)
  }

  @Test func `documents dated before their release are told`() throws {
    let found = try findings(issueDate: "24.02.2026")
    #expect(found.map(\.severity) == [.warning])
    #expect(
      found.first?.message
        == "Die Dokumente tragen den 24.02.2026, freigegeben wurden sie erst am 25.02.2026")
  }

  // MARK: Whether one is wanted

  @Test func `a release is wanted unless the agreement does without`() throws {
    #expect(try #require(agreement(soundAgreement).value).release == .required)
    #expect(try #require(agreement(soundAgreement + "freigabe: erforderlich\n").value).release == .required)
    #expect(try #require(agreement(soundAgreement + "freigabe:\n").value).release == .required)
    #expect(try #require(agreement(soundAgreement + "freigabe: keine\n").value).release == .none)
    try Fault(
      "  grund: § 59 KomHVO NRW\n", "  grund: § 59 KomHVO NRW\nfreigabe: ▶nein\n", .invalidValue,
      "„nein“ ist bei „freigabe“ nicht vorgesehen", "möglich sind „erforderlich“, „keine“"
    ).check(soundAgreement, agreement)
  }

  @Test func `the year after does it as the year before`() throws {
    let advanced = try #require(
      AdvancedAgreement.make(Array((soundAgreement + "freigabe: keine\n").utf8), file: "v.yaml").value)
    #expect(String(decoding: advanced.bytes, as: UTF8.self).hasSuffix("\nfreigabe: keine\n"))
  }
}
