internal import Diagnostics
internal import Digests

/// What is known of a bag without reading more of its payload than the register.
struct BagInspection {
  /// A file of the payload as it must be.
  struct Expectation {
    /// Nil where only the manifest tells.
    let bytes: Int64?
    let sha512: String
  }

  let name: BagName
  let items: [BagItem]
  private(set) var seal: Seal?
  private(set) var register: Register?
  /// By path; the register's own is not among them.
  private(set) var expected: [String: Expectation] = [:]
  private(set) var findings: [Finding] = []

  /// More than any tag file or register of ours has.
  private static let largest: Int64 = 64_000_000

  init<Source: BagSource>(of name: BagName, in source: Source) throws(Source.Failure) {
    self.name = name
    let bag = name.text
    items = try source.items(of: bag)
    guard !items.contains(where: \.path.isEmpty) else {
      findings = [foreign(at: place(bag), "Hier muss ein Ordner liegen, es ist aber keiner")]
      return
    }
    var stored: [String: [UInt8]] = [:]
    for path in BagFiles.tags + [BagFiles.register] {
      guard let item = items.first(where: { $0.path.isIdentical(to: path) && $0.kind == .file }) else {
        findings.append(missing(at: place(bag, path)))
        continue
      }
      if let size = item.size, size > Self.largest {
        findings.append(
          Finding(
            .archiveBag, at: place(bag, path), "Die Datei ist viel zu groß für das, was sie sein soll",
            hint: restoreHint))
        continue
      }
      stored[path] = try source.bytes(of: path, in: bag)
    }
    seal = stored[BagFiles.tagManifest].map { Seal(bag: bag, digest: SHA512.hex($0)) }
    if let bytes = stored[BagFiles.register] {
      let read = Register.read(bytes, file: place(bag, BagFiles.register).file)
      findings += read.findings
      register = read.value
      if let other = register?.bag, !other.isIdentical(to: bag) {
        findings.append(registerFault(at: place(bag, BagFiles.register), "Das Register ist das von \(shown(other))"))
      }
    }
    let check = TagFilesCheck(bag: bag, stored: stored, register: register)
    findings += check.findings
    if let register {
      for file in register.files { expected[file.path] = Expectation(bytes: file.bytes, sha512: file.sha512) }
    } else {
      expected = check.manifest.filter { $0.key != BagFiles.register }
        .mapValues { Expectation(bytes: nil, sha512: $0) }
    }
  }
}
