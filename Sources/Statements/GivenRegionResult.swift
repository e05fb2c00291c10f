internal import Allocation
internal import Costs
internal import Dates
package import Diagnostics
package import Facts
package import Identifiers
package import Money
package import Settings

/// *Ergebnis einer anderen Region* (`--with`): what another employer has handed over, and where each of it stands. Its
/// sums agree with each other; whether they fit the agreement is asked here.
package struct GivenRegionResult: Sendable {
  package let year: Placed<Int64>
  package let isDraft: Placed<Bool>
  package let region: Placed<String>
  package let employer: Placed<AGS>
  package let cost: Cents
  package let grant: Cents
  /// Nil if the region is collapsed.
  package let details: Details?
  package let members: [Member]

  /// A value and where it stands in the file.
  package struct Placed<Value: Sendable>: Sendable {
    package let value: Value
    package let place: SourcePlace

    package init(_ value: Value, at place: SourcePlace) {
      self.value = value
      self.place = place
    }
  }

  /// Lines and months, where the public may see them.
  package struct Details: Sendable {
    package let amounts: [CostCategory: Cents]
    /// Occupied FTE-months.
    package let fteMonths: Ratio
    package let containsRetroactivePay: Bool

    package init(amounts: [CostCategory: Cents], fteMonths: Ratio, containsRetroactivePay: Bool) {
      self.amounts = amounts
      self.fteMonths = fteMonths
      self.containsRetroactivePay = containsRetroactivePay
    }
  }

  /// A municipality's part of cost and grant.
  package struct Member: Sendable {
    package let ags: Placed<AGS>
    package let role: Municipality.Role
    package let cost: Cents
    package let grant: Cents
    package let previousYear: ComparedYear?
    package let plan: ComparedYear?

    package init(
      ags: Placed<AGS>, role: Municipality.Role, cost: Cents, grant: Cents, previousYear: ComparedYear?,
      plan: ComparedYear?
    ) {
      self.ags = ags
      self.role = role
      self.cost = cost
      self.grant = grant
      self.previousYear = previousYear
      self.plan = plan
    }
  }

  package init(
    year: Placed<Int64>, isDraft: Placed<Bool>, region: Placed<String>, employer: Placed<AGS>, cost: Cents,
    grant: Cents,
    details: Details?, members: [Member]
  ) {
    self.year = year
    self.isDraft = isDraft
    self.region = region
    self.employer = employer
    self.cost = cost
    self.grant = grant
    self.details = details
    self.members = members
  }

  /// Everything in which the result contradicts the agreement or the run that is to use it.
  /// - Parameters:
  ///   - settled: regions of this run.
  ///   - earlier: results given before this one.
  package func faults(
    in agreement: Agreement, settling settled: [Region], after earlier: [GivenRegionResult]
  ) -> [Finding] {
    guard year.value == Int64(agreement.year.number) else {
      return [resultOfOtherYear(agreement.year.number, at: year.place)]
    }
    guard let region = agreement.region(named: region.value) else {
      return [resultOfUnknownRegion(region.value, known: agreement.regions.map(\.name), at: self.region.place)]
    }
    if settled.contains(where: { $0.name == region.name }) {
      return [resultOfSettledRegion(region.name, at: self.region.place)]
    }
    if let first = earlier.first(where: { $0.region.value == region.name }) {
      return [resultGivenTwice(region.name, at: self.region.place, firstAt: first.region.place)]
    }
    guard employer.value == region.employer else { return [resultOfOtherEmployer(region, at: employer.place)] }
    return members.compactMap { member in
      let expected: Municipality.Role? =
        member.ags.value == region.employer
        ? .employer : region.members.contains { $0.ags == member.ags.value } ? .member : nil
      return expected == member.role ? nil : resultWithStranger(region, at: member.ags.place)
    } + missing(of: region) + otherState(than: earlier)
  }

  /// The paper then is a draft, which is easily overlooked where another employer has finished.
  private func otherState(than earlier: [GivenRegionResult]) -> [Finding] {
    guard let other = earlier.first, other.isDraft.value != isDraft.value else { return [] }
    let (draft, final) = isDraft.value ? (self, other) : (other, self)
    return [
      resultIsDraft(
        draft.region.value, at: draft.isDraft.place, final: final.region.value, finalAt: final.isDraft.place)
    ]
  }

  private func missing(of region: Region) -> [Finding] {
    let given = Set(members.map(\.ags.value))
    return ([region.employer] + region.members.map(\.ags)).filter { !given.contains($0) }.map {
      resultWithoutMember($0, region, at: self.region.place)
    }
  }

  /// The region's figures for the overview of the district; the shares must be those that the agreement gives.
  ///
  /// - Precondition: there are no `faults`.
  package func figures(_ agreement: Agreement, municipalities: [Municipality]) -> Checked<RegionFigures> {
    guard let region = agreement.region(named: region.value) else { return Checked(nil) }
    let towns = bearers(of: region, among: municipalities)
    let weights = Weights.make(region, bearers: towns)
    guard let value = weights.value else { return Checked(nil, weights.findings) }
    // The cascade's running shares are those of the totals, so lines need not be known.
    let costs = apportion(cost, by: value.numbers)
    let amounts = apportion(cost - grant, by: value.numbers)
    var findings = weights.findings
    let shares = towns.indices.map { index in
      let given = members.first { $0.ags.value == towns[index].ags }
      if let given, given.cost != costs[index] || given.cost - given.grant != amounts[index] {
        findings.append(resultWithOtherShare(region, at: given.ags.place))
      }
      return RegionFigures.Share(
        ags: towns[index].ags, municipality: towns[index].officialName, fraction: value.share(index),
        cost: costs[index], grant: costs[index] - amounts[index], previousYear: given?.previousYear, plan: given?.plan)
    }
    guard !findings.hasErrors else { return Checked(nil, findings) }
    return Checked(
      RegionFigures(
        name: region.name, employer: towns.first?.officialName ?? "", key: region.key, cost: cost, grant: grant,
        details: details.map {
          RegionFigures.Details(
            amounts: $0.amounts, fteMonths: $0.fteMonths, plannedFTEMonths: region.agreedFTE * Ratio(12),
            containsRetroactivePay: $0.containsRetroactivePay)
        }, shares: shares, residualCents: value.residualCents(of: cost - grant)), findings)
  }
}
