/// BG-4
package struct Seller: Sendable, Hashable {
  /// BT-27
  package var name: String
  /// BT-29 with its scheme (BT-29-1); without a VAT identifier BR-CO-26 wants it.
  package var identifier: Identifier
  /// BT-31: *USt-IdNr.*, forbidden in category O (BR-O-02).
  package var vatIdentifier: String?
  /// BT-32: *Steuernummer*
  package var taxRegistrationIdentifier: String?
  /// BT-34 with its scheme
  package var electronicAddress: Identifier
  /// BG-5
  package var postalAddress: PostalAddress
  /// BG-6
  package var contact: Contact

  /// BG-6
  package struct Contact: Sendable, Hashable {
    /// BT-41
    package var point: String
    /// BT-42
    package var telephoneNumber: String
    /// BT-43
    package var emailAddress: String

    package init(point: String, telephoneNumber: String, emailAddress: String) {
      self.point = point
      self.telephoneNumber = telephoneNumber
      self.emailAddress = emailAddress
    }
  }

  package init(
    name: String, identifier: Identifier, vatIdentifier: String?, taxRegistrationIdentifier: String?,
    electronicAddress: Identifier, postalAddress: PostalAddress, contact: Contact
  ) {
    self.name = name
    self.identifier = identifier
    self.vatIdentifier = vatIdentifier
    self.taxRegistrationIdentifier = taxRegistrationIdentifier
    self.electronicAddress = electronicAddress
    self.postalAddress = postalAddress
    self.contact = contact
  }
}

/// BG-7
package struct Buyer: Sendable, Hashable {
  /// BT-44
  package var name: String
  /// BT-49 with its scheme
  package var electronicAddress: Identifier
  /// BG-8
  package var postalAddress: PostalAddress

  package init(name: String, electronicAddress: Identifier, postalAddress: PostalAddress) {
    self.name = name
    self.electronicAddress = electronicAddress
    self.postalAddress = postalAddress
  }
}

/// BG-5, BG-8
package struct PostalAddress: Sendable, Hashable {
  /// BT-35, BT-50
  package var line: String
  /// BT-37, BT-52
  package var city: String
  /// BT-38, BT-53
  package var postCode: String
  /// BT-40, BT-55: ISO 3166-1
  package var countryCode: String

  package init(line: String, city: String, postCode: String, countryCode: String) {
    self.line = line
    self.city = city
    self.postCode = postCode
    self.countryCode = countryCode
  }
}

/// An identifier with the scheme that issued it (ISO 6523 ICD, CEF EAS).
package struct Identifier: Sendable, Hashable {
  package var value: String
  package var scheme: String

  package init(_ value: String, scheme: String) {
    self.value = value
    self.scheme = scheme
  }
}
