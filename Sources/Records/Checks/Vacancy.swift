internal import Dates
internal import Diagnostics
internal import Facts

/// REC-VAKANZ: a post that was left and not filled again at once, within the year. A post not filled yet is none.
func vacancies(of post: Post, occupancies: [Occupancy], year: BudgetYear) -> [Finding] {
  let intervals = occupancies.sorted { $0.from < $1.from }
  guard var covered = intervals.first?.to else { return [] }
  var findings: [Finding] = []
  // Whoever called a post after its holder shall not read the name here.
  let name = HarmlessShape.post(post.id) ? "Die Stelle \(post.id)" : "Diese Stelle"
  func report(_ from: Day, _ to: Day, at place: SourcePlace) {
    let first = max(from, year.firstDay)
    let last = min(to, year.lastDay)
    guard first <= last else { return }
    findings.append(
      Finding(
        .vacancy, at: place, "\(name) war vom \(first.german) bis \(last.german) unbesetzt",
        hint: "wenn das stimmt, ist nichts zu tun; sonst „besetzt_von“ und „besetzt_bis“ berichtigen"))
  }
  for interval in intervals.dropFirst() {
    if interval.from > covered.adding(days: 1) {
      report(covered.adding(days: 1), interval.from.adding(days: -1), at: interval.place)
    }
    covered = max(covered, interval.to)
  }
  if covered < year.lastDay, let last = intervals.last { report(covered.adding(days: 1), year.lastDay, at: last.place) }
  return findings
}
