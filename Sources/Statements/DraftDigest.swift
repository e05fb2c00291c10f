internal import Dates
package import Diagnostics
internal import Digests
internal import Facts
internal import Identifiers
internal import Invoice
package import Money
internal import Settings

/// *Prüfsumme des Entwurfs*: one number for what the documents of a run say, so that a release can name it and a later
/// run can tell whether it would say the same.
///
/// It is the SHA-256 of `text`: compact JSON (members in the order of this file, UTF-8, amounts in cents, days as
/// 2026-02-27) with the version first and then each statement, by AGS. In it is what a reader relies on: parties,
/// amounts, references, dates of issue and due. Not in it is what a document looks like or how the program words it,
/// since a new template must not look like another settlement; the number, and what is made of it (BT-1, BT-83, the note
/// on drafts), so that a draft and its final documents have the same; and attachments, which repeat the statement.
package struct DraftDigest: Hashable, Sendable {
  /// Changes whenever the same documents would get another digest.
  package static let version = "abrechnung-inhalt 1"

  /// 64 characters, lower-case hexadecimal.
  package let hex: String
  /// What was hashed.
  let text: String

  /// - Parameter statements: in any order.
  package init(_ statements: [Statement]) {
    let ordered = statements.sorted { $0.recipient.ags < $1.recipient.ags }
    text = JSONValue.object([
      .init("content", .string(Self.version)), .init("statements", .array(ordered.map(\.content))),
    ]).text(pretty: false)
    hex = SHA256.hex(Array(text.utf8))
  }
}

extension SettlementStatements {
  /// Of all documents of the run.
  package var contentDigest: String { DraftDigest(statements).hex }

  /// Of the documents of some regions: the same in a run of these regions alone.
  package func contentDigest(of regions: [String]) -> String {
    DraftDigest(statements.filter { regions.contains($0.region) }).hex
  }
}

// MARK: What a statement says

extension Statement {
  /// Values the letter and its data tell. Left out: `plan` stands in papers only, greeting and signature are wording.
  fileprivate var content: JSONValue {
    .object([
      .init("year", .integer(Int64(year.number))),
      .init("issue_date", .day(issueDate)),
      .init("contract", .string(contract.name)),
      .init("undertaking", .string(contract.undertaking)),
      .init("grant_name", .string(contract.grantName)),
      .init("sender", .string(texts.sender)),
      .init("issuer", issuer.content),
      .init("recipient", recipient.content),
      .init("region", .string(region)),
      .init("key", .string(key.word)),
      .init(
        "lines",
        .array(
          lines.map { line in
            .object([.init("code", .optional(line.category?.rawValue)), .init("amount", line.amount.content)])
          })),
      .init("is_collapsed", .bool(isCollapsed)),
      .init("is_small_group", .bool(isSmallGroup)),
      .init("fte_months", .optional(fteMonths?.description)),
      .init("cost", total.content),
      .init("grant", grant.content),
      .init("own_share", ownShare.content),
      .init(
        "vat",
        vat.map { .object([.init("rate", .integer(Int64($0.rate))), .init("amount", .cents($0.amount))]) } ?? .null),
      .init("residual_cents", .integer(residualCents)),
      .init("shares", .array(shares.map(\.content))),
      .init("contains_retroactive_pay", .bool(containsRetroactivePay)),
      .init("advance_payments", .cents(advancePayments)),
      .init("previous_year", previousYear?.content ?? .null),
      .init("invoice", invoice?.content ?? .null),
    ])
  }
}

extension Municipality {
  /// As a party: name, keys, where it is and how it is reached and paid.
  fileprivate var content: JSONValue {
    .object([
      .init("ags", .string(ags.text)),
      .init("name", .string(officialName)),
      .init("street", .string(address.street)),
      .init("post_code", .string(address.postCode)),
      .init("city", .string(address.city)),
      .init("leitweg_id", .string(leitwegID.text)),
      .init("contact", .string(contact.point)),
      .init("phone", .string(contact.phone)),
      .init("email", .string(contact.email)),
      .init("iban", .optional(account?.iban.text)),
      .init("account_holder", .optional(account?.holder)),
      .init("remittance_reference", .string(remittanceReference)),
    ])
  }
}

extension Statement.RegionalAmount {
  fileprivate var content: JSONValue {
    .object([.init("region", .cents(region)), .init("share", .cents(share))])
  }
}

extension Statement.Share {
  fileprivate var content: JSONValue {
    .object([
      .init("ags", .string(municipality.ags.text)),
      .init("name", .string(municipality.officialName)),
      .init("fraction", .string(fraction.description)),
      .init("weight", .integer(weight)),
      .init("cost", .cents(cost)),
      .init("grant", .cents(grant)),
      .init("amount", .cents(amount)),
    ])
  }
}

