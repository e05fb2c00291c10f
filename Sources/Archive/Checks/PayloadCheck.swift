internal import Diagnostics
internal import Digests

/// Files of a bag as they lie there against what must lie there, both ways, and each file's bytes. Every file is read once.
struct PayloadCheck<Source: BagSource> {
  private let bag: BagInspection
  private let source: Source
  /// Paths of the files that are there, with their size as far as it is known.
  private var present: [String: Int64?] = [:]
  /// Paths of those not read yet.
  private var unread: Set<String>
  private(set) var findings: [Finding] = []
  /// Files whose bytes were compared.
  private(set) var fileCount = 0
  private(set) var byteCount: Int64 = 0

  init(_ bag: BagInspection, in source: Source) {
    self.bag = bag
    self.source = source
    unread = Set(bag.expected.keys)
    checkItems()
  }

  private mutating func report(_ code: DiagnosticCode, _ path: String, _ message: String) {
    findings.append(Finding(code, at: place(bag.name.text, path), message, hint: restoreHint))
  }

  private mutating func checkItems() {
    let own = Set(BagFiles.tags + [BagFiles.register])
    let folders = Set((own.union(bag.expected.keys)).flatMap(BagFiles.folders))
    for item in bag.items.sorted(by: { $0.path < $1.path }) where !item.path.isEmpty {
      let place = place(bag.name.text, item.path)
      // All of ours are ASCII: a sign that only looks the same must not be taken for it.
      let isOurs = item.path.utf8.allSatisfy { $0 < 0x80 }
      switch item.kind {
      case .other:
        findings.append(foreign(at: place, "Hier liegt eine Verknüpfung oder etwas anderes, das keine Datei ist"))
      case .folder:
        if !isOurs || !folders.contains(item.path) {
          findings.append(foreign(at: place, "Der Ordner gehört nicht in dieses Paket"))
        }
      case .file:
        if isOurs, bag.expected[item.path] != nil {
          present[item.path] = .some(item.size)
        } else if !isOurs || !own.contains(item.path) {
          findings.append(foreign(at: place, "Die Datei steht in keinem Verzeichnis dieses Pakets"))
        }
      }
    }
    for path in bag.expected.keys.sorted() where present[path] == nil {
      findings.append(missing(at: place(bag.name.text, path)))
      unread.remove(path)
    }
  }

  /// The bytes of a file, compared with what they must be; nil if it is missing or of another size.
  mutating func read(_ path: String) throws(Source.Failure) -> [UInt8]? {
    guard unread.remove(path) != nil, let expected = bag.expected[path], let size = present[path] else { return nil }
    if let size, let right = expected.bytes, size != right {
      reportChange(path, "sie hat \(size) statt \(right) Bytes")
      return nil
    }
    let bytes = try source.bytes(of: path, in: bag.name.text)
    fileCount += 1
    byteCount += Int64(bytes.count)
    if let right = expected.bytes, Int64(bytes.count) != right {
      reportChange(path, "sie hat \(bytes.count) statt \(right) Bytes")
    } else if SHA512.hex(bytes) != expected.sha512 {
      reportChange(
        path, "ihre Prüfsumme ist eine andere als im \(expected.bytes == nil ? "Manifest" : "Register")")
    }
    return bytes
  }

  mutating func readRest() throws(Source.Failure) {
    for path in unread.sorted() { _ = try read(path) }
  }

  private mutating func reportChange(_ path: String, _ why: String) {
    report(.archiveDigest, path, "Die Datei ist nicht die versiegelte: \(why)")
  }
}
