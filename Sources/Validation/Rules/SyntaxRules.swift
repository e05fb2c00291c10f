internal import InvoiceSyntax
internal import XML

/// UBL-SR, UBL-DT, CII-SR and CII-DT, as far as they are more than a forbidden path: how often elements may stand, and
/// which go together.
func addSyntaxRules(_ rules: inout RuleBook) {
  // Contexts hide others even where no rule is tested in them.
  rules.hide(ubl: SyntaxContext.ubl.map(\.context), cii: SyntaxContext.cii.map(\.context))
  for occurrence in Occurrence.ubl { occurrence.add(to: &rules) { $0.ubl($1, $2) } }
  addUBLReferenceRules(&rules)
  addUBLPartyRules(&rules)
  addUBLPaymentRules(&rules)
  addUBLDataRules(&rules)
  for occurrence in Occurrence.cii { occurrence.add(to: &rules) { $0.cii($1, $2) } }
  addCIIIdentifierRules(&rules)
  addCIIPriceRules(&rules)
  addCIIReferenceRules(&rules)
  addCIIPaymentRules(&rules)
  addCIIDataRules(&rules)
}

// MARK: How often

/// A rule of how often a path may lead somewhere.
private struct Occurrence: Sendable {
  let id: String
  let flag: RuleFlag
  let context: SyntaxContext
  let path: [KnownName]
  let number: ClosedRange<Int>
  /// With its article.
  let subject: String

  init(
    _ id: String, _ context: SyntaxContext, _ path: [KnownName], _ subject: String,
    _ number: ClosedRange<Int> = 0...1, flag: RuleFlag = .fatal
  ) {
    self.id = id
    self.flag = flag
    self.context = context
    self.path = path
    self.number = number
    self.subject = subject
  }

  func add(to rules: inout RuleBook, _ test: (inout RuleBook, RuleContext, @escaping RuleTest) -> Void) {
    let path = path
    let number = number
    let text = path.map(Self.text).joined(separator: "/")
    let times = number.upperBound == 1 ? "einmal" : "zweimal"
    rules.rule(
      id, flag,
      number.lowerBound == 1
        ? "\(subject) muss genau einmal vorkommen" : "\(subject) darf höchstens \(times) vorkommen",
      number.lowerBound == 1 ? "Genau ein \(text) angeben." : "Überzählige \(text) weglassen.")
    test(&rules, context.context) { node, _ in number.contains(node.count(along: path)) }
  }

  private static func text(_ name: KnownName) -> String {
    let name = Vocabulary.invoice.elements[Int(name.number) - 1]
    return "\(Namespace.prefix(of: name.namespace) ?? ""):\(name.local)"
  }

  static let ubl: [Occurrence] =
    ublDocuments + ublParties + [
      Occurrence("UBL-SR-05", .ublDocument, [CAC.paymentTerms, CBC.note], "Die Zahlungsbedingung (BT-20)"),
      Occurrence("UBL-SR-08", .ublDocument, [CAC.invoicePeriod], "Der Abrechnungszeitraum (BG-14)"),
      Occurrence(
        "UBL-SR-49", .ublDocument, [CAC.invoicePeriod, CBC.descriptionCode], "Der Code des Steuerdatums (BT-8)"),
      Occurrence("UBL-SR-24", .ublDocument, [CAC.delivery], "Die Lieferung (BG-13)"),
      Occurrence("UBL-SR-45", .ublDocument, [CAC.paymentMeans, CBC.paymentDueDate], "Das Fälligkeitsdatum (BT-9)"),
      Occurrence("UBL-SR-54", .ublDocument, [CAC.paymentMeans, CAC.cardAccount], "Die Zahlungskarte (BG-18)"),
      Occurrence("UBL-SR-55", .ublDocument, [CAC.paymentMeans, CAC.paymentMandate], "Das Lastschriftmandat (BG-19)"),
      Occurrence("UBL-SR-26", .ublPaymentMeans, [CBC.paymentID], "Der Verwendungszweck (BT-83) einer Zahlungsart"),
      Occurrence("UBL-SR-27", .ublPaymentMeans, [CBC.paymentMeansCode], "Der Code (BT-81) einer Zahlungsart"),
      Occurrence("UBL-SR-28", .ublPaymentMeans, [CAC.paymentMandate, CBC.id], "Die Mandatsreferenz (BT-89)"),
      Occurrence(
        "UBL-SR-30", .ublAllowance, [CBC.allowanceChargeReason], "Der Grund eines Abschlags (BT-97, BT-139)"),
      Occurrence("UBL-SR-31", .ublCharge, [CBC.allowanceChargeReason], "Der Grund eines Zuschlags (BT-104, BT-144)"),
      Occurrence(
        "UBL-SR-32", .ublSubtotal, [CAC.taxCategory, CBC.taxExemptionReason],
        "Der Text des Befreiungsgrundes (BT-120) einer Aufschlüsselung"),
      Occurrence("UBL-SR-34", .ublLine, [CBC.note], "Der Freitext einer Position (BT-127)"),
      Occurrence("UBL-SR-36", .ublLine, [CAC.invoicePeriod], "Der Zeitraum einer Position (BG-26)"),
      Occurrence(
        "UBL-SR-37", .ublLine, [CAC.price, CAC.allowanceCharge, CBC.amount], "Der Nachlass auf den Preis (BT-147)"),
      Occurrence(
        "UBL-SR-48", .ublLine, [CAC.item, CAC.classifiedTaxCategory],
        "Die Umsatzsteuerkategorie (BT-151) einer Position", 1...1),
      Occurrence("UBL-SR-50", .ublLine, [CAC.item, CBC.description], "Die Artikelbeschreibung (BT-154)"),
    ]

