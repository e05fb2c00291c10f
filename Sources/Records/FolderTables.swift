internal import Diagnostics
internal import Facts
internal import Identifiers
package import Settings

/// *Tabellen*: the tables of a folder, read and checked. Closed to other modules: who holds a post stands in it.
package struct FolderTables: Sendable {
  let municipalities: [Municipality]
  let posts: [Post]
  let holders: [Holder]
  /// False if a row of posts could not be used: whoever stands in it must not be called unknown.
  let postsAreComplete: Bool
  let nonStaffCosts: [NonStaffCost]
  let grantNotices: [GrantNotice]
  /// By employer, pay element to class.
  let payClasses: [AGS: [String: PayClass]]
  let advancePayments: [AdvancePayment]
  let previousYears: [PreviousYear]
  let plannedYears: [PlannedYear]
  let assignedNumbers: [AssignedNumbers]
  let inputs: [InputFile]
  let findings: [Finding]

  package init(_ tables: InputTables, agreement: Agreement) {
    let municipalities = MunicipalityTable.read(
      tables.municipalities.bytes, file: tables.municipalities.file, agreement: agreement)
    let posts = PostTable.read(tables.posts.bytes, file: tables.posts.file, agreement: agreement)
    let costs = NonStaffCostTable.read(
      tables.nonStaffCosts.bytes, file: tables.nonStaffCosts.file, agreement: agreement)
    let grants = tables.grants.map { GrantTable.read($0.bytes, file: $0.file, agreement: agreement) }
    let elements = PayElementTable.read(tables.payElements.bytes, file: tables.payElements.file, agreement: agreement)
    let advances = tables.advancePayments.map {
      AdvancePaymentTable.read(
        $0.bytes, file: $0.file, agreement: agreement, municipalities: municipalities.value?.0 ?? [])
    }
    // A row that could not be read is told where it stands, and not again by everybody who looks for it.
    let known = municipalities.findings.hasErrors ? nil : municipalities.value?.0
    let previous = tables.previousYear.map { PreviousYearTable.read($0.bytes, file: $0.file, municipalities: known) }
    let plan = tables.plan.map { PlanTable.read($0.bytes, file: $0.file, municipalities: known) }
    let numbers = tables.assignedNumbers.map {
      AssignedNumberTable.read($0.bytes, file: $0.file, municipalities: known)
    }
    self.municipalities = municipalities.value?.0 ?? []
    self.posts = posts.value?.posts ?? []
    holders = posts.value?.holders ?? []
    postsAreComplete = posts.value?.isComplete ?? false
    nonStaffCosts = costs.value?.0 ?? []
    grantNotices = grants?.value?.0 ?? []
    payClasses = elements.value?.0 ?? [:]
    advancePayments = advances?.value?.0 ?? []
    previousYears = previous?.value?.0 ?? []
    plannedYears = plan?.value?.0 ?? []
    assignedNumbers = numbers?.value?.0 ?? []
    inputs = [
      municipalities.value?.1, posts.value?.input, costs.value?.1, grants?.value?.1, elements.value?.1,
      advances?.value?.1, previous?.value?.1, plan?.value?.1, numbers?.value?.1,
    ].compactMap(\.self)
    findings =
      municipalities.findings + posts.findings + costs.findings + (grants?.findings ?? []) + elements.findings
      + (advances?.findings ?? []) + (previous?.findings ?? []) + (plan?.findings ?? [])
      + (numbers?.findings ?? [])
  }
}
