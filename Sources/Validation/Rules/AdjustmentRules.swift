internal import InvoiceSyntax
internal import XML

/// Allowances and charges of the document (BG-20, BG-21) and of lines (BG-27, BG-28).
private struct Adjustment: Sendable {
  /// The group in German in the dative: "Einem Nachlass auf Dokumentebene (BG-20)".
  let group: String
  /// Numbers of amount, base amount, VAT category (empty for lines), reason and its code.
  let amount: String
  let base: String
  let category: String
  let reason: String
  let code: String
  /// Identifiers of the rules; the one for the category is empty for lines.
  let amountRule: String
  let categoryRule: String
  let reasonRule: String
  let sameReasonRule: String
  let anyReasonRule: String
  let decimalsRule: String
  let baseDecimalsRule: String
  let ubl: RuleContext
  let cii: RuleContext

  static let all = [
    Adjustment(
      group: "Einem Nachlass auf Dokumentebene (BG-20)", amount: "BT-92", base: "BT-93", category: "BT-95",
      reason: "BT-97", code: "BT-98", amountRule: "BR-31", categoryRule: "BR-32", reasonRule: "BR-33",
      sameReasonRule: "BR-CO-05", anyReasonRule: "BR-CO-21", decimalsRule: "BR-DEC-01", baseDecimalsRule: "BR-DEC-02",
      ubl: .ublAllowance, cii: .ciiAllowance),
    Adjustment(
      group: "Einem Zuschlag auf Dokumentebene (BG-21)", amount: "BT-99", base: "BT-100", category: "BT-102",
      reason: "BT-104", code: "BT-105", amountRule: "BR-36", categoryRule: "BR-37", reasonRule: "BR-38",
      sameReasonRule: "BR-CO-06", anyReasonRule: "BR-CO-22", decimalsRule: "BR-DEC-05", baseDecimalsRule: "BR-DEC-06",
      ubl: .ublCharge, cii: .ciiCharge),
    Adjustment(
      group: "Einem Nachlass einer Position (BG-27)", amount: "BT-136", base: "BT-137", category: "",
      reason: "BT-139", code: "BT-140", amountRule: "BR-41", categoryRule: "", reasonRule: "BR-42",
      sameReasonRule: "BR-CO-07", anyReasonRule: "BR-CO-23", decimalsRule: "BR-DEC-24", baseDecimalsRule: "BR-DEC-25",
      ubl: .ublLineAllowance, cii: .ciiLineAllowance),
    Adjustment(
      group: "Einem Zuschlag einer Position (BG-28)", amount: "BT-141", base: "BT-142", category: "",
      reason: "BT-144", code: "BT-145", amountRule: "BR-43", categoryRule: "", reasonRule: "BR-44",
      sameReasonRule: "BR-CO-08", anyReasonRule: "BR-CO-24", decimalsRule: "BR-DEC-27", baseDecimalsRule: "BR-DEC-28",
      ubl: .ublLineCharge, cii: .ciiLineCharge),
  ]
}

/// BR-31 to BR-44, BR-CO-05 to -08 and -21 to -24, BR-DEC-01 to -06 and -24 to -28: allowances and charges. In CII the
/// rules stand at their `ram:ChargeIndicator`.
func addAdjustmentRules(_ rules: inout RuleBook) {
  let reasonUBL = Require.either(CBC.allowanceChargeReason, CBC.allowanceChargeReasonCode)
  let reasonCII = Require.ofParent(Require.either(RAM.reason, RAM.reasonCode))
  for group in Adjustment.all {
    rules.rule(
      group.amountRule, .fatal, "\(group.group) fehlt der Betrag (\(group.amount))",
      "Betrag in cbc:Amount oder ram:ActualAmount angeben.")
    rules.ubl(group.ubl, Require.element(CBC.amount))
    rules.cii(group.cii, Require.ofParent(Require.element(RAM.actualAmount)))

    if !group.categoryRule.isEmpty {
      rules.rule(
        group.categoryRule, .fatal, "\(group.group) fehlt die Umsatzsteuerkategorie (\(group.category))",
        "Kategorie in cac:TaxCategory/cbc:ID mit dem Steuerschema VAT angeben, bei CII in"
          + " ram:CategoryTradeTax/ram:CategoryCode mit ram:TypeCode VAT.")
      rules.ubl(group.ubl) { node, _ throws(EvaluationError) in
        try node.hasUBLCategory(CAC.taxCategory, CBC.id)
      }
      rules.cii(group.cii) { indicator, _ throws(EvaluationError) in
        guard let adjustment = indicator.parent else { return true }
        for tax in adjustment.children where tax.isNamed(RAM.categoryTradeTax) {
          if try tax.isVAT(), tax.has(RAM.categoryCode) { return true }
        }
        return false
      }
    }

    let reason = "der Grund (\(group.reason)) oder sein Code (\(group.code))"
    let hint =
      "Grund in cbc:AllowanceChargeReason oder cbc:AllowanceChargeReasonCode angeben, bei CII in ram:Reason oder"
      + " ram:ReasonCode."
    rules.rule(group.reasonRule, .fatal, "\(group.group) fehlt \(reason)", hint)
    rules.ubl(group.ubl, reasonUBL)
    rules.cii(group.cii, reasonCII)

    // Whether both mean the same is for people to judge: the official rule never fires.
    rules.rule(
      group.sameReasonRule, .fatal,
      "Grund (\(group.reason)) und Code (\(group.code)) meinen nicht dasselbe", "Grund oder Code anpassen.")
    rules.alwaysHolds(in: [.ubl, .cii])

    rules.rule(
      group.anyReasonRule, .fatal, "\(group.group) fehlt \(reason), eines von beiden genügt", hint)
    rules.ubl(group.ubl, reasonUBL)
    rules.cii(group.cii, reasonCII)

    rules.twoDecimalsRule(group.decimalsRule, "Der Betrag (\(group.amount))")
    rules.ubl(group.ubl, Require.twoDecimals(CBC.amount))
    rules.cii(group.cii, Require.ofParent(Require.twoDecimalsOfFirst(RAM.actualAmount)))

    rules.twoDecimalsRule(group.baseDecimalsRule, "Der Grundbetrag (\(group.base))")
    rules.ubl(group.ubl, Require.twoDecimals(CBC.baseAmount))
    rules.cii(group.cii, Require.ofParent(Require.twoDecimals(RAM.basisAmount)))
  }
}
