/// What a stage yields: a value, if it could make one, and everything it has to say.
package struct Checked<Value> {
  /// Nil where no value could be made; then `findings` holds at least one error.
  package var value: Value?
  package var findings: [Finding]

  package init(_ value: Value?, _ findings: [Finding] = []) {
    self.value = value
    self.findings = findings
  }
}

extension Checked: Sendable where Value: Sendable {}
