internal import Diagnostics
internal import Digests

/// Compares the four text files of a bag with each other and with what follows from its register.
struct TagFilesCheck {
  private let bag: String
  private let stored: [String: [UInt8]]
  /// Digests by path that the stored manifest tells.
  private(set) var manifest: [String: String] = [:]
  private(set) var findings: [Finding] = []

  /// - Parameter stored: tag files and register by path, as far as they are there.
  init(bag: String, stored: [String: [UInt8]], register: Register?) {
    self.bag = bag
    self.stored = stored
    let registerBytes = stored[BagFiles.register]
    let expected = register.flatMap { register in registerBytes.map { TagFiles(of: register, bytes: $0).texts } } ?? [:]
    checkTagManifest(expected)
    manifest = entries(of: BagFiles.manifest)
    checkRegister()
    if !expected.isEmpty {
      checkManifest(expected[BagFiles.manifest] ?? "")
      checkInfo(expected[BagFiles.info] ?? "")
      for name in BagFiles.tags { checkSpelling(name, expected[name] ?? "") }
    }
  }

  private mutating func report(
    _ code: DiagnosticCode, _ path: String, line: Int = 0, _ message: String
  ) {
    findings.append(Finding(code, at: place(bag, path, line: line), message, hint: restoreHint))
  }

  private mutating func entries(of path: String) -> [String: String] {
    guard let text = text(of: path) else { return [:] }
    let read = Manifest.read(text)
    for fault in read.faults { report(.archiveBag, path, line: fault.line, "Die Zeile \(fault.reason)") }
    return read.digests
  }

  /// Nil, and told, if it is not UTF-8.
  private mutating func text(of path: String) -> String? {
    guard let bytes = stored[path] else { return nil }
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    report(.archiveBag, path, "Die Datei ist kein Text in UTF-8")
    return nil
  }

  /// - Parameter expected: texts that follow from the register; empty if it cannot be used.
  private mutating func checkTagManifest(_ expected: [String: String]) {
    guard stored[BagFiles.tagManifest] != nil else { return }
    let digests = entries(of: BagFiles.tagManifest)
    for name in BagFiles.listedTags {
      guard let digest = digests[name] else {
        report(.archiveBag, BagFiles.tagManifest, "Die Zeile für „\(name)“ fehlt")
        continue
      }
      guard let bytes = stored[name], SHA512.hex(bytes) != digest else { continue }
      if let text = expected[name], bytes.elementsEqual(text.utf8) {
        report(.archiveDigest, BagFiles.tagManifest, "Die Prüfsumme für „\(name)“ ist nicht die dieser Datei")
      } else {
        report(
          .archiveDigest, name,
          "Die Datei ist nicht die versiegelte: in „\(BagFiles.tagManifest)“ steht eine andere Prüfsumme")
      }
    }
    for path in digests.keys.sorted() where !BagFiles.listedTags.contains(path) {
      report(.archiveBag, BagFiles.tagManifest, "Die Zeile für \(shown(path)) gehört nicht hierher")
    }
  }

  /// Manifest and register, both ways; whether the files are there and as they say is for the check of the payload.
  private mutating func checkManifest(_ expected: String) {
    guard stored[BagFiles.manifest] != nil else { return }
    let expected = Manifest.read(expected).digests
    for path in expected.keys.sorted() {
      guard let digest = manifest[path] else {
        report(.archiveBag, BagFiles.manifest, "Die Zeile für „\(path)“ fehlt")
        continue
      }
      if digest != expected[path], path != BagFiles.register {
        report(.archiveBag, BagFiles.manifest, "Die Prüfsumme für „\(path)“ ist eine andere als im Register")
      }
    }
    for path in manifest.keys.sorted() where expected[path] == nil {
      report(.archiveBag, BagFiles.manifest, "Die Zeile für \(shown(path)) gibt es im Register nicht")
    }
  }

  private mutating func checkInfo(_ expected: String) {
    guard let text = text(of: BagFiles.info) else { return }
    let wanted = BagInfo.read(expected).compactMap(\.self)
    var seen: Set<String> = []
    for (index, label) in BagInfo.read(text).enumerated() {
      guard let label, let value = wanted.first(where: { $0.name.isIdentical(to: label.name) })?.value else {
        report(.archiveBag, BagFiles.info, line: index + 1, "Diese Zeile gehört nicht hierher")
        continue
      }
      if !seen.insert(label.name).inserted {
        report(.archiveBag, BagFiles.info, line: index + 1, "Die Angabe „\(label.name)“ steht zum zweiten Mal da")
      } else if !value.isIdentical(to: label.value) {
        report(
          .archiveBag, BagFiles.info, line: index + 1,
          "„\(label.name)“ müsste nach dem Register \(shown(value)) sein, nicht \(shown(label.value))")
      }
    }
    for label in wanted where !seen.contains(label.name) {
      report(.archiveBag, BagFiles.info, "Die Angabe „\(label.name)“ fehlt")
    }
  }

  /// What says the same must also be written the same; told only where nothing else is, since everything else is more exact.
  private mutating func checkSpelling(_ path: String, _ expected: String) {
    guard let bytes = stored[path], !bytes.elementsEqual(expected.utf8) else { return }
    let own = place(bag, path).file
    guard !findings.contains(where: { $0.place?.file == own }) else { return }
    report(.archiveBag, path, "Die Datei ist anders geschrieben, als sie sich aus dem Register ergibt")
  }

  private mutating func checkRegister() {
    guard let bytes = stored[BagFiles.register], let digest = manifest[BagFiles.register] else { return }
    if digest != SHA512.hex(bytes) {
      report(
        .archiveDigest, BagFiles.register,
        "Die Datei ist nicht die versiegelte: in „\(BagFiles.manifest)“ steht eine andere Prüfsumme")
    }
  }
}
