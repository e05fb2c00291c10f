/// A document as records in a row, in the order of their start tags: elements with their text, attributes and places.
///
/// Made to be filled again and again (``XMLTreeParser``): reading a document allocates nothing once the tree has grown
/// to the usual size. Comments and processing instructions are gone; CDATA is text. Not `Sendable`: it belongs to the
/// parser that fills it.
package final class XMLTree {
  @usableFromInline let storage: UnsafeMutablePointer<Storage>
  package let vocabulary: Vocabulary

  package init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    storage = .allocate(capacity: 1)
    storage.initialize(to: Storage(vocabulary))
  }

  deinit {
    storage.pointee.free()
    storage.deinitialize(count: 1)
    storage.deallocate()
  }

  /// The root element; nil before a document was read.
  package var root: Node? { storage.pointee.count > 0 ? Node(storage, 0) : nil }

  /// Number of elements.
  package var count: Int { Int(storage.pointee.count) }

  /// All attributes of the document in order.
  package var attributes: Attributes { Attributes(storage, 0, storage.pointee.attributeCount) }

  /// Column of an element's start tag from 1, in characters. `bytes` are those that were read.
  package func column(of node: Node, in bytes: UnsafeRawBufferPointer) -> Int {
    if node.offset < 0 { return -node.offset }
    var column = 1
    var place = min(node.offset, bytes.count)
    while place > 0, bytes[place - 1] != 0x0A {
      place -= 1
      if bytes[place] & 0xC0 != 0x80 { column += 1 }
    }
    // A byte order mark is no character.
    return place == 0 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? max(column - 1, 1) : column
  }

  package subscript(index: Int) -> Node { Node(storage, Int32(index)) }

  /// Elements of that name, in document order (`//name`).
  package func all(_ name: KnownName) -> SameName { SameName(storage, storage.pointee.firstByName[Int(name.number)]) }

  /// One element.
  @frozen @usableFromInline
  struct Record {
    @usableFromInline var parent: Int32
    @usableFromInline var firstChild: Int32
    @usableFromInline var lastChild: Int32
    @usableFromInline var nextSibling: Int32
    @usableFromInline var nextOfName: Int32
    /// Index after the last element below this one.
    @usableFromInline var end: Int32
    @usableFromInline var textStart: Int32
    @usableFromInline var textEnd: Int32
    @usableFromInline var firstAttribute: Int32
    @usableFromInline var attributeCount: Int32
    @usableFromInline var name: KnownName
    @usableFromInline var line: Int32
    /// Number of cuts before the start tag.
    @usableFromInline var firstCut: Int32
    /// Bytes from the start of the document in UTF-8 to `<`.
    @usableFromInline var offset: Int32
    @usableFromInline var local: UnsafePointer<UInt8>
    @usableFromInline var prefix: UnsafePointer<UInt8>?
    @usableFromInline var namespace: UnsafePointer<UInt8>?
  }

  @frozen @usableFromInline
  struct AttributeRecord {
    @usableFromInline var owner: Int32
    @usableFromInline var name: KnownName
    @usableFromInline var valueStart: Int32
    @usableFromInline var valueEnd: Int32
    @usableFromInline var local: UnsafePointer<UInt8>
    @usableFromInline var prefix: UnsafePointer<UInt8>?
    @usableFromInline var namespace: UnsafePointer<UInt8>?
  }

  @frozen @usableFromInline
  struct Storage {
    @usableFromInline var records: UnsafeMutablePointer<Record>
    @usableFromInline var capacity: Int32
    @usableFromInline var count: Int32 = 0
    @usableFromInline var attributes: UnsafeMutablePointer<AttributeRecord>
    @usableFromInline var attributeCapacity: Int32
    @usableFromInline var attributeCount: Int32 = 0
    /// All character data; an element's is one stretch of it, that of its children included.
    @usableFromInline var text: UnsafeMutablePointer<UInt8>
    @usableFromInline var textCapacity: Int
    @usableFromInline var textCount = 0
    @usableFromInline var values: UnsafeMutablePointer<UInt8>
    @usableFromInline var valueCapacity: Int
    @usableFromInline var valueCount = 0
    @usableFromInline var firstByName: UnsafeMutablePointer<Int32>
    @usableFromInline var lastByName: UnsafeMutablePointer<Int32>
    /// Where comments and processing instructions cut a run of text in two: element, place in `text`.
    @usableFromInline var cuts: [(element: Int32, place: Int32)] = []
    var current: Int32 = -1
    var depth: Int32 = 0

    let vocabulary: Vocabulary

    init(_ vocabulary: Vocabulary) {
      self.vocabulary = vocabulary
      let nameCount = vocabulary.elements.count + 1
      capacity = 512
      attributeCapacity = 256
      textCapacity = 1 << 14
      valueCapacity = 1 << 12
      records = .allocate(capacity: Int(capacity))
      attributes = .allocate(capacity: Int(attributeCapacity))
      text = .allocate(capacity: textCapacity)
      values = .allocate(capacity: valueCapacity)
      firstByName = .allocate(capacity: nameCount)
      lastByName = .allocate(capacity: nameCount)
      firstByName.initialize(repeating: -1, count: nameCount)
      lastByName.initialize(repeating: -1, count: nameCount)
    }

    func findElement(_ local: String, _ namespace: String) -> UInt16 { vocabulary.element(local, namespace).number }

    func findAttribute(_ local: String) -> UInt16 { vocabulary.attribute(local).number }

    func free() {
      records.deallocate()
      attributes.deallocate()
      text.deallocate()
      values.deallocate()
      firstByName.deallocate()
      lastByName.deallocate()
    }

    /// Empties it; what an extraordinary document made it grow to is given back.
    mutating func reset() {
      var index = 0
      while index < count {
        let name = Int(records[index].name.number)
        firstByName[name] = -1
        lastByName[name] = -1
        index += 1
      }
      count = 0
      attributeCount = 0
      textCount = 0
      valueCount = 0
      current = -1
      depth = 0
      cuts.removeAll(keepingCapacity: cuts.count < 1_000)
      if textCapacity > 1 << 20 {
        text.deallocate()
        textCapacity = 1 << 14
        text = .allocate(capacity: textCapacity)
      }
      if valueCapacity > 1 << 20 {
        values.deallocate()
        valueCapacity = 1 << 12
        values = .allocate(capacity: valueCapacity)
      }
      if capacity > 1 << 16 {
        records.deallocate()
        capacity = 512
        records = .allocate(capacity: Int(capacity))
      }
      if attributeCapacity > 1 << 16 {
        attributes.deallocate()
        attributeCapacity = 256
        attributes = .allocate(capacity: Int(attributeCapacity))
      }
    }

    @inline(__always)
    mutating func addElement(_ record: Record) -> Int32 {
      if count == capacity {
        let grown = UnsafeMutablePointer<Record>.allocate(capacity: Int(capacity) * 2)
        grown.moveInitialize(from: records, count: Int(count))
        records.deallocate()
        records = grown
        capacity *= 2
      }
      let index = count
      records[Int(index)] = record
      count += 1
      let name = Int(record.name.number)
      let last = lastByName[name]
      if last < 0 { firstByName[name] = index } else { records[Int(last)].nextOfName = index }
      lastByName[name] = index
      return index
    }

    @inline(__always)
    mutating func addAttribute(_ record: AttributeRecord) {
      if attributeCount == attributeCapacity {
        let grown = UnsafeMutablePointer<AttributeRecord>.allocate(capacity: Int(attributeCapacity) * 2)
        grown.moveInitialize(from: attributes, count: Int(attributeCount))
        attributes.deallocate()
        attributes = grown
        attributeCapacity *= 2
      }
      attributes[Int(attributeCount)] = record
      attributeCount += 1
    }

    @inline(__always)
    mutating func addText(_ start: UnsafePointer<UInt8>, _ length: Int) {
      if textCount + length > textCapacity { growText(by: length) }
      (text + textCount).update(from: start, count: length)
      textCount += length
    }

    private mutating func growText(by length: Int) {
      let size = max(textCapacity * 2, textCount + length)
      let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
      grown.update(from: text, count: textCount)
      text.deallocate()
      text = grown
      textCapacity = size
    }

    @inline(__always)
    mutating func addValue(_ start: UnsafePointer<UInt8>, _ length: Int) {
      if valueCount + length > valueCapacity { growValues(by: length) }
      (values + valueCount).update(from: start, count: length)
      valueCount += length
    }

    private mutating func growValues(by length: Int) {
      let size = max(valueCapacity * 2, valueCount + length)
      let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
      grown.update(from: values, count: valueCount)
      values.deallocate()
      values = grown
      valueCapacity = size
    }
  }
}

