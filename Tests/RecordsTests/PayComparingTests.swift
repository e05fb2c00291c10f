import Diagnostics
import Facts
import Settings
import Testing

@testable import Records

/// How many persons are paid differently in another reading: numbers, nothing else.
@Suite struct PayComparingTests {
  /// Four persons on four posts, each with 1.230,00 and 340,00 a month.
  static func folder(_ change: (inout TestFolder) -> Void = { _ in }) -> TestFolder {
    var folder = TestFolder()
    folder.agreement = folder.agreement.replacing("stellen: \"2,5\"", with: "stellen: \"4,0\"")
    folder.exports[0].text = TestExport.header
    folder.posts = "stelle;region;vzae_soll;personalnummer;vzae_ist;besetzt_von;besetzt_bis\n"
    for number in 1...4 {
      folder.posts += "N-\(number);Nord;1,0;0004187\(number);1,0;01.01.2025;31.12.2025\n"
      folder.exports[0].text += TestExport.clean("0004187\(number)", "Person")
    }
    change(&folder)
    return folder
  }

  /// Raises the pay of June of the first persons by so many euros each.
  static func raising(_ euros: [Int]) -> (inout TestFolder) -> Void {
    {
      for (index, raise) in euros.enumerated() {
        let row = "0004187\(index + 1);Person;06/2025;1000;Tabellenentgelt;"
        $0.exports[0].text = $0.exports[0].text.replacing(row + "1.230,00", with: row + "\(1_230 + raise),00")
      }
    }
  }

  static func compare(_ before: TestFolder, _ after: TestFolder) throws -> Checked<[PayComparison]> {
    let agreement = try after.readAgreement()
    return try comparePay(
      before.tables(), under: before.readAgreement(), after.tables(), under: agreement, regions: agreement.regions)
  }

  static let cases: [(what: String, raises: [Int], persons: Int, isDominant: Bool)] = [
    ("nobody", [], 0, false),
    ("one", [100], 1, true),
    ("two alike", [100, 100], 2, false),
    ("three alike", [100, 100, 100], 3, false),
    ("all", [10, 20, 30, 40], 4, false),
    ("three quarters of it", [90, 15, 15], 3, false),
    ("more than three quarters", [91, 15, 15], 3, true),
    ("up and down: the sum is smaller than one of them", [100, -100, 10, 10], 4, true),
    ("all down", [-100, -100, -100], 3, false),
  ]

  @Test func `persons whose pay differs are counted`() throws {
    for (what, raises, persons, isDominant) in Self.cases {
      let compared = try Self.compare(Self.folder(), Self.folder(Self.raising(raises)))
      let comparison = try #require(compared.value?.first, "\(what): \(compared.findings.summary)")
      #expect(comparison.region == "Nord" && compared.value?.count == 1)
      #expect(comparison.changed == PersonGroup(persons: persons, hasDominantPerson: isDominant), "\(what)")
      #expect(comparison.before == PersonGroup(persons: 4, hasDominantPerson: false), "\(what)")
      #expect(comparison.after == comparison.before)
    }
  }

  @Test func `who comes and who goes is paid differently, too`() throws {
    let fewer = Self.folder {
      $0.posts = $0.posts.split(separator: "\n").dropLast().joined(separator: "\n") + "\n"
      $0.exports[0].text = $0.exports[0].text.split(separator: "\n").filter { !$0.hasPrefix("00041874") }
        .joined(separator: "\n")
    }
    let gone = try #require(try Self.compare(Self.folder(), fewer).value?.first)
    #expect(gone.before.persons == 4 && gone.after.persons == 3)
    #expect(gone.changed == PersonGroup(persons: 1, hasDominantPerson: true))
    let come = try #require(try Self.compare(fewer, Self.folder()).value?.first)
    #expect(come.changed == gone.changed && come.after.persons == 4)
  }

  @Test func `the same pay in other rows is no difference`() throws {
    let split = Self.folder {
      let row = "00041871;Person;06/2025;1000;Tabellenentgelt;"
      $0.exports[0].text = $0.exports[0].text.replacing(
        row + "1.230,00;CM\n", with: "\(row)1.000,00;CM\n\(row)230,00;CM\n")
    }
    #expect(try Self.compare(Self.folder(), split).value?.first?.changed == .nobody)
  }

  @Test func `with errors on either side nothing is said`() throws {
    let broken = Self.folder { $0.exports[0].text += "00041871;Person;06/2025;1000;T;viel;CM\n" }
    for (before, after) in [(broken, Self.folder()), (Self.folder(), broken)] {
      let compared = try Self.compare(before, after)
      #expect(compared.value == nil && compared.findings.hasErrors)
    }
  }
}
