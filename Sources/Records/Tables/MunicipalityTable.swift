internal import Diagnostics
internal import Facts
internal import Identifiers
internal import Money
internal import Settings

/// `kommunen.csv`: master data of all municipalities.
enum MunicipalityTable {
  static let columns = [
    Column("ags"), Column("ars"), Column("name"), Column("art"), Column("region"), Column("rolle"), Column("strasse"),
    Column("plz"), Column("ort"), Column("einwohner"), Column("leitweg_id"), Column("email"), Column("telefon"),
    Column("ansprechstelle"), Column("iban"), Column("kontoinhaber"), Column("kassenzeichen", required: false),
    Column("zustellung", required: false),
  ]

  static func read(_ bytes: [UInt8], file: String, agreement: Agreement) -> Checked<([Municipality], InputFile)> {
    var table = SideTable(bytes, file: file, columns: columns)
    var municipalities: [Municipality] = []
    var firstRows: [AGS: SourcePlace] = [:]
    var leitwegIDs: [String: SourcePlace] = [:]
    for row in table.rows {
      if let ags = AGS(table.cell(row, "ags").text) {
        if let first = firstRows[ags] {
          table.report(duplicateRow(at: table.cell(row, "ags"), firstAt: first, what: "Diese Kommune"))
          continue
        }
        firstRows[ags] = table.cell(row, "ags").place
      }
      let leitwegID = table.cell(row, "leitweg_id")
      if let first = leitwegIDs[leitwegID.text] {
        table.report(repeatedLeitwegID(in: leitwegID, firstAt: first))
      } else if !leitwegID.text.isEmpty {
        leitwegIDs[leitwegID.text] = leitwegID.place
      }
      if let municipality = municipality(row, &table, agreement) { municipalities.append(municipality) }
    }
    // A member that stands in a row that could not be used must not be called missing.
    let isComplete = !table.findings.hasErrors
    if isComplete || !table.findings.contains(where: { $0.code == .header && $0.severity == .error }) {
      for region in agreement.regions {
        let members = isComplete ? region.members.map { ($0.ags, $0.place) } : []
        for (ags, place) in [(region.employer, region.employerPlace)] + members where firstRows[ags] == nil {
          table.report(municipalityWithoutMasterData(ags.text, at: place, file: file))
        }
      }
    }
    return Checked((municipalities.sorted { $0.ags < $1.ags }, table.input), table.findings)
  }

  private static func municipality(_ row: Row, _ table: inout SideTable, _ agreement: Agreement) -> Municipality? {
    let ags = table.ags(row, "ags")
    let ars = ars(row, &table, ags)
    let name = table.text(row, "name") { incompleteMasterData(in: $0, "amtlicher Name ohne „Stadt“ oder „Gemeinde“") }
    let kind = Municipality.Kind(rawValue: table.cell(row, "art").text)
    if kind == nil { table.report(incompleteMasterData(in: table.cell(row, "art"), "„Stadt“ oder „Gemeinde“")) }
    let region = region(row, &table, ags, agreement)
    let role = role(row, &table, ags, region, agreement)
    let address = address(row, &table)
    let inhabitants = inhabitants(row, &table)
    let leitwegID = leitwegID(row, &table)
    let contact = contact(row, &table)
    let account = account(row, &table, isEmployer: role == .employer)
    // May be empty or of a form of their own, and stand in documents all the same.
    for column in ["telefon", "email", "kontoinhaber", "kassenzeichen"] {
      _ = table.isSuitable(table.cell(row, column))
    }
    guard let ags, let ars, let name, let kind, let region, let role, let address, let leitwegID, let contact,
      role == .member || account != nil
    else { return nil }
    return Municipality(
      ags: ags, ars: ars, name: name, kind: kind, region: region, role: role, address: address,
      inhabitants: inhabitants, leitwegID: leitwegID, contact: contact, account: account,
      remittanceReference: table.cell(row, "kassenzeichen").text, place: row.place,
      cells: Dictionary(
        columns.map { ($0.header, table.cell(row, $0.header).place) }, uniquingKeysWith: { first, _ in first }))
  }

  /// The region, if the agreement names the municipality there.
  private static func region(
    _ row: Row, _ table: inout SideTable, _ ags: AGS?, _ agreement: Agreement
  ) -> String? {
    guard let name = table.region(row, agreement), let region = agreement.region(named: name) else { return nil }
    guard let ags, ags != region.employer, !region.members.contains(where: { $0.ags == ags }) else { return name }
    table.report(notAMember(in: table.cell(row, "region"), of: region))
    return nil
  }

