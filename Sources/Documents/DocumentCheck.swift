internal import Diagnostics
internal import Invoice
internal import InvoiceSyntax
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

  /// Well-formed and the same invoice again, term by term, with nothing beside it.
  func check(
    _ bytes: [UInt8], in syntax: IssuedSyntax, says invoice: Invoice, path: String, template: String
  ) -> [Finding] {
    let reader = InvoiceReader()
    let read: SemanticInvoice?
    do {
      read = try reader.read(bytes)
    } catch {
      return [faultyDocument(error.issues, path: path, template: template)]
    }
    let document = syntax.document(for: invoice.typeCode)
    guard let read, read.syntax == document else {
      return [differingDocument(path: path, template: template, detail: nil)]
    }
    guard let difference = read.difference(from: SemanticInvoice(invoice, in: document)) else { return [] }
    return [differingDocument(path: path, template: template, detail: detail(of: difference, in: reader.tree))]
  }

  private func detail(of difference: SemanticInvoice.Difference, in tree: XMLTree) -> String {
    switch difference {
    case .term(let term, nil): "\(term.rawValue) fehlt"
    case .group(let group, nil): "\(group.rawValue) fehlt"
    case .term(_, let place?), .group(_, let place?), .irregular(let place):
      "Zeile \(place.line), bei \(tree[place.element].localName)"
    case .unread(let value): "Zeile \(value.place.line), bei \(tree[value.place.element].localName)"
    }
  }

  /// A page of a draft says so in its body, as often as its mark wants.
  func check(page bytes: [UInt8], bears mark: DraftMark, path: String, template: String) -> [Finding] {
    occurrences(of: Array(mark.text.utf8), inBodyOf: bytes) >= mark.count
      ? [] : [unmarkedDraft(path: path, template: template)]
  }

  /// A statement says in its body that it is no invoice, so that nobody pays twice.
  func checkSaysNoInvoice(page bytes: [UInt8], path: String, template: String) -> [Finding] {
    occurrences(of: Array(noInvoiceNote.utf8), inBodyOf: bytes) > 0
      ? [] : [mistakableForInvoice(path: path, template: template)]
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
