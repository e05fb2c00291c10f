internal import Dates
internal import Diagnostics
internal import Facts
internal import Money
internal import Settings

/// Who was on a post from when to when. Lives and dies in this module.
struct Holder {
  let personnelNumber: String
  let post: String
  let region: String
  let fte: Ratio
  let from: Day
  let to: Day
  let place: SourcePlace
}

/// `stellen.csv`: posts, and a row for each holder.
enum PostTable {
  static let columns = [
    Column("stelle", .shownIf(HarmlessShape.post)), Column("region", .hidden),
    Column("vzae_soll", .shownIf(HarmlessShape.fte)), Column("personalnummer", .hidden),
    Column("vzae_ist", .shownIf(HarmlessShape.fte)), Column("besetzt_von", .shownIf(HarmlessShape.date)),
    Column("besetzt_bis", .shownIf(HarmlessShape.date)),
  ]

  struct Content {
    var posts: [Post] = []
    var holders: [Holder] = []
    var input: InputFile
    /// False if a row could not be used: whoever stands in it must not be called unknown.
    var isComplete = true
  }

  static func read(_ bytes: [UInt8], file: String, agreement: Agreement) -> Checked<Content> {
    var table = SideTable(bytes, file: file, columns: columns, isPersonal: true)
    var content = Content(input: table.input)
    for row in table.rows {
      guard let post = post(row, &table, agreement) else { continue }
      if let first = content.posts.first(where: { $0.id == post.id }) {
        if first.region != post.region || first.plannedFTE != post.plannedFTE {
          table.report(
            contradictoryPost(
              in: table.cell(row, first.region != post.region ? "region" : "vzae_soll"), firstAt: first.place))
          continue
        }
      } else {
        content.posts.append(post)
      }
      if let holder = holder(row, of: post, &table, agreement.year) {
        if let twin = content.holders.first(where: { $0.isSame(as: holder) }) {
          table.report(duplicateRow(at: table.cell(row, "stelle"), firstAt: twin.place))
        } else {
          content.holders.append(holder)
        }
      }
    }
    content.isComplete = !table.findings.hasErrors
    for region in agreement.regions {
      let posts = content.posts.filter { $0.region == region.name }
      let planned = posts.map(\.plannedFTE).reduce(.zero, +)
      if planned > region.agreedFTE, let last = posts.last {
        table.report(
          postsBeyondAgreement(
            region: region.name, planned: planned, agreed: region.agreedFTE, at: last.place, agreement: region.place))
      }
    }
    return Checked(content, table.findings)
  }

  private static func post(_ row: Row, _ table: inout SideTable, _ agreement: Agreement) -> Post? {
    let id = table.text(row, "stelle", ifEmpty: emptyPostField)
    let region = table.region(row, agreement)
    let planned = fte(row, "vzae_soll", &table)
    guard let id, let region, let planned else { return nil }
    return Post(id: id, region: region, plannedFTE: planned, place: row.place)
  }

  private static func fte(_ row: Row, _ column: String, _ table: inout SideTable) -> Ratio? {
    guard let fte = table.ratio(row, column) else { return nil }
    if fte > .zero, fte <= Ratio(1) { return fte }
    table.report(implausibleFTE(in: table.cell(row, column)))
    return nil
  }

  /// Nil, without a finding, for a post that nobody held: no number and no dates.
  private static func holder(_ row: Row, of post: Post, _ table: inout SideTable, _ year: BudgetYear) -> Holder? {
    let fields = ["personalnummer", "vzae_ist", "besetzt_von", "besetzt_bis"]
    if fields.allSatisfy({ table.cell(row, $0).text.isEmpty }) { return nil }
    let number = table.text(row, "personalnummer", ifEmpty: emptyPostField)
    let actual = fte(row, "vzae_ist", &table)
    let from = table.day(row, "besetzt_von")
    let to = table.cell(row, "besetzt_bis").text.isEmpty ? year.lastDay : table.day(row, "besetzt_bis")
    if let actual, actual > post.plannedFTE {
      table.report(occupiedBeyondPost(in: table.cell(row, "vzae_ist")))
      return nil
    }
    if let from, let to, to < from, !table.cell(row, "besetzt_bis").text.isEmpty {
      table.report(reversedInterval(in: table.cell(row, "besetzt_bis")))
      return nil
    }
    guard let number, let actual, let from, let to else { return nil }
    return Holder(
      personnelNumber: number, post: post.id, region: post.region, fte: actual, from: from, to: to, place: row.place)
  }
}

extension Holder {
  fileprivate func isSame(as other: Holder) -> Bool {
    (personnelNumber, post, from) == (other.personnelNumber, other.post, other.from) && to == other.to
  }
}
