import Foundation

/// KoSIT's test suite of XRechnung, where it lies beside the repository; without it these tests have no cases.
package enum KoSITSuite {
  package struct Document: Sendable, CustomStringConvertible {
    /// `standard/01.01a-INVOICE_ubl.xml`
    package let name: String
    package let bytes: [UInt8]

    package var description: String { name }
  }

  package static let documents: [Document] = {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let archive = root.appending(path: "../shared/corpora/xrechnung-testsuite.tar.xz").standardizedFileURL
    let folder = root.appending(path: ".build/checked/xrechnung-testsuite")
    guard FileManager.default.fileExists(atPath: archive.path) else { return [] }
    if !FileManager.default.fileExists(atPath: folder.path) {
      try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let tar = Process()
      tar.executableURL = URL(filePath: "/usr/bin/env")
      tar.arguments = ["tar", "-xJf", archive.path, "-C", folder.path]
      try? tar.run()
      tar.waitUntilExit()
    }
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".xml") && $0.contains("-cases/") }.sorted().compactMap { name in
      let bytes = try? Data(contentsOf: folder.appending(path: name))
      return bytes.map { Document(name: name.split(separator: "/").suffix(2).joined(separator: "/"), bytes: Array($0)) }
    }
  }()

  /// The same invoice in both syntaxes.
  package static let twins: [(ubl: Document, cii: Document)] = documents.compactMap { document in
    guard document.name.hasSuffix("_ubl.xml") else { return nil }
    let other = document.name.replacing("_ubl.xml", with: "_uncefact.xml")
    return documents.first { $0.name == other }.map { (document, $0) }
  }
}
