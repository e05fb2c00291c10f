internal import Dates
internal import Facts
internal import Identifiers
internal import Money
internal import Settings
internal import Statements
internal import Templates

/// *So rechnen Sie nach*: what abrechnung/pruefung.html may say.
struct RecalculationView: Sendable {
  let isDraft: Bool
  let year: String
  let undertaking: String
  let region: String
  let recipient: String
  let key: String
  let weightSum: String
  let bearers: [Bearer]
  let lines: [Line]
  let total: Result

  struct Bearer: Sendable {
    let name: String
    let ags: String
    let weight: String
    let result: Result
    let isRecipient: Bool
  }

  struct Result: Sendable {
    let cost: String
    let grant: String
    let amount: String
  }

  struct Line: Sendable {
    let code: String
    let label: String
    let amount: String
    let runningTotal: String
    let isFirst: Bool
    let parts: [Part]
  }

  struct Part: Sendable {
    let name: String
    let floor: String
    let remainder: String
    let extraCent: String?
    let runningShare: String
    let share: String
    let isRecipient: Bool
  }

  init(_ division: Recalculation) {
    isDraft = division.isDraft
    year = String(division.year.number)
    undertaking = division.undertaking
    region = division.region
    recipient = division.recipient.officialName
    key = division.key.german
    weightSum = germanCount(Int(division.weightSum))
    bearers = division.bearers.map {
      Bearer(
        name: $0.municipality.officialName, ags: $0.municipality.ags.text, weight: germanCount(Int($0.weight)),
        result: Result(cost: $0.cost.germanEuro, grant: $0.grant.germanEuro, amount: $0.amount.germanEuro),
        isRecipient: $0.isRecipient)
    }
    lines = division.lines.enumerated().map { index, line in
      Line(
        code: line.code, label: line.label, amount: line.amount.germanEuro, runningTotal: line.runningTotal.germanEuro,
        isFirst: index == 0,
        parts: zip(division.bearers, line.parts).map { bearer, part in
          Part(
            name: bearer.municipality.officialName, floor: part.floor.germanEuro,
            remainder: germanCount(Int(part.remainder)), extraCent: part.hasExtraCent ? centCount(1) : nil,
            runningShare: part.runningShare.germanEuro, share: part.share.germanEuro, isRecipient: bearer.isRecipient)
        })
    }
    total = Result(
      cost: division.cost.germanEuro, grant: division.grant.germanEuro, amount: division.ownShare.germanEuro)
  }
}

// MARK: Names for the template

extension RecalculationView {
  static let schema = Schema<RecalculationView>(
    .flag("entwurf", "wahr, solange die Abrechnung ein Entwurf ist", required: true, \.isDraft),
    .text("entwurfsvermerk", "„Entwurf, keine Rechnung“", required: true) { _ in draftNote },
    .text("jahr", "Abrechnungsjahr", required: true, \.year),
    .text("vorhaben", "wofür abgerechnet wird", \.undertaking),
    .text("region", "Name der Region", required: true, \.region),
    .text("empfaenger", "amtlicher Name der Kommune, die nachrechnet", required: true, \.recipient),
    .text("schluessel", "wie verteilt wird, etwa „zu gleichen Teilen“", required: true, \.key),
    .text("gewichtssumme", "Summe aller Gewichte", required: true, \.weightSum),
    .list(
      "kommunen", "alle Kommunen der Region in der Reihenfolge der Restcent", bearerSchema, required: true, \.bearers),
    .list("positionen", "Kostenzeilen, zuletzt die Förderung mit Minus", lineSchema, required: true, \.lines),
    .record("zusammen", "Summen der Region", resultSchema, required: true, \.total))

  private static let bearerSchema = Schema<Bearer>(
    .text("name", "amtlicher Name", required: true, \.name),
    .text("ags", "amtlicher Gemeindeschlüssel", \.ags),
    .text("gewicht", "ihr Gewicht nach dem Schlüssel", required: true, \.weight),
    .record("ergebnis", "was auf sie entfällt", resultSchema, required: true, \.result),
    .flag("empfaengerin", "wahr in der Zeile des Empfängers", \.isRecipient))

  private static let resultSchema = Schema<Result>(
    .text("kosten", "Kosten", required: true, \.cost),
    .text("foerderung", "Förderung, mit Minus", required: true, \.grant),
    .text("eigenanteil", "Kosten weniger Förderung", required: true, \.amount))

  private static let lineSchema = Schema<Line>(
    .text("kennung", "P1 bis P4, K für zusammengefasste Kosten, F für die Förderung", required: true, \.code),
    .text("bezeichnung", "Bezeichnung der Position", required: true, \.label),
    .text("betrag", "Betrag der Region", required: true, \.amount),
    .text("laufende_summe", "dieser Betrag und alle davor", required: true, \.runningTotal),
    .flag("erste", "wahr bei der ersten Position", \.isFirst),
    .list("kommunen", "was auf jede Kommune entfällt", partSchema, required: true, \.parts))

  private static let partSchema = Schema<Part>(
    .text("name", "amtlicher Name", required: true, \.name),
    .text("abgerundet", "ihr Teil der laufenden Summe, abgerundet", required: true, \.floor),
    .text("rest", "was beim Abrunden wegfiel, in Teilen eines Cents", required: true, \.remainder),
    .optionalText("restcent", "„1 Cent“, wenn sie einen übrigen Cent trägt", required: true, \.extraCent),
    .text("laufender_anteil", "ihr Teil der laufenden Summe", required: true, \.runningShare),
    .text("anteil", "ihr Teil dieser Position", required: true, \.share),
    .flag("empfaengerin", "wahr in der Zeile des Empfängers", \.isRecipient))
}
