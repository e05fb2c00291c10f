internal import InvoiceSyntax
internal import XML

extension RuleContext {
  static let ublDocument = RuleContext(.model, 95, [UBL.invoice, CN.creditNote]) { node, _ in node.parent == nil }
  static let ublLine = RuleContext(.model, 94, [CAC.invoiceLine, CAC.creditNoteLine])
  static let ciiDocument = RuleContext(.model, 104, [RSM.crossIndustryInvoice]) { node, _ in node.parent == nil }
  static let ciiLine = RuleContext(.model, 103, [RAM.includedSupplyChainTradeLineItem])
}

/// BR-01 to BR-65: what an invoice must say.
func addInvoiceRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-02", .fatal, "Der Rechnung fehlt die Rechnungsnummer (BT-1)", "Rechnungsnummer in cbc:ID (CII: ram:ID) angeben."
  )
  rules.ubl(.ublDocument) { document, _ throws(EvaluationError) in try document.isFilled(CBC.id) }
  rules.cii(.ciiDocument) { document, _ throws(EvaluationError) in
    try document.isFilled(RSM.exchangedDocument, RAM.id)
  }
  rules.rule(
    "BR-24", .fatal, "Der Position fehlt der Nettobetrag (BT-131)", "Nettobetrag der Position angeben.")
  rules.ubl(.ublLine) { line, _ in line.has(CBC.lineExtensionAmount) }
  rules.cii(.ciiLine) { line, _ in
    line.has(
      RAM.specifiedLineTradeSettlement, RAM.specifiedTradeSettlementLineMonetarySummation, RAM.lineTotalAmount)
  }
}

func addVATRules(_ rules: inout RuleBook) {}
