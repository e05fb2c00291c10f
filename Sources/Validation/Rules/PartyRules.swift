internal import InvoiceSyntax
internal import XML

/// BR-06 to BR-11, BR-17 to BR-20, BR-56, BR-57, BR-62, BR-63, BR-CO-09, BR-CO-26: the parties and where they are.
func addPartyRules(_ rules: inout RuleBook) {
  addSellerAndBuyerRules(&rules)
  addAddressRules(&rules)

  rules.rule(
    "BR-17", .fatal,
    "Der Name des Zahlungsempfängers (BT-59) fehlt, oder der Zahlungsempfänger (BG-10) ist der Verkäufer (BG-4) selbst",
    "Den Namen in cac:PayeeParty/cac:PartyName/cbc:Name oder ram:PayeeTradeParty/ram:Name angeben, oder die Gruppe"
      + " weglassen, wenn der Verkäufer selbst das Geld empfängt.")
  rules.ubl(.ublPayee) { payee, _ in
    guard payee.has(CAC.partyName, CBC.name), let document = payee.parent else { return false }
    for seller in document.all(CAC.accountingSupplierParty, CAC.party) {
      if payee.shares(CAC.partyName, CBC.name, with: seller) { return false }
      if payee.shares(CAC.partyIdentification, CBC.id, with: seller) { return false }
    }
    return true
  }
  rules.cii(.ciiPayee) { payee, _ in
    guard payee.has(RAM.name) else { return false }
    guard let transaction = payee.parent?.parent else { return true }
    for seller in transaction.all(RAM.applicableHeaderTradeAgreement, RAM.sellerTradeParty) {
      if payee.shares(RAM.name, with: seller) { return false }
      if payee.shares(RAM.id, with: seller) { return false }
      if payee.shares(RAM.specifiedLegalOrganization, RAM.id, with: seller) { return false }
    }
    return true
  }

  addRepresentativeRules(&rules)

  rules.rule(
    "BR-CO-09", .fatal,
    "Eine Umsatzsteuer-Identifikationsnummer (BT-31, BT-48, BT-63) beginnt nicht mit einem Länderkennzeichen",
    "Die Nummer mit dem Länderkennzeichen davor angeben, z. B. DE123456789; eine Steuernummer gehört mit dem Schema FC"
      + " nach BT-32.")
  rules.ubl(.ublVATRegistration) { registration, _ throws(EvaluationError) in
    guard let id = try registration.one(CBC.companyID) else { return true }
    let start = id.text.firstTwo
    // They need only stand somewhere in the list as it is written.
    return CodeList.countriesUBL.contains(start) || start == "EL" || CodeList.countriesUBL.textContains(start)
  }
  rules.cii(.ciiVATRegistration) { id, _ in
    let start = id.text.firstTwo
    return CodeList.countriesCII.contains(start) || start == "EL"
  }
}

extension Text {
  /// The first two characters.
  fileprivate var firstTwo: Text {
    var index = 0
    var characters = 0
    while index < count {
      if self[index] & 0xC0 != 0x80 {
        if characters == 2 { break }
        characters += 1
      }
      index += 1
    }
    return slice(0, index)
  }
}