/// An element of a ``XMLTree``, valid until the tree is filled anew.
@frozen
package struct Node: Equatable {
  @usableFromInline let storage: UnsafeMutablePointer<XMLTree.Storage>
  package let index: Int32

  @inlinable
  init(_ storage: UnsafeMutablePointer<XMLTree.Storage>, _ index: Int32) {
    self.storage = storage
    self.index = index
  }

  @inlinable var record: UnsafeMutablePointer<XMLTree.Record> { storage.pointee.records + Int(index) }

  @inlinable package static func == (a: Node, b: Node) -> Bool { a.index == b.index }

  @inlinable package var name: KnownName { record.pointee.name }

  @inlinable package func isNamed(_ name: KnownName) -> Bool { record.pointee.name.number == name.number }

  /// Whether both have the same local name in the same namespace: libxml2 keeps each name once.
  package func hasSameName(as other: Node) -> Bool {
    let (a, b) = (record.pointee, other.record.pointee)
    return a.local == b.local && a.namespace == b.namespace
  }

  /// Local name, as written.
  package var localName: String { String(cString: record.pointee.local) }

  /// Local name, without making a string of it.
  package var localText: Text {
    let start = record.pointee.local
    var count = 0
    while start[count] != 0 { count += 1 }
    return Text(start, count)
  }

  /// As written before the colon; empty without one.
  package var prefix: String { record.pointee.prefix.map { String(cString: $0) } ?? "" }

  /// Empty if in none.
  package var namespace: String { record.pointee.namespace.map { String(cString: $0) } ?? "" }

  /// From 1.
  package var line: Int { Int(record.pointee.line) }

  /// Bytes of UTF-8 before the start tag.
  package var offset: Int { Int(record.pointee.offset) }

  @inlinable package var parent: Node? {
    let parent = record.pointee.parent
    return parent < 0 ? nil : Node(storage, parent)
  }

  @inlinable package var root: Node { Node(storage, 0) }

  /// The string value: all character data in the element and below it.
  @inlinable package var text: Text {
    let record = record
    let start = Int(record.pointee.textStart)
    return Text(UnsafePointer(storage.pointee.text + start), Int(record.pointee.textEnd) - start)
  }

  @inlinable package var hasChildren: Bool { record.pointee.firstChild >= 0 }

  @inlinable package var children: Children { Children(storage, record.pointee.firstChild) }

  /// Elements below this one at any depth, in document order.
  @inlinable package var descendants: Descendants { Descendants(storage, index + 1, record.pointee.end) }

  @inlinable package func isBelow(_ other: Node) -> Bool { index > other.index && index < other.record.pointee.end }

  /// The first child of that name.
  @inlinable
  package func first(_ name: KnownName) -> Node? {
    var child = record.pointee.firstChild
    let records = storage.pointee.records
    while child >= 0 {
      if records[Int(child)].name.number == name.number { return Node(storage, child) }
      child = records[Int(child)].nextSibling
    }
    return nil
  }

  @inlinable package func has(_ name: KnownName) -> Bool { first(name) != nil }

  @inlinable
  package func count(_ name: KnownName) -> Int {
    var total = 0
    for child in children where child.isNamed(name) { total += 1 }
    return total
  }

  @inlinable package var attributes: Attributes {
    let first = record.pointee.firstAttribute
    return Attributes(storage, first, first + record.pointee.attributeCount)
  }

  /// The attribute's value, nil if there is none.
  @inlinable
  package func attribute(_ name: KnownName) -> Text? {
    for attribute in attributes where attribute.isNamed(name) { return attribute.value }
    return nil
  }

  /// The text nodes directly in this element, as XPath sees them: cut by child elements, comments and processing
  /// instructions, none empty.
  package var texts: [Text] {
    var borders: [(Int32, Int32)] = children.map { ($0.record.pointee.textStart, $0.record.pointee.textEnd) }
    let cuts = storage.pointee.cuts
    var cut = Int(record.pointee.firstCut)
    while cut < cuts.count, cuts[cut].element >= index, cuts[cut].element < record.pointee.end {
      if cuts[cut].element == index { borders.append((cuts[cut].place, cuts[cut].place)) }
      cut += 1
    }
    borders.sort { $0.0 == $1.0 ? $0.1 < $1.1 : $0.0 < $1.0 }
    var result: [Text] = []
    var start = record.pointee.textStart
    let text = UnsafePointer(storage.pointee.text)
    for border in borders {
      if border.0 > start { result.append(Text(text + Int(start), Int(border.0 - start))) }
      start = max(start, border.1)
    }
    let end = record.pointee.textEnd
    if end > start { result.append(Text(text + Int(start), Int(end - start))) }
    return result
  }

  /// The stretches of text between its children, without regard to comments; of an element without children its text.
  @inlinable package var ownTexts: OwnTexts { OwnTexts(self) }

  @frozen
  package struct OwnTexts: Sequence, IteratorProtocol {
    @usableFromInline let node: Node
    @usableFromInline var start: Int32
    @usableFromInline var child: Int32
    @usableFromInline var isDone = false

    @inlinable
    init(_ node: Node) {
      self.node = node
      start = node.record.pointee.textStart
      child = node.record.pointee.firstChild
    }

    @inlinable
    package mutating func next() -> Text? {
      if isDone { return nil }
      let text = UnsafePointer(node.storage.pointee.text + Int(start))
      guard child >= 0 else {
        isDone = true
        return Text(text, Int(node.record.pointee.textEnd - start))
      }
      let record = node.storage.pointee.records + Int(child)
      let stretch = Text(text, Int(record.pointee.textStart - start))
      start = record.pointee.textEnd
      child = record.pointee.nextSibling
      return stretch
    }
  }

  @frozen
  package struct Children: Sequence, IteratorProtocol {
    @usableFromInline let storage: UnsafeMutablePointer<XMLTree.Storage>
    @usableFromInline var upcoming: Int32

    @inlinable
    init(_ storage: UnsafeMutablePointer<XMLTree.Storage>, _ first: Int32) {
      self.storage = storage
      upcoming = first
    }

    @inlinable
    package mutating func next() -> Node? {
      guard upcoming >= 0 else { return nil }
      let node = Node(storage, upcoming)
      upcoming = node.record.pointee.nextSibling
      return node
    }
  }

  @frozen
  package struct Descendants: Sequence, IteratorProtocol {
    @usableFromInline let storage: UnsafeMutablePointer<XMLTree.Storage>
    @usableFromInline var upcoming: Int32
    @usableFromInline let end: Int32

    @inlinable
    init(_ storage: UnsafeMutablePointer<XMLTree.Storage>, _ first: Int32, _ end: Int32) {
      self.storage = storage
      upcoming = first
      self.end = end
    }

    @inlinable
    package mutating func next() -> Node? {
      guard upcoming < end else { return nil }
      upcoming += 1
      return Node(storage, upcoming - 1)
    }
  }
}

