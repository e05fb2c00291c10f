internal import Foundation
internal import Testing

/// Compares a text with the file that was looked at and committed. `ABRECHNUNG_RECORD=1` writes the file anew; the test
/// fails while it does.
///
/// - Parameter file: beside the test's source, in its folder `Golden`.
package func expectGolden(_ text: String, _ file: String, test: StaticString = #filePath) throws {
  let path = URL(filePath: "\(test)").deletingLastPathComponent().appending(path: "Golden/\(file)")
  if ProcessInfo.processInfo.environment["ABRECHNUNG_RECORD"] != nil {
    try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: path)
    Issue.record("recorded \(file)")
    return
  }
  let expected = try String(contentsOf: path, encoding: .utf8)
  #expect(text == expected, "\(file): ABRECHNUNG_RECORD=1 writes it anew")
}
