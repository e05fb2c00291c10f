package import Dates
package import Identifiers

/// *Kopf einer Vorlage*: the head of a committee paper (domain.md 7.1), and what only the office knows of its contents.
package struct PaperHead: Sendable {
  package var audience: Audience
  package var form: Form
  package var number: String
  package var leadUnit: String
  package var day: Day
  package var products: [String]
  /// *Art der Behandlung*, such as `Kenntnisnahme`
  package var kind: String
  package var sequence: [Meeting]
  /// *Beschlussvorschlag*: its points; empty where the template's own is to be taken.
  package var proposal: [String]
  package var budget: Budget
  /// *Anlagen*, as they are called.
  package var attachments: [String]

  package enum Audience: Hashable, Sendable {
    case all
    case district
    case municipality(AGS)
  }

  /// *vorlage*: whether something is decided.
  package enum Form: String, Sendable, CaseIterable {
    /// *Mitteilungsvorlage*
    case information = "mitteilung"
    /// *Beschlussvorlage*
    case decision = "beschluss"
  }

  /// *Beratungsfolge*: a committee and when it meets.
  package struct Meeting: Sendable {
    package var committee: String
    package var day: Day
    /// *Zuständigkeit*, such as `Vorberatung`; empty if it is not stated.
    package var responsibility: String
  }

  /// *haushalt*: where the result stands in the budget; each text empty if it is not stated. The amount is that of
  /// plan.csv.
  package struct Budget: Sendable {
    package var product = ""
    /// *Sachkonto*
    package var account = ""
    /// *Deckung*
    package var cover = ""
    /// *Folgeaufwendungen*
    package var followUp = ""
  }
}
