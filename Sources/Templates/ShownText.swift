extension String {
  /// Without control characters, which would move the marker under a line, or the terminal.
  var printable: String {
    String(String.UnicodeScalarView(unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }))
  }

  /// A name from a template as a message may show it.
  var shown: String { count > 60 ? prefix(60).description.printable + "…" : printable }
}
