package import InvoiceSyntax
internal import XML

/// All rules, put together once.
package enum OfficialRules {
  package static let book: RuleBook = {
    var book = RuleBook()
    book.begin(.en16931)
    addEN16931(&book)
    book.begin(.xRechnung)
    addXRechnung(&book)
    return book
  }()

  private static let ubl = RuleSet(book.ubl, book.ublProhibitions, contexts: book.ublContexts, .invoice)
  private static let cii = RuleSet(book.cii, book.ciiProhibitions, contexts: book.ciiContexts, .invoice)

  package static func set(for syntax: InvoiceSyntax) -> RuleSet { syntax.isUBL ? ubl : cii }

  private static func addEN16931(_ book: inout RuleBook) {
    hideVATContexts(&book)
    addDocumentRules(&book)
    addTotalsRules(&book)
    addBreakdownRules(&book)
    addPartyRules(&book)
    addLineRules(&book)
    addAdjustmentRules(&book)
    addPeriodRules(&book)
    addPaymentRules(&book)
    addCodeRules(&book)
    addVATCategoryRules(&book)
    addSyntaxRules(&book)
    addForbiddenPaths(&book)
  }

  private static func addXRechnung(_ book: inout RuleBook) {
    addPeppolRules(&book)
    addGermanRules(&book)
    addExtensionRules(&book)
    addCleanVehicleRules(&book)
  }
}
