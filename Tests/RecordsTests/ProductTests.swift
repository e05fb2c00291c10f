import Diagnostics
import Facts
import Foundation
import Money
import Settings
import Testing

@testable import ExportSupport
@testable import Records

/// The known products: their lists are recognised, their profiles fit, and both read to the right sums.
struct ProductTests {
  private static let templates = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "templates/neu")

  private static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: templates.appending(path: path)))
  }

  private static func profile(_ name: String) throws -> ExportProfile {
    let read = ExportProfile.read(try bytes("profile/muster/\(name)"), file: name)
    #expect(read.findings.isEmpty, "\(name): \(read.findings)")
    return try #require(read.value, "\(name)")
  }

  /// All of a profile but its names and places.
  private static func effect(_ profile: ExportProfile) -> String {
    "\(profile.dialect)\n\(profile.preamble)\n\(profile.layout)\n\(profile.totals)\n\(String(describing: profile.filter))"
  }

  @Test func `every product has a profile and a sample, and no profile is without`() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Self.templates.appending(path: "profile/muster").path)
    #expect(Set(names) == Set(ProductSample.all.map(\.profile)))
    #expect(Set(ProductSample.all.map(\.product)) == Set(PayrollProduct.allCases.map(\.rawValue)))
    for sample in ProductSample.all { #expect(try Self.profile(sample.profile).product == sample.product) }
  }

  @Test(arguments: ProductSample.all)
  func `a list is recognised as its product's`(_ sample: ProductSample) throws {
    let proposed = try ProposalTests.propose(for: sample.bytes)
    #expect(proposed.findings.isEmpty, "\(proposed.findings.summary)")
    let proposal = try #require(proposed.value)
    #expect(proposal.traits.first { $0.key == "product" }?.value == sample.product)
    let unclear = proposal.traits.filter { $0.certainty == .unclear }
    #expect(unclear.isEmpty, "\(unclear)")
    let draft = try #require(proposal.draft)
    let read = ExportProfile.read(Array(draft.utf8), file: "profile/p.yaml")
    let drafted = try #require(read.value, "\(read.findings)\n\(draft)")
    #expect(Self.effect(drafted) == Self.effect(try Self.profile(sample.profile)), "\(draft)")
    ProposalTests.expectNoSecrets(proposal, of: ExportDialect(name: "").folder, sample.product)
  }

  @Test(arguments: ProductSample.all)
  func `the profile reads the list to the right sums`(_ sample: ProductSample) throws {
    let text = String(decoding: try Self.bytes("profile/muster/\(sample.profile)"), as: UTF8.self)
    let file = try Self.profile(sample.profile).exportFile
    var folder = ExportDialect(name: "").folder
    folder.exports = [
      TestExport(
        profile: text.replacing("datei: \(file)", with: "datei: personal.csv").replacing("00000000", with: "05558012"),
        bytes: sample.bytes)
    ]
    let read = try folder.read()
    #expect(!read.findings.hasErrors, "\(read.findings.summary)")
    let sums = Dictionary(
      uniqueKeysWithValues: (read.value?.staffCosts ?? []).map { ($0.post, $0.amount.value) })
    #expect(sums == PaidYear.two.sums)
    expectNoSecrets(read.findings, of: ExportDialect(name: "").folder)
  }

  @Test func `every empty table has the header that is read`() throws {
    let tables: [(String, [Column])] = [
      ("kommunen.csv", MunicipalityTable.columns), ("stellen.csv", PostTable.columns),
      ("foerderung.csv", GrantTable.columns), ("sachkosten.csv", NonStaffCostTable.columns),
      ("lohnarten.csv", PayElementTable.columns), ("abschlaege.csv", AdvancePaymentTable.columns),
      ("vorjahr.csv", PreviousYearTable.columns), ("plan.csv", PlanTable.columns),
      ("rechnungsnummern.csv", AssignedNumberTable.columns),
    ]
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.templates.path).filter {
      $0.hasSuffix(".csv")
    }
    #expect(Set(names) == Set(tables.map(\.0)))
    let readme = String(decoding: try Self.bytes("LIESMICH.txt"), as: UTF8.self)
    for (file, columns) in tables {
      let table = SideTable(try Self.bytes(file), file: file, columns: columns)
      #expect(table.findings.isEmpty, "\(file): \(table.findings.summary)")
      #expect(table.rows.isEmpty)
      for column in columns where column.header != "zustellung" {
        #expect(readme.contains(column.header), "\(file): \(column.header) is not explained")
      }
    }
  }
}
