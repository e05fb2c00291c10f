package import Diagnostics
package import Identifiers

/// *Nummern aus dem Finanzverfahren*: what the issuer's finance system calls the documents of one recipient.
package struct AssignedNumbers: Sendable {
  package let recipient: AGS
  /// Of the invoice or credit note; nil where none is given.
  package let number: AssignedNumber?
  /// *Stornonummer*: of the document that takes back an issued one.
  package let cancellation: AssignedNumber?
  /// *Neue Nummer*: of what is issued in its place.
  package let replacement: AssignedNumber?
  package let place: SourcePlace

  package init(
    recipient: AGS, number: AssignedNumber?, cancellation: AssignedNumber? = nil, replacement: AssignedNumber? = nil,
    place: SourcePlace
  ) {
    self.recipient = recipient
    self.number = number
    self.cancellation = cancellation
    self.replacement = replacement
    self.place = place
  }

  package var all: [AssignedNumber] { [number, cancellation, replacement].compactMap(\.self) }
}

/// A number as the table writes it. Its form is checked where it is given to a document.
package struct AssignedNumber: Sendable {
  package let text: String
  package let place: SourcePlace

  package init(_ text: String, at place: SourcePlace) {
    self.text = text
    self.place = place
  }
}
