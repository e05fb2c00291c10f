import Foundation

/// JSON with whole numbers only, as every amount must be.
enum JSON: Decodable, Equatable, Sendable {
  case null
  case flag(Bool)
  case integer(Int)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(_ bytes: [UInt8]) throws {
    self = try JSONDecoder().decode(JSON.self, from: Data(bytes))
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Int.self) {
      self = .integer(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([JSON].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }

  subscript(key: String) -> JSON? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  var members: [String: JSON] { if case .object(let members) = self { members } else { [:] } }
  var elements: [JSON] { if case .list(let elements) = self { elements } else { [] } }
  var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  var text: String? { if case .text(let value) = self { value } else { nil } }

  /// Where `other` does not say what this says; what it says beyond is no difference.
  func differences(in other: JSON?, path: String = "") -> [String] {
    if case .object(let members) = self {
      return members.sorted { $0.key < $1.key }.flatMap {
        $0.value.differences(in: other?[$0.key], path: path + "/" + $0.key)
      }
    }
    return self == other ? [] : ["\(path): \(self) expected, \(other.map { "\($0)" } ?? "nothing") found"]
  }

  /// Paths of all whole numbers below this value.
  var integerPaths: [[String]] {
    if case .integer = self { return [[]] }
    return members.sorted { $0.key < $1.key }.flatMap { key, value in value.integerPaths.map { [key] + $0 } }
  }

  func replacing(_ path: some Collection<String>, with change: (Int) -> Int) -> JSON {
    guard let key = path.first else { return integer.map { .integer(change($0)) } ?? self }
    var members = members
    members[key] = members[key]?.replacing(path.dropFirst(), with: change)
    return .object(members)
  }
}