  private static let ublDocuments = [
    Occurrence("UBL-SR-01", .ublDocument, [CAC.contractDocumentReference, CBC.id], "Die Vertragsnummer (BT-12)"),
    Occurrence(
      "UBL-SR-02", .ublDocument, [CAC.receiptDocumentReference, CBC.id], "Die Wareneingangsmeldung (BT-15)"),
    Occurrence("UBL-SR-03", .ublDocument, [CAC.despatchDocumentReference, CBC.id], "Die Lieferavisnummer (BT-16)"),
    Occurrence("UBL-SR-39", .ublDocument, [CAC.projectReference, CBC.id], "Die Projektnummer (BT-11)"),
    Occurrence(
      "UBL-SR-56", .ublDocument, [CAC.originatorDocumentReference, CBC.id], "Die Kennung der Ausschreibung (BT-17)"),
    Occurrence(
      "UBL-SR-06", .ublPrecedingInvoice, [CAC.invoiceDocumentReference],
      "Die vorausgegangene Rechnung (BG-3) eines Verweises"),
    Occurrence(
      "UBL-SR-33", .ublSupportingDocument, [CBC.documentDescription],
      "Die Beschreibung einer rechnungsbegründenden Unterlage (BT-123)"),
    Occurrence(
      "UBL-SR-35", .ublLine, [CAC.orderLineReference, CBC.lineID], "Die Nummer der Auftragsposition (BT-132)"),
    Occurrence("UBL-SR-52", .ublLine, [CAC.documentReference], "Die Objektkennung einer Position (BT-128)"),
  ]

  private static let ublParties = [
    Occurrence(
      "UBL-SR-09", .ublDocument,
      [CAC.accountingSupplierParty, CAC.party, CAC.partyLegalEntity, CBC.registrationName],
      "Der Name des Verkäufers (BT-27)"),
    Occurrence(
      "UBL-SR-10", .ublDocument, [CAC.accountingSupplierParty, CAC.party, CAC.partyName, CBC.name],
      "Der Handelsname des Verkäufers (BT-28)"),
    Occurrence(
      "UBL-SR-11", .ublDocument, [CAC.accountingSupplierParty, CAC.party, CAC.partyLegalEntity, CBC.companyID],
      "Die Registernummer des Verkäufers (BT-30)"),
    Occurrence(
      "UBL-SR-14", .ublDocument,
      [CAC.accountingSupplierParty, CAC.party, CAC.partyLegalEntity, CBC.companyLegalForm],
      "Die rechtliche Angabe zum Verkäufer (BT-33)"),
    Occurrence(
      "UBL-SR-42", .ublSeller, [CAC.partyTaxScheme],
      "Die steuerliche Registrierung des Verkäufers (BT-31, BT-32)", 0...2),
    Occurrence(
      "UBL-SR-15", .ublDocument,
      [CAC.accountingCustomerParty, CAC.party, CAC.partyLegalEntity, CBC.registrationName],
      "Der Name des Käufers (BT-44)"),
    Occurrence(
      "UBL-SR-16", .ublDocument, [CAC.accountingCustomerParty, CAC.party, CAC.partyIdentification, CBC.id],
      "Die Kennung des Käufers (BT-46)"),
    Occurrence(
      "UBL-SR-17", .ublDocument, [CAC.accountingCustomerParty, CAC.party, CAC.partyLegalEntity, CBC.companyID],
      "Die Registernummer des Käufers (BT-47)"),
    Occurrence(
      "UBL-SR-40", .ublDocument, [CAC.accountingCustomerParty, CAC.party, CAC.partyName, CBC.name],
      "Der Handelsname des Käufers (BT-45)"),
    Occurrence(
      "UBL-SR-22", .ublRepresentative, [CAC.partyName, CBC.name], "Der Name des Steuervertreters (BT-62)"),
    Occurrence(
      "UBL-SR-23", .ublRepresentative, [CAC.partyTaxScheme, CBC.companyID],
      "Die USt-IdNr. des Steuervertreters (BT-63)"),
    Occurrence(
      "UBL-SR-25", .ublDelivery, [CAC.deliveryParty, CAC.partyName, CBC.name], "Der Name des Lieferempfängers (BT-70)"),
    Occurrence("UBL-SR-51", .ublAddress, [CAC.addressLine], "Die dritte Zeile einer Anschrift"),
  ]

