internal import Dates
internal import Diagnostics
internal import Identifiers

extension SettingsReader {
  /// The heads below `vorlagen`; one of them must be for everybody who has none of their own.
  mutating func paperHeads() -> [PaperHead] {
    var heads: [PaperHead] = []
    for value in list("vorlagen") ?? [] {
      guard var part = section(value, "vorlagen") else { continue }
      let audience = part.audience()
      let number = part.optionalText("nummer") ?? ""
      let leadUnit = part.text("federfuehrung")
      let day = part.day("datum")
      let products = (part.list("produkte") ?? []).compactMap { part.text($0, "produkte") }
      let kind = part.text("art")
      let form = part.form(kind)
      let meetings = part.meetings()
      let proposal = part.proposal(form)
      let budget = part.budget()
      let attachments = part.texts("anlagen")
      if let day, let meeting = meetings.first(where: { $0.day < day }) {
        part.report(
          .paperDate, at: part.place(of: "datum"),
          "Die Vorlage trägt den \(day.german), die Sitzung war aber schon am \(meeting.day.german)",
          hint: "Datum der Vorlage oder Sitzungsdatum berichtigen")
      }
      if let audience, heads.contains(where: { $0.audience == audience }) {
        part.report(.invalidValue, at: value.place, "Für denselben Empfänger stehen zwei Vorlagenköpfe da")
      }
      add(part.finish())
      guard let audience, let leadUnit, let day, let kind, let form else { continue }
      heads.append(
        PaperHead(
          audience: audience, form: form, number: number, leadUnit: leadUnit, day: day, products: products, kind: kind,
          sequence: meetings, proposal: proposal, budget: budget, attachments: attachments))
    }
    if !heads.contains(where: { $0.audience == .all }), mapping["vorlagen"] != nil, !findings.hasErrors {
      report(.missingKey, at: place(of: "vorlagen"), "Es fehlt ein Vorlagenkopf mit „fuer: alle“")
    }
    return heads
  }

  private mutating func audience() -> PaperHead.Audience? {
    switch text("fuer") {
    case "alle": return .all
    case "kreis": return .district
    case let text?: return ags(text, at: place(of: "fuer")).map(PaperHead.Audience.municipality)
    case nil: return nil
    }
  }

  /// `vorlage`, or what follows from how the paper is dealt with; the two must not contradict each other.
  private mutating func form(_ kind: String?) -> PaperHead.Form? {
    let isStated = optional("vorlage") != nil
    let stated = isStated ? choice("vorlage", PaperHead.Form.self) : nil
    guard let kind else { return stated }
    let implied = Self.form(of: kind)
    guard isStated else {
      if implied == nil {
        report(
          .invalidValue, at: place(of: "art"), "Aus „\(kind)“ bei „\(name).art“ folgt nicht, ob ein Beschluss gefasst wird",
          hint: "„vorlage: mitteilung“ oder „vorlage: beschluss“ ergänzen")
      }
      return implied
    }
    if let stated, let implied, stated != implied {
      report(
        .invalidValue, at: place(of: "vorlage"),
        "„vorlage: \(stated.rawValue)“ passt nicht zu „art: \(kind)“",
        hint: "eines von beiden ändern, oder „vorlage“ löschen; die Art genügt hier")
    }
    return stated
  }

  private static func form(of kind: String) -> PaperHead.Form? {
    let kind = kind.lowercased()
    if ["kenntnis", "mitteilung", "bericht", "information"].contains(where: kind.hasPrefix) { return .information }
    return ["beschluss", "entscheid", "zustimmung", "empfehlung"].contains(where: kind.hasPrefix) ? .decision : nil
  }

  private mutating func meetings() -> [PaperHead.Meeting] {
    (list("beratungsfolge") ?? []).compactMap { value in
      guard var part = section(value, "beratungsfolge") else { return nil }
      let committee = part.text("gremium")
      let day = part.day("sitzungsdatum")
      let responsibility = part.optionalText("zustaendigkeit") ?? ""
      add(part.finish())
      guard let committee, let day else { return nil }
      return PaperHead.Meeting(committee: committee, day: day, responsibility: responsibility)
    }
  }

  private mutating func proposal(_ form: PaperHead.Form?) -> [String] {
    guard form != .information else {
      refuse(
        "beschlussvorschlag", without: "vorlage: beschluss", hint: "die Angabe löschen, oder die Vorlage beschließen lassen")
      return []
    }
    return texts("beschlussvorschlag")
  }

  private mutating func budget() -> PaperHead.Budget {
    guard optional("haushalt") != nil, var part = section("haushalt") else { return PaperHead.Budget() }
    let budget = PaperHead.Budget(
      product: part.optionalText("produkt") ?? "", account: part.optionalText("sachkonto") ?? "",
      cover: part.optionalText("deckung") ?? "", followUp: part.optionalText("folgeaufwand") ?? "")
    if part.mapping["ansatz"] != nil {
      part.report(
        .invalidValue, at: part.place(of: "ansatz"), "Der Ansatz steht nicht hier, sondern in plan.csv",
        hint: "die Angabe löschen und in plan.csv je Kommune eine Zeile schreiben")
      _ = part.optional("ansatz")
    }
    add(part.finish())
    return budget
  }

  private mutating func texts(_ key: String) -> [String] { optionalList(key).compactMap { text($0, key) } }
}
