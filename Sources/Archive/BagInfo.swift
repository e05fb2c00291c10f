/// bag-info.txt: one line a label, every value from the register.
enum BagInfo {
  static func text(of register: Register, registerBytes: Int, registerDigest: String) -> String {
    labels(of: register, registerBytes: registerBytes, registerDigest: registerDigest)
      .map { "\($0.name): \($0.value)\n" }.joined()
  }

  static func labels(
    of register: Register, registerBytes: Int, registerDigest: String
  ) -> [(name: String, value: String)] {
    // The reader of the register lets no numbers through whose sum would be too large.
    let octets = register.files.reduce(Int64(registerBytes)) { $0 + $1.bytes }
    return [
      ("Source-Organization", register.organisation),
      ("Bagging-Date", String(register.recordedAt.prefix(10))),
      ("External-Identifier", register.bag),
      ("Payload-Oxum", "\(octets).\(register.files.count + 1)"),
      ("Aufbewahrung-Bis", register.retention.until ?? Register.open),
      ("Vorgaenger", register.predecessor?.bag ?? "keiner"),
      ("Vorgaenger-Tagmanifest-SHA512", register.predecessor?.digest ?? "keines"),
      ("Register-SHA512", registerDigest),
    ]
  }

  /// A value takes one line and is not folded: whatever stands for a line break becomes a blank.
  static func oneLine(_ text: String) -> String {
    text.split {
      $0.isWhitespace || $0.isNewline || $0.unicodeScalars.allSatisfy { $0.properties.generalCategory == .control }
    }
    .joined(separator: " ")
  }

  /// What stands behind each label, in order; nil for a line that is none.
  static func read(_ text: String) -> [(name: String, value: String)?] {
    var lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      guard let text = String(line), let end = text.utf8.firstRange(of: ": ".utf8) else { return nil }
      return (String(text[..<end.lowerBound]), String(text[end.upperBound...]))
    }
  }
}
