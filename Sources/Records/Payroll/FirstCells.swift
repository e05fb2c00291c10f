/// Rows that share a fault, by what is wrong in them: the first cell of each kind, and how many rows there are.
///
/// The first fifty kinds are kept and the rest only counted: in a wrong column everything is wrong.
struct FirstCells<Key: Hashable> {
  private static var kept: Int { 50 }

  private var kinds: [Key: (cell: Cell, rows: Int)] = [:]
  /// Rows of kinds beyond those that are kept.
  private(set) var furtherRows = 0

  mutating func count(_ key: Key, cell: () -> Cell) {
    if let known = kinds[key] {
      kinds[key] = (known.cell, known.rows + 1)
    } else if kinds.count < Self.kept {
      kinds[key] = (cell(), 1)
    } else {
      furtherRows += 1
    }
  }

  /// In the order of their first cells.
  var all: [(cell: Cell, rows: Int)] { allWithKeys.map { ($0.cell, $0.rows) } }

  var allWithKeys: [(key: Key, cell: Cell, rows: Int)] {
    kinds.map { (key: $0.key, cell: $0.value.cell, rows: $0.value.rows) }.sorted { $0.cell.place < $1.cell.place }
  }

  var rows: Int { kinds.values.reduce(furtherRows) { $0 + $1.rows } }
}