  static let cii: [Occurrence] =
    ciiTotals + [
      Occurrence(
        "CII-SR-003", .ciiProcess, [RAM.businessProcessSpecifiedDocumentContextParameter],
        "Der Geschäftsprozess (BT-23)", flag: .warning),
      Occurrence(
        "CII-SR-009", .ciiProcess, [RAM.guidelineSpecifiedDocumentContextParameter],
        "Die Spezifikation (BT-24)", 1...1),
      Occurrence(
        "CII-SR-010", .ciiProcess, [RAM.guidelineSpecifiedDocumentContextParameter, RAM.id],
        "Die Kennung der Spezifikation (BT-24)", 1...1),
      Occurrence("CII-SR-014", .ciiHeader, [RAM.typeCode], "Die Rechnungsart (BT-3)", 1...1),
      Occurrence("CII-SR-030", .ciiNote, [RAM.content], "Der Text einer Bemerkung (BT-22)", flag: .warning),
      Occurrence(
        "CII-SR-039", .ciiLineDocument, [RAM.includedNote], "Der Freitext einer Position (BT-127)", flag: .warning),
      Occurrence(
        "CII-SR-040", .ciiLineDocument, [RAM.includedNote, RAM.content],
        "Der Inhalt des Freitextes einer Position (BT-127)", flag: .warning),
      Occurrence(
        "CII-SR-069", .ciiItemProperty, [RAM.description], "Der Name einer Artikeleigenschaft (BT-160)", 1...1),
      Occurrence("CII-SR-072", .ciiItemProperty, [RAM.value], "Der Wert einer Artikeleigenschaft (BT-161)", 1...1),
      Occurrence(
        "CII-SR-439", .ciiLineAgreement, [RAM.netPriceProductTradePrice, RAM.chargeAmount],
        "Der Nettopreis des Artikels (BT-146)", 1...1),
      Occurrence(
        "CII-SR-441", .ciiLineAgreement, [RAM.netPriceProductTradePrice, RAM.chargeAmount],
        "Der Nettopreis des Artikels (BT-146)"),
      Occurrence(
        "CII-SR-440", .ciiPriceAllowance, [RAM.actualAmount], "Der Betrag eines Nachlasses auf den Preis (BT-147)"),
      Occurrence(
        "CII-SR-471", .ciiAllowanceOrCharge, [RAM.rateApplicablePercent],
        "Der Steuersatz eines Abschlags (BT-96) oder Zuschlags (BT-103)"),
      Occurrence(
        "CII-SR-472", .ciiAllowanceOrCharge, [RAM.categoryTradeTax],
        "Die Umsatzsteuerkategorie eines Abschlags (BT-95) oder Zuschlags (BT-102)"),
      Occurrence(
        "CII-SR-473", .ciiAllowanceOrCharge, [RAM.actualAmount],
        "Der Betrag eines Abschlags (BT-92, BT-136) oder Zuschlags (BT-99, BT-141)"),
      Occurrence(
        "CII-SR-454", .ciiLineSettlement, [RAM.applicableTradeTax],
        "Die Umsatzsteuer einer Position (BG-30)", 1...1, flag: .warning),
      Occurrence(
        "CII-SR-455", .ciiAgreement, [RAM.sellerTradeParty, RAM.definedTradeContact],
        "Der Kontakt des Verkäufers (BG-6)"),
      Occurrence(
        "CII-SR-456", .ciiAgreement, [RAM.buyerTradeParty, RAM.definedTradeContact], "Der Kontakt des Käufers (BG-9)"),
      Occurrence(
        "CII-SR-459", .ciiAgreement, [RAM.sellerTradeParty, RAM.uriUniversalCommunication],
        "Die elektronische Adresse des Verkäufers (BT-34)"),
      Occurrence(
        "CII-SR-460", .ciiAgreement, [RAM.buyerTradeParty, RAM.uriUniversalCommunication],
        "Die elektronische Adresse des Käufers (BT-49)"),
      Occurrence(
        "CII-SR-452", .ciiSettlement, [RAM.specifiedTradePaymentTerms],
        "Die Gruppe der Zahlungsbedingungen (BT-9, BT-20, BT-89)", flag: .warning),
      Occurrence(
        "CII-SR-453", .ciiSettlement, [RAM.specifiedTradePaymentTerms, RAM.description],
        "Die Zahlungsbedingung (BT-20)", flag: .warning),
      Occurrence(
        "CII-SR-461", .ciiSettlement, [RAM.applicableTradeTax, RAM.taxPointDate], "Das Steuerdatum (BT-7)"),
    ]

  private static let ciiTotals: [Occurrence] = {
    let amounts: [(KnownName, String)] = [
      (RAM.lineTotalAmount, "Die Summe der Positionen (BT-106)"),
      (RAM.chargeTotalAmount, "Die Summe der Zuschläge (BT-108)"),
      (RAM.allowanceTotalAmount, "Die Summe der Abschläge (BT-107)"),
      (RAM.taxBasisTotalAmount, "Der Gesamtbetrag ohne Umsatzsteuer (BT-109)"),
      (RAM.roundingAmount, "Der Rundungsbetrag (BT-114)"),
      (RAM.grandTotalAmount, "Der Gesamtbetrag mit Umsatzsteuer (BT-112)"),
      (RAM.informationAmount, "Der Betrag ram:InformationAmount"),
      (RAM.totalPrepaidAmount, "Der gezahlte Betrag (BT-113)"),
      (RAM.totalDiscountAmount, "Der Betrag ram:TotalDiscountAmount"),
      (RAM.totalAllowanceChargeAmount, "Der Betrag ram:TotalAllowanceChargeAmount"),
      (RAM.duePayableAmount, "Der fällige Betrag (BT-115)"),
      (RAM.retailValueExcludingTaxInformationAmount, "Der Betrag ram:RetailValueExcludingTaxInformationAmount"),
      (RAM.totalDepositFeeInformationAmount, "Der Betrag ram:TotalDepositFeeInformationAmount"),
      (
        RAM.productValueExcludingTobaccoTaxInformationAmount,
        "Der Betrag ram:ProductValueExcludingTobaccoTaxInformationAmount"
      ),
      (RAM.totalRetailValueInformationAmount, "Der Betrag ram:TotalRetailValueInformationAmount"),
      (RAM.grossLineTotalAmount, "Der Betrag ram:GrossLineTotalAmount"),
      (RAM.netLineTotalAmount, "Der Betrag ram:NetLineTotalAmount"),
      (RAM.netIncludingTaxesLineTotalAmount, "Der Betrag ram:NetIncludingTaxesLineTotalAmount"),
    ]
    return zip(477..., amounts).map { number, amount in
      Occurrence("CII-SR-\(number)", .ciiTotals, [amount.0], amount.1)
    }
  }()
}

