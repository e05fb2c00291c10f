internal import InvoiceSyntax
internal import XML

/// The rules of XRechnung's Extension: BR-DEX.
func addExtensionRules(_ rules: inout RuleBook) {
  addExtensionCodeRules(&rules)
  addSubLineRules(&rules)
  addThirdPartyRules(&rules)
}

private let mimeTypes: [StaticString] = [
  "application/pdf", "image/png", "image/jpeg", "text/csv",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  "application/vnd.oasis.opendocument.spreadsheet", "application/xml",
]

private func addExtensionCodeRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-DEX-01", .fatal, "Die Anlage (BT-125) hat einen MIME-Typ, den die Extension nicht erlaubt",
    "Im Attribut mimeCode PDF, PNG, JPEG, CSV, XLSX, ODS oder XML angeben.")
  rules.ubl(.ublExtensionAttachment) { attachment, _ in hasAllowedType(attachment) }
  rules.cii(.ciiExtensionAttachment) { attachment, _ in hasAllowedType(attachment) }

  let hint = "Im Attribut schemeID einen Code aus der Liste angeben, mit führenden Nullen."
  rules.rule(
    "BR-DEX-04", .fatal, "Das Schema der Kennung steht weder in der Liste ISO 6523 noch unter XR01 bis XR03", hint)
  rules.ubl(.ublPartyScheme) { identifier, _ in
    guard let scheme = identifier.attribute(Attribute.schemeID) else { return false }
    if ExtensionCodes.isIdentifierScheme(scheme) { return true }
    return scheme.normalizedEquals("SEPA")
      && (identifier.isInside(CAC.accountingSupplierParty) || identifier.isInside(CAC.payeeParty))
  }
  rules.cii(.ciiPartyScheme) { identifier, _ in hasIdentifierScheme(identifier) }

  let schemes: [(id: String, message: String, ubl: RuleContext, cii: RuleContext)] = [
    (
      "BR-DEX-05", "Das Schema der Registrierung steht weder in der Liste ISO 6523 noch unter XR01 bis XR03",
      .ublLegalScheme, .ciiLegalScheme
    ),
    (
      "BR-DEX-06", "Das Schema der Artikelkennung (BT-157) steht weder in der Liste ISO 6523 noch unter XR01 bis XR03",
      .ublItemScheme, .ciiItemScheme
    ),
    (
      "BR-DEX-08", "Das Schema des Lieferorts (BT-71) steht weder in der Liste ISO 6523 noch unter XR01 bis XR03",
      .ublLocationScheme, .ciiLocationScheme
    ),
  ]
  for scheme in schemes {
    rules.rule(scheme.id, .fatal, scheme.message, hint)
    rules.ubl(scheme.ubl) { identifier, _ in hasIdentifierScheme(identifier) }
    rules.cii(scheme.cii) { identifier, _ in hasIdentifierScheme(identifier) }
  }

  rules.rule(
    "BR-DEX-07", .fatal,
    "Die Art der elektronischen Adresse (BT-34, BT-49) steht weder in der Liste EAS noch unter XR01 bis XR03", hint)
  rules.ubl(.ublEndpointScheme) { address, _ in hasAddressScheme(address) }
  rules.cii(.ciiEndpointScheme) { address, _ in hasAddressScheme(address) }
}

private func hasAllowedType(_ attachment: Node) -> Bool {
  attachment.attribute(Attribute.mimeCode)?.equals(oneOf: mimeTypes) ?? false
}

private func hasIdentifierScheme(_ identifier: Node) -> Bool {
  identifier.attribute(Attribute.schemeID).map(ExtensionCodes.isIdentifierScheme) ?? false
}

private func hasAddressScheme(_ address: Node) -> Bool {
  address.attribute(Attribute.schemeID).map(ExtensionCodes.isAddressScheme) ?? false
}

/// Code lists with what the Extension adds. Two lists put together leave two blanks between them, so that the official
/// rules find the empty code in them.
enum ExtensionCodes {
  static func isIdentifierScheme(_ code: Text) -> Bool { isCode(code, in: healthSchemes, identifierSchemes) }

  static func isAddressScheme(_ code: Text) -> Bool { isCode(code, in: healthSchemes, addressSchemes) }

  static func isClassification(_ code: Text?) -> Bool {
    guard let code else { return true }
    return isCode(code, in: "CVD", classifications)
  }

  private static func isCode(_ code: Text, in lists: StaticString...) -> Bool {
    let code = code.trimmed
    if code.isEmpty { return true }
    return !code.hasSpace && lists.contains { contains($0, code) }
  }

  /// Whether one of the words is the code.
  private static func contains(_ words: StaticString, _ code: Text) -> Bool {
    let text = Text(words.utf8Start, words.utf8CodeUnitCount)
    var start = 0
    while start < text.count {
      let end = text.slice(start, text.count).firstIndex(of: 0x20).map { start + $0 } ?? text.count
      if text.slice(start, end) == code { return true }
      start = end + 1
    }
    return false
  }

  /// Digital health applications.
  private static let healthSchemes: StaticString = "XR01 XR02 XR03"

