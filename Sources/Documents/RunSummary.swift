package import Dates
package import Diagnostics
package import Facts
package import Identifiers
internal import Settings
package import Statements

/// *Laufübersicht*: what index and lauf.json tell about a run.
package struct RunSummary: Sendable {
  package var year: BudgetYear
  package var issueDate: Day
  package var isDraft: Bool
  package var syntax: IssuedSyntax
  package var state: State
  /// Reduced for writing: findings about persons are counted by code.
  package var findings: [Remark]
  package var inputs: [InputFile]
  /// Name and version of the program.
  package var program: String
  package var statements: SettlementStatements
  package var files: [AGS: DocumentFiles]
  /// Path of the overview for the district, from the output folder.
  package var districtPaper: String?
  /// Paths of the XRechnungen whose bytes the official rules accepted.
  package var acceptedInvoices: Set<String> = []
  /// Nil where no run was replaced.
  package var difference: RunDifference?
  /// *Archivstand*: digest of the newest bag after issuing; nil for a draft.
  package var archiveHead: String?
  /// True if every page that leaves the office lies there as PDF, too.
  package var isPrinted = false

  /// Path of the sheet on which this draft is released; nil where it need not be.
  package var releaseSheet: String? {
    isDraft && statements.agreement.release == .required ? FileNames.releaseSheet : nil
  }

  /// `2 Warnungen`; nil if nothing is to be cleared up. A run with errors publishes nothing.
  var warningCount: String? {
    let count = findings.count { $0.severity > .info }
    return count == 0 ? nil : Documents.warningCount(count)
  }

  /// *Stand*
  package enum State: String, Sendable, CaseIterable {
    case ok, warnings, errors
  }

  /// *Befund*, as it may be written to a file.
  package struct Remark: Sendable {
    package var code: String
    package var severity: Severity
    /// Nil for the run as a whole and for what is only counted.
    package var place: SourcePlace?
    package var message: String
    package var hint: String

    package init(code: String, severity: Severity, place: SourcePlace?, message: String, hint: String) {
      self.code = code
      self.severity = severity
      self.place = place
      self.message = message
      self.hint = hint
    }
  }

  /// *Dateien einer Kommune*: paths from the output folder with `/`: `versand/05558008-billerbeck/abrechnung-2025.html`.
  package struct DocumentFiles: Sendable {
    package var statementPage: String
    package var statementData: String
    package var invoicePage: String?
    package var invoiceData: String?
    package var paper: String?
    /// *So rechnen Sie nach*
    package var recalculationPage: String
    package var recalculation: String
    /// What the member books; nil where nothing is invoiced.
    package var booking: String?

    package init(
      statementPage: String, statementData: String, invoicePage: String?, invoiceData: String?, paper: String?,
      recalculationPage: String, recalculation: String, booking: String?
    ) {
      self.statementPage = statementPage
      self.statementData = statementData
      self.invoicePage = invoicePage
      self.invoiceData = invoiceData
      self.paper = paper
      self.recalculationPage = recalculationPage
      self.recalculation = recalculation
      self.booking = booking
    }
  }

  package init(
    year: BudgetYear, issueDate: Day, isDraft: Bool, syntax: IssuedSyntax = .ubl, state: State, findings: [Remark],
    inputs: [InputFile], program: String, statements: SettlementStatements, files: [AGS: DocumentFiles],
    districtPaper: String?
  ) {
    self.year = year
    self.issueDate = issueDate
    self.isDraft = isDraft
    self.syntax = syntax
    self.state = state
    self.findings = findings
    self.inputs = inputs
    self.program = program
    self.statements = statements
    self.files = files
    self.districtPaper = districtPaper
  }
}
