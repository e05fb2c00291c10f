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
    for row in table.rows {
      if let ags = AGS(table.cell(row, "ags").text) {
        if let first = firstRows[ags] {
          table.report(duplicateRow(at: table.cell(row, "ags"), firstAt: first, what: "Diese Kommune"))
          continue
        }
        firstRows[ags] = table.cell(row, "ags").place
      }
      if let municipality = municipality(row, &table, agreement) { municipalities.append(municipality) }
    }
    if table.findings.contains(where: { $0.code == .header && $0.severity == .error }) == false {
      for region in agreement.regions where firstRows[region.employer] == nil {
        table.report(municipalityWithoutMasterData(region.employer.text, at: region.employerPlace, file: file))
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
    let region = table.region(row, agreement)
    let role = role(row, &table, ags, region, agreement)
    let address = address(row, &table)
    let inhabitants = inhabitants(row, &table)
    let leitwegID = leitwegID(row, &table)
    let contact = contact(row, &table)
    let account = account(row, &table, isEmployer: role == .employer)
    guard let ags, let ars, let name, let kind, let region, let role, let address, let leitwegID, let contact,
      role == .member || account != nil
    else { return nil }
    return Municipality(
      ags: ags, ars: ars, name: name, kind: kind, region: region, role: role, address: address,
      inhabitants: inhabitants, leitwegID: leitwegID, contact: contact, account: account,
      remittanceReference: table.cell(row, "kassenzeichen").text, place: row.place)
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
    let digits = cell.text.filter { $0 != "." }
    if let number = Int64(digits), number > 0, digits.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
      number < 100_000_000
    {
      return number
    }
    table.report(unreadableNumber(.notANumber, in: cell, style: .german, sample: "14861"))
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