  /// ISO 6523 ICD.
  private static let identifierSchemes: StaticString = """
    0002 0003 0004 0005 0006 0007 0008 0009 0010 0011 0012 0013 0014 0015 0016 0017 0018 0019 0020 0021 0022 \
    0023 0024 0025 0026 0027 0028 0029 0030 0031 0032 0033 0034 0035 0036 0037 0038 0039 0040 0041 0042 0043 \
    0044 0045 0046 0047 0048 0049 0050 0051 0052 0053 0054 0055 0056 0057 0058 0059 0060 0061 0062 0063 0064 \
    0065 0066 0067 0068 0069 0070 0071 0072 0073 0074 0075 0076 0077 0078 0079 0080 0081 0082 0083 0084 0085 \
    0086 0087 0088 0089 0090 0091 0093 0094 0095 0096 0097 0098 0099 0100 0101 0102 0104 0105 0106 0107 0108 \
    0109 0110 0111 0112 0113 0114 0115 0116 0117 0118 0119 0120 0121 0122 0123 0124 0125 0126 0127 0128 0129 \
    0130 0131 0132 0133 0134 0135 0136 0137 0138 0139 0140 0141 0142 0143 0144 0145 0146 0147 0148 0149 0150 \
    0151 0152 0153 0154 0155 0156 0157 0158 0159 0160 0161 0162 0163 0164 0165 0166 0167 0168 0169 0170 0171 \
    0172 0173 0174 0175 0176 0177 0178 0179 0180 0183 0184 0185 0186 0187 0188 0189 0190 0191 0192 0193 0194 \
    0195 0196 0197 0198 0199 0200 0201 0202 0203 0204 0205 0206 0207 0208 0209 0210 0211 0212 0213 0214 0215 \
    0216 0217 0218 0219 0220 0221 0222 0223 0224 0225 0226 0227 0228 0229 0230 0231 0232 0233 0234 0235 0236 \
    0237 0238 0239 0240 0241 0242 0243 0244 0245 0246 0247 0248
    """

  /// EAS.
  private static let addressSchemes: StaticString = """
    0002 0007 0009 0037 0060 0088 0096 0097 0106 0130 0135 0142 0147 0151 0154 0158 0170 0177 0183 0184 0188 \
    0190 0191 0192 0193 0194 0195 0196 0198 0199 0200 0201 0202 0203 0204 0205 0208 0209 0210 0211 0212 0213 \
    0215 0216 0217 0218 0219 0220 0221 0225 0230 0235 0240 0244 0242 0245 0246 0248 9910 9913 9914 9915 9918 \
    9919 9920 9922 9923 9924 9925 9926 9927 9928 9929 9930 9931 9932 9933 9934 9935 9936 9937 9938 9939 9940 \
    9941 9942 9943 9944 9945 9946 9947 9948 9949 9950 9951 9952 9953 9957 9959 AN AQ AS AU EM
    """

  /// UNTDID 7143.
  private static let classifications: StaticString = """
    AA AB AC AD AE AF AG AH AI AJ AK AL AM AN AO AP AQ AR AS AT AU AV AW AX AY AZ BA BB BC BD BE BF BG BH BI BJ \
    BK BL BM BN BO BP BQ BR BS BT BU BV BW BX BY BZ CC CG CL CR CV DR DW EC EF EMD EN FS GB GN GMN GS HS IB IN \
    IS IT IZ MA MF MN MP NB ON PD PL PO PPI PV QS RC RN RU RY SA SG SK SN SRS SRT SRU SRV SRW SRX SRY SRZ SS SSA \
    SSB SSC SSD SSE SSF SSG SSH SSI SSJ SSK SSL SSM SSN SSO SSP SSQ SSR SSS SST SSU SSV SSW SSX SSY SSZ ST STA \
    STB STC STD STE STF STG STH STI STJ STK STL STM STN STO STP STQ STR STS STT STU STV STW STX STY STZ SUA SUB \
    SUC SUD SUE SUF SUG SUH SUI SUJ SUK SUL SUM TG TSN TSO TSP TSQ TSR TSS TST TSU UA UP VN VP VS VX ZZZ
    """
}

private func addSubLineRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-DEX-02", .warning,
    "Der Nettobetrag einer Position (BT-131) ist nicht die Summe der Nettobeträge ihrer Unterpositionen (BG-DEX-01)",
    "Die Beträge in cbc:LineExtensionAmount von Position und Unterpositionen in Übereinstimmung bringen.")
  rules.ubl(.ublExtensionInvoice) { invoice, _ throws(EvaluationError) in
    for line in invoice.children where line.isNamed(CAC.invoiceLine) && line.has(CAC.subInvoiceLine) {
      guard try isSumOfSubLines(line) else { return false }
    }
    var areRight = true
    for line in invoice.anywhere(CAC.subInvoiceLine) where line.has(CAC.subInvoiceLine) {
      if try !isSumOfSubLines(line) { areRight = false }
    }
    return areRight
  }

  rules.rule(
    "BR-DEX-03", .fatal, "Eine Unterposition (BG-DEX-01) hat nicht genau eine Umsatzsteuerangabe (BG-DEX-06)",
    "In cac:Item der Unterposition genau ein cac:ClassifiedTaxCategory angeben.")
  rules.ubl(.ublExtensionInvoice) { invoice, _ in
    for line in invoice.anywhere(CAC.subInvoiceLine) {
      for item in line.children where item.isNamed(CAC.item) && item.count(CAC.classifiedTaxCategory) != 1 {
        return false
      }
    }
    return true
  }

  rules.rule(
    "BR-DEX-15", .warning, "Die Rechnung hat Unterpositionen, die XRechnung in CII nicht vorsieht",
    "ram:ParentLineID weglassen oder die Rechnung in UBL schreiben.")
  rules.cii(.ciiExtensionLine) { line, _ in line.anywhere(RAM.parentLineID).isEmpty }
}