// MARK: UBL

extension RuleBook {
  fileprivate mutating func ubl(at context: SyntaxContext, _ test: @escaping RuleTest) { ubl(context.context, test) }
  fileprivate mutating func cii(at context: SyntaxContext, _ test: @escaping RuleTest) { cii(context.context, test) }
}

private func addUBLReferenceRules(_ rules: inout RuleBook) {
  rules.rule(
    "UBL-SR-04", .fatal, "Die Objektkennung (BT-18) darf höchstens einmal vorkommen",
    "Nur ein cac:AdditionalDocumentReference mit cbc:DocumentTypeCode 130 angeben.")
  rules.ubl(at: .ublDocument) { document, _ in
    var total = 0
    for reference in document.children where reference.isNamed(CAC.additionalDocumentReference) {
      if reference.says("130", CBC.documentTypeCode) { total += reference.count(CBC.id) }
    }
    return total <= 1
  }
  rules.rule(
    "UBL-SR-07", .fatal, "Dem Verweis auf eine vorausgegangene Rechnung (BG-3) fehlt deren Nummer (BT-25)",
    "Nummer in cac:InvoiceDocumentReference/cbc:ID angeben oder cac:BillingReference weglassen.")
  rules.ubl(at: .ublPrecedingInvoice) { reference, _ in reference.has(CAC.invoiceDocumentReference, CBC.id) }
  rules.rule(
    "UBL-SR-43", .fatal,
    "Ein Schema (schemeID) oder ein Typ (cbc:DocumentTypeCode) steht bei einer Unterlage, die keine Objektkennung (BT-18) "
      + "ist",
    "cbc:DocumentTypeCode 130 angeben (in einer Gutschrift auch 50), oder das Attribut schemeID und den Typ weglassen.")
  rules.ubl(at: .ublSupportingDocument) { reference, _ in
    if reference.says("130", CBC.documentTypeCode) { return true }
    if reference.root.localText == "CreditNote", reference.says("50", CBC.documentTypeCode) { return true }
    return !reference.hasIDWithScheme && !reference.has(CBC.documentTypeCode)
  }
  rules.rule(
    "UBL-CR-665", .warning, "Ein Schema (schemeID) gehört nur zur Objektkennung (BT-18)",
    "Attribut schemeID weglassen, oder cbc:DocumentTypeCode 130 angeben.")
  rules.ubl(at: .ublDocument) { document, _ in
    !document.anywhere(CAC.additionalDocumentReference).contains { reference in
      guard reference.hasIDWithScheme else { return false }
      let types = reference.children.lazy.filter { $0.isNamed(CBC.documentTypeCode) }
      return !reference.has(CBC.documentTypeCode) || types.contains { $0.text != "130" }
    }
  }
  let unused: [(String, KnownName, String)] = [
    ("UBL-CR-666", CAC.attachment, "cac:Attachment"),
    ("UBL-CR-673", CBC.documentDescription, "cbc:DocumentDescription"),
  ]
  for (id, name, text) in unused {
    rules.rule(
      id, .fatal, "Zur Objektkennung (BT-18) gehört kein \(text)",
      "\(text) weglassen, oder cbc:DocumentTypeCode 130 bei einer rechnungsbegründenden Unterlage (BG-24).")
    rules.ubl(at: .ublDocument) { document, _ in
      !document.anywhere(CAC.additionalDocumentReference).contains {
        $0.has(name) && $0.says("130", CBC.documentTypeCode)
      }
    }
  }
}

private func addUBLPartyRules(_ rules: inout RuleBook) {
  let registrations: [(String, KnownName, Bool, String)] = [
    ("UBL-SR-12", CAC.accountingSupplierParty, true, "Die USt-IdNr. des Verkäufers (BT-31)"),
    ("UBL-SR-13", CAC.accountingSupplierParty, false, "Die Steuernummer des Verkäufers (BT-32)"),
    ("UBL-SR-18", CAC.accountingCustomerParty, true, "Die USt-IdNr. des Käufers (BT-48)"),
  ]
  for (id, holder, isVAT, subject) in registrations {
    rules.rule(
      id, .fatal, "\(subject) darf höchstens einmal vorkommen",
      "Überzählige cac:PartyTaxScheme weglassen, oder ihr cac:TaxScheme/cbc:ID berichtigen.")
    rules.ubl(at: .ublDocument) { document, _ throws(EvaluationError) in
      try document.registrations(of: holder, isVAT: isVAT) <= 1
    }
  }
  rules.rule(
    "UBL-SR-53", .fatal,
    "Einer steuerlichen Registrierung fehlt die Nummer (BT-31, BT-32, BT-48, BT-63) oder das Steuerschema",
    "cbc:CompanyID und cac:TaxScheme/cbc:ID angeben, oder cac:PartyTaxScheme weglassen.")
  rules.ubl(at: .ublRegistration) { registration, _ in
    registration.has(CAC.taxScheme, CBC.id) && registration.has(CBC.companyID)
  }
  rules.rule(
    "UBL-SR-29", .fatal, "Die Gläubiger-Identifikationsnummer (BT-90) darf höchstens einmal vorkommen",
    "Nur eine Kennung (cac:PartyIdentification/cbc:ID) mit schemeID SEPA angeben.")
  rules.ubl(at: .ublDocument) { document, _ in
    var total = 0
    for party in document.anywhere(CAC.partyIdentification) {
      for id in party.children where id.isNamed(CBC.id) && id.isOfSEPA { total += 1 }
    }
    return total <= 1
  }
  let payees: [(String, [KnownName], Bool, String)] = [
    ("UBL-SR-19", [CAC.partyName, CBC.name], false, "Der Name des Zahlungsempfängers (BT-59)"),
    ("UBL-SR-20", [CAC.partyIdentification, CBC.id], true, "Die Kennung des Zahlungsempfängers (BT-60)"),
    ("UBL-SR-21", [CAC.partyLegalEntity, CBC.companyID], false, "Die Registernummer des Zahlungsempfängers (BT-61)"),
  ]
  for (id, path, isWithoutSEPA, subject) in payees {
    rules.rule(
      id, .fatal,
      "\(subject) darf höchstens einmal vorkommen, und der Zahlungsempfänger muss anders heißen als der Verkäufer (BT-27)",
      "Zahlungsempfänger (cac:PayeeParty) nur angeben, wenn er nicht der Verkäufer ist, und dann mit seinem Namen in "
        + "cac:PartyName/cbc:Name.")
    rules.ubl(at: .ublPayee) { payee, _ in
      var total = 0
      for holder in payee.children where holder.isNamed(path[0]) {
        for value in holder.children where value.isNamed(path[1]) && !(isWithoutSEPA && value.isOfSEPA) { total += 1 }
      }
      return total <= 1 && payee.isOtherThanSeller
    }
  }
}

