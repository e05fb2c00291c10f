/// A chart, drawn: one `<svg>` element, or several in a row where it would be too tall for a printed page.
///
/// It is markup to be put between tags as it is: whatever text came in is escaped. Colours are given as attributes, for
/// readers that know no style sheet; `templates/teile/diagramm.html` replaces them by those of the page, also dark.
/// Only this module makes one.
package struct Drawing: Hashable, Sendable {
  /// UTF-8 text of the elements, each with `role="img"`, `<title>` and `<desc>`; the same bytes for the same chart.
  package let svg: String

  init(svg: String) { self.svg = svg }
}
