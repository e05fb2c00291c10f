/// Walks one object of a JSON file: asks for its names, and collects every fault; what nobody asked for is one.
package struct JSONObjectReader {
  package let members: [JSONSource.Member]
  package let place: SourcePlace
  package var findings: [Finding] = []
  /// What the object is called; empty for the file itself.
  private let name: String
  private let faults: Faults
  private var asked: Set<String> = []

  /// How files of a kind tell what is wrong with them.
  package struct Faults: Sendable {
    /// Something is not what is expected; the message is a German sentence without a full stop.
    let unexpected: @Sendable (_ place: SourcePlace, _ message: String) -> Finding
    /// A name, with those of the objects around it, is missing in the object at `place`.
    let missing: @Sendable (_ place: SourcePlace, _ name: String) -> Finding
    /// A name that nobody knows.
    let unknown: @Sendable (_ place: SourcePlace) -> Finding

    package init(
      unexpected: @escaping @Sendable (_ place: SourcePlace, _ message: String) -> Finding,
      missing: @escaping @Sendable (_ place: SourcePlace, _ name: String) -> Finding,
      unknown: @escaping @Sendable (_ place: SourcePlace) -> Finding
    ) {
      self.unexpected = unexpected
      self.missing = missing
      self.unknown = unknown
    }
  }

  /// Of a whole file.
  package init(_ root: JSONSource.Value, _ faults: Faults) { self.init(root, name: "", faults) }

  private init(_ value: JSONSource.Value, name: String, _ faults: Faults) {
    self.name = name
    self.faults = faults
    place = value.place
    if case .object(let members) = value.content {
      self.members = members
    } else {
      members = []
      findings = [faults.unexpected(value.place, "Hier werden Angaben in geschweiften Klammern erwartet")]
    }
  }

  /// Everything that was found, with the names that nobody asked for.
  package consuming func finish() -> [Finding] {
    for member in members where !asked.contains(member.name) { findings.append(faults.unknown(member.place)) }
    return findings
  }

  /// No name is unknown any more: of a form that the program does not know, it knows none.
  package mutating func ignoreRest() { asked.formUnion(members.map(\.name)) }

  /// Byte for byte: Swift's `==` takes a Kelvin sign for a K.
  package func member(_ name: String) -> JSONSource.Member? {
    members.first { $0.name.utf8.elementsEqual(name.utf8) }
  }

  package mutating func value(_ name: String) -> JSONSource.Value? {
    asked.insert(name)
    if let value = member(name)?.value { return value }
    if !members.isEmpty || findings.isEmpty { findings.append(faults.missing(place, qualified(name))) }
    return nil
  }

  /// True for a null, which then counts as asked for.
  package mutating func isNull(_ name: String) -> Bool {
    guard let member = member(name), case .null = member.value.content else { return false }
    asked.insert(name)
    return true
  }

  package mutating func section(_ name: String) -> JSONObjectReader? { value(name).map { part($0, of: name) } }

  /// An object within this one, or within its list of that name.
  package func part(_ value: JSONSource.Value, of name: String) -> JSONObjectReader {
    JSONObjectReader(value, name: qualified(name), faults)
  }

  package mutating func report(at place: SourcePlace, _ message: String) {
    findings.append(faults.unexpected(place, message))
  }

  private func qualified(_ name: String) -> String { self.name.isEmpty ? name : "\(self.name).\(name)" }
}