extension Node {
  fileprivate var hasIDWithScheme: Bool {
    children.contains { $0.isNamed(CBC.id) && $0.attribute(Attribute.schemeID) != nil }
  }

  /// `upper-case(@schemeID) = 'SEPA'`
  fileprivate var isOfSEPA: Bool {
    guard let scheme = attribute(Attribute.schemeID) else { return false }
    if scheme.uppercasedEquals("SEPA") { return true }
    // The long s has a capital of ASCII.
    return scheme.scalarCount == 4 && scheme.count > 4 && scheme.string.uppercased() == "SEPA"
  }

  /// `count(holder/cac:Party/cac:PartyTaxScheme[cac:TaxScheme/upper-case(cbc:ID) = 'VAT']/cbc:CompanyID)`, or `!=`.
  fileprivate func registrations(of holder: KnownName, isVAT: Bool) throws(EvaluationError) -> Int {
    var total = 0
    for registration in all(holder, CAC.party, CAC.partyTaxScheme) {
      for scheme in registration.children where scheme.isNamed(CAC.taxScheme) {
        let isOfVAT = try scheme.one(CBC.id)?.text.uppercasedEquals("VAT") ?? false
        guard isOfVAT == isVAT else { continue }
        total += registration.count(CBC.companyID)
        break
      }
    }
    return total
  }

  /// `cac:PartyName/cbc:Name != ../cac:AccountingSupplierParty/…/cbc:RegistrationName`: some of them differ, so that both
  /// must be there.
  fileprivate var isOtherThanSeller: Bool {
    guard let parent else { return false }
    let sellers = parent.all(CAC.accountingSupplierParty, CAC.party, CAC.partyLegalEntity, CBC.registrationName)
    return all(CAC.partyName, CBC.name).contains { name in sellers.contains { $0.text != name.text } }
  }
}

private func addUBLPaymentRules(_ rules: inout RuleBook) {
  rules.rule(
    "UBL-SR-44", .fatal, "Eine Rechnung hat nur einen Verwendungszweck (BT-83)",
    "In jedem cac:PaymentMeans dasselbe cbc:PaymentID angeben.")
  rules.ubl(at: .ublDocument) { document, _ in document.anywhere(CBC.paymentID).isAlwaysTheSame { $0.text == $1.text } }
  rules.rule(
    "UBL-SR-46", .fatal, "Die Bezeichnung der Zahlungsart (BT-82) darf höchstens einmal vorkommen",
    "Attribut name nur an einem cbc:PaymentMeansCode angeben.")
  rules.ubl(at: .ublDocument) { document, _ in
    var total = 0
    for code in document.all(CAC.paymentMeans, CBC.paymentMeansCode) where code.attribute(Attribute.name) != nil {
      total += 1
    }
    return total <= 1
  }
  rules.rule(
    "UBL-SR-47", .fatal, "Alle Zahlungsarten (BT-81) einer Rechnung müssen dieselben sein",
    "In jedem cac:PaymentMeans dasselbe cbc:PaymentMeansCode angeben.")
  rules.ubl(at: .ublDocument) { document, _ in
    document.anywhere(CBC.paymentMeansCode).isAlwaysTheSame { $0.text == $1.text }
  }
  rules.rule(
    "UBL-CR-412", .warning,
    "cac:PaymentMeans/cbc:PaymentDueDate ist in einer Rechnung nach EN 16931 nicht vorgesehen, nur in einer Gutschrift",
    "Fälligkeitsdatum (BT-9) in cbc:DueDate angeben.")
  rules.ubl(at: .ublDocument) { document, _ in
    document.isNamed(CN.creditNote) || !document.has(CAC.paymentMeans, CBC.paymentDueDate)
  }
}

extension SameName {
  fileprivate func isAlwaysTheSame(_ isSame: (Node, Node) -> Bool) -> Bool {
    var rest = self
    guard let first = rest.next() else { return true }
    return rest.allSatisfy { isSame(first, $0) }
  }
}

