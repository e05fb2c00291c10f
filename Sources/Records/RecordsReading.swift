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
  let municipalities = MunicipalityTable.read(
    tables.municipalities.bytes, file: tables.municipalities.file, agreement: agreement)
  let posts = PostTable.read(tables.posts.bytes, file: tables.posts.file, agreement: agreement)
  let costs = NonStaffCostTable.read(tables.nonStaffCosts.bytes, file: tables.nonStaffCosts.file, agreement: agreement)
  let grants = tables.grants.map { GrantTable.read($0.bytes, file: $0.file, agreement: agreement) }
  let elements = PayElementTable.read(tables.payElements.bytes, file: tables.payElements.file, agreement: agreement)
  let advances = tables.advancePayments.map {
    AdvancePaymentTable.read(
      $0.bytes, file: $0.file, agreement: agreement, municipalities: municipalities.value?.0 ?? [])
  }
  let previousYear = tables.previousYear.map {
    PreviousYearTable.read($0.bytes, file: $0.file, municipalities: municipalities.value?.0)
  }
  var findings = municipalities.findings + posts.findings + costs.findings + (grants?.findings ?? [])
  findings += elements.findings + (advances?.findings ?? []) + (previousYear?.findings ?? [])
  var inputs = [municipalities.value?.1, posts.value?.input, costs.value?.1, grants?.value?.1, elements.value?.1]
  if let finding = unknownLegalFigures(of: agreement.year) { findings.append(finding) }
  inputs += [advances?.value?.1, previousYear?.value?.1]

  let names = Set(regions.map(\.name))
  let ownPosts = (posts.value?.posts ?? []).filter { names.contains($0.region) }
  let ownHolders = (posts.value?.holders ?? []).filter { names.contains($0.region) }
  var staffCosts: [StaffCost] = []
  var staffing: [Staffing] = []
  var pay: [String: [String: Cents]] = [:]
  // Without posts every person would be unknown, and one fault would be reported a hundred times.
  let postsAreUsable = posts.value?.isComplete ?? false
  for region in regions {
    var people = RegionPeople(
      region: region, agreement: agreement,
      holders: postsAreUsable ? ownHolders.filter { $0.region == region.name } : nil)
    var booked = BookedRows()
    for export in tables.exports where export.profile.employer == region.employer {
      let written = try dialect(of: export, year: agreement.year)
      findings += written.findings
      guard let (dialect, source) = written.value else {
        people.markIncomplete()
        continue
      }
      var reader = PayrollReader(
        source, profile: export.profile, dialect: dialect, year: agreement.year,
        payClasses: elements.value?.0[region.employer] ?? [:],
        holders: ownHolders.filter { $0.region == region.name }, booked: booked)
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
  let facts = SettlementFacts(
    municipalities: (municipalities.value?.0 ?? []).filter { names.contains($0.region) }, posts: ownPosts,
    occupancies: occupancies, staffCosts: staffCosts, staffing: staffing,
    nonStaffCosts: (costs.value?.0 ?? []).filter { names.contains($0.region) },
    grantNotices: (grants?.value?.0 ?? []).filter { names.contains($0.region) },
    advancePayments: advances?.value?.0 ?? [], previousYears: previousYear?.value?.0 ?? [],
    inputs: inputs.compactMap(\.self))
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
