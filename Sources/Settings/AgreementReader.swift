internal import Dates
package import Diagnostics
internal import Identifiers
internal import Money

extension Agreement {
  /// Reads `vereinbarung.yaml`. All faults are found at once; there is a value as soon as the rest of the input can be
  /// checked with it, even beside errors.
  package static func read(_ bytes: [UInt8], file: String) -> Checked<Agreement> {
    let source = YAMLSource(file: file).read(bytes)
    guard let mapping = source.value else { return Checked(nil, source.findings) }
    var reader = SettingsReader(mapping)
    let agreement = reader.agreement()
    let findings = reader.finish()
    return Checked(agreement, findings)
  }
}

extension SettingsReader {
  fileprivate mutating func agreement() -> Agreement? {
    let year = integer("jahr", in: 2000...2099).map(BudgetYear.init)
    let issueDate = day("rechnungsdatum")
    if let year, let issueDate, issueDate < year.lastDay {
      report(
        .invalidValue, at: place(of: "rechnungsdatum"),
        "Das Rechnungsdatum liegt vor dem Ende des Abrechnungsjahres \(year.number)",
        hint: "abgerechnet wird das ganze Jahr; frühestens der \(year.lastDay.german)")
    }
    let paymentTermDays = integer("zahlungsziel_tage", in: 0...365)
    let contract = contract()
    let regions = regions()
    let grantRates = grantRates()
    let grantBasis = choice("foerderung_basis", GrantBasis.self)
    let partialMonths = choice("anteilig", PartialMonthRule.self)
    let grantCap = choice("deckel", GrantCap.self)
    let lapse = grantLapse()
    let surplus = surplusRule()
    let flatRate = amount("verwaltungspauschale_eur_je_vzae_jahr")
    let smallGroups = smallGroupRule()
    let vat = vatDecisions()
    let texts = texts()
    let papers = paperHeads()
    let bookings = bookingTerms(regions)
    let retention = retention()
    let release = releaseRule()
    guard let year, let issueDate, let paymentTermDays, let contract, let regions, let grantBasis, let partialMonths,
      let grantCap,
      let surplus, let flatRate, let smallGroups, let texts, let retention, let release
    else { return nil }
    return Agreement(
      year: year, issueDate: issueDate, issueDatePlace: place(of: "rechnungsdatum"), paymentTermDays: paymentTermDays,
      contract: contract, regions: regions, grantRates: grantRates, grantBasis: grantBasis,
      grantBasisPlace: place(of: "foerderung_basis"), partialMonths: partialMonths, grantCap: grantCap,
      grantLapse: lapse, surplus: surplus, administrationFlatRate: flatRate, smallGroups: smallGroups,
      vatDecisions: vat, texts: texts, papers: papers, bookings: bookings, retention: retention,
      release: release)
  }

  private mutating func contract() -> Contract? {
    guard var part = section("vereinbarung") else { return nil }
    let name = part.text("name")
    let undertaking = part.text("vorhaben")
    let grantName = part.text("foerderung")
    let abbreviation = part.text("kuerzel")
    let district = part.text("kreis")
    if let abbreviation, !(1...4).contains(abbreviation.utf8.count) || !abbreviation.utf8.allSatisfy(isASCIILetter) {
      part.report(
        .invalidValue, at: part.place(of: "kuerzel"),
        "Das Kürzel für Rechnungsnummern besteht aus 1 bis 4 Buchstaben A–Z")
    }
    add(part.finish())
    guard let name, let undertaking, let grantName, let abbreviation, let district else { return nil }
    return Contract(
      name: name, undertaking: undertaking, grantName: grantName, abbreviation: abbreviation, district: district)
  }

