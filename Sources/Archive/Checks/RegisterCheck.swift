internal import Diagnostics

func registerFault(at place: SourcePlace, _ message: String) -> Finding {
  Finding(.archiveRegister, at: place, message, hint: restoreHint)
}

extension Register {
  /// What in a register contradicts something else in it.
  func contradictions(file: String) -> [Finding] {
    let place = SourcePlace(file: file)
    let messages = contradictionsOfName + contradictionsOfFiles + documents.flatMap(contradictions)
    return messages.map { registerFault(at: place, $0) }
  }

  private var contradictionsOfName: [String] {
    guard let name = BagName(bag) else { return ["Das Register nennt keinen zulässigen Paketnamen"] }
    var messages: [String] = []
    let previous = predecessor.flatMap { BagName($0.bag) }
    if (year == nil) != (issuer == nil) {
      messages.append("Das Register nennt Jahr und Aussteller nicht zusammen")
    }
    if BagName(after: previous, kind: kind, year: year, issuer: issuer) != name {
      messages.append(
        "Der Paketname \(shown(bag)) passt nicht zu Art, Jahr, Aussteller und Vorgänger, die das Register nennt")
    }
    if (predecessor == nil) != (name.number == 1) || (predecessor != nil && previous == nil) {
      messages.append("Das Register nennt nicht das Paket davor als Vorgänger")
    }
    if !documents.isEmpty, issuer == nil { messages.append("Das Register nennt Belege, aber keinen Aussteller") }
    return messages
  }

  private var contradictionsOfFiles: [String] {
    var messages: [String] = []
    let folders = Set(files.flatMap { BagFiles.folders(of: $0.path) })
    for (file, next) in zip(files, files.dropFirst()) where file.path >= next.path {
      messages.append("Die Dateien des Registers sind nicht nach ihrem Pfad geordnet: \(shown(next.path))")
    }
    for file in files where file.path == BagFiles.register || folders.contains(file.path) {
      messages.append("Das Register nennt \(shown(file.path)), was keine Datei neben ihm sein kann")
    }
    let paths = Set(files.map(\.path))
    var taken: Set<String> = []
    for path in documents.flatMap({ [$0.file] + ($0.report.map { [$0] } ?? []) }) {
      if !paths.contains(path) { messages.append("Ein Beleg nennt \(shown(path)), die unter den Dateien fehlt") }
      if !taken.insert(path).inserted { messages.append("Zwei Belege nennen dieselbe Datei \(shown(path))") }
    }
    return messages
  }

  private func contradictions(of document: RegisterDocument) -> [String] {
    let name = document.number.map { "Der Beleg \(shown($0))" } ?? "Die Abrechnung für \(shown(document.name))"
    var messages: [String] = []
    if document.kind == .statement {
      if document.number != nil { messages.append("\(name) ist keine Rechnung und hat trotzdem eine Nummer") }
    } else {
      if document.number?.isEmpty != false { messages.append("\(name) hat keine Nummer") }
      if document.report == nil { messages.append("\(name) hat keinen Prüfbericht") }
    }
    if (document.kind == .cancellation) != (document.cancels != nil) {
      messages.append("\(name) und die Nummer, die damit storniert wird, passen nicht zusammen")
    }
    if document.kind == .cancellation, document.replaces != nil {
      messages.append("\(name) ist eine Stornierung und soll trotzdem etwas ersetzen")
    }
    return messages
  }
}
