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
    proposal = head.proposal.isEmpty ? nil : Proposal(points: head.proposal)
    budget = Budget(
      product: nonEmpty(head.budget.product), account: nonEmpty(head.budget.account),
      cover: nonEmpty(head.budget.cover), followUp: nonEmpty(head.budget.followUp))
    attachments = head.attachments.isEmpty ? nil : Attachments(names: head.attachments)
  }
}