  /// Nil if one of them cannot be used: every row of that region would be reported as unknown.
  private mutating func regions() -> [Region]? {
    var regions: [Region] = []
    let values = list("regionen") ?? []
    for value in values {
      guard var part = section(value, "regionen") else { continue }
      let name = part.text("name")
      let employer = part.ags("arbeitgeber")
      let members = part.members()
      let fte = part.ratio("stellen")
      let key = part.allocationKey()
      let employerPlace = part.place(of: "arbeitgeber")
      if let name, regions.contains(where: { $0.name == name }) {
        part.report(.invalidValue, at: part.place(of: "name"), "Die Region „\(name)“ steht zweimal da")
      }
      if let name, !isFileName(name) {
        part.report(
          .invalidValue, at: part.place(of: "name"), "Der Name der Region eignet sich nicht als Dateiname",
          hint: "nur Buchstaben, Ziffern, Leerzeichen und Bindestrich, höchstens 40 Zeichen")
      }
      if let employer, regions.contains(where: { $0.employer == employer }) {
        part.report(
          .invalidValue, at: employerPlace, "Die Kommune \(employer) ist schon Arbeitgeberkommune einer Region")
      }
      let taken = Set(regions.flatMap { [$0.employer] + $0.members.map(\.ags) } + [employer].compactMap(\.self))
      for member in members where taken.contains(member.ags) {
        part.report(.invalidValue, at: member.place, "Die Kommune \(member.ags) steht schon in der Vereinbarung")
      }
      add(part.finish())
      guard let name, let employer else { continue }
      // Key and FTE may be wrong: stand-ins let the rest of the input be checked, and the finding stops the run.
      regions.append(
        Region(
          name: name, employer: employer, members: members, agreedFTE: fte ?? Ratio(1_000), key: key ?? .equal,
          place: value.place,
          employerPlace: employerPlace))
    }
    return regions.isEmpty || regions.count < values.count ? nil : regions
  }

  /// The municipalities of a region beside its employer; `[]` where it is alone.
  private mutating func members() -> [Region.Member] {
    var members: [Region.Member] = []
    for value in list("mitglieder", mayBeEmpty: true) ?? [] {
      guard let text = text(value, "mitglieder"), let ags = ags(text, at: value.place) else { continue }
      if members.contains(where: { $0.ags == ags }) {
        report(.invalidValue, at: value.place, "Die Kommune \(ags) steht zweimal da")
      } else {
        members.append(Region.Member(ags: ags, place: value.place))
      }
    }
    return members
  }

  private mutating func allocationKey() -> AllocationKey? {
    let word = choice("schluessel", [("gleich", 0), ("einwohner", 1), ("vzae", 2), ("prozent", 3)])
    let fte = weights("anteile_vzae", wanted: word.map { $0 == 2 })
    let fixed = weights("anteile", wanted: word.map { $0 == 3 })
    switch word {
    case 0: return .equal
    case 1: return .inhabitants
    case 2: return fte.map(AllocationKey.fte)
    case 3: return fixed.map(AllocationKey.fixed)
    default: return nil
    }
  }

  /// `wanted` is nil where the key itself is misspelt: then nothing is said about what belongs to it.
  private mutating func weights(_ key: String, wanted: Bool?) -> [AGS: Ratio]? {
    guard wanted == true else {
      if let value = optional(key), wanted == false {
        report(
          .invalidValue, at: value.place, "„\(key)“ passt nicht zu diesem Verteilschlüssel", hint: "die Angabe löschen")
      }
      return nil
    }
    guard let value = required(key) else { return nil }
    guard case .mapping(let mapping) = value.content else {
      report(
        .invalidValue, at: value.place, "Bei „\(key)“ wird je Kommune eine Zeile erwartet", hint: "\"05558012\": 40")
      return nil
    }
    var weights: [AGS: Ratio] = [:]
    for entry in mapping.entries {
      guard let ags = ags(entry.key, at: entry.keyPlace), let text = text(entry.value, key),
        let weight = ratio(text, at: entry.value.place, key)
      else { continue }
      weights[ags] = weight
    }
    let sum = weights.values.reduce(.zero, +)
    if key == "anteile", weights.count == mapping.entries.count, sum != Ratio(100) {
      report(
        .invalidValue, at: value.place, "Die Anteile ergeben zusammen \(sum.german) statt 100",
        hint: "feste Anteile sind Prozente; für andere Gewichte gibt es „schluessel: vzae“")
    }
    return weights
  }