/// Elements of one name in document order.
@frozen
package struct SameName: Sequence, IteratorProtocol {
  @usableFromInline let storage: UnsafeMutablePointer<XMLTree.Storage>
  @usableFromInline var upcoming: Int32

  @inlinable
  init(_ storage: UnsafeMutablePointer<XMLTree.Storage>, _ first: Int32) {
    self.storage = storage
    upcoming = first
  }

  @inlinable
  package mutating func next() -> Node? {
    guard upcoming >= 0 else { return nil }
    let node = Node(storage, upcoming)
    upcoming = node.record.pointee.nextOfName
    return node
  }

  @inlinable package var isEmpty: Bool { upcoming < 0 }
}

extension Node {
  /// Elements of that name anywhere in the document, in document order (`//name`).
  @inlinable
  package func anywhere(_ name: KnownName) -> SameName {
    SameName(storage, storage.pointee.firstByName[Int(name.number)])
  }

  /// The text nodes directly in this element: how many, and the first one.
  package var textNodes: (count: Int, first: Text?) {
    let cut = Int(record.pointee.firstCut)
    let isCut = cut < storage.pointee.cuts.count && storage.pointee.cuts[cut].element == index
    if !isCut, !hasChildren {
      let text = text
      return text.isEmpty ? (0, nil) : (1, text)
    }
    let texts = texts
    return (texts.count, texts.first)
  }

