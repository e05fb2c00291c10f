package import InvoiceSyntax
package import XML

/// What rules ask of the whole document, found out once.
package final class DocumentFacts {
  package let syntax: InvoiceSyntax
  package let root: Node
  /// BT-24 as the rules see it: one of the text nodes of the element says so.
  package let isExtension: Bool
  package let isCVD: Bool

  /// Categories of VAT in a UBL document; the error is one for every rule that asks.
  private(set) lazy var vatUse = Result { () throws(EvaluationError) in try VATUse(ubl: root) }
  /// Categories of VAT in a CII document.
  private(set) lazy var ciiVATUse = CIIVATUse(cii: root)

  /// BT-5, as often as it stands at its place.
  private(set) lazy var documentCurrencies: [Text] =
    (syntax.isUBL
    ? root.all(CBC.documentCurrencyCode)
    : root.all(RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeSettlement, RAM.invoiceCurrencyCode))
    .map(\.text)

  /// BT-6 of CII, as often as it stands at its place.
  private(set) lazy var taxCurrencies: [Text] =
    root.all(RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeSettlement, RAM.taxCurrencyCode).map(\.text)

  /// Hundredths that the amount of a line and that of an allowance or charge may differ from what is computed.
  private(set) lazy var slackInHundredths: Int = documentCurrencies.contains { $0 == "HUF" } ? 50 : 2

  package init(_ syntax: InvoiceSyntax, _ root: Node) {
    self.syntax = syntax
    self.root = root
    let identifiers =
      syntax.isUBL
      ? root.all(CBC.customizationID)
      : root.all(
        RSM.exchangedDocumentContext, RAM.guidelineSpecifiedDocumentContextParameter, RAM.id)
    let texts = identifiers.flatMap { $0.texts }
    isExtension = texts.contains { $0 == Specification.xExtension }
    isCVD = texts.contains { $0 == Specification.cvd }
  }
}

/// Values of BT-24.
enum Specification {
  static let en16931: StaticString = "urn:cen.eu:en16931:2017"
  static let xRechnung: StaticString = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"
  static let xExtension: StaticString =
    "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0"
  static let cvd: StaticString =
    "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0#compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_0.9"
}
