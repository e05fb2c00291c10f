import Facts
import Foundation
import Statements
import Testing

@testable import Documents

/// What committee papers say in each case, and that they say it without their style.
@Suite struct PaperPageTests {
  private func paper(of name: String, _ year: TestYear) throws -> Page {
    let files = try year.documents()
    let statement = try #require(try year.settled().statements.first { $0.recipient.name == name })
    return Page(try #require(files[FileNames.paper(for: statement.recipient)]))
  }

  private func words(_ page: Page) -> String { page.words.replacing("\u{A0}", with: " ") }

  @Test func `the worked example of Billerbeck`() throws {
    let page = words(try paper(of: "Billerbeck", TestYear()))
    for text in [
      "trägt die Stadt Billerbeck einen Eigenanteil von 14.909,08 €",
      "den Kosten von 46.992,41 € nach Abzug der Förderung von 32.083,33 €",
      "davon rechnerisch für die Stadt Billerbeck 0,625", "statt 14.909,08 €",
      // 19 % of 14.909,08 €.
      "würde das die Stadt Billerbeck bei gleichen Zahlen 2.832,73 € im Jahr kosten",
    ] { #expect(page.contains(text), "\(text)") }
  }

  @Test func `an employer sees what passes through its budget, and no VAT of its own`() throws {
    let page = words(try paper(of: "Coesfeld", TestYear()))
    #expect(page.contains("Aufwand für die ganze Region 187.969,63 €"))
    #expect(page.contains("Erstattungen der anderen Kommunen 44.727,22 €"))
    #expect(page.contains("Für ihren eigenen Anteil erbringt sie niemandem eine Leistung"))
    #expect(!page.contains("Wenn 19 % Umsatzsteuer anfielen"))
  }

  @Test func `without plan and previous year there is no section about them, and the others move up`() throws {
    let silent = words(try paper(of: "Billerbeck", TestYear()))
    #expect(!silent.contains("Plan") && !silent.contains("Vorjahr") && !silent.contains("Ansatz"))
    #expect(silent.contains("5 Finanzielle Auswirkungen") && silent.contains("6 Ausblick"))
    let planned = words(
      try paper(of: "Billerbeck", TestYear().change { $0.plan = [("05558008", nil, 1_420_000)] }))
    #expect(planned.contains("5 Abweichungen zu Plan "))
    #expect(planned.contains("Geplant waren 14.200,00 €, es sind 709,08 € mehr."))
    #expect(planned.contains("+709,08 € +5,0 %") && planned.contains("7 Ausblick") && !planned.contains("Vorjahr"))
  }

  @Test func `a region of one shares with nobody`() throws {
    let year = TestYear.only(.plain([.coesfeld], cost: 6_000_000, grant: 5_000_000))
    let page = words(try paper(of: "Coesfeld", year))
    #expect(page.contains("bildet die Region") && page.contains("zu verteilen ist nichts"))
    for text in ["anderen Kommunen der Region", "zu gleichen Teilen", "Erstattungen", "Umsatzsteuer"] {
      let isInReasons = text == "anderen Kommunen der Region"
      #expect(page.components(separatedBy: text).count == (isInReasons ? 2 : 1), "\(text)")
    }
    let district = words(Page(try #require(try year.documents()[FileNames.districtPaper])))
    #expect(district.contains("Die einzige Kommune trägt") && !district.contains("verteilt zu gleichen"))
  }

  @Test func `nothing to bear, and more granted than spent`() throws {
    let zero = TestYear.only(.plain([.coesfeld, .billerbeck], cost: 1_000, grant: 1_000)) { $0.flatRate = "0,00" }
    #expect(words(try paper(of: "Billerbeck", zero)).contains("keinen Eigenanteil ( 0,00 € ): Die Förderung deckt"))
    let surplus = TestYear.only(.plain([.coesfeld, .billerbeck], cost: 1_000, grant: 1_200)) {
      $0.flatRate = "0,00"
      $0.paysOutSurplus = true
    }
    #expect(words(try paper(of: "Billerbeck", surplus)).contains("bekommt die Stadt Billerbeck 1,00 € zurück"))
    #expect(words(try paper(of: "Coesfeld", surplus)).contains("bleiben der Stadt Coesfeld 1,00 € , weil"))
    let district = words(Page(try #require(try surplus.documents()[FileNames.districtPaper])))
    #expect(district.contains("war die Förderung um 2,00 € höher als die Kosten"))
  }

  // MARK: Without style

  /// What is pasted into a council information system keeps its tags and loses its style.
  @Test(arguments: PageTests.years.indices)
  func `one heading of the first level, no level left out, tables with caption and scope`(_ index: Int) throws {
    let files = try PageTests.years[index].year.documents().filter { $0.key.hasPrefix("vorlagen/") }
    #expect(!files.isEmpty)
    for (path, bytes) in files {
      let tags = Self.tags(text(bytes))
      let levels = tags.compactMap { $0.hasPrefix("h") ? $0.dropFirst().first?.wholeNumberValue : nil }
      #expect(levels.first == 1 && levels.count { $0 == 1 } == 1, "\(path)")
      #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 }, "\(path)")
      for (tag, next) in zip(tags, tags.dropFirst()) where tag.hasPrefix("table") {
        #expect(next == "caption", "\(path): \(next)")
      }
      #expect(tags.filter { $0.hasPrefix("th ") || $0 == "th" }.allSatisfy { $0.contains("scope=") }, "\(path)")
      #expect(tags.count { $0 == "figure" } == tags.count { $0 == "figcaption" }, "\(path)")
      #expect(!tags.contains { $0.contains(" style=") }, "\(path)")
    }
  }

  /// Of the body, without closing ones.
  private static func tags(_ page: String) -> [String] {
    let body = page.components(separatedBy: "<body>").last ?? ""
    return body.components(separatedBy: "<").dropFirst().compactMap { part in
      part.hasPrefix("/") || part.hasPrefix("!") ? nil : part.components(separatedBy: ">").first
    }
  }
}
