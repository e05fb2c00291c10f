package import Dates
package import Diagnostics

extension Release {
  /// RUN-FREIGABE: what contradicts itself, whatever the draft.
  var faults: [Finding] {
    var faults: [Finding] = []
    if Self.comparable(verified.function) == Self.comparable(released.function) {
      faults.append(
        Finding(
          .release, at: released.place, "Beide Vermerke sind von derselben Funktion",
          hint: "freigeben muss jemand anderes als die Stelle, die sachliche und rechnerische Richtigkeit feststellt",
          related: [RelatedPlace(verified.place, "der Vermerk „sachlich und rechnerisch richtig“")]))
    }
    if released.day < verified.day {
      faults.append(
        Finding(
          .release, at: released.place,
          "Freigegeben wurde am \(released.day.german), sachlich und rechnerisch richtig war es erst am "
            + verified.day.german,
          hint: "eines der beiden Daten berichtigen, oder nach der Feststellung noch einmal freigeben",
          related: [RelatedPlace(verified.place, "der Vermerk „sachlich und rechnerisch richtig“")]))
    }
    return faults
  }

  /// RUN-FREIGABE: whether it is a release of this draft, as far as that can be told.
  /// - Parameters:
  ///   - digest: of what is to be issued.
  ///   - issueDate: day that the documents bear.
  ///   - today: from the clock.
  package func findings(digest: String, issueDate: Day, today: Day) -> [Finding] {
    var findings: [Finding] = []
    if draft != digest {
      findings.append(
        Finding(
          .release, at: draftPlace, "Freigegeben ist ein anderer Entwurf als dieser",
          hint: "noch einmal „abrechnung build“ aufrufen, die Unterschiede in der Übersicht ansehen und das neue Blatt "
            + "freigeben; auch Datum der Dokumente und Auswahl der Regionen müssen dieselben sein"))
    }
    for mark in [verified, released] where mark.day > today {
      findings.append(
        Finding(
          .release, at: mark.place, "Dieser Vermerk ist vom \(mark.day.german), das ist erst noch",
          hint: "das Datum berichtigen, oder die Uhr des Rechners stellen"))
    }
    if issueDate < released.day, released.day <= today {
      findings.append(
        Finding(
          .release, .warning, at: released.place,
          "Die Dokumente tragen den \(issueDate.german), freigegeben wurden sie erst am \(released.day.german)",
          hint: "ein Datum ab dem Tag der Freigabe wählen, neu abrechnen und freigeben, oder es so lassen"))
    }
    return findings
  }

  /// Functions are the same in whatever way they are written: „Leitung Kämmerei“, „leitung  kämmerei“.
  private static func comparable(_ function: String) -> String { function.lowercased().filter { !$0.isWhitespace } }
}
