internal import Dates
internal import Settings

extension PaperView {
  /// The head of a paper, and what only the office knows of its contents.
  struct Head: Sendable {
    let number: String?
    let leadUnit: String
    let day: String
    let products: [String]
    let kind: String
    let isForInformation: Bool
    let meetings: [Meeting]
    let proposal: Proposal?
    let budget: Budget?
    let attachments: Attachments?

    struct Meeting: Sendable {
      let committee: String
      let day: String
      let responsibility: String?
    }

    struct Proposal: Sendable {
      let points: [String]
      let isOne: Bool
    }

    struct Attachments: Sendable {
      let names: [String]
    }

    struct Budget: Sendable {
      let product: String?
      let account: String?
      let cover: String?
      let followUp: String?
    }
  }
}

extension PaperView.Head {
  init(_ head: PaperHead) {
    number = nonEmpty(head.number)
    leadUnit = head.leadUnit
    day = head.day.german
    products = head.products
    kind = head.kind
    isForInformation = head.form == .information
    meetings = head.sequence.map {
      Meeting(committee: $0.committee, day: $0.day.german, responsibility: nonEmpty($0.responsibility))
    }
    proposal = head.proposal.isEmpty ? nil : Proposal(points: head.proposal, isOne: head.proposal.count == 1)
    budget = Budget(head.budget)
    attachments = head.attachments.isEmpty ? nil : Attachments(names: head.attachments)
  }
}

extension PaperView.Head.Budget {
  /// Nil where nothing is stated.
  fileprivate init?(_ budget: PaperHead.Budget) {
    guard !budget.isEmpty else { return nil }
    product = nonEmpty(budget.product)
    account = nonEmpty(budget.account)
    cover = nonEmpty(budget.cover)
    followUp = nonEmpty(budget.followUp)
  }
}
