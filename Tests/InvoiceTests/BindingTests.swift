import Testing

@testable import Invoice

/// The binding tables bind every term.
@Suite struct BindingTests {
  static let extensionTerms: Set<BusinessTerm> = [
    .thirdPartyPaymentType, .thirdPartyPaymentAmount, .thirdPartyPaymentDescription,
  ]
  static let extensionGroups = Set(BusinessGroup.allCases.filter { $0.rawValue.hasPrefix("BG-DEX") })

  @Test func `UBL binds all there is, a credit note but payments of others`() {
    #expect(terms(.ublInvoice) == Set(BusinessTerm.allCases))
    #expect(groups(.ublInvoice) == Set(BusinessGroup.allCases))
    #expect(terms(.ublCreditNote) == Set(BusinessTerm.allCases).subtracting(Self.extensionTerms))
    #expect(groups(.ublCreditNote) == Set(BusinessGroup.allCases).subtracting([.thirdPartyPayment]))
  }

  @Test func `CII binds the standard without the extension`() {
    #expect(terms(.cii) == Set(BusinessTerm.allCases).subtracting(Self.extensionTerms))
    #expect(groups(.cii) == Set(BusinessGroup.allCases).subtracting(Self.extensionGroups))
  }

  @Test func `every term and group has a name of its own and a label`() {
    #expect(BusinessTerm.allCases.count == 164 + 16 + 3)
    #expect(BusinessGroup.allCases.count == 32 + 9)
    for term in BusinessTerm.allCases { #expect(!term.label.isEmpty && term.rawValue.hasPrefix("BT-")) }
    for term in BusinessTerm.allCases
    where term.rawValue.split(separator: "-").count == 3 && !Self.extensionTerms.contains(term) {
      #expect(term.main.map { term.rawValue.hasPrefix($0.rawValue + "-") } == true, "\(term)")
    }
    for group in BusinessGroup.allCases where group.ofLine != group { #expect(group.ofLine.ofSubLine == group) }
  }

  @Test func `codes have words, unknown ones none`() {
    for (list, code, text) in [
      (.documentType, "380", "Handelsrechnung"), (.paymentMeans, "58", "SEPA-Überweisung"), (.unit, "XPP", "Stück"),
      (.vatCategory, "S", "steuerpflichtig"), (.country, "DE", "Deutschland"), (.currency, "EUR", "Euro"),
      (.identifierScheme, "0204", "Leitweg-ID"), (.electronicAddressScheme, "EM", "E-Mail"), (.country, "ZZ", nil),
      (.documentType, "", nil),
    ] as [(CodeList, String, String?)] {
      #expect(list.text(of: code) == text, "\(list) \(code)")
    }
    for list in CodeList.allCases { #expect(list.text(of: "?") == nil) }
  }

  private func terms(_ table: BindingTable) -> Set<BusinessTerm> {
    var terms: Set<BusinessTerm> = []
    for row in table.rows {
      switch row.binding.meaning {
      case .term(let term), .repeatedTerm(let term): terms.insert(term)
      case .note: terms.formUnion([.invoiceNote, .invoiceNoteSubjectCode])
      case .path, .fixed: break
      }
      for case .term(let term) in row.binding.attributes.map(\.meaning) { terms.insert(term) }
    }
    return terms
  }

  private func groups(_ table: BindingTable) -> Set<BusinessGroup> {
    var groups: Set<BusinessGroup> = []
    for step in table.rows.flatMap(\.binding.steps) {
      switch step {
      case .new(let group), .same(let group): groups.insert(group)
      case .payment: groups.insert(.paymentInstructions)
      case .root, .outer: break
      }
    }
    return groups
  }
}