private func isSumOfSubLines(_ line: Node) throws(EvaluationError) -> Bool {
  var total = ExactDecimal.zero
  for child in line.children where child.isNamed(CAC.subInvoiceLine) {
    let amount = try child.decimal(CBC.lineExtensionAmount)
    if !amount.isNothing { total = try total + amount }
  }
  return try line.decimal(CBC.lineExtensionAmount).equals(total)
}

private func addThirdPartyRules(_ rules: inout RuleBook) {
  rules.rule(
    "BR-DEX-09", .fatal,
    "Der fällige Betrag (BT-115) ist nicht Bruttosumme (BT-112) minus Vorauszahlung (BT-113) plus Rundung (BT-114) plus Fremdforderungen (BT-DEX-002)",
    "Die Beträge nachrechnen.")
  rules.ubl(.ublExtensionTotal) { total, _ throws(EvaluationError) in
    let rounding = try total.decimalOrZero(CBC.payableRoundingAmount)
    let prepaid = try total.decimalOrZero(CBC.prepaidAmount)
    let claims = try thirdPartyClaims(total.parent)
    let due = try (total.decimal(CBC.payableAmount) - rounding).roundedToHundredths()
    let computed = try (total.decimal(CBC.taxInclusiveAmount) - prepaid + claims).roundedToHundredths()
    return try due.equals(computed)
  }

  let payment: [(id: String, message: String, name: KnownName, hint: String)] = [
    (
      "BR-DEX-10", "Der Fremdforderung (BG-DEX-09) fehlt die Art (BT-DEX-001)", CBC.id,
      "Die Art in cac:PrepaidPayment/cbc:ID angeben."
    ),
    (
      "BR-DEX-11", "Der Fremdforderung (BG-DEX-09) fehlt der Betrag (BT-DEX-002)", CBC.paidAmount,
      "Den Betrag in cac:PrepaidPayment/cbc:PaidAmount angeben."
    ),
    (
      "BR-DEX-12", "Der Fremdforderung (BG-DEX-09) fehlt die Beschreibung (BT-DEX-003)", CBC.instructionID,
      "Die Beschreibung in cac:PrepaidPayment/cbc:InstructionID angeben."
    ),
  ]
  for part in payment {
    let name = part.name
    rules.rule(part.id, .fatal, part.message, part.hint)
    rules.ubl(.ublPrepaidPayment) { payment, _ in payment.hasFilled(name) }
  }

  rules.rule(
    "BR-DEX-13", .fatal, "Der Betrag der Fremdforderung (BT-DEX-002) hat mehr als zwei Nachkommastellen",
    "cbc:PaidAmount auf zwei Stellen runden.")
  rules.ubl(.ublPrepaidPayment) { payment, _ throws(EvaluationError) in try payment.hasTwoDecimals(CBC.paidAmount) }

  rules.rule(
    "BR-DEX-14", .fatal,
    "Der Betrag der Fremdforderung (BT-DEX-002) steht in einer anderen Währung als die Rechnung (BT-5)",
    "In currencyID von cbc:PaidAmount die Währung der Rechnung angeben.")
  rules.ubl(.ublPrepaidPayment) { payment, facts in
    for amount in payment.children where amount.isNamed(CBC.paidAmount) {
      guard let currency = amount.attribute(Attribute.currencyID) else { continue }
      if facts.documentCurrencies.contains(where: { $0 == currency }) { return true }
    }
    return false
  }
}

/// The sum of third parties' claims beside the totals; 0 if none says an amount.
private func thirdPartyClaims(_ invoice: Node?) throws(EvaluationError) -> ExactDecimal {
  guard let invoice else { return .zero }
  var total = ExactDecimal.zero
  var isAnyFilled = false
  for payment in invoice.children where payment.isNamed(CAC.prepaidPayment) && payment.hasFilled(CBC.paidAmount) {
    isAnyFilled = true
    break
  }
  if !isAnyFilled { return total }
  for payment in invoice.children where payment.isNamed(CAC.prepaidPayment) {
    let amount = try payment.decimal(CBC.paidAmount)
    if !amount.isNothing { total = try total + amount }
  }
  return total
}

extension Node {
  /// `if (exists(name)) then xs:decimal(name) else 0`
  fileprivate func decimalOrZero(_ name: KnownName) throws(EvaluationError) -> ExactDecimal {
    has(name) ? try decimal(name) : .zero
  }
}
