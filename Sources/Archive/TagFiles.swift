internal import Digests

/// The four text files of a bag: they follow from the register alone, so that none of them can say anything else.
struct TagFiles {
  /// By name.
  let texts: [String: String]
  /// SHA-512 of the tag manifest.
  let sealDigest: String

  /// - Parameter bytes: the register's.
  init(of register: Register, bytes: [UInt8]) {
    let registerDigest = SHA512.hex(bytes)
    var payload = register.files.map { Manifest.Entry(path: $0.path, digest: $0.sha512) }
    payload.append(Manifest.Entry(path: BagFiles.register, digest: registerDigest))
    var texts = [
      BagFiles.declaration: "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n",
      BagFiles.info: BagInfo.text(of: register, registerBytes: bytes.count, registerDigest: registerDigest),
      BagFiles.manifest: Manifest.text(payload),
    ]
    let tags = BagFiles.listedTags.map { name in
      Manifest.Entry(path: name, digest: SHA512.hex(Array((texts[name] ?? "").utf8)))
    }
    let tagManifest = Manifest.text(tags)
    texts[BagFiles.tagManifest] = tagManifest
    self.texts = texts
    sealDigest = SHA512.hex(Array(tagManifest.utf8))
  }

  var files: [ArchivedFile] { texts.map { ArchivedFile(path: $0.key, bytes: Array($0.value.utf8)) } }
}
