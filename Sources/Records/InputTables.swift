package import Settings

/// The files of an input folder as the outside world hands them over.
package struct InputTables {
  /// A small table: its name and its bytes.
  package struct Table: Sendable {
    package let file: String
    package let bytes: [UInt8]

    package init(file: String, bytes: [UInt8]) {
      self.file = file
      self.bytes = bytes
    }
  }

  /// An export, not yet read, with the profile that says how.
  package struct Export {
    package let profile: ExportProfile
    package let source: any ByteSource

    package init(profile: ExportProfile, source: any ByteSource) {
      self.profile = profile
      self.source = source
    }
  }

  package var municipalities: Table
  package var posts: Table
  package var grants: Table?
  package var nonStaffCosts: Table
  package var payElements: Table
  package var advancePayments: Table?
  package var previousYear: Table?
  package var plan: Table?
  package var assignedNumbers: Table?
  package var exports: [Export]

  package init(
    municipalities: Table, posts: Table, grants: Table?, nonStaffCosts: Table, payElements: Table,
    advancePayments: Table?, previousYear: Table? = nil, plan: Table? = nil, assignedNumbers: Table? = nil,
    exports: [Export]
  ) {
    self.municipalities = municipalities
    self.posts = posts
    self.grants = grants
    self.nonStaffCosts = nonStaffCosts
    self.payElements = payElements
    self.advancePayments = advancePayments
    self.previousYear = previousYear
    self.plan = plan
    self.assignedNumbers = assignedNumbers
    self.exports = exports
  }
}
