internal import Diagnostics
internal import Facts
internal import Identifiers

/// RUN-NUMMER: what no document can be called, alone or beside the others.
///
/// The table is looked at in a draft, too: the clerk shall know before anything is issued.
struct InvoiceNumberCheck {
  /// The table's rows for members of one issuer.
  let table: [AssignedNumbers]
  /// Where to look if a number stands in no table.
  let issuerPlace: SourcePlace

  private struct Named: Hashable {
    let number: String
    let recipient: AGS
    let place: SourcePlace
  }

  /// Form of all numbers of the table, and whether one is given twice.
  func ofTable() -> [Finding] { faults(of: named) }

  /// The same of numbers that final documents get, and whether one is missing or spent.
  /// - Parameters:
  ///   - numbers: by recipient, as they will stand on the documents.
  ///   - recipients: all that get a document.
  ///   - members: all municipalities of the region, the issuer among them.
  func of(
    _ numbers: [AGS: String], for recipients: [Municipality], among members: [Municipality], in state: InvoiceNumbers
  ) -> [Finding] {
    let given = recipients.compactMap { recipient in numbers[recipient.ags].map { named($0, recipient.ags) } }
    return faults(of: given, used: state.used)
      + recipients.filter { numbers[$0.ags] == nil }.map {
        missing("die Nummer der Rechnung", of: $0, at: row(of: $0.ags))
      }
      + members.filter { member in
        state.assigned[member.ags] != nil && !recipients.contains { $0.ags == member.ags }
      }.map { unneeded(of: $0, at: row(of: $0.ags)) }
  }

  /// The same of the documents of a correction.
  func ofCorrections(
    _ numbers: [AGS: CorrectionNumbers], _ needed: [NeededNumbers], _ members: [Municipality], used: Set<String>
  ) -> [Finding] {
    let given = needed.flatMap { one in
      [numbers[one.recipient]?.cancellation, numbers[one.recipient]?.replacement].compactMap(\.self).map {
        named($0, one.recipient)
      }
    }
    let absent = needed.flatMap { one in
      [
        one.cancels && numbers[one.recipient]?.cancellation == nil ? "die Stornonummer" : nil,
        one.issues && numbers[one.recipient]?.replacement == nil
          ? one.cancels ? "die neue Nummer" : "die Nummer der Rechnung" : nil,
      ].compactMap(\.self).compactMap { what in
        members.first { $0.ags == one.recipient }.map { missing(what, of: $0, at: row(of: one.recipient)) }
      }
    }
    return faults(of: given, used: used) + absent
  }

  private var named: [Named] {
    table.flatMap { row in
      row.all.map { Named(number: $0.text, recipient: row.recipient, place: $0.place) }
    }
  }

  /// A number that a recipient's document gets, where the table has it; else where the table or the agreement names the
  /// recipient.
  private func named(_ number: String, _ recipient: AGS) -> Named {
    named.first { $0.recipient == recipient && $0.number == number }
      ?? Named(number: number, recipient: recipient, place: row(of: recipient))
  }

  private func row(of recipient: AGS) -> SourcePlace {
    table.first { $0.recipient == recipient }?.place ?? issuerPlace
  }

  /// Form of all numbers, those of the table too, and which are given twice or spent.
  private func faults(of given: [Named], used: Set<String>) -> [Finding] {
    let used = Set(used.map(distinguishing))
    return faults(of: named + given.filter { !named.contains($0) })
      + given.filter { used.contains(distinguishing($0.number)) }.map { spent($0.number, at: $0.place) }
  }

  private func faults(of named: [Named]) -> [Finding] {
    var first: [[UInt8]: SourcePlace] = [:]
    var findings: [Finding] = []
    for one in named {
      if let finding = unsuitable(one.number, at: one.place) {
        findings.append(finding)
      } else if let earlier = first[distinguishing(one.number)] {
        findings.append(twice(one.number, at: one.place, firstAt: earlier))
      } else {
        first[distinguishing(one.number)] = one.place
      }
    }
    return findings
  }

  /// What files and people tell numbers apart by: letters without case, digits, and that something separates them.
  private func distinguishing(_ number: String) -> [UInt8] {
    Array(number.uppercased().utf8).map { isLetterOrDigit($0) ? $0 : UInt8(ascii: "-") }
  }
}

private let longestNumber = 20

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
}

/// RUN-NUMMER: too long, or with a character that a finance system or a file name may not take.
private func unsuitable(_ number: String, at place: SourcePlace) -> Finding? {
  let bytes = Array(number.utf8)
  let isAllowed = bytes.allSatisfy { isLetterOrDigit($0) || Array("-/. ".utf8).contains($0) }
  guard isAllowed, let first = bytes.first, first != 0x20, bytes.last != 0x20 else {
    return Finding(
      .invoiceNumber, at: place,
      "Die Rechnungsnummer „\(shortened(number))“ enthält ein Zeichen, das nicht vorkommen darf",
      hint: "erlaubt sind Buchstaben ohne Umlaute, Ziffern, Bindestrich, Schrägstrich, Punkt und dazwischen Leerzeichen"
    )
  }
  guard bytes.count > longestNumber else { return nil }
  return Finding(
    .invoiceNumber, at: place,
    "Die Rechnungsnummer „\(shortened(number))“ hat \(bytes.count) Zeichen, höchstens \(longestNumber) sind möglich",
    hint: "eine kürzere Nummer vergeben")
}

private func shortened(_ number: String) -> String {
  number.count > 2 * longestNumber ? number.prefix(2 * longestNumber - 1) + "…" : number
}

/// RUN-NUMMER: two documents of one issuer.
private func twice(_ number: String, at place: SourcePlace, firstAt first: SourcePlace) -> Finding {
  Finding(
    .invoiceNumber, at: place, "Die Rechnungsnummer „\(number)“ ist zweimal vergeben",
    hint: "jedem Dokument eine eigene Nummer geben", related: [RelatedPlace(first, "hier zuerst")])
}

/// RUN-NUMMER: an issued document has it.
private func spent(_ number: String, at place: SourcePlace) -> Finding {
  Finding(
    .invoiceNumber, at: place, "Die Rechnungsnummer „\(number)“ steht schon auf einem ausgestellten Dokument",
    hint: "eine neue Nummer vergeben; ausgestellte Nummern werden nie wieder verwendet, auch nicht nach einem Storno")
}

/// RUN-NUMMER: the finance system gives the numbers, but not this one.
private func missing(_ what: String, of recipient: Municipality, at place: SourcePlace) -> Finding {
  Finding(
    .invoiceNumber, at: place, "Für \(recipient.officialName) fehlt in rechnungsnummern.csv \(what)",
    hint: "die Nummer aus dem Finanzverfahren eintragen; wer eine vergibt, vergibt alle seiner Region")
}

/// RUN-NUMMER: the finance system expects a document that there is not.
private func unneeded(of member: Municipality, at place: SourcePlace) -> Finding {
  Finding(
    .invoiceNumber, .warning, at: place,
    "\(member.officialName) bekommt keine Rechnung, die vergebene Nummer bleibt unbenutzt",
    hint: "im Finanzverfahren vermerken, dass zu dieser Nummer kein Dokument gehört, und sie hier löschen")
}
