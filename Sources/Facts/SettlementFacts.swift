package import Dates
package import Diagnostics
package import Identifiers
package import Money

/// What the input files state about a year, checked, and without any person.
package struct SettlementFacts: Sendable {
  package var municipalities: [Municipality]
  /// Of regions that are not settled: their names and inhabitants, for papers about the whole district.
  package var otherMunicipalities: [Municipality] = []
  package var posts: [Post]
  package var occupancies: [Occupancy]
  package var staffCosts: [StaffCost]
  package var staffing: [Staffing]
  package var nonStaffCosts: [NonStaffCost]
  package var grantNotices: [GrantNotice]
  package var advancePayments: [AdvancePayment]
  package var previousYears: [PreviousYear]
  package var plannedYears: [PlannedYear]
  package var assignedNumbers: [AssignedNumbers]
  package var inputs: [InputFile]

  package init(
    municipalities: [Municipality], posts: [Post], occupancies: [Occupancy], staffCosts: [StaffCost],
    staffing: [Staffing], nonStaffCosts: [NonStaffCost], grantNotices: [GrantNotice],
    advancePayments: [AdvancePayment], previousYears: [PreviousYear] = [], plannedYears: [PlannedYear] = [],
    assignedNumbers: [AssignedNumbers] = [], inputs: [InputFile]
  ) {
    self.municipalities = municipalities
    self.posts = posts
    self.occupancies = occupancies
    self.staffCosts = staffCosts
    self.staffing = staffing
    self.nonStaffCosts = nonStaffCosts
    self.grantNotices = grantNotices
    self.advancePayments = advancePayments
    self.previousYears = previousYears
    self.plannedYears = plannedYears
    self.assignedNumbers = assignedNumbers
    self.inputs = inputs
  }

  package func municipality(_ ags: AGS) -> Municipality? { municipalities.first { $0.ags == ags } }
}

/// *Sachkosten*: a posting for equipment or recruiting. Its text stays in the reading module.
package struct NonStaffCost: Sendable {
  package let region: String
  package let category: CostCategory
  package let day: Day
  package let amount: Cents
  package let place: SourcePlace

  package init(region: String, category: CostCategory, day: Day, amount: Cents, place: SourcePlace) {
    self.region = region
    self.category = category
    self.day = day
    self.amount = amount
    self.place = place
  }
}

/// *Förderung*: what was granted and paid out to the employer of a region.
package struct GrantNotice: Sendable {
  package let region: String
  package let granted: Cents
  package let paidOut: Cents
  package let place: SourcePlace

  package init(region: String, granted: Cents, paidOut: Cents, place: SourcePlace) {
    self.region = region
    self.granted = granted
    self.paidOut = paidOut
    self.place = place
  }
}

/// *Abschlag*: what a member has paid in advance.
package struct AdvancePayment: Sendable {
  package let payer: AGS
  package let day: Day
  package let amount: Cents
  package let place: SourcePlace

  package init(payer: AGS, day: Day, amount: Cents, place: SourcePlace) {
    self.payer = payer
    self.day = day
    self.amount = amount
    self.place = place
  }
}

/// *Vorjahr*: what a municipality bore in the year before, after the settlement of that year.
package struct PreviousYear: Sendable {
  package let municipality: AGS
  /// *Kostenanteil*, before the grant.
  package let cost: Cents
  /// *Eigenanteil*, after the grant; negative if the grant exceeded the cost.
  package let ownShare: Cents
  package let place: SourcePlace

  package init(municipality: AGS, cost: Cents, ownShare: Cents, place: SourcePlace) {
    self.municipality = municipality
    self.cost = cost
    self.ownShare = ownShare
    self.place = place
  }
}

/// *Plan*: what a municipality's budget provides for the year.
package struct PlannedYear: Sendable {
  package let municipality: AGS
  /// *Kostenanteil*, before the grant; nil where the budget holds the own share alone.
  package let cost: Cents?
  /// *Eigenanteil*, after the grant; negative if the grant is planned to exceed the cost.
  package let ownShare: Cents
  package let place: SourcePlace

  package init(municipality: AGS, cost: Cents?, ownShare: Cents, place: SourcePlace) {
    self.municipality = municipality
    self.cost = cost
    self.ownShare = ownShare
    self.place = place
  }
}

/// An input file and what became of its rows: every row is used, excluded by a rule, or a total that was recomputed.
package struct InputFile: Sendable {
  package var file: String
  /// Data rows, totals and headings not counted.
  package var rows: Int
  /// Rows that the profile's filter excluded.
  package var excluded = 0
  /// Total rows that were recomputed and matched.
  package var totalsVerified = 0
  /// Headers within the data, as lists print them on every page.
  package var repeatedHeaders = 0
  /// Rows without content, or lines of dashes.
  package var emptyRows = 0
  /// Lines before the header.
  package var preamble = 0
  package var encoding: String
  /// How the rest is written; nil for files that have no profile.
  package var writing: Writing?
  /// The payroll product, as the profile calls it; nil for files that have no profile.
  package var product: String?
  /// Sum of the rows used; nil for files without a common amount.
  package var controlTotal: Cents?
  /// SHA-256 of the bytes, lower-case hexadecimal.
  package var digest: String

  package init(file: String, rows: Int, encoding: String, controlTotal: Cents? = nil, digest: String = "") {
    self.file = file
    self.rows = rows
    self.encoding = encoding
    self.controlTotal = controlTotal
    self.digest = digest
  }
}

/// How an export writes fields, numbers and months, in the words of a profile.
package struct Writing: Hashable, Sendable {
  package var separator: String
  package var decimalSign: String
  package var groupSign: String
  /// Nil where a row is a whole year.
  package var monthForm: String?
  /// What the profile left open and was recognised from the file.
  package var recognised: [Part]

  package enum Part: String, Sendable, CaseIterable {
    case encoding = "encoding"
    case separator = "separator"
    case decimalSign = "decimal_sign"
    case groupSign = "thousands_sign"
    case monthForm = "month_form"
  }

  package init(
    separator: String, decimalSign: String, groupSign: String, monthForm: String?, recognised: [Part]
  ) {
    self.separator = separator
    self.decimalSign = decimalSign
    self.groupSign = groupSign
    self.monthForm = monthForm
    self.recognised = recognised
  }
}