extension ComparedYear {
  fileprivate var content: JSONValue {
    .object([.init("cost", cost.map(JSONValue.cents) ?? .null), .init("own_share", .cents(ownShare))])
  }
}

// MARK: What an invoice says

extension Invoice {
  /// By the terms of EN 16931. Left out beside the number: notes, terms of payment and texts of lines and allowances,
  /// which word what stands here as values; process and specification, which are about the form.
  fileprivate var content: JSONValue {
    .object([
      .init("type", .string(typeCode.rawValue)),
      .init("currency", .string(currencyCode)),
      .init("issue_date", .day(issueDate)),
      .init("due_date", paymentDueDate.map(JSONValue.day) ?? .null),
      .init("buyer_reference", .string(buyerReference)),
      .init("contract_reference", .optional(contractReference)),
      .init(
        "preceding",
        .array(
          precedingInvoices.map { preceding in
            .object([
              .init("number", .string(preceding.reference)),
              .init("issue_date", preceding.issueDate.map(JSONValue.day) ?? .null),
            ])
          })),
      .init(
        "period",
        invoicingPeriod.map { .object([.init("start", .day($0.start)), .init("end", .day($0.end))]) } ?? .null),
      .init("seller", seller.content),
      .init("buyer", buyer.content),
      .init("payment_means", .string(paymentInstructions.meansCode)),
      .init("iban", .optional(paymentInstructions.creditTransfer?.accountIdentifier)),
      .init("account_name", .optional(paymentInstructions.creditTransfer?.accountName)),
      .init("lines", .array(lines.map(\.content))),
      .init(
        "allowances",
        .array(
          allowances.map { .object([.init("amount", .cents($0.amount)), .init("vat", $0.vat.content)]) })),
      .init("vat", .array(vatBreakdowns.map(\.content))),
      .init("totals", totals.content),
    ])
  }
}

extension Seller {
  fileprivate var content: JSONValue {
    .object([
      .init("name", .string(name)),
      .init("identifier", identifier.content),
      .init("vat_identifier", .optional(vatIdentifier)),
      .init("tax_number", .optional(taxRegistrationIdentifier)),
      .init("electronic_address", electronicAddress.content),
      .init("address", postalAddress.content),
      .init("contact", .string(contact.point)),
      .init("phone", .string(contact.telephoneNumber)),
      .init("email", .string(contact.emailAddress)),
    ])
  }
}

extension Buyer {
  fileprivate var content: JSONValue {
    .object([
      .init("name", .string(name)),
      .init("electronic_address", electronicAddress.content),
      .init("address", postalAddress.content),
    ])
  }
}

extension PostalAddress {
  fileprivate var content: JSONValue {
    .object([
      .init("line", .string(line)), .init("city", .string(city)), .init("post_code", .string(postCode)),
      .init("country", .string(countryCode)),
    ])
  }
}

extension Identifier {
  fileprivate var content: JSONValue {
    .object([.init("value", .string(value)), .init("scheme", .string(scheme))])
  }
}

extension LineVAT {
  fileprivate var content: JSONValue {
    .object([
      .init("category", .string(category.rawValue)), .init("rate", rate.map { .integer(Int64($0)) } ?? .null),
    ])
  }
}

extension InvoiceLine {
  fileprivate var content: JSONValue {
    .object([
      .init("identifier", .string(identifier)),
      .init("quantity", .integer(Int64(quantity))),
      .init("unit", .string(unitCode)),
      .init("amount", .cents(netAmount)),
      .init("price", .cents(itemNetPrice)),
      .init("vat", vat.content),
    ])
  }
}

extension VATBreakdown {
  fileprivate var content: JSONValue {
    .object([
      .init("category", .string(category.rawValue)),
      .init("rate", .integer(Int64(rate))),
      .init("base", .cents(taxableAmount)),
      .init("tax", .cents(taxAmount)),
      .init("reason", .optional(exemptionReason)),
      .init("reason_code", .optional(exemptionReasonCode)),
    ])
  }
}

extension DocumentTotals {
  fileprivate var content: JSONValue {
    .object([
      .init("lines", .cents(sumOfLines)),
      .init("allowances", .cents(sumOfAllowances)),
      .init("without_vat", .cents(withoutVAT)),
      .init("vat", .cents(vat)),
      .init("with_vat", .cents(withVAT)),
      .init("paid", .cents(paid)),
      .init("due", .cents(due)),
    ])
  }
}

extension JSONValue {
  /// An amount in JSON: whole cents.
  package static func cents(_ amount: Cents) -> JSONValue { .integer(amount.value) }

  fileprivate static func day(_ day: Day) -> JSONValue { .string(day.iso) }

  fileprivate static func optional(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }
}
