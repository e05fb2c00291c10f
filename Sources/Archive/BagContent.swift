package import Diagnostics
internal import Digests

/// *Aussteller*: the municipality whose documents a bag holds.
package struct Issuer: Hashable, Sendable {
  package let ags: String
  package let name: String

  package init(ags: String, name: String) {
    self.ags = ags
    self.name = name
  }
}

/// *Aufbewahrungsfrist*: how long a bag must be kept, and why.
package struct Retention: Hashable, Sendable {
  /// `2036-12-31`; nil while the end is open.
  package let until: String?
  package let reason: String

  package init(until: String?, reason: String) {
    self.until = until
    self.reason = reason
  }
}

/// *Paketinhalt*: what is to be sealed in one bag.
package struct BagContent: Sendable {
  package let kind: BagKind
  /// Year of the settlement; nil of what concerns the whole archive.
  package let year: Int?
  /// Nil where `year` is.
  package let issuer: Issuer?
  /// Official name of the office that keeps the archive.
  package let organisation: String
  /// Name and version.
  package let program: String
  /// By the clock, `2026-11-24T16:00:00Z`.
  package let recordedAt: String
  /// The operating system's user.
  package let recordedBy: String
  package let retention: Retention
  package let documents: [RegisterDocument]
  /// What an event of this kind has besides.
  package let details: JSONValue
  /// Everything below `data/` but the register.
  package let files: [ArchivedFile]

  package init(
    kind: BagKind, year: Int?, issuer: Issuer?, organisation: String, program: String, recordedAt: String,
    recordedBy: String, retention: Retention, documents: [RegisterDocument], details: JSONValue,
    files: [ArchivedFile]
  ) {
    self.kind = kind
    self.year = year
    self.issuer = issuer
    self.organisation = organisation
    self.program = program
    self.recordedAt = recordedAt
    self.recordedBy = recordedBy
    self.retention = retention
    self.documents = documents
    self.details = details
    self.files = files
  }
}

/// *Versiegeltes Paket*: a bag as it goes to disk.
package struct SealedBag: Sendable {
  package let name: String
  /// In the order of their paths, tag files too.
  package let files: [ArchivedFile]
  package let seal: Seal
}

extension BagContent {
  /// The bag that comes after `previous`, or the archive's first.
  package func sealed(after previous: Seal?) -> SealedBag {
    var earlier: BagName?
    if let previous {
      earlier = BagName(previous.bag)
      precondition(earlier != nil, "A seal is that of a bag of this archive")
    }
    precondition((year == nil) == (issuer == nil), "A bag of a year has an issuer, and only such a bag")
    let name = BagName(after: earlier, kind: kind, year: year, issuer: issuer).text
    let sorted = files.sorted { $0.path < $1.path }
    let register = Register(
      bag: name, kind: kind, predecessor: previous, year: year, issuer: issuer,
      organisation: BagInfo.oneLine(organisation), program: program, recordedAt: recordedAt, recordedBy: recordedBy,
      retention: retention, documents: documents, details: details,
      files: sorted.map { Register.File(path: $0.path, bytes: Int64($0.bytes.count), sha512: SHA512.hex($0.bytes)) })
    let registerBytes = register.bytes
    // What could not be verified must not be sealed.
    let refusal = Register.read(registerBytes, file: BagFiles.register).findings.first
    precondition(refusal == nil, "The register is one that can be read: \(refusal?.message ?? "")")
    let tags = TagFiles(of: register, bytes: registerBytes)
    let all = sorted + [ArchivedFile(path: BagFiles.register, bytes: registerBytes)] + tags.files
    return SealedBag(
      name: name, files: all.sorted { $0.path < $1.path }, seal: Seal(bag: name, digest: tags.sealDigest))
  }
}
