internal import Glibc
internal import SettlementRun

/// Exit statuses of the contract.
enum ExitStatus: Int32 {
  case done = 0
  /// Findings that stop.
  case findings = 1
  case wrongUse = 2
  /// Disk full, no permission, missing program.
  case environment = 3
}

enum Exit {
  static func leave(_ status: ExitStatus) -> Never {
    Watch.end()
    exit(status.rawValue)
  }
}
