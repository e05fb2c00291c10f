import Foundation
import TestSupport
import Testing

/// `validate` and `view` as their users call them.
@Suite struct ValidateTests {
  /// A folder of its own with the files named.
  private func folder(_ files: [String: String]) throws -> Scratch {
    let scratch = try Scratch()
    for (name, text) in files {
      let path = scratch.path + "/" + name
      try FileManager.default.createDirectory(
        atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
      try Disk.write(Array(text.utf8), to: path)
    }
    return scratch
  }

  private func lines(_ text: String) -> [[String: Any]] {
    text.split(separator: "\n").compactMap {
      (try? JSONSerialization.jsonObject(with: Data($0.utf8))) as? [String: Any]
    }
  }

  private let withoutReference = SampleInvoices.ubl.replacing(
    "<cbc:BuyerReference>055580044044-DEMO01-19</cbc:BuyerReference>", with: "")

  @Test func `accepted, rejected, unreadable and what the exit status says`() throws {
    let folder = try folder(["a.xml": SampleInvoices.ubl, "b.xml": SampleInvoices.cii, "c.xml": withoutReference])
    func path(_ name: String) -> String { folder.path + "/" + name }
    let accepted = try Program.run(["validate", path("a.xml"), path("b.xml")])
    #expect(accepted.status == 0)
    #expect(accepted.outputText.contains("2 Dateien: 2 angenommen, 0 abgelehnt"))
    #expect(accepted.outputText.contains("EN-16931-Regeln 1.3.16, XRechnung-Schematron 2.6.0"))
    let rejected = try Program.run(["validate", path("a.xml"), path("c.xml")])
    #expect(rejected.status == 1)
    #expect(rejected.outputText.contains("[BR-DE-15]"))
    #expect(rejected.outputText.contains("Zeile 2, Spalte 1: /ubl:Invoice[1]"))
    #expect(rejected.outputText.contains("Abhilfe: "))
    let unreadable = try Program.run(["validate", path("c.xml"), path("nichts.xml")])
    #expect(unreadable.status == 3)
    #expect(unreadable.outputText.contains("nicht vorhanden"))
    #expect(try Program.run(["validate"]).status == 2)
  }

  @Test func `folders, lists, standard input and JSON lines`() throws {
    let folder = try folder(["x/a.xml": SampleInvoices.ubl, "x/y/b.XML": SampleInvoices.cii, "x/c.txt": "kein XML"])
    let ofFolder = try Program.run(["validate", "--json", folder.path])
    #expect(ofFolder.status == 0)
    #expect(ofFolder.errorText.isEmpty)
    let records = lines(ofFolder.outputText)
    #expect(records.map { $0["syntax"] as? String } == ["ubl-invoice", "cii"])
    #expect(records.allSatisfy { $0["verdict"] as? String == "accepted" })
    #expect((records[0]["versions"] as? [String: String])?["en16931"] == "1.3.16")
    let list = folder.path + "/liste"
    try Disk.write(Array("\(folder.path)/x/a.xml\r\n\n\(folder.path)/x/y/b.XML\n".utf8), to: list)
    #expect(lines(try Program.run(["validate", "--json", "--files-from", list]).outputText).count == 2)
  }

  @Test func `what was not checked is told and is no pass`() throws {
    let folder = try folder([
      "kein.xml": "<a", "anders.xml": "<a/>",
      "aufbau.xml": SampleInvoices.ubl.replacing("<cbc:IssueDate>", with: "<cbc:IssueDay>"),
    ])
    let run = try Program.run(["validate", "--json", folder.path])
    #expect(run.status == 1)
    for record in lines(run.outputText) {
      #expect(record["verdict"] as? String == "rejected")
      #expect((record["not_checked"] as? [String])?.contains("en16931") == true)
      #expect((record["findings"] as? [Any])?.isEmpty == false)
    }
    #expect(try Program.run(["validate", folder.path]).outputText.contains("Nicht geprüft: "))
  }

  @Test func `JUnit's file counts and names`() throws {
    let folder = try folder(["a.xml": SampleInvoices.ubl, "c.xml": withoutReference])
    let target = folder.path + "/" + "ergebnis.junit"
    let run = try Program.run(["validate", "--quiet", "--junit", target, folder.path])
    #expect(run.status == 1)
    let text = try String(contentsOfFile: target, encoding: .utf8)
    #expect(text.contains("tests=\"2\"") && text.contains("failures=\"1\"") && text.contains("errors=\"0\""))
    #expect(text.contains("<failure type=\"BR-DE-15\""))
    #expect(try Disk.names(folder.path) == ["a.xml", "c.xml", "ergebnis.junit"])
  }

  @Test func `strict counts the cent that the official rules tolerate`() throws {
    let folder = try folder([
      "a.xml": SampleInvoices.cii.replacing(">19.00<", with: ">19.01<").replacing(">119.00<", with: ">119.01<")
    ])
    #expect(try Program.run(["validate", folder.path]).status == 0)
    let strict = try Program.run(["validate", "--strict", folder.path])
    #expect(strict.status == 1)
    #expect(strict.outputText.contains("angenommen (EN16931 XRechnung (CII)), 1 Fehler"))
    #expect(strict.outputText.contains("angegeben 19,01, gerechnet 19,00  [ABR-UST]"))
  }

  @Test func `hostile files are refused with a finding`() throws {
    let bomb = "<!DOCTYPE a [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><a>&b;</a>"
    let folder = try folder([
      "bombe.xml": bomb, "leer.xml": "", "tief.xml": String(repeating: "<a>", count: 100_000),
      "zahl.xml": SampleInvoices.ubl.replacing(">100.00<", with: ">\(String(repeating: "9", count: 100_000)).00<"),
      "attribut.xml": "<a b=\"" + String(repeating: "x", count: 20_000_000) + "\"/>",
    ])
    try Disk.write(Array("<a>".utf8) + [0xC3, 0x28] + Array("</a>".utf8), to: folder.path + "/utf8.xml")
    try Disk.write([0xFF, 0xFE, 0x3C], to: folder.path + "/utf16.xml")
    let run = try Program.run(["validate", "--json", folder.path])
    #expect(run.status == 1)
    let records = lines(run.outputText)
    #expect(records.count == 7)
    #expect(records.allSatisfy { ($0["findings"] as? [Any])?.isEmpty == false })
  }

  @Test func `a page of an invoice, and none of what is no invoice`() throws {
    let folder = try folder(["a.xml": SampleInvoices.cii, "b.xml": "<a/>"])
    let page = folder.path + "/" + "a.html"
    let run = try Program.run(["view", folder.path + "/" + "a.xml", "-o", page])
    #expect(run.status == 0)
    #expect(run.errorText.contains("angenommen"))
    let html = try String(contentsOfFile: page, encoding: .utf8)
    #expect(html.contains("119,00") && html.contains("Gemeinde Beispieldorf") && !html.contains("<script"))
    let none = try Program.run(["view", folder.path + "/" + "b.xml", "-o", page + "x"])
    #expect(none.status == 1)
    #expect(none.errorText.contains("keine Rechnung in UBL oder CII"))
    #expect(!FileManager.default.fileExists(atPath: page + "x"))
    #expect(try Program.run(["view", folder.path + "/" + "a.xml"]).status == 2)
  }

  /// A value of our own input that an official rule objects to is told with its cell.
  @Test func `the pipeline names the cell behind a broken rule`() throws {
    let scratch = try Scratch()
    let input = try scratch.input()
    _ = try Input.apply(
      .replace("kommunen.csv", old: "rechnung@coesfeld.example", new: "rechnung@coesfeld"), to: input)
    let run = try Program.run(["check", input, "--json"])
    let findings = (lines(run.outputText).first?["findings"] as? [[String: Any]]) ?? []
    let broken = findings.first { $0["code"] as? String == "DOC-REGEL" }
    #expect(broken?["file"] as? String == "kommunen.csv")
    #expect((broken?["line"] as? Int ?? 0) > 1)
    #expect((broken?["message"] as? String)?.contains("BR-DE-28, aus Spalte email") == true)
  }
}
