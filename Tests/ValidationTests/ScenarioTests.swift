import InvoiceSyntax
import TestSupport
import Testing
import Validation

/// Which scenario of KoSIT's configuration a document falls under: by BT-24, letter by letter.
@Suite struct ScenarioTests {
  private static let xRechnung = "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0"

  private func judge(_ sample: String, _ identifier: String) -> Judgement {
    let text = sample.replacing(Self.xRechnung, with: identifier, maxReplacements: 1)
    return Array(text.utf8).withUnsafeBytes { InvoiceValidator().judge($0) }
  }

  @Test(arguments: [
    (xRechnung, "EN16931 XRechnung"),
    (xRechnung + "#conformant#urn:xeinkauf.de:kosit:extension:xrechnung_3.0", "EN16931 XRechnung Extension"),
    (xRechnung + "#compliant#urn:xeinkauf.de:kosit:xrechnung:cvd_0.9", "EN16931 XRechnung CVD"),
    ("urn:cen.eu:en16931:2017", "EN16931"),
  ]) func scenarios(identifier: String, name: String) {
    #expect(judge(SampleInvoices.ubl, identifier).scenario?.name == "\(name) (UBL Invoice)")
    #expect(judge(SampleInvoices.cii, identifier).scenario?.name == "\(name) (CII)")
  }

  @Test(arguments: [
    "", " \(xRechnung)", xRechnung + "\n", xRechnung.uppercased(),
    "urn:cen.eu:en16931:2017#conformant#urn:factur-x.eu:1p0:extended",
  ]) func withoutScenario(identifier: String) {
    #expect(judge(SampleInvoices.ubl, identifier).reasons == [.noScenario])
    #expect(judge(SampleInvoices.cii, identifier).reasons == [.noScenario])
  }

  /// KoSIT asks a UBL Invoice for the element's text, and CII for a text node.
  @Test func aCommentInTheIdentifier() {
    let cut = Self.xRechnung.replacing("kosit", with: "<!-- x -->kosit")
    #expect(judge(SampleInvoices.ubl, cut).scenario != nil)
    #expect(judge(SampleInvoices.cii, cut).scenario == nil)
  }

  @Test func anotherDocument() {
    let judgement = Array("<a/>".utf8).withUnsafeBytes { InvoiceValidator().judge($0) }
    #expect(judgement.reasons == [.unknownRoot])
  }
}
