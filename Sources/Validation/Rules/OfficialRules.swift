package import InvoiceSyntax
internal import XML

/// All rules, put together once, and only for the syntax that is asked for: a short run reads one kind of document.
package enum OfficialRules {
  package static let book = makeBook(for: [.ubl, .cii])

  private static let ublBook = makeBook(for: .ubl)
  private static let ciiBook = makeBook(for: .cii)
  private static let ubl = RuleSet(
    ublBook.ubl, ublBook.ublProhibitions, contexts: ublBook.ublContexts, .invoice)
  private static let cii = RuleSet(
    ciiBook.cii, ciiBook.ciiProhibitions, contexts: ciiBook.ciiContexts, .invoice)

  package static func set(for syntax: InvoiceSyntax) -> RuleSet { syntax.isUBL ? ubl : cii }

  /// The rules whose numbers ``set(for:)`` tells.
  package static func rules(for syntax: InvoiceSyntax) -> [Rule] { syntax.isUBL ? ublBook.rules : ciiBook.rules }

  private static func makeBook(for syntaxes: RuleBook.Syntaxes) -> RuleBook {
    var book = RuleBook(for: syntaxes)
    book.begin(.en16931)
    addEN16931(&book)
    book.begin(.xRechnung)
    addXRechnung(&book)
    return book
  }

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
