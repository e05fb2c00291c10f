internal import Dates
internal import Digests
internal import FoundationEssentials
internal import Identifiers
internal import Invoice
internal import Money

/// A value of an invoice as its page shows it.
struct ShownTerm: Sendable {
  /// `BT-1`
  let number: String
  /// As it was written; of what is long or no text, its SHA-256.
  let raw: String
  /// For its reader: a date as 31.12.2025, a code in words.
  let text: String
  /// Where ``text`` is a code in words.
  let code: String?
  /// What stands between the value before and this one.
  let separator: String?
  let parts: [ShownTerm]

  init(_ value: TermValue, in currency: Currency, separator: String? = nil) {
    let written = value.text
    number = value.term.rawValue
    self.separator = separator
    parts = value.parts.filter { !$0.isBlank }.map { ShownTerm($0, in: currency) }
    var code: String?
    var raw = ShownText.raw(written)
    switch value.term.kind {
    case .text: text = value.term == .paymentTerms ? ShownText.paymentTerms(written) : ShownText.shown(written)
    case .identifier:
      text = (try? IBAN(written)).flatMap { value.term.isAccount ? $0.grouped : nil } ?? ShownText.shown(written)
    case .date: text = Day(text: written)?.german ?? ShownText.shown(written)
    case .amount: text = currency.amount(written, of: value.term)
    case .unitPrice: text = currency.amount(written, of: value.term)
    case .quantity: text = germanNumber(written, decimals: 0) ?? ShownText.shown(written)
    case .percentage: text = germanNumber(written, decimals: 0).map { $0 + "\u{A0}%" } ?? ShownText.shown(written)
    case .code(let list):
      let meaning = list.text(of: written)
      text = meaning ?? ShownText.shown(written)
      code = meaning == nil ? nil : written
    case .binaryObject:
      let file = AttachedFile(base64: written)
      text = file.text
      raw = file.raw
    }
    self.code = code
    self.raw = raw
  }

  /// A text in words of ours, where its reader needs others than the value's own.
  init(_ shown: ShownTerm, text: String) {
    number = shown.number
    raw = shown.raw
    self.text = text
    code = shown.code
    separator = shown.separator
    parts = shown.parts
  }
}

extension TermValue {
  var isBlank: Bool { bytes.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 } }
}

extension BusinessTerm {
  fileprivate var isAccount: Bool { self == .paymentAccountIdentifier || self == .debitedAccountIdentifier }
}

/// BT-5 and BT-6, in which amounts are shown.
struct Currency: Sendable {
  let code: String?
  let accountingCode: String?

  init(of invoice: SemanticInvoice) {
    code = invoice[.invoiceCurrencyCode]
    accountingCode = invoice[.vatAccountingCurrencyCode]
  }

  /// `1.234,56 €`; as written if it is no number.
  func amount(_ text: String, of term: BusinessTerm) -> String {
    guard let number = germanNumber(text, decimals: 2) else { return ShownText.shown(text) }
    let code = term == .invoiceTotalVATAmountInAccountingCurrency ? accountingCode : code
    guard let code, !code.isEmpty else { return number }
    return number + "\u{A0}" + (code == "EUR" ? "€" : ShownText.shown(code))
  }
}

/// An attachment, told by what it is: its bytes are not in the page.
private struct AttachedFile {
  let text: String
  let raw: String

  init(base64 written: String) {
    let letters = written.utf8.filter { !($0 == 0x20 || $0 == 0x0A || $0 == 0x0D || $0 == 0x09) }
    guard let bytes = Data(base64Encoded: Data(letters)) else {
      raw = ShownText.digest(written)
      text = "nicht lesbar, kein Base64"
      return
    }
    let digest = SHA256.hex(Array(bytes))
    raw = "sha256:" + digest
    text = "\(Self.size(bytes.count)), SHA-256 \(digest)"
  }

  /// `873 Byte`, `1,2 kB`
  private static func size(_ count: Int) -> String {
    count < 1000 ? "\(count)\u{A0}Byte" : Ratio(Int64(count), 1000).german(decimals: 1) + "\u{A0}kB"
  }
}

/// Texts of others on a page of ours.
enum ShownText {
  private static let rawLimit = 1_000
  private static let shownLimit = 50_000

  /// Short texts as they are, long ones by their digest.
  static func raw(_ text: String) -> String { text.utf8.count <= rawLimit ? text : digest(text) }

  static func digest(_ text: String) -> String { "sha256:" + SHA256.hex(Array(text.utf8)) }

  /// Characters that are not seen, or turn others around, are named.
  static func shown(_ text: String) -> String {
    var out = String.UnicodeScalarView()
    var count = 0
    for scalar in text.unicodeScalars {
      if count == shownLimit {
        return String(out) + " … (gekürzt, die ganze Angabe hat \(germanCount(text.unicodeScalars.count)) Zeichen)"
      }
      count += 1
      if isVisible(scalar) {
        out.append(scalar)
      } else {
        out.append(contentsOf: "\u{27E8}U+\(String(scalar.value, radix: 16, uppercase: true))\u{27E9}".unicodeScalars)
      }
    }
    return String(out)
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 || scalar == "\n" || scalar == "\t" || scalar == "\r" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned, .surrogate:
      return scalar == "\u{AD}" || scalar == "\u{200D}"
    default: return true
    }
  }

  /// BT-20: lines like `#SKONTO#TAGE=14#PROZENT=2.25#` of XRechnung as a sentence, all others as they are.
  static func paymentTerms(_ text: String) -> String {
    guard text.contains("#SKONTO#") || text.contains("#VERZUG#") else { return shown(text) }
    let lines = shown(text).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.map { discount($0) ?? String($0) }.joined(separator: "\n")
  }

  private static func discount(_ line: Substring) -> String? {
    let parts = line.trimmingSuffix { $0.isWhitespace }.split(separator: "#", omittingEmptySubsequences: false)
    guard parts.count >= 5, parts[0].isEmpty, parts.last == "", let days = value("TAGE", parts[2]),
      let percent = value("PROZENT", parts[3]).flatMap({ germanNumber($0, decimals: 2) }),
      days.allSatisfy(\.isNumber)
    else { return nil }
    var sentence: String
    switch parts[1] {
    case "SKONTO": sentence = "\(percent)\u{A0}% Skonto bei Zahlung innerhalb von \(days) Tagen"
    case "VERZUG": sentence = "\(percent)\u{A0}% Verzugszinsen nach \(days) Tagen"
    default: return nil
    }
    guard parts.count == 6 else { return parts.count == 5 ? sentence : nil }
    guard let base = value("BASISBETRAG", parts[4]).flatMap({ germanNumber($0, decimals: 2) }) else { return nil }
    sentence += " auf \(base)"
    return sentence
  }

  private static func value(_ name: String, _ part: Substring) -> Substring? {
    part.hasPrefix(name + "=") ? part.dropFirst(name.utf8.count + 1) : nil
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ isDropped: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, isDropped(last) { text.removeLast() }
    return text
  }
}
