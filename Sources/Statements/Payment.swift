internal import Dates
internal import Invoice
internal import Money

/// How the balance of an invoice is paid, and by whom (BG-16, BT-20).
struct Payment {
  /// BT-115
  let due: Cents
  let isCreditNote: Bool
  let dueDay: Day
  /// `Stadt Coesfeld`
  let seller: String
  let account: PaymentInstructions.CreditTransfer?
  let remittanceInformation: String?

  var instructions: PaymentInstructions {
    // Without anything to pay, an account would invite a second payment.
    guard !isCreditNote, due > .zero, let account else { return .clearing(remittanceInformation) }
    return PaymentInstructions(
      meansCode: PaymentInstructions.sepaCreditTransfer, remittanceInformation: remittanceInformation,
      creditTransfer: account)
  }

  var terms: String {
    if isCreditNote || due < .zero {
      return "Der Betrag wird bis zum \(dueDay.german) auf das der \(seller) bekannte Konto erstattet."
    }
    if due == .zero { return "Durch Abschläge vollständig bezahlt, es ist nichts zu überweisen." }
    return "Zahlbar ohne Abzug bis zum \(dueDay.german)."
  }
}

extension PaymentInstructions {
  /// BT-81 code 97, valid without an account.
  static func clearing(_ remittanceInformation: String?) -> PaymentInstructions {
    PaymentInstructions(
      meansCode: clearingBetweenPartners, remittanceInformation: remittanceInformation, creditTransfer: nil)
  }
}
