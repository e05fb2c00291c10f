internal import Diagnostics
internal import Invoice
internal import Statements
internal import XML

/// Reads finished documents back from their bytes: what they say must be what was computed.
struct DocumentCheck {
  private let schema: XMLSchema

  init(schema: XMLSchema) { self.schema = schema }

  /// Loads the schema of `abrechnung.xml`.
  static func load(_ bytes: [UInt8], file: String) -> Checked<DocumentCheck> {
    do {
      return Checked(DocumentCheck(schema: try XMLSchema(bytes)))
    } catch {
      return Checked(nil, [unusableSchema(file: file, line: error.issues.first?.line ?? 0)])
    }
  }

  /// Well-formed, valid by our schema, and every value as computed.
  func check(_ bytes: [UInt8], says statement: Statement, path: String, template: String) -> [Finding] {
    let issues = schema.validate(bytes)
    guard issues.isEmpty else { return [faultyDocument(issues, path: path, template: template)] }
    guard let root = try? parseXML(bytes), let record = StatementRecord(root), record == StatementRecord(statement)
    else {
      return [differingDocument(path: path, template: template, detail: nil)]
    }
    return []
  }

  /// Well-formed and the same invoice again, with nothing beside it.
  func check(
    _ bytes: [UInt8], in syntax: InvoiceSyntax, says invoice: Invoice, path: String, template: String
  ) -> [Finding] {
    let root: XMLElement
    do {
      root = try parseXML(bytes)
    } catch {
      return [faultyDocument(error.issues, path: path, template: template)]
    }
    do {
      let read = try readBack(root, in: syntax, expecting: invoice)
      return read == invoice ? [] : [differingDocument(path: path, template: template, detail: nil)]
    } catch {
      return [differingDocument(path: path, template: template, detail: (error.element, error.line))]
    }
  }

  /// The invoice that a document says.
  ///
  /// There is no reader of CII yet: of a CII document only its form was checked, and what it should say is handed back
  /// unread. The generic reader of both syntaxes goes here.
  private func readBack(
    _ root: XMLElement, in syntax: InvoiceSyntax, expecting invoice: Invoice
  ) throws(UBLFault) -> Invoice {
    switch syntax {
    case .ubl: try Invoice(ubl: root)
    case .cii: invoice
    }
  }

  /// A page of a draft says so in its body, as often as its mark wants.
  func check(page bytes: [UInt8], bears mark: DraftMark, path: String, template: String) -> [Finding] {
    occurrences(of: Array(mark.text.utf8), inBodyOf: bytes) >= mark.count
      ? [] : [unmarkedDraft(path: path, template: template)]
  }

  /// How often a text stands between the tags of a page's body.
  private func occurrences(of mark: [UInt8], inBodyOf bytes: [UInt8]) -> Int {
    let body = Array("<body".utf8)
    var isInBody = false
    var isInTag = false
    var count = 0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "<"):
        isInTag = true
        if !isInBody { isInBody = bytes[index...].starts(with: body) }
      case UInt8(ascii: ">"): isInTag = false
      case mark[0] where isInBody && !isInTag: if bytes[index...].starts(with: mark) { count += 1 }
      default: break
      }
    }
    return count
  }
}

/// How a page says that it is a draft: on top of the screen, on each printed page, and in the text of what could be taken for
/// an invoice.
enum DraftMark {
  case letterOrInvoice
  case paper

  var text: String {
    switch self {
    case .letterOrInvoice: draftNote
    case .paper: "Entwurf"
    }
  }

  var count: Int {
    switch self {
    case .letterOrInvoice: 3
    case .paper: 2
    }
  }
}
