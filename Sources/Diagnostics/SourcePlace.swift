/// *Fundstelle*: a place in a file of the user's, as people count: lines and columns from 1, columns in characters.
package struct SourcePlace: Hashable, Sendable, Comparable {
  /// Path as the user would type it, relative to the input folder; never absolute.
  package let file: String
  /// Line from 1; 0 means the file as a whole.
  package let line: Int
  /// Column from 1, in characters; 0 means the line as a whole.
  package let column: Int

  package init(file: String, line: Int = 0, column: Int = 0) {
    self.file = file
    self.line = line
    self.column = column
  }

  package static func < (a: SourcePlace, b: SourcePlace) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}

extension SourcePlace: CustomStringConvertible {
  /// `file`, `file:line` or `file:line:column`.
  package var description: String {
    if line == 0 { return file }
    return column == 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
  }
}
