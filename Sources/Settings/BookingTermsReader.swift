internal import Diagnostics
internal import Identifiers

extension SettingsReader {
  /// `buchung`: for all employers, all members, or one municipality.
  /// - Parameter regions: nil if they cannot be read; then nothing is said about who is in them.
  mutating func bookingTerms(_ regions: [Region]?) -> [BookingTerms] {
    var terms: [BookingTerms] = []
    for value in optionalList("buchung") {
      guard var part = section(value, "buchung") else { continue }
      let audience = part.bookingAudience(regions)
      let accounts = part.bookingAccounts(isEmployer: audience.flatMap { $0.isEmployer(in: regions) })
      if let audience, terms.contains(where: { $0.audience == audience }) {
        part.report(.invalidValue, at: part.place(of: "fuer"), "Für dieselben Kommunen stehen zweimal Konten da")
      }
      add(part.finish())
      if let audience { terms.append(BookingTerms(audience: audience, accounts: accounts)) }
    }
    return terms
  }

  private mutating func bookingAudience(_ regions: [Region]?) -> BookingTerms.Audience? {
    switch text("fuer") {
    case "arbeitgeber": return .employers
    case "mitglieder": return .members
    case let text?:
      guard let ags = ags(text, at: place(of: "fuer")) else { return nil }
      if let regions, !regions.contains(where: { $0.employer == ags || $0.members.contains { $0.ags == ags } }) {
        report(
          .unknownMunicipality, at: place(of: "fuer"), "Die Kommune \(ags) gehört zu keiner Region der Vereinbarung",
          hint: "„arbeitgeber“, „mitglieder“ oder den Schlüssel einer Kommune aus „regionen“ angeben")
        return nil
      }
      return .municipality(ags)
    case nil: return nil
    }
  }

  /// - Parameter isEmployer: nil if it is not known.
  private mutating func bookingAccounts(isEmployer: Bool?) -> BookingAccounts {
    let revenue = account("ertragskonto")
    let expense = account("aufwandskonto")
    if isEmployer == false { refuse("ertragskonto", without: "fuer: arbeitgeber", hint: Self.otherSide) }
    if isEmployer == true { refuse("aufwandskonto", without: "fuer: mitglieder", hint: Self.otherSide) }
    return BookingAccounts(
      product: product("produkt"), result: isEmployer == false ? expense : revenue,
      receivable: account("forderungskonto"), payable: account("verbindlichkeitskonto"),
      vat: account("umsatzsteuerkonto"), advances: account("abschlagskonto"))
  }

  private static let otherSide =
    "die Arbeitgeberkommune bucht den Erstattungsbetrag als Ertrag, die anderen als Aufwand; die Angabe verschieben"

  private mutating func account(_ key: String) -> String? {
    let isKey = { (byte: UInt8) in (0x30...0x39).contains(byte) }
    return code(
      key, fault: "ist kein Konto", hint: "Ziffern, dazwischen Punkt, Strich oder Schrägstrich: 4482, 4482.001"
    ) {
      $0.utf8.count <= 20 && $0.utf8.first.map(isKey) == true && $0.utf8.last.map(isKey) == true
        && $0.utf8.allSatisfy { isKey($0) || [0x2D, 0x2E, 0x2F].contains($0) }
    }
  }

  private mutating func product(_ key: String) -> String? {
    code(key, fault: "ist keine Produktnummer", hint: "höchstens 40 Buchstaben, Ziffern, Punkte und Striche: 50.02.01")
    {
      $0.count <= 40 && $0.first.map { $0.isLetter || $0.isNumber } == true
        && $0.allSatisfy { $0.isLetter || $0.isNumber || " .-/_".contains($0) }
    }
  }

  private mutating func code(_ key: String, fault: String, hint: String, isRight: (String) -> Bool) -> String? {
    guard let text = optionalText(key) else { return nil }
    if isRight(text) { return text }
    report(.invalidValue, at: place(of: key), "„\(text)“ bei „buchung.\(key)“ \(fault)", hint: hint)
    return nil
  }
}

extension BookingTerms.Audience {
  fileprivate func isEmployer(in regions: [Region]?) -> Bool? {
    switch self {
    case .employers: true
    case .members: false
    case .municipality(let ags): regions?.contains { $0.employer == ags }
    }
  }
}
