import Foundation
import Glibc
import Testing

/// What no output may hold: names, personnel numbers, and what one person was paid in a month or a year.
///
/// Taken from the input files of the sample, and from the list of the fixture.
enum Secrets {
  static let exports = ["personal-coesfeld.csv", "personal-duelmen.csv", "personal-ascheberg.txt"]

  /// Names and personnel numbers.
  static let words: [String] = {
    var words = Set(Expected.json["never_in_output"]?.elements.compactMap(\.text) ?? [])
    for row in rows {
      words.formUnion([row.number, row.name])
      words.formUnion(row.name.split(separator: ", ").map(String.init))
      let short = String(row.number.drop { $0 == "0" })
      if short.count >= 5 { words.insert(short) }
    }
    return words.sorted()
  }()

  /// Every posting, sum of a person's month, and sum of a person, in cents; not those that may be shown.
  static let amounts: Set<Int> = {
    var sums: [String: Int] = [:]
    var amounts: Set<Int> = []
    for row in rows {
      amounts.formUnion(row.amounts.map { abs($0) })
      for key in [row.number, row.number + row.month] { sums[key, default: 0] += row.amounts.reduce(0, +) }
    }
    return amounts.union(sums.values).subtracting(shown).subtracting([0])
  }()

  /// What a person was paid in the year, as it may stand in the proof of use.
  static let yearForms: Set<String> = {
    let sums = Dictionary(grouping: rows, by: \.number).values.map { $0.flatMap(\.amounts).reduce(0, +) }
    return Set(sums.flatMap(Written.forms))
  }()

  /// The one list that tells what a post cost: for the grantor alone.
  static func isProofOfUse(_ path: String) -> Bool { path.contains("intern/verwendungsnachweis-") }

  /// What may be shown, and therefore may coincide: the settlement's figures, what tables and agreement say.
  private static let shown: Set<Int> = {
    var shown = Set(Expected.members.flatMap { [$0.share, $0.cost, -$0.grant] + $0.lines })
    shown.formUnion(Expected.regions.flatMap { [$0.ownShare, $0.cost, -$0.grant] + $0.lines })
    for table in ["sachkosten.csv", "foerderung.csv", "vereinbarung.yaml"] {
      let words = (try? Written.words(Disk.bytes(Program.sample + "/" + table))) ?? []
      shown.formUnion(words.compactMap(cents))
    }
    return shown
  }()

  private static let search = SecretSearch(words: words, amounts: amounts)

  /// Secrets that stand in `bytes`, inside base64 attachments too.
  static func leaks(in bytes: [UInt8]) -> [String] { search.leaks(in: bytes) }

  /// Contents of base64 attachments of an XRechnung.
  static func attachments(in bytes: [UInt8]) -> [[UInt8]] {
    guard contains(bytes, Array("EmbeddedDocumentBinaryObject".utf8)) else { return [] }
    return String(decoding: bytes, as: UTF8.self).components(separatedBy: "<cbc:EmbeddedDocumentBinaryObject")
      .dropFirst().compactMap { part in
        let content = part.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" }
        return Data(base64Encoded: String(content), options: .ignoreUnknownCharacters).map { Array($0) }
      }
  }

  static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool { SecretSearch.contains(bytes, part) }

  // MARK: The exports of the sample, read for their secrets only

  private struct Row {
    let number: String
    let name: String
    let month: String
    let amounts: [Int]
  }

  private static let rows: [Row] = exports.flatMap { file in
    let text = (try? Input.text(of: Disk.bytes(Program.sample + "/" + file), file: file)) ?? ""
    return text.split(whereSeparator: \.isNewline).compactMap { row(String($0), of: file) }
  }

  private static func row(_ line: String, of file: String) -> Row? {
    let quoted = line.split(separator: "\"", omittingEmptySubsequences: false).map(String.init)
    let isWide = file == "personal-duelmen.csv"
    let separator: Character = isWide ? "," : line.contains("\t") ? "\t" : ";"
    let start = quoted.count == 3 ? quoted[0] + "@" + quoted[2] : line
    var fields = start.split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    guard fields.count >= 7, let digit = fields[0].first, digit.isNumber else { return nil }
    if quoted.count == 3 { fields[1] = quoted[1] }
    let amounts = isWide ? fields.dropFirst(3).dropLast() : [fields[separator == ";" ? 5 : 6]]
    return Row(number: fields[0], name: fields[1], month: fields[2], amounts: amounts.compactMap(cents))
  }

  /// `1.234,56`, `1.234,56-` and `1234.56` in cents; nil if there are no two decimals.
  private static func cents(_ text: String) -> Int? {
    let isNegative = text.hasSuffix("-")
    let digits = text.filter(\.isNumber)
    guard text.dropLast(isNegative ? 1 : 0).dropLast(2).last.map({ ".,".contains($0) }) == true,
      let value = Int(digits)
    else { return nil }
    return isNegative ? -value : value
  }
}

/// Fails if a run said, or wrote, what it must not.
func expectNoSecrets(
  _ bytes: [UInt8], of what: @autoclosure () -> String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let isProof = Secrets.isProofOfUse(what())
  let leaks = Secrets.leaks(in: bytes).filter { !(isProof && Secrets.yearForms.contains($0)) }
  #expect(leaks.isEmpty, "\(what()) shows \(leaks)", sourceLocation: sourceLocation)
}

/// Looks for words, in upper and lower case and in three encodings, and for amounts in every way to write them.
struct SecretSearch {
  private let needles: [(word: String, bytes: [[UInt8]])]
  private let amountForms: Set<String>

  init(words: [String], amounts: Set<Int>) {
    needles = words.map { word in
      let latin = word.unicodeScalars.allSatisfy { $0.value < 256 } ? word.unicodeScalars.map { UInt8($0.value) } : []
      let wide = word.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
      let utf8 = Array(word.utf8)
      return (word, latin.isEmpty || latin == utf8 ? [utf8, wide] : [utf8, latin, wide])
    }
    amountForms = Set(amounts.flatMap(Written.forms))
  }

  /// What stands in `bytes`, inside base64 attachments too.
  func leaks(in bytes: [UInt8]) -> [String] {
    ([bytes] + Secrets.attachments(in: bytes)).flatMap { part in
      let text = Self.searchable(part)
      return needles.filter { $0.bytes.contains { Self.find($0, in: text) } }.map(\.word)
        + amountForms.intersection(Written.words(part)).sorted()
    }
  }

  static func contains(_ bytes: [UInt8], _ part: [UInt8]) -> Bool { find(part, in: searchable(bytes)) }

  /// Small letters only, and for strstr, which is fast in a debug build, no zero byte but the last.
  private static func searchable(_ bytes: [UInt8]) -> [CChar] {
    bytes.map { byte in
      switch byte {
      case 0: 1
      case 0x41...0x5A: CChar(byte | 0x20)
      default: CChar(bitPattern: byte)
      }
    } + [0]
  }

  private static func find(_ part: [UInt8], in text: [CChar]) -> Bool { strstr(text, searchable(part)) != nil }
}