private func addUBLDataRules(_ rules: inout RuleBook) {
  rules.rule(
    "UBL-DT-01", .fatal, "Ein Betrag hat mehr als zwei Nachkommastellen", "Betrag auf Cent genau angeben.")
  rules.ubl(at: .ublAmount) { amount, _ in amount.text.hasTwoDecimals }
  rules.rule(
    "UBL-DT-06", .fatal, "Einem eingebetteten Dokument (BT-125) fehlt sein Typ",
    "Attribut mimeCode angeben, z. B. application/pdf.")
  rules.ubl(at: .ublAttachment) { file, _ in file.attribute(Attribute.mimeCode) != nil }
  rules.rule(
    "UBL-DT-07", .fatal, "Einem eingebetteten Dokument (BT-125) fehlt sein Dateiname", "Attribut filename angeben.")
  rules.ubl(at: .ublAttachment) { file, _ in file.attribute(Attribute.filename) != nil }
  rules.rule(
    "UBL-DT-18", .warning, "Attribut name ist nur an cbc:PaymentMeansCode (BT-82) vorgesehen",
    "Attribut weglassen; Empfänger werten es nicht aus.")
  rules.ubl(at: .ublDocument) { document, _ in
    document.documentAttributes.allSatisfy { !$0.isNamed(Attribute.name) || $0.owner.isNamed(CBC.paymentMeansCode) }
  }
  rules.rule(
    "UBL-CR-002", .warning, "cbc:UBLVersionID nennt eine andere Fassung als 2.1",
    "2.1 angeben, oder das Element weglassen.")
  rules.ubl(at: .ublDocument) { document, _ in
    !document.has(CBC.ublVersionID) || document.says("2.1", CBC.ublVersionID)
  }
}

// MARK: CII

private func addCIIIdentifierRules(_ rules: inout RuleBook) {
  rules.rule(
    "CII-SR-046", .fatal, "Der Kennung eines Artikels nach einem Standard (BT-157) fehlt ihr Schema",
    "Attribut schemeID an ram:GlobalID angeben, z. B. 0160 für GTIN.")
  rules.cii(at: .ciiItem) { item, _ in
    let identifiers = item.children.lazy.filter { $0.isNamed(RAM.globalID) }
    return !item.has(RAM.globalID) || identifiers.contains { $0.attribute(Attribute.schemeID) != nil }
  }
  rules.rule(
    "CII-SR-090", .fatal, "Das Ursprungsland eines Artikels (BT-159) muss genau einen Code haben",
    "Genau ein ram:OriginTradeCountry/ram:ID angeben, oder ram:OriginTradeCountry weglassen.")
  rules.cii(at: .ciiItem) { item, _ in
    !item.has(RAM.originTradeCountry) || item.count(of: RAM.originTradeCountry, RAM.id) == 1
  }
  let parties: [(String, SyntaxContext, KnownName, String)] = [
    ("CII-SR-450", .ciiAgreement, RAM.buyerTradeParty, "Der Käufer (BT-46)"),
    ("CII-SR-449", .ciiDelivery, RAM.shipToTradeParty, "Der Lieferort (BT-71)"),
    ("CII-SR-451", .ciiSettlement, RAM.payeeTradeParty, "Der Zahlungsempfänger (BT-60)"),
  ]
  for (id, context, party, subject) in parties {
    rules.rule(
      id, .warning, "\(subject) hat zwei Arten von Kennungen, ram:ID und ram:GlobalID", "Eine von beiden weglassen.")
    rules.cii(at: context) { node, _ in !node.has(party, RAM.id) || !node.has(party, RAM.globalID) }
  }
  let contacts: [(String, KnownName, String)] = [
    ("CII-SR-465", RAM.sellerTradeParty, "des Verkäufers (BT-41)"),
    ("CII-SR-466", RAM.buyerTradeParty, "des Käufers (BT-56)"),
  ]
  for (id, party, subject) in contacts {
    rules.rule(
      id, .warning,
      "Der Kontakt \(subject) nennt eine Person und eine Abteilung, es kann aber nur eines von beiden gelten",
      "ram:PersonName oder ram:DepartmentName weglassen.")
    rules.cii(at: .ciiAgreement) { agreement, _ in
      !agreement.has(party, RAM.definedTradeContact, RAM.personName)
        || !agreement.has(party, RAM.definedTradeContact, RAM.departmentName)
    }
  }
}

private func addCIIPriceRules(_ rules: inout RuleBook) {
  rules.rule(
    "CII-SR-119", .warning, "Auf den Bruttopreis (BT-148) darf es nur einen Nachlass mit Betrag (BT-147) geben",
    "In ram:AppliedTradeAllowanceCharge ram:ChargeIndicator false und ram:ActualAmount angeben, oder beides weglassen.")
  rules.cii(at: .ciiLineAgreement) { agreement, _ throws(EvaluationError) in
    let adjustments = agreement.all(RAM.grossPriceProductTradePrice, RAM.appliedTradeAllowanceCharge)
    let hasAmount = adjustments.contains { $0.has(RAM.actualAmount) }
    for adjustment in adjustments {
      if try adjustment.says(false, RAM.chargeIndicator, UDT.indicator) { return hasAmount }
    }
    return !hasAmount && !adjustments.contains { $0.has(RAM.chargeIndicator) }
  }
  rules.rule(
    "CII-SR-463", .fatal, "Ein Abschlag oder Zuschlag sagt nicht, welches von beiden er ist",
    "ram:ChargeIndicator/udt:Indicator angeben: false für einen Abschlag (BG-20, BG-27), true für einen Zuschlag (BG-21, "
      + "BG-28).")
  rules.cii(at: .ciiAllowanceOrCharge) { node, _ in node.has(RAM.chargeIndicator) }
}

