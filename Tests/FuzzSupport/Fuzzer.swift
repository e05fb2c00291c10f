package import Diagnostics
internal import Facts
internal import Money
internal import Records
internal import Settings
internal import TestSupport

/// Damaged inputs by number: the same seed and number give the same input, on any machine.
package struct Fuzzer: Sendable {
  package let seed: UInt64
  private let agreement: Agreement
  private let profiles: [ExportProfile]
  private let openProfiles: [ExportProfile]
  private let tables: [[UInt8]]
  /// The same, read once: they are sound for every damaged export.
  private let soundTables: FolderTables

  /// What is damaged.
  package enum Target: Hashable, Sendable {
    case export
    /// The bytes of an export cut into rows and fields, whatever they mean: what works on memory.
    case rows
    /// An export whose profile leaves its writing open.
    case openExport
    /// An export without a profile.
    case proposal
    case table(Int)
    case profile
    case agreement
  }

  /// One damaged input.
  package struct Input: Sendable {
    package let target: Target
    /// Number of the case it was made of.
    package let origin: Int
    package let bytes: [UInt8]
    /// Bytes that the source hands over at a time.
    package let piece: Int

    var changesExport: Bool { [.rows, .export, .openExport, .proposal].contains(target) }
  }

  /// What came of one input.
  package struct Verdict: Sendable {
    package let findings: [Finding]
    package let isRejected: Bool
    /// What must never happen, in words; empty if all is well.
    package let faults: [String]
  }

  /// Nil if the corpus itself cannot be read.
  package init?(seed: UInt64) {
    self.seed = seed
    let read = Agreement.read(Array(FuzzCase.agreement.utf8), file: FuzzCase.agreementFile)
    guard let agreement = read.value else { return nil }
    self.agreement = agreement
    profiles = FuzzCase.cases.compactMap { ExportProfile.read($0.profile, file: FuzzCase.profileFile).value }
    openProfiles = FuzzCase.cases.compactMap {
      ExportProfile.read($0.openProfile, file: FuzzCase.profileFile).value
    }
    guard profiles.count == FuzzCase.cases.count, openProfiles.count == profiles.count else { return nil }
    tables = FuzzCase.tables.map { Array($0.text.utf8) }
    soundTables = FolderTables(Self.folder(tables), agreement: agreement)
  }

  /// Input number `index`.
  package func input(_ index: UInt64) -> Input {
    var random = SeededRandom(seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ index &* 0xD1B5_4A32_D192_ED03)
    let origin = Int.random(in: 0..<FuzzCase.cases.count, using: &random)
    let target: Target =
      switch Int.random(in: 0..<100, using: &random) {
      case 0..<80: .rows
      case 80..<92: .export
      case 92..<94: .openExport
      case 94..<95: .proposal
      case 95..<97: .table(Int.random(in: 0..<tables.count, using: &random))
      case 97..<99: .profile
      default: .agreement
      }
    let (sound, other): ([UInt8], [UInt8]) =
      switch target {
      case .rows, .export, .openExport, .proposal:
        (FuzzCase.cases[origin].export, FuzzCase.cases[(origin + 1) % FuzzCase.cases.count].export)
      case .table(let number): (tables[number], tables[Self.partner(of: number)])
      case .profile: (FuzzCase.cases[origin].profile, FuzzCase.cases[(origin + 1) % FuzzCase.cases.count].profile)
      case .agreement: (Array(FuzzCase.agreement.utf8), FuzzCase.cases[origin].profile)
      }
    let pieces = [1, 2, 3, 7, 61, 256, 4096]
    return Input(
      target: target, origin: origin, bytes: Mutation.damage(sound, with: other, &random),
      piece: pieces[Int.random(in: 0..<pieces.count, using: &random)])
  }

  /// A table to splice in. Not the one that holds personnel numbers: elsewhere they would be shown by right.
  private static func partner(of number: Int) -> Int { number == 5 ? 0 : (number + 2) % 6 }

  /// Reads the case `origin` as it is: nothing of it may be refused.
  package func sound(_ origin: Int) -> Verdict {
    judge(Input(target: .export, origin: origin, bytes: FuzzCase.cases[origin].export, piece: 4096))
  }

  package func judge(_ input: Input) -> Verdict {
    switch input.target {
    case .agreement:
      let read = Agreement.read(input.bytes, file: FuzzCase.agreementFile)
      return verdict(read.findings, hasValue: read.value != nil, input)
    case .profile:
      let read = ExportProfile.read(input.bytes, file: FuzzCase.profileFile)
      guard let profile = read.value, !read.findings.hasErrors else {
        return verdict(read.findings, hasValue: read.value != nil, input)
      }
      return readFolder(input, profile: profile)
    case .export, .table: return readFolder(input, profile: profiles[input.origin])
    case .openExport: return readFolder(input, profile: openProfiles[input.origin])
    case .proposal: return propose(input)
    case .rows: return cut(input)
    }
  }

  /// Touches every field in every way that the reading has.
  private func cut(_ input: Input) -> Verdict {
    let profile = profiles[input.origin]
    let others: [TextEncoding] = [.utf8, .windows1252, .iso88591, .iso885915]
    let dialect = profile.dialect
    let encoding = dialect.encoding == .utf16 ? others[input.bytes.count % 4] : dialect.encoding ?? .utf8
    let table = TableReader(
      BytesInMemory(input.bytes, piece: input.piece), file: FuzzCase.exportFile, encoding: encoding,
      separator: dialect.separator ?? 0x3B, columns: [], isPersonal: true)
    var faults: [String] = []
    do {
      if try table.readHeader() {
        while try table.advance() {
          guard table.hasRightFieldCount() else { continue }
          var column = 0
          // Fields stand in a row from left to right; asking behind the last one must be harmless.
          for index in 0..<8 {
            let (field, place) = (table.field(index), table.place(index))
            if let amount = Cents(usual: field, style: .german), abs(amount.value) > Cents.readLimit {
              faults.append("an amount beyond the limit")
            }
            // In turn, since every row asks anew.
            let turn = table.line + index
            _ = MonthForm.allCases[turn % MonthForm.allCases.count].month(field)
            if turn % 4 == 0, table.text(index).utf8.count > 3 * input.bytes.count {
              faults.append("a text longer than the file")
            }
            if place.line == table.line {
              if place.column < column { faults.append("fields out of order: \(place)") }
              column = place.column
            }
            if field.count > input.bytes.count {
              faults.append("a field longer than the file")
            }
          }
        }
      }
    } catch {
      faults.append("bytes in memory failed to be read: \(error.reason)")
    }
    let verdict = verdict(table.findings, hasValue: true, input)
    return Verdict(findings: verdict.findings, isRejected: verdict.isRejected, faults: faults + verdict.faults)
  }

  /// A proposal may fail; then it says why. What it shows goes to the terminal.
  private func propose(_ input: Input) -> Verdict {
    do {
      let proposed = try proposeProfile(
        for: FuzzCase.exportFile, BytesInMemory(input.bytes, piece: input.piece), agreement: agreement,
        municipalities: nil,
        described: [])
      var findings = proposed.findings
      var texts = proposed.value?.traits.flatMap { [$0.name, $0.value, $0.reason] } ?? []
      if let draft = proposed.value?.draft {
        texts.append(draft)
        findings += ExportProfile.read(Array(draft.utf8), file: FuzzCase.exportFile).findings
      }
      var verdict = verdict(proposed.findings, hasValue: proposed.value != nil, input)
      let shown = Array(texts.joined(separator: "\n").utf8)
      // Headings are shown. Where damage has mixed them with what stands in rows, nobody can tell one from the other.
      let isHeaderSound = input.bytes.contains(FuzzCase.cases[input.origin].header)
      let leaks = zip(FuzzCase.secrets, Self.secrets).filter { isHeaderSound && shown.contains($0.1) }.map(\.0)
      if !leaks.isEmpty {
        verdict = Verdict(
          findings: findings, isRejected: verdict.isRejected,
          faults: verdict.faults + ["the proposal shows \(leaks): \(texts)"])
      }
      return verdict
    } catch {
      return Verdict(findings: [], isRejected: true, faults: ["bytes in memory failed to be read: \(error.reason)"])
    }
  }

  private func readFolder(_ input: Input, profile: ExportProfile) -> Verdict {
    let bytes = input.changesExport ? input.bytes : FuzzCase.cases[input.origin].export
    let export = InputTables.Export(profile: profile, source: BytesInMemory(bytes, piece: input.piece))
    do {
      let read: Checked<SettlementFacts>
      if case .table(let number) = input.target {
        var tables = tables
        tables[number] = input.bytes
        var folder = Self.folder(tables)
        folder.exports = [export]
        read = try readRecords(folder, agreement: agreement, regions: agreement.regions)
      } else {
        read = try readRecords(soundTables, exports: [export], agreement: agreement, regions: agreement.regions)
      }
      return verdict(read.findings, hasValue: read.value != nil, input)
    } catch {
      return Verdict(findings: [], isRejected: true, faults: ["bytes in memory failed to be read: \(error.reason)"])
    }
  }

  private static func folder(_ tables: [[UInt8]]) -> InputTables {
    func table(_ number: Int) -> InputTables.Table {
      InputTables.Table(file: FuzzCase.tables[number].file, bytes: tables[number])
    }
    return InputTables(
      municipalities: table(0), posts: table(1), grants: table(2), nonStaffCosts: table(3), payElements: table(4),
      advancePayments: table(5), assignedNumbers: table(6), exports: [])
  }

  // MARK: What must hold

  private func verdict(_ findings: [Finding], hasValue: Bool, _ input: Input) -> Verdict {
    let isRejected = !hasValue || findings.hasErrors
    var faults: [String] = []
    var lengths: [String: [Int]] = [:]
    if isRejected, !findings.contains(where: { $0.severity == .error && $0.place != nil }) {
      faults.append("refused without an error that has a place")
    }
    for finding in findings {
      faults += placeFaults(finding, input, &lengths)
      let shown = Array(finding.texts.joined(separator: "\n").utf8)
      for (secret, bytes) in zip(FuzzCase.secrets, Self.secrets) where shown.contains(bytes) {
        faults.append("\(finding.code.rawValue) shows „\(secret)“: \(finding.texts)")
      }
    }
    return Verdict(findings: findings, isRejected: isRejected, faults: faults)
  }

  private static let secrets = FuzzCase.secrets.map { Array($0.utf8) }

  /// - Parameter known: lengths of the lines of files that were asked for before.
  private func placeFaults(_ finding: Finding, _ input: Input, _ known: inout [String: [Int]]) -> [String] {
    ([finding.place].compactMap(\.self) + finding.related.map(\.place)).compactMap { place in
      guard let bytes = bytes(of: place.file, input) else {
        return "\(finding.code.rawValue) at a file unknown: \(place)"
      }
      guard place.line >= 0, place.column >= 0, place.line > 0 || place.column == 0 else {
        return "\(finding.code.rawValue) at an impossible place: \(place)"
      }
      // A byte order mark makes UTF-16 of an export whose profile leaves its writing open.
      let mayBeUTF16 =
        FuzzCase.cases[input.origin].name.contains("UTF-16") || input.bytes.starts(with: [0xFF, 0xFE])
        || input.bytes.starts(with: [0xFE, 0xFF])
      let isUTF16 = place.file == FuzzCase.exportFile && mayBeUTF16
      let lengths = known[place.file] ?? (isUTF16 ? Self.generousLineLengths(bytes) : Self.lineLengths(bytes))
      known[place.file] = lengths
      // One line past the end: where something is missing at the end of a file that ends its last line.
      guard place.line <= lengths.count + 1 else { return "\(finding.code.rawValue) behind the file: \(place)" }
      let length = place.line == 0 || place.line > lengths.count ? 0 : lengths[place.line - 1]
      return place.column <= length + 1 ? nil : "\(finding.code.rawValue) behind the line's \(length) bytes: \(place)"
    }
  }

  private func bytes(of file: String, _ input: Input) -> [UInt8]? {
    switch file {
    case FuzzCase.exportFile: input.changesExport ? input.bytes : FuzzCase.cases[input.origin].export
    case FuzzCase.profileFile: input.target == .profile ? input.bytes : FuzzCase.cases[input.origin].profile
    case FuzzCase.agreementFile: input.target == .agreement ? input.bytes : Array(FuzzCase.agreement.utf8)
    default:
      // A damaged profile may call the export anything.
      FuzzCase.tables.firstIndex { $0.file == file }.map { input.target == .table($0) ? input.bytes : tables[$0] }
        ?? (input.target == .profile ? FuzzCase.cases[input.origin].export : nil)
    }
  }

  /// Bytes of each line; CR LF, LF and a lone CR end one. A character has at least one byte.
  private static func lineLengths(_ bytes: [UInt8]) -> [Int] {
    var lengths = [0]
    for (index, byte) in bytes.enumerated() {
      if byte == 0x0D, index + 1 < bytes.count, bytes[index + 1] == 0x0A { continue }
      if byte == 0x0A || byte == 0x0D { lengths.append(0) } else { lengths[lengths.count - 1] += 1 }
    }
    return lengths
  }

  /// For two bytes a character: as many lines as there could be, each as long as the file.
  private static func generousLineLengths(_ bytes: [UInt8]) -> [Int] {
    [Int](repeating: bytes.count, count: 1 + bytes.count { $0 == 0x0A || $0 == 0x0D })
  }
}

extension Finding {
  /// Everything that it shows.
  fileprivate var texts: [String] {
    [message, hint, excerpt?.text ?? "", place?.file ?? ""] + related.flatMap { [$0.note, $0.place.file] }
  }
}

extension [UInt8] {
  fileprivate func contains(_ part: [UInt8]) -> Bool {
    guard count >= part.count, let first = part.first else { return false }
    return (0...count - part.count).contains { self[$0] == first && self[$0..<$0 + part.count].elementsEqual(part) }
  }
}
