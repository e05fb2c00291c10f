/// Columns in line for a terminal.
struct TextTable {
  private let rows: [[String]]
  private let left: Set<Int>

  /// - Parameter left: columns that stand to the left; the others, numbers, to the right.
  init(_ rows: [[String]], left: Set<Int>) {
    self.rows = rows
    self.left = left
  }

  var lines: [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let line = row.indices.map { column in
        let blanks = String(repeating: " ", count: widths[column] - row[column].count)
        return left.contains(column) ? row[column] + blanks : blanks + row[column]
      }.joined(separator: "   ")
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }

  var text: String { lines.joined(separator: "\n") + "\n" }
}
