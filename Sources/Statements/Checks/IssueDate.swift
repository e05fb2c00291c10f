package import Dates
package import Diagnostics

/// RUN-RECHNUNGSDATUM: a day on which nothing may be issued.
///
/// Numbers follow each other in time, and what is dated back or ahead does not fall due when people think.
/// - Parameters:
///   - today: by the clock.
///   - lastIssued: day of the issuer's newest document; nil before the first.
///   - place: where the date stands; nil if it was given on the command line.
package func issueDateFindings(
  _ issueDate: Day, today: Day, lastIssued: Day?, at place: SourcePlace? = nil
) -> [Finding] {
  var findings: [Finding] = []
  if let lastIssued, issueDate < lastIssued {
    findings.append(
      Finding(
        .issueDate, at: place,
        "Das Rechnungsdatum \(issueDate.german) liegt vor dem \(lastIssued.german), dem Datum der zuletzt ausgestellten "
          + "Rechnung",
        hint:
          "mit „--date“ frühestens den \(lastIssued.german) nennen (\(lastIssued.iso)); höhere Nummern haben nie ein "
          + "früheres Datum"))
  }
  let days = issueDate.ordinal - today.ordinal
  if abs(days) > longestDeviation {
    findings.append(
      Finding(
        .issueDate, at: place,
        "Das Rechnungsdatum \(issueDate.german) liegt \(abs(days)) Tage \(days < 0 ? "vor" : "nach") dem heutigen Tag "
          + "(\(today.german)), höchstens \(longestDeviation) sind möglich",
        hint: "den Tag der Ausstellung mit „--date \(today.iso)“ nennen oder „rechnungsdatum“ in vereinbarung.yaml "
          + "anpassen; stimmt das Datum, geht die Uhr dieses Rechners falsch"))
  }
  return findings
}

private let longestDeviation = 14