  /// All attributes of the document.
  @inlinable package var documentAttributes: Attributes { Attributes(storage, 0, storage.pointee.attributeCount) }
}

/// An attribute of a ``Node``. Namespace declarations are none.
@frozen
package struct AttributeNode {
  @usableFromInline let storage: UnsafeMutablePointer<XMLTree.Storage>
  @usableFromInline let index: Int32

  @inlinable
  init(_ storage: UnsafeMutablePointer<XMLTree.Storage>, _ index: Int32) {
    self.storage = storage
    self.index = index
  }

  @inlinable var record: UnsafeMutablePointer<XMLTree.AttributeRecord> { storage.pointee.attributes + Int(index) }

  @inlinable package func isNamed(_ name: KnownName) -> Bool { record.pointee.name.number == name.number }

  @inlinable package var name: KnownName { record.pointee.name }

  @inlinable package var owner: Node { Node(storage, record.pointee.owner) }

  package var localName: String { String(cString: record.pointee.local) }

  package var prefix: String { record.pointee.prefix.map { String(cString: $0) } ?? "" }

  /// Empty if in none.
  package var namespace: String { record.pointee.namespace.map { String(cString: $0) } ?? "" }

  @inlinable package var hasNamespace: Bool { record.pointee.namespace != nil }

  /// Normalised as XML asks; references replaced.
  @inlinable package var value: Text {
    let record = record
    let start = Int(record.pointee.valueStart)
    return Text(UnsafePointer(storage.pointee.values + start), Int(record.pointee.valueEnd) - start)
  }
}

@frozen
package struct Attributes: Sequence, IteratorProtocol {
  @usableFromInline let storage: UnsafeMutablePointer<XMLTree.Storage>
  @usableFromInline var upcoming: Int32
  @usableFromInline let end: Int32

  @inlinable
  init(_ storage: UnsafeMutablePointer<XMLTree.Storage>, _ first: Int32, _ end: Int32) {
    self.storage = storage
    upcoming = first
    self.end = end
  }

  @inlinable
  package mutating func next() -> AttributeNode? {
    guard upcoming < end else { return nil }
    upcoming += 1
    return AttributeNode(storage, upcoming - 1)
  }
}
