/// Finished markup that goes between the tags of a page as it is, such as a drawing.
///
/// Who conforms promises: elements that are closed, every text and attribute in them escaped, no script, nothing that
/// is loaded, no character that XML forbids. Everything else must come in as a text, which is always escaped.
package protocol TrustedMarkup: Sendable {
  var markup: String { get }
}
