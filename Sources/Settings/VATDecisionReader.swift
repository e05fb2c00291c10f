internal import Dates
internal import Diagnostics
internal import Identifiers

extension SettingsReader {
  /// `umsatzsteuer`: what a regime needs is asked for, what it forbids is a finding (domain.md 4.2).
  mutating func vatDecisions() -> [VATDecision] {
    var decisions: [VATDecision] = []
    for value in optionalList("umsatzsteuer") {
      guard var part = section(value, "umsatzsteuer") else { continue }
      let issuer = part.ags("aussteller")
      let year = part.integer("jahr", in: 2000...2099).map(BudgetYear.init)
      let letter = part.choice("kategorie", VATCategoryLetter.self)
      let regime = part.vatRegime(letter, year)
      let vatIdentifier = part.vatIdentifier(letter)
      let taxNumber = part.taxNumber()
      part.requireTaxIdentifier(letter, at: value.place)
      if decisions.contains(where: { $0.issuer == issuer && $0.year == year }) {
        part.report(.invalidValue, at: value.place, "Für diesen Aussteller und dieses Jahr gibt es zwei Entscheidungen")
      }
      add(part.finish())
      guard let issuer, let year, let regime else { continue }
      decisions.append(
        VATDecision(
          issuer: issuer, year: year, regime: regime, vatIdentifier: vatIdentifier, taxNumber: taxNumber,
          place: value.place))
    }
    return decisions
  }
}

private enum VATCategoryLetter: String, CaseIterable {
  case notSubject = "O"
  case exempt = "E"
  case standard = "S"
}

/// The section of one decision. Where the category itself is misspelt, nothing is said about what belongs to it.
extension SettingsReader {
  fileprivate mutating func vatRegime(_ letter: VATCategoryLetter?, _ year: BudgetYear?) -> VATRegime? {
    let rate = rate(letter, year)
    let code = exemptionCode(letter)
    let reason = exemptionReason(letter, year)
    switch letter {
    case .notSubject: return reason.map(VATRegime.notSubject)
    case .exempt:
      guard let reason, let code else { return nil }
      return .exempt(reason: reason, code: code)
    case .standard: return rate.map(VATRegime.standard)
    case nil: return nil
    }
  }

  private mutating func rate(_ letter: VATCategoryLetter?, _ year: BudgetYear?) -> Int? {
    switch letter {
    case .standard:
      guard let rate = integer("satz", in: 1...99) else { return nil }
      if let year, !Self.legalRates(year).contains(rate) { add([unusualRate(rate, year)]) }
      return rate
    case .notSubject, .exempt:
      refuse(
        "satz", without: "kategorie: S",
        hint: "wer Umsatzsteuer ausweist, ohne es zu dürfen, schuldet sie (§ 14c Abs. 2 UStG); die Angabe löschen")
    case nil: _ = optional("satz")
    }
    return nil
  }

  /// § 12 UStG; in the second half of 2020 lower ones (§ 28 Abs. 1 bis 3 UStG).
  private static func legalRates(_ year: BudgetYear) -> Set<Int> { year.number == 2020 ? [5, 7, 16, 19] : [7, 19] }

  /// A warning only: the law may have changed since.
  private func unusualRate(_ rate: Int, _ year: BudgetYear) -> Finding {
    Finding(
      .vatRegime, .warning, at: place(of: "satz"),
      "Einen Steuersatz von \(rate) % kannte das Umsatzsteuergesetz \(year.number) nicht, als dieses Programm entstand",
      hint: "zu hoch ausgewiesene Umsatzsteuer wird geschuldet (§ 14c Abs. 1 UStG): den Satz prüfen, in der Regel 19")
  }

  private mutating func exemptionCode(_ letter: VATCategoryLetter?) -> String? {
    switch letter {
    case .exempt:
      guard let code = text("befreiungscode") else { return nil }
      if Self.exemptionCodes.contains(code) { return code }
      report(
        .invalidValue, at: place(of: "befreiungscode"), "„\(code)“ ist kein Code für eine Steuerbefreiung",
        hint: "der Code der Befreiung nach Artikel 132 der MwStSystRL, bei § 4 Nr. 29 UStG VATEX-EU-132-1F")
    case .notSubject, .standard: refuse("befreiungscode", without: "kategorie: E")
    case nil: _ = optional("befreiungscode")
    }
    return nil
  }

  /// BT-121: of the list VATEX those for activities in the public interest, Article 132 (1) a to q of 2006/112/EC.
  private static let exemptionCodes = Set(
    ["VATEX-EU-132"] + "ABCDEFGHIJKLMNOPQ".map { "VATEX-EU-132-1\($0)" })

  private mutating func exemptionReason(_ letter: VATCategoryLetter?, _ year: BudgetYear?) -> String? {
    switch letter {
    case .notSubject, .exempt:
      guard let reason = text("grund") else { return nil }
      // The option for the old law ends with the services of 2026, whatever the text was copied from.
      if let year, year.number >= 2027, reason.contains("§ 27 Abs. 22") {
        report(
          .vatRegime, at: place(of: "grund"),
          "Der Grund nennt § 27 Abs. 22 UStG, der für Leistungen des Jahres \(year.number) nicht mehr gilt",
          hint: "ab 2027 gilt § 2b UStG; die Kämmerei neu entscheiden lassen")
      }
      return reason
    case .standard:
      refuse(
        "grund", without: "kategorie: O oder E",
        hint: "eine steuerpflichtige Rechnung nennt keinen Grund für eine Befreiung (BR-S-10); die Angabe löschen")
    case nil: _ = optional("grund")
    }
    return nil
  }

  fileprivate mutating func vatIdentifier(_ letter: VATCategoryLetter?) -> VATIdentifier? {
    guard letter != .notSubject else {
      refuse(
        "ust_id", without: "kategorie: E oder S",
        hint: "mit Kategorie O darf keine USt-IdNr. auf die Rechnung (BR-O-02); die Angabe löschen")
      return nil
    }
    guard let text = optionalText("ust_id") else { return nil }
    do {
      return try VATIdentifier(text)
    } catch {
      let fault =
        switch error {
        case .malformed: "ist keine deutsche USt-IdNr."
        case .businessIdentifier: "ist eine Wirtschafts-Identifikationsnummer; auf die Rechnung gehört die USt-IdNr."
        case .wrongCheckDigit: "hat eine falsche Prüfziffer"
        }
      report(
        .invalidValue, at: place(of: "ust_id"), "„\(text)“ \(fault)",
        hint: "DE und neun Ziffern, wie sie das BZSt vergab")
      return nil
    }
  }

  fileprivate mutating func taxNumber() -> String? {
    guard let text = optionalText("steuernummer") else { return nil }
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }
    if (10...13).contains(digits.count),
      text.utf8.allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2F || $0 == 0x20 })
    {
      return text
    }
    report(
      .invalidValue, at: place(of: "steuernummer"), "„\(text)“ ist keine Steuernummer",
      hint: "10 bis 13 Ziffern, Schrägstriche dazwischen sind erlaubt: 312/5805/0123")
    return nil
  }

  fileprivate mutating func requireTaxIdentifier(_ letter: VATCategoryLetter?, at place: SourcePlace) {
    guard let letter, letter != .notSubject, optional("ust_id") == nil, optional("steuernummer") == nil else { return }
    report(
      .vatRegime, at: place, "In Kategorie \(letter.rawValue) fehlt die USt-IdNr. oder Steuernummer des Ausstellers",
      hint: "„ust_id: …“ oder „steuernummer: …“ ergänzen; eine von beiden muss auf die Rechnung (BR-DE-16)")
  }
}
