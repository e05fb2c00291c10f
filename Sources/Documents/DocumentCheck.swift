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
  func check(_ bytes: [UInt8], says invoice: Invoice, path: String, template: String) -> [Finding] {
    let root: XMLElement
    do {
      root = try parseXML(bytes)
    } catch {
      return [faultyDocument(error.issues, path: path, template: template)]
    }
    do {
      let read = try Invoice(ubl: root)
      return read == invoice ? [] : [differingDocument(path: path, template: template, detail: nil)]
    } catch {
      return [differingDocument(path: path, template: template, detail: (error.element, error.line))]
    }
  }
}
