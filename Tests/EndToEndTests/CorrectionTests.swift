import Foundation
import Testing

/// `correct`: taken back and issued anew what would say something else (domain.md 1.7).
@Suite struct CorrectionTests {
  private typealias Office = IssuingTests.Office

  /// Costs of Nord rise by 322.63.
  private static let backPay = Edit.replace("sachkosten.csv", old: "Bürostuhl;351,00", new: "Bürostuhl;673,63")

  private static func amounts(_ office: IssuingTests.Office) throws -> [String: Int] {
    let live = try office.documents().filter { $0["live"].map { "\($0)".contains("true") } == true }
    return Dictionary(
      uniqueKeysWithValues: live.compactMap { document in
        guard let name = document["name"]?.text, let amount = document["payable"]?.integer else { return nil }
        return (name, amount)
      })
  }

  @Test func `what was issued is taken back with its own amounts and issued anew with the new ones`() throws {
    let office = try Office()
    #expect(try office.issue(["--region", "Nord"]).status == 0)
    _ = try Input.apply(Self.backPay, to: office.input)
    let run = try office.correct(["--region", "Nord", "--reason", "Nachberechnung im Mai"])
    #expect(run.status == 0, "\(run.summary)")
    #expect(try office.bags().last == "00002-berichtigung-2025-012")
    #expect(
      try office.numbers() == [
        "CM25-012-0001", "CM25-012-0002", "CM25-012-0003", "CM25-012-0004", "CM25-012-0006", "CM25-012-0008",
        "CM25-012-0005", "CM25-012-0007", "CM25-012-0009",
      ])
    #expect(
      try Self.amounts(office) == [
        "Coesfeld": 1_498_974, "Billerbeck": 1_498_973, "Havixbeck": 1_498_973, "Rosendahl": 1_498_973,
      ])
    let out = office.scratch.path + "/berichtigt"
    let cancelling = String(
      decoding: try Disk.bytes("\(out)/versand/05558008-billerbeck/rechnung-CM25-012-0004.xml"), as: UTF8.self)
    for text in ["<ubl:CreditNote", "CM25-012-0001", "14909.08", "46992.41", "32083.33"] {
      #expect(cancelling.contains(text))
    }
    let letter = String(
      decoding: try Disk.bytes("\(out)/versand/05558008-billerbeck/berichtigung-2025.html"), as: UTF8.self)
    for text in ["14.909,08", "14.989,73", "+80,65", "CM25-012-0004", "CM25-012-0005"] {
      #expect(letter.contains(text))
    }
    // The difference of a position could be one person's back pay.
    #expect(!letter.contains("Nachberechnung") && !letter.contains("322,63"))
    let statement = String(
      decoding: try Disk.bytes("\(out)/versand/05558008-billerbeck/abrechnung-2025.xml"), as: UTF8.self)
    #expect(!statement.contains("kennung=\"P1\""))
    let checked = try Program.run(["validate", "\(out)/versand"])
    #expect(checked.outputText.contains("6 angenommen"), "\(checked.summary)")
    #expect(try office.archive("verify").status == 0)

    let again = try office.correct(["--region", "Nord", "--reason", "noch einmal"])
    #expect(again.status == 0 && again.errorText.contains("nichts zu berichtigen"), "\(again.summary)")
    #expect(try office.issue(["--region", "Nord"]).status == 0)
    #expect(try office.bags().count == 2)
  }

  @Test func `a lost output folder comes back as it was issued, without a second version of papers`() throws {
    let office = try Office()
    #expect(try office.issue(["--region", "Nord"]).status == 0)
    _ = try Input.apply(Self.backPay, to: office.input)
    #expect(try office.correct(["--region", "Nord", "--reason", "Beleg"]).status == 0)
    try FileManager.default.removeItem(atPath: office.scratch.path + "/out")
    #expect(try office.issue(["--region", "Nord"]).status == 0)
    let sealed = try Disk.files(office.archive + "/00001-ausstellung-2025-012")
    for kind in ["vorlagen", "versand"] {
      for (path, bytes) in try Disk.files(office.scratch.path + "/out/" + kind) {
        let suffix = path.split(separator: ".").last.map(String.init) ?? ""
        #expect(sealed["data/\(suffix)/\(kind)/\(path)"] == bytes, "\(path)")
      }
    }
  }

  @Test func `what did not change is not touched`() throws {
    let office = try Office()
    #expect(try office.issue(["--region", "Nord"]).status == 0)
    _ = try Input.apply(
      .replace("kommunen.csv", old: "rechnung@billerbeck.example", new: "kasse@billerbeck.example"), to: office.input)
    let run = try office.correct(["--region", "Nord", "--reason", "neue E-Mail-Adresse"])
    #expect(run.status == 0, "\(run.summary)")
    #expect(try Disk.names(office.scratch.path + "/berichtigt/versand") == ["05558008-billerbeck"])
    #expect(try office.numbers().suffix(2) == ["CM25-012-0004", "CM25-012-0005"])
    #expect(try office.archive("verify").status == 0)
  }

  @Test func `a correction is corrected, and back again`() throws {
    let office = try Office()
    let original = try Disk.bytes(office.input + "/sachkosten.csv")
    #expect(try office.issue(["--region", "Mitte"]).status == 0)
    for (amount, expected) in [("1.846,38", 1_303_312), ("9.000,00", 1_661_000)] {
      try Disk.write(original, to: office.input + "/sachkosten.csv")
      _ = try Input.apply(
        .replace("sachkosten.csv", old: "Notebook inkl. Software;1.846,37", new: "Notebook;\(amount)"), to: office.input
      )
      let run = try office.correct(["--region", "Mitte", "--reason", "Beleg"])
      #expect(run.status == 0, "\(run.summary)")
      let share = try #require(try Self.amounts(office)["Nottuln"])
      #expect(abs(share - expected) < 100, "\(share)")
    }
    try Disk.write(original, to: office.input + "/sachkosten.csv")
    #expect(try office.correct(["--region", "Mitte", "--reason", "zurück"]).status == 0)
    #expect(try Self.amounts(office)["Nottuln"] == 1_303_312)
    #expect(try office.archive("verify").status == 0)
  }

  @Test func `what was paid is netted in the letter`() throws {
    let office = try Office()
    #expect(try office.issue(["--region", "Nord"]).status == 0)
    let paid = ["--number", "CM25-012-0001", "--event", "bezahlt", "--on", Office.today, "--amount", "14.909,08"]
    #expect(try office.archive("note", paid).status == 0)
    _ = try Input.apply(Self.backPay, to: office.input)
    #expect(try office.correct(["--region", "Nord", "--reason", "Beleg"]).status == 0)
    let folder = office.scratch.path + "/berichtigt/versand/"
    func letter(_ name: String) throws -> String {
      String(decoding: try Disk.bytes(folder + name + "/berichtigung-2025.html"), as: UTF8.self)
    }
    #expect(try letter("05558008-billerbeck").contains("<strong>80,65\u{A0}€</strong>"))
    #expect(try letter("05558020-havixbeck").contains("<strong>14.989,73\u{A0}€</strong>"))
  }

  @Test func `an archive within the input is refused, as when issuing`() throws {
    let office = try Office(archive: "input/archiv")
    for run in [
      try office.issue(["--region", "Mitte"]), try office.correct(["--region", "Mitte", "--reason", "Beleg"]),
    ] {
      #expect(run.status == 1 && run.errorText.contains("liegt im Eingabeordner"), "\(run.summary)")
    }
    #expect(try office.bags().isEmpty)
  }

  @Test func `what was never issued is not corrected, and a reason is wanted`() throws {
    let office = try Office()
    let run = try office.correct(["--region", "Mitte", "--reason", "Beleg"])
    #expect(run.status == 1 && run.errorText.contains("noch nichts ausgestellt"), "\(run.summary)")
    #expect(try office.correct(["--region", "Mitte"]).status == 2)
    #expect(try office.correct(["--region", "Mitte", "--reason", " "]).status == 2)
    #expect(try office.bags().isEmpty)
  }
}