  private static func ars(_ row: Row, _ table: inout SideTable, _ ags: AGS?) -> ARS? {
    let cell = table.cell(row, "ars")
    if let ars = ARS(cell.text), ags.map(ars.belongs) ?? true { return ars }
    table.report(malformedKey(in: cell, hint: "zwölf Ziffern; Kreis und Gemeinde müssen zum Gemeindeschlüssel passen"))
    return nil
  }

  private static func role(
    _ row: Row, _ table: inout SideTable, _ ags: AGS?, _ region: String?, _ agreement: Agreement
  ) -> Municipality.Role? {
    let cell = table.cell(row, "rolle")
    guard let role = Municipality.Role(rawValue: cell.text) else {
      table.report(incompleteMasterData(in: cell, "„Arbeitgeber“ oder „Mitglied“"))
      return nil
    }
    if let ags, let region = region.flatMap(agreement.region(named:)), (region.employer == ags) != (role == .employer) {
      table.report(roleContradictsAgreement(in: cell, isEmployer: region.employer == ags))
      return nil
    }
    return role
  }

  private static func address(_ row: Row, _ table: inout SideTable) -> Municipality.Address? {
    let street = table.text(row, "strasse") { incompleteMasterData(in: $0, "Straße und Hausnummer des Rathauses") }
    let city = table.text(row, "ort") { incompleteMasterData(in: $0, "Ort des Rathauses") }
    let postCode = table.cell(row, "plz")
    let isPostCode = postCode.text.utf8.count == 5 && postCode.text.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
    if !isPostCode { table.report(incompleteMasterData(in: postCode, "fünf Ziffern")) }
    guard let street, let city, isPostCode else { return nil }
    return Municipality.Address(street: street, postCode: postCode.text, city: city)
  }

  private static func inhabitants(_ row: Row, _ table: inout SideTable) -> Int64? {
    let cell = table.cell(row, "einwohner")
    if cell.text.isEmpty { return nil }
    guard let number = table.ratio(row, "einwohner", sample: "14861") else { return nil }
    if number.denominator == 1, (1..<100_000_000).contains(number.numerator) { return number.numerator }
    table.report(incompleteMasterData(in: cell, "eine ganze Zahl, zum Beispiel 14861"))
    return nil
  }

  private static func leitwegID(_ row: Row, _ table: inout SideTable) -> LeitwegID? {
    let cell = table.cell(row, "leitweg_id")
    if cell.text.isEmpty {
      table.report(incompleteMasterData(in: cell, "die Leitweg-ID beim Empfänger erfragen"))
      return nil
    }
    do {
      return try LeitwegID(cell.text)
    } catch {
      table.report(wrongLeitwegID(in: cell, malformed: error == .malformed))
      return nil
    }
  }

  private static func contact(_ row: Row, _ table: inout SideTable) -> Municipality.Contact? {
    let point = table.text(row, "ansprechstelle") {
      incompleteMasterData(in: $0, "die Stelle nennen, keine Person: „Fachbereich Finanzen“")
    }
    let phone = table.cell(row, "telefon")
    let isPhone = phone.text.utf8.count { $0 >= 0x30 && $0 <= 0x39 } >= 3
    if !isPhone { table.report(incompleteMasterData(in: phone, "mindestens drei Ziffern (BR-DE-27)")) }
    let email = table.cell(row, "email")
    if !isEmail(email.text) {
      table.report(incompleteMasterData(in: email, "so schreiben: rechnung@gemeinde.de (BR-DE-28)"))
    }
    guard let point, isPhone, isEmail(email.text) else { return nil }
    return Municipality.Contact(point: point, phone: phone.text, email: email.text)
  }

  /// One `@` with at least two characters on each side, no blanks, no dot at the edges (BR-DE-28).
  private static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { $0.utf8.count >= 2 && !$0.hasPrefix(".") && !$0.hasSuffix(".") }
      && !text.contains(where: \.isWhitespace)
  }

  private static func account(_ row: Row, _ table: inout SideTable, isEmployer: Bool) -> Municipality.Account? {
    let iban = table.cell(row, "iban")
    let holder = table.cell(row, "kontoinhaber")
    guard isEmployer || !iban.text.isEmpty else { return nil }
    if iban.text.isEmpty {
      table.report(incompleteMasterData(in: iban, "ohne Bankverbindung der Arbeitgeberkommune gibt es keine Rechnung"))
    }
    if holder.text.isEmpty {
      table.report(incompleteMasterData(in: holder, "Kontoinhaber genau so, wie die Bank ihn führt"))
    }
    guard !iban.text.isEmpty else { return nil }
    do {
      let number = try IBAN(iban.text)
      return holder.text.isEmpty ? nil : Municipality.Account(iban: number, holder: holder.text)
    } catch {
      table.report(wrongIBAN(in: iban, malformed: error == .malformed))
      return nil
    }
  }
}
