import Foundation
import Testing

/// Changes to an input folder, as a hand, a spreadsheet or a disk would make them.
enum Edit: Sendable {
  /// The first `old` becomes `new`; `▸` in it says where the finding is expected.
  case replace(String, old: String, new: String)
  /// Every `old` becomes `new`.
  case replaceAll(String, old: String, new: String)
  case append(String, String)
  case deleteLine(String, Int)
  case repeatLine(String, Int)
  case write(String, [UInt8])
  /// At an offset; at the end if it is negative.
  case insert(String, at: Int, [UInt8])
  /// As if saved in another encoding.
  case saveAs(String, String.Encoding)
  case deleteByteOrderMark(String)
  case remove(String)
  case folder(String)
  case link(String, to: String)

  var file: String {
    switch self {
    case .replace(let file, _, _), .replaceAll(let file, _, _), .append(let file, _), .deleteLine(let file, _),
      .repeatLine(let file, _), .write(let file, _), .insert(let file, _, _), .saveAs(let file, _),
      .deleteByteOrderMark(let file),
      .remove(let file),
      .folder(let file), .link(let file, _):
      file
    }
  }
}

enum Input {
  static func encoding(of file: String) -> String.Encoding {
    file == "personal-coesfeld.csv" || file == "personal-ascheberg.txt" ? .isoLatin1 : .utf8
  }

  static func text(of bytes: [UInt8], file: String) throws -> String {
    try #require(String(bytes: bytes, encoding: encoding(of: file)), "\(file)")
  }

  /// Changes the folder. Returns the place of `▸`, as `file:line:column`.
  static func apply(_ edit: Edit, to folder: String) throws -> String? {
    switch edit {
    case .replace(let file, let old, let new):
      return try change(file, in: folder) { text in
        let range = try #require(text.range(of: old, options: .literal), "\(file) does not hold \(old)")
        text.replaceSubrange(range, with: new)
      }
    case .replaceAll(let file, let old, let new):
      return try change(file, in: folder) { text in
        try #require(text.range(of: old, options: .literal) != nil, "\(file) does not hold \(old)")
        text = text.replacingOccurrences(of: old, with: new, options: .literal)
      }
    case .append(let file, let addition):
      return try change(file, in: folder) { $0 += addition }
    case .deleteLine(let file, let number):
      return try change(file, in: folder) { text in
        var lines = text.linesWithEnds
        try #require(lines.indices.contains(number - 1))
        lines.remove(at: number - 1)
        text = lines.joined()
      }
    case .repeatLine(let file, let number):
      return try change(file, in: folder) { text in
        var lines = text.linesWithEnds
        try #require(lines.indices.contains(number - 1))
        lines.insert(lines[number - 1], at: number)
        text = lines.joined()
      }
    case .write(let file, let bytes):
      try Disk.write(bytes, to: folder + "/" + file)
    case .insert(let file, let offset, let bytes):
      var content = try Disk.bytes(folder + "/" + file)
      content.insert(contentsOf: bytes, at: offset < 0 ? content.count : min(offset, content.count))
      try Disk.write(content, to: folder + "/" + file)
    case .saveAs(let file, let encoding):
      let content = try text(of: Disk.bytes(folder + "/" + file), file: file)
      try Disk.write(Array(#require(content.data(using: encoding))), to: folder + "/" + file)
    case .deleteByteOrderMark(let file):
      try Disk.write(Array(Disk.bytes(folder + "/" + file).dropFirst(3)), to: folder + "/" + file)
    case .remove(let file):
      try FileManager.default.removeItem(atPath: folder + "/" + file)
    case .folder(let file):
      try? FileManager.default.removeItem(atPath: folder + "/" + file)
      try FileManager.default.createDirectory(atPath: folder + "/" + file, withIntermediateDirectories: false)
    case .link(let file, let target):
      try? FileManager.default.removeItem(atPath: folder + "/" + file)
      try FileManager.default.createSymbolicLink(atPath: folder + "/" + file, withDestinationPath: target)
    }
    return nil
  }

  private static func change(
    _ file: String, in folder: String, by change: (inout String) throws -> Void
  ) throws -> String? {
    var content = try text(of: Disk.bytes(folder + "/" + file), file: file)
    try change(&content)
    let place = place(in: content).map { "\(file):\($0.line):\($0.column)" }
    let clean = content.replacing("▸", with: "")
    try Disk.write(Array(#require(clean.data(using: encoding(of: file)), "\(file)")), to: folder + "/" + file)
    return place
  }

  /// Line and column of `▸`, counted as people count: characters from 1, a byte order mark is none.
  private static func place(in text: String) -> (line: Int, column: Int)? {
    guard let mark = text.range(of: "▸") else { return nil }
    let before = text[..<mark.lowerBound].drop { $0 == "\u{FEFF}" }
    let lines = before.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return (lines.count, (lines.last?.count ?? 0) + 1)
  }
}

extension String {
  /// Lines with their ends, CR LF or LF.
  fileprivate var linesWithEnds: [String] {
    var lines = [""]
    for character in self {
      lines[lines.count - 1].append(character)
      if character.isNewline { lines.append("") }
    }
    return lines
  }
}

/// A finding as `--json` shows it.
struct ShownFinding: Equatable, CustomStringConvertible {
  let code: String
  let severity: String
  /// `file:line:column` as far as known.
  let place: String

  init(_ code: String, _ severity: String, _ place: String) {
    self.code = code
    self.severity = severity
    self.place = place
  }

  init(_ json: JSON) {
    code = json["code"]?.text ?? ""
    severity = json["severity"]?.text ?? ""
    let numbers = [json["line"]?.integer, json["column"]?.integer].compactMap { $0 }.map(String.init)
    place = ([json["file"]?.text ?? ""] + numbers).joined(separator: ":")
  }

  var description: String { "\(severity) \(code) \(place)" }

  static func all(in bytes: [UInt8]) throws -> [ShownFinding] {
    try JSON(bytes)["findings"]?.elements.map(ShownFinding.init) ?? []
  }
}
