import Foundation
import TestSupport
import Testing

/// `build --syntax`: the same settlement, its invoices in the other language of EN 16931.
@Suite struct SyntaxTests {
  private static let ubl = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  private static let cii = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"

  private func invoices(_ folder: String) throws -> [String: String] {
    let files = try Disk.tree(folder).keys.filter { $0.contains("/rechnung-") && $0.hasSuffix(".xml") }
    return Dictionary(
      uniqueKeysWithValues: try files.map {
        ($0, String(decoding: try Disk.bytes(folder + "/" + $0), as: UTF8.self))
      })
  }

  private func bytes(_ folder: String) throws -> [String: [UInt8]] { try Disk.tree(folder).mapValues(\.bytes) }

  private func build(_ input: String, _ arguments: [String], in scratch: Scratch, _ name: String) throws -> String {
    let output = scratch.path + "/" + name
    let run = try Program.run(["build", input, "--out", output] + arguments)
    #expect(run.status == 0, "\(run.summary)")
    return output
  }

  @Test func `CII changes the invoices and nothing else`() throws {
    let scratch = try Scratch()
    let plain = try build(Program.sample, [], in: scratch, "plain")
    let ubl = try build(Program.sample, ["--syntax", "ubl"], in: scratch, "ubl")
    let cii = try build(Program.sample, ["--syntax", "cii"], in: scratch, "cii")
    #expect(try bytes(plain) == bytes(ubl), "ubl is what nobody asked for")
    let (first, second) = (try invoices(ubl), try invoices(cii))
    #expect(first.count == 8 && first.keys.sorted() == second.keys.sorted())
    #expect(first.values.allSatisfy { $0.contains(Self.ubl) && !$0.contains(Self.cii) })
    #expect(second.values.allSatisfy { $0.contains(Self.cii) && !$0.contains(Self.ubl) })
    let (left, right) = (try bytes(ubl), try bytes(cii))
    #expect(left.keys.sorted() == right.keys.sorted())
    let different = left.keys.filter { left[$0] != right[$0] }.sorted()
    // The pages carry each value as its XML writes it; to their readers they say the same.
    let pages = first.keys.map { $0.replacing(".xml", with: ".html") }
    #expect(different == (first.keys + pages + ["intern/lauf.json"]).sorted())
    for page in pages {
      let texts = try [left, right].map { output in
        String(decoding: try #require(output[page]), as: UTF8.self).replacing(/data-wert="[^"]*"/, with: "")
      }
      #expect(texts[0] == texts[1], "\(page)")
    }
    #expect(try JSON(Disk.bytes(cii + "/intern/lauf.json"))["syntax"]?.text == "cii")
    let billerbeck = try #require(second.first { $0.key.contains("billerbeck") }?.value)
    for piece in [
      "<ram:DuePayableAmount>14909.08</ram:DuePayableAmount>", "<ram:LineTotalAmount>46992.41</ram:LineTotalAmount>",
      "<ram:CategoryCode>O</ram:CategoryCode>", "<ram:SubjectCode>AAI</ram:SubjectCode>",
      "<ram:BuyerReference>055580008008-DEMO01-44</ram:BuyerReference>", "filename=\"berechnung-2025-05558008.csv\"",
    ] {
      #expect(billerbeck.contains(piece), "\(piece)")
    }
  }

  @Test(arguments: ["ubl", "cii"]) func `in regime S members owe gross, and shares stay net`(_ syntax: String) throws {
    let scratch = try Scratch()
    let input = try scratch.input()
    let agreement = String(decoding: try Disk.bytes(input + "/vereinbarung.yaml"), as: UTF8.self)
    let start = try #require(agreement.range(of: "umsatzsteuer:\n"))
    let end = try #require(agreement.range(of: "# Texte, die"))
    let decisions = ["05558004", "05558012", "05558016"].map {
      "  - {aussteller: \"\($0)\", jahr: 2025, kategorie: S, satz: 19, ust_id: DE136695976}\n"
    }
    let changed = agreement.replacingCharacters(
      in: start.upperBound..<end.lowerBound, with: decisions.joined() + "\n")
    try Disk.write(Array(changed.utf8), to: input + "/vereinbarung.yaml")
    let refused = try Program.run(["build", input, "--out", scratch.path + "/none", "--json"])
    #expect(refused.status == 1)
    #expect(try ShownFinding.all(in: refused.output).map(\.code).contains("SET-USTREGIME"))
    // Postings without VAT, so that the figures stay those of the example.
    let costs = String(decoding: try Disk.bytes(input + "/sachkosten.csv"), as: UTF8.self)
    let lines = costs.split(whereSeparator: \.isNewline)
    let rows = lines.dropFirst().map { "\($0);\($0.split(separator: ";").last ?? "");0,00" }
    try Disk.write(
      Array((["\(lines[0]);netto;ust"] + rows).joined(separator: "\n").utf8) + [0x0A], to: input + "/sachkosten.csv")
    let output = try build(input, ["--syntax", syntax], in: scratch, "out")
    let report = try JSON(Disk.bytes(output + "/intern/lauf.json"))
    let nottuln = try #require(report["members"]?["05558032"])
    #expect(nottuln["share"]?.integer == 1_303_312 && nottuln["vat"]?.integer == 247_629)
    #expect(nottuln["balance_due"]?.integer == 1_550_941)
    let members = report["members"]?.members.values.filter { $0["role"]?.text == "member" } ?? []
    let vat = members.compactMap { $0["vat"]?.integer }.reduce(0, +)
    #expect(members.count == 8 && report["vat_total"]?.integer == vat)
    #expect(report["invoiced_total"]?.integer == 9_982_552 + vat)
    let xml = try #require(try invoices(output).first { $0.key.contains("nottuln") }?.value)
    for amount in [">13033.12<", ">2476.29<", ">15509.41<", ">DE136695976<"] { #expect(xml.contains(amount)) }
  }
}
