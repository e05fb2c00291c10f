import Foundation
import Testing

/// The types that leave the reading cannot hold a person: no free text but what is listed here with its reason.
@Suite struct FactsTests {
  /// `Type.property` and why its text is no person's.
  static let texts = [
    "Municipality.name": "a municipality's", "Municipality.region": "a region's",
    "Municipality.remittanceReference": "the cash office's", "Address.street": "a town hall's",
    "Address.postCode": "a town hall's", "Address.city": "a town hall's", "Contact.point": "an office, not a person",
    "Contact.phone": "an office's", "Contact.email": "an office's", "Account.holder": "a municipality's",
    "Municipality.cells": "names of columns",
    "Post.id": "a post's, never printed in what leaves the office", "Post.region": "a region's",
    "Occupancy.post": "a post's", "StaffCost.post": "a post's", "StaffCost.file": "a file name",
    "Staffing.region": "a region's", "PayComparison.region": "a region's", "NonStaffCost.region": "a region's",
    "GrantNotice.region": "a region's", "InputFile.file": "a file name", "InputFile.encoding": "a word of ours",
    "InputFile.product": "of a profile, internal papers only", "InputFile.digest": "of all bytes of a file",
    "AssignedNumber.text": "of a document, from a finance system", "Writing.separator": "a word of ours",
    "Writing.decimalSign": "a word of ours",
    "Writing.groupSign": "a word of ours",
    "Writing.monthForm": "a word of ours",
  ]

  /// What no type of `Facts` may hold at all.
  static let banned = ["Substring", "Character", "UInt8", "Any", "AnyHashable", "Data", "JSONValue", "Hasher"]

  struct Property: Equatable {
    let name: String
    let type: String
  }

  @Test func `no type of Facts holds free text that is not listed`() throws {
    let properties = try Self.properties()
    let texts = properties.filter { Self.words($0.type).contains("String") }.map(\.name)
    #expect(Set(texts).subtracting(Self.texts.keys).sorted() == [])
    #expect(Set(Self.texts.keys).subtracting(texts).sorted() == [], "listed, but not there")
    for property in properties {
      #expect(Self.words(property.type).isDisjoint(with: Self.banned), "\(property.name): \(property.type)")
    }
    #expect(properties.count > 50)
  }

  @Test func `no word of Facts names a person`() throws {
    let words = try Self.lines().flatMap { Self.words($0.line) }.map { $0.lowercased() }
    for word in ["personnelnumber", "employee", "surname", "birthday", "grade", "holderof", "personalnummer"] {
      #expect(!words.contains(word), "\(word)")
    }
  }

  @Test func `a property is recognised in every form`() {
    func property(_ line: String) -> Property? { Self.property(line, in: "T") }
    #expect(property("  package let id: String") == Property(name: "T.id", type: "String"))
    #expect(
      property("  package var names: [String: Cents] = [:]") == Property(name: "T.names", type: "[String: Cents]"))
    #expect(property("  let text: String?") == Property(name: "T.text", type: "String?"))
    #expect(property("  package var product: Swift.String?")?.name == "T.product")
    #expect(property("  package var officialName: String { \"x\" }") == nil, "computed from what is listed")
    #expect(property("    let x = 1") == nil)
  }

  /// Stored values whose type nobody wrote down would pass unseen.
  @Test func `every stored value of Facts says its type`() throws {
    for (line, path, type) in try Self.lines() where !type.isEmpty {
      let words = line.split(separator: " ").map(String.init)
      guard let index = words.firstIndex(where: { $0 == "let" || $0 == "var" }), index <= 2,
        words.prefix(index).allSatisfy({ ["package", "private", "internal", "static"].contains($0) })
      else { continue }
      let isCount = line.contains("= 0") || line.contains("static let nobody")
      #expect(line.contains(":") || isCount, "\(path): \(line)")
    }
  }

  private static func properties() throws -> [Property] {
    try lines().compactMap { property($0.line, in: $0.type) }
  }

  /// The lines of Facts with the type they stand in.
  private static func lines() throws -> [(line: String, path: String, type: String)] {
    var lines: [(String, String, String)] = []
    for source in try Project.sources(in: "Sources").filter({ $0.module == "Facts" }) {
      var open: [(name: String, depth: Int)] = []
      for line in source.lines where !line.drop(while: { $0 == " " }).hasPrefix("//") {
        let depth = line.prefix { $0 == " " }.count
        if !line.isEmpty { open.removeAll { $0.depth >= depth } }
        lines.append((line, source.path, open.last?.name ?? ""))
        let words = line.split { !($0.isLetter || $0.isNumber) }.map(String.init)
        if let index = words.firstIndex(where: { ["struct", "enum", "extension", "class"].contains($0) }), index <= 1,
          index + 1 < words.count
        {
          open.append((words[index + 1], depth))
        }
      }
    }
    return lines
  }

  /// A stored property; nil for anything else, also for computed ones.
  static func property(_ line: String, in type: String) -> Property? {
    let pattern = /^ +(?:package |private |internal )?(?:let|var) (\w+): ([^={]+?)(?: = .*)?$/
    return line.firstMatch(of: pattern).map { Property(name: "\(type).\($0.1)", type: String($0.2)) }
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { !($0.isLetter || $0.isNumber) }.map(String.init))
  }
}
