package import Diagnostics
package import Identifiers

/// *Kommune*: master data of a municipality as `kommunen.csv` states them, checked.
package struct Municipality: Sendable {
  package let ags: AGS
  package let ars: ARS
  package let name: String
  package let kind: Kind
  package let region: String
  package let role: Role
  package let address: Address
  package let inhabitants: Int64?
  package let leitwegID: LeitwegID
  package let contact: Contact
  /// Employers have one.
  package let account: Account?
  /// *Kassenzeichen*: what the employer's cash office wants to read in a payment; empty if none.
  package let remittanceReference: String
  package let place: SourcePlace
  /// Where each field stands, by the name of its column.
  package let cells: [String: SourcePlace]

  package enum Kind: String, Sendable, CaseIterable {
    case city = "Stadt"
    case municipality = "Gemeinde"
  }

  package enum Role: String, Sendable, CaseIterable {
    case employer = "Arbeitgeber"
    case member = "Mitglied"
  }

  package struct Address: Sendable {
    package let street: String
    package let postCode: String
    package let city: String

    package init(street: String, postCode: String, city: String) {
      self.street = street
      self.postCode = postCode
      self.city = city
    }
  }

  package struct Contact: Sendable {
    package let point: String
    package let phone: String
    package let email: String

    package init(point: String, phone: String, email: String) {
      self.point = point
      self.phone = phone
      self.email = email
    }
  }

  package struct Account: Sendable {
    package let iban: IBAN
    package let holder: String

    package init(iban: IBAN, holder: String) {
      self.iban = iban
      self.holder = holder
    }
  }

  package init(
    ags: AGS, ars: ARS, name: String, kind: Kind, region: String, role: Role, address: Address, inhabitants: Int64?,
    leitwegID: LeitwegID, contact: Contact, account: Account?, remittanceReference: String, place: SourcePlace,
    cells: [String: SourcePlace] = [:]
  ) {
    self.ags = ags
    self.ars = ars
    self.name = name
    self.kind = kind
    self.region = region
    self.role = role
    self.address = address
    self.inhabitants = inhabitants
    self.leitwegID = leitwegID
    self.contact = contact
    self.account = account
    self.remittanceReference = remittanceReference
    self.place = place
    self.cells = cells
  }

  /// `Stadt Coesfeld`
  package var officialName: String { "\(kind.rawValue) \(name)" }
}
