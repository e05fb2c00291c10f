import Diagnostics
import Foundation
import Invoice
import Testing
import XML

@testable import Documents

/// The project's own templates, from the disk and from changed copies.
enum ProjectTemplates {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// All files below templates/ by name.
  static let files: [String: [UInt8]] = {
    let folder = root.appending(path: "templates")
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    let pairs = names.compactMap { name in
      (try? Data(contentsOf: folder.appending(path: name))).map { (name, Array($0)) }
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }()

  private static let loaded = load(files)

  static func load(_ files: [String: [UInt8]]) -> Checked<DocumentTemplates> {
    DocumentTemplates.load(folder: "templates") { files[$0] }
  }

  static func sound() throws -> DocumentTemplates {
    #expect(loaded.findings.isEmpty, "\(loaded.findings.map(\.message))")
    return try #require(loaded.value)
  }
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

/// What the reader of the product makes of a finished invoice.
func read(_ bytes: [UInt8]) throws -> SemanticInvoice { try #require(try InvoiceReader().read(bytes)) }

extension [Finding] {
  var codes: [String] { map(\.code.rawValue) }
}