private func addSellerAndBuyerRules(_ rules: inout RuleBook) {
  struct Party {
    let name: String
    let group: String
    let nameTerm: String
    let addressGroup: String
    let country: String
    let endpoint: String
    let nameRule: String
    let addressRule: String
    let countryRule: String
    let endpointRule: String
    let ubl: KnownName
    let cii: KnownName
    let ublAddress: RuleContext
    let ublEndpoint: RuleContext
  }
  let parties = [
    Party(
      name: "Verkäufer", group: "BG-4", nameTerm: "BT-27", addressGroup: "BG-5", country: "BT-40", endpoint: "BT-34",
      nameRule: "BR-06", addressRule: "BR-08", countryRule: "BR-09", endpointRule: "BR-62",
      ubl: CAC.accountingSupplierParty, cii: RAM.sellerTradeParty, ublAddress: .ublSellerAddress,
      ublEndpoint: .ublSellerEndpoint),
    Party(
      name: "Käufer", group: "BG-7", nameTerm: "BT-44", addressGroup: "BG-8", country: "BT-55", endpoint: "BT-49",
      nameRule: "BR-07", addressRule: "BR-10", countryRule: "BR-11", endpointRule: "BR-63",
      ubl: CAC.accountingCustomerParty, cii: RAM.buyerTradeParty, ublAddress: .ublBuyerAddress,
      ublEndpoint: .ublBuyerEndpoint),
  ]
  for party in parties {
    let cii = party.cii
    rules.rule(
      party.nameRule, .fatal, "Der Name des \(party.name)s (\(party.nameTerm)) fehlt",
      "Namen in cac:PartyLegalEntity/cbc:RegistrationName oder ram:Name angeben.")
    rules.ubl(.ublDocument, Require.filled(party.ubl, CAC.party, CAC.partyLegalEntity, CBC.registrationName))
    rules.cii(
      .ciiDocument,
      Require.filled(RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeAgreement, cii, RAM.name))

    rules.rule(
      party.addressRule, .fatal, "Die Anschrift des \(party.name)s (\(party.addressGroup)) fehlt",
      "Anschrift in cac:PostalAddress oder ram:PostalTradeAddress angeben.")
    rules.ubl(.ublDocument, Require.element(party.ubl, CAC.party, CAC.postalAddress))
    rules.cii(
      .ciiDocument,
      Require.element(
        RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeAgreement, cii, RAM.postalTradeAddress))

    rules.rule(
      party.countryRule, .fatal, "In der Anschrift des \(party.name)s fehlt das Land (\(party.country))",
      "Länderkennzeichen in cac:Country/cbc:IdentificationCode oder ram:CountryID angeben, z. B. DE.")
    rules.ubl(party.ublAddress, Require.filled(CAC.country, CBC.identificationCode))
    rules.cii(
      .ciiDocument,
      Require.filled(
        RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeAgreement, cii, RAM.postalTradeAddress,
        RAM.countryID))

    rules.rule(
      party.endpointRule, .fatal,
      "Der elektronischen Adresse des \(party.name)s (\(party.endpoint)) fehlt die Kennung des Schemas",
      "Im Attribut schemeID von cbc:EndpointID oder ram:URIID das Schema angeben, z. B. EM für eine E-Mail-Adresse.")
    rules.ubl(party.ublEndpoint, Require.attribute(Attribute.schemeID))
    rules.cii(.ciiDocument) { document, _ throws(EvaluationError) in
      let parties = document.all(RSM.supplyChainTradeTransaction, RAM.applicableHeaderTradeAgreement, cii)
      let addresses = parties.compactMap { $0.first(RAM.uriUniversalCommunication) }
      if addresses.isEmpty { return true }
      return try addresses.flatMap { $0.all(RAM.uriid) }.isFilled(Attribute.schemeID)
    }
  }

  rules.rule(
    "BR-CO-26", .fatal,
    "Der Verkäufer ist nicht zu erkennen: Kennung (BT-29), Registernummer (BT-30) und Umsatzsteuer-Identifikationsnummer"
      + " (BT-31) fehlen",
    "Mindestens eine der drei angeben.")
  rules.ubl(.ublSeller) { seller, _ throws(EvaluationError) in
    try either { () throws(EvaluationError) in
      for party in seller.children where party.isNamed(CAC.party) {
        if try party.hasUBLCategory(CAC.partyTaxScheme, CBC.companyID) { return true }
      }
      return false
    } _: { () throws(EvaluationError) in
      if seller.has(CAC.party, CAC.partyLegalEntity, CBC.companyID) { return true }
      return seller.all(CAC.party, CAC.partyIdentification, CBC.id).contains { !$0.hasScheme("SEPA") }
    }
  }
  rules.cii(.ciiSeller) { seller, _ in
    if seller.has(RAM.id) || seller.has(RAM.globalID) || seller.has(RAM.specifiedLegalOrganization, RAM.id) {
      return true
    }
    return seller.all(RAM.specifiedTaxRegistration, RAM.id).contains { $0.hasScheme("VA") }
  }
}

private func addAddressRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-57", .fatal, "In der Lieferanschrift (BG-15) fehlt das Land (BT-80)",
    "Länderkennzeichen in cac:Country/cbc:IdentificationCode oder ram:CountryID angeben, z. B. DE.")
  rules.ubl(.ublDeliveryAddress, Require.element(CAC.country, CBC.identificationCode))
  rules.cii(.ciiDelivery) { delivery, _ throws(EvaluationError) in
    if !delivery.has(RAM.shipToTradeParty, RAM.postalTradeAddress) { return true }
    return try delivery.isFilled(RAM.shipToTradeParty, RAM.postalTradeAddress, RAM.countryID)
  }
}

private func addRepresentativeRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-18", .fatal, "Der Name des Steuervertreters (BT-62) fehlt",
    "Namen in cac:TaxRepresentativeParty/cac:PartyName/cbc:Name oder"
      + " ram:SellerTaxRepresentativeTradeParty/ram:Name angeben.")
  rules.ubl(.ublRepresentative, Require.filled(CAC.partyName, CBC.name))
  rules.cii(.ciiRepresentative, Require.filled(RAM.name))

  rules.rule(
    "BR-19", .fatal, "Die Anschrift des Steuervertreters (BG-12) fehlt",
    "Anschrift in cac:PostalAddress oder ram:PostalTradeAddress angeben.")
  rules.ubl(.ublRepresentative, Require.element(CAC.postalAddress))
  rules.cii(.ciiRepresentative, Require.element(RAM.postalTradeAddress))

  rules.rule(
    "BR-20", .fatal, "In der Anschrift des Steuervertreters (BG-12) fehlt das Land (BT-69)",
    "Länderkennzeichen in cac:Country/cbc:IdentificationCode oder ram:CountryID angeben, z. B. DE.")
  rules.ubl(.ublRepresentativeAddress, Require.filled(CAC.country, CBC.identificationCode))
  rules.cii(.ciiRepresentative, Require.filled(RAM.postalTradeAddress, RAM.countryID))

  rules.rule(
    "BR-56", .fatal, "Die Umsatzsteuer-Identifikationsnummer des Steuervertreters (BT-63) fehlt",
    "Nummer in cac:PartyTaxScheme/cbc:CompanyID mit dem Steuerschema VAT angeben, bei CII in"
      + " ram:SpecifiedTaxRegistration/ram:ID mit schemeID VA.")
  rules.ubl(.ublRepresentative) { party, _ throws(EvaluationError) in
    for registration in party.children where registration.isNamed(CAC.partyTaxScheme) {
      if try registration.isOfOnlyVATScheme(), registration.has(CBC.companyID) { return true }
    }
    return false
  }
  rules.cii(.ciiRepresentative) { party, _ throws(EvaluationError) in
    let numbers = party.all(RAM.specifiedTaxRegistration, RAM.id).filter { $0.hasScheme("VA") }
    if numbers.count > 1 { throw .severalValues }
    return numbers.contains { !$0.text.isBlank }
  }
}
