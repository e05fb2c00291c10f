internal import Dates
package import Diagnostics
package import Facts
internal import Identifiers
internal import Money
package import Settings

/// Reads and checks all tables and exports of a folder, as far as they concern `regions`.
///
/// Every fault is found at once. What comes out knows posts and sums; persons stay here. Beside errors the facts are
/// what could be read, good for further checks and for nothing else.
/// - Throws: `ReadFailure` if the environment fails while an export is read.
package func readRecords(
  _ tables: InputTables, agreement: Agreement, regions: [Region]
) throws(ReadFailure) -> Checked<SettlementFacts> {
  let reading = try readPersons(tables, agreement: agreement, regions: regions)
  return Checked(reading.facts, reading.findings)
}

/// The same with tables that were read before, for exports that change while the tables do not.
package func readRecords(
  _ tables: FolderTables, exports: [InputTables.Export], agreement: Agreement, regions: [Region]
) throws(ReadFailure) -> Checked<SettlementFacts> {
  let reading = try readPersons(tables, exports: exports, agreement: agreement, regions: regions)
  return Checked(reading.facts, reading.findings)
}

/// *Lesung*: what was read of a folder, persons included. Stays in this module.
struct RecordsReading {
  let facts: SettlementFacts
  let findings: [Finding]
  /// What each person was paid in the year: by region, then by personnel number.
  let pay: [String: [String: Cents]]
}

/// The reading of `readRecords` with what it knows about persons.
func readPersons(
  _ tables: InputTables, agreement: Agreement, regions: [Region]
) throws(ReadFailure) -> RecordsReading {
  try readPersons(
    FolderTables(tables, agreement: agreement), exports: tables.exports, agreement: agreement, regions: regions)
}

private func readPersons(
  _ tables: FolderTables, exports: [InputTables.Export], agreement: Agreement, regions: [Region]
) throws(ReadFailure) -> RecordsReading {
  var findings = tables.findings
  var inputs = tables.inputs
  if let finding = unknownLegalFigures(of: agreement.year) { findings.append(finding) }
  let names = Set(regions.map(\.name))
  let ownPosts = tables.posts.filter { names.contains($0.region) }
  let ownHolders = tables.holders.filter { names.contains($0.region) }
  var staffCosts: [StaffCost] = []
  var staffing: [Staffing] = []
  var pay: [String: [String: Cents]] = [:]
  for region in regions {
    let holders = ownHolders.filter { $0.region == region.name }
    // Without posts every person would be unknown, and one fault would be reported a hundred times.
    var people = RegionPeople(
      region: region, agreement: agreement, holders: tables.postsAreComplete ? holders : nil)
    var booked = BookedRows()
    for export in exports where export.profile.employer == region.employer {
      let written = try dialect(of: export, year: agreement.year)
      findings += written.findings
      guard let (dialect, source) = written.value else {
        people.markIncomplete()
        continue
      }
      var reader = PayrollReader(
        source, profile: export.profile, dialect: dialect, year: agreement.year,
        payClasses: tables.payClasses[region.employer] ?? [:], holders: holders, booked: booked)
      booked = BookedRows()
      let read = try reader.read()
      findings += read.findings
      if read.findings.hasErrors { people.markIncomplete() }
      guard let content = read.value else { continue }
      var input = content.input
      input.writing = export.profile.writing(in: dialect)
      inputs.append(input)
      people.add(content, from: export.profile.exportFile)
      booked = content.booked
    }
    let result = people.finish()
    findings += result.findings
    staffCosts += result.staffCosts
    staffing.append(result.staffing)
    pay[region.name] = result.pay
  }
  let occupancies = ownHolders.map {
    Occupancy(post: $0.post, fte: $0.fte, from: $0.from, to: $0.to, place: $0.place)
  }
  for post in ownPosts {
    findings += vacancies(of: post, occupancies: occupancies.filter { $0.post == post.id }, year: agreement.year)
  }
  var facts = SettlementFacts(
    municipalities: tables.municipalities.filter { names.contains($0.region) }, posts: ownPosts,
    occupancies: occupancies, staffCosts: staffCosts, staffing: staffing,
    nonStaffCosts: tables.nonStaffCosts.filter { names.contains($0.region) },
    grantNotices: tables.grantNotices.filter { names.contains($0.region) },
    advancePayments: tables.advancePayments, previousYears: tables.previousYears, plannedYears: tables.plannedYears,
    assignedNumbers: tables.assignedNumbers, inputs: inputs)
  facts.otherMunicipalities = tables.municipalities.filter { !names.contains($0.region) }
  return RecordsReading(facts: facts, findings: findings, pay: pay)
}

/// How an export is written: as its profile states, and where that leaves something open as the file shows.
private func dialect(
  of export: InputTables.Export, year: BudgetYear
) throws(ReadFailure) -> Checked<(Dialect, any ByteSource)> {
  if let stated = export.profile.statedDialect { return Checked((stated, export.source)) }
  let source = try SampledSource(export.source)
  let recognised = DialectRecognition(source.sample, profile: export.profile, year: year).recognise()
  return Checked(recognised.value.map { ($0, source) }, recognised.findings)
}
