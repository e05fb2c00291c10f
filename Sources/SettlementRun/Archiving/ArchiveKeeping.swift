internal import Archive
package import Dates
package import Diagnostics
internal import Digests
internal import Documents
internal import Identifiers
package import Money

/// *Archivpflege*: everything one does with an archive but to issue into it.
package struct ArchiveKeeping {
  let folder: ArchiveFolder

  package init(_ path: String) { folder = ArchiveFolder(path) }

  /// What came of a command.
  package struct Outcome: Sendable {
    package var findings: [Finding]
    /// For standard output; German.
    package var text = ""
    package var json: JSONValue = .null

    package var isStopped: Bool { findings.hasErrors }
  }

  /// Whether there is an archive to look at; a finding if not.
  func existing(_ body: () throws(EnvironmentFailure) -> Outcome) throws(EnvironmentFailure) -> Outcome {
    guard folder.exists else { return Outcome(findings: [missingArchive(folder.path)]) }
    return try body()
  }

  // MARK: Adding

  /// *Vermerk*: what happened to an issued document after it was issued.
  package struct Note: Sendable {
    package enum Event: String, Sendable, CaseIterable {
      case sent = "versandt"
      case received = "zugegangen"
      case rejected = "zurueckgewiesen"
      case paid = "bezahlt"
      case netted = "verrechnet"
    }
    package var number: String
    package var event: Event
    package var day: Day
    /// How it went: `E-Mail`, `Peppol`, `Portal`.
    package var channel: String?
    /// Of a payment or a netting.
    package var amount: Cents?
    package var text: String?

    package init(number: String, event: Event, day: Day) {
      self.number = number
      self.event = event
      self.day = day
    }
  }

  /// Adds a bag of its own with the note: nothing is ever added to a sealed one.
  package func add(_ note: Note) throws(EnvironmentFailure) -> Outcome {
    try existing { () throws(EnvironmentFailure) in
      try folder.locked { () throws(EnvironmentFailure) in
        let loaded = try ArchiveState.load(folder)
        guard let state = loaded.value, !loaded.findings.hasErrors else { return Outcome(findings: loaded.findings) }
        guard let known = state.documents.first(where: { $0.document.number == note.number }) else {
          return Outcome(findings: loaded.findings + [unknownNumber(note.number, archive: folder.path)])
        }
        let origin = state.bags.first { $0.name == known.bag }?.register
        let details: [JSONValue.Member] = [
          .init("number", .string(note.number)), .init("recipient", .string(known.document.recipient)),
          .init("event", .string(note.event.rawValue)), .init("day", .string(note.day.iso)),
          .init("channel", note.channel.map(JSONValue.string) ?? .null),
          .init("amount", note.amount.map { .integer($0.value) } ?? .null),
          .init("text", note.text.map(JSONValue.string) ?? .null),
        ]
        let bag = content(.note, like: origin, details: .object(details), files: []).sealed(after: state.head)
        try folder.publish(bag)
        return Outcome(
          findings: loaded.findings,
          text:
            "Vermerkt: \(note.number) \(note.event.german) am \(note.day.german)\nArchivstand: \(bag.seal.digest)\n",
          json: .object([.init("bag", .string(bag.name)), .init("head", .string(bag.seal.digest))]))
      }
    }
  }

  /// A small bag in the name of whoever issued what it is about.
  private func content(
    _ kind: BagKind, like origin: Register?, details: JSONValue, files: [ArchivedFile]
  ) -> BagContent {
    BagContent(
      kind: kind, year: kind == .timestamp ? nil : origin?.year, issuer: kind == .timestamp ? nil : origin?.issuer,
      organisation: origin?.organisation ?? "",
      program: programName, recordedAt: World.now, recordedBy: World.userName,
      retention: origin?.retention ?? Retention(until: nil, reason: "wie die Belege, zu denen der Eintrag gehört"),
      documents: [], details: details, files: files)
  }

  // MARK: Time stamps

  /// A request for the newest bag by RFC 3161, to be handed to a time stamp authority.
  package func timestampRequest(to file: String) throws(EnvironmentFailure) -> Outcome {
    try existing { () throws(EnvironmentFailure) in
      let loaded = try ArchiveState.load(folder)
      guard let head = loaded.value?.head, !loaded.findings.hasErrors else {
        return Outcome(findings: loaded.findings + (loaded.value != nil ? [emptyArchive(folder.path)] : []))
      }
      guard World.kind(of: file) == .nothing else {
        throw EnvironmentFailure(path: file, doing: .writing, reason: "es gibt dort schon etwas")
      }
      try World.write(TimestampRequest(head).bytes, to: file)
      return Outcome(
        findings: loaded.findings,
        text: "Anfrage für \(head.bag) liegt in \(file).\nVom Zeitstempeldienst beantworten lassen, dann: "
          + "abrechnung archive timestamp \(folder.path) --reply ANTWORT.tsr\n",
        json: .object([.init("bag", .string(head.bag)), .init("request", .string(file))]))
    }
  }

  /// Stores the authority's reply in a bag of its own.
  package func storeTimestamp(_ file: String) throws(EnvironmentFailure) -> Outcome {
    try existing { () throws(EnvironmentFailure) in
      var reply: [UInt8] = []
      try World.read(file, into: &reply, limit: 1 << 20)
      return try folder.locked { () throws(EnvironmentFailure) in
        let loaded = try ArchiveState.load(folder)
        guard let state = loaded.value, !loaded.findings.hasErrors else { return Outcome(findings: loaded.findings) }
        guard let stamped = state.bags.last(where: { TimestampReply(reply).isGranted(for: $0.seal) }) else {
          return Outcome(findings: loaded.findings + [foreignTimestamp(file)])
        }
        let details = JSONValue.object([
          .init("bag", .string(stamped.name)), .init("tagmanifest_sha512", .string(stamped.seal.digest)),
        ])
        let files = [
          ArchivedFile(path: "data/tsq/\(stamped.name).tsq", bytes: TimestampRequest(stamped.seal).bytes),
          ArchivedFile(path: "data/tsr/\(stamped.name).tsr", bytes: reply),
        ]
        let bag = content(.timestamp, like: stamped.register, details: details, files: files).sealed(after: state.head)
        try folder.publish(bag)
        return Outcome(
          findings: loaded.findings,
          text: "Zeitstempel für \(stamped.name) abgelegt: \(bag.name)\nArchivstand: \(bag.seal.digest)\n",
          json: .object([.init("bag", .string(bag.name)), .init("head", .string(bag.seal.digest))]))
      }
    }
  }

  // MARK: Handing over

  /// Copies bags as they are into a new folder.
  /// - Parameter bags: names; empty for all.
  package func export(_ bags: [String], to target: String) throws(EnvironmentFailure) -> Outcome {
    try existing { () throws(EnvironmentFailure) in
      let names = try folder.names()
      let unknown = bags.filter { !names.contains($0) }
      guard unknown.isEmpty else { return Outcome(findings: unknown.map { unknownBag($0, archive: folder.path) }) }
      guard World.kind(of: target) == .nothing else {
        throw EnvironmentFailure(path: target, doing: .writing, reason: "es gibt dort schon etwas")
      }
      _ = try World.makeFolders(target)
      let copied = bags.isEmpty ? names : bags
      for bag in copied { try folder.copy(bag, to: target) }
      return Outcome(
        findings: [], text: "\(copied.count == 1 ? "1 Paket" : "\(copied.count) Pakete") nach \(target) kopiert\n",
        json: .object([.init("bags", .array(copied.map { .string($0) })), .init("target", .string(target))]))
    }
  }
}

extension ArchiveKeeping.Note.Event {
  var german: String {
    switch self {
    case .sent: "versandt"
    case .received: "zugegangen"
    case .rejected: "zurückgewiesen"
    case .paid: "bezahlt"
    case .netted: "verrechnet"
    }
  }
}
