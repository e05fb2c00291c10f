internal import Diagnostics

/// DOC-PDF: WeasyPrint makes no PDF of some pages, or leaves something out.
/// - Parameters:
///   - paths: pages, at least one, that all fail for the same reason.
///   - reason: what WeasyPrint says, in its own words.
func unprintable(_ paths: [String], reason: String) -> Finding {
  let others = paths.count > 1 ? " und \(paths.count - 1) weiteren" : ""
  return Finding(
    .unprintable, at: SourcePlace(file: paths.first ?? ""),
    "Aus dieser Seite\(others) wird kein vollständiges PDF; WeasyPrint meldet: \(reason)",
    hint: "die letzte Änderung an der Vorlage zurücknehmen, oder ohne „--pdf“ abrechnen")
}
