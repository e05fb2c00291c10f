import XML

func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

func parsed(_ text: String, limits: XMLLimits = .default) throws -> XMLElement {
  try parseXML(bytes(text), limits: limits)
}

/// The issues of a refused document; empty if it was accepted.
func refusal(_ bytes: [UInt8], limits: XMLLimits = .default) -> [XMLIssue] {
  do throws(XMLFailure) {
    _ = try parseXML(bytes, limits: limits)
    return []
  } catch {
    return error.issues
  }
}

func refusal(_ text: String, limits: XMLLimits = .default) -> [XMLIssue] { refusal(bytes(text), limits: limits) }

/// SplitMix64: the same changes for the same seed, on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// One to eight bytes replaced, inserted, removed or doubled.
func mutated(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
  var result = bytes
  for _ in 0..<Int.random(in: 1...8, using: &random) {
    let place = Int.random(in: 0...result.count, using: &random)
    let value =
      Bool.random(using: &random)
      ? UInt8.random(in: 0...255, using: &random) : bytes.randomElement(using: &random) ?? 0
    switch Int.random(in: 0..<4, using: &random) {
    case 0 where place < result.count: result[place] = value
    case 1 where place < result.count: result.remove(at: place)
    case 2:
      let length = min(Int.random(in: 0...40, using: &random), result.count - place)
      result.insert(contentsOf: Array(result[place..<place + length]), at: place)
    default: result.insert(value, at: place)
    }
  }
  return result
}

let smallDocument = """
  <?xml version="1.0" encoding="UTF-8"?>
  <!-- Gemeinde Musterstadt --><r:Rechnung xmlns:r="urn:example:r" xmlns="urn:example:d" r:art="Ä&amp;&#x20AC;">
    <Posten nr="1"><![CDATA[a < b]]> &lt;&gt;&quot;&apos; &#228;</Posten><?pi x?>
    <Posten nr='2'/>
  </r:Rechnung>
  """

let orderSchema = """
  <?xml version="1.0" encoding="UTF-8"?>
  <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:example:order" xmlns="urn:example:order"
    elementFormDefault="qualified">
    <xs:element name="order">
      <xs:complexType>
        <xs:sequence>
          <xs:element name="item" type="Item" maxOccurs="unbounded"/>
        </xs:sequence>
      </xs:complexType>
    </xs:element>
    <xs:complexType name="Item">
      <xs:simpleContent>
        <xs:extension base="xs:decimal">
          <xs:attribute name="code" use="required">
            <xs:simpleType>
              <xs:restriction base="xs:string"><xs:pattern value="[A-Z]{2}[0-9]+"/></xs:restriction>
            </xs:simpleType>
          </xs:attribute>
        </xs:extension>
      </xs:simpleContent>
    </xs:complexType>
  </xs:schema>
  """

let validOrder = """
  <order xmlns="urn:example:order">
    <item code="AB12">3.50</item>
    <item code="XY7">-1</item>
  </order>
  """

let billionLaughs = """
  <?xml version="1.0"?>
  <!DOCTYPE lolz [
    <!ENTITY lol "lol">
    <!ENTITY lol1 "&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;&lol;">
    <!ENTITY lol2 "&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;&lol1;">
    <!ENTITY lol3 "&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;&lol2;">
    <!ENTITY lol4 "&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;&lol3;">
    <!ENTITY lol5 "&lol4;&lol4;&lol4;&lol4;&lol4;&lol4;&lol4;&lol4;&lol4;&lol4;">
    <!ENTITY lol6 "&lol5;&lol5;&lol5;&lol5;&lol5;&lol5;&lol5;&lol5;&lol5;&lol5;">
    <!ENTITY lol7 "&lol6;&lol6;&lol6;&lol6;&lol6;&lol6;&lol6;&lol6;&lol6;&lol6;">
    <!ENTITY lol8 "&lol7;&lol7;&lol7;&lol7;&lol7;&lol7;&lol7;&lol7;&lol7;&lol7;">
    <!ENTITY lol9 "&lol8;&lol8;&lol8;&lol8;&lol8;&lol8;&lol8;&lol8;&lol8;&lol8;">
  ]>
  <lolz>&lol9;</lolz>
  """

let externalEntity = """
  <?xml version="1.0"?>
  <!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>
  <a>&x;</a>
  """
