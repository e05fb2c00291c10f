internal import XML

/// What the schemas say of elements, read from the compact tables that `Tests/Checkers/syntax_tables.py` writes.
///
/// A line of a table is `R element type` (a root), `G element type` (an element declared for all places), or a type's number
/// and what it holds: `C element[?*+]:type …` a sequence, `H …` a choice of one, `A` any element of another namespace,
/// `S primitive attribute[!]primitive[=value] …` text with attributes, `!` marking those that must be there and `=` the only
/// value allowed (`~` for a blank). Elements and attributes
/// are the numbers of ``Vocabulary/invoice``; primitives are letters, see ``Primitive``.
final class StructureTable: Sendable {
  enum Content: Sendable {
    case sequence, choice, any, simple
  }

  struct Particle: Sendable {
    let element: UInt16
    let type: UInt16
    let isRequired: Bool
    let isRepeatable: Bool
  }

  struct AttributeUse: Sendable {
    let name: UInt16
    let primitive: Primitive
    let isRequired: Bool
    let fixedValue: String?
  }

  struct ElementType: Sendable {
    let content: Content
    let particles: Range<Int>
    let primitive: Primitive
    let attributes: Range<Int>
  }

  let types: [ElementType]
  let particles: [Particle]
  let attributes: [AttributeUse]
  /// Type of a root element by the element's number; 0 if it is none.
  private let roots: [UInt16: UInt16]
  private let globals: [UInt16: UInt16]

  static let ublTable = StructureTable(ubl)
  static let ciiTable = StructureTable(cii)

  init(_ table: StaticString) {
    var types: [ElementType] = [
      ElementType(content: .simple, particles: 0..<0, primitive: .string, attributes: 0..<0)
    ]
    var particles: [Particle] = []
    var attributes: [AttributeUse] = []
    var roots: [UInt16: UInt16] = [:]
    var globals: [UInt16: UInt16] = [:]
    var scanner = TableScanner(table)
    while let first = scanner.token() {
      switch first {
      case .letter(UInt8(ascii: "R")), .letter(UInt8(ascii: "G")):
        let element = scanner.number()
        let type = scanner.number()
        if first == .letter(UInt8(ascii: "R")) { roots[element] = type }
        globals[element] = type
      case .number, .letter:
        let kind = scanner.letter()
        let firstParticle = particles.count
        let firstAttribute = attributes.count
        var primitive = Primitive.string
        if kind == UInt8(ascii: "S") {
          primitive = Primitive(rawValue: scanner.letter()) ?? .string
          while !scanner.isAtLineEnd {
            let name = scanner.number()
            var letter = scanner.letter()
            let isRequired = letter == UInt8(ascii: "!")
            if isRequired { letter = scanner.letter() }
            attributes.append(
              AttributeUse(
                name: name, primitive: Primitive(rawValue: letter) ?? .string, isRequired: isRequired,
                fixedValue: scanner.value()))
          }
        } else {
          while !scanner.isAtLineEnd {
            let element = scanner.number()
            var letter = scanner.letter()
            let occurrence = letter
            if letter != UInt8(ascii: ":") { letter = scanner.letter() }
            particles.append(
              Particle(
                element: element, type: scanner.number(),
                isRequired: occurrence == UInt8(ascii: ":") || occurrence == UInt8(ascii: "+"),
                isRepeatable: occurrence == UInt8(ascii: "*") || occurrence == UInt8(ascii: "+")))
          }
        }
        let content: Content =
          switch kind {
          case UInt8(ascii: "S"): .simple
          case UInt8(ascii: "H"): .choice
          case UInt8(ascii: "A"): .any
          default: .sequence
          }
        types.append(
          ElementType(
            content: content, particles: firstParticle..<particles.count, primitive: primitive,
            attributes: firstAttribute..<attributes.count))
      }
    }
    self.types = types
    self.particles = particles
    self.attributes = attributes
    self.roots = roots
    self.globals = globals
  }

  func rootType(_ element: KnownName) -> UInt16? { roots[element.number] }

  /// Type of an element declared for all places, as the lax content of an extension is judged by.
  func globalType(_ element: KnownName) -> UInt16? { globals[element.number] }
}

/// Reads numbers and letters; line breaks end an entry.
private struct TableScanner {
  enum Token: Equatable {
    case number(UInt16)
    case letter(UInt8)
  }

  private var place: UnsafePointer<UInt8>
  private let end: UnsafePointer<UInt8>

  init(_ table: StaticString) {
    place = table.utf8Start
    end = place + table.utf8CodeUnitCount
  }

  /// The next entry's first token; nil at the end of the table.
  mutating func token() -> Token? {
    while place < end, place.pointee == 0x20 || place.pointee == 0x0A { place += 1 }
    guard place < end else { return nil }
    if place.pointee >= 0x30, place.pointee <= 0x39 { return .number(number()) }
    return .letter(letter())
  }

  var isAtLineEnd: Bool {
    mutating get {
      while place < end, place.pointee == 0x20 { place += 1 }
      return place >= end || place.pointee == 0x0A
    }
  }

  mutating func number() -> UInt16 {
    while place < end, place.pointee == 0x20 { place += 1 }
    var value: UInt16 = 0
    while place < end, place.pointee >= 0x30, place.pointee <= 0x39 {
      value = value * 10 + UInt16(place.pointee - 0x30)
      place += 1
    }
    return value
  }

  /// A value after `=`, if there is one here.
  mutating func value() -> String? {
    guard place < end, place.pointee == 0x3D else { return nil }
    place += 1
    var bytes: [UInt8] = []
    while place < end, place.pointee != 0x20, place.pointee != 0x0A {
      bytes.append(place.pointee == 0x7E ? 0x20 : place.pointee)
      place += 1
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  mutating func letter() -> UInt8 {
    while place < end, place.pointee == 0x20 { place += 1 }
    guard place < end else { return 0 }
    place += 1
    return (place - 1).pointee
  }
}
