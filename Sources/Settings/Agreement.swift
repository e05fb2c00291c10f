package import Dates
package import Diagnostics
package import Identifiers
package import Money

/// *Vereinbarung*: the terms of one budget year as `vereinbarung.yaml` states them, checked.
package struct Agreement: Sendable {
  package var year: BudgetYear
  /// BT-2; an input, never the clock.
  package var issueDate: Day
  package var issueDatePlace: SourcePlace
  /// Days from the issue date to the due date (BT-9).
  package var paymentTermDays: Int
  package var contract: Contract
  package var regions: [Region]
  package var grantRates: [GrantRate]
  package var grantBasis: GrantBasis
  package var grantBasisPlace: SourcePlace
  package var partialMonths: PartialMonthRule
  package var grantCap: GrantCap
  package var grantLapse: GrantLapse?
  package var surplus: SurplusRule
  /// *Pauschale für Personalverwaltung* (P4) per occupied FTE and year.
  package var administrationFlatRate: Cents
  package var smallGroups: SmallGroupRule
  package var vatDecisions: [VATDecision]
  package var texts: Texts
  package var papers: [PaperHead]
  package var bookings: [BookingTerms]
  package var retention: Retention
  package var release: ReleaseRule

  /// BT-9
  package var paymentDueDate: Day { issueDate.adding(days: paymentTermDays) }

  package func region(named name: String) -> Region? { regions.first { $0.name == name } }

  package func region(employing ags: AGS) -> Region? { regions.first { $0.employer == ags } }

  /// The decision of `issuer` for the year of service, if there is one.
  package func vatDecision(of issuer: AGS) -> VATDecision? {
    vatDecisions.first { $0.issuer == issuer && $0.year == year }
  }

  /// The head of the paper for a municipality, for the district (nil), or the common one.
  package func paperHead(for ags: AGS?) -> PaperHead? {
    let own: PaperHead.Audience = ags.map(PaperHead.Audience.municipality) ?? .district
    return papers.first { $0.audience == own } ?? papers.first { $0.audience == .all }
  }
}

/// What the agreement is called and for what.
package struct Contract: Sendable {
  /// BT-12
  package var name: String
  package var undertaking: String
  /// Reason of the document level allowance (BT-97), without the year.
  package var grantName: String
  /// First letters of the invoice numbers.
  package var abbreviation: String
  package var district: String
}

/// *Region*: municipalities that share posts and settle among themselves.
package struct Region: Sendable {
  package var name: String
  package var employer: AGS
  /// *Mitglieder*: all others, each with its place.
  package var members: [Member]
  /// Posts agreed, in FTE.
  package var agreedFTE: Ratio
  package var key: AllocationKey
  package var place: SourcePlace
  package var employerPlace: SourcePlace

  package struct Member: Sendable {
    package var ags: AGS
    package var place: SourcePlace
  }
}

/// *Verteilschlüssel*: by what the own share of a region is split.
package enum AllocationKey: Hashable, Sendable {
  /// *gleich*
  case equal
  /// *einwohner*: column `einwohner` of kommunen.csv
  case inhabitants
  /// *vzae*: FTE per municipality, from `anteile_vzae`
  case fte([AGS: Ratio])
  /// *prozent*: fixed shares, from `anteile`
  case fixed([AGS: Ratio])

  /// The word of vereinbarung.yaml.
  package var word: String {
    switch self {
    case .equal: "gleich"
    case .inhabitants: "einwohner"
    case .fte: "vzae"
    case .fixed: "prozent"
    }
  }
}

/// *Fördersatz*: the grant for a full-time post and a full year, valid from a day on.
package struct GrantRate: Sendable {
  /// The first of a month.
  package var since: Day
  package var perFTEAndYear: Cents
  package var source: String
}

/// *foerderung_basis*: which figure is settled (domain.md R6).
package enum GrantBasis: String, Sendable, CaseIterable {
  case granted = "bewilligt"
  case paidOut = "ausgezahlt"
  case computed = "berechnet"
}

/// *anteilig*: how much of a month counts that a post was not occupied throughout (domain.md R4).
package enum PartialMonthRule: String, Sendable, CaseIterable {
  case begun = "begonnen"
  case whole = "voll"
  case daily = "tage"
}

/// *deckel*: the computed grant of a post is at most its personnel cost, or it is not capped (domain.md R7).
package enum GrantCap: String, Sendable, CaseIterable {
  case personnelCost = "personalkosten"
  case none = "keiner"
}

/// *foerderwegfall*: from this day on no grant is computed (domain.md R9).
package struct GrantLapse: Hashable, Sendable {
  package var firstDayWithout: Day

  package init(firstDayWithout: Day) { self.firstDayWithout = firstDayWithout }
}

/// *ueberdeckung*: what happens if the grant exceeds the cost (domain.md R8).
package enum SurplusRule: Hashable, Sendable {
  case stop
  /// With the reason, in general the grantor's letter.
  case payOut(reason: String)
}

/// *kleingruppe*: whether cost lines of small groups are collapsed in what leaves the office (domain.md 6.6).
package enum SmallGroupRule: Hashable, Sendable {
  case collapse
  /// With the reason, which is logged.
  case itemize(reason: String)
}

/// *umsatzsteuer*: the finance office's decision for one issuer and year of service (domain.md 4.2).
package struct VATDecision: Sendable {
  package var issuer: AGS
  package var year: BudgetYear
  package var regime: VATRegime
  /// BT-31; never in category O (BR-O-02).
  package var vatIdentifier: VATIdentifier?
  /// BT-32: *Steuernummer*
  package var taxNumber: String?
  package var place: SourcePlace
}

/// *kategorie*: how the law sees the recharge, with what an invoice must say then.
package enum VATRegime: Hashable, Sendable {
  /// O, *nicht steuerbar*: with BT-120
  case notSubject(reason: String)
  /// E, *steuerfrei*: with BT-120 and BT-121
  case exempt(reason: String, code: String)
  /// S, *steuerpflichtig*: with BT-119 in percent. The only one in which VAT may be shown (§ 14c Abs. 2 UStG).
  case standard(rate: Int)

  /// In percent; nil where no VAT is charged.
  package var rate: Int? { if case .standard(let rate) = self { rate } else { nil } }
}

/// *texte*: wording that appears in letters.
package struct Texts: Sendable {
  package var sender: String
  package var closing: String
  package var signature: String
}

/// *freigabe*: whether somebody must release a draft before it is issued.
package enum ReleaseRule: String, Sendable, CaseIterable {
  /// By two functions, on a sheet that names the draft.
  case required = "erforderlich"
  case none = "keine"
}

/// *aufbewahrung*: how long and why.
package struct Retention: Sendable {
  package var years: Int
  package var reason: String
}
