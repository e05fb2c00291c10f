import Foundation

/// The project's own files, for tests about the project.
enum Project {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  struct Source {
    let module: String
    /// From the project's root.
    let path: String
    let lines: [String]
  }

  /// All Swift files below a folder, in a fixed order.
  static func sources(in folder: String) throws -> [Source] {
    let base = root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: base.path).filter { $0.hasSuffix(".swift") }
    return try names.sorted().map { name in
      let text = try String(contentsOf: base.appending(path: name), encoding: .utf8)
      return Source(
        module: String(name.split(separator: "/")[0]), path: "\(folder)/\(name)",
        lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }
}
