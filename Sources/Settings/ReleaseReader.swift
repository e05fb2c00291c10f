internal import Dates
package import Diagnostics

extension Release {
  /// Reads a filled-in `freigabe.yaml`. There is no value beside errors: half a release is none.
  package static func read(_ bytes: [UInt8], file: String) -> Checked<Release> {
    let source = YAMLSource(file: file).read(bytes)
    guard let mapping = source.value else { return Checked(nil, source.findings) }
    var reader = SettingsReader(mapping)
    let release = reader.release()
    let findings = reader.finish() + (release.map { $0.faults } ?? [])
    return Checked(findings.hasErrors ? nil : release, findings)
  }
}

extension SettingsReader {
  fileprivate mutating func release() -> Release? {
    let draft = digest("entwurf")
    let verified = mark("sachlich_und_rechnerisch_richtig")
    let released = mark("freigabe")
    guard let draft, let verified, let released else { return nil }
    return Release(draft: draft, draftPlace: place(of: "entwurf"), verified: verified, released: released)
  }

  private mutating func mark(_ key: String) -> Release.Mark? {
    guard var part = section(key) else { return nil }
    let function = part.text("funktion")
    let day = part.day("am")
    let place = part.place(of: "funktion")
    add(part.finish())
    guard let function, let day else { return nil }
    return Release.Mark(function: function, day: day, place: place)
  }

  /// As in the file that `build` writes, or copied from the sheet with its blanks.
  private mutating func digest(_ key: String) -> String? {
    guard let text = text(key) else { return nil }
    let digits = text.lowercased().filter { !$0.isWhitespace }
    if digits.utf8.count == 64, digits.utf8.allSatisfy(isHexDigit) { return digits }
    report(
      .invalidValue, at: place(of: key), "Bei „\(key)“ steht keine Prüfsumme eines Entwurfs",
      hint: "die 64 Zeichen aus intern/freigabe.yaml übernehmen; das Blatt zeigt sie in Achtergruppen")
    return nil
  }
}

private func isHexDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) || (0x61...0x66).contains(byte) }
