internal import Dates
internal import Diagnostics
internal import Identifiers

extension Register {
  /// Reads a register as `bytes` writes it: every name and no other, in the same spelling, and nothing that contradicts
  /// itself. Whoever can change an archive can write anything here.
  /// - Parameter file: how the file is called in findings.
  static func read(_ bytes: [UInt8], file: String) -> Checked<Register> {
    let root: JSONSource.Value
    do { root = try JSONSource.read(bytes, file: file) } catch {
      return Checked(nil, [registerFault(at: error.place, "Hier \(error.reason)")])
    }
    var reader = JSONObjectReader(root, .ofRegister)
    let register = reader.register()
    var findings = reader.finish()
    guard findings.isEmpty, let register else { return Checked(nil, findings) }
    findings = register.contradictions(file: file)
    if findings.isEmpty, register.bytes != bytes {
      findings.append(
        registerFault(
          at: SourcePlace(file: file), "Das Register ist anders geschrieben, als das Programm es schreibt"))
    }
    return Checked(findings.isEmpty ? register : nil, findings)
  }
}

extension JSONObjectReader.Faults {
  fileprivate static let ofRegister = Self(
    unexpected: { registerFault(at: $0, $1) }, missing: { registerFault(at: $0, "Die Angabe „\($1)“ fehlt") },
    unknown: { registerFault(at: $0, "Diese Angabe gehört nicht in das Register") })
}

extension JSONObjectReader {
  /// Larger than any file or amount of ours, small enough for sums of a million.
  private static let largest: Int64 = 1_000_000_000_000
  private static let most = 1_000_000

  fileprivate mutating func register() -> Register? {
    guard integer("schema", in: Register.schema...Register.schema) != nil else {
      ignoreRest()
      return nil
    }
    let bag = text("bag")
    let kind = word("kind", BagKind.self)
    let predecessor = optional("predecessor") { part -> Seal? in
      guard let bag = part.text("bag"), let digest = part.digest("sha512") else { return nil }
      return Seal(bag: bag, digest: digest)
    }
    let year = isNull("year") ? nil : integer("year", in: 1...9999)
    let issuer = optional("issuer") { part -> Issuer? in
      guard let ags = part.ags("ags"), let name = part.text("name") else { return nil }
      return Issuer(ags: ags, name: name)
    }
    let organisation = organisation()
    let program = text("program")
    let recorded = required("recorded") { part -> (at: String, user: String)? in
      guard let at = part.instant("at"), let user = part.text("user") else { return nil }
      return (at: at, user: user)
    }
    let retention = required("retention") { part -> Retention? in
      guard let until = part.endOfRetention("until"), let reason = part.text("reason") else { return nil }
      return Retention(until: until == Register.open ? nil : until, reason: reason)
    }
    let documents = list("documents") { $0.document() }
    let details = value("details").map { JSONValue($0) }
    let files = list("files") { $0.file() }
    guard findings.isEmpty, let bag, let kind, let organisation, let program, let recorded, let retention,
      let documents,
      let details, let files
    else { return nil }
    return Register(
      bag: bag, kind: kind, predecessor: predecessor, year: year.map(Int.init), issuer: issuer,
      organisation: organisation, program: program, recordedAt: recorded.at, recordedBy: recorded.user,
      retention: retention, documents: documents, details: details, files: files)
  }

  private mutating func document() -> RegisterDocument? {
    let kind = word("kind", RegisterDocument.Kind.self)
    let number = optionalText("number")
    let recipient = ags("recipient")
    let name = text("name")
    let issueDate = day("issue_date")
    let share = integer("share", in: -Self.largest...Self.largest)
    let total = integer("total", in: -Self.largest...Self.largest)
    let payable = integer("payable", in: -Self.largest...Self.largest)
    let cancels = optionalText("cancels")
    let replaces = optionalText("replaces")
    let file = path("file")
    let report = isNull("report") ? nil : path("report")
    guard findings.isEmpty, let kind, let recipient, let name, let issueDate, let share, let total, let payable,
      let file
    else { return nil }
    return RegisterDocument(
      kind: kind, number: number, recipient: recipient, name: name, issueDate: issueDate, share: share, total: total,
      payable: payable, cancels: cancels, replaces: replaces, file: file, report: report)
  }

  private mutating func file() -> Register.File? {
    guard let path = path("path"), let bytes = integer("bytes", in: 0...Self.largest), let sha512 = digest("sha512")
    else { return nil }
    return Register.File(path: path, bytes: bytes, sha512: sha512)
  }

  // MARK: Values

