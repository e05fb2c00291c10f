import Foundation
import Glibc
import Testing

/// Files and folders as the tests look at them.
enum Disk {
  /// One file of a tree; equal if nothing about it changed.
  struct Entry: Equatable {
    let bytes: [UInt8]
    let mode: mode_t
    let modifiedSeconds: Int
    let modifiedNanoseconds: Int
  }

  static func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }

  static func write(_ bytes: [UInt8], to path: String) throws {
    try Data(bytes).write(to: URL(filePath: path))
  }

  /// Everything below a folder, hidden things and folders too, by path relative to it.
  static func tree(_ folder: String) throws -> [String: Entry] {
    var tree: [String: Entry] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) + ["."] {
      var info = stat()
      guard lstat(folder + "/" + name, &info) == 0 else { continue }
      let isFile = info.st_mode & S_IFMT == S_IFREG
      tree[name] = Entry(
        bytes: isFile ? try bytes(folder + "/" + name) : [], mode: info.st_mode,
        modifiedSeconds: info.st_mtim.tv_sec, modifiedNanoseconds: info.st_mtim.tv_nsec)
    }
    return tree
  }

  /// The files below a folder and their bytes.
  static func files(_ folder: String) throws -> [String: [UInt8]] {
    try tree(folder).filter { $0.value.mode & S_IFMT == S_IFREG }.mapValues(\.bytes)
  }

  /// The files of a run, without what index and lauf.json say of the run that lay there before.
  static func settlement(_ folder: String) throws -> [String: [UInt8]] { settlement(of: try files(folder)) }

  static func settlement(of files: [String: [UInt8]]) -> [String: [UInt8]] {
    var files = files
    for (path, start, end) in [
      ("intern/lauf.json", ",\n \"previous\": {", "\n}"),
      ("intern/index.html", "<h2 id=\"unterschied\">", "<h2 id=\"kosten\">"),
      ("intern/index.html", "<li>Ansehen, was sich <a href=\"#unterschied\">", "<li>Die <a"),
    ] {
      guard let bytes = files[path] else { continue }
      var text = String(decoding: bytes, as: UTF8.self)
      if let from = text.range(of: start), let to = text.range(of: end, range: from.upperBound..<text.endIndex) {
        text.removeSubrange(from.lowerBound..<to.lowerBound)
      }
      if path.hasSuffix(".html") { text = text.replacing(/\n+/, with: "\n") }
      files[path] = Array(text.utf8)
    }
    return files
  }

  /// Names in a folder, hidden ones too.
  static func names(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }
}

/// A folder that goes away with the test.
final class Scratch: Sendable {
  let path: String

  init() throws {
    var template = Array((NSTemporaryDirectory() + "abrechnung-e2e-XXXXXX").utf8CString)
    try #require(mkdtemp(&template) != nil)
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A copy of the sample that may be changed.
  func input(_ name: String = "input") throws -> String {
    try copy(Program.sample, to: name)
  }

  func copy(_ folder: String, to name: String) throws -> String {
    let target = path + "/" + name
    try FileManager.default.createDirectory(
      atPath: (target as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: folder, toPath: target)
    return path + "/" + name
  }
}
