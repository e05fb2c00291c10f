internal import Diagnostics

/// Numbers of an issuer: none twice, and those of a year's series without a gap.
struct NumberCheck {
  /// The highest counter.
  private(set) var counters: [SettlementLedger.Series: Int] = [:]
  /// All numbers of an issuer.
  private(set) var numbers: [String: Set<String>] = [:]
  private(set) var findings: [Finding] = []

  init(_ documents: [ArchivedDocument]) {
    var first: [String: [String: ArchivedDocument]] = [:]
    var series: [SettlementLedger.Series: [Int: ArchivedDocument]] = [:]
    for document in documents {
      guard let number = document.document.number else { continue }
      numbers[document.issuer, default: []].insert(number)
      if let earlier = first[document.issuer]?[number] {
        report(document, "Die Nummer \(shown(number)) ist zweimal vergeben, zuerst in „\(earlier.bag)“")
        continue
      }
      first[document.issuer, default: [:]][number] = document
      guard let counter = SeriesNumber(number, issuer: document.issuer, year: document.year)?.counter else { continue }
      let key = SettlementLedger.Series(issuer: document.issuer, year: document.year)
      if let earlier = series[key]?[counter]?.document.number {
        report(document, "Die Nummern \(shown(earlier)) und \(shown(number)) haben dieselbe laufende Nummer")
      }
      series[key, default: [:]][counter] = document
    }
    for (key, given) in series.sorted(by: { ($0.key.issuer, $0.key.year) < ($1.key.issuer, $1.key.year) }) {
      checkGaps(given)
      counters[key] = given.keys.max()
    }
  }

  private mutating func checkGaps(_ given: [Int: ArchivedDocument]) {
    var last = 0
    for (counter, document) in given.sorted(by: { $0.key < $1.key }) {
      if counter > last + 1 {
        let gap =
          counter == last + 2
          ? "fehlt die laufende Nummer \(last + 1)" : "fehlen die laufenden Nummern \(last + 1) bis \(counter - 1)"
        report(document, "Vor der Nummer \(shown(document.document.number ?? "")) \(gap)")
      }
      last = counter
    }
  }

  private mutating func report(_ document: ArchivedDocument, _ message: String) {
    findings.append(
      Finding(
        .archiveNumber, at: place(document.bag, BagFiles.register), message,
        hint: "Klären, welcher Beleg fehlt oder doppelt ist, und einen Vermerk ablegen"))
  }
}
