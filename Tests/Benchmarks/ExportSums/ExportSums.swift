import Dates
import Diagnostics
import Glibc
import Money
import Records
import Settings

/// What `peers.py` does with other tools, done by the reader of the product: reads an export of
/// `generate_reference.py`, checks every byte, field count, amount, month and day, and sums three amounts by cost centre
/// and month.
///
/// usage: export-sums EXPORT   prints what the generator's file of sums holds
@main
struct ExportSums {
  private static let amounts = ["Betrag", "AG-Anteil", "ZVK-Umlage"]

  static func main() throws {
    guard CommandLine.arguments.count == 2 else { exit(2) }
    let path = CommandLine.arguments[1]
    let columns =
      ["Monat", "Kostenstelle", "Buchungstag"] + amounts + ["Personalnummer", "Kostenträger", "Lohnart"]
      + ["Bezeichnung", "Stellenanteil"]
    let table = TableReader(
      PlainFile(path), file: path, encoding: .windows1252, separator: UInt8(ascii: ";"),
      columns: columns.map { Column($0, .hidden) }, isPersonal: true)
    var groups = Groups()
    if try table.readHeader() { try groups.add(table) }
    write(ConsoleReport(colored: false).render(table.findings), to: 2)
    guard table.findings.isEmpty else { exit(1) }
    write(groups.lines, to: 1)
  }

  /// Sums by cost centre and month.
  private struct Groups {
    private var centers = ByteTable()
    private var months: [Month] = []
    /// Number of the group plus 1, by centre and month.
    private var numbers: [[Int]] = []
    private var sums: [(center: Int, month: Int, amounts: (Cents, Cents, Cents))] = []
    private var names: [String] = []

    mutating func add(_ table: TableReader) throws {
      let at = (["Monat", "Kostenstelle", "Buchungstag"] + ExportSums.amounts).map { table.index(of: $0) ?? 0 }
      let (monthAt, centerAt, dayAt) = (at[0], at[1], at[2])
      let (first, second, third) = (at[3], at[4], at[5])
      while try table.advance() {
        guard table.hasRightFieldCount(), let month = MonthForm.monthSlashYear.month(table.field(monthAt)),
          MonthForm.germanDay.month(table.field(dayAt)) != nil,
          let a = Cents(usual: table.field(first), style: .german),
          let b = Cents(usual: table.field(second), style: .german),
          let c = Cents(usual: table.field(third), style: .german)
        else {
          table.report(Finding(.number, at: table.place(0), "Zeile nicht lesbar"))
          continue
        }
        let center = centers.insert(table.field(centerAt))
        if center == numbers.count {
          numbers.append([])
          names.append(table.text(centerAt))
        }
        let number = group(center, month)
        sums[number].amounts.0 += a
        sums[number].amounts.1 += b
        sums[number].amounts.2 += c
      }
    }

    private mutating func group(_ center: Int, _ month: Month) -> Int {
      let monthNumber = months.last == month ? months.count - 1 : months.firstIndex(of: month) ?? months.count
      if monthNumber == months.count { months.append(month) }
      while numbers[center].count <= monthNumber { numbers[center].append(0) }
      if numbers[center][monthNumber] == 0 {
        sums.append((center, monthNumber, (.zero, .zero, .zero)))
        numbers[center][monthNumber] = sums.count
      }
      return numbers[center][monthNumber] - 1
    }

    var lines: String {
      sums.map { sum in
        "\(names[sum.center])\t\(months[sum.month].german)\t\(sum.amounts.0.value)\t\(sum.amounts.1.value)\t"
          + "\(sum.amounts.2.value)\n"
      }.sorted().joined()
    }
  }
}

private struct PlainFile: ByteSource {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) {
    self.path = path
    descriptor = open(path, O_RDONLY)
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(ReadFailure) -> Int {
    let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    guard count >= 0 else { throw ReadFailure(file: path, reason: "\(errno)") }
    return count
  }
}

private func write(_ text: String, to descriptor: Int32) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    guard count > 0 else { exit(3) }
    rest = rest.dropFirst(count)
  }
}
