/// A JSON value whose members keep their order, so that the same content gives the same bytes.
package indirect enum JSONValue: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case string(String)
  case array([JSONValue])
  case object([Member])

  package struct Member: Hashable, Sendable {
    package let key: String
    package let value: JSONValue

    package init(_ key: String, _ value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  /// What was read, without its places.
  package init(_ value: JSONSource.Value) {
    self =
      switch value.content {
      case .null: .null
      case .bool(let flag): .bool(flag)
      case .integer(let number): .integer(number)
      case .string(let text): .string(text)
      case .array(let values): .array(values.map { JSONValue($0) })
      case .object(let members): .object(members.map { Member($0.name, JSONValue($0.value)) })
      }
  }

  /// The value of a name in an object; nil for anything else.
  package subscript(name: String) -> JSONValue? { members.first { $0.key == name }?.value }

  /// Empty unless it is an object.
  package var members: [Member] { if case .object(let members) = self { members } else { [] } }

  /// Empty unless it is an array.
  package var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }

  package var string: String? { if case .string(let text) = self { text } else { nil } }

  package var integer: Int64? { if case .integer(let number) = self { number } else { nil } }

  /// The text, indented by one blank a level when `pretty`, without a final line break.
  package func text(pretty: Bool) -> String {
    var out = ""
    write(to: &out, indent: pretty ? 0 : nil)
    return out
  }

  private func write(to out: inout String, indent: Int?) {
    switch self {
    case .null: out += "null"
    case .bool(let value): out += value ? "true" : "false"
    case .integer(let value): out += String(value)
    case .string(let value): Self.write(value, to: &out)
    case .array(let values):
      Self.write(values, "[", "]", to: &out, indent: indent) { value, out, inner in value.write(to: &out, indent: inner)
      }
    case .object(let members):
      Self.write(members, "{", "}", to: &out, indent: indent) { member, out, inner in
        Self.write(member.key, to: &out)
        out += indent == nil ? ":" : ": "
        member.value.write(to: &out, indent: inner)
      }
    }
  }

  private static func write<T>(
    _ items: [T], _ open: String, _ close: String, to out: inout String, indent: Int?,
    item: (T, inout String, Int?) -> Void
  ) {
    out += open
    let inner = indent.map { $0 + 1 }
    for (index, value) in items.enumerated() {
      if index > 0 { out += "," }
      if let inner { out += "\n" + String(repeating: " ", count: inner) }
      item(value, &out, inner)
    }
    if let indent, !items.isEmpty { out += "\n" + String(repeating: " ", count: indent) }
    out += close
  }

  private static func write(_ string: String, to out: inout String) {
    out += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": out += "\\\""
      case "\\": out += "\\\\"
      case "\n": out += "\\n"
      case "\r": out += "\\r"
      case "\t": out += "\\t"
      case _ where scalar.value < 0x20:
        let hex = String(scalar.value, radix: 16)
        out += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: out.unicodeScalars.append(scalar)
      }
    }
    out += "\""
  }
}