  private mutating func grantRates() -> [GrantRate] {
    var rates: [GrantRate] = []
    for value in list("foerdersaetze") ?? [] {
      guard var part = section(value, "foerdersaetze") else { continue }
      let since = part.day("ab")
      let amount = part.amount("eur_je_vzae_jahr")
      let source = part.text("quelle")
      if let since, since.day != 1 {
        part.report(.invalidValue, at: part.place(of: "ab"), "Ein Fördersatz gilt ab dem Ersten eines Monats")
      }
      if let since, rates.contains(where: { $0.since == since }) {
        part.report(.invalidValue, at: part.place(of: "ab"), "Ab \(since.german) stehen zwei Fördersätze da")
      }
      add(part.finish())
      guard let since, let amount, let source else { continue }
      rates.append(GrantRate(since: since, perFTEAndYear: amount, source: source))
    }
    return rates.sorted { $0.since < $1.since }
  }

  private mutating func grantLapse() -> GrantLapse? {
    guard var part = section("foerderwegfall") else { return nil }
    let word = part.text("ab")
    let day = word.flatMap { Day(text: $0) }
    if let word, word != "nie", day == nil {
      part.report(
        .invalidValue, at: part.place(of: "ab"), "„\(word)“ bei „foerderwegfall.ab“ ist weder ein Tag noch „nie“")
    }
    if case .text("kreisweit")? = part.optional("umlage")?.content {
      part.report(
        .invalidValue, at: part.place(of: "umlage"), "Die Lesart „kreisweit“ ist nur eine Rechnung der Simulation",
        hint: "„umlage: region“ schreiben; abgerechnet wird je Region")
    } else {
      _ = part.choice("umlage", [("region", ())])
    }
    add(part.finish())
    return day.map(GrantLapse.init)
  }

  private mutating func surplusRule() -> SurplusRule? {
    let word = choice("ueberdeckung", [("fehler", false), ("auskehren", true)])
    switch word {
    case true?: return text("ueberdeckung_begruendung").map { .payOut(reason: $0) }
    case false?:
      refuse("ueberdeckung_begruendung", without: "ueberdeckung: auskehren")
      return .stop
    case nil:
      _ = optional("ueberdeckung_begruendung")
      return nil
    }
  }

  private mutating func smallGroupRule() -> SmallGroupRule? {
    let word = choice("kleingruppe", [("zusammenfassen", false), ("aufgliedern", true)])
    switch word {
    case true?: return text("kleingruppe_begruendung").map { .itemize(reason: $0) }
    case false?:
      refuse("kleingruppe_begruendung", without: "kleingruppe: aufgliedern")
      return .collapse
    case nil:
      _ = optional("kleingruppe_begruendung")
      return nil
    }
  }

  mutating func refuse(_ key: String, without other: String, hint: String = "die Angabe löschen") {
    if let value = optional(key) {
      report(.invalidValue, at: value.place, "„\(key)“ gehört nur zu „\(other)“", hint: hint)
    }
  }

  private mutating func texts() -> Texts? {
    guard var part = section("texte") else { return nil }
    let sender = part.text("absender")
    let closing = part.text("gruss")
    let signature = part.text("unterschrift")
    add(part.finish())
    guard let sender, let closing, let signature else { return nil }
    return Texts(sender: sender, closing: closing, signature: signature)
  }

  /// Whoever says nothing has a draft released.
  private mutating func releaseRule() -> ReleaseRule? {
    optional("freigabe") == nil ? .required : choice("freigabe", ReleaseRule.self)
  }

  private mutating func retention() -> Retention? {
    guard var part = section("aufbewahrung") else { return nil }
    let years = part.integer("jahre", in: 6...100)
    let reason = part.text("grund")
    add(part.finish())
    guard let years, let reason else { return nil }
    return Retention(years: years, reason: reason)
  }
}

private func isASCIILetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

private func isFileName(_ name: String) -> Bool {
  name.count <= 40 && name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == " " }
}