  private mutating func optional<Value>(
    _ name: String, _ read: (inout JSONObjectReader) -> Value?
  ) -> Value? {
    isNull(name) ? nil : required(name, read)
  }

  private mutating func required<Value>(_ name: String, _ read: (inout JSONObjectReader) -> Value?) -> Value? {
    section(name).flatMap { self.read($0, read) }
  }

  private mutating func read<Value>(
    _ part: JSONObjectReader, _ read: (inout JSONObjectReader) -> Value?
  ) -> Value? {
    var part = part
    let result = read(&part)
    findings += part.finish()
    return result
  }

  private mutating func list<Value>(_ name: String, _ read: (inout JSONObjectReader) -> Value?) -> [Value]? {
    guard let value = value(name) else { return nil }
    guard case .array(let elements) = value.content, elements.count <= Self.most else {
      report(at: value.place, "Hier wird eine Liste in eckigen Klammern erwartet")
      return nil
    }
    return elements.compactMap { self.read(part($0, of: name), read) }
  }

  private mutating func integer(_ name: String, in range: ClosedRange<Int64>) -> Int64? {
    guard let value = value(name) else { return nil }
    if case .integer(let number) = value.content, range.contains(number) { return number }
    let wanted =
      range.lowerBound == range.upperBound
      ? "Das Programm kennt nur Register, in denen hier \(range.lowerBound) steht"
      : "Hier wird eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound) erwartet"
    report(at: value.place, wanted)
    return nil
  }

  /// A text of a form.
  /// - Parameter wanted: the rest of a sentence that begins with „Hier wird“.
  private mutating func text(
    _ name: String, wanted: String = "ein Text", where isForm: (String) -> Bool = { _ in true }
  ) -> String? {
    guard let value = value(name) else { return nil }
    if case .string(let text) = value.content, isForm(text) { return text }
    report(at: value.place, "Hier wird \(wanted) erwartet")
    return nil
  }

  private mutating func optionalText(_ name: String) -> String? {
    isNull(name) ? nil : text(name)
  }

  private mutating func word<Word: RawRepresentable & CaseIterable>(
    _ name: String, _ type: Word.Type
  ) -> Word? where Word.RawValue == String {
    let words = Word.allCases.map(\.rawValue)
    let text = text(name, wanted: "eines der Wörter \(words.joined(separator: ", "))") { text in
      words.contains { $0.isIdentical(to: text) }
    }
    return text.flatMap(Word.init(rawValue:))
  }

  private mutating func organisation() -> String? {
    text("organisation", wanted: "ein Name in einer Zeile") { !$0.isEmpty && BagInfo.oneLine($0).isIdentical(to: $0) }
  }

  private mutating func ags(_ name: String) -> String? {
    text(name, wanted: "ein Amtlicher Gemeindeschlüssel mit acht Ziffern") { AGS($0) != nil }
  }

  private mutating func digest(_ name: String) -> String? {
    text(name, wanted: "eine Prüfsumme SHA-512 mit 128 Zeichen") {
      $0.utf8.count == 128 && $0.utf8.allSatisfy(\.isLowerHexadecimal)
    }
  }

  private mutating func path(_ name: String) -> String? {
    text(name, wanted: "der Pfad einer Datei unter „data/“") { BagFiles.isPayloadPath($0) }
  }

  private mutating func day(_ name: String) -> String? { text(name, wanted: "ein Tag wie 2026-02-27", where: isDay) }

  private mutating func endOfRetention(_ name: String) -> String? {
    text(name, wanted: "ein Tag wie 2036-12-31 oder „\(Register.open)“") {
      $0.isIdentical(to: Register.open) || isDay($0)
    }
  }

  private mutating func instant(_ name: String) -> String? {
    text(name, wanted: "ein Zeitpunkt wie 2026-11-24T16:00:00Z") { text in
      let bytes = Array(text.utf8)
      guard bytes.count == 20, isDay(String(decoding: bytes.prefix(10), as: UTF8.self)) else { return false }
      func number(_ start: Int) -> Int? { Int(String(decoding: bytes[start..<start + 2], as: UTF8.self)) }
      let isShaped = "T--:--:--Z".utf8.enumerated().allSatisfy { offset, byte in
        byte == UInt8(ascii: "-") ? bytes[10 + offset].isDigit : bytes[10 + offset] == byte
      }
      guard isShaped, let hour = number(11), let minute = number(14), let second = number(17) else { return false }
      // A leap second is the 61st.
      return hour < 24 && minute < 60 && second < 61
    }
  }
}

private func isDay(_ text: String) -> Bool { Day(text: text).map { $0.iso.isIdentical(to: text) } ?? false }
