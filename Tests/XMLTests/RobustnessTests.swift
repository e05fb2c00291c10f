import FoundationEssentials
import Testing
import XML

struct RobustnessTests {
  @Test func `a document cut at any byte is refused`() throws {
    let document = bytes(smallDocument)
    _ = try parseXML(document)
    for length in 0..<document.count {
      #expect(!refusal(Array(document.prefix(length))).isEmpty, "cut after \(length) bytes")
    }
  }

  @Test func `a valid order cut at any byte never passes`() throws {
    let schema = try XMLSchema(bytes(orderSchema))
    let document = bytes(validOrder)
    for length in 0..<document.count {
      #expect(!schema.validate(Array(document.prefix(length))).isEmpty, "cut after \(length) bytes")
    }
  }

  @Test func `random changes never crash and never give an illegal tree`() throws {
    let given = ProcessInfo.processInfo.environment["XML_FUZZ_SEED"].flatMap { UInt64($0) }
    let seed = given ?? UInt64.random(in: 0...UInt64.max)
    print("seed of the random changes: XML_FUZZ_SEED=\(seed)")
    var random = SeededGenerator(seed: seed)
    let schema = try XMLSchema(bytes(orderSchema))
    let originals = [smallDocument, validOrder, billionLaughs, externalEntity, orderSchema].map(bytes)
    let rounds = ProcessInfo.processInfo.environment["XML_FUZZ_ROUNDS"].flatMap { Int($0) } ?? 4_000
    for round in 0..<rounds {
      let document = mutated(originals[round % originals.count], &random)
      guard let tree = try? parseXML(document) else { continue }
      var open = [tree]
      while let element = open.popLast() {
        let texts =
          [element.name, element.namespace, element.text] + element.attributes.flatMap { [$0.name, $0.value] }
        let areLegal = texts.allSatisfy { $0.unicodeScalars.allSatisfy(isXMLCharacter) }
        #expect(areLegal && !element.name.isEmpty && element.line > 0, "seed \(seed), round \(round)")
        open += element.children
      }
      let isOrder = tree.isNamed(XMLName("order", "urn:example:order"))
      #expect(schema.validate(document).isEmpty == false || isOrder, "seed \(seed), round \(round)")
    }
  }

  @Test func `nothing is ever written to standard error or standard output`() async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardErrorContent, \.standardOutputContent]
    ) {
      let faulty = [
        "", "<a", "<a>&b;</a>", "<p:a/>", "<a>\u{1}</a>", "<?xml version='1.0' encoding='klingon'?><a/>",
        "<?xml version='1.1'?><a/>", "<a xmlns='relative uri'/>", billionLaughs, externalEntity, validOrder,
      ]
      let schema = try XMLSchema(bytes(orderSchema))
      for text in faulty + [orderSchema.replacing("[A-Z]{2}", with: "[Z"), orderSchema.replacing("Item", with: "x:y")] {
        _ = try? parseXML(bytes(text))
        _ = schema.validate(bytes(text))
        _ = try? XMLSchema(bytes(text))
      }
      // A thread of its own: libxml2 keeps its handlers per thread.
      await Task.detached {
        _ = try? parseXML(bytes("<?xml version='1.0' encoding='Shift_JIS'?><a/>") + [0xFF, 0xFF])
        _ = schema.validate(bytes("<order/>"))
      }.value
    }
    // The test library itself may print to standard output in the child.
    #expect(result?.standardErrorContent.isEmpty == true)
    #expect(result.map { !String(decoding: $0.standardOutputContent, as: UTF8.self).contains("error") } == true)
  }
}
