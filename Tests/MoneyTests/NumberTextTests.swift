import Money
import TestSupport
import Testing

@Suite struct NumberTextTests {
  private static let point = NumberStyle(decimalSign: UInt8(ascii: "."), groupSign: nil)
  private static let english = NumberStyle(decimalSign: UInt8(ascii: "."), groupSign: UInt8(ascii: ","))
  private static let blank = NumberStyle(decimalSign: UInt8(ascii: ","), groupSign: UInt8(ascii: " "))

  private func cents(_ text: String, _ style: NumberStyle = .german) throws -> Int64 {
    try Cents(text: text, style: style).value
  }

  private func fault(_ text: String, _ style: NumberStyle = .german) -> NumberFault? {
    do throws(NumberFault) {
      _ = try Cents(text: text, style: style)
      return nil
    } catch {
      return error
    }
  }

  @Test func `German amounts in every way exports write them`() throws {
    let cases: [(String, Int64)] = [
      ("4.560,00", 456_000), ("4560,00", 456_000), ("4560", 456_000), ("4560,5", 456_050), ("0,07", 7), ("0", 0),
      ("1.234.567,89", 123_456_789), ("007,10", 710), ("  12,50  ", 1250), ("+12,50", 1250),
      // signs: before, behind, with a blank, typographic, as brackets
      ("-12,50", -1250), ("12,50-", -1250), ("12,50 -", -1250), ("- 12,50", -1250), ("\u{2212}12,50", -1250),
      ("12,50\u{2212}", -1250), ("(12,50)", -1250), ("( 12,50 )", -1250), ("-0,00", 0),
      // currency behind the number
      ("12,50 €", 1250), ("12,50€", 1250), ("12,50\u{A0}EUR", 1250), ("1.234,56- EUR", -123_456), ("(3,00) €", -300),
      ("1.234,56\u{202F}€", 123_456),
    ]
    for (text, value) in cases { #expect(try cents(text) == value, "\(text)") }
  }

  @Test func `other styles`() throws {
    #expect(try cents("4560.00", Self.point) == 456_000)
    #expect(try cents("-4560.1", Self.point) == -456_010)
    #expect(try cents("4,560.00", Self.english) == 456_000)
    for gap in [" ", "\u{A0}", "\u{202F}"] {
      #expect(try cents("1\(gap)234\(gap)567,89", Self.blank) == 123_456_789, "U+\(gap.unicodeScalars)")
    }
  }

  @Test func `what is no amount is refused with its reason`() {
    let cases: [(String, NumberFault)] = [
      ("", .empty), ("   ", .empty), ("\u{A0}", .empty),
      ("abc", .notANumber), ("-", .notANumber), ("\u{2212}", .notANumber), ("()", .notANumber), ("€", .notANumber),
      ("EUR", .notANumber), ("--5", .notANumber), ("-5-", .notANumber), ("(-5)", .notANumber), ("5,", .notANumber),
      (",5", .notANumber), ("1,2,3", .notANumber), ("1..234", .notANumber), ("1 234,00", .notANumber),
      ("12,50 Euro", .notANumber), ("0x10", .notANumber), ("١٢", .notANumber), ("1_000", .notANumber),
      ("2e", .spreadsheetDamage), ("1,2E+05", .spreadsheetDamage), ("1E5", .spreadsheetDamage), ("4 e 5", .notANumber),
      ("1.23", .ambiguous), ("1.2345", .ambiguous), ("12.34,00", .ambiguous), ("1234.567", .ambiguous),
      ("1.234.56", .ambiguous), ("1.234,567", .surplusDecimals), ("0,001", .surplusDecimals),
      ("1.000.000.000,00", .tooLarge), ("100.000.000,01", .tooLarge),
      ("99999999999999999999999999999999999999", .tooLarge),
    ]
    for (text, reason) in cases { #expect(fault(text) == reason, "\(text)") }
    #expect(fault("100.000.000,00") == nil)
    #expect(fault("1.23", Self.point) == nil)
    #expect(fault("1,23", Self.point) == .ambiguous)
    #expect(fault("1.234,5", Self.point) == .surplusDecimals || fault("1.234,5", Self.point) == .ambiguous)
    #expect(fault("12 34,00", Self.blank) == .ambiguous)
  }

  /// `0.500` is half a post to whoever typed it; nobody groups thousands behind a leading zero.
  @Test func `a leading zero before a group is ambiguous`() {
    #expect(fault("0.500") == .ambiguous)
    #expect(fault("0.500,00") == .ambiguous)
    #expect(fault("-0.625") == .ambiguous)
    #expect(fault("00.123") == .ambiguous)
    #expect(fault("0,500.00", Self.english) == .ambiguous)
    #expect(fault("10.500,00") == nil)
  }

  @Test func `ratios have four decimals at most`() throws {
    func ratio(_ text: String) throws -> Ratio { try Ratio(text: text, style: .german) }
    #expect(try ratio("2,5") == Ratio(5, 2))
    #expect(try ratio("0,6250") == Ratio(5, 8))
    #expect(try ratio("-0,1234") == Ratio(-617, 5000))
    #expect(try ratio("1.000") == Ratio(1000))
    #expect(throws: NumberFault.surplusDecimals) { try ratio("0,12345") }
    #expect(throws: NumberFault.ambiguous) { try ratio("2.5") }
    #expect(throws: NumberFault.tooLarge) { try ratio("10.000.000.001") }
  }

  @Test func `an amount survives being written and read`() throws {
    for seed in SeededRandom.seeds(1000) {
      var random = SeededRandom(seed: seed)
      let scales: [Int64] = [99, 10_000, 10_000_000, Cents.readLimit]
      let scale = scales.randomElement(using: &random) ?? 1
      let amount = Cents(Int64.random(in: -scale...scale, using: &random))
      #expect(try Cents(text: amount.german, style: .german) == amount, "seed \(seed)")
      #expect(try Cents(text: amount.germanEuro, style: .german) == amount, "seed \(seed)")
      #expect(try Cents(text: amount.decimal, style: Self.point) == amount, "seed \(seed)")
      let denominator = [1, 2, 4, 5, 8, 16, 10_000].randomElement(using: &random) ?? 1
      let ratio = Ratio(Int64.random(in: -99_999...99_999, using: &random), Int64(denominator))
      #expect(try Ratio(text: ratio.german, style: .german) == ratio, "seed \(seed)")
    }
  }

  @Test func `noise is refused or read, and what is read can be written`() throws {
    let signs = Array("0123456789019283.,.,-+()€E eUR\u{A0}\u{202F}\u{2212}")
    var passed = 0
    for seed in SeededRandom.seeds(5000) {
      var random = SeededRandom(seed: seed)
      let text = String(
        (0..<Int.random(in: 0...9, using: &random)).compactMap { _ in signs.randomElement(using: &random) })
      for style in [NumberStyle.german, Self.point, Self.english, Self.blank] {
        guard let amount = try? Cents(text: text, style: style) else { continue }
        passed += 1
        #expect(amount.magnitude.value <= Cents.readLimit, "seed \(seed): \(text)")
        // Digits are never lost or made: leading zeros, signs and padding aside, they are those that were typed.
        let typed = text.filter(\.isNumber).drop { $0 == "0" }
        let read = amount.decimal.filter(\.isNumber).drop { $0 == "0" }
        #expect(read.hasPrefix(typed) && read.dropFirst(typed.count).allSatisfy { $0 == "0" }, "seed \(seed): \(text)")
      }
    }
    #expect(passed > 200)
  }

  @Test func `the quick reader reads the usual spellings, and nothing else than the slow one`() {
    func quick(_ text: String, _ style: NumberStyle) -> Cents? {
      Array(text.utf8).withUnsafeBufferPointer { Cents(usual: $0, style: style) }
    }
    let usual = [
      "0,00", "1,05", "12,50", "-12,50", "12,50-", "999,99", "1.234,56", "12.345,67-", "-1.234.567,89", "1234,56",
    ]
    for text in usual { #expect(quick(text, .german) == (try? Cents(text: text, style: .german)), "\(text)") }
    #expect(usual.allSatisfy { quick($0, .german) != nil })
    var read = 0
    let styles = [
      NumberStyle.german, NumberStyle(decimalSign: 0x2E, groupSign: 0x2C),
      NumberStyle(decimalSign: 0x2C, groupSign: nil),
    ]
    for seed in SeededRandom.seeds(20_000) {
      var random = SeededRandom(seed: seed)
      let style = styles[Int(seed % 3)]
      let signs = Array("0123456789012345678901234567,.,.- +E€".unicodeScalars)
      var text = ""
      for _ in 0..<Int.random(in: 0...16, using: &random) {
        text.unicodeScalars.append(signs[Int.random(in: 0..<signs.count, using: &random)])
      }
      if Bool.random(using: &random) {
        let cents = Int64.random(in: -11_000_000_000...11_000_000_000, using: &random)
        text = Cents(cents).magnitude.german
        if cents < 0 { text = Bool.random(using: &random) ? "-" + text : text + "-" }
      }
      guard let amount = quick(text, style) else { continue }
      read += 1
      #expect(amount == (try? Cents(text: text, style: style)), "seed \(seed): \(text)")
    }
    #expect(read > 1_000, "\(read)")
  }
}