private func addCIIReferenceRules(_ rules: inout RuleBook) {
  rules.rule(
    "CII-SR-474", .warning, "Die Objektkennung einer Position (BT-128) darf höchstens einmal vorkommen",
    "Nur ein ram:AdditionalReferencedDocument mit ram:TypeCode 130 angeben.")
  rules.cii(at: .ciiLineSettlement) { settlement, _ throws(EvaluationError) in
    try settlement.references(ofType: "130") { _ in 1 } <= 1
  }
  let single: [(String, StaticString, String)] = [
    ("CII-SR-457", "50", "Die Kennung der Ausschreibung (BT-17)"),
    ("CII-SR-458", "130", "Die Objektkennung (BT-18)"),
  ]
  for (id, type, subject) in single {
    rules.rule(
      id, .warning, "\(subject) darf höchstens einmal vorkommen",
      "Nur ein ram:AdditionalReferencedDocument mit ram:TypeCode \(type) angeben.")
    rules.cii(at: .ciiAgreement) { agreement, _ in
      var total = 0
      for reference in agreement.children where reference.isNamed(RAM.additionalReferencedDocument) {
        if reference.says(type, RAM.typeCode) { total += 1 }
      }
      return total <= 1
    }
  }
  let parts: [(String, KnownName, String, String)] = [
    ("CII-SR-475", RAM.name, "ram:Name", "Die Beschreibung rechnungsbegründender Unterlagen (BT-123)"),
    (
      "CII-SR-476", RAM.attachmentBinaryObject, "ram:AttachmentBinaryObject",
      "Das eingebettete Dokument rechnungsbegründender Unterlagen (BT-125)"
    ),
  ]
  for (id, name, text, subject) in parts {
    rules.rule(
      id, .warning, "\(subject) darf höchstens einmal vorkommen",
      "Überzählige \(text) weglassen; die Regel zählt über alle Unterlagen.")
    rules.cii(at: .ciiAgreement) { agreement, _ throws(EvaluationError) in
      try agreement.references(ofType: "916") { $0.count(name) } <= 1
    }
  }
  let only: [(String, KnownName, [StaticString], String)] = [
    ("CII-DT-015", RAM.uriid, ["916"], "ram:URIID"),
    ("CII-DT-018", RAM.typeCode, ["50", "130", "916"], "ram:TypeCode"),
    ("CII-DT-021", RAM.name, ["916"], "ram:Name"),
    ("CII-DT-022", RAM.attachmentBinaryObject, ["916"], "ram:AttachmentBinaryObject"),
    ("CII-DT-024", RAM.referenceTypeCode, ["130"], "ram:ReferenceTypeCode"),
  ]
  for (id, name, types, text) in only {
    let list = types.map(\.description).joined(separator: ", ")
    rules.rule(
      id, .fatal, "\(text) ist nur in ram:AdditionalReferencedDocument mit ram:TypeCode \(list) vorgesehen",
      "\(text) weglassen, oder ram:TypeCode berichtigen.")
    rules.cii(at: .ciiReference) { reference, _ in
      if !reference.has(name) { return true }
      guard reference.isNamed(RAM.additionalReferencedDocument) else { return false }
      return types.contains { reference.says($0, RAM.typeCode) }
    }
  }
  rules.rule(
    "CII-DT-027", .fatal,
    "ram:FormattedIssueDateTime ist nur für vorausgegangene Rechnungen (BT-26) vorgesehen", "Element weglassen.")
  rules.cii(at: .ciiReference) { reference, _ in
    !reference.has(RAM.formattedIssueDateTime) || reference.isNamed(RAM.invoiceReferencedDocument)
  }
}

extension Node {
  /// Of all `ram:AdditionalReferencedDocument[normalize-space(ram:TypeCode) = type]` together.
  fileprivate func references(
    ofType type: StaticString, _ number: (Node) -> Int
  ) throws(EvaluationError) -> Int {
    var total = 0
    for reference in children where reference.isNamed(RAM.additionalReferencedDocument) {
      guard let code = try reference.one(RAM.typeCode), code.text.normalizedEquals(type) else { continue }
      total += number(reference)
    }
    return total
  }
}

private func addCIIPaymentRules(_ rules: inout RuleBook) {
  rules.rule(
    "CII-SR-462", .fatal, "Der Code des Steuerdatums (BT-8) muss überall derselbe sein",
    "In jedem ram:ApplicableTradeTax dasselbe ram:DueDateTypeCode angeben.")
  rules.cii(at: .ciiSettlement) { settlement, _ in
    var first: Text?
    for code in settlement.anywhere(RAM.dueDateTypeCode) where code.isChild(of: RAM.applicableTradeTax) {
      if let first, first != code.text { return false }
      first = code.text
    }
    return true
  }
  rules.rule(
    "CII-SR-470", .fatal, "Einer Überweisung fehlt das Konto (BT-84)",
    "ram:IBANID oder ram:ProprietaryID in ram:PayeePartyCreditorFinancialAccount angeben.")
  rules.cii(at: .ciiSettlement) { settlement, _ throws(EvaluationError) in
    for means in settlement.children where means.isNamed(RAM.specifiedTradeSettlementPaymentMeans) {
      // Asked first, so that several codes matter only without an account.
      if means.has(RAM.payeePartyCreditorFinancialAccount, RAM.ibanid) { continue }
      if means.has(RAM.payeePartyCreditorFinancialAccount, RAM.proprietaryID) { continue }
      guard let code = try means.one(RAM.typeCode)?.text else { continue }
      if code.normalizedEquals("30") || code.normalizedEquals("58") { return false }
    }
    return true
  }
  let same: [(String, KnownName, String, String)] = [
    ("CII-SR-467", RAM.typeCode, "ram:TypeCode", "Alle Zahlungsarten (BT-81) einer Rechnung müssen dieselben sein"),
    (
      "CII-SR-468", RAM.information, "ram:Information",
      "Alle Bezeichnungen der Zahlungsart (BT-82) müssen dieselben sein"
    ),
  ]
  for (id, name, text, message) in same {
    rules.rule(id, .fatal, message, "In jedem ram:SpecifiedTradeSettlementPaymentMeans dasselbe \(text) angeben.")
    rules.cii(at: .ciiDocument) { document, _ in
      var first: Text?
      for means in document.anywhere(RAM.specifiedTradeSettlementPaymentMeans) {
        for value in means.children where value.isNamed(name) {
          if let first, !first.isNormalizedAs(value.text) { return false }
          first = first ?? value.text
        }
      }
      return true
    }
  }
  rules.rule(
    "CII-SR-469", .fatal, "Der Verwendungszweck (BT-83) darf höchstens einmal vorkommen",
    "Überzählige ram:PaymentReference weglassen.")
  rules.cii(at: .ciiDocument) { document, _ in
    var total = 0
    for settlement in document.anywhere(RAM.applicableHeaderTradeSettlement) {
      total += settlement.count(RAM.paymentReference)
    }
    return total <= 1
  }
}

extension Text {
  /// `normalize-space(.) = normalize-space(other)`
  fileprivate func isNormalizedAs(_ other: Text) -> Bool {
    let (a, b) = (trimmed, other.trimmed)
    return a == b || (a.hasSpace || b.hasSpace) && a.normalized == b.normalized
  }
}

private func addCIIDataRules(_ rules: inout RuleBook) {
  rules.rule(
    "CII-DT-033", .fatal,
    "Eine Einheit (unitCode) steht an einer Menge, ohne dass eine berechnete Menge (BT-129) eine hat",
    "Attribut unitCode weglassen, oder an ram:BilledQuantity angeben (BT-130).")
  rules.cii(at: .ciiQuantity) { quantity, _ in
    if quantity.attribute(Attribute.unitCode) == nil { return true }
    return quantity.anywhere(RAM.billedQuantity).contains {
      $0.attribute(Attribute.unitCode) != nil
        && $0.isChild(
          of: RAM.specifiedLineTradeDelivery, RAM.includedSupplyChainTradeLineItem, RSM.supplyChainTradeTransaction,
          RSM.crossIndustryInvoice)
    }
  }
  rules.rule(
    "CII-DT-037", .fatal, "Eine Steuer ist keine Umsatzsteuer", "VAT in ram:TypeCode angeben.")
  rules.cii(at: .ciiTax) { tax, _ in !tax.has(RAM.typeCode) || tax.says("VAT", RAM.typeCode) }
  let header: [(String, KnownName, String)] = [
    ("CII-DT-041", RAM.basisAmount, "ram:BasisAmount"), ("CII-DT-054", RAM.taxPointDate, "ram:TaxPointDate"),
    ("CII-DT-058", RAM.dueDateTypeCode, "ram:DueDateTypeCode"),
  ]
  for (id, name, text) in header {
    rules.rule(
      id, .warning, "\(text) ist nur in der Aufschlüsselung der Umsatzsteuer (BG-23) vorgesehen",
      "Element weglassen; Empfänger werten es nicht aus.")
    rules.cii(at: .ciiTax) { tax, _ in !tax.has(name) || tax.isInside(RAM.applicableHeaderTradeSettlement) }
  }
  let applicable: [(String, KnownName, String)] = [
    ("CII-DT-052", RAM.exemptionReasonCode, "ram:ExemptionReasonCode"),
    ("CII-DT-098", RAM.exemptionReason, "ram:ExemptionReason"),
  ]
  for (id, name, text) in applicable {
    rules.rule(
      id, .warning, "\(text) ist nur in ram:ApplicableTradeTax vorgesehen",
      "Element weglassen; Empfänger werten es nicht aus.")
    rules.cii(at: .ciiTax) { tax, _ in !tax.has(name) || tax.isNamed(RAM.applicableTradeTax) }
  }
  rules.rule(
    "CII-DT-097", .fatal, "Ein Datum steht nicht in der Form JJJJMMTT",
    "Acht Ziffern in udt:DateTimeString angeben, z. B. 20250131.")
  rules.cii(at: .ciiDate) { date, _ in date.text.isDay }
}

extension Text {
  /// Four digits, month and day, with white space around. Digits of the year may be of any script.
  fileprivate var isDay: Bool {
    let text = trimmed
    guard text.count >= 8 else { return false }
    let month = (text[text.count - 4], text[text.count - 3])
    let day = (text[text.count - 2], text[text.count - 1])
    guard Self.isDigit(month.1), Self.isDigit(day.1) else { return false }
    switch month.0 {
    case UInt8(ascii: "0"): if month.1 == UInt8(ascii: "0") { return false }
    case UInt8(ascii: "1"): if month.1 > UInt8(ascii: "2") { return false }
    default: return false
    }
    switch day.0 {
    case UInt8(ascii: "0"): if day.1 == UInt8(ascii: "0") { return false }
    case UInt8(ascii: "1"), UInt8(ascii: "2"): break
    case UInt8(ascii: "3"): if day.1 > UInt8(ascii: "1") { return false }
    default: return false
    }
    let year = text.slice(0, text.count - 4)
    if year.count == 4 { return year.bytes.allSatisfy(Self.isDigit) }
    let digits = year.string.unicodeScalars
    return digits.count == 4
      && digits.allSatisfy { digit in
        // The official processor knows Unicode 6.
        guard let age = digit.properties.age, age.major < 7 else { return false }
        return digit.properties.generalCategory == .decimalNumber
      }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
